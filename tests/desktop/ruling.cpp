// The rules' page: the form, its draft and the live example; the practice round; agreeing and opening.
#include "base/files.h"
#include "desktop/controls/strings.h"
#include "desktop/desk.h"
#include "merit/read.h"

#include <algorithm>
#include <fstream>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

const std::string to_invite = "Number to invite (empty: all who meet the essentials)";
const std::string samples = "What these rules do, on samples";

/// The rules' page, with somebody working there.
struct RulesDesk : Desk {
    RulesDesk(const Sample& sample, const std::string& member, desktop::FileChoice files = {})
        : Desk(sample, member, std::move(files)) {
        window().show_page(rules_page);
        wait_until([] { return true; });
    }

    wxTextCtrl& text(const std::string& name) { return control<wxTextCtrl>(name); }
    wxButton& button(const std::string& name) { return control<wxButton>(name); }
    void press(const std::string& name) {
        button(name).SetFocus();
        REQUIRE(wait_until([&] { return button(name).HasFocus(); }));
        key(WXK_SPACE);
        wait_until([] { return true; });
    }
    /// Types into a field, over what stands there.
    void write(const std::string& name, const std::string& words) {
        wxTextCtrl& field = text(name);
        field.SetFocus();
        REQUIRE(wait_until([&] { return field.HasFocus(); }));
        field.SelectAll();
        if (words.empty())
            key(WXK_DELETE);
        else
            type(words);
        REQUIRE(wait_until([&] { return desktop::utf8(field.GetValue()) == words; }));
    }
    void next_tab() {
        key(WXK_PAGEDOWN, wxMOD_CONTROL);
        wait_until([] { return true; });
    }
    std::string how_far() {
        for (const auto& row : control<desktop::TableView>("Steps").rows())
            if (row[0] == "Rules") return row[1];
        return "there is no such step";
    }
    /// What the example makes of that sample.
    std::string outcome(const std::string& name) {
        for (const auto& row : control<desktop::TableView>(samples).rows())
            if (row[0] == name) return row[1];
        return "not there";
    }
    /// Whether the window shows these words, however they are wrapped.
    bool tells(const std::string& words) {
        std::vector<std::string> texts = seen(window());
        for (std::string& text : texts) std::replace(text.begin(), text.end(), '\n', ' ');
        return says(texts, words);
    }
    long long event() { return window().context().record->head().event; }
    const panel::StageState& state() { return *window().context().state(); }
};

std::filesystem::path practice_file(const Sample& sample) {
    const auto path = sample.folder / "practice.csv";
    std::ofstream(path) << "name,statement\n"
                           "Sample Applicant Rook,I wrote to forty members.\n"
                           "Sample Applicant Heron,I chaired a meeting once.\n";
    return path;
}

desktop::FileChoice opening(const std::filesystem::path& path) {
    return {[path](const desktop::FileKind&) { return std::optional(path); }, {}};
}

} // namespace

TEST_CASE("The rules page shows the rules, the words of every level, and four samples worked out by them") {
    const Sample sample(false);
    RulesDesk desk(sample, Sample::chair);
    CHECK(desk.text(to_invite).GetValue() == "2");
    for (const merit::Level& level : desk.state().scale_now().levels)
        CHECK_THAT(desktop::utf8(desk.text("What earns each level").GetValue()), Contains(level.words));
    REQUIRE(desk.control<desktop::TableView>(samples).rows().size() == 4);
    CHECK(desk.outcome("Sample 1") == "invite");
    CHECK(desk.outcome("Sample 3") == "incomplete");
    CHECK(desk.outcome("Sample 4") == "reject");
    CHECK(desk.how_far() == "draft");
    CHECK(desk.tells("3 candidates come to this stage (C001, C002, C003)"));
}

TEST_CASE("A change of the rules is a draft that the example follows, nothing is saved until the rules are used") {
    const Sample sample(false);
    RulesDesk desk(sample, Sample::chair);
    const auto before = desk.event();
    CHECK_FALSE(desk.button("Use these rules").IsEnabled());
    desk.write(to_invite, "1");
    CHECK(desk.outcome("Sample 1") == "tie");
    desk.write("Least percentage over all essentials (empty: none)", "99.5");
    CHECK(desk.outcome("Sample 1") == "reject");
    CHECK(desk.event() == before);
    CHECK(desk.state().rules_now().line.invite == 2);
    CHECK(desk.window().current_page().unsaved() ==
          std::vector<std::string>{"the changed rules of the shortlisting stage"});
    desk.key('R', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("These rules are in use"));
    CHECK(desk.state().rules_now().line.invite == 1);
    CHECK(desk.state().rules_now().minimum_percent == Rational(199, 2));
    CHECK(desk.window().current_page().unsaved().empty());
    CHECK(desk.tells("Nobody has agreed to these rules yet"));
}

