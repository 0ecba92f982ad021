#include "desktop/pages/rules/practice_view.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/form_rows.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/window/who_may.h"

#include <algorithm>
#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

constexpr auto stage = spec::Stage::shortlisting;

std::string mark_in_words(merit::Mark mark) {
    if (!mark.is_given()) return {};
    return mark.is_cannot_judge() ? std::string("?") : std::to_string(mark.value());
}

} // namespace

// --- making it ------------------------------------------------------------------------------------------------------

PracticeView::PracticeView(wxWindow* parent, Context& context) : wxPanel(parent), context_(context) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    says_ = new WrappedText(this);
    all->Add(says_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    take_ = new wxButton(this, wxID_ANY, label("Take applications for &practice…"));
    all->Add(take_, wxSizerFlags().Border(wxLEFT | wxBOTTOM, FromDIP(6)));
    middle_ = new wxBoxSizer(wxHORIZONTAL);
    make_left(*middle_);
    make_right(*middle_);
    all->Add(middle_, wxSizerFlags(1).Expand());
    make_end(*all);
    SetSizer(all);
    take_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { take(); }); });
    close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { close(); }); });
}

void PracticeView::make_left(wxSizer& all) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* left = new wxBoxSizer(wxVERTICAL);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, label("Practice appl&ication")),
             wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    applications_ = make_choice(this);
    row->Add(applications_, wxSizerFlags(1));
    left->Add(row, part);
    text_ = reading_text(this);
    set_accessible_name(*text_, tr("Practice application, to read"));
    left->Add(text_, wxSizerFlags(part).Proportion(2));
    everyone_ = reading_text(this);
    set_accessible_name(*everyone_, tr("Everyone's scores on this criterion"));
    everyone_->SetMinSize(FromDIP(wxSize(100, 56)));
    left->Add(everyone_, wxSizerFlags(part).Proportion(1));
    all.Add(left, wxSizerFlags(1).Expand());
    applications_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        save_note();
        application_ = static_cast<std::size_t>(event.GetSelection());
        criterion_ = 0;
        show_application();
    });
}

void PracticeView::make_right(wxSizer& all) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    right_ = new wxBoxSizer(wxVERTICAL);
    table_ = new TableView(this, tr("Criteria and practice scores"),
                           {{tr("Number"), 70}, {tr("You"), 50}, {tr("Everyone"), 110}, {tr("Criterion"), 150}});
    table_->SetMinSize(FromDIP(wxSize(100, 84)));
    right_->Add(table_, wxSizerFlags(part).Proportion(2));
    judging_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    judging_->SetScrollRate(0, FromDIP(10));
    auto* inside = new wxBoxSizer(wxVERTICAL);
    criterion_text_ = new WrappedText(judging_);
    inside->Add(criterion_text_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    levels_ = new Levels(judging_, [this](merit::Mark mark) { give(mark); });
    inside->Add(levels_, wxSizerFlags().Expand());
    judging_->SetSizer(inside);
    right_->Add(judging_, part);
    right_->Add(new wxStaticText(this, wxID_ANY, label("&Note")), wxSizerFlags().Border(wxLEFT, FromDIP(6)));
    note_ = new wxTextCtrl(this, wxID_ANY);
    note_->SetMinSize(wxSize(-1, field_height(*this)));
    right_->Add(note_, part);
    all.Add(right_, wxSizerFlags(1).Expand());
    note_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (scoring()) notes_[cell()] = utf8(note_->GetValue());
    });
    note_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        save_note();
    });
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = table_->selected();
        if (row < 0 || static_cast<std::size_t>(row) >= criteria_.size()) return;
        if (static_cast<std::size_t>(row) == criterion_) return;
        save_note();
        criterion_ = static_cast<std::size_t>(row);
        show_criterion();
    });
}

void PracticeView::make_end(wxSizer& all) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    end_ = new wxBoxSizer(wxVERTICAL);
    end_->Add(new wxStaticText(this, wxID_ANY, label("What we agreed earns each level")), wxSizerFlags(part));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    agreed_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(-1, 60)), wxTE_MULTILINE);
    set_text_margins(*agreed_, FromDIP(8), FromDIP(4));
    row->Add(agreed_, wxSizerFlags(1).Expand().Border(wxRIGHT, FromDIP(6)));
    close_ = new wxButton(this, wxID_ANY, label("&Close the practice round"));
    row->Add(close_, wxSizerFlags().Bottom());
    end_->Add(row, part);
    all.Add(end_, wxSizerFlags().Expand());
}

