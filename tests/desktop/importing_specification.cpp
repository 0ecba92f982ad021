// The specification read out of a document that somebody wrote for people: source and result side by side, corrected
// by keyboard, saved and kept.
#include "base/files.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/controls/tree_table.h"
#include "desktop/desk.h"
#include "desktop/hands.h"
#include "document/docx_sample.h"
#include "document/pdf_sample.h"
#include "spec/read.h"

#include <fmt/format.h>
#include <fstream>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;
using desktop::TableView;
using desktop::TreeTable;

namespace {

constexpr const char* clerk = "# Person specification: Sample Clerk\n"
                              "\n"
                              "| No. | Criterion | Importance | Assessed by |\n"
                              "|---|---|---|---|\n"
                              "| 1 | Keeps minutes of meetings | Essential | Application |\n"
                              "| 2 | Speaks to members on the telephone | Essential | Interview |\n"
                              "| 3 | Has edited a newsletter | Desirable | Z |\n"
                              "| 4 | Plans work for others | | Application |\n"
                              "\n"
                              "Please give us the names of two referees.\n"
                              "\n"
                              "## Duties\n"
                              "\n"
                              "- Opens the post\n"
                              "- Sends the minutes\n";

/// At the specification's page of a record that is not open yet, with a document that is chosen whenever a file is
/// asked for.
struct Reader {
    explicit Reader(const std::string& bytes, const std::string& name = "clerk.md", const std::string& works = {})
        : path(sample.folder / name), desk((std::ofstream(path) << bytes, sample), works, choice()), hands(desk) {
        desk.window().show_page(specification_page);
        wait_until([] { return true; });
    }
    desktop::FileChoice choice() {
        return {[this](const desktop::FileKind&) { return std::optional(path); },
                [this](const desktop::FileKind&, const std::string&) { return std::optional(saved()); }};
    }
    std::filesystem::path saved() const { return sample.folder / "saved.xml"; }
    /// Presses the button that reads, and waits for the end.
    void read() {
        desk.control<wxButton>("Read a document…").SetFocus();
        desk.key(WXK_SPACE);
        INFO(desk.window().status() << " / " << desk.alarm());
        REQUIRE(wait_until([this] { return says_read() || !desk.alarm().empty(); }));
        REQUIRE(wait_until([this] { return !desk.window().working(); }));
    }
    bool says_read() {
        const std::string status = desk.window().status();
        return status.starts_with("Read ") || status.starts_with("No criteria");
    }
    TreeTable& tree() { return desk.control<TreeTable>("Criteria"); }
    TableView& document() { return desk.control<TableView>("Document"); }
    TableView& problems() { return desk.control<TableView>("Problems"); }
    bool shows_document() {
        for (wxWindow* one : everything(desk.window()))
            if (dynamic_cast<TableView*>(one) && spoken_name(*one) == "Document") return one->IsShownOnScreen();
        return false;
    }
    void go_to_row(TableView& table, std::size_t column, const std::string& words) {
        table.SetFocus();
        desk.key(WXK_HOME);
        int row = 0;
        for (const auto& cells : table.rows()) {
            if (cells.at(column).find(words) != std::string::npos) break;
            ++row;
        }
        INFO(words);
        REQUIRE(row < static_cast<int>(table.rows().size()));
        for (int i = 0; i < row; ++i) desk.key(WXK_DOWN);
        REQUIRE(wait_until([&] { return table.selected() == row; }));
    }
    bool has_problem(const std::string& words) {
        for (const auto& row : problems().rows())
            if (row[2].find(words) != std::string::npos) return true;
        return false;
    }
    const spec::Specification& kept() { return desk.window().context().vacancy().specification; }

    const Sample sample{false};
    std::filesystem::path path;
    Desk desk;
    Hands hands;
};

std::vector<std::string> numbers(TreeTable& tree) {
    std::vector<std::string> all;
    for (const auto& row : tree.rows()) all.push_back(row.cells[0]);
    return all;
}

/// Whether a choice below the window stands at that entry.
bool is_chosen(wxWindow& window, const std::string& entry) {
    for (wxWindow* one : everything(window))
        if (const auto* choice = dynamic_cast<wxChoice*>(one))
            if (desktop::utf8(choice->GetStringSelection()) == entry) return true;
    return false;
}

} // namespace

