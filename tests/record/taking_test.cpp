// Applications read in for a record: taken, newer, there already, skipped, alike.
#include "record/taking.h"

#include "base/files.h"
#include "record/sample.h"

#include <fmt/format.h>
#include <fstream>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Contains;
using record::Record;
namespace fs = std::filesystem;

namespace {

const std::string form_with_number = R"(<application-form xmlns="urn:evenhand:form:1" id="sample">
  <field id="reference" label="Application reference" type="text" identifies="yes"/>
  <field id="name" label="Full name" type="text" identifies="yes"/>
  <field id="email" label="E-mail address" type="email" identifies="yes"/>
  <field id="veteran" label="Veteran" type="flag" hr-only="yes"/>
  <field id="statement" label="Statement" type="long-text"/>
</application-form>)";

/// A record that takes in tables, and what came of the last.
class Desk {
  public:
    Desk() : record_(make()) {}

    /// What reading says, without taking: "taken 1, newer C002, already C001, skipped 0" and every message.
    std::string reading(const std::string& rows, const std::string& heading = "reference,name,email,statement\n") {
        return words(read(rows, heading), {});
    }
    /// The same, taken.
    std::string taking(const std::string& rows, const std::string& heading = "reference,name,email,statement\n") {
        record::ReadIn read = this->read(rows, heading);
        std::vector<std::string> newer, codes;
        for (const auto& one : read.incoming.newer) newer.push_back(one.candidate);
        if (read.brings_something())
            record_.commit(
                "P1", panel::take_in(
                          record_.vacancy(), "P1", std::move(read.incoming), false, {}, [] { return 0xffffu; }, codes));
        return words(read, newer, codes.size());
    }
    record::ReadIn read(const std::string& rows, const std::string& heading = "reference,name,email,statement\n") {
        std::ofstream(folder_ / "a.csv", std::ios::binary) << heading << rows;
        return record::read_in(record_, {(folder_ / "a.csv").string()});
    }
    Record& record() { return record_; }
    std::string text(const std::string& code) { return record_.application(code).at(0).text; }
    bool verified() const { return record::verify(folder_ / "r.evenhand", {}, {}, record::Acts::judge).ok(); }
    const Folder& folder() const { return folder_; }

    panel::Event open() const {
        std::vector<std::string> codes;
        for (const auto& one : record_.vacancy().candidates) codes.push_back(one.code);
        return event(panel::StageOpened{spec::Stage::shortlisting, codes, {}});
    }

  private:
    Record make() const {
        panel::Events first = genesis();
        std::get<panel::VacancyCreated>(first.front().what).form = form_with_number;
        return Record::create(folder_ / "r.evenhand", first, test_clock());
    }
    static std::string words(const record::ReadIn& read, std::vector<std::string> newer, std::size_t taken = 0) {
        for (const auto& one : read.incoming.newer) newer.push_back(one.candidate);
        std::vector<std::string> already;
        for (const auto& one : read.already)
            already.push_back(one.code.empty() ? fmt::format("#{}", one.same_as.value()) : one.code);
        std::string text =
            fmt::format("taken {}, newer {}, already {}, skipped {}", read.incoming.applications.size() + taken,
                        fmt::join(newer, " "), fmt::join(already, " "), read.skipped.size());
        for (const auto* list : {&read.skipped, &read.warnings})
            for (const Problem& one : *list) text += fmt::format("\n{}: {}", one.line, one.message);
        return text;
    }

    Folder folder_;
    Record record_;
};

} // namespace

TEST_CASE("Taking the same file again changes nothing, and says whose applications are there already") {
    Desk desk;
    const std::string rows = "S1,Ana Sample,a@example.org,I write.\nS2,Bea Sample,b@example.org,I count.\n";
    CHECK(desk.taking(rows) == "taken 2, newer , already , skipped 0");
    const auto head = desk.record().head();
    CHECK_THAT(desk.taking(rows), Contains("taken 0, newer , already ") && Contains("skipped 0"));
    CHECK(desk.record().head() == head);
    // Nor by columns in another order, an answer that was blank, or a candidate who has withdrawn since.
    desk.record().commit("P1", {event(panel::CandidateSetAside{"C001", merit::Standing::withdrawn}, "Moved.")});
    const auto again = desk.read("I write.,,Ana Sample,a@example.org,S1\n", "statement,veteran,name,email,reference\n");
    REQUIRE(again.already.size() == 1);
    CHECK_FALSE(again.brings_something());
    CHECK(again.warnings.empty());
}

