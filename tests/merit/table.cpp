#include "merit/table.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <numeric>
#include <random>
#include <sstream>
#include <stdexcept>

namespace evenhand::test {

using namespace merit;

namespace {

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
    return parts;
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), std::istream_iterator<std::string>()};
}

std::string trim(const std::string& text) {
    const auto from = text.find_first_not_of(' ');
    return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

[[noreturn]] void cannot_read(const std::string& what) {
    throw std::invalid_argument("the table holds \"" + what + "\"");
}

/// The value after "key=" or "key:", if the word starts with it.
std::optional<std::string> value(const std::string& word, const std::string& key) {
    if (!word.starts_with(key)) return std::nullopt;
    return word.substr(key.size());
}

Scheme scheme(const std::string& text) {
    Scheme result;
    for (const std::string& part : split(text, ':')) {
        if (auto minimum = value(part, "min="))
            result.minimum = std::stoi(*minimum);
        else if (auto percent = value(part, "percent="))
            result.minimum_percent = Rational::parse(*percent);
        else if (auto cap = value(part, "cap="))
            result.cap = std::stoi(*cap);
        else if (part == "prior")
            result.prior = true;
        else if (result.flag.empty())
            result.flag = part;
        else
            cannot_read(part);
    }
    result.name = "Scheme " + result.flag;
    if (result.cap) result.why = "High numbers expected";
    return result;
}

TieKey tie_key(const std::string& word) {
    if (word == "essential") return {TieKey::By::essential_total, {}};
    if (word == "desirable") return {TieKey::By::desirable_total, {}};
    if (word == "all") return {TieKey::By::all_total, {}};
    return {TieKey::By::criterion, word};
}

void read_rule(Rules& rules, const std::string& word) {
    if (auto minimum = value(word, "minimum="))
        rules.minimum = std::stoi(*minimum);
    else if (word == "split=mean")
        rules.split = Split::mean;
    else if (word == "combine=median")
        rules.combine = Combine::median;
    else if (word == "rank=essential")
        rules.rank_by = RankBy::essential;
    else if (word == "ties=include")
        rules.line.ties = Ties::include;
    else if (auto least = value(word, "least="))
        rules.least_scorers = std::stoi(*least);
    else if (auto percent = value(word, "percent="))
        rules.minimum_percent = Rational::parse(*percent);
    else if (auto invite = value(word, "invite="))
        rules.line.invite = std::stoi(*invite);
    else if (auto total = value(word, "minimum-total="))
        rules.line.minimum_total = Rational::parse(*total);
    else if (auto reserve = value(word, "reserve="))
        rules.line.reserve = std::stoi(*reserve);
    else if (auto levels = value(word, "tolerance="))
        rules.tolerance = std::stoi(*levels);
    else if (auto of = value(word, "scheme="))
        rules.schemes.push_back(scheme(*of));
    else if (auto keys = value(word, "tie="))
        for (const std::string& key : split(*keys, ',')) rules.tie_rule.push_back(tie_key(key));
    else
        cannot_read(word);
}

Scored scored(const std::string& word) {
    Scored result;
    const auto letter = word.find_first_of("ED");
    if (letter == std::string::npos) cannot_read(word);
    result.id = word.substr(0, letter);
    result.essential = word[letter] == 'E';
    if (letter + 1 < word.size()) result.weight = Rational::parse(word.substr(letter + 2));
    return result;
}

struct Row {
    std::string code;
    std::vector<std::string> marks;
    std::string notes;
};

std::string code_of(const std::string& line) {
    return trim(line.substr(0, line.find('|')));
}

Expected expected(const std::string& code, const std::string& text) {
    Expected result;
    result.code = code;
    const auto semicolon = text.find(';');
    if (semicolon != std::string::npos) result.reason = trim(text.substr(semicolon + 1));
    for (const std::string& word : words(text.substr(0, semicolon))) {
        if (result.outcome.empty())
            result.outcome = word;
        else if (auto rank = value(word, "#"))
            result.rank = std::stoi(*rank), result.tied = word.back() == '=';
        else if (auto total = value(word, "total:"))
            result.total = *total;
        else if (auto essential = value(word, "essential:"))
            result.essential = *essential;
        else if (auto desirable = value(word, "desirable:"))
            result.desirable = *desirable;
        else if (auto missed = value(word, "missed:"))
            result.missed = *missed;
        else if (auto of = value(word, "scheme:"))
            result.scheme = *of;
        else if (word == "met" || word == "unmet")
            result.essential_met = word == "met";
        else
            cannot_read(word);
    }
    return result;
}

Mark mark(char sign) {
    if (sign == '.') return {};
    if (sign == '?') return Mark::cannot_judge();
    if (sign < '0' || sign > '9') cannot_read(std::string(1, sign));
    return Mark::level(sign - '0');
}

std::size_t members_of(const std::vector<Row>& rows) {
    return rows.empty() ? 0 : rows.front().marks.front().substr(0, rows.front().marks.front().find('=')).size();
}

void place_marks(Sample& sample, const Row& row, std::size_t candidate) {
    if (row.marks.size() != sample.round.criteria.size()) cannot_read(row.code + " with too few or too many marks");
    for (std::size_t criterion = 0; criterion < row.marks.size(); ++criterion) {
        const auto parts = split(row.marks[criterion], '=');
        if (parts[0].size() != sample.marks.members()) cannot_read(row.marks[criterion]);
        for (std::size_t member = 0; member < parts[0].size(); ++member)
            sample.marks.at(candidate, criterion, member) = mark(parts[0][member]);
        if (parts.size() > 1) sample.round.agreed.push_back({candidate, criterion, std::stoi(parts[1])});
    }
}

void read_notes(Sample& sample, const Row& row, std::size_t candidate) {
    Entrant& entrant = sample.round.candidates[candidate];
    std::string notes = row.notes;
    for (const auto& [word, standing] :
         {std::pair{"withdrawn", Standing::withdrawn}, {"ineligible", Standing::ineligible}})
        if (const auto at = notes.find(word); at != std::string::npos) {
            entrant.standing = standing;
            entrant.why = at + std::string(word).size() < notes.size()
                              ? trim(notes.substr(at + std::string(word).size() + 1))
                              : "";
            notes.resize(at);
        }
    for (const std::string& word : words(notes)) {
        if (auto counts = value(word, "counts="))
            for (std::size_t member = 0; member < counts->size(); ++member)
                sample.round.counts[candidate * sample.marks.members() + member] = (*counts)[member] == '1';
        else if (auto flags = value(word, "flags=")) {
            if (!sample.round.flags.empty())
                for (const std::string& flag : split(*flags, ',')) sample.round.flags[candidate].insert(flag);
        } else
            cannot_read(word);
    }
}

} // namespace

