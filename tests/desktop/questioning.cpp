// What is asked at the interview: written on the rules' page, read where the interview is scored.
#include "desktop/deciding.h"

using namespace evenhand;
using namespace evenhand::test;
using namespace evenhand::test::deciding;
using Catch::Matchers::Contains;

namespace {

constexpr auto interview = spec::Stage::interview;
const std::string text_name = "Questions, one a line", table_name = "Criteria judged at the interview";

/// Of the sample's criteria 1.1 is judged at the interview as well, and 3.1 there alone.
void judge_some_at_interview(Sample& sample) {
    act(sample, "Sample Officer", [](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::change_specification(vacancy, id,
                                           R"(<person-specification xmlns="urn:evenhand:criteria:1" xml:lang="en-GB">
  <post title="Sample Coordinator" reference="S/1" organisation="Sample Trust" posts="1"/>
  <methods><method code="A" is="Application"/><method code="I" is="Interview"/></methods>
  <section number="1" heading="All">
    <criterion id="1.1" importance="essential" assessed="A I">Drafts budgets.
      <guidance>Look for sums the applicant answered for.</guidance></criterion>
    <criterion id="1.2" importance="essential" assessed="A">Plans work for others.</criterion>
    <criterion id="2.1" importance="essential" assessed="A">Writes reports.</criterion>
    <criterion id="2.2" importance="desirable" assessed="A">Has edited a newsletter.</criterion>
    <criterion id="3.1" importance="essential" assessed="I">Explains a decision to those it disappoints.</criterion>
  </section></person-specification>)",
                                           {}, "Some of it is judged at the interview");
    });
}

/// Shortlisting is decided and the interview has its rules.
void come_to_the_interview(Sample& sample) {
    score_apart(sample);
    act(sample, Sample::chair, [](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::decide_as_proposed(vacancy, id, stage, panel::Flags(3));
    });
    const std::string scale = read_file(data_folder() / "criteria" / "scales" / "0-3.xml");
    act(sample, Sample::chair, [&](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::change_rules(vacancy, id, R"(<rules xmlns="urn:evenhand:rules:1" stage="interview" scale="0-3"
  unstated-method="Application"><essential minimum="2"/><line invite="1" ties="ask" reserve="0"/></rules>)",
                                   scale, "The interview");
    });
}

void ask(Sample& sample, const std::string& criterion, const std::vector<std::string>& questions) {
    act(sample, Sample::chair, [&](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::write_interview_questions(vacancy, id, criterion, questions);
    });
}

void open_interview(Sample& sample) {
    act(sample, Sample::chair, [](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::open_stage(vacancy, id, interview, {});
    });
}

struct QuestionsDesk : Desk {
    QuestionsDesk(const Sample& sample, const std::string& member) : Desk(sample, member) { turn_to_questions(); }

