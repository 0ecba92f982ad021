#include "document/sheet_sample.h"

#include "support/zip_sample.h"

#include <fmt/format.h>

namespace evenhand::test {

std::string xlsx_of(const XlsxSample& sample) {
    const std::string office = sample.strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                                             : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string names = fmt::format(" xmlns=\"{}\" xmlns:r=\"{}\"",
                                          sample.strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                                                        : "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                          office);
    const std::string rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    std::vector<ZipEntry> entries{{"[Content_Types].xml",
                                   "<Types><Override ContentType=\"application/"
                                   "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"},
                                  {"_rels/.rels", fmt::format("{}<Relationship Id=\"a\" Type=\"{}/officeDocument\" "
                                                              "Target=\"xl/workbook.xml\"/></Relationships>",
                                                              rels, office)}};
    std::string sheets, relations;
    const auto add = [&](const std::string& id, const std::string& type, const std::string& name,
                         const std::string& bytes) {
        relations += fmt::format("<Relationship Id=\"{}\" Type=\"{}/{}\" Target=\"{}\"/>", id, office, type, name);
        entries.push_back({"xl/" + name, bytes});
    };
    for (const XlsxSheet& sheet : sample.sheets) {
        const std::string id = fmt::format("s{}", entries.size());
        sheets += fmt::format("<sheet name=\"{}\" r:id=\"{}\"{}/>", sheet.name, id,
                              sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"");
        add(id, "worksheet", id + ".xml",
            fmt::format("<worksheet{}><cols>{}</cols><sheetData>{}</sheetData></worksheet>", names, sheet.columns,
                        sheet.rows));
    }
    add("strings", "sharedStrings", "sharedStrings.xml", fmt::format("<sst{}>{}</sst>", names, sample.strings));
    add("styles", "styles", "styles.xml", fmt::format("<styleSheet{}>{}</styleSheet>", names, sample.styles));
    if (sample.macros) add("vba", "vbaProject", "vbaProject.bin", "Sub");
    entries.push_back({"xl/_rels/workbook.xml.rels", rels + relations + "</Relationships>"});
    entries.push_back(
        {"xl/workbook.xml", fmt::format("<workbook{}><workbookPr date1904=\"{}\"/><sheets>{}</sheets></workbook>",
                                        names, sample.since_1904 ? "1" : "0", sheets)});
    return zip_of(entries);
}

std::string ods_of(const OdsSample& sample) {
    std::string names;
    for (const std::string room : {"office", "style", "text", "table"})
        names += fmt::format(" xmlns:{0}=\"urn:oasis:names:tc:opendocument:xmlns:{0}:1.0\"", room);
    return zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                   {"content.xml", fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content{}>"
                                               "<office:automatic-styles>{}</office:automatic-styles><office:body>"
                                               "<office:spreadsheet>{}</office:spreadsheet></office:body>"
                                               "</office:document-content>",
                                               names, sample.automatic, sample.tables)}});
}

} // namespace evenhand::test
