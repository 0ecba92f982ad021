// What the panel agreed before the first form was opened: the scale and the rules, as plain values.
#pragma once
#include "base/exact.h"
#include "spec/model.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::merit {

struct Level {
    int value = 0;
    std::string name;  ///< short: "No evidence"
    std::string words; ///< what earns it
    friend bool operator==(const Level&, const Level&) = default;
};

struct Scale {
    std::string id, title;
    std::vector<Level> levels; ///< ascending by value, at least two
    int least() const { return levels.front().value; }
    int most() const { return levels.back().value; }
    const Level* find(int value) const; ///< nullptr if it is not a level of this scale
    friend bool operator==(const Scale&, const Scale&) = default;
};

enum class Combine { mean, median };
enum class Split {
    ask,
    mean
}; ///< members on both sides of the minimum: ask the panel, or let the combined score decide
enum class RankBy { all, essential }; ///< which criteria make up the total
enum class Ties { ask, include };     ///< a group that straddles the number to invite

struct TieKey {
    enum class By { essential_total, desirable_total, all_total, criterion };
    By by = By::essential_total;
    std::string criterion; ///< its id, where by is criterion
    friend bool operator==(const TieKey&, const TieKey&) = default;
};

struct Line {
    std::optional<int> invite;             ///< number to invite; none: all who meet the essentials
    std::optional<Rational> minimum_total; ///< of the ranking total
    Ties ties = Ties::ask;
    std::optional<int> reserve; ///< how many are held in reserve; none: all
    friend bool operator==(const Line&, const Line&) = default;
};

/// An interview scheme; its flag is seen by HR alone.
struct Scheme {
    std::string flag, name;
    std::optional<int> minimum;              ///< a level; none: the rules' own
    std::optional<Rational> minimum_percent; ///< over all essentials; none: no percentage is asked
    bool prior = false;                      ///< invited before others, without rank, using no place
    std::optional<int> cap;                  ///< on additional places
    std::string why;                         ///< the written reason for the cap
    friend bool operator==(const Scheme&, const Scheme&) = default;
};

/// Design, sections 4 and 9.
struct Rules {
    spec::Stage stage = spec::Stage::shortlisting;
    std::string scale; ///< id of the rating scale
    Combine combine = Combine::mean;
    std::optional<spec::Importance> unspecified; ///< how criteria without importance count
    spec::Method unstated_method = spec::Method::application;
    int least_scorers = 2;
    RankBy rank_by = RankBy::all;
    int minimum = 0; ///< level an essential must reach
    Split split = Split::ask;
    std::optional<Rational> minimum_percent; ///< 0 to 100, over all essentials, weighted sum over weighted maximum
    std::map<std::string, Rational> weights; ///< criterion id → weight, over the specification's own
    std::vector<TieKey> tie_rule;
    Line line;
    int tolerance = 1; ///< in levels: a spread above this is on the agenda
    bool note_below_minimum = false;
    std::map<spec::Method, spec::Stage> stage_of; ///< for Certificate and Reference, where the rules name one
    std::vector<Scheme> schemes;
    friend bool operator==(const Rules&, const Rules&) = default;
};

/// A criterion as it is scored at one stage: importance and weight settled by the rules.
struct Scored {
    std::string id;
    bool essential = true;
    Rational weight = 1;
    friend bool operator==(const Scored&, const Scored&) = default;
};

/// The criteria with a method of the rules' stage, in the specification's order (design 4.1). An unstated method counts
/// as `unstated_method`, an unspecified importance as `unspecified` (essential while the rules do not say: see
/// problems_of).
std::vector<Scored> scored_criteria(const spec::Specification& specification, const Rules& rules);

/// Ids of the essentials that are not scored at this stage but at a later one, or in a check after all of them ("judged
/// later"). One that was judged at an earlier stage is not among them.
std::vector<std::string> judged_later(const spec::Specification& specification, const Rules& rules);

/// What keeps these rules from being used with this specification and scale, as sentences; empty if nothing does: no
/// criterion at the stage, unspecified importance without a rule for it, the minimum no level of the scale, a weight or
/// tie rule for a criterion that is not scored at this stage, a scheme's minimum no level, a cap without a reason.
std::vector<std::string> problems_of(const Rules& rules, const Scale& scale, const spec::Specification& specification);

/// In words, what differs between two versions of the rules ("the minimum for an essential: 2, was 1"); empty if equal.
/// `number to invite` is the one difference allowed after the first hand-in (design 4.9): it comes last and alone in
/// `invite`.
struct Difference {
    std::vector<std::string> frozen; ///< everything but the number to invite
    std::string invite;              ///< empty if the same
};
Difference difference(const Rules& before, const Rules& after);

} // namespace evenhand::merit
