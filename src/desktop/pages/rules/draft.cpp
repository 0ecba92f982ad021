#include "desktop/pages/rules/draft.h"

#include "base/errors.h"
#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "merit/problems.h"
#include "merit/read.h"

#include <algorithm>
#include <optional>

namespace evenhand::desktop {

namespace {

/// What may be typed, as the rules' own language has it (criteria/rules/rules.xsd).
struct Limits {
    int decimals = 0, least = 0, most = 1'000'000;
    bool needed = false; ///< the field may not be empty
    bool above = false;  ///< the least itself is not allowed
};

Limits limits_of(Figure figure) {
    constexpr int highest_level = 1000;
    switch (figure) {
    case Figure::minimum_percent:
    case Figure::scheme_percent:
        return {3, 0, 100};
    case Figure::least_scorers:
        return {0, 1, highest_level, true};
    case Figure::tolerance:
        return {0, 0, highest_level, true};
    case Figure::minimum_total:
        return {6, 0, 1'000'000'000};
    case Figure::weight:
        return {3, 0, 100, false, true};
    case Figure::invite:
    case Figure::reserve:
    case Figure::scheme_cap:
        break;
    }
    return {};
}

std::optional<Rational> read(const std::string& text, const Limits& limits) {
    const std::string plain = typed_figure(text);
    if (plain.empty() || plain.find_first_not_of("0123456789.") != std::string::npos) return std::nullopt;
    try {
        const Rational value = Rational::parse(plain, limits.decimals);
        const bool enough = limits.above ? value > Rational(limits.least) : value >= Rational(limits.least);
        if (enough && value <= Rational(limits.most)) return value;
    } catch (const InvalidInput&) { // said beside the field, in its own words
    }
    return std::nullopt;
}

int whole(const Rational& value) {
    return std::stoi(value.to_string());
}

std::optional<int> whole(const std::optional<Rational>& value) {
    return value ? std::optional(whole(*value)) : std::nullopt;
}

std::optional<Rational> rational(const std::optional<int>& value) {
    return value ? std::optional<Rational>(*value) : std::nullopt;
}

std::optional<Rational> value_of(const merit::Rules& rules, const FigurePlace& where) {
    switch (where.figure) {
    case Figure::minimum_percent:
        return rules.minimum_percent;
    case Figure::least_scorers:
        return rules.least_scorers;
    case Figure::tolerance:
        return rules.tolerance;
    case Figure::invite:
        return rational(rules.line.invite);
    case Figure::minimum_total:
        return rules.line.minimum_total;
    case Figure::reserve:
        return rational(rules.line.reserve);
    case Figure::weight: {
        const auto found = rules.weights.find(where.criterion);
        return found != rules.weights.end() ? std::optional(found->second) : std::nullopt;
    }
    case Figure::scheme_percent:
        return rules.schemes.at(where.scheme).minimum_percent;
    case Figure::scheme_cap:
        break;
    }
    return rational(rules.schemes.at(where.scheme).cap);
}

void set_value(merit::Rules& rules, const FigurePlace& where, const std::optional<Rational>& value) {
    switch (where.figure) {
    case Figure::minimum_percent:
        rules.minimum_percent = value;
        return;
    case Figure::least_scorers:
        rules.least_scorers = whole(value.value());
        return;
    case Figure::tolerance:
        rules.tolerance = whole(value.value());
        return;
    case Figure::invite:
        rules.line.invite = whole(value);
        return;
    case Figure::minimum_total:
        rules.line.minimum_total = value;
        return;
    case Figure::reserve:
        rules.line.reserve = whole(value);
        return;
    case Figure::weight:
        if (value)
            rules.weights[where.criterion] = *value;
        else
            rules.weights.erase(where.criterion);
        return;
    case Figure::scheme_percent:
        rules.schemes.at(where.scheme).minimum_percent = value;
        return;
    case Figure::scheme_cap:
        rules.schemes.at(where.scheme).cap = whole(value);
        return;
    }
}

std::string not_read(const RulesDraft& draft, const FigurePlace& where, const std::string& text) {
    const Limits limits = limits_of(where.figure);
    std::string about;
    if (where.figure == Figure::weight) about = trf("Criterion {}: ", where.criterion);
    if (place_of(where.figure) == place::schemes) about = draft.rules.schemes.at(where.scheme).name + ": ";
    if (text.empty()) return about + trf("A number from {} to {} is needed here.", limits.least, limits.most);
    if (limits.decimals == 0)
        return about + trf("\"{}\" is not taken: a whole number from {} to {} is.", text, limits.least, limits.most);
    return about + (limits.above ? trf("\"{}\" is not taken: a number above {} and up to {}, with at most {} decimals "
                                       "after a point, is.",
                                       text, limits.least, limits.most, limits.decimals)
                                 : trf("\"{}\" is not taken: a number from {} to {}, with at most {} decimals after a "
                                       "point, is.",
                                       text, limits.least, limits.most, limits.decimals));
}

std::string place_of(merit::RuleProblem::At at) {
    using At = merit::RuleProblem::At;
    switch (at) {
    case At::scale:
        return place::scale;
    case At::minimum:
        return place::minimum;
    case At::criteria:
        return place::criteria;
    case At::unspecified:
        return place::unspecified;
    case At::weights:
        return place::weights;
    case At::tie_rule:
        return place::tie_rule;
    case At::schemes:
        break;
    }
    return place::schemes;
}

/// What the rules' own reader would not take: of what the form lets through, only schemes without a flag or name, and
/// two of one flag. What is said of schemes already is not said twice.
void add_unreadable(const RulesDraft& draft, Problems& problems) {
    if (problems.count(place::schemes) != 0) return;
    try {
        merit::parse_rules(rules_xml(draft), "rules");
    } catch (const InvalidInput& refused) {
        for (const Problem& problem : refused.problems())
            problems[place::schemes].push_back(problem.message +
                                               (problem.expected.empty() ? "." : "; " + problem.expected + "."));
    }
}

} // namespace

std::string place_of(Figure figure) {
    switch (figure) {
    case Figure::minimum_percent:
        return "minimum percent";
    case Figure::least_scorers:
        return "least scorers";
    case Figure::tolerance:
        return "tolerance";
    case Figure::invite:
        return "invite";
    case Figure::minimum_total:
        return "minimum total";
    case Figure::reserve:
        return "reserve";
    case Figure::weight:
        return place::weights;
    case Figure::scheme_percent:
    case Figure::scheme_cap:
        break;
    }
    return place::schemes;
}

std::string text_of(const RulesDraft& draft, const FigurePlace& where) {
    const auto typed = draft.unread.find(where);
    if (typed != draft.unread.end()) return typed->second;
    const auto value = value_of(draft.rules, where);
    return value ? figure_words(value->to_string()) : std::string();
}

void write_figure(RulesDraft& draft, const FigurePlace& where, const std::string& text) {
    const Limits limits = limits_of(where.figure);
    const std::string typed = trimmed(text);
    const auto value = read(typed, limits);
    if (!value && (limits.needed || !typed.empty())) {
        draft.unread[where] = typed;
        return;
    }
    draft.unread.erase(where);
    set_value(draft.rules, where, value);
}

Problems problems_by_place(const RulesDraft& draft, const spec::Specification& specification) {
    Problems problems;
    for (const auto& [where, text] : draft.unread)
        problems[place_of(where.figure)].push_back(not_read(draft, where, text));
    for (const merit::RuleProblem& problem : merit::rule_problems(draft.rules, draft.scale, specification))
        problems[place_of(problem.at)].push_back(
            problem.at == merit::RuleProblem::At::unspecified
                ? tr("There are criteria whose importance is not stated: say here how they count.")
                : problem.says);
    add_unreadable(draft, problems);
    return problems;
}

void use_scale(RulesDraft& draft, const merit::Scale& scale) {
    draft.scale = scale;
    draft.rules.scale = scale.id;
}

RulesDraft for_stage(RulesDraft draft, spec::Stage stage, const spec::Specification& specification) {
    draft.rules.stage = stage;
    const auto scored = merit::scored_criteria(specification, draft.rules);
    const auto is_scored = [&](const std::string& id) {
        return std::any_of(scored.begin(), scored.end(), [&](const merit::Scored& one) { return one.id == id; });
    };
    std::erase_if(draft.rules.weights, [&](const auto& weight) { return !is_scored(weight.first); });
    std::erase_if(draft.rules.tie_rule, [&](const merit::TieKey& key) {
        return key.by == merit::TieKey::By::criterion && !is_scored(key.criterion);
    });
    return draft;
}

std::string rules_xml(const RulesDraft& draft) {
    return xml::write(merit::to_xml(draft.rules));
}

std::string scale_xml(const RulesDraft& draft) {
    return xml::write(merit::to_xml(draft.scale));
}

} // namespace evenhand::desktop
