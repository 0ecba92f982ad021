// Taking applications in, codes, and setting candidates aside.
#include "panel/support.h"

#include <algorithm>
#include <random>
#include <set>

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

/// Sample applications that can be told apart by their one answer.
std::vector<intake::Application> sample(int count) {
    std::vector<intake::Application> applications;
    for (int i = 0; i < count; ++i) {
        intake::Application application;
        application.line = i + 2;
        application.answers = {{"statement", "statement " + std::to_string(i), false}};
        applications.push_back(application);
    }
    return applications;
}

struct Taken {
    Events events;
    std::vector<std::string> codes;
};

Taken take(const Scene& scene, int count, bool late = false, const std::string& why = {}, unsigned seed = 7) {
    std::mt19937 random(seed);
    Taken taken;
    taken.events = take_applications(
        scene.vacancy, "P1", sample(count), late, why, [&] { return random(); }, taken.codes);
    return taken;
}

} // namespace

TEST_CASE("Codes start at C001 with three digits and are all different") {
    const Taken taken = take(Scene(), 12);
    const auto rows = only<ApplicationsTaken>(taken.events).rows;
    REQUIRE(rows.size() == 12);
    CHECK(rows.front().code == "C001");
    CHECK(rows.back().code == "C012");
    CHECK(std::set<std::string>(taken.codes.begin(), taken.codes.end()).size() == 12);
}

TEST_CASE("Codes say nothing about the order of arrival, and belong to the application they were given to") {
    const Taken taken = take(Scene(), 200);
    CHECK_FALSE(std::is_sorted(taken.codes.begin(), taken.codes.end()));
    CHECK(take(Scene(), 200, false, {}, 8).codes != taken.codes);
    const auto rows = only<ApplicationsTaken>(taken.events).rows;
    CHECK(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.code < b.code; }));
    for (std::size_t i = 0; i < 200; ++i) {
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return r.code == taken.codes[i]; });
        REQUIRE(row != rows.end());
        REQUIRE(row->answers.size() == 1);
        CHECK(row->fields == std::vector<std::string>{"statement"});
        CHECK(row->answers.front().text == "statement " + std::to_string(i));
    }
}

TEST_CASE("Every order of codes is as likely as any other") {
    // 6 orders of 3 applications, 6,000 draws: 1,000 each, standard deviation 29.
    std::mt19937 random(1);
    std::map<std::vector<std::string>, int> seen;
    for (int i = 0; i < 6000; ++i) {
        std::vector<std::string> codes;
        take_applications(
            Scene().vacancy, "P1", sample(3), false, {}, [&] { return random(); }, codes);
        ++seen[codes];
    }
    CHECK(seen.size() == 6);
    for (const auto& [codes, times] : seen) CHECK(std::abs(times - 1000) < 150);
}

TEST_CASE("Random numbers that would favour some codes are thrown away") {
    // The highest 32-bit number is one too many for three equal parts; it must be drawn again, not used.
    std::vector<std::uint32_t> numbers = {0xffffffffu, 2, 1};
    std::size_t used = 0;
    std::vector<std::string> codes;
    take_applications(
        Scene().vacancy, "P1", sample(3), false, {}, [&] { return numbers.at(used++); }, codes);
    CHECK(used == 3);
    CHECK(codes == std::vector<std::string>{"C001", "C002", "C003"});
}

TEST_CASE("Numbering goes on from the highest code, beyond C999 too") {
    CHECK(only<ApplicationsTaken>(take(Scene::ready(3), 1).events).rows.front().code == "C004");
    const auto rows = only<ApplicationsTaken>(take(Scene::ready(998), 3).events).rows;
    CHECK(rows[0].code == "C999");
    CHECK(rows[1].code == "C1000");
    CHECK(rows[2].code == "C1001");
}

