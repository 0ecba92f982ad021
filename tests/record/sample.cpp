#include "record/sample.h"

#include "seal/digest.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::test {

namespace fs = std::filesystem;
using merit::Mark;
using spec::Stage;

const std::string specification_xml = R"(<person-specification xmlns="urn:evenhand:criteria:1" xml:lang="en-GB">
  <post title="Sample Officer" reference="S/1" organisation="Sample Branch" posts="1"/>
  <methods><method code="A" is="Application"/><method code="I" is="Interview"/></methods>
  <section number="1" heading="Work">
    <criterion id="1.1" number="1.1" importance="essential" assessed="A">Plans work.</criterion>
    <criterion id="1.2" number="1.2" importance="desirable" assessed="A">Keeps accounts.</criterion>
    <criterion id="1.3" number="1.3" importance="essential" assessed="I">Speaks in public.</criterion>
  </section>
</person-specification>)";

const std::string form_xml = R"(<application-form xmlns="urn:evenhand:form:1" id="sample">
  <field id="name" label="Full name" type="text" identifies="yes"/>
  <field id="veteran" label="Veteran" type="flag" hr-only="yes"/>
  <field id="statement" label="Statement" type="long-text"/>
</application-form>)";

const std::string rules_xml =
    R"(<rules xmlns="urn:evenhand:rules:1" stage="shortlisting" scale="sample" least-scorers="2">
  <rank by="all"/>
  <essential minimum="2" split="ask"/>
  <weight criterion="1.2" value="1.5"/>
  <line invite="1"/>
  <tolerance levels="1"/>
  <scheme flag="veteran" name="Veterans" minimum="2"/>
</rules>)";

const std::string scale_xml = R"(<rating-scale xmlns="urn:evenhand:scale:1" id="sample" title="None to strong">
  <level value="0" name="None">Nothing is said.</level>
  <level value="1" name="Some">Something is claimed.</level>
  <level value="2" name="Good">An example is given.</level>
  <level value="3" name="Strong">Several examples are given.</level>
</rating-scale>)";

std::string longer_specification() {
    std::string text = specification_xml;
    return text.insert(text.find("  </section>"),
                       R"(    <criterion id="1.4" number="1.4" importance="essential" assessed="I">Listens.</criterion>
)");
}

std::string rules_with(const std::string& before, const std::string& after) {
    std::string text = rules_xml;
    const auto at = text.find(before);
    REQUIRE(at != std::string::npos);
    return text.replace(at, before.size(), after);
}

panel::Word word(const std::string& text, bool hr_only) {
    panel::Word made;
    made.text = text;
    made.hr_only = hr_only;
    return made;
}

panel::Event event(panel::What what, const std::string& why) {
    return {std::move(what), word(why)};
}

panel::Events genesis() {
    panel::VacancyCreated created;
    created.specification = specification_xml;
    created.form = form_xml;
    created.officer = "P1";
    created.officer_name = word("Sample Officer of HR");
    return {event(created), event(panel::RulesSet{Stage::shortlisting, rules_xml, scale_xml})};
}

panel::ScoresGiven scores(std::vector<panel::ScoresGiven::Row> rows, Stage stage) {
    panel::ScoresGiven given;
    given.stage = stage;
    given.rows = std::move(rows);
    return given;
}

panel::ScoresGiven::Row score(const std::string& person, const std::string& candidate, const std::string& criterion,
                              Mark mark, const std::string& note, const std::vector<std::string>& evidence) {
    panel::ScoresGiven::Row row{person, candidate, criterion, mark, word(note), {}};
    for (const std::string& quote : evidence) row.evidence.push_back(word(quote));
    return row;
}

panel::PracticeTaken practice(const std::vector<std::string>& statements) {
    panel::PracticeTaken taken;
    for (const std::string& statement : statements)
        taken.rows.push_back({fmt::format("X{}", taken.rows.size() + 1), {"statement"}, {word(statement)}, {}});
    return taken;
}

panel::ApplicationsTaken::Row application(const std::string& code, const std::string& name,
                                          const std::string& statement, const std::string& veteran) {
    return {code, {"name", "veteran", "statement"}, {word(name, true), word(veteran, true), word(statement)}, {}};
}

