// How safe the line is: tables that can be worked out on paper, and made-up rounds against the slow way, which is to
// change one mark and work out the whole shortlist anew.
#include "merit/safety.h"

#include "merit/table.h"
#include "support/random_round.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <fmt/format.h>
#include <map>

using namespace evenhand;
using namespace evenhand::merit;

namespace {

using Kind = Variation::Kind;
using Lines = std::vector<std::string>;

std::string shown(const Variation& variation, const Round& round) {
    std::string members;
    for (const std::size_t member : variation.members) members += static_cast<char>('A' + member);
    switch (variation.kind) {
    case Kind::left_out:
        return "-" + members;
    case Kind::other_combination:
        return "other";
    default:
        break;
    }
    const std::string sign = variation.kind == Kind::level_up ? "+" : "-";
    return round.criteria[variation.criterion].id + sign + (members.empty() ? "agreed" : members);
}

/// "C2 depends: -A reserve, 1.1-B reject; too few without C"; members are A, B… by column.
std::string shown(const Finding& finding, const Round& round) {
    static const char* words[] = {"always in", "depends", "always out"};
    std::string text = fmt::format("{} {}", finding.code, words[static_cast<int>(finding.safety)]);
    for (std::size_t i = 0; i < finding.effects.size(); ++i)
        text += fmt::format("{}{} {}", i == 0 ? ": " : ", ", shown(finding.effects[i].variation, round),
                            name(finding.effects[i].outcome));
    std::string without;
    for (const std::size_t member : finding.too_few) without += static_cast<char>('A' + member);
    return without.empty() ? text : text + "; too few without " + without;
}

Lines safety_of(const std::string& table) {
    test::ParsedTable parsed = test::parsed(table);
    test::check({"", table});
    const Selection selection = parsed.sample.select();
    Lines lines;
    for (const Finding& finding : how_safe(parsed.sample.round, selection))
        lines.push_back(shown(finding, parsed.sample.round));
    return lines;
}

std::vector<std::string> words_of(const std::string& table, std::size_t most = 5) {
    test::ParsedTable parsed = test::parsed(table);
    const Selection selection = parsed.sample.select();
    std::vector<std::string> words;
    for (const Finding& finding : how_safe(parsed.sample.round, selection))
        words.push_back(in_words(finding, parsed.sample.round, {"Member A", "Member B", "Chair"}, most));
    return words;
}

} // namespace

