// The numbers of an OpenDocument text's lists, as they are printed.
#pragma once
#include "document/odt_styles.h"

#include <map>
#include <memory>
#include <vector>

namespace evenhand::document {

/// Counts through one text. Levels are counted from 0.
class OdtCounter {
  public:
    using Numbers = std::array<int, std::tuple_size_v<OdtList>>; ///< -1: not begun

    OdtCounter();
    /// The numbers of an outermost list: its own, or those it goes on with. Stay where they are.
    Numbers& begin(const xml::Node& list);
    Numbers& outline() { return outline_; }
    /// The mark of the next item. \param start its own number; below 0: the next
    static std::string next(Numbers& numbers, const OdtList& list, std::size_t level, int start = -1);

  private:
    Numbers outline_;
    std::map<std::string, Numbers*> by_id_, by_style_;
    std::vector<std::unique_ptr<Numbers>> all_;
};

} // namespace evenhand::document
