#include "document/csv.h"

#include "base/encoding.h"
#include "base/errors.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <csv.h>
#include <exception>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <optional>
#include <tuple>

namespace evenhand::document {

namespace {

[[noreturn]] void refuse(int line, std::string message, std::string expected) {
    throw InvalidInput(
        std::vector<Problem>{{Problem::Severity::error, {}, line, 0, std::move(message), std::move(expected)}});
}

/// Line ends in a text, a CRLF counting once.
int lines_in(std::string_view text) {
    if (!std::memchr(text.data(), '\n', text.size()) && !std::memchr(text.data(), '\r', text.size())) return 0;
    int lines = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        lines += text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
    return lines;
}

constexpr std::string_view separators = ",;\t|";
using Counts = std::array<std::size_t, separators.size()>;

/// How often each separator stands in each of the first rows with something in them, outside quotes.
std::vector<Counts> separators_in_first_rows(std::string_view bytes) {
    constexpr std::size_t rows = 50;
    std::vector<Counts> found;
    Counts counts{};
    bool quoted = false, begun = false, may_open = true;
    for (std::size_t at = 0; at <= bytes.size() && found.size() < rows; ++at) {
        const char c = at < bytes.size() ? bytes[at] : '\n';
        if (c == '"' && (quoted || may_open)) quoted = !quoted;
        if ((c == '\n' || c == '\r') && (!quoted || at == bytes.size())) {
            if (begun) found.push_back(counts);
            counts = {};
            begun = false;
            may_open = true;
            continue;
        }
        begun = true;
        const std::size_t which = separators.find(c);
        if (!quoted && which != std::string_view::npos) ++counts[which];
        // A quote opens a cell at its start; one that follows a closing quote is a doubled one.
        may_open = which != std::string_view::npos || c == '"' || (may_open && c == ' ');
    }
    return found;
}

/// The number of a separator that most rows have, and in how many rows it is that number.
struct Regularity {
    std::size_t number = 0, rows = 0;
};
Regularity regularity(const std::vector<Counts>& found, std::size_t which) {
    std::map<std::size_t, std::size_t> rows_with;
    for (const Counts& counts : found)
        if (counts[which] > 0) ++rows_with[counts[which]];
    Regularity best;
    for (const auto& [number, rows] : rows_with)
        if (rows >= best.rows) best = {number, rows};
    return best;
}

/// The separator the first row has most of, if most rows have as many of it or no other is more regular: a title line
/// above the table may hold none of it, or others.
char separator_of(std::string_view bytes) {
    const std::vector<Counts> found = separators_in_first_rows(bytes);
    if (found.empty()) return separators.front();
    const auto in_most = [&](const Regularity& one) { return one.rows * 2 > found.size(); };
    const Counts& first = found.front();
    const auto most = static_cast<std::size_t>(std::max_element(first.begin(), first.end()) - first.begin());
    std::size_t best = most;
    Regularity best_of = regularity(found, most);
    if (first[most] > 0 && in_most(best_of)) return separators[most];
    for (std::size_t which = 0; which < separators.size(); ++which) {
        const Regularity one = regularity(found, which);
        if (in_most(one) && std::tie(one.rows, one.number) > std::tie(best_of.rows, best_of.number)) {
            best = which;
            best_of = one;
        }
    }
    return separators[best];
}

/// The separator of a first line such as "sep=;", which office programs write and read as a word about the rest.
std::optional<char> stated_separator(std::string_view bytes) {
    if (bytes.size() < 6 || folded(bytes.substr(0, 4)) != "sep=" || (bytes[5] != '\n' && bytes[5] != '\r')) return {};
    return separators.find(bytes[4]) == std::string_view::npos ? std::nullopt : std::optional<char>(bytes[4]);
}

/// Whether a spreadsheet could run the cell, apostrophes before it aside: also by the wide signs of East Asian
/// keyboards.
bool could_run(std::string_view cell) {
    constexpr std::array<std::string_view, 11> beginnings{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view one) { return cell.starts_with(one); });
}

/// Collects libcsv's cells into rows and counts lines, which libcsv does not. Nothing may be thrown through C: what the
/// row function throws waits in `failure`.
class Rows {
  public:
    Rows(const RowFunction& row, int first_line) : row_(row), line_(first_line), row_line_(first_line) {}

    static void cell(void* data, std::size_t size, void* self) { static_cast<Rows*>(self)->add_cell(data, size); }
    static void end(int terminator, void* self) { static_cast<Rows*>(self)->end_row(terminator); }

    int line() const { return line_; } ///< where the cell that is being read starts
    std::size_t empty_rows() const { return empty_rows_; }
    std::exception_ptr failure;

  private:
    void add_cell(void* data, std::size_t size) {
        if (failure) return;
        std::string_view text(static_cast<const char*>(data), size);
        if (count_ == 0) row_line_ = line_;
        after_return_ = false;
        line_ += lines_in(text);
        blank_ = blank_ && text.empty();
        if (text.starts_with('\'') && could_run(text)) text.remove_prefix(1); // as csv_row writes it
        try {
            if (count_ == cells_.size()) cells_.emplace_back();
            cells_[count_++].assign(text);
        } catch (...) {
            failure = std::current_exception();
        }
    }

