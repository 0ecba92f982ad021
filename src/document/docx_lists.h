// The automatic numbers of a Word document's lists, as Word prints them.
#pragma once
#include "document/docx_styles.h"

#include <array>
#include <map>

namespace evenhand::document {

/// What the numbering part defines.
class DocxLists {
  public:
    static constexpr int levels = 9;
    struct Level {
        int start = 1;
        std::string format = "decimal"; ///< w:numFmt
        std::string text;               ///< "%1.%2"; a bullet's character
        std::string font;               ///< of a bullet
        std::string style;              ///< the paragraph style that stands at this level
        bool plain_figures = false;     ///< numbers of levels above come in figures here
        int restart = -1;               ///< begins anew after this level, counted from 1; 0: never; -1: after any above
    };
    struct List {
        int counted_with = 0; ///< lists with the same value share their numbers
        std::array<Level, levels> level;
        std::array<int, levels> begins{}; ///< begins anew with this where it is first used; -1: goes on
    };

    /// \param numbering the part of that name, or nullptr
    explicit DocxLists(const xml::Node* numbering);
    const List* list(int number) const; ///< nullptr if there is none
    /// Where a paragraph stands: what it says itself, then what its style does. A list below 0: in none.
    DocxListing listing_of(const DocxListing& own, const DocxStyle& style) const;

  private:
    std::map<int, List> lists_;
};

/// Counts through one text.
class DocxCounter {
  public:
    explicit DocxCounter(const DocxLists& lists) : lists_(lists) {}
    /// The mark of the next paragraph there; empty where none is printed.
    std::string next(const DocxListing& listing);

  private:
    using Numbers = std::array<int, DocxLists::levels>; ///< -1: not begun
    void advance(const DocxLists::List& list, const DocxListing& listing, Numbers& numbers);

    const DocxLists& lists_;
    std::map<int, Numbers> numbers_;            ///< by counted_with
    std::map<std::pair<int, int>, bool> begun_; ///< list and level whose own beginning has been used
};

} // namespace evenhand::document
