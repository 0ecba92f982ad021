// The window around the pages: what is there before a record is open, what is remembered, stages, taking back.
#include "desktop/controls/code_field.h"
#include "desktop/controls/gtk.h"
#include "desktop/controls/strings.h"
#include "desktop/desk.h"
#include "desktop/window/new_vacancy.h"
#include "support/folder.h"

#include <atomic>
#include <chrono>
#include <fstream>
#include <map>
#include <set>
#include <thread>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/display.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

desktop::FileChoice saving_to(const std::filesystem::path& target) {
    return {{}, [target](const desktop::FileKind&, const std::string&) { return std::optional(target); }};
}

} // namespace

TEST_CASE("The sample vacancy is made where the user says and opened") {
    const Folder folder;
    Desk desk(saving_to(folder / "sample.evenhand"));
    REQUIRE(desk.window().actions().run("file.sample"));
    REQUIRE(desk.window().context().record);
    CHECK(desk.window().context().vacancy().candidates.size() == 24);
    CHECK(desk.window().context().vacancy().find_person("P1")->name == "Sample HR Officer");
    CHECK(says(seen(desk.window()), "A declaration of interest is awaited from Sample Chair"));
    CHECK(record::verify(folder / "sample.evenhand").ok());
}

TEST_CASE("A new vacancy is made from a specification, a form and rules, and opened") {
    const Folder folder;
    Desk desk(saving_to(folder / "new.evenhand"));
    in_the_dialog(desk.window(), [](wxDialog& dialog) {
        CHECK(in_dialog<wxChoice>(dialog, "Person specification").SetStringSelection("operations-coordinator"));
        press(dialog, wxID_OK);
    });
    REQUIRE(desk.window().actions().run("file.new"));
    REQUIRE(desk.window().context().record);
    CHECK(desk.window().context().vacancy().specification.post.title == "Operations Coordinator");
    CHECK_THAT(desktop::utf8(desk.window().GetTitle()), Contains("Operations Coordinator"));
}

TEST_CASE("A post of one's own is begun without any file, and written on the first page") {
    const Folder folder;
    Desk desk(saving_to(folder / "new.evenhand"));
    in_the_dialog(desk.window(), [](wxDialog& dialog) {
        in_dialog<wxChoice>(dialog, "Person specification").SetSelection(0);
        press(dialog, wxID_OK);
    });
    REQUIRE(desk.window().actions().run("file.new"));
    REQUIRE(desk.window().context().record);
    CHECK(spec::criteria(desk.window().context().vacancy().specification).empty());
    const auto next = desk.control<desktop::TableView>("What is next").rows();
    REQUIRE(next.size() == 3);
    CHECK(next[2] == desktop::TableView::Row{"No criterion is scored at the stage shortlisting.", "Specification"});
    const auto write = [&](const std::string& name, const std::string& words) {
        auto& field = desk.control<wxTextCtrl>(name);
        field.SetFocus();
        REQUIRE(wait_until([&] { return field.HasFocus(); }));
        field.SelectAll();
        desk.type(words);
        REQUIRE(wait_until([&] { return desktop::utf8(field.GetValue()) == words; }));
    };
    const auto event = desk.window().context().record->head().event;
    write("Title of the post", "Sample Steward");
    write("Number of posts", "0");
    CHECK(says(seen(desk.window()), "\"0\" is no number of posts"));
    REQUIRE(desk.window().actions().run("vacancy.keep"));
    CHECK(desk.wait_for_status("It cannot be kept yet: \"0\" is no number of posts"));
    CHECK(wait_until([&] { return desk.control<wxTextCtrl>("Number of posts").HasFocus(); }));
    write("Number of posts", "2");
    write("Closing date", "30 November");
    CHECK(says(seen(desk.window()), "\"30 November\" is no date"));
    desk.key('Z', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("Taken back: the closing date"));
    CHECK(desk.control<wxTextCtrl>("Closing date").GetValue().empty());
    write("Closing date", "2026-11-30");
    write("Interviews", "2026-12-09, 2026-12-08");
    CHECK(desk.window().context().record->head().event == event);
    CHECK(desk.window().current_page().unsaved() == std::vector<std::string>{"the changed post"});
    desk.key('K', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("The post is kept"));
    const spec::Specification& kept = desk.window().context().vacancy().specification;
    CHECK(kept.post.title == "Sample Steward");
    CHECK(kept.post.number == 2);
    REQUIRE(kept.timetable.closing);
    CHECK(to_string(*kept.timetable.closing) == "2026-11-30");
    REQUIRE(kept.timetable.interviews.size() == 2);
    CHECK(to_string(kept.timetable.interviews[0]) == "2026-12-08");
    CHECK_THAT(desktop::utf8(desk.window().GetTitle()), Contains("Sample Steward"));
    CHECK(desk.window().current_page().unsaved().empty());
    CHECK(desk.control<wxTextCtrl>("Title of the post").GetValue() == "Sample Steward");
}

