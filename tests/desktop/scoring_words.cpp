// Notes, taking back, recognising someone, and what is shown after handing in.
#include "desktop/controls/strings.h"
#include "desktop/desk.h"
#include "panel/selection.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

const char* const me = Sample::member_b;

/// Fills in the dialog of one who recognises a person, and presses the button.
class Recognises : public wxModalDialogHook {
  public:
    Recognises(std::string why, std::string button) : why_(std::move(why)), button_(std::move(button)) { Register(); }
    ~Recognises() override { Unregister(); }
    std::vector<std::string> texts;

  private:
    int Enter(wxDialog* dialog) override {
        texts = seen(*dialog);
        wxTheApp->CallAfter([this, dialog] { fill(*dialog); });
        return wxID_NONE;
    }
    void fill(wxDialog& dialog) {
        for (wxWindow* one : everything(dialog)) {
            if (auto* field = dynamic_cast<wxTextCtrl*>(one)) field->SetValue(desktop::shown(why_));
            auto* button = dynamic_cast<wxButton*>(one);
            if (!button || desktop::utf8(button->GetLabelText()) != button_) continue;
            wxCommandEvent press(wxEVT_BUTTON, button->GetId());
            press.SetEventObject(button);
            button->ProcessWindowEvent(press);
            if (!dialog.IsModal()) return;
            texts = seen(dialog); // it is still there: it asks for something
            dialog.EndModal(wxID_CANCEL);
            return;
        }
    }
    std::string why_, button_;
};

} // namespace

TEST_CASE("A note is saved when the writer pauses, and writing goes on where it was") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front();
    desk.press_and_save("2");
    desk.key(WXK_UP, wxMOD_CONTROL);
    desk.key('N', wxMOD_CONTROL);
    auto& note = desk.control<wxTextCtrl>("Note");
    REQUIRE(wait_until([&] { return note.HasFocus(); }));
    desk.type("kept a ");
    REQUIRE(wait_until([&] { return sample.note(me, first, "1.1") == "kept a"; }));
    CHECK(note.HasFocus());
    CHECK(note.GetValue() == "kept a ");
    desk.type("budget");
    REQUIRE(wait_until([&] { return sample.note(me, first, "1.1") == "kept a budget"; }));
    CHECK(sample.mark(me, first, "1.1") == merit::Mark::level(2));
}

TEST_CASE("Larger text while a note is being written keeps what was written") {
    const Sample sample;
    Desk desk(sample, me);
    desk.key('N', wxMOD_CONTROL);
    auto& note = desk.control<wxTextCtrl>("Note");
    REQUIRE(wait_until([&] { return note.HasFocus(); }));
    desk.type("half a sent");
    REQUIRE(wait_until([&] { return note.GetValue() == "half a sent"; }));
    REQUIRE(desk.window().actions().run("view.larger"));
    CHECK(note.GetValue() == "half a sent");
}

TEST_CASE("Undo takes back the last score, and the one before, each to what it was") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front();
    auto& criteria = desk.criteria(first);
    desk.press_and_save("2");
    desk.key(WXK_UP, wxMOD_CONTROL);
    desk.press_and_save("3");
    desk.press_and_save("1");
    desk.key('Z', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("Taken back: the score of " + first + " on 1.2"));
    CHECK(sample.mark(me, first, "1.2") == merit::Mark());
    CHECK(criteria.selected() == 1);
    CHECK(criteria.rows()[1][1].empty());
    desk.key('Z', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("Taken back: the score of " + first + " on 1.1"));
    CHECK(sample.mark(me, first, "1.1") == merit::Mark::level(2));
    desk.key('Z', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return sample.mark(me, first, "1.1") == merit::Mark(); }));
    const auto before = sample.reading().head();
    desk.key('Z', wxMOD_CONTROL);
    CHECK(sample.reading().head() == before);
}

TEST_CASE("Undo gives back a note as it was, and the draft that a score had taken with it") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front();
    desk.key('N', wxMOD_CONTROL);
    auto& note = desk.control<wxTextCtrl>("Note");
    REQUIRE(wait_until([&] { return note.HasFocus(); }));
    desk.type("draft");
    REQUIRE(wait_until([&] { return note.GetValue() == "draft"; }));
    desk.key(WXK_ESCAPE);
    desk.press_and_save("2");
    REQUIRE(sample.note(me, first, "1.1") == "draft");
    desk.key(WXK_UP, wxMOD_CONTROL);
    desk.key('N', wxMOD_CONTROL);
    desk.type("ed");
    desk.key(WXK_ESCAPE);
    REQUIRE(wait_until([&] { return sample.note(me, first, "1.1") == "drafted"; }));
    desk.key('Z', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return sample.note(me, first, "1.1") == "draft"; }));
    CHECK(note.GetValue() == "draft");
    CHECK(sample.mark(me, first, "1.1") == merit::Mark::level(2));
    desk.key('Z', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return sample.mark(me, first, "1.1") == merit::Mark(); }));
    CHECK(note.GetValue() == "draft");
    CHECK(sample.note(me, first, "1.1").empty());
}

