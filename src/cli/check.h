// Checking any of the files people write for Evenhand: each is known by its root element.
#pragma once
#include "base/errors.h"

#include <string>
#include <vector>

namespace evenhand::cli {

struct Checked {
    std::string what; ///< what the file holds, in a few words ("18 criteria"); empty where it could not be read at all
    std::vector<Problem> problems;
};

/// Reads one file and finds everything that is wrong with it, a scale or framework it points at included. A file that
/// is not there is a problem like any other. \throws StorageError if the file cannot be read
Checked check_file(const std::string& path);

} // namespace evenhand::cli
