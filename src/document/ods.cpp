#include "document/ods.h"

#include "base/text.h"
#include "document/cell_values.h"
#include "document/odf.h"
#include "document/sheet_builder.h"
#include "document/xml_stream.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>

namespace evenhand::document {

namespace {

using Event = XmlStream::Event;

constexpr int most_columns = 16'384, most_repeated_rows = 10'000;
constexpr std::size_t most_warnings = 100;

int repeated(const XmlStream& stream, std::string_view attribute) {
    const std::string text = stream.get(attribute);
    int number = 1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::clamp(number, 1, 2'000'000);
}

/// What is in a cell or a row and is none of its text.
bool is_foreign(std::string_view name) {
    return is_one_of(name, {"annotation", "shapes", "frame", "custom-shape", "g", "line", "rect", "control", "forms",
                            "tracked-changes", "ruby-text", "detective"});
}

/// "PT14H30M00S" → "14:30"; what is written otherwise comes back as it is.
std::string clock(const std::string& duration) {
    int part[3] = {0, 0, 0};
    if (!duration.starts_with("PT")) return duration;
    const char *at = duration.data() + 2, *const end = duration.data() + duration.size();
    while (at < end) {
        int number = 0;
        const auto [stop, failure] = std::from_chars(at, end, number);
        if (failure != std::errc() || stop == end) return duration;
        const std::size_t unit = std::string_view("HMS").find(*stop);
        if (unit != std::string_view::npos)
            part[unit] = number;
        else if (*stop != '.' && *stop != ',')
            return duration;
        at = stop + 1;
        if (*stop == '.' || *stop == ',') { // parts of a second
            part[2] = number;
            break;
        }
    }
    return part[2] == 0 ? fmt::format("{:02}:{:02}", part[0], part[1])
                        : fmt::format("{:02}:{:02}:{:02}", part[0], part[1], part[2]);
}

class Reader {
  public:
    Reader(const std::string& content, const std::string& file, const Progress& progress)
        : stream_(content, fmt::format("{} (content.xml)", file)), file_(file), progress_(progress) {}

    Workbook read() {
        std::string style; // the one whose properties come
        for (Event event = stream_.next(); event != Event::done; event = stream_.next()) {
            if (event != Event::start) continue;
            if (stream_.name() == "style") style = stream_.get("name");
            if (stream_.name() == "table-properties" && stream_.get("display") == "false") hidden_styles_.insert(style);
            if (stream_.name() == "spreadsheet") spreadsheet_ = true;
            if (is_foreign(stream_.name()))
                stream_.skip();
            else if (spreadsheet_ && stream_.name() == "table")
                table();
        }
        if (!spreadsheet_)
            throw InvalidInput({{Problem::Severity::error, file_, 0, 0, "the spreadsheet is damaged: it has no sheets",
                                 "an undamaged copy"}});
        return std::move(workbook_);
    }

  private:
    void warn(std::string message, std::string expected = {}) {
        if (workbook_.warnings.size() >= most_warnings) return;
        workbook_.warnings.push_back(
            {Problem::Severity::warning, file_, 0, 0, std::move(message), std::move(expected)});
    }

    void table() {
        const std::string title = stream_.get("name");
        if (hidden_styles_.contains(stream_.get("style-name"))) {
            stream_.skip();
            return warn(fmt::format("the sheet \"{}\" is hidden and left out", title), "it shown, if it is wanted");
        }
        SheetBuilder builder(progress_);
        int line = 0, first_hidden = 0;
        for (int depth = 1; depth > 0;) { // rows stand in groups
            const Event event = stream_.next();
            if (event == Event::done) break;
            if (event == Event::end) --depth;
            if (event != Event::start) continue;
            if (stream_.name() == "table-row") {
                const std::string visibility = stream_.get("visibility");
                const int before = line;
                const bool filled = row(builder, line);
                if (filled && first_hidden == 0 && is_one_of(visibility, {"collapse", "filter"}))
                    first_hidden = before + 1;
            } else if (is_foreign(stream_.name())) {
                stream_.skip();
            } else {
                ++depth;
            }
        }
        Sheet sheet = builder.finish();
        if (sheet.rows.empty()) return;
        if (first_hidden > 0)
            warn(fmt::format("rows of the sheet \"{}\" are hidden, the first of them row {}; they are read too", title,
                             first_hidden),
                 "them deleted, if they are not wanted");
        workbook_.sheets.push_back({title, std::move(sheet)});
    }

