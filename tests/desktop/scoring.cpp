#include "desktop/desk.h"
#include "desktop/controls/strings.h"
#include "panel/selection.h"

#include <csignal>
#include <sys/resource.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

const char* const me = Sample::member_b;

/// No file of this process grows while it lives: a disk that is full.
class FullDisk {
  public:
    FullDisk() {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        rlimit none = before_;
        none.rlim_cur = 0;
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

  private:
    rlimit before_{};
};

} // namespace

TEST_CASE("A digit scores, is on disk before the next key, and goes on to the next criterion") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front();
    auto& criteria = desk.criteria(first);
    REQUIRE(criteria.selected() == 0);
    desk.press_and_save("2");
    CHECK(sample.mark(me, first, "1.1") == merit::Mark::level(2));
    CHECK(criteria.rows()[0][1] == "2");
    CHECK(criteria.selected() == 1);
    CHECK(criteria.HasFocus());
    desk.press_and_save("3");
    CHECK(sample.mark(me, first, "1.2") == merit::Mark::level(3));
    CHECK(criteria.selected() == 2);
    CHECK(says(seen(desk.window()), "2 criteria left for " + first));
    CHECK(sample.mark(Sample::member_a, first, "1.1") == merit::Mark());
}

TEST_CASE("After a digit the arrow keys go on from the criterion that is shown") {
    const Sample sample;
    Desk desk(sample, me);
    auto& criteria = desk.criteria(sample.order(me).front());
    desk.press_and_save("2");
    desk.press_and_save("2");
    desk.key(WXK_DOWN);
    CHECK(wait_until([&] { return criteria.selected() == 3; }));
    CHECK(says(seen(desk.window()), "2.2  Has edited a newsletter."));
}

TEST_CASE("A digit of the number pad scores as well") {
    const Sample sample;
    Desk desk(sample, me);
    // Not by the X server: there the number pad's lock decides what the key is.
    wxKeyEvent pressed(wxEVT_CHAR_HOOK);
    pressed.m_keyCode = WXK_NUMPAD3;
    desk.window().ProcessWindowEvent(pressed);
    REQUIRE(desk.wait_for_status("Saved "));
    CHECK(sample.mark(me, sample.order(me).front(), "1.1") == merit::Mark::level(3));
}

TEST_CASE("A question mark records that it cannot be judged") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front();
    desk.press_and_save("?");
    CHECK(sample.mark(me, first, "1.1") == merit::Mark::cannot_judge());
    CHECK(desk.criteria(first).rows()[0][1] == "?");
}

TEST_CASE("A digit that is no level says which levels there are and saves nothing") {
    const Sample sample;
    Desk desk(sample, me);
    const auto before = sample.reading().head();
    desk.type("7");
    REQUIRE(desk.wait_for_status("7 is not a level of this scale: press 0, 1, 2, 3 or ?"));
    CHECK(sample.reading().head() == before);
    CHECK(desk.criteria(sample.order(me).front()).selected() == 0);
}

TEST_CASE("A digit with Alt or Control is no score") {
    const Sample sample;
    Desk desk(sample, me);
    const auto before = sample.reading().head();
    desk.key('6', wxMOD_ALT);
    desk.key('2', wxMOD_CONTROL);
    CHECK(sample.reading().head() == before);
}

TEST_CASE("The level buttons carry their words and score like their digit") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front();
    auto find = [&]() -> wxToggleButton& {
        for (wxWindow* one : everything(desk.window()))
            if (auto* button = dynamic_cast<wxToggleButton*>(one); button && button->GetLabel() == "2") return *button;
        FAIL("there is no button for level 2");
        throw 0;
    };
    wxToggleButton& two = find();
    CHECK_THAT(spoken_name(two), Contains("At least one example says what the applicant did"));
    two.SetFocus();
    REQUIRE(wait_until([&] { return two.HasFocus(); }));
    desk.key(WXK_SPACE);
    REQUIRE(desk.wait_for_status("Saved "));
    CHECK(sample.mark(me, first, "1.1") == merit::Mark::level(2));
    CHECK_FALSE(two.GetValue()); // the next criterion has no score yet
    desk.key(WXK_UP, wxMOD_CONTROL);
    CHECK(wait_until([&] { return two.GetValue(); }));
}

