// What a statement says of itself, behind or before its words.
#include "spec/import/values.h"

#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evenhand::spec::importing {

namespace {

constexpr std::size_t longest = 4000; ///< of a statement that is looked at closely: more is not people's

/// "weight 3", "weighting: 2.5".
std::optional<Rational> weight_said(std::string_view words) {
    static constexpr std::array<std::string_view, 4> starts = {"weight", "weighting", "weighted", "wt"};
    if (words.size() > 30 || !starts_with_any(plain(words), starts)) return std::nullopt;
    const std::size_t start = words.find_first_of("0123456789");
    if (start == std::string_view::npos) return std::nullopt;
    const std::size_t end = std::min(words.find_first_not_of("0123456789.", start), words.size());
    try {
        const Rational weight = Rational::parse(words.substr(start, end - start), 3);
        if (weight > Rational(0) && weight <= Rational(100)) return weight;
    } catch (const InvalidInput&) { // no number of ours
    }
    return std::nullopt;
}

/// What a bracket or an end says, if it says nothing but importance and methods.
bool take_value(std::string_view words, const Legend& legend, Stripped& into, bool any_method) {
    if (const auto importance = importance_value(words, legend)) {
        if (into.importance) return false;
        into.importance = importance;
        into.importance_words = clean(words);
        return true;
    }
    if (const auto weight = weight_said(words)) {
        if (into.weight) return false;
        into.weight = weight;
        return true;
    }
    const bool explained = is_assessment(words, legend);
    const std::string plain_words = plain(words);
    // "(presentations)" behind a statement is part of it; codes and "application", "interview" are not.
    const auto parts = split(words, " ");
    const bool codes = std::all_of(parts.begin(), parts.end(), [](const std::string& part) { // "AF and IV"
        return part == "and" || part == "or" || looks_like_codes(part);
    });
    const bool plainly = any_method || codes || looks_like_codes(words) || has(plain_words, "application") ||
                         has(plain_words, "interview");
    if (explained && plainly && !into.assessed.stated()) {
        into.assessed = assessed_in(words, legend);
        return true;
    }
    if (any_method && !explained && !into.assessed.stated() && word_count(words) <= 8) { // "(Essential; data task)"
        Assessed own = assessed_freely(words, legend);
        if (own.methods.empty() || !own.unknown.empty()) return false;
        into.assessed = std::move(own);
        return true;
    }
    return false;
}

/// "E, A/I", "Essential; Interview": one after the other.
bool take_values(std::string_view words, const Legend& legend, Stripped& into, bool any_method = false) {
    Stripped trial = into;
    if (take_value(words, legend, trial, any_method)) {
        into = std::move(trial);
        return true;
    }
    for (const std::string_view joint : {",", ";", "/", "-", "\u2013", ":", " "}) {
        const std::size_t at = words.find(joint);
        if (at == std::string_view::npos) continue;
        trial = into;
        // Beside an importance every method is a value.
        const std::string left = trimmed(words.substr(0, at)), right = trimmed(words.substr(at + joint.size()));
        const bool beside = any_method || importance_value(left, legend) || importance_value(right, legend);
        if (take_value(left, legend, trial, beside) && take_values(right, legend, trial, beside)) {
            into = std::move(trial);
            return true;
        }
    }
    return false;
}

/// "application, and a task at the oven": every part begins with a method, one of them an application or interview.
bool tells_methods(const std::string& inner) {
    bool firm = false;
    const auto parts = split(inner, ",;");
    for (const std::string& part : parts) {
        const auto words = words_of(plain(part));
        std::size_t at = 0;
        while (at < words.size() && is_method_filler(words[at]) && !method_at(words, at)) ++at;
        if (words.size() > 8 || !method_at(words, at)) return false;
        firm = firm || words[at] == "application" || words[at] == "interview";
    }
    return firm && parts.size() >= 2;
}

/// "we'll ask about this at interview": the one method of a remark to whoever applies.
std::optional<Method> method_told(const std::string& inner) {
    static constexpr std::array<std::string_view, 6> to_applicants = {"we", "well", "us", "you", "youll", "your"};
    return word_count(inner) >= 4 && word_count(inner) <= 12 && has_any(plain(inner), to_applicants)
               ? only_method(plain(inner))
               : std::nullopt;
}

bool strip_end_bracket(const Legend& legend, Stripped& into) {
    std::string text = into.text;
    while (ends_with_any(text, ".,; ")) text.pop_back();
    if (!ends_with_any(text, ")]}")) return false;
    const std::size_t open = text.rfind(text.back() == ')' ? '(' : text.back() == ']' ? '[' : '{');
    if (open == std::string::npos || open == 0) return false;
    const std::string inner = text.substr(open + 1, text.size() - open - 2);
    // Behind "(Essential)" every method is a value: "(Essential) (Test)".
    const std::string before = trimmed(text.substr(0, open));
    const std::size_t last = ends_with_any(before, ")]") ? before.find_last_of("([") : std::string::npos;
    const bool beside =
        into.importance || legend.methods_in_brackets ||
        (last != std::string::npos && last > 0 && importance_value(before.substr(last), legend).has_value());
    if (into.assessed.stated() && ends_with_any(into.text, ")]") && looks_like_codes(inner) &&
        is_assessment(inner, legend)) {
        into.assessed = assessed_in(inner + ", " + into.assessed.words, legend); // "(A) (I)"
    } else if (!take_values(trimmed(inner), legend, into, beside)) {
        const auto told = method_told(inner);
        if (into.assessed.stated() || !(told || tells_methods(inner))) return false;
        into.assessed = assessed_in(told ? std::string(name(*told)) : inner, legend);
        into.assessed.words = clean(inner);
        into.assessed.unknown.clear();
    }
    into.text = before;
    return true;
}

/// "Bakes bread (E) A, I", "Bakes bread E A/I": several codes in a row, or one behind a bracket of values.
bool strip_end_codes(const Legend& legend, Stripped& into) {
    const auto known = [&](const std::string& word) {
        return looks_like_codes(word) && (importance_value(word, legend) || is_assessment(word, legend));
    };
    const std::string& text = into.text;
    std::size_t start = text.size(), codes = 0;
    while (start > 0) {
        const std::size_t blank = text.rfind(' ', start - 1);
        if (blank == std::string::npos || blank == 0) break;
        std::string word = text.substr(blank + 1, start - blank - 1);
        while (ends_with_any(word, ",;.")) word.pop_back();
        const bool joint = word == "&" || word == "/" || word == "and" || word.empty();
        if (!joint && !known(word)) break;
        codes += !joint ? split(word, "/,&+").size() : 0;
        start = blank;
    }
    if (start == text.size() || codes == 0) return false;
    std::string before = trimmed(text.substr(0, start));
    for (const std::string_view dash : {" \u2013", " -", " \u2014"}) // "(E) – A, I", "Bakes bread – A/I"
        if (before.ends_with(dash)) before.resize(before.size() - dash.size());
    const std::size_t open = ends_with_any(before, ")]") ? before.find_last_of("([") : std::string::npos;
    const bool behind_value = open != std::string::npos && open > 0 && importance_value(before.substr(open), legend);
    if (codes < 2 && !behind_value) return false;
    if (!take_values(trimmed(text.substr(start)), legend, into)) return false;
    into.text = before;
    return true;
}

/// "Bakes bread ........ Essential": dots lead to the value.
bool strip_leader(const Legend& legend, Stripped& into) {
    const std::size_t at = into.text.find("....");
    const std::size_t end = at == std::string::npos ? at : into.text.find_first_not_of(". ", at);
    if (end == std::string::npos || at == 0 || !take_values(into.text.substr(end), legend, into)) return false;
    into.text = trimmed(into.text.substr(0, at));
    return true;
}

bool strip_end_dash(const Legend& legend, Stripped& into) {
    for (const std::string_view dash : {" \u2013 ", " - ", " \u2014 ", ": ", " * ", " | "}) {
        const std::size_t last = into.text.rfind(dash);
        if (last == std::string::npos || last == 0) continue;
        // "… – Essential – Test": both behind the first of two dashes, else what stands behind the last.
        for (const std::size_t at : {into.text.rfind(dash, last - 1), last}) {
            if (at == std::string::npos || at == 0 || at > last) continue;
            std::string end = into.text.substr(at + dash.size());
            while (ends_with_any(end, ".;")) end.pop_back();
            if (!take_values(end, legend, into)) continue;
            into.text = trimmed(into.text.substr(0, at));
            return true;
        }
    }
    return false;
}

bool strip_start(const Legend& legend, Stripped& into) {
    const std::string& text = into.text;
    if (text.empty() || into.importance) return false;
    if (text[0] == '(' || text[0] == '[') {
        const std::size_t close = text.find(text[0] == '(' ? ')' : ']');
        if (close == std::string::npos || close + 1 >= text.size()) return false;
        if (!take_values(trimmed(text.substr(1, close - 1)), legend, into)) return false;
        into.text = trimmed(into.text.substr(close + 1));
        return true;
    }
    for (const std::string_view dash : {":", " \u2013 ", " - ", " \u2014 "}) {
        const std::size_t at = text.find(dash);
        if (at == std::string::npos || at + dash.size() >= text.size() || word_count(text.substr(0, at)) > 2) continue;
        const auto importance = importance_value(text.substr(0, at), legend);
        if (!importance) continue;
        into.importance = importance;
        into.importance_words = clean(text.substr(0, at));
        into.text = trimmed(text.substr(at + dash.size()));
        return true;
    }
    return false;
}

/// "… Assessed by: interview." behind a statement.
bool strip_end_label(const Legend& legend, Stripped& into) {
    const std::string& text = into.text;
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || colon + 1 >= text.size()) return false;
    std::size_t start = std::string::npos;
    for (const std::string_view joint : {". ", "; ", " (", " [", " \u2013 ", " - ", ", "})
        if (const std::size_t at = text.rfind(joint, colon); at != std::string::npos)
            start = start == std::string::npos ? at + joint.size() : std::max(start, at + joint.size());
    if (start == std::string::npos || start >= colon) return false;
    const std::string label = text.substr(start, colon - start);
    std::string value = trimmed(text.substr(colon + 1));
    while (ends_with_any(value, ".;)] ")) value.pop_back();
    const Assessed assessed = assessed_in(value, legend);
    const bool some =
        word_count(value) <= 8 && !assessed.methods.empty() && label.size() < 30; // "portfolio, interview"
    if (labels_methods(label) && (some || is_assessment(value, legend)) && !into.assessed.stated())
        into.assessed = assessed;
    else if (const auto is = importance_value(value, legend); is && labels_importance(label) && !into.importance) {
        into.importance = is;
        into.importance_words = value;
    } else
        return false;
    std::string rest = trimmed(text.substr(0, start));
    while (ends_with_any(rest, "([,;-")) rest = trimmed(rest.substr(0, rest.size() - 1));
    for (const std::string_view dash : {"\u2013", "\u2014"})
        if (rest.ends_with(dash)) rest = trimmed(rest.substr(0, rest.size() - dash.size()));
    into.text = std::move(rest);
    return true;
}

