// The part of the state that is about the record itself: keys, signatures, panel packs, backups, how long it is kept.
// Not for other rooms.
#pragma once
#include "record/load.h"

namespace evenhand::record {

/// Texts of words are joined by this; HR's words stay out, and those that were erased say so and when. Not for columns
/// that may hold HR's words: that these were erased would tell that there were any.
std::string text_of(const char* column);
/// A name, which is empty once it was erased.
std::string name_of_person(const char* column);
/// A stamp from an event's number, time and person, beginning at that column.
panel::Stamp stamp_at(const Statement& row, int column);

/// What of it belongs to the vacancy, its people and candidates, which are there already.
void load_keeping(Database& database, panel::Vacancy& vacancy);
/// What of it belongs to one stage.
void load_signatures(Database& database, panel::StageState& state);

} // namespace evenhand::record
