// The score page where there is little room.
#include "desktop/controls/levels.h"
#include "desktop/controls/strings.h"
#include "desktop/desk.h"

#include <wx/textctrl.h>
#include <wx/toolbar.h>

using namespace evenhand;
using namespace evenhand::test;

namespace {

const char* const me = Sample::member_b;

/// The words of the levels, and the room they are scrolled in.
desktop::Levels& levels(Desk& desk) {
    for (wxWindow* one : everything(desk.window()))
        if (auto* found = dynamic_cast<desktop::Levels*>(one); found && found->IsShownOnScreen()) return *found;
    FAIL("no level words are shown");
    throw 0;
}

bool in_sight(desktop::Levels& words) {
    return words.GetSize().y > 100 && words.GetParent()->GetScreenRect().Contains(words.GetScreenRect());
}

} // namespace

TEST_CASE("The level words are in sight however small the window, whichever criterion is scored") {
    const Sample sample;
    Desk desk(sample, me);
    for (const wxSize size : {wxSize(1180, 760), wxSize(860, 600), wxSize(1000, 640), wxSize(1180, 600)}) {
        desk.window().SetSize(size);
        REQUIRE(wait_until([&] { return desk.window().GetSize() == size; }));
        for (int criterion = 0; criterion < 4; ++criterion) {
            INFO(size.x << " x " << size.y << ", criterion " << criterion);
            CHECK(wait_until([&] { return in_sight(levels(desk)); }));
            desk.key(WXK_DOWN, wxMOD_CONTROL);
        }
        for (int criterion = 0; criterion < 4; ++criterion) desk.key(WXK_UP, wxMOD_CONTROL);
    }
}

TEST_CASE("In a low window a score that needs a note moves nothing, and the list says that it does") {
    const Sample sample;
    Desk desk(sample, me);
    desk.window().SetSize(860, 600);
    REQUIRE(wait_until([&] { return !desk.window().GetToolBar()->IsShown() && in_sight(levels(desk)); }));
    desk.press_and_save("2");
    desk.key(WXK_UP, wxMOD_CONTROL);
    wait_until([] { return true; });
    const wxRect before = levels(desk).GetScreenRect();
    desk.press_and_save("1");
    desk.key(WXK_UP, wxMOD_CONTROL);
    CHECK(desk.criteria(sample.order(me).front()).rows()[0][1] == "1 needs a note");
    CHECK(wait_until([&] { return levels(desk).GetScreenRect() == before; }));
    CHECK(desk.control<wxTextCtrl>("Note").IsShownOnScreen());
}

TEST_CASE("The toolbar leaves its place to the page in a low window, and comes back") {
    Desk desk;
    const wxToolBar* bar = desk.window().GetToolBar();
    REQUIRE(bar);
    for (const int height : {760, 600, 760}) {
        desk.window().SetSize(900, height);
        CHECK(wait_until([&] { return bar->IsShown() == (height == 760); }));
    }
}
