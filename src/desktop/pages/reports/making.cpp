#include "desktop/pages/reports/making.h"

#include "base/files.h"
#include "record/record.h"

#include <cstdlib>
#include <cstring>
#include <fmt/format.h>

namespace evenhand::desktop {

namespace {

class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "evenhand-preview-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw StorageError(
                fmt::format("No temporary folder can be made for the preview ({}).", std::strerror(errno)));
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code left; // a folder that cannot be removed harms nobody: only its user can read it
        std::filesystem::remove_all(path_, left);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

} // namespace

std::vector<std::string> make_report(const std::filesystem::path& record, const ReportWish& wish,
                                     const std::filesystem::path& target, const Progress& progress) {
    const auto reading = record::Record::open(record, record::Record::Access::read);
    return report::write_report(reading, wish.name, wish.options, target, progress).warnings;
}

std::string report_to_look_at(const std::filesystem::path& record, const ReportWish& wish, const Progress& progress) {
    const TemporaryFolder folder;
    const auto target = folder.path() / "preview.pdf";
    make_report(record, wish, target, progress);
    return read_file(target);
}

} // namespace evenhand::desktop
