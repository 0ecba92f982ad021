// The feedback letter: bands and words, never a score, a rank, a member or anybody else.
#include "report/check.h"
#include "report/print.h"
#include "report/reading_back.h"
#include "report/support.h"

#include <fstream>
#include <regex>

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

Report letter(const Scene& scene, const std::string& code, std::optional<HrFacts> hr = {}) {
    Facts facts = decided_facts(scene);
    facts.candidate = code;
    facts.hr = std::move(hr);
    facts.words = [](const std::string&) {
        return std::vector<record::ScoreWords>{{"P2", "1.1", "A note of the chair's", {"words of the application"}}};
    };
    return compose(shipped("feedback-letter"), facts);
}

HrFacts named(const Scene& scene) {
    HrFacts hr;
    for (std::size_t i = 0; i < scene.vacancy.candidates.size(); ++i)
        hr.names.push_back("Applicant " + std::to_string(i + 1));
    return hr;
}

} // namespace

TEST_CASE("A feedback letter says in words what was strong and what was missing, essentials first") {
    const Report report = letter(ranked(), "C004"); // 1.1 scored 1, 1.2 scored 3, 2.1 scored 0
    CHECK(headings(report) == std::vector<std::string>{"About your application", "What was strong", "What was missing",
                                                       "All criteria", "If you have a question"});
    CHECK(words_of(section(report, "What was strong")).find("1.2 Sample criterion 1.2.") != std::string::npos);
    const auto missing = section(report, "What was missing");
    const auto found = std::find_if(missing.begin(), missing.end(),
                                    [](const Block& block) { return std::holds_alternative<Bullets>(block); });
    REQUIRE(found != missing.end());
    CHECK(std::get<Bullets>(*found).items ==
          std::vector<std::string>{"1.1 Sample criterion 1.1. Partly shown. This was essential.",
                                   "2.1 Sample criterion 2.1. Not shown."});
    const Table table = table_in(section(report, "All criteria"));
    CHECK(row_of(table, "1.2 Sample criterion 1.2") == "1.2 Sample criterion 1.2 | Essential | Strong");
    CHECK_THAT(words_of(section(report, "All criteria")), Contains("this level or a higher one: Evidence: No result."));
}

TEST_CASE("A feedback letter holds no score, total, rank, note, member or other candidate") {
    std::string words = words_of(letter(ranked(), "C004").blocks);
    CHECK_THAT(words, !Contains("C001") && !Contains("C002") && !Contains("C003"));
    CHECK_THAT(words, !Contains("Member A") && !Contains("Member B") && !Contains("Chair"));
    CHECK_THAT(words, !Contains("A note of the chair's") && !Contains("words of the application"));
    CHECK_THAT(words, !Contains("rank") && !Contains("Rank") && !Contains("total") && !Contains("Total"));
    // Every number is a criterion's, or how many read and how many criteria there are, besides the date.
    const std::string date = long_date(std::chrono::floor<std::chrono::days>(ranked().vacancy.last.at));
    words.erase(words.find(date), date.size());
    const std::regex number("[0-9]+(\\.[0-9]+)?");
    for (auto at = std::sregex_iterator(words.begin(), words.end(), number); at != std::sregex_iterator(); ++at) {
        const std::string found = at->str();
        CAPTURE(found);
        CHECK((found == "1.1" || found == "1.2" || found == "2.1" || found == "3" || found == "004"));
    }
}

TEST_CASE("Without HR a letter names nobody and tells no outcome, and with HR it has both, schemes included") {
    Scene scene = ranked();
    scene.decide("C004", panel::Outcome::reject);
    const std::string without = words_of(letter(scene, "C004").blocks);
    CHECK_THAT(without, Contains("Dear applicant,") && !Contains("sorry"));
    const std::string with = words_of(letter(scene, "C004", named(scene)).blocks);
    CHECK_THAT(with, Contains("Dear Applicant 4,") && Contains("does not go on to the next stage"));
    CHECK_THAT(with, !Contains("Applicant 1") && !Contains("Applicant 2") && !Contains("Applicant 3"));

    panel::Decision decision;
    decision.candidate = "C004";
    decision.outcome = panel::Outcome::invite;
    decision.proposed = merit::Outcome::reject;
    decision.ground = panel::Ground::scheme;
    decision.stamp = scene.stamp();
    scene.state().decisions.push_back(decision);
    CHECK_THAT(words_of(letter(scene, "C004", named(scene)).blocks), Contains("you are invited to the next stage"));
    CHECK_THAT(words_of(letter(scene, "C004").blocks), !Contains("invited"));
}

TEST_CASE("A letter to somebody who was not scored says that there is nothing to say") {
    Scene scene = ranked();
    scene.set_aside("C004", merit::Standing::withdrawn);
    const Report report = letter(scene, "C004");
    CHECK_THAT(words_of(section(report, "About your application")), Contains("was not scored"));
}

TEST_CASE("The top of a letter's first page is left white for the letterhead") {
    const Report report = letter(ranked(), "C001");
    REQUIRE(std::holds_alternative<White>(report.blocks.front()));
    CHECK(std::get<White>(report.blocks.front()).points >= 80);
}

TEST_CASE("A letter bears the day of the event that the report names, above the salutation") {
    const Scene scene = ranked();
    Facts facts = decided_facts(scene);
    facts.candidate = "C004";
    facts.head_at = parse_moment("2026-03-01T23:59:59Z");
    const Report report = compose(shipped("feedback-letter"), facts);
    CHECK_THAT(words_of(section(report, "About your application")), Contains("1 March 2026\nDear applicant,\n"));
}

TEST_CASE("A letter closes with room for signature and name, beside the organisation, and no second date") {
    Scene scene = ranked();
    scene.vacancy.specification.post.organisation = "Sample organisation";
    const Report report = letter(scene, "C004", named(scene));
    const auto closing = section(report, "If you have a question");
    CHECK_THAT(words_of(closing), Contains("give the code C004") && Contains("Yours sincerely,"));
    REQUIRE(closing.size() == 4);
    CHECK(std::get<SignOff>(closing[2]).signers.at(0).name == "Sample organisation");
    CHECK(std::get<SignOff>(closing[3]).signature == "Name and position");
    CHECK_THAT(words_of(section(letter(scene, "C004"), "If you have a question")), Contains("Yours faithfully,"));

    const Folder folder;
    std::ofstream(folder / "letter.pdf", std::ios::binary) << to_pdf(report);
    const std::string text = output_of("pdftotext -layout " + (folder / "letter.pdf").string() + " -");
    CHECK_THAT(text, Contains("Yours sincerely,") && Contains("Signature\n") && Contains("Name and position"));
    CHECK_THAT(text, !Contains("Date"));
    CHECK(compare(report, read_printed(folder / "letter.pdf")).differences.empty());
}
