#include "golden.h"

#include "base/files.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

using namespace golden;

TEST_CASE("Every command says and does what its golden file shows") {
    // EVENHAND_WRITE_GOLDEN=1 writes the files anew; read the difference before it is committed.
    const bool write = std::getenv("EVENHAND_WRITE_GOLDEN") != nullptr;
    REQUIRE(files().size() >= 8);
    for (const auto& file : files()) {
        CAPTURE(file.filename().string());
        const std::vector<Part> expected = parse(file);
        CHECK(unparse(expected) == evenhand::read_file(file));
        const std::vector<Part> said = play(expected);
        if (write) std::ofstream(file, std::ios::binary) << unparse(said);
        for (std::size_t at = 0; at < expected.size(); ++at) {
            if (expected[at].kind != Part::Kind::step) continue;
            CAPTURE(expected[at].step.command);
            if (!write) CHECK(said[at].step.expected == expected[at].step.expected);
        }
    }
}
