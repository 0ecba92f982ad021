// From a record on disk to a PDF: which report, for whom, when, and what happens where it cannot be written.
#include "report/compose.h"
#include "report/report.h"
#include "report/support.h"

#include <fstream>
#include <random>

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

const std::string specification = R"(<person-specification xmlns="urn:evenhand:criteria:1" xml:lang="en-GB">
  <post title="Sample post" reference="S/1" organisation="Sample organisation"/>
  <methods><method code="A" is="Application"/></methods>
  <section number="1" heading="Section">
    <criterion id="1.1" number="1.1" importance="essential" assessed="A">Keeps a register.</criterion>
    <criterion id="1.2" number="1.2" importance="desirable" assessed="A">Has kept a large one.</criterion>
  </section>
</person-specification>)";
const std::string form = R"(<application-form xmlns="urn:evenhand:form:1" id="sample">
  <field id="name" label="Full name" type="text" identifies="yes"/>
  <field id="statement" label="Statement" type="long-text"/>
</application-form>)";
const std::string rules = R"(<rules xmlns="urn:evenhand:rules:1" stage="shortlisting" scale="0-3">
  <essential minimum="2"/><line invite="1"/>
</rules>)";

std::string shipped_scale() {
    return read_file(std::filesystem::path(EVENHAND_ROOT) / "criteria/scales/0-3.xml");
}

intake::Application application(const std::string& name) {
    intake::Application taken;
    taken.answers = {{"name", name, true}, {"statement", "I kept a register.", false}};
    return taken;
}

/// A record with two applicants and a panel of two who have declared none.
class Sample {
  public:
    Folder folder;
    record::Record record = record::Record::create(
        folder / "sample.evenhand", panel::create_vacancy(specification, "", form, rules, shipped_scale(), "Officer"),
        stepping_clock(parse_moment("2026-11-22T09:30:00Z")));

    Sample() {
        for (const auto& [name, role] :
             {std::pair{"Chair", panel::Role::chair}, std::pair{"Member", panel::Role::member},
              std::pair{"Observer", panel::Role::observer}}) {
            panel::NewPerson person;
            person.name = name;
            person.role = role;
            commit("P1", panel::add_person(record.vacancy(), "P1", person));
        }
        std::vector<std::string> codes;
        std::mt19937 random(1);
        commit("P1", panel::take_applications(
                         record.vacancy(), "P1", {application("Zebedee Applicant"), application("Anwen Applicant")},
                         false, "", [&random] { return static_cast<std::uint32_t>(random()); }, codes));
        for (const char* id : {"P2", "P3"})
            commit(id, panel::declare_interest(record.vacancy(), id, panel::Interest::none, "", ""));
    }
    void open() { commit("P1", panel::open_stage(record.vacancy(), "P1", spec::Stage::shortlisting, {"P2", "P3"})); }
    void score(const std::string& person, int level) {
        std::vector<panel::NewScore> scores;
        for (const auto& candidate : record.vacancy().candidates)
            for (const char* criterion : {"1.1", "1.2"}) {
                panel::NewScore score;
                score.person = person;
                score.candidate = candidate.code;
                score.criterion = criterion;
                score.mark = merit::Mark::level(candidate.code == "C001" ? level : 2);
                score.note = "Kept one for " + candidate.code + ", as Zebedee Applicant and Anwen Applicant say";
                scores.push_back(score);
            }
        commit(person, panel::give_scores(record.vacancy(), spec::Stage::shortlisting, scores));
        commit(person, panel::hand_in(record.vacancy(), spec::Stage::shortlisting, person));
    }
    void score_all() {
        open();
        score("P2", 3);
        score("P3", 3);
    }
    void look() { commit("P1", panel::open_hr_view(record.vacancy(), "P1", "Letters")); }
    void give(const std::string& person, const std::string& candidate, const std::string& criterion, merit::Mark mark) {
        panel::NewScore score;
        score.person = person;
        score.candidate = candidate;
        score.criterion = criterion;
        score.mark = mark;
        commit(person, panel::give_scores(record.vacancy(), spec::Stage::shortlisting, {score}));
    }
    std::string text_of(const std::string& name, const Options& options) const {
        write_report(record, name, options, folder / "report.pdf");
        return output_of("pdftotext -layout " + (folder / "report.pdf").string() + " -");
    }

