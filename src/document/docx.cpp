#include "document/docx.h"

#include "document/docx_text.h"
#include "document/marks.h"
#include "document/office_text.h"
#include "document/ooxml.h"

#include <set>

namespace evenhand::document {

namespace {

using xml::Node;
using Relations = OoxmlPackage::Relations;

/// A part by its type, if there is one.
std::optional<Node> part_of(const OoxmlPackage& package, const Relations& relations, const std::string& type) {
    const std::string name = relations.first(type);
    return name.empty() ? std::nullopt : package.part(name);
}

const Node* pointer(const std::optional<Node>& node) {
    return node ? &*node : nullptr;
}

/// The headers and footers that sections refer to, each once.
void read_margins(const OoxmlPackage& package, const Relations& relations, const Node& body, DocxContext& context,
                  Document& document) {
    Margins margins;
    std::set<std::string> seen;
    const auto read = [&](const Node& section) {
        for (const Node& child : section.children) {
            if (child.name != "w:headerReference" && child.name != "w:footerReference") continue;
            const std::string name = relations.target(child.get("r:id"));
            if (name.empty() || !seen.insert(name).second) continue;
            if (const auto part = package.part(name)) margins.add(read_docx_text(*part, context));
        }
    };
    for (const Node& child : body.children) {
        const Node* properties = child.name == "w:p" ? child.child("w:pPr") : nullptr;
        if (const Node* section = properties ? properties->child("w:sectPr") : nullptr) read(*section);
        if (child.name == "w:sectPr") read(child);
    }
    document.margins = std::move(margins.paragraphs);
}

/// Notes that the text refers to, numbered as they are printed.
void read_notes(const std::optional<Node>& part, std::vector<std::string> ids, Counting counting, DocxContext& context,
                Document& document) {
    if (!part) return;
    std::map<std::string_view, const Node*> notes;
    for (const Node& note : part->children) notes.try_emplace(note.get("w:id"), &note);
    int number = 0;
    for (const std::string& id : ids) {
        const bool own_mark = id.starts_with('*'); // then it stands in the text of the note
        if (!own_mark) ++number;
        const auto found = notes.find(std::string_view(id).substr(own_mark ? 1 : 0));
        if (found == notes.end()) continue;
        std::vector<Paragraph> paragraphs = flat(read_docx_text(*found->second, context));
        notes.erase(found);
        if (!own_mark && !paragraphs.empty() && paragraphs.front().mark.empty())
            paragraphs.front().mark = number_in(counting, number);
        std::move(paragraphs.begin(), paragraphs.end(), std::back_inserter(document.margins));
    }
}

} // namespace

Document read_docx(std::string_view bytes, const std::string& file) {
    const OoxmlPackage package(bytes, file);
    const Relations relations = package.relations(package.main_part());
    const auto main = package.part(package.main_part());
    const Node* body = main ? main->child("w:body") : nullptr;
    if (!body)
        throw InvalidInput(
            {{Problem::Severity::error, file, 0, 0, "the document is damaged: it has no text", "an undamaged copy"}});
    const auto styles_part = part_of(package, relations, "styles");
    const auto lists_part = part_of(package, relations, "numbering");
    const DocxStyles styles(pointer(styles_part));
    const DocxLists lists(pointer(lists_part));
    Notes notes;
    DocxContext context{styles, lists, notes, {}, {}, 0};
    Document document;
    document.blocks = read_docx_text(*body, context, true);
    read_margins(package, relations, *body, context, document);
    read_notes(part_of(package, relations, "footnotes"), context.footnotes, Counting::decimal, context, document);
    read_notes(part_of(package, relations, "endnotes"), context.endnotes, Counting::lower_roman, context, document);
    if (!relations.first("vbaProject").empty()) notes.add(left::macros, {});
    document.language = styles.language();
    document.warnings = notes.warnings(file);
    return document;
}

} // namespace evenhand::document
