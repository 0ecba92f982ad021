// Which blind copies HR has looked over: remembered for the user, outside the record, as what was hidden is in it.
#pragma once
#include "desktop/window/context.h"

#include <optional>
#include <set>
#include <string>

namespace evenhand::desktop {

class LookedAt {
  public:
    /// Of the open record. \throws StorageError
    void load(const Context& context);
    void clear();
    bool has(const panel::Candidate& candidate) const { return seen_.count(version(candidate)) == 1; }
    void add(const panel::Candidate& candidate, Preferences& preferences);
    /// Of those who are in, how many nobody has looked over yet.
    long long missing(const panel::Vacancy& vacancy) const;

  private:
    /// An application that came in anew has to be looked over anew.
    static std::string version(const panel::Candidate& candidate);
    std::string key_;
    std::set<std::string> seen_;
};

/// Before scoring opens: a sentence for HR while there are copies nobody has looked over. \throws StorageError
std::optional<std::string> copies_to_look_over(const Context& context);

} // namespace evenhand::desktop
