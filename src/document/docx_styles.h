// What the styles of a Word document say about looks, headings and lists.
#pragma once
#include "base/markup.h"
#include "document/office_text.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace evenhand::document {

/// The value of a switch (w:b, w:vanish…): on unless it says off; nothing where the element is not there.
std::optional<bool> switched(const xml::Node* properties, std::string_view element);
/// w:val of a child as a number.
std::optional<int> number_at(const xml::Node* properties, std::string_view element);
/// w:val of a child; "" if it is not there.
std::string_view value_at(const xml::Node* properties, std::string_view element);

/// \param properties a w:rPr, or nullptr
StatedLook docx_look(const xml::Node* properties);

/// The number of a list and its level, counted from 0; -1 where not stated. Number 0: in no list.
struct DocxListing {
    int list = -1, level = -1;
};
/// \param properties a w:pPr, or nullptr
DocxListing docx_listing(const xml::Node* properties);

/// A style with everything it inherits.
struct DocxStyle {
    std::string name; ///< as Word calls it in English, lower case
    StatedLook look;
    int heading = 0; ///< 1 to 9
    DocxListing listing;
    std::string listing_style;          ///< id of the style that stated the list
    StatedLook first_row, first_column; ///< of a table style
};

/// How a run comes out.
struct DocxShown {
    Look look;
    bool hidden = false;
    std::string font;
};

class DocxStyles {
  public:
    /// \param styles the part of that name, or nullptr
    explicit DocxStyles(const xml::Node* styles);
    /// The default one where there is none of that id. \param kind "paragraph", "character", "table" or "numbering"
    const DocxStyle& style(std::string_view kind, std::string_view id) const;
    /// \param paragraph the style of its paragraph  \param cell what the table around it says  \param properties its
    /// w:rPr, or nullptr
    DocxShown shown(const DocxStyle& paragraph, const StatedLook& cell, const xml::Node* properties) const;
    /// What a table's style says for a cell. \param properties the table's w:tblPr, or nullptr
    StatedLook of_cell(const xml::Node* properties, bool first_row, bool first_column) const;
    const std::string& language() const { return language_; }

  private:
    std::unordered_map<std::string, DocxStyle> styles_; ///< by kind, "/" and id; "" for the default
    StatedLook defaults_;
    std::string language_;
};

} // namespace evenhand::document
