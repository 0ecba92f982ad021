// Where the panel departed from the proposal, and what changed after scoring had opened.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"
#include "merit/rule_words.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

struct Change {
    panel::Stamp stamp;
    std::string what, why;
};

/// How two versions of the rules differ in what the panel uses; schemes are HR's.
merit::Difference panel_difference(merit::Rules before, merit::Rules after, const Language& language) {
    before.schemes.clear();
    after.schemes.clear();
    return merit::difference(before, after, language);
}

std::string capital(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 32);
    return words;
}

class Changes {
  public:
    explicit Changes(const Context& context) : context_(context), opened_(context.state().opened->event) {
        rules();
        candidates();
        people();
        moderation();
        decisions();
        names();
        std::stable_sort(changes_.begin(), changes_.end(),
                         [](const Change& a, const Change& b) { return a.stamp.event < b.stamp.event; });
    }

    const std::vector<Change>& all() const { return changes_; }

  private:
    void add(const panel::Stamp& stamp, std::string what, std::string why) {
        if (stamp.event > opened_) changes_.push_back({stamp, std::move(what), std::move(why)});
    }

    void rules() {
        const auto& versions = context_.state().rules;
        for (std::size_t i = 1; i < versions.size(); ++i) {
            const merit::Difference found =
                panel_difference(versions[i - 1].rules, versions[i].rules, context_.language());
            std::vector<std::string> parts = found.frozen;
            if (!found.invite.empty()) parts.push_back(found.invite);
            if (!(versions[i - 1].scale == versions[i].scale) && versions[i - 1].rules.scale == versions[i].rules.scale)
                parts.emplace_back(context_.tr("the words of the scale"));
            // A version that differs in HR's part alone has a reason that is HR's as well.
            if (parts.empty())
                add(versions[i].stamp,
                    context_.trf("Rules, version {}: nothing changed in what the panel uses.", i + 1),
                    context_.tr("Held by HR."));
            else
                add(versions[i].stamp, context_.trf("Rules, version {}: {}.", i + 1, joined(parts, "; ")),
                    versions[i].why);
        }
    }

    void candidates() {
        for (const panel::Candidate& candidate : context_.vacancy().candidates) {
            if (candidate.late)
                add(candidate.taken, context_.trf("Late application taken: {}.", candidate.code), candidate.late_why);
            if (candidate.set_aside)
                add(*candidate.set_aside,
                    candidate.standing == merit::Standing::ineligible
                        ? context_.trf("{}: set aside as ineligible.", candidate.code)
                    : candidate.replaced_by.empty()
                        ? context_.trf("{}: withdrawn.", candidate.code)
                        : context_.trf("{}: replaced by {}.", candidate.code, candidate.replaced_by),
                    candidate.why);
            if (candidate.renewed)
                add(*candidate.renewed,
                    context_.trf("{}: replaced by a newer version of the same application.", candidate.code), {});
        }
    }

    void people() {
        for (const panel::Person& person : context_.vacancy().people) {
            const std::string name = context_.name_of(person.id);
            if (person.role != panel::Role::officer)
                add(person.added, joined_words(person, name), person.substitute_why);
            if (person.stood_down) add(*person.stood_down, context_.trf("{} stood down.", name), person.stood_down_why);
            for (const panel::Declaration& declaration : person.declarations) declared(name, declaration);
        }
    }

    std::string joined_words(const panel::Person& person, const std::string& name) const {
        if (!person.substitute_for.empty()) {
            const std::string whom = context_.name_of(person.substitute_for);
            return person.owes.empty() ? context_.trf("{} joined the panel as a substitute for {}.", name, whom)
                                       : context_.trf("{} joined the panel as a substitute for {}, for {}.", name, whom,
                                                      codes_or_count(context_, person.owes));
        }
        switch (person.role) {
        case panel::Role::chair:
            return context_.trf("{} joined the panel as chair.", name);
        case panel::Role::hr:
            return context_.trf("{} joined the panel as hr.", name);
        case panel::Role::observer:
            return context_.trf("{} joined the panel as observer.", name);
        case panel::Role::member:
        case panel::Role::officer:
            break;
        }
        return context_.trf("{} joined the panel as member.", name);
    }

    void declared(const std::string& name, const panel::Declaration& declaration) {
        switch (declaration.interest) {
        case panel::Interest::none:
            add(declaration.stamp, context_.trf("{} declared no interest in any candidate.", name), declaration.why);
            break;
        case panel::Interest::knows:
            add(declaration.stamp,
                context_.trf("Late declaration: {} knows {} and speaks last.", name, declaration.candidate),
                declaration.why);
            break;
        case panel::Interest::conflict:
            add(declaration.stamp,
                context_.trf("Late declaration: {} has a conflict of interest with {}. Their scores of {} stay on the "
                             "record and are "
                             "not counted.",
                             name, declaration.candidate, declaration.candidate),
                declaration.why);
            break;
        }
    }

    void moderation() {
        for (const panel::ModerationStep& step : context_.state().moderation)
            if (!step.closed) add(step.stamp, context_.tr("Moderation was reopened."), step.why);
    }

    void names() {
        for (const panel::HrView& view : context_.vacancy().hr_views)
            add(view.stamp, context_.tr("Names and scheme flags were shown to HR."), view.why);
    }

