// The document beside a specification as a value: which line each criterion and each doubt is about, and criteria made
// of lines by hand.
#include "desktop/pages/specification/from_document.h"
#include "support/sample_document.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::test;
using namespace evenhand::desktop;

namespace {

SpecificationDraft read(const std::string& text, const SpecificationDraft& before = {}) {
    const document::Document document = sample_document(text);
    spec::Imported imported = spec::import_specification(document, "sample.docx");
    SourceBeside source = beside(document, imported, "sample.docx");
    return read_into(before, std::move(imported.specification), std::move(source));
}

/// What each criterion came from: "1: the words of its line".
std::vector<std::string> came_from(const SpecificationDraft& draft) {
    std::vector<std::string> all;
    for (const spec::Placed& placed : spec::criteria(draft.specification)) {
        const auto origin = draft.source.origins.find(placed.criterion->id);
        all.push_back(placed.criterion->id + ": " +
                      (origin == draft.source.origins.end() ? std::string("nowhere")
                                                            : draft.source.text->lines[origin->second.line].words()));
    }
    return all;
}

std::size_t line_with(const SpecificationDraft& draft, const std::string& words) {
    const auto& lines = draft.source.text->lines;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].words().find(words) != std::string::npos) return i;
    FAIL("no line says " << words);
    return 0;
}

std::optional<OpenDoubt> open_doubt(const SpecificationDraft& draft, const std::string& begins) {
    for (const OpenDoubt& open : open_doubts(draft))
        if (draft.source.doubts[open.doubt].says.starts_with(begins)) return open;
    return std::nullopt;
}

std::vector<std::string> statements(const SpecificationDraft& draft) {
    std::vector<std::string> all;
    for (const spec::Placed& placed : spec::criteria(draft.specification)) all.push_back(placed.criterion->text);
    return all;
}

constexpr const char* clerk = "# Person specification: Sample Clerk\n"
                              "Criterion | Importance | Assessed by\n"
                              "[1] Keeps minutes | Essential | Application\n"
                              "[2] Edits a newsletter | Desirable | Z\n"
                              "[3] Plans work for others | | Application\n"
                              "\n"
                              "Please give us the names of two referees.\n"
                              "# Duties\n"
                              "• Opens the post every morning\n"
                              "% Sample Trust, page 1\n";

} // namespace

TEST_CASE("The document beside a specification is told line by line, with what each was read as") {
    const auto draft = read(clerk);
    const auto& lines = draft.source.text->lines;
    REQUIRE(lines.size() == 9);
    using Kind = SourceLine::Kind;
    CHECK(lines[0].kind == Kind::heading);
    CHECK(lines[2].kind == Kind::row);
    CHECK(lines[2].cells == std::vector<std::string>{"1 Keeps minutes", "Essential", "Application"});
    CHECK(lines[2].words() == "1 Keeps minutes | Essential | Application");
    CHECK(lines[5].words() == "Please give us the names of two referees.");
    CHECK(lines[6].kind == Kind::heading);
    CHECK(lines[7].kind == Kind::task);
    CHECK(lines[8].kind == Kind::margin);
}

TEST_CASE("Every criterion knows the line it came from, and what is printed there") {
    const auto draft = read(clerk);
    CHECK(came_from(draft) == std::vector<std::string>{"1: 1 Keeps minutes | Essential | Application",
                                                       "2: 2 Edits a newsletter | Desirable | Z",
                                                       "3: 3 Plans work for others | Application"});
    const Origin& second = draft.source.origins.at("2");
    CHECK(second.number == "2");
    CHECK(second.importance == "Desirable");
    CHECK(second.assessed == "Z");
}

TEST_CASE("Paragraphs of a document without places are found by their words, marks and all") {
    auto document = sample_document("# Essential\n"
                                    "• Keeps minutes of long meetings\n"
                                    "• Edits a newsletter – alone\n"
                                    "# Desirable\n"
                                    "• Speaks Welsh\n");
    for (document::Block& block : document.blocks) std::get<document::Paragraph>(block).place = {};
    const auto imported = spec::import_specification(document, "sample.docx");
    const auto source = beside(document, imported, "sample.docx");
    REQUIRE(imported.sources.size() == 3);
    for (const auto& [id, line] : std::map<std::string, std::size_t>{{"1.1", 1}, {"1.2", 2}, {"1.3", 4}}) {
        INFO(id);
        REQUIRE(source.origins.count(id) == 1);
        CHECK(source.origins.at(id).line == line);
    }
}

