// HR goes over the blind copies: both texts, what is hidden and what was left, hidden and shown again by the keyboard.
#include "desktop/clerk.h"
#include "desktop/controls/strings.h"
#include "desktop/hands.h"
#include "record/blinding.h"

#include <wx/choice.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

constexpr const char* rook = "name,email,statement\n"
                             "Sample Applicant Rook,rook@example.org,\"I am Rook. Write to rook@example.org. "
                             "I kept the purse of Larkfield for four years. People of Larkfield know me.\"\n";

/// HR at the blind copies of the sample's three applications and one that says who wrote it.
struct Reviewer {
    Reviewer() : clerk(sample, rook), hands(clerk.desk) {
        hands.press('I', wxMOD_CONTROL);
        REQUIRE(wait_until([&] { return clerk.desk.window().context().vacancy().candidates.size() == 4; }));
        REQUIRE(clerk.ended());
    }
    void open() {
        DialogReader consent(wxID_OK);
        hands.press('G', wxMOD_CONTROL);
        REQUIRE(wait_until([&] { return clerk.shows("Applications to look over"); }));
        REQUIRE(wait_until([&] { return applications().rows().size() == 4; }));
        REQUIRE(clerk.ended());
    }
    desktop::TableView& applications() { return clerk.desk.control<desktop::TableView>("Applications to look over"); }
    desktop::TableView& places() { return clerk.desk.control<desktop::TableView>("Places"); }
    wxTextCtrl& as_read() { return clerk.desk.control<wxTextCtrl>("As the panel reads it"); }
    wxTextCtrl& as_written() { return clerk.desk.control<wxTextCtrl>("As it was written"); }
    void choose(const std::string& code) {
        hands.go_to('P', "Applications to look over");
        hands.choose_row(code);
        REQUIRE(wait_until([&] { return says({desktop::utf8(as_written().GetValue())}, panel_reads_of(code)); }));
    }
    std::string panel_reads_of(const std::string& code) {
        const auto answers = sample.reading().blind_copies(code);
        return answers.at(0).original;
    }
    void choose_place(const std::string& words) {
        places().SetFocus();
        REQUIRE(wait_until([&] { return places().HasFocus(); }));
        hands.choose_row(words, 1);
    }
    void write_reason(const std::string& words) {
        hands.go_to('R', "Reason");
        hands.write(words);
    }
    std::string copy(const std::string& code) { return sample.reading().application(code).at(0).text; }
    std::vector<std::string> place(const std::string& words) {
        for (const auto& row : places().rows())
            if (row[1] == words) return row;
        return {};
    }

    const Sample sample{false};
    Clerk clerk;
    Hands hands;
};

} // namespace

TEST_CASE("HR reads both texts side by side, with what is hidden as what, and what was left and why") {
    Reviewer hr;
    hr.open();
    CHECK(hr.hands.is_at("Applications to look over"));
    hr.choose("C004");
    const std::string as_read = desktop::utf8(hr.as_read().GetValue());
    CHECK_THAT(as_read, Contains("I am [name]. Write to [e-mail].") && Contains("Larkfield"));
    CHECK_THAT(as_read, !Contains("Rook") && !Contains("example.org"));
    CHECK_THAT(desktop::utf8(hr.as_written().GetValue()), Contains("I am Rook. Write to rook@example.org."));
    CHECK(hr.place("Rook") == std::vector<std::string>{"C004", "Rook", "[name]", "name", "Personal statement"});
    CHECK(hr.place("rook@example.org").at(3) == "e-mail address");
    CHECK(hr.place("Larkfield").at(2) == "as written");
    CHECK_THAT(hr.place("Larkfield").at(3), Contains("no other application has"));
    // A place that is chosen is shown in both texts.
    hr.choose_place("Rook");
    CHECK(wait_until([&] { return hr.as_written().GetStringSelection() == "Rook"; }));
    CHECK(hr.as_read().GetInsertionPoint() == hr.as_read().GetValue().Find("[name]"));
    // What of all applications might still identify, in one list.
    hr.hands.go_to('W', "Which places");
    hr.hands.choose("Of all not looked over: what might identify");
    const auto rows = hr.places().rows();
    CHECK(std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row[1] == "Larkfield"; }) == 1);
    CHECK(std::none_of(rows.begin(), rows.end(), [](const auto& row) { return row[1] == "Rook"; }));
}

