// What is left behind when something goes wrong inside: enough to find the fault, and nothing about anybody.
#pragma once
#include "base/clock.h"

#include <exception>
#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::desktop {

/// The text of a fault's report: version, moment, kind of the exception and the actions that came before, by their ids.
/// Never the exception's own message, which may quote a record.
std::string fault_report(const std::exception* fault, const std::vector<std::string>& actions, Moment at);

/// Writes it into the folder, which is made if it is not there. \returns the file; empty if it could not be written
std::filesystem::path keep_fault(const std::filesystem::path& folder, const std::string& report, Moment at);

} // namespace evenhand::desktop