TEST_CASE("The post is read, not written, by members, and by everyone once scoring is open") {
    const Sample draft(false), open;
    {
        Desk desk(draft, Sample::member_a);
        desk.window().show_page("vacancy");
        CHECK_FALSE(desk.control<wxTextCtrl>("The post and its timetable").IsEditable());
        CHECK_FALSE(desk.window().actions().run("vacancy.keep"));
    }
    Desk desk(open, Sample::chair);
    desk.window().show_page("vacancy");
    CHECK_FALSE(desk.control<wxTextCtrl>("The post and its timetable").IsEditable());
    CHECK(says(seen(desk.window()), "3 people score; the rules ask for at least 2."));
}

TEST_CASE("A new vacancy that lacks a specification says so, and nothing is made") {
    const Folder folder;
    Desk desk(saving_to(folder / "new.evenhand"));
    std::vector<std::string> texts;
    in_the_dialog(desk.window(), [&](wxDialog& dialog) {
        press(dialog, wxID_OK);
        dialog.CallAfter([&] {
            texts = seen(dialog);
            dialog.EndModal(wxID_CANCEL);
        });
    });
    REQUIRE(desk.window().actions().run("file.new"));
    CHECK(says(texts, "Choose a person specification first."));
    CHECK(folder.names().empty());
}

TEST_CASE("Closing the record goes back to the opening page, which lists it and opens it again by Return") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    REQUIRE(desk.window().actions().run("file.close"));
    CHECK_FALSE(desk.window().context().record);
    CHECK(desk.window().current_page().id() == "opening");
    auto& recent = desk.control<desktop::TableView>("Recent records");
    REQUIRE(recent.rows().size() == 1);
    CHECK(recent.rows()[0] == std::vector<std::string>{"sample", sample.path.parent_path().string()});
    REQUIRE(wait_until([&] { return recent.HasFocus(); }));
    desk.key(WXK_RETURN);
    CHECK(wait_until([&] { return desk.window().context().record.has_value(); }));
}

TEST_CASE("Who works here is chosen by arrow keys, one after the other, and the keyboard stays in the choice") {
    const Sample sample;
    Desk desk(sample);
    auto& people = desk.control<wxChoice>("Working as");
    desk.key('A', wxMOD_ALT);
    REQUIRE(wait_until([&] { return people.HasFocus(); }));
    for (const char* name : {"Sample Officer", Sample::chair, Sample::member_a}) {
        desk.key(WXK_DOWN);
        INFO(name);
        REQUIRE(wait_until([&] { return desktop::utf8(people.GetStringSelection()) == name; }));
        CHECK(desk.window().context().who()->name == name);
        CHECK(wait_until([&] { return people.HasFocus(); }));
    }
}

