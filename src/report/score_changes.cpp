#include "report/score_changes.h"

#include "record/codec.h"

#include <algorithm>
#include <unordered_map>

namespace evenhand::report {

namespace {

constexpr long long at_a_time = 1000;

/// What each cell last said, and where that changes.
class Cells {
  public:
    Cells(const panel::Vacancy& vacancy, const panel::StageState& state) : vacancy_(vacancy), state_(state) {}

    void take(const panel::ScoresGiven& given, const panel::Stamp& stamp, std::vector<ScoreChange>& changes) {
        for (const auto& row : given.rows) {
            const auto candidate = vacancy_.candidate_index(row.candidate);
            const auto criterion = state_.criterion_index(row.criterion);
            const auto person = vacancy_.person_index(row.person);
            if (!candidate || !criterion || !person) continue; // of a specification that was changed since
            auto& cell = cells_[state_.cell(*candidate, *criterion, *person)];
            const bool other = cell.mark != row.mark || cell.note != row.note.hash;
            if (cell.given && other)
                changes.push_back({stamp, row.person, row.candidate, row.criterion, cell.mark, row.mark});
            cell = {true, row.mark, row.note.hash};
        }
    }

  private:
    struct Cell {
        bool given = false;
        merit::Mark mark;
        std::string note; ///< its hash
    };
    const panel::Vacancy& vacancy_;
    const panel::StageState& state_;
    std::unordered_map<std::size_t, Cell> cells_;
};

} // namespace

std::vector<ScoreChange> score_changes(const record::Record& record, spec::Stage stage, const Progress& progress) {
    const std::string kind(panel::kind(panel::ScoresGiven{}));
    const panel::Vacancy& vacancy = record.vacancy();
    Cells cells(vacancy, vacancy.stage(stage));
    std::vector<ScoreChange> changes;
    const long long newest = vacancy.last.event;
    for (long long first = 1; first <= newest; first += at_a_time) {
        advance(progress, static_cast<std::size_t>(first), static_cast<std::size_t>(newest), "Reading the history");
        for (const record::Entry& entry : record.history(first, std::min(newest, first + at_a_time - 1))) {
            if (entry.kind != kind) continue;
            const panel::What what = record::decode(entry.kind, record::body_version, entry.body);
            const auto& given = std::get<panel::ScoresGiven>(what);
            if (given.stage == stage) cells.take(given, {entry.number, entry.at, entry.who}, changes);
        }
    }
    return changes;
}

} // namespace evenhand::report
