// The order of the rooms (src/README.md), and one door for each third-party library, read out of every #include.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// A room may include itself and those before it.
const std::vector<std::string> rooms = {"base",  "seal",   "document", "spec", "intake", "merit",
                                        "panel", "record", "report",   "cli",  "desktop"};

/// How a third-party header's name begins, and the one room it may be included in.
const std::vector<std::pair<std::string, std::string>> doors = {
    {"pugixml", "base"},     {"pugiconfig", "base"},     {"nlohmann/", "base"},
    {"unicode/", "base"},    {"boost/locale", "base"},   {"sodium", "seal"},
    {"csv.h", "document"},   {"poppler", "document"},    {"zip.h", "document"},
    {"libxml/", "document"}, {"xlsxwriter", "document"}, {"SQLiteCpp/", "record"},
    {"sqlite3", "record"},   {"hpdf", "report"},         {"hb.h", "report"},
    {"hb-", "report"},       {"fribidi", "report"},      {"zlib.h", "report"},
    {"CLI/", "cli"},         {"wx/", "desktop"},         {"atk/", "desktop"},
    {"glib", "desktop"},     {"gtk/", "desktop"},        {"gdk/", "desktop"},
    {"catch2/", "tests"},
};

/// Headers that every room may include, beside fmt: the standard library's and the operating system's.
const std::set<std::string> everywhere = {
    "algorithm",
    "any",
    "array",
    "atomic",
    "bit",
    "bitset",
    "cassert",
    "cctype",
    "cerrno",
    "charconv",
    "chrono",
    "cinttypes",
    "climits",
    "clocale",
    "cmath",
    "compare",
    "complex",
    "concepts",
    "condition_variable",
    "csetjmp",
    "csignal",
    "cstdarg",
    "cstddef",
    "cstdint",
    "cstdio",
    "cstdlib",
    "cstring",
    "ctime",
    "cwchar",
    "cwctype",
    "deque",
    "exception",
    "execution",
    "filesystem",
    "forward_list",
    "fstream",
    "functional",
    "future",
    "initializer_list",
    "iomanip",
    "ios",
    "iosfwd",
    "iostream",
    "istream",
    "iterator",
    "limits",
    "list",
    "locale",
    "map",
    "memory",
    "memory_resource",
    "mutex",
    "new",
    "numbers",
    "numeric",
    "optional",
    "ostream",
    "queue",
    "random",
    "ranges",
    "ratio",
    "regex",
    "scoped_allocator",
    "semaphore",
    "set",
    "shared_mutex",
    "source_location",
    "span",
    "sstream",
    "stack",
    "stdexcept",
    "stop_token",
    "streambuf",
    "string",
    "string_view",
    "syncstream",
    "system_error",
    "thread",
    "tuple",
    "type_traits",
    "typeindex",
    "typeinfo",
    "unordered_map",
    "unordered_set",
    "utility",
    "valarray",
    "variant",
    "vector",
    "version",
    "dirent.h",
    "errno.h",
    "fcntl.h",
    "limits.h",
    "poll.h",
    "pwd.h",
    "signal.h",
    "stdio.h",
    "stdlib.h",
    "string.h",
    "sys/file.h",
    "sys/ioctl.h",
    "sys/mman.h",
    "sys/resource.h",
    "sys/stat.h",
    "sys/statvfs.h",
    "sys/time.h",
    "sys/types.h",
    "sys/utsname.h",
    "sys/vfs.h",
    "sys/wait.h",
    "termios.h",
    "time.h",
    "unistd.h",
};

struct Include {
    int line;
    bool angled;
    std::string header;
};

