#include "intake/folder.h"

#include "base/files.h"
#include "base/text.h"
#include "base/words.h"
#include "document/archive.h"
#include "document/format.h"
#include "document/read.h"
#include "intake/candidates/applicants.h"
#include "intake/tables/heading.h"
#include "intake/tables/read.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace evenhand::intake {

namespace {

namespace fs = std::filesystem;
using candidates::Applicants;
using candidates::GivenFile;
using Severity = Problem::Severity;

constexpr std::size_t most_files = 20'000;
constexpr std::uint64_t largest_file = 64U << 20, largest_all = 512U << 20;
constexpr int deepest = 20;

/// A file in a folder or an archive.
struct Found {
    std::string path; ///< from the folder, "/" between
    std::uint64_t size = 0;
    std::string source = {}; ///< what an archive calls it
};

/// A folder or an archive as one: what is in it, and how to read it.
struct Collection {
    std::string name; ///< for problems
    std::vector<Found> files = {};
    std::vector<Problem> skipped = {};
    std::function<std::string(const Found&)> read = {};

    void skip(const std::string& path, std::string message, std::string expected) {
        skipped.push_back({Severity::error, name + "/" + path, 0, 0, std::move(message), std::move(expected)});
    }
};

/// What operating systems and office programs leave behind: nobody's application.
bool is_left_behind(std::string_view path) {
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string_view part = path.substr(at, end - at);
        const std::string small = folded(part);
        if (part.starts_with('.') || part.starts_with("~$") || small == "__macosx" || small == "thumbs.db" ||
            small == "desktop.ini" || small == "ehthumbs.db")
            return true;
        at = end + 1;
    }
    return false;
}

std::string extension_of(const std::string& path) {
    return folded(fs::path(path).extension().string());
}

/// Tables that are text are told from texts by their names where they say so.
bool is_named_as_table(const std::string& path) {
    const std::string extension = extension_of(path);
    return extension == ".csv" || extension == ".tsv" || extension == ".tab";
}

bool is_table(const GivenFile& file) {
    const document::Format format = document::format_of(file.bytes);
    return format == document::Format::xlsx || format == document::Format::ods ||
           (format == document::Format::text && is_named_as_table(file.path));
}

/// Files by applicant: a folder's together under its name, others each under its own.
std::map<std::string, std::vector<Found>> by_applicant(const std::vector<Found>& files, const std::string& within) {
    std::map<std::string, std::vector<Found>> applicants;
    for (const Found& file : files) {
        const std::string path = file.path.substr(within.size());
        applicants[path.substr(0, path.find('/'))].push_back(file);
    }
    return applicants;
}

/// "applications/" where all files lie in that one folder; empty where they do not.
std::string only_folder(const std::vector<Found>& files) {
    if (files.empty()) return {};
    const std::size_t slash = files.front().path.find('/');
    if (slash == std::string::npos) return {};
    const std::string folder = files.front().path.substr(0, slash + 1);
    return std::all_of(files.begin(), files.end(), [&](const Found& file) { return file.path.starts_with(folder); })
               ? folder
               : std::string();
}

/// Words that more than half of four names or more have: a post's, not a person's.
std::vector<std::string> common_words(const std::map<std::string, std::vector<Found>>& applicants) {
    std::map<std::string, std::size_t> counts;
    for (const auto& [who, files] : applicants) {
        std::string spaced = who;
        std::replace(spaced.begin(), spaced.end(), '_', ' ');
        std::set<std::string> keys;
        for (const TextWord& word : words_of(spaced)) keys.insert(word.key);
        for (const std::string& key : keys) ++counts[key];
    }
    std::vector<std::string> common;
    for (const auto& [key, count] : counts)
        if (applicants.size() >= 4 && count * 2 > applicants.size()) common.push_back(key);
    return common;
}

void append(Intake& intake, Intake more) {
    std::move(more.applications.begin(), more.applications.end(), std::back_inserter(intake.applications));
    std::move(more.skipped.begin(), more.skipped.end(), std::back_inserter(intake.skipped));
    std::move(more.warnings.begin(), more.warnings.end(), std::back_inserter(intake.warnings));
    std::move(more.notes.begin(), more.notes.end(), std::back_inserter(intake.notes));
}

/// Reads a collection applicant by applicant.
class Reading {
  public:
    Reading(Collection& collection, const Form& form, const ColumnMap& map, const Progress& progress)
        : collection_(collection), form_(form), map_(map), progress_(progress),
          applicants_(collection.name, form, map) {}

