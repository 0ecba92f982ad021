// The date of birth and years of study.
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

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Whether so little stands between a word and the next that both may be of one date.
bool near(const Text& text, std::size_t word) {
    const std::string_view gap = text.gap_after(word);
    return word + 1 < text.words.size() && gap.size() <= 5 &&
           gap.find_first_not_of(" ,.'-/\n\u2019\u2013\u00A0") == std::string_view::npos;
}

/// The day, "9", "9th" or "ninth", with the "of" or "the" behind it.
Counted day_at(const Text& text, std::size_t at) {
    if (at >= text.words.size()) return {};
    Counted day = text.words[at].number ? Counted{day_value(text.words[at]), 1} : spelt_ordinal(text, at);
    return day.number >= 1 && day.number <= 31 ? day : Counted{};
}

/// The year, behind the month or the day: "1984", "'84" or "nineteen eighty-four".
Counted year_at(const Text& text, std::size_t at, bool day_is_known) {
    if (at == 0 || at >= text.words.size() || !near(text, at - 1)) return {};
    const TextWord& word = text.words[at];
    const int number = value(word);
    if (number >= 0 && (is_year(number) || (day_is_known && word.key.size() == 2))) return {full_year(number), 1};
    return spelt_year(text, at);
}

/// "9 February 1984", "9th of February", "February the ninth, nineteen eighty-four", "February 1984".
std::optional<Written> date_in_words(const Text& text, std::size_t at) {
    const auto& words = text.words;
    Written date;
    std::size_t i = at;
    if (const Counted day = day_at(text, at); day.words) {
        date.day = day.number;
        i += day.words;
        for (int more = 0; more < 2 && i < words.size() && is_one_of(words[i].key, {"of", "day", "de"}); ++more) ++i;
        if (i > at && i < words.size() && !near(text, i - 1)) return std::nullopt;
    }
    if (i >= words.size() || !(date.month = month_number(words[i].key))) return std::nullopt;
    ++i;
    if (!date.day && i < words.size() && near(text, i - 1)) {
        const std::size_t the = words[i].key == "the" ? 1 : 0;
        if (const Counted day = day_at(text, i + the); day.words) {
            date.day = day.number;
            i += day.words + the;
        }
    }
    // "3 de mayo de 1980"
    const std::size_t of = i < words.size() && (words[i].key == "de" || words[i].key == "of") ? 1 : 0;
    if (const Counted year = year_at(text, i + of, date.day > 0); year.words) {
        date.year = year.number;
        i += year.words + of;
    }
    date.words = i - at;
    return date.day || date.year ? std::optional(date) : std::nullopt;
}

std::optional<Written> date_at(const Text& text, std::size_t at) {
    const auto& words = text.words;
    const TextWord& first = words[at];
    if (first.number)
        if (const auto date = numeric_date(dotted(text.text.substr(first.begin, first.end - first.begin)), 1))
            return date;
    if (at + 2 < words.size() && near(text, at) && near(text, at + 1) && !text.gap_after(at).empty()) {
        const int a = value(first), b = value(words[at + 1]), c = value(words[at + 2]);
        if (a >= 0 && b >= 0 && c >= 0)
            if (const auto date = numeric_date({a, b, c}, 3)) return date;
    }
    return date_in_words(text, at);
}

bool is_birth(const Written& date, const Date& birth) {
    const int year = static_cast<int>(birth.year());
    const int month = static_cast<int>(static_cast<unsigned>(birth.month()));
    const int day = static_cast<int>(static_cast<unsigned>(birth.day()));
    if (date.year && date.year != year) return false;
    // Day and month stand either way round.
    return (date.month == month && date.day == day) || (date.month == day && date.day == month);
}

/// "09021984", "19840209", "090284": the date of birth in one number.
bool is_birth_in_one(const TextWord& word, const Date& birth) {
    if (!word.number || (word.key.size() != 8 && word.key.size() != 6)) return false;
    const std::string all = to_string(birth); // 1984-02-09
    const std::string year = all.substr(0, 4), month = all.substr(5, 2), day = all.substr(8, 2);
    return word.key == year + month + day || word.key == day + month + year || word.key == month + day + year ||
           word.key == day + month + year.substr(2);
}

