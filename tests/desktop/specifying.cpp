// The specification's page: what it shows, and how it is changed by keyboard.
#include "base/files.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/controls/tree_table.h"
#include "desktop/desk.h"
#include "spec/read.h"

#include <chrono>
#include <fmt/format.h>
#include <fstream>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;
using desktop::TableView;
using desktop::TreeTable;

namespace {

using Cells = std::vector<std::string>;

TreeTable& tree(Desk& desk) {
    return desk.control<TreeTable>("Criteria");
}

wxTextCtrl& statement(Desk& desk) {
    return desk.control<wxTextCtrl>("Statement");
}

std::vector<TableView::Row> problems(Desk& desk) {
    return desk.control<TableView>("Problems").rows();
}

/// At the specification, with that row of the tree chosen.
void at(Desk& desk, int row) {
    desk.window().show_page(specification_page);
    tree(desk).SetFocus();
    desk.key(WXK_HOME);
    for (int i = 0; i < row; ++i) desk.key(WXK_DOWN);
    REQUIRE(wait_until([&] { return tree(desk).selected() == row; }));
}

/// Puts the caret at the end of the statement.
void into_statement(Desk& desk) {
    statement(desk).SetFocus();
    desk.key(WXK_END, wxMOD_CONTROL);
}

const spec::Specification& kept(Desk& desk) {
    return desk.window().context().vacancy().specification;
}

bool waits_for_change(Desk& desk) {
    return wait_until([&] { return !desk.window().current_page().unsaved().empty(); });
}

bool waits_for_problem(Desk& desk, const std::string& words) {
    return wait_until([&] {
        for (const auto& row : problems(desk))
            if (row[2].find(words) != std::string::npos) return true;
        return false;
    });
}

} // namespace

TEST_CASE("The specification is a tree of sections and criteria, the chosen one in full beside it") {
    const Sample sample(false);
    Desk desk(sample);
    at(desk, 1);
    const auto& rows = tree(desk).rows();
    REQUIRE(rows.size() == 6);
    CHECK(rows[0] == TreeTable::Row{{"1", "", "", "", "Administration"}, 0, true});
    CHECK(rows[1] == TreeTable::Row{{"1.1", "essential", "Application", "",
                                     "Drafts budgets and policies & watches "
                                     "spending."},
                                    1,
                                    false});
    CHECK(rows[5].cells[1] == "desirable");
    CHECK(desktop::utf8(statement(desk).GetValue()) == "Drafts budgets and policies & watches spending.");
    CHECK_THAT(desktop::utf8(desk.control<wxTextCtrl>("Guidance for those who score").GetValue()),
               Contains("sums the applicant answered for"));
    CHECK(says(heard(desk.window()), "Drafts budgets and policies & watches spending."));
    CHECK(problems(desk) == std::vector<TableView::Row>{{"none", "", "Nothing is wrong that can be checked."}});
    desk.key(WXK_UP);
    CHECK(desktop::utf8(desk.control<wxTextCtrl>("Heading of the section").GetValue()) == "Administration");
}

TEST_CASE("A statement is changed, undone as a whole, changed again and kept, its id stays") {
    const Sample sample(false);
    Desk desk(sample);
    at(desk, 1);
    into_statement(desk);
    desk.type(" In time.");
    CHECK_THAT(tree(desk).rows()[1].cells[4], Contains("spending. In time."));
    CHECK(says(seen(desk.window()), "Changed, not kept yet."));
    desk.key('Z', wxMOD_CONTROL);
    CHECK(
        wait_until([&] { return tree(desk).rows()[1].cells[4] == "Drafts budgets and policies & watches spending."; }));
    CHECK(desktop::utf8(statement(desk).GetValue()) == "Drafts budgets and policies & watches spending.");
    into_statement(desk);
    desk.type(" On time.");
    desk.key('S', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("The specification is kept"));
    REQUIRE(spec::find(kept(desk), "1.1"));
    CHECK_THAT(spec::find(kept(desk), "1.1")->text, Contains("spending. On time."));
    CHECK_THAT(spec::find(kept(desk), "1.1")->guidance, Contains("sums"));
}

