// The rules of selection in words.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

std::string weights_words(const Context& context) {
    std::vector<std::string> special;
    for (const ShownCriterion& each : context.criteria())
        if (each.scored->weight != Rational(1))
            special.push_back(fmt::format("{} counts {}", each.label, each.scored->weight.to_string()));
    if (special.empty()) return "Every criterion counts once.";
    if (special.size() == context.criteria().size()) return "As in the table of criteria: " + joined(special) + ".";
    return fmt::format("{}; every other criterion counts once.", joined(special));
}

bool any(const Context& context, bool (*test)(const spec::Criterion&)) {
    return std::any_of(context.criteria().begin(), context.criteria().end(),
                       [&](const ShownCriterion& each) { return test(*each.criterion); });
}

/// What the specification leaves open and the rules settle.
void add_unstated(const Context& context, FactList& facts) {
    const merit::Rules& rules = context.rules();
    const bool no_importance =
        any(context, [](const spec::Criterion& c) { return c.importance == spec::Importance::unspecified; });
    const bool no_method = any(context, [](const spec::Criterion& c) { return c.methods.empty(); });
    if (no_importance)
        facts.rows.emplace_back(
            "Importance not stated",
            rules.unspecified
                ? fmt::format("A criterion without importance counts as {}.", spec::name(*rules.unspecified))
                : "The rules do not say yet how a criterion without importance counts.");
    if (no_method)
        facts.rows.emplace_back("Method not stated", fmt::format("A criterion without method is judged by {}.",
                                                                 spec::name(rules.unstated_method)));
}

} // namespace

void compose_rules(const Context& context, const Sink& out) {
    const merit::Rules& rules = context.rules();
    const merit::Scale& scale = context.scale();
    FactList facts;
    const auto add = [&](const char* label, std::string words) { facts.rows.emplace_back(label, std::move(words)); };
    add("Agreed", agreement_words(context));
    add("Scale",
        fmt::format("{}, from {} to {}.", scale.title.empty() ? scale.id : scale.title, scale.least(), scale.most()));
    add("Combined score", combine_words(rules));
    add("Members needed",
        fmt::format("At least {} of each candidate must count; with fewer the candidate is incomplete.",
                    rules.least_scorers == 1 ? "one member's scores"
                                             : fmt::format("{} members' scores", rules.least_scorers)));
    add("Essentials", essential_words(rules, scale));
    add("Weights", weights_words(context));
    add("Ranking", ranking_words(rules));
    add("Equal totals", tie_rule_words(context));
    add("The line", line_words(rules, context.stage()));
    add("Moderation",
        fmt::format("The panel talks about a criterion where members are split about an essential, where their "
                    "scores lie more than {} apart, and where there is only ?.",
                    counted(rules.tolerance, "level", "levels")));
    add("Notes",
        rules.note_below_minimum ? "A score below the minimum needs a note." : "A note may stand beside any score.");
    add_unstated(context, facts);
    if (context.state().rules.size() > 1)
        add("Versions", fmt::format("These are the rules in force, version {}, set on {}.",
                                    context.state().rules.size(), long_moment(context.state().rules.back().stamp.at)));
    out(std::move(facts));
    out(Paragraph{std::string(schemes_sentence)});
}

} // namespace evenhand::report
