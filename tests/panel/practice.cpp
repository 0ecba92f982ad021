// The practice round: applications that do not count.
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;
using merit::Mark;

namespace {

Scene with_form() {
    Scene scene = Scene::ready();
    intake::Field name, flag, statement;
    name.id = "name";
    name.identifies = true;
    flag.id = "veteran";
    flag.hr_only = true;
    statement.id = "statement";
    scene.vacancy.form.fields = {name, flag, statement};
    return scene;
}

/// X1 and X2 taken.
Scene practising() {
    Scene scene = with_form();
    scene.vacancy.practice.applications = {"X1", "X2"};
    return scene;
}

intake::Application sample_application(const std::string& statement) {
    intake::Application application;
    application.line = 7;
    application.answers = {{"name", "Sample Applicant", true}, {"veteran", "yes", true}};
    if (!statement.empty()) application.answers.push_back({"statement", statement, false});
    application.answers.push_back({"column:Notes", "of a column nobody knows", true});
    return application;
}

void practise(Scene& scene, const std::string& person, Mark mark, const std::string& application = "X1") {
    scene.vacancy.practice.scores.push_back({person, application, "1.1", {}, mark, scene.stamp()});
}

Events score(const Scene& scene, const std::string& person, const std::string& application,
             const std::string& criterion, Mark mark, const std::string& note = {}) {
    return score_practice(scene.vacancy, person, application, criterion, mark, note);
}

} // namespace

TEST_CASE("Applications for practice get codes of their own, and only what the panel may read of them is kept") {
    const Scene scene = with_form();
    const auto taken = only<PracticeTaken>(
        take_practice(scene.vacancy, "P1", {sample_application("One."), sample_application("Two.")}));
    REQUIRE(taken.rows.size() == 2);
    CHECK(taken.rows[0].code == "X1");
    CHECK(taken.rows[1].code == "X2");
    CHECK(taken.rows[1].fields == std::vector<std::string>{"statement"});
    REQUIRE(taken.rows[1].answers.size() == 1);
    CHECK(taken.rows[1].answers[0].text == "Two.");
    CHECK_FALSE(taken.rows[1].answers[0].hr_only);
}

TEST_CASE("What the form keeps from the panel is dropped even where the reader let it through") {
    const Scene scene = with_form();
    intake::Application application = sample_application("One.");
    for (intake::Answer& answer : application.answers) answer.hr_only = false;
    const auto taken = only<PracticeTaken>(take_practice(scene.vacancy, "P2", {application, application}));
    CHECK(taken.rows[0].fields == std::vector<std::string>{"statement"});
}

TEST_CASE("A practice round has two or three applications in all") {
    Scene scene = with_form();
    const auto take = [&](int count) {
        return take_practice(
            scene.vacancy, "P1",
            std::vector<intake::Application>(static_cast<std::size_t>(count), sample_application("One.")));
    };
    for (int count : {0, 1, 4}) CHECK_THAT(refusal([&] { take(count); }), Contains("two or three applications in all"));
    scene.vacancy.practice.applications = {"X1", "X2"};
    CHECK(only<PracticeTaken>(take(1)).rows.at(0).code == "X3");
    CHECK_THAT(refusal([&] { take(2); }), Contains("2 are there, and 2 were given"));
}

TEST_CASE("Applications for practice are taken by those who administer, and have to hold something to read") {
    const Scene scene = with_form();
    CHECK_THAT(refusal([&] {
                   take_practice(scene.vacancy, "P3", {sample_application("One."), sample_application("Two.")});
               }),
               Contains("for the chair"));
    CHECK_THAT(fault([&] {
                   take_practice(scene.vacancy, "P1", {sample_application("One."), sample_application("")});
               }),
               Contains("nothing that the panel may read"));
}

TEST_CASE("Practice comes before scoring opens and ends when it is closed") {
    const auto refused = [](const Scene& scene, const std::string& words) {
        CHECK_THAT(refusal([&] { take_practice(scene.vacancy, "P1", {sample_application("One.")}); }), Contains(words));
        CHECK_THAT(refusal([&] { score(scene, "P2", "X1", "1.1", Mark::level(2)); }), Contains(words));
        CHECK_THAT(refusal([&] { close_practice(scene.vacancy, "P1", "words"); }), Contains(words));
    };
    Scene open = practising();
    open.open();
    refused(open, "comes before the rules are frozen");
    Scene closed = practising();
    closed.vacancy.practice.closed = closed.stamp();
    refused(closed, "The practice round is closed");
}

