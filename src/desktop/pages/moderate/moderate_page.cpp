#include "desktop/pages/moderate/moderate_page.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/heat_colours.h"
#include "desktop/controls/local.h"
#include "desktop/controls/style.h"
#include "desktop/controls/tabs.h"
#include "desktop/pages/moderate/cell_view.h"
#include "desktop/pages/moderate/closing_view.h"
#include "desktop/pages/moderate/minutes.h"

#include <algorithm>
#include <wx/notebook.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

// --- making it ------------------------------------------------------------------------------------------------------

ModeratePage::ModeratePage(wxWindow* parent, Context& context) : Page(parent, context, "moderate") {
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    heading_ = new wxStaticText(this, wxID_ANY, label("Moderation"));
    heading_->SetFont(heading_font(*this));
    all->Add(heading_, sides);
    waiting_ = reading_text(this, wxBORDER_NONE);
    all->Add(waiting_, wxSizerFlags(sides).Proportion(1));
    summary_ = new WrappedText(this);
    summary_->SetFont(bold_font(*this));
    all->Add(summary_, sides);
    book_ = new wxNotebook(this, wxID_ANY);
    set_accessible_name(*book_, tr("Parts of moderation"));
    cell_ =
        new CellView(book_, context,
                     {[this] { turn_to(Tab::matrix); }, [this] { next_matter(1); }, [this] { return what_is_next(); }});
    closing_ = new ClosingView(book_, context);
    book_->AddPage(make_overview(), label("Agenda and matrix"));
    book_->AddPage(cell_, label("Scores of one cell"));
    book_->AddPage(closing_, label("Minutes and closing"));
    all->Add(book_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    SetSizer(all);
    book_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        if (matrix_ && tab() == Tab::cell) show_cell(map_->current());
    });
}

wxWindow* ModeratePage::make_overview() {
    const auto row = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
    auto* overview = new wxPanel(book_);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(overview, wxID_ANY, label("Agen&da, in order of need: Return shows the scores")), row);
    agenda_ = new TableView(overview, tr("Agenda of moderation"),
                            {{tr("Candidate"), 90}, {tr("Criterion"), 80}, {tr("Done"), 90}, {tr("Why"), 300}});
    all->Add(agenda_, wxSizerFlags(row).Proportion(2));
    all->Add(new wxStaticText(overview, wxID_ANY, label("Matri&x of scores: Return shows each member's score")), row);
    map_ = new HeatMap(overview, tr("Matrix of scores"),
                       tr("Candidates by criteria. Arrow keys go from cell to cell, Return shows each member's score."),
                       [this](TablePlace place) {
                           show_cell(place);
                           turn_to(Tab::cell);
                       });
    lead_letter_inside(*map_);
    all->Add(map_, wxSizerFlags(row).Proportion(3));
    legend_ = new WrappedText(overview);
    all->Add(legend_, wxSizerFlags(row).Border(wxALL, FromDIP(6)));
    overview->SetSizer(all);
    agenda_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        const int matter = agenda_->selected();
        if (!matrix_ || matter < 0) return;
        CallAfter([this, place = matrix_->agenda[static_cast<std::size_t>(matter)].place] {
            show_cell(place);
            turn_to(Tab::cell);
        });
    });
    return overview;
}

void ModeratePage::add_actions(Actions& actions, const std::function<bool()>& shown) {
    const auto ready = [this, shown] { return shown() && matrix_; };
    const auto add = [&](const char* id, const std::string& text, const std::string& help, const char* key,
                         std::function<void()> run) {
        actions.add({id, tr("&Meeting"), text, help, key, std::move(run), ready});
    };
    add("moderate.next", tr("&Next on the agenda"), tr("Go to the next matter that is not settled yet"), "F8",
        [this] { next_matter(1); });
    add("moderate.previous", tr("&Previous on the agenda"), tr("Go to the matter before that is not settled yet"),
        "Shift+F8", [this] { next_matter(-1); });
    add("moderate.agree", tr("&Agree on this score"), tr("Save the score the panel agreed on, with its reason"),
        "Ctrl+Return", [this] {
            if (tab() == Tab::cell)
                cell_->agree();
            else
                turn_to(Tab::cell);
        });
    add("moderate.close", tr("&Close moderation"), tr("Show what closing moderation does, and close it"), "", [this] {
        turn_to(Tab::closing);
        closing_->focus_button();
    });
    add("moderate.reopen", tr("&Reopen moderation"), tr("Open moderation again, with a reason"), "", [this] {
        turn_to(Tab::closing);
        closing_->focus_button();
    });
    actions.explain("Escape", tr("Go back from the scores of one cell to the matrix"));
}

