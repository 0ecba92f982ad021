#include "desktop/pages/reports/making.h"

#include "base/files.h"
#include "base/temporary_folder.h"
#include "record/record.h"

namespace evenhand::desktop {

std::vector<std::string> make_report(const std::filesystem::path& record, const ReportWish& wish,
                                     const std::filesystem::path& target, const Progress& progress) {
    const auto reading = record::Record::open(record, record::Record::Access::read);
    return report::write_report(reading, wish.name, wish.options, target, progress).warnings;
}

std::string report_to_look_at(const std::filesystem::path& record, const ReportWish& wish, const Progress& progress) {
    const TemporaryFolder folder;
    const auto target = folder / "preview.pdf";
    make_report(record, wish, target, progress);
    return read_file(target);
}

} // namespace evenhand::desktop
