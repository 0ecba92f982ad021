#include "desktop/pages/panel/packs_view.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/form_rows.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/controls/words.h"
#include "desktop/window/who_may.h"
#include "panel/packs.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

namespace evenhand::desktop {

namespace {

/// The newest pack of that member at the stage, withdrawn or not; nullptr if there was none.
const panel::Pack* newest(const panel::Vacancy& vacancy, spec::Stage stage, const std::string& person) {
    const auto found = std::find_if(vacancy.packs.rbegin(), vacancy.packs.rend(), [&](const panel::Pack& pack) {
        return pack.stage == stage && pack.person == person;
    });
    return found == vacancy.packs.rend() ? nullptr : &*found;
}

/// How far that member is who has no pack.
std::string record_words(const panel::Vacancy& vacancy, const panel::StageState* state, const panel::Person& person) {
    if (person.stood_down) return tr("stood down");
    return state && state->opened && panel::has_handed_in(vacancy, state->stage, person) ? tr("has handed in")
                                                                                         : tr("scores in the record");
}

std::string state_words(const panel::Vacancy& vacancy, const panel::Pack* pack) {
    if (pack->withdrawn) return trf("withdrawn on {}: {}", day_words(*pack->withdrawn), pack->withdrawn_why);
    if (!pack->returned) return tr("awaited");
    if (panel::pack_sealed(vacancy, pack->stage, pack->person) == pack)
        return trf("came back on {}; sealed until everybody has handed in", day_words(*pack->returned));
    return trf("came back on {}; opened", day_words(*pack->returned));
}

} // namespace

PacksView::PacksView(wxWindow* parent, Context& context, std::function<void()> back)
    : ScrolledPanel(parent), context_(context) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(this, wxID_ANY, label("Members and their &packs")),
             wxSizerFlags().Border(wxLEFT | wxBOTTOM, FromDIP(6)));
    table_ = new TableView(this, tr("Members and their packs"),
                           {{tr("Member"), 170}, {tr("Pack made"), 140}, {tr("How far"), 300}});
    table_->SetMinSize(FromDIP(wxSize(100, 120)));
    all->Add(table_, wxSizerFlags(part).Proportion(2));
    make_pack_rows(*all);
    make_sheet_rows(*all);
    auto* leave = new wxButton(this, wxID_ANY, label("&Back to the people"));
    all->Add(leave, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    SetSizer(all);
    leave->Bind(wxEVT_BUTTON, [this, back = std::move(back)](wxCommandEvent&) { CallAfter(back); });
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_chosen(); });
}

wxButton* PacksView::add_button(wxSizer& row, const wxString& name, void (PacksView::*does)()) {
    auto* made = new wxButton(this, wxID_ANY, name);
    row.Add(made, wxSizerFlags().CentreVertical().Border(wxRIGHT | wxBOTTOM, FromDIP(6)));
    made->Bind(wxEVT_BUTTON, [this, does](wxCommandEvent&) { CallAfter([this, does] { (this->*does)(); }); });
    return made;
}

void PacksView::make_pack_rows(wxSizer& all) {
    const auto row_flags = wxSizerFlags().Expand().Border(wxLEFT, FromDIP(6));
    auto* first = new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS & ~wxEXTEND_LAST_ON_EACH_LINE);
    make_ = add_button(*first, label("Ma&ke a pack…"), &PacksView::make);
    take_ = add_button(*first, label("Take a &returned pack…"), &PacksView::take_back);
    all.Add(first, row_flags);
    auto* second = new wxBoxSizer(wxHORIZONTAL);
    const auto cell = wxSizerFlags().CentreVertical().Border(wxRIGHT | wxBOTTOM, FromDIP(6));
    second->Add(new wxStaticText(this, wxID_ANY, label("Wh&y it is withdrawn")), cell);
    why_ = new wxTextCtrl(this, wxID_ANY);
    why_->SetMinSize(wxSize(-1, field_height(*this)));
    second->Add(why_, wxSizerFlags(cell).Proportion(1));
    withdraw_ = add_button(*second, label("&Withdraw the pack"), &PacksView::withdraw);
    all.Add(second, row_flags);
}