    Intake all(const std::string& within) {
        const auto applicants = by_applicant(collection_.files, within);
        applicants_.set_common_words(common_words(applicants));
        std::size_t done = 0;
        for (const auto& [who, files] : applicants) {
            advance(progress_, done++, applicants.size(), "Reading the applications");
            take(who, files);
        }
        if (tables_.applications.empty() && tables_.skipped.empty())
            applicants_.finish();
        else
            leave_beside_tables();
        append(tables_, std::move(applicants_.intake));
        tables_.skipped.insert(tables_.skipped.end(), collection_.skipped.begin(), collection_.skipped.end());
        return std::move(tables_);
    }

  private:
    void take(const std::string& who, const std::vector<Found>& files) {
        std::vector<GivenFile> given;
        for (const Found& file : files)
            if (std::optional<std::string> bytes = bytes_of(file)) given.push_back({file.path, std::move(*bytes)});
        if (given.empty()) return;
        if (given.size() == 1 && files.size() == 1 && files.front().path.ends_with(who) && is_table(given.front()))
            return read_table(given.front());
        const std::size_t before = applicants_.intake.applications.size();
        applicants_.take(who, std::move(given));
        taken_.insert(taken_.end(), applicants_.intake.applications.size() - before, who);
    }

    std::optional<std::string> bytes_of(const Found& file) {
        if (file.size > largest_file) {
            collection_.skip(file.path,
                             fmt::format("the file is larger than {} MB; it is not taken", largest_file >> 20),
                             "a document without large pictures");
            return std::nullopt;
        }
        if (all_ + file.size > largest_all) {
            collection_.skip(file.path, fmt::format("more than {} MB are not taken at once", largest_all >> 20),
                             "the rest imported by itself");
            return std::nullopt;
        }
        try {
            std::string bytes = collection_.read(file);
            all_ += bytes.size();
            return bytes;
        } catch (const InvalidInput& error) {
            for (const Problem& problem : error.problems())
                collection_.skip(file.path, problem.message, problem.expected);
        } catch (const StorageError& error) {
            std::string message = error.what();
            if (message.ends_with('.')) message.pop_back();
            collection_.skip(file.path, std::move(message), "a file that can be opened");
        }
        return std::nullopt;
    }

    void read_table(const GivenFile& file) {
        const std::string name = collection_.name + "/" + file.path;
        const bool text = document::format_of(file.bytes) == document::Format::text;
        try {
            append(tables_,
                   (text ? read_csv_applications : read_sheet_applications)(file.bytes, name, form_, map_, progress_));
        } catch (const InvalidInput& error) {
            tables_.skipped.insert(tables_.skipped.end(), error.problems().begin(), error.problems().end());
        }
    }

    /// Documents beside a table are most often its rows' own: taken too, everybody would apply twice.
    void leave_beside_tables() {
        for (const std::string& who : taken_)
            collection_.skip(who, "this lies beside a table of applications and is not taken as one of its own",
                             "it imported by itself, if it is an application");
        applicants_.intake.applications.clear();
        applicants_.intake.warnings.clear();
    }

    Collection& collection_;
    const Form& form_;
    const ColumnMap& map_;
    const Progress& progress_;
    Applicants applicants_;
    Intake tables_;
    std::vector<std::string> taken_; ///< of each application
    std::uint64_t all_ = 0;
};

/// Words in lines, and no row of them that heads a table of the form's fields.
bool is_running_text(std::string_view bytes, const std::string& file, const Form& form, const ColumnMap& map) {
    try {
        const HeadingRows found = find_headings(open_text(bytes, file).sheet, form, map);
        // One heading of the form alone in its line heads a text.
        if (found.matches > 0 && found.headings.size() >= 2) return false;
    } catch (const InvalidInput&) { // no table: a quote that is not closed, say
    }
    const document::Document text = document::read_document(bytes, file);
    return std::any_of(text.blocks.begin(), text.blocks.end(),
                       [](const document::Block& block) { return std::holds_alternative<document::Paragraph>(block); });
}

[[noreturn]] void refuse_empty(const Collection& collection) {
    std::vector<Problem> problems = collection.skipped;
    problems.push_back({Severity::error, collection.name, 0, 0, "there is no application in it",
                        "a document, or a folder of documents, for each applicant"});
    throw InvalidInput(std::move(problems));
}

