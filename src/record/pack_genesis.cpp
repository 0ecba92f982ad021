#include "record/pack_genesis.h"

#include "base/xml.h"
#include "panel/selection.h"
#include "record/codec.h"
#include "record/names.h"
#include "record/pack_part.h"

#include <algorithm>
#include <set>

namespace evenhand::record {

namespace {

/// Decides on each kind of event whether the member's pack has it, and leaves out of it what it may not have. What is
/// not named here is left out.
class Narrowed {
  public:
    Narrowed(const Database& database, const panel::Vacancy& vacancy, spec::Stage stage, const panel::Person& member)
        : stage_(stage), member_(member),
          answers_(database, "SELECT a.field, a.hash FROM answer a JOIN candidate c ON c.number = a.candidate "
                             "WHERE c.code = ?1 ORDER BY a.position") {
        for (const std::size_t index : panel::reading_order(vacancy, stage, member))
            owed_.insert(vacancy.candidates[index].code);
    }

    template <class Other>
    bool operator()(Other&) {
        return false;
    }
    bool operator()(panel::VacancyCreated& event) {
        intake::Form form = intake::parse_form(event.form, "form");
        form.fields.erase(std::remove_if(form.fields.begin(), form.fields.end(),
                                         [](const intake::Field& field) { return !field.panel_sees(); }),
                          form.fields.end());
        event.form = xml::write(intake::to_xml(form));
        return !event.officer_name.hr_only;
    }
    bool operator()(panel::SpecificationChanged&) { return true; }
    bool operator()(panel::RulesSet&) { return true; }
    bool operator()(panel::PersonAdded& event) {
        keep_owed(event.owes);
        return !event.name.hr_only;
    }
    bool operator()(panel::PersonStoodDown&) { return true; }
    /// That there is an interest in somebody who is not in the pack, but not in whom.
    bool operator()(panel::InterestDeclared& event) {
        if (!owed_.contains(event.candidate)) event.candidate.clear();
        return event.person == member_.id;
    }
    /// The answers as they are now, blind.
    bool operator()(panel::ApplicationsTaken& event) {
        event.late = false;
        auto& rows = event.rows;
        rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const auto& row) { return !owed_.contains(row.code); }),
                   rows.end());
        for (auto& row : rows) {
            row = {row.code, {}, {}, {}};
            for (answers_.bind(row.code); answers_.step();) {
                row.fields.push_back(answers_.text(0));
                row.answers.push_back({{}, false, to_hex(answers_.digest(1))});
            }
        }
        return !rows.empty();
    }
    bool operator()(panel::RulesAgreed& event) { return event.person == member_.id; }
    bool operator()(panel::StageOpened& event) {
        keep_owed(event.candidates);
        event.agreed_by.erase(std::remove_if(event.agreed_by.begin(), event.agreed_by.end(),
                                             [&](const std::string& id) { return id != member_.id; }),
                              event.agreed_by.end());
        return event.stage == stage_;
    }
    bool operator()(panel::InterviewQuestionsWritten&) { return stage_ == spec::Stage::interview; }
    bool operator()(panel::ScoresGiven& event) {
        auto& rows = event.rows;
        rows.erase(
            std::remove_if(rows.begin(), rows.end(),
                           [&](const auto& row) { return row.person != member_.id || !owed_.contains(row.candidate); }),
            rows.end());
        return event.stage == stage_ && !rows.empty();
    }

  private:
    void keep_owed(std::vector<std::string>& codes) const {
        codes.erase(
            std::remove_if(codes.begin(), codes.end(), [&](const std::string& code) { return !owed_.contains(code); }),
            codes.end());
    }

    spec::Stage stage_;
    const panel::Person& member_;
    std::set<std::string> owed_;
    Statement answers_;
};

} // namespace

std::string identity_of(const Database& database) {
    Statement first(database, "SELECT hash FROM event WHERE number = 1");
    if (!first.step()) throw StorageError("The record holds no event.");
    return to_hex(first.digest(0));
}

Head rules_of(const Database& database, spec::Stage stage, long long last) {
    Statement rows(database, "SELECT e.number, e.hash FROM rules r JOIN event e ON e.number = r.event "
                             "WHERE r.stage = ?1 AND e.number <= ?2 ORDER BY e.number DESC LIMIT 1");
    if (!rows.bind(number_of(stage), last).step()) return {};
    return {rows.integer(0), to_hex(rows.digest(1))};
}

std::string genesis_of(const Database& database, const panel::Vacancy& vacancy, spec::Stage stage,
                       const panel::Person& member, const std::string& id, const std::string& key) {
    Part part;
    Narrowed narrowed(database, vacancy, stage, member);
    Statement rows(database, events_sql);
    for (rows.bind(1, INT64_MAX); rows.step();) {
        EventRow row = read_event(rows);
        panel::What what = decode(row.kind, row.version, row.body);
        if (!std::visit(narrowed, what)) continue;
        row.body = encode(what);
        row.why.clear();
        add_words(part, what, {}, database);
        part.events.push_back(std::move(row));
    }
    const Head rules = rules_of(database, stage, vacancy.last.event);
    Json json = {{"pack", id},
                 {"person", member.id},
                 {"stage", name_of(stage)},
                 {"vacancy", identity_of(database)},
                 {"rules", Json::array({rules.event, rules.hash})},
                 {"key", key}};
    json.update(to_json(part));
    return json.dump();
}

} // namespace evenhand::record
