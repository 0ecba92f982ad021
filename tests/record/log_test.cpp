// The log beside a record, cut off anywhere: what opens is what was saved up to there, commit by commit.
#include "base/files.h"
#include "record/database.h"
#include "record/sample.h"
#include "record/torture.h"

#include <fmt/format.h>
#include <fstream>

using namespace evenhand;
using namespace evenhand::test;
using record::Database;
using record::Record;
namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t log_header = 32, frame_header = 24;

/// A record as a killed program leaves it: how long the log was after each commit, and what the head was then.
struct Left {
    std::string file, log;
    std::vector<std::uintmax_t> lengths{0};
    std::vector<record::Head> heads;

    /// Of those saved, the last that a log of that length holds.
    const record::Head& head_at(std::uintmax_t length) const {
        std::size_t at = 0;
        while (at + 1 < lengths.size() && lengths[at + 1] <= length) ++at;
        return heads[at];
    }
};

Left left_behind() {
    const Folder folder;
    const fs::path path = folder / "a.evenhand", log = folder / "a.evenhand-wal";
    {
        Record record = create(path);
        auto story = whole_story();
        for (std::size_t i = 0; i < 7; ++i) record.commit("P1", story[i]);
    }
    Left left;
    Record record = Record::open(path, Record::Access::write);
    left.heads.push_back(record.head());
    for (int i = 0; i < 3; ++i) {
        record.commit("P2", {event(scores({score("P2", "C001", "1.2", merit::Mark::level(i), "A note.")})),
                             event(panel::HrViewOpened{}, "And another.")});
        left.lengths.push_back(fs::file_size(log));
        left.heads.push_back(record.head());
    }
    left.file = read_file(path);
    left.log = read_file(log);
    return left;
}

void write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string findings(const record::Verification& found) {
    std::string text;
    for (const auto& problem : found.problems) text += problem.where + ": " + problem.message + "\n";
    return text;
}

} // namespace

TEST_CASE("A log that is cut off between, before or inside frames gives the commits that are whole in it") {
    const Left left = left_behind();
    const std::uintmax_t page = 4096, frame = frame_header + page;
    REQUIRE((left.log.size() - log_header) % frame == 0);
    std::vector<std::uintmax_t> cuts{0, 1, log_header - 1};
    for (std::uintmax_t edge = log_header; edge <= left.log.size(); edge += frame)
        for (const std::uintmax_t cut : {edge - 1, edge, edge + 1, edge + frame_header, edge + frame_header + page / 2})
            if (cut <= left.log.size()) cuts.push_back(cut);
    for (const std::uintmax_t cut : cuts) {
        INFO("log of " << cut << " of " << left.log.size() << " bytes");
        const Folder folder;
        const fs::path path = folder / "a.evenhand";
        write(path, left.file);
        write(folder / "a.evenhand-wal", left.log.substr(0, cut));
        const auto found = record::verify(path);
        REQUIRE(findings(found) == "");
        REQUIRE(found.head == left.head_at(cut));
        REQUIRE(Record::open(path, Record::Access::write).head() == found.head);
        REQUIRE(folder.names() == std::vector<std::string>{"a.evenhand"});
    }
}

TEST_CASE("A log of which a byte was changed gives the commits before it") {
    const Left left = left_behind();
    for (std::uintmax_t at = 0; at < left.log.size(); at += 977) {
        INFO("byte " << at);
        const Folder folder;
        const fs::path path = folder / "a.evenhand";
        std::string log = left.log;
        log[at] = static_cast<char>(log[at] ^ 0x10);
        write(path, left.file);
        write(folder / "a.evenhand-wal", log);
        const auto found = record::verify(path);
        REQUIRE(findings(found) == "");
        REQUIRE(found.head == left.head_at(at));
    }
}

// Hundreds of thousands of cuts; scripts/torture asks for it.
TEST_CASE("A log that is cut off at any byte gives the commits that are whole in it", "[.every-byte]") {
    const Left left = left_behind();
    const Folder folder;
    const fs::path path = folder / "a.evenhand", log = folder / "a.evenhand-wal";
    write(path, left.file);
    write(log, left.log);
    for (std::uintmax_t cut = left.log.size() + 1; cut-- > 0;) {
        INFO("log of " << cut << " of " << left.log.size() << " bytes");
        fs::resize_file(log, cut); // readers leave it as it is
        const Database database = Database::open_for_reading(path);
        const record::Head& head = left.head_at(cut);
        REQUIRE(database.number("SELECT max(number) FROM event") == head.event);
        REQUIRE(database.text("SELECT lower(hex(hash)) FROM event ORDER BY number DESC LIMIT 1") == head.hash);
        if (cut % 1009 == 0) REQUIRE(findings(record::verify(path)) == "");
    }
    WARN(fmt::format("{} cuts", left.log.size() + 1));
}
