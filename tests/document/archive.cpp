#include "document/archive.h"

#include "base/errors.h"
#include "support/zip_sample.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::document;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

std::vector<std::string> names(const Archive& archive) {
    std::vector<std::string> all;
    for (const Archive::Entry& entry : archive.entries()) all.push_back(entry.name);
    return all;
}
using Names = std::vector<std::string>;

} // namespace

TEST_CASE("An archive gives its files in order and their bytes") {
    const std::string bytes = zip_of({{"b/two.txt", "second"}, {"folder/", ""}, {"one.txt", std::string("a\0b", 3)}});
    const Archive archive(bytes, "a.zip");
    CHECK(names(archive) == Names{"b/two.txt", "one.txt"});
    CHECK(archive.entries()[0].size == 6);
    CHECK(archive.read("one.txt") == std::string("a\0b", 3));
    CHECK(archive.read("b/two.txt") == "second");
    CHECK(archive.has("one.txt"));
    CHECK_FALSE(archive.has("folder/"));
    CHECK(archive.refused().empty());
    CHECK_THROWS_WITH(archive.read("none"),
                      "a.zip: error: there is no \"none\" in the archive; expected a whole archive");
}

TEST_CASE("Names are UTF-8 and have strokes between folders whoever wrote them") {
    const std::string bytes =
        zip_of({{"C\x82line.txt", "old"}, {"S\xC3\xA2n.txt", "new", 0x800}, {"a\\b.txt", "windows"}});
    const Archive archive(bytes, "a.zip");
    CHECK(names(archive) == Names{"Céline.txt", "Sân.txt", "a/b.txt"});
    CHECK(archive.read("Céline.txt") == "old");
}

TEST_CASE("What would climb out of an archive, links, locked files and second ones of a name are never given") {
    const std::string bytes = zip_of({{"../up.txt", "x"},
                                      {"a/../../up.txt", "x"},
                                      {"..\\up.txt", "x"},
                                      {"/etc/passwd", "x"},
                                      {"C:\\x.txt", "x"},
                                      {"link", "/etc/passwd", 0, 0120777},
                                      {"locked.txt", "xxxxxxxxxxxxxxx", 1},
                                      {"good..txt", "good"},
                                      {"good..txt", "bad"}});
    const Archive archive(bytes, "a.zip");
    CHECK(names(archive) == Names{"good..txt"});
    CHECK(archive.read("good..txt") == "good");
    CHECK(archive.encrypted());
    CHECK(archive.refused() ==
          Names{"\"../up.txt\" would climb out of the archive", "\"a/../../up.txt\" would climb out of the archive",
                "\"../up.txt\" would climb out of the archive", "\"/etc/passwd\" would climb out of the archive",
                "\"C:/x.txt\" would climb out of the archive", "\"link\" is a link to another file",
                "\"locked.txt\" is locked by a password",
                "\"good..txt\" stands in the archive twice; the first is taken"});
}

TEST_CASE("An archive that unpacks to more than the bounds is refused before anything is unpacked") {
    const auto claim = [](std::uint32_t size) { return ZipEntry{"big", "x", 0, 0100644, size}; };
    CHECK_THROWS_WITH(Archive(zip_of({claim(300 << 20)}), "bomb.zip"),
                      "bomb.zip: error: unpacked, \"big\" makes the archive larger than anything that is read here; "
                      "expected at most 256 MB in one file and 1024 MB in all");
    std::vector<ZipEntry> many(5, claim(250 << 20));
    for (std::size_t at = 0; at < many.size(); ++at) many[at].name += std::to_string(at);
    CHECK_THROWS_WITH(Archive(zip_of(many), "bomb.zip"), Contains("\"big4\""));
    many.pop_back();
    CHECK(Archive(zip_of(many), "large.zip").entries().size() == 4);
    std::vector<ZipEntry> entries(Archive::most_entries + 1);
    for (std::size_t at = 0; at < entries.size(); ++at) entries[at].name = std::to_string(at);
    CHECK_THROWS_WITH(Archive(zip_of(entries), "bomb.zip"), Contains("the archive has 20001 entries"));
}

TEST_CASE("A file that lies about its size or does not fit its check sum is refused when it is read") {
    const std::string bytes = zip_of({{"spoilt", "words", 0, 0100644, {}, true},
                                      {"more", "words", 0, 0100644, 2},
                                      {"less", "words", 0, 0100644, 400},
                                      {"sound", "words"}});
    const Archive archive(bytes, "a.zip");
    for (const auto name : {"spoilt", "more", "less"}) CHECK_THROWS_AS(archive.read(name), InvalidInput);
    CHECK_THROWS_WITH(archive.read("spoilt"),
                      "a.zip: error: \"spoilt\" in the archive is damaged; expected an undamaged archive");
    CHECK(archive.read("sound") == "words");
}

TEST_CASE("What is no archive, or only its beginning or its end, is refused whatever byte it stops at") {
    CHECK_THROWS_WITH(Archive("", "a.zip"), Contains("this is not a ZIP archive"));
    CHECK_THROWS_WITH(Archive("words", "a.zip"), Contains("this is not a ZIP archive"));
    const std::string whole = zip_of({{"one.txt", "first"}, {"two.txt", "second"}});
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::string cut = whole.substr(0, length);
        CHECK_THROWS_AS(Archive(cut, "cut.zip"), InvalidInput);
    }
    // Any byte changed: it is read, or refused with a sentence, and nothing else.
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x55);
        try {
            const Archive archive(changed, "changed.zip");
            for (const Archive::Entry& entry : archive.entries()) {
                const std::size_t size = archive.read(entry.name).size();
                CHECK(size < 10);
            }
        } catch (const InvalidInput& error) {
            CHECK_THAT(error.what(), Contains("changed.zip: error: "));
        }
    }
}
