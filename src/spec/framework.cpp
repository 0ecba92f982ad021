// Behaviour frameworks from and to XML.
#include "base/text.h"
#include "base/xml_reader.h"
#include "base/xml_writer.h"
#include "spec/read.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace evenhand::spec {

namespace {

using xml::Element;
using xml::named;
using xml::set_given;

constexpr std::string_view framework_namespace = "urn:evenhand:framework:1";

class FrameworkReader {
  public:
    FrameworkReader(const std::string& file, std::vector<Problem>& problems) : reader_(file, problems) {}

    Framework read(const Element& root) {
        if (!reader_.root(root, "behaviour-framework", framework_namespace)) return {};
        reader_.attributes(root, {"id", "title"}, {"xml:lang", "organisation", "note"});
        reader_.children(root, {"level", "theme"});
        Framework result;
        result.language = reader_.language(root, result.language);
        result.id = reader_.words(root, "id");
        result.title = reader_.words(root, "title");
        result.organisation = reader_.words(root, "organisation");
        result.note = reader_.words(root, "note");
        for (const Element& child : root.children)
            if (child.name == "level") level(child, result);
        std::set<std::string> ids;
        for (const Element& child : root.children) {
            if (child.name != "theme") continue;
            Theme read = theme(child, result);
            if (!read.id.empty() && !ids.insert(read.id).second)
                reader_.error(*child.find("id"), fmt::format("the theme \"{}\" stands twice", read.id), "each id once");
            result.themes.push_back(std::move(read));
        }
        if (result.themes.empty()) reader_.error(root, "there is no theme in it", "at least one <theme>");
        return result;
    }

  private:
    void level(const Element& element, Framework& result) {
        reader_.attributes(element, {"name"});
        reader_.children(element, {});
        std::string named = reader_.words(element, "name");
        if (std::find(result.levels.begin(), result.levels.end(), named) != result.levels.end())
            reader_.error(*element.find("name"), fmt::format("the level \"{}\" stands twice", named), "each name once");
        else if (!named.empty())
            result.levels.push_back(std::move(named));
    }

    Theme theme(const Element& element, const Framework& framework) {
        reader_.attributes(element, {"id", "name"});
        reader_.children(element, {"priority", "indicators", "development"});
        Theme result;
        result.id = reader_.words(element, "id");
        if (result.id.find_first_of(" ,;/") != std::string::npos)
            reader_.error(*element.find("id"), fmt::format("the id is \"{}\"", result.id), "an id without blanks");
        result.name = reader_.words(element, "name");
        std::set<std::string> numbers;
        for (const Element& child : element.children) {
            if (child.name == "priority") {
                reader_.attributes(child, {});
                reader_.children(child, {}, true);
                result.priorities.push_back(reader_.text(child));
            } else if (child.name == "indicators") {
                reader_.attributes(child, {"level"}, {"heading"});
                result.indicators.push_back(indicators(child, numbers));
                known_level(child, framework);
            } else if (child.name == "development") {
                reader_.attributes(child, {});
                if (result.development) reader_.error(child, "a second <development>", "one for a theme");
                result.development = indicators(child, numbers);
            }
        }
        return result;
    }

    void known_level(const Element& element, const Framework& framework) {
        const xml::Attribute* level = element.find("level");
        if (!level) return;
        const std::string named = xml::tidied_white_space(level->value);
        if (!named.empty() &&
            std::find(framework.levels.begin(), framework.levels.end(), named) == framework.levels.end())
            reader_.error(*level, fmt::format("unknown level \"{}\"", named),
                          framework.levels.empty() ? "a <level> of that name before the themes"
                                                   : joined(framework.levels));
    }

    Indicators indicators(const Element& element, std::set<std::string>& seen) {
        reader_.children(element, {"indicator"});
        Indicators result{reader_.words(element, "level"), reader_.words(element, "heading"), {}, {}};
        for (const Element& child : element.children) {
            if (child.name != "indicator") continue;
            reader_.attributes(child, {}, {"number"});
            reader_.children(child, {}, true);
            result.items.push_back(reader_.text(child));
            result.numbers.push_back(reader_.words(child, "number"));
            if (!result.numbers.back().empty() && !seen.insert(result.numbers.back()).second)
                reader_.error(*child.find("number"),
                              fmt::format("the number \"{}\" stands twice in its theme", result.numbers.back()),
                              "each number once");
        }
        if (result.items.empty())
            reader_.error(element, fmt::format("<{}> holds no <indicator>", element.name), "at least one <indicator>");
        if (std::all_of(result.numbers.begin(), result.numbers.end(),
                        [](const auto& number) { return number.empty(); }))
            result.numbers.clear();
        return result;
    }

    xml::Reader reader_;
};

Element indicators_to_xml(std::string name, const Indicators& indicators) {
    Element element = named(std::move(name));
    set_given(element, "level", indicators.level);
    set_given(element, "heading", indicators.heading);
    for (std::size_t i = 0; i < indicators.items.size(); ++i) {
        Element& item = element.add(named("indicator", indicators.items[i]));
        if (i < indicators.numbers.size()) set_given(item, "number", indicators.numbers[i]);
    }
    return element;
}

} // namespace

Framework read_framework(const xml::Element& root, const std::string& file, std::vector<Problem>& problems) {
    const std::size_t first = problems.size();
    Framework framework = FrameworkReader(file, problems).read(root);
    xml::sort_by_place(problems, first);
    return framework;
}

Framework parse_framework(std::string_view bytes, const std::string& file) {
    return xml::parsed(read_framework, bytes, file);
}

xml::Element to_xml(const Framework& framework) {
    Element root = named("behaviour-framework");
    root.set("xmlns", framework_namespace).set("xml:lang", framework.language);
    root.set("id", framework.id).set("title", framework.title);
    set_given(root, "organisation", framework.organisation);
    set_given(root, "note", framework.note);
    for (const std::string& level : framework.levels) root.add(named("level")).set("name", level);
    for (const Theme& theme : framework.themes) {
        Element& element = root.add(named("theme"));
        element.set("id", theme.id).set("name", theme.name);
        for (const std::string& priority : theme.priorities) element.add(named("priority", priority));
        for (const Indicators& one : theme.indicators) element.add(indicators_to_xml("indicators", one));
        if (theme.development) element.add(indicators_to_xml("development", *theme.development));
    }
    return root;
}

} // namespace evenhand::spec
