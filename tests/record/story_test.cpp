// The history as lines: newest first, for one viewer, filtered.
#include "record/story.h"

#include "record/sample.h"

using namespace evenhand;
using namespace evenhand::test;
using record::Story;
using record::StoryLine;
using record::StoryWanted;

namespace {

std::vector<std::string> texts(const Story& story) {
    std::vector<std::string> list;
    for (const StoryLine& line : story.lines) list.push_back(line.told.text);
    return list;
}

/// The sample's story until before the hand-ins are complete.
record::Record scoring(const std::filesystem::path& path) {
    record::Record record = create(path);
    for (panel::Events& act : whole_story()) {
        if (std::holds_alternative<panel::HandedIn>(act.front().what)) break;
        record.commit("P1", std::move(act));
    }
    return record;
}

StoryWanted by(const std::string& viewer) {
    StoryWanted wanted;
    wanted.viewer = viewer;
    return wanted;
}

} // namespace

TEST_CASE("The history is told newest first, with who, when and a number") {
    const Folder folder;
    const record::Record record = filled(folder / "a.evenhand");
    StoryWanted wanted = by("P2");
    const Story story = record::story(record, wanted);
    REQUIRE_FALSE(story.lines.empty());
    CHECK_FALSE(story.next);
    CHECK_THAT(story.lines.back().told.text, Catch::Contains("began the record of Sample Officer"));
    CHECK(story.lines.back().number == 1);
    CHECK(story.lines.back().who == "Sample Officer of HR");
    CHECK(to_string(story.lines.back().at) == "2026-11-22T09:01:00Z");
    for (std::size_t i = 1; i < story.lines.size(); ++i) CHECK(story.lines[i - 1].at >= story.lines[i].at);
}

TEST_CASE("While scores are awaited nobody reads others' scores, nor a number that would count them") {
    const Folder folder;
    const record::Record record = scoring(folder / "a.evenhand");
    const long long opened = record.vacancy().stages.at(spec::Stage::shortlisting).opened->event;
    for (const char* viewer : {"P1", "P4", ""}) {
        INFO(viewer);
        for (const StoryLine& line : record::story(record, by(viewer)).lines) {
            CHECK_THAT(line.told.text, !Catch::Contains("scored") && !Catch::Contains("scores of"));
            CHECK(line.told.criteria.empty());
        }
    }
    bool later = false;
    for (const StoryLine& line : record::story(record, by("P3")).lines) {
        if (!line.number) later = true;
        if (line.number) CHECK(*line.number <= opened);
        for (const std::string& person : line.told.people)
            if (!line.told.criteria.empty()) CHECK((person == "P3" || person == "P1"));
    }
    CHECK(later);
    StoryWanted own = by("P3");
    own.criterion = "1.2";
    CHECK(texts(record::story(record, own)) ==
          std::vector<std::string>{"2 scores of 2 candidates on 1 criterion were entered for Sample Member. Entered by "
                                   "Sample Officer of HR."});
}

TEST_CASE("After the last hand-in scores are told, and lines can be asked of candidate, member and criterion") {
    const Folder folder;
    record::Record record = filled(folder / "a.evenhand");
    using panel::PersonStoodDown; // whoever is still awaited leaves
    for (const std::string& name : panel::awaited(record.vacancy(), spec::Stage::shortlisting))
        record.commit("P1", {event(PersonStoodDown{record.vacancy().require_person(name).id}, "Left.")});
    StoryWanted wanted = by("P4");
    wanted.candidate = "C002";
    wanted.criterion = "1.1";
    CHECK(texts(record::story(record, wanted)) ==
          std::vector<std::string>{
              "The panel agreed 2 for C002 on 1.1. Present: Sample Chair and Sample Member. Dissenting: Sample Chair. "
              "Entered by Sample Officer of HR. Reason: Books are planned by the quarter.",
              "2 scores of 1 candidate on 1 criterion were entered for Sample Chair and Sample Member. Entered by "
              "Sample Officer of HR."});
    wanted.member = "P3";
    CHECK(texts(record::story(record, wanted)).back() ==
          "Sample Member scored C002 on 1.1: 2. Entered by Sample Officer of HR.");
    wanted = by("P4");
    wanted.candidate = "C002";
    for (const std::string& text : texts(record::story(record, wanted))) {
        CHECK_THAT(text, !Catch::Contains("Guaranteed")); // HR's words
        CHECK_THAT(text, !Catch::Contains("C002: invite"));
    }
    wanted.candidate = "C099";
    CHECK(record::story(record, wanted).lines.empty());
}

TEST_CASE("The history is read in parts that join without gap or repetition") {
    const Folder folder;
    const record::Record record = filled(folder / "a.evenhand");
    const auto all = texts(record::story(record, by("P2")));
    std::vector<std::string> joined;
    StoryWanted wanted = by("P2");
    wanted.most = 3;
    for (int parts = 0; parts < 50; ++parts) {
        const Story story = record::story(record, wanted);
        for (std::string& text : texts(story)) joined.push_back(std::move(text));
        if (!story.next) break;
        CHECK(story.lines.size() == 3);
        wanted.before = story.next;
    }
    CHECK(joined == all);
}

TEST_CASE("Reading the history can be cancelled") {
    const Folder folder;
    const record::Record record = filled(folder / "a.evenhand");
    CHECK_THROWS_AS(record::story(record, by("P2"), [](std::size_t, std::size_t, std::string_view) { return false; }),
                    Cancelled);
}
