// Rating scales and rules from XML (criteria/scales/rating-scale.xsd, criteria/rules/rules.xsd; design, section 9).
#pragma once
#include "base/xml.h"
#include "merit/rules.h"

namespace evenhand::merit {

/// Reads `<rating-scale>` / `<rules>`; every problem is appended with its place, what could be read is returned.
Scale read_scale(const xml::Element& root, const std::string& file, std::vector<Problem>& problems);
Rules read_rules(const xml::Element& root, const std::string& file, std::vector<Problem>& problems);

/// From bytes that must be without errors. \throws InvalidInput with all problems
Scale parse_scale(std::string_view bytes, const std::string& file);
Rules parse_rules(std::string_view bytes, const std::string& file);

xml::Element to_xml(const Scale& scale);
xml::Element to_xml(const Rules& rules);

} // namespace evenhand::merit
