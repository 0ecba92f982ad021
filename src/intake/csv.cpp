#include "document/csv.h"
#include "intake/taking.h"

namespace evenhand::intake {

Intake read_csv_applications(std::string_view bytes, const std::string& file, const Form& form, const ColumnMap& map) {
    Taking taking(file, form, map);
    try {
        const document::Shape shape = document::read_rows(bytes, [&](int line, std::span<std::string> cells) {
            taking.has_headings() ? taking.row(line, cells) : taking.headings(line, cells);
        });
        if (shape.windows_1252)
            taking.intake.warnings.push_back({Problem::Severity::warning, file, 0, 0,
                                              "the file is not UTF-8 and was read as Windows-1252; look whether names "
                                              "and accents are right",
                                              "a table saved as CSV in UTF-8"});
    } catch (const InvalidInput& error) {
        std::vector<Problem> problems = error.problems();
        for (Problem& problem : problems) problem.file = file;
        throw InvalidInput(std::move(problems));
    }
    if (!taking.has_headings())
        throw InvalidInput({{Problem::Severity::error, file, 0, 0, "the file is empty",
                             "a heading row and a row for each application"}});
    return std::move(taking.intake);
}

} // namespace evenhand::intake
