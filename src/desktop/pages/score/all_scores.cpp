#include "desktop/pages/score/all_scores.h"

#include "desktop/controls/strings.h"

#include <algorithm>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

namespace {

constexpr std::size_t columns_before = 3; ///< candidate, flag, left

std::vector<std::string> ids_of(const panel::StageState& stage) {
    std::vector<std::string> ids;
    for (const merit::Scored& scored : stage.criteria) ids.push_back(scored.id);
    return ids;
}

/// The levels from the highest, `?`, and none yet.
std::vector<merit::Mark> marks_of(const merit::Scale& scale) {
    std::vector<merit::Mark> marks;
    for (auto level = scale.levels.rbegin(); level != scale.levels.rend(); ++level)
        marks.push_back(merit::Mark::level(level->value));
    marks.push_back(merit::Mark::cannot_judge());
    marks.emplace_back();
    return marks;
}

std::vector<TableView::Row> counts(const OwnScores& own, const merit::Scale& scale) {
    std::vector<TableView::Row> rows;
    for (const merit::Mark mark : marks_of(scale)) {
        TableView::Row row = {mark.is_given() ? in_figures(mark) : tr("none yet"), {}, {}};
        std::size_t all = 0;
        for (std::size_t k = 0; k < own.criteria(); ++k) {
            std::size_t count = 0;
            for (std::size_t i = 0; i < own.candidates(); ++i) count += own.mark({i, k}) == mark;
            row.push_back(std::to_string(count));
            all += count;
        }
        row[columns_before - 1] = std::to_string(all);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

AllScores::AllScores(wxWindow* parent, std::function<void(Cell)> go_to) : wxPanel(parent), go_to_(std::move(go_to)) {
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

void AllScores::make_tables(const std::vector<std::string>& ids) {
    if (scores_ && ids == ids_) return;
    ids_ = ids;
    GetSizer()->Clear(true);
    std::vector<Column> columns = {{tr("Candidate"), 90}, {tr("Flag"), 60}, {tr("Left"), 60}};
    for (const std::string& id : ids_) columns.push_back({id, 46});
    const auto sides = wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
    GetSizer()->Add(new wxStaticText(this, wxID_ANY, label("Your s&cores, in your order: Return on one goes to it")),
                    sides);
    scores_ = new TableView(this, tr("All your scores"), columns);
    GetSizer()->Add(scores_, wxSizerFlags(5).Expand().Border(wxALL, FromDIP(6)));
    columns[0].title = tr("Level");
    columns[1].title.clear();
    columns[2].title = tr("All");
    GetSizer()->Add(new wxStaticText(this, wxID_ANY, label("How &often you gave each level")), sides);
    levels_ = new TableView(this, tr("How often you gave each level"), columns);
    GetSizer()->Add(levels_, wxSizerFlags(3).Expand().Border(wxALL, FromDIP(6)));
    scores_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) { activate(event); });
}

void AllScores::show(const OwnScores& own, const panel::StageState& stage, const Flags& flags) {
    make_tables(ids_of(stage));
    std::vector<TableView::Row> rows;
    first_owed_.clear();
    for (std::size_t i = 0; i < own.candidates(); ++i) {
        const std::size_t left = own.left_for(i);
        TableView::Row row = {own.code(i), flags.has(own.code(i)) ? tr("later") : std::string(),
                              left ? std::to_string(left) : tr("done")};
        Cell first{i, 0};
        for (std::size_t k = own.criteria(); k-- > 0;)
            if (own.owed({i, k})) first.criterion = k;
        for (std::size_t k = 0; k < own.criteria(); ++k) row.push_back(in_figures(own.mark({i, k})));
        first_owed_.push_back(first);
        rows.push_back(std::move(row));
    }
    scores_->fill(std::move(rows));
    levels_->fill(counts(own, stage.scale_now()));
    Layout();
}

void AllScores::clear() {
    if (!scores_) return;
    for (TableView* table : {scores_, levels_}) table->fill({});
    first_owed_.clear();
}

void AllScores::select(std::size_t candidate) {
    scores_->select(static_cast<int>(candidate));
}

void AllScores::activate(wxDataViewEvent& event) {
    const int row = scores_->selected();
    if (row < 0) return;
    Cell cell = first_owed_.at(static_cast<std::size_t>(row));
    const int column = event.GetColumn() - static_cast<int>(columns_before);
    if (column >= 0) cell.criterion = static_cast<std::size_t>(column);
    go_to_(cell);
}

} // namespace evenhand::desktop
