// Scores: who may give which, when, and every line of a file that cannot be taken.
#include "panel/support.h"

#include <chrono>

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

NewScore score(const std::string& person, const std::string& candidate, const std::string& criterion, int level,
               int line = 0) {
    NewScore score;
    score.person = person;
    score.candidate = candidate;
    score.criterion = criterion;
    score.mark = merit::Mark::level(level);
    score.line = line;
    return score;
}

Events give(const Scene& scene, NewScore one) {
    return give_scores(scene.vacancy, shortlisting, {std::move(one)});
}

std::vector<Problem> problems(const Scene& scene, const std::vector<NewScore>& scores) {
    try {
        give_scores(scene.vacancy, shortlisting, scores, "scores.csv");
    } catch (const InvalidInput& error) {
        return error.problems();
    }
    FAIL("the file was taken");
    return {};
}

} // namespace

TEST_CASE("A score is taken with its note and evidence, blanks around them left out") {
    NewScore given = score("P3", "C002", "1.1", 3);
    given.note = "  clear result ";
    given.evidence = {" rewrote the process ", "  "};
    const auto events = give(Scene::open_for_scoring(), given);
    const auto rows = only<ScoresGiven>(events).rows;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].person == "P3");
    CHECK(rows[0].candidate == "C002");
    CHECK(rows[0].criterion == "1.1");
    CHECK(rows[0].mark == merit::Mark::level(3));
    CHECK(rows[0].note.text == "clear result");
    REQUIRE(rows[0].evidence.size() == 1);
    CHECK(rows[0].evidence[0].text == "rewrote the process");
    CHECK_FALSE(rows[0].note.hr_only);
}

TEST_CASE("Cannot be judged is a score") {
    NewScore given = score("P3", "C001", "2.1", 0);
    given.mark = merit::Mark::cannot_judge();
    CHECK(only<ScoresGiven>(give(Scene::open_for_scoring(), given)).rows[0].mark.is_cannot_judge());
    given.mark = merit::Mark();
    CHECK_THAT(fault([&] { give(Scene::open_for_scoring(), given); }), Contains("No score is given"));
}

TEST_CASE("Scoring before the rules are frozen is refused, naming what freezes them") {
    CHECK_THAT(refusal([] { give(Scene::ready(), score("P3", "C001", "1.1", 2)); }),
               Contains("shortlisting stage is not open") && Contains("Opening the stage freezes them"));
    Scene scene = Scene::open_for_scoring();
    CHECK_THAT(refusal([&] { give_scores(scene.vacancy, interview, {score("P3", "C001", "3.1", 2)}); }),
               Contains("interview stage has no rules"));
}

TEST_CASE("Scoring a declared conflict is refused, knowing a candidate is no hindrance") {
    Scene scene = Scene::open_for_scoring();
    scene.declare("P3", Interest::conflict, "C002").declare("P3", Interest::knows, "C001");
    CHECK_THAT(refusal([&] { give(scene, score("P3", "C002", "1.1", 2)); }),
               Contains("Member A has declared a conflict with C002"));
    CHECK(give(scene, score("P3", "C001", "1.1", 2)).size() == 1);
    CHECK(give(scene, score("P4", "C002", "1.1", 2)).size() == 1);
}

TEST_CASE("A score that was handed in cannot be changed, before that it can be given again") {
    Scene scene = Scene::open_for_scoring();
    scene.score_all("P3", 2);
    CHECK(give(scene, score("P3", "C001", "1.1", 3)).size() == 1);
    scene.hand_in("P3");
    CHECK_THAT(refusal([&] { give(scene, score("P3", "C001", "1.1", 3)); }),
               Contains("Member A has handed in the score of C001 on 1.1") && Contains("cannot be changed"));
    CHECK(give(scene, score("P4", "C001", "1.1", 3)).size() == 1);
}

