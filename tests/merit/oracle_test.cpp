// The shortlist against an oracle that works in another way: whole numbers over one common denominator instead of
// fractions, and for every candidate a count of those who are better instead of sorting and walking down a list. Slow
// and plain.
#include "support/random_round.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::merit;

namespace {

using Whole = long long;
constexpr Whole sixty = 60;          // every mean of 1 to 5 levels and every median is a whole number of sixtieths
constexpr Whole unit = sixty * 1000; // and every weighted one of sixty thousandths

Whole in_units(const Rational& value, Whole units) {
    const Rational scaled = value * Rational(units);
    REQUIRE(scaled.is_whole());
    return std::stoll(scaled.to_string());
}

struct Facts {
    std::string code;
    bool in = false, open = false, essential_open = false, below_percent = false;
    std::vector<std::optional<Whole>> combined; // in sixtieths
    std::vector<std::string> missed;
    std::vector<Whole> key;
    Whole essential = 0, desirable = 0; // in units
    bool has_essential = true, has_desirable = true;
    bool prior = false;
    Outcome merit = Outcome::incomplete;
    int rank = 0, sharing = 0;
    std::string scheme;
    Outcome outcome = Outcome::incomplete;
};

class Oracle {
  public:
    explicit Oracle(const Round& round) : round_(round), facts_(round.candidates.size()) {
        for (std::size_t i = 0; i < facts_.size(); ++i) gather(i);
        for (std::size_t i = 0; i < facts_.size(); ++i) find_prior(i);
        for (std::size_t i = 0; i < facts_.size(); ++i) place(i);
        for (Facts& facts : facts_) facts.outcome = facts.prior ? Outcome::invite : facts.merit;
        find_additional();
    }
    const std::vector<Facts>& facts() const { return facts_; }

