// Where the words of Rich Text Format go: into paragraphs, cells and rows, as their ends are reached.
#pragma once
#include "document/paragraphs.h"
#include "document/rtf_table.h"

#include <string>
#include <vector>

namespace evenhand::document {

/// A run of text that goes on by itself: the body, a running head, a note, a box of text.
class RtfFlow {
  public:
    /// What holds for a paragraph when its end is reached.
    struct Setting {
        bool in_table = false;
        int level = -1; ///< of the list; -1 outside
        int heading = 0;
    };

    void say(std::string_view text, Look look) { append(paragraph_, text, look); }
    /// Adds to the mark of the paragraph's list, which the file has as words of its own.
    void say_mark(std::string_view text) { mark_ += text; }
    void begin_mark() { mark_.clear(); }

    void end_paragraph(const Setting& setting);
    void end_cell(const Setting& setting);
    void end_row(const Setting& setting);
    /// The end of it all, whatever is open.
    void finish(const Setting& setting);

    /// A row is announced anew; the cells it has so far stay.
    RtfRow& announce();
    RtfRow& row() { return row_; }
    /// Of the table that is open.
    int rows() const { return static_cast<int>(rows_.size()); }
    int tables() const { return tables_; }

    /// Takes blocks that stand where the text has come to.
    void add(std::vector<Block> blocks);
    std::vector<Block> take() { return std::move(blocks_); }

  private:
    Paragraph taken(const Setting& setting);
    void end_table();

    std::vector<Block> blocks_;
    int tables_ = 0; ///< among them
    Paragraph paragraph_;
    std::string mark_;
    std::vector<Paragraph> cell_; ///< that is being filled
    RtfRow row_;
    std::vector<RtfRow> rows_;
};

} // namespace evenhand::document
