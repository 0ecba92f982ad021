// A whole vacancy by keyboard alone: from the opening page to scoring open.
#include "desktop/whole_vacancy.h"

#include "base/files.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <fstream>
#include <wx/gauge.h>
#include <wx/notebook.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

/// The heading of the shipped sample's applications, and those of them from one number to the next.
std::string sample_applications(int from, int to) {
    const std::string all = read_file(data_folder() / "forms/samples/operations-coordinator-applications.csv");
    const auto begin_of = [&](int number) { return all.find(fmt::format("\nSAMPLE-{:03}", number)); };
    REQUIRE(begin_of(to) != std::string::npos);
    return all.substr(0, begin_of(1)) + all.substr(begin_of(from), begin_of(to) - begin_of(from)) + "\n";
}

/// What would say who sent one of the five applications.
const std::vector<std::string> identifying = {"example.org", "Nguyễn", "Świętochowska", "Gwynfor",
                                              "Ελευθερία",   "07700",  "1984-02-09"};

} // namespace

WholeVacancy::WholeVacancy()
    : record(folder / "whole.evenhand"), report(folder / "shortlist.pdf"),
      desk(desktop::FileChoice{[this](const desktop::FileKind& kind) {
                                   asked.push_back(kind.title);
                                   return std::optional(folder / (kind.title == "Take in applications"
                                                                      ? "applications.csv"
                                                                      : "practice.csv"));
                               },
                               [this](const desktop::FileKind& kind, const std::string&) {
                                   asked.push_back(kind.title);
                                   return std::optional(kind.title == "Where to keep the record" ? record : report);
                               }}),
      hands(desk) {
    std::ofstream(folder / "applications.csv") << sample_applications(1, 6);
    std::ofstream(folder / "practice.csv") << sample_applications(13, 15);
}

void WholeVacancy::save(int key, int modifiers) {
    const auto before = desk.window().context().record->head().event;
    hands.press(key, modifiers);
    REQUIRE(wait_until([&] { return desk.window().context().record->head().event > before; }));
    REQUIRE(desk.wait_for_status("Saved "));
}

void WholeVacancy::next_tab(const std::string& part) {
    hands.press(WXK_PAGEDOWN, wxMOD_CONTROL);
    INFO("Ctrl+PageDown to the part " << part << "; the keyboard is in " << hands.here());
    REQUIRE(wait_until([&] {
        for (wxWindow* one : everything(desk.window()))
            if (const auto* book = dynamic_cast<wxNotebook*>(one); book && book->IsShownOnScreen())
                return desktop::utf8(book->GetPageText(static_cast<size_t>(book->GetSelection()))) == part;
        return false;
    }));
}

// --- setting up -----------------------------------------------------------------------------------------------------

void WholeVacancy::make_the_record() {
    CHECK(hands.hears("New vacancy…"));
    REQUIRE(hands.is_at("New vacancy…"));
    hands.in_dialog([&] { hands.press(WXK_SPACE); },
                    [&](wxDialog& dialog) {
                        CHECK(says(heard(dialog), "New vacancy"));
                        REQUIRE(hands.is_at("Person specification"));
                        hands.choose("operations-coordinator");
                        hands.go_to('A', "Application form");
                        hands.choose("operations-coordinator");
                        hands.go_to('R', "Rules to begin with");
                        hands.choose("operations-coordinator-sample");
                        hands.go_to('O', "HR officer");
                        hands.write(officer);
                        desk.key(WXK_RETURN);
                    });
    REQUIRE(desk.window().context().record);
    CHECK(asked == std::vector<std::string>{"Where to keep the record"});
    CHECK_THAT(desktop::utf8(desk.window().GetTitle()), Contains("Operations Coordinator"));
    REQUIRE(hands.is_at("What is next"));
    CHECK(hands.hears("Before scoring can open (press Enter to go there)"));
    CHECK(hands.hears("UNISON Centre"));
    CHECK(hands.hears("Nobody has been added to the panel yet."));
    hands.turn_to(specification_page);
    CHECK(hands.hears("Uses and queries membership databases."));
}

