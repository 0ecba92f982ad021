// The practice round: on two or three applications that do not count the panel agrees what earns each level, before the
// rules are frozen.
#include "base/errors.h"
#include "base/text.h"
#include "panel/permission.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

constexpr std::size_t least_applications = 2, most_applications = 3;

void require_practice_time(const Vacancy& vacancy) {
    const auto found = vacancy.stages.find(spec::Stage::shortlisting);
    if (any_stage_opened(vacancy))
        throw NotAllowed("Scoring has opened: the practice round comes before the rules are frozen.");
    if (found == vacancy.stages.end())
        throw NotAllowed("The shortlisting stage has no rules yet, and without its scale there is nothing to practise. "
                         "Give it rules first.");
    if (vacancy.practice.closed) throw NotAllowed("The practice round is closed.");
}

/// Only blind copies of answers to the form's own fields that the panel may read: the rest is not needed here, so it is
/// not kept.
ApplicationsTaken::Row row_of(const Vacancy& vacancy, const intake::Application& application, std::string code) {
    ApplicationsTaken::Row row;
    row.code = std::move(code);
    const auto copies = intake::blind(application, vacancy.form);
    auto copy = copies.begin();
    for (const intake::Answer& answer : application.answers) {
        if (!intake::panel_reads(answer, vacancy.form)) continue;
        const std::vector<intake::Mask>& masks = copy++->masks;
        if (!vacancy.form.find(answer.field) || answer.text.empty()) continue;
        row.fields.push_back(answer.field);
        row.answers.push_back(Word{intake::blinded(answer.text, masks), false, {}});
    }
    return row;
}

bool is_answer(const merit::Scale& scale, merit::Mark mark) {
    return mark.is_cannot_judge() || (mark.is_level() && scale.find(mark.value()));
}

const StageState& scored_by(const Vacancy& vacancy) {
    return vacancy.stage(spec::Stage::shortlisting);
}

} // namespace

Events take_practice(const Vacancy& vacancy, const std::string& actor,
                     const std::vector<intake::Application>& applications) {
    administrator(vacancy, actor, "Taking applications for practice");
    require_practice_time(vacancy);
    const std::size_t before = vacancy.practice.applications.size(), all = before + applications.size();
    if (applications.empty() || all < least_applications || all > most_applications)
        throw NotAllowed(fmt::format("A practice round has two or three applications in all; {} there, and {} given.",
                                     counted(static_cast<long long>(before), "is", "are"),
                                     counted(static_cast<long long>(applications.size()), "was", "were")));
    PracticeTaken taken;
    for (const intake::Application& application : applications) {
        taken.rows.push_back(row_of(vacancy, application, fmt::format("X{}", before + taken.rows.size() + 1)));
        if (taken.rows.back().answers.empty()) {
            Problem problem;
            problem.line = application.line;
            problem.message = "An application for practice holds nothing that the panel may read";
            problem.expected = "an answer to a field that neither identifies nor is HR's alone";
            throw InvalidInput(std::vector<Problem>{std::move(problem)});
        }
    }
    return {Event{std::move(taken), {}}};
}

Events score_practice(const Vacancy& vacancy, const std::string& person_id, const std::string& application,
                      const std::string& criterion, merit::Mark mark, const std::string& note) {
    const Person& person = known_person(vacancy, person_id);
    if (!person.scores())
        throw NotAllowed(fmt::format("{} is {} and does not score: the chair and members do.", person.name,
                                     with_article(person.role)));
    if (person.stood_down) throw NotAllowed(fmt::format("{} has stood down and scores no more.", person.name));
    require_practice_time(vacancy);
    const StageState& state = scored_by(vacancy);
    if (!contains(vacancy.practice.applications, application))
        throw InvalidInput(fmt::format("There is no practice application \"{}\"", application),
                           vacancy.practice.applications.empty()
                               ? std::string("that applications are taken for practice first")
                               : fmt::format("one of {}", joined(vacancy.practice.applications)));
    if (!state.criterion_index(criterion))
        throw InvalidInput(fmt::format("\"{}\" is no criterion of the shortlisting stage", criterion));
    if (!mark.is_given()) {
        if (!vacancy.practice.find(person.id, application, criterion))
            throw InvalidInput("No score is given", levels_of(state.scale_now()));
        return {Event{PracticeScored{person.id, application, criterion, mark, {}}, {}}};
    }
    if (!is_answer(state.scale_now(), mark))
        throw InvalidInput(fmt::format("{} is no level of the scale", mark.value()), levels_of(state.scale_now()));
    return {Event{PracticeScored{person.id, application, criterion, mark, Word{trimmed(note), false, {}}}, {}}};
}

Events close_practice(const Vacancy& vacancy, const std::string& actor, const std::string& agreed) {
    administrator(vacancy, actor, "Closing the practice round");
    require_practice_time(vacancy);
    if (vacancy.practice.applications.empty())
        throw NotAllowed("There is no practice round to close: no applications have been taken for it.");
    Word words{trimmed(agreed), false, {}};
    if (words.text.empty())
        throw NotAllowed("Closing the practice round needs the panel's words: what it agreed earns each level.");
    return {Event{PracticeClosed{}, std::move(words)}};
}

bool practice_shown(const Vacancy& vacancy, const std::string& application, const std::string& criterion) {
    const merit::Scale& scale = scored_by(vacancy).scale_now();
    bool anyone = false;
    for (const Person& person : vacancy.people) {
        if (!person.scores() || person.stood_down) continue;
        const Practice::Score* score = vacancy.practice.find(person.id, application, criterion);
        if (!score || !is_answer(scale, score->mark)) return false;
        anyone = true;
    }
    return anyone;
}

} // namespace evenhand::panel
