// Signing with a key of one's own what was handed in or signed off.
#pragma once
#include "seal/secret.h"

#include <filesystem>
#include <string>
#include <vector>
#include <wx/dialog.h>

class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

/// Shown modally. wxID_OK: sign with the passphrase; wxID_NO: the person signs on paper, for reason().
class SignDialog : public wxDialog {
  public:
    /// \param what each thing that is signed, in words \param key the file of the key; where there is none it is to be
    /// made, and the passphrase is typed twice
    SignDialog(wxWindow* parent, const std::string& who, const std::vector<std::string>& what,
               const std::filesystem::path& key);
    /// Once only: the field is emptied.
    seal::Secret passphrase();
    std::string reason() const;

  private:
    wxTextCtrl* add_field(const std::string& name, long style);
    void add_text(const std::string& text);
    void add_buttons();
    void try_to_sign();
    void try_paper();
    void say(const std::string& problem);

    wxTextCtrl *words_ = nullptr, *again_ = nullptr, *reason_ = nullptr;
    wxStaticText* problem_ = nullptr;
};

} // namespace evenhand::desktop
