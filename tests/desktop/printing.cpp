// Reports in the window: chosen, looked at before they are exported, exported.
#include "base/files.h"
#include "desktop/controls/code_field.h"
#include "desktop/controls/strings.h"
#include "desktop/desk.h"
#include "desktop/pages/reports/page_view.h"
#include "desktop/pages/reports_page.h"

#include <set>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/gauge.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

/// What is in the folder beside the sample itself.
std::vector<std::string> files_in(const Folder& folder) {
    std::vector<std::string> names = folder.names();
    std::erase_if(names, [](const std::string& name) { return name.starts_with("sample.evenhand"); });
    return names;
}

void hand_in_all(Sample& sample) {
    for (const char* member : {Sample::chair, Sample::member_a, Sample::member_b}) {
        sample.score_all(member, 2);
        sample.hand_in(member);
    }
}

desktop::FileChoice saving_to(const std::filesystem::path& target) {
    return {{}, [target](const desktop::FileKind&, const std::string&) { return std::optional(target); }};
}

desktop::ReportsPage& reports_of(Desk& desk) {
    desk.window().show_page(reports_page);
    return dynamic_cast<desktop::ReportsPage&>(desk.window().current_page());
}

/// Goes to that report in the list with the arrow keys.
void choose(Desk& desk, const std::string& title) {
    desk.window().show_page(reports_page);
    auto& table = desk.control<desktop::TableView>("Reports");
    REQUIRE(wait_until([&] { return table.HasFocus(); }));
    for (std::size_t i = 0; i < table.rows().size(); ++i) {
        if (table.rows()[static_cast<std::size_t>(table.selected())][0] == title) return;
        const int before = table.selected();
        desk.key(WXK_DOWN);
        REQUIRE(wait_until([&] { return table.selected() != before; }));
    }
    FAIL("there is no report called " << title);
}

std::vector<std::string> temporary_folders() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::temp_directory_path()))
        if (const std::string name = entry.path().filename().string(); name.starts_with("evenhand-preview"))
            names.push_back(name);
    return names;
}

desktop::PageView& picture(Desk& desk) {
    for (wxWindow* one : everything(desk.window()))
        if (auto* view = dynamic_cast<desktop::PageView*>(one); view && view->IsShownOnScreen()) return *view;
    FAIL("there is no picture of a page");
    throw 0;
}

} // namespace

TEST_CASE("The pages of a report are looked at before it is exported, by the keyboard alone, and leave no file") {
    Sample sample;
    hand_in_all(sample);
    Desk desk(sample);
    choose(desk, "Shortlist report");
    desk.key(WXK_RETURN);
    REQUIRE(desk.wait_for_status("The preview of “Shortlist report” is shown"));
    CHECK(says(seen(desk.window()), "Shortlist report · Page 1 of "));
    auto& text = desk.control<wxTextCtrl>("Text of the page");
    CHECK_THAT(desktop::utf8(text.GetValue()), Contains("Sample Coordinator"));
    CHECK_FALSE(text.IsEditable());
    const std::string first = desktop::utf8(text.GetValue());
    desk.key(WXK_F6);
    auto& view = picture(desk);
    REQUIRE(wait_until([&] { return view.HasFocus(); }));
    CHECK_THAT(spoken_name(view), Contains("Picture of page 1 of "));
    desk.key(WXK_PAGEDOWN, wxMOD_ALT);
    REQUIRE(wait_until([&] { return says(seen(desk.window()), "Page 2 of "); }));
    CHECK_THAT(spoken_name(view), Contains("Picture of page 2 of "));
    CHECK(desktop::utf8(text.GetValue()) != first);
    CHECK(view.HasFocus());
    desk.key(WXK_PAGEUP, wxMOD_ALT);
    REQUIRE(desk.wait_for_status("Page 1 of "));
    desk.key(WXK_PAGEUP, wxMOD_ALT);
    CHECK(desk.wait_for_status("This is the first page."));
    CHECK(files_in(sample.folder).empty());
    CHECK(temporary_folders().empty());
}

