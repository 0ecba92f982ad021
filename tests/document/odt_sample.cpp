#include "document/odt_sample.h"

#include "support/zip_sample.h"

#include <fmt/format.h>

namespace evenhand::test {

namespace {

std::string part(const std::string& root, const std::string& inside) {
    std::string names;
    for (const std::string room : {"office", "style", "text", "table", "form"})
        names += fmt::format(" xmlns:{0}=\"urn:oasis:names:tc:opendocument:xmlns:{0}:1.0\"", room);
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:{0}{1} "
        "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
        "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
        "xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\" "
        "xmlns:field=\"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0\">{2}</office:{0}>",
        root, names, inside);
}

} // namespace

std::string odt_of(const OdtSample& sample) {
    std::vector<ZipEntry> entries{
        {"mimetype", "application/vnd.oasis.opendocument.text"},
        {"META-INF/manifest.xml", sample.locked ? "<manifest><encryption-data/></manifest>" : "<manifest/>"},
        {"content.xml",
         part("document-content",
              fmt::format("<office:font-face-decls>{}</office:font-face-decls><office:automatic-styles>{}"
                          "</office:automatic-styles><office:body><office:text>{}</office:text>"
                          "</office:body>",
                          sample.fonts, sample.automatic, sample.text))},
        {"styles.xml", part("document-styles", fmt::format("<office:styles>{}</office:styles><office:master-styles>{}"
                                                           "</office:master-styles>",
                                                           sample.styles, sample.masters))}};
    if (sample.macros) entries.push_back({"Basic/Standard/Module1.xml", "<module/>"});
    return zip_of(entries);
}

} // namespace evenhand::test
