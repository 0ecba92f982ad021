// Asking for a passphrase: one that there is, or twice for a new one.
#pragma once
#include "seal/secret.h"

#include <optional>
#include <string>
#include <vector>
#include <wx/dialog.h>

class wxButton;
class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

/// Texts, the field or fields, and what is wrong with them. Shown modally; wxID_OK: passphrase() has it.
class PassphraseDialog : public wxDialog {
  public:
    /// \param texts a paragraph each  \param is_new it is typed twice, and is to be long enough
    PassphraseDialog(wxWindow* parent, const std::string& title, const std::vector<std::string>& texts, bool is_new);
    /// Below the fields there are; once, before it is shown. \param between the buttons that leave it and go on
    void add_end(const std::string& leaves, const std::string& goes_on, wxButton* between = nullptr);
    /// Once only: the fields are emptied.
    seal::Secret passphrase();

  protected:
    wxTextCtrl* add_field(const std::string& name, long style);
    void say(const std::string& problem);

  private:
    void add_text(const std::string& text);
    void try_to_go_on();

    wxTextCtrl *words_ = nullptr, *again_ = nullptr;
    wxStaticText* problem_ = nullptr;
};

/// Asks for it. \param goes_on the button by which it is given, with its mnemonic  \returns none if it was not given
std::optional<seal::Secret> ask_passphrase(wxWindow* parent, const std::string& title,
                                           const std::vector<std::string>& texts, bool is_new,
                                           const std::string& goes_on);

} // namespace evenhand::desktop
