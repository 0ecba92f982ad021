// The panel's page: who joins and stands down, and declarations of interest by name.
#include "base/files.h"
#include "desktop/controls/strings.h"
#include "desktop/desk.h"
#include "intake/application.h"
#include "panel/selection.h"
#include "record/sources.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

const char* const newcomer = "Sample Member C";
constexpr auto conflict = panel::Interest::conflict;
constexpr auto knows = panel::Interest::knows;

record::Record writing(const Sample& sample) {
    return record::Record::open(sample.path, record::Record::Access::write);
}

void add(const Sample& sample, panel::NewPerson person) {
    auto record = writing(sample);
    const auto officer = record.vacancy().officer;
    record.commit(officer, panel::add_person(record.vacancy(), officer, person));
}

void take(const Sample& sample, const std::string& csv) {
    auto record = writing(sample);
    const auto officer = record.vacancy().officer;
    std::vector<std::string> codes;
    std::uint32_t number = 0;
    record.commit(officer, panel::take_applications(
                               record.vacancy(), officer,
                               intake::read_csv_applications(csv, "more.csv", record.vacancy().form).applications,
                               false, {}, [&] { return number++; }, codes));
}

/// The codes of those whose name ends so.
std::vector<std::string> codes_of(const record::Record& record, const std::string& bird) {
    std::vector<std::string> codes;
    const auto names = record.names();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i].size() >= bird.size() && names[i].compare(names[i].size() - bird.size(), bird.size(), bird) == 0)
            codes.push_back(record.vacancy().candidates[i].code);
    return codes;
}

panel::Interest interest(const Sample& sample, const std::string& person, const std::string& bird) {
    const auto record = sample.reading();
    const auto codes = codes_of(record, bird);
    REQUIRE_FALSE(codes.empty());
    return record.vacancy().require_person(person).interest_in(codes.front());
}

desktop::TableView& names(Desk& desk) {
    return desk.control<desktop::TableView>("Names, by alphabet");
}

desktop::TableView& people(Desk& desk) {
    return desk.control<desktop::TableView>("People");
}

std::vector<std::string> told(wxWindow& window) {
    auto texts = seen(window);
    const auto spoken = heard(window);
    texts.insert(texts.end(), spoken.begin(), spoken.end());
    return texts;
}

bool names_anyone(Desk& desk) {
    const auto texts = told(desk.window());
    return std::any_of(Sample::identifying.begin(), Sample::identifying.end(),
                       [&](const std::string& word) { return says(texts, word); });
}

bool on_screen(Desk& desk, const std::string& name) {
    for (wxWindow* one : everything(desk.window()))
        if (one->IsShownOnScreen() && spoken_name(*one) == name) return true;
    return false;
}

/// The names are in sight and the member has the keyboard in them.
Desk& at_names(Desk& desk) {
    desk.window().show_page(panel_page);
    REQUIRE(wait_until([&] { return on_screen(desk, "Names, by alphabet") && names(desk).HasFocus(); }));
    return desk;
}

/// By keys alone: the name that begins so, the interest so many below none, the reason.
void declare(Desk& desk, const std::string& begins, int steps, const std::string& why) {
    const auto before = desk.window().context().record->head().event;
    names(desk).SetFocus();
    desk.type(begins);
    desk.key(WXK_RETURN);
    auto& choice = desk.control<wxChoice>("Interest in the one chosen");
    REQUIRE(wait_until([&] { return choice.HasFocus(); }));
    for (int i = 0; i < steps; ++i) desk.key(WXK_DOWN);
    desk.key(WXK_TAB);
    auto& reason = desk.control<wxTextCtrl>("Why");
    REQUIRE(wait_until([&] { return reason.HasFocus(); }));
    desk.type(why);
    desk.key(WXK_RETURN);
    REQUIRE(wait_until([&] { return desk.window().context().record->head().event > before; }));
    REQUIRE(desk.wait_for_status("Saved "));
}

} // namespace

TEST_CASE("Someone joins the panel with a name and a role, and names are unique") {
    const Sample sample(false);
    Desk desk(sample);
    desk.window().show_page(panel_page);
    auto& name = desk.control<wxTextCtrl>("Name");
    desk.key('N', wxMOD_ALT);
    REQUIRE(wait_until([&] { return name.HasFocus(); }));
    desk.type("Sample Adviser");
    desk.key(WXK_TAB);
    auto& role = desk.control<wxChoice>("Role");
    desk.key(WXK_DOWN);
    REQUIRE(wait_until([&] { return role.GetSelection() == 2; }));
    desk.key('D', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("Sample Adviser is on the panel"));
    CHECK(sample.reading().vacancy().require_person("Sample Adviser").role == panel::Role::hr);
    REQUIRE(people(desk).rows().size() == 4);
    CHECK(people(desk).rows()[3][1] == "HR adviser");
    CHECK(people(desk).selected() == 3);
    CHECK(people(desk).rows()[0] == std::vector<std::string>{Sample::chair, "chair", "has declared", "no interest"});
    desk.type("sample adviser");
    desk.key('D', wxMOD_ALT);
    CHECK(desk.wait_for_status("is on the panel already"));
    CHECK(people(desk).rows().size() == 4);
}