TEST_CASE("Many applications become events of at most 10,000") {
    const Taken taken = take(Scene(), 20001);
    REQUIRE(taken.events.size() == 3);
    CHECK(std::get<ApplicationsTaken>(taken.events[0].what).rows.size() == 10000);
    CHECK(std::get<ApplicationsTaken>(taken.events[2].what).rows.size() == 1);
    CHECK(take(Scene(), 10000).events.size() == 1);
    CHECK(take(Scene(), 0).events.empty());
}

TEST_CASE("What the form keeps from the panel is HR's alone even if the reader did not say so") {
    Scene scene;
    intake::Field name, statement;
    name.id = "name";
    name.identifies = true;
    statement.id = "statement";
    scene.vacancy.form.fields = {name, statement};
    intake::Application application;
    application.answers = {
        {"name", "Sample Applicant", false}, {"statement", "words", false}, {"column:Other", "x", true}};
    std::vector<std::string> codes;
    const auto rows =
        only<ApplicationsTaken>(take_applications(
                                    scene.vacancy, "P1", {application}, false, {}, [] { return 0u; }, codes))
            .rows;
    CHECK(rows.front().answers[0].hr_only);
    CHECK_FALSE(rows.front().answers[1].hr_only);
    CHECK(rows.front().answers[2].hr_only);
}

TEST_CASE("The files that applications came in are kept behind them, for those that have some") {
    Incoming incoming;
    incoming.applications = sample(3);
    incoming.applications[1].originals = {{"cv.docx", "PK one"}, {"letter.pdf", "%PDF two"}};
    std::vector<std::string> codes;
    const Events events = take_in(
        Scene().vacancy, "P1", incoming, false, {}, [] { return 0u; }, codes);
    REQUIRE(events.size() == 2);
    CHECK(std::get<ApplicationsTaken>(events[0].what).rows.size() == 3);
    const auto& rows = std::get<OriginalsKept>(events[1].what).rows;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].code == codes[1]);
    REQUIRE(rows[0].originals.size() == 2);
    CHECK(rows[0].originals[0].name == Word{"cv.docx", true, {}}); // it may say whose it is
    CHECK(rows[0].originals[0].file.bytes == "PK one");
    CHECK(rows[0].originals[1].file.bytes == "%PDF two");
}

TEST_CASE("A newer version keeps the code and gets a blind copy of its own, until scoring opens") {
    Scene scene = Scene::ready();
    const auto renew = [&](std::vector<std::string> of) {
        Incoming incoming;
        for (const std::string& code : of) {
            intake::Application application;
            application.answers = {{"name", "Sample Quillon", true}, {"statement", "I, Quillon, of " + code, false}};
            incoming.newer.push_back({code, application, {}});
        }
        std::vector<std::string> codes;
        return take_in(
            scene.vacancy, "P1", incoming, false, {}, [] { return 0u; }, codes);
    };
    intake::Field name, statement;
    name.id = "name";
    name.identifies = true;
    statement.id = "statement";
    scene.vacancy.form.fields = {name, statement};
    const auto rows = only<ApplicationsRenewed>(renew({"C003", "C001"})).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].code == "C001");
    CHECK(rows[0].answers[1].text == "I, [name], of C001");
    CHECK(rows[0].answers[2].text == "I, Quillon, of C001");
    CHECK(rows[0].answers[2].hr_only);
    scene.vacancy.candidates[1].originals = 1; // which the newer version came without
    const Events without = renew({"C002"});
    REQUIRE(without.size() == 2);
    CHECK(std::get<OriginalsKept>(without[1].what).rows.front().originals.empty());
    CHECK_THAT(fault([&] { renew({"C001", "C001"}); }), Contains("two newer versions of C001"));
    CHECK_THAT(fault([&] { renew({"C009"}); }), Contains("C009"));
    scene.set_aside("C003", merit::Standing::withdrawn);
    CHECK_THAT(refusal([&] { renew({"C003"}); }), Contains("C003 has withdrawn"));
    scene.open();
    CHECK_THAT(refusal([&] { renew({"C001"}); }), Contains("Scoring has opened"));
}

