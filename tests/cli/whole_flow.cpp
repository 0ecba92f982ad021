// The sample vacancy from the files of this repository, from `new` to a verified report.
#include "golden.h"

#include "base/files.h"
#include "base/json.h"
#include "cli/cli.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

using namespace evenhand;

namespace {

const std::string root = EVENHAND_ROOT;
const std::string record = "sample.evenhand";

struct Said {
    int status = 0;
    std::string out, err;
};

Said call(const std::vector<std::string>& words, const Clock& clock = system_clock()) {
    std::ostringstream out, err;
    static std::mt19937 numbers(7);
    const cli::World world{out, err, clock, [] { return static_cast<std::uint32_t>(numbers()); }, "hr", false};
    Said said;
    said.status = cli::run(words, world);
    said.out = out.str();
    said.err = err.str();
    return said;
}

/// Calls a command that must succeed.
std::string ok(const std::vector<std::string>& words) {
    const Said said = call(words);
    INFO(words.front() << ": " << said.err);
    REQUIRE(said.status == 0);
    return said.out;
}

Json json(std::vector<std::string> words) {
    words.emplace_back("--json");
    return Json::parse(ok(words));
}

/// The sample scores with candidates by code instead of by the reference that their application carries.
std::string with_codes(std::string table, const std::map<std::string, std::string>& codes) {
    table.replace(table.find("reference"), 9, "candidate");
    for (const auto& [reference, code] : codes)
        for (std::size_t at = table.find(reference); at != std::string::npos; at = table.find(reference))
            table.replace(at, reference.size(), code);
    return table;
}

void write(const std::string& name, const std::string& text) {
    std::ofstream(name, std::ios::binary) << text;
}

/// Code by reference: applications stand in the file in the order of their references.
std::map<std::string, std::string> import_applications() {
    const Json taken =
        json({"applications", "import", record, root + "/forms/samples/operations-coordinator-applications.csv"});
    CHECK(taken.at("taken") == 24);
    CHECK(taken.at("skipped") == 0);
    CHECK(taken.at("warnings").empty());
    std::map<std::string, std::string> codes;
    int number = 0;
    for (const Json& one : taken.at("applications")) {
        codes[fmt::format("SAMPLE-{:03}", ++number)] = one.at("code");
    }
    return codes;
}

void make_panel() {
    for (const auto& [name, role] : std::map<std::string, std::string>{{"Sample Chair", "chair"},
                                                                       {"Sample Member A", "member"},
                                                                       {"Sample Member B", "member"},
                                                                       {"Sample Adviser", "hr"},
                                                                       {"Sample Observer", "observer"}}) {
        ok({"panel", "add", record, name, "--role", role});
        if (role != "observer") ok({"panel", "declare", record, name, "--none"});
    }
}

void moderate() {
    // Whatever members are split about, and whatever nobody could judge, the panel agrees to be at the minimum.
    std::istringstream agenda(ok({"moderate", record}));
    std::string heading, code, criterion, rest;
    std::getline(agenda, heading);
    while (agenda >> code >> criterion && std::getline(agenda, rest))
        ok({"moderate", record, code, criterion, "2", "--why", "Talked over", "--present", "Sample Chair",
            "Sample Member A", "Sample Member B"});
    ok({"moderate", record, "--close"});
}

} // namespace

TEST_CASE("The sample vacancy goes from its files to a report that verifies") {
    const golden::Folder folder;
    ok({"new", record, "--spec", root + "/criteria/operations-coordinator.xml", "--form",
        root + "/forms/operations-coordinator.xml", "--rules",
        root + "/criteria/rules/operations-coordinator-sample.xml"});
    const auto codes = import_applications();
    REQUIRE(codes.size() == 24);
    make_panel();
    ok({"open", record, "--agreed-by", "Sample Chair", "Sample Member A", "Sample Member B"});
    CHECK(json({"status", record}).at("phase") == "open");

    write("scores.csv", with_codes(read_file(root + "/forms/samples/operations-coordinator-scores.csv"), codes));
    CHECK(json({"scores", "import", record, "scores.csv"}).at("taken").get<int>() > 700);
    for (const char* member : {"Sample Chair", "Sample Member A"}) ok({"submit", record, member});
    const Said early = call({"shortlist", record, "--json"});
    CHECK(early.status == 1);
    CHECK(early.out.empty());
    CHECK_THAT(early.err, Catch::Contains("Sample Member B"));
    ok({"submit", record, "Sample Member B"});
    moderate();

    const Json before = json({"shortlist", record});
    REQUIRE(before.at("candidates").size() == 24);
    int sum = 0;
    for (const char* count : {"withdrawn", "ineligible", "incomplete", "rejected", "reserve", "invited", "tie"})
        sum += before.at("counts").at(count).get<int>();
    CHECK(sum == before.at("counts").at("received").get<int>());
    for (const Json& candidate : before.at("candidates")) {
        CHECK(candidate.at("decision").is_null());
        CHECK_FALSE(candidate.contains("scheme"));
        const std::string outcome = candidate.at("outcome");
        CHECK(outcome != "incomplete");
        if (outcome == "tie")
            ok({"decide", record, candidate.at("code"), "reserve", "--why",
                "Equal; the panel keeps all of them in reserve"});
    }
    ok({"decide", record, "--as-proposed"});
    for (const Json& candidate : json({"shortlist", record}).at("candidates"))
        CHECK_FALSE(candidate.at("decision").is_null());
    CHECK(json({"status", record}).at("phase") == "closed");

    ok({"report", record, "shortlist-report", "-o", "shortlist.pdf"});
    CHECK(read_file("shortlist.pdf").starts_with("%PDF-"));
    CHECK_THAT(ok({"verify", record, "shortlist.pdf"}), Catch::StartsWith("OK: "));

    // Where a word stands is in no word of a page: the fifth is moved a little, then all are cut.
    std::string bytes = read_file("shortlist.pdf");
    const std::string sheet = "/MediaBox [ 0 0 595.", aside = "/MediaBox [ 9 0 604.", corner = sheet.substr(0, 16);
    int page = 0;
    for (std::size_t at = bytes.find(sheet); at != std::string::npos; at = bytes.find(sheet, at + 1))
        if (++page == 5) bytes.replace(at, sheet.size(), aside);
    REQUIRE(page > 5);
    write("moved.pdf", bytes);
    const Said moved = call({"verify", record, "moved.pdf"});
    CHECK(moved.status == 1);
    CHECK_THAT(moved.err, Catch::StartsWith("moved.pdf: report: Page 5: the words are those of the record, but "));
    for (std::size_t at = bytes.find(corner); at != std::string::npos; at = bytes.find(corner, at + 1))
        bytes.replace(at, corner.size(), "/MediaBox [ 9 0 ");
    write("moved.pdf", bytes);
    const Said elsewhere = call({"verify", record, "moved.pdf"});
    CHECK(elsewhere.status == 1);
    CHECK_THAT(elsewhere.err,
               Catch::Contains("none of its pages looks as this machine") &&
                   Catch::Contains("moved.pdf says what the record said then, and the record verifies") &&
                   !Catch::Contains("is not as the record has it"));
}

