#include "record/load_keeping.h"

#include "merit/read.h"
#include "record/names.h"
#include "spec/read.h"

#include <algorithm>

namespace evenhand::record {

namespace {

using panel::Stamp;

/// A level, or cannot be judged where there is none.
merit::Mark mark_at(const Statement& row, int column) {
    return row.is_null(column) ? merit::Mark::cannot_judge()
                               : merit::Mark::level(static_cast<int>(row.integer(column)));
}

/// The grounds as `alike` holds them, with blanks between.
std::vector<intake::SameBy> same_by(std::string_view list) {
    std::vector<intake::SameBy> by;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        by.push_back(named<intake::SameBy>(list.substr(0, end)));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return by;
}

void set(std::vector<int>& positions, std::int64_t number, std::size_t position) {
    if (positions.size() <= static_cast<std::size_t>(number))
        positions.resize(static_cast<std::size_t>(number) + 1, -1);
    positions[static_cast<std::size_t>(number)] = static_cast<int>(position);
}

int position(const std::vector<int>& positions, std::int64_t number) {
    return number >= 0 && static_cast<std::size_t>(number) < positions.size()
               ? positions[static_cast<std::size_t>(number)]
               : -1;
}

class Loader {
  public:
    explicit Loader(Database& database) : database_(database) {}

    Loaded load(Scores scores) {
        documents();
        people();
        declarations();
        candidates();
        declarations_of_replaced();
        alike();
        owed();
        practice();
        hr_views();
        load_keeping(database_, vacancy_);
        stages();
        for (auto& [stage, state] : vacancy_.stages) {
            rules(state);
            admitted(state);
            hand_ins(state);
            agreed(state);
            moderation(state);
            decisions(state);
            signing(state);
            load_signatures(database_, state);
            marks(state, scores);
        }
        return std::move(loaded_);
    }

  private:
    void documents() {
        Statement rows(database_, "SELECT kind, xml FROM document");
        while (rows.step()) {
            const std::string kind = rows.text(0);
            if (kind == "specification")
                vacancy_.specification = spec::parse_specification(rows.view(1), kind);
            else if (kind == "framework")
                vacancy_.framework = spec::parse_framework(rows.view(1), kind);
            else if (kind == "form")
                vacancy_.form = intake::parse_form(rows.view(1), kind);
        }
        vacancy_.officer = database_.text("SELECT p.id FROM vacancy v JOIN person p ON p.number = v.officer");
        Statement last(database_, "SELECT number, at, who FROM event ORDER BY number DESC LIMIT 1");
        while (last.step()) vacancy_.last = stamp_at(last, 0);
    }

    void people() {
        Statement rows(
            database_,
            fmt::format("SELECT p.number, p.id, {}, p.role, e.number, e.at, e.who, s.id, {}, d.number, d.at, "
                        "d.who, {} FROM person p JOIN event e ON e.number = p.event "
                        "LEFT JOIN person s ON s.number = p.substitute_for "
                        "LEFT JOIN event d ON d.number = p.stood_down ORDER BY p.number",
                        name_of_person("p.name"), text_of("p.why"), text_of("p.stood_down_why")));
        while (rows.step()) {
            panel::Person person;
            person.id = rows.text(1);
            person.name = rows.text(2);
            person.role = named<panel::Role>(rows.view(3));
            person.added = stamp_at(rows, 4);
            person.substitute_for = rows.text(7);
            person.substitute_why = rows.text(8);
            if (!rows.is_null(9)) person.stood_down = stamp_at(rows, 9);
            person.stood_down_why = rows.text(12);
            set(loaded_.positions.person, rows.integer(0), vacancy_.people.size());
            vacancy_.people.push_back(std::move(person));
        }
    }

    void declarations() {
        Statement rows(database_, fmt::format("SELECT d.person, d.interest, c.code, {}, e.number, e.at, e.who "
                                              "FROM declaration d JOIN event e ON e.number = d.event "
                                              "LEFT JOIN candidate c ON c.number = d.candidate ORDER BY d.event",
                                              text_of("d.why")));
        while (rows.step())
            person(rows.integer(0))
                .declarations.push_back(
                    {named<panel::Interest>(rows.view(1)), rows.text(2), rows.text(3), stamp_at(rows, 4)});
    }

