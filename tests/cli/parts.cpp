// The parts of the command line that are easier to look at alone.
#include "base/errors.h"
#include "cli/cli.h"
#include "cli/moment.h"
#include "cli/printed_head.h"
#include "cli/table.h"
#include "golden.h"
#include "record/record.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <memory>
#include <sstream>
#include <unistd.h>

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
    CHECK(run({"spec", "--help"}, world) == 3);
    CHECK(run({"--version"}, world) == 3);
}

TEST_CASE("A file that cannot be read keeps no other from being checked") {
    const golden::Folder folder;
    golden::Runner runner;
    golden::follow("new.steps", runner);
    const std::string unreadable = std::string(300, 'x') + ".xml"; // longer than any file system takes
    const std::string said = runner.run({"spec", "check", unreadable, "spec.xml"});
    CHECK_THAT(said, Catch::StartsWith("spec.xml: 4 criteria, no problems\n! evenhand: Cannot read xxx"));
    CHECK_THAT(said, Catch::EndsWith("= 3\n"));
}

TEST_CASE("A file whose name is in brackets is one file") {
    const golden::Folder folder;
    golden::Runner runner;
    CHECK(runner.run({"spec", "check", "[a,b].xml"}) == "! [a,b].xml: error: there is no such file\n= 1\n");
    CHECK(runner.run({"spec", "show", "[a,b].xml", "--colour=[c]"}).find('\x01') == std::string::npos);
}

TEST_CASE("Evidence and notes reach the record as they were written") {
    const golden::Folder folder;
    golden::Runner runner;
    golden::follow("open.steps", runner);
    const std::string note = "[unclear]", first = "[we] wrote, checked and sent [all of] it[1]", second = "a, b";
    std::ofstream("late.csv") << "name,statement\nEd Sample,\"" << first << " " << second << " [end]\"\n";
    CHECK(runner.run({"applications", "import", "r.evenhand", "late.csv", "--late", "--why", "Post"}) ==
          "1 application taken, 0 rows skipped.\n");
    CHECK(runner.run({"score", "r.evenhand", "Chair", "C005", "1.1", "2", "--note", note, "--evidence", first, second,
                      "--evidence=[end]"}) == "Chair: C005 on 1.1 is 2.\n");
    const auto record = record::Record::open("r.evenhand", record::Record::Access::read);
    const auto words = record.score_words(spec::Stage::shortlisting, "C005");
    REQUIRE(words.size() == 1);
    CHECK(words[0].note == note);
    CHECK(words[0].evidence == std::vector<std::string>{first, second, "[end]"});
}

TEST_CASE("Somebody new who acts by --by is introduced only if the act is done") {
    const golden::Folder folder;
    golden::Runner runner;
    golden::follow("open.steps", runner);
    const auto people = [] {
        return record::Record::open("r.evenhand", record::Record::Access::read).vacancy().people;
    };
    const std::size_t before = people().size();
    CHECK_THAT(runner.run({"withdraw", "r.evenhand", "C999", "--why", "x", "--by", "New Officer"}),
               Catch::EndsWith("= 1\n"));
    CHECK(people().size() == before);
    CHECK(runner.run({"withdraw", "r.evenhand", "C001", "--why", "x", "--by", "New Officer"}) ==
          "C001 is withdrawn.\n");
    const auto after = people();
    REQUIRE(after.size() == before + 1);
    CHECK(after.back().name == "New Officer");
    CHECK(after.back().role == panel::Role::officer);
    const auto record = record::Record::open("r.evenhand", record::Record::Access::read);
    CHECK(record.history().back().who == after.back().id);
    CHECK(runner.run({"verify", "r.evenhand"}).substr(0, 3) == "OK:");
}

TEST_CASE("A record that another program has open is not written, and who has it is said") {
    const golden::Folder folder;
    golden::Runner runner;
    golden::follow("open.steps", runner);
    const auto open = record::Record::open("r.evenhand", record::Record::Access::write);
    const std::string said = runner.run({"submit", "r.evenhand", "Chair"});
    CHECK_THAT(said, Catch::EndsWith("= 1\n"));
    CHECK_THAT(said, Catch::Contains(std::to_string(::getpid())) && Catch::Contains("Close it there first"));
    CHECK_THAT(runner.run({"status", "r.evenhand"}), Catch::Contains("Stage: shortlisting, open")); // reading goes on
}

TEST_CASE("bash offers commands, options, the few values of an option, and files") {
    CHECK(offered({"evenhand", "s"}) == "score scores set-aside shortlist sign sign-off spec status submit ");
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

TEST_CASE("A time is taken by the clock here or in UTC, to the end of what is named") {
    const char* before = std::getenv("TZ");
    const std::string kept = before ? before : "";
    ::setenv("TZ", "EST5EDT,M3.2.0,M11.1.0", 1);
    ::tzset();
    CHECK(to_string(end_of("2026-11-22")) == "2026-11-23T04:59:59Z");
    CHECK(to_string(end_of("2026-07-22T09:30")) == "2026-07-22T13:30:59Z");
    if (before)
        ::setenv("TZ", kept.c_str(), 1);
    else
        ::unsetenv("TZ");
    ::tzset();
    CHECK(to_string(end_of("2026-11-22Z")) == "2026-11-22T23:59:59Z");
    CHECK(to_string(end_of("2026-11-22T09:30Z")) == "2026-11-22T09:30:59Z");
    CHECK(to_string(end_of("2026-11-22 09:30:15Z")) == "2026-11-22T09:30:15Z");
    for (const char* bad :
         {"", "Z", "2026-11-31", "2026-11-22T", "2026-11-22T9:30", "2026-11-22T24:00", "2026-11-22T09-30",
          "2026-11-22T09:30:60", "2026-11-22x09:30", "2026-11-22T09:30:15.5", "-5", "1e3"}) {
        INFO(bad);
        CHECK_FALSE(is_event_or_moment(bad).empty());
    }
    CHECK(event_number("17") == 17);
    CHECK(is_event_or_moment("17").empty());
    CHECK_FALSE(event_number("99999999999999999999"));
}
