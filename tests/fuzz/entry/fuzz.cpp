// What libFuzzer calls: the reader that EVENHAND_FUZZ_READER names gets the bytes. See scripts/fuzz.
#include "base/errors.h"
#include "fuzz/readers.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>

namespace {

const evenhand::test::FuzzedReader* chosen() {
    const char* name = std::getenv("EVENHAND_FUZZ_READER");
    for (const auto& reader : evenhand::test::fuzzed_readers())
        if (name && reader.name == name) return &reader;
    std::cerr << "EVENHAND_FUZZ_READER has to name one of:";
    for (const auto& reader : evenhand::test::fuzzed_readers()) std::cerr << ' ' << reader.name;
    std::cerr << '\n';
    std::exit(2);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const evenhand::test::FuzzedReader* const reader = chosen();
    try {
        reader->read(std::string_view(reinterpret_cast<const char*>(data), size));
    } catch (const evenhand::Error&) { // refused with a sentence
    }
    return 0;
}
