// Questions about decisions, as the panel reads them.
#include "base/text.h"
#include "merit/totals.h"
#include "panel/asking.h"
#include "panel/permission.h"
#include "panel/readings.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <sstream>

namespace evenhand::panel {

namespace {

using Kind = Question::Kind;
using merit::Outcome;

/// A reason of fewer words than this tells an applicant little ("Lack of relevant experience").
constexpr std::size_t least_words = 5;
/// So many candidates with one reason in the same words are asked about.
constexpr std::size_t least_same = 3;

std::size_t words_in(const std::string& text) {
    std::istringstream in(text);
    std::size_t number = 0;
    for (std::string word; in >> word;) ++number;
    return number;
}

/// A candidate who is in, with the result and what is decided.
struct Case {
    const merit::Result* result;
    Reading reading;
    const std::string& code() const { return result->code; }
    bool invited() const { return reading.outcome == Outcome::invite; }
};

/// 0 invited, 1 reserve, 2 rejected; nothing where nothing is decided.
std::optional<int> place(const Case& one) {
    switch (one.reading.decision ? one.reading.outcome : Outcome::incomplete) {
    case Outcome::invite:
        return 0;
    case Outcome::reserve:
        return 1;
    case Outcome::reject:
        return 2;
    default:
        return std::nullopt;
    }
}

std::string word_of(Outcome outcome, spec::Stage stage) {
    const bool interview = stage == spec::Stage::interview;
    switch (outcome) {
    case Outcome::invite:
        return interview ? "appointed" : "invited";
    case Outcome::reserve:
        return "held in reserve";
    case Outcome::reject:
        return interview ? "not appointed" : "rejected";
    default:
        return std::string(merit::name(outcome));
    }
}

class Decisions {
  public:
    explicit Decisions(const Asked& asked) : asked_(asked), readings_(asked.vacancy, asked.state) {
        for (const merit::Result& result : asked.selection.results)
            if (result.outcome != Outcome::withdrawn && result.outcome != Outcome::ineligible)
                cases_.push_back({&result, readings_.of(result.code)});
        for (const Case& one : cases_)
            if (const auto at = place(one); at && *at < 2 && one.result->rank) last_[*at] = &one;
    }

    void ask() const {
        about_standing();
        about_reasons();
        about_same_reasons();
        about_order();
        about_missed();
        about_what_was_open();
        about_number();
        about_names();
    }

  private:
    /// The codes of those of whom `is` holds.
    template <class Is>
    std::vector<std::string> codes(Is is) const {
        std::vector<std::string> found;
        for (const Case& one : cases_)
            if (is(one)) found.push_back(one.code());
        return found;
    }
    void ask_of(Kind kind, std::vector<std::string> codes, std::string_view is, std::string_view are,
                std::string_view question) const {
        if (codes.empty()) return;
        const std::string who = first_of(codes);
        asked_.ask(kind, fmt::format("{} {}. {}", who, codes.size() == 1 ? is : are, question), std::move(codes));
    }

    void about_standing() const {
        ask_of(Kind::undecided, codes([](const Case& one) { return !one.reading.decision; }), "is not decided on yet",
               "are not decided on yet", "What does the panel decide?");
        ask_of(Kind::earlier_figures, codes([](const Case& one) { return one.reading.earlier; }),
               "was decided on with figures that have changed since",
               "were decided on with figures that have changed since", "Does the panel confirm it?");
    }

    /// Then there is no reason left to ask about.
    bool is_erased(const Case& one) const {
        const auto index = asked_.vacancy.candidate_index(one.code());
        return asked_.vacancy.disposed || (index && asked_.vacancy.candidates[*index].erased);
    }

    void about_reasons() const {
        for (const Case& one : cases_) {
            if (!one.reading.own || is_erased(one)) continue;
            const std::string reason = trimmed(one.reading.decision->reason);
            const std::string what =
                fmt::format("{} is {}", one.code(), word_of(one.reading.outcome, asked_.state.stage));
            if (reason.empty())
                asked_.ask(Kind::no_reason, fmt::format("{}, and the record has no reason. What is it?", what),
                           {one.code()});
            else if (words_in(reason) < least_words)
                asked_.ask(Kind::thin_reason,
                           fmt::format("{}, for the reason \"{}\". Would the applicant understand from it which "
                                       "criterion made the difference?",
                                       what, reason),
                           {one.code()});
        }
    }

    void about_same_reasons() const {
        std::map<std::string, std::vector<std::string>> by_reason;
        for (const Case& one : cases_)
            if (one.reading.own && !is_erased(one))
                if (std::string reason = folded(tidied(one.reading.decision->reason)); !reason.empty())
                    by_reason[std::move(reason)].push_back(one.code());
        for (auto& [reason, with_it] : by_reason) {
            if (with_it.size() < least_same) continue;
            const std::string who = first_of(with_it);
            asked_.ask(Kind::same_reason,
                       fmt::format("The reasons for {} are the same, word for word. Does it fit each of them?", who),
                       std::move(with_it));
        }
    }

