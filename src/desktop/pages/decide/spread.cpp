#include "desktop/pages/decide/spread.h"

#include "base/figure.h"
#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <cmath>
#include <locale>
#include <sstream>

namespace evenhand::desktop {

namespace {

constexpr int most_bars = 24;

std::string in_figures(const Rational& value, const std::vector<Rational>& beside = {}) {
    return figure_words(figure(value, beside));
}

std::string edge(double of_bar) {
    return figure_words(fmt::format("{:.4g}", of_bar));
}

/// For painting only.
double painted(const Rational& value) {
    std::istringstream text(value.rounded(6));
    text.imbue(std::locale::classic());
    double number = 0;
    text >> number;
    return number;
}

struct Totals {
    std::vector<double> met, missed;                 ///< met every essential, and not
    std::optional<Rational> least_in, most_out, tie; ///< of those whom the line tells apart
    std::optional<Rational> least, most;
};

Totals totals_of(const Shortlist& list) {
    Totals found;
    const auto extend = [](std::optional<Rational>& end, const Rational& value, bool upwards) {
        if (!end || (upwards ? value > *end : value < *end)) end = value;
    };
    for (const merit::Result& result : list.results()) {
        if (!result.total) continue;
        (result.essential_met ? found.met : found.missed).push_back(painted(*result.total));
        extend(found.least, *result.total, false);
        extend(found.most, *result.total, true);
        if (!result.rank) continue;
        if (result.outcome == merit::Outcome::tie)
            found.tie = result.total;
        else if (result.outcome == merit::Outcome::invite && !result.scheme)
            extend(found.least_in, *result.total, false);
        else if (result.outcome == merit::Outcome::reserve || result.outcome == merit::Outcome::reject)
            extend(found.most_out, *result.total, true);
    }
    return found;
}

/// Where the line crosses the axis; none where no number and no total draws one.
std::optional<Rational> line_of(const Shortlist& list, const Totals& totals) {
    if (!list.line().invite && !list.line().minimum_total) return std::nullopt;
    if (totals.tie) return totals.tie;
    if (totals.least_in && totals.most_out) return (*totals.least_in + *totals.most_out) / Rational(2);
    return list.line().minimum_total;
}

std::string line_in_words(const Shortlist& list, const Totals& totals) {
    if (totals.tie) return trf("The line runs through those tied at {}.", in_figures(*totals.tie));
    if (totals.least_in && totals.most_out && line_of(list, totals))
        return trf("The line lies between {} and {}.", in_figures(*totals.least_in, {*totals.most_out}),
                   in_figures(*totals.most_out, {*totals.least_in}));
    if (list.line().minimum_total)
        return trf("The line is a total of {}.", figure_words(list.line().minimum_total->to_string()));
    return tr("No line parts them.");
}

/// Bars of one width, whose edges fall on the line, so that none stands on both sides of it.
std::vector<BarPlot::Bar> bars_of(const Totals& totals, std::optional<double> line, double least, double most) {
    const double span = std::max(most - least, 1e-9), start = line.value_or(least);
    double width = span / most_bars;
    // Totals mostly move by halves and whole levels: bars of such a width are easier to read.
    for (const double plain : {0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0})
        if (plain >= width) {
            width = plain;
            break;
        }
    const double from = start - width * std::ceil((start - least) / width - 1e-9);
    const auto count = static_cast<std::size_t>(std::floor((most - from) / width + 1e-9)) + 1;
    std::vector<BarPlot::Bar> bars(std::min<std::size_t>(count, 4 * most_bars));
    for (std::size_t i = 0; i < bars.size(); ++i) {
        bars[i].from = from + width * static_cast<double>(i);
        bars[i].to = bars[i].from + width;
    }
    const auto bar_of = [&](double total) -> BarPlot::Bar& {
        const double place = std::floor((total - from) / width + 1e-9);
        return bars[static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(bars.size() - 1)))];
    };
    for (const double total : totals.met) ++bar_of(total).plain;
    for (const double total : totals.missed) ++bar_of(total).hatched;
    return bars;
}

std::string bars_in_words(const std::vector<BarPlot::Bar>& bars, double least, double most) {
    std::vector<std::string> parts;
    for (const BarPlot::Bar& bar : bars) {
        if (bar.plain + bar.hatched == 0) continue;
        // Edges fall on the line, so the first may lie below every total.
        const double from = std::max(bar.from, least);
        std::string part = bar.to > most
                               ? trf("from {} to {}: {}", edge(from), edge(most), bar.plain + bar.hatched)
                               : trf("from {} to below {}: {}", edge(from), edge(bar.to), bar.plain + bar.hatched);
        if (bar.hatched > 0) part += trf(" ({} missed an essential)", bar.hatched);
        parts.push_back(std::move(part));
    }
    return joined(parts, "; ") + ".";
}

} // namespace

BarPlot::Content spread_of(const Shortlist& list, std::optional<std::size_t> here) {
    BarPlot::Content content;
    const Totals totals = totals_of(list);
    if (!totals.least) {
        content.words = tr("No candidate has a total.");
        return content;
    }
    const auto line = line_of(list, totals);
    if (line) content.line = painted(*line);
    if (here && list.results().at(*here).total) content.here = painted(*list.results()[*here].total);
    const double least = painted(*totals.least), most = painted(*totals.most);
    content.bars = bars_of(totals, content.line, least, most);
    content.least = in_figures(*totals.least);
    content.most = in_figures(*totals.most);
    content.line_name = tr("line");
    if (std::any_of(content.bars.begin(), content.bars.end(), [](const BarPlot::Bar& bar) { return bar.hatched > 0; }))
        content.hatch_name = tr("hatched: missed an essential");
    content.words = trf("Totals run from {} to {}.", content.least, content.most) + " " + line_in_words(list, totals) +
                    " " + tr("How many candidates have which total; those who missed an essential are hatched:") + " " +
                    bars_in_words(content.bars, least, most);
    return content;
}

} // namespace evenhand::desktop
