#include "intake/folder.h"
#include "candidate_sample.h"
#include "document/docx_sample.h"
#include "document/sheet_sample.h"
#include "support/folder.h"
#include "support/zip_sample.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sys/stat.h>

using namespace evenhand;
using namespace evenhand::intake;
using test::answer;

namespace {

const Form form = test::standard_form();

void write(const test::Folder& folder, const std::string& path, std::string_view bytes) {
    std::filesystem::create_directories((folder / path).parent_path());
    std::ofstream(folder / path, std::ios::binary) << bytes;
}

std::vector<std::string> names(const Intake& intake) {
    std::vector<std::string> all;
    for (const Application& application : intake.applications) all.push_back(answer(application, "name"));
    return all;
}

Intake read_zip(const std::vector<test::ZipEntry>& entries) {
    return read_archive(test::zip_of(entries), "all.zip", form);
}

const std::string docx = test::docx_of({test::p("I plan.")});

} // namespace

TEST_CASE("A folder with a file for each applicant gives an application for each, with its file") {
    const test::Folder folder;
    write(folder, "Ana Sample.docx", docx);
    write(folder, "ben.json", R"({"basics": {"name": "Ben Sample", "summary": "I count."}})");
    write(folder, "cleo.xml",
          "<Candidate><CandidatePerson><PersonName><FormattedName>Cleo Sample</FormattedName>"
          "</PersonName></CandidatePerson><CandidateProfile><ExecutiveSummary>I lead."
          "</ExecutiveSummary></CandidateProfile></Candidate>");
    write(folder, "dora.txt", "Name: Dora Sample\n\nI write.\n");
    const Intake intake = read_applications(folder.path(), form);
    CHECK(names(intake) == std::vector<std::string>{"Ana Sample", "Ben Sample", "Cleo Sample", "Dora Sample"});
    CHECK(intake.applications.at(0).originals == std::vector<Original>{{"Ana Sample.docx", docx}});
    CHECK(answer(intake.applications[3], "statement") == "I write.");
    CHECK(intake.skipped.empty());
    REQUIRE(intake.warnings.size() == 1);
    CHECK(intake.warnings[0].message ==
          "the name is not stated; \"Ana Sample\" is taken from the name of the file or folder");
    CHECK(intake.warnings[0].file == (folder / "Ana Sample.docx").string());
}

