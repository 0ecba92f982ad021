// Large print, the interview pack, the matrix on A3, the certificate of destruction.
#include "report/pdf_support.h"
#include "report/print.h"
#include "report/support.h"

#include <fstream>

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

Facts draft_facts(const Scene& scene) {
    Facts facts;
    facts.vacancy = &scene.vacancy;
    facts.head = sample_head(scene);
    return facts;
}

} // namespace

TEST_CASE("The large-print sheet says what the sheet says, in tables of two columns and boxes for few criteria") {
    const Scene scene = Scene::open_for_scoring(2);
    Facts facts = draft_facts(scene);
    facts.member = "P3";
    const Report large = compose(shipped("large-print-score-sheet"), facts);
    CHECK(large.frame.large);
    CHECK(headings(large) == headings(score_sheet(scene, "P3")));
    const Table criteria = table_in(section(large, "What you score"));
    CHECK(criteria.columns.size() == 2);
    CHECK(row_of(criteria, "1.1") == "1.1 | Sample criterion 1.1. Essential.");
    CHECK(row_of(table_in(section(large, "The rating scale")), "2") == "2 | Evidence. No result");
}

TEST_CASE("Large print is eighteen points on paper, within the margins, and every page is A4") {
    const Folder folder;
    const Scene scene = Scene::open_for_scoring(2);
    Facts facts = draft_facts(scene);
    facts.member = "P3";
    const auto file = folder / "large.pdf";
    std::ofstream(file, std::ios::binary) << to_pdf(compose(shipped("large-print-score-sheet"), facts));
    CHECK_THAT(output_of("pdfinfo " + file.string()), Contains("595.28 x 841.89 pts (A4)"));
    const std::string boxes = output_of("pdftotext -bbox-layout " + file.string() + " -");
    // A body line's box is as high as the type's ascent and descent: 18 points make more than 20.
    const auto at = boxes.find(">criteria</word>");
    CHECK(at != std::string::npos);
    output_of("qpdf --check " + file.string());
}

TEST_CASE("The interview pack has the criteria judged at the interview, what to look for, room and boxes for levels") {
    Scene scene = Scene::ready(1);
    scene.vacancy.specification.sections[0].criteria[3].guidance = "Listens before answering";
    const Report report = compose(shipped("interview-pack"), draft_facts(scene));
    const std::string words = words_of(section(report, "What is judged at the interview"));
    CHECK_THAT(words,
               Contains("3.1 Sample criterion 3.1\nEssential. Judged by: Interview.\nWhat to look for: Listens"));
    CHECK_THAT(words, Contains("0 None | 1 Claimed | 2 Evidence | 3 Clear | ? Cannot be judged |"));
    CHECK_THAT(words, !Contains("1.1 Sample criterion"));

    CHECK_THAT(words, Contains("Question asked"));

    scene.vacancy.interview = {{"3.1", {"When did you last listen?", "What came of it?"}, {}}};
    const std::string asked =
        words_of(section(compose(shipped("interview-pack"), draft_facts(scene)), "What is judged at the interview"));
    CHECK_THAT(asked, Contains("To be asked, in this order") && Contains("When did you last listen?") &&
                          Contains("What came of it?") && !Contains("Question asked"));

    scene.vacancy.specification.sections[0].criteria.pop_back();
    CHECK_THAT(
        words_of(section(compose(shipped("interview-pack"), draft_facts(scene)), "What is judged at the interview")),
        Contains("No criterion of the person specification is judged at an interview."));
}

TEST_CASE("The matrix is printed on A3, lying") {
    const Folder folder;
    const Scene scene = ranked();
    const Report report = compose(shipped("matrix"), decided_facts(scene));
    CHECK(report.frame.a3);
    CHECK(row_of(table_in(section(report, "Combined scores")), "C001") == "C001 | 3 | 3 | 3 | 9 | 1 | Invited");
    const auto file = folder / "matrix.pdf";
    std::ofstream(file, std::ios::binary) << to_pdf(report);
    CHECK_THAT(output_of("pdfinfo " + file.string()), Contains("1190.55 x 841.89 pts"));
}

TEST_CASE("A certificate says what was erased, what stays, the counts, and which backups could not be reached") {
    Scene scene = ranked();
    scene.decide("C001", panel::Outcome::invite).decide("C004", panel::Outcome::reject);
    scene.set_aside("C002", merit::Standing::withdrawn);
    Facts facts = draft_facts(scene);
    CHECK_THROWS_AS(compose(shipped("destruction-certificate"), facts), InvalidInput);
    Destruction what;
    what.at = parse_moment("2027-11-22T09:30:00Z");
    what.by = "Officer";
    what.why = "The period is over";
    what.scope = "All personal words of the record";
    what.erased = {{"Answers", 312}, {"Notes", 40}};
    what.kept = {"Counts and scores by code."};
    what.backups_left = {"a backup on a disk that is not here"};
    facts.destruction = what;
    const Report report = compose(shipped("destruction-certificate"), facts);
    const auto destroyed = section(report, "What was destroyed");
    CHECK(fact_in(destroyed, "On") == "22 November 2027, 09:30 UTC");
    CHECK(fact_in(destroyed, "Reason") == "The period is over.");
    CHECK(row_of(table_in(destroyed), "Answers") == "Answers | 312");
    CHECK(row_of(table_in(section(report, "The numbers that stay")), "Shortlisting") ==
          "Shortlisting | 4 | 1 | 0 | 1 | 1 | 1");
    CHECK_THAT(words_of(section(report, "Backups")), Contains("could not be reached") && Contains("not here"));
    CHECK_THAT(words_of(section(report, "How to verify this certificate")), Contains(sample_head(scene).hash));
    facts.destruction->why.clear(); // before the period is over there has to be one
    CHECK(fact_in(section(compose(shipped("destruction-certificate"), facts), "What was destroyed"), "Reason") ==
          "The period for which it was kept is over.");
}
