// Reading the XML texts that come with an act, all problems of all of them in one go. Not for other rooms.
#pragma once
#include "base/errors.h"
#include "spec/model.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::panel {

/// Reads one text; what is wrong with it joins the problems of the others, so that all are named in one go.
template <class Parse>
auto attempt(Parse parse, std::vector<Problem>& problems) -> std::optional<decltype(parse())> {
    try {
        return parse();
    } catch (const InvalidInput& error) {
        problems.insert(problems.end(), error.problems().begin(), error.problems().end());
        return std::nullopt;
    }
}

void add(std::vector<Problem>& problems, std::string file, std::string message, std::string expected = {});

struct Criteria {
    std::optional<spec::Specification> specification; ///< none if it could not be read
    std::optional<spec::Framework> framework;         ///< none if there is none, or it could not be read
};
/// The specification, and the framework (empty: none), which has to be the one the specification points at.
Criteria read_criteria(const std::string& specification, const std::string& framework, std::vector<Problem>& problems);

} // namespace evenhand::panel
