// Reports as PDF: what a reader, a screen reader and `verify` find in the file.
#include "report/print.h"
#include "report/support.h"

#include <fstream>

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

/// A vacancy with everything that prints in a way of its own: moderation, a departure, changes.
Scene eventful() {
    Scene scene = Scene::ready(5);
    scene.vacancy.specification.post.organisation = "Sample organisation";
    scene.vacancy.specification.post.reference = "S/1";
    scene.person("P3").name = "Nguyễn Thị Minh";
    scene.declare("P4", panel::Interest::conflict, "C005");
    scene.open();
    scene.rules_now().line.invite = 2;
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 2);
    scene.score("P2", "C002", "1.1", 1).score("P3", "C001", "2.1", 3);
    for (const char* id : {"P2", "P3", "P4"}) scene.hand_in(id);
    scene.agree("C002", "1.1", 1).moderation(true);
    scene.decide("C003", panel::Outcome::invite).stand_down("P4");
    return scene;
}

std::filesystem::path written(const Folder& folder, const std::string& name, const Report& report) {
    const auto path = folder / name;
    std::ofstream(path, std::ios::binary) << to_pdf(report);
    return path;
}

/// Without line breaks, which depend on the page.
std::string on_one_line(const std::string& text) {
    std::string line;
    for (const char c : text) line += c == '\n' || c == '\f' ? ' ' : c;
    return line;
}

} // namespace

TEST_CASE("The same facts give the same bytes") {
    CHECK(to_pdf(shortlist_report(eventful())) == to_pdf(shortlist_report(eventful())));
    CHECK(to_pdf(candidate_record(eventful(), "C001")) != to_pdf(candidate_record(eventful(), "C002")));
}

TEST_CASE("Every report is a sound PDF") {
    const Folder folder;
    for (const Report& report : {shortlist_report(eventful()), candidate_record(eventful(), "C002"),
                                 score_sheet(eventful(), "P3"), shortlist_report(Scene::all_handed_in(1))}) {
        const auto path = written(folder, "r.pdf", report);
        CHECK_THAT(output_of("qpdf --check " + path.string()), Contains("No syntax or stream encoding errors found"));
    }
}

TEST_CASE("The head of the chain can be read out of the PDF on one line") {
    const Folder folder;
    const Scene scene = eventful();
    const std::string head = sample_head(scene).hash + "@" + std::to_string(scene.vacancy.last.event);
    for (const Report& report : {shortlist_report(scene), candidate_record(scene, "C001"), score_sheet(scene, "P2")})
        CHECK_THAT(output_of("pdftotext -layout " + written(folder, "r.pdf", report).string() + " -"), Contains(head));
}

TEST_CASE("How to verify a score sheet stands on the page of its notes") {
    const Folder folder;
    const auto path = written(folder, "r.pdf", score_sheet(eventful(), "P3"));
    const std::string text = output_of("pdftotext " + path.string() + " -");
    const auto last = text.rfind('\f', text.size() - 2);
    REQUIRE(last != std::string::npos);
    CHECK_THAT(text.substr(last), Contains("Note the candidate's code") && Contains("How to verify this sheet"));
}

TEST_CASE("Of a large panel no heading of the table of scores is broken within a word") {
    const Folder folder;
    Scene scene = Scene::ready(1);
    for (int i = 0; i < 12; ++i) scene.declare(scene.add("Another member", panel::Role::member), panel::Interest::none);
    scene.open();
    for (const panel::Person& person : scene.vacancy.people)
        if (person.scores()) scene.score_all(person.id, 2);
    for (std::size_t i = 0; i < scene.vacancy.people.size(); ++i)
        if (scene.vacancy.people[i].scores()) scene.hand_in(scene.vacancy.people[i].id);
    for (const Report& report : {shortlist_report(scene), candidate_record(scene, "C001")}) {
        const auto path = written(folder, "r.pdf", report);
        const std::string boxes = output_of("pdftotext -bbox " + path.string() + " -");
        for (const char* piece : {">Criteri<", ">Combin<"}) CHECK_THAT(boxes, !Contains(piece));
        CHECK_THAT(boxes, Contains(">Combined<"));
    }
}

TEST_CASE("Every page has its header and footer with the page's number") {
    const Folder folder;
    const auto path = written(folder, "r.pdf", shortlist_report(eventful()));
    const std::string first = on_one_line(output_of("pdftotext -l 1 " + path.string() + " -"));
    CHECK_THAT(first, Contains("Sample organisation · Sample post · S/1") && Contains("Confidential") &&
                          Contains("Page 1 of") && Contains("01234567…89abcdef"));
}

TEST_CASE("A screen reader is told title, language, headings and header cells") {
    const Folder folder;
    const auto path = written(folder, "r.pdf", shortlist_report(eventful()));
    const std::string info = output_of("pdfinfo " + path.string());
    CHECK_THAT(info, Contains("Shortlist report: Sample post") && Contains("Tagged:") && Contains("yes"));
    const std::string structure = output_of("pdfinfo -struct-text " + path.string());
    for (const char* tag : {"H1", "H2", "H3", "Table", "TH", "TD"}) CHECK_THAT(structure, Contains(tag));
    CHECK_THAT(structure, Contains("/Scope /Row") && Contains("/Scope /Column"));
    CHECK_THAT(structure, Contains("Nguyễn Thị Minh"));
}

TEST_CASE("The matrix stands on a page that lies, the others stand") {
    const Folder folder;
    const auto path = written(folder, "r.pdf", shortlist_report(eventful()));
    const std::string sizes = output_of("pdfinfo -l 99 " + path.string());
    CHECK_THAT(sizes, Contains("595.2") && Contains("841.8"));
    bool lies = false;
    for (std::size_t at = sizes.find("size:"); at != std::string::npos; at = sizes.find("size:", at + 1)) {
        const double width = std::stod(sizes.substr(at + 5));
        lies = lies || width > 800;
    }
    CHECK(lies);
}

TEST_CASE("Lines to write on fill what their heading leaves of the page, and do not move to the next") {
    const Folder folder;
    for (int paragraphs = 1; paragraphs <= 12; ++paragraphs) { // all that a page's height may leave
        Report report;
        report.frame.title = "Room";
        report.blocks.push_back(Heading{3, "1.1"});
        for (int i = 0; i < paragraphs; ++i) report.blocks.push_back(Paragraph{"Words of a criterion."});
        report.blocks.push_back(Paragraph{"What was said", Paragraph::Look::strong, true});
        report.blocks.push_back(Room{40});
        INFO(paragraphs);
        CHECK_THAT(output_of("pdfinfo " + written(folder, "room.pdf", report).string()),
                   Catch::Contains("Pages:           1\n"));
    }
}