std::vector<panel::Events> whole_story() {
    using namespace panel;
    const Stage first = Stage::shortlisting, second = Stage::interview;
    const std::string interview_rules = rules_with("stage=\"shortlisting\"", "stage=\"interview\"");
    const auto at_interview = [&](std::string rules) {
        const auto from = rules.find("  <weight"), to = rules.find("  <line");
        return rules.erase(from, to - from);
    };
    return {
        {event(PersonAdded{"P2", word("Sample Chair"), Role::chair, {}, {}})},
        {event(PersonAdded{"P3", word("Sample Member"), Role::member, {}, {}}),
         event(PersonAdded{"P4", word("Sample Observer"), Role::observer, {}, {}})},
        {event(ApplicationsTaken{false,
                                 {application("C001", "Applicant Ådel", "Planned a move of offices."),
                                  application("C002", "Applicant Bøe", "Kept the books of a club.", "Yes"),
                                  application("C003", "Applicant Çelik", "Spoke at a meeting.")}})},
        {event(InterestDeclared{"P2", Interest::none, {}})},
        {event(InterestDeclared{"P3", Interest::knows, "C002"}, "Sat on a committee together.")},
        {event(RulesSet{first, rules_with("invite=\"1\"", "invite=\"2\""), scale_xml}, "Two can be seen in a day."),
         event(SpecificationChanged{longer_specification(), {}}, "Listening was left out.")},
        {event(StageOpened{first, {"C001", "C002", "C003"}, {"P2", "P3"}})},
        {event(ApplicationsTaken{true, {application("C004", "Applicant Dlamini", "Ran a stall.")}},
               "The post was late.")},
        {event(
            scores({score("P2", "C001", "1.1", Mark::level(3), "A clear plan.", {"Planned a move", "of offices"})}))},
        {event(scores({score("P2", "C001", "1.1", Mark::level(2), "Less clear than thought.", {"Planned a move"}),
                       score("P2", "C001", "1.2", Mark::cannot_judge()), score("P2", "C002", "1.1", Mark::level(0)),
                       score("P2", "C002", "1.2", Mark::level(3)), score("P2", "C004", "1.1", Mark::level(1)),
                       score("P3", "C001", "1.1", Mark::level(2)), score("P3", "C001", "1.2", Mark::level(1)),
                       score("P3", "C002", "1.1", Mark::level(2), "Books count as planning."),
                       score("P3", "C002", "1.2", Mark::level(3)), score("P3", "C004", "1.1", Mark::level(3))}))},
        {event(scores({score("P2", "C004", "1.1", Mark())}))},
        {event(CandidateSetAside{"C003", merit::Standing::withdrawn}, "Took another post.")},
        {event(PersonAdded{"P5", word("Sample Substitute"), Role::member, "P3", {"C004"}}, "The member fell ill.")},
        {event(PersonStoodDown{"P3"}, "Fell ill.")},
        {event(HandedIn{first, "P2"})},
        {event(HandedIn{first, "P3"})},
        {event(ScoreAgreed{first, "C002", "1.1", 2, {"P2", "P3"}, {"P2"}}, "Books are planned by the quarter.")},
        {event(ModerationClosed{first})},
        {event(ModerationReopened{first}, "One score was misread.")},
        {event(ModerationClosed{first})},
        {event(
            Decided{first,
                    {{"C001", Outcome::invite, merit::Outcome::invite, Ground::merit, word("Highest total.")},
                     {"C002", Outcome::invite, merit::Outcome::reject, Ground::scheme, word("Guaranteed.", true)}}})},
        {event(InterviewQuestionsWritten{"1.3", {word("When did you last speak?"), word("What did you say?")}})},
        {event(InterviewQuestionsWritten{"1.3", {word("When did you last speak to many?")}}),
         event(InterviewQuestionsWritten{"1.4", {word("Who taught you to listen?")}})},
        {event(InterviewQuestionsWritten{"1.4", {}})},
        {event(RulesSet{second, at_interview(interview_rules), scale_xml}), event(RulesAgreed{second, "P5"}),
         event(StageOpened{second, {"C001", "C002"}, {"P2"}})},
        {event(HrViewOpened{}, "To ask both in.")},
        {event(practice({"Sample of a plan.", "Sample of accounts."}))},
        {event(PracticeScored{"P2", "X1", "1.1", Mark::level(2), word("A sketch only.")})},
        {event(PracticeScored{"P3", "X1", "1.1", Mark::cannot_judge(), {}}),
         event(PracticeScored{"P2", "X2", "1.2", Mark::level(1), word("Few figures.")})},
        {event(PracticeScored{"P2", "X2", "1.2", Mark(), {}})},
        {event(PracticeClosed{}, "A result earns the highest level.")},
        {event(SafetyConsulted{first})},
        {event(BasisWritten{first, word("Plans were asked for.")})},
        {event(BasisWritten{first, word("Both can plan.")})},
        {event(SignedOff{first, "P2"})},
    };
}

