// What was committed is there; what could not be is not, and nothing in between.
#include "record/sample.h"

#include "base/files.h"
#include "record/create.h"

#include <csignal>
#include <fmt/format.h>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Record;
namespace fs = std::filesystem;

namespace {

panel::Event a_score(int level, const std::string& note = {}) {
    return event(scores({score("P2", "C001", "1.2", merit::Mark::level(level), note)}));
}

/// A record with people and applications, open for scores.
Record opened(const fs::path& path) {
    Record record = create(path);
    auto story = whole_story();
    for (std::size_t i = 0; i < 7; ++i) record.commit("P1", story[i]);
    return record;
}

merit::Mark mark_of(const Record& record) {
    return record.vacancy().stages.at(spec::Stage::shortlisting).marks.at(0, 1, 1); // C001, 1.2, P2
}

void write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace

TEST_CASE("What was committed is there after the record is opened again") {
    const Folder folder;
    std::string before;
    record::Head head;
    {
        const Record record = filled(folder / "a.evenhand");
        before = dump(record.vacancy());
        head = record.head();
    }
    const Record again = Record::open(folder / "a.evenhand", Record::Access::read);
    CHECK(dump(again.vacancy()) == before);
    CHECK(again.head() == head);
    CHECK(head.event == 43);
}

TEST_CASE("After every act the state in memory is the state in the file") {
    const Folder folder;
    Record record = create(folder / "a.evenhand");
    const panel::Vacancy& vacancy = record.vacancy(); // the reference stays good
    for (panel::Events& act : whole_story()) {
        record.commit("P1", act);
        const Record beside = Record::open(folder / "a.evenhand", Record::Access::read);
        INFO(panel::kind(act.front().what));
        CHECK(dump(vacancy) == dump(beside.vacancy()));
        CHECK(record.head() == beside.head());
    }
}

TEST_CASE("A record closed properly is one file that only its owner may read") {
    const Folder folder;
    { filled(folder / "a.evenhand"); }
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand"});
    struct stat info {};
    REQUIRE(::stat((folder / "a.evenhand").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("Reading leaves the file and its folder as they were") {
    const Folder folder;
    { filled(folder / "a.evenhand"); }
    const std::string before = read_file(folder / "a.evenhand");
    {
        const Record record = Record::open(folder / "a.evenhand", Record::Access::read);
        CHECK(record.history().size() == 43);
        CHECK(record::verify(folder / "a.evenhand").ok());
    }
    CHECK(read_file(folder / "a.evenhand") == before);
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand"});
}

TEST_CASE("A record opened for reading takes no events") {
    const Folder folder;
    { filled(folder / "a.evenhand"); }
    Record record = Record::open(folder / "a.evenhand", Record::Access::read);
    CHECK_THAT(refusal([&] { record.commit("P1", {a_score(1)}); }), Contains("reading only"));
}

TEST_CASE("A new record never takes the place of something") {
    const Folder folder;
    write(folder / "a.evenhand", "mine");
    CHECK_THAT(refusal([&] { create(folder / "a.evenhand"); }), Contains("already there"));
    CHECK(read_file(folder / "a.evenhand") == "mine");
    fs::create_symlink(folder / "nowhere", folder / "link.evenhand");
    CHECK_THAT(refusal([&] { create(folder / "link.evenhand"); }), Contains("already there"));
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand", "link.evenhand"});
}

TEST_CASE("A file that comes into being while a record is made is not replaced either") {
    const Folder folder;
    write(folder / "a.evenhand", "came first"); // after the first look, which make_record does not take
    CHECK_THAT(refusal([&] { record::make_record(folder / "a.evenhand", genesis(), "2026-11-22T09:00:00Z"); }),
               Contains("already there"));
    CHECK(read_file(folder / "a.evenhand") == "came first");
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand"});
}

TEST_CASE("A record that could not be made leaves nothing behind") {
    const Folder folder;
    panel::Events broken = genesis();
    std::get<panel::RulesSet>(broken[1].what).scale = "<not-a-scale/>";
    CHECK_THROWS_AS(Record::create(folder / "a.evenhand", broken, test_clock()), Error);
    CHECK_THROWS_AS(Record::create(folder / "a.evenhand", {}, test_clock()), StorageError);
    CHECK(folder.names().empty());
    CHECK_THAT(refusal([&] { create(folder / "none/a.evenhand"); }), Contains("No such file"));
}

TEST_CASE("What is not a record is refused by what it is") {
    const Folder folder;
    const auto opening = [&](const std::string& name) {
        const std::string reading =
            sentence_of<InvalidInput>([&] { Record::open(folder / name, Record::Access::read); });
        CHECK(reading == sentence_of<InvalidInput>([&] { Record::open(folder / name, Record::Access::write); }));
        CHECK(reading == sentence_of<InvalidInput>([&] { record::verify(folder / name); }));
        return reading;
    };
    write(folder / "empty", "");
    write(folder / "report.pdf", "%PDF-1.7\n" + std::string(2000, 'x'));
    write(folder / "notes.txt", "short");
    fs::create_directory(folder / "folder");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK_THAT(opening("pipe"), Contains("is a device or a pipe"));
    CHECK_THAT(opening("empty"), Contains("is empty"));
    CHECK_THAT(opening("report.pdf"), Contains("some other kind of file"));
    CHECK_THAT(opening("notes.txt"), Contains("some other kind of file"));
    CHECK_THAT(opening("folder"), Contains("is a folder"));
    CHECK_THAT(opening("nothing"), Contains("is not there"));
    CHECK(folder.names() == std::vector<std::string>{"empty", "folder", "notes.txt", "pipe", "report.pdf"});
}

TEST_CASE("A reader beside a writer sees what was saved when it opened, and keeps seeing that") {
    const Folder folder;
    Record writer = opened(folder / "a.evenhand");
    writer.commit("P2", {a_score(1, "first")});
    const Record reader = Record::open(folder / "a.evenhand", Record::Access::read);
    CHECK(mark_of(reader) == merit::Mark::level(1));
    writer.commit("P2", {a_score(3, "second")});
    CHECK(reader.score_words(spec::Stage::shortlisting, "C001").at(0).note == "first");
    CHECK(reader.history().size() == static_cast<std::size_t>(reader.head().event));
    const Record later = Record::open(folder / "a.evenhand", Record::Access::read);
    CHECK(mark_of(later) == merit::Mark::level(3));
    CHECK(record::verify(folder / "a.evenhand").head == writer.head());
}

TEST_CASE("A key press on a record of a thousand candidates is seen in the state at once") {
    const Folder folder;
    Record record = create(folder / "a.evenhand");
    auto story = whole_story();
    record.commit("P1", story[0]);
    panel::ApplicationsTaken taken;
    panel::StageOpened open{spec::Stage::shortlisting, {}, {}};
    for (int i = 1; i <= 1000; ++i) {
        open.candidates.push_back(fmt::format("C{:04}", i));
        taken.rows.push_back(application(open.candidates.back(), "Applicant", "Statement"));
    }
    record.commit("P1", {event(taken), event(open)});
    for (int i = 0; i < 20; ++i) {
        record.commit("P2", {event(scores({score("P2", open.candidates[static_cast<std::size_t>(i)], "1.1",
                                                 merit::Mark::level(i % 4), "note")}))});
        CHECK(record.vacancy().stages.at(spec::Stage::shortlisting).marks.at(static_cast<std::size_t>(i), 0, 1) ==
              merit::Mark::level(i % 4));
    }
}

TEST_CASE("A disk that takes no more leaves the record as it was, in the file and in memory") {
    const Folder folder;
    Record record = opened(folder / "a.evenhand");
    record.commit("P2", {a_score(1)});
    const std::string before = dump(record.vacancy());
    const record::Head head = record.head();

    // The limit stands for a full disk: what goes beyond it is refused by the system.
    rlimit old{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &old) == 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = old;
    small.rlim_cur = fs::file_size((folder / "a.evenhand").string() + "-wal") + 3 * 4096;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    std::string message;
    try {
        record.commit("P2", {a_score(2), a_score(3, std::string(200000, 'n')), event(panel::HandedIn{{}, "P2"})});
    } catch (const StorageError& error) {
        message = error.what();
    }
    ::setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, ignored);

    CHECK_THAT(message, Contains("was not changed"));
    CHECK(dump(record.vacancy()) == before);
    CHECK(record.head() == head);
    CHECK(dump(Record::open(folder / "a.evenhand", Record::Access::read).vacancy()) == before);
    record.commit("P2", {a_score(3)}); // and it goes on from there
    CHECK(mark_of(record) == merit::Mark::level(3));
    CHECK(record::verify(folder / "a.evenhand").ok());
}

TEST_CASE("A commit of which one event cannot be applied changes nothing at all") {
    const Folder folder;
    Record record = opened(folder / "a.evenhand");
    const std::string before = dump(record.vacancy());
    CHECK_THROWS_AS(record.commit("P2", {a_score(2), event(panel::HandedIn{spec::Stage::shortlisting, "P99"})}),
                    StorageError);
    CHECK_THROWS_AS(record.commit("P1", {event(panel::ApplicationsTaken{false, {application("C010", "A", "B")}}),
                                         event(panel::CandidateSetAside{"C011", merit::Standing::ineligible})}),
                    StorageError);
    CHECK(dump(record.vacancy()) == before);
    CHECK(dump(Record::open(folder / "a.evenhand", Record::Access::read).vacancy()) == before);
    // A number that was given inside the failed commit is not remembered.
    CHECK_THROWS_AS(record.commit("P1", {event(panel::CandidateSetAside{"C010", merit::Standing::ineligible})}),
                    StorageError);
    CHECK(record::verify(folder / "a.evenhand").ok());
}

TEST_CASE("A cancelled commit changes nothing") {
    const Folder folder;
    Record record = opened(folder / "a.evenhand");
    const std::string before = dump(record.vacancy());
    const Progress stop_late = [](std::size_t done, std::size_t total, std::string_view) { return done < total; };
    CHECK_THROWS_AS(record.commit("P2", {a_score(1), a_score(2)}, stop_late), Cancelled);
    CHECK(dump(record.vacancy()) == before);
    CHECK(dump(Record::open(folder / "a.evenhand", Record::Access::read).vacancy()) == before);
}

TEST_CASE("A program killed while it saves loses nothing that it said was saved") {
    const Folder folder;
    { opened(folder / "a.evenhand"); }
    for (int round = 0; round < 5; ++round) {
        int channel[2];
        REQUIRE(::pipe(channel) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(channel[0]);
            try {
                Record record = Record::open(folder / "a.evenhand", Record::Access::write);
                for (int i = 0;; ++i) {
                    record.commit("P2", {a_score(i % 4, "a note")});
                    const long long saved = record.head().event;
                    if (::write(channel[1], &saved, sizeof saved) < 0) break;
                }
            } catch (...) {
            }
            ::_exit(1);
        }
        ::close(channel[1]);
        long long acknowledged = 0;
        for (int i = 0; i < 10 + 7 * round; ++i)
            REQUIRE(::read(channel[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged);
        ::kill(child, SIGKILL);
        while (::read(channel[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
        }
        ::close(channel[0]);
        ::waitpid(child, nullptr, 0);
        // A reader reads all of what the killed program left, and changes nothing about it.
        const std::string log = read_file((folder / "a.evenhand").string() + "-wal");
        const auto found = record::verify(folder / "a.evenhand");
        CHECK(read_file((folder / "a.evenhand").string() + "-wal") == log);
        CHECK(found.ok());
        CHECK((found.events == acknowledged || found.events == acknowledged + 1));
    }
    { Record::open(folder / "a.evenhand", Record::Access::write); } // the dead program's lock is seen through
    CHECK(folder.names() == std::vector<std::string>{"a.evenhand"});
}

TEST_CASE("A record is read from a folder in which nothing can be written") {
    const Folder folder;
    fs::create_directory(folder / "shelf");
    std::string expected;
    {
        const Record record = filled(folder / "shelf/a.evenhand");
        expected = dump(record.vacancy());
    }
    fs::permissions(folder / "shelf/a.evenhand", fs::perms(0444));
    fs::permissions(folder / "shelf", fs::perms(0555));
    fs::permissions((folder / "shelf").parent_path(), fs::perms(0755)); // or nobody else gets as far as the shelf
    const pid_t child = ::fork(); // as somebody whom the modes bind, which root is not
    if (child == 0) {
        if (::getuid() == 0 && ::setresuid(65534, 65534, 65534) != 0) ::_exit(3);
        try {
            const Record record = Record::open(folder / "shelf/a.evenhand", Record::Access::read);
            if (dump(record.vacancy()) != expected) ::_exit(1);
            if (!record::verify(folder / "shelf/a.evenhand").ok()) ::_exit(2);
            try {
                Record::open(folder / "shelf/a.evenhand", Record::Access::write);
                ::_exit(4);
            } catch (const StorageError& error) {
                ::_exit(std::string(error.what()).find("write-protected") != std::string::npos ? 0 : 6);
            }
        } catch (...) {
            ::_exit(5);
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    fs::permissions(folder / "shelf", fs::perms(0755));
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(fs::exists(folder / "shelf/a.evenhand"));
}
