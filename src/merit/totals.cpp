#include "merit/totals.h"

#include "base/figure.h"

#include <algorithm>
#include <iterator>

namespace evenhand::merit {

namespace {

std::vector<Rational> totals_of(const Selection& selection) {
    std::vector<Rational> totals;
    for (const Result& result : selection.results)
        if (result.total) totals.push_back(*result.total);
    return totals;
}

} // namespace

ShownTotals::ShownTotals(std::vector<Rational> totals, const Line& line)
    : totals_(std::move(totals)), minimum_(line.minimum_total) {
    std::sort(totals_.begin(), totals_.end());
    totals_.erase(std::unique(totals_.begin(), totals_.end()), totals_.end());
}

ShownTotals::ShownTotals(const Selection& selection, const Line& line) : ShownTotals(totals_of(selection), line) {}

// Who looks different from both neighbours looks different from everyone: rounding keeps the order.
std::string ShownTotals::of(const Rational& total) const {
    std::vector<Rational> beside;
    if (minimum_) beside.push_back(*minimum_);
    const auto here = std::lower_bound(totals_.begin(), totals_.end(), total);
    if (here != totals_.begin()) beside.push_back(*std::prev(here));
    if (here != totals_.end() && std::next(here) != totals_.end()) beside.push_back(*std::next(here));
    return figure(total, beside);
}

} // namespace evenhand::merit
