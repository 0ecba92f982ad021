// What is asked at the interview: set down before that stage opens, and the same for everyone.
#include "base/errors.h"
#include "base/text.h"
#include "panel/permission.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

void require_judged_at_interview(const Vacancy& vacancy, const std::string& id) {
    const std::vector<std::string> judged = judged_at_interview(vacancy);
    if (contains(judged, id)) return;
    const std::string those = judged.empty() ? "No criterion is." : fmt::format("Those that are: {}.", joined(judged));
    if (!spec::find(vacancy.specification, id))
        throw InvalidInput(fmt::format("The specification has no criterion \"{}\"", id),
                           "one that is judged at the interview. " + those);
    throw NotAllowed(fmt::format("Criterion {} is not judged at the interview. {}", id, those));
}

} // namespace

std::vector<std::string> judged_at_interview(const Vacancy& vacancy) {
    const auto interview = vacancy.stages.find(spec::Stage::interview);
    merit::Rules rules;
    rules.stage = spec::Stage::interview;
    if (interview != vacancy.stages.end()) rules = interview->second.rules_now();
    std::vector<std::string> ids;
    for (const merit::Scored& criterion : merit::scored_criteria(vacancy.specification, rules))
        ids.push_back(criterion.id);
    return ids;
}

Events write_interview_questions(const Vacancy& vacancy, const std::string& actor, const std::string& criterion,
                                 const std::vector<std::string>& questions) {
    administrator(vacancy, actor, "Writing interview questions");
    if (!any_stage_opened(vacancy))
        throw NotAllowed("No stage is open yet, and criteria may still change. Interview questions are written between "
                         "the opening of the first stage and that of the interview.");
    if (const auto interview = vacancy.stages.find(spec::Stage::interview);
        interview != vacancy.stages.end() && interview->second.opened)
        throw NotAllowed("The interview stage is open. What is asked was settled then, and is the same for everyone.");
    require_judged_at_interview(vacancy, criterion);
    InterviewQuestionsWritten written{criterion, {}};
    std::vector<std::string> asked;
    for (const std::string& question : questions)
        if (std::string words = trimmed(question); !words.empty()) asked.push_back(std::move(words));
    const InterviewQuestions* before = vacancy.asked_on(criterion);
    if (before ? before->questions == asked : asked.empty()) return {};
    for (std::string& question : asked) written.questions.push_back({std::move(question), false, {}});
    return {Event{std::move(written), {}}};
}

} // namespace evenhand::panel
