// A plain text as lines, as the readers of its parts see it.
#pragma once
#include "document/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::document {

struct TextLine {
    std::string text;    ///< without its end and the blanks before that
    int number = 0;      ///< 1-based
    bool broken = false; ///< it ends in two blanks or a backslash: the line break is meant
    bool blank() const { return text.empty(); }
};

/// Lines end in LF, CRLF, CR, a form feed, or Unicode's own line ends.
std::vector<TextLine> lines_of(std::string_view text);

/// A table that begins at a line, and the line behind it.
struct TextTable {
    Table table;
    std::size_t end = 0;
    std::vector<Problem> warnings;
};

/// Without rows: lines up to `end` look like a table and are none; the warnings say why.
/// The table in tabs, pipes or a grid of strokes that begins at `at`, if one does. \param file the name for warnings
std::optional<TextTable> table_at(const std::vector<TextLine>& lines, std::size_t at, const std::string& file);

/// The paragraphs of a cell out of its lines: inline marks and list marks taken for what they mean.
std::vector<Paragraph> cell_paragraphs(const std::vector<TextLine>& lines);

} // namespace evenhand::document
