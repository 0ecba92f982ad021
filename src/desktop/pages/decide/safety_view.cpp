#include "desktop/pages/decide/safety_view.h"

#include "base/clock.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/pages/decide/words.h"
#include "panel/figures.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

std::string safety_in_words(merit::Safety safety) {
    switch (safety) {
    case merit::Safety::always_in:
        return tr("always in");
    case merit::Safety::always_out:
        return tr("always out");
    case merit::Safety::depends:
        break;
    }
    return tr("depends");
}

} // namespace

SafetyView::SafetyView(wxWindow* parent, Context& context, const Shortlist& list) : Section(parent, context, list) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    says_ = new WrappedText(this);
    all->Add(says_, part);
    ask_ = new wxButton(this, wxID_ANY, label("Sh&ow how safe the line is"));
    all->Add(ask_, wxSizerFlags().Border(wxALL, FromDIP(6)));
    table_ = new TableView(
        this, tr("How safe the line is"),
        {{tr("Candidate"), 90}, {tr("On merit"), 90}, {tr("How safe"), 100}, {tr("What it depends on"), 300}});
    all->Add(table_, wxSizerFlags(part).Proportion(3));
    words_ = reading_text(this);
    set_accessible_name(*words_, tr("What it depends on, in full"));
    words_->SetMinSize(FromDIP(wxSize(100, 60)));
    all->Add(words_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    SetSizer(all);
    ask_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask(); }); });
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_chosen(); });
}

std::string SafetyView::title() const {
    return tr("How safe");
}

std::vector<wxWindow*> SafetyView::parts() {
    if (!table_->IsShown()) return {ask_};
    return {table_, words_, ask_};
}

void SafetyView::forget_drafts() {
    found_.reset();
}

/// Each who wants to see it asks for it. Decisions change nothing here; what would is scores, moderation, rules,
/// conflicts, and who is still in.
bool SafetyView::holds(const Working& working) const {
    if (!list_.is_there() || working.stage != list_.stage() || working.path != context_.record->path().string() ||
        working.asked_by != context_.actor())
        return false;
    const panel::Vacancy& vacancy = context_.vacancy();
    return panel::last_change_of_figures(vacancy, vacancy.stage(list_.stage())) <= working.event &&
           std::none_of(vacancy.candidates.begin(), vacancy.candidates.end(), [&](const panel::Candidate& one) {
               return one.set_aside && one.set_aside->event > working.event;
           });
}

void SafetyView::refresh() {
    if (found_ && !holds(*found_)) found_.reset();
    says_->set_text(says());
    if (!may_ask() && ask_->HasFocus()) SetFocus();
    ask_->Enable(may_ask());
    if (!found_ && (table_->HasFocus() || words_->HasFocus())) ask_->SetFocus();
    table_->Show(found_ != nullptr);
    words_->Show(found_ != nullptr);
    fill();
    Layout();
}

std::string SafetyView::says() const {
    if (!list_.is_there()) return {};
    std::string text = tr(
        "For candidates near the line: would they stand on the same side had a member's scores been left out, the "
        "median been taken instead of the mean (or the other way round), or one level on one criterion been another? "
        "It is worked out on merit and changes no outcome. That you asked is written to the history.");
    const auto& asked = context_.vacancy().stage(list_.stage()).safety;
    if (found_ || asked.empty()) return text;
    const panel::Person* person = context_.vacancy().find_person(asked.back().by);
    return text + " " +
           trf("Last asked by {} on {}.", person ? person->name : asked.back().by, moment_words(asked.back().at));
}

void SafetyView::fill() {
    std::vector<TableView::Row> rows;
    if (found_)
        for (const merit::Finding& finding : found_->findings)
            rows.push_back({finding.code, outcome_in_words(finding.now, found_->stage), safety_in_words(finding.safety),
                            merit::in_words(finding, found_->round, found_->names, 3)});
    table_->fill(std::move(rows));
    if (table_->selected() < 0) table_->select(0);
    show_chosen();
}

void SafetyView::show_chosen() {
    const int row = table_->selected();
    if (!found_ || row < 0 || static_cast<std::size_t>(row) >= found_->findings.size()) {
        show_text(*words_, found_ ? label("Nobody stands near a line: nothing depends on it.") : wxString());
        return;
    }
    const merit::Finding& finding = found_->findings[static_cast<std::size_t>(row)];
    show_text(*words_, shown(finding.code + ": " + merit::in_words(finding, found_->round, found_->names, 20)));
}

bool SafetyView::may_ask() const {
    return list_.is_there();
}

std::shared_ptr<SafetyView::Working> SafetyView::inputs() const {
    const panel::Vacancy& vacancy = context_.vacancy();
    auto working = std::make_shared<Working>();
    working->stage = list_.stage();
    working->path = context_.record->path().string();
    working->asked_by = context_.actor();
    working->event = vacancy.last.event;
    working->marks = vacancy.stage(list_.stage()).marks;
    working->round = panel::round_of(vacancy, list_.stage());
    working->round.marks = &working->marks;
    working->selection = list_.on_merit();
    for (const panel::Person& person : vacancy.people) working->names.push_back(person.name);
    return working;
}

/// It is written down when it is about to be shown: not where other work keeps it from being worked out, or it is
/// cancelled.
void SafetyView::ask() {
    if (!may_ask()) return;
    const std::shared_ptr<Working> working = inputs();
    Work work;
    work.says = tr("Working out how safe the line is…");
    work.run = [working](const Progress& progress) {
        working->findings = merit::how_safe(working->round, working->selection, progress);
    };
    work.finished = [this, working] { show_found(working); };
    work.cancelled = [this] { refresh(); };
    context_.run(std::move(work));
}

void SafetyView::show_found(const std::shared_ptr<const Working>& working) {
    if (!context_.record || !holds(*working)) {
        context_.say(tr("Something has changed meanwhile. Ask again how safe the line is."));
        return refresh();
    }
    const spec::Stage stage = working->stage;
    if (!context_.act(context_.actor(),
                      [&] { return panel::consult_safety(context_.vacancy(), context_.actor(), stage); }))
        return;
    found_ = working;
    refresh();
    if (table_->IsShownOnScreen()) table_->SetFocus();
}

} // namespace evenhand::desktop
