#include "spec/critic/statement.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace evenhand::spec {

std::optional<std::size_t> Statement::find(std::string_view phrase) const {
    const std::vector<std::string_view> keys = parted(phrase);
    const auto found = std::search(words_.begin(), words_.end(), keys.begin(), keys.end(),
                                   [](const TextWord& word, std::string_view key) { return word.key == key; });
    if (found == words_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - words_.begin());
}

std::string Statement::first_of(std::initializer_list<std::string_view> phrases) const {
    for (const std::string_view phrase : phrases)
        if (const auto at = find(phrase))
            return quoted(*at, *at + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')));
    return {};
}

std::string Statement::quoted(std::size_t first, std::size_t last) const {
    return text_.substr(words_[first].begin, words_[last].end - words_[first].begin);
}

namespace {

bool among(std::string_view key, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), key) != list.end();
}

/// What a requirement begins with. A second one behind an "and" is a second requirement.
bool heads_a_requirement(const std::string& key) {
    return among(key, {"experience",  "experienced",   "knowledge",      "understanding", "ability",    "skill",
                       "skills",      "qualification", "qualifications", "qualified",     "degree",     "diploma",
                       "awareness",   "commitment",    "willingness",    "aptitude",      "competence", "competent",
                       "familiarity", "certificate",   "licence",        "proficiency",   "proficient"});
}

/// Verbs that begin a second clause right behind an "and".
bool heads_a_clause(const std::string& key) {
    return among(key, {"can", "knows", "understands", "has", "is", "able", "willing", "committed"});
}

/// With one of these between them the second part is another way to meet the first, or an example of it.
bool is_alternative(const std::string& key) {
    return among(key, {"or", "equivalent", "through", "including", "such", "example", "either", "eg", "ie", "which",
                       "who", "that", "where", "when", "how"});
}

bool joins(const Statement& statement, std::size_t at) {
    const TextWord& word = statement.words()[at];
    if (among(word.key, {"and", "plus", "also"}) || (at > 0 && word.starts)) return true;
    return at > 0 && statement.text()
                             .substr(statement.words()[at - 1].end, word.begin - statement.words()[at - 1].end)
                             .find(';') != std::string::npos;
}

bool apart_from(const Statement& statement, std::size_t first, std::size_t second) {
    bool joined_by_and = false;
    for (std::size_t at = first + 1; at <= second; ++at) {
        if (is_alternative(statement.words()[at].key)) return false;
        joined_by_and = joined_by_and || joins(statement, at);
    }
    // "Knowledge and experience of": one thing, looked at from two sides.
    return joined_by_and && second > first + 2;
}

/// The two parts that are asked for at once, as they are written.
std::optional<std::pair<std::string, std::string>> two_parts(const Statement& statement) {
    const auto& words = statement.words();
    std::optional<std::size_t> first;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool clause = at > 1 && words[at - 1].key == "and" && heads_a_clause(words[at].key);
        if (!heads_a_requirement(words[at].key) && !clause) continue;
        const std::size_t from = first.value_or(0);
        if ((first || clause) && (clause ? !std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                                                        words.begin() + static_cast<std::ptrdiff_t>(at),
                                                        [](const auto& word) { return is_alternative(word.key); })
                                         : apart_from(statement, from, at)))
            return std::pair(statement.quoted(from, std::min(from + 3, at - 1)),
                             statement.quoted(at, std::min(at + 3, words.size() - 1)));
        first = at;
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> classics{
        {{"initiative", "team"}, {"independently", "team"}, {"alone", "team"}, {"unsupervised", "team"}}};
    for (const auto& [alone, together] : classics) {
        const auto a = statement.find(alone), b = statement.find(together);
        if (a && b && *a < *b && apart_from(statement, *a, *b))
            return std::pair(statement.quoted(*a, *a), statement.quoted(*b, *b));
    }
    return std::nullopt;
}

bool is_count(const TextWord& word) {
    return word.number || among(word.key, {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                                           "ten", "twelve", "fifteen", "twenty", "several", "many"});
}

/// "5 years", where it is experience that is counted.
std::string counted_years(const Statement& statement) {
    const auto& words = statement.words();
    const bool of_experience = !statement
                                    .first_of({"experience", "experienced", "worked", "working", "track record",
                                               "practice", "in a similar role", "in a similar post",
                                               "post qualification", "postqualification", "in post", "service"})
                                    .empty();
    if (!of_experience) return {};
    for (std::size_t at = 1; at < words.size(); ++at) {
        if (!among(words[at].key, {"year", "years", "yrs", "yr"})) continue;
        const std::size_t from = at > 1 && !is_count(words[at - 1]) ? at - 2 : at - 1; // "5 full years"
        if (!is_count(words[from])) continue;
        // "within two years of starting", "every three years", "in the last five years": no experience is counted
        if (from > 0 && among(words[from - 1].key, {"within", "every", "last", "past", "previous", "next", "after"}))
            continue;
        return statement.quoted(from, at);
    }
    return {};
}

