// Questions about rules, people and applications, and the order of all of them.
#include "panel/questions.h"

#include "base/text.h"
#include "panel/asking.h"
#include "panel/duty.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

using Kind = Question::Kind;

std::string day(const Stamp& stamp) {
    return long_date(Date{std::chrono::floor<std::chrono::days>(stamp.at)});
}

/// Levels that the scale in force does not have.
void ask_about_levels(const Asked& asked) {
    const merit::Scale& scale = asked.state.scale_now();
    const auto& marks = asked.state.marks;
    for (std::size_t k = 0; k < marks.criteria(); ++k) {
        std::vector<std::string> codes;
        for (std::size_t c = 0; c < marks.candidates(); ++c)
            for (std::size_t p = 0; p < marks.members(); ++p)
                if (const merit::Mark mark = marks.at(c, k, p); mark.is_level() && !scale.find(mark.value())) {
                    codes.push_back(asked.vacancy.candidates[c].code);
                    break;
                }
        if (codes.empty()) continue;
        const std::string& id = asked.state.criteria[k].id;
        const std::string who = first_of(codes);
        asked
            .ask(Kind::score_without_rule,
                 fmt::format("Scores of {} on {} are no levels of the scale that is in force. By which rule were they "
                             "given?",
                             who, id),
                 std::move(codes))
            .criterion = id;
    }
}

} // namespace

void ask_about_rules(const Asked& asked) {
    const StageState& state = asked.state;
    for (const std::string& problem :
         merit::problems_of(state.rules_now(), state.scale_now(), asked.vacancy.specification))
        asked.ask(Kind::score_without_rule, fmt::format("{} By which rule was it scored?", sentences({problem})));
    ask_about_levels(asked);
    if (!state.opened) return;
    for (const Person& person : asked.vacancy.people) {
        if (!person.scores() || person.added.event > state.opened->event || contains(state.agreed_by, person.id))
            continue;
        asked
            .ask(Kind::rules_not_agreed,
                 fmt::format("It is not on the record that {} agreed to the rules before scoring opened. Did they?",
                             called(person)))
            .person = person.id;
    }
    for (std::size_t i = 1; i < state.rules.size(); ++i) {
        const RulesVersion& version = state.rules[i];
        if (version.stamp.event < state.opened->event) continue;
        merit::Rules before = state.rules[i - 1].rules, now = version.rules;
        before.schemes = now.schemes = {}; // HR's
        const merit::Difference found = merit::difference(before, now);
        if (!found.frozen.empty())
            asked.ask(Kind::rules_changed,
                      fmt::format("The rules changed on {}, after scoring had opened: {}. Was everyone scored, or "
                                  "scored again, by the rules as they are now?",
                                  day(version.stamp), joined(found.frozen, "; ")));
        if (!found.invite.empty())
            asked.ask(Kind::line_moved,
                      fmt::format("{} changed on {}, after scoring had opened. Would the reason on the record be "
                                  "the same whoever stood next in rank?",
                                  found.invite, day(version.stamp)));
    }
    const auto& closing = asked.vacancy.specification.timetable.closing;
    const Date opened{std::chrono::floor<std::chrono::days>(state.opened->at)};
    if (closing && state.stage == spec::Stage::shortlisting && opened < *closing)
        asked.ask(Kind::opened_before_closing,
                  fmt::format("Scoring opened on {}, before the closing date of {}. Was every application in time "
                              "scored like the others?",
                              long_date(opened), long_date(*closing)));
}

