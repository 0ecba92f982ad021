// The sentences that stand in the record beside an outcome: short, complete, and the same for everyone in the same
// place.
#include "base/figure.h"
#include "base/text.h"
#include "merit/judged.h"

#include <fmt/format.h>

namespace evenhand::merit {

namespace {

/// How the outcomes are called at the stage: at interview there is nobody left to invite.
struct OutcomeWords {
    std::string_view in, out, to;
};
OutcomeWords words_of(const Round& round) {
    if (round.rules.stage == spec::Stage::interview) return {"Appointed", "Not appointed", "to appoint"};
    return {"Invited", "Rejected", "to invite"};
}

std::string because(std::string_view what, std::string_view why) {
    if (why.empty()) return fmt::format("{}.", what);
    return fmt::format("{}: {}{}", what, why, why.back() == '.' ? "" : ".");
}

/// "2 of 3 scored it met, 1 could not judge it": what lies behind a score of an essential.
std::string votes(const Cell& cell) {
    if (cell.levels == 0) return "no member gave a level";
    std::string text = fmt::format("{} of {} scored it met", cell.met, cell.levels);
    if (cell.cannot_judge > 0) text += fmt::format(", {} could not judge it", cell.cannot_judge);
    return text;
}

std::string score(const Cell& cell, int minimum) {
    return cell.agreed ? fmt::format("agreed {}", *cell.agreed) : "combined " + figure(*cell.combined, {minimum});
}

/// "2.2 (combined 1.5, minimum 2; 1 of 3 scored it met)"
std::string with_figures(const Round& round, std::size_t criterion, const Cell& cell, int minimum) {
    return fmt::format("{} ({}, minimum {}; {})", round.criteria[criterion].id, score(cell, minimum), minimum,
                       votes(cell));
}

std::string missed_percentage(const Round& round, const Judged& judged, const Rational& asked) {
    const Rational reached = percentage(round, *judged.result.essential_total);
    return fmt::format("the essentials reach {}% of the most they can give, {}% is asked", figure(reached, {asked}),
                       asked.to_string());
}

std::string missed_essentials(const Round& round, const Judged& judged) {
    std::vector<std::string> parts;
    std::size_t next = 0; // missed stands in the order of the criteria
    for (std::size_t i = 0; i < round.criteria.size() && next < judged.result.missed.size(); ++i) {
        if (round.criteria[i].id != judged.result.missed[next]) continue;
        parts.push_back(with_figures(round, i, judged.result.cells[i], round.rules.minimum));
        ++next;
    }
    return listed(parts);
}

// --- incomplete
// -----------------------------------------------------------------------------------------------------------

std::string scorers_wanted(const Round& round, const std::vector<Cell>& cells) {
    const int needed = round.rules.least_scorers;
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (too_few_scorers(cells[i], round.rules))
            parts.push_back(fmt::format("{} ({} of the {} needed)", round.criteria[i].id,
                                        cells[i].levels + cells[i].cannot_judge, needed));
    if (parts.empty()) return {};
    const std::string where = parts.size() < cells.size() || cells.size() == 1
                                  ? listed(parts)
                                  : fmt::format("every criterion (at least {} are needed)", needed);
    return fmt::format("too few counted scorers on {}; a substitute has to score", where);
}

std::string split_essentials(const Round& round, const std::vector<Cell>& cells) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].split && round.rules.split == Split::ask)
            parts.push_back(fmt::format("{} ({})", round.criteria[i].id, votes(cells[i])));
    if (parts.empty()) return {};
    return fmt::format("members are split about {}; the panel has to agree a score{}", listed(parts),
                       parts.size() > 1 ? " for each" : "");
}

std::string without_level(const Round& round, const std::vector<Cell>& cells) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].combined && !too_few_scorers(cells[i], round.rules)) parts.push_back(round.criteria[i].id);
    if (parts.empty()) return {};
    return fmt::format("no member gave a level for {}; the panel has to agree a score{}", listed(parts),
                       parts.size() > 1 ? " for each" : "");
}

std::string incomplete(const Round& round, const Judged& judged) {
    const std::vector<Cell>& cells = judged.result.cells;
    std::string text;
    for (const std::string& part :
         {scorers_wanted(round, cells), split_essentials(round, cells), without_level(round, cells)})
        if (!part.empty()) text += (text.empty() ? "Incomplete: " : " Also, ") + part + ".";
    if (!judged.result.missed.empty()) text += " Already missed: " + missed_essentials(round, judged) + ".";
    return text;
}

// --- on merit
// -------------------------------------------------------------------------------------------------------------

/// "met every essential; total 23.5"
std::string merits(const Round& round, const Judged& judged) {
    bool essentials = false;
    for (const Scored& criterion : round.criteria) essentials = essentials || criterion.essential;
    return fmt::format("{}total {}", essentials ? "met every essential; " : "", judged.total);
}

std::string rank_of(const Judged& judged) {
    const std::string rank = fmt::format("rank {}", *judged.result.rank);
    return judged.placing->shared > 1 ? fmt::format("{} (shared by {})", rank, judged.placing->shared) : rank;
}

std::string places_left(int left) {
    return counted(left, "place is left", "places are left");
}

