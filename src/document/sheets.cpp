#include "document/sheets.h"

#include "document/format.h"
#include "document/ods.h"
#include "document/xlsx.h"

#include <fmt/format.h>

namespace evenhand::document {

namespace {

Workbook read(std::string_view bytes, const std::string& file, const Progress& progress) {
    const Format format = format_of(bytes);
    if (format == Format::xlsx) return read_xlsx(bytes, file, progress);
    if (format == Format::ods) return read_ods(bytes, file, progress);
    throw InvalidInput(fmt::format("this is {}, which is no spreadsheet that can be read", name(format)),
                       format == Format::locked_office ? "a copy saved without a password"
                                                       : "a spreadsheet saved as .xlsx or .ods");
}

} // namespace

Workbook read_sheets(std::string_view bytes, const std::string& file, const Progress& progress) {
    try {
        return read(bytes, file, progress);
    } catch (const InvalidInput& error) {
        std::vector<Problem> problems = error.problems();
        for (Problem& problem : problems)
            if (problem.file.empty()) problem.file = file;
        throw InvalidInput(std::move(problems));
    }
}

} // namespace evenhand::document
