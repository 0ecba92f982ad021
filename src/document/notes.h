// What a reader leaves out or keeps on purpose.
#pragma once
#include "document/document.h"

#include <string_view>

namespace evenhand::document {

/// Collects warnings, one for each kind, with the place and the words of the first.
class Notes {
  public:
    /// \param what a sentence without its full stop  \param words what it is about; may be empty
    void add(std::string_view what, const Place& place, std::string_view words = {});
    /// In the order of their first. \param file the name for problems
    std::vector<Problem> warnings(const std::string& file) const;

  private:
    struct Note {
        std::string what;
        Place place;
        std::string words;
    };
    std::vector<Note> notes_;
};

} // namespace evenhand::document