/// "date of birth", "geboren": a date behind it is one's birth.
bool tells_of_birth(std::string_view key) {
    return is_one_of(key, {"born",      "dob",    "birth",  "birthday", "birthdate", "geboren",      "geb",
                           "nee",       "nacido", "nacida", "nato",     "nata",      "ganwyd",       "ganed",
                           "naissance", "ne",     "fodd",   "urodzony", "urodzona",  "geburtsdatum", "geni"});
}

/// What may stand between "born" and the date: "in the spring of", "on a Friday in".
bool leads_to_date(const TextWord& word) {
    return word.capital ||
           is_one_of(word.key,
                     {"in",   "on",  "at",   "the",   "of", "a",   "spring", "summer", "autumn", "winter", "early",
                      "late", "end", "year", "month", "is", "was", "and",    "my",     "raised", "bred",   "am",
                      "ar",   "le",  "il",   "el",    "yn", "den", "der",    "du",     "dd",     "mm",     "yyyy"});
}

/// Behind a word that tells of a birth.
void find_date_behind(const Text& text, const Identity& identity, std::size_t at, Finds& finds) {
    const auto& words = text.words;
    constexpr std::size_t farthest = 9;
    for (std::size_t next = at + 1; next < words.size() && next <= at + farthest; ++next) {
        // "Date of birth: 9/2/1984": the colon begins anew.
        const bool anew = words[next].starts && text.gap_after(next - 1).find(':') == std::string_view::npos;
        if (anew && !(next == at + 1 && text.gap_after(at).find_first_of(".\n") != std::string_view::npos)) return;
        const auto date = date_at(text, next);
        const Counted year = date                          ? Counted{date->year, date->words}
                             : is_year(value(words[next])) ? Counted{value(words[next]), 1}
                                                           : spelt_year(text, next);
        if (!year.words) {
            if (leads_to_date(words[next])) continue;
            return;
        }
        const std::size_t end = words[next + year.words - 1].end;
        // "My son was born in 2015": the form knows better.
        const bool of_another = words[at].key == "born" && identity.birth && year.number > 0 &&
                                year.number != static_cast<int>(identity.birth->year()) && at > 1 &&
                                words[at - 2].key != "i" && !words[at].starts;
        if (of_another)
            finds.leave(words[next].begin, end, "somebody's date of birth, and not the one in the form");
        else
            finds.mask(words[next].begin, end, Hidden::birth_date);
        return;
    }
}

void find_birth(const Text& text, const Identity& identity, Finds& finds) {
    const auto& words = text.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (identity.birth) {
            const auto date = date_at(text, at);
            if (date && is_birth(*date, *identity.birth)) {
                const bool weekday = at > 0 && is_weekday(words[at - 1].key) && near(text, at - 1);
                finds.mask(words[weekday ? at - 1 : at].begin, words[at + date->words - 1].end, Hidden::birth_date);
                at += date->words - 1;
                continue;
            }
            if (is_birth_in_one(words[at], *identity.birth))
                finds.mask(words[at].begin, words[at].end, Hidden::birth_date);
        }
        if (tells_of_birth(words[at].key)) find_date_behind(text, identity, at, finds);
    }
}

/// "I left Sample School in 1980", "I finished university in", "at Sample School, where I trained from"
bool left_school(const Text& text, std::size_t first, std::size_t end) {
    bool left = false, went = false, school = false;
    for (std::size_t at = first; at < end; ++at) {
        const TextWord& word = text.words[at];
        if (school && at > first + 1 && is_one_of(word.key, {"trained", "studied", "went", "was"}) &&
            text.words[at - 1].key == "i" && text.words[at - 2].key == "where")
            return true;
        school = school || (is_school(word.key) && word.capital);
        if (is_school(word.key) && (left || (went && word.capital))) return true;
        left = left || is_one_of(word.key, {"left", "finished", "completed", "attended", "entered", "enrolled",
                                            "leaving", "finishing", "completing"});
        went = went || word.key == "went" || word.key == "trained";
    }
    return false;
}