TEST_CASE(
    "What cannot be taken is said at its place in words, keeps the rules from being used, and is undone by a key") {
    const Sample sample(false);
    RulesDesk desk(sample, Sample::chair);
    desk.write(to_invite, "2.5");
    CHECK(desk.tells("\"2.5\" is not taken: a whole number from 0 to 1,000,000 is."));
    desk.write("Weight of the chosen criterion (empty: as in the specification)", "0");
    CHECK(desk.tells("Criterion 1.1: \"0\" is not taken: a number above 0"));
    desk.press("Use these rules");
    CHECK_THAT(desk.window().status(), Contains("cannot be used yet"));
    CHECK(wait_until([] { return wxWindow::FindFocus() != nullptr; }));
    desk.key('Z', wxMOD_CONTROL);
    desk.key('Z', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("Taken back"));
    CHECK(desk.text(to_invite).GetValue() == "2");
    CHECK_FALSE(desk.tells("is not taken"));
    CHECK_FALSE(desk.button("Use these rules").IsEnabled());
}

TEST_CASE("Weights are exact decimals, and stay as they are typed while they are typed") {
    const Sample sample(false);
    RulesDesk desk(sample, Sample::chair);
    desk.write("Weight of the chosen criterion (empty: as in the specification)", "1.025");
    CHECK(desk.control<desktop::TableView>("Criteria and weights").rows()[0][1] == "1.025");
    desk.key('R', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("These rules are in use"));
    CHECK(desk.state().rules_now().weights == std::map<std::string, Rational>{{"1.1", Rational(41, 40)}});
    desk.write("Weight of the chosen criterion (empty: as in the specification)", "");
    desk.key('R', wxMOD_ALT);
    REQUIRE(wait_until([&] { return desk.state().rules_now().weights.empty(); }));
}

TEST_CASE("The tie rule is a list that is put in order, and the example is ranked by it") {
    const Sample sample(false);
    RulesDesk desk(sample, Sample::chair);
    auto& keys = desk.control<desktop::TableView>("Tie rule, in order");
    CHECK(keys.rows().empty());
    desk.press("Add it at the end");
    desk.press("Add it at the end");
    REQUIRE(keys.rows().size() == 2);
    CHECK(keys.rows()[0][1] == "the total of the essentials");
    // Sample 1 has its one top score on an essential, Sample 2 on a desirable.
    CHECK(desk.control<desktop::TableView>(samples).rows()[0][2] == "1");
    desk.press("Tie rule: up");
    CHECK(keys.rows()[0][1] == "the total of the desirables");
    CHECK(desk.control<desktop::TableView>(samples).rows()[0][0] == "Sample 2");
    desk.press("Tie rule: take out");
    CHECK(keys.rows().size() == 1);
}

TEST_CASE("A scale that has no such level is said at the minimum") {
    const Sample sample(false);
    RulesDesk desk(sample, Sample::chair);
    desk.write(to_invite, "1");
    auto& minimum = desk.control<wxChoice>("Level an essential must reach");
    minimum.SetFocus();
    desk.key(WXK_DOWN); // level 3
    REQUIRE(wait_until([&] { return minimum.GetSelection() == 3; }));
    auto& scales = desk.control<wxChoice>("Rating scale");
    scales.SetFocus();
    while (!scales.GetStringSelection().StartsWith("0-2")) {
        const int at = scales.GetSelection();
        desk.key(WXK_DOWN);
        REQUIRE(wait_until([&] { return scales.GetSelection() != at; }));
    }
    CHECK(wait_until([&] { return desk.tells("which is no level of the scale 0-2"); }));
    CHECK(desk.control<desktop::TableView>(samples).rows().empty());
    CHECK(desk.tells("The example comes back"));
}

TEST_CASE("A member reads the rules in use, is told who changes them, and sees nobody's draft") {
    const Sample sample(false);
    RulesDesk desk(sample, Sample::chair);
    desk.write(to_invite, "1");
    desk.window().work_as(Sample::member_a);
    desk.window().show_page(rules_page);
    REQUIRE(wait_until([&] { return desk.text(to_invite).IsShownOnScreen(); }));
    CHECK(desk.text(to_invite).GetValue() == "2");
    CHECK_FALSE(desk.text(to_invite).IsEditable());
    CHECK_FALSE(desk.control<wxChoice>("Rating scale").IsEnabled());
    CHECK(desk.tells("The chair, the HR adviser or an HR officer changes the rules"));
    CHECK_FALSE(desk.button("Use these rules").IsEnabled());
    desk.window().work_as(Sample::chair);
    desk.window().show_page(rules_page);
    CHECK(desk.text(to_invite).GetValue() == "1");
}