TEST_CASE("Two who are far apart are always in and always out") {
    CHECK(safety_of(R"(
        rules invite=1
        criteria 1.1D 1.2D 1.3D
        C1 | 333 333 333 | | invite #1 total:9
        C2 | 111 111 111 | | reserve #2 total:3)") == Lines{"C1 always in", "C2 always out"});
}

TEST_CASE("A member's scores that put a candidate above the line are named") {
    // Without A: 2 and 2.5; without B or C the means of the others leave C1 before C2. One level is a third of a total.
    CHECK(safety_of(R"(
        rules invite=1 split=mean
        criteria 1.1D 1.2D
        C1 | 311 333 | | invite #1 total:14/3
        C2 | 111 333 | | reserve #2 total:4)") ==
          Lines{"C1 depends: -A tie, other tie", "C2 depends: -A tie, other tie"});
}

TEST_CASE("One level is enough where candidates are a third of a level apart") {
    CHECK(safety_of(R"(
        rules invite=1
        criteria 1.1D
        C1 | 221 | | invite #1 total:5/3
        C2 | 211 | | reserve #2 total:4/3)") ==
          Lines{"C1 depends: -B tie, 1.1-ABC tie", "C2 depends: -B tie, 1.1+ABC tie"});
}

TEST_CASE("A level less on an essential may make somebody miss it, and one more may make somebody meet it") {
    CHECK(safety_of(R"(
        rules invite=2 split=mean
        criteria 1.1E 1.2D
        C1 | 222 333 | | invite #1 total:5
        C2 | 333 000 | | invite #2 total:3
        C3 | 122 333 | | reject missed:1.1)") == Lines{"C1 depends: 1.1-ABC reject",
                                                       "C2 depends: -A reserve, other reserve",
                                                       "C3 depends: -A invite, other invite, 1.1+ABC invite"});
}

TEST_CASE("Where members would be split about an essential, the candidate would be incomplete") {
    CHECK(safety_of(R"(
        criteria 1.1E
        C1 | 222 | | invite #2
        C2 | 333 | | invite #1)") == Lines{"C1 depends: 1.1-ABC incomplete"});
}

TEST_CASE("Of two essentials missed, one level mends one and is not enough") {
    CHECK(safety_of(R"(
        rules split=mean
        criteria 1.1E 1.2E
        C1 | 333 333 | | invite #1
        C2 | 122 212 | | reject missed:1.1,1.2)") == Lines{"C2 depends: other invite"});
}

TEST_CASE("Where a score was agreed, it is the one that is changed, and it stands whoever is left out") {
    CHECK(safety_of(R"(
        rules invite=1
        criteria 1.1E 1.2D
        C1 | 113=2 333 | | invite #1 total:5
        C2 | 333 111 | | reserve #2 total:4)") == Lines{"C1 depends: 1.1-agreed reject", "C2 always out"});
}

TEST_CASE("A tied candidate depends on the panel, and on every level") {
    CHECK(safety_of(R"(
        rules invite=1
        criteria 1.1D
        C1 | 222 | | tie #1=
        C2 | 222 | | tie #1=
        C3 | 000 | | reserve #3)") == Lines{"C1 depends: 1.1-ABC reserve, 1.1+ABC invite",
                                            "C2 depends: 1.1-ABC reserve, 1.1+ABC invite", "C3 always out"});
}

TEST_CASE("A tie that the rules include is in until somebody falls behind it") {
    CHECK(safety_of(R"(
        rules invite=1 ties=include
        criteria 1.1D
        C1 | 222 | | invite #1=
        C2 | 222 | | invite #1=)") == Lines{"C1 depends: 1.1-ABC reserve", "C2 depends: 1.1-ABC reserve"});
}

TEST_CASE("An incomplete candidate is told of, with what would have settled it") {
    CHECK(safety_of(R"(
        criteria 1.1E
        C1 | 122 | | incomplete
        C2 | ??? | | incomplete
        C3 | 333 | | invite #1)") == Lines{"C1 depends: -A invite, 1.1+A invite", "C2 depends"});
}

TEST_CASE("The percentage over the essentials is worked out for each variation") {
    CHECK(safety_of(R"(
        rules minimum=0 percent=75
        criteria 1.1E 1.2E
        C1 | 222 333 | | invite #1 total:5
        C2 | 222 233 | | invite #2 total:14/3)") == Lines{"C2 depends: 1.1-ABC reject, 1.2-ABC reject"});
}

TEST_CASE("A minimum total is a line as well") {
    CHECK(safety_of(R"(
        rules minimum-total=4
        criteria 1.1D 1.2D
        C1 | 222 222 | | invite #1
        C2 | 333 000 | | reject #2)") == Lines{"C1 depends: 1.1-ABC reject, 1.2-ABC reject", "C2 always out"});
}

TEST_CASE("Nothing is said of leaving out a member where too few scorers would be left, and nobody moves up by it") {
    CHECK(safety_of(R"(
        rules invite=1
        criteria 1.1D
        C1 | 33. | counts=110 | invite #1
        C2 | 222 | | reserve #2)") == Lines{"C1 always in; too few without AB", "C2 always out"});
    CHECK(safety_of(R"(
        rules invite=1
        criteria 1.1D
        C1 | 33 | | invite #1
        C2 | 12 | | reserve #2)") == Lines{"C1 always in; too few without AB", "C2 always out; too few without AB"});
}

TEST_CASE("Between reserve and rejected there is no line to be safe from") {
    CHECK(safety_of(R"(
        rules invite=1 reserve=1
        criteria 1.1D 1.2D
        C1 | 333 333 | | invite #1
        C2 | 111 100 | | reserve #2
        C3 | 111 000 | | reject #3)") == Lines{"C1 always in", "C2 always out", "C3 always out"});
}

TEST_CASE("One who falls below the next makes room for the one before the line, and takes their place") {
    // 1.1 weighs three: a level less takes 1 from C1's 5, level with C3 and behind C2.
    CHECK(safety_of(R"(
        rules invite=1 reserve=1
        criteria 1.1D*3 1.2D
        C1 | 111 222 | | invite #1 total:5
        C2 | 111 211 | | reserve #2 total:13/3
        C3 | 111 111 | | reject #3 total:4)") ==
          Lines{"C1 depends: 1.1-ABC reserve", "C2 depends: 1.1+ABC invite", "C3 depends: 1.1+ABC tie"});
}

TEST_CASE("Who has missed an essential is not brought back by a question about another one") {
    CHECK(safety_of(R"(
        criteria 1.1E 1.2E 1.3E
        C1 | 111 111 333 | | reject missed:1.1,1.2
        C2 | 111 111 122 | | incomplete missed:1.1,1.2
        C3 | 111 333 122 | | incomplete missed:1.1
        C4 | 111 333 333 | | reject missed:1.1)") ==
          Lines{"C3 depends: 1.1+ABC incomplete", "C4 depends: 1.1+ABC incomplete"});
}

TEST_CASE("A level is a step of the scale, also where the scale leaves numbers out") {
    test::ParsedTable parsed = test::parsed(R"(
        rules invite=1 least=1
        criteria 1.1D
        C1 | 20 | | invite #1
        C2 | 00 | | reserve #2)");
    parsed.sample.round.scale.levels = {{0, "", ""}, {2, "", ""}, {4, "", ""}};
    const Selection selection = parsed.sample.select();
    Lines lines;
    for (const Finding& finding : how_safe(parsed.sample.round, selection))
        lines.push_back(shown(finding, parsed.sample.round));
    CHECK(lines == Lines{"C1 depends: -A tie, 1.1-A tie", "C2 depends: -A tie, 1.1+AB tie"});
}

TEST_CASE("Of those who are safe, the five nearest on either side of the line are told of, and all who share a rank") {
    std::string table = "rules invite=7\ncriteria";
    for (int k = 1; k <= 16; ++k) table += fmt::format(" 1.{}D", k);
    const auto row = [&](int code, int levels, const std::string& outcome) {
        table += fmt::format("\nC{} |", code);
        for (int k = 0; k < 16; ++k) table += k < levels ? " 333" : " 000";
        table += " | | " + outcome;
    };
    for (int i = 1; i <= 16; ++i) row(10 + i, 17 - i, fmt::format("{} #{}", i <= 7 ? "invite" : "reserve", i));
    table += "\nC40 | 222 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 | withdrawn | withdrawn";
    CHECK(safety_of(table) == Lines{"C13 always in", "C14 always in", "C15 always in", "C16 always in", "C17 always in",
                                    "C18 always out", "C19 always out", "C20 always out", "C21 always out",
                                    "C22 always out"});
}

TEST_CASE("Findings are put into words") {
    const std::string table = R"(
        rules invite=2 split=mean
        criteria 1.1E 1.2D
        C1 | 222 333 | | invite #1 total:5
        C2 | 333 000 | | invite #2 total:3
        C3 | 122 333 | | reject missed:1.1)";
    CHECK(words_of(table) ==
          Lines{"In, unless Member A, Member B or Chair had given 1.1 one level less (then out).",
                "In, unless Member A's scores are left out (then in reserve); or the median is taken instead of the "
                "mean (then in reserve).",
                "Out, unless Member A's scores are left out (then in); or the median is taken instead of the mean "
                "(then in); or Member A, Member B or Chair had given 1.1 one level more (then in)."});
    CHECK(words_of(table, 1)[2] == "Out, unless Member A's scores are left out (then in); or in 2 more ways.");
    CHECK(words_of(R"(
        rules invite=1 combine=median
        criteria 1.1E 1.2D
        C1 | 11.=2 33. | counts=110 | invite #1
        C2 | 333 000 | | reserve #2)") ==
          Lines{"In, unless the score agreed on 1.1 were one level lower (then out). Without Member A or Member B too "
                "few would have scored C1 to tell.",
                "Always out: none of 10 variations takes it in."});
    CHECK(words_of("criteria 1.1E\nC1 | 122 | | incomplete\nC2 | ??? | | incomplete") ==
          Lines{"Incomplete, until what stands open is settled; not if Member A's scores are left out (then in); or "
                "Member A had given 1.1 one level more (then in).",
                "Incomplete, until what stands open is settled."});
    CHECK(words_of("rules invite=1\ncriteria 1.1D\nC1 | 33 | | tie\nC2 | 33 | | tie").front() ==
          "Tied at the line, for the panel to decide; not if Member A or Member B had given 1.1 one level less (then "
          "in reserve). Without Member A or Member B too few would have scored C1 to tell.");
}

TEST_CASE("How safe the line is, is not told in HR's view, nor with a selection of other candidates") {
    test::ParsedTable parsed = test::parsed("criteria 1.1E\nC1 | 22 | | invite #1");
    Selection selection = parsed.sample.select();
    test::ParsedTable flagged = parsed;
    flagged.sample.round.flags.resize(1);
    flagged.sample.round.marks = &flagged.sample.marks;
    CHECK_THROWS_AS(how_safe(flagged.sample.round, selection), std::invalid_argument);
    selection.results[0].code = "C9";
    CHECK_THROWS_AS(how_safe(parsed.sample.round, selection), std::invalid_argument);
    CHECK(how_safe(parsed.sample.round, Selection()).empty());
}

TEST_CASE("Trying variations says how far it is and can be cancelled") {
    test::ParsedTable parsed = test::parsed("criteria 1.1E\nC1 | 22 | | invite #1");
    const Selection selection = parsed.sample.select();
    std::size_t last = 0, all = 0;
    how_safe(parsed.sample.round, selection, [&](std::size_t done, std::size_t total, std::string_view) {
        CHECK(done >= last);
        last = done, all = total;
        return true;
    });
    CHECK(last == all);
    CHECK(all > 0);
    int calls = 0;
    CHECK_THROWS_AS(how_safe(parsed.sample.round, selection,
                             [&](std::size_t, std::size_t, std::string_view) { return ++calls < 3; }),
                    Cancelled);
}

// --- the slow way
// ----------------------------------------------------------------------------------------------------------

namespace {

/// Who has missed an essential already is out, whatever else stands open.
Outcome settled(const Result& result) {
    return result.outcome == Outcome::incomplete && !result.missed.empty() ? Outcome::reject : result.outcome;
}

std::string side(Outcome outcome) {
    if (outcome == Outcome::reserve || outcome == Outcome::reject) return "out";
    return std::string(name(outcome));
}

/// One round, changed mark by mark and selected anew each time.
class SlowWay {
  public:
    explicit SlowWay(test::RandomRound& made) : made_(made), now_(outcomes(made.round)) {}

    /// "1.1+2" with what becomes of the candidate then, for each variation that changes the side.
    std::map<std::string, std::string> effects(std::size_t candidate) {
        std::map<std::string, std::string> found;
        const auto note = [&](const std::string& what, Outcome outcome) {
            if (side(outcome) != side(now_[candidate])) found[what] = name(outcome);
        };
        for (std::size_t m = 0; m < made_.marks.members(); ++m)
            if (const auto then = without(m, candidate)) note(fmt::format("-{}", m), *then);
        Round other = made_.round;
        other.rules.combine = other.rules.combine == Combine::mean ? Combine::median : Combine::mean;
        note("other", outcomes(other)[candidate]);
        for (std::size_t k = 0; k < made_.round.criteria.size(); ++k)
            for (const int by : {-1, 1}) {
                const auto agreed =
                    std::find_if(made_.round.agreed.begin(), made_.round.agreed.end(),
                                 [&](const Agreed& a) { return a.candidate == candidate && a.criterion == k; });
                if (agreed != made_.round.agreed.end()) {
                    if (!on_scale(agreed->level + by)) continue;
                    agreed->level += by;
                    note(fmt::format("{}{:+}", k, by), outcomes(made_.round)[candidate]);
                    agreed->level -= by;
                    continue;
                }
                for (std::size_t m = 0; m < made_.marks.members(); ++m) {
                    Mark& mark = made_.marks.at(candidate, k, m);
                    const Mark given = mark;
                    if (!counts(candidate, m) || !given.is_level() || !on_scale(given.value() + by)) continue;
                    mark = Mark::level(given.value() + by);
                    note(fmt::format("{}{:+} by {}", k, by, m), outcomes(made_.round)[candidate]);
                    mark = given;
                }
            }
        return found;
    }
    Outcome now(std::size_t candidate) const { return now_[candidate]; }

  private:
    bool on_scale(int level) const { return level >= 0 && level <= made_.round.scale.most(); }
    bool counts(std::size_t candidate, std::size_t member) const {
        return made_.round.counts[candidate * made_.marks.members() + member] != 0;
    }
    int scorers(std::size_t candidate, std::size_t criterion, std::size_t but) const {
        int number = 0;
        for (std::size_t m = 0; m < made_.marks.members(); ++m)
            if (m != but && counts(candidate, m) && made_.marks.at(candidate, criterion, m).is_given()) ++number;
        return number;
    }
    bool too_few(std::size_t candidate, std::size_t member) const {
        const int least = made_.round.rules.least_scorers;
        bool found = false;
        for (std::size_t k = 0; k < made_.round.criteria.size(); ++k)
            found = found || (scorers(candidate, k, member) < least && scorers(candidate, k, 999) >= least);
        return found;
    }
    std::optional<Outcome> without(std::size_t member, std::size_t candidate) {
        if (too_few(candidate, member)) return std::nullopt;
        Round left = made_.round;
        for (std::size_t i = 0; i < left.candidates.size(); ++i)
            if (!too_few(i, member)) left.counts[i * made_.marks.members() + member] = 0;
        return outcomes(left)[candidate];
    }
    static std::vector<Outcome> outcomes(const Round& round) {
        const Selection selection = select(round);
        std::vector<Outcome> all;
        for (const Entrant& entrant : round.candidates)
            for (const Result& result : selection.results)
                if (result.code == entrant.code) all.push_back(settled(result));
        return all;
    }

    test::RandomRound& made_;
    std::vector<Outcome> now_;
};

std::map<std::string, std::string> effects_of(const Finding& finding) {
    std::map<std::string, std::string> found;
    for (const Effect& effect : finding.effects) {
        const Variation& variation = effect.variation;
        const std::string outcome(name(effect.outcome));
        const int by = variation.kind == Kind::level_up ? 1 : -1;
        if (variation.kind == Kind::left_out)
            found[fmt::format("-{}", variation.members.at(0))] = outcome;
        else if (variation.kind == Kind::other_combination)
            found["other"] = outcome;
        else if (variation.members.empty())
            found[fmt::format("{}{:+}", variation.criterion, by)] = outcome;
        else
            for (const std::size_t member : variation.members)
                found[fmt::format("{}{:+} by {}", variation.criterion, by, member)] = outcome;
    }
    return found;
}

} // namespace

TEST_CASE("For made-up rounds the findings are those of working everything out anew") {
    test::RoundMaker maker(20261123);
    std::map<std::string, int> seen;
    for (int number = 0; number < 250; ++number) {
        INFO("round " << number);
        test::RandomRound made = maker.make();
        made.round.flags.clear();
        const Round& round = made.ready();
        const std::vector<Finding> findings = how_safe(round, select(round));
        SlowWay slow(made);
        for (std::size_t i = 0; i < round.candidates.size(); ++i) {
            if (round.candidates[i].standing != Standing::in) continue;
            INFO(round.candidates[i].code << ", now " << name(slow.now(i)));
            const auto found = std::find_if(findings.begin(), findings.end(),
                                            [&](const Finding& finding) { return finding.candidate == i; });
            const auto expected = slow.effects(i);
            const bool open = slow.now(i) == Outcome::tie || slow.now(i) == Outcome::incomplete;
            if (found == findings.end()) {
                CHECK(expected.empty());
                CHECK_FALSE(open);
                continue;
            }
            CHECK((found->now == slow.now(i) || found->now == Outcome::incomplete));
            CHECK(effects_of(*found) == expected);
            CHECK((found->safety == Safety::depends) == (open || !expected.empty()));
            for (const auto& [what, outcome] : expected) ++seen[side(slow.now(i)) + " to " + outcome];
        }
    }
    for (const char* way : {"invite to reserve", "invite to reject", "invite to tie", "out to invite", "out to tie",
                            "tie to invite", "tie to reserve", "incomplete to invite", "invite to incomplete"}) {
        INFO(way);
        CHECK(seen[way] > 0);
    }
}

TEST_CASE("A thousand candidates are tried quickly", "[.speed]") {
    test::Sample sample;
    Round& round = sample.round;
    round.scale = test::plain_scale(0, 3);
    round.rules.minimum = 1;
    round.rules.split = Split::mean;
    round.rules.line.invite = 10;
    for (std::size_t k = 0; k < 30; ++k)
        round.criteria.push_back({std::to_string(k), k % 2 == 0, k % 3 == 0 ? Rational(5, 4) : Rational(1)});
    for (std::size_t i = 0; i < 1000; ++i) round.candidates.push_back({fmt::format("C{:04}", i + 1), Standing::in, ""});
    sample.marks = Marks(1000, 30, 5);
    round.counts.assign(5000, 1);
    unsigned state = 7;
    for (std::size_t i = 0; i < 1000; ++i)
        for (std::size_t k = 0; k < 30; ++k)
            for (std::size_t m = 0; m < 5; ++m) {
                state = state * 1664525U + 1013904223U;
                sample.marks.at(i, k, m) = Mark::level(static_cast<int>(1 + (state >> 16) % 3));
            }
    const Selection selection = sample.select();
    const auto start = std::chrono::steady_clock::now();
    const auto findings = how_safe(round, selection);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    WARN(fmt::format("1,000 x 30 x 5: {:.3f} s, {} findings", took.count(), findings.size()));
    CHECK(findings.size() >= 10);
}