/// Words that everybody understands and nobody scores alike.
bool is_vague(const std::string& key) {
    return among(key, {"good",         "excellent",
                       "strong",       "great",
                       "high",         "highly",
                       "very",         "well",
                       "outstanding",  "proven",
                       "effective",    "flexible",
                       "flexibility",  "adaptable",
                       "adaptability", "dynamic",
                       "enthusiastic", "enthusiasm",
                       "motivated",    "motivation",
                       "self",         "starter",
                       "driven",       "passionate",
                       "passion",      "committed",
                       "dedicated",    "dedication",
                       "reliable",     "reliability",
                       "hard",         "hardworking",
                       "professional", "professionalism",
                       "positive",     "proactive",
                       "resilient",    "resilience",
                       "energetic",    "energy",
                       "friendly",     "caring",
                       "confident",    "confidence",
                       "creative",     "conscientious",
                       "honest",       "honesty",
                       "integrity",    "loyal",
                       "loyalty",      "mature",
                       "maturity",     "team",
                       "player",       "work",
                       "worker",       "working",
                       "ethic",        "approach",
                       "attitude",     "outlook",
                       "personality",  "nature",
                       "manner",       "person",
                       "individual",   "character",
                       "sense",        "humour",
                       "can",          "do",
                       "skills",       "skill",
                       "ability",      "able",
                       "be",           "being",
                       "suitable",     "relevant",
                       "appropriate",  "common",
                       "standard",     "level",
                       "personable",   "smart",
                       "appearance",   "calm",
                       "bright",       "organised",
                       "organized"});
}

bool is_small(const std::string& key) {
    return among(key,
                 {"a",    "an",     "the",  "of",   "to",  "and",   "or",   "in",   "on",    "at",   "for", "with",
                  "by",   "as",     "is",   "are",  "be",  "their", "they", "this", "that",  "from", "own", "its",
                  "must", "should", "will", "have", "has", "also",  "who",  "it",   "under", "all",  "any", "other"});
}

std::string seen_when_met(const Criterion& criterion, const Statement& statement) {
    const auto assessed_by = [&](Method method) {
        return std::find(criterion.methods.begin(), criterion.methods.end(), method) != criterion.methods.end();
    };
    if (!assessed_by(Method::application) || assessed_by(Method::interview) || assessed_by(Method::presentation) ||
        assessed_by(Method::test))
        return {};
    return statement.first_of({"verbal communication",
                               "verbal and written communication",
                               "oral communication",
                               "spoken communication",
                               "interpersonal skills",
                               "listening skills",
                               "presentation skills",
                               "public speaking",
                               "communicates verbally",
                               "communicate verbally",
                               "communicate orally",
                               "personable",
                               "telephone manner",
                               "spoken english",
                               "spoken welsh",
                               "presence",
                               "communicates well in speech",
                               "sense of humour",
                               "remain calm",
                               "remains calm"});
}

bool asks_for_driving_only(const Statement& statement) {
    return statement.first_of({"travel", "transport", "other means", "alternative", "or equivalent", "mobility"})
        .empty();
}

bool only_vague(const Statement& statement) {
    const auto& words = statement.words();
    return !words.empty() && std::all_of(words.begin(), words.end(), [](const TextWord& word) {
        return is_small(word.key) || is_vague(word.key);
    }) && std::any_of(words.begin(), words.end(), [](const TextWord& word) { return is_vague(word.key); });
}

} // namespace

std::vector<Remark> doubts_of(const Criterion& criterion, const Statement& statement, bool driving_is_the_work) {
    std::vector<Remark> remarks;
    const auto add = [&](Doubt doubt, std::string what, std::string advice) {
        remarks.push_back({doubt, criterion.id, fmt::format("criterion {} {}", criterion.id, what), std::move(advice)});
    };
    if (const auto parts = two_parts(statement))
        add(Doubt::two_in_one,
            fmt::format("asks for two things (\"{}\", \"{}\"): one who meets half of it cannot be scored", parts->first,
                        parts->second),
            "a criterion for each");
    if (const std::string years = counted_years(statement); !years.empty())
        add(Doubt::years,
            fmt::format("counts years of experience (\"{}\"), which keeps out the young and those who had breaks, and "
                        "says little of what somebody can do",
                        years),
            "what was done in them: its kind, range or depth");
    if (const std::string recent =
            statement.first_of({"recent graduate", "recent graduates", "recently graduated", "recent school leaver",
                                "school leaver", "newly qualified", "young person", "young and", "youthful",
                                "digital native", "mature person", "mature individual"});
        !recent.empty())
        add(Doubt::recent, fmt::format("asks for age by another word (\"{}\")", recent),
            "the knowledge or qualification itself");
    if (const std::string licence = statement.first_of({"driving licence", "driving license", "drivers licence",
                                                        "drivers license", "driver licence", "own car", "car owner",
                                                        "access to a car", "access to a vehicle", "use of a car"});
        !licence.empty() && !driving_is_the_work && asks_for_driving_only(statement))
        add(Doubt::driving,
            fmt::format(
                "asks for driving (\"{}\"), which keeps out those whom a disability keeps from it, where getting "
                "about by other means would do",
                licence),
            "to be able to travel as the work needs, unless the work is driving");
    if (const std::string health = statement.first_of(
            {"good health", "physically fit", "physical fitness", "fit and healthy", "medically fit", "good physical",
             "able bodied", "ablebodied", "sickness record", "attendance record", "sickness absence", "sick leave",
             "no disability", "level of fitness", "physically able", "mentally fit", "good general health"});
        !health.empty())
        add(Doubt::health,
            fmt::format("asks about health or fitness (\"{}\"), which may hardly ever be asked before an offer",
                        health),
            "the task that the work takes, which adjustments may make possible");
    if (only_vague(statement))
        add(Doubt::unscorable, fmt::format("says only \"{}\", which no two people score alike", statement.text()),
            "what somebody has done or would do");
    if (const std::string seen = seen_when_met(criterion, statement); !seen.empty())
        add(Doubt::seen_when_met,
            fmt::format("is assessed by the application alone, though \"{}\" shows only when somebody is met", seen),
            "a test, a presentation or the interview as its method");
    return remarks;
}

std::set<std::string> content_of(const Statement& statement) {
    std::set<std::string> content;
    for (const TextWord& word : statement.words())
        if (!is_small(word.key)) content.insert(word.key);
    return content;
}

} // namespace evenhand::spec