TEST_CASE("A criterion without a statement is not kept: the page says so, goes there, and keeps it once it has one") {
    const Sample sample(false);
    Desk desk(sample);
    at(desk, 2);
    desk.key('A', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return tree(desk).rows().size() == 7; }));
    CHECK(statement(desk).HasFocus());
    CHECK(tree(desk).rows()[3].cells == Cells{"⚠ 1.3", "essential", "Application", "", ""});
    CHECK(says(seen(desk.window()), "⚠ Criterion 1.3 has no statement."));
    tree(desk).SetFocus();
    desk.key('S', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("cannot be kept yet"));
    CHECK(statement(desk).HasFocus());
    CHECK_FALSE(spec::find(kept(desk), "1.3"));
    desk.type("Chairs meetings.");
    desk.key('S', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("The specification is kept"));
    REQUIRE(spec::find(kept(desk), "1.3"));
    CHECK(spec::find(kept(desk), "1.3")->text == "Chairs meetings.");
}

TEST_CASE("A criterion is split in two where the cursor stands") {
    const Sample sample(false);
    Desk desk(sample);
    at(desk, 1);
    desk.key('P', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(desk.wait_for_status("Put the cursor into the statement"));
    REQUIRE(statement(desk).HasFocus());
    desk.key(WXK_HOME, wxMOD_CONTROL);
    for (int i = 0; i < 15; ++i) desk.key(WXK_RIGHT);
    desk.key('P', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return tree(desk).rows().size() == 7; }));
    CHECK(tree(desk).rows()[1].cells[4] == "Drafts budgets");
    CHECK(tree(desk).rows()[2].cells ==
          Cells{"1.3", "essential", "Application", "", "and policies & watches spending."});
    CHECK(tree(desk).selected() == 2);
}

TEST_CASE("A criterion moves into the next section, a section moves with all in it, and Delete takes one out") {
    const Sample sample(false);
    Desk desk(sample);
    at(desk, 2);
    desk.key(WXK_DOWN, wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return tree(desk).rows()[2].cells[0] == "2"; }));
    CHECK(tree(desk).rows()[3].cells[0] == "1.2");
    CHECK(tree(desk).selected() == 3);
    at(desk, 2);
    desk.key(WXK_UP, wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return tree(desk).rows()[0].cells[0] == "2"; }));
    CHECK(tree(desk).selected() == 0);
    desk.key(WXK_UP, wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(desk.wait_for_status("It is the first already"));
    desk.key(WXK_DELETE);
    REQUIRE(desk.wait_for_status("The section is taken out with 3 criteria. Undo brings it back."));
    CHECK(tree(desk).rows().size() == 2);
    CHECK(tree(desk).HasFocus());
    desk.key('Z', wxMOD_CONTROL);
    CHECK(wait_until([&] { return tree(desk).rows().size() == 6; }));
}

TEST_CASE("A number given twice is said at the field and in the list, whose line goes to the place") {
    const Sample sample(false);
    Desk desk(sample);
    at(desk, 5);
    auto& number = desk.control<wxTextCtrl>("Number as printed");
    number.SetFocus();
    number.SelectAll();
    desk.type("1.1");
    REQUIRE(waits_for_problem(desk, "Another criterion has the number 1.1 already"));
    CHECK(says(seen(desk.window()), "⚠ Another criterion has the number 1.1"));
    at(desk, 0);
    auto& list = desk.control<TableView>("Problems");
    list.SetFocus();
    desk.key(WXK_HOME);
    REQUIRE(wait_until([&] { return list.selected() == 0; }));
    desk.key(WXK_RETURN);
    CHECK(wait_until([&] { return number.HasFocus(); }));
    CHECK(tree(desk).selected() == 5);
}

TEST_CASE("A weight that is none is said at once and not kept, one that is, is kept") {
    const Sample sample(false);
    Desk desk(sample);
    at(desk, 1);
    auto& weight = desk.control<wxTextCtrl>("Weight (empty: as the rules say)");
    weight.SetFocus();
    desk.type("1O1");
    REQUIRE(waits_for_problem(desk, "\"1O1\" is no weight"));
    desk.key('S', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("cannot be kept yet"));
    weight.SelectAll();
    desk.type("2.5");
    desk.key('S', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("The specification is kept"));
    CHECK(spec::find(kept(desk), "1.1")->weight == Rational(5, 2));
}

