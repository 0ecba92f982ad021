#include "base/figure.h"

#include <algorithm>

namespace evenhand {

namespace {

/// Rounding keeps the order of numbers, so that they look right as soon as only equal ones look equal.
bool looks_right(const Rational& value, const std::string& shown, const Rational& beside, int decimals) {
    if (value == beside) return Rational::parse(shown) == value;
    return shown != beside.rounded(decimals);
}

} // namespace

std::string figure(const Rational& value, const std::vector<Rational>& beside) {
    constexpr int most = 9; // beyond them nobody reads digits, and rounding might not fit 128 bits
    for (int decimals = 2; decimals <= most; ++decimals) {
        std::string shown = value.rounded(decimals);
        if (std::all_of(beside.begin(), beside.end(),
                        [&](const Rational& other) { return looks_right(value, shown, other, decimals); }))
            return shown;
    }
    return value.to_string();
}

} // namespace evenhand
