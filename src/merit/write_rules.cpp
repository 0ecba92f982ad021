// Rules to XML, in the order of criteria/rules/rules.xsd. Everything is written out, also where it is the default:
// rules are read by people, and a record keeps them as they were.
#include "merit/read.h"

namespace evenhand::merit {

namespace {

using xml::Element;

Element& add(Element& parent, std::string name) {
    Element child;
    child.name = std::move(name);
    return parent.add(std::move(child));
}

Element root_of(const Rules& rules) {
    Element root;
    root.name = "rules";
    root.set("xmlns", "urn:evenhand:rules:1").set("stage", name(rules.stage)).set("scale", rules.scale);
    root.set("combine", rules.combine == Combine::mean ? "mean" : "median");
    if (rules.unspecified) root.set("unspecified", name(*rules.unspecified));
    root.set("unstated-method", name(rules.unstated_method));
    root.set("least-scorers", std::to_string(rules.least_scorers));
    return root;
}

void add_essential(Element& root, const Rules& rules) {
    Element& essential = add(root, "essential");
    essential.set("minimum", std::to_string(rules.minimum));
    if (rules.minimum_percent) essential.set("minimum-percent", rules.minimum_percent->to_string());
    essential.set("split", rules.split == Split::ask ? "ask" : "mean");
}

void add_tie_rule(Element& root, const Rules& rules) {
    if (rules.tie_rule.empty()) return;
    Element& tie_rule = add(root, "tie-rule");
    for (const TieKey& key : rules.tie_rule) {
        Element& by = add(tie_rule, "by");
        switch (key.by) {
        case TieKey::By::essential_total:
            by.set("total", "essential");
            break;
        case TieKey::By::desirable_total:
            by.set("total", "desirable");
            break;
        case TieKey::By::all_total:
            by.set("total", "all");
            break;
        case TieKey::By::criterion:
            by.set("criterion", key.criterion);
            break;
        }
    }
}

void add_line(Element& root, const Line& line) {
    Element& element = add(root, "line");
    if (line.invite) element.set("invite", std::to_string(*line.invite));
    if (line.minimum_total) element.set("minimum-total", line.minimum_total->to_string());
    element.set("ties", line.ties == Ties::ask ? "ask" : "include");
    element.set("reserve", line.reserve ? std::to_string(*line.reserve) : "all");
}

void add_scheme(Element& root, const Scheme& scheme) {
    Element& element = add(root, "scheme");
    element.set("flag", scheme.flag).set("name", scheme.name);
    if (scheme.minimum) element.set("minimum", std::to_string(*scheme.minimum));
    if (scheme.minimum_percent) element.set("minimum-percent", scheme.minimum_percent->to_string());
    if (scheme.prior) element.set("prior", "yes");
    if (scheme.cap) element.set("cap", std::to_string(*scheme.cap));
    if (!scheme.why.empty()) element.set("why", scheme.why);
}

} // namespace

Element to_xml(const Rules& rules) {
    Element root = root_of(rules);
    for (const auto& [method, stage] : rules.stage_of)
        add(root, "stage-of").set("method", name(method)).set("stage", name(stage));
    add(root, "rank").set("by", rules.rank_by == RankBy::all ? "all" : "essential");
    add_essential(root, rules);
    for (const auto& [criterion, value] : rules.weights)
        add(root, "weight").set("criterion", criterion).set("value", value.to_string());
    add_tie_rule(root, rules);
    add_line(root, rules.line);
    add(root, "tolerance").set("levels", std::to_string(rules.tolerance));
    add(root, "note").set("below-minimum", rules.note_below_minimum ? "required" : "no");
    for (const Scheme& scheme : rules.schemes) add_scheme(root, scheme);
    return root;
}

} // namespace evenhand::merit
