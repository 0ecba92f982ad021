// The state of a vacancy out of the tables. Only what the panel may read: HR's tables are not touched here.
#pragma once
#include "panel/vacancy.h"
#include "record/database.h"

#include <functional>
#include <map>

namespace evenhand::record {

/// From the numbers that stand in tables to positions in the vacancy's lists; -1 where there is none.
struct Positions {
    std::vector<int> person, candidate;                ///< by number
    std::map<spec::Stage, std::vector<int>> criterion; ///< by number, for the criteria scored at the stage
};

struct Loaded {
    panel::Vacancy vacancy;
    Positions positions;
};

/// Everything, or everything but the scores: marks, notes and locks are then empty tables of the right size.
/// \throws StorageError if the tables cannot be read as a vacancy
enum class Scores { load, leave_out };
Loaded load(Database& database, Scores scores = Scores::load);

/// A score as it stands in the table.
struct CellState {
    std::size_t cell = 0; ///< StageState::cell
    std::size_t candidate = 0, criterion = 0, person = 0;
    merit::Mark mark;
    bool noted = false, locked = false;
};
using PutCell = std::function<void(const CellState&)>;

/// The scores of a stage that `where` names: a condition on the score's columns with parameters ?2, ?3…, bound to
/// `values`. Cells that have no score are not put.
void read_scores(Database& database, const panel::StageState& state, const Positions& positions,
                 const std::string& where, const std::vector<std::int64_t>& values, const PutCell& put);
/// Puts a cell into the state.
void put(panel::StageState& state, const CellState& cell);

} // namespace evenhand::record
