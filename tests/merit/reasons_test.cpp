// The sentences for the record, word for word.
#include "merit/table.h"

#include <catch2/catch.hpp>
#include <map>

using namespace evenhand;

namespace {

std::string reason(const std::string& table, const std::string& code) {
    test::Sample sample = test::parsed(table).sample;
    for (const merit::Result& result : sample.select().results)
        if (result.code == code) return result.reason;
    return "no such candidate";
}

} // namespace

TEST_CASE("Reasons read as they should on merit") {
    const std::string table = R"(
        rules invite=2 minimum-total=2.5 reserve=1
        criteria 1.1E 1.2E 2.1D
        C01 | 333 222 322 | | invite
        C02 | 222 222 111 | | tie
        C03 | 222 222 111 | | tie
        C04 | 222 222 110 | | reserve
        C05 | 222 222 100 | | reject
        C06 | 222 122 100 | | incomplete
        C07 | 222 1?1 100 | | reject
        C08 | 111 000 100 | | reject
        C09 | 222 222 ??? | | incomplete
        C10 | 222=3 122=3 222 | | invite
        C11 | 222 222 000 | withdrawn:took another post. | withdrawn
        C12 | 222 222 000 | ineligible:came after the closing date | ineligible)";
    CHECK(reason(table, "C10") ==
          "Invited: met every essential; total 8, rank 1. Members differed about 1.2 (agreed 3, minimum 2; "
          "2 of 3 scored it met).");
    CHECK(reason(table, "C01") == "Invited: met every essential; total 7.33, rank 2.");
    CHECK(reason(table, "C02") ==
          "Reserve, rank 3 (shared by 2): met every essential; total 5, below the line of 2 to invite.");
    CHECK(reason(table, "C04") ==
          "Rejected: met every essential; total 4.67, rank 5, below the line of 2 to invite; the reserve list "
          "of 1 is full.");
    CHECK(reason(table, "C06") ==
          "Incomplete: members are split about 1.2 (2 of 3 scored it met); the panel has to agree a score.");
    CHECK(reason(table, "C07") ==
          "Rejected: missed 1.2 (combined 1, minimum 2; 0 of 2 scored it met, 1 could not judge it).");
    CHECK(reason(table, "C08") ==
          "Rejected: missed 1.1 (combined 1, minimum 2; 0 of 3 scored it met) and 1.2 (combined 0, minimum 2; "
          "0 of 3 scored it met).");
    CHECK(reason(table, "C09") == "Incomplete: no member gave a level for 2.1; the panel has to agree a score.");
    CHECK(reason(table, "C11") == "Withdrawn: took another post.");
    CHECK(reason(table, "C12") == "Set aside as ineligible: came after the closing date.");
}

TEST_CASE("At interview reasons say who is appointed and who is not") {
    const std::string table = R"(
        rules invite=1 minimum-total=4 reserve=1
        criteria 1.1E 2.1D
        C1 | 33 33 | | invite
        C2 | 33 22 | | reserve
        C3 | 22 22 | | reject
        C4 | 22 11 | | reject
        C5 | 11 33 | | reject)";
    test::Sample sample = test::parsed(table).sample;
    sample.round.rules.stage = spec::Stage::interview;
    std::map<std::string, std::string> reasons;
    for (const merit::Result& result : sample.select().results) reasons[result.code] = result.reason;
    CHECK(reasons["C1"] == "Appointed: met every essential; total 6, rank 1.");
    CHECK(reasons["C2"] == "Reserve, rank 2: met every essential; total 5, below the line of 1 to appoint.");
    CHECK(reasons["C3"] == "Not appointed: met every essential; total 4, rank 3, below the line of 1 to appoint; the "
                           "reserve list of 1 is full.");
    CHECK(reasons["C4"] == "Not appointed: met every essential; total 3, rank 4, below the minimum total of 4.");
    CHECK(reasons["C5"] == "Not appointed: missed 1.1 (combined 1, minimum 2; 0 of 2 scored it met).");
}

TEST_CASE("Reasons read as they should at the line") {
    const std::string table = R"(
        rules invite=2 minimum-total=4 reserve=0
        criteria 1.1E 2.1D
        C1 | 22 33 | | invite
        C2 | 22 22 | | tie
        C3 | 33 11 | | tie
        C4 | 22 11 | | reject)";
    CHECK(reason(table, "C2") ==
          "Tie at the line: rank 2 is shared by 2, 1 place is left; the panel decides with a reason.");
    CHECK(reason(table, "C4") == "Rejected: met every essential; total 3, rank 4, below the minimum total of 4.");
}

