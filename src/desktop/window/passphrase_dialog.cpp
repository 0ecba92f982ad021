#include "desktop/window/passphrase_dialog.h"

#include "base/errors.h"
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

PassphraseDialog::PassphraseDialog(wxWindow* parent, const std::string& title, const std::vector<std::string>& texts,
                                   bool is_new)
    : wxDialog(parent, wxID_ANY, shown(title)) {
    set_dialog_role(*this);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    for (const std::string& text : texts) add_text(text);
    words_ = add_field(is_new ? tr("A new &passphrase") : tr("&Passphrase"), wxTE_PASSWORD);
    if (is_new) again_ = add_field(tr("Once &more"), wxTE_PASSWORD);
}

void PassphraseDialog::add_text(const std::string& text) {
    auto* words = new wxStaticText(this, wxID_ANY, "");
    words->SetLabelText(shown(text));
    words->Wrap(FromDIP(wide));
    GetSizer()->Add(words, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(12)));
}

wxTextCtrl* PassphraseDialog::add_field(const std::string& name, long style) {
    GetSizer()->Add(new wxStaticText(this, wxID_ANY, shown(name)),
                    wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(12)));
    auto* field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(wide, -1)), style);
    GetSizer()->Add(field, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    return field;
}

void PassphraseDialog::add_end(const std::string& leaves, const std::string& goes_on, wxButton* between) {
    problem_ = new wxStaticText(this, wxID_ANY, "");
    GetSizer()->Add(problem_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* no = new wxButton(this, wxID_CANCEL, shown(leaves));
    auto* yes = new wxButton(this, wxID_OK, shown(goes_on));
    if (between) between->MoveBeforeInTabOrder(yes);
    for (wxButton* one : {no, between, yes})
        if (one) row->Add(one, wxSizerFlags().Border(wxLEFT, FromDIP(6)));
    GetSizer()->Add(row, wxSizerFlags().Right().Border(wxALL, FromDIP(12)));
    yes->SetDefault();
    yes->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { try_to_go_on(); });
    GetSizer()->Fit(this);
    CentreOnParent();
    words_->SetFocus();
}

void PassphraseDialog::try_to_go_on() {
    const wxString words = words_->GetValue();
    const auto ask_again = [this](wxTextCtrl& field, const std::string& problem) {
        say(problem);
        field.SetFocus();
        field.SelectAll();
    };
    if (again_ && again_->GetValue() != words) return ask_again(*again_, tr("The two are not the same."));
    try {
        if (again_) seal::require_long_enough(words.utf8_string());
    } catch (const Error& error) {
        return ask_again(*words_, describe(error));
    }
    if (words.empty()) return ask_again(*words_, tr("The passphrase is missing."));
    EndModal(wxID_OK);
}

void PassphraseDialog::say(const std::string& problem) {
    problem_->SetLabelText(shown(problem));
    problem_->Wrap(FromDIP(wide));
    GetSizer()->Fit(this);
}

seal::Secret PassphraseDialog::passphrase() {
    seal::Secret words(words_->GetValue().utf8_string());
    words_->Clear();
    if (again_) again_->Clear();
    return words;
}

std::optional<seal::Secret> ask_passphrase(wxWindow* parent, const std::string& title,
                                           const std::vector<std::string>& texts, bool is_new,
                                           const std::string& goes_on) {
    PassphraseDialog dialog(parent, title, texts, is_new);
    dialog.add_end(tr("&Not now"), goes_on);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return dialog.passphrase();
}

} // namespace evenhand::desktop
