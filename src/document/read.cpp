#include "document/read.h"

#include "base/files.h"
#include "document/docx.h"
#include "document/format.h"
#include "document/html.h"
#include "document/odt.h"
#include "document/pdf.h"
#include "document/plain.h"
#include "document/rtf.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace evenhand::document {

namespace {

/// A format and its reader, or what to do instead. A new format is a reader and one line here.
struct Reader {
    Format format;
    Document (*read)(std::string_view bytes, const std::string& file, const Progress& progress);
    std::string_view instead;
};

/// A reader that is done before anybody could stop it.
template <Document (*read)(std::string_view, const std::string&)>
Document at_once(std::string_view bytes, const std::string& file, const Progress&) {
    return read(bytes, file);
}

constexpr std::string_view documents = "a Word (.docx), OpenDocument (.odt) or RTF document, a PDF, a web page or text";
constexpr std::array readers{
    Reader{Format::docx, at_once<read_docx>, {}},
    Reader{Format::odt, at_once<read_odt>, {}},
    Reader{Format::pdf, read_pdf, {}},
    Reader{Format::html, at_once<read_html>, {}},
    Reader{Format::rtf, at_once<read_rtf>, {}},
    Reader{Format::text, at_once<read_plain>, {}},
    Reader{Format::old_office, nullptr, "the document saved as .docx (in Word or LibreOffice: Save as)"},
    Reader{Format::locked_office, nullptr, "a copy saved without a password"},
    Reader{Format::xlsx, nullptr, "the text in a document; a spreadsheet is read where applications are imported"},
    Reader{Format::ods, nullptr, "the text in a document; a spreadsheet is read where applications are imported"},
    Reader{Format::zip, nullptr, "the document itself, taken out of the archive"},
};

} // namespace

Document read_document(std::string_view bytes, const std::string& file, const Progress& progress) {
    const Format format = format_of(bytes);
    const auto* const reader =
        std::find_if(readers.begin(), readers.end(), [&](const Reader& one) { return one.format == format; });
    if (reader != readers.end() && reader->read) return reader->read(bytes, file, progress);
    throw InvalidInput({{Problem::Severity::error, file, 0, 0,
                         fmt::format("this is {}, which cannot be read as a document", name(format)),
                         std::string(reader != readers.end() ? reader->instead : documents)}});
}

Document read_document(const std::filesystem::path& file) {
    return read_document(read_file(file), file.string());
}

} // namespace evenhand::document
