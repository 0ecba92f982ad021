#include "merit/safety.h"

#include "merit/judged.h"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace evenhand::merit {

namespace {

using Kind = Variation::Kind;

enum class Side { in, out, tie, open };

/// Whoever has missed an essential already is out, whatever the panel agrees about what stands open besides.
Outcome outcome_of(const Result& result) {
    return result.outcome == Outcome::incomplete && !result.missed.empty() ? Outcome::reject : result.outcome;
}

Side side_of(Outcome outcome) {
    switch (outcome) {
    case Outcome::invite:
        return Side::in;
    case Outcome::tie:
        return Side::tie;
    case Outcome::incomplete:
        return Side::open;
    default:
        return Side::out;
    }
}

// --- variations of everything: the list is worked out anew
// -----------------------------------------------------------------

std::vector<Outcome> outcomes_of(const Round& round) {
    std::vector<Judged> judged = judge_all(round);
    std::vector<Judged*> ranked = to_rank(judged);
    rank(ranked);
    draw_line(round.rules.line, ranked);
    std::vector<Outcome> outcomes;
    outcomes.reserve(judged.size());
    for (const Judged& candidate : judged) outcomes.push_back(outcome_of(candidate.result));
    return outcomes;
}

/// Whether the member gave anything that counts.
bool scored(const Round& round, std::size_t member) {
    for (std::size_t i = 0; i < round.candidates.size(); ++i) {
        if (!round.counts[i * round.marks->members() + member]) continue;
        for (std::size_t k = 0; k < round.criteria.size(); ++k)
            if (round.marks->at(i, k, member).is_given()) return true;
    }
    return false;
}

struct LeftOut {
    std::vector<Outcome> outcomes;
    std::vector<char> too_few; ///< for each candidate
};

/// Candidates who would have too few scorers stand on all their scores while the others are compared with them: taken
/// out of the list they would make room, and nobody would have scored anybody otherwise.
LeftOut leave_out(Round round, std::size_t member) {
    LeftOut result;
    result.too_few.assign(round.candidates.size(), 0);
    const std::size_t members = round.marks->members();
    for (std::size_t i = 0; i < round.candidates.size(); ++i) {
        char& counts = round.counts[i * members + member];
        if (!counts || round.candidates[i].standing != Standing::in) continue;
        const std::vector<Cell> before = cells_of(round, i);
        counts = 0;
        const std::vector<Cell> after = cells_of(round, i);
        for (std::size_t k = 0; k < after.size(); ++k)
            if (too_few_scorers(after[k], round.rules) && !too_few_scorers(before[k], round.rules))
                counts = result.too_few[i] = 1;
    }
    result.outcomes = outcomes_of(round);
    return result;
}

// --- variations of one candidate's own level: the others stay as they are
// --------------------------------------------------

/// The ranked list as it is, in groups of equal rank.
class Ranked {
  public:
    Ranked(const Line& line, std::vector<Judged>& judged) : group_of_(judged.size(), none), end_(line) {
        std::vector<Judged*> ranked = to_rank(judged);
        rank(ranked);
        for (const Judged* candidate : ranked) {
            if (groups_.empty() || *groups_.back().keys != candidate->keys) {
                if (!groups_.empty()) end_.take(groups_.back().size, groups_.back().keys->front());
                groups_.push_back({&candidate->keys, 0, end_});
            }
            ++groups_.back().size;
            group_of_[candidate->index] = groups_.size() - 1;
        }
        if (!groups_.empty()) end_.take(groups_.back().size, groups_.back().keys->front());
    }

    /// The outcome of a candidate who is judged otherwise, among the others as they are.
    Outcome outcome_of(const Judged& changed) const {
        if (!changed.complete || !changed.result.essential_met) return merit::outcome_of(changed.result);
        const std::size_t own = group_of_[changed.index];
        const auto found = std::partition_point(groups_.begin(), groups_.end(),
                                                [&](const Group& group) { return *group.keys > changed.keys; });
        const auto at = static_cast<std::size_t>(found - groups_.begin());
        Places places = at < groups_.size() ? groups_[at].before : end_;
        if (own < at) { // the candidate has left a group before this one, so the places go to others in between
            places = groups_[own].before;
            for (std::size_t i = own; i < at; ++i)
                if (const int size = groups_[i].size - (i == own); size > 0)
                    places.take(size, groups_[i].keys->front());
        }
        int size = 1;
        if (at < groups_.size() && *groups_[at].keys == changed.keys) size += groups_[at].size - (at == own);
        return outcome_at(places.take(size, changed.keys.front()).at);
    }

