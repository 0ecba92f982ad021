#include "desktop/pages/keeping/record_view.h"

#include "base/text.h"
#include "desktop/controls/form_rows.h"
#include "desktop/controls/strings.h"
#include "desktop/pages/keeping/destroying.h"
#include "desktop/window/who_may.h"
#include "panel/keeping.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

RecordView::RecordView(wxWindow* parent, Context& context, Destroying& destroying)
    : KeepingPart(parent, context), destroying_(destroying) {
    const auto part = wxSizerFlags().Expand().Border(wxALL, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    early_ = new wxCheckBox(this, wxID_ANY, label("&Before its date")); // a text made before would be its label
    means_ = new WrappedText(
        this, tr("Disposing of the record erases everything personal, here and in every copy that it knows and can "
                 "reach. Scores, ranks and decisions stay, by code. It cannot be taken back: all that goes is shown "
                 "before. Print first what has to be kept on paper."));
    all->Add(means_, part);
    says_ = new WrappedText(this);
    all->Add(says_, part);
    all->Add(early_, wxSizerFlags().Border(wxALL, FromDIP(6)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, label("Wh&y")),
             wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    why_ = new wxTextCtrl(this, wxID_ANY);
    why_->SetMinSize(wxSize(-1, field_height(*this)));
    why_->SetToolTip(label("Needed before its date. It stays in the record, so it may name no applicant."));
    row->Add(why_, wxSizerFlags(1).CentreVertical());
    all->Add(row, part);
    dispose_ = new wxButton(this, wxID_ANY, label("&Dispose of the record…"));
    all->Add(dispose_, wxSizerFlags().Border(wxALL, FromDIP(6)));
    SetSizer(all);
    early_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { show_state(); });
    dispose_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { dispose(); }); });
}

std::string RecordView::title() const {
    return tr("The whole record");
}

std::vector<wxWindow*> RecordView::parts() {
    return {early_, dispose_};
}

void RecordView::forget_drafts() {
    early_->SetValue(false);
    why_->Clear();
}

bool RecordView::may_act() const {
    return context_.record && acts_for_hr(context_) && !context_.vacancy().disposed;
}

void RecordView::refresh() {
    const bool may = may_act();
    wxWindow* focus = FindFocus();
    const bool mine = focus && focus->GetParent() == this;
    for (wxWindow* control : std::initializer_list<wxWindow*>{early_, why_, dispose_}) control->Enable(may);
    if (mine && !focus->IsEnabled()) GetParent()->GetParent()->SetFocus();
    if (context_.record && context_.vacancy().disposed) forget_drafts(); // the reason was used
    show_state();
}

/// Why it cannot be done now, in the words of the act.
void RecordView::show_state() {
    const std::string refusal = may_act() ? why_not(context_, {{}, early_->GetValue(), {}}) : std::string();
    says_->set_text(refusal);
    says_->Show(!refusal.empty());
    Layout();
}

void RecordView::dispose() {
    if (!may_act()) return;
    const std::string why = trimmed(utf8(why_->GetValue()));
    const bool past = panel::is_past(panel::period_of(context_.vacancy()), today(context_));
    if (!past) (early_->GetValue() ? static_cast<wxWindow*>(why_) : early_)->SetFocus();
    destroying_.begin({{}, early_->GetValue(), why});
}

} // namespace evenhand::desktop
