#include "document/format.h"

#include "base/ascii.h"
#include "base/errors.h"
#include "base/text.h"
#include "document/archive.h"

#include <array>
#include <optional>

namespace evenhand::document {

namespace {

constexpr std::size_t looked_at = 4096;

/// What the content types of an Office Open XML package and the media type of an OpenDocument call their main part.
struct Package {
    std::string_view type;
    Format format;
};
constexpr std::array packages{
    Package{"wordprocessingml.document.main+xml", Format::docx},
    Package{"wordprocessingml.template.main+xml", Format::docx},
    Package{"ms-word.document.macroEnabled.main+xml", Format::docx},
    Package{"ms-word.template.macroEnabledTemplate.main+xml", Format::docx},
    Package{"spreadsheetml.sheet.main+xml", Format::xlsx},
    Package{"spreadsheetml.template.main+xml", Format::xlsx},
    Package{"ms-excel.sheet.macroEnabled.main+xml", Format::xlsx},
    Package{"ms-excel.template.macroEnabled.main+xml", Format::xlsx},
    Package{"vnd.oasis.opendocument.text", Format::odt},
    Package{"vnd.oasis.opendocument.spreadsheet", Format::ods},
};

Format package_of(std::string_view bytes) {
    try {
        const Archive archive(bytes, {});
        std::string types;
        for (const auto part : {"mimetype", "META-INF/manifest.xml", "[Content_Types].xml"})
            if (types.empty() && archive.has(part)) types = archive.read(part);
        for (const Package& package : packages)
            if (types.find(package.type) != std::string::npos) return package.format;
    } catch (const InvalidInput&) { // the reader of archives says what is wrong with it
    }
    return Format::zip;
}

/// "EncryptedPackage" as the directory of such a file has it, in UTF-16.
bool is_locked(std::string_view bytes) {
    std::string stream;
    for (const char c : std::string_view("EncryptedPackage")) stream.append({c, '\0'});
    return bytes.find(stream) != std::string_view::npos;
}

bool is_json(std::string_view start) {
    const auto first_within = [&] {
        const std::size_t at = start.find_first_not_of(" \t\r\n", 1);
        return at == std::string_view::npos ? '\0' : start[at];
    };
    if (start.starts_with('{')) return first_within() == '"' || first_within() == '}';
    return start.starts_with('[') && (first_within() == '{' || first_within() == '"');
}

/// Behind XML declaration, comments and processing instructions.
std::string_view past_prolog(std::string_view start) {
    for (;;) {
        const std::string_view end = start.starts_with("<!--") ? "-->" : start.starts_with("<?") ? "?>" : "";
        const std::size_t at = end.empty() ? std::string_view::npos : start.find(end);
        if (at == std::string_view::npos) return start;
        start.remove_prefix(at + end.size());
        start.remove_prefix(std::min(start.find_first_not_of(" \t\r\n"), start.size()));
    }
}

std::optional<Format> markup(std::string_view start) {
    const bool declared = start.starts_with("<?xml");
    const std::string root = folded(past_prolog(start));
    for (const std::string_view element : {"<!doctype html",
                                           "<html",
                                           "<head",
                                           "<body",
                                           "<title",
                                           "<meta",
                                           "<h1",
                                           "<h2",
                                           "<h3",
                                           "<p>",
                                           "<p ",
                                           "<div",
                                           "<h4",
                                           "<nav",
                                           "<aside",
                                           "<footer",
                                           "<center",
                                           "<strong",
                                           "<script",
                                           "<link ",
                                           "<img ",
                                           "<a ",
                                           "<hr",
                                           "<table",
                                           "<ul",
                                           "<ol",
                                           "<section",
                                           "<article",
                                           "<main",
                                           "<span",
                                           "<style",
                                           "<font",
                                           "<b>",
                                           "<br"})
        if (root.starts_with(element)) return Format::html;
    if (declared || root.starts_with("<!doctype")) return Format::xml;
    const bool element = root.size() > 1 && root[0] == '<' && is_lower(root[1]);
    return element && root.find('>') != std::string::npos ? std::optional(Format::xml) : std::nullopt;
}

/// Text in any encoding has no control characters but white space; UTF-16 has a byte order mark or a zero in every
/// other byte.
bool is_text(std::string_view start) {
    if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) return true;
    std::array<std::size_t, 2> zeros{};
    bool control = false; // which in UTF-16 may be half of a dash or quotation mark
    for (std::size_t at = 0; at < start.size(); ++at) {
        const auto byte = static_cast<unsigned char>(start[at]);
        if (byte == 0)
            ++zeros[at % 2];
        else
            control = control || (byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1A && byte != 0x1B);
    }
    if (zeros[0] == 0 && zeros[1] == 0) return !control;
    return (zeros[0] == 0 || zeros[1] == 0) && zeros[0] + zeros[1] > start.size() / 4;
}

} // namespace

Format format_of(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return package_of(bytes);
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return is_locked(bytes) ? Format::locked_office : Format::old_office;
    std::string_view start = bytes.substr(0, looked_at);
    // Readers of PDF take one whose first line is somebody else's.
    if (start.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Format::pdf;
    if (!is_text(start)) return Format::unknown;
    std::string narrow; // UTF-16 without its zeros: enough for telling marks
    for (const char c : start)
        if (c != '\0' && static_cast<unsigned char>(c) < 0xFE) narrow += c;
    start = narrow;
    if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
    start.remove_prefix(std::min(start.find_first_not_of(" \t\r\n"), start.size()));
    if (start.starts_with("{\\rtf")) return Format::rtf;
    if (is_json(start)) return Format::json;
    return markup(start).value_or(Format::text);
}

std::string_view name(Format format) {
    switch (format) {
    case Format::docx:
        return "a Word document (.docx)";
    case Format::odt:
        return "an OpenDocument text (.odt)";
    case Format::xlsx:
        return "an Excel spreadsheet (.xlsx)";
    case Format::ods:
        return "an OpenDocument spreadsheet (.ods)";
    case Format::zip:
        return "a ZIP archive";
    case Format::pdf:
        return "a PDF";
    case Format::html:
        return "a web page";
    case Format::rtf:
        return "an RTF document";
    case Format::xml:
        return "XML";
    case Format::json:
        return "JSON";
    case Format::old_office:
        return "an old Word, Excel or PowerPoint file (.doc, .xls, .ppt)";
    case Format::locked_office:
        return "an Office file locked by a password";
    case Format::text:
        return "text";
    case Format::unknown:
        break;
    }
    return "a file of an unknown kind";
}

} // namespace evenhand::document
