// The text of a part of an OpenDocument text: body, header, footer.
#pragma once
#include "document/notes.h"
#include "document/odt_styles.h"

namespace evenhand::document {

/// What the parts of an OpenDocument text share while they are read.
struct OdtContext {
    const OdtStyles& styles;
    Notes& notes;
    std::vector<Paragraph> footnotes = {}; ///< those read so far, with their marks
    int tables = 0;                        ///< so far
};

/// \param part office:text, style:header or style:footer  \param body pages are counted and pictures noted in the body
/// alone
std::vector<Block> read_odt_text(const xml::Node& part, OdtContext& context, bool body = false);

} // namespace evenhand::document
