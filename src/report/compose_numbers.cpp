// How many applied and what became of them, and the ranking with its line.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

constexpr std::array<merit::Outcome, 7> order{
    merit::Outcome::withdrawn, merit::Outcome::ineligible, merit::Outcome::incomplete, merit::Outcome::tie,
    merit::Outcome::reject,    merit::Outcome::reserve,    merit::Outcome::invite};

using Tally = std::array<int, order.size()>;

void note(Tally& tally, merit::Outcome outcome) {
    for (std::size_t i = 0; i < order.size(); ++i)
        if (order[i] == outcome) ++tally[i];
}

std::string number(long long value) {
    return fmt::format_int(value).str();
}

Cell strong(std::string words) {
    Cell cell(std::move(words));
    cell.strong = true;
    return cell;
}

/// Ranked candidates with equal totals and different ranks: the tie rule put them apart.
bool apart_by_tie_rule(const merit::Result& a, const merit::Result& b) {
    return a.rank && b.rank && *a.rank != *b.rank && a.total && b.total && a.total == b.total;
}

class Ranking {
  public:
    explicit Ranking(const Context& context)
        : context_(context), results_(context.selection().results), ranked_(ranked(results_)),
          totals_(column(&merit::Result::total)), essentials_(column(&merit::Result::essential_total)),
          desirables_(column(&merit::Result::desirable_total)) {}

    bool empty() const { return ranked_.empty(); }

    Table table() const {
        Table table;
        table.summary = context_.tr("Ranked candidates with their totals, the line and ties");
        table.columns = {{context_.tr("Rank"), Column::Width::fit, 40, true, false},
                         {context_.tr("Candidate"), Column::Width::fit, 70, false, true},
                         {context_.tr("Total"), Column::Width::fit, 60, true, false},
                         {context_.trc("over a narrow column", "Essentials"), Column::Width::fit, 70, true, false},
                         {context_.tr("Desirables"), Column::Width::fit, 70, true, false},
                         {context_.tr("On merit"), Column::Width::fit, 90, false, false},
                         {context_.tr("Remarks"), Column::Width::share, 1, false, false}};
        for (std::size_t i = 0; i < ranked_.size(); ++i) {
            if (i > 0) add_line(table, *ranked_[i - 1], *ranked_[i]);
            table.rows.push_back(row(i));
        }
        return table;
    }

    /// Those without a rank, and why.
    std::vector<std::string> rest() const {
        std::vector<std::string> rejected, incomplete, aside;
        for (const merit::Result& result : results_) {
            if (result.rank) continue;
            const bool gone =
                result.outcome == merit::Outcome::withdrawn || result.outcome == merit::Outcome::ineligible;
            (gone                                           ? aside
             : result.outcome == merit::Outcome::incomplete ? incomplete
                                                            : rejected)
                .push_back(result.code);
        }
        std::vector<std::string> words;
        if (!rejected.empty())
            words.push_back(context_.trf("Not ranked, because the essentials were not met: {}.",
                                         codes_or_count(context_, rejected)));
        if (!incomplete.empty())
            words.push_back(
                context_.trf("Not ranked, because scores are incomplete: {}.", codes_or_count(context_, incomplete)));
        if (!aside.empty())
            words.push_back(
                context_.trf("Not ranked, because withdrawn or ineligible: {}.", codes_or_count(context_, aside)));
        return words;
    }

  private:
    static std::vector<const merit::Result*> ranked(const std::vector<merit::Result>& results) {
        std::vector<const merit::Result*> found;
        for (const merit::Result& result : results)
            if (result.rank) found.push_back(&result);
        return found;
    }
    FigureColumn column(std::optional<Rational> merit::Result::*total) const {
        std::vector<Rational> figures;
        for (const merit::Result* result : ranked_)
            if (result->*total) figures.push_back(*(result->*total));
        return FigureColumn(std::move(figures));
    }

    Row row(std::size_t i) const {
        const merit::Result& result = *ranked_[i];
        std::string remarks;
        const auto add = [&](const std::string& words) { remarks += (remarks.empty() ? "" : " ") + words; };
        if (result.tied) add(context_.tr("Shares this rank."));
        const bool above = i > 0 && apart_by_tie_rule(*ranked_[i - 1], result);
        const bool below = i + 1 < ranked_.size() && apart_by_tie_rule(result, *ranked_[i + 1]);
        if (above || below) add(context_.tr("Equal total, settled by the tie rule."));
        const Shown shown = context_.shown(result);
        if (shown.decision && (shown.departs || shown.settles))
            add(context_.trf("The panel decided: {}.", outcome_words(context_, shown.outcome)));
        return {{number(*result.rank), result.code, totals_.of(result.total), essentials_.of(result.essential_total),
                 desirables_.of(result.desirable_total), outcome_words(context_, result.outcome), remarks},
                false,
                false};
    }

    void add_line(Table& table, const merit::Result& before, const merit::Result& after) const {
        const bool crossing = is_above(before) && !is_above(after);
        if (!crossing) return;
        Cell cell = strong(line_text());
        cell.columns = static_cast<int>(table.columns.size());
        table.rows.push_back({{cell}, true, false});
    }

    static bool is_above(const merit::Result& result) {
        return result.outcome == merit::Outcome::invite; // a tie stands on the line
    }

    std::string line_text() const {
        const merit::Line& line = context_.rules().line;
        std::vector<std::string> parts;
        if (line.invite)
            parts.push_back(context_.stage() == spec::Stage::interview
                                ? context_.trf("the number to appoint is {}", *line.invite)
                                : context_.trf("the number to invite is {}", *line.invite));
        if (line.minimum_total)
            parts.push_back(context_.trf("the minimum total is {}", line.minimum_total->to_string()));
        return context_.trf("The line: {}", context_.listed(parts));
    }

