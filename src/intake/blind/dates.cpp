// The date of birth, ages, years of study.
#include "intake/blind/finding.h"
#include "intake/blind/word_lists.h"

#include <algorithm>

namespace evenhand::intake::blinding {

namespace {

int value(const TextWord& word) {
    if (!word.number || word.key.empty() || word.key.size() > 4 ||
        word.key.find_first_not_of("0123456789") != std::string::npos)
        return -1;
    return std::stoi(word.key);
}

/// "9", "9th"; -1 if it is no day.
int day_value(const TextWord& word) {
    std::string key = word.key;
    for (const std::string_view end : {"st", "nd", "rd", "th"})
        if (key.size() > 2 && std::string_view(key).substr(key.size() - 2) == end) key.resize(key.size() - 2);
    TextWord bare = word;
    bare.key = key;
    const int day = value(bare);
    return day >= 1 && day <= 31 ? day : -1;
}

bool is_year(int number) {
    return number >= 1930 && number <= 2039;
}

/// A date as people write it, beginning at a word.
struct Written {
    int year = 0, month = 0, day = 0; ///< 0: not written
    std::size_t words = 0;
};

int full_year(int number) {
    return number >= 100 ? number : number >= 0 ? (number > 30 ? 1900 : 2000) + number : 0;
}

/// Numbers of one word parted by full stops: "9.2.1984" is one word.
std::vector<int> dotted(std::string_view text) {
    std::vector<int> numbers;
    std::string digits;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : '.';
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (c == '.' && !digits.empty() && digits.size() <= 4) {
            numbers.push_back(std::stoi(digits));
            digits.clear();
        } else {
            return {};
        }
    }
    return numbers;
}

std::optional<Written> numeric_date(const std::vector<int>& n, std::size_t words) {
    if (n.size() != 3) return std::nullopt;
    if (is_year(n[0])) return Written{n[0], n[1], n[2], words};
    if (n[0] < 1 || n[0] > 31 || n[1] < 1 || n[1] > 31) return std::nullopt;
    return Written{full_year(n[2]), n[1], n[0], words};
}

std::optional<Written> date_at(const Text& text, std::size_t at) {
    const auto& words = text.words;
    const TextWord& first = words[at];
    if (first.number)
        if (const auto date = numeric_date(dotted(text.text.substr(first.begin, first.end - first.begin)), 1))
            return date;
    const auto joined_by = [&](std::size_t word, std::string_view marks) {
        const std::string_view gap = text.gap_after(word);
        return word + 1 < words.size() && gap.size() <= 3 && gap.find_first_not_of(marks) == std::string_view::npos;
    };
    if (at + 2 < words.size() && joined_by(at, "-/. ") && joined_by(at + 1, "-/. ") && !text.gap_after(at).empty()) {
        const int a = value(first), b = value(words[at + 1]), c = value(words[at + 2]);
        if (a >= 0 && b >= 0 && c >= 0)
            if (const auto date = numeric_date({a, b, c}, 3)) return date;
    }
    // "9 February 1984", "9th of February", "February 9, 1984", "February 1984"
    std::size_t i = at;
    Written date;
    if (const int day = first.number ? day_value(first) : -1; day > 0) {
        date.day = day;
        ++i;
        if (i < words.size() && words[i].key == "of") ++i;
    }
    if (i >= words.size() || !(date.month = month_number(words[i].key))) return std::nullopt;
    ++i;
    if (i < words.size() && joined_by(i - 1, " ,.'")) {
        if (!date.day && words[i].number && day_value(words[i]) > 0 && value(words[i]) < 32) {
            date.day = day_value(words[i]);
            ++i;
        }
        if (i < words.size() && joined_by(i - 1, " ,.'’") && value(words[i]) >= 0 &&
            (is_year(value(words[i])) || (date.day && words[i].key.size() == 2))) {
            date.year = full_year(value(words[i]));
            ++i;
        }
    }
    date.words = i - at;
    return date.day || date.year ? std::optional(date) : std::nullopt;
}

bool is_birth(const Written& date, const Date& birth) {
    const int year = static_cast<int>(birth.year());
    const int month = static_cast<int>(static_cast<unsigned>(birth.month()));
    const int day = static_cast<int>(static_cast<unsigned>(birth.day()));
    if (date.year && date.year != year) return false;
    // Day and month stand either way round.
    return (date.month == month && date.day == day) || (date.month == day && date.day == month);
}

void find_birth(const Text& text, const Identity& identity, Finds& finds) {
    const auto& words = text.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto date = date_at(text, at);
        if (date && identity.birth && is_birth(*date, *identity.birth)) {
            finds.mask(words[at].begin, words[at + date->words - 1].end, Hidden::birth_date);
            at += date->words - 1;
            continue;
        }
        const bool birth = words[at].key == "born" || words[at].key == "dob" || words[at].key == "birth" ||
                           words[at].key == "birthday";
        if (!birth) continue;
        for (std::size_t next = at + 1; next < words.size() && next <= at + 4 && !words[next].starts; ++next) {
            const auto after = date_at(text, next);
            const bool year_alone = !after && is_year(value(words[next]));
            if (!after && !year_alone) continue;
            finds.mask(words[next].begin, words[next + (after ? after->words : 1) - 1].end, Hidden::birth_date);
            break;
        }
        // "Date of birth: 9/2/1984": the colon begins anew.
        if (at + 1 < words.size() && words[at + 1].starts)
            if (const auto after = date_at(text, at + 1))
                finds.mask(words[at + 1].begin, words[at + after->words].end, Hidden::birth_date);
    }
}

