#include "desktop/sample.h"

#include "base/files.h"
#include "intake/application.h"
#include "panel/selection.h"

#include <stdlib.h>

namespace evenhand::test {

namespace {

constexpr auto stage = spec::Stage::shortlisting;

constexpr const char* specification = R"(<person-specification xmlns="urn:evenhand:criteria:1" xml:lang="en-GB">
  <post title="Sample Coordinator" reference="S/1" organisation="Sample Trust" posts="1"/>
  <methods><method code="A" is="Application"/></methods>
  <section number="1" heading="Administration">
    <criterion id="1.1" number="1.1" importance="essential" assessed="A">Drafts budgets and policies &amp; watches spending.
      <guidance>Look for sums the applicant answered for.</guidance></criterion>
    <criterion id="1.2" number="1.2" importance="essential" assessed="A">Plans work for others.</criterion>
  </section>
  <section number="2" heading="Communication">
    <criterion id="2.1" number="2.1" importance="essential" assessed="A">Writes reports.</criterion>
    <criterion id="2.2" number="2.2" importance="desirable" assessed="A">Has edited a newsletter.</criterion>
  </section>
</person-specification>
)";

constexpr const char* rules = R"(<rules xmlns="urn:evenhand:rules:1" stage="shortlisting" scale="0-3" combine="mean"
  unstated-method="Application" least-scorers="2">
  <rank by="all"/><essential minimum="2" split="ask"/><line invite="2" ties="ask" reserve="all"/>
  <tolerance levels="1"/><note below-minimum="required"/>
</rules>
)";

constexpr const char* applications = "name,email,statement\n"
                                     "Sample Applicant Wren,wren@example.org,I kept the budget of a branch.\n"
                                     "Sample Applicant Teal,teal@example.org,I planned the work of four stewards.\n"
                                     "Sample Applicant Knot,knot@example.org,I wrote the annual report.\n";

std::string id_of(const record::Record& record, const std::string& name) {
    return record.vacancy().require_person(name).id;
}

} // namespace

const std::vector<std::string> Sample::identifying = {"Wren", "Teal", "Knot", "example.org", "Applicant"};

Sample::Sample(bool open) : path(folder / "sample.evenhand") {
    const std::string scale = read_file(data_folder() / "criteria" / "scales" / "0-3.xml");
    const std::string form = read_file(data_folder() / "forms" / "standard.xml");
    auto record =
        record::Record::create(path, panel::create_vacancy(specification, {}, form, rules, scale, "Sample Officer"));
    const auto officer = id_of(record, "Sample Officer");
    commit(record, officer, panel::add_person(record.vacancy(), officer, {chair, panel::Role::chair, {}, {}, {}}));
    for (const char* name : {member_a, member_b})
        commit(record, officer, panel::add_person(record.vacancy(), officer, {name, panel::Role::member, {}, {}, {}}));
    const auto taken = intake::read_csv_applications(applications, "sample.csv", intake::parse_form(form, "form"));
    if (taken.applications.size() != 3) throw InvalidInput("the sample's applications cannot be read");
    std::vector<std::string> codes;
    std::uint32_t number = 0;
    commit(record, officer,
           panel::take_applications(
               record.vacancy(), officer, taken.applications, false, {}, [&] { return number++; }, codes));
    for (const char* name : {chair, member_a, member_b})
        commit(record, id_of(record, name),
               panel::declare_interest(record.vacancy(), id_of(record, name), panel::Interest::none, {}, {}));
    if (open) commit(record, officer, panel::open_stage(record.vacancy(), officer, stage, {}));
}

void Sample::commit(record::Record& record, const std::string& actor, panel::Events events) {
    record.commit(actor, std::move(events));
}

merit::Mark Sample::mark(const std::string& member, const std::string& candidate, const std::string& criterion) const {
    const auto record = reading();
    const panel::Vacancy& vacancy = record.vacancy();
    const panel::StageState& state = vacancy.stage(stage);
    return state.marks.at(vacancy.candidate_index(candidate).value(), state.criterion_index(criterion).value(),
                          vacancy.person_index(id_of(record, member)).value());
}

std::string Sample::note(const std::string& member, const std::string& candidate, const std::string& criterion) const {
    const auto record = reading();
    for (const record::ScoreWords& words : record.score_words(stage, candidate))
        if (words.person == id_of(record, member) && words.criterion == criterion) return words.note;
    return {};
}

std::vector<std::string> Sample::evidence(const std::string& member, const std::string& candidate,
                                          const std::string& criterion) const {
    const auto record = reading();
    for (const record::ScoreWords& words : record.score_words(stage, candidate))
        if (words.person == id_of(record, member) && words.criterion == criterion) return words.evidence;
    return {};
}

std::vector<std::string> Sample::order(const std::string& member) const {
    const auto record = reading();
    std::vector<std::string> codes;
    for (const std::size_t one : panel::reading_order(record.vacancy(), stage, record.vacancy().require_person(member)))
        codes.push_back(record.vacancy().candidates[one].code);
    return codes;
}

void Sample::declare_conflict(const std::string& member, const std::string& candidate) {
    auto record = record::Record::open(path, record::Record::Access::write);
    const auto person = id_of(record, member);
    commit(record, person,
           panel::declare_interest(record.vacancy(), person, panel::Interest::conflict, candidate, "a sample reason"));
}

void Sample::open_scoring() {
    auto record = record::Record::open(path, record::Record::Access::write);
    const auto officer = id_of(record, "Sample Officer");
    commit(record, officer, panel::open_stage(record.vacancy(), officer, stage, {}));
}

void Sample::score_all(const std::string& member, int level, const std::string& note) {
    auto record = record::Record::open(path, record::Record::Access::write);
    std::vector<panel::NewScore> scores;
    for (const panel::Owed& cell : panel::still_owed(record.vacancy(), stage, id_of(record, member)))
        scores.push_back(
            {id_of(record, member), cell.candidate, cell.criterion, merit::Mark::level(level), note, {}, 0});
    commit(record, id_of(record, member), panel::give_scores(record.vacancy(), stage, scores));
}

void Sample::hand_in(const std::string& member) {
    auto record = record::Record::open(path, record::Record::Access::write);
    commit(record, id_of(record, member), panel::hand_in(record.vacancy(), stage, id_of(record, member)));
}

} // namespace evenhand::test
