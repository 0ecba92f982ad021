// Reports: from an open record to a PDF file. The one thing the command line and the window call.
#pragma once
#include "base/language.h"
#include "base/progress.h"
#include "record/record.h"
#include "report/definition.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::report {

struct Options {
    std::string member;               ///< name of the panel member a sheet is for; empty for none
    std::string candidate;            ///< code of the candidate a record is about; empty for none
    std::optional<spec::Stage> stage; ///< none: the record's current stage
    bool hr = false;                  ///< HR looks, and the record says so already: what HR alone may read is shown
    bool pdf_a = false;               ///< as PDF/A-1b, for archives
    std::string language;             ///< BCP 47, of the program's own words; empty: that of the definition
    std::optional<Date> requested;    ///< the day on which an applicant asked for what is held on them
};

/// The day by which a request of that day is to be answered: the same of the next month, or that month's last.
Date due_by(Date requested);

/// The definition of that name. \throws InvalidInput for an unknown one, naming those there are; StorageError
Definition definition_named(const std::string& name);

/// Those in which reports can be printed, besides that of their definitions: "cy", "en".
std::vector<std::string> languages();

/// The words of one of them; English for none. \throws InvalidInput for another, naming those there are
Language language_named(const std::string& tag);

/// What became of it.
struct Written {
    int pages = 0;
    std::vector<std::string> warnings; ///< characters that no font on this machine has, as sentences
};

/// Names of the report definitions there are (files of reports/ without their ending), in alphabetical order.
/// \throws StorageError if there is no folder of reports
std::vector<std::string> report_names();

struct Destruction; // compose.h

/// Writes the certificate of what was erased of the record (reports/destruction-certificate.xml), as PDF/A-1b: whole or
/// not at all. \param language as in Options; the destruction's own sentences are in it already
/// \throws as write_report()
Written write_certificate(const record::Record& record, const Destruction& destruction,
                          const std::filesystem::path& target, const std::string& language = {});

/// Composes the report of that name and writes it as PDF: whole or not at all.
/// \throws InvalidInput for an unknown name, language, member or candidate (naming those there are), NotAllowed where
/// the phase does not allow it yet (naming who or what is awaited) or the target is a record, StorageError, Cancelled
Written write_report(const record::Record& record, const std::string& name, const Options& options,
                     const std::filesystem::path& target, const Progress& progress = {});

} // namespace evenhand::report
