#include "spec/critic.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::spec;

namespace {

Criterion criterion(std::string id, std::string text, Importance importance = Importance::desirable,
                    std::vector<Method> methods = {Method::interview}) {
    Criterion one;
    one.id = std::move(id);
    one.text = std::move(text);
    one.importance = importance;
    one.methods = std::move(methods);
    return one;
}

Specification specification(std::vector<Criterion> criteria) {
    Specification result;
    result.post.title = "Sample Officer";
    result.sections.push_back({});
    result.sections.back().criteria = std::move(criteria);
    return result;
}

std::vector<Doubt> doubts(const Specification& one) {
    std::vector<Doubt> found;
    for (const Remark& remark : criticise(one)) found.push_back(remark.doubt);
    return found;
}

std::vector<Doubt> doubts(const std::string& text) {
    return doubts(specification({criterion("1", text)}));
}

struct Row {
    const char* text;
    Doubt doubt;
};

using Doubts = std::vector<Doubt>;

} // namespace

TEST_CASE("The critic doubts a statement for what its words say") {
    const auto row = GENERATE(
        Row{"Experience of preparing budgets and knowledge of charity law", Doubt::two_in_one},
        Row{"Excellent IT skills and the ability to train others", Doubt::two_in_one},
        Row{"Knowledge of payroll; experience of auditing", Doubt::two_in_one},
        Row{"Experience of casework. Knowledge of housing law.", Doubt::two_in_one},
        Row{"Ability to work on own initiative and as part of a team", Doubt::two_in_one},
        Row{"Plans the work of a week and can brief a committee", Doubt::two_in_one},
        Row{"At least 5 years' experience in a similar role", Doubt::years},
        Row{"Experience of running elections (minimum of three years)", Doubt::years},
        Row{"Has worked in housing for 10+ years", Doubt::years}, Row{"A recent graduate in economics", Doubt::recent},
        Row{"Newly qualified solicitor", Doubt::recent}, Row{"Full, clean driving licence", Doubt::driving},
        Row{"Holds a UK driver’s license", Doubt::driving}, Row{"Has the use of a car", Doubt::driving},
        Row{"In good health", Doubt::health}, Row{"Has a good attendance record", Doubt::health},
        Row{"Must be physically fit", Doubt::health}, Row{"Flexible", Doubt::unscorable},
        Row{"A good team player", Doubt::unscorable},
        Row{"Self-motivated, enthusiastic and hard-working", Doubt::unscorable}, Row{"Good", Doubt::unscorable},
        Row{"Experience of supervising staff and managing budgets", Doubt::two_in_one},
        Row{"Experience in customer service, as well as knowledge of cash handling", Doubt::two_in_one},
        Row{"A degree and experience of teaching", Doubt::two_in_one},
        Row{"Works as part of a team and on own initiative", Doubt::two_in_one},
        Row{"12 months' experience of casework", Doubt::years}, Row{"Two or more years working in care", Doubt::years},
        Row{"Has been in a managerial role for 4 years", Doubt::years},
        Row{"Experience of working with children for at least 2 years", Doubt::years},
        Row{"Experience of over a decade", Doubt::years}, Row{"Graduated within the last two years", Doubt::recent},
        Row{"Young, dynamic person", Doubt::recent},
        Row{"A full driving licence to travel between sites", Doubt::driving},
        Row{"Must be able to drive", Doubt::driving}, Row{"Car driver with business insurance", Doubt::driving},
        Row{"Has own transport", Doubt::driving}, Row{"Must be fit and active", Doubt::health},
        Row{"Will have to pass a medical", Doubt::health}, Row{"Relevant experience", Doubt::unscorable},
        Row{"Good standard of education", Doubt::unscorable}, Row{"Reliable and punctual", Doubt::unscorable});
    INFO(row.text);
    CHECK(doubts(row.text) == Doubts{row.doubt});
}

TEST_CASE("The critic leaves alone what only looks like a doubt") {
    const std::string text = GENERATE(
        as<std::string>{}, "Knowledge and experience of employment law", "Knowledge or experience of employment law",
        "A degree or equivalent experience", "Writes letters and minutes", "Plans a timetable for the next three years",
        "Can gain the accreditation within two years of starting", "Has reported on a three-year programme",
        "Knows health and safety law", "Has supported people with their mental health",
        "Full driving licence, or able to travel across the county by other means",
        "Explains figures to people who do not work with them", "Is flexible about evening meetings, six a year",
        "Has organised graduates for a trade union",
        "Skills in negotiating, which may come through experience and training",
        "Understanding of and commitment to trade union values", "Experience in, and knowledge of, housing law",
        "Experience of planning and delivering training", "Experience of running groups and evaluating them",
        "Has written reports and has presented them to committees", "Caring and committed to older people",
        "Experience of working with children aged 5 to 11 years", "Has worked with people of 16 years and older",
        "Experience of preparing a three year plan", "Experience of mentoring recent graduates",
        "Experience of supporting a young person at work", "Knowledge of attendance record systems",
        "Experience of managing sickness absence", "Experience of promoting good health in schools",
        "Is able to drive change across an organisation",
        "Able to travel between sites, by a driving licence or otherwise",
        "Driving licence, or the means to travel across the county");
    INFO(text);
    CHECK(doubts(text).empty());
}

