// The text of a part of a Word document: body, header, footer, note.
#pragma once
#include "document/docx_lists.h"
#include "document/notes.h"

namespace evenhand::document {

/// What all parts of a Word document share while they are read.
struct DocxContext {
    const DocxStyles& styles;
    const DocxLists& lists;
    Notes& notes;
    std::vector<std::string> footnotes, endnotes; ///< ids of those referred to, in order
    int tables = 0;                               ///< so far
};

/// \param part w:body, w:hdr, w:ftr, w:footnote or w:endnote  \param body pages are counted and pictures noted in the
/// body alone
std::vector<Block> read_docx_text(const xml::Node& part, DocxContext& context, bool body = false);

} // namespace evenhand::document
