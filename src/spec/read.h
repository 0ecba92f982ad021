// Person specifications and behaviour frameworks from and to XML (criteria/*.xsd describe the languages).
// Texts are read with their white space tidied (base/xml.h), so a value whose texts are tidy comes back as it was written.
#pragma once
#include "base/xml.h"
#include "spec/model.h"

namespace evenhand::spec {

/// Reads `<person-specification>`. Every problem is appended with its line and column, errors and warnings alike, in the order of
/// the document; what could be read is returned even then, so that all problems of a file come in one go.
Specification read_specification(const xml::Element& root, const std::string& file, std::vector<Problem>& problems);
/// The element that read_specification turns into an equal value.
xml::Element to_xml(const Specification& specification);

/// Reads `<behaviour-framework>`; problems as above.
Framework read_framework(const xml::Element& root, const std::string& file, std::vector<Problem>& problems);
xml::Element to_xml(const Framework& framework);

/// From bytes that must be without errors. \param file the name for problems  \throws InvalidInput with all of them
Specification parse_specification(std::string_view bytes, const std::string& file);
Framework parse_framework(std::string_view bytes, const std::string& file);

} // namespace evenhand::spec
