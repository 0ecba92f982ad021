// What moderation looks at, copied out of the record: candidates by code, criteria, and what stands in each cell. No
// totals and no ranks, which stay hidden until moderation is closed.
#pragma once
#include "desktop/controls/heat_map.h"
#include "merit/matrix.h"
#include "panel/selection.h"

#include <memory>
#include <optional>

namespace evenhand::desktop {

struct ScoreMatrix {
    struct Candidate {
        std::string code;
        merit::Standing standing = merit::Standing::in;
    };
    struct Criterion {
        std::string id, label, text; ///< label: the printed number where there is one
        bool essential = true;
    };
    struct Cell {
        merit::Cell score;
        int not_counted = 0; ///< scores that were given and do not count
    };
    /// A matter of the agenda.
    struct Matter {
        TablePlace place;
        std::string why;
        bool done = false; ///< an agreed score stands
    };
    std::vector<Candidate> candidates; ///< those who came to the stage, in the order of codes
    std::vector<Criterion> criteria;
    std::vector<Cell> cells;    ///< candidate after candidate
    std::vector<Matter> agenda; ///< in order of need
    int minimum = 0, tolerance = 0, least = 0, most = 0;

    const Cell& at(TablePlace place) const {
        return cells[static_cast<std::size_t>(place.row) * criteria.size() + static_cast<std::size_t>(place.column)];
    }
    const Candidate& candidate(TablePlace place) const { return candidates[static_cast<std::size_t>(place.row)]; }
    const Criterion& criterion(TablePlace place) const { return criteria[static_cast<std::size_t>(place.column)]; }
    std::optional<TablePlace> find(const std::string& code, const std::string& criterion) const;
    /// The matter of that cell, if it is on the agenda.
    const Matter* matter_at(TablePlace place) const;
    std::size_t settled() const;              ///< how many matters are done
    std::string name(TablePlace place) const; ///< "C014 2.2"
    /// "combined 1.67", "agreed 2", "nobody gave a level"…, and how far the scores lie apart, in words.
    std::string words(TablePlace place) const;
};

/// \throws NotAllowed before all have handed in, naming who is awaited; or where the stage has no rules
std::shared_ptr<const ScoreMatrix> score_matrix(const panel::Vacancy& vacancy, spec::Stage stage);
HeatMap::Content heat_of(std::shared_ptr<const ScoreMatrix> matrix);

} // namespace evenhand::desktop