TEST_CASE("What HR hid by hand is hidden by hand in the newer version too, where it was found to hold") {
    Scene scene = Scene::ready();
    intake::Field statement;
    statement.id = "statement";
    scene.vacancy.form.fields = {statement};
    Incoming incoming;
    intake::Application application;
    application.answers = {{"statement", "I ran the Quill Club.", false}};
    incoming.newer.push_back({"C001", application, {{"statement", {{10, 20, intake::Hidden::other}}}}});
    std::vector<std::string> codes;
    const Events events = take_in(
        scene.vacancy, "P1", incoming, false, {}, [] { return 0u; }, codes);
    REQUIRE(events.size() == 2);
    const auto& by_hand = std::get<AnswerBlinded>(events[1].what);
    CHECK(by_hand.code == "C001");
    CHECK(by_hand.copy.text == "I ran the [hidden].");
    CHECK(by_hand.original.text == "I ran the Quill Club.");
    CHECK_FALSE(events[1].why.text.empty());
}

TEST_CASE("Who may have applied twice is recorded by codes, those of the record and new ones alike") {
    Incoming incoming;
    incoming.applications = sample(3);
    incoming.alike = {{{2, 0}, {}, {intake::SameBy::answers}}, {{1}, {"C002"}, {intake::SameBy::email}}};
    std::vector<std::string> codes;
    const Events events = take_in(
        Scene::ready().vacancy, "P1", incoming, false, {}, [] { return 0u; }, codes);
    REQUIRE(events.size() == 2);
    const auto& rows = std::get<AlikeFound>(events[1].what).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].candidates == std::vector<std::string>{"C002", codes[1]});
    CHECK(rows[0].by == std::vector<intake::SameBy>{intake::SameBy::email});
    CHECK(std::is_sorted(rows[1].candidates.begin(), rows[1].candidates.end()));
    incoming.alike[1].candidates = {"C009"};
    CHECK_THAT(fault([&] {
                   take_in(
                       Scene::ready().vacancy, "P1", incoming, false, {}, [] { return 0u; }, codes);
               }),
               Contains("C009"));
}

TEST_CASE("Taking in is told how far it is, and stops when it is told to") {
    Incoming incoming;
    incoming.applications = sample(200);
    std::vector<std::string> codes;
    std::size_t last = 0;
    const auto take = [&](const Progress& progress) {
        return take_in(
            Scene().vacancy, "P1", incoming, false, {}, [] { return 0u; }, codes, progress);
    };
    take([&](std::size_t done, std::size_t total, std::string_view) {
        CHECK(total == 200);
        last = done;
        return true;
    });
    CHECK(last == 192);
    CHECK_THROWS_AS(take([](std::size_t done, std::size_t, std::string_view) { return done < 100; }), Cancelled);
}

TEST_CASE("Applications are taken by those who administer") {
    std::vector<std::string> codes;
    CHECK_THAT(refusal([&] {
                   take_applications(
                       Scene::ready().vacancy, "P3", sample(1), false, {}, [] { return 0u; }, codes);
               }),
               Contains("Taking applications in is for the chair"));
}

TEST_CASE("After opening an application is taken only as a late one with a reason") {
    const Scene scene = Scene::open_for_scoring();
    CHECK_THAT(refusal([&] { take(scene, 1); }), Contains("only as a late one"));
    CHECK_THAT(refusal([&] { take(scene, 1, true, " "); }), Contains("needs a reason"));
    const Taken taken = take(scene, 1, true, "post was late");
    CHECK(only<ApplicationsTaken>(taken.events).late);
    CHECK(taken.events.front().why.text == "post was late");
    CHECK_FALSE(only<ApplicationsTaken>(take(Scene::ready(), 1).events).late);
}

TEST_CASE("A record that was disposed of takes no application in") {
    Scene scene;
    scene.vacancy.disposed = scene.stamp();
    CHECK_THAT(refusal([&] { take(scene, 1); }), Contains("was disposed of"));
}

