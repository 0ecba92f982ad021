#include "document/docx_walk.h"

#include "base/encoding.h"
#include "base/text.h"
#include "document/docx_styles.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace evenhand::document {

using xml::Node;

namespace {

constexpr std::string_view ticked = "☒", unticked = "☐";

void collect(const Node& node, std::string_view name, std::vector<const Node*>& found) {
    for (const Node& child : node.children) {
        if (child.name == name) {
            found.push_back(&child);
        } else if (child.name == "mc:AlternateContent") {
            if (const Node* shown = docx_alternative(child)) collect(*shown, name, found);
        } else {
            collect(child, name, found);
        }
    }
}

/// No more than anybody quotes: what is deleted within what is deleted is gone through again and again.
void gather(const Node& node, std::string& words) {
    constexpr std::size_t enough = 400;
    for (const Node& child : node.children) {
        if (words.size() > enough) return;
        if (child.name == "w:t" || child.name == "w:delText")
            words += child.all_text().substr(0, 2 * enough);
        else
            gather(child, words);
    }
}

bool is_contents(const Node& properties) {
    const Node* part = properties.child("w:docPartObj");
    return part && value_at(part, "w:docPartGallery") == "Table of Contents";
}

} // namespace

DocxControl docx_control(const Node& sdt) {
    DocxControl control{sdt.child("w:sdtContent"), {}, false};
    const Node* properties = sdt.child("w:sdtPr");
    if (!properties) return control;
    if (const Node* box = properties->child("w14:checkbox")) {
        const Node* state = box->child("w14:checked");
        const std::string_view value = state ? state->get("w14:val") : std::string_view("0");
        control.box = value == "1" || value == "true" || value == "on" ? ticked : unticked;
    } else if (switched(properties, "w:showingPlcHdr").value_or(false)) {
        control.empty = true;
    } else if (is_contents(*properties)) {
        control.content = nullptr;
    }
    return control;
}

const Node* docx_alternative(const Node& alternate) {
    const Node* choice = alternate.child("mc:Choice");
    return choice ? choice : alternate.child("mc:Fallback");
}

bool docx_wraps(const Node& node) {
    static constexpr std::array wrappers{"w:ins",       "w:moveTo", "w:hyperlink", "w:smartTag", "w:customXml",
                                         "w:fldSimple", "w:dir",    "w:bdo",       "w:ruby",     "w:rubyBase"};
    return std::find(wrappers.begin(), wrappers.end(), node.name) != wrappers.end();
}

std::vector<const Node*> docx_within(const Node& node, std::string_view name) {
    std::vector<const Node*> found;
    collect(node, name, found);
    return found;
}

std::string docx_words(const Node& node) {
    std::string words;
    gather(node, words);
    return words;
}

std::string docx_sign(std::string_view number, int base) {
    unsigned code = 0;
    std::from_chars(number.data(), number.data() + number.size(), code, base);
    std::string character;
    if (code >= 0x20) append_utf8(character, code);
    return character;
}

DocxSign docx_symbol_field(std::string_view instruction) {
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    for (const char c : instruction) {
        if (c == '"')
            quoted = !quoted;
        else if (c != ' ' || quoted)
            word += c;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    if (!word.empty()) words.push_back(word);
    if (words.size() < 2 || folded(words[0]) != "symbol") return {};
    const bool hexadecimal = words[1].starts_with("0x");
    DocxSign sign{docx_sign(std::string_view(words[1]).substr(hexadecimal ? 2 : 0), hexadecimal ? 16 : 10), {}};
    for (std::size_t at = 2; at + 1 < words.size(); ++at)
        if (words[at] == "\\f") sign.font = words[at + 1];
    return sign;
}

std::string docx_form_field(const Node& data) {
    if (const Node* box = data.child("w:checkBox"))
        return std::string(switched(box, "w:checked").value_or(switched(box, "w:default").value_or(false)) ? ticked
                                                                                                           : unticked);
    const Node* list = data.child("w:ddList");
    if (!list) return {};
    int chosen = number_at(list, "w:result").value_or(number_at(list, "w:default").value_or(0));
    for (const Node& entry : list->children)
        if (entry.name == "w:listEntry" && chosen-- == 0) return std::string(entry.get("w:val"));
    return {};
}

} // namespace evenhand::document