// --- what is seen ---------------------------------------------------------------------------------------------------

std::shared_ptr<const ScoreMatrix> ModeratePage::work_out(std::string& why_not) const {
    if (!context_.record) {
        why_not = tr("No record is open.");
        return nullptr;
    }
    try {
        return score_matrix(context_.vacancy(), context_.stage);
    } catch (const NotAllowed& waiting) {
        why_not = describe(waiting);
        return nullptr;
    }
}

std::string ModeratePage::how_far() const {
    std::string why_not;
    if (!how_far_) how_far_ = how_far_of(work_out(why_not).get());
    return *how_far_;
}

std::string ModeratePage::how_far_of(const ScoreMatrix* matrix) const {
    if (!matrix) return {};
    const panel::StageState& state = *context_.state();
    if (!state.moderation.empty() && state.moderation.back().closed) return tr("closed");
    if (matrix->agenda.empty()) return tr("not needed");
    return trf("{} of {}", matrix->settled(), matrix->agenda.size());
}

std::string ModeratePage::summary() const {
    const panel::StageState& state = *context_.state();
    if (panel::phase(context_.vacancy(), context_.stage) == panel::Phase::moderation) {
        const std::string hidden = tr("Line, totals and ranks stay hidden until moderation is closed.");
        if (matrix_->agenda.empty()) return tr("Nothing is on the agenda.") + " " + hidden;
        return trf("{} of {} on the agenda are settled.", matrix_->settled(), matrix_->agenda.size()) + " " + hidden;
    }
    if (state.moderation.empty())
        return tr("Nothing is on the agenda: no moderation is needed. Line, totals and ranks are on the page Decide.");
    const panel::Stamp& stamp = state.moderation.back().stamp;
    return trf("Moderation was closed by {}, {}. Line, totals and ranks are on the page Decide.",
               names_of(context_.vacancy(), {stamp.by}), moment_words(stamp.at));
}

void ModeratePage::refresh() {
    std::string why_not;
    matrix_ = work_out(why_not);
    how_far_ = how_far_of(matrix_.get());
    show_text(*waiting_, shown(why_not));
    // The focus goes before what has it: nothing of the scores stays, seen or heard.
    if (!matrix_ && book_->IsDescendant(FindFocus())) waiting_->SetFocus();
    for (wxWindow* one : {static_cast<wxWindow*>(heading_), static_cast<wxWindow*>(waiting_)}) one->Show(!matrix_);
    summary_->Show(matrix_ != nullptr);
    book_->Show(matrix_ != nullptr);
    map_->SetFont(reading_font(*this, context_.preferences));
    map_->show(matrix_ ? heat_of(matrix_) : HeatMap::Content());
    show_agenda();
    if (matrix_) {
        summary_->set_text(summary());
        legend_->set_text(legend());
        closing_->show(*matrix_);
        if (tab() == Tab::cell) show_cell(map_->current());
    } else {
        cell_->clear();
        closing_->clear();
        book_->ChangeSelection(static_cast<std::size_t>(Tab::matrix));
    }
    Layout();
}

/// What colours and marks of the matrix mean, in the theme as it is.
std::string ModeratePage::legend() const {
    const std::string stronger = ThemeColours::now().dark() ? tr("Lighter is higher.") : tr("Darker is higher.");
    return stronger + " " +
           tr("Corner: spread above the tolerance. Underlined: agreed. Hatched: a score is not counted. ?: nobody "
              "could "
              "judge. Empty: no score.");
}

void ModeratePage::show_agenda() {
    std::vector<TableView::Row> rows;
    if (matrix_)
        for (const ScoreMatrix::Matter& matter : matrix_->agenda) {
            const auto& agreed = matrix_->at(matter.place).score.agreed;
            rows.push_back({matrix_->candidate(matter.place).code, matrix_->criterion(matter.place).label,
                            agreed ? trf("agreed {}", *agreed) : tr("not yet"), matter.why});
        }
    agenda_->fill(std::move(rows));
}

