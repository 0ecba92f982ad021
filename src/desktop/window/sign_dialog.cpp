#include "desktop/window/sign_dialog.h"

#include "base/errors.h"
#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "seal/passphrase.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {
constexpr int wide = 440;
}

SignDialog::SignDialog(wxWindow* parent, const std::string& who, const std::vector<std::string>& what,
                       const std::filesystem::path& key)
    : wxDialog(parent, wxID_ANY, label("Sign")) {
    set_dialog_role(*this);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    const bool there = std::filesystem::exists(key);
    std::string text = trf("{} signs:", who);
    for (const std::string& one : what) text += "\n• " + one;
    add_text(text);
    add_text(there
                 ? trf("with the key in {}.", key.string())
                 : trf("A key is made for it and kept on this computer, in {}, under a passphrase of your own. Nobody "
                       "can give you the passphrase again: if it is forgotten, sign on paper or make another key.",
                       key.string()));
    words_ = add_field(there ? tr("&Passphrase") : tr("A new &passphrase"), wxTE_PASSWORD);
    if (!there) again_ = add_field(tr("Once &more"), wxTE_PASSWORD);
    reason_ = add_field(tr("&Why on paper, if you sign there"), 0);
    problem_ = new wxStaticText(this, wxID_ANY, "");
    GetSizer()->Add(problem_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    add_buttons();
    GetSizer()->Fit(this);
    CentreOnParent();
    words_->SetFocus();
}

void SignDialog::add_text(const std::string& text) {
    auto* words = new wxStaticText(this, wxID_ANY, "");
    words->SetLabelText(shown(text));
    words->Wrap(FromDIP(wide));
    GetSizer()->Add(words, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(12)));
}

wxTextCtrl* SignDialog::add_field(const std::string& name, long style) {
    GetSizer()->Add(new wxStaticText(this, wxID_ANY, shown(name)),
                    wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(12)));
    auto* field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(wide, -1)), style);
    GetSizer()->Add(field, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    return field;
}

void SignDialog::add_buttons() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* later = new wxButton(this, wxID_CANCEL, label("&Not now"));
    auto* paper = new wxButton(this, wxID_NO, label("Sign on pa&per"));
    auto* sign = new wxButton(this, wxID_OK, label("&Sign"));
    for (wxButton* one : {later, paper, sign}) row->Add(one, wxSizerFlags().Border(wxLEFT, FromDIP(6)));
    GetSizer()->Add(row, wxSizerFlags().Right().Border(wxALL, FromDIP(12)));
    sign->SetDefault();
    sign->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { try_to_sign(); });
    paper->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { try_paper(); });
}

void SignDialog::try_to_sign() {
    const wxString words = words_->GetValue();
    if (again_ && again_->GetValue() != words) return say(tr("The two are not the same."));
    try {
        if (again_) seal::require_long_enough(words.utf8_string());
    } catch (const Error& error) {
        return say(describe(error));
    }
    if (words.empty()) return say(tr("The passphrase is missing."));
    EndModal(wxID_OK);
}

void SignDialog::try_paper() {
    if (trimmed(reason()).empty()) {
        say(tr("The reason is missing: a forgotten passphrase, for instance."));
        reason_->SetFocus();
        return;
    }
    EndModal(wxID_NO);
}

void SignDialog::say(const std::string& problem) {
    problem_->SetLabelText(shown(problem));
    problem_->Wrap(FromDIP(wide));
    GetSizer()->Fit(this);
}

seal::Secret SignDialog::passphrase() {
    seal::Secret words(words_->GetValue().utf8_string());
    words_->Clear();
    if (again_) again_->Clear();
    return words;
}

std::string SignDialog::reason() const {
    return reason_->GetValue().utf8_string();
}

} // namespace evenhand::desktop