TEST_CASE("Interview schemes are set by HR alone") {
    const Sample sample(false);
    RulesDesk desk(sample, "Sample Officer");
    desk.press("Add a scheme");
    CHECK(desk.tells("⚠"));
    desk.write("Name of the scheme", "Veterans");
    desk.write("Field of the application form that says yes", "veteran");
    desk.write("At most so many additional places (empty: no cap)", "3");
    CHECK(desk.tells("The cap of Veterans has no written reason."));
    desk.write("Reason for the cap", "Hundreds apply");
    CHECK_FALSE(desk.tells("has no written reason"));
    desk.key('R', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("These rules are in use"));
    CHECK(desk.state().rules_now().schemes ==
          std::vector<merit::Scheme>{{"veteran", "Veterans", {}, {}, false, 3, "Hundreds apply"}});
    desk.window().work_as(Sample::chair);
    desk.window().show_page(rules_page);
    for (wxWindow* one : everything(desk.window()))
        if (dynamic_cast<desktop::TableView*>(one) && one->IsShownOnScreen())
            CHECK(spoken_name(*one) != "Interview schemes");
    CHECK(desk.tells("Interview schemes are applied by HR"));
}

TEST_CASE("Rules are saved as XML and loaded again, as a draft") {
    const Sample sample(false);
    const auto path = sample.folder / "rules.xml";
    desktop::FileChoice files = opening(path);
    files.save = [&](const desktop::FileKind&, const std::string&) { return std::optional(path); };
    RulesDesk desk(sample, Sample::chair, files);
    desk.write(to_invite, "7");
    desk.key('X', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("rules.xml"));
    CHECK(merit::parse_rules(read_file(path), "rules.xml").line.invite == 7);
    desk.press("Drop the changes");
    REQUIRE(desk.text(to_invite).GetValue() == "2");
    desk.press("Load from a file…");
    REQUIRE(wait_until([&] { return desk.text(to_invite).GetValue() == "7"; }));
    CHECK(desk.state().rules_now().line.invite == 2);
    std::ofstream(path) << "no rules";
    desk.press("Load from a file…");
    REQUIRE(wait_until([&] { return !desk.alarm().empty(); }));
    CHECK_THAT(desk.alarm(), Contains("The rules were not read"));
}

TEST_CASE("After opening the rules change with a reason, after the first hand-in only the number to invite does") {
    Sample sample;
    SECTION("before the first hand-in") {
        RulesDesk desk(sample, Sample::chair);
        CHECK(desk.tells("Until the first hand-in the rules can still change, with a reason"));
        desk.write("Levels that members may lie apart", "2");
        desk.key('R', wxMOD_ALT);
        REQUIRE(desk.wait_for_status("Write why the rules change"));
        desk.write("Why they change (printed)", "The panel found one level too strict");
        desk.key('R', wxMOD_ALT);
        REQUIRE(desk.wait_for_status("These rules are in use"));
        CHECK(desk.state().rules.size() == 2);
        CHECK(desk.state().rules.back().why == "The panel found one level too strict");
    }
    SECTION("another scale asks for every level again, and says so before") {
        sample.score_all(Sample::member_a, 2, "a note");
        RulesDesk desk(sample, Sample::chair);
        auto& scales = desk.control<wxChoice>("Rating scale");
        scales.SetFocus();
        while (!scales.GetStringSelection().StartsWith("0-4")) {
            const int at = scales.GetSelection();
            desk.key(WXK_DOWN);
            REQUIRE(wait_until([&] { return scales.GetSelection() != at; }));
        }
        CHECK(wait_until([&] { return desk.tells("every level that members have given so far is dropped"); }));
        CHECK(sample.mark(Sample::member_a, "C001", "1.1") == merit::Mark::level(2));
        desk.write("Why they change (printed)", "The panel needs one more level");
        desk.key('R', wxMOD_ALT);
        REQUIRE(desk.wait_for_status("every level given is asked for again"));
        CHECK(sample.mark(Sample::member_a, "C001", "1.1") == merit::Mark());
        CHECK(panel::still_owed(desk.window().context().vacancy(), spec::Stage::shortlisting,
                                desk.window().context().vacancy().person_named(Sample::member_a)->id)
                  .size() == desk.state().criteria.size() * 3);
    }
    SECTION("after it") {
        sample.score_all(Sample::member_a, 2);
        sample.hand_in(Sample::member_a);
        RulesDesk desk(sample, Sample::chair);
        CHECK(desk.tells("the rules are frozen, because members have judged by them"));
        CHECK_FALSE(desk.text("Levels that members may lie apart").IsEditable());
        CHECK_FALSE(desk.control<wxChoice>("Level an essential must reach").IsEnabled());
        CHECK_FALSE(desk.button("Load from a file…").IsEnabled());
        desk.write(to_invite, "1");
        desk.write("Why they change (printed)", "One post fewer");
        desk.key('R', wxMOD_ALT);
        REQUIRE(desk.wait_for_status("These rules are in use"));
        CHECK(desk.state().rules_now().line.invite == 1);
    }
}

