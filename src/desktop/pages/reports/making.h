// Making reports off the window's thread. A record is for one thread at a time, so each opens the file for itself.
#pragma once
#include "base/progress.h"
#include "report/report.h"

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::desktop {

/// What is to be made.
struct ReportWish {
    std::string name, title;
    report::Options options;
};

/// Writes the report there. \returns warnings, as sentences  \throws as report::write_report
std::vector<std::string> make_report(const std::filesystem::path& record, const ReportWish& wish,
                                     const std::filesystem::path& target, const Progress& progress);

/// The report as bytes, to be looked at. It is made in a folder that only its user can read and that is gone before
/// this returns or throws. \throws as report::write_report
std::string report_to_look_at(const std::filesystem::path& record, const ReportWish& wish, const Progress& progress);

} // namespace evenhand::desktop
