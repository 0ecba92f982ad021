// Documents for tests out of a few lines of text, and what was read out of them as lines again.
#pragma once
#include "base/text.h"
#include "document/marks.h"
#include "spec/import.h"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::test {

/// One paragraph: "# Heading" (as many # as its level), "**all bold**", "~~struck~~ kept", "[1.1] a mark that the
/// format counted", "• a mark that was typed".
inline document::Paragraph sample_paragraph(std::string text) {
    document::Paragraph paragraph;
    while (!text.empty() && text[0] == '#') {
        ++paragraph.heading;
        text.erase(0, 1);
    }
    text = trimmed(text);
    if (!text.empty() && text[0] == '[' && text.find(']') < 8 && text.find(']') + 1 < text.size()) {
        paragraph.mark = text.substr(1, text.find(']') - 1);
        paragraph.depth = 1;
        text = trimmed(text.substr(text.find(']') + 1));
    } else if (const auto mark = document::list_mark(text)) {
        paragraph.mark = mark->mark;
        paragraph.depth = 1;
        text.erase(0, mark->length);
    }
    const bool bold = text.size() > 4 && text.substr(0, 2) == "**" && text.substr(text.size() - 2) == "**";
    if (bold) text = text.substr(2, text.size() - 4);
    if (text.substr(0, 2) == "~~") {
        const std::size_t end = text.find("~~", 2);
        paragraph.runs.push_back({text.substr(2, end - 2), false, false, true});
        text.erase(0, end + 2);
    }
    if (!text.empty()) paragraph.runs.push_back({text, bold, false, false});
    return paragraph;
}

/// Lines with "|" are rows of a table, "¶" parts paragraphs in a cell; a cell "<" belongs to the one on its left, "^"
/// to the one above. "% " starts a line of the footer. An empty line ends a table. Everything else is a paragraph.
inline document::Document sample_document(const std::string& text) {
    document::Document document;
    document::Table table;
    int tables = 0, line_number = 0;
    const auto close = [&] {
        if (!table.rows.empty()) document.blocks.emplace_back(std::move(table));
        table = {};
    };
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        ++line_number;
        line = trimmed(line);
        if (line.find('|') == std::string::npos) {
            close();
            if (line.empty()) continue;
            document::Paragraph paragraph = sample_paragraph(line.substr(0, 2) == "% " ? line.substr(2) : line);
            paragraph.place.line = line_number;
            if (line.substr(0, 2) == "% ")
                document.margins.push_back(std::move(paragraph));
            else
                document.blocks.emplace_back(std::move(paragraph));
            continue;
        }
        if (table.rows.empty()) table.place.table = ++tables;
        document::TableRow row;
        row.place.table = tables;
        row.place.row = static_cast<int>(table.rows.size()) + 1;
        int column = 0;
        std::istringstream cells(line + "|");
        for (std::string words; std::getline(cells, words, '|'); ++column) {
            words = trimmed(words);
            if (words == "<") {
                if (!row.cells.empty()) ++row.cells.back().columns;
                continue;
            }
            if (words == "^") {
                for (auto above = table.rows.rbegin(); above != table.rows.rend(); ++above) {
                    bool found = false;
                    for (document::Cell& cell : above->cells)
                        if (cell.column == column) {
                            ++cell.rows;
                            found = true;
                        }
                    if (found) break;
                }
                continue;
            }
            document::Cell cell;
            cell.column = column;
            for (std::size_t at = 0; at <= words.size();) {
                const std::size_t end = std::min(words.find("¶", at), words.size());
                cell.paragraphs.push_back(sample_paragraph(words.substr(at, end - at)));
                at = end + std::string_view("¶").size();
            }
            row.cells.push_back(std::move(cell));
        }
        table.columns = std::max(table.columns, column);
        table.rows.push_back(std::move(row));
    }
    close();
    return document;
}

inline void add_told(const std::vector<spec::Section>& sections, std::vector<std::string>& told) {
    for (const spec::Section& section : sections) {
        const std::string heading = trimmed(section.number + " " + section.heading);
        if (!heading.empty()) told.push_back("== " + heading);
        if (!section.stem.empty()) told.push_back(section.stem + " …");
        for (const spec::Criterion& one : section.criteria) {
            std::string line = one.importance == spec::Importance::essential   ? "E"
                               : one.importance == spec::Importance::desirable ? "D"
                                                                               : "?";
            line += one.methods.empty() ? "-" : " ";
            for (const spec::Method method : one.methods) line += spec::name(method)[0];
            line += " " + (one.number.empty() ? "" : one.number + " ") + one.text;
            told.push_back(std::move(line));
        }
        add_told(section.sections, told);
    }
}

/// "== 1 Skills" for a section, then "E AI 1.1 Writes." for each criterion: importance (E, D, ?), the first letters of
/// its methods (Application, Test, Presentation, Interview, Certificate, Reference; - for none), number and statement.
inline std::vector<std::string> told(const spec::Imported& imported) {
    std::vector<std::string> told;
    add_told(imported.specification.sections, told);
    return told;
}

inline spec::Imported imported(const std::string& text) {
    return spec::import_specification(sample_document(text), "sample");
}
inline std::vector<std::string> read_out_of(const std::string& text) {
    return told(imported(text));
}
inline std::vector<std::string> messages(const spec::Imported& imported) {
    std::vector<std::string> all;
    for (const Problem& problem : imported.warnings) all.push_back(problem.message);
    return all;
}

} // namespace evenhand::test
