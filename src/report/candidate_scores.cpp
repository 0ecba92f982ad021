#include "report/candidate_scores.h"

#include "report/words.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

/// What has to be said in words about one cell.
std::string remarks(const Context& context, const std::string& code, const ShownCriterion& criterion,
                    const merit::Cell& cell) {
    std::string words;
    const auto add = [&](const std::string& more) { words += (words.empty() ? "" : " ") + more; };
    const bool essential = criterion.scored->essential;
    if (essential && !cell.split && cell.combined && *cell.combined < Rational(context.rules().minimum))
        add(context.trf("Missed: below the minimum of {}.", context.rules().minimum));
    if (essential && cell.met > 0 && cell.met < cell.levels)
        add(context.trf("{} of {} scored it met.", cell.met, cell.levels));
    if (cell.split) add(context.tr("The panel has not agreed a score."));
    if (cell.levels == 0 && cell.cannot_judge > 0) add(context.tr("Nobody gave a level."));
    if (cell.levels == 0 && cell.cannot_judge == 0) add(context.tr("No counted score."));
    for (const panel::AgreedScore* agreed : context.agreed_on(code)) {
        if (agreed->criterion != criterion.scored->id || context.replaced(*agreed)) continue;
        if (context.stands(*agreed))
            add(context.trf("Agreed {}: {}", agreed->level, reason_or_none(context, agreed->why)));
        else
            add(context.trf("An agreed score of {} is set aside: somebody who took part has a conflict of interest.",
                            agreed->level));
    }
    return words;
}

/// A member's mark, coloured by its level where it counts: members stand side by side.
Cell mark_cell(const Context& context, std::size_t candidate, std::size_t criterion, const Scorer& scorer) {
    Cell cell(context.mark(candidate, criterion, scorer));
    const merit::Mark mark = context.state().marks.at(candidate, criterion, scorer.index);
    if (mark.is_level() && context.counts(candidate, scorer))
        cell.heat = heat_of(Rational(mark.value()), context.scale());
    return cell;
}

/// Names need room, letters do not.
double member_width(const Context& context) {
    const bool own_record = context.definition().audience == Audience::candidate;
    if (context.scorers().size() > 10) return 14;
    if (own_record || context.scorers().size() > 6) return 22;
    if (context.by_letter()) return 30;
    return context.scorers().size() > 3 ? 50 : 54;
}

} // namespace

