#include "spec/import/legend.h"

#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace evenhand::spec::importing {

namespace {

constexpr std::array<std::string_view, 7> separators = {"=", "\u2013", "\u2014", "-", ":", "\u2192", "\t"};
/// Words of a line that is a legend and no more.
constexpr std::array<std::string_view, 26> legend_fillers = {
    "assessment", "code",   "codes",    "key",  "method",    "methods", "of",       "and",  "or",
    "the",        "legend", "assessed", "by",   "how",       "to",      "where",    "will", "be",
    "identified", "when",   "stages",   "note", "selection", "is",      "criteria", "for"};

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "A", "PI", "AF1", "3": letters all capital; or, as in "As – assessment" and "App = application", the beginning of
/// what it stands for.
bool is_code(std::string_view code, std::string_view plain_words) {
    if (code.empty() || code.size() > 4) return false;
    if (!std::all_of(code.begin(), code.end(), [](char c) { return is_upper(c) || is_lower(c) || is_digit(c); }))
        return false;
    if (std::none_of(code.begin(), code.end(), is_lower)) return true;
    return is_upper(code[0]) && plain_words.substr(1, code.size()) == folded(code);
}

bool same_initial(std::string_view code, std::string_view plain_words) {
    return !code.empty() && plain_words.size() > 1 && folded(code.substr(0, 1)) == plain_words.substr(1, 1);
}

/// The method the words begin with, fillers passed over; nothing where they go on to say much more.
std::optional<Method> begins_with_method(std::string_view plain_words) {
    const auto words = words_of(plain_words);
    std::size_t at = 0;
    while (at < words.size() && is_method_filler(words[at]) && !method_at(words, at)) ++at;
    const auto found = method_at(words, at);
    if (!found || words.size() > at + found->words + 6) return std::nullopt;
    return found->is;
}

std::optional<Importance> begins_with_importance(std::string_view plain_words) {
    const auto words = words_of(plain_words);
    for (std::size_t count = 1; count <= std::min<std::size_t>(words.size(), 3); ++count) {
        const std::vector<std::string> first(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
        if (const auto said = importance_said(" " + joined(first, " ") + " ")) return said;
    }
    return std::nullopt;
}

/// Where a code with its separator stands in a line.
struct Spot {
    std::size_t start, words; ///< of the code; of what it stands for
    std::string code;
    bool equals; ///< the separator is "="
};

std::size_t past_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text.substr(at, 2) == "\u00A0")) at += text[at] == ' ' ? 1 : 2;
    return at;
}

std::vector<Spot> spots_in(std::string_view line) {
    std::vector<Spot> spots;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool starts = at == 0 || std::string_view(" \t([,;/|\n.").find(line[at - 1]) != std::string_view::npos ||
                            (at > 1 && line.substr(at - 2, 2) == "\u00A0");
        if (!starts || !(is_upper(line[at]) || is_digit(line[at]))) continue;
        std::size_t end = at;
        while (end < line.size() && end - at < 5 && (is_upper(line[end]) || is_lower(line[end]) || is_digit(line[end])))
            ++end;
        const std::size_t after = past_blanks(line, end);
        for (const std::string_view separator : separators) {
            if (line.substr(after, separator.size()) != separator) continue;
            spots.push_back({at, past_blanks(line, after + separator.size()), std::string(line.substr(at, end - at)),
                             separator == "="});
            break;
        }
    }
    return spots;
}

/// Adds what a code stands for, if the words name it. "NVQ 3 – desirable" explains no code 3: without "=" a code begins
/// as its words do, or is at most two letters for a method. \returns whether the words name it
bool add(Legend& legend, std::string_view code, const std::string& words, bool equals = false) {
    const std::string plain_words = plain(words);
    if (!is_code(code, plain_words)) return false;
    const bool alike = equals || same_initial(code, plain_words);
    const std::string printed(trimmed(words));
    if (const auto importance = begins_with_importance(plain_words); importance && alike) {
        const std::size_t blank = printed.find(' ');
        legend.importance.push_back({std::string(code), *importance, printed.substr(0, blank),
                                     blank == std::string::npos ? std::string() : printed});
        return true;
    }
    if (const auto method = begins_with_method(plain_words); method && (alike || code.size() <= 2)) {
        legend.methods.push_back({std::string(code), *method, printed});
        return true;
    }
    return false;
}

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
        const std::string words = tidy_end(line.substr(spots[one].words, stop - std::min(stop, spots[one].words)));
        const std::string before(line.substr(told, spots[one].start - told));
        if (add(legend, spots[one].code, words, spots[one].equals)) {
            rest += before + " ";
            told = stop;
        } else if (is_code(spots[one].code, " ") && word_count(words) <= 4 && word_count(words) > 0) {
            open.push_back({spots[one].code, words});
        }
    }
    if (told > 0) // a code among others that are explained
        for (auto& code : open) legend.unknown.push_back(std::move(code));
    return rest + std::string(line.substr(told));
}

/// "Application (A), Interview (I)", "Application/Interview/Test (A/I/T)": words first. \returns what is left
std::string words_first(std::string_view line, Legend& legend) {
    std::string rest;
    std::size_t told = 0;
    for (std::size_t open = line.find('('); open != std::string_view::npos; open = line.find('(', open + 1)) {
        const std::size_t close = line.find(')', open);
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
        bool all = true;
        for (std::size_t one = 0; one < codes.size(); ++one)
            all = all && same_initial(codes[one], plain(phrases[one])) && add(found, codes[one], phrases[one]);
        if (!all) continue;
        for (auto& one : found.methods) legend.methods.push_back(std::move(one));
        for (auto& one : found.importance) legend.importance.push_back(std::move(one));
        rest += std::string(line.substr(told, open - told)) + " ";
        told = close + 1;
    }
    return rest + std::string(line.substr(told));
}