TEST_CASE("A method the document has no code for gets one in its legend") {
    const Sample sample(false);
    Desk desk(sample);
    at(desk, 1);
    auto& interview = desk.control<wxCheckBox>("Judged by: Interview");
    interview.SetFocus();
    desk.key(WXK_SPACE);
    REQUIRE(wait_until([&] { return tree(desk).rows()[1].cells[2] == "Application, Interview"; }));
    desk.key('S', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("The specification is kept"));
    CHECK(spec::find(kept(desk), "1.1")->assessed == "A I");
    REQUIRE(kept(desk).methods.size() == 2);
    CHECK(kept(desk).methods[1] == spec::MethodCode{"I", spec::Method::interview, ""});
}

TEST_CASE("What the rules would no longer fit is said before it is kept") {
    const Sample sample(false);
    Desk desk(sample);
    at(desk, 1);
    auto& importance = desk.control<wxChoice>("Importance");
    importance.SetFocus();
    desk.key(WXK_DOWN);
    desk.key(WXK_DOWN);
    CHECK(waits_for_problem(desk, "The rules of the shortlisting stage would not fit"));
}

TEST_CASE("Once scoring is open the specification is read, not changed, and the page says why") {
    const Sample sample;
    Desk desk(sample);
    at(desk, 1);
    CHECK(says(seen(desk.window()), "Scoring has opened"));
    statement(desk).SetFocus();
    desk.type("x");
    desk.key('A', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(tree(desk).rows().size() == 6);
    CHECK_THAT(tree(desk).rows()[1].cells[4], !Contains("x"));
    CHECK_FALSE(desk.control<wxButton>("Add a criterion").IsEnabled());
}

TEST_CASE("A member reads the specification, and is told who may change it") {
    const Sample sample(false);
    Desk desk(sample, Sample::member_a);
    at(desk, 1);
    CHECK(says(seen(desk.window()), "the chair, the HR adviser or an HR officer"));
    CHECK_FALSE(statement(desk).IsEditable());
    desk.window().work_as(Sample::chair);
    at(desk, 1);
    CHECK(statement(desk).IsEditable());
}

TEST_CASE("Changes that are not kept stay on the page, and leaving the record names them") {
    const Sample sample(false);
    Desk desk(sample);
    at(desk, 1);
    into_statement(desk);
    desk.type(" More.");
    desk.window().show_page(score_page);
    desk.window().show_page(specification_page);
    CHECK_THAT(tree(desk).rows()[1].cells[4], Contains("More."));
    DialogReader dialog(wxID_CANCEL);
    desk.key('W', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return dialog.dialogs == 1; }));
    CHECK(says(dialog.texts, "the changed specification"));
    CHECK(desk.window().context().record.has_value());
    desk.control<wxButton>("Drop the changes").SetFocus();
    desk.key(WXK_SPACE);
    CHECK(desk.wait_for_status("The changes are dropped"));
    CHECK(wait_until([&] { return tree(desk).HasFocus(); }));
    CHECK_THAT(tree(desk).rows()[1].cells[4], !Contains("More."));
}

TEST_CASE("The specification on the page is saved as XML that reads the same") {
    const Sample sample(false);
    const auto xml = sample.folder / "post.xml";
    desktop::FileChoice files;
    files.save = [&](const desktop::FileKind&, const std::string&) { return std::optional(xml); };
    Desk desk(sample, {}, files);
    at(desk, 1);
    REQUIRE(desk.window().actions().run("specification.save"));
    REQUIRE(desk.wait_for_status("Saved"));
    CHECK(spec::parse_specification(read_file(xml), "post.xml") == kept(desk));
}

