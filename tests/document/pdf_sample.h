// A PDF to read, made by hand.
#pragma once
#include <string>
#include <vector>

namespace evenhand::test {

/// One line of text on each page, near its top at the left; A4, its cross references counted out.
std::string pdf_of(const std::vector<std::string>& pages);

} // namespace evenhand::test