TEST_CASE("Rows of one file that are the same are one application, told with their lines") {
    Desk desk;
    const std::string row = "S1,Ana Sample,a@example.org,I write.\n";
    CHECK(desk.reading(row + "S2,Bea Sample,b@example.org,I count.\n" + row + row) ==
          "taken 2, newer , already #0 #0, skipped 0\n"
          "4: every answer is the same as in line 2; it is taken once\n"
          "5: every answer is the same as in line 2; it is taken once");
}

TEST_CASE("The number of an application that is there, with other answers, makes a newer version of it") {
    Desk desk;
    desk.taking("S1,Ana Sample,a@example.org,I write.\nS2,Bea Sample,b@example.org,I count.\n");
    const std::string ana = desk.text("C001") == "I write." ? "C001" : "C002";
    const std::string newer = "s1 ,Ana Sample,a@example.org,\"I, Ana, write well.\"\n";
    CHECK(desk.taking(newer) == fmt::format("taken 0, newer {}, already , skipped 0", ana));
    CHECK(desk.text(ana) == "I, [name], write well.");
    CHECK(desk.record().vacancy().candidates.size() == 2);
    CHECK(desk.record().vacancy().candidates[ana == "C001" ? 0 : 1].renewed.has_value());
    CHECK(desk.record().blind_copies(ana).at(0).original == "I, Ana, write well.");
    CHECK(desk.verified());
    // What was there stays in the history, and an older file does not bring it back.
    const auto earlier = desk.record().earlier_versions();
    REQUIRE(earlier.count(ana) == 1);
    CHECK(earlier.at(ana).at(0).answers.back().text == "I write.");
    CHECK(desk.taking("S1,Ana Sample,a@example.org,I write.\n") ==
          fmt::format("taken 0, newer , already {}, skipped 0", ana));
    CHECK(desk.text(ana) == "I, [name], write well.");
    CHECK(desk.taking(newer) == fmt::format("taken 0, newer , already {}, skipped 0", ana));
}

TEST_CASE("A newer version is skipped where it cannot be told what it replaces, each with the reason") {
    const auto [before, rows, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"", "S1,Ana Sample,,Two.\nS1,Ana Sample,,Three.\n",
         "2: C001 has the same application number with other answers, and so has line 3; neither replaces it"},
        {"withdrawn", "S1,Ana Sample,,Two.\n",
         "2: C001 has the same application number with other answers and is set aside; this one is not taken"},
        {"twice", "S1,Ana Sample,,Two.\n",
         "2: C001 and C002 have the same application number with other answers; this one is not taken"},
        {"opened", "S1,Ana Sample,,Two.\n",
         "2: C001 has the same application number with other answers, and scoring has opened; this one is not taken"},
    }));
    Desk desk;
    desk.taking("S1,Ana Sample,,One.\n" + std::string(before == "twice" ? "S1,Ana Sample,,Other.\n" : ""));
    if (before == "withdrawn")
        desk.record().commit("P1", {event(panel::CandidateSetAside{"C001", merit::Standing::withdrawn}, "Moved.")});
    if (before == "opened") desk.record().commit("P1", {desk.open()});
    const std::string says = desk.reading(rows);
    CHECK_THAT(says, Contains("taken 0, newer , already , skipped ") && Contains(expected));
}

