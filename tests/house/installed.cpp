// What `cmake --install` names is there: in a clone as well, where what git was told to ignore is missing.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>

TEST_CASE("Every file that is installed by name is there, and is none that git ignores") {
    const std::filesystem::path root = EVENHAND_ROOT;
    std::ifstream in(root / "packaging/CMakeLists.txt");
    std::stringstream text;
    text << in.rdbuf();
    const std::string lists = text.str();
    const bool in_git = std::filesystem::exists(root / ".git") && std::system("git --version >/dev/null 2>&1") == 0;
    const std::regex named("org\\.evenhand\\.Desktop\\.[a-z.]*[a-z]");
    int count = 0;
    for (std::sregex_iterator one(lists.begin(), lists.end(), named), end; one != end; ++one, ++count) {
        const std::string file = "packaging/" + one->str();
        INFO(file);
        CHECK(std::filesystem::is_regular_file(root / file));
        if (in_git) CHECK(std::system(("git -C '" + root.string() + "' check-ignore -q '" + file + "'").c_str()) != 0);
    }
    CHECK(count == 4);
}
