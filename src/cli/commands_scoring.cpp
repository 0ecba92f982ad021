// score, scores import, submit.
#include "base/files.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/packs.h"
#include "cli/passphrase.h"
#include "cli/score_sheet.h"
#include "cli/score_table.h"
#include "panel/score_intake.h"
#include "panel/selection.h"
#include "record/quoting.h"
#include "record/score_sheets.h"
#include "record/sources.h"

#include <algorithm>
#include <climits>
#include <fmt/format.h>

namespace evenhand::cli {

namespace {

using Access = record::Record::Access;

struct ScoreGiven {
    Common common;
    std::string member, candidate, criterion, level, note, passphrase_file;
    std::vector<std::string> evidence;
};

int give_score(const Session& session, const ScoreGiven& given) {
    auto record = open_record_or_pack(session, given.common.record, given.passphrase_file, Access::write);
    const spec::Stage stage = stage_of(record.vacancy(), given.common);
    const merit::Mark mark = panel::parse_mark(record.vacancy().stage(stage).scale_now(), given.level);
    perform_as(session, record, given.member, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        panel::NewScore score;
        score.person = actor;
        score.candidate = given.candidate;
        score.criterion = given.criterion;
        score.mark = mark;
        score.note = given.note;
        panel::Events unquoted = panel::give_scores(vacancy, stage, {score}); // who may not score is told that first
        score.evidence = record::quoted_from(record, given.candidate, given.evidence);
        return score.evidence.empty() ? unquoted : panel::give_scores(vacancy, stage, {score});
    });
    session.out() << fmt::format("{}: {} on {} is {}.\n", given.member, given.candidate, given.criterion,
                                 mark.is_level() ? std::to_string(mark.value()) : "\"cannot be judged\"");
    return 0;
}

struct ScoresGiven {
    Common common;
    std::string file, passphrase_file;
};

/// The events of a whole file, or every line that cannot be taken: those the table itself shows and those the panel's
/// rules refuse, in the order of the file. \param table receives how many scores there are
panel::Events events_of(const std::string& bytes, const std::string& file, const panel::Vacancy& vacancy,
                        spec::Stage stage, const std::string& actor, ScoreTable& table) {
    panel::ScoreIntake intake(vacancy, stage, file, actor);
    table = read_score_table(bytes, file, vacancy, vacancy.stage(stage).scale_now(),
                             [&](panel::NewScore score) { intake.add(std::move(score)); });
    std::vector<Problem> problems = std::move(table.problems);
    try {
        panel::Events events = intake.finish();
        if (problems.empty()) return events;
    } catch (const InvalidInput& refused) {
        problems.insert(problems.end(), refused.problems().begin(), refused.problems().end());
    }
    const auto place = [](const Problem& problem) { return problem.line > 0 ? problem.line : INT_MAX; };
    std::stable_sort(problems.begin(), problems.end(),
                     [&](const Problem& a, const Problem& b) { return place(a) < place(b); });
    throw InvalidInput(std::move(problems));
}

/// A sheet that "scores export" wrote, filled in.
int import_sheet(const Session& session, const ScoresGiven& given, record::Record& record, spec::Stage stage,
                 const std::vector<document::Row>& rows) {
    panel::SheetScores scores;
    perform(session, record, given.common, [&](const panel::Vacancy&, const std::string& actor) {
        scores = record::scores_of_sheet(record, stage, rows, given.file, actor);
        return std::move(scores.events);
    });
    if (given.common.json)
        session.print({{"taken", scores.taken}, {"unchanged", scores.unchanged}, {"skipped", scores.blank}});
    else
        session.out() << fmt::format("{} taken, {} as before, {} left blank.\n",
                                     counted(static_cast<long long>(scores.taken), "score", "scores"), scores.unchanged,
                                     scores.blank);
    return 0;
}

int import_scores(const Session& session, const ScoresGiven& given) {
    record::require_file(given.file);
    auto record = open_record_or_pack(session, given.common.record, given.passphrase_file, Access::write);
    const spec::Stage stage = stage_of(record.vacancy(), given.common);
    const std::string bytes = read_file(given.file);
    if (const auto rows = record::score_sheet_in(bytes, given.file))
        return import_sheet(session, given, record, stage, *rows);
    ScoreTable table;
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return events_of(bytes, given.file, vacancy, stage, actor, table);
    });
    if (given.common.json)
        session.print({{"taken", table.taken}, {"skipped", table.skipped}});
    else
        session.out() << fmt::format("{} taken, {} left blank.\n",
                                     counted(static_cast<long long>(table.taken), "score", "scores"), table.skipped);
    return 0;
}

