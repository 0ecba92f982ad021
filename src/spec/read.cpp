#include "spec/read.h"

#include "base/text.h"
#include "base/xml_reader.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace evenhand::spec {

namespace {

using xml::Attribute;
using xml::Element;

constexpr std::string_view criteria_namespace = "urn:evenhand:criteria:1";

/// Remembers which keys were seen, to tell where one stood first.
class Keys {
  public:
    /// Notes an error if the attribute's value was seen before.
    void add(xml::Reader& reader, const Element& element, std::string_view attribute) {
        const Attribute* found = element.find(attribute);
        const std::string value = found ? xml::tidied_white_space(found->value) : std::string();
        if (value.empty()) return;
        const auto [place, fresh] = first_.emplace(value, element.line);
        if (!fresh)
            reader.error(*found,
                         fmt::format("the {} \"{}\" of <{}> stands twice, first in line {}", attribute, value,
                                     element.name, place->second),
                         fmt::format("each {} once", attribute));
    }

  private:
    std::map<std::string, int> first_;
};

class SpecificationReader {
  public:
    SpecificationReader(const std::string& file, std::vector<Problem>& problems) : reader_(file, problems) {}

    Specification read(const Element& root) {
        if (!reader_.root(root, "person-specification", criteria_namespace)) return {};
        reader_.attributes(root, {}, {"xml:lang", "note"});
        reader_.children(root, {"post", "timetable", "equality-statement", "introduction", "summary", "duties",
                                "methods", "importance", "framework", "section"});
        Specification result;
        result.language = reader_.language(root, result.language);
        result.note = reader_.words(root, "note");
        if (!root.child("post"))
            reader_.error(root, "<person-specification> has no <post>", "<post title=\"…\"/> as its first element");
        order(root);
        // The legends first: criteria are read by them, wherever they stand.
        for (const Element& child : root.children) legend(child, result);
        for (const Element& child : root.children) part(child, result);
        if (criteria(result).empty()) no_criteria(root, result);
        return result;
    }

  private:
    /// The schema wants one order; here another is only worth a warning, since nothing is misread by it.
    void order(const Element& root) {
        static constexpr std::array<std::string_view, 10> parts = {
            "post",   "timetable", "equality-statement", "introduction", "summary",
            "duties", "methods",   "importance",         "framework",    "section"};
        std::size_t furthest = 0;
        std::map<std::string_view, int> seen;
        for (const Element& child : root.children) {
            const auto place =
                static_cast<std::size_t>(std::find(parts.begin(), parts.end(), child.name) - parts.begin());
            if (place == parts.size()) continue;
            if (++seen[child.name] == 2 && child.name != "duties" && child.name != "section")
                reader_.error(child, fmt::format("a second <{}>", child.name), "it once");
            if (place < furthest)
                reader_.warning(child, fmt::format("<{}> stands after <{}>", child.name, parts.at(furthest)),
                                fmt::format("it before <{}>, as the schema says", parts.at(furthest)));
            furthest = std::max(furthest, place);
        }
    }

    void no_criteria(const Element& root, const Specification& specification) {
        std::vector<std::string> named;
        std::size_t tasks = 0;
        for (const Duties& duties : specification.duties)
            for (const std::string& task : duties.tasks)
                if (++tasks <= 3) named.push_back("\"" + task + "\"");
        if (tasks > 3) named.emplace_back("more");
        std::string message = "there are no criteria, so no application can be scored by it";
        if (tasks > 0)
            message += fmt::format("; there {} {} ({})", tasks == 1 ? "is" : "are",
                                   counted(static_cast<long long>(tasks), "task", "tasks"), listed(named));
        reader_.warning(root, message, "<section> elements with a <criterion> for each requirement");
    }

    void legend(const Element& element, Specification& result) {
        if (element.name == "methods") methods(element, result);
        if (element.name == "importance") importance(element, result);
        if (element.name == "framework") {
            reader_.attributes(element, {"id"}, {"level"});
            reader_.children(element, {});
            result.framework = FrameworkUse{reader_.words(element, "id"), reader_.words(element, "level")};
        }
    }

    void part(const Element& element, Specification& result) {
        if (element.name == "post") result.post = post(element);
        if (element.name == "timetable") result.timetable = timetable(element);
        if (element.name == "equality-statement") result.equality_statement = plain(element);
        if (element.name == "introduction") result.introduction = plain(element);
        if (element.name == "summary") {
            reader_.attributes(element, {});
            result.summary = texts(element, "requirement");
        }
        if (element.name == "duties") {
            reader_.attributes(element, {}, {"heading"});
            result.duties.push_back({reader_.words(element, "heading"), texts(element, "task")});
        }
        if (element.name == "section") result.sections.push_back(section(element, result));
    }

    std::string plain(const Element& element) {
        reader_.attributes(element, {});
        reader_.children(element, {}, true);
        return reader_.text(element);
    }