void ModeratePage::show_cell(TablePlace place) {
    if (!matrix_ || matrix_->cells.empty()) return;
    map_->go_to(place);
    const ScoreMatrix::Matter* matter = matrix_->matter_at(place);
    if (matter) agenda_->select(static_cast<int>(matter - matrix_->agenda.data()));
    try {
        cell_->show(matrix_, place);
    } catch (const std::exception& failure) {
        context_.alarm(describe(failure));
    }
}

ModeratePage::Tab ModeratePage::tab() const {
    return static_cast<Tab>(std::max(0, book_->GetSelection()));
}

void ModeratePage::turn_to(Tab to) {
    if (!matrix_) return;
    if (tab() != to) book_->SetSelection(static_cast<std::size_t>(to));
    if (to == Tab::matrix)
        map_->SetFocus();
    else
        parts().front()->SetFocus();
}

std::vector<wxWindow*> ModeratePage::parts() {
    if (!matrix_) return {waiting_};
    switch (tab()) {
    case Tab::cell:
        return cell_->parts();
    case Tab::closing:
        return closing_->parts();
    case Tab::matrix:
        break;
    }
    return {agenda_, map_};
}

// --- going about ----------------------------------------------------------------------------------------------------

void ModeratePage::go_to(const Place& place) {
    if (!matrix_) return;
    const std::string criterion =
        !place.criterion.empty() || matrix_->criteria.empty() ? place.criterion : matrix_->criteria.front().id;
    const auto found = matrix_->find(place.candidate, criterion);
    if (!found) return;
    show_cell(*found);
    turn_to(place.criterion.empty() ? Tab::matrix : Tab::cell);
}

/// Round the agenda past what is settled: on from the cell that is shown, else beginning with the matter that is
/// chosen.
void ModeratePage::next_matter(int by) {
    if (!matrix_) return;
    const auto count = static_cast<int>(matrix_->agenda.size());
    int at = by > 0 ? -1 : count;
    if (tab() != Tab::cell) {
        if (agenda_->selected() >= 0) at = agenda_->selected() - by;
    } else if (const ScoreMatrix::Matter* matter = matrix_->matter_at(map_->current())) {
        at = static_cast<int>(matter - matrix_->agenda.data());
    }
    for (int step = 1; step <= count; ++step) {
        const auto next = static_cast<std::size_t>(((at + by * step) % count + count) % count);
        if (matrix_->agenda[next].done) continue;
        show_cell(matrix_->agenda[next].place);
        turn_to(Tab::cell);
        return;
    }
    context_.say(count == 0 ? tr("Nothing is on the agenda.") : tr("Everything on the agenda is settled."));
}

/// After a score was agreed; asked before the page is brought up to date.
std::string ModeratePage::what_is_next() const {
    std::size_t left = 0;
    for (const ScoreMatrix::Matter& matter : matrix_->agenda) left += !matter.done && matter.place != map_->current();
    if (left > 0)
        return trn("{} more on the agenda: F8 goes to it", "{} more on the agenda: F8 goes to the next",
                   static_cast<long long>(left));
    return matrix_->agenda.empty() ? std::string()
                                   : tr("Everything on the agenda is settled: moderation can be closed");
}

bool ModeratePage::key(const wxKeyEvent& event) {
    if (const auto tab = tab_by_key(*book_, event); matrix_ && tab) {
        turn_to(static_cast<Tab>(*tab));
        return true;
    }
    if (!matrix_ || event.GetKeyCode() != WXK_ESCAPE || event.HasModifiers() || tab() == Tab::matrix) return false;
    turn_to(Tab::matrix);
    return true;
}

void ModeratePage::forget_drafts() {
    cell_->forget_drafts();
    closing_->forget_drafts();
    map_->go_to({0, 0});
}

std::vector<std::string> ModeratePage::unsaved() const {
    std::vector<std::string> all = cell_->unsaved();
    for (const std::string& one : closing_->unsaved()) all.push_back(one);
    return all;
}

} // namespace evenhand::desktop
