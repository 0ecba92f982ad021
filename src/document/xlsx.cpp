#include "document/xlsx.h"

#include "base/encoding.h"
#include "base/text.h"
#include "document/cell_values.h"
#include "document/ooxml.h"
#include "document/sheet_builder.h"
#include "document/xml_stream.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <set>

namespace evenhand::document {

namespace {

using Event = XmlStream::Event;
using xml::Node;

constexpr int most_columns = 16'384, most_rows = 1'048'576; // Excel's own bounds
constexpr std::size_t most_warnings = 100;
constexpr std::size_t most_strings = 10'000'000;

bool is_on(std::string_view value) {
    return value == "1" || value == "true";
}

int number_of(std::string_view text, int fallback) {
    int number = fallback;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Characters that XML cannot hold stand as _x000D_ in a workbook's texts, and an underline before such as _x005F_.
std::string unescaped(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char* const digits = text.data() + at + 2;
        unsigned code = 0;
        const bool escape = at + 6 < text.size() && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_' &&
                            std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4;
        if (!escape)
            result += text[at];
        else if (code >= 0x20 || code == '\n' || code == '\t')
            append_utf8(result, code); // a carriage return stands beside a line feed
        at += escape ? 7 : 1;
    }
    return result;
}

/// The words in a text item, up to its end: runs of rich text one after the other, without readings in kana.
std::string text_item(XmlStream& stream) {
    std::string words;
    bool in_text = false;
    for (int depth = 1; depth > 0;) {
        switch (stream.next()) {
        case Event::start:
            if (stream.name() == "rPh") {
                stream.skip();
                break;
            }
            in_text = stream.name() == "t";
            ++depth;
            break;
        case Event::end:
            in_text = false;
            --depth;
            break;
        case Event::text:
            if (in_text) words += stream.text();
            break;
        case Event::done:
            return words;
        }
    }
    return unescaped(words);
}

std::string text_of(XmlStream& stream) {
    std::string words;
    for (Event event = stream.next(); event != Event::end && event != Event::done; event = stream.next()) {
        if (event == Event::text) words += stream.text();
        if (event == Event::start) stream.skip();
    }
    return words;
}

/// What all sheets of a workbook share.
struct Shared {
    std::vector<std::string> strings;
    std::vector<CellFormat> formats; ///< by a cell's style
    bool since_1904 = false;
};

std::vector<std::string> read_strings(const std::string& bytes, const std::string& file) {
    std::vector<std::string> strings;
    XmlStream stream(bytes, file);
    for (Event event = stream.next(); event != Event::done; event = stream.next()) {
        if (event != Event::start || stream.name() != "si") continue;
        if (strings.size() >= most_strings)
            throw InvalidInput({{Problem::Severity::error, file, 0, 0,
                                 "the spreadsheet has more than ten million texts", "a smaller table"}});
        strings.push_back(text_item(stream));
    }
    return strings;
}

std::vector<CellFormat> read_formats(const Node& styles) {
    std::map<int, CellFormat> own;
    if (const Node* list = styles.child("x:numFmts"))
        for (const Node& format : list->children)
            if (!format.is_text()) own[number_of(format.get("numFmtId"), -1)] = cell_format(format.get("formatCode"));
    std::vector<CellFormat> formats;
    if (const Node* list = styles.child("x:cellXfs"))
        for (const Node& style : list->children) {
            if (style.name != "x:xf") continue;
            const int id = number_of(style.get("numFmtId"), 0);
            const auto found = own.find(id);
            formats.push_back(found == own.end() ? cell_format(id) : found->second);
        }
    return formats;
}

/// "BC12" → column 54; -1 for what names none.
int column_of(std::string_view reference) {
    int column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z' || column > most_columns) break;
        column = column * 26 + (c - 'A' + 1);
    }
    return column - 1;
}

class SheetReader {
  public:
    SheetReader(const std::string& bytes, const std::string& file, const Shared& shared, const Progress& progress)
        : stream_(bytes, file), shared_(shared), builder_(progress) {}

    Sheet read() {
        for (Event event = stream_.next(); event != Event::done; event = stream_.next()) {
            if (event != Event::start) continue;
            if (stream_.name() == "row")
                row();
            else if (stream_.name() == "col" && is_on(stream_.get("hidden")))
                hidden_columns = true;
            else if (stream_.name() == "extLst")
                stream_.skip();
        }
        return builder_.finish();
    }

    std::vector<int> hidden_rows;
    bool hidden_columns = false;
    std::vector<std::string> without_result; ///< cells

  private:
    void row() {
        line_ = std::max(std::min(number_of(stream_.get("r"), 0), most_rows), line_ + 1);
        if (is_on(stream_.get("hidden"))) hidden_rows.push_back(line_);
        builder_.row(line_);
        column_ = -1;
        for (Event event = stream_.next(); event != Event::end && event != Event::done; event = stream_.next()) {
            if (event != Event::start) continue;
            if (stream_.name() == "c")
                cell();
            else
                stream_.skip();
        }
    }

