// Signing with a key of one's own what was handed in or signed off.
#pragma once
#include "desktop/window/passphrase_dialog.h"

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::desktop {

/// Shown modally. wxID_OK: sign with the passphrase; wxID_NO: the person signs on paper, for reason().
class SignDialog : public PassphraseDialog {
  public:
    /// \param what each thing that is signed, in words \param key the file of the key; where there is none it is to be
    /// made, and the passphrase is typed twice
    SignDialog(wxWindow* parent, const std::string& who, const std::vector<std::string>& what,
               const std::filesystem::path& key);
    std::string reason() const;

  private:
    void try_paper();

    wxTextCtrl* reason_;
};

} // namespace evenhand::desktop