std::vector<panel::Events> keeping_story() {
    using namespace panel;
    const auto first = spec::Stage::shortlisting, second = spec::Stage::interview;
    return {
        {event(KeyShown{"P2", std::string(64, '2')})},
        {event(Signed{first, "P2", Signable::sign_off, 30, std::string(64, 'a'), std::string(64, 'b'),
                      std::string(64, '2'), std::string(128, 'c')})},
        {event(SignedOnPaper{first, "P3", Signable::hand_in}, "The passphrase is forgotten.")},
        {event(PackMade{second, "P5", std::string(32, '5'), std::string(64, '6'), word("the key of a pack", true)})},
        {event(PackMade{second, "P5", std::string(32, '7'), std::string(64, '8'), word("another key", true)})},
        {event(PackReturned{std::string(32, '5'), {"sealed bytes", {}}})},
        {event(PackWithdrawn{std::string(32, '7')}, "Lost on a train.")},
        {event(BackupMade{word("/sample/copy.evenhand", true)})},
        {event(RetentionSet{"2026-11-22", 12}, "As the employer's policy says.")},
        {event(HoldSet{true}, "A claim was announced.")},
        {event(HoldSet{false}, "The claim was withdrawn.")},
        {event(CandidateMovedOut{"C001"})},
        {event(CandidateErased{"C003"}, "Asked for by the applicant.")},
        {event(RecordDisposed{}, "The period is over.")},
    };
}

Clock test_clock() {
    return stepping_clock(parse_moment("2026-11-22T09:00:00Z"), std::chrono::minutes(1));
}

record::Record create(const fs::path& path) {
    return record::Record::create(path, genesis(), test_clock());
}

record::Record filled(const fs::path& path) {
    record::Record record = create(path);
    for (panel::Events& act : whole_story()) record.commit("P1", std::move(act));
    return record;
}

namespace {

std::string dump(const panel::Stamp& stamp) {
    return fmt::format("[{} {} {}]", stamp.event, to_string(stamp.at), stamp.by);
}

std::string dump(const std::optional<panel::Stamp>& stamp) {
    return stamp ? dump(*stamp) : "[]";
}

std::string dump(const std::vector<std::string>& list) {
    return fmt::format("({})", fmt::join(list, " "));
}

std::string dump(const panel::Person& person) {
    std::string text =
        fmt::format("person {} {} {} {} for {} {} {} down {} {}\n", person.id, person.name,
                    static_cast<int>(person.role), dump(person.added), person.substitute_for, person.substitute_why,
                    dump(person.owes), dump(person.stood_down), person.stood_down_why);
    for (const auto& key : person.keys) text += fmt::format(" key {} {}\n", key.key, dump(key.stamp));
    for (const auto& declared : person.declarations)
        text += fmt::format(" declared {} {} {} {}\n", static_cast<int>(declared.interest), declared.candidate,
                            declared.why, dump(declared.stamp));
    return text;
}

std::string dump(Mark mark) {
    return mark.is_level() ? std::to_string(mark.value()) : mark.is_given() ? "?" : "-";
}

std::string dump(const panel::Practice& practice) {
    std::string text;
    if (!practice.applications.empty()) text += fmt::format("practice {}\n", dump(practice.applications));
    for (const auto& score : practice.scores)
        text += fmt::format(" practised {} {} {} {} {} {}\n", score.person, score.application, score.criterion,
                            dump(score.mark), score.note, dump(score.stamp));
    if (practice.closed) text += fmt::format(" practice closed {} {}\n", practice.agreed, dump(practice.closed));
    return text;
}

std::string dump(const panel::Vacancy& vacancy, const panel::StageState& state) {
    std::string text = fmt::format("stage {} opened {} agreed by {}\n", spec::name(state.stage), dump(state.opened),
                                   dump(state.agreed_by));
    for (std::size_t i = 0; i < state.agreed_at.size(); ++i)
        text += fmt::format(" agreement {} {}\n", state.agreed_by.at(i), dump(state.agreed_at[i]));
    for (const auto& version : state.rules)
        text += fmt::format(" rules invite {} scale {} {} {}\n", version.rules.line.invite.value_or(-1),
                            version.scale.title, version.why, dump(version.stamp));
    for (std::size_t c = 0; c < vacancy.candidates.size(); ++c) {
        text += fmt::format(" {} in {}:", vacancy.candidates[c].code, static_cast<int>(state.in[c]));
        for (std::size_t k = 0; k < state.criteria.size(); ++k)
            for (std::size_t p = 0; p < vacancy.people.size(); ++p) {
                const Mark mark = state.marks.at(c, k, p);
                const std::size_t cell = state.cell(c, k, p);
                text += dump(mark);
                if (state.noted[cell]) text += 'n';
                if (state.locked[cell]) text += 'l';
                text += ' ';
            }
        text += '\n';
    }
    for (const auto& [person, stamp] : state.hand_ins) text += fmt::format(" hand-in {} {}\n", person, dump(stamp));
    for (const auto& agreed : state.agreed)
        text += fmt::format(" agreed {} {} {} {} {} {} {}\n", agreed.candidate, agreed.criterion, agreed.level,
                            agreed.why, dump(agreed.present), dump(agreed.dissent), dump(agreed.stamp));
    for (const auto& step : state.moderation)
        text += fmt::format(" moderation {} {} {}\n", step.closed, step.why, dump(step.stamp));
    for (const auto& decision : state.decisions)
        text += fmt::format(" decision {} {} {} {} {} {}\n", decision.candidate, static_cast<int>(decision.outcome),
                            merit::name(decision.proposed), static_cast<int>(decision.ground), decision.reason,
                            dump(decision.stamp));
    for (const auto& asked : state.safety) text += fmt::format(" safety {}\n", dump(asked));
    if (state.basis) text += fmt::format(" basis {} {}\n", state.basis->text, dump(state.basis->stamp));
    for (const auto& sign : state.sign_offs) text += fmt::format(" sign-off {} {}\n", sign.person, dump(sign.stamp));
    for (const auto& one : state.signatures)
        text += fmt::format(" signature {} {} {} {} {} {} {} {}\n", one.person, panel::name(one.act), one.event,
                            one.hash, one.digest, one.key, one.signature, dump(one.stamp));
    for (const auto& one : state.on_paper)
        text += fmt::format(" on paper {} {} {} {}\n", one.person, panel::name(one.act), one.why, dump(one.stamp));
    return text;
}

} // namespace

