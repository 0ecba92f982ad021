// Scores in bands: what an applicant may be told in words, and how theirs compare without showing anybody else's.
#pragma once
#include "base/exact.h"
#include "base/language.h"
#include "merit/rules.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::report {

/// How well an application met one criterion, against the minimum that the rules ask of an essential.
enum class Band { strong, met, partly, not_shown, not_judged };

/// strong: above the minimum, and at least halfway from it to the highest level. met: the minimum at least. partly:
/// below it and above the lowest level. not_shown: the lowest level. not_judged: there is no combined score.
Band band_of(const std::optional<Rational>& combined, const merit::Scale& scale, int minimum);
std::string band_words(Band band, const Language& language = {}); ///< "Strong"…

/// Where one figure lies among all that were given.
enum class Third { upper, middle, lower, too_few };

/// upper: at least two thirds of the others are lower; lower: at least two thirds of the others are higher; else
/// middle. Fewer than ten figures in all say too much about single people. \param all the one among them
Third third_of(const Rational& one, const std::vector<Rational>& all);

} // namespace evenhand::report