std::vector<Include> includes_of(const std::string& text) {
    std::vector<Include> found;
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::size_t at = line.find_first_not_of(" \t");
        if (at == std::string::npos || line[at] != '#') continue;
        at = line.find_first_not_of(" \t", at + 1);
        if (at == std::string::npos || line.compare(at, 7, "include") != 0) continue;
        at = line.find_first_not_of(" \t", at + 7);
        const char open = at == std::string::npos ? ' ' : line[at];
        const std::size_t end = open == '<'   ? line.find('>', at)
                                : open == '"' ? line.find('"', at + 1)
                                              : std::string::npos;
        // An include by macro cannot be read here: it comes back without a name and is refused.
        found.push_back({number, open == '<', end == std::string::npos ? "" : line.substr(at + 1, end - at - 1)});
    }
    return found;
}

std::size_t place_of(const std::string& room) {
    return static_cast<std::size_t>(std::find(rooms.begin(), rooms.end(), room) - rooms.begin());
}

/// Why this room may not include a header of ours; "" if it may.
std::string fault_of_own(const std::string& room, const std::string& header) {
    const std::string other = header.substr(0, header.find('/'));
    if (place_of(other) == rooms.size() || header.find("..") != std::string::npos)
        return "is not written as \"room/header.h\"";
    if (place_of(other) > place_of(room)) return other + "/ stands below " + room + "/";
    if (other == "spec" && (room == "intake" || room == "merit") && header != "spec/model.h")
        return room + "/ may include spec/model.h and no more of spec/";
    return "";
}

/// Why this room may not include a header of somebody else; "" if it may.
std::string fault_of_foreign(const std::string& room, const std::string& header) {
    if (everywhere.contains(header) || header.starts_with("fmt/")) return "";
    for (const auto& [prefix, door] : doors)
        if (header.starts_with(prefix)) return door == room ? "" : "its one door is " + door + "/";
    return "is of a library that has no door yet (tests/house/layers.cpp)";
}

/// One line for each include that the list does not allow. \param file relative to src/
std::vector<std::string> faults(const std::string& file, const std::string& text) {
    std::vector<std::string> found;
    const std::string room = file.substr(0, file.find('/'));
    if (place_of(room) == rooms.size()) return {file + ": " + room + " is no room"};
    if (!file.ends_with(".cpp") && !file.ends_with(".h")) return {file + ": is neither .cpp nor .h"};
    for (const Include& include : includes_of(text)) {
        const std::string fault = include.header.empty() ? "cannot be read"
                                  : include.angled       ? fault_of_foreign(room, include.header)
                                                         : fault_of_own(room, include.header);
        if (!fault.empty())
            found.push_back(file + ":" + std::to_string(include.line) + ": " + include.header + ": " + fault);
    }
    return found;
}

std::string contents(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Every file of the rooms, whatever its ending: a source under another name is not to be overlooked.
std::vector<fs::path> sources() {
    const std::set<std::string> others = {"README.md", "CMakeLists.txt"};
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(EVENHAND_ROOT) / "src")) {
        const std::string name = entry.path().filename().string();
        if (entry.is_regular_file() && !others.contains(name) && !name.starts_with(".")) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// How many lines the file has beyond what one should have.
long lines_too_many(const std::string& text) {
    return std::max(0L, static_cast<long>(std::count(text.begin(), text.end(), '\n')) - 400);
}

using Faults = std::vector<std::string>;

} // namespace

TEST_CASE("No source file includes what the order of the rooms or the doors forbid") {
    const auto files = sources();
    CHECK(files.size() > 20);
    for (const fs::path& path : files) {
        const std::string file = fs::relative(path, fs::path(EVENHAND_ROOT) / "src").generic_string();
        CHECK(faults(file, contents(path)) == Faults{});
    }
}

TEST_CASE("The order that is tested is the order of src/README.md") {
    std::istringstream lines(contents(fs::path(EVENHAND_ROOT) / "src" / "README.md"));
    std::vector<std::string> listed;
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("| `")) listed.push_back(line.substr(3, line.find('/') - 3));
    CHECK(listed == rooms);
}