TEST_CASE("People are added one after the other by Return, and after the chair comes a member") {
    const Folder folder;
    std::vector<Problem> warnings;
    const std::string criteria = (data_folder() / "criteria" / "operations-coordinator.xml").string();
    record::Record::create(folder / "new.evenhand",
                           record::vacancy_of_files(criteria, {}, {}, "Sample Officer", warnings), system_clock());
    Desk desk;
    REQUIRE(desk.window().open(folder / "new.evenhand"));
    desk.window().show_page(panel_page);
    auto& name = desk.control<wxTextCtrl>("Name");
    auto& role = desk.control<wxChoice>("Role");
    role.SetSelection(0);
    desk.key('N', wxMOD_ALT);
    REQUIRE(wait_until([&] { return name.HasFocus(); }));
    desk.type("Sample Chair");
    desk.key(WXK_RETURN);
    REQUIRE(desk.wait_for_status("Sample Chair is on the panel"));
    REQUIRE(wait_until([&] { return name.HasFocus() && name.IsEmpty(); }));
    desk.type("Sample Member A");
    desk.key(WXK_RETURN);
    REQUIRE(desk.wait_for_status("Sample Member A is on the panel"));
    REQUIRE(people(desk).rows().size() == 2);
    CHECK(people(desk).rows()[0][1] == "chair");
    CHECK(people(desk).rows()[1][1] == "member");
}

TEST_CASE("A conflict declared by name takes the right application away from the member") {
    const Sample sample(false);
    add(sample, {newcomer, panel::Role::member, {}, {}, {}});
    Desk desk(sample, newcomer);
    at_names(desk);
    auto& list = names(desk);
    REQUIRE(list.rows().size() == 3);
    CHECK(list.rows()[0][0] == "Sample Applicant Knot");
    CHECK(list.rows()[1][0] == "Sample Applicant Teal");
    CHECK(list.rows()[2][0] == "Sample Applicant Wren");
    declare(desk, "teal", 2, "My sister");
    CHECK(interest(sample, newcomer, "Teal") == conflict);
    CHECK(interest(sample, newcomer, "Wren") == panel::Interest::none);
    CHECK(list.rows()[1] == std::vector<std::string>{"Sample Applicant Teal", "conflict", "My sister"});
    CHECK(list.rows()[2][1] == "none");
    CHECK_FALSE(says({desk.window().status()}, "Teal"));
    wxMilliSleep(1600);
    declare(desk, "w", 1, "We worked together");
    CHECK(interest(sample, newcomer, "Wren") == knows);
    {
        const auto record = sample.reading();
        CHECK(record.vacancy().require_person(newcomer).declarations.size() == 2);
    }
    desk.window().close_record();
    auto record = writing(sample);
    const auto officer = record.vacancy().officer;
    record.commit(officer, panel::open_stage(record.vacancy(), officer, spec::Stage::shortlisting, {}));
    const auto order =
        panel::reading_order(record.vacancy(), spec::Stage::shortlisting, record.vacancy().require_person(newcomer));
    CHECK(order.size() == 2);
    for (const std::size_t one : order)
        CHECK(record.vacancy().candidates[one].code != codes_of(record, "Teal").front());
}

TEST_CASE("The page of names has no code on it, and no name stays when it is left") {
    const Sample sample(false);
    add(sample, {newcomer, panel::Role::member, {}, {}, {}});
    Desk desk(sample, newcomer);
    at_names(desk);
    declare(desk, "knot", 2, "A neighbour");
    const auto texts = told(desk.window().current_page());
    CHECK(says(texts, "Knot"));
    for (const char* code : {"C001", "C002", "C003"}) CHECK_FALSE(says(texts, code));
    CHECK_FALSE(says({desk.window().status()}, "C00"));
    for (const std::string& page : all_pages) {
        if (page == panel_page) continue;
        desk.window().show_page(page);
        wait_until([] { return true; });
        INFO("page " << page);
        CHECK_FALSE(names_anyone(desk));
    }
    // Declared already: the people come up, and the names on demand.
    desk.window().show_page(panel_page);
    wait_until([] { return true; });
    CHECK_FALSE(names_anyone(desk));
    desk.key('I', wxMOD_ALT);
    CHECK(wait_until([&] { return on_screen(desk, "Names, by alphabet") && names(desk).HasFocus(); }));
    desk.key('B', wxMOD_ALT);
    REQUIRE(wait_until([&] { return on_screen(desk, "People") && people(desk).HasFocus(); }));
    CHECK_FALSE(names_anyone(desk));
}

