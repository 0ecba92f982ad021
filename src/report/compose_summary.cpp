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

std::string numbers_words(const merit::Counts& counts, spec::Stage stage) {
    std::vector<std::string> parts;
    const auto add = [&](int number, merit::Outcome outcome) {
        std::string words = outcome_words(outcome, stage);
        words.front() = static_cast<char>(words.front() | 0x20); // ASCII letters, see outcome_words()
        parts.push_back(fmt::format("{} {}", number, words));
    };
    add(counts.withdrawn, merit::Outcome::withdrawn);
    add(counts.ineligible, merit::Outcome::ineligible);
    add(counts.incomplete, merit::Outcome::incomplete);
    if (counts.tie > 0) add(counts.tie, merit::Outcome::tie);
    add(counts.reject, merit::Outcome::reject);
    add(counts.reserve, merit::Outcome::reserve);
    add(counts.invite, merit::Outcome::invite);
    return fmt::format("{}: {}.",
                       stage == spec::Stage::shortlisting ? counted(counts.received, "application", "applications")
                                                          : counted(counts.received, "candidate", "candidates"),
                       listed(parts));
}

std::string panel_words(const Context& context) {
    std::vector<std::string> names;
    for (const Scorer& scorer : context.scorers()) {
        std::string name = context.name_of(scorer.person->id);
        if (scorer.person->role == panel::Role::chair) name += " (chair)";
        if (scorer.person->stood_down) name += " (stood down)";
        names.push_back(std::move(name));
    }
    return names.empty() ? "nobody" : listed(names);
}

std::string decided_words(const Context& context, const Standing& standing) {
    if (!standing.last)
        return standing.undecided.empty() ? "No application is still in, so there was nothing to decide."
                                          : "Not decided yet. What follows is what the rules propose.";
    std::string words = fmt::format("The last decision was entered on {} by {}.", long_moment(standing.last->stamp.at),
                                    context.name_of(standing.last->stamp.by));
    if (!standing.undecided.empty())
        words += fmt::format(" Not decided yet, shown as proposed: {}.", codes_or_count(standing.undecided));
    if (!standing.earlier.empty())
        words += fmt::format(" Made on earlier figures, to be confirmed: {}.", codes_or_count(standing.earlier));
    return words;
}

std::string departures_words(const Standing& standing) {
    if (standing.departures == 0 && standing.settled == 0)
        return "None: every decision so far is the one the rules propose.";
    std::vector<std::string> parts;
    if (standing.departures > 0)
        parts.push_back(counted(standing.departures, "decision departs", "decisions depart") + " from the proposal");
    if (standing.settled > 0)
        parts.push_back(counted(standing.settled, "decision settles", "decisions settle") +
                        " what the rules left to the panel");
    return listed(parts) + ".";
}

} // namespace

void compose_summary(const Context& context, const Sink& out) {
    const spec::Post& post = context.vacancy().specification.post;
    const Standing standing = standing_of(context);
    const bool interview = context.stage() == spec::Stage::interview;
    std::string title = post.title;
    if (!post.reference.empty()) title += fmt::format(" ({})", post.reference);
    if (!post.organisation.empty()) title += ", " + post.organisation;
    const std::string more = ", in rank order on merit: ";
    const auto list = [&](const std::vector<std::string>& codes) {
        if (codes.empty()) return std::string("Nobody.");
        return codes.size() == 1 ? sentence("1 candidate: " + codes.front())
                                 : sentence(counted(static_cast<long long>(codes.size()), "candidate", "candidates") +
                                            (codes.size() > 60 ? "; see the ranking" : more + listed(codes)));
    };
    FactList facts;
    facts.rows.emplace_back("Which post", sentence(title));
    facts.rows.emplace_back("Posts to fill", fmt::format_int(post.number).str());
    facts.rows.emplace_back(context.stage() == spec::Stage::shortlisting ? "How many applied" : "How many came so far",
                            numbers_words(standing.counts, context.stage()));
    facts.rows.emplace_back(interview ? "Who is appointed" : "Who is invited", list(standing.invited));
    facts.rows.emplace_back("In reserve", list(standing.reserve));
    facts.rows.emplace_back(
        "By what rules",
        fmt::format("{} {} {} {}",
                    sentence(fmt::format("Scores from {} to {}", context.scale().least(), context.scale().most())),
                    essential_words(context.rules(), context.scale()), ranking_words(context.rules()),
                    line_words(context.rules(), context.stage())));
    facts.rows.emplace_back("Rules agreed", agreement_words(context));
    facts.rows.emplace_back("Who decided",
                            fmt::format("The panel: {}. {}", panel_words(context), decided_words(context, standing)));
    facts.rows.emplace_back("Departures", departures_words(standing));
    out(std::move(facts));
    out(Paragraph{std::string(schemes_sentence)});
}

/// What the panel wrote; where it has written nothing, what follows from the facts.
void compose_basis(const Context& context, const Sink& out) {
    std::vector<std::string> paragraphs;
    if (const auto& written = context.state().basis; written && !trimmed(written->text).empty()) {
        std::istringstream lines(written->text);
        for (std::string line; std::getline(lines, line);)
            if (!trimmed(line).empty()) paragraphs.push_back(trimmed(line));
    } else {
        paragraphs = panel::basis_proposed(context.vacancy(), context.stage(), context.selection());
    }
    for (std::string& words : paragraphs) out(Paragraph{std::move(words)});
}

} // namespace evenhand::report
