// retention, hold, move-out, erase, dispose: how long a record is kept, and how it ends.
#include "base/telling.h"
#include "base/text.h"
#include "cli/commands.h"
#include "panel/keeping.h"
#include "record/erasing.h"
#include "record/handing_on.h"
#include "report/compose.h"
#include "report/destroying.h"
#include "report/report.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::cli {

namespace fs = std::filesystem;
using record::Record;

namespace {

struct Given {
    Common common;
    std::string candidate, from, why, output, language;
    int months = 0;
    bool lift = false, early = false;
};

Date today(const Session& session) {
    return Date{std::chrono::floor<std::chrono::days>(session.world().clock())};
}

std::string day_of(const panel::Stamp& stamp) {
    return long_date(Date{std::chrono::floor<std::chrono::days>(stamp.at)});
}

Record open_for_act(const Session& session, const Given& given) {
    return open_record(session, given.common.record, Record::Access::write);
}

int retention(const Session& session, const Given& given) {
    if (given.from.empty() && given.months == 0) {
        if (!given.why.empty()) throw Usage("--why belongs to a change: give --from, --months or both");
        const Record record = open_record(session, given.common.record, Record::Access::read);
        const std::string text = keeping_text(record.vacancy());
        session.out() << without_controls(text.empty()
                                              ? "Kept for 12 months from the date of the outcome, which is not "
                                                "known yet.\n"
                                              : text);
        return 0;
    }
    Record record = open_for_act(session, given);
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        const auto from = given.from.empty() ? std::nullopt : std::optional(parse_date(given.from));
        const auto months = given.months == 0 ? std::nullopt : std::optional(given.months);
        return panel::set_retention(vacancy, actor, from, months, given.why);
    });
    session.out() << without_controls(keeping_text(record.vacancy()));
    if (panel::period_of(record.vacancy()).months < 6)
        session.err()
            << "evenhand: warning: a claim of discrimination may come more than six months after the outcome, "
               "conciliation included\n";
    return 0;
}

int hold(const Session& session, const Given& given) {
    Record record = open_for_act(session, given);
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return given.lift ? panel::lift_hold(vacancy, actor, given.why) : panel::place_hold(vacancy, actor, given.why);
    });
    session.out() << without_controls(given.lift ? "The hold was lifted.\n" : keeping_text(record.vacancy()));
    return 0;
}

int move_out(const Session& session, const Given& given) {
    Record record = open_for_act(session, given);
    const std::string& code = given.candidate;
    const fs::path folder = given.output, file = record::handed_on_file(folder, code);
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        panel::move_out(vacancy, actor, code); // before HR looks at anything
        if (fs::exists(file)) throw InvalidInput(fmt::format("{} is there already", file.string()), "another folder");
        return panel::open_hr_view(vacancy, actor, given.why);
    });
    const std::size_t originals = record::hand_on(record, code, folder);
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::move_out(vacancy, actor, code);
    });
    session.out() << without_controls(fmt::format(
        "The application of {} is in {}{}.\n", code, folder.string(),
        originals == 0 ? ""
                       : " with " + counted(static_cast<long long>(originals), "file it came in", "files it came in")));
    return 0;
}

/// What was erased in the record is erased in its copies; both are told, and certified if that is wanted.
int finish(const Session& session, const Given& given, const Record& record, const std::vector<std::string>& packs,
           const record::Erasing& erasing) {
    const report::Destruction what =
        report::erased_everywhere(record, packs, session.progress(), report::language_named(given.language));
    for (const auto& [name, number] : erasing.counts) session.out() << fmt::format("  {}: {}\n", name, number);
    for (const std::string& copy : what.backups_erased)
        session.out() << without_controls(fmt::format("Erased in its copy as well: {}\n", copy));
    for (const std::string& left : what.backups_left)
        session.err() << without_controls(fmt::format("evenhand: warning: not reached: {}\n", left));
    if (given.output.empty()) return 0;
    const report::Written written = report::write_certificate(record, what, given.output, given.language);
    for (const std::string& warning : written.warnings) session.err() << "evenhand: warning: " << warning << '\n';
    session.out() << fmt::format("Wrote {}.\n", given.output);
    return 0;
}

int erase(const Session& session, const Given& given) {
    const Language language = report::language_named(given.language); // before anything goes
    Record record = open_for_act(session, given);
    const std::string& code = given.candidate;
    const auto known = record.vacancy().candidate_index(code);
    record::Erasing erasing;
    if (!known || !record.vacancy().candidates[*known].erased)
        perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
            panel::erase_candidate(vacancy, actor, code, today(session), given.why, {}); // before all is read
            erasing = record::words_of_candidate(record, code, session.progress());
            return panel::erase_candidate(vacancy, actor, code, today(session), given.why, erasing.words);
        });
    const panel::Stamp& stamp = *record.vacancy().candidates[*record.vacancy().candidate_index(code)].erased;
    const auto codes = panel::codes_of_person(record.vacancy(), code);
    for (const panel::Candidate& other : record.vacancy().candidates)
        if (!given.output.empty() && other.erased && other.erased->event > stamp.event &&
            std::find(codes.begin(), codes.end(), other.code) == codes.end())
            throw InvalidInput(fmt::format("A certificate tells of the last erasing, which was that of {}", other.code),
                               "no -o");
    session.out() << fmt::format("{} {} erased on {}.\n", listed(codes), codes.size() == 1 ? "was" : "were",
                                 day_of(stamp));
    return finish(session, given, record, report::packs_elsewhere(record.vacancy(), language), erasing);
}

