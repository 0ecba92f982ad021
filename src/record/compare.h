// Comparing two databases that should hold the same state.
#pragma once
#include "record/database.h"
#include "record/schema.h"

#include <functional>
#include <string>

namespace evenhand::record {

/// Called with where a difference is ("table score") and a sentence that says what it is. Returning false ends the
/// comparison.
using Report = std::function<bool(const std::string& where, const std::string& message)>;

/// Walks through both tables in the order of their key. \param expected what the events make of it
/// \param columns those to compare, with commas; "*": all
void compare_table(const Database& actual, const Database& expected, const StateTable& table,
                   const std::string& columns, const Report& report);

/// Tables, indexes and triggers that are missing, changed or too many.
void compare_schema(const Database& actual, const Database& expected, const Report& report);

} // namespace evenhand::record
