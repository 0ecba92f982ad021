#include "desktop/pages/panel/people_view.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/form_rows.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/words.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/window/who_may.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {

constexpr panel::Role roles[] = {panel::Role::chair, panel::Role::member, panel::Role::hr, panel::Role::observer};

/// Declared or not, handed in or not; nothing of how many scores there are.
std::string how_far(const panel::Vacancy& vacancy, const panel::StageState* state, const panel::Person& person) {
    if (person.stood_down) return tr("stood down");
    if (!person.has_declared()) return person.scores() ? tr("has not declared") : std::string();
    if (!person.scores() || !state || !state->opened) return tr("has declared");
    return panel::has_handed_in(vacancy, state->stage, person) ? tr("has handed in") : tr("has not handed in");
}

std::vector<std::string> conflicts(const panel::Vacancy& vacancy, const panel::Person& person) {
    std::vector<std::string> codes;
    for (const panel::Candidate& one : vacancy.candidates)
        if (one.standing == merit::Standing::in && person.interest_in(one.code) == panel::Interest::conflict)
            codes.push_back(one.code);
    return codes;
}

/// How many of the candidates the person has declared; by number alone, since codes beside it would name applicants.
std::string more_of(const panel::Vacancy& vacancy, const panel::Person& person) {
    std::vector<std::string> parts;
    if (const panel::Person* absent = vacancy.find_person(person.substitute_for))
        parts.push_back(trf("substitute for {}", absent->name) +
                        (person.owes.empty() ? std::string() : " (" + list_words(person.owes) + ")") + ": " +
                        person.substitute_why);
    long long known = 0, conflicted = 0;
    if (person.has_declared())
        for (const panel::Candidate& one : vacancy.candidates) {
            const panel::Interest interest = person.interest_in(one.code);
            known += interest == panel::Interest::knows;
            conflicted += interest == panel::Interest::conflict;
        }
    if (conflicted > 0) parts.push_back(trn("{} conflict", "{} conflicts", conflicted));
    if (known > 0) parts.push_back(trf("knows {}", known));
    if (person.has_declared() && known + conflicted == 0) parts.push_back(tr("no interest"));
    if (person.stood_down) parts.push_back(person.stood_down_why);
    return joined(parts, "; ");
}

} // namespace

// --- making it ------------------------------------------------------------------------------------------------------

PeopleView::PeopleView(wxWindow* parent, Context& context, const Ways& ways) : wxPanel(parent), context_(context) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(this, wxID_ANY, label("&People")), wxSizerFlags().Border(wxLEFT | wxBOTTOM, FromDIP(6)));
    table_ = new TableView(this, tr("People"),
                           {{tr("Name"), 170}, {tr("Role"), 95}, {tr("How far"), 135}, {tr("Declared, or why"), 200}});
    all->Add(table_, wxSizerFlags(part).Proportion(1));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto way = [&](const wxString& name, const std::function<void()>& leads) {
        auto* made = new wxButton(this, wxID_ANY, name);
        row->Add(made, wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
        made->Bind(wxEVT_BUTTON, [this, leads](wxCommandEvent&) { CallAfter(leads); });
        return made;
    };
    declare_ = way(label("Declaration of &interest…"), ways.to_declaration);
    way(label("Pac&ks and sheets…"), ways.to_packs);
    all->Add(row, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    make_standing_down(*all);
    make_adding(*all);
    for (wxTextCtrl* one : {why_leaving_, name_, owes_, why_}) one->SetMinSize(wxSize(-1, field_height(*this)));
    SetSizer(all);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_chosen(); });
}

void PeopleView::make_standing_down(wxSizer& all) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6));
    leaving_ = new wxBoxSizer(wxVERTICAL);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, label("Wh&y the one chosen stands down")), cell);
    why_leaving_ = new wxTextCtrl(this, wxID_ANY);
    row->Add(why_leaving_, wxSizerFlags(cell).Proportion(1));
    auto* stand_down_it = new wxButton(this, wxID_ANY, label("Stand do&wn"));
    row->Add(stand_down_it, wxSizerFlags().CentreVertical());
    leaving_->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    auto* means = new WrappedText(this, tr("Who stands down owes nothing more: scores they handed in count, others do "
                                           "not. It cannot be taken back; a substitute can be added."));
    leaving_->Add(means, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    all.Add(leaving_, wxSizerFlags().Expand());
    stand_down_it->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { stand_down(); }); });
}

