#include "report/bands.h"

#include <algorithm>

namespace evenhand::report {

Band band_of(const std::optional<Rational>& combined, const merit::Scale& scale, int minimum) {
    if (!combined) return Band::not_judged;
    const Rational least(minimum);
    if (*combined >= least) {
        const bool halfway = *combined + *combined >= Rational(minimum + scale.most());
        return *combined > least && halfway ? Band::strong : Band::met;
    }
    return *combined > Rational(scale.least()) ? Band::partly : Band::not_shown;
}

std::string band_words(Band band, const Language& language) {
    switch (band) {
    case Band::strong:
        return language.tr("Strong");
    case Band::met:
        return language.tr("Met");
    case Band::partly:
        return language.tr("Partly shown");
    case Band::not_shown:
        return language.tr("Not shown");
    case Band::not_judged:
        break;
    }
    return language.tr("Could not be judged");
}

Third third_of(const Rational& one, const std::vector<Rational>& all) {
    constexpr std::size_t least = 10;
    if (all.size() < least) return Third::too_few;
    const auto lower = std::count_if(all.begin(), all.end(), [&](const Rational& other) { return other < one; });
    const auto higher = std::count_if(all.begin(), all.end(), [&](const Rational& other) { return other > one; });
    const auto others = static_cast<std::ptrdiff_t>(all.size()) - 1;
    if (3 * lower >= 2 * others) return Third::upper;
    if (3 * higher >= 2 * others) return Third::lower;
    return Third::middle;
}

} // namespace evenhand::report
