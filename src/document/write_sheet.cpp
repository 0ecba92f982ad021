#include "document/write_sheet.h"

#include "base/errors.h"
#include "base/files.h"
#include "base/temporary_folder.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <xlsxwriter.h>

namespace evenhand::document {

namespace {

bool is_whole_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && text.size() < 10 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

void require(lxw_error error, std::size_t row, std::size_t column) {
    if (error == LXW_NO_ERROR) return;
    const std::string place = fmt::format("The cell in row {}, column {} cannot be written", row + 1, column + 1);
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        throw InvalidInput(place + ": a spreadsheet's cell holds 32767 characters", "a CSV file, which holds more");
    throw InvalidInput(fmt::format("{}: {}", place, lxw_strerror(error)), "a CSV file");
}

void write_rows(lxw_worksheet* page, const SheetToWrite& sheet, lxw_format* heading, lxw_format* text) {
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        const std::vector<std::string>& cells = sheet.rows[row];
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const auto at_row = static_cast<lxw_row_t>(row);
            const auto at_column = static_cast<lxw_col_t>(column);
            const std::string& cell = cells[column];
            const bool chosen = row > 0 && sheet.choice && sheet.choice->column == column;
            if (chosen && cell.empty()) continue; // the format is the column's
            if (chosen && is_whole_number(cell))
                require(worksheet_write_number(page, at_row, at_column, std::stod(cell), nullptr), row, column);
            else if (cell.empty())
                require(worksheet_write_blank(page, at_row, at_column, row == 0 ? heading : text), row, column);
            else
                require(worksheet_write_string(page, at_row, at_column, cell.c_str(), row == 0 ? heading : text), row,
                        column);
        }
    }
}

void offer(lxw_worksheet* page, const SheetToWrite::Choice& choice, std::size_t rows) {
    if (rows < 2 || joined(choice.values, ",").size() > 255) return;
    std::vector<const char*> list;
    for (const std::string& value : choice.values) list.push_back(value.c_str());
    list.push_back(nullptr);
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = const_cast<char**>(list.data()); // the library copies it
    std::string title = choice.title, message = choice.message;
    validation.input_title = validation.error_title = title.data();
    validation.input_message = validation.error_message = message.data();
    const auto column = static_cast<lxw_col_t>(choice.column);
    if (worksheet_data_validation_range(page, 1, column, static_cast<lxw_row_t>(rows - 1), column, &validation) !=
        LXW_NO_ERROR)
        throw StorageError("The spreadsheet's list of choices could not be written.");
}

} // namespace

std::string xlsx_bytes(const SheetToWrite& sheet) {
    const TemporaryFolder scratch; // the library writes to a path alone
    const std::string path = (scratch / "sheet.xlsx").string();
    const auto close = [](lxw_workbook* book) { workbook_close(book); };
    std::unique_ptr<lxw_workbook, decltype(close)> book(workbook_new(path.c_str()), close);
    lxw_worksheet* page = book ? workbook_add_worksheet(book.get(), sheet.name.c_str()) : nullptr;
    if (!page) throw StorageError("The spreadsheet could not be begun.");
    lxw_format* heading = workbook_add_format(book.get());
    format_set_bold(heading);
    format_set_bottom(heading, LXW_BORDER_THIN);
    lxw_format* text = workbook_add_format(book.get());
    format_set_num_format(text, "@"); // what is typed there is text too
    format_set_text_wrap(text);
    format_set_align(text, LXW_ALIGN_VERTICAL_TOP);
    lxw_format* chosen = workbook_add_format(book.get());
    format_set_align(chosen, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(chosen, LXW_ALIGN_CENTER); // across: the one beside the other
    for (std::size_t column = 0; column < sheet.widths.size(); ++column) {
        const auto at = static_cast<lxw_col_t>(column);
        const bool choice = sheet.choice && sheet.choice->column == column;
        worksheet_set_column(page, at, at, sheet.widths[column], choice ? chosen : text);
    }
    worksheet_freeze_panes(page, 1, 0);
    write_rows(page, sheet, heading, text);
    if (sheet.choice) offer(page, *sheet.choice, sheet.rows.size());
    if (const lxw_error error = workbook_close(book.release()); error != LXW_NO_ERROR)
        throw StorageError(fmt::format("The spreadsheet could not be written: {}.", lxw_strerror(error)));
    return read_file(path);
}

} // namespace evenhand::document
