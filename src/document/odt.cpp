#include "document/odt.h"

#include "document/odf.h"
#include "document/odt_text.h"
#include "document/office_text.h"

namespace evenhand::document {

namespace {

using xml::Node;

/// The headers and footers of all pages' styles.
void read_margins(const Node& part, OdtContext& context, Margins& margins) {
    const Node* masters = part.child("office:master-styles");
    if (!masters) return;
    for (const Node& page : masters->children) {
        if (page.name != "style:master-page") continue;
        for (const Node& margin : page.children)
            if (is_one_of(margin.name,
                          {"style:header", "style:header-left", "style:header-first", "style:footer",
                           "style:footer-left", "style:footer-first", "loext:header-first", "loext:footer-first"}) &&
                margin.get("style:display") != "false")
                margins.add(read_odt_text(margin, context));
    }
}

} // namespace

Document read_odt(std::string_view bytes, const std::string& file) {
    const OdfPackage package(bytes, file);
    const auto content = package.part("content.xml");
    const Node* body = content ? content->child("office:body") : nullptr;
    const Node* text = body ? body->child("office:text") : nullptr;
    if (!text)
        throw InvalidInput(
            {{Problem::Severity::error, file, 0, 0, "the document is damaged: it has no text", "an undamaged copy"}});
    Document document;
    Notes notes;
    OdtStyles styles;
    const auto common = package.part("styles.xml");
    // Styles that a program makes up have the same names in both parts, and mean something else in each.
    if (common) {
        styles.add(*common);
        document.language = styles.language();
    }
    OdtStyles of_margins = styles;
    styles.add(*content);
    OdtContext context{styles, notes};
    document.blocks = read_odt_text(*text, context, true);
    OdtContext around{of_margins, notes, {}, context.tables};
    Margins margins;
    if (common) read_margins(*common, around, margins);
    document.margins = std::move(margins.paragraphs);
    std::move(context.footnotes.begin(), context.footnotes.end(), std::back_inserter(document.margins));
    if (package.has_macros()) notes.add(left::macros, {});
    document.warnings = notes.warnings(file);
    return document;
}

} // namespace evenhand::document