TEST_CASE("A document is read into the page, its text beside what was read out of it, and nothing is kept yet") {
    Reader reader(clerk);
    const auto event = reader.desk.window().context().record->head().event;
    CHECK_FALSE(reader.shows_document());
    reader.read();
    CHECK_THAT(reader.desk.window().status(),
               Contains("Read clerk.md: 4 criteria, ") && Contains(" things to look at."));
    REQUIRE(reader.tree().rows().size() == 5);
    CHECK(reader.tree().rows()[1].cells[4] == "Keeps minutes of meetings");
    CHECK(wait_until([&] { return reader.tree().HasFocus(); }));
    const auto& lines = reader.document().rows();
    REQUIRE(lines.size() == 10);
    CHECK(lines[0] == TableView::Row{"heading", "Person specification: Sample Clerk"});
    CHECK(lines[3] == TableView::Row{"2", "2 | Speaks to members on the telephone | Essential | Interview"});
    CHECK(lines[6] == TableView::Row{"", "Please give us the names of two referees."});
    CHECK(lines[8] == TableView::Row{"task", "Opens the post"});
    CHECK(says(heard(reader.desk.window()), "2 | Speaks to members on the telephone"));
    CHECK(reader.desk.window().context().record->head().event == event);
    CHECK_FALSE(reader.desk.window().current_page().unsaved().empty());
}

TEST_CASE("A criterion shows the line it came from, and a line of the document its criterion") {
    Reader reader(clerk);
    reader.read();
    CHECK(wait_until([&] { return reader.document().selected() == 2; })); // of the first criterion
    reader.tree().SetFocus();
    reader.hands.press(WXK_DOWN);
    reader.hands.press(WXK_DOWN);
    CHECK(wait_until([&] { return reader.document().selected() == 4; }));
    CHECK(says(unwrapped(seen(reader.desk.window())),
               "In the document: number \"3\", importance \"Desirable\", judged by \"Z\""));
    reader.go_to_row(reader.document(), 0, "2");
    CHECK(wait_until([&] { return reader.tree().selected() == 2; }));
    CHECK(reader.document().HasFocus());
    CHECK_THAT(desktop::utf8(reader.desk.control<wxTextCtrl>("The line of the document in full").GetValue()),
               Contains("2 | Speaks to members on the telephone | Essential"));
    reader.hands.press(WXK_RETURN);
    auto& statement = reader.desk.control<wxTextCtrl>("Statement");
    CHECK(wait_until([&] { return statement.HasFocus(); }));
    CHECK(statement.GetValue() == "Speaks to members on the telephone");
    reader.go_to_row(reader.document(), 1, "referees");
    reader.hands.press(WXK_RETURN);
    CHECK(reader.desk.wait_for_status("No criterion came from this line"));
}

TEST_CASE("What the reading doubted is a list to work down: each goes to its place, and goes once it is mended") {
    Reader reader(clerk);
    reader.read();
    REQUIRE(wait_until([&] { return reader.has_problem("Nothing in the document says what \"Z\" stands for"); }));
    CHECK(reader.tree().rows()[3].cells[0] == "⚠ 3");
    reader.go_to_row(reader.problems(), 2, "No importance is stated");
    CHECK(wait_until([&] { return reader.document().selected() == 5; })); // shown before one goes there
    reader.hands.press(WXK_RETURN);
    CHECK(wait_until([&] { return reader.tree().selected() == 4; }));
    auto& importance = reader.desk.control<wxChoice>("Importance");
    importance.SetFocus();
    reader.hands.press(WXK_UP);
    CHECK(wait_until([&] { return !reader.has_problem("No importance is stated"); }));
    CHECK(reader.has_problem("says what \"Z\" stands for"));

    reader.go_to_row(reader.problems(), 2, "says what \"Z\" stands for");
    reader.hands.press(WXK_DELETE);
    REQUIRE(reader.desk.wait_for_status("Taken off the list. Undo brings it back."));
    CHECK_FALSE(reader.has_problem("says what \"Z\" stands for"));
    reader.hands.press('Z', wxMOD_CONTROL);
    CHECK(wait_until([&] { return reader.has_problem("says what \"Z\" stands for"); }));
}

