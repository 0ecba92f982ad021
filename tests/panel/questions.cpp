// The questions asked before closing: a scene that raises none, and one thing changed at a time.
#include "panel/questions.h"

#include "panel/support.h"

#include <algorithm>
#include <fmt/format.h>

using namespace evenhand;
using namespace evenhand::panel;
using test::Scene;
using Kind = Question::Kind;

namespace {

constexpr const char* full_reason = "Shows budgets and staff, with results for both.";

/// Everything scored, decided as proposed with reasons of the panel's own, agreed, declared, written down: four
/// candidates with falling totals, of whom two are invited.
struct Clean : Scene {
    Clean() : Scene(Scene::ready(4)) {
        for (const char* id : {"P5", "P6"}) declare(id, Interest::none);
        rules_now().line.invite = 2;
        rules_now().split = merit::Split::mean;
        state().agreed_by = {"P2", "P3", "P4"};
        open();
        const int levels[4][3] = {{3, 3, 2}, {3, 2, 2}, {2, 2, 1}, {1, 2, 3}};
        const char* criteria[] = {"1.1", "1.2", "2.1"};
        for (int c = 0; c < 4; ++c)
            for (int k = 0; k < 3; ++k)
                for (const char* id : {"P2", "P3", "P4"})
                    score(id, fmt::format("C00{}", c + 1), criteria[k],
                          levels[c][k] - (id[1] == '3' && k == 2) + (id[1] == '4' && c == 2 && k == 2));
        for (const char* id : {"P2", "P3", "P4"}) hand_in(id);
        own("C001", Outcome::invite, merit::Outcome::invite, "Full evidence on every essential criterion.");
        own("C002", Outcome::invite, merit::Outcome::invite, "Evidence on every essential, with one clear result.");
        own("C003", Outcome::reserve, merit::Outcome::reserve, "Meets the essentials with less than others show.");
        own("C004", Outcome::reject, merit::Outcome::reject, "Budgets are claimed on 1.1, without an example.");
        state().basis = Basis{"In the panel's words.", stamp()};
    }
    Clean& own(const std::string& code, Outcome outcome, merit::Outcome proposed, const std::string& reason,
               Ground ground = Ground::panel) {
        decide(code, outcome);
        state().decisions.back().reason = reason;
        state().decisions.back().proposed = proposed;
        state().decisions.back().ground = ground;
        if (state().basis) state().basis->stamp = stamp();
        return *this;
    }
    std::vector<Question> asked() const {
        return questions(vacancy, test::shortlisting, merit::select(round_of(vacancy, test::shortlisting)));
    }
    std::vector<std::string> sentences() const {
        std::vector<std::string> list;
        for (Question& question : asked()) list.push_back(std::move(question.sentence));
        return list;
    }
    /// The one question of that kind; it must be asked.
    Question only(Kind kind) const {
        std::vector<Question> found;
        for (Question& question : asked())
            if (question.kind == kind) found.push_back(std::move(question));
        REQUIRE(found.size() == 1);
        return found.front();
    }
    bool asks(Kind kind) const {
        const auto all = asked();
        return std::any_of(all.begin(), all.end(), [&](const Question& question) { return question.kind == kind; });
    }
};

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("Where everything is on the record, nothing is asked") {
    CHECK(Clean().sentences().empty());
}

TEST_CASE("Every question ends as one, and stands in the order of the kinds") {
    Clean scene;
    scene.person("P6").declarations.clear();
    scene.state().basis.reset();
    scene.state().agreed_by.clear();
    const auto all = scene.asked();
    REQUIRE(all.size() == 5);
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(all[i].sentence.back() == '?');
        if (i > 0) CHECK(all[i - 1].kind <= all[i].kind);
    }
}

TEST_CASE("What is missing about rules and people is asked for, of observers and HR as well") {
    Clean scene;
    scene.state().agreed_by = {"P2", "P3"};
    CHECK(scene.only(Kind::rules_not_agreed).person == "P4");
    scene.person("P6").declarations.clear();
    CHECK(scene.only(Kind::declaration_missing).person == "P6");
    CHECK_THAT(scene.only(Kind::declaration_missing).sentence, test::Contains("an observer"));
    scene.declare("P3", Interest::conflict, "C002");
    const Question question = scene.only(Kind::conflict_after_scoring);
    CHECK(question.person == "P3");
    CHECK(question.candidates == Codes{"C002"});
    CHECK(scene.only(Kind::earlier_figures).candidates == Codes{"C001", "C002", "C003", "C004"});
}