void WholeVacancy::ask_what_is_missing() {
    hands.turn_to(vacancy_page);
    REQUIRE(hands.is_at("What is next"));
}

void WholeVacancy::take_in_applications() {
    ask_what_is_missing();
    hands.choose_row("Applications", 1);
    hands.press(WXK_RETURN);
    REQUIRE(wait_until([&] { return desk.window().current_page().id() == applications_page; }));
    CHECK(hands.hears("No applications have been taken in yet."));
    for (wxWindow* one : everything(desk.window()))
        if (dynamic_cast<wxGauge*>(one))
            one->Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
                progress_shown = progress_shown || event.IsShown();
                event.Skip();
            });
    hands.press('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return vacancy().candidates.size() == 5 && !desk.window().working(); }));
    CHECK(progress_shown);
    CHECK(asked.back() == "Take in applications");
    CHECK_THAT(desk.window().status(), Contains("5 applications were taken in from applications.csv."));
    CHECK(hands.hears("5 applications: 5 in"));
    REQUIRE(hands.is_at("Candidates"));
    CHECK(hands.hears("C005"));
    look_at_names();
}

void WholeVacancy::look_at_names() {
    auto texts = hands.everything_told(); // what pages out of sight hold as well
    CHECK(texts.size() > 500);
    for (const std::string& text : hands.walk_all_pages()) texts.push_back(text);
    for (const std::string& word : identifying) {
        INFO(word);
        CHECK_FALSE(says(texts, word));
    }
}

void WholeVacancy::new_person(const std::string& name, const std::string& role) {
    hands.go_to('N', "Name");
    hands.write(name);
    hands.go_to('O', "Role");
    hands.choose(role);
    save('D', wxMOD_ALT);
    CHECK_THAT(desk.window().status(), Contains(name + " is on the panel"));
}

void WholeVacancy::bring_the_panel_together() {
    ask_what_is_missing();
    hands.choose_row("Panel", 1);
    hands.press(WXK_RETURN);
    REQUIRE(hands.is_at("People"));
    CHECK(hands.hears("Nobody is on the panel yet. Add the chair and the members who will score."));
    new_person(chair, "chair");
    new_person(member_a, "member");
    new_person(member_b, "member");
    CHECK(hands.hears("has not declared"));
}

void WholeVacancy::declare_interests() {
    // Each finds the names on the panel's page, by alphabet and without codes, and says something of them.
    const auto declare = [&](const std::string& member, const std::string& begins, int steps, const std::string& why) {
        hands.work_as(member);
        hands.turn_to(panel_page);
        REQUIRE(hands.is_at("Names, by alphabet"));
        CHECK(hands.hears("Declaration of interest of " + member));
        CHECK(hands.hears("Llŷr ap Gwynfor"));
        for (const auto& texts : {seen(desk.window().current_page()), heard(desk.window().current_page())})
            CHECK_FALSE(says(texts, "C00"));
        if (begins.empty()) return save('N', wxMOD_ALT);
        hands.type(begins);
        hands.press(WXK_RETURN);
        REQUIRE(hands.is_at("Interest in the one chosen"));
        for (int i = 0; i < steps; ++i) hands.press(WXK_DOWN);
        hands.press(WXK_TAB);
        REQUIRE(hands.is_at("Why"));
        hands.write(why);
        save(WXK_RETURN);
    };
    declare(chair, "", 0, "");
    declare(member_a, "ma", 2, "A sample sister");
    CHECK_THAT(desk.window().status(), Contains("a conflict: that application will not be given to them"));
    declare(member_b, "ll", 1, "A sample colleague");
    CHECK_THAT(desk.window().status(), Contains("speaks last about them"));
    for (const panel::Candidate& one : vacancy().candidates) {
        if (vacancy().require_person(member_a).interest_in(one.code) == panel::Interest::conflict)
            conflicted = one.code;
        if (vacancy().require_person(member_b).interest_in(one.code) == panel::Interest::knows) known = one.code;
        CHECK(vacancy().require_person(chair).interest_in(one.code) == panel::Interest::none);
    }
    REQUIRE_FALSE(conflicted.empty());
    REQUIRE_FALSE(known.empty());
    CHECK(conflicted != known);
    hands.turn_to(vacancy_page);
    look_at_names(); // the page of names has let go of them
}

