// What one line explains of codes.
#include "spec/import/code_spots.h"
#include "spec/import/legend.h"
#include "spec/import/legend_signs.h"

#include "base/ascii.h"
#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/values.h"
#include "spec/import/words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace evenhand::spec::importing {

namespace {

/// Words of a line that is a legend and no more.
constexpr std::array<std::string_view, 54> legend_fillers = {
    "assessment", "code",     "codes",    "key",       "method",        "methods", "of",         "and",    "or",
    "the",        "legend",   "assessed", "by",        "how",           "to",      "where",      "will",   "be",
    "identified", "when",     "stages",   "note",      "selection",     "is",      "criteria",   "for",    "means",
    "stage",      "measured", "evidence", "evidenced", "letters",       "letter",  "are",        "as",     "follows",
    "used",       "using",    "in",       "this",      "table",         "column",  "columns",    "below",  "above",
    "through",    "via",      "from",     "at",        "abbreviations", "symbols", "importance", "follow", "a"};

/// "A", "PI", "AF1", "3": letters all capital; or, as in "As – assessment" and "App = application", the beginning of
/// what it stands for.
bool is_code(std::string_view code, std::string_view plain_words, bool equals = false) {
    if (code.empty() || code.size() > 4) return false;
    if (!std::all_of(code.begin(), code.end(), [](char c) { return is_upper(c) || is_lower(c) || is_digit(c); }))
        return false;
    if (std::none_of(code.begin(), code.end(), is_lower)) return true;
    const std::string_view small = code.substr(is_upper(code[0]) ? 1 : 0); // "Af = application form"
    const bool few = code.size() <= (is_upper(code[0]) ? 4 : 2);
    if (equals && few && std::all_of(small.begin(), small.end(), is_lower)) return true;
    if (!is_upper(code[0])) return false;
    std::string initials; // "Af – application form"
    for (const std::string& word : words_of(plain_words)) initials += word.front();
    const std::string folded_code = folded(code);
    return plain_words.substr(1, code.size()) == folded_code || (code.size() > 1 && initials == folded_code);
}

bool same_initial(std::string_view code, std::string_view plain_words) {
    return !code.empty() && plain_words.size() > 1 && folded(code.substr(0, 1)) == plain_words.substr(1, 1);
}

bool is_filler(std::string_view word) {
    return is_method_filler(word) ||
           std::find(legend_fillers.begin(), legend_fillers.end(), word) != legend_fillers.end();
}

/// A method with which words begin, fillers passed over, and whether fillers alone follow; nothing where the words go
/// on to say much more.
struct Beginning {
    Method is;
    bool alone;
    bool leads_on; ///< "presentation to governors", "exercise on the day": where or to whom
};
std::optional<Beginning> begins_with_method(std::string_view plain_words) {
    const auto words = words_of(plain_words);
    std::size_t at = 0;
    while (at < words.size() && is_filler(words[at]) && !method_at(words, at)) ++at;
    const auto found = method_at(words, at);
    if (!found || words.size() > at + found->words + 6) return std::nullopt;
    const auto behind = words.begin() + static_cast<std::ptrdiff_t>(at + found->words);
    static constexpr std::array<std::string_view, 6> leading = {"on", "to", "by", "at", "with", "before"};
    const bool leads_on = behind != words.end() && std::find(leading.begin(), leading.end(), *behind) != leading.end();
    return Beginning{found->is, std::all_of(behind, words.end(), is_filler), leads_on};
}

std::optional<Importance> begins_with_importance(std::string_view plain_words) {
    const auto words = words_of(plain_words);
    for (std::size_t count = 1; count <= std::min<std::size_t>(words.size(), 3); ++count) {
        const std::vector<std::string> first(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
        if (const auto said = importance_said(" " + joined(first, " ") + " ")) return said;
    }
    return std::nullopt;
}

} // namespace

// Adds what a code stands for, if the words name it. "NVQ 3 – desirable" explains no code 3: without "=" a code begins
// as its words do, or is at most two letters for a method. \returns whether the words name it
bool add(Legend& legend, std::string_view code, const std::string& words, bool equals) {
    const std::string plain_words = plain(words);
    if (!is_code(code, plain_words, equals)) return false;
    const bool alike = equals || same_initial(code, plain_words);
    const std::string printed(trimmed(words));
    if (const auto importance = begins_with_importance(plain_words); importance && alike) {
        const std::size_t blank = printed.find(' ');
        legend.importance.push_back({std::string(code), *importance, printed.substr(0, blank),
                                     blank == std::string::npos ? std::string() : printed});
        return true;
    }
    const auto method = begins_with_method(plain_words);
    if (method && (alike || (code.size() <= 2 && (method->alone || (method->leads_on && !is_digit(code[0])))))) {
        legend.methods.push_back({std::string(code), method->is, printed});
        return true;
    }
    const auto all_words = words_of(plain_words); // "C: sight of the certificates"
    const bool named = equals || (!all_words.empty() && same_initial(code, " " + all_words.back() + " "));
    constexpr std::size_t longest = 8;                                           // "T = walk round the site with tasks"
    const bool figure = is_digit(code[0]) && !(equals && all_words.size() <= 4); // "3 = bench test"
    auto at_end = named && !figure ? method_at_end(plain_words, longest) : std::nullopt;
    // "O = observed session in class": with where, with whom, what about.
    for (const std::string_view tie : {" in ", " on ", " at ", " with ", " about ", " for ", " during "})
        if (const std::size_t end = plain_words.find(tie); equals && !at_end && end != std::string::npos)
            at_end = method_at_end(plain_words.substr(0, end + 1), longest);
    if (at_end) legend.methods.push_back({std::string(code), *at_end, printed});
    return at_end.has_value();
}

namespace {

std::string tidy_end(std::string_view words) {
    std::string text = clean(words);
    while (ends_with_any(text, " ,;.|/([")) text.pop_back();
    // One "and" or "or" leads on to the next code.
    for (const std::string_view link : {" and", " or", " &"})
        if (text.size() > link.size() && text.substr(text.size() - link.size()) == link)
            text.resize(text.size() - link.size());
    if (text.find('(') == std::string::npos)
        while (ends_with_any(text, ")]")) text.pop_back();
    return text;
}

/// "A – Application; I = Interview": code first. \returns what is left of the line
std::string code_first(std::string_view line, Legend& legend) {
    std::vector<Spot> spots = spots_in(line);
    std::string rest;
    std::size_t told = 0; // up to where the line is explained
    std::vector<Legend::Unknown> open;
    for (std::size_t one = 0; one < spots.size(); ++one) {
        if (spots[one].start < told) continue;
        const std::size_t next = one + 1 < spots.size() ? spots[one + 1].start : line.size();
        const std::size_t stop = std::min(line.find_first_of(";|\n", spots[one].words), next);
        std::string words = tidy_end(line.substr(spots[one].words, stop - std::min(stop, spots[one].words)));
        words = tidy_end(words.substr(0, words.find(". ")));
        // "E", a tab, "INT": two values beside each other.
        const std::size_t code_end = spots[one].start + spots[one].code.size();
        if (line.substr(code_end, spots[one].words - code_end).find('\t') != std::string_view::npos &&
            looks_like_codes(words))
            continue;
        const std::string before(line.substr(told, spots[one].start - told));
        if (add(legend, spots[one].code, words, spots[one].equals)) {
            rest += before + " ";
            told = stop;
        } else if (word_count(words) <= 6 && word_count(words) > 0) {
            open.push_back({spots[one].code, words});
        }
    }
    if (told > 0) // a code among others that are explained
        for (auto& code : open) {
            constexpr std::size_t longest_small = 3; // "Doc: original documents seen"
            const bool capitals = is_code(code.code, " ");
            Legend named;
            if ((capitals || code.code.size() <= longest_small) && add(named, code.code, code.words, true) &&
                named.importance.empty())
                legend.methods.push_back(std::move(named.methods.front()));
            else if (capitals && word_count(code.words) <= 4)
                legend.unknown.push_back(std::move(code));
        }
    return rest + std::string(line.substr(told));
}

/// "Application (A), Interview (I)", "Application/Interview/Test (A/I/T)", "covering letter [CV]": words first.
/// \param loose whether a code need not begin as its words do \returns what is left
std::string words_first(std::string_view line, Legend& legend, bool loose) {
    std::string rest;
    std::size_t told = 0;
    for (std::size_t open = line.find_first_of("(["); open != std::string_view::npos;
         open = line.find_first_of("([", open + 1)) {
        const std::size_t close = line.find(line[open] == '(' ? ')' : ']', open);
        if (close == std::string_view::npos) break;
        std::vector<std::string> codes;
        for (const std::string& word : split(line.substr(open + 1, close - open - 1), " /,&"))
            if (word != "or" && word != "and") codes.push_back(word);
        // What stands before, a phrase of importance or method after the other.
        const auto words = words_of(plain(line.substr(told, open - told)));
        Legend found;
        std::vector<std::string> phrases;
        std::size_t last = 0;
        for (std::size_t at = 0; at < words.size();) {
            const auto method = method_at(words, at);
            const bool importance = importance_said(" " + words[at] + " ").has_value();
            const std::size_t count = method ? method->words : 1;
            if (method || importance) {
                phrases.push_back(joined({words.begin() + static_cast<std::ptrdiff_t>(at),
                                          words.begin() + static_cast<std::ptrdiff_t>(at + count)},
                                         " "));
                last = at + count;
            }
            at += count;
        }
        if (codes.empty() || phrases.size() < codes.size() || last + 1 < words.size()) continue;
        phrases.erase(phrases.begin(), phrases.end() - static_cast<std::ptrdiff_t>(codes.size()));
        const auto behind = words_of(plain(line.substr(close + 1, 40))); // "(D) desirable" is of what follows
        bool all = !loose || behind.empty() || !(method_at(behind, 0) || importance_said(" " + behind[0] + " "));
        for (std::size_t one = 0; one < codes.size(); ++one)
            all = all && (loose || same_initial(codes[one], plain(phrases[one]))) && is_code(codes[one], " ") &&
                  add(found, codes[one], phrases[one], loose);
        if (!all) continue;
        for (auto& one : found.methods) legend.methods.push_back(std::move(one));
        for (auto& one : found.importance) legend.importance.push_back(std::move(one));
        rest += std::string(line.substr(told, open - told)) + " ";
        told = close + 1;
    }
    return rest + std::string(line.substr(told));
}

/// A word of a line: as it stands there without brackets, quotation marks and stops; and plain.
struct Token {
    std::string bare;
    std::vector<std::string> plain_words;
    bool capital = false; ///< may be a code
    bool last = false;    ///< of what is said of one code
    bool opens = false;   ///< a bracket, and with it something else
};

std::vector<Token> tokens_of(std::string_view line) {
    std::vector<Token> tokens;
    for (const std::string& word : split(line, " \t\n/,;|")) {
        Token token{trimmed(word), words_of(plain(word)), false, ends_with_any(word, ".,;|"),
                    word[0] == '(' || word[0] == '['};
        while (ends_with_any(token.bare, ".:)]}\"'`")) token.bare.pop_back();
        while (!token.bare.empty() && std::string_view("([{\"'*`").find(token.bare[0]) != std::string_view::npos)
            token.bare.erase(0, 1);
        for (const std::string_view quote : {"\u2018", "\u2019", "\u201C", "\u201D"})
            for (std::size_t at = token.bare.find(quote); at != std::string::npos; at = token.bare.find(quote))
                token.bare.erase(at, quote.size());
        token.capital = !token.bare.empty() && token.bare.size() <= 4 &&
                        (std::all_of(token.bare.begin(), token.bare.end(), is_upper) || token.bare == "1" ||
                         token.bare == "2" || token.bare == "3" || token.bare == "4" || token.bare == "5");
        if (!token.plain_words.empty()) tokens.push_back(std::move(token));
    }
    return tokens;
}

/// "A application form, I interview", "(E) Essential (D) Desirable", "E stands for essential": no sign between code and
/// words, so a code must begin as its words do. \returns what is left of the line
std::string side_by_side(const std::string& line, const Legend& known, Legend& legend) {
    static constexpr std::array<std::string_view, 28> links = {
        "is",   "are", "for",  "means", "stands",   "refers", "to",       "denotes", "by", "the",
        "a",    "an",  "from", "at",    "through",  "via",    "your",     "shows",   "as", "indicates",
        "used", "in",  "will", "be",    "assessed", "tested", "measured", "checked"};
    const auto tokens = tokens_of(line);
    std::string rest;
    for (std::size_t at = 0; at < tokens.size();) {
        std::vector<std::string> words; // behind the code
        std::vector<std::size_t> ends;
        for (std::size_t next = at + 1; tokens[at].capital && next < tokens.size() && words.size() < 6; ++next) {
            if ((tokens[next].capital || tokens[next].opens) && !words.empty()) break; // the next code
            for (const std::string& word : tokens[next].plain_words) {
                // "in-tray task" begins with no link.
                const bool link = std::find(links.begin(), links.end(), word) != links.end();
                if (words.empty() && link && tokens[next].plain_words.size() == 1) continue;
                words.push_back(word);
                ends.push_back(next);
            }
            if (tokens[next].last) break;
        }
        auto method = method_at(words, 0);
        const bool begins = tokens[at].bare.size() >= 2 && !words.empty() &&
                            folded(words.back().substr(0, tokens[at].bare.size())) == folded(tokens[at].bare);
        if (!method && (words.size() <= 3 || begins)) // "T programming task."; "[EXE] front of house exercise"
            if (const auto end = method_at_end(" " + joined(words, " ") + " ");
                end && same_initial(tokens[at].bare, " " + words.back() + " "))
                method = MethodPhrase{*end, words.size()};
        const auto importance = importance_said(words.empty() ? " " : " " + words[0] + " ");
        const std::string& code = tokens[at].bare;
        const std::size_t phrase = method ? method->words : 1;
        const bool alike =
            std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(phrase, words.size())),
                        [&](const std::string& word) { return same_initial(code, " " + word + " "); });
        const bool figure = std::all_of(code.begin(), code.end(), is_digit); // "1 Application form  2 Interview"
        if ((!method && !importance) || !(alike || figure) || (method && known.method(code)) ||
            (importance && known.importance_of(code))) {
            rest += tokens[at].bare + " ";
            ++at;
            continue;
        }
        const std::size_t count = phrase;
        const std::string printed = joined({words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count)}, " ");
        if (method)
            legend.methods.push_back({code, method->is, printed});
        else
            legend.importance.push_back({code, importance.value_or(Importance::essential), printed, {}});
        at = ends[count - 1] + 1;
    }
    return rest;
}