TEST_CASE("Those who score practise, by the scale as it is now") {
    Scene scene = practising();
    const auto events = score(scene, "P3", "X2", "2.1", Mark::level(3), " a clear case ");
    const auto given = only<PracticeScored>(events);
    CHECK(given.person == "P3");
    CHECK(given.application == "X2");
    CHECK(given.criterion == "2.1");
    CHECK(given.mark == Mark::level(3));
    CHECK(given.note.text == "a clear case");
    CHECK(only<PracticeScored>(score(scene, "P2", "X1", "1.1", Mark::cannot_judge())).mark.is_cannot_judge());
    CHECK_THAT(refusal([&] { score(scene, "P5", "X1", "1.1", Mark::level(2)); }), Contains("does not score"));
    CHECK_THAT(fault([&] { score(scene, "P2", "X3", "1.1", Mark::level(2)); }),
               Contains("\"X3\"") && Contains("X1, X2"));
    CHECK_THAT(fault([&] { score(scene, "P2", "C001", "1.1", Mark::level(2)); }), Contains("\"C001\""));
    CHECK_THAT(fault([&] { score(scene, "P2", "X1", "3.1", Mark::level(2)); }), Contains("\"3.1\""));
    CHECK_THAT(fault([&] { score(scene, "P2", "X1", "1.1", Mark::level(4)); }), Contains("4 is no level"));
    scene.stand_down("P4");
    CHECK_THAT(refusal([&] { score(scene, "P4", "X1", "1.1", Mark::level(2)); }), Contains("has stood down"));
}

TEST_CASE("A practice score is taken back, with its note, if there is one") {
    Scene scene = practising();
    CHECK_THAT(fault([&] { score(scene, "P2", "X1", "1.1", Mark()); }), Contains("No score is given"));
    practise(scene, "P2", Mark::level(2));
    const auto back = only<PracticeScored>(score(scene, "P2", "X1", "1.1", Mark(), "left over"));
    CHECK_FALSE(back.mark.is_given());
    CHECK(back.note.text.empty());
}

TEST_CASE("Practice scores are shown side by side once everyone who scores has given one that the scale has") {
    Scene scene = practising();
    CHECK_FALSE(practice_shown(scene.vacancy, "X1", "1.1"));
    practise(scene, "P2", Mark::level(2));
    practise(scene, "P3", Mark::cannot_judge());
    practise(scene, "P4", Mark::level(1), "X2");
    CHECK_FALSE(practice_shown(scene.vacancy, "X1", "1.1"));
    practise(scene, "P4", Mark::level(3));
    CHECK(practice_shown(scene.vacancy, "X1", "1.1"));
    CHECK_FALSE(practice_shown(scene.vacancy, "X2", "1.1"));
    CHECK_FALSE(practice_shown(scene.vacancy, "X1", "1.2"));
    scene.vacancy.stages.at(shortlisting).rules.back().scale.levels.pop_back(); // there is no 3 any more
    CHECK_FALSE(practice_shown(scene.vacancy, "X1", "1.1"));
    scene.stand_down("P4");
    CHECK(practice_shown(scene.vacancy, "X1", "1.1"));
}

TEST_CASE("Closing the practice round needs the words that the panel agreed") {
    const Scene scene = practising();
    const auto events = close_practice(scene.vacancy, "P2", " A result earns a three. ");
    only<PracticeClosed>(events);
    CHECK(events.front().why.text == "A result earns a three.");
    CHECK_THAT(refusal([&] { close_practice(scene.vacancy, "P2", " "); }), Contains("what it agreed earns each level"));
    CHECK_THAT(refusal([&] { close_practice(scene.vacancy, "P3", "words"); }), Contains("is for the chair"));
    CHECK_THAT(refusal([&] { close_practice(with_form().vacancy, "P2", "words"); }), Contains("no practice round"));
}

TEST_CASE("Practice applications are no candidates: nothing of scoring knows their codes") {
    Scene scene = practising();
    practise(scene, "P2", Mark::level(0));
    scene.vacancy.practice.closed = scene.stamp();
    CHECK(only<StageOpened>(open_stage(scene.vacancy, "P1", shortlisting, {})).candidates ==
          std::vector<std::string>{"C001", "C002", "C003"});
    scene.open();
    NewScore given;
    given.person = "P2";
    given.candidate = "X1";
    given.criterion = "1.1";
    given.mark = Mark::level(2);
    CHECK_THAT(fault([&] { give_scores(scene.vacancy, shortlisting, {given}); }), Contains("no candidate \"X1\""));
    CHECK(still_owed(scene.vacancy, shortlisting, "P2").size() == 9);
}
