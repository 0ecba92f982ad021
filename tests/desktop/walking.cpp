// Going round by Tab: every page, every tab and every dialog, forwards and backwards. What a person without a mouse
// cannot reach is not there; what cannot be left is a trap; what has no name is not heard.
#include "desktop/controls/strings.h"
#include "desktop/desk.h"
#include "panel/selection.h"

#include <set>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/notebook.h>
#include <wx/simplebook.h>
#include <wx/statbox.h>
#include <wx/textctrl.h>
#include <wx/toolbar.h>

using namespace evenhand;
using namespace evenhand::test;

namespace {

std::string called(wxWindow* one) {
    if (!one) return "nothing that wx knows of";
    return spoken_name(*one) + " (" + desktop::utf8(one->GetClassInfo()->GetClassName()) + ")";
}

/// What Tab has to come to: every control that can take the keyboard now. What is in the toolbar is in the menus too.
std::set<wxWindow*> controls_of(wxWindow& window) {
    std::set<wxWindow*> controls;
    for (wxWindow* one : everything(window)) {
        const bool holds_others = dynamic_cast<wxPanel*>(one) || dynamic_cast<wxSimplebook*>(one) ||
                                  dynamic_cast<wxToolBar*>(one) || dynamic_cast<wxStaticBox*>(one) || one->IsTopLevel();
        if (!holds_others && one->IsShownOnScreen() && one->IsEnabled() && one->AcceptsFocusFromKeyboard())
            controls.insert(one);
    }
    return controls;
}

std::vector<std::string> texts_of(const std::set<wxWindow*>& controls) {
    std::vector<std::string> texts;
    for (wxWindow* one : controls)
        if (const auto* text = dynamic_cast<wxTextCtrl*>(one)) texts.push_back(desktop::utf8(text->GetValue()));
    return texts;
}

/// Presses Tab until the keyboard is back where it was.
void walk(Desk& desk, wxWindow& window, int modifiers) {
    constexpr int most = 90;
    const std::set<wxWindow*> controls = controls_of(window);
    const std::vector<std::string> texts = texts_of(controls);
    const void* const start = keyboard_in(window).widget;
    REQUIRE(start);
    std::set<wxWindow*> reached;
    std::string way;
    for (int step = 0; step < most && (step == 0 || keyboard_in(window).widget != start); ++step) {
        const void* const before = keyboard_in(window).widget;
        desk.key(WXK_TAB, modifiers);
        wait_until([&] { return keyboard_in(window).widget != before; });
        wxWindow* focus = wxWindow::FindFocus();
        way += "\n  " + called(focus);
        INFO((modifiers ? "backwards:" : "forwards:") << way);
        REQUIRE(focus);
        CHECK(focus->IsShownOnScreen());
        CHECK(focus->IsEnabled());
        CHECK_FALSE(keyboard_in(window).name.empty());
        reached.insert(focus);
    }
    INFO((modifiers ? "backwards:" : "forwards:") << way);
    CHECK(keyboard_in(window).widget == start);
    for (wxWindow* one : controls) {
        INFO("not reached: " << called(one));
        CHECK(reached.count(one) == 1);
    }
    CHECK(texts_of(controls) == texts); // no Tab was written anywhere
}

void walk_both_ways(Desk& desk, wxWindow& window) {
    walk(desk, window, 0);
    walk(desk, window, wxMOD_SHIFT);
}

/// Every page in turn; its parts in turn where it has tabs.
void walk_every_page(Desk& desk) {
    for (std::size_t page = 0; page < all_pages.size(); ++page) {
        INFO("page " << all_pages[page]);
        desk.key(key_of_page(page), wxMOD_ALT);
        REQUIRE(wait_until([&] { return desk.window().current_page().id() == all_pages[page]; }));
        CHECK(wait_until([&] {
            wxWindow* focus = wxWindow::FindFocus();
            return focus && desk.window().current_page().IsDescendant(focus);
        }));
        walk_both_ways(desk, desk.window());
        for (wxWindow* one : everything(desk.window().current_page())) {
            auto* tabs = dynamic_cast<wxNotebook*>(one);
            if (!tabs || !tabs->IsShownOnScreen()) continue;
            for (std::size_t tab = 1; tab < tabs->GetPageCount(); ++tab) {
                INFO("tab " << desktop::utf8(tabs->GetPageText(tab)));
                tabs->SetSelection(tab);
                tabs->SetFocus();
                wait_until([&] { return tabs->HasFocus(); });
                walk_both_ways(desk, desk.window());
            }
        }
    }
}

/// What is done in the dialog that the action opens, which Escape then closes.
void in_dialog_of(Desk& desk, const std::string& action, const std::function<void(wxDialog&)>& look) {
    int looked = 0;
    desk.window().CallAfter([&] {
        for (wxWindow* one : wxTopLevelWindows) {
            auto* dialog = dynamic_cast<wxDialog*>(one);
            if (!dialog || !dialog->IsShown()) continue;
            ++looked;
            if (wait_until([&] { return dialog->IsActive(); })) look(*dialog);
            desk.key(WXK_ESCAPE);
            if (!wait_until([&] { return !dialog->IsModal(); })) {
                FAIL_CHECK("Escape does not leave the dialog of " << action);
                dialog->EndModal(wxID_CANCEL);
            }
            return;
        }
    });
    REQUIRE(desk.window().actions().run(action));
    CHECK(looked == 1);
    CHECK(wait_until([&] { return desk.window().IsActive() && wxWindow::FindFocus() != nullptr; }));
}

} // namespace

