#include "spec/import/values.h"

#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evenhand::spec::importing {

namespace {

constexpr std::size_t longest = 4000; ///< of a cell or statement that is looked at closely: more is not people's
constexpr std::string_view joints = " \t\n\r/,;&+|()[]";

bool is_short_code(std::string_view atom) {
    return atom.size() <= 3 && std::all_of(atom.begin(), atom.end(),
                                           [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

/// A piece between joints, as written, and its plain words.
struct Atom {
    std::string text;
    std::vector<std::string> words;
};

std::vector<Atom> atoms_of(std::string_view text) {
    std::vector<Atom> atoms;
    for (std::string& piece : split(text, joints)) {
        std::string core = clean(piece);
        while (ends_with_any(core, ".:*")) core.pop_back();
        auto words = words_of(plain(core));
        if (!words.empty()) atoms.push_back({std::move(core), std::move(words)});
    }
    return atoms;
}

class AssessmentReader {
  public:
    explicit AssessmentReader(const Legend& legend) : legend_(legend) {}

    Assessed read(std::string_view text) {
        result_.words = clean(text);
        const auto atoms = atoms_of(result_.words);
        any_case_ = std::all_of(atoms.begin(), atoms.end(), [](const Atom& atom) { return atom.text.size() <= 4; });
        std::vector<std::string> words; // of this atom and those behind it, for phrases of several
        for (std::size_t at = 0; at < atoms.size();) {
            if (take_code(atoms[at].text) || take_glued(atoms[at].text)) {
                ++at;
                known_before_ = true;
                continue;
            }
            at += take_words(atoms, at);
        }
        return std::move(result_);
    }

  private:
    bool take_code(const std::string& atom) {
        const MethodCode* code = legend_.method(atom);
        if (!code || (code->code != atom && !any_case_)) return false;
        add(code->is, code->code);
        return true;
    }

    /// "AI" where A and I are codes and AI is none.
    bool take_glued(const std::string& atom) {
        if (atom.size() < 2 || atom.size() > 5 || !is_capitals(atom)) return false;
        for (const char letter : atom)
            if (const MethodCode* code = legend_.method(std::string(1, letter)); !code || code->code[0] != letter)
                return false;
        for (const char letter : atom) {
            const MethodCode* code = legend_.method(std::string(1, letter));
            add(code->is, code->code);
        }
        return true;
    }

    /// A phrase, a filler or an unknown word. \returns how many atoms it took
    std::size_t take_words(const std::vector<Atom>& atoms, std::size_t at) {
        std::vector<std::string> words;
        std::vector<std::size_t> ends; // which atom each word is of
        for (std::size_t next = at; next < atoms.size() && words.size() < 4; ++next)
            for (const std::string& word : atoms[next].words) {
                words.push_back(word);
                ends.push_back(next);
            }
        // "A" is a code, "a presentation" is not.
        const bool letter = atoms[at].text == "A" && (at + 1 == atoms.size() || !starts_lower(atoms[at + 1].text));
        std::size_t skipped = 0;
        while (!letter && skipped < words.size() && ends[skipped] == at && is_method_filler(words[skipped]) &&
               !method_at(words, skipped))
            ++skipped;
        if (skipped == words.size() || ends[skipped] != at) {
            known_before_ = true;
            return 1;
        }
        if (const auto phrase = method_at(words, skipped)) {
            const MethodCode* code = legend_.code_for(phrase->is);
            add(phrase->is, code ? code->code : std::string(name(phrase->is)));
            known_before_ = true;
            return ends[skipped + phrase->words - 1] - at + 1;
        }
        if (known_before_ || result_.unknown.empty())
            result_.unknown.push_back(atoms[at].text);
        else
            result_.unknown.back() += " " + atoms[at].text;
        known_before_ = is_short_code(atoms[at].text);
        return 1;
    }

    void add(Method method, std::string code) {
        if (std::find(result_.methods.begin(), result_.methods.end(), method) == result_.methods.end())
            result_.methods.push_back(method);
        if (std::find(result_.codes.begin(), result_.codes.end(), code) == result_.codes.end())
            result_.codes.push_back(std::move(code));
    }

    const Legend& legend_;
    Assessed result_;
    bool any_case_ = false, known_before_ = false;
};

std::string_view unbracketed(std::string_view text) {
    if (text.size() > 2 && ((text.front() == '(' && text.back() == ')') || (text.front() == '[' && text.back() == ']')))
        return text.substr(1, text.size() - 2);
    return text;
}

/// What a bracket or an end says, if it says nothing but importance and methods.
bool take_value(std::string_view words, const Legend& legend, Stripped& into, bool any_method) {
    if (const auto importance = importance_value(words, legend)) {
        if (into.importance) return false;
        into.importance = importance;
        into.importance_words = clean(words);
        return true;
    }
    const bool explained = is_assessment(words, legend);
    const std::string plain_words = plain(words);
    // "(presentations)" behind a statement is part of it; codes and "application", "interview" are not.
    const bool plainly =
        any_method || looks_like_codes(words) || has(plain_words, "application") || has(plain_words, "interview");
    if (explained && plainly && !into.assessed.stated()) {
        into.assessed = assessed_in(words, legend);
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
        const bool beside = importance_value(left, legend) || importance_value(right, legend);
        if (take_value(left, legend, trial, beside) && take_value(right, legend, trial, beside)) {
            into = std::move(trial);
            return true;
        }
    }
    return false;
}

bool strip_end_bracket(const Legend& legend, Stripped& into) {
    std::string text = into.text;
    while (ends_with_any(text, ".,; ")) text.pop_back();
    if (!ends_with_any(text, ")]")) return false;
    const std::size_t open = text.rfind(text.back() == ')' ? '(' : '[');
    if (open == std::string::npos || open == 0) return false;
    const std::string inner = text.substr(open + 1, text.size() - open - 2);
    if (!take_values(trimmed(inner), legend, into)) return false;
    into.text = trimmed(text.substr(0, open));
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
    if (labels_methods(label) && is_assessment(value, legend) && !into.assessed.stated())
        into.assessed = assessed_in(value, legend);
    else if (const auto is = importance_value(value, legend); is && labels_importance(label) && !into.importance) {
        into.importance = is;
        into.importance_words = value;
    } else
        return false;
    std::string rest = trimmed(text.substr(0, start));
    while (ends_with_any(rest, "([,;-")) rest = trimmed(rest.substr(0, rest.size() - 1));
    into.text = std::move(rest);
    return true;
}

/// "*" at either end, where the legend says what it means.
bool strip_star(const Legend& legend, Stripped& into) {
    const ImportanceCode* star = legend.importance_of("*");
    if (!star || into.importance || into.text.size() < 2) return false;
    if (into.text.front() == '*')
        into.text.erase(0, 1);
    else if (into.text.back() == '*')
        into.text.pop_back();
    else
        return false;
    into.text = trimmed(into.text);
    into.importance = star->is;
    into.importance_words = "*";
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

Assessed assessed_in(std::string_view text, const Legend& legend) {
    if (text.size() > longest) return {clean(text), {}, {}, {quoted(text)}};
    return AssessmentReader(legend).read(text);
}

bool is_assessment(std::string_view text, const Legend& legend) {
    if (text.size() > longest) return false;
    const Assessed found = assessed_in(text, legend);
    if (found.methods.empty() && found.unknown.empty()) return false;
    return std::all_of(found.unknown.begin(), found.unknown.end(),
                       [&](const std::string& code) { return legend.without_method(code) != nullptr; });
}

bool looks_like_codes(std::string_view text) {
    if (text.size() > longest) return false;
    const auto atoms = atoms_of(text);
    return !atoms.empty() && atoms.size() <= 12 &&
           std::all_of(atoms.begin(), atoms.end(), [](const Atom& atom) { return is_short_code(atom.text); });
}

std::vector<std::string> groups_in(std::string_view text, const Legend& legend) {
    if (text.size() > longest) return {};
    // Blanks around a joint join; the others part.
    std::string close;
    for (const std::string& word : split(text, " \t\n")) {
        const bool joint =
            ends_with_any(close, ",/&+;") || std::string_view(",/&+;").find(word[0]) != std::string::npos;
        if (!close.empty() && !joint) close += ' ';
        close += word;
        if (close.back() == ',') close += ' ';
        if (close.size() > 1 && close.substr(close.size() - 2) == ", ") close.pop_back();
    }
    std::vector<std::string> groups;
    for (std::string& group : split(close, " ")) {
        std::string spaced;
        for (const char c : group) spaced += c == ',' ? std::string(", ") : std::string(1, c);
        group = trimmed(spaced);
        while (ends_with_any(group, ",;")) group.pop_back();
        const std::string words = plain(group);
        const bool completes = starts_with(words, "form") || starts_with(words, "forms"); // "Application form"
        if (completes || (!is_assessment(group, legend) && !looks_like_codes(group))) return {};
        groups.push_back(group);
    }
    return groups;
}

std::optional<Importance> importance_value(std::string_view text, const Legend& legend) {
    std::string words = clean(unbracketed(trimmed(text)));
    while (ends_with_any(words, ".,;: ")) words.pop_back();
    if (words.empty() || words.size() > 60) return std::nullopt;
    if (const ImportanceCode* code = legend.importance_of(words)) return code->is;
    const bool means = legend.method(words) && legend.method(words)->code == words;
    for (const Importance own : {Importance::essential, Importance::desirable}) {
        const bool other = std::any_of(legend.importance.begin(), legend.importance.end(),
                                       [&](const ImportanceCode& code) { return code.is == own; });
        if (!means && !other && words == (own == Importance::essential ? "E" : "D")) return own;
    }
    return importance_said(plain(words));
}

bool labels_methods(std::string_view label) {
    static constexpr std::array<std::string_view, 12> starts = {"method",     "methods",  "means",     "assessed",
                                                                "assessment", "assess",   "how",       "tested",
                                                                "measured",   "evidence", "evidenced", "where"};
    const std::string words = plain(label);
    return word_count(label) <= 7 && starts_with_any(words, starts) && header_words(words).method;
}

bool labels_importance(std::string_view label) {
    const std::string words = plain(label);
    return word_count(label) <= 3 && (header_words(words).importance || importance_in(words).both());
}

std::optional<Stripped> values_alone(std::string_view text, const Legend& legend) {
    Stripped result;
    const std::string words = clean(unbracketed(trimmed(text)));
    if (words.size() > 200 || !take_values(words, legend, result)) return std::nullopt;
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
    strip_end_dash(legend, result);
    while (strip_end_bracket(legend, result)) {
    }
    strip_start(legend, result);
    strip_star(legend, result);
    if (!result.importance) said_at_end(result);
    return result;
}

} // namespace evenhand::spec::importing