TEST_CASE(
    "A line that was left out is made a criterion, whole or the words selected in it, and one that is none goes") {
    Reader reader(clerk);
    reader.read();
    reader.go_to_row(reader.document(), 1, "referees");
    reader.hands.press('M', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(reader.desk.wait_for_status("is made. Say how important it is"));
    REQUIRE(reader.tree().rows().size() == 6);
    CHECK(reader.tree().rows()[5].cells[4] == "Please give us the names of two referees.");
    CHECK(reader.tree().rows()[5].cells[1] == "not stated");
    CHECK(reader.tree().rows()[5].cells[2] == "not stated");
    CHECK(reader.tree().selected() == 5);
    CHECK(reader.document().HasFocus());
    CHECK(reader.document().rows()[6][0] == "1.5");
    reader.hands.press('Z', wxMOD_CONTROL);
    REQUIRE(reader.desk.wait_for_status("Taken back: the criterion from the document"));
    CHECK(reader.tree().rows().size() == 5);

    auto& line = reader.desk.control<wxTextCtrl>("The line of the document in full");
    reader.go_to_row(reader.document(), 1, "referees");
    line.SetFocus();
    line.SetSelection(15, 40);
    auto& make = reader.desk.control<wxButton>("Make this a criterion");
    make.SetFocus();
    reader.hands.press(WXK_SPACE);
    REQUIRE(wait_until([&] { return reader.tree().rows().size() == 6; }));
    CHECK(reader.tree().rows()[5].cells[4] == "the names of two referees");

    reader.tree().SetFocus();
    reader.hands.press(WXK_DELETE);
    REQUIRE(reader.desk.wait_for_status("is taken out. Undo brings it back."));
    CHECK(reader.tree().rows().size() == 5);
    CHECK(reader.document().rows()[6][0].empty());
}

TEST_CASE("What was read and corrected is saved as XML, kept for the vacancy, and its document stays beside it") {
    Reader reader(clerk);
    reader.read();
    reader.go_to_row(reader.document(), 1, "Plans work");
    auto& importance = reader.desk.control<wxChoice>("Importance");
    importance.SetFocus();
    reader.hands.press(WXK_UP);
    REQUIRE(wait_until([&] { return reader.tree().rows()[4].cells[1] == "desirable"; }));
    REQUIRE(reader.desk.window().actions().run("specification.save"));
    REQUIRE(reader.desk.wait_for_status("Saved"));
    reader.hands.press('S', wxMOD_CONTROL);
    REQUIRE(reader.desk.wait_for_status("The specification is kept"));
    CHECK(spec::parse_specification(read_file(reader.saved()), "saved.xml") == reader.kept());
    CHECK(reader.kept().post.title == "Sample Clerk");
    CHECK(reader.kept().post.reference == "S/1"); // the document does not say
    REQUIRE(spec::find(reader.kept(), "4"));
    CHECK(spec::find(reader.kept(), "4")->importance == spec::Importance::desirable);
    CHECK(reader.kept().duties.front().tasks.size() == 2);
    CHECK(reader.shows_document());
    CHECK(reader.document().rows()[5][0] == "4");
    CHECK(reader.desk.window().current_page().unsaved().empty());
}

TEST_CASE("An importance that is mended is shown, and the document's word for the other one goes") {
    Reader reader("# Person specification: Sample Clerk\n\n| Criterion | Importance |\n|---|---|\n"
                  "| Keeps minutes of meetings | Essential |\n| Has edited a newsletter | Useful |\n");
    reader.read();
    REQUIRE(reader.tree().rows().size() == 3);
    CHECK(reader.tree().rows()[2].cells[1] == "desirable (Useful)");
    reader.go_to_row(reader.document(), 1, "newsletter");
    reader.desk.control<wxChoice>("Importance").SetFocus();
    reader.hands.press(WXK_UP);
    REQUIRE(wait_until([&] { return reader.tree().rows()[2].cells[1] == "essential"; }));
    CHECK(reader.desk.control<wxTextCtrl>("The document's own word for it").IsEmpty());
    reader.hands.press('Z', wxMOD_CONTROL);
    CHECK(wait_until([&] { return reader.tree().rows()[2].cells[1] == "desirable (Useful)"; }));
}

TEST_CASE("A method that is mended takes the place of the code that nothing explains") {
    Reader reader(clerk);
    reader.read();
    reader.go_to_row(reader.document(), 1, "newsletter");
    reader.desk.control<wxCheckBox>("Judged by: Interview").SetFocus();
    reader.hands.press(WXK_SPACE);
    REQUIRE(wait_until([&] { return reader.tree().rows()[3].cells[2] == "Interview"; }));
    REQUIRE(reader.desk.window().actions().run("specification.save"));
    REQUIRE(reader.desk.wait_for_status("Saved"));
    const auto saved = spec::parse_specification(read_file(reader.saved()), "saved.xml");
    REQUIRE(spec::find(saved, "3"));
    CHECK(spec::find(saved, "3")->methods == std::vector{spec::Method::interview});
    CHECK(spec::find(saved, "3")->assessed_printed.empty());
}

TEST_CASE("What is saved before it is right is saved as it stands, and the window says what is wrong with it") {
    Reader reader(clerk);
    reader.read();
    auto& statement = reader.desk.control<wxTextCtrl>("Statement");
    statement.SetFocus();
    reader.hands.press('A', wxMOD_CONTROL);
    reader.hands.press(WXK_DELETE);
    REQUIRE(wait_until([&] { return reader.tree().rows()[1].cells[4].empty(); }));
    REQUIRE(reader.desk.window().actions().run("specification.save"));
    CHECK(wait_until([&] { return reader.desk.alarm().find("has to be mended") != std::string::npos; }));
    CHECK_THAT(reader.desk.alarm(), Contains("Saved") && Contains("Criterion 1 has no statement"));
    CHECK_THROWS_AS(spec::parse_specification(read_file(reader.saved()), "saved.xml"), InvalidInput);
}

TEST_CASE("What the document says otherwise of the post is told before it is kept, and what is written there counts") {
    Reader reader(clerk);
    reader.read();
    REQUIRE(reader.has_problem(
        "Title of the post: \"Sample Clerk\" in the document, \"Sample Coordinator\" on the first page"));
    CHECK_FALSE(reader.has_problem("Vacancy reference:"));
    reader.go_to_row(reader.problems(), 2, "Title of the post:");
    CHECK(wait_until([&] { return reader.document().selected() == 0; }));

    reader.go_to_row(reader.document(), 1, "Plans work");
    reader.desk.control<wxChoice>("Importance").SetFocus();
    reader.hands.press(WXK_UP);
    REQUIRE(wait_until([&] { return reader.tree().rows()[4].cells[1] == "desirable"; }));

    reader.desk.window().show_page(vacancy_page);
    reader.desk.control<wxTextCtrl>("Title of the post").SetFocus();
    reader.hands.write("Clerk to the Sample Board");
    REQUIRE(reader.desk.window().actions().run("vacancy.keep"));
    REQUIRE(reader.desk.wait_for_status("The post is kept"));
    reader.desk.window().show_page(specification_page);
    reader.hands.press('S', wxMOD_CONTROL);
    REQUIRE(reader.desk.wait_for_status("The specification is kept"));
    CHECK(reader.kept().post.title == "Clerk to the Sample Board");
    CHECK(wait_until([&] { return !reader.has_problem("Title of the post:"); }));
    CHECK(spec::find(reader.kept(), "4"));
}

TEST_CASE("What is half written of the post on the first page does not take back what a document then says of it") {
    Reader reader(clerk);
    reader.desk.window().show_page(vacancy_page);
    reader.desk.control<wxTextCtrl>("Number of posts").SetFocus();
    reader.hands.write("3");
    reader.desk.window().show_page(specification_page);
    reader.read();
    reader.go_to_row(reader.document(), 1, "Plans work");
    reader.desk.control<wxChoice>("Importance").SetFocus();
    reader.hands.press(WXK_UP);
    REQUIRE(wait_until([&] { return reader.tree().rows()[4].cells[1] == "desirable"; }));
    reader.hands.press('S', wxMOD_CONTROL);
    REQUIRE(reader.desk.wait_for_status("The specification is kept"));
    REQUIRE(reader.kept().post.title == "Sample Clerk");

    reader.desk.window().show_page(vacancy_page);
    CHECK(reader.desk.control<wxTextCtrl>("Title of the post").GetValue() == "Sample Clerk");
    CHECK(reader.desk.control<wxTextCtrl>("Number of posts").GetValue() == "3");
    REQUIRE(reader.desk.window().actions().run("vacancy.keep"));
    REQUIRE(reader.desk.wait_for_status("The post is kept"));
    CHECK(reader.kept().post.title == "Sample Clerk");
    CHECK(reader.kept().post.number == 3);
}

TEST_CASE("A document of any name can be chosen, since it says itself what it is") {
    std::optional<desktop::FileKind> asked;
    const Sample sample{false};
    Desk desk(sample, {},
              {[&](const desktop::FileKind& kind) -> std::optional<std::filesystem::path> {
                   asked = kind;
                   return std::nullopt;
               },
               {}});
    desk.window().show_page(specification_page);
    REQUIRE(desk.window().actions().run("specification.load"));
    REQUIRE(wait_until([&] { return asked.has_value(); }));
    CHECK(asked->others);
    CHECK(asked->pattern.find("*.docx") != std::string::npos);
}

TEST_CASE("What was read stays when the page is left, and one key brings back what stood there before") {
    Reader reader(clerk);
    const auto before = reader.tree().rows();
    reader.read();
    const auto read = numbers(reader.tree());
    reader.desk.window().show_page(score_page);
    reader.desk.window().show_page(specification_page);
    CHECK(numbers(reader.tree()) == read);
    CHECK(reader.shows_document());
    DialogReader dialog(wxID_CANCEL);
    reader.desk.key('W', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return dialog.dialogs == 1; }));
    CHECK(says(dialog.texts, "the changed specification"));
    reader.hands.press('Z', wxMOD_CONTROL);
    REQUIRE(reader.desk.wait_for_status("Taken back: the specification from the document"));
    CHECK(reader.tree().rows() == before);
    CHECK_FALSE(reader.shows_document());
}

