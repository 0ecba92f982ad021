// Importance, marks and languages. Methods, headings and sentences: words_of_*.cpp.
#include "spec/import/words.h"

#include "base/text.h"
#include "spec/import/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace evenhand::spec::importing {

namespace {

// The longer before the shorter that they begin with.
constexpr std::string_view essential_words[] = {
    "must have",
    "must haves",
    "you must be",
    "you will need",
    "youll need",
    "you need",
    "you must",
    "minimum requirements",
    "minimum requirement",
    "essential",
    "essentials",
    "required",
    "mandatory",
    "necessary",
    "compulsory",
    "vital",
    "needed",
    "hanfodol",
    "angenrheidiol",
    "ess",
    "minimum",
};
constexpr std::string_view desirable_words[] = {
    "would be an advantage",
    "would be advantageous",
    "an added advantage",
    "an advantage",
    "nice to haves",
    "nice to have",
    "good to have",
    "would be desirable",
    "would be useful",
    "would be great",
    "would be good",
    "would be nice",
    "would be a bonus",
    "would be a plus",
    "would help",
    "bonus points",
    "extra points",
    "a bonus",
    "bonus",
    "ideally",
    "not essential",
    "not necessary",
    "non essential",
    "highly desirable",
    "desirable",
    "desirables",
    "desired",
    "useful",
    "preferred",
    "preferable",
    "preferably",
    "advantageous",
    "advantage",
    "beneficial",
    "helpful",
    "ideal",
    "dymunol",
    "des",
    "optional",
    "great if",
    "good if",
    "helps if",
    "we would also like",
    "wed also like",
    "wed love",
    "we would love",
    "a plus",
    "an asset",
};
/// Words beside one of importance that add nothing.
constexpr std::string_view importance_fillers[] = {
    "criteria",
    "criterion",
    "requirements",
    "requirement",
    "attributes",
    "attribute",
    "elements",
    "factors",
    "the",
    "following",
    "is",
    "are",
    "or",
    "and",
    "but",
    "to",
    "for",
    "this",
    "post",
    "role",
    "person",
    "specification",
    "e",
    "d",
    "selection",
    "continued",
    "cont",
    "meini",
    "prawf",
    "it",
    "you",
    "they",
    "we",
    "have",
    "these",
    "will",
    "would",
    "be",
    "should",
    "candidate",
    "candidates",
    "applicants",
    "successful",
    "postholder",
    "holder",
    "if",
    "your",
    "of",
    "considered",
    "standard",
    "column",
    "x",
    "also",
    "its",
    "itd",
    "what",
    "had",
    "has",
    "able",
};

constexpr std::string_view yes_marks[] = {
    "\u2713", "\u2714", "\u2611", "\u2705", "\u221A", "\u2022", "\u25CF",  "\u25A0", "\u2B24",
    "\uF0FC", "\uF0FE", "\u00FC", "*",      "\u2217", "yes",    "y",       "true",   "\u00FE",
    "\u25AA", "\uF0B7", "\u00B7", "tick",   "ticked", "check",  "checked", "\u2612",
};
constexpr std::string_view no_marks[] = {
    "no", "n", "false", "-", "\u2013", "\u2014", "\u2610", "\u25A1", "\u25CB", "n/a",
};
constexpr std::string_view crosses[] = {
    "x", "\u2717", "\u2718", "\u2715", "\u2716", "\u00D7", "\u274C", "\uF0FB", "\uF0FD", "xx",
};

constexpr std::string_view nothing_words[] = {
    "none",
    "n a",
    "na",
    "nil",
    "not applicable",
    "none specified",
    "none required",
    "none needed",
    "none necessary",
    "nothing",
    "none stated",
    "blank",
};

/// Words that are Welsh wherever they stand; and those that only are among others.
constexpr std::string_view welsh_words[] = {
    "profiad",    "gallu",         "gwybodaeth", "sgiliau",      "gymraeg",       "cymraeg",     "addysg",
    "gradd",      "dealltwriaeth", "hanfodol",   "dymunol",      "cymwysterau",   "gweithio",    "ymrwymiad",
    "cyfathrebu", "gyda",          "mewn",       "meini",        "prawf",         "tystiolaeth", "cymhwyster",
    "sgil",       "trwydded",      "yrru",       "lefel",        "parodrwydd",    "asesu",       "ffurflen",
    "cyfweliad",  "cyflwyniad",    "tystysgrif", "tystysgrifau", "thystysgrifau", "chyfweliad",
};
constexpr std::string_view welsh_particles[] = {"yn", "ac", "neu", "ar",   "y",   "yr",   "o",
                                                "ei", "eu", "gan", "wrth", "dda", "iaith"};
constexpr std::string_view english_words[] = {
    "the",        "of", "and",  "to",        "in",     "with",          "for",     "a",    "an", "or", "ability",
    "experience", "is", "good", "knowledge", "skills", "understanding", "english", "from", "at", "on", "by",
};

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool take_out(std::string& words, std::span<const std::string_view> phrases) {
    bool found = false;
    for (const std::string_view phrase : phrases) {
        if (!has(words, phrase)) continue;
        found = true;
        words = without(std::move(words), phrase);
    }
    return found;
}

} // namespace

