#include "panel/texts.h"

#include "base/text.h"
#include "spec/read.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

void add(std::vector<Problem>& problems, std::string file, std::string message, std::string expected) {
    Problem problem;
    problem.file = std::move(file);
    problem.message = std::move(message);
    problem.expected = std::move(expected);
    problems.push_back(std::move(problem));
}

namespace {

void check_framework(const spec::Specification& specification, const spec::Framework& framework,
                     std::vector<Problem>& problems) {
    if (!specification.framework)
        return add(problems, "framework", "the specification points at no behaviour framework", "no framework");
    const auto& use = *specification.framework;
    if (use.id != framework.id)
        return add(problems, "framework", fmt::format("this is the behaviour framework \"{}\"", framework.id),
                   fmt::format("\"{}\", at which the specification points", use.id));
    const auto& levels = framework.levels;
    if (!use.level.empty() && std::find(levels.begin(), levels.end(), use.level) == levels.end())
        add(problems, "specification", fmt::format("the framework has no level of post \"{}\"", use.level),
            joined(levels));
    for (const spec::Placed& placed : spec::criteria(specification))
        for (const std::string& theme : placed.criterion->themes)
            if (std::none_of(framework.themes.begin(), framework.themes.end(),
                             [&](const spec::Theme& known) { return known.id == theme; }))
                add(problems, "specification",
                    fmt::format("criterion {} points at the theme \"{}\", which the framework has not",
                                placed.criterion->id, theme));
}

} // namespace

Criteria read_criteria(const std::string& specification, const std::string& framework, std::vector<Problem>& problems) {
    Criteria read;
    read.specification = attempt([&] { return spec::parse_specification(specification, "specification"); }, problems);
    if (!framework.empty())
        read.framework = attempt([&] { return spec::parse_framework(framework, "framework"); }, problems);
    if (read.specification && read.framework) check_framework(*read.specification, *read.framework, problems);
    return read;
}

} // namespace evenhand::panel
