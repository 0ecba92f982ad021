#include "report/report.h"

#include "report/compose.h"
#include "report/print.h"

#include "base/files.h"
#include "base/text.h"
#include "panel/story.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

Definition definition_named(const std::string& name) {
    const auto names = report_names();
    if (std::find(names.begin(), names.end(), name) == names.end())
        throw InvalidInput(fmt::format("there is no report \"{}\"", name), "one of " + joined(names));
    const auto path = data_folder() / "reports" / (name + ".xml");
    return parse_definition(read_file(path), path.string());
}

/// The member a report is for, by name. \returns their id; empty where the report is for nobody in particular
std::string member_for(const Definition& definition, const panel::Vacancy& vacancy, const std::string& name) {
    if (definition.audience != Audience::member) {
        if (!name.empty())
            throw InvalidInput(fmt::format("the {} is not for one member", definition.id), "no --member");
        return {};
    }
    std::vector<std::string> members;
    for (const panel::Person& person : vacancy.people)
        if (person.scores()) members.push_back(person.name);
    const std::string expected =
        members.empty() ? "a chair or member, and there is none yet" : "one of " + joined(members);
    if (name.empty())
        throw InvalidInput(fmt::format("the {} is for one member, and none is named", definition.id), expected);
    const panel::Person* person = vacancy.person_named(name);
    if (!person) throw InvalidInput(fmt::format("there is nobody called \"{}\" in this record", name), expected);
    if (!person->scores())
        throw NotAllowed(fmt::format("{} does not score ({}). A {} is for the chair and members.", name,
                                     panel::name(person->role), definition.id));
    return person->id;
}

std::string candidates_there_are(const panel::Vacancy& vacancy) {
    if (vacancy.candidates.empty()) return "an application, and there is none yet";
    if (vacancy.candidates.size() == 1) return vacancy.candidates.front().code;
    return fmt::format("a code from {} to {}", vacancy.candidates.front().code, vacancy.candidates.back().code);
}

std::string candidate_for(const Definition& definition, const panel::Vacancy& vacancy, const std::string& code) {
    if (definition.audience != Audience::candidate) {
        if (!code.empty())
            throw InvalidInput(fmt::format("the {} is not about one candidate", definition.id), "no --candidate");
        return {};
    }
    if (code.empty())
        throw InvalidInput(fmt::format("the {} is about one candidate, and none is named", definition.id),
                           candidates_there_are(vacancy));
    if (!vacancy.candidate_index(code))
        throw InvalidInput(fmt::format("there is no candidate \"{}\"", code), candidates_there_are(vacancy));
    return code;
}

/// \throws NotAllowed where the vacancy has not come as far as the report needs
void require_phase(const Definition& definition, const panel::Vacancy& vacancy, spec::Stage stage) {
    if (definition.from == panel::Phase::draft || panel::phase(vacancy, stage) >= definition.from) return;
    if (definition.from == panel::Phase::open)
        throw NotAllowed(fmt::format("The {} can be printed once scoring of the {} stage has opened.", definition.id,
                                     spec::name(stage)));
    panel::require_phase(vacancy, stage, definition.from, fmt::format("printing the {}", definition.id));
}

/// The record's last event; while scores are awaited an earlier one, since numbers and times of later ones would tell
/// how many scores others have given and when.
void name_event(const record::Record& record, Facts& facts) {
    const panel::Vacancy& vacancy = record.vacancy();
    facts.head = record.head();
    const long long told = std::max(1LL, panel::last_number_told(vacancy));
    if (told >= facts.head.event) return;
    const record::Entry entry = record.history(told, told).at(0);
    facts.head = {entry.number, entry.hash};
    facts.head_at = entry.at;
}

Facts facts_of(const record::Record& record, const Definition& definition, const Options& options) {
    const panel::Vacancy& vacancy = record.vacancy();
    Facts facts;
    facts.vacancy = &vacancy;
    facts.stage = options.stage.value_or(vacancy.current_stage());
    name_event(record, facts);
    facts.member = member_for(definition, vacancy, options.member);
    facts.candidate = candidate_for(definition, vacancy, options.candidate);
    vacancy.stage(facts.stage); // throws where it has no rules yet
    require_phase(definition, vacancy, facts.stage);
    if (definition.from >= panel::Phase::moderation) facts.agenda = panel::agenda_of(vacancy, facts.stage);
    if (definition.from >= panel::Phase::deciding) facts.selection = panel::selection_of(vacancy, facts.stage);
    if (!facts.candidate.empty()) facts.words = record.score_words(facts.stage, facts.candidate);
    return facts;
}

/// \throws NotAllowed where the report would take the place of a record: this one, or any other by its ending
void require_no_record(const record::Record& record, const std::filesystem::path& target) {
    std::error_code ignored;
    if (target.extension() == ".evenhand" || std::filesystem::equivalent(record.path(), target, ignored))
        throw NotAllowed(fmt::format("{} is the name of a record, and a record is never overwritten. Choose another "
                                     "name for the report.",
                                     target.string()));
}

std::vector<std::string> warnings_of(const pdf::Document& document) {
    std::vector<std::string> warnings;
    for (const pdf::MissingGlyph& missing : document.missing_glyphs())
        warnings.push_back(
            fmt::format("No font on this machine has the character U+{:04X} (first seen in \"{}\"). A replacement is "
                        "drawn; copying gives the character.",
                        static_cast<std::uint32_t>(missing.character), missing.first_seen_in));
    return warnings;
}

} // namespace

std::vector<std::string> report_names() {
    const auto folder = data_folder() / "reports";
    std::error_code failed;
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed))
        if (entry.path().extension() == ".xml") names.push_back(entry.path().stem().string());
    if (failed)
        throw StorageError(
            fmt::format("The folder of reports cannot be read: {} ({}).", folder.string(), failed.message()));
    std::sort(names.begin(), names.end());
    return names;
}

Written write_report(const record::Record& record, const std::string& name, const Options& options,
                     const std::filesystem::path& target, const Progress& progress) {
    require_no_record(record, target);
    const Definition definition = definition_named(name);
    const Facts facts = facts_of(record, definition, options);
    pdf::Document document(options_for(frame_of(definition, facts), progress));
    compose(definition, facts, [&](const Block& block) { print(document, block); });
    Written written;
    written.pages = document.pages();
    document.save(target);
    written.warnings = warnings_of(document);
    return written;
}

} // namespace evenhand::report
