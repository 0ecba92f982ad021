// What is erased of a record: which words and files are a candidate's or anybody's, and that nothing of them stays in
// the file.
#pragma once
#include "panel/keeping.h"
#include "record/record.h"

namespace evenhand::record {

/// What was found to erase, and how much of what.
struct Erasing {
    panel::ToErase words;
    std::vector<std::pair<std::string, long long>> counts; ///< for people: "Answers", 312; none of which there is none
};

/// Everything that the candidate and the same person's other applications brought, that was written about them, and
/// what the panel and HR wrote elsewhere that says their name. What was written about several candidates together stays
/// while one of them has words, unless it says the name.
/// \throws InvalidInput if there is no such candidate, StorageError, Cancelled
Erasing words_of_candidate(const Record& record, const std::string& candidate, const Progress& progress = {});

/// Everything personal: all applications, all that the panel and HR wrote, the names of those on the panel and of HR.
/// What accounts for the keeping stays: the name of `keeper`, who disposes of it, the reasons of period, holds and
/// erasing, unless they say an applicant's name, and where copies are.
Erasing words_of_record(const Record& record, const std::string& keeper, const Progress& progress = {});

/// How much of what an act erased, told from the events alone. \param event of the candidate that was erased, or of the
/// disposal  \throws StorageError
std::vector<std::pair<std::string, long long>> counts_of_erasing(const Record& record, long long event);

/// Whether nothing is left in the file of what was erased: its pages were written anew and the log of before is empty.
/// Otherwise another program reads the record, or the disk is full: it is done when it is next closed, or opened for
/// writing.
bool is_swept(const Record& record);

} // namespace evenhand::record
