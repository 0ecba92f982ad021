// A document made of members within members, in whatever notation it came: one tree that readers take from until what
// is left is what they do not know.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::intake::candidates {

/// A member of a JSON object, or an XML element. Of a JSON array each entry stands under the array's name; an attribute
/// is an item whose name begins with "@".
struct Item {
    std::string name; ///< without an XML prefix
    std::string text; ///< its own, without blanks around it; members' text is theirs
    std::vector<Item> items = {};
    int line = 0; ///< where its element stands; 0 in JSON

    bool has(std::string_view member) const;
    bool empty() const { return text.empty() && items.empty(); }

    /// The first member of that name, taken out; an empty item if there is none.
    Item take(std::string_view member);
    /// The first member of that name that stands anywhere within, the outermost and first, taken out.
    Item take_deep(std::string_view member);
    /// All members of that name, taken out.
    std::vector<Item> take_all(std::string_view member);
    /// What the first member of any of these names says, all of it; it is taken out, the others stay.
    std::string say(std::initializer_list<std::string_view> members);
    /// What all members of that name say.
    std::vector<std::string> say_all(std::string_view member);

    /// All text in it, a line for each piece; attributes are left out.
    std::string all_text() const;
    /// What is left in it, as lines "name: text", members of members indented; attributes, which say how a value is
    /// written, are left out.
    std::string rest() const;
};

/// Bounds of one document: nesting, and members in all.
constexpr std::size_t deepest = 100, most_items = 1'000'000, most_bytes = 64U << 20;

/// The document as an item without a name: an object, or a list's entries, as members without a name.
/// \throws InvalidInput for what is no JSON or beyond the bounds
Item item_from_json(std::string_view bytes, const std::string& file);
/// The document's root element. \throws InvalidInput for what is no XML (see base/markup.h) or beyond the bounds
Item item_from_xml(std::string_view bytes, const std::string& file);

} // namespace evenhand::intake::candidates
