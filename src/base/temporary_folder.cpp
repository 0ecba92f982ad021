#include "base/temporary_folder.h"

#include "base/errors.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>

namespace evenhand {

TemporaryFolder::TemporaryFolder() {
    std::error_code none;
    std::filesystem::path place = std::filesystem::temp_directory_path(none);
    if (none) place = "/tmp"; // what is set is no folder
    std::string name = (place / "evenhand-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw StorageError(
            fmt::format("No temporary folder can be made in {}: {}.", place.string(), std::strerror(errno)));
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code left; // one that cannot be removed harms nobody: only its user can read it
    std::filesystem::remove_all(path_, left);
}

} // namespace evenhand
