// The one door for files of applications: their format is found by what they hold, never by their name.
#include "base/files.h"
#include "document/format.h"
#include "intake/application.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace evenhand::intake {

namespace {

using document::Format;

/// A format, and its reader or what to do instead. A new format is a reader and one line here.
struct Reader {
    Format format;
    Intake (*read)(std::string_view bytes, const std::string& file, const Form& form, const ColumnMap& map,
                   const Progress& progress);
    std::string_view instead;
};

constexpr std::string_view save_anew = "the same saved as .xlsx, .ods, .docx or .odt";
constexpr std::string_view answers_in_table = "the answers in a table, saved as CSV with a heading row";
constexpr std::array readers{
    Reader{Format::text, read_csv_applications, {}},
    Reader{Format::unknown, read_csv_applications, {}}, // which says at what line it is no text
    Reader{Format::xlsx, read_sheet_applications, {}},
    Reader{Format::ods, read_sheet_applications, {}},
    Reader{Format::old_office, nullptr, save_anew},
    Reader{Format::locked_office, nullptr, "a copy saved without a password"},
};

} // namespace

Intake read_applications(const std::filesystem::path& file, const Form& form, const ColumnMap& map,
                         const Progress& progress) {
    advance(progress, 0, 0, "Reading the applications");
    const std::string bytes = read_file(file);
    const Format format = document::format_of(bytes);
    const auto* const reader =
        std::find_if(readers.begin(), readers.end(), [&](const Reader& one) { return one.format == format; });
    if (reader != readers.end() && reader->read) return reader->read(bytes, file.string(), form, map, progress);
    throw InvalidInput({{Problem::Severity::error, file.string(), 0, 0,
                         fmt::format("this is {}, which cannot be read as applications", document::name(format)),
                         std::string(reader != readers.end() ? reader->instead : answers_in_table)}});
}

} // namespace evenhand::intake