TEST_CASE("A digit typed into the note is text, the note is saved when it is left") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front();
    desk.press_and_save("1");
    CHECK(desk.criteria(first).rows()[0][1] == "1 needs a note");
    desk.key(WXK_UP, wxMOD_CONTROL);
    desk.key('N', wxMOD_CONTROL);
    auto& note = desk.control<wxTextCtrl>("Note");
    REQUIRE(wait_until([&] { return note.HasFocus(); }));
    desk.type("claims 3 posts?");
    REQUIRE(wait_until([&] { return note.GetValue() == "claims 3 posts?"; }));
    CHECK(sample.mark(me, first, "1.1") == merit::Mark::level(1));
    desk.key(WXK_ESCAPE);
    REQUIRE(wait_until([&] { return desk.criteria(first).HasFocus(); }));
    REQUIRE(wait_until([&] { return sample.note(me, first, "1.1") == "claims 3 posts?"; }));
    CHECK(sample.mark(me, first, "1.1") == merit::Mark::level(1));
    CHECK(desk.criteria(first).rows()[0][1] == "1");
}

TEST_CASE("A note without a score is kept for its criterion, said to be unsaved, and saved with the score") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front();
    desk.key('N', wxMOD_CONTROL);
    auto& note = desk.control<wxTextCtrl>("Note");
    REQUIRE(wait_until([&] { return note.HasFocus(); }));
    desk.type("a draft");
    desk.key(WXK_DOWN, wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return note.GetValue().empty(); }));
    CHECK_THAT(desk.window().status(), Contains("saved together with its score"));
    SECTION("and comes back with the criterion") {
        desk.key(WXK_UP, wxMOD_CONTROL);
        REQUIRE(wait_until([&] { return note.GetValue() == "a draft"; }));
        desk.key(WXK_ESCAPE);
        desk.press_and_save("3");
        CHECK(sample.note(me, first, "1.1") == "a draft");
    }
    SECTION("and is not lost by closing the window without being told") {
        DialogReader dialog(wxID_CANCEL);
        desk.window().Close();
        CHECK(dialog.dialogs == 1);
        CHECK(says(dialog.texts, first + " 1.1"));
        CHECK(desk.window().IsShown());
        CHECK(desk.window().context().record.has_value());
    }
    SECTION("and never reaches another member or another record") {
        desk.window().work_as(Sample::chair);
        CHECK_FALSE(says(seen(desk.window()), "a draft"));
        const Sample other;
        DialogReader dialog(wxID_OK);
        REQUIRE(desk.window().open(other.path));
        CHECK(dialog.dialogs == 1);
        desk.window().work_as(me);
        CHECK_FALSE(says(seen(desk.window()), "a draft"));
    }
}

TEST_CASE("Quitting while the note is being written saves it first") {
    const Sample sample;
    const std::string first = sample.order(me).front();
    {
        Desk desk(sample, me);
        desk.press_and_save("2");
        desk.key(WXK_UP, wxMOD_CONTROL);
        desk.key('N', wxMOD_CONTROL);
        auto& note = desk.control<wxTextCtrl>("Note");
        REQUIRE(wait_until([&] { return note.HasFocus(); }));
        desk.type("to the last");
        REQUIRE(wait_until([&] { return note.GetValue() == "to the last"; }));
        desk.key('Q', wxMOD_CONTROL);
        REQUIRE(desk.wait_until_gone());
    }
    CHECK(sample.note(me, first, "1.1") == "to the last");
}

TEST_CASE("Alt+Down goes through the member's own order, and the ends say so") {
    const Sample sample;
    Desk desk(sample, me);
    const auto order = sample.order(me);
    desk.key(WXK_DOWN, wxMOD_ALT);
    CHECK(wait_until([&] {
        return says(seen(desk.window()), "Criteria and your scores") &&
               spoken_name(*wxWindow::FindFocus()) == "Criteria and your scores for " + order[1];
    }));
    desk.key(WXK_DOWN, wxMOD_ALT);
    desk.key(WXK_DOWN, wxMOD_ALT);
    CHECK(desk.wait_for_status("last candidate"));
    desk.press_and_save("2");
    CHECK(sample.mark(me, order[2], "1.1") == merit::Mark::level(2));
    desk.key(WXK_UP, wxMOD_ALT);
    desk.key(WXK_UP, wxMOD_ALT);
    desk.key(WXK_UP, wxMOD_ALT);
    CHECK(desk.wait_for_status("first candidate"));
}

