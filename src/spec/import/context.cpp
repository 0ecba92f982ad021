#include "spec/import/context.h"

#include "base/ascii.h"
#include "base/text.h"
#include "spec/import/lines.h"
#include "spec/import/text.h"
#include "spec/import/values.h"

#include <array>

namespace evenhand::spec::importing {

std::string importance_word(const std::string& heading, Importance importance) {
    for (const std::string& word : split(heading, " \t\n/,;:()[]"))
        if (folded(word) == name(importance)) return word;
    return clean(heading);
}

NumberedHeading numbered_heading(const std::string& mark, const std::string& text) {
    Line line;
    line.mark = mark;
    std::string words = clean(text);
    // "A. Education": alone the letter may be an initial, in a heading it counts.
    const bool letter = mark.empty() && words.size() > 4 && is_upper(words[0]) &&
                        (words.substr(1, 2) == ". " || words.substr(1, 2) == ") ");
    if (letter) {
        line.mark = words.substr(0, 2);
        words = trimmed(words.substr(3));
    }
    while (ends_with_any(words, ":")) words.pop_back();
    return {line.number(), trimmed(words)};
}

bool is_method_heading(const std::string& heading, const Legend& legend) {
    static constexpr std::array<std::string_view, 6> verbs = {"assessed",  "measured",  "tested",
                                                              "evaluated", "evidenced", "stage"};
    if (!has_any(plain(heading), verbs)) return false;
    static constexpr std::array<std::string_view, 14> around = {
        "criteria", "criterion", "requirements", "points", "those",     "stage", "part",
        "section",  "one",       "two",          "three",  "following", "first", "second"};
    std::string rest;
    for (const std::string& word : split(heading, " \t\n"))
        if (!has_any(plain(word), around)) rest += word + " ";
    return is_assessment(rest, legend);
}

Stripped said_by_heading(const std::string& heading, const Legend& legend) {
    Stripped said = stripped(heading, legend);
    if (said.assessed.stated()) return said;
    static constexpr std::array<std::string_view, 5> links = {" to be", " being", " which are", " that are",
                                                              " that will be"};
    const auto words = split(heading, " \t\n");
    for (std::size_t at = 1; at + 2 < words.size(); ++at) {
        const std::string how =
            behind_participle(joined({words.begin() + static_cast<std::ptrdiff_t>(at), words.end()}, " "));
        if (how.empty()) continue;
        Assessed assessed = assessed_freely(how, legend);
        std::string over = joined({words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at)}, " ");
        for (const std::string_view link : links)
            if (over.ends_with(link)) over.resize(over.size() - link.size());
        const ImportanceFound found = importance_in(plain(over));
        const bool heads = found.one() ? trimmed(found.rest).empty() || is_category(found.rest)
                                       : is_category(plain(over)) && !starts_as_requirement(plain(over));
        if (!heads || assessed.methods.empty() || !assessed.unknown.empty()) return said;
        said.text = std::move(over);
        said.assessed = std::move(assessed);
        return said;
    }
    return said;
}

bool Context::announces(std::string_view plain_words) {
    static constexpr std::array<std::string_view, 11> announce = {
        "you will have", "youll have", "you should have", "you have",    "youll bring",  "you will bring",
        "you bring",     "youll need", "you will need",   "we need you", "what you need"};
    return has_any(plain_words, announce);
}

void Context::announce() {
    if (importance_ && !has_list_below()) return; // right below "Desirable"
    implies_essential_ = true;
    forget_importance();
}

void Context::begin(std::string_view heading) {
    implies_essential_ = announces(heading);
    assessed_ = of_section_ = {};
    findings_.section({}, {});
    forget_importance();
    section_within_importance_ = flat_ = false;
    section_level_ = importance_level_ = 0;
}

void Context::forget_importance() {
    importance_.reset();
    words_.clear();
}

bool Context::has_list_below() const {
    return findings_.count() > found_at_importance_;
}

bool Context::stands_behind_lists(int level) const {
    return level == 0 && flat_ && has_list_below() && !findings_.has_section() && !section_within_importance_;
}

bool Context::within_importance(int level) const {
    if (!importance_) return false;
    return level > 0 && importance_level_ > 0 ? level > importance_level_ : section_within_importance_;
}

/// "Essential experience, skills and knowledge": of every kind, and so of none.
static bool names_no_kind(const std::string& heading, std::string_view rest) {
    if (trimmed(rest).empty()) return true;
    const auto words = words_of(plain(heading));
    return importance_said(" " + words.front() + " ") && has(rest, "experience") && has(rest, "skills") &&
           has(rest, "knowledge") && words_of(rest).size() <= 5;
}

void Context::heading(const std::string& number, const std::string& words, int level) {
    const Legend& legend = findings_.legend();
    if (is_method_heading(words, legend)) {
        assessed_ = assessed_in(words, legend);
        assessed_.unknown.clear();
        findings_.section({}, {});
        section_level_ = 0;
        return;
    }
    Stripped said = said_by_heading(words, legend);
    const bool bracketed = said.text != words && said.assessed.stated() && !said.text.empty();
    const Assessed above = of_label_ ? Assessed() : of_section_; // "Skills (interview)", then "Essential"
    of_section_ = {};
    of_label_ = false;
    const ImportanceFound found = importance_in(plain(bracketed ? said.text : words));
    if (found.one() && names_no_kind(words, found.rest))
        assessed_ = bracketed ? said.assessed : Assessed();
    else if (bracketed)
        of_section_ = said.assessed;
    if (found.one()) {
        const bool only = names_no_kind(words, found.rest);
        // Sections under the importance before this one end with it.
        const bool over_sections =
            level > 0 && section_level_ > 0 ? level <= section_level_ : section_within_importance_;
        if (only && over_sections) {
            findings_.section({}, {});
            section_level_ = 0;
        }
        if (only && !over_sections && !bracketed && findings_.has_section()) of_section_ = above;
        flat_ = only && importance_ && importance_ != found.which() && has_list_below() && !findings_.has_section();
        found_at_importance_ = findings_.count();
        importance_ = found.which();
        words_ = importance_word(words, *importance_);
        importance_level_ = level;
        if (only) return;
    } else if (importance_) {
        const bool ends_importance =
            level > 0 && importance_level_ > 0
                ? level <= importance_level_
                : (findings_.has_section() && !section_within_importance_) || stands_behind_lists(level);
        if (ends_importance) forget_importance();
        section_within_importance_ = importance_.has_value();
    } else {
        section_within_importance_ = false;
    }
    findings_.section(number, words);
    section_level_ = level;
}

void Context::category(const std::string& number, const std::string& words) {
    if (importance_ && !importance_in(plain(words)).one()) section_within_importance_ = true;
    heading(number, words, 0);
}

void Context::label(Importance importance, const std::string& words, Assessed assessed) {
    if (assessed.stated() || of_label_) of_section_ = std::move(assessed);
    of_label_ = of_section_.stated();
    importance_ = importance;
    words_ = importance_word(words, importance);
}

} // namespace evenhand::spec::importing
