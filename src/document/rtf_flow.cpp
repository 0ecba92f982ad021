#include "document/rtf_flow.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace evenhand::document {

Paragraph RtfFlow::taken(const Setting& setting) {
    Paragraph paragraph = std::exchange(paragraph_, {});
    trim(paragraph);
    paragraph.mark = trimmed(std::exchange(mark_, {}));
    if (paragraph.mark == "o") paragraph.mark = "\u25E6"; // a typewriter's letter for a hollow bullet
    if (!paragraph.mark.empty() || (setting.level >= 0 && !paragraph.runs.empty()))
        paragraph.depth = std::clamp(setting.level, 0, 8) + 1;
    paragraph.heading = setting.heading;
    return paragraph;
}

void RtfFlow::end_paragraph(const Setting& setting) {
    Paragraph paragraph = taken(setting);
    if (setting.in_table) {
        if (!is_empty(paragraph)) cell_.push_back(std::move(paragraph));
        return;
    }
    end_table();
    if (!is_empty(paragraph)) blocks_.emplace_back(std::move(paragraph));
}

void RtfFlow::end_cell(const Setting& setting) {
    if (Paragraph paragraph = taken(setting); !is_empty(paragraph)) cell_.push_back(std::move(paragraph));
    row_.contents.push_back(std::exchange(cell_, {}));
}

void RtfFlow::end_row(const Setting& setting) {
    if (!is_empty(paragraph_) || !cell_.empty()) end_cell(setting);
    if (row_.contents.empty()) return;
    // What is announced holds for rows to come too, so it stays; cells that never came are not this row's.
    const auto announced = static_cast<std::ptrdiff_t>(std::min(row_.cells.size(), row_.contents.size()));
    RtfRow row{row_.left, row_.heading, {row_.cells.begin(), row_.cells.begin() + announced}, {}};
    row.contents = std::exchange(row_.contents, {});
    rows_.push_back(std::move(row));
}

void RtfFlow::end_table() {
    if (!cell_.empty()) row_.contents.push_back(std::exchange(cell_, {}));
    if (!row_.contents.empty()) end_row({});
    if (rows_.empty()) return;
    blocks_.emplace_back(rtf_table(std::exchange(rows_, {})));
    ++tables_;
}

void RtfFlow::finish(const Setting& setting) {
    const bool in_row = !cell_.empty() || !row_.contents.empty();
    end_paragraph({in_row || setting.in_table, setting.level, setting.heading});
    end_table();
}

RtfRow& RtfFlow::announce() {
    row_.left = 0;
    row_.heading = false;
    row_.cells.clear();
    return row_;
}

void RtfFlow::add(std::vector<Block> blocks) {
    std::move(blocks.begin(), blocks.end(), std::back_inserter(blocks_));
}

} // namespace evenhand::document