/// "Criteria marked * are essential". \returns whether it is such a line
bool star(std::string_view line, Legend& legend) {
    const std::string words = plain(line);
    if (line.find('*') == std::string_view::npos && !has(words, "asterisk")) return false;
    static constexpr std::array<std::string_view, 6> ties = {"marked",    "denotes",  "denote",
                                                             "indicates", "asterisk", "asterisked"};
    const bool tied =
        has_any(words, ties) || line.find("* =") != std::string_view::npos || line.find("*=") != std::string_view::npos;
    const ImportanceFound found = importance_in(words);
    if (!tied || !found.one() || word_count(line) > 20) return false;
    legend.importance.push_back({"*", found.which(), std::string(name(found.which())), clean(line)});
    return true;
}

bool says_no_more(const std::string& rest) {
    const auto words = words_of(plain(rest));
    for (std::size_t at = 0; at < words.size();) {
        const auto method = method_at(words, at);
        const bool filler = std::find(legend_fillers.begin(), legend_fillers.end(), words[at]) != legend_fillers.end();
        if (!method && !filler && !importance_said(" " + words[at] + " ")) return false;
        at += method ? method->words : 1;
    }
    return true;
}

template <class Code>
void take(std::vector<Code>& all, std::vector<Code>&& more, std::vector<std::string>& doubts) {
    for (Code& code : more) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const Code& one) { return one.code == code.code; });
        if (same == all.end())
            all.push_back(std::move(code));
        else if (same->is != code.is)
            doubts.push_back(
                fmt::format("the code \"{}\" is explained twice, as \"{}\" and as \"{}\"; the first is taken",
                            code.code, same->printed, code.printed));
    }
}

void take(Legend& all, Legend&& more, std::vector<std::string>& doubts) {
    take(all.methods, std::move(more.methods), doubts);
    take(all.importance, std::move(more.importance), doubts);
    for (auto& code : more.unknown)
        if (!all.without_method(code.code)) all.unknown.push_back(std::move(code));
}

void take_lines(Legend& all, const document::Paragraph& paragraph, std::vector<std::string>& doubts) {
    // "A. Application form": the reader of the format may have taken the code for a list's mark.
    const std::string mark(trimmed(paragraph.mark));
    for (const std::string& line : split(paragraph.text(), "\n")) {
        Explained found = explained_in(line);
        if (found.legend.methods.empty() && found.legend.importance.empty() && ends_with_any(mark, "-=:"))
            found = explained_in(mark + " " + line);
        take(all, std::move(found.legend), doubts);
    }
}

/// A table's row that is code and words in turn: "A | Application form | I | Interview".
void take_row(Legend& all, const document::TableRow& row, std::vector<std::string>& doubts) {
    std::vector<std::string> cells;
    for (const document::Cell& cell : row.cells)
        if (std::string text = clean(cell.text()); !text.empty()) cells.push_back(std::move(text));
    if (cells.size() < 2 || cells.size() % 2 != 0 || row.cells.front().column != 0) return;
    Legend found;
    for (std::size_t one = 0; one < cells.size(); one += 2)
        if (!add(found, cells[one], cells[one + 1])) return;
    take(all, std::move(found), doubts);
}

template <class Code>
const Code* by_code(const std::vector<Code>& codes, std::string_view code) {
    const Code* other_case = nullptr;
    for (const Code& one : codes) {
        if (one.code == code) return &one;
        if (folded(one.code) == folded(code)) {
            if (other_case) return nullptr;
            other_case = &one;
        }
    }
    return other_case;
}

} // namespace

const MethodCode* Legend::method(std::string_view code) const {
    return by_code(methods, code);
}

const ImportanceCode* Legend::importance_of(std::string_view code) const {
    return by_code(importance, code);
}

const Legend::Unknown* Legend::without_method(std::string_view code) const {
    return by_code(unknown, code);
}

const MethodCode* Legend::code_for(Method wanted) const {
    const auto found =
        std::find_if(methods.begin(), methods.end(), [&](const MethodCode& one) { return one.is == wanted; });
    return found == methods.end() ? nullptr : &*found;
}

Explained explained_in(std::string_view line) {
    constexpr std::size_t longest = 2000; // no legend of people's; and looking takes time with the square of it
    Explained result;
    if (line.size() > longest) return result;
    std::string rest = code_first(line, result.legend);
    rest = words_first(rest, result.legend);
    const bool starred = star(line, result.legend);
    const bool explains = !result.legend.methods.empty() || !result.legend.importance.empty();
    result.all = starred || (explains && says_no_more(rest));
    return result;
}

Legend read_legend(const document::Document& document, std::vector<std::string>& doubts) {
    Legend all;
    for (const document::Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) {
            take_lines(all, *paragraph, doubts);
            continue;
        }
        for (const document::TableRow& row : std::get<document::Table>(block).rows) {
            take_row(all, row, doubts);
            for (const document::Cell& cell : row.cells)
                for (const document::Paragraph& paragraph : cell.paragraphs) take_lines(all, paragraph, doubts);
        }
    }
    for (const document::Paragraph& paragraph : document.margins) take_lines(all, paragraph, doubts);
    return all;
}

} // namespace evenhand::spec::importing
