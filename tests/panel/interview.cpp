// What is asked at the interview: who sets it down, about what, and until when.
#include "panel/support.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;
using Catch::Contains;

namespace {

std::vector<std::string> words(const Events& events) {
    std::vector<std::string> texts;
    for (const Word& question : only<InterviewQuestionsWritten>(events).questions) texts.push_back(question.text);
    return texts;
}

} // namespace

TEST_CASE("Questions are written about a criterion judged at the interview, blank ones left out") {
    const Scene scene = Scene::open_for_scoring();
    CHECK(judged_at_interview(scene.vacancy) == std::vector<std::string>{"3.1"});
    const Events events = write_interview_questions(scene.vacancy, "P1", "3.1", {" When? ", "  ", "What came of it?"});
    CHECK(only<InterviewQuestionsWritten>(events).criterion == "3.1");
    CHECK(words(events) == std::vector<std::string>{"When?", "What came of it?"});
}

TEST_CASE("Questions that are set down already are no event, and other ones, or none, are") {
    Scene scene = Scene::open_for_scoring();
    CHECK(write_interview_questions(scene.vacancy, "P1", "3.1", {}).empty());
    scene.vacancy.interview = {{"3.1", {"When?"}, {}}};
    CHECK(write_interview_questions(scene.vacancy, "P1", "3.1", {"When?"}).empty());
    CHECK(words(write_interview_questions(scene.vacancy, "P1", "3.1", {"Why?"})) == std::vector<std::string>{"Why?"});
    CHECK(words(write_interview_questions(scene.vacancy, "P1", "3.1", {" "})).empty());
}

TEST_CASE("Questions are the chair's and HR's to write") {
    const Scene scene = Scene::open_for_scoring();
    CHECK_NOTHROW(write_interview_questions(scene.vacancy, "P2", "3.1", {"When?"}));
    CHECK_THROWS_AS(write_interview_questions(scene.vacancy, "P3", "3.1", {"When?"}), NotAllowed);
}

TEST_CASE("A criterion that is not judged at the interview is refused, with those that are") {
    const Scene scene = Scene::open_for_scoring();
    CHECK_THROWS_WITH(write_interview_questions(scene.vacancy, "P1", "1.1", {"When?"}),
                      Contains("1.1 is not judged at the interview") && Contains("3.1"));
    CHECK_THROWS_AS(write_interview_questions(scene.vacancy, "P1", "9.9", {"When?"}), InvalidInput);
}

TEST_CASE("The rules of the interview stage say what is judged there") {
    Scene scene = Scene::open_for_scoring();
    scene.rules(Scene::sample_rules(spec::Stage::interview));
    scene.rules_now(spec::Stage::interview).stage_of[spec::Method::application] = spec::Stage::interview;
    const std::vector<std::string> judged = judged_at_interview(scene.vacancy);
    CHECK(judged.size() > 1);
    CHECK_NOTHROW(write_interview_questions(scene.vacancy, "P1", judged.front(), {"When?"}));
}

TEST_CASE("Questions wait until criteria can no longer change, and are settled once the interview stage opens") {
    CHECK_THROWS_WITH(write_interview_questions(Scene::ready(1).vacancy, "P1", "3.1", {"When?"}),
                      Contains("criteria may still change"));
    Scene scene = Scene::open_for_scoring();
    scene.rules(Scene::sample_rules(spec::Stage::interview)).open(spec::Stage::interview, {"C001"});
    CHECK_THROWS_WITH(write_interview_questions(scene.vacancy, "P1", "3.1", {"When?"}),
                      Contains("settled") && Contains("the same for everyone"));
}
