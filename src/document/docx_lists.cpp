#include "document/docx_lists.h"

#include "base/text.h"
#include "document/marks.h"
#include "document/office_text.h"

#include <algorithm>

namespace evenhand::document {

namespace {

using xml::Node;
using Level = DocxLists::Level;

constexpr std::size_t longest_mark = 100;  // bytes; Word itself takes 31 characters
constexpr std::size_t most_lists = 20'000; // of one document, each with its levels

void take(Level& level, const Node& source) {
    level.start = std::max(number_at(&source, "w:start").value_or(level.start), 0);
    if (source.child("w:numFmt")) level.format = value_at(&source, "w:numFmt");
    if (source.child("w:lvlText")) level.text = beginning(value_at(&source, "w:lvlText"), longest_mark);
    if (source.child("w:lvlPicBulletId")) level.text = "•";
    level.style = value_at(&source, "w:pStyle");
    level.plain_figures = switched(&source, "w:isLgl").value_or(level.plain_figures);
    level.restart = number_at(&source, "w:lvlRestart").value_or(level.restart);
    const std::string font = docx_look(source.child("w:rPr")).font;
    if (!font.empty()) level.font = font;
}

int level_number(const Node& node) {
    int number = -1;
    const std::string_view text = node.get("w:ilvl");
    if (text.size() == 1 && text[0] >= '0' && text[0] < '0' + DocxLists::levels) number = text[0] - '0';
    return number;
}

int id_of(const Node& node, std::string_view attribute) {
    const std::string text(node.get(attribute));
    const bool figures = !text.empty() && text.size() < 10 && text.find_first_not_of("0123456789") == std::string::npos;
    return figures ? std::stoi(text) : -1;
}

/// The definitions, by number and by the list style they are reached through.
struct Abstracts {
    std::map<int, const Node*> by_number;
    std::map<std::string_view, const Node*> by_style;

    void add(const Node& node) {
        by_number.try_emplace(id_of(node, "w:abstractNumId"), &node);
        if (node.child("w:styleLink")) by_style.try_emplace(value_at(&node, "w:styleLink"), &node);
    }
    const Node* at(int number) const {
        const auto found = by_number.find(number);
        if (found == by_number.end()) return nullptr;
        const auto linked = by_style.find(value_at(found->second, "w:numStyleLink"));
        return linked == by_style.end() ? found->second : linked->second;
    }
};

DocxLists::List list_of(const Node& number, const Abstracts& abstracts) {
    DocxLists::List list;
    list.begins.fill(-1);
    list.counted_with = number_at(&number, "w:abstractNumId").value_or(-1);
    if (const Node* source = abstracts.at(list.counted_with)) {
        list.counted_with = id_of(*source, "w:abstractNumId");
        for (const Node& node : source->children)
            if (const int at = node.name == "w:lvl" ? level_number(node) : -1; at >= 0)
                take(list.level[static_cast<std::size_t>(at)], node);
    }
    for (const Node& node : number.children) {
        const int at = node.name == "w:lvlOverride" ? level_number(node) : -1;
        if (at < 0) continue;
        const auto index = static_cast<std::size_t>(at);
        if (const Node* level = node.child("w:lvl")) take(list.level[index], *level);
        if (const auto start = number_at(&node, "w:startOverride")) list.begins[index] = std::max(*start, 0);
    }
    return list;
}

std::string ordinal(int number) {
    const int tens = number % 100, ones = number % 10;
    const bool teen = tens > 10 && tens < 14;
    return std::to_string(number) + (teen ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th");
}

std::string counted_as(const std::string& format, int number) {
    if (format == "none") return {};
    if (format == "decimalZero") return number_in(Counting::decimal_zero, number);
    if (format == "lowerLetter") return number_in(Counting::lower_letter, number);
    if (format == "upperLetter") return number_in(Counting::upper_letter, number);
    if (format == "lowerRoman") return number_in(Counting::lower_roman, number);
    if (format == "upperRoman") return number_in(Counting::upper_roman, number);
    if (format == "ordinal") return ordinal(number);
    return number_in(Counting::decimal, number);
}

} // namespace

DocxLists::DocxLists(const Node* numbering) {
    if (!numbering) return;
    Abstracts abstracts;
    for (const Node& node : numbering->children)
        if (node.name == "w:abstractNum") abstracts.add(node);
    for (const Node& node : numbering->children)
        if (node.name == "w:num" && lists_.size() < most_lists)
            lists_.try_emplace(id_of(node, "w:numId"), list_of(node, abstracts));
}

const DocxLists::List* DocxLists::list(int number) const {
    const auto found = lists_.find(number);
    return found == lists_.end() ? nullptr : &found->second;
}

DocxListing DocxLists::listing_of(const DocxListing& own, const DocxStyle& style) const {
    DocxListing listing{own.list >= 0 ? own.list : style.listing.list, own.level};
    const List* found = listing.list > 0 ? list(listing.list) : nullptr;
    if (!found) return {-1, -1};
    if (listing.level < 0) listing.level = style.listing.level;
    // A style that states no level stands at the one that names it.
    for (int at = 0; own.list < 0 && at < levels && listing.level < 0 && !style.listing_style.empty(); ++at)
        if (found->level[static_cast<std::size_t>(at)].style == style.listing_style) listing.level = at;
    listing.level = std::max(listing.level, 0);
    return listing;
}

void DocxCounter::advance(const DocxLists::List& list, const DocxListing& listing, Numbers& numbers) {
    const auto at = static_cast<std::size_t>(listing.level);
    const bool begins = list.begins[at] >= 0 && !begun_[{listing.list, listing.level}];
    begun_[{listing.list, listing.level}] = true;
    if (begins)
        numbers[at] = list.begins[at];
    else
        numbers[at] = numbers[at] < 0 ? list.level[at].start : std::min(numbers[at] + 1, 1'000'000);
    for (std::size_t deeper = at + 1; deeper < numbers.size(); ++deeper) {
        const int restart = list.level[deeper].restart;
        if (restart < 0 || listing.level < restart) numbers[deeper] = -1;
    }
}

std::string DocxCounter::next(const DocxListing& listing) {
    const DocxLists::List* list = lists_.list(listing.list);
    if (!list || listing.level < 0) return {};
    const Level& level = list->level[static_cast<std::size_t>(listing.level)];
    Numbers fresh;
    fresh.fill(-1);
    Numbers& numbers = numbers_.try_emplace(list->counted_with, fresh).first->second;
    advance(*list, listing, numbers);
    if (level.format == "bullet") return drawn_bullet(level.text, level.font);
    std::string mark;
    for (std::size_t at = 0; at < level.text.size(); ++at) {
        const char digit = at + 1 < level.text.size() ? level.text[at + 1] : '\0';
        if (level.text[at] != '%' || digit < '1' || digit > '9') {
            mark += level.text[at];
            continue;
        }
        const auto shown = static_cast<std::size_t>(digit - '1');
        const int number = numbers[shown] < 0 ? list->level[shown].start : numbers[shown];
        mark += counted_as(
            level.plain_figures && list->level[shown].format != "none" ? "decimal" : list->level[shown].format, number);
        ++at;
    }
    return trimmed(mark);
}

} // namespace evenhand::document
