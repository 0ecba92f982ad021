// After an erasing: what it reached and what it did not, which a certificate tells.
#pragma once
#include "base/progress.h"
#include "record/record.h"
#include "report/compose.h"

#include <string>
#include <vector>

namespace evenhand::report {

/// Packs went to people's own machines: what the record knows of them, a sentence each. To be asked before the names
/// go.
std::vector<std::string> packs_elsewhere(const panel::Vacancy& vacancy, const Language& language = {});

/// What was erased in the record last is erased in its copies too. \param packs as packs_elsewhere() said
/// \returns what was erased, and which copies were reached and which were not  \throws NotAllowed if nothing was
/// erased, StorageError, Cancelled
Destruction erased_everywhere(const record::Record& record, const std::vector<std::string>& packs,
                              const Progress& progress = {}, const Language& language = {});

} // namespace evenhand::report
