#include "document/docx_styles.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace evenhand::document {

namespace {

using xml::Node;
using Sources = std::unordered_map<std::string, const Node*>; // by kind, "/" and id

constexpr int longest_chain = 30;

std::string key(std::string_view kind, std::string_view id) {
    return std::string(kind) + "/" + std::string(id);
}

const Node* child(const Node* node, std::string_view name) {
    return node ? node->child(name) : nullptr;
}

std::optional<int> number_of(std::string_view text) {
    int number = 0;
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || stop != text.data() + text.size()) return std::nullopt;
    return number;
}

/// Heading 1 to 9 by the name that Word's own styles have in every language, or the level in the outline.
void take_heading(DocxStyle& style, const Node& source) {
    if (style.name.starts_with("heading ") && style.name.size() == 9 && style.name[8] >= '1' && style.name[8] <= '9')
        style.heading = style.name[8] - '0';
    if (style.name == "title") style.heading = 1;
    if (const auto outline = number_at(source.child("w:pPr"), "w:outlineLvl"))
        style.heading = *outline >= 0 && *outline < 9 ? *outline + 1 : 0;
}

/// What the style says and inherits. A chain that is too long, or runs in a circle, ends where it is.
DocxStyle resolved(const Node& source, const Sources& sources, int length = 0) {
    DocxStyle style;
    const std::string_view kind = source.get("w:type"), base = value_at(&source, "w:basedOn");
    const auto found = sources.find(key(kind, base));
    if (!base.empty() && found != sources.end() && length < longest_chain)
        style = resolved(*found->second, sources, length + 1);
    style.name = folded(value_at(&source, "w:name"));
    style.look.take(docx_look(source.child("w:rPr")));
    take_heading(style, source);
    const DocxListing listing = docx_listing(source.child("w:pPr"));
    if (listing.list >= 0) style.listing_style = source.get("w:styleId");
    if (listing.list >= 0) style.listing.list = listing.list;
    if (listing.level >= 0) style.listing.level = listing.level;
    for (const Node& part : source.children) {
        if (part.name != "w:tblStylePr") continue;
        if (part.get("w:type") == "firstRow") style.first_row.take(docx_look(part.child("w:rPr")));
        if (part.get("w:type") == "firstCol") style.first_column.take(docx_look(part.child("w:rPr")));
    }
    return style;
}

} // namespace

std::optional<bool> switched(const Node* properties, std::string_view element) {
    const Node* found = child(properties, element);
    if (!found) return std::nullopt;
    const std::string value = folded(found->get("w:val"));
    return value != "0" && value != "false" && value != "off";
}

std::optional<int> number_at(const Node* properties, std::string_view element) {
    const Node* found = child(properties, element);
    return found ? number_of(found->get("w:val")) : std::nullopt;
}

std::string_view value_at(const Node* properties, std::string_view element) {
    const Node* found = child(properties, element);
    return found ? found->get("w:val") : std::string_view();
}

StatedLook docx_look(const Node* properties) {
    StatedLook look;
    if (!properties) return look;
    look.bold = switched(properties, "w:b");
    look.italic = switched(properties, "w:i");
    look.strike = switched(properties, "w:strike");
    if (const auto twice = switched(properties, "w:dstrike"); twice && !look.strike.value_or(false))
        look.strike = twice;
    look.hidden = switched(properties, "w:vanish");
    if (const Node* fonts = properties->child("w:rFonts")) {
        for (const auto name : {"w:ascii", "w:asciiTheme", "w:hAnsi", "w:hAnsiTheme"})
            if (look.font.empty()) look.font = fonts->get(name);
    }
    return look;
}

DocxListing docx_listing(const Node* properties) {
    DocxListing listing;
    const Node* stated = child(properties, "w:numPr");
    listing.list = number_at(stated, "w:numId").value_or(-1);
    listing.level = std::clamp(number_at(stated, "w:ilvl").value_or(-1), -1, 8);
    return listing;
}

DocxStyles::DocxStyles(const Node* styles) {
    for (const auto kind : {"paragraph", "character", "table", "numbering"})
        styles_.emplace(key(kind, ""), DocxStyle{});
    if (!styles) return;
    const Node* run = child(child(styles->child("w:docDefaults"), "w:rPrDefault"), "w:rPr");
    defaults_ = docx_look(run);
    language_ = value_at(run, "w:lang");
    Sources sources;
    for (const Node& node : styles->children)
        if (node.name == "w:style") sources.try_emplace(key(node.get("w:type"), node.get("w:styleId")), &node);
    for (const auto& [id, node] : sources) {
        const DocxStyle style = resolved(*node, sources);
        const std::string_view standard = node->get("w:default");
        if (standard == "1" || standard == "true" || standard == "on") styles_[key(node->get("w:type"), "")] = style;
        styles_.emplace(id, style);
    }
}

const DocxStyle& DocxStyles::style(std::string_view kind, std::string_view id) const {
    const auto found = styles_.find(key(kind, id));
    return found == styles_.end() ? styles_.at(key(kind, "")) : found->second;
}

// Bold, italic and strike of a paragraph's and a character's style cancel each other out; what the run states itself
// stands (ISO/IEC 29500-1, 17.7.3).
DocxShown DocxStyles::shown(const DocxStyle& paragraph, const StatedLook& cell, const Node* properties) const {
    const StatedLook direct = docx_look(properties);
    const StatedLook& character = style("character", value_at(properties, "w:rStyle")).look;
    const auto on = [&](std::optional<bool> StatedLook::*member) {
        if (direct.*member) return *(direct.*member);
        return (character.*member).value_or(false) != (paragraph.look.*member).value_or(false) ||
               (cell.*member).value_or(false) || (defaults_.*member).value_or(false);
    };
    StatedLook nearest = paragraph.look;
    nearest.take(character);
    nearest.take(direct);
    return {{on(&StatedLook::bold), on(&StatedLook::italic), on(&StatedLook::strike)},
            nearest.hidden.value_or(false),
            nearest.font};
}

StatedLook DocxStyles::of_cell(const Node* properties, bool first_row, bool first_column) const {
    const Node* chosen = child(properties, "w:tblLook");
    const auto chose = [&](std::string_view attribute, unsigned bit) {
        if (!chosen) return false;
        if (chosen->has(attribute)) return chosen->get(attribute) == "1" || chosen->get(attribute) == "true";
        const std::string_view value = chosen->get("w:val");
        unsigned bits = 0;
        std::from_chars(value.data(), value.data() + value.size(), bits, 16);
        return (bits & bit) != 0;
    };
    const DocxStyle& of_table = style("table", value_at(properties, "w:tblStyle"));
    StatedLook look = of_table.look;
    if (first_column && chose("w:firstColumn", 0x80)) look.take(of_table.first_column);
    if (first_row && chose("w:firstRow", 0x20)) look.take(of_table.first_row);
    return look;
}

} // namespace evenhand::document
