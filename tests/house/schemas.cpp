// Every shipped XML file is valid by the schema of its kind, and the schemas do refuse what is wrong.
#include "support/folder.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path root = EVENHAND_ROOT;

const std::vector<std::pair<fs::path, fs::path>>& kinds() {
    static const std::vector<std::pair<fs::path, fs::path>> all = {
        {"criteria", "criteria/person-specification.xsd"},
        {"criteria/frameworks", "criteria/frameworks/behaviour-framework.xsd"},
        {"criteria/scales", "criteria/scales/rating-scale.xsd"},
        {"criteria/rules", "criteria/rules/rules.xsd"},
        {"forms", "forms/application-form.xsd"},
        {"reports", "reports/report.xsd"},
    };
    return all;
}

bool accepts(const fs::path& schema, const fs::path& file) {
    const std::string command =
        "xmllint --nonet --noout --schema '" + schema.string() + "' '" + file.string() + "' >/dev/null 2>&1";
    return std::system(command.c_str()) == 0;
}

} // namespace

TEST_CASE("Every shipped XML file is valid by the schema of its kind") {
    REQUIRE(std::system("xmllint --version >/dev/null 2>&1") == 0);
    for (const auto& [folder, schema] : kinds()) {
        int files = 0;
        for (const auto& entry : fs::directory_iterator(root / folder)) {
            if (entry.path().extension() != ".xml") continue;
            ++files;
            INFO(entry.path().string());
            CHECK(accepts(root / schema, entry.path()));
        }
        INFO(folder.string());
        CHECK(files > 0);
    }
}

TEST_CASE("Each schema refuses an attribute it does not know") {
    const evenhand::test::Folder scratch;
    const fs::path bad = scratch / "bad.xml";
    for (const auto& [folder, schema] : kinds()) {
        for (const auto& entry : fs::directory_iterator(root / folder)) {
            if (entry.path().extension() != ".xml") continue;
            std::ifstream in(entry.path());
            std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
            text.replace(text.find(" xmlns="), 7, " unknown=\"1\" xmlns=");
            std::ofstream(bad) << text;
            INFO(entry.path().string());
            CHECK_FALSE(accepts(root / schema, bad));
            break;
        }
    }
}