TEST_CASE("A Word document is read by the same road, its rows found again") {
    Reader reader(docx_of({p("Person specification: Sample Clerk") +
                           tbl({tr({"Criterion", "Importance", "Assessed by"}),
                                tr({"Keeps minutes of meetings", "Essential", "Application"}),
                                tr({"Plans work for others", "Desirable", "Interview"})}) +
                           p("Thank you for your interest.")}),
                  "clerk.docx");
    reader.read();
    REQUIRE(reader.tree().rows().size() == 3);
    CHECK(reader.tree().rows()[2].cells[2] == "Interview");
    reader.go_to_row(reader.document(), 1, "Plans work");
    CHECK(wait_until([&] { return reader.tree().selected() == 2; }));
    CHECK(says(unwrapped(seen(reader.desk.window())), "table 1, row 3"));
}

TEST_CASE("A file that cannot be read is refused with what to do, and nothing has changed") {
    const std::string old_word("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    Reader reader(old_word + std::string(2000, '\0'), "old.doc");
    const auto before = reader.tree().rows();
    reader.read();
    CHECK_THAT(reader.desk.alarm(), Contains("The specification was not read. old.doc") && Contains("saved as .docx"));
    CHECK(reader.tree().rows() == before);
    CHECK_FALSE(reader.shows_document());
    CHECK(reader.desk.window().current_page().unsaved().empty());

    reader.path = reader.sample.folder / "broken.docx";
    std::ofstream(reader.path) << "PK\x03\x04 nothing of a Word document";
    reader.read();
    CHECK_THAT(reader.desk.alarm(), Contains("The specification was not read. broken.docx"));
    CHECK(reader.tree().rows() == before);
}

TEST_CASE("A document without criteria is told so, and they are made from its lines") {
    Reader reader("# Duties\n\n- Opens the post every morning\n- Sends the minutes to all members\n");
    reader.read();
    CHECK(reader.desk.wait_for_status("No criteria were found in clerk.md"));
    CHECK(wait_until([&] { return reader.document().HasFocus(); }));
    CHECK(says(seen(reader.desk.window()), "There are no criteria to show."));
    reader.go_to_row(reader.document(), 1, "Sends the minutes");
    reader.hands.press('M', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return reader.tree().rows().size() == 2; }));
    CHECK(reader.tree().rows()[1].cells[4] == "Sends the minutes to all members");
}

