// The history in the window: in words, filtered, back in time; the head of the chain, and verifying.
#include "desktop/controls/code_field.h"
#include "desktop/controls/strings.h"
#include "desktop/desk.h"
#include "panel/acts.h"

#include <chrono>
#include <fstream>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/clipbrd.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

constexpr auto stage = spec::Stage::shortlisting;

void hand_in_all(Sample& sample) {
    for (const char* member : {Sample::chair, Sample::member_a, Sample::member_b}) {
        sample.score_all(member, 2);
        sample.hand_in(member);
    }
}

desktop::TableView& history(Desk& desk) {
    desk.window().show_page(history_page);
    auto& table = desk.control<desktop::TableView>("History");
    REQUIRE(wait_until([&] { return table.HasFocus(); }));
    return table;
}

/// The lines as they stand in the table: event, when, who, what.
std::vector<std::string> what(const desktop::TableView& table) {
    std::vector<std::string> texts;
    for (const auto& row : table.rows()) texts.push_back(row.at(3));
    return texts;
}

int row_saying(const desktop::TableView& table, const std::string& words) {
    for (std::size_t i = 0; i < table.rows().size(); ++i)
        if (table.rows()[i].at(3).find(words) != std::string::npos) return static_cast<int>(i);
    FAIL("no line says " << words);
    return -1;
}

/// Goes to that row with the arrow keys.
void go_to_row(Desk& desk, desktop::TableView& table, int row) {
    table.SetFocus();
    REQUIRE(wait_until([&] { return table.HasFocus(); }));
    while (table.selected() != row) {
        const int before = table.selected();
        desk.key(before < row ? WXK_DOWN : WXK_UP);
        REQUIRE(wait_until([&] { return table.selected() != before; }));
    }
}

void pick(Desk& desk, wxChoice& choice, const std::string& entry) {
    choice.SetFocus();
    REQUIRE(wait_until([&] { return choice.HasFocus(); }));
    for (unsigned i = 0; i <= choice.GetCount(); ++i) {
        if (desktop::utf8(choice.GetStringSelection()) == entry) return;
        const int before = choice.GetSelection();
        desk.key(WXK_DOWN);
        REQUIRE(wait_until([&] { return choice.GetSelection() != before; }));
    }
    FAIL("there is no " << entry);
}

std::string copied() {
    wxTextDataObject data;
    const wxClipboardLocker locked;
    return !!locked && wxTheClipboard->GetData(data) ? desktop::utf8(data.GetText()) : std::string();
}

/// Everything that can be read on the page in sight, by eye or by ear.
std::vector<std::string> page(Desk& desk) {
    std::vector<std::string> texts = seen(desk.window().current_page());
    const auto spoken = heard(desk.window().current_page());
    texts.insert(texts.end(), spoken.begin(), spoken.end());
    return texts;
}

} // namespace

TEST_CASE("The history is told in words, newest first, and the chosen line in full") {
    Sample sample;
    hand_in_all(sample);
    Desk desk(sample, Sample::member_a);
    auto& table = history(desk);
    const auto lines = what(table);
    REQUIRE(lines.size() > 8);
    CHECK_THAT(lines.front(), Contains("Sample Member B handed in"));
    CHECK_THAT(lines.back(), Contains("Sample Officer began the record"));
    CHECK(table.rows().back()[0] == "1");
    CHECK(table.rows().back()[2] == "Sample Officer");
    CHECK_THAT(table.rows().back()[1], Contains(" UTC"));
    CHECK(table.rows().front()[0] == std::to_string(sample.reading().head().event));
    desk.key(WXK_DOWN);
    REQUIRE(wait_until([&] { return table.selected() == 1; }));
    auto& whole = desk.control<wxTextCtrl>("The chosen line");
    REQUIRE(wait_until([&] { return whole.GetValue().Contains(desktop::shown(lines[1])); }));
    CHECK_THAT(desktop::utf8(whole.GetValue()), Contains("Event ") && Contains("entered by "));
}

