#include "desktop/controls/strings.h"
#include "desktop/desk.h"

#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

void hand_in_all(Sample& sample) {
    for (const char* member : {Sample::chair, Sample::member_a, Sample::member_b}) {
        sample.score_all(member, 2);
        sample.hand_in(member);
    }
}

} // namespace

TEST_CASE("The shortlist page says who is awaited, and shows nothing else") {
    Sample sample;
    sample.score_all(Sample::chair, 2);
    sample.hand_in(Sample::chair);
    Desk desk(sample);
    desk.window().show_page(decide_page);
    CHECK(says(seen(desk.window()), "Awaited: Sample Member A and Sample Member B"));
    REQUIRE(wait_until([] { return wxWindow::FindFocus() != nullptr; }));
    CHECK_THAT(desktop::utf8(static_cast<wxTextCtrl*>(wxWindow::FindFocus())->GetValue()), Contains("Awaited"));
}

TEST_CASE("After the last hand-in the shortlist page shows ranks, ties, totals and reasons") {
    Sample sample;
    hand_in_all(sample);
    Desk desk(sample);
    desk.window().show_page(decide_page);
    auto& table = desk.control<desktop::TableView>("Shortlist");
    REQUIRE(table.rows().size() == 3);
    for (const auto& row : table.rows()) {
        CHECK(row[0] == "1=");
        CHECK(row[2] == "tie");
        CHECK(row[3] == "8");
    }
    CHECK(says(seen(desk.window()), "3 received: 0 to invite, 3 tied at the line"));
    CHECK(says(seen(desk.window()), "Interview schemes are applied by HR"));
    table.SetFocus();
    desk.key(WXK_DOWN);
    CHECK(wait_until([&] {
        const wxString reason = desk.control<wxTextCtrl>("Reason").GetValue();
        return !reason.empty() && !reason.StartsWith("Choose");
    }));
}
