#include "document/sheet_builder.h"

#include "base/errors.h"

#include <utility>

namespace evenhand::document {

void SheetBuilder::row(int line) {
    end_row();
    if (sheet_.rows.size() % 1000 == 999) advance(progress_, 0, 0, "Reading the spreadsheet");
    row_.line = line;
}

void SheetBuilder::cell(int column, std::string text) {
    if (column < 0 || text.find_first_not_of(" \t\r\n") == std::string::npos) return;
    const auto size = static_cast<std::size_t>(column) + 1;
    if (size > row_.cells.size()) {
        cells_ += size - row_.cells.size();
        if (cells_ > most_cells)
            throw InvalidInput("the spreadsheet has more than ten million cells", "a smaller table");
        row_.cells.resize(size);
    }
    text_ += text.size();
    if (text_ > most_text) throw InvalidInput("the spreadsheet holds more than 512 MB of text", "a smaller table");
    row_.cells[size - 1] = std::move(text);
}

void SheetBuilder::end_row() {
    if (!row_.cells.empty()) {
        if (!sheet_.rows.empty() && row_.line > sheet_.rows.back().line)
            sheet_.shape.empty_rows += static_cast<std::size_t>(row_.line - sheet_.rows.back().line - 1);
        sheet_.rows.push_back(std::move(row_));
    }
    row_ = {};
}

Sheet SheetBuilder::finish() {
    end_row();
    return std::exchange(sheet_, {});
}

} // namespace evenhand::document