std::string tied(const Judged& judged) {
    const Placing& placing = *judged.placing;
    std::string text = fmt::format("Tie at the line: rank {} is shared by {}, {}; the panel decides with a reason.",
                                   *judged.result.rank, placing.shared, places_left(placing.left));
    if (placing.in_addition > 0)
        text += fmt::format(" {} of them {} invited in addition under an interview scheme.", placing.in_addition,
                            placing.in_addition == 1 ? "is" : "are");
    return text;
}

std::string without_reserve(const Line& line) {
    if (*line.reserve == 0) return "no reserve list is kept";
    return fmt::format("the reserve list of {} is full", *line.reserve);
}

std::string placed(const Round& round, const Judged& judged) {
    const Line& line = round.rules.line;
    const OutcomeWords words = words_of(round);
    const std::string why = merits(round, judged), rank = rank_of(judged);
    const auto below_line = [&] { return fmt::format("below the line of {} {}", *line.invite, words.to); };
    switch (judged.placing->at) {
    case Placing::At::invited:
        return fmt::format("{}: {}, {}.", words.in, why, rank);
    case Placing::At::included:
        return fmt::format("{}: {}, {}; the rules include ties at the line.", words.in, why, rank);
    case Placing::At::straddles:
        return tied(judged);
    case Placing::At::reserve:
        return fmt::format("Reserve, {}: {}, {}.", rank, why, below_line());
    case Placing::At::no_reserve:
        return fmt::format("{}: {}, {}, {}; {}.", words.out, why, rank, below_line(), without_reserve(line));
    case Placing::At::below_total:
        break;
    }
    return fmt::format("{}: {}, {}, below the minimum total of {}.", words.out, why, rank,
                       line.minimum_total->to_string());
}

/// Where members took both sides of an essential that is met, by the mean or by agreement, the record says so.
std::string differences(const Round& round, const Judged& judged) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < round.criteria.size(); ++i) {
        const Cell& cell = judged.result.cells[i];
        if (round.criteria[i].essential && cell.met < cell.levels)
            parts.push_back(with_figures(round, i, cell, round.rules.minimum));
    }
    return parts.empty() ? "" : " Members differed about " + listed(parts) + ".";
}

std::string on_merit(const Round& round, const Judged& judged) {
    const std::string_view out = words_of(round).out;
    if (!judged.result.missed.empty()) return fmt::format("{}: missed {}.", out, missed_essentials(round, judged));
    if (!judged.result.essential_met)
        return fmt::format("{}: {}.{}", out, missed_percentage(round, judged, *round.rules.minimum_percent),
                           differences(round, judged));
    return placed(round, judged) + differences(round, judged);
}

// --- schemes
// --------------------------------------------------------------------------------------------------------------

std::string reached(const Round& round, const Scheme& scheme) {
    std::string text = fmt::format("every essential reaches {}", scheme.minimum.value_or(round.rules.minimum));
    if (scheme.minimum_percent)
        text += fmt::format(" and the essentials together {}%", scheme.minimum_percent->to_string());
    return text;
}

std::string not_met(const Round& round, const Judged& judged, const Scheme& scheme) {
    const int minimum = scheme.minimum.value_or(round.rules.minimum);
    std::vector<std::string> parts;
    for (const std::size_t i : below_scheme(round, judged, scheme))
        parts.push_back(
            fmt::format("{} ({}, minimum {})", round.criteria[i].id, score(judged.result.cells[i], minimum), minimum));
    return fmt::format(" {}: its minimum is not met, {}.", scheme.name,
                       parts.empty() ? missed_percentage(round, judged, *scheme.minimum_percent) : listed(parts));
}

std::string over_cap(const Scheme& scheme) {
    return fmt::format(" {}: its minimum is met, but the cap of {} leaves no place ({}).", scheme.name,
                       counted(*scheme.cap, "additional place", "additional places"), scheme.why);
}

std::string under_scheme(const Round& round, const Judged& judged) {
    const SchemeWorking& working = *judged.scheme;
    const Scheme& scheme = *working.scheme;
    switch (working.outcome) {
    case SchemeResult::Outcome::prior:
        return fmt::format("Invited before others under {} (prior consideration): {}.", scheme.name,
                           reached(round, scheme));
    case SchemeResult::Outcome::additional:
        return fmt::format("Invited in addition under {}: {}. Without the scheme: {}", scheme.name,
                           reached(round, scheme), on_merit(round, judged));
    case SchemeResult::Outcome::not_met:
        return on_merit(round, judged) + not_met(round, judged, scheme);
    case SchemeResult::Outcome::over_cap:
        break;
    }
    if (working.equal == 0) return on_merit(round, judged) + over_cap(scheme);
    return fmt::format(
        "Tie at the cap of {}: {} are equal, {}; it is to be decided with a reason. Without the scheme: {}",
        scheme.name, working.equal, places_left(working.left), on_merit(round, judged));
}

} // namespace

std::string reason_for(const Round& round, const Judged& judged) {
    const Entrant& entrant = round.candidates[judged.index];
    if (entrant.standing == Standing::withdrawn) return because("Withdrawn", entrant.why);
    if (entrant.standing == Standing::ineligible) return because("Set aside as ineligible", entrant.why);
    if (!judged.complete) return incomplete(round, judged);
    return judged.scheme ? under_scheme(round, judged) : on_merit(round, judged);
}

} // namespace evenhand::merit
