// The names of schools and universities.
#include "intake/blind/school_context.h"
#include "intake/blind/word_lists.h"

#include <algorithm>

namespace evenhand::intake::blinding {

namespace {

/// "l'Exemple"
bool capital_behind_apostrophe(const Text& text, std::size_t at) {
    const TextWord& word = text.words[at];
    const std::string_view written = text.text.substr(word.begin, word.end - word.begin);
    const std::size_t mark = std::min(written.find('\''), written.find("\u2019"));
    if (mark == std::string_view::npos || mark > 2) return false;
    const auto words = words_of(written.substr(mark + (written[mark] == '\'' ? 1 : 3)));
    return !words.empty() && words.front().capital;
}

/// "Fellow of the Sample Academy": a body one belongs to, and no school.
bool is_membership(const Text& text, std::size_t first) {
    std::size_t at = first;
    if (at > 0 && text.words[at - 1].key == "the") --at;
    const bool bare = at == first && text.words[first].key != "royal"; // "honorary fellow of Sample College"
    if (bare && at > 2 && text.words[at - 3].key == "honorary") return false;
    return at > 1 && text.words[at - 1].key == "of" &&
           one_of(text.words[at - 2].key, {"fellow", "member", "associate", "membership", "fellowship"});
}

/// "I left Sample North High"
bool is_left_or_attended(const Text& text, std::size_t at) {
    while (at > 0 && text.words[at].capital && !text.words[at].starts && holds_together(text.gap_after(at - 1))) --at;
    return one_of(text.words[at].key, {"left", "attended", "at", "from", "to", "finished"});
}

/// "Sample Girls' High", where it asks for education or was left or attended "Sample High" and "Sample Grammar" too
bool is_high_school(const Text& text, std::size_t at) {
    const bool attended = text.about_study || is_left_or_attended(text, at);
    const bool comprehensive = attended && one_of(text.words[at].key, {"comprehensive", "grammar", "girls"});
    if (!(text.words[at].key == "high" || comprehensive) || !text.words[at].capital || at == 0 || text.words[at].starts)
        return false;
    const TextWord& before = text.words[at - 1];
    if (!before.capital || !holds_together(text.gap_after(at - 1))) return false;
    const bool goes_on = at + 1 < text.words.size() && text.words[at + 1].capital && !text.words[at + 1].starts &&
                         only_blanks(text.gap_after(at));
    return !goes_on && (one_of(before.key, {"girls", "boys"}) || (attended && !before.upper));
}

/// An institute is a school where it teaches, "of Technology"; a gymnasium may have machines.
bool is_no_school(const Text& text, std::size_t first, std::size_t at, std::size_t last) {
    const auto& words = text.words;
    if (one_of(words[at].key, {"institute", "institut"})) {
        if (one_of(words[first].key, {"chartered", "royal", "british", "national", "womens"})) return true;
        for (std::size_t in = at + 1; in <= last; ++in)
            if (one_of(words[in].key, {"technology", "science", "sciences", "education", "technologie", "higher"}))
                return false;
        return !(text.about_study && first < at);
    }
    // "Sample University Hospital"
    for (std::size_t in = at + 1; in < words.size() && in <= last + 1; ++in)
        if (words[in].capital && !words[in].starts && text.gap_after(in - 1) == " " &&
            one_of(words[in].key, {"hospital", "hospitals", "press", "infirmary", "certificate"}))
            return true;
    return one_of(words[at].key, {"gymnasium", "academy"}) && last > at && first == at &&
           one_of(words[at + 1].key,
                  {"certificate", "manager", "assistant", "supervisor", "instructor", "attendant", "trust", "coach"});
}

/// "i went to sample academy": where no name has a capital. \returns the first word; `at` where it is none in
/// particular
std::size_t school_in_small_letters(const Text& text, std::size_t at) {
    const auto& words = text.words;
    if (!is_school(words[at].key) || words[at].capital) return at;
    for (std::size_t first = at; first > 0 && first + 3 > at; --first) {
        const std::string_view before = words[first - 1].key;
        if (text.gap_after(first - 1) != " ") return at;
        if (first < at && one_of(before, {"at", "to", "from", "left", "attended", "finished"})) return first;
        if (is_determiner(before) || is_joining(before) || is_school_kind(before) || words[first - 1].number) return at;
    }
    return at;
}

} // namespace

void find_schools(const Text& text, Finds& finds) {
    const auto& words = text.words;
    const bool small = writes_small_letters(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (const auto last = school_without_word(text, at)) {
            finds.mask(words[at].begin, words[*last].end, Hidden::school);
            at = *last;
            continue;
        }
        if (const std::size_t first = small ? school_in_small_letters(text, at) : at; first < at) {
            finds.mask(words[first].begin, words[at].end, Hidden::school);
            continue;
        }
        // "Durham university", "Leeds uni"
        const bool plain =
            one_of(words[at].key, {"university", "uni", "polytechnic", "kolegija", "universitetas", "gimnazija",
                                   "gumnaasium", "kolledz", "vidusskola", "yliopisto", "lukio", "gimnazium"}) &&
            !words[at].capital && at > 0 && words[at - 1].capital && !words[at - 1].starts && !words[at - 1].number &&
            text.gap_after(at - 1) == " " && words[at - 1].key != "i";
        if (!(is_school(words[at].key) || one_of(words[at].key, {"institute", "institut"}) ||
              is_high_school(text, at)) ||
            !(words[at].capital || plain))
            continue;
        std::size_t first = at, last = at;
        bool named = false;
        const auto numbered = [&](std::size_t word) { return words[word].number && words[word - 1].key == "no"; };
        // "R.C. High School", "I. P. Sample University"
        const auto behind_letters = [&](std::size_t word) {
            const TextWord& one = words[word - 1];
            return text.gap_after(word - 1) == ". " && one.capital && one.key.size() <= 3 &&
                   (one.end - one.begin > one.key.size() || one.key.size() == 1);
        };
        const auto goes_on = [&](std::size_t next) {
            return next < words.size() && (!words[next].starts || words[next - 1].key == "univ") &&
                   holds_together(text.gap_after(next - 1));
        };
        // Back over "St John's", "North Sample and District".
        while (first > 0 && (!words[first].starts || numbered(first) || behind_letters(first)) &&
               holds_together(text.gap_after(first - 1))) {
            const TextWord& word = words[first - 1];
            const bool joins = !word.capital && (word.key == "and" || word.key == "of") && first >= 2 &&
                               words[first - 2].capital && !words[first - 1].starts;
            // "No. 9"
            if (word.number && first >= 2 && words[first - 2].key == "no" && words[first - 2].capital) {
                first -= 2;
                if (words[first].starts) break;
                continue;
            }
            // "Queen of the Example College"
            if (word.key == "the" && !word.capital && named && first >= 3 && words[first - 2].key == "of" &&
                words[first - 3].capital && !words[first - 2].starts && !is_membership(text, first - 1)) {
                first -= 2;
                continue;
            }
            if (joins && named && only_blanks(text.gap_after(first - 2))) {
                --first;
                continue;
            }
            // "Sir Example Sample School"
            if (named && word.capital && !word.starts && one_of(word.key, {"sir", "dame", "lady", "lord"}) &&
                words[first].capital && first < at) {
                --first;
                continue;
            }
            // "Queen Elizabeth I College"
            if (word.key == "i" && first == at && first >= 2 && !word.starts &&
                one_of(words[first - 2].key, {"elizabeth", "james", "charles", "mary", "john", "edward"})) {
                --first;
                continue;
            }
            if (!word.capital || word.number || is_title(word.key) ||
                (is_joining(word.key) && word.key != "the" && !behind_letters(first)))
                break;
            named = named || (!is_school_kind(word.key) && word.key != "the");
            --first;
            if (word.starts && !(first > 0 && behind_letters(first))) break;
        }
        // "Dental Nursing, The Sample College"
        const auto its_the = [&] {
            const bool of = words[at].key == "university" && first + 1 == at && at + 2 < words.size() &&
                            words[at + 1].key == "of" && words[at + 2].capital; // "The University of Sample"
            return words[first].key == "the" && words[first].capital && !words[first].starts && (named || of);
        };
        const auto leads = [&](const TextWord& word) { // "Left Sample Comprehensive"
            return is_joining(word.key) ||
                   (word.starts && one_of(word.key, {"left", "attended", "finished", "studied"}));
        };
        while (first < at && !its_the() && (leads(words[first]) || !words[first].capital)) ++first;
        const bool royal = first < at && words[first].key == "royal";
        // On over "of Sample", "of the West of Example", and a place's name behind.
        for (std::size_t next = at + 1; goes_on(next); ++next) {
            const std::string& key = words[next].key;
            // "Gymnasium No. 99"
            if ((key == "no" || key == "nr") && next + 1 < words.size() && words[next + 1].number &&
                is_leading_school(words[at].key)) {
                last = next + 1;
                named = true;
                break;
            }
            // "Lyon 2"
            if (words[next].number && key.size() <= 2 && last == next - 1 && next > at + 1 &&
                is_leading_school(words[at].key)) {
                last = next;
                break;
            }
            // "Lycée bilingue d'Exemple"
            const bool between = next == at + 1 && !words[next].capital && is_leading_school(words[at].key) &&
                                 words[at].capital && key.size() > 5 && text.about_study && next + 1 < words.size() &&
                                 (words[next + 1].capital || capital_behind_apostrophe(text, next + 1) ||
                                  one_of(words[next + 1].key, {"de", "du", "des", "di", "del"}));
            if (between) continue;
            if ((words[next].capital || capital_behind_apostrophe(text, next)) && !words[next].number && key != "i") {
                if (plain) break;
                if (!named && next == at + 1 && !is_leading_school(words[at].key)) break;
                named = true;
                last = next;
            } else if (!(key == "of" || key == "the" || key == "de" || key == "y" || key == "du" || key == "la" ||
                         key == "della" || key == "degli" || key == "da" || key == "del" || key == "des" ||
                         key == "dos" || key == "do" || key == "delle" || key == "di" || key == "w" || key == "din" ||
                         (key == "for" && next + 1 < words.size() &&
                          one_of(words[next + 1].key, {"girls", "boys", "women", "young", "ladies", "the"})) ||
                         (key == "and" && last == next - 1 && next + 1 < words.size() && words[next + 1].capital &&
                          words[next + 1].key != "i"))) {
                break;
            }
        }
        // "St Sample's College, Cambridge"
        static constexpr std::string_view collegiate[] = {"cambridge", "oxford", "durham", "london", "dublin"};
        if (named && words[at].key == "college" && last + 1 < words.size() && text.gap_after(last) == ", " &&
            std::find(std::begin(collegiate), std::end(collegiate), words[last + 1].key) != std::end(collegiate))
            ++last;
        const bool of_arts = last == at + 2 && one_of(words[last].key, {"art", "music"});
        if (!named || (royal && words[at].key == "college" && last > at && !of_arts))
            continue; // a Royal College is a profession's
        if (is_membership(text, first) || is_no_school(text, first, at, last)) continue;
        last = with_town(text, last);
        finds.mask(words[first].begin, words[last].end, Hidden::school);
        at = std::max(at, last);
    }
}

} // namespace evenhand::intake::blinding