TEST_CASE("What is saved gets the ending of its kind where none was typed") {
    const desktop::FileKind record{"", "", "*.evenhand"}, table{"", "", "*.csv;*.txt"};
    CHECK(desktop::with_ending("/tmp/post", record) == "/tmp/post.evenhand");
    CHECK(desktop::with_ending("/tmp/post.v2", record) == "/tmp/post.v2.evenhand");
    CHECK(desktop::with_ending("/tmp/post.EVENHAND", record) == "/tmp/post.EVENHAND");
    CHECK(desktop::with_ending("/tmp/table.txt", table) == "/tmp/table.txt");
    CHECK(desktop::with_ending("/tmp/table", table) == "/tmp/table.csv");
}

TEST_CASE("Choosing another stage shows that stage, and what keeps it from being opened") {
    const Sample sample;
    Desk desk(sample);
    auto& stages = desk.control<wxChoice>("Stage");
    REQUIRE(stages.GetStringSelection() == "Shortlisting");
    stages.SetSelection(2);
    wxCommandEvent event(wxEVT_CHOICE, stages.GetId());
    event.SetInt(2);
    stages.ProcessWindowEvent(event);
    CHECK(desk.window().context().stage == spec::Stage::interview);
    CHECK(says(seen(desk.window()), "The interview stage has no rules."));
}

TEST_CASE("What is next can be gone to with Return") {
    const Sample sample(false);
    Desk desk(sample);
    auto& next = desk.control<desktop::TableView>("What is next");
    REQUIRE(wait_until([&] { return next.HasFocus(); }));
    REQUIRE(next.rows()[0][1] == "Rules");
    desk.key(WXK_RETURN);
    CHECK(wait_until([&] { return desk.window().current_page().id() == "rules"; }));
}

TEST_CASE("No two actions share a key or an id, and every action says what it does") {
    Desk desk;
    std::set<std::string> ids, keys;
    for (const desktop::Action& action : desk.window().actions().all()) {
        INFO(action.id);
        CHECK(ids.insert(action.id).second);
        CHECK((action.key.empty() || keys.insert(action.key).second));
        CHECK(action.help.size() > 10);
    }
    CHECK(ids.size() > 30);
}

TEST_CASE("The size of what is read is changed by keys and remembered") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    REQUIRE(desk.window().actions().run("view.larger"));
    REQUIRE(desk.window().actions().run("view.larger"));
    CHECK(desk.window().context().preferences.number("/text/size", 100) == 120);
    REQUIRE(desk.window().actions().run("view.usual"));
    CHECK(desk.window().context().preferences.number("/text/size", 0) == 100);
}

TEST_CASE("Preferences are kept in a file, and a file that is no preferences is done without") {
    const Folder folder;
    const auto file = folder / "settings/preferences.conf";
    {
        desktop::Preferences preferences(file);
        preferences.set("/window/width", 990);
        preferences.set("/name", "Wŷn & Łucja");
    }
    const desktop::Preferences again(file);
    CHECK(again.number("/window/width", 0) == 990);
    CHECK(again.text("/name") == "Wŷn & Łucja");
    CHECK(again.number("/window/height", 7) == 7);
    std::ofstream(folder / "broken") << std::string(1000, '\xff');
    CHECK(desktop::Preferences(folder / "broken").number("/window/width", 5) == 5);
    desktop::Preferences nowhere("/dev/null/preferences.conf");
    nowhere.set("/window/width", 1);
    CHECK(nowhere.number("/window/width", 0) == 1);
}

TEST_CASE("Recent records come newest first, each once, and those that are gone are left out") {
    const Folder folder;
    desktop::Preferences preferences;
    for (const char* name : {"a", "b", "c"}) std::ofstream(folder / name) << "record";
    for (const char* name : {"a", "b", "c", "a"}) preferences.add_recent(folder / name);
    std::filesystem::remove(folder / "b");
    CHECK(preferences.recent_records() == std::vector<std::filesystem::path>{folder / "a", folder / "c"});
}