TEST_CASE("Tab goes round the opening page, before any record and with recent ones") {
    Desk desk;
    walk_both_ways(desk, desk.window());
    const Sample sample;
    REQUIRE(desk.window().open(sample.path));
    REQUIRE(desk.window().actions().run("file.close"));
    walk_both_ways(desk, desk.window());
}

TEST_CASE("Tab goes round every page of a vacancy that HR sets up") {
    const Sample sample(false);
    Desk desk(sample);
    walk_every_page(desk);
}

TEST_CASE("Tab goes round every page while names are shown") {
    const Sample sample(false);
    Desk desk(sample);
    {
        DialogReader agreed(wxID_OK);
        REQUIRE(desk.window().actions().run("view.hr"));
    }
    REQUIRE(desk.window().context().hr_view);
    walk_every_page(desk);
}

TEST_CASE("Tab goes round every page for a member who scores") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    walk_every_page(desk);
}

TEST_CASE("Tab goes round the score page whichever way one goes") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    desk.press_and_save("2");
    for (const char* way : {"score.way", "score.all"}) {
        INFO(way);
        REQUIRE(desk.window().actions().run(way));
        walk_both_ways(desk, desk.window());
    }
}

TEST_CASE("Tab goes round every page in moderation, and once it is closed") {
    Sample sample;
    for (const char* name : {Sample::chair, Sample::member_a, Sample::member_b}) {
        sample.score_all(name, name == Sample::chair ? 1 : 3, "a sample note");
        sample.hand_in(name);
    }
    Desk desk(sample, Sample::chair);
    SECTION("open") {
        walk_every_page(desk);
    }
    SECTION("closed") {
        desktop::Context& context = desk.window().context();
        REQUIRE(context.act(context.person, [&] {
            return panel::close_moderation(context.vacancy(), context.person, spec::Stage::shortlisting);
        }));
        context.changed();
        walk_every_page(desk);
    }
}

TEST_CASE("Tab goes round every dialog, and Escape leaves it") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    for (const char* action : {"help.shortcuts", "file.new", "score.hand-in", "score.recognise"}) {
        INFO("dialog of " << action);
        in_dialog_of(desk, action, [&](wxDialog& dialog) { walk_both_ways(desk, dialog); });
    }
}

TEST_CASE("Tab goes round the dialog that hands in") {
    Sample sample;
    sample.score_all(Sample::member_a, 2);
    Desk desk(sample, Sample::member_a);
    in_dialog_of(desk, "score.hand-in", [&](wxDialog& dialog) { walk_both_ways(desk, dialog); });
}

TEST_CASE("What must not be missed can be read and put away by keyboard") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    desk.window().context().alarm("A sample alarm.");
    REQUIRE(wait_until([&] { return !desk.alarm().empty(); }));
    walk_both_ways(desk, desk.window());
    for (int step = 0; step < 40 && keyboard_in(desk.window()).name != "Close"; ++step) desk.key(WXK_TAB);
    REQUIRE(keyboard_in(desk.window()).name == "Close");
    desk.key(WXK_SPACE);
    CHECK(wait_until([&] { return desk.alarm().empty(); }));
    CHECK(wait_until([&] {
        wxWindow* focus = wxWindow::FindFocus();
        return focus && desk.window().current_page().IsDescendant(focus);
    }));
}

TEST_CASE("An arrow key in a choice chooses, and the keyboard stays in the choice") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    auto& ways = desk.control<wxChoice>("Go by");
    ways.SetFocus();
    REQUIRE(wait_until([&] { return ways.HasFocus(); }));
    for (int chosen = 1; chosen <= 2; ++chosen) {
        desk.key(WXK_DOWN);
        CHECK(wait_until([&] { return ways.GetSelection() == chosen; }));
        CHECK(ways.HasFocus());
    }
}

TEST_CASE("No button is called by a text that stands before it") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    for (const std::string& page : all_pages) {
        desk.window().show_page(page);
        wait_until([] { return true; });
        for (const std::string& mislabelled : buttons_with_labels(desk.window()))
            FAIL_CHECK(page << ": " << mislabelled);
    }
    CHECK(spoken_name(desk.control<wxChoice>("Stage")) == "Stage");
}
