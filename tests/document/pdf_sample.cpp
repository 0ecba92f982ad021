#include "document/pdf_sample.h"

#include <fmt/format.h>

namespace evenhand::test {

std::string pdf_of(const std::vector<std::string>& pages) {
    std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", ""};
    std::string kids;
    for (const std::string& text : pages) {
        const std::string content = text.empty() ? "" : fmt::format("BT /F 12 Tf 50 700 Td ({}) Tj ET", text);
        kids += fmt::format("{} 0 R ", objects.size() + 1);
        objects.push_back(
            fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {} 0 R/Resources<</Font<</F "
                        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
                        objects.size() + 2));
        objects.push_back(fmt::format("<</Length {}>>stream\n{}\nendstream", content.size(), content));
    }
    objects[1] = fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", pages.size(), kids);
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

} // namespace evenhand::test