void PeopleView::make_adding(wxSizer& all) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6));
    const auto row_flags = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    joining_ = new wxBoxSizer(wxVERTICAL);
    auto* first = new wxBoxSizer(wxHORIZONTAL);
    first->Add(new wxStaticText(this, wxID_ANY, label("&Name")), cell);
    name_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    first->Add(name_, wxSizerFlags(cell).Proportion(1));
    first->Add(new wxStaticText(this, wxID_ANY, label("R&ole")), cell);
    role_ = make_choice(this);
    for (const panel::Role role : roles) role_->Append(shown(role_words(role)));
    role_->SetSelection(1);
    first->Add(role_, cell);
    auto* add = new wxButton(this, wxID_ANY, label("A&dd to the panel"));
    first->Add(add, wxSizerFlags().CentreVertical());
    joining_->Add(first, row_flags);
    substitute_row_ = new wxBoxSizer(wxHORIZONTAL);
    substitute_row_->Add(new wxStaticText(this, wxID_ANY, label("Su&bstitute for")), cell);
    substitute_for_ = make_choice(this);
    substitute_row_->Add(substitute_for_, cell);
    substitute_row_->Add(new wxStaticText(this, wxID_ANY, label("&Candidates")), cell);
    owes_ = new wxTextCtrl(this, wxID_ANY);
    owes_->SetHint(label("codes; empty: all"));
    owes_->SetToolTip(label("Codes of those the substitute scores, with commas between; empty: everyone still in"));
    substitute_row_->Add(owes_, wxSizerFlags(cell).Proportion(2));
    substitute_row_->Add(new wxStaticText(this, wxID_ANY, label("&Reason")), cell);
    why_ = new wxTextCtrl(this, wxID_ANY);
    substitute_row_->Add(why_, wxSizerFlags().CentreVertical().Proportion(3));
    joining_->Add(substitute_row_, row_flags);
    all.Add(joining_, wxSizerFlags().Expand());
    add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { add_person(); }); });
    name_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { CallAfter([this] { add_person(); }); });
    substitute_for_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { prefill_candidates(); });
}

// --- showing --------------------------------------------------------------------------------------------------------

std::vector<wxWindow*> PeopleView::parts() const {
    std::vector<wxWindow*> parts = {table_};
    for (wxWindow* one : {static_cast<wxWindow*>(why_leaving_), static_cast<wxWindow*>(name_)})
        if (one->IsShown()) parts.push_back(one);
    return parts;
}

void PeopleView::forget_drafts() {
    for (wxTextCtrl* one : {why_leaving_, name_, owes_, why_}) one->Clear();
    role_->SetSelection(1);
}

void PeopleView::refresh() {
    const panel::Person* before = chosen();
    const std::string stays = before ? before->id : context_.person;
    ids_.clear();
    std::vector<TableView::Row> rows;
    if (context_.record)
        for (const panel::Person& one : context_.vacancy().people) {
            if (one.role == panel::Role::officer) continue;
            ids_.push_back(one.id);
            rows.push_back({name_words(one), role_words(one.role), how_far(context_.vacancy(), context_.state(), one),
                            more_of(context_.vacancy(), one)});
        }
    table_->fill(std::move(rows));
    if (table_->selected() < 0) choose(stays);
    if (table_->selected() < 0) table_->select(0);
    offer_substitutes();
    show_chosen();
}

const panel::Person* PeopleView::chosen() const {
    const int row = table_->selected();
    return context_.record && row >= 0 && static_cast<std::size_t>(row) < ids_.size()
               ? context_.vacancy().find_person(ids_[static_cast<std::size_t>(row)])
               : nullptr;
}

void PeopleView::choose(const std::string& person) {
    const auto found = std::find(ids_.begin(), ids_.end(), person);
    if (found == ids_.end()) return;
    table_->select(static_cast<int>(found - ids_.begin()));
    show_chosen();
}

bool PeopleView::may_stand_down() const {
    const panel::Person* one = chosen();
    return one && !one->stood_down && (may_administer(context_) || (one == context_.who() && one->scores()));
}

void PeopleView::show_chosen() {
    hide_parts();
    GetSizer()->Layout();
}