bool PracticeView::Layout() {
    // The level words have the height they need, as long as the list above and the note below keep theirs.
    if (judging_ && end_) {
        judging_->FitInside();
        const int needed = std::max(FromDIP(60), judging_->GetSizer()->CalcMin().y);
        const int others = says_->GetMinSize().y + end_->CalcMin().y + right_->CalcMin().y - judging_->GetMinSize().y;
        judging_->SetMinSize(wxSize(-1, std::clamp(GetClientSize().y - others - FromDIP(20), FromDIP(60), needed)));
    }
    return wxPanel::Layout();
}

// --- showing --------------------------------------------------------------------------------------------------------

bool PracticeView::scoring() const {
    return context_.record && !codes_.empty() && !criteria_.empty() && context_.scorer() &&
           !context_.vacancy().practice.closed && !panel::any_stage_opened(context_.vacancy());
}

bool PracticeView::may_take() const {
    return context_.record && may_administer(context_) && !context_.vacancy().practice.closed &&
           !panel::any_stage_opened(context_.vacancy()) && context_.vacancy().practice.applications.size() < 3;
}

bool PracticeView::may_close() const {
    return context_.record && may_administer(context_) && !context_.vacancy().practice.closed &&
           !panel::any_stage_opened(context_.vacancy()) && !codes_.empty();
}

std::string PracticeView::says() const {
    if (!context_.record) return tr("No record is open.");
    const panel::Vacancy& vacancy = context_.vacancy();
    const panel::Practice& practice = vacancy.practice;
    if (practice.closed) {
        const panel::Person* by = vacancy.find_person(practice.closed->by);
        return trf("The practice round was closed by {} on {}. What was agreed earns each level stands below.",
                   by ? by->name : practice.closed->by, moment_words(practice.closed->at));
    }
    if (panel::any_stage_opened(vacancy))
        return practice.applications.empty()
                   ? tr("No practice round was held. It comes before scoring opens, and scoring is open.")
                   : tr("Scoring is open: the practice round is over. Its scores count nowhere.");
    if (practice.applications.empty())
        return tr("Before the rules are frozen, the panel can score two or three applications that do not count, to "
                  "agree what earns each level. They come from a file of the same form, and get the codes X1 to X3.") +
               (may_administer(context_) ? std::string() : " " + who_may_administer());
    if (!context_.scorer())
        return tr("The chair and the members score these applications by themselves. Their scores stand side by side "
                  "once everyone has scored a criterion.");
    return tr("Score each criterion by yourself, with the keys of scoring: a level, or ? if it cannot be judged. The "
              "scores stand side by side once everyone has scored a criterion. None of this counts.");
}

void PracticeView::refresh() {
    codes_.clear();
    criteria_.clear();
    const panel::StageState* state = nullptr;
    if (context_.record) {
        const panel::Vacancy& vacancy = context_.vacancy();
        codes_ = vacancy.practice.applications;
        const auto found = vacancy.stages.find(stage);
        if (found != vacancy.stages.end()) state = &found->second;
        if (state)
            for (const merit::Scored& scored : state->criteria) criteria_.push_back(scored.id);
        if (const std::string now = context_.record->path().string() + " " + context_.person; now != begun_for_) {
            begun_for_ = now;
            application_ = criterion_ = 0;
        }
    }
    says_->set_text(says());
    const bool any = !codes_.empty() && !criteria_.empty();
    // A third can be taken by the menu; the room is for scoring.
    const bool offered = may_take() && codes_.empty();
    const bool hands_on = !offered && take_->HasFocus();
    take_->Show(offered);
    GetSizer()->Show(middle_, any, true);
    const bool closed = context_.record && context_.vacancy().practice.closed.has_value();
    GetSizer()->Show(end_, any || closed, true);
    if (closed) {
        agreed_->ChangeValue(shown(context_.vacancy().practice.agreed));
        if (close_->HasFocus()) agreed_->SetFocus();
    }
    agreed_->SetEditable(may_close());
    close_->Show((any || closed) && may_close());
    if (any) {
        application_ = std::min(application_, codes_.size() - 1);
        criterion_ = std::min(criterion_, criteria_.size() - 1);
        applications_->Clear();
        for (const std::string& one : codes_) applications_->Append(shown(one));
        applications_->SetSelection(static_cast<int>(application_));
        show_application();
    }
    Layout();
    if (hands_on) parts().front()->SetFocus();
}

