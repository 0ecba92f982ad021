// How a vacancy begins.
#include "base/errors.h"
#include "base/text.h"
#include "merit/read.h"
#include "panel/permission.h"
#include "panel/texts.h"

#include <fmt/format.h>

namespace evenhand::panel {

// Not asked here: whether the rules fit the specification, since a draft may still be without the rule it needs
// (scoring does not open until they do), and whether every criterion a form answers is there, since one form serves
// many specifications.
Events create_vacancy(const std::string& specification, const std::string& framework, const std::string& form,
                      const std::string& rules, const std::string& scale, const std::string& officer_name) {
    std::vector<Problem> problems;
    read_criteria(specification, framework, problems);
    const auto parsed_form = attempt([&] { return intake::parse_form(form, "form"); }, problems);
    const auto parsed_rules = attempt([&] { return merit::parse_rules(rules, "rules"); }, problems);
    const auto parsed_scale = attempt([&] { return merit::parse_scale(scale, "scale"); }, problems);
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
