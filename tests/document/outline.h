// What was read, as text that a test can compare at a glance.
#pragma once
#include "document/document.h"

#include <string>
#include <vector>

namespace evenhand::test {

/// A document as text a test can read: a paragraph a line, "# " before a heading, its mark before its words, *bold*,
/// /italic/, -struck-; a row a line with "|" around its cells, "=2" and "!3" before a cell that spans columns or rows,
/// " ¶ " between paragraphs of a cell.
std::string outline(const std::vector<document::Block>& blocks);
std::string outline(const std::vector<document::Paragraph>& paragraphs);

} // namespace evenhand::test