TEST_CASE("Where the window is too small for all, the document and the criterion in full take turns") {
    Reader reader(clerk);
    reader.desk.window().SetSize(reader.desk.window().FromDIP(wxSize(860, 600)));
    reader.read();
    REQUIRE(wait_until([&] { return reader.shows_document(); }));
    const auto statement_shown = [&] {
        for (wxWindow* one : everything(reader.desk.window()))
            if (dynamic_cast<wxTextCtrl*>(one) && spoken_name(*one) == "Statement") return one->IsShownOnScreen();
        return false;
    };
    CHECK(wait_until([&] { return !statement_shown(); }));
    reader.tree().SetFocus();
    reader.hands.press(WXK_DOWN);
    reader.hands.press(WXK_RETURN);
    REQUIRE(wait_until(statement_shown));
    CHECK_FALSE(reader.shows_document());
    constexpr unsigned methods = 2; // in full beside the tree, whose statements want the room
    CHECK(wait_until([&] { return reader.tree().GetColumn(methods)->IsHidden(); }));
    CHECK(reader.hands.is_at("Statement"));
    reader.hands.press('B', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return reader.shows_document(); }));
    CHECK(reader.hands.is_at("Document"));
    CHECK(reader.document().selected() == 3); // of the chosen criterion
    CHECK_FALSE(reader.tree().GetColumn(methods)->IsHidden());
    CHECK_FALSE(statement_shown());
    const wxWindow& page = reader.desk.window().current_page();
    for (const wxWindow* child : page.GetChildren()) {
        if (!child->IsShown()) continue;
        INFO(desktop::utf8(child->GetLabel()));
        CHECK(child->GetSize().y >= 5);
        CHECK(wxRect(page.GetClientSize()).Contains(child->GetRect()));
    }
}

