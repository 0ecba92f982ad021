#include "desktop/pages/keeping/keeping_page.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/style.h"
#include "desktop/controls/tabs.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/keeping/candidate_view.h"
#include "desktop/pages/keeping/certificate_view.h"
#include "desktop/pages/keeping/period_view.h"
#include "desktop/pages/keeping/record_view.h"
#include "desktop/pages/keeping/words.h"
#include "desktop/window/who_may.h"

#include <wx/notebook.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

KeepingPage::KeepingPage(wxWindow* parent, Context& context)
    : Page(parent, context, "keeping"), destroying_(*this, context, [this] { turn_to(Part::certificate); }) {
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    heading_ = new WrappedText(this, tr("Keeping the record"));
    heading_->SetFont(heading_font(*this));
    all->Add(heading_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    says_ = new WrappedText(this);
    all->Add(says_, sides);
    make_parts();
    all->Add(tabs_, wxSizerFlags(sides).Proportion(1));
    SetSizer(all);
}

void KeepingPage::make_parts() {
    tabs_ = new wxNotebook(this, wxID_ANY);
    set_accessible_name(*tabs_, tr("Parts of this page"));
    // GTK hides no page of a notebook that is not in sight, it only does not draw it: what is in the holder is hidden
    // here.
    const auto add = [&](auto make) {
        auto* holder = new wxPanel(tabs_);
        holder->SetSizer(new wxBoxSizer(wxVERTICAL));
        auto* made = make(holder);
        holder->GetSizer()->Add(made, wxSizerFlags(1).Expand());
        all_.push_back(made);
        made->Show(all_.size() == 1);
        tabs_->AddPage(holder, shown(made->title()));
        return made;
    };
    period_ = add([&](wxWindow* in) { return new PeriodView(in, context_); });
    candidate_ = add([&](wxWindow* in) { return new CandidateView(in, context_, destroying_); });
    record_ = add([&](wxWindow* in) { return new RecordView(in, context_, destroying_); });
    certificate_ = add([&](wxWindow* in) { return new CertificateView(in, context_, destroying_); });
    tabs_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        part_turned();
    });
}

std::string KeepingPage::how_far() const {
    return keeping_in_short(context_.vacancy(), today(context_));
}

void KeepingPage::add_actions(Actions& actions, const std::function<bool()>& shown) {
    const auto add = [&](const char* id, const std::string& text, const std::string& help, std::function<void()> run,
                         std::function<bool()> enabled) {
        actions.add({std::string("keeping.") + id, within(tr("&File"), tr("&Keeping")), text, help, "", std::move(run),
                     [shown, enabled = std::move(enabled)] { return shown() && enabled(); }});
    };
    const auto at = [this](Part part) { return &this->part() == all_[static_cast<std::size_t>(part)]; };
    const auto always = [] { return true; };
    add(
        "period", tr("&How long"), tr("Show how long the record is kept, and the hold"),
        [this] { turn_to(Part::period); }, always);
    add(
        "keep", tr("&Keep it so long"), tr("Save the date and the months written on the page"),
        [this] { period_->set_period(); }, [this, at] { return at(Part::period) && record_->may_act(); });
    add(
        "hold", tr("&Place or lift the hold"), tr("Keep everything for a claim or complaint, or no longer"),
        [this] { period_->set_hold(); }, [this, at] { return at(Part::period) && record_->may_act(); });
    add(
        "candidate", tr("One &candidate"), tr("Show what can be done with one candidate's application"),
        [this] { turn_to(Part::candidate); }, always);
    add(
        "hand-on", tr("Hand the application &on…"),
        tr("Write the application of whoever was appointed to a folder, for where staff are kept"),
        [this] { candidate_->hand_on(); }, [this, at] { return at(Part::candidate) && candidate_->may_act(); });
    add(
        "erase", tr("&Erase the candidate's words…"),
        tr("Show what is there of the chosen candidate, and erase it for good"), [this] { candidate_->erase(); },
        [this, at] { return at(Part::candidate) && candidate_->may_act(); });
    add(
        "record", tr("The &whole record"), tr("Show what disposing of the record means"),
        [this] { turn_to(Part::record); }, always);
    add(
        "dispose", tr("&Dispose of the record…"), tr("Show everything personal there is, and erase it for good"),
        [this] { record_->dispose(); }, [this, at] { return at(Part::record) && record_->may_act(); });
    add(
        "certificate", tr("Cer&tificate"), tr("Show what was erased last, and which copies were not reached"),
        [this] { turn_to(Part::certificate); }, always);
    add(
        "save-certificate", tr("&Save the certificate…"), tr("Look for copies again and write the certificate as PDF"),
        [this] { certificate_->save(); }, [this, at] { return at(Part::certificate) && certificate_->may_act(); });
}

// --- showing --------------------------------------------------------------------------------------------------------

KeepingPart& KeepingPage::part() const {
    const int number = tabs_->GetSelection();
    return *all_.at(static_cast<std::size_t>(number < 0 ? 0 : number));
}

std::vector<wxWindow*> KeepingPage::parts() {
    std::vector<wxWindow*> parts = part().parts();
    parts.push_back(tabs_);
    return parts;
}

void KeepingPage::forget_drafts() {
    destroying_.forget();
    for (KeepingPart* one : all_) one->forget_drafts();
}

std::vector<std::string> KeepingPage::unsaved() const {
    std::vector<std::string> lost;
    for (const KeepingPart* one : all_)
        for (std::string& words : one->unsaved()) lost.push_back(std::move(words));
    return lost;
}

std::string KeepingPage::says() const {
    if (!context_.record) return tr("No record is open.");
    std::string text = keeping_words(context_.vacancy(), today(context_));
    if (!acts_for_hr(context_)) text += "\n" + tr("Changing any of it is for the HR adviser or an HR officer.");
    return text;
}

void KeepingPage::refresh() {
    says_->set_text(says());
    // Nothing of an earlier record may stand in the parts, seen or not.
    for (KeepingPart* one : all_) one->refresh();
    Layout();
}

void KeepingPage::part_turned() {
    for (KeepingPart* one : all_) {
        if (one->IsShown() && one != &part() && one->IsDescendant(FindFocus())) tabs_->SetFocus();
        one->Show(one == &part());
    }
    part().refresh();
    part().GetParent()->Layout();
}

void KeepingPage::turn_to(Part part) {
    tabs_->SetSelection(static_cast<std::size_t>(part));
    this->part().refresh();
    for (wxWindow* one : parts()) // what who works here may not use is closed
        if (put_focus(*one)) return;
}

void KeepingPage::go_to(const Place& place) {
    if (place.candidate.empty()) return;
    turn_to(Part::candidate);
    candidate_->choose(place.candidate);
}

bool KeepingPage::key(const wxKeyEvent& event) {
    const auto tab = tab_by_key(*tabs_, event);
    if (!tab) return false;
    turn_to(static_cast<Part>(*tab));
    return true;
}

} // namespace evenhand::desktop
