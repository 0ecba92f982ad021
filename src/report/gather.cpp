#include "report/gather.h"

#include "report/score_changes.h"

#include "base/text.h"
#include "panel/story.h"
#include "record/blinding.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

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

/// What each candidate answered to the fields that are wanted; fields that nobody answered are left out.
template <class Wanted>
std::vector<FieldAnswers> answers_to(const record::Record& record, const Wanted& wanted) {
    std::vector<FieldAnswers> all;
    for (const intake::Field& field : record.vacancy().form.fields)
        if (wanted(field)) all.push_back({field.label, record.hr_answers_to(field.id)});
    return all;
}

bool asks_for_adjustments(const intake::Field& field) {
    const std::string words = folded(field.id + " " + field.label);
    return field.hr_only &&
           (words.find("adjustment") != std::string::npos || words.find("addasiad") != std::string::npos);
}

HrFacts hr_facts(const record::Record& record, const Definition& definition, const Facts& facts) {
    HrFacts hr;
    hr.names = record.names();
    hr.reason = [&record](const panel::Decision& decision) { return record.hr_reason(decision); };
    hr.flags = record.flags(facts.stage);
    if (facts.selection) hr.selection = panel::selection_of(record.vacancy(), facts.stage, &hr.flags);
    if (!definition.hr_only) return hr; // a letter needs no more
    if (facts.candidate.empty()) {
        hr.adjustments = answers_to(record, asks_for_adjustments);
        hr.monitoring = answers_to(record, [](const intake::Field& field) { return field.monitoring; });
        return hr;
    }
    Applicant applicant;
    applicant.application = record::whole_application(record, facts.candidate);
    applicant.application.originals = record.originals(facts.candidate);
    applicant.copies = record.blind_copies(facts.candidate);
    auto earlier = record.earlier_versions();
    applicant.earlier = std::move(earlier[facts.candidate]);
    hr.applicant = std::move(applicant);
    return hr;
}

/// Each stage that the candidate came to, with what may be seen of it now.
std::vector<Facts> stages_of(const panel::Vacancy& vacancy, const Facts& facts) {
    std::vector<Facts> stages;
    const auto index = vacancy.candidate_index(facts.candidate);
    for (const auto& [stage, state] : vacancy.stages) {
        if (!state.opened || !index || *index >= state.in.size() || !state.in[*index]) continue;
        Facts one;
        one.vacancy = &vacancy;
        one.stage = stage;
        one.head = facts.head;
        one.head_at = facts.head_at;
        one.candidate = facts.candidate;
        one.language = facts.language;
        if (panel::phase(vacancy, stage) >= panel::Phase::deciding) one.selection = panel::selection_of(vacancy, stage);
        stages.push_back(std::move(one));
    }
    return stages;
}

std::vector<record::StoryLine> story_of(const record::Record& record, const std::string& candidate,
                                        const Progress& progress) {
    record::StoryWanted wanted;
    wanted.candidate = candidate;
    wanted.most = SIZE_MAX;
    std::vector<record::StoryLine> lines = record::story(record, wanted, progress).lines;
    std::reverse(lines.begin(), lines.end());
    return lines;
}

std::string without_country(const std::string& tag) {
    return tag.substr(0, tag.find('-'));
}

/// The one asked for; else that of the definition, whose wording may be in a language that the program does not speak:
/// then its own words are English. \throws InvalidInput for one that has no catalogue
Language language_for(const Definition& definition, const std::string& asked) {
    const bool same = asked.empty() || without_country(asked) == without_country(definition.language);
    const std::string& tag = same ? definition.language : asked;
    if (!same) return language_named(tag);
    if (std::optional<Language> found = find_language(tag)) return *found;
    return Language(tag, {});
}

void require_hr(const Definition& definition, const Options& options) {
    if (definition.hr_only && !options.hr)
        throw NotAllowed(fmt::format("The {} shows what HR alone may read. It is made once the record says that HR "
                                     "looked: with --hr on the command line, in the window with the HR view.",
                                     definition.id));
}

} // namespace

Facts gather(const record::Record& record, const Definition& definition, const Options& options,
             const Progress& progress) {
    require_hr(definition, options);
    if (options.requested && !has_block(definition, "access-request"))
        throw InvalidInput(fmt::format("the {} answers no request", definition.id), "no --requested");
    const panel::Vacancy& vacancy = record.vacancy();
    Facts facts;
    facts.vacancy = &vacancy;
    facts.stage = options.stage.value_or(vacancy.current_stage());
    facts.requested = options.requested;
    facts.language = language_for(definition, options.language);
    name_event(record, facts);
    facts.member = member_for(definition, vacancy, options.member);
    facts.candidate = candidate_for(definition, vacancy, options.candidate);
    vacancy.stage(facts.stage); // throws where it has no rules yet
    require_phase(definition, vacancy, facts.stage);
    if (definition.from >= panel::Phase::moderation) facts.agenda = panel::agenda_of(vacancy, facts.stage);
    if (definition.from >= panel::Phase::deciding) facts.selection = panel::selection_of(vacancy, facts.stage);
    if (definition.audience != Audience::member)
        facts.words = [&record, stage = facts.stage](const std::string& code) {
            return record.score_words(stage, code);
        };
    if (has_block(definition, "score-changes")) facts.score_changes = score_changes(record, facts.stage, progress);
    if (has_block(definition, "access-events")) facts.story = story_of(record, facts.candidate, progress);
    if (has_block(definition, "access-scores")) {
        facts.stages = stages_of(vacancy, facts);
        for (Facts& one : facts.stages)
            if (one.selection)
                one.words = [&record, stage = one.stage](const std::string& code) {
                    return record.score_words(stage, code);
                };
    }
    if (options.hr) facts.hr = hr_facts(record, definition, facts);
    if (definition.audience == Audience::candidate) facts.names_to_hide = record.names();
    return facts;
}

} // namespace evenhand::report