TEST_CASE("A practice round: each scores alone, all see all once the last has scored, and what is agreed is written") {
    const Sample sample(false);
    RulesDesk desk(sample, Sample::chair, opening(practice_file(sample)));
    desk.next_tab();
    desk.press("Take applications for practice…");
    REQUIRE(desk.wait_for_status("2 applications taken for practice"));
    const auto practise = [&](const char* member, const char* keys, const char* note) {
        desk.window().work_as(member);
        desk.window().show_page(rules_page);
        auto& table = desk.control<desktop::TableView>("Criteria and practice scores");
        REQUIRE(wait_until([&] { return table.HasFocus(); }));
        CHECK_THAT(desktop::utf8(desk.text("Practice application, to read").GetValue()), Contains("forty members"));
        desk.write("Note", note);
        desk.key(WXK_ESCAPE);
        REQUIRE(wait_until([&] { return table.HasFocus(); }));
        for (const char* one = keys; *one; ++one) desk.press_and_save(std::string(1, *one));
    };
    practise(Sample::chair, "31", "chairnote");
    practise(Sample::member_a, "2?", "othernote");
    auto texts = seen(desk.window());
    const auto spoken = heard(desk.window());
    texts.insert(texts.end(), spoken.begin(), spoken.end());
    CHECK_FALSE(says(texts, "chairnote"));
    CHECK(desk.control<desktop::TableView>("Criteria and practice scores").rows()[0][2].empty());
    CHECK(says(texts, "Everyone's scores stand here once all who score"));
    practise(Sample::member_b, "1", "");
    auto& table = desk.control<desktop::TableView>("Criteria and practice scores");
    CHECK(table.rows()[0][2] == "3  2  1");
    CHECK(table.rows()[1][2].empty());
    desk.key(WXK_UP);
    CHECK(wait_until([&] {
        return desktop::utf8(desk.text("Everyone's scores on this criterion").GetValue()).find("chairnote") !=
               std::string::npos;
    }));
    for (const char* word : {"Rook", "Heron"}) CHECK_FALSE(desk.tells(word));

    desk.window().work_as(Sample::chair);
    desk.window().show_page(rules_page);
    desk.press("Close the practice round");
    REQUIRE(desk.wait_for_status("Write what the panel agreed"));
    desk.write("What we agreed earns each level", "A result makes it a 3");
    desk.press("Close the practice round");
    REQUIRE(desk.wait_for_status("The practice round is closed"));
    CHECK(desk.window().context().vacancy().practice.agreed == "A result makes it a 3");
    CHECK(desk.tells("The practice round was closed by Sample Chair"));
    CHECK(desk.window().context().vacancy().candidates.size() == 3);
}

