#include "base/files.h"
#include "desktop/desk.h"
#include "desktop/pages/reports_page.h"
#include "desktop/pages/reports_page.h"
#include "desktop/controls/strings.h"

#include <wx/button.h>
#include <wx/gauge.h>
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

TEST_CASE("A report is exported with progress, by the keyboard alone") {
    Sample sample;
    hand_in_all(sample);
    const auto target = sample.folder / "report.pdf";
    Desk desk(sample, {}, saving_to(target));
    desk.window().show_page(reports_page);
    auto& table = desk.control<desktop::TableView>("Reports");
    REQUIRE(wait_until([&] { return table.HasFocus(); }));
    while (table.selected() + 1 < static_cast<int>(table.rows().size()) &&
           table.rows()[static_cast<std::size_t>(table.selected())][0] != "Shortlist report") {
        const int before = table.selected();
        desk.key(WXK_DOWN);
        REQUIRE(wait_until([&] { return table.selected() != before; }));
    }
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
    desk.window().show_page(reports_page);
    auto& table = desk.control<desktop::TableView>("Reports");
    REQUIRE(wait_until([&] { return table.HasFocus(); }));
    REQUIRE(table.rows()[0][0] == "Candidate record");
    desk.key('P', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("Type the code of the candidate"));
    CHECK(asked == 0);
    auto& code = desk.control<wxTextCtrl>("For candidate");
    REQUIRE(wait_until([&] { return code.HasFocus(); }));
    desk.type("C002");
    REQUIRE(wait_until([&] { return code.GetValue() == "C002"; }));
    desk.key('P', wxMOD_ALT);
    CHECK(wait_until([&] { return asked == 1; }));
    CHECK_FALSE(desk.window().working());
}
