#include "report/pdf/archive.h"

#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace evenhand::report::pdf {

namespace {

/// Bytes of an ICC profile, whose numbers begin with their greatest part.
class Bytes {
  public:
    Bytes& text(std::string_view words) {
        bytes_ += words;
        return *this;
    }
    Bytes& zeros(std::size_t count) {
        bytes_.append(count, '\0');
        return *this;
    }
    Bytes& u16(std::uint32_t value) {
        bytes_ += static_cast<char>(value >> 8 & 0xFF);
        bytes_ += static_cast<char>(value & 0xFF);
        return *this;
    }
    Bytes& u32(std::uint32_t value) { return u16(value >> 16).u16(value & 0xFFFF); }
    Bytes& fixed(double value) { return u32(static_cast<std::uint32_t>(std::lround(value * 65536))); }
    Bytes& padded() { return zeros((4 - bytes_.size() % 4) % 4); }
    const std::string& str() const { return bytes_; }

  private:
    std::string bytes_;
};

std::string xyz(double x, double y, double z) {
    return Bytes().text("XYZ ").u32(0).fixed(x).fixed(y).fixed(z).str();
}

std::string description(std::string_view words) {
    Bytes bytes;
    bytes.text("desc").u32(0).u32(static_cast<std::uint32_t>(words.size() + 1)).text(words).zeros(1);
    return bytes.zeros(4 + 4 + 2 + 1 + 67).padded().str(); // no other scripts
}

std::string escaped(std::string_view words) {
    std::string text;
    for (const char c : words) {
        if (c == '&')
            text += "&amp;";
        else if (c == '<')
            text += "&lt;";
        else if (c == '>')
            text += "&gt;";
        else if (static_cast<unsigned char>(c) >= 0x20)
            text += c;
    }
    return text;
}

std::string in_language(const char* name, const std::string& words) {
    return fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n", name,
                       escaped(words));
}

} // namespace

std::string rgb_profile() {
    const std::string curve = Bytes().text("curv").u32(0).u32(1).u16(0x0233).padded().str(); // 2.2 in 8.8 bits
    const std::vector<std::pair<const char*, std::string>> tags{
        {"desc", description("RGB of sRGB primaries, gamma 2.2")},
        {"cprt", Bytes().text("text").u32(0).text("No copyright").zeros(1).padded().str()},
        {"wtpt", xyz(0.9642, 1, 0.8249)},
        {"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
        {"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
        {"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
        {"rTRC", curve},
        {"gTRC", curve},
        {"bTRC", curve}};
    Bytes table, data;
    std::size_t at = 128 + 4 + 12 * tags.size();
    table.u32(static_cast<std::uint32_t>(tags.size()));
    for (const auto& [name, bytes] : tags) {
        table.text(name).u32(static_cast<std::uint32_t>(at)).u32(static_cast<std::uint32_t>(bytes.size()));
        data.text(bytes);
        at += bytes.size();
    }
    Bytes profile;
    profile.u32(static_cast<std::uint32_t>(at)).u32(0).u32(0x02100000).text("mntrRGB XYZ ");
    for (const std::uint32_t part : {2026U, 1U, 1U, 0U, 0U, 0U}) profile.u16(part);
    profile.text("acsp").zeros(24).u32(0).fixed(0.9642).fixed(1).fixed(0.8249).zeros(48);
    return profile.text(table.str()).text(data.str()).str();
}

std::string archive_metadata(const DocumentOptions& options, const std::string& producer) {
    std::string xmp = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                      "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
                      "<pdfaid:part>1</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n</rdf:Description>\n"
                      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n";
    xmp += in_language("dc:title", options.title);
    if (!options.author.empty())
        xmp +=
            fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n", escaped(options.author));
    if (!options.subject.empty()) xmp += in_language("dc:description", options.subject);
    xmp += "</rdf:Description>\n<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
           "<xmp:CreatorTool>Evenhand</xmp:CreatorTool>\n";
    if (options.created)
        xmp += fmt::format("<xmp:CreateDate>{}</xmp:CreateDate>\n", evenhand::to_string(*options.created));
    xmp += fmt::format("</rdf:Description>\n<rdf:Description rdf:about=\"\" "
                       "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n<pdf:Producer>{}</pdf:Producer>\n"
                       "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>",
                       escaped(producer));
    return xmp;
}

} // namespace evenhand::report::pdf