    void candidates() {
        Statement rows(
            database_,
            fmt::format("SELECT c.number, c.code, c.standing, {}, s.number, s.at, s.who, c.late, {}, e.number, "
                        "e.at, e.who, b.code, n.number, n.at, n.who, (SELECT count(*) FROM original o "
                        "WHERE o.candidate = c.number) FROM candidate c JOIN event e ON e.number = c.event "
                        "LEFT JOIN event s ON s.number = c.set_aside LEFT JOIN candidate b ON b.number = c.replaced_by "
                        "LEFT JOIN event n ON n.number = c.renewed ORDER BY length(c.code), c.code",
                        text_of("c.why"), text_of("c.late_why")));
        while (rows.step()) {
            panel::Candidate candidate;
            candidate.code = rows.text(1);
            candidate.standing = named<merit::Standing>(rows.view(2));
            candidate.why = rows.text(3);
            if (!rows.is_null(4)) candidate.set_aside = stamp_at(rows, 4);
            candidate.late = rows.integer(7) != 0;
            candidate.late_why = rows.text(8);
            candidate.taken = stamp_at(rows, 9);
            candidate.replaced_by = rows.text(12);
            if (!rows.is_null(13)) candidate.renewed = stamp_at(rows, 13);
            candidate.originals = static_cast<int>(rows.integer(16));
            set(loaded_.positions.candidate, rows.integer(0), vacancy_.candidates.size());
            vacancy_.candidates.push_back(std::move(candidate));
        }
    }

    /// Whoever declared of one application's person has declared of the same person's newer one. No event says so: its
    /// line in the history would tell members which code the name has that they declared of.
    void declarations_of_replaced() {
        for (panel::Person& person : vacancy_.people)
            for (std::size_t at = 0; at < person.declarations.size(); ++at) {
                const auto index = vacancy_.candidate_index(person.declarations[at].candidate);
                if (!index || vacancy_.candidates[*index].replaced_by.empty()) continue;
                panel::Declaration inherited = person.declarations[at];
                inherited.candidate =
                    vacancy_.candidates[*index].replaced_by; // which may be replaced itself: it is next
                person.declarations.insert(person.declarations.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                           std::move(inherited));
            }
    }

    void alike() {
        Statement groups(database_, "SELECT a.event, a.number, a.by_what, e.number, e.at, e.who FROM alike a "
                                    "JOIN event e ON e.number = a.event ORDER BY a.event, a.number");
        Statement codes(database_, "SELECT c.code FROM alike_candidate a JOIN candidate c ON c.number = a.candidate "
                                   "WHERE a.event = ?1 AND a.number = ?2 ORDER BY a.position");
        while (groups.step()) {
            panel::Alike group{{}, same_by(groups.view(2)), stamp_at(groups, 3)};
            for (codes.bind(groups.integer(0), groups.integer(1)); codes.step();)
                group.candidates.push_back(codes.text(0));
            vacancy_.alike.push_back(std::move(group));
        }
        Statement kept(database_, "SELECT k.event, c.code FROM kept_apart k JOIN candidate c ON c.number = k.candidate "
                                  "ORDER BY k.event, k.position");
        for (std::int64_t event = 0; kept.step(); event = kept.integer(0)) {
            if (kept.integer(0) != event) vacancy_.kept_apart.emplace_back();
            vacancy_.kept_apart.back().push_back(kept.text(1));
        }
    }

    void owed() {
        Statement rows(database_, "SELECT o.person, c.code FROM owes o JOIN candidate c ON c.number = o.candidate "
                                  "ORDER BY o.person, o.position");
        while (rows.step()) person(rows.integer(0)).owes.push_back(rows.text(1));
    }

    void practice() {
        panel::Practice& practice = vacancy_.practice;
        Statement codes(database_, "SELECT code FROM practice ORDER BY number");
        while (codes.step()) practice.applications.push_back(codes.text(0));
        Statement rows(database_,
                       fmt::format("SELECT s.person, x.code, k.id, {}, s.mark, e.number, e.at, e.who "
                                   "FROM practice_score s JOIN practice x ON x.number = s.application "
                                   "JOIN criterion k ON k.number = s.criterion JOIN event e ON e.number = s.event "
                                   "ORDER BY s.person, s.application, s.criterion",
                                   text_of("s.note")));
        while (rows.step())
            practice.scores.push_back({person(rows.integer(0)).id, rows.text(1), rows.text(2), rows.text(3),
                                       mark_at(rows, 4), stamp_at(rows, 5)});
        Statement closed(database_, fmt::format("SELECT {}, e.number, e.at, e.who FROM practice_closed c "
                                                "JOIN event e ON e.number = c.event ORDER BY c.event",
                                                text_of("c.agreed")));
        while (closed.step()) {
            practice.agreed = closed.text(0);
            practice.closed = stamp_at(closed, 1);
        }
    }

    void hr_views() {
        Statement rows(database_, fmt::format("SELECT {}, e.number, e.at, e.who FROM hr_view v "
                                              "JOIN event e ON e.number = v.event ORDER BY v.event",
                                              text_of("v.why")));
        while (rows.step()) vacancy_.hr_views.push_back({rows.text(0), stamp_at(rows, 1)});
    }