TEST_CASE("A member who may not change the specification is not offered to read one") {
    Reader reader(clerk, "clerk.md", Sample::member_a);
    CHECK_FALSE(reader.desk.control<wxButton>("Read a document…").IsEnabled());
    CHECK_FALSE(reader.desk.window().actions().run("specification.load"));
}

TEST_CASE("What was read is not shown to who works here next, unless they may change it") {
    Reader reader(clerk);
    reader.read();
    reader.desk.window().work_as(Sample::member_a);
    reader.desk.window().show_page(specification_page);
    CHECK_FALSE(reader.shows_document());
    CHECK(reader.tree().rows().size() == 6); // what is kept
    reader.desk.window().work_as(Sample::chair);
    reader.desk.window().show_page(specification_page);
    CHECK(reader.shows_document());
    CHECK(reader.tree().rows().size() == 5);
}

TEST_CASE("A new vacancy begins with a document: the record is made and the document read into its specification") {
    const Folder folder;
    std::ofstream(folder / "clerk.md") << clerk;
    Desk desk(desktop::FileChoice{
        [&](const desktop::FileKind&) { return std::optional(folder / "clerk.md"); },
        [&](const desktop::FileKind&, const std::string&) { return std::optional(folder / "clerk.evenhand"); }});
    Hands hands(desk);
    REQUIRE(hands.is_at("New vacancy…"));
    hands.in_dialog([&] { hands.press(WXK_SPACE); },
                    [&](wxDialog& dialog) {
                        REQUIRE(hands.is_at("Person specification"));
                        hands.press('F', wxMOD_ALT);
                        REQUIRE(wait_until([&] { return is_chosen(dialog, "clerk.md"); }));
                        hands.go_to('O', "HR officer");
                        hands.write("Sample Officer");
                        desk.key(WXK_RETURN);
                    });
    REQUIRE(wait_until([&] { return desk.window().context().record.has_value(); }));
    REQUIRE(desk.wait_for_status("Read clerk.md: 4 criteria"));
    CHECK(desk.window().current_page().id() == specification_page);
    CHECK(desk.control<TreeTable>("Criteria").rows().size() == 5);
    CHECK(desk.control<TableView>("Document").rows().size() == 10);
}

