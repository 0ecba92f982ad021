#include "desktop/pages/moderate/score_matrix.h"

#include "base/figure.h"
#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"

#include <algorithm>

namespace evenhand::desktop {

namespace {

bool came_to(const panel::StageState& state, std::size_t candidate) {
    return state.stage == spec::Stage::shortlisting || (candidate < state.in.size() && state.in[candidate] != 0);
}

std::vector<ScoreMatrix::Criterion> criteria_of(const panel::Vacancy& vacancy, const panel::StageState& state) {
    std::vector<ScoreMatrix::Criterion> criteria;
    for (const merit::Scored& scored : state.criteria) {
        const spec::Criterion* criterion = spec::find(vacancy.specification, scored.id);
        const std::string number = criterion ? criterion->number : std::string();
        criteria.push_back(
            {scored.id, number.empty() ? scored.id : number, criterion ? criterion->text : "", scored.essential});
    }
    return criteria;
}

int not_counted(const merit::Round& round, std::size_t candidate, std::size_t criterion) {
    const bool in = round.candidates[candidate].standing == merit::Standing::in;
    int number = 0;
    for (std::size_t person = 0; person < round.marks->members(); ++person) {
        if (!round.marks->at(candidate, criterion, person).is_given()) continue;
        if (!in || !round.counts[candidate * round.marks->members() + person]) ++number;
    }
    return number;
}

/// From 0, the lowest level, to 1, the highest; for colours, so thousandths do.
double strength_of(const Rational& score, const ScoreMatrix& matrix) {
    const Rational part = (score - Rational(matrix.least)) * Rational(1000, matrix.most - matrix.least);
    return std::stoi(part.rounded(0)) / 1000.0;
}

std::string why_in_words(const merit::AgendaItem& item, const merit::Cell& cell, int tolerance) {
    switch (item.why) {
    case merit::AgendaItem::Why::split_essential:
        return trf("Members are split about an essential: {} of {} scored it met", cell.met, cell.levels);
    case merit::AgendaItem::Why::only_cannot_judge:
        return tr("Only \"cannot be judged\": nobody gave a level");
    case merit::AgendaItem::Why::spread:
        break;
    }
    return trf("Spread above the tolerance: {} apart, more than {}", trn("{} level", "{} levels", item.spread),
               tolerance);
}

} // namespace

std::optional<TablePlace> ScoreMatrix::find(const std::string& code, const std::string& criterion) const {
    const auto row =
        std::find_if(candidates.begin(), candidates.end(), [&](const auto& one) { return one.code == code; });
    const auto column =
        std::find_if(criteria.begin(), criteria.end(), [&](const auto& one) { return one.id == criterion; });
    if (row == candidates.end() || column == criteria.end()) return std::nullopt;
    return TablePlace{static_cast<int>(row - candidates.begin()), static_cast<int>(column - criteria.begin())};
}

const ScoreMatrix::Matter* ScoreMatrix::matter_at(TablePlace place) const {
    const auto found =
        std::find_if(agenda.begin(), agenda.end(), [&](const Matter& matter) { return matter.place == place; });
    return found != agenda.end() ? &*found : nullptr;
}

std::size_t ScoreMatrix::settled() const {
    return static_cast<std::size_t>(
        std::count_if(agenda.begin(), agenda.end(), [](const Matter& matter) { return matter.done; }));
}

std::string ScoreMatrix::name(TablePlace place) const {
    return candidate(place).code + " " + criterion(place).label;
}

std::string ScoreMatrix::words(TablePlace place) const {
    const Cell& cell = at(place);
    const merit::Cell& score = cell.score;
    std::vector<std::string> parts;
    if (candidate(place).standing == merit::Standing::withdrawn) parts.push_back(tr("withdrawn"));
    if (candidate(place).standing == merit::Standing::ineligible) parts.push_back(tr("ineligible"));
    if (score.agreed)
        parts.push_back(trf("agreed {}", *score.agreed));
    else if (score.combined)
        parts.push_back(trf("combined {}", figure_words(figure(*score.combined, {Rational(minimum)}))));
    else
        parts.push_back(score.cannot_judge > 0 ? tr("only \"cannot be judged\"") : tr("no score"));
    if (score.levels > 0) {
        const int spread = score.highest - score.lowest;
        parts.push_back(spread > tolerance ? trf("spread {}, above the tolerance", spread) : trf("spread {}", spread));
    }
    if (const Matter* matter = matter_at(place)) parts.push_back(matter->done ? tr("settled") : tr("on the agenda"));
    if (cell.not_counted > 0)
        parts.push_back(trn("{} score is not counted", "{} scores are not counted", cell.not_counted));
    return joined(parts);
}

std::shared_ptr<const ScoreMatrix> score_matrix(const panel::Vacancy& vacancy, spec::Stage stage) {
    const std::vector<merit::AgendaItem> agenda = panel::agenda_of(vacancy, stage);
    const merit::Round round = panel::round_of(vacancy, stage);
    const panel::StageState& state = vacancy.stage(stage);
    auto matrix = std::make_shared<ScoreMatrix>();
    matrix->criteria = criteria_of(vacancy, state);
    matrix->minimum = round.rules.minimum;
    matrix->tolerance = round.rules.tolerance;
    matrix->least = round.scale.least();
    matrix->most = round.scale.most();
    const std::vector<std::vector<merit::Cell>> scores = merit::matrix_of(round);
    std::vector<int> rows(vacancy.candidates.size(), -1);
    for (std::size_t i = 0; i < vacancy.candidates.size(); ++i) {
        if (!came_to(state, i)) continue;
        rows[i] = static_cast<int>(matrix->candidates.size());
        matrix->candidates.push_back({vacancy.candidates[i].code, vacancy.candidates[i].standing});
        for (std::size_t k = 0; k < state.criteria.size(); ++k)
            matrix->cells.push_back({scores[i].empty() ? merit::Cell() : scores[i][k], not_counted(round, i, k)});
    }
    for (const merit::AgendaItem& item : agenda) {
        const TablePlace place = {rows[item.candidate], static_cast<int>(item.criterion)};
        const merit::Cell& cell = matrix->at(place).score;
        matrix->agenda.push_back({place, why_in_words(item, cell, matrix->tolerance), cell.agreed.has_value()});
    }
    return matrix;
}

HeatMap::Content heat_of(std::shared_ptr<const ScoreMatrix> matrix) {
    HeatMap::Content content;
    for (const ScoreMatrix::Candidate& candidate : matrix->candidates) content.rows.push_back(candidate.code);
    for (const ScoreMatrix::Criterion& criterion : matrix->criteria) {
        content.columns.push_back(criterion.label);
        content.spoken_columns.push_back(criterion.label + " " + criterion.text);
    }
    const Rational minimum(matrix->minimum);
    for (const ScoreMatrix::Cell& cell : matrix->cells) {
        HeatMap::Cell heat;
        const merit::Cell& score = cell.score;
        if (score.combined) {
            heat.text = figure_words(figure(*score.combined, {minimum}));
            heat.strength = strength_of(*score.combined, *matrix);
        } else if (score.cannot_judge > 0) {
            heat.text = "?";
        }
        heat.flagged = score.levels > 0 && score.highest - score.lowest > matrix->tolerance;
        heat.settled = score.agreed.has_value();
        heat.hatched = cell.not_counted > 0;
        content.cells.push_back(std::move(heat));
    }
    content.words = [matrix](TablePlace place) {
        return trf("{}, {}, {}", matrix->candidate(place).code, matrix->criterion(place).label, matrix->words(place));
    };
    return content;
}

} // namespace evenhand::desktop
