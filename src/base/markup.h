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

/// Parses one document that others made: UTF-8, or another encoding if it says so (UTF-16 with a byte order mark or
/// seen by its zeros, a declared one that ICU knows); no DTD, no entities but XML's own five and character references;
/// prefixes are kept as written. Bounded: 64 MB, nesting of at most 256, two million tags, two million attributes.
/// \throws InvalidInput with the line
Node parse_markup(std::string_view bytes, const std::string& file);

/// A namespace and the prefix that the reader of a language calls it by.
struct Prefix {
    std::string_view uri, prefix;
};
/// Renames elements and attributes by their namespaces, whatever prefixes the document gave them: those of the known
/// ones get the known prefix, those of others "?:". Attributes without a prefix and names in no namespace stay as they
/// are.
void name_by_namespace(Node& root, const std::vector<Prefix>& known);

} // namespace evenhand::xml
