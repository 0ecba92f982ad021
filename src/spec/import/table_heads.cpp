#include "spec/import/table_heads.h"

#include "spec/import/heads.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace evenhand::spec::importing {

namespace {

/// "Essential" over statements in each cell of the only row.
void lift_first_lines(document::Table& table) {
    if (table.rows.size() != 1) return;
    std::size_t headed = 0;
    for (const document::Cell& cell : table.rows[0].cells) {
        if (cell.paragraphs.size() < 2) continue;
        if (!importance_said(plain(cell.paragraphs.front().text()))) return;
        ++headed;
    }
    if (headed < 2) return;
    document::TableRow heads = table.rows[0];
    heads.heading = true;
    for (std::size_t at = 0; at < heads.cells.size(); ++at) {
        auto &above = heads.cells[at].paragraphs, &below = table.rows[0].cells[at].paragraphs;
        if (below.size() < 2) {
            above.clear();
            continue;
        }
        above.resize(1);
        below.erase(below.begin());
    }
    table.rows.insert(table.rows.begin(), std::move(heads));
}

/// A row out of the pieces between tabs, where as many as the columns of the table head columns.
bool lift_line_above(const document::Paragraph& line, document::Table& table, const Legend& legend) {
    const std::string text = line.text();
    if (!line.mark.empty() || text.size() > 200) return false;
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < text.size();) { // between tabs or wide gaps
        const std::size_t end = std::min({text.find('\t', at), text.find("   ", at), text.size()});
        if (const std::string piece = clean(text.substr(at, end - at)); !piece.empty()) pieces.push_back(piece);
        at = end + 1;
    }
    if (table.rows.empty() || pieces.size() != static_cast<std::size_t>(table.columns)) return false;
    std::size_t known = 0;
    document::TableRow heads;
    heads.place = line.place;
    heads.heading = true;
    for (const std::string& piece : pieces) {
        const Head head = head_of(piece, legend);
        if (head.is_sentence) return false;
        known += head.importance.one() || head.importance_column || head.method || head.method_column;
        document::Cell cell;
        cell.column = static_cast<int>(heads.cells.size());
        cell.paragraphs.emplace_back();
        cell.paragraphs.back().runs.push_back({clean(piece), true, false, false});
        cell.paragraphs.back().place = line.place;
        heads.cells.push_back(std::move(cell));
    }
    if (known < 2) return false;
    table.rows.insert(table.rows.begin(), std::move(heads));
    return true;
}

} // namespace

document::Document with_table_heads(document::Document document, const Legend& legend) {
    auto& blocks = document.blocks;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        auto* table = std::get_if<document::Table>(&blocks[at]);
        if (!table) continue;
        lift_first_lines(*table);
        const auto* line = at > 0 ? std::get_if<document::Paragraph>(&blocks[at - 1]) : nullptr;
        if (!line || !lift_line_above(*line, *table, legend)) continue;
        --at;
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return document;
}

} // namespace evenhand::spec::importing