/// "class of 2015"
bool class_of(const Text& text, std::size_t first, std::size_t end) {
    for (std::size_t at = first; at + 2 < end; ++at)
        if (text.words[at].key == "class" && text.words[at + 1].key == "of" && is_year(value(text.words[at + 2])))
            return true;
    return false;
}

/// "renewed in 2024", "valid to March 2028", "Publications: …, 2023": no year of study, wherever it stands.
bool tells_another_year(const Text& text, std::size_t first, std::size_t at) {
    const auto& words = text.words;
    for (std::size_t back = at; back > first && back + 3 > at; --back)
        if (is_one_of(words[back - 1].key,
                      {"renewed", "renewal", "updated", "expires", "expiring", "valid", "expiry", "exchanged"}))
            return true;
    const std::size_t to = at > first && month_number(words[at - 1].key) ? at - 1 : at;
    if (to > first && words[to - 1].key == "to" &&
        (to == first + 1 || (!words[to - 2].number && !month_number(words[to - 2].key))))
        return true;
    for (std::size_t back = at; back > 0 && back >= first && back + 80 > at;
         --back) // "Publication:" has begun the sentence
        if (is_one_of(words[back - 1].key, {"publication", "publications", "published", "journal"})) return true;
    return false;
}

/// "Sample School, to 2012"
bool is_to_behind_school(const Text& text, std::size_t first, std::size_t at) {
    if (at < first + 2 || text.words[at - 1].key != "to") return false;
    for (std::size_t back = at - 1; back > first && back + 8 > at && text.words[back - 1].capital; --back)
        if (is_school(text.words[back - 1].key)) return true;
    return false;
}

