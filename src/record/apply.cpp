#include "record/apply.h"

#include "merit/read.h"
#include "record/names.h"
#include "spec/read.h"

#include <set>

namespace evenhand::record {

std::optional<Digest> Applier::hash_of(const panel::Word& word) {
    if (word.hash.empty()) return std::nullopt;
    return digest_from_hex(word.hash);
}

void Applier::apply(const Recorded& event) {
    const Context context{event.number, hash_of(event.why)};
    std::visit([&](const auto& what) { on(context, what); }, event.what);
}

void Applier::on(const Context& context, const panel::VacancyCreated& event) {
    set_document(context, "form", event.form);
    set_specification(context, event.specification, event.framework);
    add_person(context, {event.officer, event.officer_name, panel::Role::officer, {}, {}}, std::nullopt);
    run("INSERT INTO vacancy(one, officer) VALUES (1, ?1)", person(event.officer));
}

void Applier::set_document(const Context& context, const char* kind, const std::string& xml) {
    if (xml.empty())
        run("DELETE FROM document WHERE kind = ?1", kind);
    else
        run("INSERT INTO document(kind, xml, event) VALUES (?1, ?2, ?3) "
            "ON CONFLICT DO UPDATE SET xml = excluded.xml, event = excluded.event",
            kind, xml, context.event);
}

/// A criterion that was there before keeps its number; so does one that is gone, which no rules name any more.
void Applier::set_specification(const Context& context, const std::string& xml, const std::string& framework) {
    set_document(context, "specification", xml);
    set_document(context, "framework", framework);
    const auto specification = spec::parse_specification(xml, "specification");
    for (const spec::Placed& placed : spec::criteria(specification))
        run("INSERT INTO criterion(number, id) SELECT (SELECT coalesce(max(number), 0) + 1 FROM criterion), ?1 "
            "WHERE NOT EXISTS (SELECT 1 FROM criterion WHERE id = ?1)",
            placed.criterion->id);
}

void Applier::on(const Context& context, const panel::SpecificationChanged& event) {
    set_specification(context, event.specification, event.framework);
    run("DELETE FROM agreed_by WHERE stage IN (SELECT number FROM stage WHERE opened IS NULL)");
}

void Applier::on(const Context& context, const panel::RulesSet& event) {
    const int stage = number_of(event.stage);
    run("INSERT INTO stage(number, name) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM stage WHERE number = ?1)", stage,
        name_of(event.stage));
    run("INSERT INTO rules(stage, version, rules, scale, why, event) "
        "SELECT ?1, coalesce(max(version), 0) + 1, ?2, ?3, ?4, ?5 FROM rules WHERE stage = ?1",
        stage, event.rules, event.scale, context.why, context.event);
    run("DELETE FROM agreed_by WHERE stage = (SELECT number FROM stage WHERE number = ?1 AND opened IS NULL)", stage);
    drop_scores_out_of_place(event);
}

/// Whether the levels and their words are those of the rules before the last.
bool Applier::has_levels_of_before(int stage, const merit::Scale& scale) {
    Statement& before = prepared("SELECT scale FROM rules WHERE stage = ?1 ORDER BY version DESC LIMIT 1 OFFSET 1");
    const bool same = !before.bind(stage).step() || merit::parse_scale(before.text(0), "scale").levels == scale.levels;
    before.bind(stage); // resets it
    return same;
}

/// Scores not handed in yet that the new rules leave no ground for (design 4.9: a change reopens what it touches): on
/// criteria no longer scored, and every level where the levels or what earns them are others now, also where the number
/// is there as before. The members are asked again. "Cannot be judged" says nothing about levels and stays.
void Applier::drop_scores_out_of_place(const panel::RulesSet& event) {
    const int stage = number_of(event.stage);
    Statement& any = prepared("SELECT 1 FROM score WHERE stage = ?1 LIMIT 1");
    if (!any.bind(stage).step()) return;
    any.bind(stage);
    const merit::Scale scale = merit::parse_scale(event.scale, "scale");
    const merit::Rules rules = merit::parse_rules(event.rules, "rules");
    Statement& document = prepared("SELECT xml FROM document WHERE kind = 'specification'");
    if (!document.bind().step()) throw StorageError("There are rules before there is a vacancy.");
    const auto specification = spec::parse_specification(document.text(0), "specification");
    document.bind();

    std::set<std::int64_t> scored;
    for (const merit::Scored& one : merit::scored_criteria(specification, rules)) scored.insert(criterion(one.id));
    std::vector<std::int64_t> criteria;
    for (Statement& all = prepared("SELECT number FROM criterion").bind(); all.step();)
        if (scored.count(all.integer(0)) == 0) criteria.push_back(all.integer(0));
    for (const std::int64_t gone : criteria)
        run("DELETE FROM score WHERE stage = ?1 AND criterion = ?2 AND handed_in = 0", stage, gone);
    if (!has_levels_of_before(stage, scale))
        run("DELETE FROM score WHERE stage = ?1 AND mark IS NOT NULL AND handed_in = 0", stage);
    run("DELETE FROM evidence WHERE stage = ?1 AND NOT EXISTS (SELECT 1 FROM score s WHERE s.stage = evidence.stage "
        "AND "
        "s.candidate = evidence.candidate AND s.criterion = evidence.criterion AND s.person = evidence.person)",
        stage);
}

void Applier::add_person(const Context& context, const panel::PersonAdded& event, const Hash& why) {
    const auto replaced = event.substitute_for.empty() ? std::nullopt : std::optional(person(event.substitute_for));
    run("INSERT INTO person(number, id, name, role, event, substitute_for, why) "
        "SELECT coalesce(max(number), 0) + 1, ?1, ?2, ?3, ?4, ?5, ?6 FROM person",
        event.id, hash_of(event.name), name_of(event.role), context.event, replaced, why);
    int position = 0;
    for (const std::string& code : event.owes)
        run("INSERT INTO owes(person, position, candidate) VALUES (?1, ?2, ?3)", person(event.id), ++position,
            candidate(code));
}

void Applier::on(const Context& context, const panel::PersonAdded& event) {
    add_person(context, event, context.why);
}

void Applier::on(const Context& context, const panel::InterestDeclared& event) {
    const auto of = event.candidate.empty() ? std::nullopt : std::optional(candidate(event.candidate));
    run("INSERT INTO declaration(event, person, interest, candidate, why) VALUES (?1, ?2, ?3, ?4, ?5)", context.event,
        person(event.person), name_of(event.interest), of, context.why);
}

void Applier::on(const Context& context, const panel::PersonStoodDown& event) {
    run("UPDATE person SET stood_down = ?1, stood_down_why = ?2 WHERE number = ?3", context.event, context.why,
        person(event.person));
    run("DELETE FROM agreed_by WHERE person = ?1 AND stage IN (SELECT number FROM stage WHERE opened IS NULL)",
        person(event.person));
}

void Applier::on(const Context& context, const panel::StageOpened& event) {
    const int stage = number_of(event.stage);
    for (const std::string& code : event.candidates)
        run("INSERT INTO admitted(stage, candidate) VALUES (?1, ?2)", stage, candidate(code));
    for (const std::string& id : event.agreed_by)
        run("INSERT INTO agreed_by(stage, person, event) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", stage, person(id),
            context.event);
    run("UPDATE stage SET opened = ?1 WHERE number = ?2", context.event, stage); // from here on nobody else can agree
}

/// A row without a mark takes a score back.
void Applier::on(const Context&, const panel::ScoresGiven& event) {
    const int stage = number_of(event.stage);
    // Two statements, since SQLite keeps for each run of one that may update what it needs to undo that run.
    Statement& give = prepared("INSERT INTO score(stage, person, candidate, criterion, mark, note, handed_in) "
                               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0) ON CONFLICT DO NOTHING");
    Statement& give_anew = prepared("UPDATE score SET mark = ?5, note = ?6 "
                                    "WHERE stage = ?1 AND person = ?2 AND candidate = ?3 AND criterion = ?4");
    Statement& any = prepared("SELECT 1 FROM evidence WHERE stage = ?1 LIMIT 1");
    bool had_evidence =
        any.bind(stage).step(); // else there is none to replace, which 10,000 rows need not find out each
    any.bind(stage);
    for (const auto& row : event.rows) {
        const std::int64_t who = person(row.person), whom = candidate(row.candidate),
                           on_what = criterion(row.criterion);
        if (had_evidence)
            run("DELETE FROM evidence WHERE stage = ?1 AND candidate = ?2 AND criterion = ?3 AND person = ?4", stage,
                whom, on_what, who);
        if (!row.mark.is_given()) {
            run("DELETE FROM score WHERE stage = ?1 AND candidate = ?2 AND criterion = ?3 AND person = ?4", stage, whom,
                on_what, who);
            continue;
        }
        const auto level = row.mark.is_level() ? std::optional(row.mark.value()) : std::nullopt;
        const Hash note = hash_of(row.note);
        give.bind(stage, who, whom, on_what, level, note).run();
        if (database_.changes() == 0) give_anew.bind(stage, who, whom, on_what, level, note).run();
        if (row.evidence.empty()) continue;
        give_evidence(stage, whom, on_what, who, row.evidence);
        had_evidence = true;
    }
}

void Applier::give_evidence(int stage, std::int64_t whom, std::int64_t on_what, std::int64_t who,
                            const std::vector<panel::Word>& words) {
    int position = 0;
    for (const panel::Word& word : words)
        if (const Hash hash = hash_of(word))
            run("INSERT INTO evidence(stage, candidate, criterion, person, position, hash) VALUES (?1, ?2, ?3, ?4, ?5, "
                "?6)",
                stage, whom, on_what, who, ++position, hash);
}

void Applier::on(const Context& context, const panel::HandedIn& event) {
    const int stage = number_of(event.stage);
    const std::int64_t who = person(event.person);
    run("UPDATE score SET handed_in = 1 WHERE stage = ?1 AND person = ?2 AND handed_in = 0", stage, who);
    run("INSERT INTO hand_in(event, stage, person) VALUES (?1, ?2, ?3)", context.event, stage, who);
}

void Applier::on(const Context& context, const panel::ScoreAgreed& event) {
    run("INSERT INTO agreed(event, stage, candidate, criterion, level, why) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        context.event, number_of(event.stage), candidate(event.candidate), criterion(event.criterion), event.level,
        context.why);
    for (const auto& [how, people] : {std::pair<const char*, const std::vector<std::string>&>("present", event.present),
                                      {"dissent", event.dissent}}) {
        int position = 0;
        for (const std::string& id : people)
            run("INSERT INTO took_part(event, how, position, person) VALUES (?1, ?2, ?3, ?4)", context.event, how,
                ++position, person(id));
    }
}

void Applier::moderation(const Context& context, spec::Stage stage, bool closed) {
    run("INSERT INTO moderation(event, stage, closed, why) VALUES (?1, ?2, ?3, ?4)", context.event, number_of(stage),
        closed, context.why);
}

void Applier::on(const Context& context, const panel::ModerationClosed& event) {
    moderation(context, event.stage, true);
}

void Applier::on(const Context& context, const panel::ModerationReopened& event) {
    moderation(context, event.stage, false);
}

void Applier::on(const Context& context, const panel::Decided& event) {
    int position = 0;
    for (const auto& row : event.rows)
        run("INSERT INTO decision(event, position, stage, candidate, outcome, proposed, ground, reason) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            context.event, ++position, number_of(event.stage), candidate(row.candidate), name_of(row.outcome),
            name_of(row.proposed), name_of(row.ground), hash_of(row.reason));
}

void Applier::on(const Context& context, const panel::WordsErased& event) {
    for (const std::string& hex : event.hashes) {
        const Digest hash = digest_from_hex(hex);
        run("INSERT INTO erased(hash, event) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM erased WHERE hash = ?1)",
            hash, context.event);
        run("DELETE FROM word WHERE hash = ?1", hash); // which the file lets happen to what is listed as erased
        run("DELETE FROM hr_word WHERE hash = ?1", hash);
        run("DELETE FROM hr_file WHERE hash = ?1", hash);
    }
}

void Applier::on(const Context& context, const panel::RulesAgreed& event) {
    run("INSERT INTO agreed_by(stage, person, event) VALUES (?1, ?2, ?3)", number_of(event.stage), person(event.person),
        context.event);
}

void Applier::on(const Context& context, const panel::HrViewOpened&) {
    run("INSERT INTO hr_view(event, why) VALUES (?1, ?2)", context.event, context.why);
}

void Applier::on(const Context& context, const panel::PracticeTaken& event) {
    for (const auto& row : event.rows) {
        if (row.fields.size() != row.answers.size())
            throw StorageError(fmt::format("The application {} has not one field for each answer.", row.code));
        run("INSERT INTO practice(number, code, event) SELECT coalesce(max(number), 0) + 1, ?1, ?2 FROM practice",
            row.code, context.event);
        for (std::size_t i = 0; i < row.answers.size(); ++i)
            if (const Hash hash = hash_of(row.answers[i]))
                run("INSERT INTO practice_answer(application, position, field, hash) VALUES (?1, ?2, ?3, ?4)",
                    practice(row.code), i + 1, row.fields[i], hash);
    }
}

void Applier::on(const Context& context, const panel::PracticeScored& event) {
    const std::int64_t who = person(event.person), of = practice(event.application), on = criterion(event.criterion);
    if (!event.mark.is_given())
        run("DELETE FROM practice_score WHERE person = ?1 AND application = ?2 AND criterion = ?3", who, of, on);
    else
        run("INSERT INTO practice_score(person, application, criterion, mark, note, event) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
            "ON CONFLICT DO UPDATE SET mark = excluded.mark, note = excluded.note, event = excluded.event",
            who, of, on, event.mark.is_level() ? std::optional(event.mark.value()) : std::nullopt, hash_of(event.note),
            context.event);
}

void Applier::on(const Context& context, const panel::PracticeClosed&) {
    run("INSERT INTO practice_closed(event, agreed) VALUES (?1, ?2)", context.event, context.why);
}

void Applier::on(const Context& context, const panel::SafetyConsulted& event) {
    run("INSERT INTO safety(event, stage) VALUES (?1, ?2)", context.event, number_of(event.stage));
}

void Applier::on(const Context& context, const panel::BasisWritten& event) {
    run("INSERT INTO basis(event, stage, text) VALUES (?1, ?2, ?3)", context.event, number_of(event.stage),
        hash_of(event.text));
}

/// What is asked no more has one row, without words.
void Applier::on(const Context& context, const panel::InterviewQuestionsWritten& event) {
    const std::int64_t about = criterion(event.criterion);
    const auto write = [&](int position, const Hash& text) {
        run("INSERT INTO interview_question(event, position, criterion, text) VALUES (?1, ?2, ?3, ?4)", context.event,
            position, about, text);
    };
    if (event.questions.empty()) write(0, std::nullopt);
    int position = 0;
    for (const panel::Word& question : event.questions) write(++position, hash_of(question));
}

void Applier::on(const Context& context, const panel::SignedOff& event) {
    run("INSERT INTO sign_off(event, stage, person) VALUES (?1, ?2, ?3)", context.event, number_of(event.stage),
        person(event.person));
}

std::int64_t Applier::person(const std::string& id) {
    return number_in(people_, "person", "SELECT number FROM person WHERE id = ?1", id);
}

std::int64_t Applier::candidate(const std::string& code) {
    return number_in(candidates_, "candidate", "SELECT number FROM candidate WHERE code = ?1", code);
}

std::int64_t Applier::criterion(const std::string& id) {
    return number_in(criteria_, "criterion", "SELECT number FROM criterion WHERE id = ?1", id);
}

std::int64_t Applier::practice(const std::string& code) {
    return number_in(practice_, "practice", "SELECT number FROM practice WHERE code = ?1", code);
}

std::int64_t Applier::number_in(Numbers& known, const char* table, const char* sql, const std::string& name) {
    if (const auto found = known.find(name); found != known.end()) return found->second;
    Statement& query = prepared(sql);
    if (!query.bind(name).step()) throw StorageError(fmt::format("The record has no {} \"{}\".", table, name));
    const std::int64_t number = query.integer(0);
    query.bind(name); // resets it
    return known.emplace(name, number).first->second;
}

Statement& Applier::prepared(const char* sql) {
    const auto found = statements_.find(sql);
    if (found != statements_.end()) return found->second;
    return statements_.emplace(sql, Statement(database_, sql)).first->second;
}

} // namespace evenhand::record
