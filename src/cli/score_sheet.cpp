#include "cli/score_sheet.h"

#include "base/files.h"
#include "base/telling.h"
#include "base/text.h"
#include "document/csv.h"
#include "document/format.h"
#include "document/sheets.h"
#include "document/write_sheet.h"
#include "panel/selection.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace evenhand::cli {

namespace {

using Rows = std::vector<document::Row>;
using document::Format;

struct ExportGiven {
    Common common;
    std::string member, file;
};

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

std::string ending_of(const std::string& file) {
    return folded(std::filesystem::path(file).extension().string());
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

int export_sheet(const Session& session, const ExportGiven& given) {
    const std::string ending = ending_of(given.file);
    if (ending != ".csv" && ending != ".xlsx")
        throw Usage(fmt::format("{} ends neither in .csv nor in .xlsx: the ending says which is written", given.file));
    const auto record = open_record(session, given.common.record, record::Record::Access::read);
    const panel::Vacancy& vacancy = record.vacancy();
    const panel::Person& member = vacancy.require_person(given.member);
    const spec::Stage stage = stage_of(vacancy, given.common);
    if (std::filesystem::exists(given.file))
        throw InvalidInput(fmt::format("{} is there already", given.file), "the name of a new file");
    auto rows = panel::score_sheet(vacancy, sheet_of(record, stage), member, words_of(record, stage, member.id));
    const auto count = static_cast<long long>(rows.size() - 1);
    std::string bytes;
    if (ending == ".xlsx") {
        bytes = xlsx_of(vacancy, stage, std::move(rows));
    } else {
        bytes = "\xEF\xBB\xBF"; // without it spreadsheets take the letters for others
        for (const std::vector<std::string>& row : rows) bytes += document::csv_row(row);
    }
    AtomicFile file(given.file);
    file.write(bytes);
    file.commit();
    session.out() << without_controls(
        fmt::format("{} written to {}, for {}. It is not encrypted: send it as you would send the scores "
                    "themselves.\n",
                    counted(count, "row", "rows"), given.file, given.member));
    return 0;
}

} // namespace

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

panel::SheetOf sheet_of(const record::Record& record, spec::Stage stage) {
    if (const record::PackFacts* pack = record.pack()) return {pack->vacancy, stage, pack->rules.event};
    return {record.history(1, 1).front().hash, stage, record.vacancy().stage(stage).rules.back().stamp.event};
}

panel::WordsOn words_of(const record::Record& record, spec::Stage stage, const std::string& person) {
    return [&record, stage, person](const std::string& candidate) {
        std::map<std::string, panel::WordsBeside> words;
        for (record::ScoreWords& beside : record.score_words(stage, candidate, person))
            words[beside.criterion] = {std::move(beside.note), std::move(beside.evidence)};
        return words;
    };
}

void add_score_sheet_export(CLI::App& scores, Session& session) {
    auto given = std::make_shared<ExportGiven>();
    CLI::App* command = add_command(scores, "export",
                                    "Write a spreadsheet in which one member scores: a row for each score they owe, "
                                    "which \"scores import\" takes back",
                                    "evenhand scores export coordinator.evenhand \"A Member\" -o member.xlsx");
    add_record(command, given->common);
    add_positional(command, "MEMBER", given->member, "who scores")->required();
    command->add_option("-o,--output", given->file, "the file to write, ending in .xlsx or .csv")
        ->type_name("FILE")
        ->check(not_empty)
        ->required();
    add_stage(command, given->common);
    on_chosen(command, session, [&session, given] { return export_sheet(session, *given); });
}

} // namespace evenhand::cli