/// "(A)pplication", "E(ssential)" as "A = Application", "E = Essential".
std::string with_initials_apart(std::string_view line) {
    std::string result;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool starts = at == 0 || !(is_upper(line[at - 1]) || is_lower(line[at - 1]));
        const auto letters = [&](std::size_t from) {
            std::size_t end = from;
            while (end < line.size() && is_lower(line[end])) ++end;
            return end;
        };
        const bool bracketed = starts && line[at] == '(' && at + 3 < line.size() && is_upper(line[at + 1]) &&
                               line[at + 2] == ')' && letters(at + 3) > at + 5;
        const bool before = starts && is_upper(line[at]) && at + 2 < line.size() && line[at + 1] == '(' &&
                            letters(at + 2) > at + 4 && line.substr(letters(at + 2), 1) == ")";
        if (!bracketed && !before) {
            result += line[at];
            continue;
        }
        const char code = bracketed ? line[at + 1] : line[at];
        const std::size_t from = bracketed ? at + 3 : at + 2, end = letters(from);
        result += std::string(1, code) + " = " + code + std::string(line.substr(from, end - from));
        at = bracketed ? end - 1 : end;
    }
    return result;
}

/// "(T) short exercise on the day": a code in brackets before its words, among others that are explained so.
void bracketed_before(std::string_view line, Legend& legend) {
    if (legend.methods.size() < 2) return;
    for (std::size_t open = line.find('('); open != std::string_view::npos; open = line.find('(', open + 1)) {
        const std::size_t close = line.find(')', open);
        if (close == std::string_view::npos) return;
        const std::string code(line.substr(open + 1, close - open - 1));
        if (!is_code(code, " ") || code.size() > 3 || legend.method(code) || legend.importance_of(code)) continue;
        const std::size_t stop = std::min(line.find_first_of("(;,.|\n", close + 1), line.size());
        const std::string words(trimmed(line.substr(close + 1, stop - close - 1)));
        Legend named;
        if (!words.empty() && add(named, code, words, true) && named.importance.empty())
            legend.methods.push_back(std::move(named.methods.front()));
    }
}