TEST_CASE("A number that several people have is no application's own, and replaces nobody's") {
    Desk desk;
    // The vacancy's number in a column that the form takes for the application's.
    CHECK(
        desk.taking("V-9,Ana Sample,a@example.org,I write.\nV-9,Bea Sample,b@example.org,I count.\n"
                    "V-9,Cleo Sample,c@example.org,I sing.\n") ==
        "taken 3, newer , already , skipped 0\n2: the number v-9 is in the applications of several people, so it says "
        "nothing about newer versions");
    CHECK_THAT(desk.taking("V-9,Dan Sample,d@example.org,I paint.\nV-9,Ana Sample,a2@example.org,I weave.\n"),
               Contains("taken 2, newer , already , skipped 0"));
    CHECK(panel::undecided_alike(desk.record().vacancy()).empty());
    CHECK(desk.record().vacancy().candidates.size() == 5);
}

TEST_CASE("Two people with one number are told to HR, and neither is taken for a newer version of the other") {
    Desk desk;
    desk.taking("S1,Ana Sample,a@example.org,I write.\n");
    CHECK(desk.taking("S1,Bea Sample,b@example.org,I count.\n") ==
          "taken 1, newer , already , skipped 0\n2: may be of the same person as C001 (the same application number); "
          "each is kept until HR decides");
    // Who corrects a name or an address is the same person.
    Desk other;
    other.taking("S1,Ana Sample,a@example.org,I write.\n");
    CHECK(other.reading("S1,Anna Sample,a@example.org,I write.\n") == "taken 0, newer C001, already , skipped 0");
    CHECK(other.reading("S1,Ana Sample,ana@example.org,I write.\n") == "taken 0, newer C001, already , skipped 0");
}

TEST_CASE("An application that was there and its newer version in one file are one taken and one replaced") {
    Desk desk;
    desk.taking("S1,Ana Sample,,One.\n");
    CHECK(desk.reading("S1,Ana Sample,,One.\nS1,Ana Sample,,Two.\n") == "taken 0, newer C001, already C001, skipped 0");
    CHECK(desk.reading("S1,Ana Sample,,Two.\nS1,Ana Sample,,Two.\n") ==
          "taken 0, newer C001, already C001, skipped 0\n"
          "3: every answer is the same as in line 2; it is taken once");
}

TEST_CASE("What HR hid by hand stays for the same words of the same person, and is told where it is gone") {
    Desk desk;
    desk.taking("S1,Ana Sample,a@example.org,I ran the Quill Club.\n");
    const auto hide = [&] {
        const std::string text = desk.record().blind_copies("C001").at(0).original;
        desk.record().commit("P1", panel::blind_answer(desk.record().vacancy(), "P1", "C001", "statement", text,
                                                       intake::with_hidden(text, {}, "Quill Club"), "One alone."));
    };
    hide();
    const std::string gone =
        "what was hidden by hand in the answer \"statement\" of C001 is gone with the newer version";
    // The words are others; the person's own answers are others; only a flag's column is one that HR had not.
    CHECK_THAT(desk.reading("S1,Ana Sample,a@example.org,I led the Quill Club.\n"), Contains("2: " + gone));
    CHECK_THAT(desk.reading("S1,Ana Quill,a@example.org,I ran the Quill Club.\n"), Contains(gone));
    CHECK_THAT(desk.reading("S1,Ana Sample,a@example.org,I led it.\n"), Contains(gone));
    const std::string longer = "reference,name,email,statement,column\n";
    CHECK_THAT(desk.reading("S1,Ana Sample,a@example.org,I ran the Quill Club.,38\n", longer), Contains(gone));
    // Nothing of what can change is left that keeps the words and the person but for another answer to the panel.
    CHECK_FALSE(desk.record().blind_copies("C001").at(0).copy.find("Quill") != std::string::npos);
}