TEST_CASE("The window is no larger than its screen, whatever was remembered") {
    desktop::Preferences preferences;
    preferences.set("/window/width", 20000);
    preferences.set("/window/height", 20000);
    auto* window = new desktop::MainWindow({}, std::move(preferences));
    const wxRect room = wxDisplay(0U).GetClientArea();
    CHECK(window->GetSize().x <= room.width);
    CHECK(window->GetSize().y <= room.height);
    window->Destroy();
}

TEST_CASE("Where a table has no room for all its columns the widest gives way, and gets its width back") {
    const Sample sample(false);
    Desk desk(sample);
    const auto& next = desk.control<desktop::TableView>("What is next");
    const auto together = [&] {
        return desktop::given_width(*next.GetColumn(0)) + desktop::given_width(*next.GetColumn(1));
    };
    const int wide = desktop::given_width(*next.GetColumn(0)), narrow = desktop::given_width(*next.GetColumn(1));
    desk.window().SetSize(desk.window().FromDIP(wxSize(860, 600)));
    REQUIRE(wait_until([&] { return together() <= next.GetClientSize().x; }));
    CHECK(desktop::given_width(*next.GetColumn(1)) == narrow);
    desk.window().SetSize(desk.window().FromDIP(wxSize(1300, 700)));
    CHECK(wait_until([&] { return desktop::given_width(*next.GetColumn(0)) == wide; }));
}

TEST_CASE("Ten thousand candidates do not keep a page waiting that asks for one of them") {
    std::vector<panel::Candidate> candidates(10000);
    for (std::size_t i = 0; i < candidates.size(); ++i) candidates[i].code = fmt::format("C{:03}", i + 1);
    Desk desk;
    auto* field = new desktop::CodeField(&desk.window());
    const auto begun = std::chrono::steady_clock::now();
    field->offer(candidates);
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::milliseconds(200));
    for (const auto& [typed, code] : std::map<std::string, std::string>{
             {"14", "C014"}, {" c014 ", "C014"}, {"C10000", "C10000"}, {"C014x", ""}, {"0", ""}, {"", ""}}) {
        field->SetValue(desktop::shown(typed));
        CHECK(field->code() == code);
    }
    field->put("C014");
    field->offer({});
    CHECK(field->written().empty());
    field->Destroy();
}

TEST_CASE("While long work has the record no page is turned to, and closing the window stops the work first") {
    const Sample sample(false);
    Desk desk(sample);
    std::atomic<bool> stopped{false}, begun{false};
    desktop::Work work;
    work.says = "Working";
    work.uses_record = true;
    work.run = [&](const Progress& progress) {
        for (std::size_t i = 0; progress(i % 100, 100, "Working"); ++i) {
            begun = true;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        stopped = true;
        throw Cancelled();
    };
    REQUIRE(desk.window().context().run(std::move(work)));
    REQUIRE(wait_until([&] { return begun.load(); }));
    desk.key('3', wxMOD_ALT);
    CHECK(desk.window().current_page().id() == vacancy_page);
    CHECK_FALSE(desk.window().actions().run("go.applications"));
    CHECK_FALSE(stopped);
    desk.window().Close();
    CHECK(stopped);
    CHECK(desk.wait_until_gone());
}

TEST_CASE("A window that is closed by force saves what is being written all the same") {
    const Sample sample;
    const std::string first = sample.order(Sample::member_a).front();
    {
        Desk desk(sample, Sample::member_a);
        desk.press_and_save("2");
        desk.key(WXK_UP, wxMOD_CONTROL);
        desk.key('N', wxMOD_CONTROL);
        auto& note = desk.control<wxTextCtrl>("Note");
        REQUIRE(wait_until([&] { return note.HasFocus(); }));
        desk.type("to the last");
        REQUIRE(wait_until([&] { return note.GetValue() == "to the last"; }));
        desk.window().Close(true);
        REQUIRE(desk.wait_until_gone());
    }
    CHECK(sample.note(Sample::member_a, first, "1.1") == "to the last");
}