TEST_CASE("The picture is as wide as there is room, grows and shrinks by keys, and goes on at its foot") {
    Sample sample;
    hand_in_all(sample);
    Desk desk(sample);
    choose(desk, "Shortlist report");
    desk.key('P', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("The preview of “Shortlist report” is shown"));
    auto& view = picture(desk);
    REQUIRE(wait_until([&] { return view.paper().x > view.GetClientSize().x / 2; }));
    CHECK(view.paper().x <= view.GetClientSize().x);
    const wxSize wide = view.paper();
    CHECK(wide.y > wide.x); // A4 upright
    view.SetFocus();
    REQUIRE(wait_until([&] { return view.HasFocus(); }));
    desk.type("-");
    REQUIRE(wait_until([&] { return view.paper() != wide; }));
    const wxSize smaller = view.paper();
    desk.type("+");
    REQUIRE(wait_until([&] { return view.paper().x > smaller.x; }));
    CHECK(desktop::utf8(desk.control<wxChoice>("Zoom").GetStringSelection()) == "100 %");
    for (int i = 0; i < 8; ++i) desk.key(WXK_PAGEDOWN);
    CHECK(wait_until([&] { return !says(seen(desk.window()), "Page 1 of "); }));
    desk.key(WXK_TAB);
    CHECK(wait_until([&] { return desk.control<wxTextCtrl>("Text of the page").HasFocus(); }));
}

TEST_CASE("A preview that was made before the last change is not shown as if it were today's") {
    Sample sample;
    Desk desk(sample, Sample::chair);
    choose(desk, "Score sheet");
    desk.key('P', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("The preview of “Score sheet” is shown"));
    CHECK(says(seen(desk.window()), "Score sheet · Sample Chair"));
    REQUIRE(wait_until([&] { return !desk.window().working(); }));
    desk.window().show_page(score_page);
    desk.press_and_save("2");
    desk.window().show_page(reports_page);
    CHECK(says(seen(desk.window()), "The record has changed since the preview was made"));
    for (wxWindow* one : everything(desk.window()))
        if (dynamic_cast<desktop::PageView*>(one)) CHECK_FALSE(one->IsShownOnScreen());
}

TEST_CASE("Each report says whether it can be printed now, from when, and who is awaited") {
    Sample sample;
    Desk desk(sample);
    choose(desk, "Candidate record");
    const auto& rows = desk.control<desktop::TableView>("Reports").rows();
    REQUIRE(rows.size() >= 3);
    const std::set<std::string> at_any_time{"Interview pack", "Person specification", "Score sheet",
                                            "Score sheet, large print", "What is held on you"};
    for (const auto& row : rows) {
        CHECK(row[2] == (at_any_time.count(row[0])                ? "now"
                         : row[0] == "Certificate of destruction" ? "once something has been erased"
                                                                  : "once moderation is closed"));
        const bool names_people =
            row[0] == "HR annex" || row[0] == "Equality monitoring by stage" || row[0] == "What is held on you";
        CHECK((row[1] == "HR alone") == names_people);
    }
    CHECK(says(seen(desk.window()), "“Candidate record” can be printed once moderation is closed. Awaited: Sample "
                                    "Chair, Sample Member A and Sample Member B."));
    desk.key('P', wxMOD_CONTROL);
    CHECK(desk.wait_for_status("can be printed once moderation is closed"));
    CHECK_FALSE(desk.window().working());
    choose(desk, "Score sheet");
    CHECK_FALSE(says(seen(desk.window().current_page()), "can be printed once"));
}

TEST_CASE("After the export its folder can be opened") {
    Sample sample;
    Desk desk(sample, Sample::chair, saving_to(sample.folder / "sheet.pdf"));
    std::vector<std::filesystem::path> opened;
    reports_of(desk).open_in_desktop = [&](const std::filesystem::path& folder) {
        opened.push_back(folder);
        return true;
    };
    CHECK_FALSE(desk.control<wxButton>("Open the folder").IsEnabled());
    choose(desk, "Score sheet");
    desk.key('P', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("Saved "));
    REQUIRE(wait_until([&] { return !desk.window().working(); }));
    desk.key('D', wxMOD_ALT);
    REQUIRE(wait_until([&] { return !opened.empty(); }));
    CHECK(std::filesystem::equivalent(opened.front(), sample.path.parent_path()));
}

