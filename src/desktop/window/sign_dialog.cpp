#include "desktop/window/sign_dialog.h"

#include "base/text.h"
#include "desktop/controls/strings.h"

#include <wx/button.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {

std::vector<std::string> texts_of(const std::string& who, const std::vector<std::string>& what,
                                  const std::filesystem::path& key) {
    std::string text = trf("{} signs:", who);
    for (const std::string& one : what) text += "\n• " + one;
    return {text, std::filesystem::exists(key)
                      ? trf("with the key in {}. If its passphrase is forgotten, or it is not yours, sign on paper; "
                            "or move that file away, and another key is made the next time.",
                            key.string())
                      : trf("A key is made for it and kept on this computer, in {}, under a passphrase of your own. "
                            "Nobody can give you the passphrase again: if it is forgotten, sign on paper or with "
                            "another key.",
                            key.string())};
}

} // namespace

SignDialog::SignDialog(wxWindow* parent, const std::string& who, const std::vector<std::string>& what,
                       const std::filesystem::path& key)
    : PassphraseDialog(parent, tr("Sign"), texts_of(who, what, key), !std::filesystem::exists(key)),
      reason_(add_field(tr("&Why on paper, if you sign there"), 0)) {
    auto* paper = new wxButton(this, wxID_NO, label("Sign on pa&per"));
    paper->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { try_paper(); });
    add_end(tr("&Not now"), tr("&Sign"), paper);
}

void SignDialog::try_paper() {
    if (trimmed(reason()).empty()) {
        say(tr("The reason is missing: a forgotten passphrase, for instance."));
        reason_->SetFocus();
        return;
    }
    EndModal(wxID_NO);
}

std::string SignDialog::reason() const {
    return reason_->GetValue().utf8_string();
}

} // namespace evenhand::desktop