Collection files_in(const fs::path& folder) {
    Collection collection{folder.string()};
    collection.read = [folder](const Found& file) { return read_file(folder / fs::path(file.path)); };
    std::error_code failure;
    const auto check = [&] {
        if (failure)
            throw StorageError(fmt::format("Cannot read the folder {}: {}.", folder.string(), failure.message()));
    };
    auto at = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, failure);
    check();
    for (; at != fs::recursive_directory_iterator(); at.increment(failure)) {
        std::string path = at->path().lexically_relative(folder).generic_string();
        const bool readable = is_utf8(path);
        if (!readable) path = "(a name that is not UTF-8)";
        std::error_code unknown;
        const fs::file_status status = at->symlink_status(unknown);
        if (is_left_behind(path)) {
            at.disable_recursion_pending();
        } else if (status.type() == fs::file_type::symlink) {
            collection.skip(path, "this is a link to another place, which is not followed", "the file itself");
        } else if (status.type() == fs::file_type::directory) {
            if (at.depth() < deepest) continue;
            at.disable_recursion_pending();
            collection.skip(path, fmt::format("folders are read {} deep and no deeper", deepest),
                            "a folder for each applicant");
        } else if (status.type() != fs::file_type::regular || !readable) {
            at.disable_recursion_pending();
            collection.skip(path, "this is no file that can be read", "a file with a name in UTF-8");
        } else {
            if (collection.files.size() >= most_files)
                throw InvalidInput({{Severity::error, collection.name, 0, 0,
                                     fmt::format("there are more than {} files in the folder", most_files),
                                     "the folder of the applications"}});
            std::error_code gone; // between then and now: reading it says so
            const std::uintmax_t size = at->file_size(gone);
            collection.files.push_back({path, gone ? 0 : size});
        }
    }
    check();
    std::sort(collection.files.begin(), collection.files.end(),
              [](const Found& a, const Found& b) { return a.path < b.path; });
    return collection;
}

} // namespace

Intake read_folder(const fs::path& folder, const Form& form, const ColumnMap& map, const Progress& progress) {
    fs::path plain = folder;
    if (!plain.has_filename() && plain.has_parent_path()) plain = plain.parent_path(); // "folder/"
    Collection collection = files_in(plain);
    if (collection.files.empty()) refuse_empty(collection);
    return Reading(collection, form, map, progress).all({});
}

Intake read_archive(std::string_view bytes, const std::string& file, const Form& form, const ColumnMap& map,
                    const Progress& progress) {
    const document::Archive archive(bytes, file);
    Collection collection{file};
    collection.read = [&](const Found& found) { return archive.read(found.source); };
    for (const std::string& refused : archive.refused())
        collection.skipped.push_back({Severity::error, file, 0, 0, refused + "; it is not taken",
                                      "the file itself, in a folder of the archive"});
    for (const auto& entry : archive.entries())
        if (const std::string path = fs::path(entry.name).lexically_normal().generic_string(); !is_left_behind(path))
            collection.files.push_back({path, entry.size, entry.name});
    if (collection.files.empty()) refuse_empty(collection);
    std::sort(collection.files.begin(), collection.files.end(),
              [](const Found& a, const Found& b) { return a.path < b.path; });
    const std::string within = only_folder(collection.files);
    Intake intake = Reading(collection, form, map, progress).all(within);
    const bool flat = std::none_of(collection.files.begin(), collection.files.end(), [&](const Found& found) {
        return found.path.find('/', within.size()) != std::string::npos;
    });
    if (!within.empty() && flat && intake.applications.size() > 1)
        intake.notes.push_back(fmt::format("each file of the folder \"{}\" is an application of its own; where all are "
                                           "one applicant's, put that folder into another",
                                           within.substr(0, within.size() - 1)));
    return intake;
}

Intake read_candidates(std::string_view bytes, const std::string& file, const Form& form, const ColumnMap& map,
                       const Progress& progress) {
    advance(progress, 0, 1, "Reading the application");
    Applicants applicants(file, form, map);
    const std::string name = file.substr(file.find_last_of('/') + 1);
    std::vector<GivenFile> files;
    files.push_back({name, std::string(bytes)});
    applicants.take(name, std::move(files));
    if (applicants.intake.applications.empty()) throw InvalidInput(std::move(applicants.intake.skipped));
    applicants.finish();
    return std::move(applicants.intake);
}

Intake read_text_applications(std::string_view bytes, const std::string& file, const Form& form, const ColumnMap& map,
                              const Progress& progress) {
    const bool may_run = bytes.size() <= candidates::most_text && !is_named_as_table(file);
    return may_run && is_running_text(bytes, file, form, map) ? read_candidates(bytes, file, form, map, progress)
                                                              : read_csv_applications(bytes, file, form, map, progress);
}

} // namespace evenhand::intake
