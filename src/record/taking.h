// Applications read from files for a record, before they are taken: what is in them, what the record holds already,
// what is a newer version, and who may have applied twice.
#pragma once
#include "base/progress.h"
#include "intake/application.h"
#include "record/record.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::record {

/// Where an application stands in the files.
struct Place {
    std::string file;
    int line = 0; ///< 0 where it has no line
};

/// An application that is not taken, since every answer, and every file it came in, is the same as in another.
struct Already {
    Place place;
    std::string code;                   ///< of the one that the record holds; empty: it is in these files
    std::optional<std::size_t> same_as; ///< which of the applications to be taken it repeats
};

/// What all files together brought.
struct ReadIn {
    panel::Incoming incoming;                ///< for panel::take_in
    std::vector<Place> places, newer_places; ///< of each of `incoming.applications` and `incoming.newer`
    std::vector<Already> already;
    std::vector<std::string> notes;         ///< how the files were read, each with its file: nothing is amiss
    std::vector<Problem> skipped, warnings; ///< who may have applied twice is a warning that names codes or lines

    bool brings_something() const { return !incoming.applications.empty() || !incoming.newer.empty(); }
};

/// Reads the files by the record's form and compares each application with the others and with those the record holds.
/// What is there already, answer for answer, is told and not taken again. What has the number of an application that is
/// there, with other answers, is a newer version of it until scoring opens, and is skipped afterwards. Who may have
/// applied twice is told, and both are taken: HR decides.
/// \throws InvalidInput if a file as a whole cannot be read, StorageError, Cancelled
ReadIn read_in(const Record& record, const std::vector<std::string>& files, const intake::ColumnMap& map = {},
               const Progress& progress = {});

} // namespace evenhand::record
