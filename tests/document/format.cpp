#include "document/format.h"

#include "base/errors.h"
#include "document/docx_sample.h"
#include "document/read.h"
#include "support/zip_sample.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::document;
using namespace evenhand::test;

namespace {

const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(500, '\0');

std::string wide(std::string_view text) {
    std::string bytes;
    for (const char c : text) bytes.append({c, '\0'});
    return bytes;
}

std::string package(const std::string& type) {
    return zip_of({{"[Content_Types].xml", "<Types><Override ContentType=\"application/" + type + "\"/></Types>"}});
}

std::string what(const std::string& bytes) {
    try {
        read_document(bytes, "file");
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return "read";
}

} // namespace

TEST_CASE("A package is told by what it says it holds") {
    CHECK(format_of(docx_of({p("x")})) == Format::docx);
    CHECK(format_of(package("vnd.ms-word.document.macroEnabled.main+xml")) == Format::docx);
    CHECK(format_of(package("vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")) == Format::docx);
    CHECK(format_of(package("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")) == Format::xlsx);
    CHECK(format_of(package("vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")) == Format::zip);
    CHECK(format_of(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}})) == Format::odt);
    CHECK(format_of(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text-template"}})) == Format::odt);
    CHECK(format_of(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})) == Format::ods);
    CHECK(format_of(zip_of({{"ada.pdf", "%PDF-1.4"}})) == Format::zip);
    CHECK(format_of("PK\x03\x04 and nothing more") == Format::zip);
}

TEST_CASE("What is no package is told by its first bytes, in any encoding") {
    CHECK(format_of("%PDF-1.7\n") == Format::pdf);
    CHECK(format_of("\n\n%PDF-1.7\n") == Format::pdf);
    CHECK(format_of("{\\rtf1\\ansi x}") == Format::rtf);
    CHECK(format_of("<!DOCTYPE html>\n<title>x</title>") == Format::html);
    CHECK(format_of("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- x -->\n<html xmlns=\"x\">") == Format::html);
    CHECK(format_of("  <table><tr><td>x") == Format::html);
    CHECK(format_of("<?xml version=\"1.0\"?><Candidate/>") == Format::xml);
    CHECK(format_of("<Candidate id=\"1\"/>") == Format::xml);
    CHECK(format_of(" {\"basics\": {}}") == Format::json);
    CHECK(format_of("[{\"a\": 1}]") == Format::json);
    CHECK(format_of("{Post title}\nEssential") == Format::text);
    CHECK(format_of("Essential: < 3 years") == Format::text);
    CHECK(format_of("< 3 years is not enough") == Format::text);
    CHECK(format_of("# Person specification") == Format::text);
    CHECK(format_of("caf\xE9,th\xE9\n") == Format::text);
    CHECK(format_of("") == Format::text);
    CHECK(format_of("\xFF\xFE" + wide("<html>")) == Format::html);
    CHECK(format_of(wide("name,e-mail\nAda,a@example.org\n")) == Format::text);
    // An en dash between quotation marks: of their bytes some are control characters.
    CHECK(format_of(wide("Caf") + std::string("\xE9\0 \0\x13 \x1C ", 8) + wide(" Manager\nEssential\n")) ==
          Format::text);
    CHECK(format_of(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)) == Format::unknown);
    CHECK(format_of(std::string(100, '\0')) == Format::unknown);
    CHECK(format_of(ole) == Format::old_office);
    CHECK(format_of(ole + wide("EncryptedPackage") + ole) == Format::locked_office);
}

TEST_CASE("What cannot be read as a document is refused with what to do instead") {
    CHECK(what(ole) == "file: error: this is an old Word, Excel or PowerPoint file (.doc, .xls, .ppt), which cannot be "
                       "read as a document; expected the document saved as .docx (in Word or LibreOffice: Save as)");
    CHECK(
        what(ole + wide("EncryptedPackage")) ==
        "file: error: this is an Office file locked by a password, which cannot be read as a document; expected a copy "
        "saved without a password");
    CHECK(what(zip_of({{"ada.pdf", "%PDF-1.4"}})) ==
          "file: error: this is a ZIP archive, which cannot be read as a document; expected the document itself, taken "
          "out of the archive");
    CHECK(
        what(package("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")) ==
        "file: error: this is an Excel spreadsheet (.xlsx), which cannot be read as a document; expected the text in a "
        "document; a spreadsheet is read where applications are imported");
    CHECK(what(std::string(100, '\0')) == "file: error: this is a file of an unknown kind, which cannot be read as a "
                                          "document; expected a Word (.docx), OpenDocument (.odt) or RTF document, a "
                                          "PDF, a web page or text");
    CHECK(what(docx_of({p("x")})) == "read");
}
