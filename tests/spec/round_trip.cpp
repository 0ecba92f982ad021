#include "spec/support.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

using namespace evenhand;
using namespace evenhand::spec;
using namespace evenhand::test;

namespace {

std::vector<std::filesystem::path> xml_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::is_directory(folder)) return files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".xml") files.push_back(entry.path());
    return files;
}

Specification again(const Specification& specification) {
    std::vector<Problem> problems;
    Specification read = read_specification(xml::parse(xml::write(to_xml(specification)), "f"), "f", problems);
    CAPTURE(told(problems));
    CHECK_FALSE(has_errors(problems));
    return read;
}

/// Every field set, with what trips writers and readers of XML.
Specification crafted() {
    const std::string nasty = "R & D <b>\"x\"</b> 'y' ]]> &amp; \u00A0 \u202Eabc \U0001F600 e\u0301 1\u00A0000 %s \\n";
    Specification value;
    value.language = "cy-GB";
    value.note = nasty;
    value.post = {nasty, "a", "b", "c", "d", "e", "f", "g", nasty, 2};
    value.timetable = {parse_date("2024-02-29"),
                       {parse_date("2024-03-01"), parse_date("2024-03-02")},
                       parse_date("2024-02-29"),
                       parse_date("2024-04-01")};
    value.equality_statement = nasty;
    value.introduction = "<![CDATA[ no ]]>";
    value.summary = {nasty, "-->"};
    value.duties = {{nasty, {nasty, "two"}}, {"", {"three"}}};
    value.methods = {{"A<", Method::application, nasty}, {"\"", Method::test, ""}, {"R&", Method::reference, "x"}};
    value.importance = {{"E", Importance::essential, "Essential", nasty}, {"&", Importance::desirable, "", ""}};
    value.framework = FrameworkUse{"ways", nasty};
    Criterion criterion;
    criterion.id = "1.1&<";
    criterion.number = "1.1 (a)";
    criterion.text = nasty;
    criterion.importance = Importance::desirable;
    criterion.importance_printed = "Useful & \"nice\"";
    criterion.methods = {Method::test, Method::application};
    criterion.assessed = "\" / A<";
    criterion.weight = Rational(1, 8);
    criterion.guidance = nasty;
    criterion.themes = {"open", "<one>"};
    Criterion plain;
    plain.id = "1.2";
    plain.text = ".";
    plain.importance = Importance::essential;
    Criterion inner = plain;
    inner.id = "1.3";
    value.sections = {{"1", nasty, nasty, {criterion, plain}, {{"", "", "", {inner}, {}}}}};
    return value;
}

} // namespace

TEST_CASE("A specification with every field and hard characters reads as it was written") {
    const Specification value = crafted();
    const Specification read = again(value);
    CHECK(read.post == value.post);
    CHECK(read.timetable == value.timetable);
    CHECK(read.duties == value.duties);
    CHECK(read.methods == value.methods);
    CHECK(read.importance == value.importance);
    CHECK(read.sections == value.sections);
    CHECK(read == value);
    CHECK(to_xml(read) == to_xml(value));
}

TEST_CASE("A change of any part of a specification is seen in its XML and read back") {
    const std::pair<const char*, void (*)(Specification&)> changes[] = {
        {"note", [](Specification& s) { s.note += "x"; }},
        {"language", [](Specification& s) { s.language = "en"; }},
        {"title", [](Specification& s) { s.post.title += "x"; }},
        {"reference", [](Specification& s) { s.post.reference += "x"; }},
        {"to whom the post reports", [](Specification& s) { s.post.reports_to.clear(); }},
        {"number of posts", [](Specification& s) { s.post.number = 3; }},
        {"interviews", [](Specification& s) { s.timetable.interviews.pop_back(); }},
        {"start", [](Specification& s) { s.timetable.start.reset(); }},
        {"whole timetable", [](Specification& s) { s.timetable = {}; }},
        {"summary", [](Specification& s) { s.summary.pop_back(); }},
        {"a task", [](Specification& s) { s.duties[1].tasks[0] = "x"; }},
        {"a method", [](Specification& s) { s.methods[2].is = Method::interview; }},
        {"the meaning of an importance", [](Specification& s) { s.importance[0].meaning += "x"; }},
        {"the level of the framework", [](Specification& s) { s.framework->level.clear(); }},
        {"a stem", [](Specification& s) { s.sections[0].stem += "x"; }},
        {"a number", [](Specification& s) { s.sections[0].criteria[1].number = "7"; }},
        {"importance", [](Specification& s) { s.sections[0].criteria[1].importance = Importance::desirable; }},
        {"a weight", [](Specification& s) { s.sections[0].criteria[0].weight = Rational(1, 4); }},
        {"guidance", [](Specification& s) { s.sections[0].criteria[0].guidance.clear(); }},
        {"a theme", [](Specification& s) { s.sections[0].criteria[0].themes.pop_back(); }},
        {"a subsection", [](Specification& s) { s.sections[0].sections[0].heading = "x"; }},
    };
    const auto before = to_xml(crafted());
    for (const auto& [what, change] : changes) {
        CAPTURE(what);
        Specification value = crafted();
        change(value);
        CHECK_FALSE(to_xml(value) == before);
        CHECK((again(value) == value));
    }
}

TEST_CASE("Every shipped specification is without errors and reads as it was written") {
    const auto files = xml_files(std::filesystem::path(EVENHAND_ROOT) / "criteria");
    CHECK(files.size() >= 5);
    for (const auto& file : files) {
        CAPTURE(file.filename().string());
        std::vector<Problem> problems;
        const Specification specification = read_specification(xml::load(file), file.filename().string(), problems);
        for (const std::string& problem : told(problems))
            CHECK_THAT(problem, Catch::Contains(": warning: there are no criteria"));
        CHECK_FALSE(specification.post.title.empty());
        CHECK(again(specification) == specification);
        CHECK(load(file) == specification);
    }
}

TEST_CASE(
    "Every shipped behaviour framework is without problems, reads as it was written, and has the themes pointed at") {
    const auto root = std::filesystem::path(EVENHAND_ROOT) / "criteria";
    const auto files = xml_files(root / "frameworks");
    CHECK(files.size() >= 1);
    std::vector<Framework> frameworks;
    for (const auto& file : files) {
        CAPTURE(file.filename().string());
        std::vector<Problem> problems;
        const Framework framework = read_framework(xml::load(file), file.filename().string(), problems);
        CHECK(told(problems).empty());
        CHECK(framework.id == file.stem().string());
        CHECK(read_framework(xml::parse(xml::write(to_xml(framework)), "f"), "f", problems) == framework);
        frameworks.push_back(framework);
    }
    for (const auto& file : xml_files(root)) {
        const Specification specification = load(file);
        if (!specification.framework) continue;
        CAPTURE(file.filename().string());
        const auto found = std::find_if(frameworks.begin(), frameworks.end(),
                                        [&](const Framework& one) { return one.id == specification.framework->id; });
        REQUIRE(found != frameworks.end());
        CHECK(std::count(found->levels.begin(), found->levels.end(), specification.framework->level) == 1);
        for (const Placed& placed : criteria(specification))
            for (const std::string& theme : placed.criterion->themes)
                CHECK(std::any_of(found->themes.begin(), found->themes.end(),
                                  [&](const Theme& one) { return one.id == theme; }));
    }
}
