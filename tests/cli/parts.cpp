// The parts of the command line that are easier to look at alone.
#include "base/errors.h"
#include "cli/cli.h"
#include "cli/printed_head.h"
#include "cli/table.h"
#include "golden.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>

using namespace evenhand;
using namespace evenhand::cli;

namespace {

const std::string hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// What bash offers after the given words, the last of which is being typed.
std::string offered(const std::vector<std::string>& words) {
    const golden::Folder folder;
    std::ofstream("completion.sh") << bash_completion(commands());
    std::ofstream("ask.sh") << "source ./completion.sh\nCOMP_WORDS=(\"$@\")\nCOMP_CWORD=$(($# - 1))\n_evenhand\n"
                               "printf '%s\\n' \"${COMPREPLY[@]}\" | sort | tr '\\n' ' '\n";
    std::string command = "bash ask.sh";
    for (const std::string& word : words) command += " '" + word + "'";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), &::pclose);
    std::string said;
    std::array<char, 256> buffer{};
    while (std::fgets(buffer.data(), buffer.size(), pipe.get())) said += buffer.data();
    return said;
}

} // namespace

TEST_CASE("A head is read as 64 hexadecimal digits, @ and a number, and as nothing else") {
    const auto head = head_from(hash + "@17");
    REQUIRE(head);
    CHECK(head->hash == hash);
    CHECK(head->event == 17);
    for (const std::string& bad : {hash, hash + "@", hash + "@0", hash + "@x", hash + "@17x", hash + " @17",
                                   "0" + hash + "@1", hash.substr(1) + "@1", std::string("@1"), std::string()}) {
        CAPTURE(bad);
        CHECK_FALSE(head_from(bad));
    }
}

TEST_CASE("A printed head is found where lines are broken in the middle of it") {
    const auto heads =
        heads_in("Page 1 of 9\nsample@example.org wrote\nHead: " + hash.substr(0, 20) + "\n" + hash.substr(20, 30) +
                 "\n" + hash.substr(50) + "@\n42\n3 of 9\n" + hash + "@42 " + hash + "@7");
    REQUIRE(heads.size() == 2);
    CHECK(heads[0] == record::Head{42, hash});
    CHECK(heads[1] == record::Head{7, hash});
    CHECK(heads_in("nothing@5 here").empty());
}

TEST_CASE("Columns stand under each other in any script, and lines end without blanks") {
    TextTable table({"Name", "Note"});
    table.add({"Zoë", "x"});
    table.add({"नमस्ते", ""});
    table.add_line("line");
    CHECK(table.text() == "Name  Note\nZoë   x\nनमस्ते\n---- line ----\n");
}

TEST_CASE("A full disk behind standard output is an error of the machine") {
    std::ostringstream out, err;
    out.setstate(std::ios::badbit);
    const World world{out, err, system_clock(), [] { return 0U; }, "hr", false};
    CHECK(run({"completion", "bash"}, world) == 3);
    CHECK_THAT(err.str(), Catch::Contains("standard output"));
}

TEST_CASE("Words in brackets reach the record as they were written") {
    const golden::Folder folder;
    std::ostringstream out, err;
    const World world{out, err, system_clock(), [] { return 0U; }, "hr", false};
    CHECK(run({"spec", "check", "[a,b].xml", "--json=[c]"}, world) ==
          2); // --json takes no value, and the message has no mark
    CHECK(err.str().find('\x01') == std::string::npos);
    err.str({});
    CHECK(run({"spec", "check", "[a,b].xml"}, world) == 1);
    CHECK(err.str() == "[a,b].xml: error: there is no such file\n");
}

TEST_CASE("bash offers commands, options, the few values of an option, and files") {
    CHECK(offered({"evenhand", "s"}) == "score scores set-aside shortlist spec status submit ");
    CHECK(offered({"evenhand", "panel", ""}) == "--help -h add declare stand-down ");
    CHECK(offered({"evenhand", "panel", "add", "r.evenhand", "A", "--role", "ch"}) == "chair ");
    CHECK(offered({"evenhand", "shortlist", "r.evenhand", "--stage", ""}) == "interview shortlisting test ");
    CHECK(offered({"evenhand", "shortlist", "r.evenhand", "--h"}) == "--help --hr ");
    CHECK(offered({"evenhand", "verify", "ask"}) == "ask.sh ");
    CHECK(offered({"evenhand", "new", "r.evenhand", "--spec", "comp"}) == "completion.sh ");
    CHECK(offered({"evenhand", "withdraw", "r.evenhand", "C001", "--why", "a"}).find_first_not_of(' ') ==
          std::string::npos);
    CHECK(offered({"evenhand", "decide", "r.evenhand", "C001", "inv"}) == "invite ");
}
