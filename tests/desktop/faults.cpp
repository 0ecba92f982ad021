// What is left behind when something goes wrong inside.
#include "base/files.h"
#include "desktop/window/fault.h"
#include "support/folder.h"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

TEST_CASE("The report of a fault says what kind it was and what came before, and quotes nothing") {
    const std::runtime_error fault("Sample Applicant Wren has no such answer");
    const std::string report =
        desktop::fault_report(&fault, {"go.score", "score.note"}, parse_moment("2026-11-22T09:30:00Z"));
    CHECK_THAT(report,
               Contains("runtime_error") && Contains("go.score, score.note") && Contains("2026-11-22T09:30:00Z"));
    CHECK_THAT(report, !Contains("Wren"));
    CHECK_THAT(desktop::fault_report(nullptr, {}, parse_moment("2026-11-22T09:30:00Z")),
               Contains("Before it: nothing"));
}

TEST_CASE("The report of a fault is kept in a folder that is made for it, and done without where none can be made") {
    const Folder folder;
    const Moment at = parse_moment("2026-11-22T09:30:00Z");
    const auto file = desktop::keep_fault(folder / "faults", "a report", at);
    CHECK(read_file(file) == "a report");
    CHECK(desktop::keep_fault(file / "below a file", "a report", at).empty());
}