  private:
    struct Group {
        const std::vector<Rational>* keys;
        int size;
        Places before; ///< what is left when this group's turn comes
    };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> group_of_; ///< by candidate
    std::vector<Group> groups_;         ///< best first
    Places end_;
};

/// Tries every level of a candidate one step up and down.
class Levels {
  public:
    Levels(const Round& round, std::vector<Judged>& judged)
        : varied_(round), marks_(*round.marks), judged_(judged), ranked_(round.rules.line, judged) {
        varied_.marks = &marks_;
    }

    void try_all(Finding& finding, Side now) {
        now_ = now;
        Judged changed = judged_[finding.candidate];
        for (std::size_t criterion = 0; criterion < varied_.criteria.size(); ++criterion)
            for (const Kind kind : {Kind::level_down, Kind::level_up}) try_one(finding, changed, criterion, kind);
    }

  private:
    /// The level next to this one; none beyond the ends of the scale.
    std::optional<int> step(int level, Kind kind) const {
        const auto& levels = varied_.scale.levels;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (levels[i].value != level) continue;
            if (kind == Kind::level_up)
                return i + 1 < levels.size() ? std::optional(levels[i + 1].value) : std::nullopt;
            return i > 0 ? std::optional(levels[i - 1].value) : std::nullopt;
        }
        return std::nullopt;
    }

    void try_one(Finding& finding, Judged& changed, std::size_t criterion, Kind kind) {
        const Cell before = changed.result.cells[criterion];
        const std::size_t first = finding.effects.size();
        const auto note = [&](const Cell& cell, std::optional<std::size_t> member) {
            changed.result.cells[criterion] = cell;
            ++finding.tried;
            const Outcome outcome = outcome_of(changed);
            if (side_of(outcome) == now_) return;
            const auto same =
                std::find_if(finding.effects.begin() + static_cast<std::ptrdiff_t>(first), finding.effects.end(),
                             [&](const Effect& e) { return e.outcome == outcome; });
            const bool found = same != finding.effects.end();
            if (!found) finding.effects.push_back({{kind, criterion, {}}, outcome});
            if (member) (found ? *same : finding.effects.back()).variation.members.push_back(*member);
        };
        if (before.agreed)
            vary_agreed(before, kind, note);
        else
            vary_members(finding.candidate, criterion, kind, note);
        changed.result.cells[criterion] = before;
    }

    template <class Note>
    void vary_agreed(Cell cell, Kind kind, Note&& note) {
        const std::optional<int> level = step(*cell.agreed, kind);
        if (!level) return;
        cell.agreed = *level;
        cell.combined = Rational(*level);
        note(cell, std::nullopt);
    }

    template <class Note>
    void vary_members(std::size_t candidate, std::size_t criterion, Kind kind, Note&& note) {
        for (std::size_t member = 0; member < marks_.members(); ++member) {
            Mark& mark = marks_.at(candidate, criterion, member);
            const Mark given = mark;
            if (!varied_.counts[candidate * marks_.members() + member] || !given.is_level()) continue;
            const std::optional<int> level = step(given.value(), kind);
            if (!level) continue;
            mark = Mark::level(*level);
            note(cell_of(varied_, candidate, criterion), member);
            mark = given;
        }
    }

    Outcome outcome_of(Judged& changed) const {
        const Judged& as_it_is = judged_[changed.index];
        if (as_it_is.complete && as_it_is.result.missed.size() > 1)
            return Outcome::reject; // one level mends one essential at most
        conclude(varied_, changed);
        return ranked_.outcome_of(changed);
    }

    Round varied_;
    Marks marks_;
    std::vector<Judged>& judged_;
    Ranked ranked_;
    Side now_ = Side::out;
};