TEST_CASE("A practice round that was begun has to be closed before scoring opens, and the way there leads to it") {
    const Sample sample(false);
    RulesDesk desk(sample, Sample::chair, opening(practice_file(sample)));
    REQUIRE(desk.window().actions().run("rules.take-practice"));
    REQUIRE(desk.wait_for_status("2 applications taken for practice"));
    auto& table = desk.control<desktop::TableView>("Criteria and practice scores"); // the menu turns to it
    desk.window().show_page(vacancy_page);
    auto& next = desk.control<desktop::TableView>("What is next");
    REQUIRE(wait_until([&] { return next.HasFocus(); }));
    REQUIRE(next.rows().size() == 1);
    CHECK_THAT(next.rows()[0][0], Contains("The practice round is not closed yet"));
    CHECK(next.rows()[0][1] == "Rules");
    desk.key(WXK_RETURN);
    REQUIRE(wait_until([&] { return table.IsShownOnScreen() && table.HasFocus(); }));
    desk.next_tab();
    CHECK_FALSE(desk.button("Open scoring").IsEnabled());
    auto& missing = desk.control<desktop::TableView>("Still missing before scoring can open");
    CHECK_THAT(missing.rows()[0][1], Contains("The practice round is not closed yet"));
    missing.SetFocus();
    desk.key(WXK_RETURN);
    REQUIRE(wait_until([&] { return table.IsShownOnScreen(); }));
    desk.write("What we agreed earns each level", "Broken off: the examples did not fit");
    REQUIRE(desk.window().actions().run("rules.close-practice"));
    REQUIRE(desk.wait_for_status("The practice round is closed"));
    desk.next_tab();
    CHECK(desk.button("Open scoring").IsEnabled());
}

TEST_CASE("Each member agrees the rules under their own name, and the chair opens scoring") {
    const Sample sample(false);
    RulesDesk desk(sample, "Sample Officer");
    desk.next_tab();
    desk.next_tab();
    CHECK_FALSE(desk.button("Agree these rules").IsEnabled());
    CHECK(desk.tells("working here under their own name"));
    CHECK(desk.tells("Not agreed yet: Sample Chair, Sample Member A and Sample Member B"));
    int agreed = 0;
    for (const char* member : {Sample::member_b, Sample::chair}) {
        desk.window().work_as(member);
        desk.window().show_page(rules_page);
        desk.press("Agree these rules");
        REQUIRE(desk.wait_for_status("You have agreed to the rules"));
        CHECK(desk.how_far() == "agreed by " + std::to_string(++agreed) + " of 3");
        CHECK(wait_until([] { return wxWindow::FindFocus() && wxWindow::FindFocus()->IsEnabled(); }));
    }
    const auto& rows = desk.control<desktop::TableView>("Who has agreed").rows();
    REQUIRE(rows.size() == 3);
    CHECK_THAT(rows[0][1], Contains("agreed on"));
    CHECK(rows[1][1] == "not yet");
    desk.press("Open scoring");
    REQUIRE(desk.wait_for_status("Scoring is open, and the rules are frozen"));
    CHECK(desk.how_far() == "open");
    CHECK(desk.state().agreed_by.size() == 2);
    CHECK(desk.tells("Sample Chair opened scoring on"));
}

TEST_CASE("What is missing before opening is listed, each with the page where it is mended") {
    const Sample sample(false);
    {
        auto record = record::Record::open(sample.path, record::Record::Access::write);
        const std::string officer = record.vacancy().officer;
        record.commit(officer, panel::add_person(record.vacancy(), officer,
                                                 {"Sample Member C", panel::Role::member, {}, {}, {}}));
    }
    RulesDesk desk(sample, Sample::chair);
    desk.next_tab();
    desk.next_tab();
    auto& missing = desk.control<desktop::TableView>("Still missing before scoring can open");
    REQUIRE(missing.rows().size() == 1);
    CHECK(missing.rows()[0][0] == "Panel");
    CHECK_THAT(missing.rows()[0][1], Contains("Sample Member C"));
    CHECK_FALSE(desk.button("Open scoring").IsEnabled());
    missing.SetFocus();
    desk.key(WXK_RETURN);
    CHECK(wait_until([&] { return desk.window().current_page().id() == panel_page; }));
}

TEST_CASE("A stage that has no rules begins with those of the stage before, as a draft") {
    const Sample sample;
    RulesDesk desk(sample, Sample::chair);
    auto& stages = desk.control<wxChoice>("Stage");
    stages.SetFocus();
    desk.key(WXK_DOWN);
    desk.key(WXK_DOWN);
    REQUIRE(wait_until([&] { return desk.window().context().stage == spec::Stage::interview; }));
    CHECK(desk.tells("This stage has no rules yet"));
    CHECK(desk.how_far() == "none yet");
    const auto before = desk.event();
    desk.press("Begin with the rules of the stage before");
    REQUIRE(
        wait_until([&] { return desk.how_far() == "none yet" && !desk.window().current_page().undoable().empty(); }));
    CHECK(desk.text(to_invite).GetValue() == "2");
    CHECK(desk.tells("No criterion is scored at the stage interview."));
    CHECK(desk.event() == before);
    desk.key('Z', wxMOD_CONTROL);
    CHECK(wait_until([&] { return desk.button("Begin with the rules of the stage before").IsShownOnScreen(); }));
}
