#include "record/score_sheets.h"

#include "base/errors.h"
#include "base/files.h"
#include "base/text.h"
#include "document/csv.h"
#include "document/format.h"
#include "document/sheets.h"
#include "document/write_sheet.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace evenhand::record {

namespace {

using Rows = std::vector<document::Row>;
using document::Format;

/// A row of a text file begins in the line it begins in; a spreadsheet counts no line breaks within cells.
void count_as_spreadsheet(Rows& rows) {
    int breaks = 0;
    for (document::Row& row : rows) {
        row.line -= breaks;
        for (const std::string& cell : row.cells)
            breaks += static_cast<int>(std::count(cell.begin(), cell.end(), '\n'));
    }
}

std::vector<std::string> first_row(std::string_view bytes) {
    struct Seen {
        std::vector<std::string> cells;
    };
    try {
        document::read_rows(bytes, [](int, std::span<std::string> cells) { throw Seen{{cells.begin(), cells.end()}}; });
    } catch (const Seen& seen) {
        return seen.cells;
    } catch (const InvalidInput&) { // whoever reads all of it says what is wrong
    }
    return {};
}

std::string xlsx_of(const panel::Vacancy& vacancy, spec::Stage stage, std::vector<std::vector<std::string>> rows) {
    const merit::Scale& scale = vacancy.stage(stage).scale_now();
    document::SheetToWrite sheet;
    sheet.name = "Scores";
    sheet.rows = std::move(rows);
    sheet.widths = panel::score_sheet_widths();
    document::SheetToWrite::Choice choice;
    choice.column = panel::score_sheet_column;
    choice.values = panel::score_sheet_answers(scale);
    choice.title = "Score";
    choice.message = fmt::format("A level from {} to {}, or ? where it cannot be judged from the application. Leave it "
                                 "empty where you have not scored yet.",
                                 scale.least(), scale.most());
    sheet.choice = std::move(choice);
    return document::xlsx_bytes(sheet);
}

/// What sheets of that stage belong to.
panel::SheetOf sheet_of(const Record& record, spec::Stage stage) {
    if (const PackFacts* pack = record.pack()) return {pack->vacancy, stage, pack->rules.event};
    return {record.history(1, 1).front().hash, stage, record.vacancy().stage(stage).rules.back().stamp.event};
}

/// What that member has written beside their scores so far.
panel::WordsOn words_of(const Record& record, spec::Stage stage, const std::string& person) {
    return [&record, stage, person](const std::string& candidate) {
        std::map<std::string, panel::WordsBeside> words;
        for (ScoreWords& beside : record.score_words(stage, candidate, person))
            words[beside.criterion] = {std::move(beside.note), std::move(beside.evidence)};
        return words;
    };
}

std::string ending_of(const std::filesystem::path& target) {
    return folded(target.extension().string());
}

} // namespace

bool is_sheet_name(const std::filesystem::path& target) {
    return ending_of(target) == ".csv" || ending_of(target) == ".xlsx";
}

std::size_t write_score_sheet(const Record& record, spec::Stage stage, const panel::Person& member,
                              const std::filesystem::path& target) {
    if (!is_sheet_name(target))
        throw InvalidInput(fmt::format("{} ends neither in .csv nor in .xlsx", target.string()),
                           "an ending, which says which is written");
    if (std::filesystem::exists(target))
        throw InvalidInput(fmt::format("{} is there already", target.string()), "the name of a new file");
    auto rows =
        panel::score_sheet(record.vacancy(), sheet_of(record, stage), member, words_of(record, stage, member.id));
    const std::size_t count = rows.size() - 1;
    std::string bytes;
    if (ending_of(target) == ".xlsx") {
        bytes = xlsx_of(record.vacancy(), stage, std::move(rows));
    } else {
        bytes = "\xEF\xBB\xBF"; // without it spreadsheets take the letters for others
        for (const std::vector<std::string>& row : rows) bytes += document::csv_row(row);
    }
    AtomicFile file(target);
    file.write(bytes);
    file.commit();
    return count;
}

std::optional<Rows> score_sheet_in(std::string_view bytes, const std::string& file) {
    const Format format = document::format_of(bytes);
    if (format == Format::xlsx || format == Format::ods) {
        for (document::NamedSheet& page : document::read_sheets(bytes, file).sheets)
            if (Rows& rows = page.sheet.rows; !rows.empty() && panel::is_score_sheet(rows.front().cells))
                return std::move(rows);
        throw InvalidInput({{Problem::Severity::error, file, 0, 0,
                             "no sheet of this spreadsheet has the headings of a member's scores",
                             "a sheet that \"evenhand scores export\" wrote, or a table saved as CSV"}});
    }
    if (!panel::is_score_sheet(first_row(bytes))) return std::nullopt;
    try {
        Rows rows = document::read_sheet(bytes).rows;
        count_as_spreadsheet(rows);
        return rows;
    } catch (const InvalidInput& failure) {
        std::vector<Problem> problems = failure.problems();
        for (Problem& problem : problems) problem.file = file;
        throw InvalidInput(std::move(problems));
    }
}

panel::SheetScores scores_of_sheet(const Record& record, spec::Stage stage, const Rows& rows, const std::string& file,
                                   const std::string& actor) {
    return panel::read_score_sheet(record.vacancy(), sheet_of(record, stage), rows, file, actor,
                                   [&](const std::string& person) { return words_of(record, stage, person); });
}

} // namespace evenhand::record
