// How a vacancy begins.
#include "base/errors.h"
#include "base/text.h"
#include "merit/read.h"
#include "panel/permission.h"
#include "spec/read.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

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

void add(std::vector<Problem>& problems, std::string file, std::string message, std::string expected = {}) {
    Problem problem;
    problem.file = std::move(file);
    problem.message = std::move(message);
    problem.expected = std::move(expected);
    problems.push_back(std::move(problem));
}

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

// Not asked here: whether the rules fit the specification, since a draft may still be without the rule it needs
// (scoring does not open until they do), and whether every criterion a form answers is there, since one form serves
// many specifications.
Events create_vacancy(const std::string& specification, const std::string& framework, const std::string& form,
                      const std::string& rules, const std::string& scale, const std::string& officer_name) {
    std::vector<Problem> problems;
    const auto post = attempt([&] { return spec::parse_specification(specification, "specification"); }, problems);
    const auto parsed_form = attempt([&] { return intake::parse_form(form, "form"); }, problems);
    const auto parsed_rules = attempt([&] { return merit::parse_rules(rules, "rules"); }, problems);
    const auto parsed_scale = attempt([&] { return merit::parse_scale(scale, "scale"); }, problems);
    if (!framework.empty()) {
        const auto themes = attempt([&] { return spec::parse_framework(framework, "framework"); }, problems);
        if (post && themes) check_framework(*post, *themes, problems);
    }
    if (parsed_rules && parsed_scale && parsed_rules->scale != parsed_scale->id)
        add(problems, "rules", fmt::format("the rules ask for the scale \"{}\"", parsed_rules->scale),
            fmt::format("\"{}\", the scale that came with them", parsed_scale->id));
    const std::string name = tidied(officer_name);
    if (name.empty()) add(problems, {}, "the HR officer has no name");
    if (!problems.empty()) throw InvalidInput(std::move(problems));

    VacancyCreated created;
    created.specification = specification;
    created.framework = framework;
    created.form = form;
    created.officer = "P1";
    created.officer_name.text = name;
    return {Event{std::move(created), {}}, Event{RulesSet{parsed_rules->stage, rules, scale}, {}}};
}

Events introduce_officer(const Vacancy& vacancy, const std::string& name) {
    const std::string tidy = tidied(name);
    if (tidy.empty()) throw InvalidInput("The HR officer has no name");
    if (vacancy.person_named(tidy)) return {};
    PersonAdded added;
    added.id = fmt::format("P{}", vacancy.people.size() + 1);
    added.name.text = tidy;
    added.role = Role::officer;
    return {Event{std::move(added), {}}};
}

} // namespace evenhand::panel