    void stages() {
        Statement rows(database_, "SELECT s.name, e.number, e.at, e.who FROM stage s "
                                  "LEFT JOIN event e ON e.number = s.opened ORDER BY s.number");
        while (rows.step()) {
            panel::StageState& state = vacancy_.stages[named<spec::Stage>(rows.view(0))];
            state.stage = named<spec::Stage>(rows.view(0));
            if (!rows.is_null(1)) state.opened = stamp_at(rows, 1);
        }
    }

    void rules(panel::StageState& state) {
        Statement rows(database_,
                       fmt::format("SELECT r.rules, r.scale, {}, e.number, e.at, e.who FROM rules r "
                                   "JOIN event e ON e.number = r.event WHERE r.stage = ?1 ORDER BY r.version",
                                   text_of("r.why")));
        for (rows.bind(number_of(state.stage)); rows.step();)
            state.rules.push_back({merit::parse_rules(rows.view(0), "rules"), merit::parse_scale(rows.view(1), "scale"),
                                   rows.text(2), stamp_at(rows, 3)});
        if (state.rules.empty()) throw StorageError("The record is damaged: a stage has no rules.");
        state.criteria = merit::scored_criteria(vacancy_.specification, state.rules_now());
        Statement numbers(database_, "SELECT number, id FROM criterion");
        while (numbers.step())
            if (const auto index = state.criterion_index(numbers.view(1)))
                set(loaded_.positions.criterion[state.stage], numbers.integer(0), *index);
    }

    /// Everyone who applied came as far as shortlisting, whatever became of them; the later stages have those who were
    /// admitted.
    void admitted(panel::StageState& state) {
        state.in.assign(vacancy_.candidates.size(), state.stage == spec::Stage::shortlisting ? 1 : 0);
        Statement rows(database_, "SELECT candidate FROM admitted WHERE stage = ?1");
        for (rows.bind(number_of(state.stage)); rows.step();)
            if (const int index = position(loaded_.positions.candidate, rows.integer(0)); index >= 0)
                state.in[static_cast<std::size_t>(index)] = 1;
        Statement agreed(database_, "SELECT a.person, e.number, e.at, e.who FROM agreed_by a "
                                    "JOIN event e ON e.number = a.event WHERE a.stage = ?1 ORDER BY a.person");
        for (agreed.bind(number_of(state.stage)); agreed.step();) {
            state.agreed_by.push_back(person(agreed.integer(0)).id);
            state.agreed_at.push_back(stamp_at(agreed, 1));
        }
    }

    void hand_ins(panel::StageState& state) {
        Statement rows(database_, "SELECT h.person, e.number, e.at, e.who FROM hand_in h "
                                  "JOIN event e ON e.number = h.event WHERE h.stage = ?1 ORDER BY h.event");
        for (rows.bind(number_of(state.stage)); rows.step();)
            state.hand_ins.emplace_back(person(rows.integer(0)).id, stamp_at(rows, 1));
    }

    void agreed(panel::StageState& state) {
        Statement rows(database_, fmt::format("SELECT c.code, k.id, {}, a.level, e.number, e.at, e.who FROM agreed a "
                                              "JOIN candidate c ON c.number = a.candidate "
                                              "JOIN criterion k ON k.number = a.criterion "
                                              "JOIN event e ON e.number = a.event WHERE a.stage = ?1 ORDER BY a.event",
                                              text_of("a.why")));
        Statement people(database_, "SELECT how, person FROM took_part WHERE event = ?1 ORDER BY how, position");
        for (rows.bind(number_of(state.stage)); rows.step();) {
            panel::AgreedScore agreed;
            agreed.candidate = rows.text(0);
            agreed.criterion = rows.text(1);
            agreed.why = rows.text(2);
            agreed.level = static_cast<int>(rows.integer(3));
            agreed.stamp = stamp_at(rows, 4);
            for (people.bind(agreed.stamp.event); people.step();)
                (people.view(0) == "present" ? agreed.present : agreed.dissent).push_back(person(people.integer(1)).id);
            state.agreed.push_back(std::move(agreed));
        }
    }

    void moderation(panel::StageState& state) {
        Statement rows(database_, fmt::format("SELECT m.closed, {}, e.number, e.at, e.who FROM moderation m "
                                              "JOIN event e ON e.number = m.event WHERE m.stage = ?1 ORDER BY m.event",
                                              text_of("m.why")));
        for (rows.bind(number_of(state.stage)); rows.step();)
            state.moderation.push_back({rows.integer(0) != 0, rows.text(1), stamp_at(rows, 2)});
    }

