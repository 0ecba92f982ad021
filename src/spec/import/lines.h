// Paragraphs taken apart into the lines that people meant: each with its mark, its words, and where it stands.
#pragma once
#include "document/document.h"

#include <string>
#include <vector>

namespace evenhand::spec::importing {

struct Line {
    std::string text; ///< clean, without mark
    std::string mark; ///< as printed: "1.1", "a)", "•"; empty where there is none
    int depth = 0;    ///< of the list; 0 outside
    int heading = 0;  ///< as in Paragraph
    bool bold = false;
    document::Place place;

    bool is_bullet() const; ///< has a mark that counts nothing
    /// Whether it is a mark and nothing else: "a)".
    bool is_lone_mark() const;
    /// The mark without its stop and brackets ("1.1." is "1.1", "(a)" is "a"); empty for none and for bullets.
    std::string number() const;
};

/// One paragraph, taken apart at line breaks and at list marks within it ("… including: 1.1 … 1.2 …"). Words that are
/// struck out are left out. Empty lines are left out, unless a mark stands alone ("✓").
std::vector<Line> lines_of(const document::Paragraph& paragraph);
std::vector<Line> lines_of(const std::vector<document::Paragraph>& paragraphs);
/// A cell as words, its marks where it has nothing else; lines with "\n" between.
std::string words_in(const document::Cell& cell);
/// What it says for short: everything in one line, "" for nullptr.
std::string short_words(const document::Cell* cell);

} // namespace evenhand::spec::importing
