// The XML files that the user gives, told from the documents that people read.
#pragma once
#include "base/xml.h"

namespace evenhand::spec {

/// The root of the XML. \param file the name for problems  \throws InvalidInput for what is not well formed; for a
/// document, with how a person specification is read out of it
xml::Element parse_xml_file(const std::string& bytes, const std::string& file);

} // namespace evenhand::spec
