#include "document/html_words.h"

#include "base/encoding.h"
#include "base/text.h"
#include "document/symbols.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace evenhand::document {

namespace {

/// The character set that a page declares near its start, in small letters; "" if none.
std::string declared_charset(std::string_view bytes) {
    const std::string start = folded(bytes.substr(0, 4096));
    for (std::size_t at = start.find("<meta"); at != std::string::npos; at = start.find("<meta", at + 1)) {
        const std::string tag = start.substr(at, start.find('>', at) - at);
        std::size_t value = tag.find("charset");
        if (value == std::string::npos) continue;
        value = tag.find_first_not_of(" =\"'", value + 7);
        if (value == std::string::npos) continue;
        return tag.substr(value, tag.find_first_of(" \"';/>", value) - value);
    }
    return {};
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

std::string html_text(std::string_view bytes, const std::string& file, std::vector<Problem>& warnings) {
    const bool marked = without_mark(bytes).size() != bytes.size();
    if (marked || bytes.find('\0') != std::string_view::npos) return utf8_of(bytes, file);
    if (is_utf8(bytes)) return std::string(bytes); // nothing else looks like it by chance
    const std::string charset = declared_charset(bytes);
    const bool western = is_one_of(charset, {"iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"});
    if (western || charset.empty())
        if (auto text = utf8_from_windows_1252(bytes)) return *text;
    auto text = charset.empty() || western ? std::nullopt : utf8_from(bytes, charset);
    if (!text) text = utf8_from(bytes, "windows-1252");
    if (text->find("\uFFFD") != std::string::npos)
        warnings.push_back(
            {Problem::Severity::warning, file, 0, 0,
             "the page has bytes that stand for nothing in its encoding; each became the character \uFFFD",
             "the page saved in UTF-8"});
    return *text;
}

std::string style_of(const xml::Node& element, std::string_view property) {
    std::string_view style = element.get("style");
    std::string value;
    while (!style.empty()) {
        const std::string_view one = style.substr(0, style.find(';'));
        style.remove_prefix(std::min(style.size(), one.size() + 1));
        const std::size_t colon = one.find(':');
        if (colon != std::string_view::npos && folded(trimmed(one.substr(0, colon))) == property)
            value = folded(trimmed(one.substr(colon + 1)));
    }
    return value;
}

std::string font_of(const xml::Node& element) {
    std::string font = element.name == "font" && element.has("face") ? std::string(element.get("face"))
                                                                     : style_of(element, "font-family");
    font = font.substr(0, font.find(','));
    std::erase_if(font, [](char c) { return c == '"' || c == '\''; });
    return trimmed(font);
}

std::optional<int> number_of(const xml::Node& element, std::string_view attribute, int least, int most) {
    const std::string text = trimmed(element.get(attribute));
    long long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range) return text[0] == '-' ? least : most;
    if (error != std::errc{}) return std::nullopt;
    return static_cast<int>(std::clamp<long long>(value, least, most));
}

bool is_hidden(const xml::Node& element) {
    if (element.attributes.empty()) return false;
    return element.has("hidden") || style_of(element, "display") == "none" ||
           style_of(element, "visibility") == "hidden" || style_of(element, "mso-hide") == "all" ||
           (element.name == "input" && folded(element.get("type")) == "hidden");
}

Look look_of(const xml::Node& element, Look outer) {
    Look look = outer;
    if (is_one_of(element.name, {"b", "strong"})) look.bold = true;
    if (is_one_of(element.name, {"i", "em", "cite", "dfn"})) look.italic = true;
    if (is_one_of(element.name, {"s", "strike"})) look.strike = true;
    if (!element.has("style")) return look;
    const std::string weight = style_of(element, "font-weight");
    if (!weight.empty()) look.bold = weight.starts_with("bold") || (weight.size() == 3 && weight >= "600");
    const std::string slant = style_of(element, "font-style");
    if (!slant.empty()) look.italic = slant == "italic" || slant.starts_with("oblique");
    for (const auto property : {"text-decoration", "text-decoration-line"})
        if (style_of(element, property).find("line-through") != std::string::npos) look.strike = true;
    return look;
}

HtmlList::HtmlList(const xml::Node& element, int depth) {
    std::string type = style_of(element, "list-style-type");
    if (type.empty()) {
        const std::string all = style_of(element, "list-style");
        type = all.substr(0, all.find(' '));
    }
    if (type.empty()) type = element.get("type");
    shown_ = type != "none";
    static constexpr std::array<std::string_view, 3> bullets{"\u2022", "\u25E6", "\u25AA"};
    bullet_ = type == "circle"   ? "\u25E6"
              : type == "square" ? "\u25AA"
              : type == "disc"   ? "\u2022"
                                 : std::string(bullets[static_cast<std::size_t>(std::clamp(depth, 1, 3)) - 1]);
    if (element.name != "ol" && !is_one_of(type, {"decimal", "lower-alpha", "lower-latin", "upper-alpha", "upper-latin",
                                                  "lower-roman", "upper-roman"}))
        return;
    counting_ = is_one_of(type, {"a", "lower-alpha", "lower-latin"})   ? Counting::lower_letter
                : is_one_of(type, {"A", "upper-alpha", "upper-latin"}) ? Counting::upper_letter
                : is_one_of(type, {"i", "lower-roman"})                ? Counting::lower_roman
                : is_one_of(type, {"I", "upper-roman"})                ? Counting::upper_roman
                : type == "decimal-leading-zero"                       ? Counting::decimal_zero
                                                                       : Counting::decimal;
    if (is_one_of(type, {"disc", "circle", "square"})) counting_.reset();
    step_ = element.has("reversed") ? -1 : 1;
    if (step_ < 0)
        next_ = static_cast<int>(std::count_if(element.children.begin(), element.children.end(),
                                               [](const xml::Node& child) { return child.name == "li"; }));
    next_ = number_of(element, "start", -1'000'000, 1'000'000).value_or(next_);
}

std::string HtmlList::mark(const xml::Node& item) {
    next_ = number_of(item, "value", -1'000'000, 1'000'000).value_or(next_);
    const int number = next_;
    next_ += step_;
    if (!shown_ || style_of(item, "list-style-type") == "none" || style_of(item, "list-style") == "none") return {};
    return counting_ ? number_in(*counting_, number) + "." : bullet_;
}

std::string shown_in_field(const xml::Node& field) {
    if (field.name == "textarea") return field.all_text();
    if (field.name == "select") {
        const xml::Node* shown = nullptr;
        const auto look = [&](const xml::Node& option) {
            if (option.name == "option" && (!shown || option.has("selected"))) shown = &option;
        };
        for (const xml::Node& child : field.children) {
            look(child);
            if (child.name == "optgroup")
                for (const xml::Node& option : child.children) look(option);
        }
        return shown ? tidied(shown->all_text()) : std::string();
    }
    const std::string type = folded(field.get("type"));
    if (type == "checkbox" || type == "radio") return field.has("checked") ? "\u2612" : "\u2610";
    if (is_one_of(type, {"submit", "button", "reset", "image", "file", "password", "range", "color"})) return {};
    return std::string(field.get("value"));
}

} // namespace evenhand::document