TEST_CASE("A line that moved after opening is asked about, and rules that changed") {
    Clean scene;
    merit::Rules rules = scene.rules_now();
    rules.line.invite = 3;
    scene.rules(rules);
    CHECK_THAT(scene.only(Kind::line_moved).sentence, test::Contains("the number to invite: 3, was 2"));
    CHECK_FALSE(scene.asks(Kind::rules_changed));
    rules.tolerance = 2;
    scene.rules(rules);
    CHECK_THAT(scene.only(Kind::rules_changed).sentence, test::Contains("tolerance"));
    rules.schemes.push_back({});
    scene.rules(rules);
    CHECK(scene.only(Kind::rules_changed).candidates.empty()); // HR's schemes add no question
}

TEST_CASE("A score that no rule explains is asked about") {
    Clean scene;
    scene.score("P2", "C002", "2.1", 7);
    const Question question = scene.only(Kind::score_without_rule);
    CHECK(question.criterion == "2.1");
    CHECK(question.candidates == Codes{"C002"});
}

TEST_CASE("Late and set-aside applications are asked about") {
    Clean scene;
    scene.candidate("C003").late = true;
    CHECK(scene.only(Kind::late_application).candidates == Codes{"C003"});
    scene.set_aside("C004", merit::Standing::withdrawn);
    CHECK_FALSE(scene.asks(Kind::set_aside_without_reason));
    scene.candidate("C004").why = " ";
    CHECK(scene.only(Kind::set_aside_without_reason).candidates == Codes{"C004"});
}

TEST_CASE("A member whose scores are all alike, and two who score alike, are for discussion only") {
    Clean scene;
    CHECK_FALSE(scene.asks(Kind::scores_flat));
    for (const char* code : {"C001", "C002", "C003", "C004"})
        for (const char* criterion : {"1.1", "1.2", "2.1"}) scene.score("P3", code, criterion, 2);
    CHECK(scene.only(Kind::scores_flat).person == "P3");
    CHECK_THAT(scene.only(Kind::scores_flat).sentence, test::Contains("For discussion only"));
    CHECK_FALSE(scene.asks(Kind::scores_identical));
    for (const char* code : {"C001", "C002", "C003", "C004"})
        for (const char* criterion : {"1.1", "1.2", "2.1"}) {
            const auto c = *scene.vacancy.candidate_index(code);
            const auto k = *scene.state().criterion_index(criterion);
            scene.score("P4", code, criterion, scene.state().marks.at(c, k, 1));
        }
    CHECK(scene.only(Kind::scores_identical).person == "P2");
}

TEST_CASE("An essential that nobody met is asked about") {
    Clean scene;
    for (const char* code : {"C001", "C002", "C003", "C004"})
        for (const char* id : {"P2", "P3", "P4"}) scene.score(id, code, "1.2", 1);
    CHECK(scene.only(Kind::essential_nobody_met).criterion == "1.2");
}

TEST_CASE("Agreed scores are asked about where reason, room or range are unclear") {
    Clean scene;
    scene.agree("C003", "1.1", 2);
    CHECK_FALSE(scene.asks(Kind::agreed_without_reason));
    CHECK_FALSE(scene.asks(Kind::agreed_without_room));
    CHECK_FALSE(scene.asks(Kind::agreed_outside));
    scene.agree("C003", "1.1", 3, {});
    scene.state().agreed.back().why.clear();
    CHECK(scene.only(Kind::agreed_without_reason).criterion == "1.1");
    CHECK(scene.only(Kind::agreed_without_room).candidates == Codes{"C003"});
    CHECK_THAT(scene.only(Kind::agreed_outside).sentence, test::Contains("members had given 2."));
    scene.agree("C002", "1.1", 3).declare("P3", Interest::conflict, "C002");
    CHECK(scene.only(Kind::agreed_set_aside).candidates == Codes{"C002"});
    scene.moderation(false);
    CHECK(scene.asks(Kind::moderation_reopened));
}

TEST_CASE("Reasons that are missing, short or pasted are asked about") {
    Clean scene;
    scene.own("C004", Outcome::reject, merit::Outcome::reject, "");
    CHECK(scene.only(Kind::no_reason).candidates == Codes{"C004"});
    scene.own("C004", Outcome::reject, merit::Outcome::reject, "Lack of relevant experience");
    CHECK_FALSE(scene.asks(Kind::no_reason));
    CHECK(scene.only(Kind::thin_reason).candidates == Codes{"C004"});
    for (const char* code : {"C002", "C003", "C004"})
        scene.own(code, Outcome::reserve, merit::Outcome::reserve, full_reason);
    CHECK(scene.only(Kind::same_reason).candidates == Codes{"C002", "C003", "C004"});
    // The rules' own reasons are the same for everyone in the same place, and no question.
    for (const char* code : {"C002", "C003", "C004"})
        scene.own(code, Outcome::reserve, merit::Outcome::reserve, full_reason, Ground::merit);
    CHECK_FALSE(scene.asks(Kind::same_reason));
}

