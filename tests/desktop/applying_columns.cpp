// The columns of a table, before its applications are taken in: by the keyboard, remembered, cells for HR alone.
#include "desktop/clerk.h"
#include "desktop/controls/strings.h"
#include "desktop/hands.h"

#include <wx/choice.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

/// Headings that the form does not know.
constexpr const char* foreign = "Who,Family,Wrote,Shoe\n"
                                "Sample,Lark,I chaired a branch.,7\n"
                                "Sample,Dove,I kept a purse.,5\n";

std::vector<std::string> goes_to(Clerk& clerk) {
    std::vector<std::string> fields;
    for (const auto& row : clerk.columns().rows()) fields.push_back(row[1]);
    return fields;
}

/// Says of the chosen column what it is, by the keyboard.
void say_what_it_is(Hands& hands, const std::string& heading, const std::string& field) {
    hands.go_to('C', "Columns of the table");
    hands.choose_row(heading);
    hands.press(WXK_RETURN);
    REQUIRE(hands.is_at("The chosen column is"));
    hands.choose(field);
}

} // namespace

TEST_CASE("Columns that the form does not know are told by the keyboard, and taken in so") {
    const Sample sample(false);
    Clerk clerk(sample, foreign);
    Hands hands(clerk.desk);
    hands.press('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return clerk.shows("Columns of the table"); }));
    REQUIRE(hands.is_at("Columns of the table"));
    CHECK(says(seen(clerk.desk.window()), "2 applications in table.csv."));
    CHECK(sample.reading().vacancy().candidates.size() == 3);
    SECTION("nothing that the panel reads is no application") {
        hands.press('Y', wxMOD_CONTROL);
        if (clerk.columns().rows()[2][1] == "HR only, not used")
            CHECK(clerk.desk.wait_for_status("No column goes to anything that the panel reads"));
        CHECK(sample.reading().vacancy().candidates.size() == 3);
    }
    SECTION("each is said what it is, and two are joined") {
        say_what_it_is(hands, "Who", "Full name (HR only)");
        say_what_it_is(hands, "Family", "Full name (HR only)");
        say_what_it_is(hands, "Wrote", "Personal statement (the panel reads it)");
        say_what_it_is(hands, "Shoe", "HR only, not used");
        CHECK_THAT(clerk.columns().rows()[0][2], Contains("joined with Family"));
        hands.press('K', wxMOD_ALT);
        REQUIRE(wait_until([&] { return clerk.desk.window().context().vacancy().candidates.size() == 5; }));
        REQUIRE(clerk.ended());
        const auto record = sample.reading();
        const auto names = record.names();
        CHECK(std::count(names.begin(), names.end(), "Sample Lark") == 1);
        CHECK(std::count(names.begin(), names.end(), "Sample Dove") == 1);
        for (const char* word : {"Lark", "Dove"}) CHECK_FALSE(says(told(clerk.desk), word));

        // The next table with these headings, in whatever order, is taken in the same way and nobody is asked.
        std::ofstream(sample.folder / "table.csv") << "Shoe,Wrote,Who,Family\n4,I wrote minutes.,Sample,Rook\n";
        hands.press('I', wxMOD_CONTROL);
        REQUIRE(wait_until([&] { return clerk.desk.window().context().vacancy().candidates.size() == 6; }));
        REQUIRE(clerk.ended());
        CHECK_FALSE(clerk.shows("Columns of the table"));
        CHECK(says(seen(clerk.desk.window()), "The columns were taken as you said before"));
        const auto later = sample.reading().names();
        CHECK(std::count(later.begin(), later.end(), "Sample Rook") == 1);

        // It can be looked at all the same.
        hands.press('I', wxMOD_CONTROL | wxMOD_SHIFT);
        REQUIRE(wait_until([&] { return clerk.shows("Columns of the table"); }));
        CHECK(goes_to(clerk) == std::vector<std::string>{"HR only, not used", "Personal statement (the panel reads it)",
                                                         "Full name (HR only)", "Full name (HR only)"});
        CHECK_THAT(clerk.columns().rows()[1][2], Contains("you said so before"));
        hands.press('B', wxMOD_ALT);
        REQUIRE(wait_until([&] { return clerk.shows("Candidates"); }));
        CHECK(sample.reading().vacancy().candidates.size() == 6);
    }
}

TEST_CASE("The first rows of a table are in the window while the HR view is on, and at no other time") {
    const Sample sample(false);
    Clerk clerk(sample, foreign);
    Hands hands(clerk.desk);
    hands.press('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return clerk.shows("Columns of the table"); }));
    const auto tells_cells = [&] {
        const auto texts = told(clerk.desk);
        return says(texts, "Lark") || says(texts, "I chaired a branch.");
    };
    CHECK_FALSE(tells_cells());
    {
        DialogReader consent(wxID_OK);
        hands.press('W', wxMOD_ALT);
        REQUIRE(wait_until([&] { return clerk.desk.window().context().hr_view; }));
    }
    REQUIRE(wait_until([&] { return clerk.columns().rows()[1][3] == "Lark"; }));
    CHECK(clerk.columns().rows()[2][4] == "I kept a purse.");
    const auto history = sample.reading().history(sample.reading().head().event);
    REQUIRE(history.size() == 1);
    CHECK(history[0].kind == "hr-view-opened");
    CHECK_FALSE(history[0].why.empty());
    hands.press('H', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return !clerk.desk.window().context().hr_view; }));
    CHECK_FALSE(tells_cells());
    CHECK(clerk.shows("Columns of the table"));
}

TEST_CASE("What one was asked about a file is gone when another sits down") {
    const Sample sample(false);
    Clerk clerk(sample, foreign);
    Hands hands(clerk.desk);
    hands.press('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return clerk.shows("Columns of the table"); }));
    hands.work_as(Sample::member_a);
    CHECK_FALSE(clerk.shows("Columns of the table"));
    CHECK_FALSE(says(told(clerk.desk), "Family"));
}

TEST_CASE("A folder is taken in by an action of its own") {
    const Sample sample(false);
    int asked = 0;
    std::filesystem::create_directory(sample.folder / "forms");
    std::ofstream(sample.folder / "forms" / "lark.txt") << "I chaired a branch and kept its purse for four years.\n";
    Desk desk(sample, {}, desktop::FileChoice{{}, {}, [&](const std::string&) {
                                                  ++asked;
                                                  return std::optional(sample.folder / "forms");
                                              }});
    desk.window().show_page(applications_page);
    REQUIRE(desk.window().actions().run("applications.import-folder"));
    CHECK(asked == 1);
    REQUIRE(wait_until([&] { return desk.window().context().vacancy().candidates.size() == 4; }));
    REQUIRE(wait_until([&] { return !desk.window().working(); }));
    CHECK_THAT(sample.reading().application("C004").at(0).text, Contains("kept its purse"));
}