TEST_CASE("A driving licence is no doubt where driving is the work") {
    Specification one = specification({criterion("1", "Full driving licence")});
    one.post.title = "Minibus Driver";
    CHECK(doubts(one).empty());
}

TEST_CASE("A stem counts as part of the statement that completes it") {
    Specification one = specification({criterion("1", "flexible"), criterion("2", "minutes")});
    one.sections.front().stem = "Has written";
    CHECK(doubts(one).empty());
}

TEST_CASE("What shows only when somebody is met needs more than an application") {
    const std::string text = "Strong interpersonal skills with members of the public";
    const auto assessed = [&](std::vector<Method> methods) {
        return doubts(specification({criterion("1", text, Importance::desirable, std::move(methods))}));
    };
    CHECK(assessed({Method::application}) == Doubts{Doubt::seen_when_met});
    CHECK(assessed({Method::application, Method::reference}) == Doubts{Doubt::seen_when_met});
    CHECK(assessed({Method::application, Method::interview}).empty());
    CHECK(assessed({Method::presentation}).empty());
    CHECK(assessed({}).empty());
}

TEST_CASE("What was done or learnt can be told in an application, whatever it was about") {
    const std::string text =
        GENERATE(as<std::string>{}, "Experience of public speaking", "Qualification in teaching listening skills",
                 "Keeps up a presence in local networks");
    INFO(text);
    CHECK(doubts(specification({criterion("1", text, Importance::desirable, {Method::application})})).empty());
}

TEST_CASE("What differs by a number, or only has a long stem in common, is not the same thing twice") {
    CHECK(doubts(specification({criterion("1", "Holds GCSE English at grade 4 or an equal qualification in literacy"),
                                criterion("2", "Holds GCSE English at grade 5 or an equal qualification in literacy")}))
              .empty());
    Specification stem = specification({criterion("1", "drafting minutes"), criterion("2", "drafting budgets")});
    stem.sections.front().stem = "Has shown administrative and organisational skills in a busy public office by";
    CHECK(doubts(stem).empty());
    stem.sections.front().criteria.push_back(criterion("3", "drafting the minutes"));
    CHECK(doubts(stem) == Doubts{Doubt::twice});
}

TEST_CASE("How well something is wished for makes it no other thing") {
    CHECK(doubts(specification({criterion("1", "Good written communication in English"),
                                criterion("2", "Excellent written communication in English")})) ==
          Doubts{Doubt::twice});
}

TEST_CASE("The same thing twice is told at the later criterion with the earlier one's id") {
    const auto remarks = criticise(specification({criterion("1", "Keeps accurate records of members and branches"),
                                                  criterion("2", "Drafts agendas"),
                                                  criterion("3", "Keeps accurate records of branches, and of members"),
                                                  criterion("4", "Keeps accurate minutes of committees")}));
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].doubt == Doubt::twice);
    CHECK(remarks[0].criterion == "3");
    CHECK(remarks[0].message.find("criterion 1") != std::string::npos);
}

TEST_CASE("Up to 12 essential criteria are few enough and one more is not") {
    std::vector<Criterion> criteria;
    const auto add = [&](Importance importance) {
        const std::string id = std::to_string(criteria.size() + 1);
        criteria.push_back(criterion(id, "Uses tool number " + id + " of ours", importance));
    };
    add(Importance::desirable);
    for (std::size_t i = 0; i < most_essentials; ++i) add(Importance::essential);
    CHECK(doubts(specification(criteria)).empty());
    add(Importance::essential);
    CHECK(doubts(specification(criteria)) == Doubts{Doubt::many_essentials});
}

TEST_CASE("All criteria essential is a doubt and importance not stated is none") {
    CHECK(doubts(specification({criterion("1", "Drafts agendas", Importance::essential),
                                criterion("2", "Takes minutes", Importance::essential)})) ==
          Doubts{Doubt::all_essential});
    CHECK(doubts(specification({criterion("1", "Drafts agendas", Importance::essential),
                                criterion("2", "Takes minutes", Importance::unspecified)}))
              .empty());
    CHECK(doubts(specification({})).empty());
}

TEST_CASE("English words are not looked for in a specification in another language") {
    Specification one = specification({criterion("1", "Flexible")});
    one.language = "cy";
    CHECK(doubts(one).empty());
}

TEST_CASE("Every remark says what it is about and what to have instead") {
    for (const Remark& remark : criticise(specification(
             {criterion("1", "5 years' experience, driving licence and good health", Importance::essential),
              criterion("2", "A good team player", Importance::essential, {Method::application})}))) {
        INFO(remark.message);
        CHECK_FALSE(remark.message.empty());
        CHECK_FALSE(remark.advice.empty());
        CHECK(remark.message.back() != '.');
        if (!remark.criterion.empty()) CHECK(remark.message.find("criterion " + remark.criterion) == 0);
        CHECK(as_problem(remark).severity == Problem::Severity::warning);
    }
}

TEST_CASE("A specification of ten thousand criteria is gone through, its exact repeats found") {
    std::vector<Criterion> criteria;
    for (int i = 0; i < 10'000; ++i)
        criteria.push_back(
            criterion(std::to_string(i), "Knows paragraph " + std::to_string(i % 9'999) + " of the act"));
    const auto remarks = criticise(specification(std::move(criteria)));
    CHECK(std::count_if(remarks.begin(), remarks.end(), [](const Remark& one) { return one.doubt == Doubt::twice; }) ==
          1);
}