TEST_CASE("A person who applies twice is told with codes and lines, kept as two and recorded for HR") {
    Desk desk;
    desk.taking("S1,Ana Sample,a@example.org,I write.\n");
    CHECK(desk.taking("S2,Ana Sample,A@example.org,I write a lot.\nS3,Bea Sample,b@example.org,I count.\n"
                      "S4,A. Sample,a@example.org,I sing.\n") ==
          "taken 3, newer , already , skipped 0\n"
          "2: may be of the same person as C001 and line 4 (the same e-mail address); each is kept until HR decides\n"
          "4: may be of the same person as C001 and line 2 (the same e-mail address); each is kept until HR decides");
    const auto& vacancy = desk.record().vacancy();
    REQUIRE(vacancy.alike.size() == 1);
    CHECK(vacancy.alike[0].candidates.size() == 3);
    CHECK(vacancy.alike[0].candidates.front() == "C001");
    CHECK(vacancy.alike[0].by == std::vector<intake::SameBy>{intake::SameBy::email});
    CHECK(panel::undecided_alike(vacancy).size() == 1);
    CHECK(desk.verified());
    desk.record().commit("P1", panel::keep_apart(vacancy, "P1", {"C001"}, "A family's address."));
    CHECK(panel::undecided_alike(desk.record().vacancy()).empty());
    // The report does not come again for a newer version of one of them, and does for a fourth.
    CHECK(desk.reading("S1,Ana Sample,a@example.org,I write books.\n") == "taken 0, newer C001, already , skipped 0");
    CHECK_THAT(desk.taking("S5,Ada Sample,a@example.org,I paint.\n"), Contains("may be of the same person as C001, "));
    CHECK(panel::undecided_alike(desk.record().vacancy()).size() == 1);
}

TEST_CASE("A newer version that makes its applicant like another is told") {
    Desk desk;
    desk.taking("S1,Ana Sample,a@example.org,I write.\nS2,Bea Sample,b@example.org,I count.\n");
    const std::string ana = desk.text("C001") == "I write." ? "C001" : "C002", bea = ana == "C001" ? "C002" : "C001";
    CHECK(desk.taking("S2,Bea Sample,a@example.org,I count.\n") ==
          fmt::format("taken 0, newer {}, already , skipped 0\n2: may be of the same person as {} (the same e-mail "
                      "address); each is kept until HR decides",
                      bea, ana));
    CHECK(panel::undecided_alike(desk.record().vacancy()).size() == 1);
}

TEST_CASE("A replaced application is set aside with the code that stands, and can be brought back") {
    Desk desk;
    desk.taking("S1,Ana Sample,a@example.org,I write.\nS2,Ana Sample,a@example.org,I write a lot.\n");
    Record& record = desk.record();
    record.commit("P1", panel::replace_application(record.vacancy(), "P1", "C001", "C002", "Sent again."));
    const panel::Candidate& older = record.vacancy().candidates[0];
    CHECK(older.standing == merit::Standing::withdrawn);
    CHECK(older.replaced_by == "C002");
    CHECK(older.why == "Sent again.");
    CHECK(panel::undecided_alike(record.vacancy()).empty());
    CHECK(record.application("C001").size() == 1); // it stays
    CHECK(desk.verified());
    CHECK(dump(record.vacancy_at(record.head().event)) == dump(record.vacancy()));
    record.commit("P1", panel::bring_back(record.vacancy(), "P1", "C001", "Two people after all."));
    CHECK(record.vacancy().candidates[0].standing == merit::Standing::in);
    CHECK(record.vacancy().candidates[0].replaced_by.empty());
    CHECK(panel::undecided_alike(record.vacancy()).size() == 1);
    CHECK(desk.verified());
}

TEST_CASE("What a member declared of the older application's person holds for the newer, until it is taken back") {
    using panel::Interest;
    Desk desk;
    desk.taking("S1,Ana Sample,a@example.org,I write.\nS2,Ana Sample,a@example.org,I write a lot.\n");
    Record& record = desk.record();
    record.commit("P1", {event(panel::PersonAdded{"P2", word("Sample Member"), panel::Role::member, {}, {}})});
    record.commit("P2", {event(panel::InterestDeclared{"P2", Interest::conflict, "C001"}, "Former manager.")});
    const auto interest = [&](const char* code) { return record.vacancy().people[1].interest_in(code); };
    CHECK(interest("C002") == Interest::none);
    record.commit("P1", panel::replace_application(record.vacancy(), "P1", "C001", "C002", "Sent again."));
    CHECK(interest("C002") == Interest::conflict);
    CHECK(record.history().back().kind == "candidate-replaced"); // no line says whom it was declared of
    record.commit("P2", {event(panel::InterestDeclared{"P2", Interest::none, "C002"}, "Mistaken.")});
    CHECK(interest("C002") == Interest::none);
    record.commit("P1", panel::bring_back(record.vacancy(), "P1", "C001", "Two people."));
    CHECK(record.vacancy().people[1].declarations.size() == 2);
    CHECK(desk.verified());
}