Selection Sample::select() {
    round.marks = &marks;
    return merit::select(round);
}

std::vector<AgendaItem> Sample::agenda() {
    round.marks = &marks;
    return merit::agenda(round);
}

Scale plain_scale(int least, int most) {
    Scale scale{std::to_string(least) + "-" + std::to_string(most), "Test scale", {}};
    for (int value = least; value <= most; ++value)
        scale.levels.push_back({value, "Level " + std::to_string(value), "Words"});
    return scale;
}

ParsedTable parsed(const std::string& text) {
    ParsedTable result;
    Round& round = result.sample.round;
    round.scale = plain_scale(0, 3);
    round.rules.scale = round.scale.id;
    round.rules.minimum = 2;
    bool panel = false;
    std::vector<Row> rows;
    for (const std::string& raw : split(text, '\n')) {
        const std::string line = trim(raw);
        if (line.empty()) continue;
        if (line.starts_with("rules ")) {
            for (const std::string& word : words(line.substr(6)))
                if (word == "panel")
                    panel = true;
                else
                    read_rule(round.rules, word);
        } else if (line.starts_with("criteria ")) {
            for (const std::string& word : words(line.substr(9))) round.criteria.push_back(scored(word));
        } else {
            const auto parts = split(line, '|');
            if (parts.size() != 4) cannot_read(line);
            rows.push_back({code_of(line), words(parts[1]), parts[2]});
            result.expected.push_back(expected(rows.back().code, parts[3]));
        }
    }
    result.sample.marks = Marks(rows.size(), round.criteria.size(), members_of(rows));
    round.counts.assign(rows.size() * result.sample.marks.members(), 1);
    if (!round.rules.schemes.empty() && !panel) round.flags.resize(rows.size());
    for (const Row& row : rows) round.candidates.push_back({row.code, Standing::in, {}});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        place_marks(result.sample, rows[i], i);
        read_notes(result.sample, rows[i], i);
    }
    return result;
}

namespace {

std::string shown(const std::optional<Rational>& number) {
    return number ? number->to_string() : "none";
}

std::string shown(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : ",") + id;
    return text;
}

std::string shown(const std::optional<SchemeResult>& scheme) {
    if (!scheme) return {};
    std::string outcome(name(scheme->outcome));
    std::replace(outcome.begin(), outcome.end(), ' ', '_');
    return scheme->flag + "/" + outcome;
}