TEST_CASE("Only the chair and members score, after declaring, until they stand down") {
    Scene scene = Scene::open_for_scoring();
    CHECK(give(scene, score("P2", "C001", "1.1", 2)).size() == 1);
    CHECK_THAT(refusal([&] { give(scene, score("P5", "C001", "1.1", 2)); }), Contains("Adviser is the HR adviser"));
    CHECK_THAT(refusal([&] { give(scene, score("P6", "C001", "1.1", 2)); }), Contains("Observer is an observer"));
    CHECK_THAT(refusal([&] { give(scene, score("P1", "C001", "1.1", 2)); }), Contains("Officer is an HR officer"));
    CHECK_THAT(fault([&] { give(scene, score("P9", "C001", "1.1", 2)); }), Contains("\"P9\""));
    scene.person("P3").declarations.clear();
    CHECK_THAT(refusal([&] { give(scene, score("P3", "C001", "1.1", 2)); }), Contains("comes after the declaration"));
    scene.stand_down("P4");
    CHECK_THAT(refusal([&] { give(scene, score("P4", "C001", "1.1", 2)); }), Contains("Member B has stood down"));
}

TEST_CASE("Candidates who are not in are not scored") {
    Scene scene = Scene::open_for_scoring();
    scene.set_aside("C002", merit::Standing::withdrawn).set_aside("C003", merit::Standing::ineligible);
    CHECK_THAT(refusal([&] { give(scene, score("P3", "C002", "1.1", 2)); }), Contains("C002 has withdrawn"));
    CHECK_THAT(refusal([&] { give(scene, score("P3", "C003", "1.1", 2)); }),
               Contains("C003 was set aside as ineligible"));
    CHECK_THAT(fault([&] { give(scene, score("P3", "C004", "1.1", 2)); }),
               Contains("C004") && Contains("C001 to C003"));
    scene.rules(Scene::sample_rules(interview)).open(interview, {"C001"});
    scene.candidate("C003").standing = merit::Standing::in;
    CHECK_THAT(refusal([&] { give_scores(scene.vacancy, interview, {score("P3", "C003", "3.1", 2)}); }),
               Contains("C003 did not come as far as the interview stage"));
    CHECK(give_scores(scene.vacancy, interview, {score("P3", "C001", "3.1", 2)}).size() == 1);
}

TEST_CASE("Only criteria of the stage are scored, with levels of the scale") {
    const Scene scene = Scene::open_for_scoring();
    CHECK_THAT(fault([&] { give(scene, score("P3", "C001", "9.9", 2)); }),
               Contains("no criterion \"9.9\"") && Contains("one of 1.1, 1.2, 2.1"));
    CHECK_THAT(fault([&] { give(scene, score("P3", "C001", "3.1", 2)); }),
               Contains("3.1 is not scored at the shortlisting"));
    CHECK_THAT(fault([&] { give(scene, score("P3", "C001", "1.1", 4)); }),
               Contains("4 is no level") && Contains("0, 1, 2, 3 or ?"));
    CHECK_THAT(fault([&] { give(scene, score("P3", "C001", "1.1", -1)); }), Contains("-1 is no level"));
}

TEST_CASE("A substitute scores what was named and nothing else") {
    Scene scene = Scene::open_for_scoring();
    scene.stand_down("P3");
    const std::string id = scene.add("Substitute", Role::member, "P3", {"C002"});
    scene.declare(id, Interest::none);
    CHECK(give(scene, score(id, "C002", "1.1", 2)).size() == 1);
    CHECK_THAT(refusal([&] { give(scene, score(id, "C001", "1.1", 2)); }), Contains("Substitute does not score C001"));
}

TEST_CASE("Every line of a file that cannot be taken is named, rule and word alike, and nothing is taken") {
    Scene scene = Scene::open_for_scoring();
    scene.declare("P3", Interest::conflict, "C002").score_all("P4", 2).hand_in("P4");
    const auto list = problems(scene, {score("P3", "C001", "1.1", 2, 2), score("P3", "C002", "1.1", 2, 3),
                                       score("P3", "C009", "1.1", 2, 4), score("P2", "C001", "3.1", 2, 5),
                                       score("P2", "C001", "1.1", 8, 6), score("P4", "C001", "1.1", 2, 7)});
    REQUIRE(list.size() == 5);
    const std::vector<std::string> words = {"conflict with C002", "C009", "3.1", "8 is no level", "cannot be changed"};
    for (std::size_t i = 0; i < list.size(); ++i) {
        CHECK(list[i].file == "scores.csv");
        CHECK(list[i].line == static_cast<int>(i) + 3);
        CHECK(list[i].severity == Problem::Severity::error);
        CHECK_THAT(list[i].message, Contains(words[i]));
        CHECK(list[i].message.back() != '.');
    }
    CHECK_THAT(list[3].expected, Contains("0, 1, 2, 3 or ?"));
}

