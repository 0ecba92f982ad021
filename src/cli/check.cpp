#include "cli/check.h"

#include "base/text.h"
#include "base/xml_reader.h"
#include "intake/form.h"
#include "merit/read.h"
#include "record/sources.h"
#include "report/definition.h"
#include "spec/critic.h"
#include "spec/read.h"
#include "spec/xml_file.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

namespace evenhand::cli {

namespace {

using Problems = std::vector<Problem>;

std::string size_of(std::size_t count, std::string_view singular, std::string_view plural) {
    return counted(static_cast<long long>(count), singular, plural);
}

/// Themes and the level of post must be those of the framework, where it is to be found.
void check_themes(const xml::Element& element, const spec::Framework& framework, xml::Reader& reader) {
    if (const auto* themes = element.find("themes"); themes && element.name == "criterion") {
        std::size_t at = 0;
        const std::string list = tidied(themes->value);
        while (at < list.size()) {
            const std::size_t end = std::min(list.find(' ', at), list.size());
            const std::string id = list.substr(at, end - at);
            at = end + 1;
            if (std::none_of(framework.themes.begin(), framework.themes.end(),
                             [&](const spec::Theme& theme) { return theme.id == id; }))
                reader.error(*themes, fmt::format("there is no theme \"{}\" in framework {}", id, framework.id),
                             "the id of a theme there");
        }
    }
    for (const xml::Element& child : element.children) check_themes(child, framework, reader);
}

void collect_criteria(const xml::Element& element, std::map<std::string, const xml::Element*>& by_id) {
    for (const xml::Element& child : element.children) {
        if (child.name == "criterion") by_id.emplace(tidied(child.get("id")), &child);
        collect_criteria(child, by_id);
    }
}

/// What the critic says, each at its criterion.
void criticise(const xml::Element& root, const spec::Specification& specification, xml::Reader& reader) {
    std::map<std::string, const xml::Element*> by_id;
    collect_criteria(root, by_id);
    for (spec::Remark& remark : spec::criticise(specification)) {
        const auto at = by_id.find(remark.criterion);
        reader.warning(at != by_id.end() ? *at->second : root, std::move(remark.message), std::move(remark.advice));
    }
}

std::string check_specification(const xml::Element& root, const std::string& file, Problems& problems) {
    const spec::Specification specification = spec::read_specification(root, file, problems);
    xml::Reader reader(file, problems);
    criticise(root, specification, reader);
    if (specification.framework) {
        const record::Source source = record::find_framework(*root.child("framework"), file, problems);
        if (!source.text.empty()) {
            const spec::Framework framework = spec::parse_framework(source.text, source.file);
            const std::string& level = specification.framework->level;
            if (!level.empty() &&
                std::find(framework.levels.begin(), framework.levels.end(), level) == framework.levels.end())
                reader.error(*root.child("framework"),
                             fmt::format("there is no level \"{}\" in framework {}", level, framework.id),
                             framework.levels.empty() ? "none" : "\"" + joined(framework.levels, "\", \"") + "\"");
            check_themes(root, framework, reader);
        }
    }
    const std::size_t criteria = spec::criteria(specification).size();
    std::size_t tasks = 0;
    for (const spec::Duties& duties : specification.duties) tasks += duties.tasks.size();
    return criteria > 0 ? size_of(criteria, "criterion", "criteria")
                        : "no criteria, " + size_of(tasks, "task", "tasks");
}

std::string check_framework(const xml::Element& root, const std::string& file, Problems& problems) {
    return size_of(spec::read_framework(root, file, problems).themes.size(), "theme", "themes");
}

std::string check_scale(const xml::Element& root, const std::string& file, Problems& problems) {
    return size_of(merit::read_scale(root, file, problems).levels.size(), "level", "levels");
}

/// The minimum of `element` must be a level of the scale.
void check_minimum(const xml::Element& element, std::optional<int> minimum, const merit::Scale& scale,
                   xml::Reader& reader) {
    const xml::Attribute* at = element.find("minimum");
    if (!at || !minimum || scale.find(*minimum)) return;
    std::vector<std::string> levels;
    for (const merit::Level& level : scale.levels) levels.push_back(std::to_string(level.value));
    reader.error(*at, fmt::format("the minimum {} is no level of scale {}", *minimum, scale.id),
                 "one of " + joined(levels));
}

std::string check_rules(const xml::Element& root, const std::string& file, Problems& problems) {
    const merit::Rules rules = merit::read_rules(root, file, problems);
    xml::Reader reader(file, problems);
    const xml::Attribute* named = root.find("scale");
    if (named && !rules.scale.empty()) {
        try {
            const record::Source source = record::find_scale(file, rules.scale);
            const merit::Scale scale = merit::parse_scale(source.text, source.file);
            if (const auto* essential = root.child("essential"))
                check_minimum(*essential, rules.minimum, scale, reader);
            for (const xml::Element& child : root.children)
                for (const merit::Scheme& scheme : rules.schemes)
                    if (child.name == "scheme" && child.get("flag") == scheme.flag)
                        check_minimum(child, scheme.minimum, scale, reader);
        } catch (const InvalidInput& error) {
            for (const Problem& problem : error.problems()) reader.error(*named, problem.message, problem.expected);
        }
    }
    return fmt::format("rules for {}", spec::name(rules.stage));
}

std::string check_form(const xml::Element& root, const std::string& file, Problems& problems) {
    return size_of(intake::read_form(root, file, problems).fields.size(), "field", "fields");
}

std::string check_report(const xml::Element& root, const std::string& file, Problems& problems) {
    return size_of(report::read_definition(root, file, problems).blocks.size(), "block", "blocks");
}

/// Every kind of file there is; a new kind is one line here.
struct Kind {
    std::string_view root;
    std::string (*check)(const xml::Element& root, const std::string& file, Problems& problems);
};
constexpr std::array<Kind, 6> kinds{{{"person-specification", check_specification},
                                     {"behaviour-framework", check_framework},
                                     {"rating-scale", check_scale},
                                     {"rules", check_rules},
                                     {"application-form", check_form},
                                     {"report", check_report}}};

} // namespace

Checked check_file(const std::string& path) {
    Checked checked;
    try {
        const record::Source source = record::read_source(path);
        const xml::Element root = spec::parse_xml_file(source.text, path);
        for (const Kind& kind : kinds)
            if (kind.root == root.name) {
                checked.what = kind.check(root, path, checked.problems);
                xml::sort_by_place(checked.problems, 0);
                return checked;
            }
        std::vector<std::string> known;
        for (const Kind& kind : kinds) known.push_back(fmt::format("<{}>", kind.root));
        checked.problems.push_back({Problem::Severity::error, path, root.line, root.column,
                                    fmt::format("the root element is <{}>", root.name), "one of " + joined(known)});
    } catch (const InvalidInput& error) {
        for (Problem problem : error.problems()) {
            if (problem.file.empty()) problem.file = path;
            checked.problems.push_back(std::move(problem));
        }
    }
    return checked;
}

} // namespace evenhand::cli
