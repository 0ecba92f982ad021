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
            special.push_back(context.trf("{} counts {}", each.label, each.scored->weight.to_string()));
    if (special.empty()) return context.tr("Every criterion counts once.");
    if (special.size() == context.criteria().size())
        return context.trf("As in the table of criteria: {}.", joined(special));
    return context.trf("{}; every other criterion counts once.", joined(special));
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
        facts.rows.emplace_back(context.tr("Importance not stated"),
                                !rules.unspecified
                                    ? context.tr("The rules do not say yet how a criterion without importance counts.")
                                : *rules.unspecified == spec::Importance::essential
                                    ? context.tr("A criterion without importance counts as essential.")
                                    : context.tr("A criterion without importance counts as desirable."));
    if (no_method)
        facts.rows.emplace_back(
            context.tr("Method not stated"),
            context.trf("A criterion without method is judged by {}.", method_words(context, rules.unstated_method)));
}

} // namespace

void compose_rules(const Context& context, const Sink& out) {
    const merit::Rules& rules = context.rules();
    const merit::Scale& scale = context.scale();
    FactList facts;
    const auto add = [&](std::string label, std::string words) {
        facts.rows.emplace_back(std::move(label), std::move(words));
    };
    add(context.trc("a score or rules", "Agreed"), agreement_words(context));
    add(context.tr("Scale"),
        context.trf("{}, from {} to {}.", scale.title.empty() ? scale.id : scale.title, scale.least(), scale.most()));
    add(context.tr("Combined score"), combine_words(context));
    add(context.tr("Members needed"),
        context.trn("At least one member's scores of each candidate must count; with fewer the candidate is "
                    "incomplete.",
                    "At least {} members' scores of each candidate must count; with fewer the candidate is "
                    "incomplete.",
                    static_cast<std::size_t>(rules.least_scorers)));
    add(context.tr("Essentials"), essential_words(context));
    add(context.tr("Weights"), weights_words(context));
    add(context.tr("Ranking"), ranking_words(context));
    add(context.tr("Equal totals"), tie_rule_words(context));
    add(context.tr("The line"), line_words(context));
    add(context.tr("Moderation"),
        context.trf("The panel talks about a criterion where members are split about an essential, where their "
                    "scores lie more than {} apart, and where there is only ?.",
                    context.trn("{} level", "{} levels", static_cast<std::size_t>(rules.tolerance))));
    add(context.tr("Notes"), rules.note_below_minimum ? context.tr("A score below the minimum needs a note.")
                                                      : context.tr("A note may stand beside any score."));
    add_unstated(context, facts);
    if (context.state().rules.size() > 1)
        add(context.tr("Versions"),
            context.trf("These are the rules in force, version {}, set on {}.", context.state().rules.size(),
                        context.moment(context.state().rules.back().stamp.at)));
    out(std::move(facts));
    out(Paragraph{schemes_sentence(context)});
}

} // namespace evenhand::report
