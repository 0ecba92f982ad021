// Design 4.1 and 4.9: what rules make of a specification, what keeps them from being used, how two versions differ.
#include "merit/problems.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::merit {

namespace {

using spec::Criterion;
using spec::Importance;
using spec::Method;
using spec::Stage;

std::vector<Method> methods_of(const Criterion& criterion, const Rules& rules) {
    return criterion.methods.empty() ? std::vector<Method>{rules.unstated_method} : criterion.methods;
}

std::optional<Stage> stage_of(Method method, const Rules& rules) {
    const auto named = rules.stage_of.find(method);
    return named == rules.stage_of.end() ? spec::stage_of(method) : named->second;
}

bool is_scored(const Criterion& criterion, const Rules& rules) {
    const std::vector<Method> methods = methods_of(criterion, rules);
    return std::any_of(methods.begin(), methods.end(),
                       [&](Method method) { return stage_of(method, rules) == rules.stage; });
}

/// At a later stage, or by a check after all of them.
bool is_judged_later(const Criterion& criterion, const Rules& rules) {
    const std::vector<Method> methods = methods_of(criterion, rules);
    return std::any_of(methods.begin(), methods.end(), [&](Method method) {
        const std::optional<Stage> stage = stage_of(method, rules);
        return !stage || *stage > rules.stage;
    });
}

bool is_essential(const Criterion& criterion, const Rules& rules) {
    const Importance importance = criterion.importance == Importance::unspecified
                                      ? rules.unspecified.value_or(Importance::essential)
                                      : criterion.importance;
    return importance == Importance::essential;
}

Rational weight_of(const Criterion& criterion, const Rules& rules) {
    const auto ruled = rules.weights.find(criterion.id);
    return ruled != rules.weights.end() ? ruled->second : criterion.weight.value_or(1);
}

} // namespace

const Level* Scale::find(int value) const {
    const auto found =
        std::find_if(levels.begin(), levels.end(), [&](const Level& level) { return level.value == value; });
    return found == levels.end() ? nullptr : &*found;
}

std::vector<Scored> scored_criteria(const spec::Specification& specification, const Rules& rules) {
    std::vector<Scored> scored;
    for (const spec::Placed& placed : spec::criteria(specification))
        if (is_scored(*placed.criterion, rules))
            scored.push_back(
                {placed.criterion->id, is_essential(*placed.criterion, rules), weight_of(*placed.criterion, rules)});
    return scored;
}

std::vector<std::string> judged_later(const spec::Specification& specification, const Rules& rules) {
    std::vector<std::string> later;
    for (const spec::Placed& placed : spec::criteria(specification))
        if (is_essential(*placed.criterion, rules) && !is_scored(*placed.criterion, rules) &&
            is_judged_later(*placed.criterion, rules))
            later.push_back(placed.criterion->id);
    return later;
}

// --- problems
// -------------------------------------------------------------------------------------------------------------

namespace {

std::string levels_of(const Scale& scale) {
    std::string text;
    for (const Level& level : scale.levels) text += fmt::format("{}{}", text.empty() ? "" : ", ", level.value);
    return text;
}

class Checker {
  public:
    Checker(const Rules& rules, const Scale& scale, const spec::Specification& specification)
        : rules_(rules), scale_(scale), specification_(specification), scored_(scored_criteria(specification, rules)) {}

    std::vector<RuleProblem> run() {
        check_scale();
        check_criteria();
        for (const auto& [id, weight] : rules_.weights) check_named(At::weights, id, "A weight is given for");
        for (const TieKey& key : rules_.tie_rule)
            if (key.by == TieKey::By::criterion) check_named(At::tie_rule, key.criterion, "The tie rule names");
        for (const Scheme& scheme : rules_.schemes) check(scheme);
        return std::move(problems_);
    }

  private:
    using At = RuleProblem::At;

    template <class... Parts>
    void add(At at, fmt::format_string<Parts...> sentence, Parts&&... parts) {
        problems_.push_back({at, fmt::format(sentence, std::forward<Parts>(parts)...)});
    }

    void check_scale() {
        if (rules_.scale != scale_.id)
            add(At::scale, "The rules ask for the scale {}, but the scale given is {}.", rules_.scale, scale_.id);
        if (!scale_.find(rules_.minimum))
            add(At::minimum, "The minimum for an essential is {}, which is no level of the scale {} ({}).",
                rules_.minimum, scale_.id, levels_of(scale_));
    }

    void check_criteria() {
        if (scored_.empty()) add(At::criteria, "No criterion is scored at the stage {}.", name(rules_.stage));
        if (rules_.unspecified) return;
        for (const spec::Placed& placed : spec::criteria(specification_))
            if (placed.criterion->importance == Importance::unspecified)
                return add(
                    At::unspecified,
                    "The importance of criterion {} is not stated, and the rules do not say how such criteria count "
                    "(unspecified=\"essential\" or \"desirable\").",
                    placed.criterion->id);
    }

    void check_named(At at, const std::string& id, std::string_view what) {
        if (!spec::find(specification_, id))
            return add(at, "{} criterion {}, which the specification does not have.", what, id);
        if (std::none_of(scored_.begin(), scored_.end(), [&](const Scored& scored) { return scored.id == id; }))
            add(at, "{} criterion {}, which is not scored at the stage {}.", what, id, name(rules_.stage));
    }

    void check(const Scheme& scheme) {
        if (scheme.minimum && !scale_.find(*scheme.minimum))
            add(At::schemes, "The minimum of {} is {}, which is no level of the scale {} ({}).", scheme.name,
                *scheme.minimum, scale_.id, levels_of(scale_));
        if (!scheme.cap) return;
        if (scheme.why.empty()) add(At::schemes, "The cap of {} has no written reason.", scheme.name);
        if (scheme.prior)
            add(At::schemes, "{} has a cap, but a cap counts additional places and prior consideration gives none.",
                scheme.name);
    }

    const Rules& rules_;
    const Scale& scale_;
    const spec::Specification& specification_;
    std::vector<Scored> scored_;
    std::vector<RuleProblem> problems_;
};

} // namespace

std::vector<RuleProblem> rule_problems(const Rules& rules, const Scale& scale,
                                       const spec::Specification& specification) {
    return Checker(rules, scale, specification).run();
}

std::vector<std::string> problems_of(const Rules& rules, const Scale& scale, const spec::Specification& specification) {
    std::vector<std::string> says;
    for (RuleProblem& problem : rule_problems(rules, scale, specification)) says.push_back(std::move(problem.says));
    return says;
}

} // namespace evenhand::merit
