// Going through the elements of a Word document without those that only wrap others.
#pragma once
#include "base/markup.h"

#include <functional>

namespace evenhand::document {

/// What a content control (w:sdt) shows instead of its content, if anything.
struct DocxControl {
    const xml::Node* content = nullptr; ///< nullptr: nothing of it
    std::string box;                    ///< a tick box as it stands
    bool empty = false;                 ///< nobody has filled it in: it shows a prompt
};
DocxControl docx_control(const xml::Node& sdt);
/// Of mc:AlternateContent, the one that is shown: the choice, or else the fallback; nullptr where there is none.
const xml::Node* docx_alternative(const xml::Node& alternate);
/// Whether the element shows what is in it and nothing of its own: a link, a smart tag, what was inserted…
bool docx_wraps(const xml::Node& node);
/// All elements of a name within, of alternatives the one that is shown; not those within another of them.
std::vector<const xml::Node*> docx_within(const xml::Node& node, std::string_view name);
/// The first few hundred characters of what stands in it, deleted or not: for messages.
std::string docx_words(const xml::Node& node);

/// A character by its number in figures of a base; "" for none.
std::string docx_sign(std::string_view number, int base);

/// What a field that draws a sign says (SYMBOL 252 \\f "Wingdings"); nothing for others.
struct DocxSign {
    std::string character, font;
};
DocxSign docx_symbol_field(std::string_view instruction);

/// A check box, or the chosen entry of a list, of a form of old (w:ffData); "" for others.
std::string docx_form_field(const xml::Node& data);

} // namespace evenhand::document