void ask_about_people(const Asked& asked) {
    const StageState& state = asked.state;
    for (const Person& person : asked.vacancy.people) {
        if (person.role != Role::officer && !person.has_declared())
            asked
                .ask(Kind::declaration_missing,
                     fmt::format("No declaration of interest by {}, {}, is on the record. Can it still be made?",
                                 called(person), with_article(person.role)))
                .person = person.id;
        for (const Declaration& declaration : person.declarations) {
            if (!state.opened || declaration.interest != Interest::conflict ||
                declaration.stamp.event < state.opened->event)
                continue;
            asked
                .ask(Kind::conflict_after_scoring,
                     fmt::format("{} declared a conflict with {} on {}, after scoring had opened. Did it touch "
                                 "anything besides the scores that no longer count?",
                                 called(person), declaration.candidate, day(declaration.stamp)),
                     {declaration.candidate})
                .person = person.id;
        }
    }
    std::vector<std::string> alone;
    std::vector<std::size_t> scorers(asked.vacancy.candidates.size(), 0);
    for (std::size_t p = 0; p < asked.vacancy.people.size(); ++p) {
        const std::vector<char> counted = counted_by(asked.vacancy, state, p);
        for (std::size_t c = 0; c < counted.size(); ++c) scorers[c] += counted[c] && handed_in_on(state, p, c);
    }
    for (std::size_t c = 0; c < scorers.size(); ++c)
        if (is_in(asked.vacancy, state, c) && scorers[c] == 1) alone.push_back(asked.vacancy.candidates[c].code);
    if (alone.empty()) return;
    const std::string who = first_of(alone);
    asked.ask(Kind::one_scorer,
              fmt::format("The scores of one person alone count for {}. Should a second person score?", who),
              std::move(alone));
}

void ask_about_applications(const Asked& asked) {
    for (const Candidate& candidate : asked.vacancy.candidates) {
        if (candidate.late)
            asked.ask(Kind::late_application,
                      fmt::format("The application of {} was taken late. Would any other that came as late have been "
                                  "taken for the same reason?",
                                  candidate.code),
                      {candidate.code});
        if (candidate.standing != merit::Standing::in && trimmed(candidate.why).empty())
            asked.ask(Kind::set_aside_without_reason,
                      fmt::format("{}, and the record has no reason. What was it?", set_aside_as(candidate)),
                      {candidate.code});
    }
}

void ask_about_closing(const Asked& asked) {
    const StageState& state = asked.state;
    const auto later = [](const Stamp& a, const Stamp& b) { return a.event > b.event; };
    if (!state.basis || trimmed(state.basis->text).empty())
        asked.ask(Kind::basis_missing,
                  "The basis of the decisions is not written down. What would the panel tell somebody who asks how it "
                  "came to them?");
    else if (std::any_of(state.decisions.begin(), state.decisions.end(),
                         [&](const Decision& decision) { return later(decision.stamp, state.basis->stamp); }))
        asked.ask(Kind::basis_earlier,
                  fmt::format("The basis of the decisions was written on {}, and decisions were entered after it. Does "
                              "it still say how they were made?",
                              day(state.basis->stamp)));
    for (const SignOff& sign_off : state.sign_offs) {
        if (sign_off_stands(asked.vacancy, state, sign_off)) continue;
        const bool again = std::any_of(state.sign_offs.begin(), state.sign_offs.end(), [&](const SignOff& other) {
            return other.person == sign_off.person && later(other.stamp, sign_off.stamp);
        });
        const Person* person = asked.vacancy.find_person(sign_off.person);
        if (again || !person) continue;
        asked
            .ask(Kind::sign_off_overtaken,
                 fmt::format("{} signed off on {}, and something changed after that. Will they sign off again?",
                             called(*person), day(sign_off.stamp)))
            .person = person->id;
    }
}

std::vector<Question> questions(const Vacancy& vacancy, spec::Stage stage, const merit::Selection& selection) {
    std::vector<Question> list;
    const Asked asked{vacancy, vacancy.stage(stage), selection, list};
    ask_about_rules(asked);
    ask_about_people(asked);
    ask_about_applications(asked);
    ask_about_scores(asked);
    ask_about_moderation(asked);
    ask_about_decisions(asked);
    ask_about_closing(asked);
    std::stable_sort(list.begin(), list.end(), [](const Question& a, const Question& b) { return a.kind < b.kind; });
    return list;
}

} // namespace evenhand::panel
