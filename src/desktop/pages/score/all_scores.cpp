#include "desktop/pages/score/all_scores.h"

#include "desktop/controls/strings.h"

#include <algorithm>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

namespace {

/// The first column tells how many are left, or were given altogether; then the criteria.
constexpr int columns_before = 1;

/// The levels from the highest, `?`, and none yet.
std::vector<merit::Mark> marks_of(const merit::Scale& scale) {
    std::vector<merit::Mark> marks;
    for (auto level = scale.levels.rbegin(); level != scale.levels.rend(); ++level)
        marks.push_back(merit::Mark::level(level->value));
    marks.push_back(merit::Mark::cannot_judge());
    marks.emplace_back();
    return marks;
}

std::string mark_in_words(merit::Mark mark) {
    if (mark.is_cannot_judge()) return tr("cannot be judged");
    return mark.is_given() ? in_figures(mark) : tr("none yet");
}

/// What is said of cells, row after row, kept with the content.
void say(HeatMap::Content& content, std::vector<std::string> words) {
    content.words = [words = std::move(words), columns = content.columns.size()](TablePlace place) {
        return words[static_cast<std::size_t>(place.row) * columns + static_cast<std::size_t>(place.column)];
    };
}

HeatMap::Cell cell_of(const OwnScores& own, Cell cell, const merit::Scale& scale) {
    const merit::Mark mark = own.mark(cell);
    HeatMap::Cell heat;
    heat.text = in_figures(mark);
    if (mark.is_level()) heat.strength = (mark.value() - scale.least()) / double(scale.most() - scale.least());
    heat.flagged = own.needs_note(cell);
    return heat;
}

HeatMap::Content scores_of(const OwnScores& own, const panel::StageState& stage, const Flags& flags) {
    HeatMap::Content content;
    std::vector<std::string> words;
    content.columns = {tr("Left")};
    for (const merit::Scored& scored : stage.criteria) content.columns.push_back(scored.id);
    for (std::size_t i = 0; i < own.candidates(); ++i) {
        const std::string code = flags.has(own.code(i)) ? trf("{}, later", own.code(i)) : own.code(i);
        content.rows.push_back(code);
        const auto left = static_cast<long long>(own.left_for(i));
        HeatMap::Cell first;
        first.text = left > 0 ? std::to_string(left) : tr("done");
        content.cells.push_back(first);
        words.push_back(left > 0 ? trf("{}: {} left", code, trn("{} criterion", "{} criteria", left))
                                 : trf("{}: every criterion is scored", code));
        for (std::size_t k = 0; k < own.criteria(); ++k) {
            content.cells.push_back(cell_of(own, {i, k}, stage.scale_now()));
            const std::string mark = mark_in_words(own.mark({i, k}));
            words.push_back(trf("{}, {}: {}", code, stage.criteria[k].id,
                                content.cells.back().flagged ? trf("{} needs a note", mark) : mark));
        }
    }
    say(content, std::move(words));
    return content;
}

HeatMap::Content counts_of(const OwnScores& own, const panel::StageState& stage) {
    HeatMap::Content content;
    std::vector<std::string> words;
    content.columns = {tr("All")};
    for (const merit::Scored& scored : stage.criteria) content.columns.push_back(scored.id);
    for (const merit::Mark mark : marks_of(stage.scale_now())) {
        const std::string name = mark_in_words(mark);
        content.rows.push_back(mark.is_given() ? in_figures(mark) : name);
        const std::size_t all = content.cells.size();
        content.cells.emplace_back();
        words.emplace_back();
        long long together = 0;
        for (std::size_t k = 0; k < own.criteria(); ++k) {
            long long count = 0;
            for (std::size_t i = 0; i < own.candidates(); ++i) count += own.mark({i, k}) == mark;
            HeatMap::Cell heat;
            heat.text = std::to_string(count);
            if (count > 0 && mark.is_given()) heat.strength = double(count) / double(own.candidates());
            content.cells.push_back(heat);
            words.push_back(
                trf("{} on {}: {}", name, stage.criteria[k].id, trn("{} candidate", "{} candidates", count)));
            together += count;
        }
        content.cells[all].text = std::to_string(together);
        words[all] = trf("{} altogether: {}", name, trn("{} score", "{} scores", together));
    }
    say(content, std::move(words));
    return content;
}

} // namespace

AllScores::AllScores(wxWindow* parent, std::function<void(Cell)> go_to) : wxPanel(parent), go_to_(std::move(go_to)) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    const auto sides = wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
    all->Add(new wxStaticText(this, wxID_ANY,
                              label("Your s&cores, in your order: Return on one goes to it. Corner: it needs a note.")),
             sides);
    scores_ = new HeatMap(this, tr("All your scores"), tr("Candidates in your order, by criteria"),
                          [this](TablePlace place) { open(place); });
    all->Add(scores_, wxSizerFlags(5).Expand().Border(wxALL, FromDIP(6)));
    all->Add(new wxStaticText(this, wxID_ANY, label("How &often you gave each level")), sides);
    levels_ = new HeatMap(this, tr("How often you gave each level"), tr("Levels by criteria"), [](TablePlace) {});
    all->Add(levels_, wxSizerFlags(3).Expand().Border(wxALL, FromDIP(6)));
    SetSizer(all);
}

void AllScores::show(const OwnScores& own, const panel::StageState& stage, const Flags& flags) {
    first_owed_.clear();
    for (std::size_t i = 0; i < own.candidates(); ++i) {
        Cell first{i, 0};
        for (std::size_t k = own.criteria(); k-- > 0;)
            if (own.owed({i, k})) first.criterion = k;
        first_owed_.push_back(first);
    }
    scores_->show(scores_of(own, stage, flags));
    levels_->show(counts_of(own, stage));
    HeatMap::line_up(*scores_, *levels_);
    Layout();
}

void AllScores::clear() {
    for (HeatMap* map : {scores_, levels_}) map->show({});
    first_owed_.clear();
}

void AllScores::select(std::size_t candidate) {
    scores_->go_to({static_cast<int>(candidate), 0});
}

void AllScores::set_text_font(const wxFont& font) {
    for (HeatMap* map : {scores_, levels_}) map->SetFont(font);
    HeatMap::line_up(*scores_, *levels_);
}

void AllScores::open(TablePlace place) {
    const auto row = static_cast<std::size_t>(place.row);
    if (row >= first_owed_.size()) return; // somebody else works here since it was pressed
    Cell cell = first_owed_[row];
    if (place.column >= columns_before) cell.criterion = static_cast<std::size_t>(place.column - columns_before);
    go_to_(cell);
}

} // namespace evenhand::desktop
