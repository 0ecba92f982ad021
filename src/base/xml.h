// XML as plain values; the door to pugixml. No network, no DTD, no entities beyond XML's own five and character
// references.
#pragma once
#include "base/errors.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::xml {

struct Attribute {
    std::string name;
    std::string value;
    int line = 0, column = 0; ///< where its name stands

    friend bool operator==(const Attribute& a, const Attribute& b) { return a.name == b.name && a.value == b.value; }
};

/// An element with everything in it. Names are as written; `text` is the element's own text, pieces joined, white space
/// tidied (runs become one blank, ends trimmed). Equality ignores where things stand.
struct Element {
    std::string name;
    std::vector<Attribute> attributes;
    std::vector<Element> children;
    std::string text;
    int line = 0, column = 0; ///< where its '<' stands, 1-based; column in bytes

    const Attribute* find(std::string_view attribute) const;          ///< nullptr if it is not there
    std::string_view get(std::string_view attribute) const;           ///< "" if it is not there
    const Element* child(std::string_view name) const;                ///< the first of that name, or nullptr
    Element& add(Element child);                                      ///< appends, returns the one now in place
    Element& set(std::string_view attribute, std::string_view value); ///< appends or replaces; returns *this

    friend bool operator==(const Element& a, const Element& b) {
        return a.name == b.name && a.attributes == b.attributes && a.children == b.children && a.text == b.text;
    }
};

/// Runs of XML's white space become one blank, ends trimmed; a no-break space is a character like others.
std::string tidied_white_space(std::string_view text);

/// A message for people: of one over a thousand bytes, as a huge name or value makes it, the middle is left out.
std::string readable(std::string message);

/// Parses one document. Refuses what pugixml lets pass: duplicate attributes, two roots, text outside the root,
/// undefined entities, "--" in comments, bytes that are not UTF-8, a declared encoding other than UTF-8, a DOCTYPE,
/// nesting deeper than 100. \param file the name to use in problems  \throws InvalidInput with line and column
Element parse(std::string_view bytes, const std::string& file);
/// Reads and parses. \throws StorageError, InvalidInput
Element load(const std::filesystem::path& path);
/// Writes a document that parses to an equal element: UTF-8, two blanks of indent, attributes in order, "\n" line ends.
/// \throws InvalidInput if a name or character in it cannot stand in XML (control characters, bytes that are not UTF-8)
std::string write(const Element& root);

} // namespace evenhand::xml
