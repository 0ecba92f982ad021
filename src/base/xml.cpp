#include "base/xml.h"

#include "base/files.h"
#include "base/text.h"
#include "base/xml_scan.h"

#include <algorithm>
#include <fmt/format.h>
#include <pugixml.hpp>
#include <tuple>

namespace evenhand::xml {

namespace {

constexpr std::string_view white_space = " \t\r\n"; // XML's own: a no-break space is text

[[noreturn]] void refuse(const std::string& file, std::pair<int, int> place, std::string message,
                         std::string expected) {
    throw InvalidInput(std::vector<Problem>{
        {Problem::Severity::error, file, place.first, place.second, std::move(message), std::move(expected)}});
}

/// Turns pugixml's nodes into values, taking places from the scan: both list start tags in the order of the document.
class Converter {
  public:
    Converter(const std::vector<Tag>& tags, const Places& places) : tags_(tags), places_(places) {}

    Element convert(const pugi::xml_node& node) {
        const Tag& tag = tags_.at(next_++);
        Element element;
        element.name = node.name();
        std::tie(element.line, element.column) = places_.of(tag.start);
        std::size_t position = 0;
        for (const pugi::xml_attribute& attribute : node.attributes()) {
            const auto [line, column] = places_.of(tag.attributes.at(position++));
            element.attributes.push_back({attribute.name(), attribute.value(), line, column});
        }
        std::string text;
        for (const pugi::xml_node& child : node.children()) {
            if (child.type() == pugi::node_element) {
                element.children.push_back(convert(child));
                text += ' '; // words on both sides of an element are not one word
            } else {
                text += child.value();
            }
        }
        element.text = tidied_white_space(text);
        return element;
    }

  private:
    const std::vector<Tag>& tags_;
    const Places& places_;
    std::size_t next_ = 0;
};

void check_writable(std::string_view text) {
    const std::size_t forbidden = std::min(forbidden_character(text), utf8_prefix(text));
    if (forbidden >= text.size()) return;
    throw InvalidInput(fmt::format("the text \"{}\" holds a character that cannot stand in XML (byte {:02X} hex)",
                                   text.substr(0, std::min<std::size_t>(forbidden, 60)),
                                   static_cast<unsigned char>(text[forbidden])),
                       "text without control characters");
}

void append_escaped(std::string& out, std::string_view text, bool attribute) {
    check_writable(text);
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += attribute ? "&quot;" : "\"";
            break;
        case '\t':
            out += attribute ? "&#9;" : "\t";
            break;
        case '\n':
            out += attribute ? "&#10;" : "\n";
            break;
        case '\r':
            out += "&#13;";
            break;
        default:
            out += c;
        }
    }
}

void append(std::string& out, const Element& element, std::size_t depth) {
    if (!is_name(element.name)) throw InvalidInput(fmt::format("\"{}\" is no name for an element", element.name));
    out.append(depth * 2, ' ').append("<").append(element.name);
    for (const Attribute& attribute : element.attributes) {
        if (!is_name(attribute.name))
            throw InvalidInput(fmt::format("\"{}\" is no name for an attribute", attribute.name));
        out.append(" ").append(attribute.name).append("=\"");
        append_escaped(out, attribute.value, true);
        out += '"';
    }
    if (element.text.empty() && element.children.empty()) {
        out += "/>\n";
        return;
    }
    out += '>';
    append_escaped(out, element.text, false);
    if (!element.children.empty()) {
        out += '\n';
        for (const Element& child : element.children) append(out, child, depth + 1);
        out.append(depth * 2, ' ');
    }
    out.append("</").append(element.name).append(">\n");
}

} // namespace

const Attribute* Element::find(std::string_view attribute) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const Attribute& candidate) { return candidate.name == attribute; });
    return found == attributes.end() ? nullptr : &*found;
}

std::string_view Element::get(std::string_view attribute) const {
    const Attribute* found = find(attribute);
    return found ? std::string_view(found->value) : std::string_view();
}

const Element* Element::child(std::string_view of_name) const {
    const auto found = std::find_if(children.begin(), children.end(),
                                    [&](const Element& candidate) { return candidate.name == of_name; });
    return found == children.end() ? nullptr : &*found;
}

Element& Element::add(Element child) {
    children.push_back(std::move(child));
    return children.back();
}

Element& Element::set(std::string_view attribute, std::string_view value) {
    if (const Attribute* found = find(attribute))
        attributes[static_cast<std::size_t>(found - attributes.data())].value = value;
    else
        attributes.push_back({std::string(attribute), std::string(value), 0, 0});
    return *this;
}

std::string tidied_white_space(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; (at = text.find_first_not_of(white_space, at)) != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(white_space, at), text.size());
        if (!result.empty()) result += ' ';
        result.append(text.substr(at, end - at));
        at = end;
    }
    return result;
}

std::string readable(std::string message) {
    constexpr std::size_t most = 1000, head = 600, tail = 200;
    if (message.size() <= most) return message;
    const auto within_character = [&](std::size_t at) {
        return (static_cast<unsigned char>(message[at]) & 0xC0) == 0x80;
    };
    std::size_t from = head, to = message.size() - tail;
    while (from > 0 && within_character(from)) --from;
    while (to < message.size() && within_character(to)) ++to;
    return message.replace(from, to - from, "…");
}

Element parse(std::string_view bytes, const std::string& file) {
    using namespace std::string_view_literals;
    if (bytes.empty()) refuse(file, {1, 1}, "the file is empty", "an XML document");
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.starts_with("<\0"sv) ||
        bytes.starts_with("\0<"sv))
        refuse(file, {1, 1}, "the file is encoded as UTF-16", "UTF-8 (save it as that)");
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const Places places(bytes);
    const std::vector<Tag> tags = scan(bytes, file, places);

    pugi::xml_document document;
    constexpr unsigned options =
        pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;
    const pugi::xml_parse_result result =
        document.load_buffer(bytes.data(), bytes.size(), options, pugi::encoding_utf8);
    if (!result)
        refuse(file, places.of(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0))),
               fmt::format("this is not XML ({})", result.description()), "a well-formed document");
    return Converter(tags, places).convert(document.document_element());
}

Element load(const std::filesystem::path& path) {
    return parse(read_file(path), path.string());
}

std::string write(const Element& root) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    append(out, root, 0);
    return out;
}

} // namespace evenhand::xml