TEST_CASE("HR hides a place by keys with a reason wherever its words stand, and shows it again") {
    Reviewer hr;
    hr.open();
    hr.choose("C004");
    hr.choose_place("Larkfield");
    hr.hands.press('M', wxMOD_CONTROL);
    REQUIRE(hr.clerk.desk.wait_for_status("Write in the reason first"));
    REQUIRE(hr.hands.is_at("Reason"));
    hr.hands.write("Only one there");
    hr.hands.press('M', wxMOD_CONTROL);
    REQUIRE(hr.clerk.desk.wait_for_status("C004: hidden from the panel wherever the words stand"));
    CHECK_THAT(hr.copy("C004"), Contains("purse of [hidden] for") && Contains("People of [hidden] know"));
    CHECK_THAT(desktop::utf8(hr.as_read().GetValue()), Contains("purse of [hidden] for"));
    CHECK(hr.place("Larkfield").at(3) == "hidden by hand");
    const auto history = hr.sample.reading().history(hr.sample.reading().head().event);
    REQUIRE(history.size() == 1);
    CHECK(history[0].kind == "answer-blinded");
    CHECK(history[0].why == "Only one there");
    // One of the two is shown again, and the reason still stands.
    hr.choose_place("Larkfield");
    hr.hands.press('R', wxMOD_CONTROL);
    REQUIRE(hr.clerk.desk.wait_for_status("C004: the panel reads it again"));
    CHECK_THAT(hr.copy("C004"), Contains("purse of Larkfield for") && Contains("People of [hidden] know"));
    CHECK(record::verify(hr.sample.path).ok());
}

TEST_CASE("Words selected with keys in either text are hidden and shown again") {
    Reviewer hr;
    hr.open();
    hr.choose("C004");
    hr.write_reason("A sample reason");
    hr.hands.go_to('I', "As it was written");
    hr.hands.press(WXK_HOME, wxMOD_CONTROL);
    hr.hands.press(WXK_DOWN);
    hr.hands.press(WXK_HOME);
    for (int word = 0; word < 2; ++word) hr.hands.press(WXK_RIGHT, wxMOD_CONTROL);
    hr.hands.press(WXK_RIGHT, wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return hr.as_written().GetStringSelection() == " Rook"; }));
    hr.hands.press('R', wxMOD_CONTROL);
    REQUIRE(hr.clerk.desk.wait_for_status("the panel reads it again"));
    CHECK_THAT(hr.copy("C004"), Contains("I am Rook."));
    CHECK(hr.hands.is_at("As it was written"));
    hr.hands.press('M', wxMOD_CONTROL);
    REQUIRE(hr.clerk.desk.wait_for_status("hidden from the panel"));
    CHECK_THAT(hr.copy("C004"), Contains("I am [hidden]."));
    // In what the panel reads the neutral word is enough.
    hr.hands.go_to('D', "As the panel reads it");
    const auto at = hr.as_read().GetValue().Find("[hidden]");
    hr.as_read().SetSelection(at + 1, at + 4);
    hr.hands.press('R', wxMOD_CONTROL);
    REQUIRE(hr.clerk.desk.wait_for_status("the panel reads it again"));
    CHECK_THAT(hr.copy("C004"), Contains("I am Rook."));
    hr.hands.press('R', wxMOD_CONTROL);
    CHECK(hr.clerk.desk.wait_for_status("Nothing is hidden there"));
}

