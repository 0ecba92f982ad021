// Members who work in one window in turn: what one gave is not there for the next.
#include "desktop/controls/strings.h"
#include "desktop/desk.h"

#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;

namespace {

/// All that is in the window, pages in sight or not, for the eye and for a screen reader.
std::vector<std::string> everything_in(Desk& desk) {
    wait_until([] { return true; });
    std::vector<std::string> texts = seen(desk.window());
    const auto spoken = heard(desk.window());
    texts.insert(texts.end(), spoken.begin(), spoken.end());
    return texts;
}

/// Scores below the minimum with a note, by candidate and by criterion, and looks at all of it and at the history.
void score_and_look_round(Desk& desk, const std::string& first) {
    desk.press_and_save("1");
    desk.key(WXK_UP, wxMOD_CONTROL);
    desk.key('N', wxMOD_CONTROL);
    auto& note = desk.control<wxTextCtrl>("Note");
    REQUIRE(wait_until([&] { return note.HasFocus(); }));
    desk.type("kingfisher");
    desk.key(WXK_ESCAPE);
    REQUIRE(wait_until([&] { return desk.criteria(first).rows()[0][1] == "1"; }));
    desk.press_and_save("0");
    desk.press_and_save("0");
    for (const char* way : {"score.way", "score.all"}) {
        REQUIRE(desk.window().actions().run(way));
        wait_until([] { return true; });
    }
    desk.window().show_page(history_page);
    REQUIRE(wait_until([&] { return says(seen(desk.window()), "scored " + first + " on 1.1"); }));
    desk.window().show_page(score_page);
}

} // namespace

TEST_CASE("Nothing of a member's scores is left in the window when another works in it, or the record is closed") {
    const Sample sample;
    Desk desk(sample, Sample::chair);
    score_and_look_round(desk, sample.order(Sample::chair).front());
    const auto own = everything_in(desk);
    for (const char* words : {"0 needs a note", "scored C00"}) {
        INFO(words);
        CHECK(says(own, words));
    }
    std::vector<std::string> after;
    SECTION("another member") {
        desk.window().work_as(Sample::member_a);
        CHECK(desk.window().context().who()->name == Sample::member_a);
        after = everything_in(desk);
    }
    SECTION("one who does not score") {
        desk.window().work_as("Sample Officer");
        CHECK_FALSE(desk.window().context().scorer());
        after = everything_in(desk);
    }
    SECTION("closed") {
        REQUIRE(desk.window().actions().run("file.close"));
        after = everything_in(desk);
    }
    for (const char* words : {"kingfisher", "0 needs a note", "scored C00", "because it is below"}) {
        INFO(words);
        CHECK_FALSE(says(after, words));
    }
}
