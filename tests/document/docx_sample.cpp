#include "document/docx_sample.h"

#include "support/zip_sample.h"

#include <fmt/format.h>

namespace evenhand::test {

namespace {

std::string replaced(std::string text, std::string_view from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string part(const DocxSample& sample, std::string_view root, const std::string& inside) {
    std::string text =
        fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:{0} "
                    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"{1}\" "
                    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
                    "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
                    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
                    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
                    "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
                    "xmlns:v=\"urn:schemas-microsoft-com:vml\">{2}</w:{0}>",
                    root, office, inside);
    if (sample.strict) {
        text = replaced(text, "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main");
        text = replaced(text, office, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    }
    if (!sample.prefix.empty()) {
        for (const std::string before : {"<", "</", " ", "xmlns:"})
            for (const std::string after : {":", "="})
                if ((before == "xmlns:") == (after == "="))
                    text = replaced(text, before + "w" + after, before + sample.prefix + after);
    }
    return text;
}

} // namespace

std::string docx_of(const DocxSample& sample) {
    std::vector<ZipEntry> entries;
    std::string relations, references;
    const auto add = [&](const std::string& name, std::string_view root, const std::string& inside) {
        if (inside.empty()) return;
        const std::string id = fmt::format("rId{}", entries.size() + 1);
        const std::string type = name.substr(0, name.find_first_of("0123456789."));
        relations +=
            fmt::format("<Relationship Id=\"{}\" Type=\"{}/{}\" Target=\"{}\"/>", id,
                        sample.strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : office, type, name);
        if (type == "header" || type == "footer")
            references += fmt::format("<w:{}Reference w:type=\"default\" r:id=\"{}\"/>", type, id);
        entries.push_back({"word/" + name, part(sample, root, inside)});
    };
    add("styles.xml", "styles", sample.styles);
    add("numbering.xml", "numbering", sample.numbering);
    add("footnotes.xml", "footnotes", sample.footnotes);
    for (const std::string& header : sample.headers) add(fmt::format("header{}.xml", entries.size()), "hdr", header);
    for (const std::string& footer : sample.footers) add(fmt::format("footer{}.xml", entries.size()), "ftr", footer);
    if (sample.macros) {
        relations += "<Relationship Id=\"vba\" Type=\"http://schemas.microsoft.com/office/2006/relationships/"
                     "vbaProject\" Target=\"vbaProject.bin\"/>";
        entries.push_back({"word/vbaProject.bin", "Sub AutoOpen()"});
    }
    const std::string rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    entries.push_back({"word/_rels/document.xml.rels", rels + relations + "</Relationships>"});
    entries.push_back(
        {"word/document.xml",
         part(sample, "document", "<w:body>" + sample.body + "<w:sectPr>" + references + "</w:sectPr></w:body>")});
    entries.push_back({"_rels/.rels", fmt::format("{}<Relationship Id=\"rId1\" Type=\"{}/officeDocument\" "
                                                  "Target=\"word/document.xml\"/></Relationships>",
                                                  rels, office)});
    entries.push_back({"[Content_Types].xml",
                       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
                       "PartName=\"/word/document.xml\" ContentType=\"application/"
                       "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"});
    return zip_of(entries);
}

std::string r(const std::string& text, const std::string& properties) {
    return fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
                       properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>", text);
}

std::string in_p(const std::string& inside, const std::string& properties) {
    return fmt::format("<w:p>{}{}</w:p>", properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>", inside);
}

std::string p(const std::string& text, const std::string& properties) {
    return in_p(text.empty() ? "" : r(text), properties);
}

std::string tc(const std::string& inside, const std::string& properties) {
    return fmt::format("<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>", properties, inside.starts_with('<') ? inside : p(inside));
}

std::string tr(const std::vector<std::string>& cells, const std::string& properties) {
    std::string all = "<w:tr>" + (properties.empty() ? "" : "<w:trPr>" + properties + "</w:trPr>");
    for (const std::string& cell : cells)
        all += cell.starts_with("<w:tc>") || cell.starts_with("<w:sdt>") ? cell : tc(cell);
    return all + "</w:tr>";
}

std::string tbl(const std::vector<std::string>& rows, const std::string& properties) {
    std::string all = "<w:tbl><w:tblPr>" + properties + "</w:tblPr>";
    for (const std::string& row : rows) all += row;
    return all + "</w:tbl>";
}

} // namespace evenhand::test