TEST_CASE("An include that goes down the list is caught") {
    CHECK(faults("base/a.cpp", "#include \"base/a.h\"\n\n#include \"spec/model.h\"\n") ==
          Faults{"base/a.cpp:3: spec/model.h: spec/ stands below base/"});
    CHECK(faults("merit/a.h", "  #  include \"record/record.h\"").size() == 1);
    CHECK(faults("cli/main.cpp", "#include \"desktop/frame.h\"").size() == 1);
    CHECK(
        faults("panel/a.cpp", "#include \"merit/marks.h\"\n#include \"spec/read.h\"\n#include \"panel/a.h\"").empty());
}

TEST_CASE("Of the specification, intake and merit see the model alone") {
    CHECK(faults("merit/a.cpp", "#include \"spec/model.h\"").empty());
    CHECK(faults("merit/a.cpp", "#include \"spec/read.h\"") ==
          Faults{"merit/a.cpp:1: spec/read.h: merit/ may include spec/model.h and no more of spec/"});
    CHECK(faults("intake/a.cpp", "#include \"spec/read.h\"").size() == 1);
}

TEST_CASE("A header of a library is caught outside its door") {
    CHECK(faults("report/a.cpp", "#include <wx/wx.h>") == Faults{"report/a.cpp:1: wx/wx.h: its one door is desktop/"});
    CHECK(faults("desktop/a.cpp", "#include <wx/wx.h>").empty());
    CHECK(faults("panel/a.cpp", "#include <SQLiteCpp/SQLiteCpp.h>").size() == 1);
    CHECK(faults("record/a.cpp", "#include <SQLiteCpp/SQLiteCpp.h>\n#include <sqlite3.h>").empty());
    CHECK(faults("spec/a.cpp", "#include <pugixml.hpp>").size() == 1);
    CHECK(faults("report/a.cpp", "#include <unicode/ubrk.h>").size() == 1);
    CHECK(faults("report/a.cpp", "#include <hb.h>\n#include <hb-subset.h>\n#include <hpdf.h>\n#include <fribidi.h>")
              .empty());
    CHECK(faults("intake/a.cpp", "#include <csv.h>").size() == 1);
    CHECK(faults("base/a.cpp", "#include <catch2/catch.hpp>").size() == 1);
}

TEST_CASE("A library nobody has named cannot slip in, nor an include that cannot be read") {
    CHECK(faults("base/a.cpp", "#include <vector>\n#include <fmt/format.h>\n#include <sys/stat.h>").empty());
    CHECK(faults("base/a.cpp", "#include <boost/rational.hpp>") ==
          Faults{"base/a.cpp:1: boost/rational.hpp: is of a library that has no door yet (tests/house/layers.cpp)"});
    CHECK(faults("base/a.cpp", "#include \"pugixml.hpp\"").size() == 1);
    CHECK(faults("base/a.cpp", "#include \"../record/record.h\"").size() == 1);
    CHECK(faults("base/a.cpp", "#include \"base/../record/record.h\"").size() == 1);
    CHECK(faults("base/a.cpp", "#include HEADER").size() == 1);
    CHECK(faults("attic/a.cpp", "").size() == 1);
    CHECK(faults("base/a.hpp", "") == Faults{"base/a.hpp: is neither .cpp nor .h"});
}

TEST_CASE("No file is longer than 400 lines") {
    for (const fs::path& path : sources()) {
        INFO(path.string() << " asks to be two");
        CHECK(lines_too_many(contents(path)) == 0);
    }
    CHECK(lines_too_many(std::string(400, '\n')) == 0);
    CHECK(lines_too_many(std::string(401, '\n')) == 1);
}

TEST_CASE("No test has a semicolon in its name, which CTest would take for the end of it and run nothing") {
    const std::filesystem::path tests = fs::path(EVENHAND_ROOT) / "tests";
    int names = 0;
    for (const auto& entry : fs::recursive_directory_iterator(tests)) {
        if (entry.path().extension() != ".cpp") continue;
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            if (line.rfind("TEST_CASE(\"", 0) != 0) continue;
            ++names;
            INFO(entry.path().filename().string() << ": " << line);
            CHECK(line.find(';') == std::string::npos);
        }
    }
    CHECK(names > 500);
}