template <std::size_t N>
bool one_of(std::string_view key, const std::string_view (&words)[N]) {
    return std::find(std::begin(words), std::end(words), key) != std::end(words);
}
/// Sixteen and on: with what an age in words begins.
bool is_number_word(std::string_view key) {
    static constexpr std::string_view numbers[] = {"sixteen", "seventeen", "eighteen", "nineteen", "twenty",
                                                   "thirty",  "forty",     "fifty",    "sixty",    "seventy"};
    return one_of(key, numbers);
}
bool is_unit_word(std::string_view key) {
    static constexpr std::string_view numbers[] = {"one", "two",   "three", "four", "five",
                                                   "six", "seven", "eight", "nine"};
    return one_of(key, numbers);
}
bool is_decade(std::string_view key) {
    static constexpr std::string_view decades[] = {"twenties", "thirties", "forties", "fifties", "sixties", "seventies",
                                                   "20s",      "30s",      "40s",     "50s",     "60s",     "70s"};
    return one_of(key, decades);
}

/// "I left Sample School in 1980"
bool left_school(const Text& text, std::size_t first, std::size_t end) {
    bool left = false;
    for (std::size_t at = first; at < end; ++at) {
        if (left && is_school(text.words[at].key)) return true;
        left = left || text.words[at].key == "left";
    }
    return false;
}

/// Whether an age with hyphens, "a 20-year-old boiler", stands before what is that old and is not said of the writer:
/// "as a", "I am a".
bool of_a_thing(const Text& text, std::size_t last, std::size_t at) {
    const auto& words = text.words;
    std::size_t behind = last + 1;
    while (behind < words.size() &&
           (words[behind].key == "year" || words[behind].key == "old" || words[behind].key == "yearold"))
        ++behind;
    static constexpr std::string_view clauses[] = {"i", "who", "with", "and", "in", "at", "from"};
    const bool thing = behind < words.size() && !words[behind].starts && text.gap_after(behind - 1) == " " &&
                       !one_of(words[behind].key, clauses);
    const bool writer = at > 1 && (words[at - 2].key == "as" || words[at - 2].key == "am" || words[at - 2].key == "im");
    return thing && !writer;
}