// --- the rules ------------------------------------------------------------------------------------------------------

void WholeVacancy::set_the_rules() {
    hands.work_as(chair);
    hands.turn_to(rules_page);
    CHECK(hands.hears("Nobody has agreed to these rules yet."));
    CHECK(hands.hears("At least one example says what the applicant did"));
    hands.tab_to("Number to invite (empty: all who meet the essentials)");
    hands.write("2");
    CHECK(hands.hears("Changed, not in use yet."));
    save('R', wxMOD_ALT);
    CHECK(state().rules_now().line.invite == 2);
}

void WholeVacancy::practise_as(const std::string& member, const std::string& keys, const std::string& note) {
    hands.work_as(member);
    hands.turn_to(rules_page);
    REQUIRE(hands.is_at("Criteria and practice scores"));
    CHECK(hands.hears("None of this counts."));
    hands.go_to('N', "Note");
    hands.write(note);
    hands.press(WXK_ESCAPE);
    REQUIRE(hands.is_at("Criteria and practice scores"));
    for (const char one : keys) save(one);
}

void WholeVacancy::practise() {
    next_tab("Practice round");
    CHECK(hands.hears("the panel can score two or three applications that do not count"));
    hands.press('P', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("2 applications taken for practice"));
    CHECK(asked.back() == "Choose two or three applications for practice");
    practise_as(chair, "31", "Dipper: names the sum");
    practise_as(member_a, "22", "Dunlin: and what came of it");
    CHECK_FALSE(tells_anywhere("Dipper"));
    hands.work_as(member_b);
    hands.turn_to(vacancy_page);
    CHECK_FALSE(tells_anywhere("Dipper"));
    CHECK_FALSE(tells_anywhere("Dunlin"));
    practise_as(member_b, "1", "Plover: no example");
    hands.press(WXK_UP);
    CHECK(hands.hears("Dipper: names the sum"));
    CHECK(hands.hears("Dunlin: and what came of it"));
    hands.work_as(chair);
    hands.turn_to(rules_page);
    hands.press('C', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("Write what the panel agreed"));
    REQUIRE(hands.is_at("What we agreed earns each level"));
    hands.type("A sum alone is a 2; with its outcome it is a 3.");
    save('C', wxMOD_ALT);
    CHECK(hands.hears("The practice round was closed by Sample Chair"));
    CHECK(vacancy().candidates.size() == 5);
}

void WholeVacancy::agree_as(const std::string& member) {
    hands.work_as(member);
    hands.turn_to(rules_page);
    CHECK(hands.hears("Agreeing says that " + member + " will score by these rules."));
    hands.tab_to("Agree these rules");
    save(WXK_SPACE);
    CHECK(hands.hears("You have agreed to these rules."));
}

void WholeVacancy::agree_and_open() {
    next_tab("Agree and open");
    CHECK(hands.hears("The best 2 are invited."));
    for (const char* member : {chair, member_a, member_b}) agree_as(member);
    hands.work_as(chair);
    hands.turn_to(rules_page);
    CHECK(hands.hears("Agreed by Sample Chair, Sample Member A and Sample Member B."));
    CHECK(hands.hears("Nothing is missing."));
    save('O', wxMOD_ALT);
    CHECK(hands.hears("Sample Chair opened scoring on"));
    CHECK(state().agreed_by.size() == 3);
}

// --- all of it ------------------------------------------------------------------------------------------------------

TEST_CASE("A whole vacancy is shortlisted and appointed to by keyboard alone, with three members in turn") {
    WholeVacancy story;
    story.make_the_record();
    story.take_in_applications();
    story.bring_the_panel_together();
    story.declare_interests();
    story.set_the_rules();
    story.practise();
    story.agree_and_open();
    story.score_and_hand_in();
    story.moderate();
    story.decide();
    story.answer_questions_and_sign();
    story.export_the_report();
    story.read_the_history();
    story.hold_the_interview();
    story.verify_afterwards();
}