TEST_CASE("A lower total put before a higher one is asked about once for each who stands behind") {
    Clean scene;
    scene.own("C002", Outcome::reserve, merit::Outcome::invite, full_reason);
    scene.own("C003", Outcome::invite, merit::Outcome::reserve, "Has run the same service for three years.");
    const Question question = scene.only(Kind::lower_above_higher);
    CHECK(question.candidates == Codes{"C003", "C002"});
    CHECK_THAT(question.sentence, test::Contains("C003 is invited") && test::Contains("C002 is held in reserve"));
}

TEST_CASE("One who missed an essential and is invited is asked about, and whoever missed the same and is not") {
    Clean scene;
    scene.own("C004", Outcome::invite, merit::Outcome::reject, "Has led the work without holding the budget.");
    CHECK(scene.only(Kind::essential_missed_invited).criterion == "1.1");
    CHECK(scene.asks(Kind::number_differs));
    for (const char* id : {"P2", "P3", "P4"}) scene.score(id, "C003", "1.1", 1);
    const Question question = scene.only(Kind::essential_unequal);
    CHECK(question.criterion == "1.1");
    CHECK(question.candidates == Codes{"C004", "C003"});
    CHECK_FALSE(scene.asks(Kind::essential_missed_invited));
}

TEST_CASE("What the arithmetic left open and the panel settled is asked about") {
    Clean scene;
    scene.own("C002", Outcome::invite, merit::Outcome::tie, full_reason);
    CHECK(scene.only(Kind::tie_decided).candidates == Codes{"C002"});
    scene.own("C003", Outcome::reserve, merit::Outcome::incomplete, "Said to be reserve, until more is known.");
    CHECK(scene.only(Kind::incomplete_decided).candidates == Codes{"C003"});
}

TEST_CASE("A decision changed after names were shown is asked about, one confirmed is not") {
    Clean scene;
    scene.vacancy.hr_views.push_back({"", scene.stamp()});
    scene.own("C003", Outcome::reserve, merit::Outcome::reserve, "Confirmed in the same words as it was before.");
    CHECK_FALSE(scene.asks(Kind::changed_after_names));
    scene.own("C003", Outcome::reject, merit::Outcome::reserve, "The panel holds fewer in reserve than it meant.");
    const Question question = scene.only(Kind::changed_after_names);
    CHECK(question.candidates == Codes{"C003"});
    CHECK_THAT(question.sentence, test::Contains("from held in reserve to rejected"));
}

TEST_CASE("What interview schemes did raises no question and is in none") {
    Clean scene;
    scene.vacancy.hr_views.push_back({"", scene.stamp()});
    scene.own("C004", Outcome::invite, merit::Outcome::reject, "", Ground::scheme);
    CHECK(scene.sentences().empty());
}

TEST_CASE("A missing decision, basis or sign-off is asked for") {
    Clean scene;
    scene.state().decisions.pop_back();
    CHECK(scene.only(Kind::undecided).candidates == Codes{"C004"});
    scene.state().basis.reset();
    CHECK(scene.asks(Kind::basis_missing));
    scene.state().basis = Basis{"Words.", scene.stamp()};
    scene.state().sign_offs.push_back({"P3", scene.stamp()});
    CHECK_FALSE(scene.asks(Kind::sign_off_overtaken));
    scene.decide("C004", Outcome::reject);
    CHECK(scene.asks(Kind::basis_earlier));
    CHECK(scene.only(Kind::sign_off_overtaken).person == "P3");
    scene.state().sign_offs.push_back({"P3", scene.stamp()});
    CHECK_FALSE(scene.asks(Kind::sign_off_overtaken));
}

TEST_CASE("The proposed basis says how all were judged, by which rules and with what outcome") {
    Clean scene;
    scene.own("C003", Outcome::reject, merit::Outcome::reserve, full_reason);
    const auto selection = merit::select(round_of(scene.vacancy, test::shortlisting));
    const auto basis = basis_proposed(scene.vacancy, test::shortlisting, selection);
    REQUIRE(basis.size() == 3);
    CHECK_THAT(basis[0], test::Contains("4 applications were received") && test::Contains("3 criteria") &&
                             test::Contains("2 essential and 1 desirable, by 3 members"));
    CHECK_THAT(basis[1], test::Contains("The best 2 are invited"));
    CHECK_THAT(basis[2], test::Contains("2 rejected, 0 reserve and 2 invited") &&
                             test::Contains("1 decision departs from the proposal"));
}