/// "*" at either end, where the legend says what it means.
bool strip_star(const Legend& legend, Stripped& into) {
    const ImportanceCode* star = legend.importance_of("*");
    const MethodCode* method = legend.method("*");
    const bool open = star ? !into.importance : method && !into.assessed.stated();
    if (!open || into.text.size() < 2) return false;
    if (into.text.front() == '*')
        into.text.erase(0, 1);
    else if (into.text.back() == '*')
        into.text.pop_back();
    else
        return false;
    into.text = trimmed(into.text);
    if (star) {
        into.importance = star->is;
        into.importance_words = "*";
    } else {
        into.assessed = {"*", {method->is}, {"*"}, {}};
    }
    return true;
}

/// "… Essential": a word that begins with a capital behind a statement that does not need it.
bool strip_end_word(Stripped& into) {
    const std::size_t blank = into.text.rfind(' ');
    if (into.importance || blank == std::string::npos || blank < 8) return false;
    const std::string last = into.text.substr(blank + 1);
    if (last != "Essential" && last != "Desirable") return false;
    into.importance = last == "Essential" ? Importance::essential : Importance::desirable;
    into.importance_words = last;
    into.text = trimmed(into.text.substr(0, blank));
    return true;
}

/// "… would be an advantage", "… is essential": the statement says it itself, and keeps its words.
void said_at_end(Stripped& into) {
    struct End {
        std::string_view words;
        Importance is;
    };
    static constexpr std::array ends = {
        End{"is not essential", Importance::desirable},    End{"but not essential", Importance::desirable},
        End{"is essential", Importance::essential},        End{"are essential", Importance::essential},
        End{"is required", Importance::essential},         End{"essential", Importance::essential},
        End{"desirable", Importance::desirable},           End{"an advantage", Importance::desirable},
        End{"advantageous", Importance::desirable},        End{"preferred", Importance::desirable},
        End{"preferable", Importance::desirable},          End{"would be useful", Importance::desirable},
        End{"would be beneficial", Importance::desirable},
    };
    std::string words = plain(into.text);
    while (ends_with_any(words, " ")) words.pop_back();
    for (const End& end : ends) {
        const std::string whole = " " + std::string(end.words);
        if (words.size() <= whole.size() + 1 || words.substr(words.size() - whole.size()) != whole) continue;
        into.importance = end.is;
        into.importance_words = std::string(end.words);
        return;
    }
}

} // namespace

