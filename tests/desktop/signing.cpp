// Signing from the window with a key of one's own, or on paper.
#include "desktop/deciding.h"
#include "desktop/hands.h"
#include "seal/signing_key.h"

#include <cstdlib>
#include <wx/button.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using namespace evenhand::test::deciding;
using Catch::Matchers::Contains;

namespace {

/// The user's settings are in the sample's folder while it lives, and the keys with them.
class OwnSettings {
  public:
    explicit OwnSettings(const Sample& sample) {
        setenv("XDG_CONFIG_HOME", std::filesystem::path(sample.folder / "settings").c_str(), 1);
    }
    ~OwnSettings() { unsetenv("XDG_CONFIG_HOME"); }
    OwnSettings(const OwnSettings&) = delete;
    OwnSettings& operator=(const OwnSettings&) = delete;
};

void type(wxDialog& dialog, const std::string& field, const std::string& words) {
    in_dialog<wxTextCtrl>(dialog, field).SetValue(desktop::shown(words));
}

/// Whether the next key goes to that field, in place of what is in it.
bool stands_in(wxDialog& dialog, const std::string& field) {
    const auto& words = in_dialog<wxTextCtrl>(dialog, field);
    return wait_until(
        [&] { return wxWindow::FindFocus() == &words && words.GetStringSelection() == words.GetValue(); });
}

const panel::StageState& state_of(Desk& desk) {
    return desk.window().context().vacancy().stage(stage);
}

} // namespace

TEST_CASE("What was handed in is signed with a key that is made at first use, and verifies") {
    Sample sample;
    const OwnSettings settings(sample);
    hand_in_all(sample);
    Desk desk(sample, Sample::member_a);
    in_the_dialog(desk.window(), [](wxDialog& dialog) {
        CHECK(says(seen(dialog), "what was handed in at this stage"));
        type(dialog, "A new passphrase", "four words that fit");
        type(dialog, "Once more", "four words that do not");
        press(dialog, wxID_OK);
        CHECK(says(seen(dialog), "The two are not the same."));
        CHECK(stands_in(dialog, "Once more"));
        type(dialog, "A new passphrase", "short");
        type(dialog, "Once more", "short");
        press(dialog, wxID_OK);
        CHECK(says(seen(dialog), "too short"));
        CHECK(stands_in(dialog, "A new passphrase"));
        type(dialog, "A new passphrase", "four words that fit");
        type(dialog, "Once more", "four words that fit");
        press(dialog, wxID_OK);
    });
    REQUIRE(desk.window().actions().run("file.sign"));
    REQUIRE(desk.wait_for_status("signed; the key is"));
    REQUIRE(state_of(desk).signatures.size() == 1);
    const panel::Person& who = desk.window().context().vacancy().require_person(Sample::member_a);
    CHECK(state_of(desk).signatures[0].person == who.id);
    REQUIRE(who.keys.size() == 1);
    CHECK(std::filesystem::exists(seal::key_path(Sample::member_a)));
    CHECK(record::verify(sample.path).ok());
    CHECK_FALSE(desk.window().actions().run("file.sign")); // there is nothing more to sign
}

TEST_CASE("A wrong passphrase signs nothing and says so, and whoever has forgotten it signs on paper") {
    Sample sample;
    const OwnSettings settings(sample);
    seal::make_key_file(seal::key_path(Sample::member_a), "four words that fit", seal::least_cost());
    hand_in_all(sample);
    Desk desk(sample, Sample::member_a);
    in_the_dialog(desk.window(), [](wxDialog& dialog) {
        CHECK(says(unwrapped(seen(dialog)), "move that file away, and another key is made"));
        type(dialog, "Passphrase", "four words that do not");
        press(dialog, wxID_OK);
    });
    REQUIRE(desk.window().actions().run("file.sign"));
    REQUIRE(wait_until([&] { return says({desk.alarm()}, "not the one that this was locked with"); }));
    CHECK(desk.wait_for_status("Nothing was signed."));
    CHECK(state_of(desk).signatures.empty());
    REQUIRE(wait_until([&] { return !desk.window().working(); }));

    in_the_dialog(desk.window(), [](wxDialog& dialog) {
        press(dialog, wxID_NO);
        CHECK(says(seen(dialog), "The reason is missing"));
        type(dialog, "Why on paper, if you sign there", "The passphrase is forgotten");
        press(dialog, wxID_NO);
    });
    REQUIRE(desk.window().actions().run("file.sign"));
    REQUIRE(desk.wait_for_status("signed on paper"));
    REQUIRE(state_of(desk).on_paper.size() == 1);
    CHECK(state_of(desk).on_paper[0].why == "The passphrase is forgotten");
}
