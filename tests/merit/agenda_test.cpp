// Design 4.10: what the panel talks about.
#include "merit/table.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using merit::AgendaItem;

namespace {

/// "C1 1.1 split 2": code, criterion, why, spread.
std::vector<std::string> agenda_of(test::Sample& sample) {
    static const char* words[] = {"split", "only ?", "spread"};
    std::vector<std::string> lines;
    for (const AgendaItem& item : sample.agenda())
        lines.push_back(sample.round.candidates[item.candidate].code + " " + sample.round.criteria[item.criterion].id +
                        " " + words[static_cast<int>(item.why)] + " " + std::to_string(item.spread));
    return lines;
}

std::vector<std::string> agenda_of(const std::string& table) {
    test::Sample sample = test::parsed(table).sample;
    const auto lines = agenda_of(sample);
    for (unsigned seed = 1; seed <= 3; ++seed) {
        test::Sample again = test::shuffled(sample, seed);
        CHECK(agenda_of(again) == lines);
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("The agenda lists splits about essentials, then only ?, then spreads, widest first") {
    CHECK(agenda_of(R"(
        criteria 1.1E 1.2E 2.1D
        C1 | 222 222 013 | | invite
        C2 | 122 ??? 022 | | incomplete
        C3 | 222 133 ??? | | incomplete
        C4 | 222 222 222 | | invite
        C5 | 222 222 300 | | invite)") == Lines{"C2 1.1 split 1", "C3 1.2 split 2", "C2 1.2 only ? 0",
                                                "C3 2.1 only ? 0", "C1 2.1 spread 3", "C5 2.1 spread 3",
                                                "C2 2.1 spread 2"});
}

TEST_CASE("A spread is on the agenda only above the tolerance") {
    const std::string table = R"(
        criteria 1.1E 2.1D 2.2D
        C1 | 22 01 02 | | invite)";
    CHECK(agenda_of("rules tolerance=0" + table) == Lines{"C1 2.2 spread 2", "C1 2.1 spread 1"});
    CHECK(agenda_of("rules tolerance=1" + table) == Lines{"C1 2.2 spread 2"});
    CHECK(agenda_of("rules tolerance=2" + table).empty());
}

TEST_CASE("A wide spread on one side of the minimum is a spread, on both sides of an essential a split") {
    CHECK(agenda_of(R"(
        rules minimum=1
        criteria 1.1E 1.2E
        C1 | 13 03 | | invite)") == Lines{"C1 1.2 split 3", "C1 1.1 spread 2"});
}

TEST_CASE("The agenda is the same where the rules let the mean decide about a split") {
    CHECK(agenda_of("rules split=mean\ncriteria 1.1E\nC1 | 12 | | incomplete") == Lines{"C1 1.1 split 1"});
}

TEST_CASE("Agreed scores stay on the agenda, those set aside and marks that do not count are left out") {
    CHECK(agenda_of(R"(
        criteria 1.1E
        C1 | 122=2 | | invite
        C2 | 122 | withdrawn | withdrawn
        C3 | 122 | ineligible | ineligible
        C4 | 122 | counts=011 | invite
        C5 | 2?0 | counts=010 | incomplete
        C6 | ... | | incomplete)") == Lines{"C1 1.1 split 1", "C5 1.1 only ? 0"});
}

TEST_CASE("Without candidates there is no agenda") {
    CHECK(agenda_of("criteria 1.1E").empty());
}