TEST_CASE("A late application is refused once everyone has handed in, and once interviews have opened") {
    Scene scene = Scene::all_handed_in();
    CHECK_THAT(refusal([&] { take(scene, 1, true, "late post"); }), Contains("Everyone has handed in"));
    scene.rules(Scene::sample_rules(interview)).open(interview, {"C001"});
    CHECK_THAT(refusal([&] { take(scene, 1, true, "late post"); }), Contains("interview stage has opened"));
}

TEST_CASE("Members who handed in owe a late candidate, and what they handed in stays locked") {
    Scene scene = Scene::open_for_scoring();
    scene.score_all("P3", 2).hand_in("P3");
    CHECK(awaited(scene.vacancy, shortlisting) == std::vector<std::string>{"Chair", "Member B"});
    const std::string code = scene.new_candidate(true);
    CHECK(awaited(scene.vacancy, shortlisting) == std::vector<std::string>{"Chair", "Member A", "Member B"});
    const auto owed = still_owed(scene.vacancy, shortlisting, "P3");
    REQUIRE(owed.size() == 3);
    CHECK(owed.front().candidate == code);
    NewScore again{"P3", "C001", "1.1", merit::Mark::level(3), {}, {}, 0};
    CHECK_THAT(refusal([&] { give_scores(scene.vacancy, shortlisting, {again}); }), Contains("cannot be changed"));
    again.candidate = code;
    CHECK(give_scores(scene.vacancy, shortlisting, {again}).size() == 1);
}

TEST_CASE("A candidate is set aside as withdrawn or ineligible, with a reason, once") {
    Scene scene = Scene::ready();
    const auto aside = [&](const std::string& actor, const std::string& code, merit::Standing standing,
                           const std::string& why = "asked to") {
        return set_aside(scene.vacancy, actor, code, standing, why);
    };
    const auto event = only<CandidateSetAside>(aside("P5", "C002", merit::Standing::ineligible));
    CHECK(event.code == "C002");
    CHECK(event.standing == merit::Standing::ineligible);
    CHECK_THAT(refusal([&] { aside("P4", "C002", merit::Standing::withdrawn); }), Contains("is for the chair"));
    CHECK_THAT(refusal([&] { aside("P1", "C002", merit::Standing::withdrawn, ""); }), Contains("needs a reason"));
    CHECK_THAT(fault([&] { aside("P1", "C009", merit::Standing::withdrawn); }), Contains("C009"));
    CHECK_THAT(fault([&] { aside("P1", "C001", merit::Standing::in); }), Contains("withdrawn or ineligible"));
    scene.set_aside("C002", merit::Standing::withdrawn);
    CHECK_THAT(refusal([&] { aside("P1", "C002", merit::Standing::ineligible); }),
               Contains("C002 has withdrawn already"));
}

TEST_CASE("Who was set aside is brought back with a reason, until a later stage has opened without them") {
    Scene scene = Scene::ready();
    const auto back = [&](const std::string& actor, const std::string& code, const std::string& why = "A slip") {
        return bring_back(scene.vacancy, actor, code, why);
    };
    CHECK_THAT(refusal([&] { back("P1", "C002"); }), Contains("C002 is in"));
    scene.set_aside("C002", merit::Standing::withdrawn);
    scene.vacancy.candidates[1].set_aside = scene.stamp();
    const auto event = only<CandidateSetAside>(back("P1", "C002"));
    CHECK(event.code == "C002");
    CHECK(event.standing == merit::Standing::in);
    CHECK_THAT(refusal([&] { back("P4", "C002"); }), Contains("is for the chair"));
    CHECK_THAT(refusal([&] { back("P1", "C002", " "); }), Contains("needs a reason"));
    CHECK_THAT(fault([&] { back("P1", "C009"); }), Contains("C009"));
    scene.open();
    CHECK(back("P1", "C002").size() == 1);
    scene.vacancy.stages[interview].opened = scene.stamp();
    scene.vacancy.stages[interview].opened->event = scene.vacancy.candidates[1].set_aside->event + 1;
    CHECK_THAT(refusal([&] { back("P1", "C002"); }), Contains("The interview stage has opened without C002"));
}
