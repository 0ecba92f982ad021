#include "document/odt_collect.h"

#include "document/odf.h"
#include "document/office_text.h"

namespace evenhand::document {

using xml::Node;

namespace {
constexpr std::size_t longest_label = 1000; // bytes
}

void odt_changes(const Node& tracked, std::unordered_map<std::string, OdtChange>& changes) {
    for (const Node& region : tracked.children) {
        const Node* deletion = region.child("text:deletion");
        OdtChange change{deletion != nullptr, {}};
        if (deletion)
            for (const Node& piece : deletion->children)
                if (piece.name != "office:change-info" && change.words.size() < 100)
                    change.words += odf_words(piece) + " ";
        for (const auto id : {"text:id", "xml:id"})
            if (region.has(id)) changes[std::string(region.get(id))] = change;
    }
}

void odt_controls(const Node& forms, std::unordered_map<std::string, std::string>& shown) {
    for (const Node& control : forms.children) {
        std::string words(control.get("form:current-value"));
        if (is_one_of(control.name, {"form:checkbox", "form:radio"})) {
            const bool ticked =
                control.get("form:current-state") == "checked" || control.get("form:current-selected") == "true";
            words = ticked ? "☒" : "☐";
        }
        for (const Node& option : control.children)
            if (option.name == "form:option" && option.get("form:current-selected") == "true")
                words = option.get("form:label");
        for (const auto id : {"xml:id", "form:id"})
            if (control.has(id)) shown[std::string(control.get(id))] = beginning(words, longest_label);
        if (control.name == "form:form") odt_controls(control, shown);
    }
}

} // namespace evenhand::document