    const Context& context_;
    const std::vector<merit::Result>& results_;
    std::vector<const merit::Result*> ranked_;
    FigureColumn totals_, essentials_, desirables_;
};

/// Totals in at most twelve parts of whole points, from the lowest to the highest.
class Totals {
  public:
    explicit Totals(const Context& context) : context_(context) {
        for (const merit::Result& result : context.selection().results) {
            if (result.cells.empty() || !result.total) continue;
            (result.rank ? ranked_ : others_).push_back(*result.total);
            const bool invited = context.shown(result).outcome == merit::Outcome::invite; // as decided, where it is
            if (invited && (!line_ || *result.total < *line_)) line_ = result.total;
        }
    }

    /// Nothing where there are too few to make a picture of.
    std::optional<Distribution> distribution() const {
        constexpr std::size_t few = 5;
        if (ranked_.size() + others_.size() < few) return std::nullopt;
        long long lowest = LLONG_MAX, highest = LLONG_MIN;
        for (const auto* list : {&ranked_, &others_})
            for (const Rational& total : *list) {
                lowest = std::min(lowest, whole(total));
                highest = std::max(highest, whole(total));
            }
        constexpr long long most_bars = 12;
        const long long width = (highest - lowest) / most_bars + 1;
        Distribution chart;
        for (long long from = lowest; from <= highest; from += width) {
            Distribution::Bar bar;
            bar.label = width == 1 ? fmt::format_int(from).str() : fmt::format("{}–{}", from, from + width - 1);
            const auto inside = [&](const Rational& total) {
                return whole(total) >= from && whole(total) < from + width;
            };
            bar.filled = static_cast<int>(std::count_if(ranked_.begin(), ranked_.end(), inside));
            bar.outlined = static_cast<int>(std::count_if(others_.begin(), others_.end(), inside));
            chart.bars.push_back(std::move(bar));
        }
        if (line_) {
            chart.line = (for_drawing(*line_) - static_cast<double>(lowest)) / static_cast<double>(width);
            chart.line_label = context_.trf("lowest total invited: {}", line_words());
        }
        chart.alternative = words(chart);
        return chart;
    }

  private:
    /// Rounded down: a total of 7.5 stands in the part that begins with 7.
    static long long whole(const Rational& total) { return static_cast<long long>(std::floor(for_drawing(total))); }

    std::string words(const Distribution& chart) const {
        std::vector<std::string> parts;
        for (const auto& bar : chart.bars)
            if (bar.filled + bar.outlined > 0)
                parts.push_back(context_.trf("total {}: {} ranked, {} not", bar.label, bar.filled, bar.outlined));
        const std::string totals = context_.trf("How many candidates have which total. {}.", joined(parts, "; "));
        return line_ ? totals + " " + context_.trf("The lowest total invited: {}.", line_words()) : totals;
    }

    std::string line_words() const { return fixed(*line_, decimals_of(*line_)); }

    const Context& context_;
    std::vector<Rational> ranked_, others_;
    std::optional<Rational> line_;
};

} // namespace

void compose_numbers(const Context& context, const Sink& out) {
    Tally proposed{}, decided{};
    int undecided = 0, scored = 0;
    for (const merit::Result& result : context.selection().results) {
        note(proposed, result.outcome);
        if (!result.cells.empty()) ++scored;
        const Shown shown = context.shown(result);
        const bool aside = result.cells.empty();
        if (!aside && !shown.decision)
            ++undecided;
        else
            note(decided, shown.outcome);
    }
    out(Paragraph{fmt::format("{} {}",
                              context.trn("{} candidate was scored by the panel at {}.",
                                          "{} candidates were scored by the panel at {}.",
                                          static_cast<std::size_t>(scored), stage_name(context)),
                              schemes_sentence(context)),
                  Paragraph::Look::normal, true});
    Table table;
    table.summary = context.tr("Numbers of candidates by outcome, as proposed and as decided");
    table.columns = {{context.tr("Outcome"), Column::Width::share, 2, false, true},
                     {context.tr("Proposed by the rules"), Column::Width::share, 1, true, false},
                     {context.tr("Decided by the panel"), Column::Width::share, 1, true, false}};
    for (std::size_t i = 0; i < order.size(); ++i)
        table.rows.push_back(
            {{outcome_words(context, order[i]), number(proposed[i]), number(decided[i])}, false, false});
    table.rows.push_back({{context.tr("Not decided yet"), "0", number(undecided)}, false, false});
    const std::string received = number(static_cast<long long>(context.selection().results.size()));
    table.rows.push_back({{strong(context.tr("Received")), strong(received), strong(received)}, true, false});
    out(std::move(table));
}

void compose_ranking(const Context& context, const Sink& out) {
    const Ranking ranking(context);
    if (ranking.empty()) return;
    out(ranking.table());
    out(Paragraph{line_words(context) + " " + tie_rule_words(context)});
    for (std::string& words : ranking.rest()) out(Paragraph{std::move(words)});
    if (std::optional<Distribution> chart = Totals(context).distribution()) {
        out(Paragraph{
            context.tr(
                "How many candidates have which total, rounded down: filled those who are ranked, outlined those who "
                "missed an essential or are incomplete."),
            Paragraph::Look::normal, true});
        out(std::move(*chart));
    }
    out(Paragraph{
        context.tr("Totals are rounded, to two decimals or as many more as tell different ones apart; candidates are "
                   "ranked by exact figures."),
        Paragraph::Look::quiet});
}

} // namespace evenhand::report