  private:
    void commit(const std::string& actor, panel::Events events) { record.commit(actor, std::move(events)); }
};

Options for_member(const std::string& name) {
    Options options;
    options.member = name;
    return options;
}
Options for_candidate(const std::string& code) {
    Options options;
    options.candidate = code;
    return options;
}

/// What the report is refused with; nothing may be left in its place.
template <class Error>
std::string refusal(const Sample& sample, const std::string& name, const Options& options = {}) {
    const auto target = sample.folder / "refused.pdf";
    std::string words;
    try {
        write_report(sample.record, name, options, target);
        FAIL_CHECK(name << " was not refused");
    } catch (const Error& error) {
        words = describe(error);
    }
    CHECK_FALSE(std::filesystem::exists(target));
    return words;
}

} // namespace

TEST_CASE("The reports there are are the shipped definitions, in alphabetical order") {
    CHECK(report_names() == std::vector<std::string>{"candidate-record", "destruction-certificate",
                                                     "equality-monitoring", "feedback-letter", "hr-annex",
                                                     "interview-pack", "large-print-score-sheet", "matrix",
                                                     "observer-copy", "panel-record", "person-specification",
                                                     "score-sheet", "shortlist-report", "subject-access-pack"});
}

TEST_CASE("A shortlist report is written from a record, without any applicant's name") {
    Sample sample;
    sample.score_all();
    const std::string text = sample.text_of("shortlist-report", {});
    CHECK_THAT(text, Contains("Sample post") && Contains("1 candidate: C001."));
    CHECK_THAT(text, Contains(sample.record.head().hash + "@" + std::to_string(sample.record.head().event)));
    CHECK_THAT(text, !Contains("Zebedee") && !Contains("Anwen") && !Contains("Applicant"));
}

TEST_CASE("While scores are awaited a sheet names the opening, and tells nothing of what others have scored since") {
    Sample sample;
    sample.open();
    const record::Head opened = sample.record.head();
    const std::string before = sample.text_of("score-sheet", for_member("Member"));
    CHECK_THAT(before, Contains(opened.hash + "@" + std::to_string(opened.event)));
    sample.score("P2", 3);
    REQUIRE(sample.record.head().event > opened.event);
    CHECK(sample.text_of("score-sheet", for_member("Member")) == before);
    sample.score("P3", 3);
    CHECK_THAT(sample.text_of("score-sheet", for_member("Member")),
               Contains("@" + std::to_string(sample.record.head().event)));
}

TEST_CASE("The same record gives the same bytes") {
    Sample sample;
    sample.score_all();
    const Written written = write_report(sample.record, "shortlist-report", {}, sample.folder / "a.pdf");
    write_report(sample.record, "shortlist-report", {}, sample.folder / "b.pdf");
    CHECK(read_file(sample.folder / "a.pdf") == read_file(sample.folder / "b.pdf"));
    CHECK(written.pages > 3);
    CHECK(written.warnings.empty());
}

TEST_CASE("A candidate record has the notes on that candidate alone") {
    Sample sample;
    sample.score_all();
    const std::string text = sample.text_of("candidate-record", for_candidate("C002"));
    CHECK_THAT(text, Contains("Kept one for C002") && !Contains("C001"));
    CHECK_THAT(text, !Contains("Zebedee") && !Contains("Anwen"));
}

TEST_CASE("A score sheet can be had from the draft on") {
    Sample sample;
    CHECK_THAT(sample.text_of("score-sheet", for_member("Chair")),
               Contains("Scoring has not been opened") && Contains("C001"));
    sample.open();
    CHECK_THAT(sample.text_of("score-sheet", for_member("Member")), Contains("Read the applications in this order"));
}