/// What who works here may not do is not offered. A hidden control hands the focus to the list.
void PeopleView::hide_parts() {
    const bool leaves = may_stand_down(), joins = context_.record && may_administer(context_);
    const bool substitutes = joins && !substituted_.empty();
    const wxWindow* focus = FindFocus();
    const auto lost = [&](std::initializer_list<const wxWindow*> controls) {
        return std::find(controls.begin(), controls.end(), focus) != controls.end();
    };
    const bool someone = chosen() != nullptr;
    if ((!leaves && lost({why_leaving_})) || (!joins && lost({name_, role_})) ||
        (!substitutes && lost({substitute_for_, owes_, why_})))
        table_->SetFocus();
    GetSizer()->Show(leaving_, leaves, true);
    GetSizer()->Show(joining_, joins, true);
    if (joins) joining_->Show(substitute_row_, substitutes, true);
    declare_->Enable(someone);
}

void PeopleView::offer_substitutes() {
    const int was = substitute_for_->GetSelection();
    const std::string before = was > 0 && static_cast<std::size_t>(was) <= substituted_.size()
                                   ? substituted_[static_cast<std::size_t>(was) - 1]
                                   : "";
    substituted_.clear();
    substitute_for_->Clear();
    substitute_for_->Append(label("nobody"));
    int selected = 0;
    if (context_.record)
        for (const panel::Person& one : context_.vacancy().people) {
            // Which codes one's own conflicts have is not for oneself to see while names are open: HR adds them.
            const bool own = one.id == context_.person && !panel::any_stage_opened(context_.vacancy());
            if (!one.scores() || (!one.stood_down && (own || conflicts(context_.vacancy(), one).empty()))) continue;
            substituted_.push_back(one.name);
            substitute_for_->Append(shown(one.name));
            if (one.name == before) selected = static_cast<int>(substituted_.size());
        }
    substitute_for_->SetSelection(selected);
}

void PeopleView::prefill_candidates() {
    const int row = substitute_for_->GetSelection();
    owes_->Clear();
    if (row <= 0 || !context_.record) return;
    const panel::Person* absent = context_.vacancy().person_named(substituted_[static_cast<std::size_t>(row) - 1]);
    if (absent && !absent->stood_down) owes_->SetValue(shown(joined(conflicts(context_.vacancy(), *absent))));
}

// --- acting ---------------------------------------------------------------------------------------------------------

void PeopleView::stand_down() {
    const panel::Person* one = chosen();
    if (!one || !may_stand_down()) {
        context_.say(tr("Choose who stands down in the list first."));
        return;
    }
    const std::string why = trimmed(utf8(why_leaving_->GetValue()));
    if (why.empty()) {
        context_.say(trf("Write in why {} stands down: it is printed. It cannot be taken back; what they handed in "
                         "counts, and a substitute can be added.",
                         one->name));
        why_leaving_->SetFocus();
        return;
    }
    const std::string name = one->name, id = one->id;
    if (!context_.act(
            context_.actor(), [&] { return panel::stand_down(context_.vacancy(), context_.actor(), id, why); },
            [&] { return trf("{} has stood down", name); }))
        return;
    why_leaving_->Clear();
    table_->SetFocus();
    context_.changed();
}

void PeopleView::add_person() {
    panel::NewPerson person;
    person.name = trimmed(utf8(name_->GetValue()));
    person.role = roles[std::max(0, role_->GetSelection())];
    const int substitute = substitute_for_->IsShown() ? substitute_for_->GetSelection() : 0;
    if (substitute > 0) {
        person.substitute_for = substituted_[static_cast<std::size_t>(substitute) - 1];
        person.why = trimmed(utf8(why_->GetValue()));
        std::string code;
        for (const char letter : utf8(owes_->GetValue().Upper()) + " ") {
            if (letter != ',' && letter != ';' && letter != ' ') {
                code += letter;
                continue;
            }
            if (!code.empty()) person.owes.push_back(code);
            code.clear();
        }
    }
    if (person.name.empty()) {
        context_.say(tr("Write in the name of the person to add."));
        name_->SetFocus();
        return;
    }
    if (!context_.act(
            context_.actor(), [&] { return panel::add_person(context_.vacancy(), context_.actor(), person); },
            [&] { return trf("{} is on the panel", person.name); }))
        return;
    for (wxTextCtrl* one : {name_, owes_, why_}) one->Clear();
    substitute_for_->SetSelection(0);
    // There is one chair; the next is a member more likely than not.
    if (person.role == panel::Role::chair) role_->SetSelection(1);
    name_->SetFocus();
    context_.changed();
    choose(context_.vacancy().people.back().id);
}

} // namespace evenhand::desktop
