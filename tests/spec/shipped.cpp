// The facts of the documents that the shipped samples were adapted from, counted in them by hand.
#include "spec/support.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

using namespace evenhand;
using namespace evenhand::spec;
using test::load;

namespace {

const std::filesystem::path folder = std::filesystem::path(EVENHAND_ROOT) / "criteria";

template <class Says>
std::size_t count(const std::vector<Placed>& placed, Says says) {
    return static_cast<std::size_t>(
        std::count_if(placed.begin(), placed.end(), [&](const Placed& one) { return says(*one.criterion); }));
}

} // namespace

TEST_CASE(
    "The shipped specifications have as many criteria and tasks, of each importance and method, as their sources") {
    struct Facts {
        const char* name;
        int posts;
        std::size_t criteria, essential, desirable, numbered, by_application, by_test, tasks, summary;
    };
    const Facts all[] = {
        {"branch-caseworker-organiser", 1, 27, 19, 8, 0, 27, 0, 0, 4},
        {"operations-coordinator", 1, 18, 0, 0, 17, 16, 2, 18, 7},
        {"deputy-branch-secretary-organising", 1, 0, 0, 0, 0, 0, 0, 17, 0},
        {"member-liaison-coordinator", 2, 17, 0, 0, 17, 17, 0, 44, 0},
        {"trade-union-organiser", 2, 18, 16, 2, 0, 18, 0, 9, 0},
    };
    for (const Facts& facts : all) {
        CAPTURE(facts.name);
        const Specification read = load(folder / (std::string(facts.name) + ".xml"));
        const auto placed = criteria(read);
        const auto uses = [](Method method) {
            return [method](const Criterion& one) {
                return std::find(one.methods.begin(), one.methods.end(), method) != one.methods.end();
            };
        };
        CHECK(read.post.number == facts.posts);
        CHECK(placed.size() == facts.criteria);
        CHECK(count(placed, [](auto& one) { return one.importance == Importance::essential; }) == facts.essential);
        CHECK(count(placed, [](auto& one) { return one.importance == Importance::desirable; }) == facts.desirable);
        CHECK(count(placed, [](auto& one) { return !one.number.empty(); }) == facts.numbered);
        CHECK(count(placed, uses(Method::application)) == facts.by_application);
        CHECK(count(placed, uses(Method::test)) == facts.by_test);
        std::size_t tasks = 0;
        for (const Duties& duties : read.duties) tasks += duties.tasks.size();
        CHECK(tasks == facts.tasks);
        CHECK(read.summary.size() == facts.summary);
    }
}

TEST_CASE("The dates, hours and words of the shipped specifications are those of their sources") {
    const Specification coordinator = load(folder / "operations-coordinator.xml");
    using namespace std::chrono;
    CHECK(coordinator.timetable.closing == Date(year(2017) / 10 / 11));
    CHECK(coordinator.timetable.notification == Date(year(2017) / 10 / 26));
    CHECK(coordinator.timetable.interviews == std::vector<Date>{year(2017) / 11 / 7, year(2017) / 11 / 8});
    CHECK(coordinator.timetable.start == Date(year(2018) / 1 / 2));
    const Specification organiser = load(folder / "trade-union-organiser.xml");
    CHECK(organiser.post.hours == "21 hours per week, over 3 days");
    CHECK(organiser.post.contract == "Fixed term, both 15 months");
    const Specification caseworker = load(folder / "branch-caseworker-organiser.xml");
    CHECK(count(criteria(caseworker), [](auto& one) { return one.importance_printed == "Useful"; }) == 8);
    CHECK_THAT(find(caseworker, "1.5")->text, Catch::Contains("within six months"));
}

TEST_CASE("The shipped framework numbers its indicators through each theme as its source does") {
    std::vector<Problem> problems;
    const Framework read = read_framework(xml::load(folder / "frameworks/ways-of-working.xml"), "f", problems);
    REQUIRE(read.themes.size() == 4);
    const std::size_t indicators[] = {25, 36, 23, 22}, development[] = {5, 4, 3, 2};
    for (std::size_t at = 0; at < read.themes.size(); ++at) {
        CAPTURE(read.themes[at].id);
        std::vector<std::string> numbers;
        for (const Indicators& one : read.themes[at].indicators)
            numbers.insert(numbers.end(), one.numbers.begin(), one.numbers.end());
        REQUIRE(read.themes[at].development);
        const auto& last = read.themes[at].development->numbers;
        CHECK(last.size() == development[at]);
        numbers.insert(numbers.end(), last.begin(), last.end());
        CHECK(numbers.size() == indicators[at]);
        for (std::size_t number = 1; number <= numbers.size(); ++number)
            CHECK(numbers[number - 1] == std::to_string(number));
    }
}
