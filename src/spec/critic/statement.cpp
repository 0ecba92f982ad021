#include "spec/critic/statement.h"

#include "base/text.h"
#include "spec/critic/rules.h"

#include <algorithm>
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

bool among(std::string_view key, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), key) != list.end();
}

bool is_small(const std::string& key) {
    return among(key,
                 {"a",    "an",     "the",  "of",   "to",  "and",   "or",   "in",   "on",    "at",   "for", "with",
                  "by",   "as",     "is",   "are",  "be",  "their", "they", "this", "that",  "from", "own", "its",
                  "must", "should", "will", "have", "has", "also",  "who",  "it",   "under", "all",  "any", "other"});
}

namespace {

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
                       "organized",    "experience",
                       "experienced",  "education",
                       "timekeeping",  "punctual",
                       "punctuality"});
}

std::string seen_when_met(const Criterion& criterion, const Statement& statement) {
    const auto assessed_by = [&](Method method) {
        return std::find(criterion.methods.begin(), criterion.methods.end(), method) != criterion.methods.end();
    };
    if (!assessed_by(Method::application) || assessed_by(Method::interview) || assessed_by(Method::presentation) ||
        assessed_by(Method::test))
        return {};
    return shown_when_met(statement);
}

/// How well something is wished for, which makes it nothing else.
bool is_praise(const std::string& key) {
    return among(key, {"good", "excellent", "strong", "great", "high", "highly", "very", "well", "outstanding",
                       "proven", "effective", "demonstrable", "sound", "solid", "exceptional"});
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
    if (const std::string recent = another_word_for_age(statement); !recent.empty())
        add(Doubt::recent, fmt::format("asks for age by another word (\"{}\")", recent),
            "the knowledge or qualification itself");
    if (const std::string licence = driving_alone(statement); !licence.empty() && !driving_is_the_work)
        add(Doubt::driving,
            fmt::format(
                "asks for driving (\"{}\"), which keeps out those whom a disability keeps from it, where getting "
                "about by other means would do",
                licence),
            "to be able to travel as the work needs, unless the work is driving");
    if (const std::string health = health_asked_for(statement); !health.empty())
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
    std::set<std::string> content, all;
    for (const TextWord& word : statement.words()) {
        if (is_small(word.key)) continue;
        all.insert(word.key);
        if (!is_praise(word.key)) content.insert(word.key);
    }
    return content.empty() ? all : content;
}

} // namespace evenhand::spec