void check_result(const Result& result, const Expected& expected) {
    INFO(result.code << ": " << result.reason);
    CHECK(std::string(name(result.outcome)) == expected.outcome);
    CHECK(result.rank == expected.rank);
    CHECK(result.tied == expected.tied);
    CHECK(shown(result.missed) == expected.missed);
    CHECK(shown(result.scheme) == expected.scheme);
    if (expected.total) CHECK(shown(result.total) == *expected.total);
    if (expected.essential) CHECK(shown(result.essential_total) == *expected.essential);
    if (expected.desirable) CHECK(shown(result.desirable_total) == *expected.desirable);
    CHECK(result.essential_met == expected.essential_met.value_or(expected.rank.has_value() || result.essential_met));
    CHECK_THAT(result.reason, Catch::Contains(expected.reason));
    CHECK_FALSE(result.reason.empty());
    if (expected.missed.empty() == false) CHECK_FALSE(result.essential_met);
}

/// Ranked first in rank order (equal ranks by code), then the others by code.
void check_order(const Selection& selection) {
    const auto place = [](const Result& result) { return std::pair(result.rank.value_or(1'000'000), result.code); };
    for (std::size_t i = 1; i < selection.results.size(); ++i)
        CHECK(place(selection.results[i - 1]) < place(selection.results[i]));
}

void check_counts(const Selection& selection, std::size_t received) {
    const Counts& counts = selection.counts;
    CHECK(counts.received == static_cast<int>(received));
    CHECK(selection.results.size() == received);
    CHECK(counts.received == counts.withdrawn + counts.ineligible + counts.incomplete + counts.reject + counts.reserve +
                                 counts.invite + counts.tie);
    const auto number = [&](Outcome outcome) {
        return static_cast<int>(std::count_if(selection.results.begin(), selection.results.end(),
                                              [&](const Result& result) { return result.outcome == outcome; }));
    };
    CHECK(counts.withdrawn == number(Outcome::withdrawn));
    CHECK(counts.ineligible == number(Outcome::ineligible));
    CHECK(counts.incomplete == number(Outcome::incomplete));
    CHECK(counts.reject == number(Outcome::reject));
    CHECK(counts.reserve == number(Outcome::reserve));
    CHECK(counts.invite == number(Outcome::invite));
    CHECK(counts.tie == number(Outcome::tie));
    CHECK(selection.complete == (counts.tie == 0 && counts.incomplete == 0));
}

void check_against(const Selection& selection, const ParsedTable& table) {
    check_counts(selection, table.expected.size());
    check_order(selection);
    for (const Expected& expected : table.expected) {
        const auto found = std::find_if(selection.results.begin(), selection.results.end(),
                                        [&](const Result& result) { return result.code == expected.code; });
        REQUIRE(found != selection.results.end());
        check_result(*found, expected);
        // The word "scheme" may stand in a reason only where flags were given.
        if (table.sample.round.flags.empty()) {
            CHECK_THAT(found->reason, !Catch::Contains("cheme"));
            CHECK_THAT(found->reason, !Catch::Contains("in addition"));
        }
    }
}

std::string reasons(const Selection& selection) {
    std::string text;
    for (const Result& result : selection.results) text += result.code + ": " + result.reason + "\n";
    return text;
}

} // namespace

Sample shuffled(const Sample& sample, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<std::size_t> candidates(sample.round.candidates.size()), members(sample.marks.members());
    std::iota(candidates.begin(), candidates.end(), 0);
    std::iota(members.begin(), members.end(), 0);
    std::shuffle(candidates.begin(), candidates.end(), random);
    std::shuffle(members.begin(), members.end(), random);

    Sample result = sample;
    std::vector<std::size_t> now(candidates.size()); // where each candidate stands after shuffling
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        now[candidates[i]] = i;
        result.round.candidates[i] = sample.round.candidates[candidates[i]];
        if (!sample.round.flags.empty()) result.round.flags[i] = sample.round.flags[candidates[i]];
        for (std::size_t m = 0; m < members.size(); ++m) {
            result.round.counts[i * members.size() + m] =
                sample.round.counts[candidates[i] * members.size() + members[m]];
            for (std::size_t c = 0; c < sample.round.criteria.size(); ++c)
                result.marks.at(i, c, m) = sample.marks.at(candidates[i], c, members[m]);
        }
    }
    for (Agreed& agreed : result.round.agreed) agreed.candidate = now[agreed.candidate];
    std::shuffle(result.round.agreed.begin(), result.round.agreed.end(), random);
    return result;
}

void check(const Table& table) {
    INFO(table.name);
    ParsedTable read = parsed(table.text);
    const Selection selection = read.sample.select();
    check_against(selection, read);
    for (unsigned seed = 1; seed <= 3; ++seed) {
        INFO("shuffled with seed " << seed);
        const Selection again = shuffled(read.sample, seed).select();
        check_against(again, read);
        CHECK(reasons(again) == reasons(selection));
    }
}

} // namespace evenhand::test
