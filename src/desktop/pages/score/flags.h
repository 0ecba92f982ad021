// Candidates someone marked to come back to: their own affair, kept with their preferences and not in the record.
#pragma once
#include "desktop/window/context.h"

#include <set>
#include <string>

namespace evenhand::desktop {

class Flags {
  public:
    /// Those of the one who works on the open record. \throws StorageError
    void load(const Context& context);
    void clear();
    bool has(const std::string& code) const { return codes_.count(code) != 0; }
    bool empty() const { return codes_.empty(); }
    /// Flags the candidate, or takes the flag away, and keeps it so.
    void toggle(const std::string& code, Preferences& preferences);

  private:
    std::string key_;
    std::set<std::string> codes_;
};

} // namespace evenhand::desktop