TEST_CASE("An unknown report, member or candidate is refused with those there are") {
    Sample sample;
    sample.score_all();
    CHECK_THAT(refusal<InvalidInput>(sample, "shortlist"),
               Contains("one of candidate-record, destruction-certificate, equality-monitoring, feedback-letter"));
    CHECK_THAT(refusal<InvalidInput>(sample, "../reports/score-sheet"), Contains("there is no report"));
    CHECK_THAT(refusal<InvalidInput>(sample, "score-sheet", for_member("Nobody")), Contains("one of Chair, Member"));
    CHECK_THAT(refusal<InvalidInput>(sample, "score-sheet"), Contains("for one member, and none is named"));
    CHECK_THAT(refusal<InvalidInput>(sample, "candidate-record", for_candidate("C009")),
               Contains("a code from C001 to C002"));
    CHECK_THAT(refusal<InvalidInput>(sample, "candidate-record"), Contains("about one candidate, and none is named"));
    CHECK_THAT(refusal<InvalidInput>(sample, "shortlist-report", for_candidate("C001")),
               Contains("not about one candidate"));
    CHECK_THAT(refusal<InvalidInput>(sample, "shortlist-report", for_member("Chair")), Contains("not for one member"));
}

TEST_CASE("Who does not score gets no score sheet") {
    Sample sample;
    CHECK_THAT(refusal<NotAllowed>(sample, "score-sheet", for_member("Observer")), Contains("Observer does not score"));
}

TEST_CASE("A report on scores is refused before all have handed in, naming who is awaited") {
    Sample sample;
    CHECK_FALSE(refusal<NotAllowed>(sample, "shortlist-report").empty());
    sample.open();
    sample.score("P2", 3);
    CHECK_THAT(refusal<NotAllowed>(sample, "shortlist-report"),
               Contains("Printing the shortlist-report has to wait until everyone has handed in") &&
                   Contains("Member") && !Contains("agenda"));
    CHECK_THAT(refusal<NotAllowed>(sample, "candidate-record", for_candidate("C001")), Contains("Member"));
}

TEST_CASE("A report on scores is refused before moderation is closed where it is needed") {
    Sample sample;
    sample.open();
    sample.score("P2", 3);
    sample.score("P3", 1);
    CHECK_THAT(refusal<NotAllowed>(sample, "shortlist-report"),
               Contains("Moderation of the shortlisting stage has to be closed before printing the shortlist-report."));
}

TEST_CASE("A stage without rules has no report") {
    Sample sample;
    Options options = for_member("Chair");
    options.stage = spec::Stage::interview;
    CHECK_FALSE(refusal<NotAllowed>(sample, "score-sheet", options).empty());
}

TEST_CASE("A folder that cannot be written is an error and an older report stays as it was") {
    Sample sample;
    sample.score_all();
    CHECK_THROWS_AS(write_report(sample.record, "shortlist-report", {}, sample.folder / "no such folder" / "r.pdf"),
                    StorageError);
    const auto target = sample.folder / "older.pdf";
    std::ofstream(target) << "older";
    CHECK_THROWS_AS(write_report(sample.record, "shortlist-report", {}, target,
                                 [](std::size_t, std::size_t, std::string_view) { return false; }),
                    Cancelled);
    CHECK(read_file(target) == "older");
}

// Seen: a record loads candidates as text orders their codes (C1000 before C101) and then does not find some of them,
// so that reports and shortlists on more than 999 candidates left people out.
TEST_CASE("A report on more than 999 candidates accounts for every one of them") {
    Sample sample;
    std::vector<intake::Application> more(1000, application("Another Applicant"));
    std::vector<std::string> codes;
    std::mt19937 random(2);
    sample.record.commit("P1", panel::take_applications(
                                   sample.record.vacancy(), "P1", more, false, "",
                                   [&random] { return static_cast<std::uint32_t>(random()); }, codes));
    const auto& candidates = sample.record.vacancy().candidates;
    REQUIRE(candidates.size() == 1002);
    for (std::size_t i = 0; i < candidates.size(); ++i)
        CHECK(sample.record.vacancy().candidate_index(candidates[i].code) == i);
    sample.score_all();
    CHECK_THAT(sample.text_of("shortlist-report", {}), Contains("1002 applications:"));
}

