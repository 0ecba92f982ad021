// Applications out of files that are one applicant's, or a folder or archive of them.
#pragma once
#include "intake/application.h"

#include <filesystem>
#include <string_view>

namespace evenhand::intake {

/// A folder with a file or a sub-folder for each applicant: documents, JSON Resume, HR-XML, Europass. All files of a
/// sub-folder are one application, each document's text under a heading. A table in it is read as a table; what lies
/// beside it is then told and not taken. Hidden files and those of the system are passed over; links are not followed;
/// files that cannot be read are told in `skipped`, and the others are taken. Each applicant's files are kept with the
/// application. Bounded: 20,000 files, 64 MB in one, 512 MB in all, folders twenty deep.
/// \throws InvalidInput if there is nothing in it that can be read; StorageError; Cancelled
Intake read_folder(const std::filesystem::path& folder, const Form& form, const ColumnMap& map = {},
                   const Progress& progress = {});

/// The same for a ZIP archive, within the bounds of document/archive.h too. A single folder at its top that holds all
/// the rest is passed through.
Intake read_archive(std::string_view bytes, const std::string& file, const Form& form, const ColumnMap& map = {},
                    const Progress& progress = {});

/// One applicant's file by itself, or a file of several candidates: a document, JSON Resume, HR-XML, Europass.
/// \throws InvalidInput if it cannot be read
Intake read_candidates(std::string_view bytes, const std::string& file, const Form& form, const ColumnMap& map = {},
                       const Progress& progress = {});

/// Text that may be either: a table with separators, or an application in plain words.
/// \throws InvalidInput as read_csv_applications does, for what is no running text
Intake read_text_applications(std::string_view bytes, const std::string& file, const Form& form,
                              const ColumnMap& map = {}, const Progress& progress = {});

} // namespace evenhand::intake