TEST_CASE("A folder of files taken in again changes nothing, and another file with the same words is one more") {
    Desk desk;
    const fs::path in = desk.folder() / "in";
    fs::create_directories(in);
    const auto put = [&](const char* name, const std::string& text) {
        std::ofstream(in / name, std::ios::binary) << text;
    };
    const std::string words = "I have planned the work of a branch for six years.\n\nI write its reports.";
    put("first.txt", words + "\n");
    put("second.txt", "I have kept the accounts of a club for two years.\n\nI count well.\n");
    const auto read = [&] { return record::read_in(desk.record(), {in.string()}); };
    const auto take = [&] {
        record::ReadIn found = read();
        std::vector<std::string> codes;
        desk.record().commit("P1", panel::take_in(
                                       desk.record().vacancy(), "P1", std::move(found.incoming), false, {},
                                       [] { return 0xffffu; }, codes));
        return codes;
    };
    const auto codes = take();
    REQUIRE(codes.size() == 2);
    CHECK(desk.record().originals(codes[0]) == std::vector<intake::Original>{{"first.txt", words + "\n"}});
    const record::ReadIn again = read();
    CHECK_FALSE(again.brings_something());
    CHECK(again.already.size() == 2);
    fs::rename(in / "first.txt", in / "renamed.txt");
    CHECK_FALSE(read().brings_something());
    // The same words in another file: nothing says that it is the same submission, everything that HR should look.
    put("third.txt", words + "\n\n");
    record::ReadIn more = read();
    CHECK(more.already.size() == 2);
    REQUIRE(more.incoming.applications.size() == 1);
    REQUIRE(more.warnings.size() >= 1);
    CHECK(more.warnings.back().file == (in / "third.txt").string());
    CHECK_THAT(more.warnings.back().message,
               Contains("may be of the same person as " + codes[0] + " (the same answers)"));
    CHECK(desk.verified());
}

TEST_CASE("An import that is cancelled anywhere leaves nothing") {
    Desk desk;
    desk.taking("S1,Ana Sample,a@example.org,I write.\n");
    const auto head = desk.record().head();
    std::string rows = "reference,name,email,statement\nS1,Ana Sample,a@example.org,I write more.\n";
    for (int at = 2; at < 200; ++at) rows += fmt::format("S{0},Sample {0},s{0}@example.org,I am {0}.\n", at);
    std::ofstream(desk.folder() / "b.csv", std::ios::binary) << rows;
    std::size_t calls = 0, stop_at = 0;
    const Progress progress = [&](std::size_t, std::size_t, std::string_view) { return ++calls != stop_at; };
    const auto import = [&] {
        calls = 0;
        record::ReadIn read = record::read_in(desk.record(), {(desk.folder() / "b.csv").string()}, {}, progress);
        std::vector<std::string> codes;
        desk.record().commit("P1",
                             panel::take_in(
                                 desk.record().vacancy(), "P1", std::move(read.incoming), false, {},
                                 [] { return 0xffffu; }, codes, progress),
                             progress);
    };
    for (stop_at = 1; stop_at < 1000; ++stop_at) {
        try {
            import();
            break; // nobody asked for it to stop any more
        } catch (const Cancelled&) {
            CHECK(desk.record().head() == head);
        }
    }
    CHECK(stop_at > 8);
    CHECK(desk.record().vacancy().candidates.size() == 199);
    CHECK(desk.verified());
}
