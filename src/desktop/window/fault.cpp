#include "desktop/window/fault.h"

#include "base/files.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <typeinfo>

namespace evenhand::desktop {

std::string fault_report(const std::exception* fault, const std::vector<std::string>& actions, Moment at) {
    return fmt::format("Evenhand {}\nWhen: {}\nWhat: {}\nBefore it: {}\n\nThis report holds nothing about any "
                       "vacancy, candidate or member.\n",
                       EVENHAND_VERSION, to_string(at), fault ? typeid(*fault).name() : "not a standard exception",
                       actions.empty() ? "nothing" : joined(actions));
}

std::filesystem::path keep_fault(const std::filesystem::path& folder, const std::string& report, Moment at) {
    std::string moment = to_string(at);
    std::replace(moment.begin(), moment.end(), ':', '-');
    const std::filesystem::path path = folder / ("fault-" + moment + ".txt");
    try {
        std::filesystem::create_directories(folder);
        AtomicFile file(path);
        file.write(report);
        file.commit();
        return path;
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace evenhand::desktop