// --- what is told
// ----------------------------------------------------------------------------------------------------------

/// For each result whether it is one of the nearest to the line; nothing where the line parts nobody.
std::vector<char> near_the_line(const Selection& selection) {
    std::vector<char> near(selection.results.size(), 0);
    std::size_t in = 0, ranked = 0; // results that are ranked come first, best first; in or tied, then out
    for (; ranked < near.size() && selection.results[ranked].rank; ++ranked)
        if (side_of(selection.results[ranked].outcome) != Side::out) in = ranked + 1;
    if (in == 0 || in == ranked) return near;
    const auto mark = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = 0; i < ranked; ++i)
            for (std::size_t k : {from, to - 1})
                if ((i >= from && i < to) || selection.results[i].rank == selection.results[k].rank) near[i] = 1;
    };
    mark(in > beside_the_line ? in - beside_the_line : 0, in);
    mark(in, std::min(ranked, in + beside_the_line));
    return near;
}

/// A finding while it is being made.
struct Case {
    Finding finding;
    Side now = Side::out;

    void note(Variation variation, Outcome outcome) {
        ++finding.tried;
        if (side_of(outcome) != now) finding.effects.push_back({std::move(variation), outcome});
    }
    Safety safety() const {
        if (!finding.effects.empty() || now == Side::tie || now == Side::open) return Safety::depends;
        return now == Side::in ? Safety::always_in : Safety::always_out;
    }
};

std::vector<Case> cases_of(const Round& round, const Selection& selection) {
    std::unordered_map<std::string_view, std::size_t> index;
    for (std::size_t i = 0; i < round.candidates.size(); ++i) index.emplace(round.candidates[i].code, i);
    std::vector<Case> cases;
    for (const Result& result : selection.results) {
        const auto found = index.find(result.code);
        if (found == index.end()) throw std::invalid_argument("a selection of another round");
        Case one;
        one.finding.candidate = found->second;
        one.finding.code = result.code;
        one.finding.now = result.outcome;
        one.now = side_of(outcome_of(result));
        cases.push_back(std::move(one));
    }
    return cases;
}

/// The safe ones far from the line are left out; those who are set aside have no side at all.
std::vector<Finding> what_matters(const Round& round, const Selection& selection, std::vector<Case>& cases) {
    const std::vector<char> near = near_the_line(selection);
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        Finding& finding = cases[i].finding;
        finding.safety = cases[i].safety();
        if (round.candidates[finding.candidate].standing != Standing::in) continue;
        if (near[i] || finding.safety == Safety::depends) findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace

std::vector<Finding> how_safe(const Round& round, const Selection& selection, const Progress& progress) {
    if (!round.flags.empty()) throw std::invalid_argument("how safe the line is, is told in the panel's view alone");
    std::vector<Case> cases = cases_of(round, selection);
    if (cases.empty()) return {};
    const std::string_view what = "Trying how safe the line is";
    const std::size_t members = round.marks->members(), total = members + 1 + cases.size();

    for (std::size_t member = 0; member < members; ++member) {
        advance(progress, member, total, what);
        if (!scored(round, member)) continue;
        const LeftOut without = leave_out(round, member);
        for (Case& one : cases)
            if (without.too_few[one.finding.candidate])
                one.finding.too_few.push_back(member);
            else
                one.note({Kind::left_out, 0, {member}}, without.outcomes[one.finding.candidate]);
    }
    advance(progress, members, total, what);
    Round other = round;
    other.rules.combine = round.rules.combine == Combine::mean ? Combine::median : Combine::mean;
    const std::vector<Outcome> otherwise = outcomes_of(other);
    for (Case& one : cases) one.note({Kind::other_combination, 0, {}}, otherwise[one.finding.candidate]);

    std::vector<Judged> judged = judge_all(round);
    Levels levels(round, judged);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (i % 64 == 0) advance(progress, members + 1 + i, total, what);
        if (round.candidates[cases[i].finding.candidate].standing == Standing::in)
            levels.try_all(cases[i].finding, cases[i].now);
    }
    advance(progress, total, total, what);
    return what_matters(round, selection, cases);
}

} // namespace evenhand::merit