TEST_CASE("What was doubted is linked to its line and its criterion, and goes once that is changed or gone") {
    auto draft = read(clerk);
    const auto code = open_doubt(draft, "Nothing in the document says what \"Z\" stands for");
    REQUIRE(code);
    CHECK(draft.source.doubts[code->doubt].line == line_with(draft, "newsletter"));
    REQUIRE(code->spot);
    CHECK(criterion_at(draft.specification, *code->spot)->id == "2");
    const auto importance = open_doubt(draft, "No importance is stated");
    REQUIRE(importance);
    REQUIRE(importance->spot);
    criterion_at(draft.specification, *importance->spot)->importance = spec::Importance::desirable;
    CHECK_FALSE(open_doubt(draft, "No importance is stated"));
    CHECK(open_doubt(draft, "Nothing in the document says"));
    take_out(draft, *code->spot);
    CHECK_FALSE(open_doubt(draft, "Nothing in the document says"));
}

TEST_CASE("A criterion made of a line stands where the document has it, and nothing is guessed") {
    auto draft = read(clerk);
    const std::size_t line = line_with(draft, "newsletter");
    const auto newsletter = spot_from(draft, line);
    REQUIRE(newsletter);
    take_out(draft, *newsletter);
    drop_lost_origins(draft);
    CHECK_FALSE(spot_from(draft, line));
    const Spot made = make_criterion(draft, line, draft.source.text->lines[line].statement);
    CHECK(statements(draft) ==
          std::vector<std::string>{"Keeps minutes", "Edits a newsletter", "Plans work for others"});
    const spec::Criterion& criterion = *criterion_at(draft.specification, made);
    CHECK(criterion.importance == spec::Importance::unspecified);
    CHECK(criterion.methods.empty());
    CHECK(criterion.assessed.empty());
    CHECK(draft.source.origins.at(criterion.id).line == line);
    CHECK(spot_from(draft, line) == made);

    SECTION("one above all others is the first, one below all the last") {
        make_criterion(draft, 0, "Has the heading's qualification");
        make_criterion(draft, line_with(draft, "referees"), "Has two referees");
        CHECK(statements(draft).front() == "Has the heading's qualification");
        CHECK(statements(draft).back() == "Has two referees");
    }
}

TEST_CASE("A document without criteria makes a specification to which they can be added from its lines") {
    auto draft = read("# Duties\n• Opens the post every morning\n• Sends the minutes to all members\n");
    CHECK(spec::criteria(draft.specification).empty());
    REQUIRE_FALSE(open_doubts(draft).empty());
    const Spot made = make_criterion(draft, line_with(draft, "minutes"), "Sends minutes");
    CHECK(criterion_at(draft.specification, made)->text == "Sends minutes");
}

TEST_CASE("What a document does not say of the post and its dates stays as it was") {
    SpecificationDraft before;
    before.specification.post.title = "New post";
    before.specification.post.reference = "S/1";
    before.specification.post.number = 2;
    before.specification.timetable.closing = Date{std::chrono::year(2026) / 12 / 1};
    const auto draft = read(clerk, before);
    CHECK(draft.specification.post.title == "Sample Clerk");
    CHECK(draft.specification.post.reference == "S/1");
    CHECK(draft.specification.post.number == 2);
    CHECK(draft.specification.timetable.closing == before.specification.timetable.closing);
}

TEST_CASE("Half of a criterion that is split comes from the same line as the other") {
    auto draft = read(clerk);
    const auto first = spot_from(draft, line_with(draft, "minutes"));
    REQUIRE(first);
    const Spot second = split_in_two(draft, *first, "Keeps", "minutes");
    const std::string id = criterion_at(draft.specification, second)->id;
    REQUIRE(draft.source.origins.count(id) == 1);
    CHECK(draft.source.origins.at(id).line == line_with(draft, "minutes"));
}