    /// Everyone who fares worse than somebody of a lower rank; the lowest of those is named, which is enough to ask.
    void about_order() const {
        const merit::ShownTotals totals(asked_.selection, asked_.state.rules_now().line);
        for (const Case& above : cases_) {
            const auto at = place(above);
            if (!above.result->rank || !at) continue;
            const Case* found = nullptr;
            for (int better = 0; better < std::min(*at, 2) && !found; ++better)
                if (last_[better] && *last_[better]->result->rank > *above.result->rank) found = last_[better];
            if (!found) continue;
            asked_.ask(Kind::lower_above_higher,
                       fmt::format("{} is {} with a total of {}, and {} is {} with {}. Does the reason say what "
                                   "outweighs the total?",
                                   found->code(), word_of(found->reading.outcome, asked_.state.stage),
                                   totals.of(*found->result->total), above.code(),
                                   word_of(above.reading.outcome, asked_.state.stage), totals.of(*above.result->total)),
                       {found->code(), above.code()});
        }
    }

    void about_missed() const {
        std::map<std::string, std::pair<std::vector<std::string>, std::vector<std::string>>> by_criterion; // in, out
        for (const Case& one : cases_)
            for (const std::string& id : one.result->missed)
                (one.invited() ? by_criterion[id].first : by_criterion[id].second).push_back(one.code());
        for (const auto& [id, both] : by_criterion) {
            const auto& [in, out] = both;
            if (in.empty()) continue;
            const std::string word = word_of(Outcome::invite, asked_.state.stage);
            const std::string who = fmt::format("{} missed the essential {} and {} {}", first_of(in), id,
                                                in.size() == 1 ? "is" : "are", word);
            std::vector<std::string> all = in;
            all.insert(all.end(), out.begin(), out.end());
            if (out.empty())
                asked_
                    .ask(Kind::essential_missed_invited,
                         fmt::format("{}. Which reason would have held for anybody who missed it?", who),
                         std::move(all))
                    .criterion = id;
            else
                asked_
                    .ask(Kind::essential_unequal,
                         fmt::format("{}; {} missed it as well and {} not. What sets them apart?", who, first_of(out),
                                     out.size() == 1 ? "is" : "are"),
                         std::move(all))
                    .criterion = id;
        }
    }

    void about_what_was_open() const {
        const auto decided_from = [](Outcome proposed) {
            return
                [proposed](const Case& one) { return one.reading.own && one.reading.decision->proposed == proposed; };
        };
        ask_of(Kind::tie_decided, codes(decided_from(Outcome::tie)), "was tied at the line, and the panel decided",
               "were tied at the line, and the panel decided",
               "Do the reasons rest on the criteria alone, and on the same ones for everybody?");
        ask_of(Kind::incomplete_decided, codes(decided_from(Outcome::incomplete)),
               "was incomplete, and the panel decided", "were incomplete, and the panel decided",
               "Could a score have been agreed, or a substitute have scored, instead?");
    }

    void about_number() const {
        const auto& invite = asked_.state.rules_now().line.invite;
        if (!invite) return;
        const auto count = [&](auto is) { return std::count_if(cases_.begin(), cases_.end(), is); };
        const auto invited = count([](const Case& one) { return one.reading.decision && one.invited(); });
        const auto proposed = count([](const Case& one) { return one.result->outcome == Outcome::invite; });
        const auto decided = count([](const Case& one) { return one.reading.decision != nullptr; });
        if (decided == 0 || invited == *invite || invited == proposed) return;
        asked_.ask(Kind::number_differs,
                   fmt::format("The rules' number to {} is {}, and {} {}. Does the record say why?",
                               asked_.state.stage == spec::Stage::interview ? "appoint" : "invite", *invite,
                               counted(invited, "candidate is", "candidates are"),
                               word_of(Outcome::invite, asked_.state.stage)));
    }

    void about_names() const {
        for (const Case& one : cases_) {
            const std::vector<const Decision*> all = readings_.changes(one.code());
            for (std::size_t i = 1; i < all.size(); ++i) {
                const auto& views = asked_.vacancy.hr_views;
                const auto view = std::find_if(views.begin(), views.end(), [&](const HrView& each) {
                    return each.stamp.event > asked_.state.opened->event && each.stamp.event < all[i]->stamp.event;
                });
                if (view == views.end()) continue;
                asked_
                    .ask(Kind::changed_after_names,
                         fmt::format("The decision on {} changed from {} to {} on {}, after names had been shown to HR "
                                     "on {}. Does the reason stand without the name?",
                                     one.code(), word_of(Readings::outcome(*all[i - 1]), asked_.state.stage),
                                     word_of(Readings::outcome(*all[i]), asked_.state.stage),
                                     long_moment(all[i]->stamp.at), long_moment(view->stamp.at)),
                         {one.code()})
                    .person = view->stamp.by;
            }
        }
    }

    const Asked& asked_;
    Readings readings_;
    std::vector<Case> cases_;
    const Case* last_[2] = {nullptr, nullptr}; ///< the lowest ranked who is invited, and who is in reserve
};

} // namespace

void ask_about_decisions(const Asked& asked) {
    if (asked.state.opened) Decisions(asked).ask();
}

} // namespace evenhand::panel
