// Rating scales from and to XML (criteria/scales/rating-scale.xsd).
#include "base/text.h"
#include "base/xml_reader.h"
#include "merit/read.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::merit {

namespace {

using xml::Element;

constexpr std::string_view scale_namespace = "urn:evenhand:scale:1";
constexpr int highest_level = 1000; // what exact totals are sure to hold (base/exact.h)

class ScaleReader {
  public:
    ScaleReader(const std::string& file, std::vector<Problem>& problems) : reader_(file, problems) {}

    Scale read(const Element& root) {
        if (!reader_.root(root, "rating-scale", scale_namespace)) return {};
        reader_.attributes(root, {"id"}, {"xml:lang", "title"});
        reader_.children(root, {"level"});
        reader_.language(root, {});
        Scale scale{reader_.words(root, "id"), reader_.words(root, "title"), {}};
        for (const Element& child : root.children)
            if (child.name == "level") level(child, scale);
        const auto levels = std::count_if(root.children.begin(), root.children.end(),
                                          [](const Element& child) { return child.name == "level"; });
        if (levels < 2)
            reader_.error(root, "the scale has " + counted(levels, "level", "levels"), "at least two <level>");
        return scale;
    }

  private:
    void level(const Element& element, Scale& scale) {
        reader_.attributes(element, {"value", "name"});
        reader_.children(element, {}, true);
        const int value = reader_.integer(element, "value", -1, 0, highest_level);
        const Level read{value, reader_.words(element, "name"), element.text};
        if (element.text.empty())
            reader_.error(element,
                          fmt::format("level words missing: nothing says what earns level {}", element.get("value")),
                          "a sentence that says what earns the level");
        if (value < 0) return; // noted already
        if (!scale.levels.empty() && value <= scale.most())
            reader_.error(*element.find("value"), fmt::format("level {} stands after level {}", value, scale.most()),
                          "levels in ascending order, each once");
        for (const Level& before : scale.levels)
            if (!read.name.empty() && before.name == read.name)
                reader_.error(*element.find("name"), fmt::format("the name \"{}\" stands twice", read.name),
                              "each name once");
        scale.levels.push_back(read);
    }

    xml::Reader reader_;
};

} // namespace

Scale read_scale(const Element& root, const std::string& file, std::vector<Problem>& problems) {
    const std::size_t first = problems.size();
    Scale scale = ScaleReader(file, problems).read(root);
    xml::sort_by_place(problems, first);
    return scale;
}

Scale parse_scale(std::string_view bytes, const std::string& file) {
    return xml::parsed(read_scale, bytes, file);
}

Element to_xml(const Scale& scale) {
    Element root;
    root.name = "rating-scale";
    root.set("xmlns", scale_namespace).set("id", scale.id);
    if (!scale.title.empty()) root.set("title", scale.title);
    for (const Level& level : scale.levels) {
        Element& element = root.add({});
        element.name = "level";
        element.text = level.words;
        element.set("value", std::to_string(level.value)).set("name", level.name);
    }
    return root;
}

} // namespace evenhand::merit
