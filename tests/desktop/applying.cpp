// The applications' page: taking in, setting aside, and the HR view.
#include "base/files.h"
#include "desktop/clerk.h"
#include "desktop/controls/strings.h"
#include "desktop/hands.h"
#include "record/sources.h"

#include <fmt/format.h>
#include <fstream>
#include <wx/button.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

constexpr const char* lines = "name,email,statement,shoe size\n"
                              "Sample Applicant Lark,lark@example.org,I chaired a branch.,7\n"
                              "Sample Applicant Rook,rook@example.org,I led a branch.,6,9\n"
                              "Sample Applicant Dove,dove@example.org,,5\n";

bool any(const std::vector<desktop::TableView::Row>& rows, const std::string& line, const std::string& words) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const auto& row) { return row[0] == line && row[1].find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("Applications are taken in by a key, and what was left out or doubtful is listed with its line") {
    const Sample sample(false);
    Clerk clerk(sample, lines);
    clerk.desk.key('I', wxMOD_CONTROL);
    REQUIRE(clerk.takes_the_columns());
    REQUIRE(wait_until([&] { return clerk.desk.window().context().vacancy().candidates.size() == 5; }));
    REQUIRE(clerk.ended());
    const auto rows = clerk.found().rows();
    REQUIRE(rows.size() == 2);
    CHECK(any(rows, "3", "not taken: the row has 5 cells"));
    CHECK(any(rows, "4", "no answer that the panel may read"));
    CHECK(says(seen(clerk.desk.window()), "2 applications were taken in from table.csv. 1 row was not taken."));
    CHECK(wait_until([&] { return clerk.found().HasFocus(); }));
    CHECK(sample.reading().vacancy().candidates.size() == 5);
    for (const char* word : {"Lark", "Dove", "Rook"}) CHECK_FALSE(says(told(clerk.desk), word));
    clerk.desk.key('O', wxMOD_ALT);
    REQUIRE(wait_until([&] { return clerk.table().HasFocus(); }));
    CHECK(clerk.table().rows().size() == 5);
    CHECK_FALSE(says(seen(clerk.desk.window()), "shoe size"));
}

TEST_CASE("The first applications of a record are listed with what was found, and the keyboard goes on") {
    const Folder folder;
    std::vector<Problem> warnings;
    const std::string criteria = (data_folder() / "criteria" / "operations-coordinator.xml").string();
    record::Record::create(folder / "new.evenhand",
                           record::vacancy_of_files(criteria, {}, {}, "Sample Officer", warnings), system_clock());
    std::ofstream(folder / "table.csv") << lines;
    Desk desk(desktop::FileChoice{
        [path = folder / "table.csv"](const desktop::FileKind&) { return std::optional(path); }, {}});
    REQUIRE(desk.window().open(folder / "new.evenhand"));
    desk.window().show_page(applications_page);
    desk.key('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return desk.window().status() == "Say what the columns are; nothing is taken in yet."; }));
    desk.key('Y', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return desk.window().context().vacancy().candidates.size() == 2; }));
    REQUIRE(wait_until([&] { return !desk.window().working(); }));
    auto& found = desk.control<desktop::TableView>("What the import found");
    CHECK(any(found.rows(), "3", "not taken: the row has 5 cells"));
    REQUIRE(wait_until([&] { return found.HasFocus(); }));
    desk.key('O', wxMOD_ALT);
    REQUIRE(wait_until([&] { return desk.control<desktop::TableView>("Candidates").HasFocus(); }));
    desk.key('1', wxMOD_ALT);
    CHECK(wait_until([&] { return desk.window().current_page().id() == vacancy_page; }));
}

