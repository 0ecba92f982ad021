// Candidates × criteria: combined scores, on pages that lie, in as many groups of columns as are needed.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

std::size_t columns_that_fit(const Context& context) {
    return context.definition().a3 ? 30 : 18; // in small type
}

/// On A3 body type, as long as there is room for all criteria in it.
bool in_small_type(const Context& context) {
    constexpr std::size_t fit_in_body_type = 24;
    return !context.definition().a3 || context.criteria().size() > fit_in_body_type;
}

class Matrix {
  public:
    explicit Matrix(const Context& context) : context_(context), results_(scored(context)), totals_(totals(results_)) {
        for (const merit::Result* result : results_) {
            for (const merit::Cell& cell : result->cells)
                if (cell.combined) decimals_ = std::max(decimals_, decimals_of(*cell.combined));
        }
    }

    bool empty() const { return results_.empty() || context_.criteria().empty(); }

    /// \param from first criterion of this group  \param to one after its last
    Table group(std::size_t from, std::size_t to) const {
        const bool last = to == context_.criteria().size();
        Table table;
        table.small = in_small_type(context_);
        table.gap = 4;
        table.summary = context_.trf("Combined scores of every candidate on criteria {} to {}",
                                     context_.criteria()[from].label, context_.criteria()[to - 1].label);
        table.columns.push_back({context_.tr("Candidate"), Column::Width::points, 50, false, true});
        for (std::size_t c = from; c < to; ++c) {
            const ShownCriterion& each = context_.criteria()[c];
            table.columns.push_back(
                {fmt::format("{} {}", each.label, importance_letter(context_, each.scored->essential)),
                 Column::Width::share, 1, true, false});
        }
        if (last) {
            table.columns.push_back(
                {context_.trc("over a narrow column", "Total"), Column::Width::points, 40, true, false});
            table.columns.push_back({context_.tr("Rank"), Column::Width::points, 28, true, false});
            table.columns.push_back(
                {context_.tr("On merit"), Column::Width::points, table.small ? 66.0 : 80.0, true, false});
        }
        table.rows.reserve(results_.size());
        for (const merit::Result* result : results_) table.rows.push_back(row(*result, from, to, last));
        return table;
    }

  private:
    static std::vector<const merit::Result*> scored(const Context& context) {
        std::vector<const merit::Result*> found;
        for (const merit::Result& result : context.selection().results)
            if (!result.cells.empty()) found.push_back(&result);
        return found;
    }
    static FigureColumn totals(const std::vector<const merit::Result*>& results) {
        std::vector<Rational> figures;
        for (const merit::Result* result : results)
            if (result->total) figures.push_back(*result->total);
        return FigureColumn(std::move(figures));
    }

    Row row(const merit::Result& result, std::size_t from, std::size_t to, bool last) const {
        Row row;
        row.cells.reserve(to - from + 4);
        row.cells.emplace_back(result.code);
        for (std::size_t c = from; c < to; ++c) row.cells.push_back(cell(result.cells[c], context_.criteria()[c]));
        if (!last) return row;
        row.cells.emplace_back(totals_.of(result.total));
        row.cells.emplace_back(result.rank ? fmt::format_int(*result.rank).str() : "–");
        row.cells.emplace_back(outcome_words(context_, result.outcome));
        return row;
    }

    Cell cell(const merit::Cell& cell, const ShownCriterion& criterion) const {
        if (!cell.combined) return Cell("–");
        Cell shown(fixed(*cell.combined, decimals_));
        shown.heat = heat_of(*cell.combined, context_.scale());
        if (cell.agreed) shown.text += "†";
        if (criterion.scored->essential && *cell.combined < Rational(context_.rules().minimum)) {
            shown.text += "*";
            shown.strong = true;
        }
        if (cell.split) shown.text += "‡";
        return shown;
    }

    const Context& context_;
    std::vector<const merit::Result*> results_;
    FigureColumn totals_;
    int decimals_ = 0;
};

std::string left_out(const Context& context) {
    std::vector<std::string> codes;
    for (const merit::Result& result : context.selection().results)
        if (result.cells.empty()) codes.push_back(result.code);
    if (codes.empty()) return {};
    return context.trf(" Without scores, because withdrawn or ineligible: {}.", codes_or_count(context, codes));
}

} // namespace

void compose_matrix(const Context& context, const Sink& out) {
    const Matrix matrix(context);
    if (matrix.empty()) return;
    out(Paragraph{context.trf("E is essential, D desirable. * (bold): an essential below the minimum of {}. "
                              "†: agreed in moderation. ‡: members stand on both sides of the minimum. "
                              "A dash: there is no combined score. The stronger the colour, the higher the score. "
                              "Combined scores have two decimals at most.{}",
                              context.rules().minimum, left_out(context)),
                  Paragraph::Look::quiet, true});
    const std::size_t all = context.criteria().size();
    const std::size_t fitting = columns_that_fit(context);
    const std::size_t groups = (all + fitting - 1) / fitting;
    for (std::size_t group = 0; group < groups; ++group) {
        const std::size_t from = all * group / groups, to = all * (group + 1) / groups;
        if (groups > 1)
            out(Heading{
                3, context.trf("Criteria {} to {}", context.criteria()[from].label, context.criteria()[to - 1].label)});
        out(matrix.group(from, to));
    }
}

} // namespace evenhand::report