  private:
    std::vector<Whole> levels(std::size_t candidate, std::size_t criterion, int& scorers) const {
        std::vector<Whole> found;
        for (std::size_t m = 0; m < round_.marks->members(); ++m) {
            const Mark mark = round_.marks->at(candidate, criterion, m);
            if (!round_.counts[candidate * round_.marks->members() + m] || !mark.is_given()) continue;
            ++scorers;
            if (mark.is_level()) found.push_back(mark.value());
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    const Agreed* agreed(std::size_t candidate, std::size_t criterion) const {
        for (const Agreed& entry : round_.agreed)
            if (entry.candidate == candidate && entry.criterion == criterion) return &entry;
        return nullptr;
    }

    void gather(std::size_t candidate) {
        Facts& facts = facts_[candidate];
        facts.code = round_.candidates[candidate].code;
        facts.in = round_.candidates[candidate].standing == Standing::in;
        if (!facts.in) {
            facts.merit =
                round_.candidates[candidate].standing == Standing::withdrawn ? Outcome::withdrawn : Outcome::ineligible;
            return;
        }
        for (std::size_t criterion = 0; criterion < round_.criteria.size(); ++criterion)
            gather(facts, candidate, criterion);
        Whole most = 0;
        for (const Scored& scored : round_.criteria)
            if (scored.essential) most += in_units(scored.weight, unit) * round_.scale.most();
        facts.below_percent = below(facts.essential, most, round_.rules.minimum_percent);
        for (std::size_t k = 0; k <= round_.rules.tie_rule.size(); ++k) facts.key.push_back(key(facts, k));
    }

    static bool below(Whole sum, Whole most, const std::optional<Rational>& percent) {
        return percent && most > 0 && sum * 100'000 < in_units(*percent, 1000) * most;
    }

    void gather(Facts& facts, std::size_t candidate, std::size_t criterion) {
        const Rules& rules = round_.rules;
        const Scored& scored = round_.criteria[criterion];
        int scorers = 0;
        const std::vector<Whole> given = levels(candidate, criterion, scorers);
        std::optional<Whole> combined;
        const Whole n = static_cast<Whole>(given.size());
        if (n > 0 && rules.combine == Combine::median) combined = (given[(n - 1) / 2] + given[n / 2]) * sixty / 2;
        if (n > 0 && rules.combine == Combine::mean) {
            Whole sum = 0;
            for (Whole level : given) sum += level;
            combined = sum * (sixty / n);
        }
        bool split = scored.essential && n > 0 && given.front() < rules.minimum && given.back() >= rules.minimum;
        if (const Agreed* found = agreed(candidate, criterion)) combined = found->level * sixty, split = false;
        const bool asks = split && rules.split == Split::ask;
        if (scorers < rules.least_scorers || !combined || asks) {
            facts.open = true;
            if (scored.essential) facts.essential_open = true;
        }
        facts.combined.push_back(combined);
        if (combined && scored.essential && *combined < rules.minimum * sixty && !asks)
            facts.missed.push_back(scored.id);
        if (!combined)
            (scored.essential ? facts.has_essential : facts.has_desirable) = false;
        else
            (scored.essential ? facts.essential : facts.desirable) += in_units(scored.weight, 1000) * *combined;
    }

    Whole key(const Facts& facts, std::size_t number) const {
        const Whole all = facts.essential + facts.desirable;
        if (number == 0) return round_.rules.rank_by == RankBy::all ? all : facts.essential;
        const TieKey& tie = round_.rules.tie_rule[number - 1];
        if (tie.by == TieKey::By::essential_total) return facts.essential;
        if (tie.by == TieKey::By::desirable_total) return facts.desirable;
        if (tie.by == TieKey::By::all_total) return all;
        for (std::size_t c = 0; c < round_.criteria.size(); ++c)
            if (round_.criteria[c].id == tie.criterion) return facts.combined[c].value_or(-1);
        return -1;
    }

    bool complete(const Facts& facts) const { return facts.in && !facts.open; }
    bool flagged(std::size_t candidate, const Scheme& scheme) const {
        return !round_.flags.empty() && round_.flags[candidate].count(scheme.flag) > 0;
    }
    bool reaches(const Facts& facts, const Scheme& scheme) const {
        Whole most = 0;
        for (std::size_t c = 0; c < round_.criteria.size(); ++c) {
            if (!round_.criteria[c].essential) continue;
            most += in_units(round_.criteria[c].weight, unit) * round_.scale.most();
            if (*facts.combined[c] < scheme.minimum.value_or(round_.rules.minimum) * sixty) return false;
        }
        return !below(facts.essential, most, scheme.minimum_percent);
    }

    void find_prior(std::size_t candidate) {
        Facts& facts = facts_[candidate];
        for (const Scheme& scheme : round_.rules.schemes)
            if (scheme.prior && complete(facts) && !facts.prior && flagged(candidate, scheme) &&
                reaches(facts, scheme)) {
                facts.prior = true;
                facts.scheme = scheme.flag + " prior";
            }
    }

    bool ranks(const Facts& facts) const {
        return complete(facts) && facts.missed.empty() && !facts.below_percent && !facts.prior;
    }

    void place(std::size_t candidate) {
        Facts& facts = facts_[candidate];
        if (!facts.in || facts.open) return;
        facts.merit = Outcome::reject;
        if (!ranks(facts)) return;
        facts.rank = 1;
        for (const Facts& other : facts_) {
            if (ranks(other) && other.key > facts.key) ++facts.rank;
            if (ranks(other) && other.key == facts.key) ++facts.sharing;
        }
        const Line& line = round_.rules.line;
        // The line's minimum total is a number of thirds, so three times the total is compared.
        if (line.minimum_total && 3 * facts.key[0] < in_units(*line.minimum_total, 3 * unit)) return;
        if (!line.invite || facts.rank + facts.sharing - 1 <= *line.invite)
            facts.merit = Outcome::invite;
        else if (facts.rank <= *line.invite)
            facts.merit = line.ties == Ties::ask ? Outcome::tie : Outcome::invite;
        else if (!line.reserve || reserves_before(facts) < *line.reserve)
            facts.merit = Outcome::reserve;
    }

    /// How many stand between the line and this candidate: better than they are, but with as many as are invited
    /// before.
    int reserves_before(const Facts& facts) const {
        int before = 0;
        for (const Facts& other : facts_) {
            if (!ranks(other) || !(other.key > facts.key)) continue;
            int better = 0;
            for (const Facts& third : facts_) better += ranks(third) && third.key > other.key;
            before += better >= *round_.rules.line.invite;
        }
        return before;
    }

    void find_additional() {
        std::vector<std::string> tied(facts_.size()), rest(facts_.size());
        for (const Scheme& scheme : round_.rules.schemes) {
            std::vector<std::size_t> pool;
            for (std::size_t i = 0; i < facts_.size(); ++i) {
                const Facts& facts = facts_[i];
                if (!complete(facts) || facts.merit == Outcome::invite || facts.outcome == Outcome::invite) continue;
                if (!flagged(i, scheme)) continue;
                if (!scheme.prior && reaches(facts, scheme))
                    pool.push_back(i);
                else if (rest[i].empty())
                    rest[i] = scheme.flag + " not met";
            }
            std::vector<std::size_t> invited;
            for (const std::size_t i : pool) {
                int better = 0, equal = 0;
                for (const std::size_t other : pool) {
                    better += facts_[other].key > facts_[i].key;
                    equal += facts_[other].key == facts_[i].key;
                }
                if (!scheme.cap || better + equal <= *scheme.cap)
                    invited.push_back(i);
                else if (better < *scheme.cap && tied[i].empty())
                    tied[i] = scheme.flag + " over cap";
                else if (rest[i].empty())
                    rest[i] = scheme.flag + " over cap";
            }
            for (const std::size_t i : invited) {
                facts_[i].outcome = Outcome::invite;
                facts_[i].scheme = scheme.flag + " additional";
            }
        }
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            if (facts_[i].outcome == Outcome::invite) continue;
            if (!tied[i].empty()) facts_[i].outcome = Outcome::tie;
            facts_[i].scheme = tied[i].empty() ? rest[i] : tied[i];
        }
    }

    const Round& round_;
    std::vector<Facts> facts_;
};

std::string shown(const std::optional<SchemeResult>& scheme) {
    return scheme ? scheme->flag + " " + std::string(name(scheme->outcome)) : "";
}

void compare(const Round& round, const Result& result, const Facts& facts) {
    INFO(result.code << ": " << result.reason);
    CHECK(std::string(name(result.outcome)) == std::string(name(facts.outcome)));
    CHECK(result.rank.value_or(0) == facts.rank);
    CHECK(result.tied == (facts.sharing > 1));
    CHECK(shown(result.scheme) == facts.scheme);
    CHECK(result.missed == facts.missed);
    CHECK(result.essential_met == (facts.in && !facts.essential_open && facts.missed.empty() && !facts.below_percent));
    CHECK(result.essential_total.has_value() == (facts.in && facts.has_essential));
    CHECK(result.desirable_total.has_value() == (facts.in && facts.has_desirable));
    const bool total =
        facts.in && facts.has_essential && (facts.has_desirable || round.rules.rank_by == RankBy::essential);
    CHECK(result.total.has_value() == total);
    if (result.essential_total) CHECK(*result.essential_total == Rational(facts.essential, unit));
    if (result.desirable_total) CHECK(*result.desirable_total == Rational(facts.desirable, unit));
    if (result.total && total) CHECK(*result.total == Rational(facts.key[0], unit));
    for (std::size_t c = 0; c < result.cells.size(); ++c)
        if (facts.combined[c])
            CHECK(result.cells[c].combined == Rational(*facts.combined[c], sixty));
        else
            CHECK_FALSE(result.cells[c].combined);
}

} // namespace

TEST_CASE("Made-up rounds come out as a slow oracle in whole numbers says") {
    test::RoundMaker maker(20261122);
    std::map<std::string, int> seen; // that the rounds are not all of one kind
    for (int number = 0; number < 3000; ++number) {
        INFO("round " << number);
        test::RandomRound made = maker.make();
        const Round& round = made.ready();
        const Selection selection = select(round);
        const Oracle oracle(round);
        REQUIRE(selection.results.size() == round.candidates.size());
        for (const Facts& facts : oracle.facts()) {
            const auto found = std::find_if(selection.results.begin(), selection.results.end(),
                                            [&](const Result& result) { return result.code == facts.code; });
            REQUIRE(found != selection.results.end());
            compare(round, *found, facts);
            ++seen[std::string(name(found->outcome)) +
                   (found->scheme ? " " + std::string(name(found->scheme->outcome)) : "")];
            if (found->tied) ++seen["shared rank"];
        }
        const Counts& counts = selection.counts;
        CHECK(counts.received == static_cast<int>(round.candidates.size()));
        CHECK(counts.received == counts.withdrawn + counts.ineligible + counts.incomplete + counts.reject +
                                     counts.reserve + counts.invite + counts.tie);
    }
    for (const char* kind : {"invite", "reserve", "reject", "incomplete", "tie", "withdrawn", "ineligible",
                             "shared rank", "invite additional", "invite prior", "reject not met", "reserve not met",
                             "reserve over cap", "reject over cap", "tie over cap", "tie not met"}) {
        INFO(kind);
        CHECK(seen[kind] > 0);
    }
}