    void turn_to_questions() {
        window().show_page(rules_page);
        wait_until([] { return true; });
        REQUIRE(window().actions().run("rules.questions"));
        wait_until([] { return true; });
    }
    desktop::TableView& table() { return control<desktop::TableView>(table_name); }
    wxTextCtrl& text() { return control<wxTextCtrl>(text_name); }
    std::string typed() { return desktop::utf8(text().GetValue()); }
    std::string count(std::size_t row) { return table().rows().at(row).at(1); }
    /// With the letter of its label, as a person does.
    void go_to_text() {
        key('Q', wxMOD_ALT);
        REQUIRE(wait_until([&] { return text().HasFocus(); }));
        key(WXK_END, wxMOD_CONTROL);
    }
    void choose_criterion(const std::string& id, int arrow) {
        table().SetFocus();
        REQUIRE(wait_until([&] { return table().HasFocus(); }));
        key(arrow);
        REQUIRE(wait_until([&] {
            const int row = table().selected();
            return row >= 0 && table().rows().at(static_cast<std::size_t>(row)).at(0) == id;
        }));
        wait_until([] { return true; });
    }
    void write(const std::vector<std::string>& questions) {
        go_to_text();
        for (const std::string& question : questions) {
            type(question);
            key(WXK_RETURN);
        }
        REQUIRE(wait_until([&] { return questions.empty() || says({typed()}, questions.back() + "\n"); }));
    }
    bool tells(const std::string& words) {
        std::vector<std::string> texts = seen(window().current_page());
        for (std::string& one : texts) std::replace(one.begin(), one.end(), '\n', ' ');
        return says(texts, words);
    }
    std::vector<std::string> asked(const std::string& criterion) {
        const panel::InterviewQuestions* found = window().context().vacancy().asked_on(criterion);
        return found ? found->questions : std::vector<std::string>();
    }
};

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("The chair writes what is asked on each criterion of the interview, and uses all of it at once") {
    Sample sample(false);
    judge_some_at_interview(sample);
    sample.open_scoring();
    QuestionsDesk desk(sample, Sample::chair);
    REQUIRE(wait_until([&] { return desk.table().HasFocus(); }));
    REQUIRE(desk.table().rows().size() == 2);
    CHECK(desk.table().rows()[0] == Words{"1.1", "none yet", "Drafts budgets."});
    CHECK(desk.table().rows()[1][0] == "3.1");
    CHECK(desk.tells("Look for sums the applicant answered for."));
    CHECK(desk.tells("No question is set down yet."));
    CHECK_FALSE(desk.control<wxButton>("Use these questions").IsEnabled());

    desk.write({"Which budget did you answer for?", "", "What went wrong?"});
    CHECK(desk.count(0) == "2, not in use yet");
    CHECK(desk.tells("Changed, not in use yet."));
    desk.choose_criterion("3.1", WXK_DOWN);
    CHECK(desk.typed().empty());
    CHECK(desk.tells("None is given for this criterion."));
    desk.write({"Whom did a decision of yours disappoint?"});
    CHECK(desk.window().current_page().unsaved() == Words{"the questions on 1.1", "the questions on 3.1"});
    CHECK(desk.asked("1.1").empty());

    desk.key('I', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("These questions are asked of every candidate"));
    CHECK(desk.asked("1.1") == Words{"Which budget did you answer for?", "What went wrong?"});
    CHECK(desk.asked("3.1") == Words{"Whom did a decision of yours disappoint?"});
    CHECK(desk.count(0) == "2");
    CHECK(desk.count(1) == "1");
    CHECK(desk.tells("Written by Sample Chair"));
    CHECK(desk.window().current_page().unsaved().empty());
    CHECK(sample.reading().vacancy().asked_on("3.1") != nullptr);
}

TEST_CASE("What was typed as a question stays through every turn of the window until it is used") {
    Sample sample(false);
    judge_some_at_interview(sample);
    sample.open_scoring();
    QuestionsDesk desk(sample, Sample::chair);
    desk.write({"Which budget?"});
    desk.key(WXK_PAGEDOWN, wxMOD_CONTROL);
    wait_until([] { return true; });
    desk.window().show_page(panel_page);
    desk.window().context().changed();
    desk.window().work_as(Sample::member_a);
    desk.turn_to_questions();
    CHECK(desk.typed().empty()); // a member reads what is in use
    CHECK(desk.count(0) == "none yet");
    CHECK_FALSE(desk.text().IsEditable());
    CHECK(desk.tells("you read them here"));
    desk.window().work_as(Sample::chair);
    desk.turn_to_questions();
    CHECK(desk.typed() == "Which budget?\n");
    CHECK(desk.count(0) == "1, not in use yet");
    CHECK(desk.window().current_page().unsaved() == Words{"the questions on 1.1"});
}

TEST_CASE("Undo takes back what was typed on a criterion, and Undo once more brings it again") {
    Sample sample(false);
    judge_some_at_interview(sample);
    sample.open_scoring();
    ask(sample, "1.1", {"Which budget?"});
    QuestionsDesk desk(sample, Sample::chair);
    CHECK(desk.typed() == "Which budget?");
    desk.go_to_text();
    desk.type(" And when?");
    REQUIRE(wait_until([&] { return desk.typed() == "Which budget? And when?"; }));
    REQUIRE(desk.window().current_page().undoable() == "the questions on 1.1");
    desk.key('Z', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return desk.typed() == "Which budget?"; }));
    CHECK(desk.window().current_page().unsaved().empty());
    desk.key('Z', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return desk.typed() == "Which budget? And when?"; }));
    CHECK(desk.window().current_page().unsaved() == Words{"the questions on 1.1"});
}

TEST_CASE("Questions that are emptied and used are set down no more") {
    Sample sample(false);
    judge_some_at_interview(sample);
    sample.open_scoring();
    ask(sample, "1.1", {"Which budget?"});
    QuestionsDesk desk(sample, Sample::chair);
    desk.go_to_text();
    desk.key('A', wxMOD_CONTROL);
    desk.key(WXK_DELETE);
    REQUIRE(wait_until([&] { return desk.count(0) == "0, not in use yet"; }));
    REQUIRE(desk.window().actions().run("rules.use-questions"));
    REQUIRE(desk.wait_for_status("These questions are asked of every candidate"));
    CHECK(desk.asked("1.1").empty());
    CHECK(desk.count(0) == "none yet");
}

