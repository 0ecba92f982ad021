// The one door for files of applications: their format is found by what they hold, never by their name.
#include "base/files.h"
#include "base/text.h"
#include "intake/application.h"

#include <array>
#include <fmt/format.h>

namespace evenhand::intake {

namespace {

bool is_zip(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}
bool is_pdf(std::string_view bytes) {
    return bytes.starts_with("%PDF-");
}
bool is_old_office(std::string_view bytes) {
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}
bool is_json(std::string_view bytes) {
    const std::string start = trimmed(bytes.substr(0, 4096));
    return start.starts_with("{") || (start.starts_with("[") && trimmed(start.substr(1)).starts_with("{"));
}
bool is_markup(std::string_view bytes) {
    const std::string start = folded(trimmed(bytes.substr(0, 4096)));
    return start.starts_with("<?xml") || start.starts_with("<!doctype") || start.starts_with("<html");
}
bool is_anything(std::string_view) {
    return true;
}

/// A format, how it is told from others, and either its reader or what to do instead. The first that recognises a file
/// has it; a new format is a reader and one line here.
struct Format {
    bool (*recognises)(std::string_view bytes);
    std::string_view name;
    Intake (*read)(std::string_view bytes, const std::string& file, const Form& form, const ColumnMap& map);
    std::string_view instead;
};

constexpr std::string_view save_as_csv = "the table saved as CSV (in a spreadsheet: Save as, CSV UTF-8)";
constexpr std::array<Format, 6> formats{{
    {is_zip, "a ZIP file, such as a spreadsheet, a Word document or an archive", nullptr, save_as_csv},
    {is_old_office, "an old Excel or Word file", nullptr, save_as_csv},
    {is_pdf, "a PDF", nullptr, "the answers in a table, saved as CSV with a heading row"},
    {is_json, "JSON", nullptr, "the answers in a table, saved as CSV with a heading row"},
    {is_markup, "XML or a web page", nullptr, "the answers in a table, saved as CSV with a heading row"},
    {is_anything, "CSV", read_csv_applications, {}},
}};

} // namespace

Intake read_applications(const std::filesystem::path& file, const Form& form, const ColumnMap& map) {
    const std::string bytes = read_file(file);
    for (const Format& format : formats) {
        if (!format.recognises(bytes)) continue;
        if (format.read) return format.read(bytes, file.string(), form, map);
        throw InvalidInput({{Problem::Severity::error, file.string(), 0, 0,
                             fmt::format("this is {}, which cannot be read as applications", format.name),
                             std::string(format.instead)}});
    }
    return {}; // not reached: the last format recognises anything
}

} // namespace evenhand::intake
