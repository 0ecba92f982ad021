// What may not stand in a report, whoever wrote it into a reason or a note: codes of other candidates in a report for
// one of them, and their names; names of the panel in a report that codes people.
#pragma once
#include "report/context.h"

#include <string>
#include <utility>
#include <vector>

namespace evenhand::report {

class Rewriting {
  public:
    explicit Rewriting(const Context& context);
    bool changes_anything() const { return !own_code_.empty() || !names_.empty(); }
    std::string operator()(const std::string& text) const;
    /// Every text of the block.
    void apply(Block& block) const;

  private:
    void add(const std::string& name, const std::string& instead);
    void add_applicants(const Context& context);
    void add_people(const Context& context);
    std::string without_names(const std::string& text) const;
    std::string without_codes(const std::string& text) const;

    const panel::Vacancy& vacancy_;
    std::string another_;                                    ///< what stands for another candidate's code
    std::string own_code_;                                   ///< empty: codes may stand
    std::vector<std::pair<std::string, std::string>> names_; ///< longest first, and what stands for each
};

} // namespace evenhand::report
