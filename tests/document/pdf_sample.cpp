#include "document/pdf_sample.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::test {

namespace {

constexpr double height = 842;

/// Pages out of what is drawn on them.
std::string pdf_of_contents(const std::vector<std::string>& contents) {
    std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", ""};
    std::string fonts, kids;
    for (const auto& [name, font] :
         {std::pair("F", "Helvetica"), {"B", "Helvetica-Bold"}, {"I", "Helvetica-Oblique"}, {"D", "ZapfDingbats"}})
        fonts += fmt::format("/{}<</Type/Font/Subtype/Type1/BaseFont/{}{}>>", name, font,
                             *name == 'D' ? "" : "/Encoding/WinAnsiEncoding");
    for (const std::string& content : contents) {
        kids += fmt::format("{} 0 R ", objects.size() + 1);
        objects.push_back(
            fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 {}]/Contents {} 0 R/Resources<</Font<<{}>>>>>>",
                        height, objects.size() + 2, fonts));
        objects.push_back(fmt::format("<</Length {}>>stream\n{}\nendstream", content.size(), content));
    }
    objects[1] = fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", contents.size(), kids);
    std::string bytes = "%PDF-1.4\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", bytes.size());
        bytes += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t start = bytes.size();
    return bytes + table +
           fmt::format("trailer<</Size {}/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, start);
}

std::string escaped(const std::string& words) {
    std::string text;
    for (const char c : words) {
        if (c == '(' || c == ')' || c == '\\') text += '\\';
        text += c;
    }
    return text;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

} // namespace

std::string pdf_of(const std::vector<std::string>& pages) {
    std::vector<std::string> contents;
    for (const std::string& text : pages)
        contents.push_back(text.empty() ? "" : fmt::format("BT /F 12 Tf 50 700 Td ({}) Tj ET", text));
    return pdf_of_contents(contents);
}

std::string pdf_of(const std::vector<PdfSheet>& pages) {
    std::vector<std::string> contents;
    for (const PdfSheet& page : pages) contents.push_back(page.content());
    return pdf_of_contents(contents);
}

PdfSheet& PdfSheet::text(double x, double y, const std::string& words, double size, Font font) {
    const char* const name = font == Font::bold ? "B" : font == Font::italic ? "I" : font == Font::dingbats ? "D" : "F";
    content_ += fmt::format("BT /{} {} Tf {} {} Td ({}) Tj ET\n", name, size, x, height - y, escaped(words));
    return *this;
}

PdfSheet& PdfSheet::upright(double x, double y, const std::string& words, double size) {
    content_ += fmt::format("BT /F {} Tf 0 1 -1 0 {} {} Tm ({}) Tj ET\n", size, x, height - y, escaped(words));
    return *this;
}

PdfSheet& PdfSheet::line(double x0, double y0, double x1, double y1, double grey) {
    content_ += fmt::format("{} G 0.5 w {} {} m {} {} l S\n", grey, x0, height - y0, x1, height - y1);
    return *this;
}

PdfSheet& PdfSheet::fill(double x, double y, double width, double tall, double grey) {
    content_ += fmt::format("{} g {} {} {} {} re f 0 g\n", grey, x, height - y - tall, width, tall);
    return *this;
}

double PdfSheet::table(double y, const std::vector<double>& edges, const std::vector<std::vector<Cell>>& rows,
                       Ruled ruled) {
    constexpr double leading = 12, room = 5;
    const double left = edges.front(), right = edges.back(), top = y;
    if (ruled != Ruled::not_at_all) line(left, y, right, y);
    for (const std::vector<Cell>& row : rows) {
        std::size_t most = 1;
        for (const Cell& cell : row) most = std::max(most, lines_of(cell.lines).size());
        const double bottom = y + static_cast<double>(most) * leading + 4;
        std::size_t column = 0;
        for (const Cell& cell : row) {
            double at = y + leading - 1;
            for (const std::string& words : lines_of(cell.lines)) {
                if (!words.empty()) text(edges[column] + room, at, words, 10, cell.font);
                at += leading;
            }
            if (ruled == Ruled::around_cells) line(edges[column], y, edges[column], bottom);
            column += static_cast<std::size_t>(cell.columns);
        }
        y = bottom;
        if (ruled != Ruled::not_at_all) line(left, y, right, y);
    }
    if (ruled == Ruled::around_cells) line(right, top, right, y);
    return y;
}

} // namespace evenhand::test
