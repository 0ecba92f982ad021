#include "record/taking.h"

#include "record/blinding.h"
#include "record/sources.h"

#include <fmt/format.h>
#include <iterator>

namespace evenhand::record {

namespace {

void warn_of_repeats(const Record& record, ReadIn& read, const Progress& progress) {
    std::vector<intake::Application> all;
    const auto& candidates = record.vacancy().candidates;
    for (const panel::Candidate& candidate : candidates) {
        advance(progress, all.size(), candidates.size(), "Comparing with the applications there are");
        all.push_back(whole_application(record, candidate.code));
    }
    const std::size_t before = all.size();
    all.insert(all.end(), read.applications.begin(), read.applications.end());
    for (const auto [later, earlier] : intake::repeats(all)) {
        if (later < before) continue; // told when it was taken
        const std::string& file = read.files[later - before];
        const std::string where = earlier < before ? candidates[earlier].code
                                  : read.files[earlier - before] == file
                                      ? fmt::format("line {}", all[earlier].line)
                                      : fmt::format("line {} of {}", all[earlier].line, read.files[earlier - before]);
        read.warnings.push_back(
            {Problem::Severity::warning, file, all[later].line, 0,
             fmt::format("every answer is the same as in the application of {}; both are taken", where),
             "one application of each person, or one of the two set aside"});
    }
}

} // namespace

ReadIn read_in(const Record& record, const std::vector<std::string>& files, const intake::ColumnMap& map,
               const Progress& progress) {
    ReadIn read;
    for (const std::string& file : files) {
        advance(progress, 0, 0, "Reading the applications");
        require_file(file);
        intake::Intake one = intake::read_applications(file, record.vacancy().form, map);
        read.files.insert(read.files.end(), one.applications.size(), file);
        std::move(one.applications.begin(), one.applications.end(), std::back_inserter(read.applications));
        read.skipped.insert(read.skipped.end(), one.skipped.begin(), one.skipped.end());
        read.warnings.insert(read.warnings.end(), one.warnings.begin(), one.warnings.end());
    }
    warn_of_repeats(record, read, progress);
    return read;
}

} // namespace evenhand::record
