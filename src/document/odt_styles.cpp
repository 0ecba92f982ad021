#include "document/odt_styles.h"

#include "document/odf.h"

#include <charconv>

namespace evenhand::document {

namespace {

using xml::Node;

constexpr int longest_chain = 30;
constexpr std::size_t longest_mark = 100;  // bytes
constexpr std::size_t most_lists = 20'000; // of one document, each with its levels

std::string key(std::string_view family, std::string_view name) {
    return std::string(family) + "/" + std::string(name);
}

bool is_heavy(std::string_view weight) {
    int number = 0;
    std::from_chars(weight.data(), weight.data() + weight.size(), number);
    return weight == "bold" || number >= 600;
}

} // namespace

StatedLook OdtStyles::look_of(const Node* properties) const {
    StatedLook look;
    if (!properties) return look;
    if (properties->has("fo:font-weight")) look.bold = is_heavy(properties->get("fo:font-weight"));
    if (properties->has("fo:font-style")) look.italic = properties->get("fo:font-style") != "normal";
    for (const auto line : {"style:text-line-through-style", "style:text-line-through-type"})
        if (properties->has(line)) look.strike = properties->get(line) != "none";
    if (properties->has("text:display")) look.hidden = properties->get("text:display") == "none";
    look.font = properties->get("fo:font-family");
    if (const auto font = fonts_.find(std::string(properties->get("style:font-name"))); font != fonts_.end())
        look.font = font->second;
    return look;
}

void OdtStyles::add_list(const Node& source, OdtList& list) const {
    for (const Node& node : source.children) {
        const int level = odf_number(node, "text:level", 0, 0, static_cast<int>(list.size()));
        if (level == 0) continue;
        OdtLevel& at = list[static_cast<std::size_t>(level - 1)];
        at = {};
        at.format = node.get("style:num-format");
        at.prefix = beginning(node.get("style:num-prefix"), longest_mark);
        at.suffix = beginning(node.get("style:num-suffix"), longest_mark);
        at.pattern = beginning(node.get("loext:num-list-format"), longest_mark);
        at.shown = odf_number(node, "text:display-levels", 1, 1, level);
        at.start = odf_number(node, "text:start-value", 1, 0, 1'000'000);
        if (node.name == "text:list-level-style-image") at.bullet = "•";
        if (node.name == "text:list-level-style-bullet")
            at.bullet = drawn_bullet(beginning(node.get("text:bullet-char"), longest_mark),
                                     look_of(node.child("style:text-properties")).font);
    }
}

void OdtStyles::add(const Node& part) {
    for (const Node& group : part.children) {
        if (group.name != "office:font-face-decls") continue;
        for (const Node& font : group.children) {
            std::string family(font.get("svg:font-family"));
            std::erase_if(family, [](char c) { return c == '\'' || c == '"'; });
            fonts_[std::string(font.get("style:name"))] = family;
        }
    }
    for (const Node& group : part.children)
        if (group.name == "office:styles" || group.name == "office:automatic-styles") add_group(group);
}

void OdtStyles::add_group(const Node& group) {
    std::unordered_map<std::string, const Node*> sources;
    for (const Node& node : group.children) {
        if (node.name == "style:style") sources[key(node.get("style:family"), node.get("style:name"))] = &node;
        if (node.name == "style:default-style") {
            const Node* properties = node.child("style:text-properties");
            styles_[key(node.get("style:family"), "")].look = look_of(properties);
            if (node.get("style:family") == "paragraph" && properties) {
                language_ = properties->get("fo:language");
                const std::string_view country = properties->get("fo:country");
                if (country != "none" && !country.empty()) language_ += "-" + std::string(country);
                if (language_ == "none" || language_ == "zxx") language_.clear();
            }
        }
        if (node.name == "text:outline-style") add_list(node, outline_);
        if (node.name == "text:list-style" && lists_.size() < most_lists) {
            OdtList& list = lists_[std::string(node.get("style:name"))];
            list = {};
            add_list(node, list);
        }
    }
    // A chain that is too long, or runs in a circle, ends where it is; one may end among the styles added before.
    const auto resolve = [&](const auto& self, const std::string& id, int length) -> OdtStyle {
        const auto found = sources.find(id);
        if (found == sources.end()) return styles_.contains(id) ? styles_.at(id) : OdtStyle{};
        const Node& source = *found->second;
        OdtStyle style;
        const std::string family(source.get("style:family")), parent(source.get("style:parent-style-name"));
        if (parent.empty() && family != "text")
            style = styles_[key(family, "")];
        else if (!parent.empty() && length < longest_chain)
            style = self(self, key(family, parent), length + 1);
        style.look.take(look_of(source.child("style:text-properties")));
        if (source.has("style:list-style-name")) style.list = source.get("style:list-style-name");
        style.title = style.title || source.get("style:name") == "Title";
        return style;
    };
    for (const auto& [id, node] : sources) styles_.insert_or_assign(id, resolve(resolve, id, 0));
}

const OdtStyle& OdtStyles::style(std::string_view family, std::string_view name) const {
    static const OdtStyle none;
    for (const std::string& id : {key(family, name), key(family, "")})
        if (const auto found = styles_.find(id); found != styles_.end()) return found->second;
    return none;
}

const OdtList* OdtStyles::list(std::string_view name) const {
    const auto found = lists_.find(std::string(name));
    return found == lists_.end() ? nullptr : &found->second;
}

} // namespace evenhand::document