    /// libcsv calls this for every carriage return and line feed outside quotes, and with -1 at the end of the text.
    void end_row(int terminator) {
        if (failure) return;
        const bool second_of_pair = terminator == '\n' && after_return_ && count_ == 0;
        try {
            if (!blank_)
                row_(row_line_, std::span(cells_.data(), count_));
            else if (!second_of_pair && terminator != -1)
                ++empty_rows_;
        } catch (...) {
            failure = std::current_exception();
        }
        if (!second_of_pair) ++line_;
        after_return_ = terminator == '\r';
        count_ = 0;
        blank_ = true;
    }

    const RowFunction& row_;
    std::vector<std::string> cells_; // kept from row to row, so that their memory is
    std::size_t count_ = 0;
    std::size_t empty_rows_ = 0;
    int line_, row_line_;
    bool blank_ = true, after_return_ = false;
};

class Parser {
  public:
    explicit Parser(char separator) {
        if (csv_init(&parser_, options) != 0) throw std::bad_alloc();
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    }
    ~Parser() { csv_free(&parser_); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    void parse(std::string_view text, Rows& rows) {
        while (!text.empty()) {
            std::string_view chunk = text.substr(0, chunk_size);
            text.remove_prefix(chunk.size());
            while (!chunk.empty()) {
                chunk.remove_prefix(csv_parse(&parser_, chunk.data(), chunk.size(), &Rows::cell, &Rows::end, &rows));
                if (rows.failure) std::rethrow_exception(rows.failure);
                if (chunk.empty()) break;
                if (csv_error(&parser_) == CSV_ENOMEM) throw std::bad_alloc();
                pass_quote(chunk, rows);
            }
        }
        if (csv_fini(&parser_, &Rows::cell, &Rows::end, &rows) != 0)
            refuse(rows.line(),
                   "a cell that begins with a quote in this line is never closed, so the rows after it cannot be told "
                   "apart",
                   "a closing quote");
        if (rows.failure) std::rethrow_exception(rows.failure);
    }

  private:
    static constexpr unsigned char options = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL;
    static constexpr std::size_t chunk_size = 1 << 16;

    /// libcsv, being strict, stopped at a quote: let it pass in a cell that does not begin with one, refuse it else.
    void pass_quote(std::string_view& chunk, Rows& rows) {
        if (parser_.quoted)
            refuse(rows.line(),
                   "a cell that begins with a quote in this line goes on after its closing quote, so the rows after it "
                   "cannot be told apart",
                   "quotes inside a cell doubled (\"\"), and one at its end");
        csv_set_opts(&parser_, options & static_cast<unsigned char>(~CSV_STRICT));
        csv_parse(&parser_, chunk.data(), 1, &Rows::cell, &Rows::end, &rows);
        csv_set_opts(&parser_, options);
        chunk.remove_prefix(1);
    }

    csv_parser parser_{};
};

} // namespace

Shape read_rows(std::string_view bytes, const RowFunction& row) {
    Shape shape;
    if (bytes.starts_with("PK\x03\x04"))
        refuse(1, "this is a ZIP file, perhaps a spreadsheet", "the table saved as CSV");
    const Encoding encoding = encoding_of(bytes);
    shape.windows_1252 = encoding == Encoding::windows_1252;
    std::string converted;
    if (encoding == Encoding::utf_8)
        bytes = without_mark(bytes);
    else
        bytes = converted = utf8_of(bytes, encoding);
    const std::optional<char> stated = stated_separator(bytes);
    if (stated) bytes.remove_prefix(bytes.substr(5).starts_with("\r\n") ? 7 : 6);
    shape.separator = stated.value_or(separator_of(bytes));
    Rows rows(row, stated ? 2 : 1);
    Parser(shape.separator).parse(bytes, rows);
    shape.empty_rows = rows.empty_rows();
    return shape;
}

Sheet read_sheet(std::string_view bytes) {
    Sheet table;
    table.shape = read_rows(bytes, [&](int line, std::span<std::string> cells) {
        table.rows.push_back({line, {std::make_move_iterator(cells.begin()), std::make_move_iterator(cells.end())}});
    });
    return table;
}

std::string csv_row(std::span<const std::string> cells) {
    std::string row;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front()) row += ',';
        const std::string text = could_run(cell) ? "'" + cell : cell;
        const bool blank_end = !text.empty() && (text.front() == ' ' || text.back() == ' ' || text.back() == '\t');
        if (text.find_first_of("\",;\t|\r\n") == std::string::npos && !blank_end) {
            row += text;
            continue;
        }
        row += '"';
        for (const char c : text) row += c == '"' ? std::string("\"\"") : std::string(1, c);
        row += '"';
    }
    return row + "\r\n";
}

} // namespace evenhand::document