void find_ages(const Text& text, const Identity& identity, Finds& finds) {
    const auto& words = text.words;
    const auto key = [&](std::size_t at) {
        return at < words.size() ? std::string_view(words[at].key) : std::string_view();
    };
    std::size_t sentence = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at].starts) sentence = at;
        const int number = value(words[at]);
        const bool age = number >= 14 && number <= 99;
        const bool spelt = is_number_word(key(at));
        if (!age && !spelt) {
            // "50th birthday"
            if (words[at].number && key(at + 1) == "birthday") finds.mask(words[at].begin, words[at].end, Hidden::age);
            // "in my late fifties"
            if (is_decade(key(at)) && at > 1 && (key(at - 1) == "my" || key(at - 2) == "my"))
                finds.mask(words[at].begin, words[at].end, Hidden::age);
            continue;
        }
        std::size_t last = at;
        if (spelt && is_unit_word(key(at + 1)) && text.gap_after(at).size() <= 1) ++last;
        const bool years_old = (key(last + 1) == "years" || key(last + 1) == "year" || key(last + 1) == "yrs") &&
                               (key(last + 2) == "old" || (key(last + 2) == "of" && key(last + 3) == "age"));
        const bool old = key(last + 1) == "yearold" || years_old;
        const bool aged =
            at > 0 &&
            (key(at - 1) == "aged" || key(at - 1) == "age" || (at > 1 && key(at - 1) == "of" && key(at - 2) == "age") ||
             ((key(at - 1) == "turned" || key(at - 1) == "turn") && !spelt && key(last + 1) != "of"));
        const std::string_view after = text.gap_after(last);
        const bool alone = last + 1 == words.size() || words[last + 1].starts ||
                           after.find_first_of(",;") != std::string_view::npos || key(last + 1) == "and";
        const bool i_am = at > 0 && (key(at - 1) == "im" || (at > 1 && key(at - 2) == "i" && key(at - 1) == "am"));
        const bool i_shall_be = at > 2 && key(at - 1) == "be" && key(at - 3) == "i";
        // "I was fifty when", "and 35 when I"
        const bool when =
            key(last + 1) == "when" && at > 1 && ((key(at - 1) == "was" && key(at - 2) == "i") || key(last + 2) == "i");
        // "Ms Sample, 44, said"
        const bool behind_name = age && at > 0 && text.gap_after(at - 1) == ", " && after.starts_with(",") &&
                                 words[at - 1].capital && identity.part(key(at - 1));
        // "I left school at 16."
        const bool leaving = age && alone && at > 0 && key(at - 1) == "at" &&
                             left_school(text, std::max(sentence, at - std::min<std::size_t>(at, 12)), at);
        // Of pupils and of boilers: "aged 14 to 16", "a 20-year-old boiler".
        const bool range = aged && last + 2 < words.size() && words[last + 2].number &&
                           (key(last + 1) == "to" || key(last + 1) == "and");
        const bool of_another = old && !i_am && last + 2 < words.size() && key(last + 1).starts_with("year") &&
                                text.gap_after(last) == "-" && of_a_thing(text, last, at);
        const bool in_time =
            i_shall_be && (key(last + 1) == "in" || key(last + 1) == "this" || key(last + 1) == "next");
        if (of_another || range)
            finds.leave(words[at].begin, words[last].end, "may be somebody's age");
        else if (old || aged || when || in_time || behind_name || leaving || (alone && (i_am || i_shall_be)))
            finds.mask(words[at].begin, words[last].end, Hidden::age);
        at = last;
    }
}

/// Years beside words of study, in one sentence; every year where the field asks for education.
void find_study_years(const Text& text, Finds& finds) {
    const auto& words = text.words;
    for (std::size_t first = 0; first < words.size();) {
        std::size_t end = first + 1;
        while (end < words.size() && !words[end].starts) ++end;
        bool beside = left_school(text, first, end);
        for (std::size_t at = first; at < end && !beside; ++at)
            beside = is_study(words[at].key) && !(words[at].key == "ma" && !words[at].upper) &&
                     !(words[at].key == "level" && (at == first || words[at - 1].key.size() > 1)) &&
                     !(words[at].key == "levels" && (at == first || words[at - 1].key.size() > 1)) &&
                     words[at].key != "foundation" && words[at].key != "master" && words[at].key != "graduate";
        const bool study = beside || text.about_study;
        for (std::size_t at = first; at < end && study; ++at) {
            // "A member since 2012" tells no year of study.
            if (!is_year(value(words[at])) || (!beside && at > first && words[at - 1].key == "since")) continue;
            std::size_t last = at;
            // "1994-97", "1994 to 1997"
            const std::string_view gap = text.gap_after(at);
            if (at + 1 < end && words[at + 1].number && words[at + 1].key.size() <= 4 &&
                (gap.find('-') != std::string_view::npos || gap.find("\u2013") != std::string_view::npos ||
                 gap.find('/') != std::string_view::npos))
                ++last;
            else if (at + 2 < end && words[at + 1].key == "to" && is_year(value(words[at + 2])))
                last += 2;
            finds.mask(words[at].begin, words[last].end, Hidden::study_year);
            at = last;
        }
        first = end;
    }
}

} // namespace

void find_dates(const Text& text, const Identity& identity, Finds& finds) {
    find_birth(text, identity, finds);
    find_ages(text, identity, finds);
    find_study_years(text, finds);
}

} // namespace evenhand::intake::blinding