    std::vector<std::string> texts(const Element& element, std::string_view of) {
        reader_.children(element, {of});
        std::vector<std::string> result;
        for (const Element& child : element.children)
            if (child.name == of) result.push_back(plain(child));
        if (result.empty())
            reader_.error(element, fmt::format("<{}> holds no <{}>", element.name, of),
                          fmt::format("at least one <{}>", of));
        return result;
    }

    Post post(const Element& element) {
        reader_.attributes(
            element, {"title"},
            {"reference", "organisation", "unit", "location", "grade", "hours", "contract", "reports-to", "posts"});
        reader_.children(element, {});
        Post result;
        result.title = reader_.words(element, "title");
        result.reference = reader_.words(element, "reference");
        result.organisation = reader_.words(element, "organisation");
        result.unit = reader_.words(element, "unit");
        result.location = reader_.words(element, "location");
        result.grade = reader_.words(element, "grade");
        result.hours = reader_.words(element, "hours");
        result.contract = reader_.words(element, "contract");
        result.reports_to = reader_.words(element, "reports-to");
        result.number = reader_.integer(element, "posts", 1, 1, 100000);
        return result;
    }

    Timetable timetable(const Element& element) {
        reader_.attributes(element, {}, {"closing", "notification", "start"});
        reader_.children(element, {"interview"});
        Timetable result;
        result.closing = reader_.date(element, "closing");
        result.notification = reader_.date(element, "notification");
        result.start = reader_.date(element, "start");
        in_order(element, "closing", "the closing date", result.closing);
        in_order(element, "notification", "the notification", result.notification);
        for (const Element& interview : element.children) {
            if (interview.name != "interview") continue;
            reader_.attributes(interview, {"date"});
            reader_.children(interview, {});
            const auto date = reader_.date(interview, "date");
            if (date) result.interviews.push_back(*date);
            in_order(interview, "date", "an interview", date);
        }
        in_order(element, "start", "the start", result.start);
        return result;
    }

    /// Notes a date that is before the latest of those that should come first.
    void in_order(const Element& element, std::string_view attribute, std::string_view what, std::optional<Date> date) {
        if (!date) return;
        if (latest_ && *date < *latest_) {
            reader_.error(
                *element.find(attribute),
                fmt::format("{} ({}) is before {} ({})", what, to_string(*date), latest_what_, to_string(*latest_)),
                "closing, notification, interviews and start in this order");
            return;
        }
        latest_ = date;
        latest_what_ = what;
    }

    void methods(const Element& element, Specification& result) {
        reader_.attributes(element, {});
        reader_.children(element, {"method"});
        has_methods_ = true;
        for (const Element& method : element.children) {
            if (method.name != "method") continue;
            reader_.attributes(method, {"code", "is"}, {"printed"});
            reader_.children(method, {});
            method_codes_.add(reader_, method, "code");
            MethodCode code{code_of(method), Method::application, reader_.words(method, "printed")};
            const auto is = reader_.choice<Method>(method, "is", method_named, all_methods());
            if (is) code.is = *is; // else already noted, and its criteria need no complaint of their own
            result.methods.push_back(std::move(code));
        }
        if (result.methods.empty()) reader_.error(element, "<methods> holds no <method>", "at least one <method>");
    }

    std::string code_of(const Element& element) {
        std::string code = reader_.words(element, "code");
        if (code.find_first_of(" /,") != std::string::npos)
            reader_.error(*element.find("code"), fmt::format("the code is \"{}\"", code),
                          "a code without blank, \"/\" or \",\"");
        return code;
    }

    static std::string all_methods() { return "Application, Test, Presentation, Interview, Certificate or Reference"; }

    void importance(const Element& element, Specification& result) {
        reader_.attributes(element, {});
        reader_.children(element, {"level"});
        has_importance_ = true;
        for (const Element& level : element.children) {
            if (level.name != "level") continue;
            reader_.attributes(level, {"code", "is"}, {"printed"});
            reader_.children(level, {}, true);
            importance_codes_.add(reader_, level, "code");
            const auto is = reader_.choice<Importance>(level, "is", stated_importance, "essential or desirable");
            if (is) result.importance.push_back({code_of(level), *is, reader_.words(level, "printed"), level.text});
        }
        if (result.importance.empty()) reader_.error(element, "<importance> holds no <level>", "at least one <level>");
    }

    /// What a file may state; that it states nothing is said by leaving the attribute out.
    static std::optional<Importance> stated_importance(std::string_view word) {
        const auto importance = importance_named(word);
        return importance == Importance::unspecified ? std::nullopt : importance;
    }

    Section section(const Element& element, const Specification& specification) {
        reader_.attributes(element, {}, {"number", "heading"});
        reader_.children(element, {"stem", "criterion", "section"});
        Section result;
        result.number = reader_.words(element, "number");
        result.heading = reader_.words(element, "heading");
        for (const Element& child : element.children) {
            if (child.name == "stem") {
                if (!result.stem.empty()) reader_.error(child, "a second <stem>", "one in a section");
                result.stem = plain(child);
            } else if (child.name == "criterion") {
                if (!result.sections.empty())
                    reader_.error(child, "<criterion> stands after a <section> inside its section", "it before them");
                result.criteria.push_back(criterion(child, specification));
            } else if (child.name == "section") {
                result.sections.push_back(section(child, specification));
            }
        }
        if (result.criteria.empty() && result.sections.empty())
            reader_.warning(element, "there is no criterion in this section", "at least one <criterion>");
        return result;
    }