TEST_CASE("A report for HR alone is refused until HR looks, and then names the applicants") {
    Sample sample;
    sample.score_all();
    for (const char* name : {"hr-annex", "equality-monitoring"})
        CHECK_THAT(refusal<NotAllowed>(sample, name), Contains("HR alone may read") && Contains("--hr"));
    CHECK_THAT(refusal<NotAllowed>(sample, "subject-access-pack", for_candidate("C001")), Contains("HR alone"));
    sample.look();
    Options options;
    options.hr = true;
    const std::string annex = sample.text_of("hr-annex", options);
    CHECK_THAT(annex, Contains("Zebedee Applicant") && Contains("Anwen Applicant") && Contains("Letters."));
    CHECK_THAT(sample.text_of("equality-monitoring", options), Contains("asks for nothing that is counted"));
}

TEST_CASE("A feedback letter has the applicant's name only where HR looks") {
    Sample sample;
    sample.score_all();
    Options options = for_candidate("C001");
    CHECK_THAT(sample.text_of("feedback-letter", options), Contains("Dear applicant,") && !Contains("Applicant,"));
    options.hr = true;
    const std::string name = sample.record.names()[0];
    CHECK_THAT(sample.text_of("feedback-letter", options), Contains("Dear " + name + ","));
}

TEST_CASE("A subject-access pack is written from a record with one applicant's words and nobody else's") {
    Sample sample;
    sample.score_all();
    sample.look();
    Options options = for_candidate("C001");
    options.hr = true;
    options.requested = parse_date("2026-11-30");
    const std::string text = sample.text_of("subject-access-pack", options);
    const auto names = sample.record.names();
    CHECK_THAT(text, Contains(names[0]) && !Contains(names[1]) && !Contains("C002"));
    CHECK_THAT(text, Contains("I kept a register.") && Contains("Kept one for C001") && Contains("30 December 2026"));
}

TEST_CASE("The panel record tells which scores were changed before the hand-in, out of the record's events") {
    Sample sample;
    sample.open();
    sample.give("P2", "C001", "1.1", merit::Mark::level(1));
    sample.give("P2", "C001", "1.1", merit::Mark::level(1)); // the same again is no change
    sample.give("P2", "C001", "1.1", merit::Mark());
    sample.score("P2", 3);
    sample.score("P3", 3);
    const std::string text = sample.text_of("panel-record", {});
    CHECK_THAT(text, Contains("From 1 to none.") && Contains("From none to 3.") && !Contains("From 1 to 1"));
    CHECK_THAT(text, Contains("Kept one for C001"));
}

TEST_CASE("There is no certificate while nothing was erased, and --requested is for a request alone") {
    Sample sample;
    sample.score_all();
    CHECK_THAT(refusal<NotAllowed>(sample, "destruction-certificate"), Contains("Nothing has been erased"));
    Options options;
    options.requested = parse_date("2026-11-30");
    CHECK_THAT(refusal<InvalidInput>(sample, "shortlist-report", options), Contains("answers no request"));
}

TEST_CASE("A certificate of what was erased is written beside the record") {
    Sample sample;
    Destruction what;
    what.at = parse_moment("2027-11-22T09:30:00Z");
    what.by = "Officer";
    what.scope = "The application of C001";
    what.erased = {{"Answers", 2}};
    write_certificate(sample.record, what, sample.folder / "report.pdf");
    CHECK_THAT(output_of("pdftotext -layout " + (sample.folder / "report.pdf").string() + " -"),
               Contains("The application of C001") && Contains("22 November 2027"));
    write_certificate(sample.record, what, sample.folder / "welsh.pdf", "cy");
    CHECK_THAT(output_of("pdftotext -layout " + (sample.folder / "welsh.pdf").string() + " -"),
               Contains("22 Tachwedd 2027") && !Contains("November"));
    CHECK_THROWS_WITH(language_named("xx"), Contains("no words in the language \"xx\""));
}
