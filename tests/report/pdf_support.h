// What the tests of the page layer share: a document without header, and reading PDF files with poppler's tools.
#pragma once
#include "base/files.h"
#include "report/pdf/document.h"
#include "report/support.h"

#include <string>
#include <vector>

namespace evenhand::test {

report::pdf::Document sample(report::pdf::DocumentOptions options = {});
/// The words of all pages, runs of white space as one blank. \param options of pdftotext
std::string text_of(const std::string& pdf, const std::string& options = "");
/// Its lines as they stand on the page, without empty ones.
std::vector<std::string> output_lines(const std::string& pdf, const std::string& options = "-layout");
/// What `command FILE` prints about the bytes as a file; `after` is put behind the file's name.
std::string told(const std::string& command, const std::string& pdf, const std::string& after = "");
/// Without the marks of direction that pdftotext puts around words that run to the left.
std::string without_directions(std::string text);
int count(const std::string& text, const std::string& what);

} // namespace evenhand::test
