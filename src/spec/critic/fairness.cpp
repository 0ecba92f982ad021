// What is unfair to some: age, disability.
#include "spec/critic/rules.h"

#include <algorithm>

namespace evenhand::spec {

namespace {

/// The keys of the words around a place, or empty beyond the ends.
class Around {
  public:
    Around(const Statement& statement, std::size_t at) : words_(statement.words()), at_(at) {}
    const std::string& operator[](int by) const {
        const auto at = static_cast<std::ptrdiff_t>(at_) + by;
        return at < 0 || at >= static_cast<std::ptrdiff_t>(words_.size()) ? none_
                                                                          : words_[static_cast<std::size_t>(at)].key;
    }

  private:
    const std::vector<TextWord>& words_;
    std::size_t at_;
    std::string none_;
};

/// "Experience of managing sickness absence": what somebody knows or has done, not what they are themselves.
bool is_a_subject(const Statement& statement, std::size_t at) {
    const auto& words = statement.words();
    return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at), [](const TextWord& word) {
        const std::string& key = word.key;
        if (among(key, {"experience", "experienced", "knowledge", "understanding", "awareness", "familiarity",
                        "familiar", "knows", "supports", "teaches", "trains", "manages", "qualification", "degree",
                        "diploma", "trained"}))
            return true;
        return key.size() > 4 && key.compare(key.size() - 3, 3, "ing") == 0 &&
               !among(key,
                      {"being", "having", "including", "maintaining", "keeping", "demonstrating", "showing", "holding",
                       "looking", "seeking", "possessing", "using", "listening", "communicating", "speaking"});
    });
}

/// The first of the phrases that is about the applicant; empty if none is.
std::string own(const Statement& statement, std::initializer_list<std::string_view> phrases) {
    for (const std::string_view phrase : phrases)
        if (const auto at = statement.find(phrase); at && !is_a_subject(statement, *at))
            return statement.first_of({phrase});
    return {};
}

bool is_count(const TextWord& word) {
    return word.number || among(word.key, {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                                           "ten", "twelve", "fifteen", "eighteen", "twenty", "several", "many"});
}

/// "children aged 5 to 11 years", "16 years and older"
bool is_an_age(const Statement& statement, std::size_t count, std::size_t unit) {
    const Around before(statement, count), after(statement, unit);
    for (int by = -1; by >= -4 && !among(before[by], {"for", "least", "minimum"}); --by)
        if (among(before[by], {"aged", "age", "ages", "children", "pupils", "adults", "infants", "babies", "toddlers"}))
            return true;
    return among(after[1], {"old", "olds"}) ||
           (among(after[1], {"and", "or"}) && among(after[2], {"older", "over", "under", "above", "younger"}));
}

/// "a three year plan": how long something else takes.
bool is_length_of_something(const Statement& statement, std::size_t unit) {
    const Around after(statement, unit);
    if (!among(after[0], {"year", "yr", "month"}) || after[1].empty()) return false;
    for (int by = 1; by <= 3; ++by)
        if (among(after[by], {"experience", "experienced"})) return false;
    return !among(after[1], {"in", "of", "as", "working", "post"});
}

} // namespace

std::string counted_years(const Statement& statement) {
    const auto& words = statement.words();
    const bool of_experience =
        !statement
             .first_of({"experience", "experienced", "worked", "working", "track record", "practice",
                        "in a similar role", "in a similar post", "post qualification", "postqualification",
                        "post registration", "in post", "service", "been in", "been a", "qualified for"})
             .empty();
    if (!of_experience) return {};
    for (std::size_t at = 1; at < words.size(); ++at) {
        if (!among(words[at].key, {"year", "years", "yrs", "yr", "month", "months", "decade", "decades"})) continue;
        std::size_t from = at - 1; // "5 full years", "two or more years"
        const std::size_t furthest = from > 3 ? from - 3 : 0;
        while (from > furthest && !is_count(words[from]) &&
               among(words[from].key, {"or", "more", "full", "consecutive", "continuous", "calendar", "complete"}))
            --from;
        if (!is_count(words[from]) && !(words[at].key == "decade" && words[from].key == "a")) continue;
        // "within two years of starting", "every three years", "in the last five years": no experience is counted
        if (from > 0 &&
            among(words[from - 1].key, {"within", "every", "last", "past", "previous", "next", "after", "lasting"}))
            continue;
        if (is_an_age(statement, from, at) || is_length_of_something(statement, at)) continue;
        return statement.quoted(from, at);
    }
    return {};
}

