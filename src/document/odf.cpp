#include "document/odf.h"

#include "base/errors.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace evenhand::document {

namespace {

const std::vector<xml::Prefix> prefixes = {
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    {"urn:oasis:names:tc:opendocument:xmlns:form:1.0", "form"},
    {"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", "number"},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    {"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"},
    {"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0", "field"},
};

[[noreturn]] void refuse(const std::string& file, std::string message, std::string expected) {
    throw InvalidInput(
        std::vector<Problem>{{Problem::Severity::error, file, 0, 0, std::move(message), std::move(expected)}});
}

} // namespace

OdfPackage::OdfPackage(std::string_view bytes, std::string file) : file_(std::move(file)), archive_(bytes, file_) {
    // The list of files says which are encrypted; an archive of this kind does not.
    constexpr auto list = "META-INF/manifest.xml";
    const bool locked = archive_.encrypted() ||
                        (archive_.has(list) && archive_.read(list).find("encryption-data") != std::string::npos);
    if (locked) refuse(file_, "the document is locked by a password", "a copy saved without one");
    if (!archive_.has("content.xml"))
        refuse(file_, "the document is damaged: its content is missing", "an undamaged copy");
}

std::optional<xml::Node> OdfPackage::part(const std::string& name) const {
    if (!archive_.has(name)) return std::nullopt;
    xml::Node node = xml::parse_markup(archive_.read(name), fmt::format("{} ({})", file_, name));
    xml::name_by_namespace(node, prefixes);
    return node;
}

bool OdfPackage::has_macros() const {
    return std::any_of(archive_.entries().begin(), archive_.entries().end(), [](const Archive::Entry& entry) {
        return entry.name.starts_with("Basic/") || entry.name.starts_with("Scripts/");
    });
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string odf_words(const xml::Node& node) {
    return node.all_text().substr(0, 400);
}

bool odf_has_within(const xml::Node& node, std::string_view name) {
    return node.name == name || std::any_of(node.children.begin(), node.children.end(),
                                            [&](const xml::Node& child) { return odf_has_within(child, name); });
}

int odf_number(const xml::Node& node, std::string_view attribute, int fallback, int least, int most) {
    const std::string_view text = node.get(attribute);
    int number = fallback;
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure == std::errc::result_out_of_range) number = most;
    return std::clamp(number, least, most);
}

} // namespace evenhand::document
