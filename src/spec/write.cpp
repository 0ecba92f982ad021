// A person specification as XML.
#include "base/text.h"
#include "base/xml_writer.h"
#include "spec/read.h"

namespace evenhand::spec {

namespace {

using xml::Element;
using xml::named;
using xml::set_given;

void add_given(Element& root, std::string name, const std::string& text) {
    if (!text.empty()) root.add(named(std::move(name), text));
}

Element post_to_xml(const Post& post) {
    Element element = named("post");
    element.set("title", post.title);
    set_given(element, "reference", post.reference);
    set_given(element, "organisation", post.organisation);
    set_given(element, "unit", post.unit);
    set_given(element, "location", post.location);
    set_given(element, "grade", post.grade);
    set_given(element, "hours", post.hours);
    set_given(element, "contract", post.contract);
    set_given(element, "reports-to", post.reports_to);
    element.set("posts", std::to_string(post.number));
    return element;
}

Element timetable_to_xml(const Timetable& timetable) {
    Element element = named("timetable");
    if (timetable.closing) element.set("closing", to_string(*timetable.closing));
    if (timetable.notification) element.set("notification", to_string(*timetable.notification));
    if (timetable.start) element.set("start", to_string(*timetable.start));
    for (const Date date : timetable.interviews) element.add(named("interview")).set("date", to_string(date));
    return element;
}

Element criterion_to_xml(const Criterion& criterion) {
    Element element = named("criterion", criterion.text);
    element.set("id", criterion.id);
    set_given(element, "number", criterion.number);
    if (criterion.importance != Importance::unspecified) element.set("importance", name(criterion.importance));
    set_given(element, "printed", criterion.importance_printed);
    set_given(element, "assessed", criterion.assessed);
    set_given(element, "assessed-printed", criterion.assessed_printed);
    if (criterion.weight) element.set("weight", criterion.weight->to_string());
    set_given(element, "themes", joined(criterion.themes, " "));
    add_given(element, "guidance", criterion.guidance);
    return element;
}

Element section_to_xml(const Section& section) {
    Element element = named("section");
    set_given(element, "number", section.number);
    set_given(element, "heading", section.heading);
    add_given(element, "stem", section.stem);
    for (const Criterion& criterion : section.criteria) element.add(criterion_to_xml(criterion));
    for (const Section& inner : section.sections) element.add(section_to_xml(inner));
    return element;
}

void add_legends(Element& root, const Specification& specification) {
    if (!specification.methods.empty()) {
        Element& methods = root.add(named("methods"));
        for (const MethodCode& code : specification.methods) {
            Element& method = methods.add(named("method"));
            method.set("code", code.code).set("is", name(code.is));
            set_given(method, "printed", code.printed);
        }
    }
    if (!specification.importance.empty()) {
        Element& importance = root.add(named("importance"));
        for (const ImportanceCode& code : specification.importance) {
            Element& level = importance.add(named("level", code.meaning));
            level.set("code", code.code).set("is", name(code.is));
            set_given(level, "printed", code.printed);
        }
    }
}

} // namespace

xml::Element to_xml(const Specification& specification) {
    Element root = named("person-specification");
    root.set("xmlns", "urn:evenhand:criteria:1").set("xml:lang", specification.language);
    set_given(root, "note", specification.note);
    root.add(post_to_xml(specification.post));
    if (specification.timetable != Timetable{}) root.add(timetable_to_xml(specification.timetable));
    add_given(root, "equality-statement", specification.equality_statement);
    add_given(root, "introduction", specification.introduction);
    if (!specification.summary.empty()) {
        Element& summary = root.add(named("summary"));
        for (const std::string& requirement : specification.summary) summary.add(named("requirement", requirement));
    }
    for (const Duties& duties : specification.duties) {
        Element& element = root.add(named("duties"));
        set_given(element, "heading", duties.heading);
        for (const std::string& task : duties.tasks) element.add(named("task", task));
    }
    add_legends(root, specification);
    if (specification.framework) {
        Element& framework = root.add(named("framework"));
        framework.set("id", specification.framework->id);
        set_given(framework, "level", specification.framework->level);
    }
    for (const Section& section : specification.sections) root.add(section_to_xml(section));
    return root;
}

} // namespace evenhand::spec