TEST_CASE("All files of an applicant's folder are one application, each text under what it is") {
    const test::Folder folder;
    write(folder, "Eda Sample/CV Eda Sample.txt", "Eda Sample\neda@example.org\n\nClerk since 2010.\n");
    write(folder, "Eda Sample/papers/letter.txt", "Dear panel,\n\nI apply.\n");
    write(folder, "Eda Sample/photo.jpg", std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0", 11));
    write(folder, "Fay Sample/cv.txt", "Name: Fay Sample\n\nPlanner.\n");
    const Intake intake = read_folder(folder.path(), form);
    REQUIRE(names(intake) == std::vector<std::string>{"Eda Sample", "Fay Sample"});
    CHECK(
        answer(intake.applications[0], "statement") ==
        "Curriculum vitae\nEda Sample\neda@example.org\n\nClerk since 2010.\n\nCover letter\nDear panel,\n\nI apply.");
    CHECK(answer(intake.applications[1], "statement") == "Planner.");
    CHECK(intake.applications[0].originals.size() == 3);
    // The picture cannot be read, is told, and is kept with the rest.
    REQUIRE(intake.skipped.size() == 1);
    CHECK(intake.skipped[0].file == (folder / "Eda Sample/photo.jpg").string());
    for (const Answer& one : intake.applications[0].answers)
        if (!one.hr_only) CHECK(one.text.find("CV Eda") == std::string::npos); // names of files are HR's
}

TEST_CASE("An unreadable file is told and never stops the rest") {
    const test::Folder folder;
    write(folder, "a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old");
    write(folder, "b.txt", "Name: Ben Sample\n\nI count.\n");
    write(folder, "c.docx", "PK\x03\x04 damaged");
    write(folder, "d.json", "{\"basics\": ");
    write(folder, "e.txt", "");
    const Intake intake = read_folder(folder.path(), form);
    CHECK(names(intake) == std::vector<std::string>{"Ben Sample"});
    REQUIRE(intake.skipped.size() == 4);
    CHECK(intake.skipped[0].message.find("an old Word, Excel or PowerPoint file") != std::string::npos);
    for (const Problem& problem : intake.skipped) {
        CHECK(!problem.message.empty());
        CHECK(!problem.expected.empty());
    }
}

TEST_CASE("What systems leave behind is passed over without a word") {
    const Intake intake = read_zip({{"applications/a.txt", "Name: Ana Sample\n\nI plan.\n"},
                                    {"__MACOSX/applications/._a.txt", "x"},
                                    {"applications/.DS_Store", "x"},
                                    {"applications/Thumbs.db", "x"},
                                    {"applications/~$a.docx", "x"},
                                    {"applications/desktop.ini", "x"},
                                    {"applications/.hidden/b.txt", "Name: B\n\nx"}});
    CHECK(names(intake) == std::vector<std::string>{"Ana Sample"});
    CHECK(intake.skipped.empty());
}

TEST_CASE("A single folder around everything in an archive is passed through") {
    const Intake intake = read_zip({{"all/Ana Sample/cv.txt", "I plan."},
                                    {"all/Ana Sample/letter.txt", "I apply."},
                                    {"./all/Ben Sample/cv.txt", "I count."}});
    CHECK(names(intake) == std::vector<std::string>{"Ana Sample", "Ben Sample"});
    const Intake flat = read_zip({{"all/Ana Sample.txt", "I plan."}, {"all/Ben Sample.txt", "I count."}});
    CHECK(names(flat) == std::vector<std::string>{"Ana Sample", "Ben Sample"});
    CHECK(flat.notes.back().find("each file of the folder \"all\" is an application of its own") == 0);
}

TEST_CASE("A word that most files' names have is nobody's name") {
    std::vector<test::ZipEntry> entries;
    for (const char* name : {"Ana Sampler", "Ben Tester", "Cleo Trial", "Dora Example"})
        entries.push_back({std::string("Planner Sampleton ") + name + ".txt", "I plan."});
    CHECK(names(read_zip(entries)) ==
          std::vector<std::string>{"Ana Sampler", "Ben Tester", "Cleo Trial", "Dora Example"});
}

TEST_CASE("A table in an archive is read as a table, and what lies beside it is told") {
    const Intake alone =
        read_zip({{"export.csv", "Full name,Personal statement\nAna Sample,I plan.\nBen Sample,I count.\n"}});
    CHECK(names(alone) == std::vector<std::string>{"Ana Sample", "Ben Sample"});
    CHECK(alone.applications.at(0).line == 2);
    const Intake both = read_zip({{"export.csv", "Full name,Personal statement\nAna Sample,I plan.\n"},
                                  {"Ana Sample.txt", "Name: Ana Sample\n\nI plan.\n"}});
    CHECK(names(both) == std::vector<std::string>{"Ana Sample"});
    REQUIRE(both.skipped.size() == 1);
    CHECK(to_string(both.skipped[0]).find("all.zip/Ana Sample.txt: error: this lies beside a table of applications") ==
          0);
}

TEST_CASE("Paths that climb out, links and locked files of an archive are refused, the rest is read") {
    const Intake intake = read_zip({{"../../evil.txt", "Name: Evil\n\nx"},
                                    {"/etc/evil.txt", "Name: Evil\n\nx"},
                                    {"link.txt", "/etc/passwd", 0, 0120777},
                                    {"locked.txt", "x", 1},
                                    {"a.txt", "Name: Ana Sample\n\nI plan.\n"}});
    CHECK(names(intake) == std::vector<std::string>{"Ana Sample"});
    CHECK(intake.skipped.size() == 4);
    for (const Problem& problem : intake.skipped) CHECK(problem.message.find("it is not taken") != std::string::npos);
}

TEST_CASE("Links in a folder are not followed") {
    const test::Folder outside, folder;
    write(outside, "secret.txt", "Name: Secret Sample\n\nx\n");
    write(folder, "a.txt", "Name: Ana Sample\n\nI plan.\n");
    std::filesystem::create_symlink(outside / "secret.txt", folder / "b.txt");
    std::filesystem::create_directory_symlink(outside.path(), folder / "c");
    std::filesystem::create_directory_symlink(folder.path(), folder / "loop");
    const Intake intake = read_folder(folder.path(), form);
    CHECK(names(intake) == std::vector<std::string>{"Ana Sample"});
    CHECK(intake.skipped.size() == 3);
}

TEST_CASE("Archives that lie about their size, or are made to fill the memory, take neither") {
    // Says it is a gigabyte.
    CHECK(test::refusal_of([] {
              read_zip({{"a.txt", "x", 0, 0100644, 1U << 30}});
          }).find("larger than anything that is read") != std::string::npos);
    const Intake large =
        read_zip({{"a.txt", "x", 0, 0100644, 100U << 20}, {"b.txt", "Name: Ben Sample\n\nI count.\n"}});
    CHECK(names(large) == std::vector<std::string>{"Ben Sample"});
    CHECK(large.skipped.at(0).message == "the file is larger than 64 MB; it is not taken");
    const Intake lying =
        read_zip({{"a.txt", std::string(1000, 'x'), 0, 0100644, 10}, {"b.txt", "Name: Ben Sample\n\nI count.\n"}});
    CHECK(names(lying) == std::vector<std::string>{"Ben Sample"});
    CHECK(lying.skipped.size() == 1);
    CHECK(test::refusal_of([] {
              read_zip({{".DS_Store", "x"}});
          }).find("there is no application in it") != std::string::npos);
}

TEST_CASE("An archive within an archive is not opened") {
    const Intake intake = read_zip(
        {{"more.zip", test::zip_of({{"b.txt", "Name: B Sample\n\nx"}})}, {"a.txt", "Name: Ana Sample\n\nI plan.\n"}});
    CHECK(names(intake) == std::vector<std::string>{"Ana Sample"});
    CHECK(intake.skipped.at(0).expected == "the document itself, taken out of the archive");
}

TEST_CASE("Reading a folder says how far it is and can be cancelled") {
    std::vector<test::ZipEntry> entries;
    for (int i = 0; i < 10; ++i) entries.push_back({"a" + std::to_string(i) + ".txt", "Name: A Sample\n\nI plan.\n"});
    std::size_t seen = 0, all = 0;
    const Progress until_three = [&](std::size_t done, std::size_t total, std::string_view) {
        seen = done;
        all = total;
        return done < 3;
    };
    CHECK_THROWS_AS(read_archive(test::zip_of(entries), "all.zip", form, {}, until_three), Cancelled);
    CHECK(seen == 3);
    CHECK(all == 10);
}

TEST_CASE("Every format comes through the one door, told by what it holds") {
    const test::Folder folder;
    write(folder, "a.bin", docx);
    write(folder, "b.bin", test::zip_of({{"Ana Sample.txt", "I plan."}}));
    write(folder, "c.bin", R"({"basics": {"name": "Cleo Sample", "summary": "x"}})");
    write(folder, "d.bin", "{\\rtf1 Name: Dora Sample\\par\\par I write.\\par}");
    write(folder, "e.bin", "<!doctype html><p>Name: Eda Sample</p><p>I plan.</p>");
    for (const char* name : {"a.bin", "b.bin", "c.bin", "d.bin", "e.bin"}) {
        INFO(name);
        CHECK(read_applications(folder / name, form).applications.size() == 1);
    }
    const std::string nothing = test::refusal_of([&] {
        write(folder, "f.bin", std::string("\x01\x02\x00\x03", 4));
        read_applications(folder / "f.bin", form);
    });
    CHECK(nothing != "it was read");
}

TEST_CASE("A text is one application whatever its name says, unless the name says that it is a table") {
    const test::Folder folder;
    const std::string text = "Name: Ana Sample\nEmail: ana@example.org\n\nPersonal statement\nI am Ana.\nI plan.\n";
    for (const char* name : {"a.txt", "a.docx", "a.pdf", "a"}) {
        INFO(name);
        write(folder, name, text);
        const Intake intake = read_applications(folder / name, form);
        REQUIRE(names(intake) == std::vector<std::string>{"Ana Sample"});
        CHECK(answer(intake.applications[0], "statement") == "I am Ana.\nI plan.");
    }
    write(folder, "b", "Full name,Personal statement\nAna Sample,I plan.\nBen Sample,I count.\n");
    CHECK(read_applications(folder / "b", form).applications.size() == 2);
}

TEST_CASE("A device or a pipe is refused before it is read, since it may never end") {
    const test::Folder folder;
    REQUIRE(::mkfifo((folder / "pipe.csv").c_str(), 0600) == 0);
    CHECK(test::refusal_of([&] { read_applications(folder / "pipe.csv", form); }).find("this is a device or a pipe") !=
          std::string::npos);
    CHECK(test::refusal_of([] { read_applications("/dev/zero", form); }).find("this is a device") != std::string::npos);
}

TEST_CASE("A text longer than any application is refused before anything is done with it") {
    const std::string page = "I plan and count.\n";
    std::string text = "Name: Ana Sample\n\n";
    while (text.size() <= 4U << 20) text += page;
    const Intake intake = read_zip(
        {{"a.txt", text},
         {"b.txt", "Name: Ben Sample\n\nI count.\n"},
         {"c.json", R"({"basics": {"name": "Cleo Sample", "summary": ")" + std::string(5U << 20, 'x') + "\"}}"}});
    CHECK(names(intake) == std::vector<std::string>{"Ben Sample"});
    REQUIRE(intake.skipped.size() == 2);
    for (const Problem& problem : intake.skipped)
        CHECK(problem.message.find("there is more than 4 MB of text in") == 0);
}