int dispose(const Session& session, const Given& given) {
    const Language language = report::language_named(given.language); // before anything goes
    Record record = open_for_act(session, given);
    record::Erasing erasing;
    const std::vector<std::string> packs = report::packs_elsewhere(record.vacancy(), language); // with names, which go
    if (!record.vacancy().disposed)
        perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
            panel::dispose(vacancy, actor, today(session), given.early, given.why, {}); // before all is read
            erasing = record::words_of_record(record, actor, session.progress());
            return panel::dispose(vacancy, actor, today(session), given.early, given.why, erasing.words);
        });
    const panel::Stamp& stamp = *record.vacancy().disposed;
    session.out() << fmt::format("The record was disposed of on {}.\n", day_of(stamp));
    return finish(session, given, record, packs, erasing);
}

using Run = int (*)(const Session& session, const Given& given);

/// A command on a record that takes a reason.
CLI::App* add(CLI::App& program, Session& session, const std::shared_ptr<Given>& given, const std::string& name,
              const std::string& description, const std::string& example, Run run) {
    CLI::App* command = add_command(program, name, description, example);
    add_record(command, given->common);
    on_chosen(command, session, [&session, given, run] { return run(session, *given); });
    return command;
}

void add_candidate(CLI::App* command, Given& given) {
    add_positional(command, "CANDIDATE", given.candidate, "the candidate's code")->required()->check(not_empty);
}

void add_certificate(CLI::App* command, Given& given) {
    command->add_option("-o,--output", given.output, "the certificate of destruction, as PDF")
        ->type_name("FILE")
        ->check(not_empty);
    command
        ->add_option("--language", given.language,
                     "the language of the certificate's own words, as cy for Welsh; what people wrote stays as it is")
        ->type_name("LANGUAGE")
        ->check(not_empty);
}

void add_why(CLI::App* command, Given& given, const std::string& description) {
    command->add_option("--why", given.why, description)->type_name("TEXT");
}

} // namespace

std::string keeping_text(const panel::Vacancy& vacancy) {
    if (vacancy.disposed) return fmt::format("Disposed of on {}.\n", day_of(*vacancy.disposed));
    const panel::Period period = panel::period_of(vacancy);
    const std::string months = counted(period.months, "month", "months");
    std::string text;
    if (period.from)
        text = fmt::format("Kept until {}: {} from {}{}.\n", long_date(*period.until()), months,
                           long_date(*period.from), period.from_is_said ? "" : ", when the last decision was made");
    else if (!vacancy.retention.empty())
        text = fmt::format("Kept for {} from the date of the outcome, which is not known yet.\n", months);
    if (const panel::Hold* hold = panel::hold_on(vacancy))
        text += fmt::format("On hold since {}: {}\n", day_of(hold->stamp), hold->why);
    return text;
}

void add_period_commands(CLI::App& program, Session& session) {
    auto given = std::make_shared<Given>();
    CLI::App* command =
        add(program, session, given, "retention", "Say or set how long a record is kept",
            "evenhand retention coordinator.evenhand --from 2026-11-30 --why \"Letters went out\"", retention);
    command->add_option("--from", given->from, "the date of the outcome, from which the months run")
        ->type_name("DATE")
        ->check(not_empty);
    command->add_option("--months", given->months, "for how many months (otherwise as before; 12 to begin with)")
        ->type_name("N")
        ->check(CLI::Range(1, 240));
    add_why(command, *given, "why; needed for a change");
    add_by(command, given->common);

    given = std::make_shared<Given>();
    command = add(program, session, given, "hold", "Keep everything for a claim or complaint, or no longer",
                  "evenhand hold coordinator.evenhand --why \"Tribunal claim of 3 March\"", hold);
    command->add_flag("--lift", given->lift, "the hold is over");
    add_why(command, *given, "why (needed)");
    add_by(command, given->common);

    given = std::make_shared<Given>();
    command = add(program, session, given, "move-out", "Hand on the application of the one who was appointed",
                  "evenhand move-out coordinator.evenhand C007 -o staff-file", move_out);
    add_candidate(command, *given);
    command->add_option("-o,--output", given->output, "the folder that gets the application and its files")
        ->type_name("FOLDER")
        ->check(not_empty)
        ->required();
    add_why(command, *given, "why HR looks at what names people");
    add_by(command, given->common);

    given = std::make_shared<Given>();
    command = add(program, session, given, "erase", "Erase what a candidate wrote and what names them",
                  "evenhand erase coordinator.evenhand C007 --why \"Asked for by the applicant\"", erase);
    add_candidate(command, *given);
    add_why(command, *given, "why; needed while the record is to be kept");
    add_certificate(command, *given);
    add_by(command, given->common);

    given = std::make_shared<Given>();
    command = add(program, session, given, "dispose", "Erase everything personal once the record is not needed",
                  "evenhand dispose coordinator.evenhand -o certificate.pdf", dispose);
    command->add_flag("--early", given->early, "before the date until which it is kept");
    add_why(command, *given, "why; needed with --early");
    add_certificate(command, *given);
    add_by(command, given->common);
}

} // namespace evenhand::cli