    void decisions() {
        for (const panel::Candidate& candidate : context_.vacancy().candidates) {
            const auto& all = context_.decisions_on(candidate.code);
            for (std::size_t i = 1; i < all.size(); ++i) {
                if (panel::only_adds_scheme(context_.vacancy(), context_.state(), *all[i - 1], *all[i])) continue;
                const std::string before = on_merit(*all[i - 1]), after = on_merit(*all[i]);
                const bool by_panel = all[i]->ground == panel::Ground::panel;
                add(all[i]->stamp,
                    before == after
                        ? context_.trf("Decision on {} confirmed: {}.", candidate.code, after)
                        : context_.trf("Decision on {} changed from {} to {}.", candidate.code, before, after),
                    by_panel ? all[i]->reason : context_.tr("As the rules propose."));
            }
        }
    }

    std::string on_merit(const panel::Decision& decision) const {
        return outcome_words(context_,
                             decision.ground == panel::Ground::panel ? as_merit(decision.outcome) : decision.proposed);
    }

    const Context& context_;
    long long opened_;
    std::vector<Change> changes_;
};

/// Changes to the number to invite after the first hand-in (design 4.9).
std::vector<std::string> invite_changes(const Context& context) {
    std::vector<std::string> words;
    const panel::StageState& state = context.state();
    if (state.hand_ins.empty()) return words;
    for (std::size_t i = 1; i < state.rules.size(); ++i) {
        const panel::RulesVersion& version = state.rules[i];
        if (version.stamp.event <= state.hand_ins.front().second.event) continue;
        const std::string invite = panel_difference(state.rules[i - 1].rules, version.rules, context.language()).invite;
        if (!invite.empty())
            words.push_back(context.trf("After the first hand-in, on {}: {}. Reason: {}",
                                        context.moment(version.stamp.at), capital(invite),
                                        sentence(version.why.empty() ? context.tr("none on record") : version.why)));
    }
    return words;
}

} // namespace

void compose_departures(const Context& context, const Sink& out) {
    Table table;
    table.summary = context.tr("Decisions that differ from the proposal");
    table.columns = {{context.tr("Candidate"), Column::Width::fit, 60, false, true},
                     {context.tr("Proposed"), Column::Width::fit, 100, false, false},
                     {context.tr("Decided"), Column::Width::fit, 80, false, false},
                     {context.tr("The panel's reason"), Column::Width::share, 1, false, false},
                     {context.tr("Entered"), Column::Width::share, 0.5, false, false}};
    for (const merit::Result& result : context.selection().results) {
        const Shown shown = context.shown(result);
        if (!shown.departs && !shown.settles) continue;
        std::string reason = sentence(shown.reason.empty() ? context.tr("none on record") : shown.reason);
        if (shown.earlier) reason += " " + context.tr("Made on earlier figures, to be confirmed.");
        table.rows.push_back({{result.code, outcome_words(context, shown.decision->proposed),
                               outcome_words(context, shown.outcome), std::move(reason),
                               fmt::format("{}, {}", context.name_of(shown.decision->stamp.by),
                                           context.moment(shown.decision->stamp.at))},
                              false,
                              false});
    }
    if (!table.rows.empty()) out(std::move(table));
    for (std::string& words : invite_changes(context)) out(Paragraph{std::move(words)});
}

void compose_score_changes(const Context& context, const Sink& out) {
    Table table;
    table.summary = context.tr("Scores that members changed before they handed in");
    table.columns = {{context.tr("When"), Column::Width::fit, 90, false, true},
                     {context.tr("Member"), Column::Width::share, 2, false, false},
                     {context.tr("Candidate"), Column::Width::fit, 60, false, false},
                     {context.tr("Criterion"), Column::Width::fit, 70, false, false},
                     {context.tr("Changed"), Column::Width::share, 3, false, false}};
    const auto words = [&](merit::Mark mark) {
        return !mark.is_given() ? context.tr("none") : mark.is_level() ? fmt::format_int(mark.value()).str() : "?";
    };
    for (const ScoreChange& change : context.facts().score_changes)
        table.rows.push_back(
            {{context.moment(change.stamp.at), context.name_of(change.person), change.candidate,
              context.label_of(change.criterion),
              change.before == change.after ? context.trf("The note beside the score of {}.", words(change.after))
                                            : context.trf("From {} to {}.", words(change.before), words(change.after))},
             false,
             false});
    if (!table.rows.empty()) out(std::move(table));
}

void compose_changes(const Context& context, const Sink& out) {
    if (!context.state().opened) return;
    const Changes changes(context);
    if (changes.all().empty()) return;
    Table table;
    table.summary = context.tr("What changed after scoring had opened, when, by whom and why");
    table.columns = {{context.tr("When"), Column::Width::fit, 90, false, true},
                     {context.tr("What"), Column::Width::share, 4, false, false},
                     {context.tr("Entered by"), Column::Width::share, 2, false, false},
                     {context.tr("Why"), Column::Width::share, 4, false, false}};
    for (const Change& change : changes.all())
        table.rows.push_back({{context.moment(change.stamp.at), change.what, context.name_of(change.stamp.by),
                               change.why.empty() ? context.tr("No reason recorded.") : sentence(change.why)},
                              false,
                              false});
    out(std::move(table));
}

} // namespace evenhand::report