std::string another_word_for_age(const Statement& statement) {
    return own(statement, {"recent graduate",        "recent graduates",   "recently graduated",
                           "graduated within",       "graduated recently", "recently qualified",
                           "recent school leaver",   "school leaver",      "newly qualified",
                           "new graduate",           "final year student", "young person",
                           "young and dynamic",      "young dynamic",      "dynamic young",
                           "young and energetic",    "young energetic",    "energetic young",
                           "young and enthusiastic", "young enthusiastic", "enthusiastic young",
                           "young and ambitious",    "young ambitious",    "ambitious young",
                           "young at heart",         "youthful",           "digital native",
                           "mature person",          "mature individual",  "mature outlook"});
}

namespace {

struct Asked {
    std::size_t first, last; ///< words
};

/// "Able to drive", by itself or to places and with vehicles: changes and improvements are driven as well.
std::optional<Asked> able_to_drive(const Statement& statement) {
    for (const std::string_view phrase : {"able to drive", "ability to drive", "can drive"})
        if (const auto at = statement.find(phrase)) {
            const auto last = *at + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
            const Around after(statement, last);
            const auto is_vehicle = [](const std::string& key) {
                return among(key,
                             {"car", "cars", "van", "vans", "vehicle", "vehicles", "minibus", "manual", "company"});
            };
            if (after[1].empty() || is_vehicle(after[1]) || (after[1] == "a" && is_vehicle(after[2])) ||
                among(after[1], {"to", "between", "and", "or", "with", "around", "across"}))
                return Asked{*at, last};
        }
    return std::nullopt;
}

std::optional<Asked> driving_asked_for(const Statement& statement) {
    for (const std::string_view phrase :
         {"driving licence", "driving license", "drivers licence", "drivers license", "driver licence", "own car",
          "own vehicle", "own transport", "car owner", "car driver", "access to a car", "access to a vehicle",
          "access to own", "use of a car", "use of own car"})
        if (const auto at = statement.find(phrase))
            return Asked{*at, *at + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '))};
    const auto& words = statement.words();
    if (words.size() == 1 && among(words.front().key, {"driver", "drives", "driving"})) return Asked{0, 0};
    return able_to_drive(statement);
}

/// "… or able to travel": on the other side of an "or" stands another way.
bool another_way_would_do(const Statement& statement, const Asked& asked) {
    if (!statement
             .first_of({"other means", "public transport", "alternative", "alternatively", "otherwise", "or equivalent",
                        "mobility", "eg", "for example", "such as"})
             .empty())
        return true;
    const auto& words = statement.words();
    const auto names_a_way = [&](std::size_t from, std::size_t to) {
        for (std::size_t at = from; at < to; ++at)
            if (among(words[at].key, {"travel", "transport", "able", "ability", "means", "mobile", "willing", "driver",
                                      "bicycle", "cycle"}))
                return true;
        return false;
    };
    for (std::size_t at = 0; at < words.size(); ++at)
        if (words[at].key == "or" &&
            (at > asked.last ? names_a_way(at, words.size()) : at < asked.first && names_a_way(0, at)))
            return true;
    return false;
}

} // namespace

std::string driving_alone(const Statement& statement) {
    const auto asked = driving_asked_for(statement);
    if (!asked || another_way_would_do(statement, *asked)) return {};
    return statement.quoted(asked->first, asked->last);
}

std::string health_asked_for(const Statement& statement) {
    return own(statement, {"good health",       "health record",    "physically fit", "physical fitness",
                           "fit and healthy",   "fit and active",   "fit and well",   "medically fit",
                           "good physical",     "able bodied",      "ablebodied",     "sickness record",
                           "attendance record", "sickness absence", "sick leave",     "no disability",
                           "level of fitness",  "physically able",  "mentally fit",   "good general health",
                           "medical clearance", "health clearance", "pass a medical", "medical examination"});
}

std::string shown_when_met(const Statement& statement) {
    if (const std::string phrase = own(statement, {"verbal communication",
                                                   "verbal and written communication",
                                                   "oral communication",
                                                   "spoken communication",
                                                   "interpersonal skills",
                                                   "listening skills",
                                                   "good listener",
                                                   "presentation skills",
                                                   "public speaking",
                                                   "public speaker",
                                                   "speak in public",
                                                   "give presentations",
                                                   "make presentations",
                                                   "deliver presentations",
                                                   "communicates well in speech",
                                                   "personable",
                                                   "telephone manner",
                                                   "spoken",
                                                   "commanding presence",
                                                   "sense of humour",
                                                   "remain calm",
                                                   "remains calm",
                                                   "calm under pressure"});
        !phrase.empty())
        return phrase;
    // "communicate clearly, verbally and in writing"
    if (statement.first_of({"communicate", "communicates", "communicating", "communicator"}).empty()) return {};
    return own(statement, {"verbally", "orally"});
}

} // namespace evenhand::spec
