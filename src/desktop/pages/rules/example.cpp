#include "desktop/pages/rules/example.h"

#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "merit/totals.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace evenhand::desktop {

namespace {

constexpr std::size_t samples = 4;

/// The round that is made up: who has which scores, and the story of each.
class Samples {
  public:
    Samples(const merit::Rules& rules, const merit::Scale& scale, const spec::Specification& specification)
        : scale_(scale) {
        round_.rules = rules;
        round_.scale = scale;
        round_.criteria = merit::scored_criteria(specification, rules);
        round_.later = merit::judged_later(specification, rules);
        members_ = static_cast<std::size_t>(std::max(3, rules.least_scorers));
        marks_ = merit::Marks(samples, round_.criteria.size(), members_);
        round_.marks = &marks_;
        round_.counts.assign(samples * members_, 1);
        for (std::size_t i = 0; i < samples; ++i)
            round_.candidates.push_back({trf("Sample {}", i + 1), merit::Standing::in, {}});
        choose_levels(rules.minimum);
        choose_criteria();
        give();
    }
    Samples(const Samples&) = delete;
    Samples& operator=(const Samples&) = delete;

    const merit::Round& round() const { return round_; }
    const std::map<std::string, std::string>& stories() const { return stories_; }

    void carry_flag(const std::string& flag, const std::string& name) {
        round_.flags.assign(samples, {});
        round_.flags.back().insert(flag);
        stories_[round_.candidates.back().code] += " " + trf("Carries the flag of {}.", name);
    }

  private:
    void choose_levels(int minimum) {
        top_ = scale_.most();
        met_ = minimum;
        below_ = scale_.least();
        for (const merit::Level& level : scale_.levels)
            if (level.value < minimum) below_ = level.value;
    }

    /// Two essentials, and a desirable where there is one, by which the samples differ.
    void choose_criteria() {
        std::vector<std::size_t> essentials, desirables;
        for (std::size_t k = 0; k < round_.criteria.size(); ++k)
            (round_.criteria[k].essential ? essentials : desirables).push_back(k);
        first_ = essentials.empty() ? 0 : essentials.front();
        second_ = essentials.size() > 1 ? essentials[1] : first_;
        other_ = !desirables.empty() ? desirables.front() : round_.criteria.size() - 1;
    }

    void give_all(std::size_t sample, std::size_t criterion, int level) {
        for (std::size_t m = 0; m < members_; ++m) marks_.at(sample, criterion, m) = merit::Mark::level(level);
    }

    void give() {
        for (std::size_t k = 0; k < round_.criteria.size(); ++k) {
            give_all(0, k, k == first_ ? top_ : met_);
            give_all(1, k, k == other_ ? top_ : met_);
            give_all(2, k, top_);
            give_all(3, k, k == first_ ? below_ : top_);
        }
        marks_.at(2, second_, 0) = merit::Mark::level(below_);
        const auto tell = [&](std::size_t sample, const std::string& story) {
            stories_[round_.candidates[sample].code] = story;
        };
        tell(0, trf("Every score is {}, but {} on {}.", met_, top_, id(first_)));
        tell(1, trf("Every score is {}, but {} on {}.", met_, top_, id(other_)));
        tell(2, trf("Every score is {}, but one member gave {} on {}.", top_, below_, id(second_)));
        tell(3, trf("Every score is {}, but all members gave {} on {}.", top_, below_, id(first_)));
    }

    const std::string& id(std::size_t criterion) const { return round_.criteria[criterion].id; }

    const merit::Scale& scale_;
    merit::Round round_;
    merit::Marks marks_;
    std::map<std::string, std::string> stories_;
    std::size_t members_ = 3, first_ = 0, second_ = 0, other_ = 0;
    int top_ = 0, met_ = 0, below_ = 0;
};

std::string agenda_in_words(const merit::Round& round) {
    std::vector<std::string> cells;
    for (const merit::AgendaItem& item : merit::agenda(round))
        cells.push_back(trf("{} on {}", round.candidates[item.candidate].code, round.criteria[item.criterion].id));
    return cells.empty() ? tr("The panel would have nothing to moderate.")
                         : trf("The panel would moderate {}.", list_words(cells));
}

std::string line_in_words(const merit::Round& round, const merit::Selection& selection) {
    const auto& invite = round.rules.line.invite;
    const auto ranked = std::count_if(selection.results.begin(), selection.results.end(),
                                      [](const merit::Result& result) { return result.rank.has_value(); });
    if (!invite || ranked == 0 || *invite < ranked) return {};
    return " " + trn("With {} place the line cuts none of these four.",
                     "With {} places the line cuts none of these four.", *invite);
}

} // namespace

Example example_of(const merit::Rules& rules, const merit::Scale& scale, const spec::Specification& specification,
                   bool schemes) {
    if (!merit::problems_of(rules, scale, specification).empty())
        return {{}, tr("The example comes back when what is marked in the rules is mended.")};
    Samples made(rules, scale, specification);
    if (schemes) {
        const auto scheme = std::find_if(rules.schemes.begin(), rules.schemes.end(),
                                         [](const merit::Scheme& one) { return !one.prior && !one.flag.empty(); });
        if (scheme != rules.schemes.end()) made.carry_flag(scheme->flag, scheme->name);
    }
    const merit::Selection selection = merit::select(made.round());
    const merit::ShownTotals totals(selection, rules.line);
    Example example;
    for (const merit::Result& result : selection.results) {
        const std::string rank = result.rank ? fmt::format("{}{}", *result.rank, result.tied ? "=" : "") : "";
        example.rows.push_back({result.code, made.stories().at(result.code), result.outcome, rank,
                                result.total ? figure_words(totals.of(*result.total)) : std::string(), result.reason});
    }
    example.note = agenda_in_words(made.round()) + line_in_words(made.round(), selection);
    return example;
}

} // namespace evenhand::desktop
