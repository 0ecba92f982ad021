// Importance, methods, marks and languages. Headings and sentences: words_of_*.cpp.
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
    "would be a bonus",
    "would be a plus",
    "would help",
    "a bonus",
    "bonus",
    "ideally",
    "not essential",
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
    "what",
    "had",
    "has",
    "able",
};

struct MethodWords {
    std::string_view words;
    Method is;
};
constexpr std::array method_words = {
    MethodWords{"supporting statement", Method::application},
    MethodWords{"supporting information", Method::application},
    MethodWords{"personal statement", Method::application},
    MethodWords{"covering letter", Method::application},
    MethodWords{"cover letter", Method::application},
    MethodWords{"letter of application", Method::application},
    MethodWords{"application form", Method::application},
    MethodWords{"application forms", Method::application},
    MethodWords{"application letter", Method::application},
    MethodWords{"app form", Method::application},
    MethodWords{"app", Method::application},
    MethodWords{"form", Method::application},
    MethodWords{"forms", Method::application},
    MethodWords{"letter", Method::application},
    MethodWords{"application pack", Method::application},
    MethodWords{"written application", Method::application},
    MethodWords{"expression of interest", Method::application},
    MethodWords{"applications", Method::application},
    MethodWords{"application", Method::application},
    MethodWords{"curriculum vitae", Method::application},
    MethodWords{"cv", Method::application},
    MethodWords{"shortlisting", Method::application},
    MethodWords{"short listing", Method::application},
    MethodWords{"ffurflen gais", Method::application},
    MethodWords{"cais", Method::application},
    MethodWords{"assessment centre", Method::test},
    MethodWords{"assessment day", Method::test},
    MethodWords{"assessment exercise", Method::test},
    MethodWords{"assessment", Method::test},
    MethodWords{"assessments", Method::test},
    MethodWords{"selection test", Method::test},
    MethodWords{"selection exercise", Method::test},
    MethodWords{"written test", Method::test},
    MethodWords{"written exercise", Method::test},
    MethodWords{"written task", Method::test},
    MethodWords{"written assessment", Method::test},
    MethodWords{"practical test", Method::test},
    MethodWords{"practical exercise", Method::test},
    MethodWords{"practical assessment", Method::test},
    MethodWords{"practical task", Method::test},
    MethodWords{"practical", Method::test},
    MethodWords{"skills test", Method::test},
    MethodWords{"skills assessment", Method::test},
    MethodWords{"psychometric test", Method::test},
    MethodWords{"psychometric tests", Method::test},
    MethodWords{"psychometric testing", Method::test},
    MethodWords{"aptitude test", Method::test},
    MethodWords{"micro teach", Method::test},
    MethodWords{"teaching session", Method::test},
    MethodWords{"simulation", Method::test},
    MethodWords{"situational judgement test", Method::test},
    MethodWords{"online assessment", Method::test},
    MethodWords{"technical test", Method::test},
    MethodWords{"technical exercise", Method::test},
    MethodWords{"ability test", Method::test},
    MethodWords{"typing test", Method::test},
    MethodWords{"it test", Method::test},
    MethodWords{"group exercise", Method::test},
    MethodWords{"group discussion", Method::test},
    MethodWords{"in tray exercise", Method::test},
    MethodWords{"in tray", Method::test},
    MethodWords{"case study", Method::test},
    MethodWords{"work sample", Method::test},
    MethodWords{"role play", Method::test},
    MethodWords{"lesson observation", Method::test},
    MethodWords{"observed lesson", Method::test},
    MethodWords{"observation", Method::test},
    MethodWords{"exercise", Method::test},
    MethodWords{"exercises", Method::test},
    MethodWords{"task", Method::test},
    MethodWords{"tasks", Method::test},
    MethodWords{"testing", Method::test},
    MethodWords{"tests", Method::test},
    MethodWords{"test", Method::test},
    MethodWords{"prawf", Method::test},
    MethodWords{"asesiad", Method::test},
    MethodWords{"presentations", Method::presentation},
    MethodWords{"pres", Method::presentation},
    MethodWords{"presentation", Method::presentation},
    MethodWords{"cyflwyniad", Method::presentation},
    MethodWords{"panel interview", Method::interview},
    MethodWords{"selection interview", Method::interview},
    MethodWords{"formal interview", Method::interview},
    MethodWords{"interview questions", Method::interview},
    MethodWords{"interviews", Method::interview},
    MethodWords{"int", Method::interview},
    MethodWords{"interview", Method::interview},
    MethodWords{"cyfweliad", Method::interview},
    MethodWords{"certificates", Method::certificate},
    MethodWords{"certificate", Method::certificate},
    MethodWords{"certification", Method::certificate},
    MethodWords{"certs", Method::certificate},
    MethodWords{"proof of qualifications", Method::certificate},
    MethodWords{"proof of qualification", Method::certificate},
    MethodWords{"qualification certificates", Method::certificate},
    MethodWords{"original certificates", Method::certificate},
    MethodWords{"documentary evidence", Method::certificate},
    MethodWords{"documentary proof", Method::certificate},
    MethodWords{"proof of registration", Method::certificate},
    MethodWords{"copies of certificates", Method::certificate},
    MethodWords{"evidence of qualifications", Method::certificate},
    MethodWords{"evidence of qualification", Method::certificate},
    MethodWords{"qualification check", Method::certificate},
    MethodWords{"documentation", Method::certificate},
    MethodWords{"documents", Method::certificate},
    MethodWords{"document check", Method::certificate},
    MethodWords{"pre employment checks", Method::certificate},
    MethodWords{"pre employment check", Method::certificate},
    MethodWords{"dbs check", Method::certificate},
    MethodWords{"dbs", Method::certificate},
    MethodWords{"licence check", Method::certificate},
    MethodWords{"tystysgrif", Method::certificate},
    MethodWords{"references", Method::reference},
    MethodWords{"reference", Method::reference},
    MethodWords{"referees", Method::reference},
    MethodWords{"geirda", Method::reference},
};
constexpr std::string_view method_fillers[] = {
    "form",    "forms", "by",     "via",       "at",       "the",        "and",      "or",       "through",   "from",
    "process", "stage", "panel",  "written",   "method",   "during",     "evidence", "assessed", "a",         "an",
    "formal",  "both",  "tested", "of",        "on",       "in",         "to",       "with",     "selection", "then",
    "plus",    "also",  "your",   "questions", "question", "discussion", "initial",  "final",
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
    "none", "n a", "na", "nil", "not applicable", "none specified", "none required", "nothing", "none stated", "blank",
};