TEST_CASE("No interest in anyone is one button, and before opening what was declared can be changed or taken back") {
    const Sample sample(false);
    add(sample, {newcomer, panel::Role::member, {}, {}, {}});
    Desk desk(sample, newcomer);
    at_names(desk);
    desk.key('N', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("no interest in any applicant is declared"));
    CHECK(sample.reading().vacancy().require_person(newcomer).has_declared());
    declare(desk, "teal", 2, "My sister");
    wxMilliSleep(1600);
    declare(desk, "wren", 1, "We worked together");
    wxMilliSleep(1600);
    names(desk).SetFocus();
    desk.type("teal");
    REQUIRE(wait_until([&] { return names(desk).selected() == 1; }));
    auto& choice = desk.control<wxChoice>("Interest in the one chosen");
    CHECK(choice.GetSelection() == 2);
    desk.key(WXK_RETURN);
    REQUIRE(wait_until([&] { return choice.HasFocus(); }));
    desk.key(WXK_UP);
    desk.key('D', wxMOD_ALT);
    REQUIRE(wait_until([&] { return interest(sample, newcomer, "Teal") == knows; }));
    CHECK(interest(sample, newcomer, "Wren") == knows);
    CHECK(names(desk).rows()[1][1] == "knows");
    CHECK(names(desk).rows()[2] == std::vector<std::string>{"Sample Applicant Wren", "knows", "We worked together"});
    desk.key('N', wxMOD_ALT);
    REQUIRE(wait_until([&] { return interest(sample, newcomer, "Wren") == panel::Interest::none; }));
    CHECK(interest(sample, newcomer, "Teal") == panel::Interest::none);
}

TEST_CASE("Applicants who share a name stand there once, and what is declared is taken for each") {
    const Sample sample(false);
    take(sample, "name,statement\nsample applicant teal,Another of the name.\n");
    add(sample, {newcomer, panel::Role::member, {}, {}, {}});
    Desk desk(sample, newcomer);
    at_names(desk);
    REQUIRE(names(desk).rows().size() == 3);
    CHECK(names(desk).rows()[1][0] == "Sample Applicant Teal (2 applicants of this name)");
    CHECK(says(seen(desk.window()), "Where several applicants share a name"));
    declare(desk, "teal", 2, "My sister");
    const auto record = sample.reading();
    const auto& person = record.vacancy().require_person(newcomer);
    int conflicts = 0;
    for (const auto& one : record.vacancy().candidates) conflicts += person.interest_in(one.code) == conflict;
    CHECK(conflicts == 2);
    CHECK(person.interest_in(codes_of(record, "teal").front()) == conflict);
    CHECK(person.interest_in(codes_of(record, "Teal").front()) == conflict);
}

TEST_CASE("A declaration needs a reason, and nothing is saved without one") {
    const Sample sample(false);
    add(sample, {newcomer, panel::Role::member, {}, {}, {}});
    Desk desk(sample, newcomer);
    at_names(desk);
    const auto before = sample.reading().head();
    desk.control<wxChoice>("Interest in the one chosen").SetSelection(1);
    desk.key('D', wxMOD_ALT);
    CHECK(desk.wait_for_status("Write in a few words why"));
    CHECK(wait_until([&] { return desk.control<wxTextCtrl>("Why").HasFocus(); }));
    CHECK(sample.reading().head() == before);
}

