// Tables of applications read by the standard form, and shown for comparing.
#pragma once
#include "document/sheet_sample.h"
#include "intake/application.h"
#include "intake/candidate_sample.h"

#include <fmt/format.h>
#include <string>
#include <vector>

namespace evenhand::test {

inline intake::Intake table_read(std::string_view bytes, const intake::ColumnMap& map = {}) {
    return intake::read_csv_applications(bytes, "a.csv", standard_form(), map);
}

/// A row for each list, a cell for each of its texts; an empty text is no cell.
inline std::string sheet_rows(const std::vector<std::vector<std::string>>& rows) {
    std::string xml;
    for (std::size_t line = 0; line < rows.size(); ++line) {
        if (rows[line].empty()) continue;
        xml += fmt::format("<row r='{}'>", line + 1);
        for (std::size_t at = 0; at < rows[line].size(); ++at)
            if (!rows[line][at].empty())
                xml += fmt::format("<c r='{}{}' t='inlineStr'><is><t>{}</t></is></c>", static_cast<char>('A' + at),
                                   line + 1, rows[line][at]);
        xml += "</row>";
    }
    return xml;
}

/// "2: name=Ana Sample; statement=I write." a line each; what HR alone sees in brackets.
inline std::string shown(const intake::Intake& intake) {
    std::string text;
    for (const intake::Application& application : intake.applications) {
        text += fmt::format("{}:", application.line);
        const char* gap = " ";
        for (const intake::Answer& answer : application.answers) {
            text += gap + (answer.hr_only ? "[" + answer.field + "]" : answer.field) + "=" + answer.text;
            gap = "; ";
        }
        text += "\n";
    }
    return text;
}

} // namespace evenhand::test
