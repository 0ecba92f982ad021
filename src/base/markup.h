// XML in which words and marks are mixed, as office documents are: everything in the order of the document, nothing
// tidied. For the project's own files see xml.h.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::xml {

/// An element, or a piece of text between elements.
struct Node {
    std::string name; ///< with its prefix as written ("w:p"); empty for a piece of text
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<Node> children;
    std::string text; ///< of a piece of text, as it is
    int line = 0;     ///< 1-based; 0 where unknown

    bool is_text() const { return name.empty(); }
    std::string_view get(std::string_view attribute) const; ///< "" if it is not there
    bool has(std::string_view attribute) const;
    const Node* child(std::string_view name) const; ///< the first of that name, or nullptr
    std::string all_text() const;                   ///< of all text in it
    friend bool operator==(const Node&, const Node&) = default;
};

/// Parses one document that others made: UTF-8 or UTF-16 as it declares, no DTD, no entities but XML's own five and
/// character references; prefixes are kept as written. Bounded: nesting of at most 256.
/// \throws InvalidInput with the line
Node parse_markup(std::string_view bytes, const std::string& file);

} // namespace evenhand::xml
