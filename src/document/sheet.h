// A sheet of data out of any format, as a plain value: rows of cells, headings first.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace evenhand::document {

struct Row {
    int line = 0;                   ///< of the file, where the row starts; 1-based
    std::vector<std::string> cells; ///< UTF-8, as written, line breaks within a cell included
    friend bool operator==(const Row&, const Row&) = default;
};

/// How a sheet was written, as far as it was found out.
struct Shape {
    char separator = ',';
    bool windows_1252 = false;  ///< it was not UTF-8 and has been read as Windows-1252: worth telling
    std::size_t empty_rows = 0; ///< rows without anything in them, left out
    friend bool operator==(const Shape&, const Shape&) = default;
};

struct Sheet {
    std::vector<Row> rows; ///< those with something in them, headings first; they may differ in length
    Shape shape;
    friend bool operator==(const Sheet&, const Sheet&) = default;
};

} // namespace evenhand::document