TEST_CASE("A clock that was put back leaves what happened last the last, whatever time it bears") {
    const golden::Folder folder;
    const auto at = [](const char* moment) { return [time = parse_moment(moment)] { return time; }; };
    const std::vector<std::string> join{"panel", "add", record, "Somebody", "--role", "chair"};
    REQUIRE(call({"new", record, "--spec", root + "/criteria/operations-coordinator.xml"}, at("2026-11-22T12:00:00Z"))
                .status == 0);
    REQUIRE(call(join, at("2026-11-22T09:00:00Z")).status == 0);
    const auto replayed = [&](const char* moment) { return call({"replay", record, "--at", moment}).err; };
    CHECK_THAT(replayed("2026-11-22T10:00Z"), Catch::Contains("As it stood after event 3: "));
    CHECK_THAT(replayed("2026-11-22T13:00Z"), Catch::Contains("As it stood after event 3: "));
    CHECK_THAT(replayed("2026-11-22T08:00Z"), Catch::Contains("The record begins later"));
}

TEST_CASE("A byte changed in a record shows, in words and as JSON") {
    const golden::Folder folder;
    ok({"new", record, "--spec", root + "/criteria/operations-coordinator.xml"});
    ok({"panel", "add", record, "Somebody Unique", "--role", "chair"});
    std::string bytes = read_file(record);
    bool changed = false;
    for (std::size_t at = bytes.find("Somebody Unique"); at != std::string::npos;
         at = bytes.find("Somebody Unique", at + 1)) {
        bytes[at] = 'N';
        changed = true;
    }
    REQUIRE(changed);
    write(record, bytes);
    const Said text = call({"verify", record}), document = call({"verify", record, "--json"});
    CHECK(text.status == 1);
    CHECK_THAT(text.err, Catch::Contains("does not verify"));
    CHECK(document.status == 1);
    const Json result = Json::parse(document.out);
    CHECK_FALSE(result.at("ok").get<bool>());
    CHECK_FALSE(result.at("problems").empty());
}

// Seen: with more than 999 candidates the record gave them in another order than the panel looks them up in, three of
// them were lost from the shortlist, and nobody could be decided on.
TEST_CASE("Nobody is lost where codes grow to four digits") {
    const golden::Folder folder;
    golden::Runner runner;
    golden::follow("new.steps", runner);
    std::string applications = "name,statement\n";
    for (int i = 0; i < 1001; ++i) applications += fmt::format("Sample {},Words\n", i);
    write("many.csv", applications);
    std::string rules = read_file("rules.xml");
    rules.replace(rules.find("ties=\"ask\""), 10, "ties=\"include\"");
    write("all-tied.xml", rules);
    ok({"rules", "r.evenhand", "all-tied.xml"});
    Json taken = json({"applications", "import", "r.evenhand", "many.csv"});
    REQUIRE(taken.at("taken") == 1001);
    std::string scores = "member,candidate,criterion,score\n";
    for (const Json& one : taken.at("applications"))
        for (const char* member : {"Chair", "Member"})
            for (const char* criterion : {"1.1", "1.2", "1.3"})
                scores += fmt::format("{},{},{},{}\n", member, one.at("code").get<std::string>(), criterion,
                                      one.at("line").get<int>() % 4);
    write("scores.csv", scores);
    for (const char* member : {"Chair", "Member"}) {
        ok({"panel", "add", "r.evenhand", member, "--role", "member"});
        ok({"panel", "declare", "r.evenhand", member, "--none"});
    }
    ok({"open", "r.evenhand"});
    ok({"scores", "import", "r.evenhand", "scores.csv"});
    for (const char* member : {"Chair", "Member"}) ok({"submit", "r.evenhand", member});
    const Json shortlist = json({"shortlist", "r.evenhand"});
    CHECK(shortlist.at("counts").at("received") == 1001);
    CHECK(shortlist.at("candidates").size() == 1001);
    ok({"decide", "r.evenhand", "--as-proposed"});
    CHECK(json({"status", "r.evenhand"}).at("phase") == "closed");
    CHECK_THAT(ok({"verify", "r.evenhand"}), Catch::StartsWith("OK: "));
}
