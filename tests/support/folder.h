// A place for a test's files.
#pragma once
#include "base/temporary_folder.h"

#include <algorithm>
#include <string>
#include <vector>

namespace evenhand::test {

/// A new, empty folder, gone with the test.
class Folder : public TemporaryFolder {
  public:
    /// Names in it, sorted.
    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(path()))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }
};

} // namespace evenhand::test
