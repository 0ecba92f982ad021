// The words and files of an event, each with what it is and whom it is about. Not for other rooms.
#pragma once
#include "panel/event.h"

#include <functional>
#include <string>
#include <vector>

namespace evenhand::record {

/// What a word or file is.
enum class Theme {
    answer,  ///< of an application, original or blind copy
    file,    ///< that an application came in, or its name
    note,    ///< beside a score, or words quoted for it
    reason,  ///< of a decision, a change, a declaration…
    text,    ///< the panel's: the basis, what it agreed
    name,    ///< of one on the panel or of HR
    pack,    ///< the secret of a panel pack, or what came back in it
    place,   ///< where a copy of the record is
    account, ///< the reason for keeping, holding, erasing
};

struct KeptWord {
    Theme theme = Theme::reason;
    const std::string& hash;
    const std::vector<std::string>& candidates; ///< codes it is about; empty: of nobody in particular
    const std::string& person;                  ///< id, of a name
};

/// Calls `visit` for everything that has a hash, in the order of the event, `why` last.
void each_kept_word(const panel::What& what, const panel::Word& why, const std::function<void(const KeptWord&)>& visit);

} // namespace evenhand::record