void PacksView::make_sheet_rows(wxSizer& all) {
    auto* means = new WrappedText(this, tr("A member who would rather fill in a spreadsheet gets a sheet of scores. It "
                                           "is not encrypted: send it as you would send the scores themselves."));
    all.Add(means, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS & ~wxEXTEND_LAST_ON_EACH_LINE);
    write_ = add_button(*row, label("Save a sheet &of scores…"), &PacksView::write_sheet);
    read_ = add_button(*row, label("Take a filled-&in sheet…"), &PacksView::take_sheet);
    all.Add(row, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(6)));
    found_ = reading_text(this);
    set_accessible_name(*found_, tr("What is wrong in the sheet"));
    found_->SetMinSize(FromDIP(wxSize(100, 70)));
    all.Add(found_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    found_->Hide();
}

// --- showing --------------------------------------------------------------------------------------------------------

std::vector<wxWindow*> PacksView::parts() const {
    if (found_->IsShown()) return {table_, why_, found_};
    return {table_, why_};
}

void PacksView::forget_drafts() {
    why_->Clear();
    found_for_.clear();
}

std::string PacksView::says() const {
    if (!context_.record) return {};
    std::string text = tr("A pack is one encrypted file with what its member may see. They score in it without the "
                          "record and send it back; it stays sealed until everybody has handed in.");
    if (!acts_for_hr(context_))
        return text + " " + tr("Making packs and taking them back is for the HR adviser or an HR officer.");
    const panel::StageState* state = context_.state();
    if (!state || !state->opened) return text + " " + tr("Packs are made once scoring is open.");
    const auto awaited = panel::awaited(context_.vacancy(), context_.stage);
    return text + " " +
           (awaited.empty() ? tr("Everybody has handed in at this stage.") : trf("Awaited: {}.", list_words(awaited)));
}

void PacksView::refresh() {
    const panel::Person* before = chosen();
    const std::string stays = before ? before->id : context_.person;
    ids_.clear();
    std::vector<TableView::Row> rows;
    if (context_.record) {
        const panel::Vacancy& vacancy = context_.vacancy();
        for (const panel::Person& one : vacancy.people) {
            if (!one.scores()) continue;
            ids_.push_back(one.id);
            const panel::Pack* pack = newest(vacancy, context_.stage, one.id);
            rows.push_back({name_words(one), pack ? day_words(pack->made) : tr("no pack"),
                            pack ? state_words(vacancy, pack) : record_words(vacancy, context_.state(), one)});
        }
    }
    table_->fill(std::move(rows));
    if (table_->selected() < 0) choose(stays);
    if (table_->selected() < 0) table_->select(0);
    const std::string now = context_.record ? context_.record->path().string() + " " + context_.actor() : "";
    if (found_->IsShown() && now != found_for_) {
        if (found_->HasFocus()) table_->SetFocus();
        found_->Clear();
        found_->Hide();
    }
    show_chosen();
    Layout();
}

const panel::Person* PacksView::chosen() const {
    const int row = table_->selected();
    return context_.record && row >= 0 && static_cast<std::size_t>(row) < ids_.size()
               ? context_.vacancy().find_person(ids_[static_cast<std::size_t>(row)])
               : nullptr;
}

void PacksView::choose(const std::string& person) {
    const auto found = std::find(ids_.begin(), ids_.end(), person);
    if (found == ids_.end()) return;
    table_->select(static_cast<int>(found - ids_.begin()));
    show_chosen();
}

bool PacksView::may_pack() const {
    return chosen() && acts_for_hr(context_);
}

bool PacksView::may_write_sheet() const {
    const panel::Person* one = chosen();
    return one && (acts_for_hr(context_) || one->id == context_.person);
}

/// What who works here may not do is not offered. A control that is disabled hands the focus to the list.
void PacksView::show_chosen() {
    const bool packs = may_pack(), sheets = may_write_sheet();
    const wxWindow* focus = FindFocus();
    const bool mine = focus && focus != table_ && focus->GetParent() == this;
    for (wxWindow* one : std::initializer_list<wxWindow*>{make_, take_, why_, withdraw_}) one->Enable(packs);
    for (wxButton* one : {write_, read_}) one->Enable(sheets);
    if (mine && !focus->IsEnabled()) table_->SetFocus();
}

} // namespace evenhand::desktop
