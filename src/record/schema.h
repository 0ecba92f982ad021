// The tables of a record, and the steps by which an older file is brought up to date. docs/file-format.md says what
// each table holds.
#pragma once
#include "record/database.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace evenhand::record {

/// One step: the SQL that turns a file of version `to` - 1 into one of version `to`.
struct Step {
    int to = 0;
    const char* sql = nullptr;
};

/// Every step there is, oldest first; the first makes the tables of a new file. Steps are never changed once released.
const std::vector<Step>& steps();
/// What this program writes: the last step's version.
int current_version();

/// \throws InvalidInput for a version that is newer than this program knows, or older than any there was
void require_known_version(const std::filesystem::path& path, int version);

/// Makes the tables of `version` in a database that has none, and marks it as a record. Inside the caller's
/// transaction.
void make_tables(Database& database, int version);

/// Brings an older file up to date in one transaction, after a copy of it has been made beside it, named
/// NAME.before-vN; does nothing to a file that is up to date. \throws StorageError
void bring_up_to_date(Database& database, const std::filesystem::path& path, const std::vector<Step>& all = steps());

/// A table that apply() fills from the events, and by which columns its rows are ordered. Words, events and what SQLite
/// keeps for itself are not among them.
struct StateTable {
    std::string_view name;
    std::string_view key; ///< columns of the primary key, with commas
    int since = 1;        ///< the version that brought it
};
const std::vector<StateTable>& state_tables();

} // namespace evenhand::record