TEST_CASE("Before any scoring is open the page of questions says what comes first") {
    Sample sample(false);
    judge_some_at_interview(sample);
    QuestionsDesk desk(sample, Sample::chair);
    CHECK(desk.tells("Criteria can still change. Open scoring at the first stage"));
    CHECK(desk.table().rows().size() == 2);
    CHECK_FALSE(desk.text().IsEditable());
}

TEST_CASE("Where nothing is judged at the interview the page of questions says so and why") {
    const Sample sample;
    QuestionsDesk desk(sample, Sample::chair);
    CHECK(desk.tells("No criterion is judged at the interview"));
    for (wxWindow* one : everything(desk.window()))
        CHECK_FALSE((one->IsShownOnScreen() && spoken_name(*one) == text_name));
    CHECK(wait_until([] { return wxWindow::FindFocus() != nullptr; }));
}

TEST_CASE("The interview does not open while questions are written that are not in use, and the way leads to them") {
    Sample sample(false);
    judge_some_at_interview(sample);
    sample.open_scoring();
    come_to_the_interview(sample);
    QuestionsDesk desk(sample, Sample::chair);
    auto& stages = desk.control<wxChoice>("Stage");
    stages.SetFocus();
    desk.key(WXK_DOWN);
    desk.key(WXK_DOWN);
    REQUIRE(wait_until([&] { return desk.window().context().stage == interview; }));
    desk.write({"Which budget?"});
    auto& page = desk.window().current_page();
    page.go_to({"rules", {}, {}, {}, "agree"});
    wait_until([] { return true; });
    auto& missing = desk.control<desktop::TableView>("Still missing before scoring can open");
    CHECK(missing.rows()[0][1] == "Interview questions are written that are not in use: use them, or take them back.");
    CHECK_FALSE(desk.control<wxButton>("Open scoring").IsEnabled());
    missing.SetFocus();
    REQUIRE(wait_until([&] { return missing.HasFocus(); }));
    desk.key(WXK_RETURN);
    REQUIRE(wait_until([&] { return desk.table().HasFocus(); }));
    REQUIRE(desk.window().actions().run("rules.use-questions"));
    REQUIRE(desk.wait_for_status("These questions are asked of every candidate"));
    page.go_to({"rules", {}, {}, {}, "agree"});
    REQUIRE(wait_until([&] { return desk.control<wxButton>("Open scoring").IsEnabled(); }));
    REQUIRE(desk.window().actions().run("rules.open"));
    REQUIRE(desk.wait_for_status("Scoring is open"));
    CHECK(desk.window().context().vacancy().stage(interview).opened);
}

TEST_CASE("Once the interview is open its questions are read, with who settled them") {
    Sample sample(false);
    judge_some_at_interview(sample);
    sample.open_scoring();
    come_to_the_interview(sample);
    ask(sample, "1.1", {"Which budget?"});
    open_interview(sample);
    QuestionsDesk desk(sample, Sample::chair);
    CHECK(desk.tells("Sample Chair opened the interview on"));
    CHECK(desk.typed() == "Which budget?");
    CHECK_FALSE(desk.text().IsEditable());
    CHECK_FALSE(desk.control<wxButton>("Use these questions").IsEnabled());
    desk.choose_criterion("3.1", WXK_DOWN);
    CHECK(desk.tells("No question was set down on this criterion."));
}

TEST_CASE("Who scores the interview reads beside the criterion what everyone is asked, before the guidance") {
    Sample sample(false);
    judge_some_at_interview(sample);
    sample.open_scoring();
    come_to_the_interview(sample);
    ask(sample, "1.1", {"Which budget?", "What came of it?"});
    open_interview(sample);
    Desk desk(sample, Sample::member_a);
    REQUIRE(desk.window().context().stage == interview);
    const std::string beside =
        "Asked of every candidate:\n1. Which budget?\n2. What came of it?\n\nLook for sums the applicant answered for.";
    CHECK(wait_until(
        [&] { return desktop::utf8(desk.control<wxTextCtrl>("Guidance and behaviours").GetValue()) == beside; }));
}

TEST_CASE("Questions of the interview are not shown where applications are scored") {
    Sample sample(false);
    judge_some_at_interview(sample);
    sample.open_scoring();
    ask(sample, "1.1", {"Which budget?"});
    Desk desk(sample, Sample::member_a);
    REQUIRE(desk.window().context().stage == stage);
    CHECK(desktop::utf8(desk.control<wxTextCtrl>("Guidance and behaviours").GetValue()) ==
          "Look for sums the applicant answered for.");
}
