#include "panel/backup.h"

namespace evenhand::panel {

Events note_backup(const std::string& place) {
    return {Event{BackupMade{Word{place, true, {}}}, {}}};
}

} // namespace evenhand::panel
