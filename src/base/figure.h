// Exact numbers as people read them.
#pragma once
#include "base/exact.h"

#include <string>
#include <vector>

namespace evenhand {

/// Rounded half away from zero to two decimals, zeros at the end left out: for showing only. \param beside what it is
/// read against: other figures, or a limit that is shown in full. Where rounding would make it look equal to one that
/// it is not (1.995 beside a minimum of 2), or not equal to one that it is, as many more decimals are shown as keep the
/// sentence true; where nine do not suffice, the fraction.
std::string figure(const Rational& value, const std::vector<Rational>& beside = {});

} // namespace evenhand
