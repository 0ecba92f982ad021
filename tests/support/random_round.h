// Rounds made up by a seed, small enough for a slow oracle and dense in what is rare: ties, splits, `?`, gaps,
// conflicts, schemes. Header only, so that the tests of other rooms can set an oracle of their own beside merit (SQL
// over the record's tables).
#pragma once
#include "merit/selection.h"

#include <random>

namespace evenhand::test {

/// A round that owns its marks. Not to be moved while `round.marks` is in use: call ready() first.
struct RandomRound {
    merit::Marks marks;
    merit::Round round;
    const merit::Round& ready() {
        round.marks = &marks;
        return round;
    }
};

class RoundMaker {
  public:
    explicit RoundMaker(unsigned seed) : random_(seed) {}

    RandomRound make() {
        RandomRound made;
        merit::Round& round = made.round;
        const int most = between(1, 4);
        for (int value = 0; value <= most; ++value) round.scale.levels.push_back({value, "Level", "Words"});
        make_rules(round.rules, most);
        make_criteria(round);
        make_schemes(round.rules, most);
        make_candidates(made, most);
        return made;
    }

  private:
    int between(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
    bool chance(int percent) { return between(1, 100) <= percent; }

    void make_rules(merit::Rules& rules, int most) {
        rules.minimum = between(0, most);
        rules.combine = chance(50) ? merit::Combine::mean : merit::Combine::median;
        rules.split = chance(40) ? merit::Split::ask : merit::Split::mean;
        rules.rank_by = chance(70) ? merit::RankBy::all : merit::RankBy::essential;
        rules.least_scorers = between(1, 2);
        if (chance(20)) rules.minimum_percent = Rational(between(0, 100'000), 1000);
        if (chance(70)) rules.line.invite = between(0, 5);
        if (chance(30)) rules.line.minimum_total = Rational(between(0, 20), 3);
        if (chance(50)) rules.line.reserve = between(0, 3);
        rules.line.ties = chance(70) ? merit::Ties::ask : merit::Ties::include;
    }

    void make_criteria(merit::Round& round) {
        const int number = between(1, 5);
        for (int i = 0; i < number; ++i)
            round.criteria.push_back({"1." + std::to_string(i + 1), chance(50),
                                      chance(60) ? Rational(1) : Rational(between(1, 3000), 1000)});
        using By = merit::TieKey::By;
        for (int keys = between(0, 2); keys > 0; --keys) {
            const By by = static_cast<By>(between(0, 3));
            round.rules.tie_rule.push_back(
                {by, by == By::criterion ? round.criteria.at(between(0, number - 1)).id : ""});
        }
    }

    void make_schemes(merit::Rules& rules, int most) {
        if (chance(50)) return;
        for (int i = between(1, 3); i > 0; --i) {
            merit::Scheme scheme;
            scheme.flag = "flag" + std::to_string(i);
            scheme.name = "Scheme " + std::to_string(i);
            if (chance(50)) scheme.minimum = between(0, most);
            if (chance(20)) scheme.minimum_percent = Rational(between(0, 100));
            scheme.prior = chance(30);
            if (!scheme.prior && chance(50)) scheme.cap = between(0, 2);
            scheme.why = "Reason";
            rules.schemes.push_back(scheme);
        }
    }

    merit::Mark make_mark(int most, int likely) {
        if (chance(5)) return merit::Mark::cannot_judge();
        if (chance(2)) return {};
        return merit::Mark::level(chance(70) ? likely : between(0, most));
    }

    void make_candidates(RandomRound& made, int most) {
        merit::Round& round = made.round;
        const int candidates = between(0, 12), members = between(1, 5);
        made.marks = merit::Marks(candidates, round.criteria.size(), members);
        for (int i = 0; i < candidates; ++i) {
            merit::Entrant entrant{"C" + std::to_string(100 + (i * 7) % 13), merit::Standing::in, ""};
            if (chance(8)) entrant.standing = chance(50) ? merit::Standing::withdrawn : merit::Standing::ineligible;
            round.candidates.push_back(entrant);
            for (int m = 0; m < members; ++m) round.counts.push_back(!chance(6));
            for (std::size_t c = 0; c < round.criteria.size(); ++c) {
                const int likely = between(round.rules.minimum, most);
                for (int m = 0; m < members; ++m) made.marks.at(i, c, m) = make_mark(most, likely);
                if (chance(5)) round.agreed.push_back({static_cast<std::size_t>(i), c, between(0, most)});
            }
        }
        if (round.rules.schemes.empty()) return;
        round.flags.resize(candidates);
        for (auto& flags : round.flags)
            for (const merit::Scheme& scheme : round.rules.schemes)
                if (chance(35)) flags.insert(scheme.flag);
    }

    std::mt19937 random_;
};

} // namespace evenhand::test
