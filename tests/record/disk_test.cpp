// Disks that lose power, fail at any call and fill up, under SQLite's own feet: what was said to be saved is there, and
// nothing is half there.
#include "base/files.h"
#include "record/sample.h"
#include "record/shaky_disk.h"
#include "record/torture.h"
#include "record/writer.h"

#include <cstdlib>
#include <fmt/format.h>
#include <set>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Database;
using record::Journal;
using record::Record;
namespace fs = std::filesystem;

namespace {

/// What is done to a record that is open for scores; each is one commit.
std::vector<panel::Events> acts() {
    const auto a_score = [](int level, const std::string& note) {
        return event(scores({score("P2", "C001", "1.2", merit::Mark::level(level), note)}));
    };
    return {{a_score(1, "short")},
            {a_score(2, std::string(30'000, 'n')), a_score(3, "after a long one"), event(panel::HandedIn{{}, "P2"})},
            {event(panel::HrViewOpened{}, "To ask all in.")}};
}

std::string opened_bytes() {
    const Folder folder;
    {
        Record record = create(folder / "a.evenhand");
        auto story = whole_story();
        for (std::size_t i = 0; i < 7; ++i) record.commit("P1", story[i]);
    }
    return read_file(folder / "a.evenhand");
}

std::string findings(const record::Verification& found) {
    std::string text;
    for (const auto& problem : found.problems) text += problem.where + ": " + problem.message + "\n";
    return text;
}

/// How many events there are after each act: a record with any other number holds half of one.
std::set<long long> whole_numbers(long long number) {
    std::set<long long> whole{number};
    for (const auto& act : acts()) whole.insert(number += static_cast<long long>(act.size()));
    return whole;
}

/// The parts of which Record is made, with the journal of the test's choice: no folder here is in a network.
class Keeper {
  public:
    Keeper(const fs::path& path, Journal journal)
        : database_(Database::open_for_writing(path, journal)), writer_(database_) {
        record::Statement last(database_, "SELECT number, hash FROM event ORDER BY number DESC LIMIT 1");
        last.step();
        number_ = last.integer(0);
        hash_ = last.digest(1);
    }
    void commit(panel::Events events) {
        record::Transaction transaction(database_, record::Transaction::Kind::write);
        long long number = number_;
        Digest hash = hash_;
        for (panel::Event& event : events) writer_.add(++number, "2026-11-22T10:00:00Z", "P1", event, hash);
        transaction.commit();
        number_ = number;
        hash_ = hash;
    }
    record::Head head() const { return {number_, to_hex(hash_)}; }

  private:
    Database database_;
    record::Writer writer_;
    long long number_ = 0;
    Digest hash_{};
};

/// A moment at which the power may go: what the disk may hold then, and what was said to be saved.
struct Cut {
    ShakyDisk::Files files;
    record::Head saved;
};

} // namespace

TEST_CASE("Whenever the power goes, what was saved is on the disk and nothing is half there", "[torture]") {
    const Journal journal = GENERATE(Journal::wal, Journal::rollback);
    const unsigned seed = torture_seed();
    INFO("seed " << seed << (journal == Journal::wal ? ", log" : ", rollback journal"));
    std::mt19937 random(seed);
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    put({{"a.evenhand", opened_bytes()}}, folder.path());
    record::Head saved = record::verify(path).head;
    const auto whole = whole_numbers(saved.event);

    std::vector<Cut> cuts;
    {
        ShakyDisk disk;
        disk.before_change = [&] {
            for (const int percent : {0, 50, 90, 100}) cuts.push_back({disk.after_power_cut(random, percent), saved});
        };
        {
            Keeper keeper(path, journal);
            for (const auto& act : acts()) {
                keeper.commit(act);
                saved = keeper.head();
                disk.before_change(); // right after it was said
            }
        }
        disk.before_change();
    }
    REQUIRE(cuts.size() > 100);
    ShakyDisk::Files before;
    for (const Cut& cut : cuts) {
        if (cut.files == before) continue;
        before = cut.files;
        const Folder place;
        put(cut.files, place.path());
        const auto found = record::verify(place / "a.evenhand", {cut.saved});
        REQUIRE(findings(found) == "");
        REQUIRE(whole.count(found.events) == 1);
        REQUIRE(Record::open(place / "a.evenhand", Record::Access::write).head() == found.head);
    }
}

TEST_CASE("Whichever call of the disk fails, what was saved stays saved and the rest is told", "[torture]") {
    const auto how = GENERATE(ShakyDisk::Failing::once, ShakyDisk::Failing::for_good);
    const Journal journal = GENERATE(Journal::wal, Journal::rollback);
    const std::string bytes = opened_bytes();
    std::set<std::string> sentences;
    bool untouched = false;
    const int step = torture_rounds(1) > 1 ? 1 : 7; // every call where there is time
    for (int nth = 1; !untouched; nth += step) {
        INFO("call " << nth << (how == ShakyDisk::Failing::once ? ", once" : ", for good"));
        REQUIRE(nth < 5000);
        const Folder folder;
        const fs::path path = folder / "a.evenhand";
        put({{"a.evenhand", bytes}}, folder.path());
        const record::Head first = record::verify(path).head;
        record::Head saved = first;
        {
            ShakyDisk disk;
            disk.fail(nth, how);
            const auto work = [&](auto&& record) {
                for (const auto& act : acts()) {
                    try {
                        record::guarded(path, [&] { record.commit(act); });
                    } catch (const StorageError& error) {
                        sentences.insert(error.what());
                        if (how == ShakyDisk::Failing::for_good || record.in_doubt()) return;
                        record.commit(act); // the disk is well again, and so is the record
                    }
                    saved = record.head();
                }
            };
            struct Whole { // Record itself, where it takes the journal of the test's choice
                Record record;
                void commit(const panel::Events& act) { record.commit("P1", act); }
                record::Head head() const { return record.head(); }
                bool in_doubt() const { return false; }
            };
            struct Parts {
                Keeper keeper;
                void commit(const panel::Events& act) { keeper.commit(act); }
                record::Head head() const { return keeper.head(); }
                bool in_doubt() const { return true; } // Record would have looked
            };
            try {
                record::guarded(path, [&] {
                    if (journal == Journal::wal)
                        work(Whole{Record::open(path, Record::Access::write)});
                    else
                        work(Parts{Keeper(path, journal)});
                });
            } catch (const StorageError& error) {
                sentences.insert(error.what());
            }
            untouched = !disk.has_failed();
        }
        const auto found = record::verify(path, {saved});
        REQUIRE(findings(found) == "");
        REQUIRE(whole_numbers(first.event).count(found.events) == 1);
        if (untouched) REQUIRE(found.head == saved);
    }
    REQUIRE_FALSE(sentences.empty());
    for (const std::string& sentence : sentences) {
        INFO(sentence);
        CHECK(sentence.find("a.evenhand") != std::string::npos);
        CHECK(sentence.back() == '.');
    }
}

TEST_CASE("However little room the disk has, what was saved stays saved, and with room it goes on", "[torture]") {
    const std::string bytes = opened_bytes();
    bool enough = false;
    for (std::int64_t room = static_cast<std::int64_t>(bytes.size()); !enough; room += 4096) {
        INFO("room for " << room << " bytes");
        const Folder folder;
        const fs::path path = folder / "a.evenhand";
        put({{"a.evenhand", bytes}}, folder.path());
        record::Head saved = record::verify(path).head;
        bool was_full = false;
        ShakyDisk disk;
        disk.fill(room);
        try {
            Record record = Record::open(path, Record::Access::write);
            for (const auto& act : acts()) {
                const std::string before = dump(record.vacancy());
                try {
                    record.commit("P1", act);
                } catch (const StorageError& error) {
                    was_full = true;
                    CHECK_THAT(error.what(), Contains("The disk is full") && Contains("was not changed"));
                    CHECK(dump(record.vacancy()) == before);
                    CHECK(record::verify(path, {saved}).head == saved); // readable on the full disk
                    disk.mend();
                    record.commit("P1", act);
                }
                saved = record.head();
            }
            enough = !was_full && !disk.is_full();
        } catch (const StorageError& error) { // no room to open it
            CHECK_THAT(error.what(), Contains("The disk is full"));
        }
        disk.mend();
        const auto found = record::verify(path, {saved});
        REQUIRE(findings(found) == "");
        REQUIRE(found.head == saved);
        if (room > 10'000'000) FAIL("it never has room enough");
    }
}

// In a file system of 2 MB that scripts/torture makes.
TEST_CASE("On a file system that is full nothing is lost, and with room it goes on", "[.small-disk]") {
    const char* small = std::getenv("EVENHAND_SMALL_FOLDER");
    REQUIRE(small);
    const fs::path path = fs::path(small) / "a.evenhand";
    std::mt19937 random(torture_seed());
    for (int round = 0; round < std::min(torture_rounds(5), 40); ++round) {
        for (const auto& entry : fs::directory_iterator(small)) fs::remove_all(entry);
        put({{"a.evenhand", opened_bytes()}}, small);
        put({{"ballast", std::string(random() % 1'500'000, 'x')}}, small);
        record::Head saved = record::verify(path).head;
        std::string message;
        try {
            Record record = Record::open(path, Record::Access::write);
            for (int i = 0; i < 2000; ++i) {
                record.commit("P2", {event(scores({score("P2", "C001", "1.2", merit::Mark::level(i % 4),
                                                         std::string(random() % 20'000, 'n'))}))});
                saved = record.head();
            }
        } catch (const StorageError& error) {
            message = error.what();
        }
        CHECK_THAT(message, Contains("The disk is full") || Contains("did not take") || Contains("No space left"));
        const auto beside = record::verify(path, {saved}); // as it is read on the full disk
        REQUIRE(findings(beside) == "");
        fs::remove(fs::path(small) / "ballast");
        const auto found = record::verify(path, {saved});
        REQUIRE(findings(found) == "");
        REQUIRE(found.head == saved);
    }
}