void PracticeView::show_application() {
    std::string all;
    for (const record::ShownAnswer& answer : context_.record->practice_application(code())) {
        const intake::Field* field = context_.vacancy().form.find(answer.field);
        all += (all.empty() ? "" : "\n\n") + (field ? field->label : answer.field) + "\n" + answer.text;
    }
    show_text(*text_, shown(all));
    fill_table();
    table_->select(static_cast<int>(criterion_));
    show_criterion();
}

merit::Mark PracticeView::mark_of(const std::string& of) const {
    const auto* score = context_.vacancy().practice.find(context_.person, code(), of);
    return score ? score->mark : merit::Mark();
}

void PracticeView::fill_table() {
    const panel::Vacancy& vacancy = context_.vacancy();
    std::vector<TableView::Row> rows;
    for (const std::string& one : criteria_) {
        std::vector<std::string> all;
        if (panel::practice_shown(vacancy, code(), one))
            for (const panel::Person& person : vacancy.people)
                if (const auto* score = vacancy.practice.find(person.id, code(), one))
                    all.push_back(mark_in_words(score->mark));
        const spec::Criterion* criterion = spec::find(vacancy.specification, one);
        rows.push_back({one, mark_in_words(mark_of(one)), joined(all, "  "), criterion ? criterion->text : ""});
    }
    table_->fill(std::move(rows));
}

std::string PracticeView::cell() const {
    return context_.person + " " + code() + " " + criterion();
}

std::string PracticeView::note_saved() const {
    const auto* score = context_.vacancy().practice.find(context_.person, code(), criterion());
    return score ? score->note : std::string();
}

void PracticeView::show_criterion() {
    for (const spec::Placed& placed : spec::criteria(context_.vacancy().specification))
        if (placed.criterion->id == criterion()) criterion_text_->set_text(criterion() + "  " + placed.full_text());
    levels_->show(context_.vacancy().stage(stage).scale_now(), mark_of(criterion()), scoring());
    const auto draft = notes_.find(cell());
    if (const wxString note = shown(draft != notes_.end() ? draft->second : note_saved()); note_->GetValue() != note)
        note_->ChangeValue(note);
    note_->SetEditable(scoring());
    show_everyone();
    Layout();
}

void PracticeView::show_everyone() {
    const panel::Vacancy& vacancy = context_.vacancy();
    if (!panel::practice_shown(vacancy, code(), criterion())) {
        show_text(*everyone_, label("Everyone's scores stand here once all who score have scored this criterion."));
        return;
    }
    const merit::Scale& scale = vacancy.stage(stage).scale_now();
    std::string all;
    for (const panel::Person& person : vacancy.people) {
        const auto* score = vacancy.practice.find(person.id, code(), criterion());
        if (!score) continue;
        const merit::Level* level = score->mark.is_level() ? scale.find(score->mark.value()) : nullptr;
        all += fmt::format("{}{}: {}{}{}", all.empty() ? "" : "\n", person.name, mark_in_words(score->mark),
                           level ? " " + level->name : "", score->note.empty() ? "" : " – " + score->note);
    }
    show_text(*everyone_, shown(all));
}

// --- drafts ---------------------------------------------------------------------------------------------------------

void PracticeView::forget_drafts() {
    notes_.clear();
    begun_for_.clear();
    agreed_->ChangeValue("");
}

void PracticeView::forget_person() {
    begun_for_.clear();
    table_->fill({});
    note_->ChangeValue("");
    everyone_->ChangeValue("");
    levels_->clear();
}

std::vector<std::string> PracticeView::unsaved() const {
    std::vector<std::string> lost;
    for (const auto& [cell, note] : notes_)
        if (!trimmed(note).empty()) lost.push_back(trf("the note on {}", cell.substr(cell.find(' ') + 1)));
    if (may_close() && !agreed_->IsEmpty()) lost.push_back(tr("what was agreed in the practice round"));
    return lost;
}

std::vector<wxWindow*> PracticeView::parts() {
    if (codes_.empty() || criteria_.empty()) {
        if (take_->IsShown()) return {take_};
        return {agreed_->IsShown() ? static_cast<wxWindow*>(agreed_) : static_cast<wxWindow*>(GetParent())};
    }
    std::vector<wxWindow*> all = {table_, text_, everyone_};
    if (agreed_->IsShown()) all.push_back(agreed_);
    return all;
}

} // namespace evenhand::desktop