    Criterion criterion(const Element& element, const Specification& specification) {
        reader_.attributes(element, {"id"},
                           {"number", "importance", "printed", "assessed", "assessed-printed", "weight", "themes"});
        reader_.children(element, {"guidance"}, true);
        Criterion result;
        result.id = id_of(element);
        result.number = reader_.words(element, "number");
        ids_.add(reader_, element, "id");
        numbers_.add(reader_, element, "number");
        result.text = element.text;
        if (trimmed(result.text).empty())
            reader_.error(element, fmt::format("criterion {} has no statement", result.id),
                          "what the post requires, as text");
        result.importance = importance_of(element);
        result.importance_printed = reader_.words(element, "printed");
        result.assessed = reader_.words(element, "assessed");
        result.assessed_printed = reader_.words(element, "assessed-printed");
        result.methods = methods_of(element, specification);
        result.weight = reader_.rational(element, "weight", 3, 0, 100);
        result.themes = themes_of(element, specification);
        bool guided = false;
        for (const Element& child : element.children) {
            if (child.name != "guidance") continue;
            if (std::exchange(guided, true)) reader_.error(child, "a second <guidance>", "one for a criterion");
            result.guidance = plain(child);
        }
        return result;
    }

    std::string id_of(const Element& element) {
        std::string id = reader_.words(element, "id");
        if (id.find(' ') != std::string::npos)
            reader_.error(*element.find("id"), fmt::format("the id is \"{}\"", id),
                          "an id without blanks, such as 3.1");
        return id;
    }

    Importance importance_of(const Element& element) {
        const auto stated =
            reader_.choice<Importance>(element, "importance", stated_importance,
                                       "essential or desirable (leave it out where the document does not say)");
        if (!stated && has_importance_ && !element.find("importance"))
            reader_.warning(element,
                            fmt::format("criterion {} has no importance, though there is a legend of importance",
                                        element.get("id")),
                            "importance=\"essential\" or importance=\"desirable\"");
        return stated.value_or(Importance::unspecified);
    }

    std::vector<Method> methods_of(const Element& element, const Specification& specification) {
        std::vector<Method> result;
        const std::vector<std::string> codes = xml::Reader::list(element, "assessed", "/,");
        if (codes.empty() && !xml::tidied_white_space(element.get("assessed")).empty())
            reader_.error(*element.find("assessed"),
                          fmt::format("assessed=\"{}\" names no method", element.get("assessed")),
                          "codes, or no such attribute");
        for (const std::string& code : codes) {
            const auto method = method_of(code, specification);
            if (!method) {
                std::vector<std::string> known;
                for (const MethodCode& one : specification.methods) known.push_back(one.code);
                reader_.error(*element.find("assessed"), fmt::format("unknown method code \"{}\"", code),
                              has_methods_ ? "codes of <methods>: " + joined(known)
                                           : all_methods() + ", or a legend in <methods>");
            } else if (std::find(result.begin(), result.end(), *method) == result.end()) {
                result.push_back(*method);
            }
        }
        return result;
    }

    std::optional<Method> method_of(std::string_view code, const Specification& specification) const {
        if (!has_methods_) return method_named(code);
        for (const MethodCode& one : specification.methods)
            if (one.code == code) return one.is;
        return std::nullopt;
    }

    std::vector<std::string> themes_of(const Element& element, const Specification& specification) {
        std::vector<std::string> themes = xml::Reader::list(element, "themes");
        for (const std::string& theme : themes)
            if (theme.find_first_of(",;/") != std::string::npos)
                reader_.error(*element.find("themes"), fmt::format("\"{}\" is no id of a theme", theme),
                              "ids of themes with blanks between them");
        if (!themes.empty() && !specification.framework)
            reader_.warning(*element.find("themes"), "themes are named, but no behaviour framework",
                            "<framework id=\"…\"/> before the first section");
        return themes;
    }

    xml::Reader reader_;
    bool has_methods_ = false, has_importance_ = false;
    Keys ids_, numbers_, method_codes_, importance_codes_;
    std::optional<Date> latest_;
    std::string_view latest_what_;
};

} // namespace

Specification read_specification(const xml::Element& root, const std::string& file, std::vector<Problem>& problems) {
    const std::size_t first = problems.size();
    Specification specification = SpecificationReader(file, problems).read(root);
    xml::sort_by_place(problems, first);
    return specification;
}

Specification parse_specification(std::string_view bytes, const std::string& file) {
    return xml::parsed(read_specification, bytes, file);
}

} // namespace evenhand::spec