TEST_CASE("One member's last change is not another's to take back") {
    const Sample sample;
    Desk desk(sample, me);
    desk.press_and_save("2");
    desk.window().work_as(Sample::chair);
    CHECK(desk.window().current_page().undoable().empty());
    desk.window().work_as(me);
    CHECK(desk.window().current_page().undoable().empty());
}

TEST_CASE("One who recognises a person and has a conflict is told what it means, and the candidate leaves the order") {
    const Sample sample;
    Desk desk(sample, me);
    const auto order = sample.order(me);
    desk.press_and_save("2");
    {
        Recognises dialog("we shared an office", "I have a conflict");
        desk.control<wxButton>("I recognise this person…").SetFocus();
        desk.key(WXK_SPACE);
        REQUIRE(desk.wait_for_status(order[0] + " has left your order"));
        CHECK(says(dialog.texts, "what you gave them does not count"));
        CHECK(says(dialog.texts, "cannot be taken back"));
    }
    const auto after = sample.order(me);
    CHECK(after == std::vector<std::string>{order[1], order[2]});
    CHECK(says(seen(desk.window()), "Your order, 1 of 2"));
    CHECK(wait_until([&] { return desk.criteria(order[1]).HasFocus(); }));
    desk.press_and_save("3");
    CHECK(sample.mark(me, order[1], "1.1") == merit::Mark::level(3));
}

TEST_CASE("One who knows a candidate goes on scoring them and speaks last") {
    const Sample sample;
    Desk desk(sample, me);
    const auto order = sample.order(me);
    {
        Recognises dialog("met at a conference", "I know them");
        REQUIRE(desk.window().actions().run("score.recognise"));
        REQUIRE(desk.wait_for_status("you speak last"));
    }
    CHECK(sample.order(me) == order);
    CHECK(says(seen(desk.window()), order[0] + " (you know them: you speak last)"));
    CHECK(sample.reading().vacancy().require_person(me).interest_in(order[0]) == panel::Interest::knows);
}

TEST_CASE("Recognising without a reason asks for it and declares nothing") {
    const Sample sample;
    Desk desk(sample, me);
    const auto before = sample.reading().head();
    Recognises dialog("  ", "I know them");
    REQUIRE(desk.window().actions().run("score.recognise"));
    CHECK(says(dialog.texts, "the record needs a reason"));
    CHECK(sample.reading().head() == before);
}

TEST_CASE("After handing in, the page says who is awaited, and one's own scores can be read but not changed") {
    Sample sample;
    sample.score_all(me, 2, "kept");
    sample.hand_in(me);
    Desk desk(sample, me);
    const std::string first = sample.order(me).front();
    const auto texts = heard(desk.window());
    CHECK(says(texts, "1 of 3 have handed in; scores open when the last has."));
    CHECK(says(texts, "Awaited: Sample Chair and Sample Member A."));
    CHECK(desk.criteria(first).rows()[0][1] == "2");
    CHECK(desk.control<wxTextCtrl>("Note").GetValue() == "kept");
    CHECK_FALSE(desk.control<wxTextCtrl>("Note").IsEditable());
    for (wxWindow* one : everything(desk.window()))
        if (auto* button = dynamic_cast<wxToggleButton*>(one); button && button->IsShownOnScreen())
            CHECK_FALSE(button->IsEnabled());
    const auto before = sample.reading().head();
    desk.key('Z', wxMOD_CONTROL);
    desk.type("3");
    REQUIRE(desk.wait_for_status("has handed in the score"));
    CHECK(sample.reading().head() == before);
    CHECK(desk.window().current_page().unsaved().empty());
}

TEST_CASE("When all have handed in, the page says that the scores are open") {
    Sample sample;
    for (const char* member : {Sample::chair, Sample::member_a, Sample::member_b}) {
        sample.score_all(member, 2);
        sample.hand_in(member);
    }
    Desk desk(sample, me);
    CHECK(says(seen(desk.window()), "All have handed in"));
}
