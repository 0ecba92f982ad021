// What a report draws on, read out of a record.
#pragma once
#include "report/compose.h"
#include "report/report.h"

namespace evenhand::report {

/// The facts that the definition asks for, and no others: nothing of HR's unless the options say that HR looks.
/// \throws as write_report()
Facts gather(const record::Record& record, const Definition& definition, const Options& options,
             const Progress& progress = {});

/// What the record itself still knows of what was erased. \throws NotAllowed if nothing was
Destruction erased_from(const record::Record& record, const Language& language = {});

} // namespace evenhand::report