struct SubmitGiven {
    Common common;
    std::string member, passphrase_file;
};

int submit(const Session& session, const SubmitGiven& given) {
    auto record = open_record_or_pack(session, given.common.record, given.passphrase_file, Access::write);
    const spec::Stage stage = stage_of(record.vacancy(), given.common);
    perform_as(session, record, given.member, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::hand_in(vacancy, stage, actor);
    });
    const std::vector<std::string> awaited = panel::awaited(record.vacancy(), stage);
    session.out() << fmt::format("{} has handed in; the scores are locked. {}\n", given.member,
                                 record.pack()     ? send_back(record)
                                 : awaited.empty() ? "All have handed in."
                                                   : "Awaited: " + joined(awaited) + ".");
    return 0;
}

void add_score(CLI::App& program, Session& session) {
    auto given = std::make_shared<ScoreGiven>();
    CLI::App* command =
        add_command(program, "score", "Give one member's score of one candidate on one criterion",
                    "evenhand score coordinator.evenhand \"A Member\" C014 2.2 3 --note \"Rewrote the process\"");
    add_record(command, given->common);
    add_positional(command, "MEMBER", given->member, "who scores")->required();
    add_positional(command, "CANDIDATE", given->candidate, "the candidate's code")->required();
    add_positional(command, "CRITERION", given->criterion, "the criterion's id")->required();
    add_positional(command, "LEVEL", given->level, "a level of the scale, or ? where it cannot be judged")->required();
    command->add_option("--note", given->note, "a note beside the score")->type_name("TEXT");
    add_list(command, "--evidence", given->evidence, "words quoted from the application", "TEXT");
    add_passphrase_file(command, given->passphrase_file);
    add_stage(command, given->common);
    on_chosen(command, session, [&session, given] { return give_score(session, *given); });
}

void add_scores(CLI::App& program, Session& session) {
    CLI::App* group = add_command(program, "scores", "Take scores in from a table, or write one to fill in",
                                  "evenhand scores import coordinator.evenhand scores.csv");
    group->require_subcommand(1);
    add_score_sheet_export(*group, session);
    auto given = std::make_shared<ScoresGiven>();
    CLI::App* command = add_command(
        *group, "import",
        "Take scores in from CSV with the columns member, candidate, criterion, score and note; a blank score "
        "means not scored, and one bad line means that nothing is taken; or a sheet of a member (CSV, .xlsx, .ods) as "
        "\"scores export\" wrote it",
        "evenhand scores import coordinator.evenhand scores.csv");
    add_record(command, given->common);
    add_positional(command, "FILE", given->file, "a CSV file, or a member's sheet")->required();
    add_stage(command, given->common);
    add_json(command, given->common);
    add_by(command, given->common);
    add_passphrase_file(command, given->passphrase_file);
    on_chosen(command, session, [&session, given] { return import_scores(session, *given); });
}

} // namespace

void add_scoring_commands(CLI::App& program, Session& session) {
    add_score(program, session);
    add_scores(program, session);

    auto given = std::make_shared<SubmitGiven>();
    CLI::App* command = add_command(program, "submit", "Hand in all scores of a member; they are locked from then",
                                    "evenhand submit coordinator.evenhand \"A Member\"");
    add_record(command, given->common);
    add_positional(command, "MEMBER", given->member, "who hands in")->required();
    add_passphrase_file(command, given->passphrase_file);
    add_stage(command, given->common);
    on_chosen(command, session, [&session, given] { return submit(session, *given); });
}

} // namespace evenhand::cli