    void cell() {
        const std::string reference = stream_.get("r"), type = stream_.get("t");
        const int named = column_of(reference);
        column_ = std::min(named > column_ ? named : column_ + 1, most_columns - 1);
        const int style = number_of(stream_.get("s"), 0);
        std::string value, words;
        bool formula = false, has_value = false;
        for (Event event = stream_.next(); event != Event::end && event != Event::done; event = stream_.next()) {
            if (event != Event::start) continue;
            if (stream_.name() == "v") {
                value = text_of(stream_);
                has_value = !value.empty();
            } else if (stream_.name() == "is") {
                words = text_item(stream_);
            } else {
                formula = formula || stream_.name() == "f";
                stream_.skip();
            }
        }
        if (formula && !has_value && without_result.size() < 5)
            without_result.push_back(reference.empty() ? fmt::format("in row {}", line_) : reference);
        builder_.cell(column_, type == "inlineStr" ? words : shown(type, value, style));
    }

    std::string shown(const std::string& type, std::string value, int style) const {
        if (type == "s") {
            const auto at = static_cast<std::size_t>(number_of(value, -1));
            return at < shared_.strings.size() ? shared_.strings[at] : std::string();
        }
        if (type == "b") return value == "1" ? "TRUE" : "FALSE";
        if (type == "str") return unescaped(value);
        if (type == "e") return value;
        if (type == "d") return value.ends_with("T00:00:00") ? value.substr(0, value.size() - 9) : value;
        if (trimmed(value).empty()) return {};
        const auto at = static_cast<std::size_t>(style);
        return shown_number(value, at < shared_.formats.size() ? shared_.formats[at] : CellFormat{},
                            shared_.since_1904);
    }

    XmlStream stream_;
    const Shared& shared_;
    SheetBuilder builder_;
    int line_ = 0, column_ = -1;
};

/// Reads one workbook.
class Reader {
  public:
    Reader(std::string_view bytes, const std::string& file, const Progress& progress)
        : package_(bytes, file), file_(file), progress_(progress) {}

    Workbook read() {
        relations_ = package_.relations(package_.main_part());
        const auto main = package_.part(package_.main_part());
        const Node* sheets = main ? main->child("x:sheets") : nullptr;
        if (!sheets)
            throw InvalidInput({{Problem::Severity::error, file_, 0, 0, "the spreadsheet is damaged: it has no sheets",
                                 "an undamaged copy"}});
        if (const Node* properties = main->child("x:workbookPr"))
            shared_.since_1904 = is_on(properties->get("date1904"));
        if (const std::string name = relations_.first("styles"); !name.empty())
            if (const auto styles = package_.part(name)) shared_.formats = read_formats(*styles);
        if (const std::string name = relations_.first("sharedStrings"); package_.archive().has(name))
            shared_.strings = read_strings(package_.archive().read(name), named(name));
        for (const Node& sheet : sheets->children)
            if (sheet.name == "x:sheet") read_sheet(sheet);
        if (!relations_.first("vbaProject").empty()) warn("macros are left out");
        return std::move(workbook_);
    }

  private:
    std::string named(const std::string& part) const { return fmt::format("{} ({})", file_, part); }

    void warn(std::string message, std::string expected = {}) {
        if (workbook_.warnings.size() >= most_warnings) return;
        workbook_.warnings.push_back(
            {Problem::Severity::warning, file_, 0, 0, std::move(message), std::move(expected)});
    }

    void read_sheet(const Node& sheet) {
        const std::string title(sheet.get("name"));
        if (sheet.has("state") && sheet.get("state") != "visible")
            return warn(fmt::format("the sheet \"{}\" is hidden and left out", title), "it shown, if it is wanted");
        const OoxmlPackage::Relation* relation = relations_.find(sheet.get("r:id"));
        if (relation && relation->type != "worksheet") return; // a chart or dialog
        const std::string part = relation ? relation->part : std::string();
        if (!package_.archive().has(part)) return warn(fmt::format("the sheet \"{}\" is missing in the file", title));
        if (!seen_.insert(part).second) return; // the same again under another name
        const std::string bytes = package_.archive().read(part);
        const std::string place = named(part);
        SheetReader reader(bytes, place, shared_, progress_);
        Sheet read = reader.read();
        if (read.rows.empty()) return;
        if (!reader.hidden_rows.empty())
            warn(fmt::format("rows of the sheet \"{}\" are hidden, the first of them row {}; they are read too", title,
                             reader.hidden_rows.front()),
                 "them deleted, if they are not wanted");
        if (reader.hidden_columns)
            warn(fmt::format("columns of the sheet \"{}\" are hidden; they are read too", title));
        if (!reader.without_result.empty())
            warn(fmt::format("formulas of the sheet \"{}\" have no result kept ({}); their cells are empty", title,
                             listed(reader.without_result)),
                 "the spreadsheet saved by the program that works them out");
        workbook_.sheets.push_back({title, std::move(read)});
    }

    OoxmlPackage package_;
    const std::string& file_;
    const Progress& progress_;
    OoxmlPackage::Relations relations_;
    std::set<std::string> seen_; ///< parts
    Shared shared_;
    Workbook workbook_;
};

} // namespace

Workbook read_xlsx(std::string_view bytes, const std::string& file, const Progress& progress) {
    return Reader(bytes, file, progress).read();
}

} // namespace evenhand::document
