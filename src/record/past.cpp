#include "record/past.h"

#include "merit/read.h"
#include "panel/selection.h"
#include "record/load.h"
#include "record/names.h"

namespace evenhand::record {

namespace {

template <class... Kinds>
bool is_one_of(const panel::What& what) {
    return (std::holds_alternative<Kinds>(what) || ...);
}

/// Whether it may change who owes scores and who has handed them in. What there is most of, scores, does not: a score
/// that was handed in stays so.
bool touches_hand_ins(const panel::What& what) {
    return is_one_of<panel::PersonAdded, panel::PersonStoodDown, panel::InterestDeclared, panel::ApplicationsTaken,
                     panel::CandidateSetAside, panel::CandidateReplaced, panel::StageOpened, panel::RulesSet,
                     panel::SpecificationChanged, panel::HandedIn>(what);
}

/// Whether it can only make somebody owe less: who had handed in everything still has.
bool only_lightens(const panel::What& what) {
    const auto* aside = std::get_if<panel::CandidateSetAside>(&what);
    return (aside && aside->standing != merit::Standing::in) || is_one_of<panel::PersonStoodDown>(what);
}

} // namespace

Past::Past(Database& state)
    : state_((state.run("DROP TRIGGER event_chain"), state)), // a broken chain is for others to find
      put_(state, "INSERT INTO event(number, at, who, kind, version, body, previous, hash) "
                  "VALUES (?1, '2000-01-01T00:00:00Z', ?2, '', 0, '', x'', x'')") {}

void Past::passed(long long number, const std::string& who, const panel::What& what) {
    put_.bind(number, who).run();
    if (is_one_of<panel::PersonAdded, panel::PersonStoodDown, panel::InterestDeclared>(what)) people_.clear();
    if (is_one_of<panel::StageOpened>(what)) opened_.clear();
    if (is_one_of<panel::RecordDisposed>(what)) disposed_.reset();
    if (!touches_hand_ins(what)) return;
    for (auto stage = handed_in_.begin(); stage != handed_in_.end();)
        stage = stage->second && only_lightens(what) ? std::next(stage) : handed_in_.erase(stage);
}

std::optional<panel::Past::Known> Past::person(const std::string& id) {
    if (const auto known = people_.find(id); known != people_.end()) return known->second;
    Statement row(state_, "SELECT role, stood_down IS NOT NULL, EXISTS (SELECT 1 FROM declaration d WHERE d.person = "
                          "p.number) FROM person p WHERE id = ?1");
    if (!row.bind(id).step()) return std::nullopt;
    return people_.emplace(id, Known{named<panel::Role>(row.view(0)), row.integer(1) != 0, row.integer(2) != 0})
        .first->second;
}

bool Past::any(const char* sql, spec::Stage stage) {
    return Statement(state_, sql).bind(number_of(stage)).step();
}

bool Past::has_vacancy() {
    return state_.number("SELECT count(*) FROM vacancy") > 0;
}

bool Past::opened(spec::Stage stage) {
    const auto [found, asked] = opened_.try_emplace(stage, false);
    if (asked) found->second = any("SELECT 1 FROM stage WHERE number = ?1 AND opened IS NOT NULL", stage);
    return found->second;
}

bool Past::all_handed_in(spec::Stage stage) {
    if (handed_in_.count(stage) == 0) {
        const panel::Vacancy vacancy = load(state_).vacancy;
        for (const auto& [each, state] : vacancy.stages) handed_in_[each] = panel::awaited(vacancy, each).empty();
    }
    return handed_in_[stage];
}

bool Past::any_handed_in(spec::Stage stage) {
    return any(
        "SELECT 1 FROM hand_in WHERE stage = ?1 UNION ALL SELECT 1 FROM pack WHERE stage = ?1 AND returned IS NOT "
        "NULL AND withdrawn IS NULL",
        stage);
}

bool Past::has_open_score(spec::Stage stage, const std::string& person) {
    Statement row(state_, "SELECT 1 FROM score WHERE stage = ?1 AND person = (SELECT number FROM person WHERE id = ?2) "
                          "AND handed_in = 0");
    return row.bind(number_of(stage), person).step();
}

std::string Past::took_pack_in(spec::Stage stage, const std::string& person) {
    Statement row(state_,
                  "SELECT e.who FROM pack k JOIN person p ON p.number = k.person JOIN event e ON e.number = k.returned "
                  "WHERE k.stage = ?1 AND p.id = ?2 AND k.withdrawn IS NULL AND NOT EXISTS (SELECT 1 FROM hand_in h "
                  "JOIN event b ON b.number = h.event WHERE h.stage = k.stage AND h.person = k.person "
                  "AND h.event > k.returned AND b.who <> p.id) ORDER BY k.event DESC");
    return row.bind(number_of(stage), person).step() ? row.text(0) : std::string();
}

std::optional<panel::RulesVersion> Past::rules(spec::Stage stage) {
    Statement row(state_, "SELECT rules, scale FROM rules WHERE stage = ?1 ORDER BY version DESC LIMIT 1");
    if (!row.bind(number_of(stage)).step()) return std::nullopt;
    return panel::RulesVersion{
        merit::parse_rules(row.view(0), "rules"), merit::parse_scale(row.view(1), "scale"), {}, {}};
}

std::optional<bool> Past::moderation(spec::Stage stage) {
    Statement row(state_, "SELECT closed FROM moderation WHERE stage = ?1 ORDER BY event DESC LIMIT 1");
    return row.bind(number_of(stage)).step() ? std::optional(row.integer(0) != 0) : std::nullopt;
}

bool Past::any_agreed(spec::Stage stage) {
    return any("SELECT 1 FROM agreed WHERE stage = ?1", stage);
}

bool Past::on_hold() {
    return state_.number("SELECT placed FROM hold ORDER BY event DESC LIMIT 1") != 0;
}

bool Past::disposed() {
    if (!disposed_) disposed_ = state_.number("SELECT count(*) FROM disposal") > 0;
    return *disposed_;
}

} // namespace evenhand::record
