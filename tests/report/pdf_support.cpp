#include "report/pdf_support.h"

#include "base/text.h"

#include <fstream>

namespace evenhand::test {

report::pdf::Document sample(report::pdf::DocumentOptions options) {
    if (options.title.empty()) options.title = "Sample";
    return report::pdf::Document(std::move(options));
}

std::string told(const std::string& command, const std::string& pdf, const std::string& after) {
    const Folder folder;
    const auto path = folder / "sample.pdf";
    std::ofstream(path, std::ios::binary) << pdf;
    return output_of(command + " " + path.string() + " " + after);
}

std::string text_of(const std::string& pdf, const std::string& options) {
    std::string text = told("pdftotext " + options, pdf, "-");
    for (char& c : text)
        if (c == '\f') c = ' ';
    return tidied(text);
}

std::vector<std::string> output_lines(const std::string& pdf, const std::string& options) {
    std::vector<std::string> lines;
    std::string line;
    for (const char c : told("pdftotext " + options, pdf, "-")) {
        if (c != '\n' && c != '\f') {
            line += c;
            continue;
        }
        if (!trimmed(line).empty()) lines.push_back(trimmed(line));
        line.clear();
    }
    return lines;
}

std::string without_directions(std::string text) {
    for (const char* mark : {"\u202A", "\u202B", "\u202C", "\u200E", "\u200F"})
        for (std::size_t at = 0; (at = text.find(mark)) != std::string::npos;) text.erase(at, 3);
    return text;
}

int count(const std::string& text, const std::string& what) {
    int found = 0;
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += what.size()) ++found;
    return found;
}

} // namespace evenhand::test
