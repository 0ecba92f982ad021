// Schools and universities that are told without a word for one.
#include "intake/blind/school_context.h"

#include "intake/blind/word_lists.h"

#include <algorithm>

namespace evenhand::intake::blinding {

bool only_blanks(std::string_view gap) {
    return gap.find_first_not_of(" \t") == std::string_view::npos;
}
bool holds_together(std::string_view gap) {
    if (gap == "\u2019 ") return true; // "Girls’ School"
    return gap.size() <= 3 && gap.find_first_not_of(" .-&'") == std::string_view::npos;
}

bool one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

namespace {

bool is_year(const TextWord& word) {
    return word.number && word.key.size() == 4 && (word.key.starts_with("19") || word.key.starts_with("20"));
}

/// What is studied or how well it was done: "Biology", "Distinction".
bool is_subject_or_grade(std::string_view key) {
    for (const std::string_view end : {"ology", "ics", "ography", "istry", "ation", "ture", "ment", "ship", "maths"})
        if (key.size() > end.size() + 1 && key.ends_with(end)) return true;
    return one_of(key, {"maths",     "mathematics", "physics",     "history",  "art",        "arts",     "music",
                        "law",       "business",    "economics",   "politics", "drama",      "nursing",  "accounting",
                        "computing", "engineering", "distinction", "merit",    "pass",       "first",    "upper",
                        "lower",     "second",      "third",       "class",    "honours",    "hons",     "science",
                        "sciences",  "painting",    "design",      "finance",  "philosophy", "theology", "media",
                        "teaching",  "marketing",   "accountancy", "health",   "social",     "work",     "commended"});
}

/// What one gains by study or by a day's course.
bool is_qualification(std::string_view key) {
    return is_study(key) ||
           one_of(key, {"certificate", "award",     "practitioner", "member", "fellow",    "licence",
                        "course",      "training",  "instructor",   "card",   "associate", "chartered",
                        "membership",  "prize",     "cert",         "certs",  "medal",     "registered",
                        "diplome",     "certified", "professional"});
}

bool is_town(const Text& text, std::size_t at) {
    const TextWord& word = text.words[at];
    return word.capital && !word.number && !word.upper && !word.starts && !is_language(word.key) &&
           !is_qualification(word.key) && !is_school(word.key) && !is_month(word.key) && !is_subject_or_grade(word.key);
}

bool is_degree(std::string_view key) {
    if (key.starts_with("bsc") || key.starts_with("msc")) return true;
    return one_of(key, {"ba",       "bsc",       "beng",    "bed",     "llb",          "llm",           "ma",
                        "msc",      "mba",       "mphil",   "phd",     "pgce",         "degree",        "graduated",
                        "masters",  "doctorate", "studied", "dphil",   "bachelors",    "undergraduate", "postgraduate",
                        "bcom",     "btech",     "mtech",   "pgdip",   "pgcert",       "meng",          "mres",
                        "bachelor", "graduate",  "hnd",     "mmus",    "bmus",         "mfa",           "barch",
                        "laurea",   "diploma",   "diplome", "licence", "licenciatura", "magister",      "maitrise"});
}

/// Examinations at the end of school.
bool is_school_examination(std::string_view key) {
    return one_of(key, {"gcse",          "gcses", "level",        "levels",       "alevels", "olevels",
                        "highers",       "stpm",  "wassce",       "ssce",         "matura",  "abitur",
                        "baccalaureate", "bac",   "bachillerato", "baccalaureat", "waec",    "kcse",
                        "csec",          "cbse",  "icse",         "spm",          "ssc",     "maturita",
                        "apolytirion",   "cert",  "ib",           "matric",       "hsc",     "atestat"});
}

/// Whether the sentence of a word tells of study before it.
bool after_study(const Text& text, std::size_t at) {
    for (std::size_t back = at; back > 0 && back + 14 > at; --back) {
        const TextWord& word = text.words[back - 1];
        if ((is_study(word.key) && !(word.key == "ma" && !word.upper)) ||
            one_of(word.key, {"read", "student", "educated", "undergrad", "masters", "university"}))
            return true;
        if (word.starts) return false;
    }
    return false;
}

/// On from a word over words with capitals and what joins them. \returns the last
std::size_t end_of_name(const Text& text, std::size_t at) {
    const auto& words = text.words;
    std::size_t last = at;
    for (std::size_t next = at + 1; next < words.size() && next < at + 6 && !words[next].starts; ++next) {
        if (!holds_together(text.gap_after(next - 1))) break;
        if (words[next].capital && !words[next].number)
            last = next;
        else if (!one_of(words[next].key, {"de", "la", "of", "the", "y", "du", "and", "di", "del"}))
            break;
    }
    return last;
}

/// In an answer on education, "Diploma in law, Sample Example, 2004", "Matura, ABCD Sample, Exampleton, 2004": what
/// stands between what was gained and the year.
std::optional<std::size_t> school_before_year(const Text& text, std::size_t at) {
    const auto& words = text.words;
    if (!text.about_study || at == 0 || words[at].starts || !words[at].capital ||
        !one_of(text.gap_after(at - 1), {", ", "), "}))
        return std::nullopt;
    const auto parts_entries = [&](std::size_t before) {
        const bool mark = text.gap_after(before) == ":"; // "2:1"
        return (words[before + 1].starts && !mark) || text.gap_after(before).find(';') != std::string_view::npos;
    };
    bool degree = false, examination = false, beside = true, examination_beside = false;
    for (std::size_t back = at; back-- > 0 && back + 60 > at;) {
        beside = beside && (back + 1 == at || text.gap_after(back) != ", " || text.gap_after(at - 1) == "), ");
        if (is_school(words[back].key) || is_year(words[back])) return std::nullopt;
        degree = degree || is_degree(words[back].key);
        examination = examination || is_school_examination(words[back].key);
        examination_beside = examination_beside || (beside && is_school_examination(words[back].key));
        if (back == 0 || parts_entries(back - 1)) break;
    }
    const std::size_t last = end_of_name(text, at);
    const bool letters = words[at].upper && words[at].key.size() >= 3 && last > at;
    // Behind "A levels: Art, Biology" stands a subject more likely than a school.
    const bool may_be = examination ? letters || (examination_beside && last > at) : degree;
    if (!may_be) return std::nullopt;
    for (std::size_t in = at; in <= last; ++in)
        if (is_school(words[in].key) || is_qualification(words[in].key) || is_subject_or_grade(words[in].key) ||
            is_language(words[in].key) || is_month(words[in].key) ||
            (words[in].upper && last == at && is_abbreviation(words[in].key)))
            return std::nullopt;
    const auto before_year = [&](std::size_t word) {
        return word + 1 < words.size() && is_year(words[word + 1]) &&
               (text.gap_after(word) == ", " || text.gap_after(word) == " (");
    };
    if (before_year(last)) return last;
    const std::size_t town = with_town(text, last);
    return town > last && before_year(town) ? std::optional(town) : std::nullopt;
}

/// In an answer on education "ABC Exampleton, BSc, 2004": letters and a town before what was gained there
std::optional<std::size_t> school_of_letters(const Text& text, std::size_t at) {
    const auto& words = text.words;
    const bool begins = at == 0 || words[at].starts || text.gap_after(at - 1).find(';') != std::string_view::npos;
    if (!text.about_study || !begins || !words[at].upper || words[at].key.size() > 5 || at + 2 >= words.size() ||
        !only_blanks(text.gap_after(at)) || text.gap_after(at + 1) != ", " || !is_town(text, at + 1) ||
        words[at + 1].key.ends_with("ing"))
        return std::nullopt;
    for (std::size_t next = at + 2; next < words.size() && !words[next].starts; ++next)
        if (is_degree(words[next].key) || one_of(words[next].key, {"mgr", "diplom", "dipl", "licence"})) return at + 1;
    return std::nullopt;
}

/// Whether what stands before "at" or "from" tells in one breath of study: "the BA in Fine Art", "I read history"
bool tells_of_study_before(const Text& text, std::size_t before) {
    const auto& words = text.words;
    const auto interrupts = [&](std::size_t word) {
        return text.gap_after(word).find_first_of(",;()") != std::string_view::npos ||
               one_of(
                   words[word].key,
                   {"while",    "then",   "when",      "but",  "now",    "where",          "work",       "working",
                    "worked",   "job",    "placement", "role", "post",   "after",          "before",     "since",
                    "moved",    "came",   "back",      "i",    "led",    "apprenticeship", "apprentice", "manager",
                    "taught",   "teach",  "trainee",   "was",  "am",     "students",       "graduates",  "internship",
                    "research", "joined", "lecture",   "team", "scheme", "programme",      "teaching"});
    };
    for (std::size_t at = before; at-- > 0 && at + 10 > before;) {
        const std::string_view key = words[at].key, one = at > 0 ? std::string_view(words[at - 1].key) : "";
        if (is_degree(key) && (words[at].capital || key.size() > 3)) return true;
        if (one_of(key, {"read", "trained"}) && one == "i") return true;
        if (key == "first" && one == "a" && words[before].key == "from") return true;
        if (is_school_examination(key) && text.about_study) return true;
        if (is_school_examination(key)) // "I finished my A levels"
            for (std::size_t more = 1; more <= 3 && more <= at; ++more)
                if (one_of(words[at - more].key, {"my", "did", "took", "passed", "finished", "sat", "got", "gained"}))
                    return true;
        if (interrupts(at) || words[at].starts) return false;
    }
    return false;
}

/// "the BA in Fine Art at Sample", "graduated from Sample", "trained at the Sample": what stands behind a degree
std::optional<std::size_t> school_of_degree(const Text& text, std::size_t at) {
    const auto& words = text.words;
    if (at < 2 || !words[at].capital || words[at].starts || words[at].number || text.gap_after(at - 1) != " " ||
        words[at].key == "i")
        return std::nullopt;
    const std::size_t before = words[at - 1].key == "the" ? at - 2 : at - 1;
    if (!one_of(words[before].key, {"at", "from"}) || !tells_of_study_before(text, before)) return std::nullopt;
    const std::size_t last = end_of_name(text, at);
    // "a diploma from Germany"
    const bool in_year = last + 2 < words.size() && words[last + 1].key == "in" && is_year(words[last + 2]);
    if (last == at && !is_university_town(words[at].key) &&
        ((words[before].key == "from" && !in_year) || is_place(words[at].key)))
        return std::nullopt;
    for (std::size_t in = at; in <= last; ++in)
        if (is_school(words[in].key) || is_language(words[in].key) || is_month(words[in].key) ||
            is_weekday(words[in].key) || is_thing_with_a_name(words[in].key) ||
            one_of(words[in].key, {"ltd", "plc", "nhs", "level", "chartered", "institute", "society", "association",
                                   "board", "institution", "federation", "army", "navy", "raf", "force", "inn"}))
            return std::nullopt;
    return with_town(text, last);
}

} // namespace

std::size_t with_town(const Text& text, std::size_t last) {
    const auto& words = text.words;
    std::size_t town = last + 1;
    if (town >= words.size()) return last;
    const bool in = words[town].key == "in";
    if (in && text.gap_after(last) == " " && town + 1 < words.size())
        ++town; // "Sample School in Exampleton"
    else if (text.gap_after(last) != ", ")
        return last;
    std::size_t end = town;
    if (!is_town(text, town)) return last;
    if (end + 1 < words.size() && only_blanks(text.gap_after(end)) && is_town(text, end + 1)) ++end;
    // "Sample-Exampleton", "Sample-on-Example", "Sample upon Example"
    for (std::size_t parts = 0; parts < 3 && end + 1 < words.size(); ++parts) {
        const bool hyphen = text.gap_after(end) == "-";
        const bool joins = end + 2 < words.size() && (hyphen || text.gap_after(end) == " ") &&
                           one_of(words[end + 1].key, {"on", "upon", "under", "in", "le", "la", "de", "sur"}) &&
                           words[end + 2].capital && text.gap_after(end + 1) == text.gap_after(end);
        if (joins)
            end += 2;
        else if (hyphen && words[end + 1].capital)
            ++end;
        else
            break;
    }
    const std::string_view behind = text.text.substr(words[end].end);
    // "to 2012", "from September 2010"
    const auto year_led_to = [&] {
        std::size_t next = end + 1;
        if (next < words.size() && one_of(words[next].key, {"to", "until", "till", "from"})) ++next;
        if (next < words.size() && is_month(words[next].key)) ++next;
        return next < words.size() && next > end + 1 && is_year(words[next]);
    };
    const bool in_year =
        end + 2 < words.size() && text.gap_after(end) == " " && words[end + 1].key == "in" && is_year(words[end + 2]);
    const bool year_next = in_year || (end + 1 < words.size() && (is_year(words[end + 1]) || year_led_to()) &&
                                       (text.gap_after(end) == ", " || text.gap_after(end) == " ("));
    // "Sample School, Exampleton, Diploma, 2004"
    bool gained_next = false;
    for (std::size_t next = end + 1; text.gap_after(end) == ", " && next < words.size() && next <= end + 6; ++next) {
        if (words[next].starts || (next > end + 1 && text.gap_after(next - 1).find(',') != std::string_view::npos))
            break;
        gained_next = gained_next || is_qualification(words[next].key) || is_school_examination(words[next].key);
    }
    if (!in && !text.about_study) return year_next || gained_next ? end : last;
    return year_next || gained_next || behind.empty() ||
                   std::string_view(in ? ".,;\n" : ".;\n").find(behind.front()) != std::string_view::npos
               ? end
               : last;
}

std::optional<std::size_t> school_without_word(const Text& text, std::size_t at) {
    const auto& words = text.words;
    const TextWord& word = words[at];
    static constexpr std::string_view known[] = {
        "ucl",   "lse",     "uea",     "soas",    "uwe",   "mit",  "kcl",     "qmul",  "lshtm", "ucla",  "nyu",
        "epfl",  "eth",     "kth",     "tcd",     "ucd",   "dcu",  "rhul",    "ljmu",  "uclan", "lamda", "rada",
        "unisa", "wits",    "unilag",  "nust",    "lums",  "hku",  "cuhk",    "hkust", "unsw",  "rmit",  "uitm",
        "buet",  "comsats", "szabist", "vub",     "ulb",   "sgh",  "elte",    "mgimo", "itmo",  "ucc",   "uct",
        "oau",   "futa",    "uniben",  "uniport", "dlsu",  "uplb", "puc",     "usp",   "nus",   "ntu",   "qut",
        "ubc",   "uva",     "agh",     "bme",     "kcl",   "ucw",  "ulisboa", "uws",   "uhi",   "qub",   "kaist",
        "iisc",  "aiims",   "knust",   "unam",    "umist", "lsbu", "arul"};
    const bool next_capital =
        at + 1 < words.size() && words[at + 1].capital && !words[at + 1].starts && only_blanks(text.gap_after(at));
    if (word.upper && is_university_prefix(word.key) && next_capital &&
        (text.about_study || after_study(text, at) ||
         one_of(word.key, {"iit", "iiit", "iim", "eth", "rwth", "ies", "ceip", "smjk"})))
        return with_town(text, at + 1);
    // "under the MIT licence"
    const bool licence =
        word.key == "mit" && !text.about_study && !after_study(text, at) && (at == 0 || words[at - 1].key != "at");
    if (word.upper && !licence && std::find(std::begin(known), std::end(known), word.key) != std::end(known))
        return next_capital && is_university_town(words[at + 1].key) ? at + 1 : at; // "UWE Bristol"
    if (!word.capital) return std::nullopt;
    if (const auto last = school_before_year(text, at)) return last;
    if (const auto last = school_of_letters(text, at)) return last;
    if (const auto last = school_of_degree(text, at)) return last;
    const bool hyphen = at + 1 < words.size() && text.gap_after(at) == "-";
    if ((next_capital || hyphen) && is_university_name(word.key, words[at + 1].key)) return at + 1;
    const std::string_view before = at > 0 ? std::string_view(words[at - 1].key) : std::string_view();
    const bool placed =
        one_of(before, {"at", "from"}) || (at > 0 && text.gap_after(at - 1).find(',') != std::string_view::npos);
    const std::string_view behind = text.gap_after(at);
    if (is_university_alone(word.key) && at + 2 < words.size() && behind == ", " && words[at + 1].key == "university") {
        std::size_t last = at + 1;
        while (last + 1 < words.size() && (words[last + 1].capital || words[last + 1].key == "of") &&
               holds_together(text.gap_after(last)))
            ++last;
        return last;
    }
    if (next_capital && !is_school(words[at + 1].key)) return std::nullopt;
    const bool study = text.about_study || after_study(text, at);
    if (is_university_alone(word.key) && !next_capital && study && (placed || text.about_study)) return at;
    // "Licence de biologie, Rennes 1, 2005"
    if (text.about_study && placed && at + 2 < words.size() && words[at + 1].number && words[at + 1].key.size() == 1 &&
        behind == " " && words[at + 2].number && text.gap_after(at + 1) == ", ")
        return at + 1;
    // "BA History (First), York, 2015–2018"
    if (is_university_town(word.key) && text.about_study && placed && behind == ", " && words[at + 1].number &&
        after_study(text, at))
        return at;
    if (is_university_town(word.key) && !next_capital && one_of(before, {"at", "from"}) && after_study(text, at)) {
        const bool lives =
            at > 1 && one_of(words[at - 2].key, {"moved", "came", "travelled", "live", "lived", "office", "based"});
        if (!lives) return at;
    }
    return std::nullopt;
}

} // namespace evenhand::intake::blinding
