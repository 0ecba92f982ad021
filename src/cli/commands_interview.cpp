// questions: what is asked at the interview.
#include "base/telling.h"
#include "base/text.h"
#include "cli/commands.h"
#include "panel/selection.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::cli {

namespace {

using Access = record::Record::Access;

struct QuestionsGiven {
    Common common;
    std::string criterion;
    std::vector<std::string> ask;
    bool none = false;
};

/// The criterion and what is asked about it, each on a line of its own.
void show(const Session& session, const panel::Vacancy& vacancy, const std::string& id) {
    const spec::Criterion* criterion = spec::find(vacancy.specification, id);
    session.out() << fmt::format("{}  {}\n", id, criterion ? criterion->text : std::string());
    const panel::InterviewQuestions* written = vacancy.asked_on(id);
    if (!written) {
        session.out() << "      no question yet\n";
        return;
    }
    int number = 0;
    for (const std::string& question : written->questions)
        session.out() << fmt::format("  {:>2}. {}\n", ++number, without_controls(question));
}

int questions(const Session& session, const QuestionsGiven& given) {
    const bool changes = given.none || !given.ask.empty();
    if (given.none && !given.ask.empty()) throw Usage("--none takes the questions back; it stands without --ask");
    if (std::any_of(given.ask.begin(), given.ask.end(),
                    [](const std::string& words) { return trimmed(words).empty(); }))
        throw Usage("--ask: a question cannot be blank; --none takes those that are set down back");
    if (changes && given.criterion.empty()) throw Usage("--ask and --none go with a CRITERION");
    if (!changes && !given.common.by.empty()) throw Usage("--by says who writes; it goes with --ask or --none");
    auto record = open_record(session, given.common.record, changes ? Access::write : Access::read);
    if (changes)
        perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
            return panel::write_interview_questions(vacancy, actor, given.criterion, given.ask);
        });
    const panel::Vacancy& vacancy = record.vacancy();
    const std::vector<std::string> judged = panel::judged_at_interview(vacancy);
    if (!given.criterion.empty() && std::find(judged.begin(), judged.end(), given.criterion) == judged.end())
        throw InvalidInput(fmt::format("No criterion \"{}\" is judged at the interview", given.criterion),
                           judged.empty() ? "none, since no criterion is" : "one of " + joined(judged));
    if (judged.empty()) session.out() << "No criterion is judged at the interview.\n";
    for (const std::string& id : judged)
        if (given.criterion.empty() || id == given.criterion) show(session, vacancy, id);
    return 0;
}

} // namespace

void add_interview_commands(CLI::App& program, Session& session) {
    auto given = std::make_shared<QuestionsGiven>();
    CLI::App* command = add_command(program, "questions", "Show or write what is asked at the interview",
                                    "evenhand questions coordinator.evenhand 3.1 --ask \"When did you last…?\"");
    add_record(command, given->common);
    add_positional(command, "CRITERION", given->criterion, "a criterion that is judged at the interview");
    add_list(command, "--ask", given->ask,
             "a question, in the order they are asked; those given take the place of those before", "TEXT");
    command->add_flag("--none", given->none, "no question is set down any more");
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return questions(session, *given); });
}

} // namespace evenhand::cli