TEST_CASE("While scores are awaited the history tells nothing of others' scores: no line, number, head or count") {
    Sample sample;
    Desk desk(sample);
    desk.window().show_page(history_page);
    CHECK(says(page(desk), "The head of the chain is shown once everyone has handed in."));
    const auto before = page(desk);
    CHECK(before.size() > 20);
    desk.window().close_record();
    sample.score_all(Sample::member_a, 3, "kingfisher");
    REQUIRE(desk.window().open(sample.path));
    desk.window().show_page(history_page);
    const auto after = page(desk);
    CHECK(before == after);
    desk.key('O', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("Verified: the record is whole."));
    const std::string found = desktop::utf8(desk.control<wxTextCtrl>("What verifying found").GetValue());
    CHECK_THAT(found, Contains("The record is whole"));
    CHECK(found.find_first_of("0123456789") == std::string::npos);
    for (wxWindow* one : everything(desk.window().current_page()))
        if (auto* button = dynamic_cast<wxButton*>(one); button && button->GetLabelText() == "Copy the head")
            CHECK_FALSE(button->IsShown());
    CHECK_FALSE(desk.window().actions().run("history.copy"));
    CHECK_FALSE(desk.window().actions().run("history.then"));
}

TEST_CASE("One's own scores are in the history before all have handed in, without a number to count by") {
    Sample sample;
    sample.score_all(Sample::member_a, 3);
    Desk desk(sample, Sample::member_a);
    auto& table = history(desk);
    const int row = row_saying(table, "12 scores of 3 candidates on 4 criteria were entered for Sample Member A");
    CHECK(table.rows()[static_cast<std::size_t>(row)][0].empty());
    CHECK(row_saying(table, "was opened") > row);
    go_to_row(desk, table, row_saying(table, "was opened"));
    CHECK_FALSE(desk.control<wxButton>("Show the shortlist as it stood then").IsEnabled());
    desk.key(WXK_RETURN);
    CHECK(desk.wait_for_status("The past can be shown once everyone has handed in"));
    // Whoever works here next reads none of it.
    desk.window().work_as(Sample::member_b);
    CHECK_FALSE(says(what(history(desk)), "scores of"));
}

TEST_CASE("The history is asked for a candidate, a person and a criterion, and says so when there is nothing") {
    Sample sample;
    hand_in_all(sample);
    sample.declare_conflict(Sample::member_b, "C002");
    Desk desk(sample);
    auto& table = history(desk);
    const auto all = table.rows().size();
    desk.control<desktop::CodeField>("Candidate").SetFocus();
    desk.type("c00"); // nobody's yet
    CHECK(table.rows().size() == all);
    desk.type("2");
    REQUIRE(wait_until([&] { return table.rows().size() < all; }));
    CHECK_THAT(what(table).front(), Contains("Sample Member B declared a conflict of interest with C002"));
    CHECK(says(what(table), "of 1 candidate"));
    CHECK_FALSE(says(what(table), "handed in"));
    pick(desk, desk.control<wxChoice>("Criterion"), "1.2 Plans work for others.");
    REQUIRE(wait_until([&] { return !says(what(table), "declared"); }));
    pick(desk, desk.control<wxChoice>("Person"), "Sample Officer");
    REQUIRE(wait_until([&] { return table.rows().empty(); }));
    CHECK(says(seen(desk.window()), "Nothing in the history that you may read is about what you chose."));
    CHECK(wait_until([] { return wxWindow::FindFocus() && wxWindow::FindFocus()->IsEnabled(); }));
    desk.window().context().go_to({history_page, "", "", ""});
    CHECK(table.rows().size() == all);
}