TEST_CASE("HR sees how many are looked over, and before opening the first page leads to those that are not") {
    Reviewer hr;
    Desk& desk = hr.clerk.desk;
    hr.hands.turn_to(vacancy_page);
    CHECK(says(seen(desk.window()), "HR has not looked over the blind copies of 4 applications"));
    hr.hands.choose_row("Applications", 1);
    {
        DialogReader consent(wxID_OK);
        hr.hands.press(WXK_RETURN);
        REQUIRE(wait_until([&] { return hr.clerk.shows("Applications to look over"); }));
        REQUIRE(wait_until([&] { return hr.applications().rows().size() == 4; }));
        REQUIRE(hr.clerk.ended());
    }
    CHECK(says(unwrapped(seen(desk.window())), "0 of 4 applications are looked over"));
    hr.hands.press('K', wxMOD_CONTROL);
    CHECK(hr.clerk.desk.wait_for_status("1 of 4 applications are looked over"));
    CHECK(hr.applications().rows()[0][3] == "yes");
    CHECK(hr.applications().selected() == 1);
    for (int i = 0; i < 3; ++i) hr.hands.press('K', wxMOD_CONTROL);
    CHECK(hr.clerk.desk.wait_for_status("Every application has been looked over."));
    hr.hands.turn_to(vacancy_page);
    CHECK_FALSE(says(seen(desk.window()), "HR has not looked over"));
}

TEST_CASE("Nobody but HR comes to what was written, and it leaves the window with the HR view") {
    Reviewer hr;
    Desk& desk = hr.clerk.desk;
    hr.open();
    hr.choose("C004");
    REQUIRE(says(told(desk), "Rook"));
    SECTION("left by its key") {
        hr.hands.press('H', wxMOD_CONTROL | wxMOD_SHIFT);
        REQUIRE(wait_until([&] { return !desk.window().context().hr_view; }));
        CHECK_FALSE(says(told(desk), "Rook"));
        CHECK(hr.clerk.shows("Candidates"));
    }
    SECTION("left behind another page") {
        hr.hands.turn_to(reports_page);
        hr.hands.press('H', wxMOD_CONTROL | wxMOD_SHIFT);
        REQUIRE(wait_until([&] { return !desk.window().context().hr_view; }));
        CHECK_FALSE(says(told(desk), "Rook"));
    }
    SECTION("a member sits down") {
        hr.hands.work_as(Sample::member_a);
        CHECK_FALSE(says(told(desk), "Rook"));
        hr.hands.press('G', wxMOD_CONTROL);
        CHECK_FALSE(hr.clerk.shows("Applications to look over"));
        CHECK_FALSE(desk.window().context().hr_view);
    }
    SECTION("the chair is told whose it is") {
        hr.hands.work_as(Sample::chair);
        hr.hands.turn_to(applications_page);
        hr.hands.press('G', wxMOD_CONTROL);
        CHECK(desk.wait_for_status("What was written is HR's alone"));
        CHECK_FALSE(hr.clerk.shows("Applications to look over"));
    }
}

TEST_CASE("Once scoring is open what the panel reads stays as it is, and HR is told so") {
    Reviewer hr;
    Desk& desk = hr.clerk.desk;
    desktop::Context& context = desk.window().context();
    REQUIRE(context.act(context.actor(), [&] {
        return panel::open_stage(context.vacancy(), context.actor(), spec::Stage::shortlisting, {});
    }));
    context.changed();
    hr.open();
    CHECK(says(unwrapped(seen(desk.window())), "Scoring is open: what the panel reads stays as it is"));
    hr.choose("C004");
    hr.write_reason("Too late");
    hr.choose_place("Larkfield");
    const auto before = hr.sample.reading().head();
    hr.hands.press('M', wxMOD_CONTROL);
    CHECK(desk.wait_for_status("Scoring has opened"));
    CHECK(hr.sample.reading().head() == before);
}

TEST_CASE("Tab goes round the blind copies both ways, and every letter leads somewhere") {
    Reviewer hr;
    hr.open();
    hr.hands.tab_to("As the panel reads it");
    hr.hands.tab_to("As it was written");
    hr.hands.tab_to("Which places");
    hr.hands.tab_to("Places");
    hr.hands.tab_to("Reason");
    hr.hands.tab_to("Hide from the panel");
    hr.hands.tab_to("Back to the applications");
    hr.hands.press(WXK_SPACE);
    CHECK(wait_until([&] { return hr.clerk.shows("Candidates"); }));
    CHECK_FALSE(says(told(hr.clerk.desk), "Larkfield for four"));
}