TEST_CASE("An import that is cancelled half way leaves the record as it was") {
    const Sample sample(false);
    std::string many = "name,statement\n";
    for (int i = 0; i < 30'000; ++i) many += fmt::format("Sample Applicant {0},I planned {0} moves.\n", i);
    Clerk clerk(sample, many);
    const auto before = sample.reading().head();
    clerk.desk.key('I', wxMOD_CONTROL);
    SECTION("while the file is read") {
        REQUIRE(wait_until([&] { return clerk.desk.window().working(); }));
    }
    SECTION("while the record is written") {
        // So many applications take their time to be compared, on a slow machine more than one wait.
        const auto saving = [&] { return clerk.desk.window().status().find("Saving") != std::string::npos; };
        REQUIRE((wait_until(saving) || wait_until(saving) || wait_until(saving) || wait_until(saving)));
    }
    // A window that is busy may miss a key.
    REQUIRE(wait_until([&] {
        if (clerk.desk.window().working()) clerk.desk.key('L', wxMOD_ALT);
        return clerk.desk.window().status() == "Cancelled: no application was taken in.";
    }));
    REQUIRE(clerk.ended());
    CHECK(sample.reading().head() == before);
    CHECK(sample.reading().vacancy().candidates.size() == 3);
    CHECK(clerk.desk.window().context().vacancy().candidates.size() == 3);
    CHECK(clerk.table().rows().size() == 3);
    CHECK(record::verify(sample.path).ok());
    CHECK(wait_until([&] { return clerk.table().HasFocus(); }));
    // The record takes the next import as if nothing had been begun.
    std::ofstream(sample.folder / "table.csv") << lines;
    clerk.desk.key('I', wxMOD_CONTROL);
    CHECK(clerk.takes_the_columns());
    CHECK(wait_until([&] { return clerk.desk.window().context().vacancy().candidates.size() == 5; }));
    CHECK(clerk.ended());
}

TEST_CASE("A file that is no table of applications is refused in words, and nothing is taken in") {
    const Sample sample(false);
    Clerk clerk(sample, "name,statement\nSample Applicant Lark,\"I chaired a branch.\n");
    const auto before = sample.reading().head();
    clerk.desk.key('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return says(seen(clerk.desk.window()), "Nothing was taken in from table.csv"); }));
    REQUIRE(clerk.ended());
    REQUIRE(clerk.found().rows().size() == 1);
    CHECK_THAT(clerk.found().rows()[0][1], Contains("quote"));
    CHECK(sample.reading().head() == before);
}

TEST_CASE("A table that is taken in twice changes nothing the second time, and the page says so") {
    const Sample sample(false);
    Clerk clerk(sample, "name,statement\nSample Applicant Lark,I chaired a branch.\n");
    clerk.desk.key('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return clerk.desk.window().context().vacancy().candidates.size() == 4; }));
    REQUIRE(clerk.ended());
    const auto before = sample.reading().head();
    clerk.desk.key('I', wxMOD_CONTROL);
    REQUIRE(clerk.desk.wait_for_status("1 was there already, answer for answer."));
    REQUIRE(clerk.ended());
    CHECK(sample.reading().head() == before);
    CHECK(clerk.table().rows().size() == 4);
}

TEST_CASE("Applications that may be one person's are decided on with a reason, by the keyboard") {
    const Sample sample(false);
    Clerk clerk(sample, "name,email,statement\nSample Applicant Wren,wren@example.org,I chaired a branch.\n");
    Hands hands(clerk.desk);
    hands.press('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return clerk.desk.window().context().vacancy().candidates.size() == 4; }));
    REQUIRE(clerk.ended());
    const auto names = sample.reading().names();
    const auto other = std::find(names.begin(), names.end(), "Sample Applicant Wren") - names.begin();
    const std::string older = fmt::format("C{:03}", other + 1);
    CHECK(any(clerk.found().rows(), "2", "may be of the same person as another"));
    hands.press('O', wxMOD_ALT);
    REQUIRE(hands.is_at("Candidates"));
    CHECK(says(unwrapped(seen(clerk.desk.window())),
               "May be one person's, to be decided before scoring opens: " + older + " and C004."));
    clerk.choose("4");
    REQUIRE(hands.hears("C004 may be of the same person as " + older));
    SECTION("each counts") {
        hands.tab_to("Each counts");
        hands.press(WXK_SPACE);
        REQUIRE(clerk.desk.wait_for_status("Write in the reason first"));
        REQUIRE(hands.is_at("Reason"));
        hands.write("Two people share an address");
        hands.tab_to("Each counts");
        hands.press(WXK_SPACE);
        REQUIRE(clerk.desk.wait_for_status("count, each by itself"));
        CHECK(clerk.candidate(static_cast<std::size_t>(other)).standing == merit::Standing::in);
    }
    SECTION("the newer stands") {
        hands.go_to('R', "Reason");
        hands.write("Sent again with a correction");
        hands.tab_to("C004 stands, without " + older);
        hands.press(WXK_SPACE);
        REQUIRE(clerk.desk.wait_for_status("C004 stands for the others"));
        const panel::Candidate& replaced = clerk.candidate(static_cast<std::size_t>(other));
        CHECK(replaced.standing == merit::Standing::withdrawn);
        CHECK(replaced.replaced_by == "C004");
        CHECK(clerk.candidate(3).standing == merit::Standing::in);
        CHECK_THAT(clerk.table().rows()[static_cast<std::size_t>(other)][5], Contains("replaced by C004"));
    }
    CHECK(panel::undecided_alike(clerk.desk.window().context().vacancy()).empty());
    CHECK_FALSE(says(unwrapped(seen(clerk.desk.window())), "May be one person's"));
    CHECK(hands.is_at("Candidates"));
    CHECK(record::verify(sample.path).ok());
    // Two codes of one person would tell the panel, who read the names, whose they are.
    hands.work_as(Sample::member_a);
    const auto texts = hands.everything_told();
    CHECK_FALSE(says(texts, "replaced by C004"));
    CHECK_FALSE(says(texts, "may be of the same person"));
    CHECK_FALSE(says(texts, "May be one person"));
}

TEST_CASE("Once scoring is open an application is taken as late, with the reason typed on the page") {
    const Sample sample;
    Clerk clerk(sample, "name,statement\nSample Applicant Lark,I chaired a branch.\n");
    clerk.desk.key('I', wxMOD_CONTROL);
    REQUIRE(clerk.desk.wait_for_status("write in the reason why late applications are taken"));
    REQUIRE(wait_until([&] { return clerk.desk.control<wxTextCtrl>("Reason").HasFocus(); }));
    clerk.desk.type("The post was late");
    clerk.desk.key('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return clerk.desk.window().context().vacancy().candidates.size() == 4; }));
    REQUIRE(clerk.ended());
    CHECK(clerk.candidate(3).late);
    CHECK(clerk.candidate(3).late_why == "The post was late");
    CHECK(clerk.table().rows()[3] == std::vector<std::string>{"C004", "late, taken", "", "", "", "The post was late"});
    CHECK(clerk.desk.control<wxTextCtrl>("Reason").GetValue().empty());
}

TEST_CASE("A candidate is found by typing and withdrawn with a reason, by the keyboard") {
    const Sample sample;
    Clerk clerk(sample, "");
    clerk.choose("2");
    REQUIRE(wait_until([&] { return clerk.table().selected() == 1; }));
    clerk.desk.key('W', wxMOD_ALT);
    REQUIRE(clerk.desk.wait_for_status("Write in the reason first"));
    REQUIRE(wait_until([&] { return clerk.desk.control<wxTextCtrl>("Reason").HasFocus(); }));
    clerk.desk.type("Took another post");
    clerk.desk.key('W', wxMOD_ALT);
    REQUIRE(clerk.desk.wait_for_status("C002 has withdrawn"));
    CHECK(clerk.candidate(1).standing == merit::Standing::withdrawn);
    CHECK(clerk.candidate(1).why == "Took another post");
    CHECK(clerk.table().rows()[1][1] == "withdrawn");
    CHECK(clerk.table().selected() == 1);
    CHECK(clerk.table().HasFocus());
    CHECK(says(seen(clerk.desk.window()), "3 applications: 2 in, 1 withdrawn, 0 ineligible, 0 late."));
    CHECK(sample.reading().vacancy().candidates[1].standing == merit::Standing::withdrawn);
    // Once is enough.
    clerk.desk.key('R', wxMOD_ALT);
    clerk.desk.type("Again");
    clerk.desk.key('B', wxMOD_ALT);
    CHECK(clerk.desk.wait_for_status("C002 has withdrawn already"));
}

TEST_CASE("A candidate set aside by a slip is brought back, with a reason") {
    const Sample sample;
    Clerk clerk(sample, "");
    clerk.choose("2");
    clerk.desk.key('R', wxMOD_ALT);
    clerk.desk.type("Took another post");
    clerk.desk.key('W', wxMOD_ALT);
    REQUIRE(clerk.desk.wait_for_status("C002 has withdrawn"));
    clerk.desk.key('C', wxMOD_ALT);
    REQUIRE(clerk.desk.wait_for_status("Write in the reason first"));
    clerk.desk.type("It was C003 who wrote");
    clerk.desk.key('C', wxMOD_ALT);
    REQUIRE(clerk.desk.wait_for_status("C002 is in again"));
    CHECK(clerk.candidate(1).standing == merit::Standing::in);
    CHECK(clerk.candidate(1).why.empty());
    CHECK(clerk.table().rows()[1][1].empty());
    CHECK(clerk.table().HasFocus());
    CHECK(record::verify(sample.path).ok());
    clerk.choose("1");
    REQUIRE(wait_until([&] { return clerk.table().selected() == 0; }));
    REQUIRE(clerk.desk.window().actions().run("applications.bring-back"));
    CHECK(clerk.desk.wait_for_status("Write in the reason first"));
    clerk.desk.type("Once more");
    REQUIRE(clerk.desk.window().actions().run("applications.bring-back"));
    CHECK(clerk.desk.wait_for_status("C001 is in: there is nothing to take back"));
}

TEST_CASE("What is typed in the list goes to the code that begins so, with its letter or without") {
    const Sample sample;
    Clerk clerk(sample, "");
    clerk.choose("c003");
    CHECK(wait_until([&] { return clerk.table().selected() == 2; }));
    wxMilliSleep(1600);
    clerk.desk.type("1");
    CHECK(wait_until([&] { return clerk.table().selected() == 0; }));
    wxMilliSleep(1600);
    clerk.desk.type("7");
    CHECK(clerk.desk.wait_for_status("No code begins with 7"));
    CHECK(clerk.table().selected() == 0);
}

TEST_CASE("A duplicate is set aside with a reason that names the other code, which has to be another's") {
    const Sample sample;
    Clerk clerk(sample, "");
    clerk.choose("3");
    clerk.desk.key('P', wxMOD_ALT);
    REQUIRE(clerk.desk.wait_for_status("Write in the code of the application that C003 repeats"));
    auto& other = clerk.desk.control<wxTextCtrl>("Duplicate of (code)");
    REQUIRE(wait_until([&] { return other.HasFocus(); }));
    clerk.desk.type("c003");
    clerk.desk.key('P', wxMOD_ALT);
    REQUIRE(clerk.desk.wait_for_status("C003 cannot be a duplicate of itself"));
    other.SetValue("C009");
    clerk.desk.key('P', wxMOD_ALT);
    REQUIRE(clerk.desk.wait_for_status("There is no candidate C009"));
    other.SetValue("c001");
    clerk.desk.key('P', wxMOD_ALT);
    REQUIRE(clerk.desk.wait_for_status("C003 is set aside as ineligible"));
    CHECK(clerk.candidate(2).standing == merit::Standing::ineligible);
    CHECK(clerk.candidate(2).why == "Duplicate of C001");
}

TEST_CASE("The HR view shows names, flags, HR's answers and likely duplicates, and is in the history") {
    const Sample sample(false);
    Clerk clerk(sample, "name,email,statement,veteran,adjustments\n"
                        "sample  applicant WREN,other@example.org,I write.,yes,A quiet room\n"
                        "Sample Applicant Finch,TEAL@example.org,I plan.,no,\n");
    clerk.desk.key('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return clerk.desk.window().context().vacancy().candidates.size() == 5; }));
    REQUIRE(clerk.ended());
    CHECK_FALSE(names_anyone(clerk.desk));
    const auto before = sample.reading().head().event;
    DialogReader consent(wxID_OK);
    clerk.desk.key('H', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return clerk.desk.window().context().hr_view; }));
    REQUIRE(wait_until([&] { return says(seen(clerk.desk.window()), "same name as"); }));
    const auto history = sample.reading().history(before + 1);
    REQUIRE(history.size() == 1);
    CHECK(history[0].kind == "hr-view-opened");
    std::string wren, finch;
    for (const auto& row : clerk.table().rows()) {
        if (row[2] == "sample applicant WREN") wren = row[0];
        if (row[2] == "Sample Applicant Finch") finch = row[0];
        CHECK((row[2] == "Sample Applicant Knot") == row[4].empty()); // alone in name and e-mail
    }
    REQUIRE_FALSE(wren.empty());
    REQUIRE_FALSE(finch.empty());
    const auto row_of = [&](const std::string& code) { return clerk.table().rows()[std::stoul(code.substr(1)) - 1]; };
    CHECK_THAT(row_of(wren)[3], Contains("Veterans"));
    CHECK_THAT(row_of(wren)[4], Contains("same name as C00"));
    CHECK_THAT(row_of(finch)[4], Contains("same e-mail as C00"));
    clerk.choose(wren.substr(3));
    CHECK(wait_until([&] {
        return says({desktop::utf8(clerk.desk.control<wxTextCtrl>("What HR alone may read").GetValue())},
                    "A quiet room");
    }));
    CHECK_FALSE(
        says({desktop::utf8(clerk.desk.control<wxTextCtrl>("Application, without names").GetValue())}, "quiet"));
    // Left while another page is in sight: nothing stays behind.
    clerk.desk.window().show_page(reports_page);
    clerk.desk.key('H', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return !clerk.desk.window().context().hr_view; }));
    CHECK_FALSE(names_anyone(clerk.desk));
    CHECK_FALSE(says(told(clerk.desk), "same name as"));
    CHECK_FALSE(says(told(clerk.desk), "A quiet room"));
    clerk.desk.window().show_page(applications_page);
    CHECK_FALSE(names_anyone(clerk.desk));
}

TEST_CASE("A member reads the applications, and is told who takes them in and sets them aside") {
    const Sample sample;
    Clerk clerk(sample, lines, Sample::member_a);
    CHECK(says(seen(clerk.desk.window()), "That is for the chair, the HR adviser or an HR officer."));
    clerk.desk.key('I', wxMOD_CONTROL);
    CHECK(clerk.ended());
    CHECK(clerk.desk.window().context().vacancy().candidates.size() == 3);
    for (wxWindow* one : everything(clerk.desk.window())) {
        const auto* button = dynamic_cast<wxButton*>(one);
        if (button && button->IsShownOnScreen()) CHECK(button->GetLabelText() != "Has withdrawn");
    }
    DialogReader consent(wxID_OK);
    clerk.desk.key('H', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(clerk.desk.wait_for_status("for the HR adviser and HR officers alone"));
    CHECK_FALSE(clerk.desk.window().context().hr_view);
}

TEST_CASE("Nobody on the panel reads an application before scoring is open, HR does") {
    const Sample sample(false);
    const auto read = [](Clerk& clerk) {
        return desktop::utf8(clerk.desk.control<wxTextCtrl>("Application, without names").GetValue());
    };
    {
        Clerk clerk(sample, "", Sample::chair);
        CHECK_THAT(read(clerk), Contains("The panel reads the applications once scoring is open"));
        clerk.choose("3");
        REQUIRE(wait_until([&] { return clerk.table().selected() == 2; }));
        CHECK_THAT(read(clerk), Contains("The panel reads the applications once scoring is open"));
    }
    Clerk clerk(sample, "");
    CHECK_THAT(read(clerk), Contains(sample.reading().application("C001").at(0).text));
}

TEST_CASE("A member is not given the application of a candidate they have a conflict with") {
    Sample sample;
    sample.declare_conflict(Sample::member_a, "C002");
    Clerk clerk(sample, "", Sample::member_a);
    const auto read = [&] {
        return desktop::utf8(clerk.desk.control<wxTextCtrl>("Application, without names").GetValue());
    };
    CHECK_THAT(read(), Contains(sample.reading().application("C001").at(0).text));
    clerk.choose("2");
    CHECK(wait_until([&] { return read().find("You have declared a conflict") != std::string::npos; }));
    CHECK_FALSE(says(told(clerk.desk), sample.reading().application("C002").at(0).text));
}

TEST_CASE("Larger text keeps the application in sight from its beginning, its headings bold") {
    const Sample sample;
    Clerk clerk(sample, "");
    auto& text = clerk.desk.control<wxTextCtrl>("Application, without names");
    for (int times = 0; times < 3; ++times) {
        INFO("pressed " << times << " times");
        const bool at_the_top = wait_until([&] {
            long first = -1;
            return text.HitTest(wxPoint(12, 8), &first) != wxTE_HT_UNKNOWN && first >= 0 && first < 30;
        });
        CHECK(at_the_top);
        wxTextAttr heading;
        REQUIRE(text.GetStyle(1, heading));
        CHECK(heading.GetFont().GetWeight() >= wxFONTWEIGHT_BOLD);
        REQUIRE(clerk.desk.window().actions().run("view.larger"));
    }
}

TEST_CASE("A long list of applications comes up with the first in sight, which is the one chosen") {
    const Sample sample(false);
    std::string many = "name,statement\n";
    for (int i = 0; i < 80; ++i) many += fmt::format("Sample Applicant {0},I planned {0} moves.\n", i);
    {
        Clerk clerk(sample, many);
        clerk.desk.key('I', wxMOD_CONTROL);
        REQUIRE(wait_until([&] { return clerk.desk.window().context().vacancy().candidates.size() == 83; }));
        REQUIRE(clerk.ended());
    }
    Clerk clerk(sample, "");
    const auto first_in_sight = [&] { return clerk.table().GetTopItem() == clerk.table().GetSelection(); };
    CHECK(clerk.table().selected() == 0);
    CHECK(wait_until(first_in_sight));
    wait_until([from = wxGetUTCTimeMillis()] { return wxGetUTCTimeMillis() - from > 400; }); // GTK is done by then
    CHECK(first_in_sight());
}

TEST_CASE("A link goes to the application it names") {
    const Sample sample;
    Clerk clerk(sample, "");
    clerk.desk.window().show_page(vacancy_page);
    clerk.desk.window().context().go_to({applications_page, "C002", {}, {}});
    CHECK(wait_until([&] { return clerk.table().selected() == 1 && clerk.table().IsShownOnScreen(); }));
    const std::string text = desktop::utf8(clerk.desk.control<wxTextCtrl>("Application, without names").GetValue());
    CHECK_THAT(text, Contains(sample.reading().application("C002").at(0).text));
}