TEST_CASE("Figures in reasons are rounded, but never into an untruth") {
    const std::string close = R"(
        rules minimum-total=5.667 split=mean
        criteria 1.1E 1.2E*0.001 2.1D
        C1 | 333 222 222 | | reject
        C2 | 222 333 222 | | reject
        C3 | 333 222 333 | | invite
        C4 | 122 222 222 | | reject
        C5 | 233 223 333 | | invite)";
    CHECK(reason(close, "C3") == "Invited: met every essential; total 6, rank 1.");
    CHECK_THAT(reason(close, "C5"), Catch::Contains("total 5.669, rank 2"));
    CHECK_THAT(reason(close, "C1"), Catch::Contains("total 5, rank"));
    CHECK_THAT(reason(close, "C4"), Catch::Contains("missed 1.1 (combined 1.67, minimum 2; 2 of 3 scored it met)"));
    CHECK_THAT(reason(R"(
        rules minimum-total=5.667
        criteria 1.1E 1.2E 2.1D
        C1 | 222 222 122 | | reject)",
                      "C1"),
               Catch::Contains("total 5.6667, rank 1, below the minimum total of 5.667"));
    const std::string alike = R"(
        criteria 1.1E 1.2D*0.001
        C1 | 222 333 | | invite
        C2 | 222 222 | | invite
        C3 | 333 222 | | invite)";
    CHECK_THAT(reason(alike, "C1"), Catch::Contains("total 2.003, rank 2"));
    CHECK_THAT(reason(alike, "C2"), Catch::Contains("total 2.002, rank 3"));
    CHECK_THAT(reason(alike, "C3"), Catch::Contains("total 3, rank 1"));
}

TEST_CASE("What stands open is told in one go") {
    CHECK(reason(R"(
        rules least=3
        criteria 1.1E 1.2E 1.3E 2.1D 2.2D
        C1 | 111 122 133 22. ??? | | incomplete)",
                 "C1") == "Incomplete: too few counted scorers on 2.1 (2 of the 3 needed); a substitute has to score. "
                          "Also, members are split about "
                          "1.2 (2 of 3 scored it met) and 1.3 (2 of 3 scored it met); the panel has to agree a score "
                          "for each. Also, no member "
                          "gave a level for 2.2; the panel has to agree a score. Already missed: 1.1 (combined 1, "
                          "minimum 2; 0 of 3 scored it met).");
}

TEST_CASE("Where no essential is scored the reason says nothing of essentials") {
    CHECK(reason("criteria 1.1D\nC1 | 22 | | invite", "C1") == "Invited: total 2, rank 1.");
}

TEST_CASE("Reasons read as they should in HR's view") {
    const std::string table = R"(
        rules invite=1 scheme=dc:min=1:cap=1 scheme=re:prior
        criteria 1.1E 2.1D
        C1 | 33 33 | | invite
        C2 | 22 33 | flags=re | invite
        C3 | 11 33 | flags=dc | invite
        C4 | 22 11 | flags=dc | reserve
        C5 | 00 33 | flags=dc | reject)";
    CHECK(reason(table, "C1") == "Invited: met every essential; total 6, rank 1.");
    CHECK(reason(table, "C2") ==
          "Invited before others under Scheme re (prior consideration): every essential reaches 2.");
    CHECK(reason(table, "C3") ==
          "Invited in addition under Scheme dc: every essential reaches 1. Without the scheme: Rejected: missed "
          "1.1 (combined 1, minimum 2; 0 of 2 scored it met).");
    CHECK(reason(table, "C4") ==
          "Reserve, rank 2: met every essential; total 3, below the line of 1 to invite. Scheme dc: its minimum "
          "is met, but the cap of 1 additional place leaves no place (High numbers expected).");
    CHECK(reason(table, "C5") ==
          "Rejected: missed 1.1 (combined 0, minimum 2; 0 of 2 scored it met). Scheme dc: its minimum is not "
          "met, 1.1 (combined 0, minimum 1).");
}

TEST_CASE("A round that does not fit together is refused") {
    const std::string table = "rules scheme=dc\ncriteria 1.1E\nC1 | 22 | | invite";
    const auto broken = GENERATE(0, 1, 2, 3, 4);
    test::Sample sample = test::parsed(table).sample;
    if (broken == 0) sample.round.counts.pop_back();
    if (broken == 1) sample.round.flags.resize(2);
    if (broken == 2) sample.round.criteria.clear();
    if (broken == 3) sample.round.agreed.push_back({0, 1, 2});
    if (broken == 4) sample.round.rules.tie_rule = {{merit::TieKey::By::criterion, "9.9"}};
    CHECK_THROWS_AS(sample.select(), std::invalid_argument);
    CHECK(test::parsed(table).sample.select().results.size() == 1);
}