TEST_CASE("One goes back in time to the shortlist as it stood, under a banner, and back to today") {
    Sample sample;
    hand_in_all(sample);
    sample.declare_conflict(Sample::member_b, "C002");
    Desk desk(sample);
    auto& table = history(desk);
    go_to_row(desk, table, row_saying(table, "Sample Member B handed in"));
    desk.key(WXK_RETURN);
    REQUIRE(desk.wait_for_status("The shortlist as it stood on "));
    CHECK(says(seen(desk.window()), "This is the past: shortlisting, as it stood on "));
    CHECK(says(seen(desk.window()), "after: Sample Member B handed in"));
    auto& past = desk.control<desktop::TableView>("The shortlist as it stood then");
    REQUIRE(past.rows().size() == 3);
    for (const auto& row : past.rows()) CHECK((row[0] == "1=" && row[2] == "tie" && row[3] == "8"));
    CHECK_FALSE(desk.control<wxTextCtrl>("Reason then").GetValue().empty());
    REQUIRE(wait_until([&] { return past.HasFocus(); }));
    CHECK_FALSE(table.IsShownOnScreen());
    desk.key(WXK_ESCAPE);
    REQUIRE(wait_until([&] { return table.HasFocus(); }));
    CHECK_FALSE(says(seen(desk.window()), "This is the past"));
    CHECK(wait_until([&] { return !desk.window().working(); }));
    // Before all had handed in, it says who was awaited then.
    go_to_row(desk, table, row_saying(table, "Sample Member A handed in"));
    desk.control<wxButton>("Show the shortlist as it stood then").SetFocus();
    desk.key(WXK_SPACE);
    REQUIRE(desk.wait_for_status("The shortlist as it stood on "));
    CHECK(says(seen(desk.window()), "Sample Member B"));
    CHECK_FALSE(past.IsShownOnScreen());
    desk.key('B', wxMOD_ALT);
    CHECK(wait_until([&] { return table.IsShownOnScreen() && table.HasFocus(); }));
}

TEST_CASE("The head of the chain is shown and copied once everyone has handed in, and verifying counts events") {
    Sample sample;
    hand_in_all(sample);
    const record::Head head = sample.reading().head();
    Desk desk(sample);
    history(desk);
    CHECK(says(seen(desk.window()), fmt::format("Head of the chain: event {}, {}…{}", head.event,
                                                head.hash.substr(0, 8), head.hash.substr(56))));
    desk.key('C', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("The head of the chain is copied"));
    CHECK(copied() == fmt::format("{}@{}", head.hash, head.event));
    REQUIRE(desk.window().actions().run("history.verify"));
    REQUIRE(desk.wait_for_status("Verified: the record is whole."));
    CHECK(says(seen(desk.window()), fmt::format("{} events were checked.", head.event)));
}

TEST_CASE("A long history opens at once and is read on in parts") {
    Sample sample;
    {
        auto record = record::Record::open(sample.path, record::Record::Access::write);
        const auto officer = record.vacancy().officer;
        for (int part = 0; part < 5; ++part) {
            panel::Events events;
            for (int i = 0; i < 200; ++i) {
                auto act = panel::open_hr_view(record.vacancy(), officer, "A sample reason.");
                std::move(act.begin(), act.end(), std::back_inserter(events));
            }
            record.commit(officer, std::move(events));
        }
    }
    Desk desk(sample);
    auto& table = history(desk);
    const std::size_t first = table.rows().size();
    REQUIRE(first >= 200);
    REQUIRE(first < 1000);
    std::size_t before = 0;
    for (int i = 0; i < 10 && before != table.rows().size(); ++i) {
        before = table.rows().size();
        if (!desk.control<wxButton>("Show earlier").IsEnabled()) break;
        desk.key('W', wxMOD_ALT);
        REQUIRE(wait_until([&] { return table.rows().size() > before; }));
        CHECK(table.selected() == static_cast<int>(before));
    }
    CHECK(table.rows().size() > 1000);
    CHECK_THAT(what(table).back(), Contains("began the record"));
    CHECK(wait_until([] { return wxWindow::FindFocus() && wxWindow::FindFocus()->IsEnabled(); }));
}