TEST_CASE("A scan is refused when it is chosen for a new vacancy, and no record is made of it") {
    const Folder folder;
    PdfSheet scan;
    std::ofstream(folder / "scan.pdf", std::ios::binary) << pdf_of({scan.fill(100, 100, 300, 400, 0.3)});
    bool asked_where_to_keep = false;
    Desk desk(desktop::FileChoice{[&](const desktop::FileKind&) { return std::optional(folder / "scan.pdf"); },
                                  [&](const desktop::FileKind&, const std::string&) {
                                      asked_where_to_keep = true;
                                      return std::optional(folder / "scan.evenhand");
                                  }});
    Hands hands(desk);
    REQUIRE(hands.is_at("New vacancy…"));
    hands.in_dialog([&] { hands.press(WXK_SPACE); },
                    [&](wxDialog& dialog) {
                        hands.press('F', wxMOD_ALT);
                        CHECK(wait_until([&] { return says(unwrapped(heard(dialog)), "text recognition (OCR)"); }));
                        CHECK_FALSE(is_chosen(dialog, "scan.pdf"));
                        desk.key(WXK_ESCAPE);
                    });
    CHECK_FALSE(desk.window().context().record);
    CHECK_FALSE(asked_where_to_keep);
}

namespace {

std::string thousand_rows() {
    std::string html = "<html><body><h1>Person specification: Sample Officer</h1><table><tr><th>No.</th>"
                       "<th>Criterion</th><th>Importance</th><th>Assessed by</th></tr>";
    for (int i = 0; i < 1000; ++i)
        html += fmt::format("<tr><td>{}.{}</td><td>Has done the sample work with the number {} for a committee</td>"
                            "<td>{}</td><td>{}</td></tr>",
                            i / 20 + 1, i % 20 + 1, i, i % 3 ? "Essential" : "Desirable", i % 5 ? "Application" : "Q");
    return html + "</table></body></html>";
}

} // namespace

TEST_CASE("A document of a thousand rows is read beside the window's own work, and gone through by keys") {
    Reader reader(thousand_rows(), "long.html");
    reader.read();
    REQUIRE(reader.document().rows().size() >= 1001);
    auto& statement = reader.desk.control<wxTextCtrl>("Statement");
    statement.SetFocus();
    for (int i = 0; i < 20; ++i) statement.WriteText("x"); // each asks for the problems anew
    CHECK(wait_until([&] {
        const auto& rows = reader.tree().rows();
        return std::any_of(rows.begin(), rows.end(), [](const auto& row) {
            return row.cells[4].find(std::string(20, 'x')) != std::string::npos;
        });
    }));
    reader.document().SetFocus();
    reader.hands.press(WXK_END);
    CHECK(wait_until(
        [&] { return reader.document().selected() + 1 == static_cast<int>(reader.document().rows().size()); }));
    CHECK(wait_until([&] { return reader.tree().selected() + 1 == static_cast<int>(reader.tree().rows().size()); }));
}

TEST_CASE("Reading is cancelled by the button beside the progress, and nothing has changed") {
    Reader reader(thousand_rows(), "long.html");
    const auto before = reader.tree().rows();
    REQUIRE(reader.desk.window().actions().run("specification.load"));
    REQUIRE(wait_until([&] { return reader.desk.window().working(); }));
    wxCommandEvent press(wxEVT_BUTTON);
    reader.desk.control<wxButton>("Cancel").Command(press);
    REQUIRE(wait_until([&] { return !reader.desk.window().working(); }));
    CHECK_THAT(reader.desk.window().status(), Contains("Cancelled"));
    CHECK(reader.tree().rows() == before);
    CHECK_FALSE(reader.shows_document());
}
