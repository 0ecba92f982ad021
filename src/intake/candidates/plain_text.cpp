#include "intake/candidates/plain_text.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace evenhand::intake::candidates {

namespace {

std::string text_of(const document::Paragraph& paragraph) {
    const std::string text = trimmed(paragraph.text());
    return paragraph.mark.empty() ? text : trimmed(paragraph.mark + " " + text);
}

void add_table(const document::Table& table, std::vector<Line>& lines) {
    for (const document::TableRow& row : table.rows) {
        Line line;
        line.close = &row != &table.rows.front();
        for (const document::Cell& cell : row.cells) {
            std::string text;
            for (const document::Paragraph& paragraph : cell.paragraphs)
                if (const std::string one = text_of(paragraph); !one.empty()) text += (text.empty() ? "" : "\n") + one;
            if (!text.empty()) line.cells.push_back(std::move(text));
        }
        if (!line.cells.empty()) lines.push_back(std::move(line));
    }
}

} // namespace

std::string Line::text() const {
    const bool in_lines = std::any_of(cells.begin(), cells.end(),
                                      [](const std::string& cell) { return cell.find('\n') != std::string::npos; });
    return joined(cells, in_lines ? "\n" : " | ");
}

std::vector<Line> lines_of(const document::Document& document) {
    std::vector<Line> lines;
    bool in_list = false;
    int line_before = 0;
    for (const document::Block& block : document.blocks) {
        if (const auto* table = std::get_if<document::Table>(&block)) {
            add_table(*table, lines);
            in_list = false;
            continue;
        }
        const auto& paragraph = std::get<document::Paragraph>(block);
        const std::string text = text_of(paragraph);
        if (text.empty()) continue;
        const bool listed = paragraph.depth > 0 || !paragraph.mark.empty();
        const int number = paragraph.place.line;
        bool close = (listed && in_list) || (number > 1 && number == line_before + 1);
        line_before = number;
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (std::string line = trimmed(std::string_view(text).substr(at, end - at)); !line.empty())
                lines.push_back({{std::move(line)}, paragraph.heading > 0, std::exchange(close, true)});
            at = end + 1;
        }
        in_list = listed;
    }
    return lines;
}

std::string plain_text(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines) {
        if (!text.empty()) text += line.close ? "\n" : "\n\n";
        text += line.text();
    }
    return text;
}

std::string plain_text(const document::Document& document) {
    return plain_text(lines_of(document));
}

} // namespace evenhand::intake::candidates
