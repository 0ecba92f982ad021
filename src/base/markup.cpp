#include "base/markup.h"

#include "base/encoding.h"
#include "base/errors.h"
#include "base/text.h"
#include "base/xml_scan.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <pugixml.hpp>
#include <unordered_map>

namespace evenhand::xml {

namespace {

constexpr std::size_t deepest = 256, most_bytes = 64U << 20;
constexpr std::ptrdiff_t most_tags = 2'000'000, most_attributes = 2'000'000;

[[noreturn]] void refuse(const std::string& file, std::string message, std::string expected) {
    throw InvalidInput(
        std::vector<Problem>{{Problem::Severity::error, file, 0, 0, std::move(message), std::move(expected)}});
}

bool is_utf_16(std::string_view bytes) {
    using namespace std::string_view_literals;
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.starts_with("<\0"sv) ||
           bytes.starts_with("\0<"sv);
}

/// What the XML declaration names; empty where it names none.
std::string declared_encoding(std::string_view bytes) {
    if (!bytes.starts_with("<?xml")) return {};
    bytes = bytes.substr(0, std::min(bytes.find("?>"), std::size_t{500}));
    const std::size_t name = bytes.find("encoding");
    const std::size_t open = name == std::string_view::npos ? name : bytes.find_first_of("\"'", name);
    if (open == std::string_view::npos) return {};
    return folded(bytes.substr(open + 1, bytes.find(bytes[open], open + 1) - open - 1));
}

std::string as_utf_8(std::string_view bytes, const std::string& file) {
    if (is_utf_16(bytes)) return utf8_of(bytes, encoding_of(bytes, file));
    bytes = without_mark(bytes);
    const std::string encoding = declared_encoding(bytes);
    if (encoding.empty() || encoding == "utf-8" || encoding == "utf8" || encoding == "us-ascii")
        return std::string(bytes);
    // "utf-16" over single bytes: the declaration is wrong, as of a file that was converted without changing it.
    if (encoding.starts_with("utf-16")) return std::string(bytes);
    std::optional<std::string> text = utf8_from(bytes, encoding);
    if (!text) refuse(file, fmt::format("the file says it is encoded as \"{}\"", encoding), "UTF-8");
    return std::move(*text);
}

/// Turns pugixml's nodes into values, taking lines from the scan: both list start tags in the order of the document.
class Converter {
  public:
    Converter(const std::vector<Tag>& tags, const Places& places) : tags_(tags), places_(places) {}

    void convert(const pugi::xml_node& from, Node& to) {
        to.name = from.name();
        to.line = places_.of(tags_.at(next_++).start).first;
        for (const pugi::xml_attribute& attribute : from.attributes())
            to.attributes.emplace_back(attribute.name(), attribute.value());
        for (const pugi::xml_node& child : from.children()) {
            const bool element = child.type() == pugi::node_element;
            // Text and CDATA side by side are one piece.
            if (element || to.children.empty() || !to.children.back().is_text()) to.children.emplace_back();
            if (element)
                convert(child, to.children.back());
            else
                to.children.back().text += child.value();
        }
    }

  private:
    const std::vector<Tag>& tags_;
    const Places& places_;
    std::size_t next_ = 0;
};

/// The prefixes that hold within an element.
class Namespaces {
  public:
    explicit Namespaces(const std::vector<Prefix>& known) : known_(known) {}

    void rename(Node& node) {
        std::vector<std::string> declared;
        for (const auto& [name, value] : node.attributes) {
            if (name != "xmlns" && !name.starts_with("xmlns:")) continue;
            declared.push_back(name == "xmlns" ? "" : name.substr(6));
            scope_[declared.back()].push_back(value);
        }
        rename(node.name, true);
        for (auto& attribute : node.attributes)
            if (!attribute.first.starts_with("xmlns")) rename(attribute.first, false);
        for (Node& child : node.children)
            if (!child.is_text()) rename(child);
        for (const std::string& prefix : declared) scope_[prefix].pop_back();
    }

  private:
    void rename(std::string& name, bool element) {
        const std::size_t colon = name.find(':');
        const std::string prefix = colon == std::string::npos ? std::string() : name.substr(0, colon);
        if ((prefix.empty() && !element) || prefix == "xml") return;
        const auto declared = scope_.find(prefix);
        if (declared == scope_.end() || declared->second.empty() || declared->second.back().empty()) {
            if (!prefix.empty()) name.replace(0, colon, "?"); // not declared: not well-formed, so nobody's
            return;
        }
        const auto found = std::find_if(known_.begin(), known_.end(), [&](const Prefix& candidate) {
            return candidate.uri == declared->second.back();
        });
        const std::string_view shown = found == known_.end() ? std::string_view("?") : found->prefix;
        name = fmt::format("{}:{}", shown, std::string_view(name).substr(colon == std::string::npos ? 0 : colon + 1));
    }

    const std::vector<Prefix>& known_;
    std::unordered_map<std::string, std::vector<std::string>> scope_; ///< namespaces by prefix, inner ones last
};

void append_text(const Node& node, std::string& text) {
    text += node.text;
    for (const Node& child : node.children) append_text(child, text);
}

} // namespace

std::string_view Node::get(std::string_view attribute) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const auto& candidate) { return candidate.first == attribute; });
    return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

bool Node::has(std::string_view attribute) const {
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const auto& candidate) { return candidate.first == attribute; });
}

const Node* Node::child(std::string_view of_name) const {
    const auto found = std::find_if(children.begin(), children.end(),
                                    [&](const Node& candidate) { return candidate.name == of_name; });
    return found == children.end() ? nullptr : &*found;
}

std::string Node::all_text() const {
    std::string all;
    append_text(*this, all);
    return all;
}

Node parse_markup(std::string_view bytes, const std::string& file) {
    if (bytes.empty()) refuse(file, "the file is empty", "an XML document");
    if (bytes.size() > most_bytes)
        refuse(file, fmt::format("it is larger than {} MB", most_bytes >> 20), "a smaller document");
    const std::string text = as_utf_8(bytes, file);
    // Before anything is allocated for them.
    if (std::count(text.begin(), text.end(), '<') > most_tags ||
        std::count(text.begin(), text.end(), '=') > most_attributes)
        refuse(file, "there is more markup in it than any document needs", "a smaller document");
    const Places places(text);
    const std::vector<Tag> tags = scan(text, file, places, {deepest, true});
    pugi::xml_document document;
    constexpr unsigned options =
        pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;
    const pugi::xml_parse_result result = document.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
    if (!result) refuse(file, fmt::format("this is not XML ({})", result.description()), "a well-formed document");
    Node root;
    Converter(tags, places).convert(document.document_element(), root);
    return root;
}

void name_by_namespace(Node& root, const std::vector<Prefix>& known) {
    Namespaces(known).rename(root);
}

} // namespace evenhand::xml