bool says_no_more(const std::string& rest) {
    const auto words = words_of(plain(rest));
    for (std::size_t at = 0; at < words.size();) {
        const auto method = method_at(words, at);
        if (!method && !is_filler(words[at]) && !importance_said(" " + words[at] + " ")) return false;
        at += method ? method->words : 1;
    }
    return true;
}

} // namespace

Explained explained_in(std::string_view line) {
    constexpr std::size_t longest = 2000; // no legend of people's; and looking takes time with the square of it
    Explained result;
    if (line.size() > longest) return result;
    Legend& legend = result.legend;
    const std::string whole = with_initials_apart(line);
    std::string rest = code_first(whole, legend);
    rest = words_first(rest, legend, false);
    // Beside two that begin as their words do: "in a short presentation (TALK)".
    if (legend.methods.size() + legend.importance.size() >= 2) rest = words_first(rest, legend, true);
    Legend beside;
    const std::string left = side_by_side(whole, legend, beside);
    const std::size_t signs = legend.methods.size() + legend.importance.size();
    const std::size_t bare = beside.methods.size() + beside.importance.size();
    // One code with nothing but a blank behind it may be a word of a sentence: "A test".
    const auto is_figure = [](const MethodCode& one) { return is_digit(one.code[0]); };
    const bool figures = std::any_of(beside.methods.begin(), beside.methods.end(), is_figure);
    const bool enough = figures ? bare >= 2 && says_no_more(left) : bare >= 2 || (bare == 1 && says_no_more(left));
    if (enough) {
        if (legend.methods.empty()) bracketed_before(whole, beside);
        std::move(beside.methods.begin(), beside.methods.end(), std::back_inserter(legend.methods));
        std::move(beside.importance.begin(), beside.importance.end(), std::back_inserter(legend.importance));
        rest = left;
    }
    const bool starred = explains_sign(line, legend);
    const std::size_t codes = legend.methods.size() + legend.importance.size();
    result.all = starred || codes >= 2 || (signs + codes > 0 && says_no_more(rest));
    return result;
}

std::string with_mark(const std::string& mark, const std::string& text) {
    std::string code;
    for (const char c : mark)
        if (is_upper(c) || is_digit(c)) code += c;
    const bool letters = !code.empty() && std::all_of(code.begin(), code.end(), is_upper);
    if (!letters && !ends_with_any(mark, "-=:")) return text;
    return (letters ? "(" + code + ")" + (ends_with_any(mark, "-=:") ? " =" : "") : mark) + " " + text;
}

} // namespace evenhand::spec::importing
