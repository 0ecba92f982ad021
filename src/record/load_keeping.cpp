#include "record/load_keeping.h"

#include "record/names.h"

namespace evenhand::record {

namespace {

void keys(Database& database, panel::Vacancy& vacancy) {
    Statement rows(database,
                   "SELECT p.id, k.key, e.number, e.at, e.who FROM member_key k "
                   "JOIN person p ON p.number = k.person JOIN event e ON e.number = k.event ORDER BY k.event");
    while (rows.step())
        if (const auto index = vacancy.person_index(rows.view(0)))
            vacancy.people[*index].keys.push_back({rows.text(1), stamp_at(rows, 2)});
}

void packs(Database& database, panel::Vacancy& vacancy) {
    Statement rows(database,
                   fmt::format("SELECT k.id, p.id, k.key, s.name, e.number, e.at, e.who, r.number, r.at, r.who, "
                               "w.number, w.at, w.who, {} FROM pack k JOIN person p ON p.number = k.person "
                               "JOIN stage s ON s.number = k.stage JOIN event e ON e.number = k.event "
                               "LEFT JOIN event r ON r.number = k.returned LEFT JOIN event w ON w.number = k.withdrawn "
                               "ORDER BY k.event",
                               text_of("k.why")));
    while (rows.step()) {
        panel::Pack pack{rows.text(0),      rows.text(1), rows.text(2), named<spec::Stage>(rows.view(3)),
                         stamp_at(rows, 4), {},           {},           rows.text(13)};
        if (!rows.is_null(7)) pack.returned = stamp_at(rows, 7);
        if (!rows.is_null(10)) pack.withdrawn = stamp_at(rows, 10);
        vacancy.packs.push_back(std::move(pack));
    }
}

void interview(Database& database, panel::Vacancy& vacancy) {
    Statement rows(database,
                   fmt::format("SELECT k.id, {}, e.number, e.at, e.who FROM interview_question q "
                               "JOIN criterion k ON k.number = q.criterion JOIN event e ON e.number = q.event "
                               "WHERE q.text IS NOT NULL AND q.event = (SELECT max(event) FROM "
                               "interview_question WHERE criterion = q.criterion) "
                               "ORDER BY q.criterion, q.position",
                               text_of("q.text")));
    while (rows.step()) {
        if (vacancy.interview.empty() || vacancy.interview.back().criterion != rows.view(0))
            vacancy.interview.push_back({rows.text(0), {}, stamp_at(rows, 2)});
        vacancy.interview.back().questions.push_back(rows.text(1));
    }
}

void retention(Database& database, panel::Vacancy& vacancy) {
    Statement periods(database, fmt::format("SELECT r.from_date, r.months, {}, e.number, e.at, e.who FROM retention r "
                                            "JOIN event e ON e.number = r.event ORDER BY r.event",
                                            text_of("r.why")));
    while (periods.step())
        vacancy.retention.push_back(
            {periods.text(0), static_cast<int>(periods.integer(1)), periods.text(2), stamp_at(periods, 3)});
    Statement holds(database, fmt::format("SELECT h.placed, {}, e.number, e.at, e.who FROM hold h "
                                          "JOIN event e ON e.number = h.event ORDER BY h.event",
                                          text_of("h.why")));
    while (holds.step()) vacancy.holds.push_back({holds.integer(0) != 0, holds.text(1), stamp_at(holds, 2)});
    Statement disposal(database, "SELECT e.number, e.at, e.who FROM disposal d JOIN event e ON e.number = d.event "
                                 "ORDER BY d.event");
    while (disposal.step()) vacancy.disposed = stamp_at(disposal, 0);
}

void gone(Database& database, panel::Vacancy& vacancy) {
    Statement rows(database, "SELECT c.code, m.number, m.at, m.who, x.number, x.at, x.who FROM candidate c "
                             "LEFT JOIN event m ON m.number = c.moved_out LEFT JOIN event x ON x.number = c.erased "
                             "WHERE c.moved_out IS NOT NULL OR c.erased IS NOT NULL");
    while (rows.step()) {
        const auto index = vacancy.candidate_index(rows.view(0));
        if (!index) continue;
        if (!rows.is_null(1)) vacancy.candidates[*index].moved_out = stamp_at(rows, 1);
        if (!rows.is_null(4)) vacancy.candidates[*index].erased = stamp_at(rows, 4);
    }
}

} // namespace

std::string text_of(const char* column) {
    return fmt::format("coalesce((SELECT text FROM word WHERE hash = {0}), (SELECT '(erased on ' || substr(at, 1, 10) "
                       "|| ')' FROM event WHERE number = (SELECT event FROM erased WHERE hash = {0})))",
                       column);
}

std::string name_of_person(const char* column) {
    return fmt::format("(SELECT text FROM word WHERE hash = {})", column);
}

panel::Stamp stamp_at(const Statement& row, int column) {
    return {row.integer(column), parse_moment(row.view(column + 1)), row.text(column + 2)};
}

void load_keeping(Database& database, panel::Vacancy& vacancy) {
    keys(database, vacancy);
    packs(database, vacancy);
    interview(database, vacancy);
    Statement backups(database, "SELECT e.number, e.at, e.who FROM backup b JOIN event e ON e.number = b.event "
                                "ORDER BY b.event");
    while (backups.step()) vacancy.backups.push_back(stamp_at(backups, 0));
    retention(database, vacancy);
    gone(database, vacancy);
}

void load_signatures(Database& database, panel::StageState& state) {
    const int stage = number_of(state.stage);
    Statement rows(database, "SELECT p.id, s.act, s.of_event, s.of_hash, s.digest, s.key, s.signature, e.number, e.at, "
                             "e.who FROM signature s JOIN person p ON p.number = s.person "
                             "JOIN event e ON e.number = s.event WHERE s.stage = ?1 ORDER BY s.event");
    for (rows.bind(stage); rows.step();)
        state.signatures.push_back({rows.text(0), named<panel::Signable>(rows.view(1)), rows.integer(2), rows.text(3),
                                    rows.text(4), rows.text(5), rows.text(6), stamp_at(rows, 7)});
    Statement paper(database, fmt::format("SELECT p.id, {}, s.act, e.number, e.at, e.who FROM paper_signature s "
                                          "JOIN person p ON p.number = s.person JOIN event e ON e.number = s.event "
                                          "WHERE s.stage = ?1 ORDER BY s.event",
                                          text_of("s.why")));
    for (paper.bind(stage); paper.step();)
        state.on_paper.push_back(
            {paper.text(0), paper.text(1), named<panel::Signable>(paper.view(2)), stamp_at(paper, 3)});
}

} // namespace evenhand::record