Table score_table(const Context& context, std::size_t candidate, const merit::Result& result, bool words_asked) {
    const bool with_text = words_asked && context.scorers().size() <= 8; // beyond that the page is too narrow for words
    const std::string& code = result.code;
    Table table;
    table.small = true;
    if (with_text || context.scorers().size() > 3) table.gap = context.scorers().size() > 10 ? 4 : 7;
    table.summary = context.trf("Scores of {} by criterion and member", code);
    table.columns.push_back({context.tr("Criterion"), with_text ? Column::Width::share : Column::Width::fit,
                             with_text ? 1.0 : 70.0, false, true});
    table.columns.push_back({fmt::format("{}/{}", importance_letter(context, true), importance_letter(context, false)),
                             Column::Width::points, 20, false, false});
    for (const Scorer& scorer : context.scorers())
        table.columns.push_back(
            {context.heading_of(scorer), Column::Width::points, member_width(context), true, false});
    table.columns.push_back({context.tr("Combined"), Column::Width::points, 46, true, false});
    // Beside the criterion's words the remarks take no more than they need.
    table.columns.push_back({context.tr("Remarks"), with_text ? Column::Width::fit : Column::Width::share,
                             with_text ? 105.0 : 1.0, false, false});

    int decimals = 0;
    for (const merit::Cell& cell : result.cells)
        if (cell.combined) decimals = std::max(decimals, decimals_of(*cell.combined));
    table.rows.reserve(result.cells.size());
    for (std::size_t c = 0; c < result.cells.size(); ++c) {
        const ShownCriterion& criterion = context.criteria()[c];
        const merit::Cell& cell = result.cells[c];
        Row row;
        row.cells.reserve(table.columns.size());
        row.cells.emplace_back(with_text ? criterion.label + " " + criterion.text : criterion.label);
        row.cells.emplace_back(importance_letter(context, criterion.scored->essential));
        for (const Scorer& scorer : context.scorers()) row.cells.push_back(mark_cell(context, candidate, c, scorer));
        Cell combined(cell.combined ? fixed(*cell.combined, decimals) : "–");
        combined.strong = true;
        row.cells.push_back(std::move(combined));
        row.cells.emplace_back(remarks(context, code, criterion, cell));
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool any_evidence(const std::vector<record::ScoreWords>& words) {
    return std::any_of(words.begin(), words.end(), [](const auto& each) { return !each.evidence.empty(); });
}

std::optional<Table> notes_table(const Context& context, const std::vector<record::ScoreWords>& words) {
    const bool own_record = context.definition().audience == Audience::candidate;
    const bool quoted = any_evidence(words);
    Table table;
    table.summary = context.tr("Members' notes and the words of the application they pointed at");
    table.columns = {{context.tr("Criterion"), Column::Width::fit, 70, false, true},
                     {context.tr("Member"), Column::Width::fit, 110, false, false},
                     {context.tr("Note"), Column::Width::share, 1, false, false}};
    if (quoted) table.columns.push_back({context.tr("From the application"), Column::Width::share, 1, false, false});
    for (const ShownCriterion& criterion : context.criteria())
        for (const Scorer& scorer : context.scorers())
            for (const record::ScoreWords& each : words) {
                if (each.person != scorer.person->id || each.criterion != criterion.scored->id) continue;
                if (each.note.empty() && each.evidence.empty()) continue;
                std::vector<std::string> quotes;
                for (const std::string& quote : each.evidence) quotes.push_back("“" + quote + "”");
                Row row{{criterion.label,
                         own_record ? member_words(context, scorer.letter) : context.name_of(scorer.person->id),
                         each.note.empty() ? "–" : each.note},
                        false,
                        false};
                if (quoted) row.cells.emplace_back(quotes.empty() ? "–" : joined(quotes, "\n"));
                table.rows.push_back(std::move(row));
            }
    if (table.rows.empty()) return std::nullopt;
    return table;
}

std::vector<std::string> not_counted_words(const Context& context, std::size_t candidate) {
    const bool own_record = context.definition().audience == Audience::candidate;
    std::vector<std::string> words;
    for (const Scorer& scorer : context.scorers()) {
        if (context.counts(candidate, scorer) || !context.has_marks(candidate, scorer)) continue;
        const std::string who = own_record ? member_words(context, scorer.letter) : context.name_of(scorer.person->id);
        words.push_back(context.trf("In brackets, not counted: the scores of {}, who {}.", who,
                                    context.why_not_counted(candidate, scorer)));
    }
    return words;
}

std::string missed_words(const Context& context, const merit::Result& result) {
    constexpr std::size_t with_words = 3;
    if (result.missed.empty()) return {};
    if (result.missed.size() > with_words)
        return context.trn("Missed: {} essential, marked in the table of scores.",
                           "Missed: {} essentials, marked in the table of scores.", result.missed.size());
    std::vector<std::string> words;
    for (const std::string& id : result.missed)
        for (const ShownCriterion& each : context.criteria())
            if (each.scored->id == id) {
                std::string text = each.text;
                while (!text.empty() && text.back() == '.') text.pop_back();
                words.push_back(fmt::format("{} ({})", each.label, text));
            }
    return context.trf("Missed: {}.", context.listed(words));
}

std::string given_before_words(const Context& context, std::size_t candidate) {
    const auto& scorers = context.scorers();
    const bool any = std::any_of(scorers.begin(), scorers.end(),
                                 [&](const Scorer& scorer) { return context.has_marks(candidate, scorer); });
    if (!any) return {};
    const bool withdrawn = context.vacancy().candidates[candidate].standing == merit::Standing::withdrawn;
    return withdrawn
               ? context.tr("Scores given before the application was withdrawn stay on the record and are not counted.")
               : context.tr(
                     "Scores given before the application was set aside stay on the record and are not counted.");
}

} // namespace evenhand::report
