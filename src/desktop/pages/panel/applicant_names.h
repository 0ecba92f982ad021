// The applicants as a declaration of interest shows them: names alone, by alphabet. Behind each name stand the codes it
// maps to, which are never shown, nor anything ordered by them.
#pragma once
#include "record/record.h"

#include <string>
#include <vector>

namespace evenhand::desktop {

struct ApplicantName {
    std::string name;
    std::vector<std::string> candidates; ///< codes; several where people share the name: nothing tells which is which
};

struct ApplicantNames {
    std::vector<ApplicantName> names; ///< of those still in, by alphabet, each name once whatever its case
    std::size_t nameless = 0;         ///< applications without a name
};

/// \throws StorageError
ApplicantNames applicant_names(const record::Record& record);

/// What the person has declared of those of that name; the strongest.
panel::Interest declared_of(const panel::Person& person, const ApplicantName& name);
/// Why, in their words; empty for none.
std::string why_declared(const panel::Person& person, const ApplicantName& name);

/// Whether the names are open to that person, to declare by: to chair, members and HR adviser until scoring opens; to a
/// substitute who joined later until they give their first score. Never to an observer.
bool names_are_open(const panel::Vacancy& vacancy, const panel::Person& person);

} // namespace evenhand::desktop
