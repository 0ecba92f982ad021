// What the tests of reports share: the shipped definitions, reports of scenes, and looking things up in a report's
// value.
#pragma once
#include "base/files.h"
#include "report/compose.h"
#include "support/folder.h"
#include "support/vacancy.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::test {

inline report::Definition shipped(const std::string& name) {
    const auto path = std::filesystem::path(EVENHAND_ROOT) / "reports" / (name + ".xml");
    return report::parse_definition(read_file(path), name + ".xml");
}

/// The sample head stands for a record that a scene does not have.
inline record::Head sample_head(const Scene& scene) {
    return {scene.vacancy.last.event, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"};
}

/// What a shortlist report of the scene knows, worked out as it is from a record.
inline report::Facts decided_facts(const Scene& scene, spec::Stage stage = spec::Stage::shortlisting) {
    report::Facts facts;
    facts.vacancy = &scene.vacancy;
    facts.stage = stage;
    facts.head = sample_head(scene);
    facts.agenda = panel::agenda_of(scene.vacancy, stage);
    facts.selection = panel::selection_of(scene.vacancy, stage);
    return facts;
}

inline report::Report shortlist_report(const Scene& scene, spec::Stage stage = spec::Stage::shortlisting) {
    return report::compose(shipped("shortlist-report"), decided_facts(scene, stage));
}

inline report::Report candidate_record(const Scene& scene, const std::string& code,
                                       std::vector<record::ScoreWords> words = {}) {
    report::Facts facts = decided_facts(scene);
    facts.candidate = code;
    facts.words = [words = std::move(words)](const std::string&) { return words; };
    return report::compose(shipped("candidate-record"), facts);
}

inline report::Report score_sheet(const Scene& scene, const std::string& member) {
    report::Facts facts;
    facts.vacancy = &scene.vacancy;
    facts.head = sample_head(scene);
    facts.member = member;
    return report::compose(shipped("score-sheet"), facts);
}

/// Every word that a block prints, one piece a line; a row's cells are joined with " | ".
std::string words_of(const report::Block& block);
std::string words_of(const std::vector<report::Block>& blocks);
/// Blocks, frame and what screen readers say.
std::string all_words(const report::Report& report);

/// The headings of level 2, in order.
std::vector<std::string> headings(const report::Report& report);
/// What stands between that heading of level 2 and the next. Fails the test if there is no such heading.
std::vector<report::Block> section(const report::Report& report, const std::string& heading);
/// What stands between the heading of level 3 that starts so and the next heading.
std::vector<report::Block> part(const report::Report& report, const std::string& start);
/// The first table of the section.
report::Table table_in(const std::vector<report::Block>& blocks);
/// The row whose first cell says so, its cells joined with " | ".
std::string row_of(const report::Table& table, const std::string& first);
/// The value beside that label in the first list of facts. Fails the test if there is none.
std::string fact_in(const std::vector<report::Block>& blocks, const std::string& label);

/// What a command prints on standard output. Fails the test if it does not end with 0.
std::string output_of(const std::string& command);

} // namespace evenhand::test