    void decisions(panel::StageState& state) {
        Statement rows(database_,
                       fmt::format("SELECT c.code, {}, d.outcome, d.proposed, d.ground, e.number, e.at, e.who "
                                   "FROM decision d JOIN candidate c ON c.number = d.candidate "
                                   "JOIN event e ON e.number = d.event WHERE d.stage = ?1 ORDER BY d.event, d.position",
                                   text_of("CASE d.ground WHEN 'scheme' THEN NULL ELSE d.reason END")));
        for (rows.bind(number_of(state.stage)); rows.step();)
            state.decisions.push_back({rows.text(0), rows.text(1), named<panel::Outcome>(rows.view(2)),
                                       named<merit::Outcome>(rows.view(3)), named<panel::Ground>(rows.view(4)),
                                       stamp_at(rows, 5)});
    }

    void signing(panel::StageState& state) {
        const int stage = number_of(state.stage);
        Statement asked(database_, "SELECT e.number, e.at, e.who FROM safety s JOIN event e ON e.number = s.event "
                                   "WHERE s.stage = ?1 ORDER BY s.event");
        for (asked.bind(stage); asked.step();) state.safety.push_back(stamp_at(asked, 0));
        Statement basis(database_, fmt::format("SELECT {}, e.number, e.at, e.who FROM basis b "
                                               "JOIN event e ON e.number = b.event WHERE b.stage = ?1 "
                                               "ORDER BY b.event DESC LIMIT 1",
                                               text_of("b.text")));
        for (basis.bind(stage); basis.step();) state.basis = panel::Basis{basis.text(0), stamp_at(basis, 1)};
        Statement signs(database_, "SELECT s.person, e.number, e.at, e.who FROM sign_off s "
                                   "JOIN event e ON e.number = s.event WHERE s.stage = ?1 ORDER BY s.event");
        for (signs.bind(stage); signs.step();)
            state.sign_offs.push_back({person(signs.integer(0)).id, stamp_at(signs, 1)});
    }

    void marks(panel::StageState& state, Scores scores) {
        const std::size_t candidates = vacancy_.candidates.size(), criteria = state.criteria.size(),
                          people = vacancy_.people.size();
        state.marks = merit::Marks(candidates, criteria, people);
        state.noted.assign(candidates * criteria * people, 0);
        state.locked.assign(candidates * criteria * people, 0);
        if (scores == Scores::leave_out) return;
        read_scores(database_, state, loaded_.positions, "1", {}, [&](const CellState& cell) { put(state, cell); });
    }

    panel::Person& person(std::int64_t number) {
        const int index = position(loaded_.positions.person, number);
        if (index < 0) throw StorageError(fmt::format("The record is damaged: it has no person {}.", number));
        return vacancy_.people[static_cast<std::size_t>(index)];
    }

    Database& database_;
    Loaded loaded_;
    panel::Vacancy& vacancy_ = loaded_.vacancy;
};

} // namespace

Loaded load(Database& database, Scores scores) {
    try {
        return Loader(database).load(scores);
    } catch (const InvalidInput& error) {
        throw StorageError(std::string("The record is damaged: ") + error.what());
    }
}

void read_scores(Database& database, const panel::StageState& state, const Positions& positions,
                 const std::string& where, const std::vector<std::int64_t>& values, const PutCell& put_cell) {
    Statement rows(database, "SELECT candidate, criterion, person, mark, note IS NOT NULL, handed_in FROM score "
                             "WHERE stage = ?1 AND " +
                                 where);
    rows.bind(number_of(state.stage));
    for (std::size_t i = 0; i < values.size(); ++i) sqlite3_bind_int64(rows.raw(), static_cast<int>(i) + 2, values[i]);
    const auto criteria = positions.criterion.find(state.stage);
    if (criteria == positions.criterion.end()) return;
    while (rows.step()) {
        const int candidate = position(positions.candidate, rows.integer(0)),
                  criterion = position(criteria->second, rows.integer(1)),
                  person = position(positions.person, rows.integer(2));
        // Handed-in scores on a criterion that newer rules no longer score stay in the table, but not in the state.
        if (candidate < 0 || criterion < 0 || person < 0) continue;
        CellState cell;
        cell.candidate = static_cast<std::size_t>(candidate);
        cell.criterion = static_cast<std::size_t>(criterion);
        cell.person = static_cast<std::size_t>(person);
        cell.cell = state.cell(cell.candidate, cell.criterion, cell.person);
        cell.mark = mark_at(rows, 3);
        cell.noted = rows.integer(4) != 0;
        cell.locked = rows.integer(5) != 0;
        put_cell(cell);
    }
}

void put(panel::StageState& state, const CellState& cell) {
    state.marks.at(cell.candidate, cell.criterion, cell.person) = cell.mark;
    state.noted[cell.cell] = cell.noted ? 1 : 0;
    state.locked[cell.cell] = cell.locked ? 1 : 0;
}

} // namespace evenhand::record