TEST_CASE("The same cell twice in a file is refused, naming both lines") {
    const auto list =
        problems(Scene::open_for_scoring(), {score("P3", "C001", "1.1", 2, 2), score("P4", "C001", "1.1", 2, 3),
                                             score("P3", "C001", "1.1", 2, 4)});
    REQUIRE(list.size() == 1);
    CHECK(list[0].line == 4);
    CHECK_THAT(list[0].message, Contains("C001 on 1.1 by Member A was given before, in line 2"));
}

TEST_CASE("What forbids all of a person's scores is said once, not for every line") {
    Scene scene = Scene::open_for_scoring();
    scene.person("P3").declarations.clear();
    const auto list = problems(scene, {score("P3", "C001", "1.1", 2, 2), score("P3", "C002", "1.1", 2, 3),
                                       score("P5", "C002", "1.1", 2, 4), score("P5", "C003", "1.1", 2, 5)});
    REQUIRE(list.size() == 2);
    CHECK(list[0].line == 2);
    CHECK(list[1].line == 4);
}

TEST_CASE("HR and an officer enter others' scores, members and the chair only their own") {
    const Scene scene = Scene::open_for_scoring();
    const std::vector<NewScore> both = {score("P3", "C001", "1.1", 2, 2), score("P4", "C001", "1.1", 2, 3)};
    for (const char* actor : {"P1", "P5"})
        CHECK(give_scores(scene.vacancy, shortlisting, both, "f", actor).size() == 1);
    for (const char* actor : {"P2", "P3", "P6"})
        CHECK_THAT(refusal([&] { give_scores(scene.vacancy, shortlisting, both, "f", actor); }),
                   Contains("can give no scores for others"));
    CHECK(give_scores(scene.vacancy, shortlisting, {score("P3", "C001", "1.1", 2)}, {}, "P3").size() == 1);
}

TEST_CASE("Many scores become events of at most 10,000") {
    const Scene scene = Scene::open_for_scoring(10'000);
    std::vector<NewScore> scores;
    for (const auto& candidate : scene.vacancy.candidates)
        for (const char* criterion : {"1.1", "1.2", "2.1"})
            for (const char* person : {"P2", "P3", "P4"})
                scores.push_back(score(person, candidate.code, criterion, 2, static_cast<int>(scores.size()) + 2));
    const Events events = give_scores(scene.vacancy, shortlisting, scores, "scores.csv", "P1");
    REQUIRE(events.size() == 9);
    CHECK(std::get<ScoresGiven>(events.front().what).rows.size() == 10'000);
    CHECK(std::get<ScoresGiven>(events.back().what).rows.back().candidate == "C10000");
}

TEST_CASE("A score is read as people write it: a level of the scale or a question mark") {
    const merit::Scale scale = Scene::sample_scale();
    CHECK(parse_mark(scale, "2") == merit::Mark::level(2));
    CHECK(parse_mark(scale, " 0 ") == merit::Mark::level(0));
    CHECK(parse_mark(scale, "?").is_cannot_judge());
    for (const char* text : {"4", "-1", "2.0", "two", "", "??", "2x", "99999999999"})
        CHECK_THAT(fault([&] { parse_mark(scale, text); }), Contains("no level") && Contains("0, 1, 2, 3 or ?"));
}

TEST_CASE("Where it is no answer a question mark is read as no level, and not offered") {
    const merit::Scale scale = Scene::sample_scale();
    CHECK(parse_mark(scale, "2", false) == merit::Mark::level(2));
    CHECK_THAT(fault([&] { parse_mark(scale, "?", false); }), Contains("no level") && Contains("0, 1, 2 or 3"));
}
