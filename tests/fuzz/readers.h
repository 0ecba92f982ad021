// Everything that reads what somebody else wrote, each by name: for scripts/fuzz, and for the test that goes through
// the corpus it left.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::test {

struct FuzzedReader {
    std::string name; ///< and the folder of its corpus in tests/data/fuzz
    /// Reads the bytes or refuses them with an evenhand::Error; anything else that comes out of it is a fault.
    void (*read)(std::string_view bytes);
};

const std::vector<FuzzedReader>& fuzzed_readers();

} // namespace evenhand::test
