// What a page break parts: paragraphs and tables that go on on the next page.
#pragma once
#include "document/document.h"

#include <vector>

namespace evenhand::document {

/// A block and, for a table, where its columns stand: what a table on the next page is compared with.
struct PdfBlock {
    Block block;
    std::vector<double> edges;
    bool open_below = false; ///< as in RuledTable
};

/// Whether the first block of a page is the rest of the last one before it, which it then becomes.
bool join_pages(PdfBlock& last, PdfBlock& first);

} // namespace evenhand::document
