#include "document/paragraphs.h"

#include "base/text.h"
#include "document/marks.h"

#include <algorithm>

namespace evenhand::document {

void append(Paragraph& paragraph, std::string_view text, Look look) {
    if (text.empty()) return;
    if (!paragraph.runs.empty()) {
        Run& last = paragraph.runs.back();
        if (Look{last.bold, last.italic, last.strike} == look) {
            last.text += text;
            return;
        }
    }
    paragraph.runs.push_back({std::string(text), look.bold, look.italic, look.strike});
}

void drop_front(Paragraph& paragraph, std::size_t bytes) {
    auto run = paragraph.runs.begin();
    for (; run != paragraph.runs.end() && run->text.size() <= bytes; ++run) bytes -= run->text.size();
    paragraph.runs.erase(paragraph.runs.begin(), run);
    if (!paragraph.runs.empty()) paragraph.runs.front().text.erase(0, bytes);
}

void trim(Paragraph& paragraph) {
    auto& runs = paragraph.runs;
    runs.erase(std::remove_if(runs.begin(), runs.end(), [](const Run& run) { return run.text.empty(); }), runs.end());
    while (!runs.empty()) { // what is left of the text is its tail once its start is trimmed
        const std::string kept = trimmed(runs.front().text);
        if (kept.empty()) {
            runs.erase(runs.begin());
            continue;
        }
        runs.front().text.erase(0, runs.front().text.find(kept));
        break;
    }
    while (!runs.empty()) {
        const std::string kept = trimmed(runs.back().text);
        if (kept.empty()) {
            runs.pop_back();
            continue;
        }
        std::string& text = runs.back().text;
        text.resize(text.rfind(kept) + kept.size());
        break;
    }
}

void split_mark(Paragraph& paragraph, std::string_view previous) {
    if (!paragraph.mark.empty()) return;
    const auto found = list_mark(paragraph.text(), previous);
    if (!found) return;
    paragraph.mark = found->mark;
    drop_front(paragraph, found->length);
}

bool is_empty(const Paragraph& paragraph) {
    return paragraph.mark.empty() &&
           std::all_of(paragraph.runs.begin(), paragraph.runs.end(), [](const Run& run) { return run.text.empty(); });
}

void complete(Table& table) {
    constexpr std::size_t most_cells = 200'000; // a span may claim any number of columns
    for (const TableRow& row : table.rows)
        for (const Cell& cell : row.cells) table.columns = std::max(table.columns, cell.column + cell.columns);
    if (table.rows.size() * static_cast<std::size_t>(table.columns) > most_cells) return;
    std::vector<int> taken_to(static_cast<std::size_t>(table.columns), 0); // of each column, by a cell from above
    for (int number = 0; number < static_cast<int>(table.rows.size()); ++number) {
        std::vector<Cell>& cells = table.rows[static_cast<std::size_t>(number)].cells;
        std::vector<Cell> all;
        auto next = cells.begin();
        for (int column = 0; column < table.columns;) {
            if (next != cells.end() && next->column <= column) {
                const int end = next->column + next->columns;
                for (int i = next->column; i < end; ++i) taken_to[static_cast<std::size_t>(i)] = number + next->rows;
                column = std::max(column + 1, end);
                all.push_back(std::move(*next++));
                continue;
            }
            if (taken_to[static_cast<std::size_t>(column)] <= number) all.push_back({column, 1, 1, false, {}});
            ++column;
        }
        cells = std::move(all);
    }
}

void number(Table& table, int which) {
    table.place.table = which;
    int row_number = 0;
    for (TableRow& row : table.rows) {
        row.place.table = which;
        row.place.row = ++row_number;
        for (Cell& cell : row.cells)
            for (Paragraph& paragraph : cell.paragraphs) {
                paragraph.place.table = which;
                paragraph.place.row = row_number;
            }
    }
}

} // namespace evenhand::document
