// The one door for files of applications: their format is found by what they hold, never by their name alone.
#include "base/files.h"
#include "document/format.h"
#include "intake/application.h"
#include "intake/folder.h"

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
constexpr std::string_view what_is_read =
    "a table (.xlsx, .ods, CSV), documents (.docx, .odt, .pdf, .rtf, .html, .txt), "
    "JSON Resume, HR-XML, Europass, or a folder or ZIP archive of them";
constexpr std::array readers{
    Reader{Format::text, read_text_applications, {}},
    Reader{Format::unknown, read_csv_applications, {}}, // which says at what line it is no text
    Reader{Format::xlsx, read_sheet_applications, {}},
    Reader{Format::ods, read_sheet_applications, {}},
    Reader{Format::zip, read_archive, {}},
    Reader{Format::docx, read_candidates, {}},
    Reader{Format::odt, read_candidates, {}},
    Reader{Format::pdf, read_candidates, {}},
    Reader{Format::html, read_candidates, {}},
    Reader{Format::rtf, read_candidates, {}},
    Reader{Format::json, read_candidates, {}},
    Reader{Format::xml, read_candidates, {}},
    Reader{Format::old_office, nullptr, save_anew},
    Reader{Format::locked_office, nullptr, "a copy saved without a password"},
};

} // namespace

Intake read_applications(const std::filesystem::path& file, const Form& form, const ColumnMap& map,
                         const Progress& progress) {
    advance(progress, 0, 0, "Reading the applications");
    std::error_code unknown; // reading it says what is wrong with it
    const std::filesystem::file_status status = std::filesystem::status(file, unknown);
    if (std::filesystem::is_directory(status)) return read_folder(file, form, map, progress);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        throw InvalidInput({{Problem::Severity::error, file.string(), 0, 0,
                             "this is a device or a pipe, which may never come to an end", std::string(what_is_read)}});
    const std::string bytes = read_file(file);
    const Format format = document::format_of(bytes);
    const auto* const reader =
        std::find_if(readers.begin(), readers.end(), [&](const Reader& one) { return one.format == format; });
    if (reader != readers.end() && reader->read) return reader->read(bytes, file.string(), form, map, progress);
    throw InvalidInput({{Problem::Severity::error, file.string(), 0, 0,
                         fmt::format("this is {}, which cannot be read as applications", document::name(format)),
                         std::string(reader != readers.end() ? reader->instead : what_is_read)}});
}

} // namespace evenhand::intake
