// Programs that are killed while they work on a record, and several at one record. scripts/torture does it longer.
#include "record/backup.h"
#include "record/sample.h"
#include "record/torture.h"

#include <chrono>
#include <csignal>
#include <fmt/format.h>
#include <thread>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Record;
namespace fs = std::filesystem;

namespace {

void pause(int milliseconds) {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

/// A record with people and three applications, open for scores.
void make_opened(const fs::path& path) {
    Record record = create(path);
    auto story = whole_story();
    for (std::size_t i = 0; i < 7; ++i) record.commit("P1", story[i]);
}

/// Does this and that to a record until it is killed.
class Restless {
  public:
    Restless(fs::path path, unsigned seed, Worker::Tell tell)
        : path_(std::move(path)), random_(seed), tell_(std::move(tell)) {}

    [[noreturn]] void work() {
        for (;;) {
            Record record = Record::open(path_, Record::Access::write);
            do act(record);
            while (!chance(10));
        }
    }

  private:
    int below(int number) { return std::uniform_int_distribution<int>(0, number - 1)(random_); }
    bool chance(int percent) { return below(100) < percent; }

    void act(Record& record) {
        if (chance(8))
            many_pages(record);
        else if (chance(8))
            erase(record);
        else if (chance(5))
            back_up(record);
        else
            score(record);
    }
    void score(Record& record) {
        const std::string candidate = fmt::format("C00{}", 1 + below(3));
        commit(record, "P2",
               {event(scores({test::score("P2", candidate, "1.2", merit::Mark::level(below(4)), "A note."),
                              test::score("P2", candidate, "1.1", merit::Mark::level(below(4)))}))},
               tell_);
    }
    /// More than the log takes before it is put into the file.
    void many_pages(Record& record) {
        panel::ApplicationsTaken late{true, {}};
        const std::size_t before = record.vacancy().candidates.size();
        for (int i = 0; i < 20 + below(60); ++i)
            late.rows.push_back(application(fmt::format("C{:03}", before + 1 + static_cast<std::size_t>(i)),
                                            "Sample Late", std::string(static_cast<std::size_t>(below(9000)), 'x')));
        commit(record, "P1", {event(late, "The post was late.")}, tell_);
    }
    void erase(Record& record) {
        const auto history = record.history(record.head().event);
        if (history.front().why.empty()) {
            commit(record, "P1", {event(panel::HrViewOpened{}, "To be erased.")}, tell_);
            return;
        }
        panel::WordsErased erased;
        const std::string body = history.front().body;
        for (auto at = body.find("hr:"); at != std::string::npos && erased.hashes.size() < 5;
             at = body.find("hr:", at + 1))
            erased.hashes.push_back(body.substr(at + 3, 64));
        commit(record, "P1", {event(erased)}, tell_);
    }
    void back_up(Record& record) {
        record::Backup backup(path_, record::backup_name(path_, parse_moment("2026-11-22T09:00:00Z")));
        commit(record, "P1", {event(panel::BackupMade{word(backup.target().string(), true)})}, tell_);
        backup.keep();
    }

    fs::path path_;
    std::mt19937 random_;
    Worker::Tell tell_;
};

std::string findings(const record::Verification& found) {
    std::string text;
    for (const auto& problem : found.problems) text += problem.where + ": " + problem.message + "\n";
    return text;
}

} // namespace

TEST_CASE("Killed at any moment, a program loses nothing that it said was saved and leaves nothing half done",
          "[torture]") {
    const unsigned seed = torture_seed();
    const int rounds = torture_rounds(12);
    std::mt19937 random(seed);
    std::optional<Folder> folder;
    record::Head saved;
    long long commits = 0;
    for (int round = 0; round < rounds; ++round) {
        INFO("seed " << seed << ", round " << round);
        if (round % 25 == 0) {
            make_opened(folder.emplace() / "a.evenhand");
            saved = record::verify(*folder / "a.evenhand").head;
        }
        const fs::path path = *folder / "a.evenhand";
        const unsigned own = random();
        Worker worker([&](const Worker::Tell& tell) { Restless(path, own, tell).work(); });
        long long starting = saved.event;
        const auto hear = [&](const Said& said) {
            starting = said.event;
            if (said.what == Said::What::starting) return;
            saved = {said.event, said.hash};
            ++commits;
        };
        // Either in the middle of its work, or at any time: while it opens the record, it may be.
        const auto some = static_cast<int>(random() % 40);
        for (int left = random() % 2 == 0 ? some : 0; left > 0; --left)
            if (const auto said = worker.next()) hear(*said);
        pause(std::uniform_int_distribution<int>(0, starting > saved.event ? 5 : 80)(random));
        worker.kill();
        REQUIRE(worker.wait() == -SIGKILL);
        while (const auto said = worker.next()) hear(*said);
        const auto found = record::verify(path, {saved}); // pages, chain, state and words; the saved head is in it
        REQUIRE(findings(found) == "");
        // The commit that was under way is there whole or not at all.
        REQUIRE((found.events == saved.event || found.events == starting));
        saved = found.head;
        for (const std::string& name : folder->names())
            if (name.starts_with("a 2026") && name.ends_with(".evenhand")) {
                REQUIRE(findings(record::verify(*folder / name)) == "");
                fs::remove(*folder / name);
            }
    }
    if (rounds > 100) WARN(fmt::format("{} kills, {} commits, seed {}: nothing lost", rounds, commits, seed));
    { CHECK(Record::open(*folder / "a.evenhand", Record::Access::write).head() == saved); } // its lock is seen through
}

TEST_CASE("A program killed while it makes a record leaves a whole one or none", "[torture]") {
    const unsigned seed = torture_seed();
    std::mt19937 random(seed);
    for (int round = 0; round < torture_rounds(10) / 5 + 3; ++round) {
        INFO("seed " << seed << ", round " << round);
        const Folder folder;
        Worker worker([&](const Worker::Tell& tell) {
            const Record record = create(folder / "a.evenhand");
            tell({Said::What::saved, record.head().event, {}});
            pause(1000);
        });
        pause(std::uniform_int_distribution<int>(0, 15)(random));
        worker.kill();
        REQUIRE(worker.wait() == -SIGKILL);
        if (worker.next()) REQUIRE(fs::exists(folder / "a.evenhand"));
        if (fs::exists(folder / "a.evenhand")) REQUIRE(findings(record::verify(folder / "a.evenhand")) == "");
    }
}

TEST_CASE("Several programs at one record take turns, and readers beside them see whole states", "[torture]") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    make_opened(path);
    const long long before = record::verify(path).events;
    const int turns = torture_rounds(20);
    const auto writer = [&](const Worker::Tell&) { // says nothing: nobody listens to one while the other has its turn
        for (int done = 0; done < turns;) {
            try {
                Record::open(path, Record::Access::write)
                    .commit("P1", {event(panel::HrViewOpened{}, "One."), event(panel::HrViewOpened{}, "Two.")});
                ++done;
            } catch (const NotAllowed& error) {
                if (std::string(error.what()).find("is open in another program") == std::string::npos) throw;
                pause(1);
            }
        }
    };
    const auto reader = [&](const Worker::Tell&) {
        for (int i = 0; i < turns; ++i) {
            const auto found = record::verify(path);
            if (!found.ok() || found.events % 2 != before % 2) throw Error("half a view: " + findings(found));
            if (Record::open(path, Record::Access::read).head().event < found.events) throw Error("it went back");
        }
    };
    {
        Worker first(writer), second(writer), beside(reader);
        for (Worker* one : {&first, &second, &beside}) CHECK(one->wait() == 0);
    }
    const auto found = record::verify(path);
    CHECK(findings(found) == "");
    CHECK(found.events == before + 4 * turns);
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand"});
}

TEST_CASE("Reading in the program that has the record open does not open it to other programs") {
    const Folder folder;
    const fs::path path = folder / "a.evenhand";
    make_opened(path);
    Worker worker([&](const Worker::Tell& tell) {
        Record record = Record::open(path, Record::Access::write);
        { Record::open(path, Record::Access::read); } // as a report or the history does
        record::verify(path);
        { // another program comes and goes: it must take the log away from nobody
            Worker other([&](const Worker::Tell&) { Record::open(path, Record::Access::read); });
            if (other.wait() != 0) throw Error("the other program failed");
        }
        commit(record, "P1", {event(panel::HrViewOpened{}, "Saved after that.")}, tell);
        ::_exit(0); // killed
    });
    CHECK(worker.wait() == 0);
    REQUIRE(worker.next());
    const auto saved = worker.next();
    REQUIRE(saved);
    CHECK(record::verify(path).head == record::Head{saved->event, saved->hash});
}
