// Rules of selection as tables that a person can work out on paper: rules, criteria, and for each candidate the marks
// and what has to come out. Scale 0 to 3 and minimum 2 unless a table says otherwise.
//
//     rules invite=1 tie=essential,1.2
//     criteria 1.1E 1.2E*0.5 2.1D
//     C1 | 223 2?3 111=2 | counts=110 flags=dc | invite #1 total:8.5 ; part of the reason
//
// Criteria are an id, E or D, and a weight. Marks are one group for each criterion with one sign for each member: a
// level, `?`, or `.` for none; `=2` is an agreed score. `#2=` is a rank that is shared. What is not named has to be
// absent: no rank, nothing missed, no scheme.
#pragma once
#include "merit/selection.h"

#include <string>
#include <vector>

namespace evenhand::test {

/// A round that owns its marks.
struct Sample {
    merit::Marks marks;
    merit::Round round;
    merit::Selection select();
    std::vector<merit::AgendaItem> agenda();
};

struct Expected {
    std::string code, outcome, missed, scheme, reason;
    std::optional<int> rank;
    bool tied = false;
    std::optional<std::string> total, essential, desirable;
    std::optional<bool> essential_met;
};

struct Table {
    std::string name, text;
};

struct ParsedTable {
    Sample sample;
    std::vector<Expected> expected;
};

merit::Scale plain_scale(int least, int most);
/// \throws std::invalid_argument that names what it cannot read
ParsedTable parsed(const std::string& text);

/// Works the table out and checks every candidate, that everyone is accounted for, and that neither the order of
/// candidates nor of members changes anything.
void check(const Table& table);

/// The same round with candidates and members in another order, by a fixed seed.
Sample shuffled(const Sample& sample, unsigned seed);

} // namespace evenhand::test
