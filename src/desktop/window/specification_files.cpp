#include "desktop/window/specification_files.h"

#include "desktop/controls/strings.h"
#include "document/format.h"
#include "document/read.h"
#include "record/sources.h"

namespace evenhand::desktop {

FileKind specification_files() {
    // .doc is there to be told what to do with it. What a file is it says itself, whatever its name.
    return {tr("Choose a document or an XML file"), tr("Person specifications"),
            "*.docx;*.odt;*.pdf;*.html;*.htm;*.rtf;*.txt;*.md;*.doc;*.xml", true};
}

std::optional<std::string> document_bytes(const std::filesystem::path& file) {
    using document::Format;
    std::string bytes = record::read_source(file.string()).text;
    switch (document::format_of(bytes)) {
    case Format::xml:
        return std::nullopt;
    case Format::docx:
    case Format::odt:
    case Format::pdf:
    case Format::html:
    case Format::rtf:
    case Format::text:
        break;
    default:
        document::read_document(bytes, file.filename().string()); // refuses it, each kind in words of its own
    }
    return bytes;
}

} // namespace evenhand::desktop
