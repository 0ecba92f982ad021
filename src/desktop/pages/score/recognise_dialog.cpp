#include "desktop/pages/score/recognise_dialog.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/wrapped_text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

RecogniseDialog::RecogniseDialog(wxWindow* parent, const std::string& candidate, panel::Interest before)
    : wxDialog(parent, wxID_ANY, label("I recognise this person"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    set_dialog_role(*this);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    const bool knows = before == panel::Interest::knows;
    add(knows ? trf("You have declared that you know who wrote {}.", candidate)
              : trf("You know who wrote {}: you go on scoring them, and speak last when the panel discusses them.",
                    candidate));
    add(trf("You have a conflict of interest with {}: they leave your order, you score them no more, and what you gave "
            "them does not count.",
            candidate));
    add(tr("Either is written to the record with your reason, is printed in the report, and cannot be taken back."));
    GetSizer()->Add(new wxStaticText(this, wxID_ANY, label("&Why (do not give a name)")),
                    wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    why_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(460, 60)), wxTE_MULTILINE);
    GetSizer()->Add(why_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    missing_ = new WrappedText(this);
    GetSizer()->Add(missing_, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* not_now = new wxButton(this, wxID_CANCEL, label("&Not now"));
    auto* know = new wxButton(this, wxID_ANY, label("I &know them"));
    auto* conflict = new wxButton(this, wxID_ANY, label("I have a &conflict"));
    know->Show(!knows);
    for (wxButton* button : {not_now, know, conflict}) row->Add(button, wxSizerFlags().Border(wxLEFT, FromDIP(6)));
    GetSizer()->Add(row, wxSizerFlags().Right().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
    know->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose(panel::Interest::knows); });
    conflict->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose(panel::Interest::conflict); });
    GetSizer()->Fit(this);
    CentreOnParent();
    why_->SetFocus();
}

void RecogniseDialog::add(const std::string& words) {
    auto* text = new wxStaticText(this, wxID_ANY, wrapped(*this, words, FromDIP(460)));
    set_accessible_name(*text, words);
    GetSizer()->Add(text, wxSizerFlags().Border(wxALL, FromDIP(12)));
}

std::string RecogniseDialog::why() const {
    return trimmed(utf8(why_->GetValue()));
}

void RecogniseDialog::choose(panel::Interest interest) {
    if (why().empty()) {
        missing_->set_text(tr("Write in a few words why: the record needs a reason."));
        Layout();
        why_->SetFocus();
        return;
    }
    interest_ = interest;
    EndModal(wxID_OK);
}

} // namespace evenhand::desktop
