// Signing from the window: the key is opened off its thread, since that is meant to take a second.
#include "desktop/controls/strings.h"
#include "desktop/window/main_window.h"
#include "desktop/window/sign_dialog.h"
#include "panel/acts.h"
#include "seal/signing_key.h"

#include <wx/msgdlg.h>

namespace evenhand::desktop {

bool MainWindow::may_sign() const {
    return context_.record && !job_ && !context_.record->pack() && context_.who() && context_.state() &&
           !panel::unsigned_acts(context_.vacancy(), context_.stage, context_.person).empty();
}

void MainWindow::sign() {
    if (!may_sign()) return;
    const std::vector<panel::Unsigned> acts = panel::unsigned_acts(context_.vacancy(), context_.stage, context_.person);
    std::vector<std::string> what;
    for (const panel::Unsigned& act : acts)
        what.push_back(act.act == panel::Signable::hand_in ? tr("what was handed in at this stage")
                                                           : tr("the sign-off of this stage"));
    const std::string who = context_.who()->name;
    const std::filesystem::path path = seal::key_path(who);
    SignDialog dialog(this, who, what, path);
    const int answer = dialog.ShowModal();
    if (answer == wxID_NO) return sign_on_paper(acts, dialog.reason());
    if (answer != wxID_OK) return;
    struct Keys {
        seal::Secret passphrase;
        std::optional<seal::SigningKey> key;
    };
    const auto keys = std::make_shared<Keys>();
    keys->passphrase = dialog.passphrase();
    Work work;
    work.says = tr("Opening the key…");
    work.run = [keys, path](const Progress&) {
        keys->key = std::filesystem::exists(path) ? seal::open_key_file(path, keys->passphrase.view())
                                                  : seal::make_key_file(path, keys->passphrase.view());
    };
    work.finished = [this, keys, acts, person = context_.person, stage = context_.stage] {
        sign_with(*keys->key, acts, person, stage);
    };
    work.failed = [this](const std::string& why) {
        say(tr("Nothing was signed."));
        context_.alarm(why);
    };
    run(std::move(work));
}

void MainWindow::sign_with(const seal::SigningKey& key, const std::vector<panel::Unsigned>& acts,
                           const std::string& person, spec::Stage stage) {
    for (const panel::Unsigned& act : acts) {
        const panel::Signed what = context_.record->signed_with(key, person, stage, act);
        if (!context_.act(
                person, [&] { return panel::sign(context_.vacancy(), what); },
                [&] { return trf("signed; the key is {}", seal::fingerprint(key.public_key)); }))
            return;
    }
    context_.changed();
}

void MainWindow::sign_on_paper(const std::vector<panel::Unsigned>& acts, const std::string& why) {
    for (const panel::Unsigned& act : acts)
        if (!context_.act(
                context_.person,
                [&] {
                    return panel::sign_on_paper(context_.vacancy(), context_.person, context_.stage, context_.person,
                                                act.act, why);
                },
                [] { return tr("noted that it is signed on paper"); }))
            return;
    context_.changed();
}

} // namespace evenhand::desktop
