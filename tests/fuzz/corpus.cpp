#include "base/errors.h"
#include "base/files.h"
#include "fuzz/readers.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

using namespace evenhand;
namespace fs = std::filesystem;

TEST_CASE("What fuzzing has found is read, or refused with a sentence") {
    for (const test::FuzzedReader& reader : test::fuzzed_readers()) {
        const fs::path folder = fs::path(EVENHAND_TEST_DATA) / "fuzz" / reader.name;
        INFO(folder.string());
        REQUIRE(fs::exists(folder));
        std::size_t files = 0;
        for (const auto& entry : fs::directory_iterator(folder)) {
            ++files;
            INFO(entry.path().string());
            try {
                reader.read(read_file(entry.path()));
            } catch (const Error& refused) {
                CHECK(std::string(refused.what()).size() > 10);
            }
        }
        CHECK(files > 0);
    }
}