    struct Filled {
        int from, to; ///< columns
        std::string text;
    };

    /// \returns whether it holds anything
    bool row(SheetBuilder& builder, int& line) {
        const int times = repeated(stream_, "number-rows-repeated");
        std::vector<Filled> cells;
        int column = 0;
        for (Event event = stream_.next(); event != Event::end && event != Event::done; event = stream_.next()) {
            if (event != Event::start) continue;
            const bool covered = stream_.name() == "covered-table-cell";
            if (!covered && stream_.name() != "table-cell") {
                stream_.skip();
                continue;
            }
            const int end = std::min(column + repeated(stream_, "number-columns-repeated"), most_columns);
            std::string text = cell();
            if (!covered && !text.empty()) cells.push_back({column, end, std::move(text)});
            column = end;
        }
        for (int at = 0; at < std::min(times, most_repeated_rows) && !cells.empty(); ++at) {
            builder.row(line + at + 1);
            for (const Filled& filled : cells)
                for (int place = filled.from; place < filled.to; ++place) builder.cell(place, filled.text);
        }
        line = std::min(line, 2'000'000) + times;
        return !cells.empty();
    }

    std::string cell() {
        const std::string type = stream_.get("value-type"), value = stream_.get("value"),
                          date = stream_.get("date-value"), time = stream_.get("time-value");
        const std::string said = stream_.get("string-value");
        std::string shown = lines();
        if (type == "date" && !date.empty())
            return date.ends_with("T00:00:00") ? date.substr(0, date.size() - 9) : date;
        if (type == "time" && !time.empty()) return clock(time);
        if (type == "percentage" && !value.empty()) return shown_number(value, {CellFormat::Kind::percent, 0});
        if (is_one_of(type, {"float", "currency"}) && !value.empty()) {
            const std::string number = shown_number(value);
            // A format may put noughts before it, as in a telephone number.
            const std::size_t noughts = std::min(shown.find_first_not_of('0'), shown.size());
            return noughts > 0 && shown.substr(noughts) == number ? shown : number;
        }
        return shown.empty() ? said : shown;
    }

    /// The paragraphs of the cell, up to its end.
    std::string lines() {
        std::string text;
        bool first = true;
        for (Event event = stream_.next(); event != Event::end && event != Event::done; event = stream_.next()) {
            if (event != Event::start) continue;
            if (stream_.name() != "p") {
                stream_.skip();
                continue;
            }
            if (!first) text += '\n';
            first = false;
            paragraph(text);
        }
        return text;
    }

    void paragraph(std::string& text) {
        for (int depth = 1; depth > 0;) {
            const Event event = stream_.next();
            if (event == Event::done) return;
            if (event == Event::text) text += stream_.text();
            if (event == Event::end) --depth;
            if (event != Event::start) continue;
            const std::string_view name = stream_.name();
            if (name == "s")
                text.append(static_cast<std::size_t>(std::min(repeated(stream_, "c"), 200)), ' ');
            else if (name == "tab")
                text += '\t';
            else if (name == "line-break")
                text += '\n';
            if (is_foreign(name))
                stream_.skip();
            else
                ++depth;
        }
    }

    XmlStream stream_;
    const std::string& file_;
    const Progress& progress_;
    std::set<std::string> hidden_styles_;
    bool spreadsheet_ = false;
    Workbook workbook_;
};

} // namespace

Workbook read_ods(std::string_view bytes, const std::string& file, const Progress& progress) {
    const OdfPackage package(bytes, file);
    const std::string content = package.bytes("content.xml");
    Reader reader(content, file, progress);
    Workbook workbook = reader.read();
    if (package.has_macros())
        workbook.warnings.push_back({Problem::Severity::warning, file, 0, 0, "macros are left out", {}});
    return workbook;
}

} // namespace evenhand::document