TEST_CASE("Once scoring is open no member sees names, an observer never does, a substitute until the first score") {
    Sample sample;
    add(sample, {"Sample Observer", panel::Role::observer, {}, {}, {}});
    Desk desk(sample, Sample::member_a);
    desk.window().show_page(panel_page);
    CHECK(says(seen(desk.window()), "Scoring is open, so names are no longer shown"));
    desk.key('I', wxMOD_ALT);
    CHECK(desk.wait_for_status("Names are shown until scoring opens"));
    CHECK_FALSE(names_anyone(desk));
    desk.window().work_as("Sample Observer");
    desk.window().show_page(panel_page);
    CHECK(says(seen(desk.window()), "An observer"));
    desk.key('I', wxMOD_ALT);
    wait_until([] { return true; });
    CHECK_FALSE(names_anyone(desk));
    desk.window().close_record();
    {
        auto record = writing(sample);
        const auto officer = record.vacancy().officer, away = record.vacancy().require_person(Sample::member_b).id;
        record.commit(officer, panel::stand_down(record.vacancy(), officer, away, "Ill"));
        record.commit(officer, panel::add_person(record.vacancy(), officer,
                                                 {newcomer, panel::Role::member, Sample::member_b, {}, "Ill"}));
    }
    REQUIRE(desk.window().open(sample.path));
    desk.window().work_as(newcomer);
    at_names(desk);
    declare(desk, "wren", 1, "We worked together");
    CHECK(names(desk).rows().size() == 3); // goes on through the list
    desk.window().close_record();
    sample.score_all(newcomer, 2);
    REQUIRE(desk.window().open(sample.path));
    desk.window().work_as(newcomer);
    desk.window().show_page(panel_page);
    desk.key('I', wxMOD_ALT);
    CHECK(desk.wait_for_status("Names are shown until scoring opens"));
    CHECK_FALSE(names_anyone(desk));
}

TEST_CASE("HR enters the declaration of the one chosen in the list, as its own act") {
    const Sample sample(false);
    add(sample, {newcomer, panel::Role::member, {}, {}, {}});
    Desk desk(sample);
    desk.window().show_page(panel_page);
    REQUIRE(wait_until([&] { return people(desk).HasFocus(); }));
    for (int i = 0; i < 4; ++i) desk.key(WXK_DOWN);
    REQUIRE(wait_until([&] { return people(desk).selected() == 3; }));
    desk.key('I', wxMOD_ALT);
    REQUIRE(wait_until([&] { return on_screen(desk, "Names, by alphabet") && names(desk).HasFocus(); }));
    CHECK(says(seen(desk.window()), std::string("Declaration of interest of ") + newcomer));
    declare(desk, "knot", 2, "Said on paper");
    CHECK(interest(sample, newcomer, "Knot") == conflict);
    const auto record = sample.reading();
    CHECK(record.history().back().who == record.vacancy().officer);
}

TEST_CASE("A member stands down with a reason, and a substitute takes over what is named") {
    const Sample sample;
    Desk desk(sample);
    desk.window().show_page(panel_page);
    REQUIRE(wait_until([&] { return people(desk).HasFocus(); }));
    desk.key(WXK_END);
    REQUIRE(wait_until([&] { return people(desk).selected() == 2; }));
    desk.key('W', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("It cannot be taken back; what they handed in counts"));
    REQUIRE(wait_until([&] { return desk.control<wxTextCtrl>("Why the one chosen stands down").HasFocus(); }));
    desk.type("Illness");
    desk.key('W', wxMOD_ALT);
    REQUIRE(desk.wait_for_status(std::string(Sample::member_b) + " has stood down"));
    CHECK(people(desk).rows()[2][2] == "stood down");
    CHECK_THAT(people(desk).rows()[2][3], Contains("Illness"));
    CHECK(sample.reading().vacancy().require_person(Sample::member_b).stood_down_why == "Illness");
    desk.key('N', wxMOD_ALT);
    desk.type(newcomer);
    desk.key('B', wxMOD_ALT);
    auto& whom = desk.control<wxChoice>("Substitute for");
    desk.key(WXK_DOWN);
    REQUIRE(wait_until([&] { return whom.GetStringSelection() == Sample::member_b; }));
    desk.key('D', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("reason"));
    desk.key('C', wxMOD_ALT);
    desk.type("c001, C003");
    desk.key('R', wxMOD_ALT);
    desk.type("For the one who is ill");
    desk.key('D', wxMOD_ALT);
    REQUIRE(desk.wait_for_status(std::string(newcomer) + " is on the panel"));
    const auto record = sample.reading();
    const auto& substitute = record.vacancy().require_person(newcomer);
    CHECK(substitute.owes == std::vector<std::string>{"C001", "C003"});
    CHECK(substitute.substitute_why == "For the one who is ill");
    CHECK_THAT(people(desk).rows()[3][3], Contains("substitute for " + std::string(Sample::member_b)));
}

TEST_CASE("A member can stand down, but not others, and adds nobody") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    desk.window().show_page(panel_page);
    CHECK(says(seen(desk.window()), "That is for the chair, the HR adviser or an HR officer."));
    CHECK_FALSE(on_screen(desk, "Name"));
    auto& list = people(desk);
    REQUIRE(wait_until([&] { return list.HasFocus() && list.selected() == 1; }));
    CHECK(on_screen(desk, "Why the one chosen stands down"));
    desk.key(WXK_DOWN);
    CHECK(wait_until([&] { return !on_screen(desk, "Why the one chosen stands down"); }));
}
