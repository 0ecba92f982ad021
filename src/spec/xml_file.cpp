#include "spec/xml_file.h"

#include "document/format.h"

#include <fmt/format.h>

namespace evenhand::spec {

namespace {

bool is_document(const std::string& bytes, document::Format format) {
    using document::Format;
    // Text that begins like XML is meant as such: what is wrong with it is said by its line.
    const std::size_t first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (format == Format::text) return first != std::string::npos && bytes[first] != '<';
    return format == Format::docx || format == Format::odt || format == Format::pdf || format == Format::html ||
           format == Format::rtf || format == Format::old_office;
}

} // namespace

xml::Element parse_xml_file(const std::string& bytes, const std::string& file) {
    if (const document::Format format = document::format_of(bytes); is_document(bytes, format))
        throw InvalidInput(std::vector<Problem>{
            {Problem::Severity::error, file, 0, 0, fmt::format("this is {}, not XML", document::name(format)),
             "an XML file; \"evenhand spec import\" reads a person specification out of a document"}});
    return xml::parse(bytes, file);
}

} // namespace evenhand::spec