/// A degree's letters are a word's too: "BEd" and "bed".
bool tells_of_study(const Text& text, std::size_t at) {
    const TextWord& word = text.words[at];
    if (!(is_study(word.key) || word.key == "course" || word.key == "courses") || word.key == "foundation" ||
        word.key == "master")
        return false;
    if (is_one_of(word.key, {"bed", "ma", "ba"})) {
        const std::string_view written = text.text.substr(word.begin, word.end - word.begin);
        return std::count_if(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
    }
    if (word.key == "course" || word.key == "courses")
        return at > 0 && is_one_of(text.words[at - 1].key, {"access", "foundation", "diploma", "university", "college",
                                                            "conversion", "sandwich", "degree"});
    const bool begins = word.starts || at == 0;
    if (word.key == "level" || word.key == "levels") return !begins && text.words[at - 1].key.size() == 1;
    return word.key != "graduate" || (at + 1 < text.words.size() && text.words[at + 1].key == "of");
}

/// Whether a sentence tells of an examination that others sit: "the hall flooded on the morning of the GCSE paper"
bool tells_of_pupils(const Text& text, std::size_t first, std::size_t end) {
    bool others = false;
    for (std::size_t at = first; at < end; ++at) {
        if (is_one_of(text.words[at].key, {"i", "my", "me", "ive", "graduated", "im"})) return false;
        others = others || is_one_of(text.words[at].key, {"pupils", "students", "candidates", "learners", "paper",
                                                          "papers", "class", "pupil", "cohort"});
    }
    return others;
}

/// Whether a sentence tells of work, so that a school in it may be the one that paid.
bool tells_of_work(const Text& text, std::size_t first, std::size_t end) {
    for (std::size_t at = first; at < end; ++at) {
        const TextWord& word = text.words[at];
        if (is_role(word.key) ||
            is_one_of(word.key,
                      {"work",       "worked",    "working",     "works",     "job",     "employed",  "teach",
                       "taught",     "teaching",  "joined",      "caretaker", "cook",    "lecturer",  "tutor",
                       "technician", "volunteer", "volunteered", "cleaner",   "post",    "role",      "since",
                       "promoted",   "managed",   "led",         "pupils",    "staff",   "librarian", "ran",
                       "run",        "lead",      "manage",      "date",      "present", "bursar",    "employer"}))
            return true;
    }
    return false;
}

/// "Sept 2009 – June 2012: Sample University, BSc": whether a sentence is nothing but dates, so that the next tells
/// of what
bool is_dates_alone(const Text& text, std::size_t first, std::size_t end) {
    return std::all_of(text.words.begin() + static_cast<std::ptrdiff_t>(first),
                       text.words.begin() + static_cast<std::ptrdiff_t>(end), [](const TextWord& word) {
                           return word.number || month_number(word.key) || is_one_of(word.key, {"to", "and", "from"});
                       });
}

/// "'08"
bool is_short_year(const Text& text, std::size_t at) {
    const TextWord& word = text.words[at];
    const std::string_view before = text.text.substr(0, word.begin);
    return word.number && word.key.size() == 2 && value(word) >= 0 &&
           (before.ends_with(" '") || before.ends_with(" \u2019") || before.ends_with(" \u2018"));
}

/// "I have studied there since 2023"; "a member since 2012" tells no year of study.
bool studies_still(const Text& text, std::size_t first, std::size_t end) {
    for (std::size_t at = first; at < end; ++at)
        if (is_one_of(text.words[at].key, {"studying", "studied", "student", "enrolled", "reading"})) return true;
    return false;
}

/// Years beside words of study, in one sentence; every year where the field asks for education.
void find_study_years(const Text& text, Finds& finds) {
    const auto& words = text.words;
    const std::vector<std::size_t> schools = finds.beginnings(Hidden::school);
    // "September 2026"
    const auto is_month_of = [&](std::size_t at) {
        return words[at - 1].capital && month_number(words[at - 1].key) && text.gap_after(at - 1) == " ";
    };
    // "Sample College in 2016"
    const auto behind_school = [&](std::size_t first, std::size_t at, std::size_t end) {
        const auto next = std::lower_bound(schools.begin(), schools.end(), words[at].begin);
        return next != schools.begin() && *(next - 1) >= words[first].begin &&
               !tells_of_work(text, std::max(first, at - std::min<std::size_t>(at, 60)), std::min(end, at + 5));
    };
    for (std::size_t first = 0; first < words.size();) {
        std::size_t end = first + 1;
        while (end < words.size() && !words[end].starts) ++end;
        bool beside = left_school(text, first, end) || class_of(text, first, end);
        for (std::size_t at = first; at < end && !beside; ++at) beside = tells_of_study(text, at);
        if (!text.about_study && tells_of_pupils(text, first, end)) beside = false;
        if (is_dates_alone(text, first, end) && end < words.size()) {
            std::size_t next = end;
            do {
                beside = beside || tells_of_study(text, next) ||
                         std::binary_search(schools.begin(), schools.end(), words[next].begin);
            } while (++next < words.size() && !words[next].starts);
            beside = beside && !tells_of_work(text, end, next);
        }
        for (std::size_t at = first; at < end; ++at) {
            if (!(is_year(value(words[at])) || is_short_year(text, at)) ||
                !(beside || text.about_study || behind_school(first, at, end)))
                continue;
            if ((at > first && words[at - 1].key == "since" && !studies_still(text, first, end)) ||
                (tells_another_year(text, first, at) && !(text.about_study && is_to_behind_school(text, first, at))))
                continue;
            std::size_t last = at;
            const auto dash = [](std::string_view gap) { return gap.find_first_of("-\u2013") < gap.size(); };
            const std::size_t from = at > first && is_month_of(at) ? at - 1 : at;
            // "1994-97", "1994 to 1997"
            const std::string_view gap = text.gap_after(at);
            if (at + 1 < end && words[at + 1].number && words[at + 1].key.size() <= 4 &&
                (dash(gap) || gap.find('/') != std::string_view::npos))
                ++last;
            else if (at + 2 < end && dash(gap) && month_number(words[at + 1].key) && is_year(value(words[at + 2])))
                last += 2; // "Sept 2014 – June 2015"
            else if (at + 2 < end && is_one_of(words[at + 1].key, {"to", "and"}) && is_year(value(words[at + 2])))
                last += 2;
            finds.mask(words[from].begin, words[last].end, Hidden::study_year);
            at = last;
        }
        first = end;
    }
}

} // namespace

void find_dates(const Text& text, const Identity& identity, Finds& finds) {
    find_birth(text, identity, finds);
    find_study_years(text, finds);
}

} // namespace evenhand::intake::blinding
