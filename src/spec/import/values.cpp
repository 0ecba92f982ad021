#include "spec/import/values.h"

#include "base/ascii.h"
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
    return atom.size() <= 3 && std::all_of(atom.begin(), atom.end(), [](char c) { return is_upper(c) || is_digit(c); });
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
        if (!result_.methods.empty() && (words[skipped] == "licence" || words[skipped] == "licences")) {
            add(Method::certificate, "Certificate"); // "CV and licence"
            return 1;
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

} // namespace

Assessed assessed_in(std::string_view text, const Legend& legend) {
    if (text.size() > longest) return {clean(text), {}, {}, {quoted(text)}};
    if (says_both_languages(text)) { // "Cyfweliad / Interview"
        Assessed english = AssessmentReader(legend).read(english_of(text));
        if (english.unknown.empty() && !english.methods.empty()) {
            english.words = clean(text);
            return english;
        }
    }
    return AssessmentReader(legend).read(text);
}

Assessed assessed_freely(std::string_view text, const Legend& legend) {
    if (is_assessment(text, legend) || text.size() > 200) return assessed_in(text, legend);
    std::string parted;
    for (const std::string& word : split(text, " \t\n")) {
        const bool joins = word == "and" || word == "or" || word == "then" || word == "plus" || word == "&";
        parted += joins ? std::string(";") : word + " ";
    }
    Assessed result;
    for (const std::string& part : split(parted, ",;/+&")) {
        if (trimmed(part).empty()) continue;
        Assessed one = assessed_in(part, legend);
        if (!is_assessment(part, legend)) {
            std::string words = plain(part);
            for (const std::string_view article : {" a ", " an ", " the "})
                if (words.substr(0, article.size()) == article) words.erase(0, article.size() - 1);
            const auto method = word_count(part) <= 4 ? method_at_end(words) : std::nullopt;
            if (!method) return {};
            const MethodCode* code = legend.code_for(*method);
            one = {{}, {*method}, {code ? code->code : std::string(name(*method))}, {}};
        }
        for (std::size_t at = 0; at < one.methods.size(); ++at) {
            if (std::find(result.methods.begin(), result.methods.end(), one.methods[at]) != result.methods.end())
                continue;
            result.methods.push_back(one.methods[at]);
            result.codes.push_back(one.codes[at]);
        }
    }
    result.words = clean(text);
    return result;
}

std::string behind_participle(std::string_view text) {
    static constexpr std::array<std::string_view, 9> participles = {
        "assessed", "tested", "measured", "evaluated", "evidenced", "identified", "judged", "checked", "demonstrated"};
    static constexpr std::array<std::string_view, 9> ties = {"by", "at", "from", "through", "via",
                                                             "in", "on", "with", "using"};
    std::string inner = trimmed(unbracketed(trimmed(text)));
    while (ends_with_any(inner, ".")) inner.pop_back();
    const auto words = words_of(plain(inner));
    if (words.size() < 3 || words.size() > 12 || inner.find(':') != std::string::npos) return {};
    const auto is_one = [](const std::string& word, const auto& list) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    if (!is_one(words[0], participles) || !is_one(words[1], ties)) return {};
    const std::size_t when = inner.find(" on the "); // "exercise on the day"
    if (when != std::string::npos && method_at_end(plain(inner.substr(0, when)))) inner.resize(when);
    const std::size_t first = inner.find(' '), second = inner.find(' ', first + 1);
    return second == std::string::npos ? std::string() : trimmed(inner.substr(second));
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
        const bool within =
            starts_lower(group) && !groups.empty() && !starts_lower(groups.front()); // "Scenario exercise"
        if (completes || within || (!is_assessment(group, legend) && !looks_like_codes(group))) return {};
        groups.push_back(group);
    }
    return groups;
}

std::optional<Importance> importance_value(std::string_view text, const Legend& legend) {
    std::string words = clean(unbracketed(trimmed(text)));
    while (ends_with_any(words, ".,;: ")) words.pop_back();
    // "Essential (3)": with its weight.
    if (const std::size_t open = words.rfind(" (");
        open != std::string::npos && ends_with_any(words, ")") &&
        words.find_first_not_of("0123456789.%x)", open + 2) == std::string::npos)
        words.resize(open);
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

} // namespace evenhand::spec::importing
