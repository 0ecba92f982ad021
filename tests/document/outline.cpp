#include "document/outline.h"

#include <fmt/format.h>

namespace evenhand::test {

namespace {

std::string line_of(const document::Paragraph& paragraph) {
    std::string line(static_cast<std::size_t>(paragraph.heading), '#');
    if (!line.empty()) line += ' ';
    if (paragraph.depth > 1) line += std::string(static_cast<std::size_t>(paragraph.depth - 1) * 2, ' ');
    if (!paragraph.mark.empty()) line += paragraph.mark + (paragraph.runs.empty() ? "" : " ");
    for (const document::Run& run : paragraph.runs) {
        const std::string mark = std::string(run.bold ? "*" : "") + (run.italic ? "/" : "") + (run.strike ? "-" : "");
        line += mark + run.text + std::string(mark.rbegin(), mark.rend());
    }
    return line;
}

std::string line_of(const document::TableRow& row) {
    std::string line = row.heading ? "^|" : "|";
    int column = 0;
    for (const document::Cell& cell : row.cells) {
        for (; column < cell.column; ++column) line += "|";
        column += cell.columns;
        if (cell.columns > 1) line += fmt::format("={}", cell.columns);
        if (cell.rows > 1) line += fmt::format("!{}", cell.rows);
        if (cell.columns > 1 || cell.rows > 1) line += ' ';
        for (const document::Paragraph& paragraph : cell.paragraphs)
            line += (&paragraph == &cell.paragraphs.front() ? "" : " ¶ ") + line_of(paragraph);
        line += "|";
    }
    return line;
}

} // namespace

std::string outline(const std::vector<document::Block>& blocks) {
    std::string text;
    for (const document::Block& block : blocks) {
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) {
            text += line_of(*paragraph) + "\n";
            continue;
        }
        for (const document::TableRow& row : std::get<document::Table>(block).rows) text += line_of(row) + "\n";
    }
    return text;
}

std::string outline(const std::vector<document::Paragraph>& paragraphs) {
    std::string text;
    for (const document::Paragraph& paragraph : paragraphs) text += line_of(paragraph) + "\n";
    return text;
}

} // namespace evenhand::test
