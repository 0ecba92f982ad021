#include "document/rtf_words.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evenhand::document {

namespace {

template <typename Key, typename Value>
using Pairs = std::initializer_list<std::pair<Key, Value>>;

template <typename Key, typename Value>
Value found(const Pairs<Key, Value>& pairs, const Key& key, Value otherwise) {
    const auto at = std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.first == key; });
    return at == pairs.end() ? otherwise : at->second;
}

} // namespace

bool flows_by_itself(RtfGroup group) {
    return group == RtfGroup::margin || group == RtfGroup::note || group == RtfGroup::shape_text;
}

bool has_words(RtfGroup group) {
    return flows_by_itself(group) || group == RtfGroup::text || group == RtfGroup::field;
}

RtfGroup group_of(std::string_view word, bool optional) {
    using enum RtfGroup;
    static const Pairs<std::string_view, RtfGroup> known{
        {"fonttbl", fonts},
        {"stylesheet", styles},
        {"listtext", mark},
        {"pntext", mark},
        {"header", margin},
        {"headerl", margin},
        {"headerr", margin},
        {"headerf", margin},
        {"footer", margin},
        {"footerl", margin},
        {"footerr", margin},
        {"footerf", margin},
        {"footnote", note},
        {"shp", text},
        {"shpinst", shape},
        {"shptxt", shape_text},
        {"field", field},
        {"fldinst", instruction},
        {"fldrslt", text},
        {"ffl", choice},
        {"pict", picture},
        {"object", object},
        {"annotation", comment},
        {"shppict", picture},
        {"colortbl", skipped},
        {"info", skipped},
        {"nonshppict", skipped},
        {"nonesttables", skipped},
        {"listtable", skipped},
        {"filetbl", skipped},
        {"revtbl", skipped},
        {"listoverridetable", skipped},
        {"themedata", skipped},
        {"sp", skipped},
        {"shprslt", skipped},
        {"formfield", instruction},
        {"atnid", skipped},
        {"atnauthor", skipped},
        {"atrfstart", skipped},
        {"bkmkstart", skipped},
        {"bkmkend", skipped},
        {"xe", skipped},
        {"tc", skipped},
        {"ftnsep", skipped},
        {"ftnsepc", skipped},
        {"aftnsep", skipped},
        {"aftnsepc", skipped},
        {"do", shape},
        {"dptxbxtext", shape_text},
        {"result", skipped},
        {"nesttableprops", skipped},
        {"rxe", skipped},
        {"panose", skipped},
        {"falt", skipped},
        {"pgdsctbl", skipped},
        {"pnseclvl", skipped},
    };
    return found(known, word, optional ? skipped : text);
}

std::string_view character_of(std::string_view word) {
    static const Pairs<std::string_view, std::string_view> known{
        {"~", "\u00A0"},       {"_", "\u2011"},       {"tab", "\t"},           {"line", "\n"},
        {"lbr", "\n"},         {"emdash", "\u2014"},  {"endash", "\u2013"},    {"bullet", "\u2022"},
        {"lquote", "\u2018"},  {"rquote", "\u2019"},  {"ldblquote", "\u201C"}, {"rdblquote", "\u201D"},
        {"emspace", "\u2003"}, {"enspace", "\u2002"}, {"qmspace", "\u2005"},   {"zwnj", "\u200C"},
        {"zwj", "\u200D"},
    };
    return found(known, word, std::string_view());
}

std::string code_page(int number) {
    static const Pairs<int, std::string_view> named{
        {10000, "macintosh"}, {65001, "utf-8"}, {20127, "us-ascii"}, {28591, "iso-8859-1"}};
    if (const std::string_view name = found(named, number, std::string_view()); !name.empty()) return std::string(name);
    if (number == 874 || number == 932 || number == 936 || number == 949 || number == 950 ||
        (number >= 1250 && number <= 1258))
        return "windows-" + std::to_string(number);
    return number > 0 ? "ibm-" + std::to_string(number) : std::string();
}

std::string code_page_of_charset(int charset) {
    static const Pairs<int, int> known{{77, 10000}, {128, 932},  {129, 949},  {134, 936},  {136, 950},
                                       {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255}, {178, 1256},
                                       {186, 1257}, {204, 1251}, {222, 874},  {238, 1250}, {255, 437}};
    const int number = found(known, charset, 0);
    return number == 0 ? std::string() : code_page(number);
}

std::string_view language_of(int number) {
    static const Pairs<int, std::string_view> known{{2057, "en-GB"}, {1033, "en-US"}, {6153, "en-IE"},
                                                    {1106, "cy-GB"}, {2108, "ga-IE"}, {1169, "gd-GB"},
                                                    {1031, "de-DE"}, {1036, "fr-FR"}, {3082, "es-ES"}};
    return found(known, number, std::string_view());
}

void RtfForm::set(std::string_view word, int number) {
    if (word == "fftype") type_ = number;
    if (word == "ffres") result_ = number;
    if (word == "ffdefres") otherwise_ = number;
}

void RtfForm::say(std::string_view words) {
    if (!choices_.empty()) choices_.back() += words;
}

std::string RtfForm::shown() const {
    constexpr int untouched = 25, box = 1, list = 2;
    const int result = result_ < 0 || result_ == untouched ? otherwise_ : result_;
    if (type_ == box) return result == 1 ? "\u2612" : "\u2610";
    const bool chosen = type_ == list && result >= 0 && result < static_cast<int>(choices_.size());
    return chosen ? choices_[static_cast<std::size_t>(result)] : std::string();
}

void RtfStyles::set(std::string_view word, int number) {
    if (word == "s") style_ = number;
    if (word == "outlinelevel") outline_ = number;
}

void RtfStyles::end_style() {
    const std::string name = folded(trimmed(name_));
    int level = outline_ >= 0 && outline_ < 9 ? outline_ + 1 : 0;
    if (name.starts_with("heading ") && name.size() > 8 && name[8] >= '1' && name[8] <= '9') level = name[8] - '0';
    if (level > 0 && style_ >= 0) levels_[style_] = level;
    name_.clear();
    style_ = outline_ = -1;
}

int RtfStyles::heading(int style) const {
    const auto known = levels_.find(style);
    return known == levels_.end() ? 0 : known->second;
}

} // namespace evenhand::document