std::string dump(const panel::Vacancy& vacancy) {
    std::string text = fmt::format("{} form {} officer {} last {}\n", vacancy.specification.post.title, vacancy.form.id,
                                   vacancy.officer, dump(vacancy.last));
    for (const auto& person : vacancy.people) text += dump(person);
    for (const auto& candidate : vacancy.candidates)
        text += fmt::format("candidate {} {} {} {} late {} {} {}\n", candidate.code,
                            static_cast<int>(candidate.standing), candidate.why, dump(candidate.set_aside),
                            candidate.late, candidate.late_why, dump(candidate.taken));
    for (const auto& candidate : vacancy.candidates)
        if (candidate.moved_out || candidate.erased)
            text += fmt::format("candidate {} moved out {} erased {}\n", candidate.code, dump(candidate.moved_out),
                                dump(candidate.erased));
    for (const auto& pack : vacancy.packs)
        text += fmt::format("pack {} {} {} {} {} {} {} {}\n", pack.id, pack.person, pack.key, spec::name(pack.stage),
                            dump(pack.made), dump(pack.returned), dump(pack.withdrawn), pack.withdrawn_why);
    for (const auto& one : vacancy.interview)
        text += fmt::format("asked on {} {} {}\n", one.criterion, dump(one.questions), dump(one.stamp));
    for (const auto& copy : vacancy.backups) text += fmt::format("backup {}\n", dump(copy));
    for (const auto& kept : vacancy.retention)
        text += fmt::format("kept {} {} {} {}\n", kept.from, kept.months, kept.why, dump(kept.stamp));
    for (const auto& hold : vacancy.holds) text += fmt::format("hold {} {} {}\n", hold.on, hold.why, dump(hold.stamp));
    if (vacancy.disposed) text += fmt::format("disposed {}\n", dump(vacancy.disposed));
    for (const auto& view : vacancy.hr_views) text += fmt::format("HR view {} {}\n", view.why, dump(view.stamp));
    text += dump(vacancy.practice);
    for (const auto& [stage, state] : vacancy.stages) text += dump(vacancy, state);
    return text;
}

} // namespace evenhand::test