TEST_CASE("The printed view shows the specification as it was kept, on the page from where it is exported") {
    const Sample sample(false);
    Desk desk(sample, {});
    at(desk, 1);
    into_statement(desk);
    desk.type(" More.");
    REQUIRE(waits_for_change(desk));
    REQUIRE(desk.window().actions().run("specification.print"));
    REQUIRE(wait_until([&] { return desk.window().current_page().id() == reports_page; }));
    CHECK(desk.wait_for_status("The preview of “Person specification” is shown"));
    REQUIRE(wait_until([&] { return !desk.window().working(); }));
    CHECK_THAT(desk.alarm(), Contains("as it was last kept: your changes are not in it"));
    CHECK(desk.window().actions().run("reports.export")); // it is the chosen one
}

TEST_CASE("A specification is loaded from a file as one change of the draft, which one key takes back") {
    const Sample sample(false);
    auto path = data_folder() / "criteria" / "trade-union-organiser.xml"; // it points at a behaviour framework
    desktop::FileChoice files;
    files.open = [&](const desktop::FileKind&) { return std::optional(path); };
    Desk desk(sample, Sample::chair, files);
    at(desk, 1);
    into_statement(desk);
    desk.type(" More.");
    REQUIRE(waits_for_change(desk));
    const auto before = tree(desk).rows();
    const auto event = desk.window().context().record->head().event;
    REQUIRE(desk.window().actions().run("specification.load"));
    REQUIRE(desk.wait_for_status("Read trade-union-organiser.xml: not kept yet"));
    const auto loaded = spec::parse_specification(read_file(path), "file");
    REQUIRE(tree(desk).rows().size() > before.size());
    CHECK(says(seen(desk.window()), "Changed, not kept yet."));
    CHECK(desk.window().context().record->head().event == event);
    CHECK(wait_until([&] { return tree(desk).HasFocus(); }));
    desk.key('Z', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("Taken back: the specification from the file"));
    CHECK(tree(desk).rows() == before); // what was being written is there again
    REQUIRE(desk.window().actions().run("specification.load"));
    REQUIRE(wait_until([&] { return tree(desk).rows().size() > before.size(); }));
    desk.key('S', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("The specification is kept"));
    CHECK(kept(desk) == loaded);
    CHECK(desk.window().context().vacancy().framework.has_value() == loaded.framework.has_value());

    SECTION("a file that cannot be read changes nothing and says where it is wrong") {
        path = sample.folder / "broken.xml";
        std::ofstream(path) << "<person-specification xmlns=\"urn:evenhand:criteria:1\"><section/>"
                               "</person-specification>";
        REQUIRE(desk.window().actions().run("specification.load"));
        REQUIRE(wait_until([&] { return !desk.alarm().empty(); }));
        CHECK_THAT(desk.alarm(), Contains("The specification was not read") && Contains("broken.xml"));
        CHECK(desk.window().current_page().unsaved().empty());
    }
}

TEST_CASE("A specification of two hundred criteria answers every key at once") {
    std::string xml = R"(<person-specification xmlns="urn:evenhand:criteria:1"><post title="Sample post"/>)";
    for (int section = 1; section <= 10; ++section) {
        xml += fmt::format(R"(<section number="{}" heading="Section">)", section);
        for (int i = 1; i <= 20; ++i)
            xml +=
                fmt::format(R"(<criterion id="{0}.{1}" number="{0}.{1}" importance="essential" assessed="Application">)"
                            "Requirement {1} of section {0}.</criterion>",
                            section, i);
        xml += "</section>";
    }
    const Sample sample(false);
    {
        auto record = record::Record::open(sample.path, record::Record::Access::write);
        const std::string officer = record.vacancy().officer;
        record.commit(officer,
                      panel::change_specification(record.vacancy(), officer, xml + "</person-specification>", {}, {}));
    }
    Desk desk(sample);
    at(desk, 1);
    REQUIRE(tree(desk).rows().size() == 210);
    into_statement(desk);
    // What a key does is done in the window's own thread: a hundred of them, without the waiting between.
    auto& text = statement(desk);
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 100; ++i) text.WriteText("x");
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    CHECK(tree(desk).rows()[1].cells[4].size() > 100);
    CHECK(taken.count() / 100 < 50);
}
