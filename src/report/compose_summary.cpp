// Page one, and the paragraph that says on what basis the shortlist was made.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"
#include "panel/questions.h"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace evenhand::report {

namespace {

/// Outcomes as they stand now: what was decided, else what is proposed.
struct Standing {
    merit::Counts counts;
    std::vector<std::string> invited, reserve, undecided, earlier;
    int departures = 0, settled = 0;
    const panel::Decision* last = nullptr;
};

Standing standing_of(const Context& context) {
    Standing standing;
    for (const merit::Result& result : context.selection().results) {
        const Shown shown = context.shown(result);
        standing.counts.add(shown.outcome);
        if (shown.outcome == merit::Outcome::invite) standing.invited.push_back(result.code);
        if (shown.outcome == merit::Outcome::reserve) standing.reserve.push_back(result.code);
        if (!shown.decision && !result.cells.empty()) standing.undecided.push_back(result.code);
        if (shown.earlier) standing.earlier.push_back(result.code);
        if (shown.departs) ++standing.departures;
        if (shown.settles) ++standing.settled;
        if (shown.decision && (!standing.last || standing.last->stamp.event < shown.decision->stamp.event))
            standing.last = shown.decision;
    }
    return standing;
}

std::string numbers_words(const Context& context, const merit::Counts& counts) {
    std::vector<std::string> parts;
    const auto add = [&](int number, merit::Outcome outcome) {
        parts.push_back(counted_outcome(context, outcome, number));
    };
    add(counts.withdrawn, merit::Outcome::withdrawn);
    add(counts.ineligible, merit::Outcome::ineligible);
    add(counts.incomplete, merit::Outcome::incomplete);
    if (counts.tie > 0) add(counts.tie, merit::Outcome::tie);
    add(counts.reject, merit::Outcome::reject);
    add(counts.reserve, merit::Outcome::reserve);
    add(counts.invite, merit::Outcome::invite);
    const auto received = static_cast<std::size_t>(counts.received);
    return fmt::format("{}: {}.",
                       context.stage() == spec::Stage::shortlisting
                           ? context.trn("{} application", "{} applications", received)
                           : context.trn("{} candidate", "{} candidates", received),
                       context.listed(parts));
}

std::string panel_words(const Context& context) {
    std::vector<std::string> names;
    for (const Scorer& scorer : context.scorers()) {
        std::string name = context.name_of(scorer.person->id);
        if (scorer.person->role == panel::Role::chair) name = context.trf("{} (chair)", name);
        if (scorer.person->stood_down) name = context.trf("{} (stood down)", name);
        names.push_back(std::move(name));
    }
    return names.empty() ? context.tr("nobody") : context.listed(names);
}

std::string decided_words(const Context& context, const Standing& standing) {
    if (!standing.last)
        return standing.undecided.empty() ? context.tr("No application is still in, so there was nothing to decide.")
                                          : context.tr("Not decided yet. What follows is what the rules propose.");
    std::string words = context.trf("The last decision was entered on {} by {}.",
                                    context.moment(standing.last->stamp.at), context.name_of(standing.last->stamp.by));
    if (!standing.undecided.empty())
        words +=
            " " + context.trf("Not decided yet, shown as proposed: {}.", codes_or_count(context, standing.undecided));
    if (!standing.earlier.empty())
        words += " " + context.trf("Made on earlier figures, to be confirmed: {}.",
                                   codes_or_count(context, standing.earlier));
    return words;
}

std::string departures_words(const Context& context, const Standing& standing) {
    if (standing.departures == 0 && standing.settled == 0)
        return context.tr("None: every decision so far is the one the rules propose.");
    std::vector<std::string> parts;
    if (standing.departures > 0)
        parts.push_back(context.trn("{} decision departs from the proposal", "{} decisions depart from the proposal",
                                    static_cast<std::size_t>(standing.departures)));
    if (standing.settled > 0)
        parts.push_back(context.trn("{} decision settles what the rules left to the panel",
                                    "{} decisions settle what the rules left to the panel",
                                    static_cast<std::size_t>(standing.settled)));
    return context.listed(parts) + ".";
}

} // namespace

void compose_summary(const Context& context, const Sink& out) {
    const spec::Post& post = context.vacancy().specification.post;
    const Standing standing = standing_of(context);
    const bool interview = context.stage() == spec::Stage::interview;
    std::string title = post.title;
    if (!post.reference.empty()) title += fmt::format(" ({})", post.reference);
    if (!post.organisation.empty()) title += ", " + post.organisation;
    const auto list = [&](const std::vector<std::string>& codes) {
        constexpr std::size_t most = 60;
        if (codes.empty()) return context.tr("Nobody.");
        if (codes.size() > most)
            return context.trn("{} candidate; see the ranking.", "{} candidates; see the ranking.", codes.size());
        return context.trn("{} candidate: {}.", "{} candidates, in rank order on merit: {}.", codes.size(),
                           context.listed(codes));
    };
    FactList facts;
    facts.rows.emplace_back(context.tr("Which post"), sentence(title));
    facts.rows.emplace_back(context.tr("Posts to fill"), fmt::format_int(post.number).str());
    facts.rows.emplace_back(context.stage() == spec::Stage::shortlisting ? context.tr("How many applied")
                                                                         : context.tr("How many came so far"),
                            numbers_words(context, standing.counts));
    facts.rows.emplace_back(interview ? context.tr("Who is appointed") : context.tr("Who is invited"),
                            list(standing.invited));
    facts.rows.emplace_back(context.tr("In reserve"), list(standing.reserve));
    facts.rows.emplace_back(
        context.tr("By what rules"),
        fmt::format("{} {} {} {}",
                    context.trf("Scores from {} to {}.", context.scale().least(), context.scale().most()),
                    essential_words(context), ranking_words(context), line_words(context)));
    facts.rows.emplace_back(context.tr("Rules agreed"), agreement_words(context));
    facts.rows.emplace_back(context.tr("Who decided"),
                            context.trf("The panel: {}. {}", panel_words(context), decided_words(context, standing)));
    facts.rows.emplace_back(context.tr("Departures"), departures_words(context, standing));
    out(std::move(facts));
    out(Paragraph{schemes_sentence(context)});
}

/// What the panel wrote; where it has written nothing, what follows from the facts.
void compose_basis(const Context& context, const Sink& out) {
    std::vector<std::string> paragraphs;
    if (const auto& written = context.state().basis; written && !trimmed(written->text).empty()) {
        std::istringstream lines(written->text);
        for (std::string line; std::getline(lines, line);)
            if (!trimmed(line).empty()) paragraphs.push_back(trimmed(line));
    } else {
        paragraphs = panel::basis_proposed(context.vacancy(), context.stage(), context.selection(), context.language());
    }
    for (std::string& words : paragraphs) out(Paragraph{std::move(words)});
}

} // namespace evenhand::report