TEST_CASE("A report is exported with progress, by the keyboard alone") {
    Sample sample;
    hand_in_all(sample);
    const auto target = sample.folder / "report.pdf";
    Desk desk(sample, {}, saving_to(target));
    choose(desk, "Shortlist report");
    bool gauge_seen = false;
    desk.key('P', wxMOD_ALT);
    REQUIRE(wait_until([&] {
        if (desk.window().working()) gauge_seen = gauge_seen || desk.control<wxGauge>("Progress").IsShown();
        return desk.window().status().rfind("Saved ", 0) == 0;
    }));
    CHECK(gauge_seen);
    CHECK_THAT(read_file(target), Catch::Matchers::StartsWith("%PDF-"));
    CHECK(files_in(sample.folder) == std::vector<std::string>{"report.pdf"});
    CHECK(wait_until([&] { return !desk.window().working(); }));
}

TEST_CASE("An export that is cancelled leaves no file") {
    Sample sample;
    hand_in_all(sample);
    Desk desk(sample, {}, saving_to(sample.folder / "report.pdf"));
    desk.window().show_page(reports_page);
    reports_of(desk).export_report({"shortlist-report", "Shortlist report", {}});
    REQUIRE(desk.window().working());
    auto& cancel = desk.control<wxButton>("Cancel");
    wxCommandEvent press(wxEVT_BUTTON, cancel.GetId());
    cancel.ProcessWindowEvent(press);
    REQUIRE(desk.wait_for_status("Cancelled. No report was written."));
    CHECK(files_in(sample.folder).empty());
    CHECK_FALSE(cancel.IsShown());
    CHECK(wait_until([&] { return !desk.window().working(); }));
}

TEST_CASE("A report that may not be made yet, or cannot be written, says why and leaves no file") {
    const Sample sample;
    SECTION("because members are awaited") {
        Desk desk(sample, {}, saving_to(sample.folder / "report.pdf"));
        reports_of(desk).export_report({"shortlist-report", "Shortlist report", {}});
        REQUIRE(wait_until([&] { return !desk.alarm().empty(); }));
        CHECK_THAT(desk.alarm(), Contains("Sample Member A"));
        CHECK(desk.window().status() == "The report was not made.");
    }
    SECTION("because the folder is not there") {
        Desk desk(sample, {}, saving_to(sample.folder / "nowhere" / "sheet.pdf"));
        report::Options options;
        options.member = Sample::chair;
        reports_of(desk).export_report({"score-sheet", "Score sheet", options});
        REQUIRE(wait_until([&] { return !desk.alarm().empty(); }));
        CHECK_THAT(desk.alarm(), Contains("nowhere"));
    }
    CHECK(files_in(sample.folder).empty());
}

TEST_CASE("A report about one candidate asks for whom before it asks where") {
    Sample sample;
    hand_in_all(sample);
    int asked = 0;
    Desk desk(sample, {}, desktop::FileChoice{{}, [&](const desktop::FileKind&, const std::string&) {
                                                  ++asked;
                                                  return std::optional<std::filesystem::path>();
                                              }});
    choose(desk, "Candidate record");
    desk.key('P', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("Write the code of the candidate"));
    CHECK(asked == 0);
    auto& code = desk.control<desktop::CodeField>("For candidate (code)");
    REQUIRE(wait_until([&] { return code.HasFocus(); }));
    desk.type("99");
    desk.key('P', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("There is no candidate 99."));
    CHECK(asked == 0);
    code.SelectAll();
    desk.type("2");
    CHECK(code.code() == "C002");
    for (wxWindow* one : everything(desk.window()))
        CHECK_FALSE((one->IsShownOnScreen() && spoken_name(*one) == "For member"));
    desk.key('P', wxMOD_ALT);
    CHECK(wait_until([&] { return asked == 1; }));
    CHECK_FALSE(desk.window().working());
}