TEST_CASE("A candidate with whom the scorer has a conflict is not in the scorer's list") {
    Sample sample(false);
    sample.declare_conflict(me, "C002");
    sample.open_scoring();
    Desk desk(sample, me);
    CHECK(sample.order(me).size() == 2);
    CHECK(says(seen(desk.window()), "Your order, 1 of 2"));
    for (int i = 0; i < 3; ++i) {
        CHECK_THAT(spoken_name(*wxWindow::FindFocus()), Contains("scores for C00") && !Contains("C002"));
        desk.key(WXK_DOWN, wxMOD_ALT);
    }
}

TEST_CASE("Another member's scores leave no trace in the window before everyone has handed in") {
    Sample sample;
    std::vector<std::string> before, after;
    const auto look = [&](std::vector<std::string>& texts) {
        Desk desk(sample, me);
        for (const std::string& page : all_pages) {
            desk.window().show_page(page);
            wait_until([] { return true; });
            for (const auto& from : {seen(desk.window()), heard(desk.window())})
                texts.insert(texts.end(), from.begin(), from.end());
        }
    };
    look(before);
    sample.score_all(Sample::member_a, 3, "kingfisher");
    REQUIRE(sample.note(Sample::member_a, "C001", "1.1") == "kingfisher");
    look(after);
    CHECK(before.size() > 100);
    CHECK_FALSE(says(after, "kingfisher"));
    CHECK(before == after); // not a word, a number or a count has changed
}

TEST_CASE("Handing in with scores missing lists them and goes to the chosen one") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front();
    for (const char* level : {"2", "1", "2"}) desk.press_and_save(level);
    {
        DialogReader dialog(wxID_CANCEL);
        desk.key('H', wxMOD_CONTROL);
        REQUIRE(wait_until([&] { return dialog.dialogs == 1; }));
        CHECK(says(dialog.texts, "You cannot hand in yet. Missing: 9 scores and 1 note."));
        CHECK(says(dialog.texts, "a note: below the minimum"));
        CHECK(says(dialog.texts, "2.2"));
        CHECK(says(dialog.texts, sample.order(me).back()));
    }
    DialogReader dialog(wxID_OK);
    desk.control<wxButton>("Hand in…").SetFocus();
    desk.key(WXK_SPACE);
    REQUIRE(wait_until([&] { return dialog.dialogs == 1; }));
    CHECK(wait_until([] { return wxWindow::FindFocus() != nullptr; }));
    CHECK_FALSE(panel::has_handed_in(desk.window().context().vacancy(), spec::Stage::shortlisting,
                                     *desk.window().context().scorer()));
}

TEST_CASE("Handing in says what it locks, locks it, and the focus stays in the window") {
    Sample sample;
    sample.score_all(me, 2);
    Desk desk(sample, me);
    DialogReader dialog(wxID_OK);
    desk.key('H', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("You have handed in"));
    CHECK(says(dialog.texts, "locks your 12 scores of 3 candidates"));
    CHECK(says(seen(desk.window()), "your scores are locked"));
    CHECK(wait_until([] { return wxWindow::FindFocus() && wxWindow::FindFocus()->IsEnabled(); }));
    desk.type("3");
    REQUIRE(desk.wait_for_status("has handed in the score"));
    CHECK(sample.mark(me, sample.order(me).front(), "1.1") == merit::Mark::level(2));
}

TEST_CASE("A failure to save interrupts, and the score is not shown as saved") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front();
    {
        const FullDisk full;
        desk.type("2");
        REQUIRE(wait_until([&] { return !desk.alarm().empty(); }));
    }
    CHECK_THAT(desk.alarm(), Contains("This was not saved"));
    CHECK(desk.window().status() == "Not saved.");
    CHECK(desk.criteria(first).rows()[0][1].empty());
    CHECK(desk.criteria(first).selected() == 0);
    CHECK(sample.mark(me, first, "1.1") == merit::Mark());
    // Once there is room again the same key saves.
    desk.press_and_save("2");
    CHECK(sample.mark(me, first, "1.1") == merit::Mark::level(2));
}
