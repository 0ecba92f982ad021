// What the panel reads of an application is a blind copy; HR keeps the original and decides what is hidden.
#include "panel/acts.h"
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

Scene with_form() {
    Scene scene = Scene::ready();
    intake::Field name, statement;
    name.id = "name";
    name.label = "Full name";
    name.identifies = true;
    statement.id = "statement";
    statement.label = "Statement";
    scene.vacancy.form.fields = {name, statement};
    return scene;
}

intake::Application application(const std::string& statement) {
    intake::Application made;
    made.answers = {{"name", "Sample Quillon", true}, {"statement", statement, false}};
    return made;
}

ApplicationsTaken::Row taken(const std::string& statement) {
    std::vector<std::string> codes;
    const auto event = only<ApplicationsTaken>(take_applications(
        with_form().vacancy, "P1", {application(statement)}, false, {}, [] { return 7u; }, codes));
    REQUIRE(event.rows.size() == 1);
    return event.rows.front();
}

const std::string original = "I, Quillon, led it.";

AnswerBlinded blinded_by(const Scene& scene, const std::string& code, const std::vector<intake::Mask>& masks) {
    return only<AnswerBlinded>(
        blind_answer(scene.vacancy, "P1", code, "statement", original, masks, "The club is well known."));
}

} // namespace

TEST_CASE("The panel gets a blind copy and HR keeps the original") {
    const auto row = taken(original);
    REQUIRE(row.answers.size() == 3);
    CHECK(row.fields == std::vector<std::string>{"name", "statement", "statement"});
    CHECK(row.answers[0].hr_only);
    CHECK(row.answers[1] == Word{"I, [name], led it.", false, {}});
    CHECK(row.answers[2] == Word{original, true, {}});
    REQUIRE(row.hidden.size() == 1);
    CHECK(row.hidden[0].answer == 1);
    CHECK(original.substr(static_cast<std::size_t>(row.hidden[0].begin),
                          static_cast<std::size_t>(row.hidden[0].end - row.hidden[0].begin)) == "Quillon");
}

TEST_CASE("An answer in which nothing has to be hidden is kept once") {
    const auto row = taken("I led it.");
    CHECK(row.answers.size() == 2);
    CHECK(row.hidden.empty());
}

TEST_CASE("Applications for practice are blind copies alone") {
    const auto event = only<PracticeTaken>(
        take_practice(with_form().vacancy, "P1", {application(original), application("Nothing of Quillon.")}));
    REQUIRE(event.rows.size() == 2);
    REQUIRE(event.rows[0].answers.size() == 1);
    CHECK(event.rows[0].answers[0].text == "I, [name], led it.");
    CHECK(event.rows[1].answers[0].text == "Nothing of [name].");
}

TEST_CASE("HR changes what a blind copy hides, with a reason") {
    const Scene scene = with_form();
    const AnswerBlinded shown = blinded_by(scene, "C001", {});
    CHECK(shown.copy == Word{original, false, {}});
    CHECK(shown.hidden.empty());
    const AnswerBlinded hidden =
        blinded_by(scene, "C001", {{3, 10, intake::Hidden::name}, {12, 15, intake::Hidden::age}});
    CHECK(hidden.copy.text == "I, [name], [age] it.");
    CHECK(hidden.original == Word{original, true, {}});
    CHECK(hidden.hidden.size() == 2);
    CHECK_FALSE(refusal([&] { blind_answer(scene.vacancy, "P1", "C001", "statement", original, {}, " "); }).empty());
    CHECK_FALSE(refusal([&] { blind_answer(scene.vacancy, "P3", "C001", "statement", original, {}, "Why"); }).empty());
    CHECK_FALSE(fault([&] { blind_answer(scene.vacancy, "P1", "C999", "statement", original, {}, "Why"); }).empty());
}

TEST_CASE("Whoever scores, the chair too, can neither show again what a blind copy hides nor learn what was written") {
    const Scene scene = with_form();
    for (const panel::Person& person : scene.vacancy.people) {
        CAPTURE(person.name);
        const auto show = [&] {
            return blind_answer(scene.vacancy, person.id, "C001", "statement", original, {}, "Why");
        };
        if (person.role == Role::hr || person.role == Role::officer)
            CHECK(show().size() == 1);
        else
            CHECK_THAT(refusal(show), Contains("for the HR adviser and HR officers alone"));
    }
}

TEST_CASE("Stretches that do not fit the answer are refused") {
    const Scene scene = with_form();
    const auto refused = [&](const std::string& text, std::vector<intake::Mask> masks) {
        return fault([&] { blind_answer(scene.vacancy, "P1", "C001", "statement", text, masks, "Why"); });
    };
    using intake::Hidden;
    CHECK_THAT(refused("abc", {{2, 4, Hidden::name}}), Contains("do not fit"));
    CHECK_THAT(refused("abc", {{1, 1, Hidden::name}}), Contains("do not fit"));
    CHECK_THAT(refused("abc", {{1, 3, Hidden::name}, {2, 3, Hidden::name}}), Contains("do not fit"));
    CHECK_THAT(refused("é", {{0, 1, Hidden::name}}), Contains("do not fit"));
}

TEST_CASE("Once scoring is open only a late application's blind copy changes") {
    Scene scene = with_form();
    scene.open();
    CHECK_THAT(refusal([&] { blinded_by(scene, "C001", {}); }), Contains("stays as it is"));
    const std::string late = scene.new_candidate(true);
    CHECK(blinded_by(scene, late, {}).code == late);
}