bool labels_methods(std::string_view label) {
    static constexpr std::array<std::string_view, 12> starts = {"method",     "methods",  "means",     "assessed",
                                                                "assessment", "assess",   "how",       "tested",
                                                                "measured",   "evidence", "evidenced", "where"};
    const std::string words = plain(label);
    if (word_count(label) > 9 || !starts_with_any(words, starts)) return false;
    // "How we will test this", "Where you show this": of those next to it.
    static constexpr std::array<std::string_view, 4> asks = {"how", "where", "when", "what"};
    static constexpr std::array<std::string_view, 16> shows = {
        "test",  "tested", "assess", "assessed", "check", "checked",  "measure",   "measured",
        "judge", "judged", "show",   "shown",    "find",  "evidence", "evidenced", "look"};
    return header_words(words).method || (starts_with_any(words, asks) && has_any(words, shows));
}

bool labels_importance(std::string_view label) {
    const std::string words = plain(label);
    return word_count(label) <= 3 && (header_words(words).importance || importance_in(words).both());
}

std::optional<Stripped> values_alone(std::string_view text, const Legend& legend) {
    Stripped result;
    const std::string words = clean(unbracketed(trimmed(text)));
    if (words.size() > 120 || !take_values(words, legend, result)) return std::nullopt;
    if (!result.importance || !result.assessed.stated()) return std::nullopt;
    return result;
}

Stripped stripped(std::string_view text, const Legend& legend) {
    Stripped result;
    result.text = clean(text);
    if (result.text.size() > longest) return result;
    while (strip_end_label(legend, result)) {
    }
    while (strip_end_bracket(legend, result)) {
    }
    strip_end_codes(legend, result);
    while (strip_end_bracket(legend, result)) {
    }
    strip_leader(legend, result);
    strip_end_dash(legend, result);
    while (strip_end_bracket(legend, result)) {
    }
    strip_end_word(result);
    // "Essential: plans routes (warehouse exercise)": beside an importance every method is a value.
    if (strip_start(legend, result) && !result.assessed.stated()) strip_end_bracket(legend, result);
    strip_star(legend, result);
    if (!result.importance) said_at_end(result);
    return result;
}

} // namespace evenhand::spec::importing