/// Words that are Welsh wherever they stand; and those that only are among others.
constexpr std::string_view welsh_words[] = {
    "profiad",    "gallu",         "gwybodaeth", "sgiliau", "gymraeg",     "cymraeg",     "addysg",
    "gradd",      "dealltwriaeth", "hanfodol",   "dymunol", "cymwysterau", "gweithio",    "ymrwymiad",
    "cyfathrebu", "gyda",          "mewn",       "meini",   "prawf",       "tystiolaeth", "cymhwyster",
    "sgil",       "trwydded",      "yrru",       "lefel",   "parodrwydd",
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
    // Desirable first: "not essential" holds "essential".
    found.desirable = take_out(rest, desirable_words) || found.desirable;
    found.essential = take_out(rest, essential_words) || found.essential;
    if (found.essential || found.desirable) take_out(rest, importance_fillers);
    found.rest = rest;
    return found;
}

std::optional<Importance> importance_said(std::string_view plain_words) {
    const ImportanceFound found = importance_in(plain_words);
    if (!found.one() || !trimmed(found.rest).empty()) return std::nullopt;
    return found.which();
}

std::optional<MethodPhrase> method_at(std::span<const std::string> words, std::size_t at) {
    struct Phrased {
        std::vector<std::string> words;
        Method is;
    };
    static const auto phrases = [] {
        std::multimap<std::string, Phrased> by_first_word;
        for (const MethodWords& one : method_words) {
            auto parts = split(one.words, " ");
            std::string first = parts.front();
            by_first_word.emplace(std::move(first), Phrased{std::move(parts), one.is});
        }
        return by_first_word;
    }();
    std::optional<MethodPhrase> best;
    if (at >= words.size()) return best;
    const auto [begin, end] = phrases.equal_range(words[at]);
    for (auto one = begin; one != end; ++one) {
        const auto& parts = one->second.words;
        if (at + parts.size() > words.size() || (best && best->words >= parts.size())) continue;
        if (std::equal(parts.begin(), parts.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
            best = MethodPhrase{one->second.is, parts.size()};
    }
    return best;
}

std::optional<Method> method_said(std::string_view plain_words) {
    const auto words = words_of(plain_words);
    std::optional<Method> found;
    for (std::size_t at = 0; at < words.size();) {
        const auto phrase = method_at(words, at);
        if (phrase && found && *found != phrase->is) return std::nullopt;
        if (phrase) found = phrase->is;
        if (!phrase && !is_method_filler(words[at])) return std::nullopt;
        at += phrase ? phrase->words : 1;
    }
    return found;
}

bool is_method_filler(std::string_view word) {
    return is_one_of(word, method_fillers);
}

bool is_nothing(std::string_view text) {
    const std::string words = plain(text);
    if (words == " ") return tick_of(text) == Tick::no || trimmed(text).empty();
    return is_one_of(trimmed(words), nothing_words);
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