ImportanceFound importance_in(std::string_view plain_words) {
    ImportanceFound found;
    std::string rest(plain_words);
    // "e d", "e or d" in a heading stand for the two words.
    const auto words = words_of(rest);
    const bool letters =
        std::count(words.begin(), words.end(), "e") == 1 && std::count(words.begin(), words.end(), "d") == 1;
    if (letters && (has(rest, "e d") || has(rest, "e or d"))) found.essential = found.desirable = true;
    // "Must", "Must / would help": alone it says how important, elsewhere what somebody has to do.
    const bool must = starts_with(rest, "must");
    const std::string behind_must = must ? rest.substr(5) : std::string();
    if (must && (behind_must == " " || importance_said(behind_must) == Importance::desirable)) {
        found.essential = true;
        rest = behind_must;
    }
    // Desirable first: "not essential" holds "essential".
    found.desirable = take_out(rest, desirable_words) || found.desirable;
    found.essential = take_out(rest, essential_words) || found.essential;
    if (found.essential || found.desirable) {
        take_out(rest, importance_fillers);
        // "Section 1", "Part B" beside it.
        static constexpr std::string_view parts[] = {"section", "part", "stage", "list"};
        auto left = words_of(rest);
        const bool figures = rest.find_first_not_of("0123456789 ") == std::string::npos; // "Essential (60%)"
        if (figures || (left.size() == 2 && is_one_of(left[0], parts) && left[1].size() == 1)) rest = " ";
    }
    found.rest = rest;
    return found;
}

std::optional<Importance> importance_said(std::string_view plain_words) {
    const ImportanceFound found = importance_in(plain_words);
    if (!found.one() || !trimmed(found.rest).empty()) return std::nullopt;
    return found.which();
}

bool is_nothing(std::string_view text) {
    const std::string words = plain(text);
    if (words == " ") return tick_of(text) == Tick::no || trimmed(text).empty();
    return is_one_of(trimmed(words), nothing_words);
}

bool is_ditto(std::string_view text) {
    const std::string mark = folded(trimmed(text));
    static constexpr std::string_view signs[] = {"\"",     "\"\"",   "''",           "\u201D", "\u2033",
                                                 "\u3003", "\u201C", "ditto",        "do.",    "as above",
                                                 "-\"-",   "same",   "same as above"};
    return is_one_of(mark, signs);
}

Tick tick_of(std::string_view text) {
    std::string mark = folded(trimmed(text));
    while (!mark.empty() && (mark.back() == '.' || mark.back() == ')' || mark.back() == ']')) mark.pop_back();
    while (!mark.empty() && (mark.front() == '(' || mark.front() == '[')) mark.erase(0, 1);
    if (is_one_of(mark, yes_marks)) return Tick::yes;
    if (is_one_of(mark, no_marks)) return Tick::no;
    if (is_one_of(mark, crosses)) return Tick::cross;
    return Tick::none;
}

bool says_both_languages(std::string_view text) {
    const std::size_t at = text.find(" / ");
    if (at == std::string_view::npos || text.find(" / ", at + 1) != std::string_view::npos) return false;
    const std::string_view before = language_of(plain(text.substr(0, at))), after = language_of(plain(text.substr(at)));
    return before != after && (before == "cy" || after == "cy");
}

std::string_view english_of(std::string_view text) {
    if (!says_both_languages(text)) return text;
    const std::size_t at = text.find(" / ");
    return language_of(plain(text.substr(0, at))) == "cy" ? text.substr(at + 3) : text.substr(0, at);
}

std::string_view language_of(std::string_view plain_words) {
    int welsh = 0, english = 0;
    for (const std::string& word : words_of(plain_words)) {
        welsh += is_one_of(word, welsh_words) ? 2 : is_one_of(word, welsh_particles);
        english += is_one_of(word, english_words);
    }
    if (welsh > english && welsh >= 2) return "cy";
    return english > welsh ? "en" : "";
}

} // namespace evenhand::spec::importing
