#include "report/pdf/structure.h"

#include <algorithm>
#include <array>

namespace evenhand::report::pdf {

const char* name_of(Tag tag) {
    static constexpr std::array names{"Document", "H1",    "H2",    "H3",    "P",  "L",  "LI", "Lbl",
                                      "LBody",    "Table", "THead", "TBody", "TR", "TH", "TD", "Figure"};
    return names[static_cast<std::size_t>(tag)];
}

Structure::Structure(Objects& objects) : objects_(objects), root_(objects.reserve()) {
    kids_.push_back({0, -1, 0}); // index 0 means none
    Element& element = elements_.emplace_back();
    element.owner = this;
    element.ref = objects_.add(element);
}

Node Structure::add(Node parent, Tag tag, Scope scope, int columns) {
    const Node node = static_cast<Node>(elements_.size());
    Element& element = elements_.emplace_back();
    element.owner = this;
    element.parent = parent;
    element.tag = tag;
    element.scope = scope;
    element.columns = static_cast<std::uint16_t>(columns);
    element.ref = objects_.add(element);
    append(elements_[parent], {node, -1, 0});
    return node;
}

void Structure::describe(Node node, std::string entries) {
    elements_[node].described = true;
    descriptions_[elements_[node].ref] += entries;
}

std::uint32_t Structure::mark(Node node, int page) {
    const auto at = static_cast<std::size_t>(page);
    if (marks_.size() <= at) marks_.resize(at + 1);
    const auto number = static_cast<std::uint32_t>(marks_[at].size());
    marks_[at].push_back(node);
    append(elements_[node], {number, page, 0});
    return number;
}

void Structure::append(Element& element, Kid kid) {
    const auto index = static_cast<std::uint32_t>(kids_.size());
    kids_.push_back(kid);
    if (element.first == 0)
        element.first = index;
    else
        kids_[element.last].next = index;
    element.last = index;
}

void Structure::Element::write(std::string& out) const {
    out += "/S/";
    out += name_of(tag);
    out += "/P ";
    append_number(out, this == &owner->elements_.front() ? owner->root_ : owner->elements_[parent].ref);
    out += " 0 R";
    if (scope != Scope::none || columns > 1) owner->write_attributes(*this, out);
    if (described) out += owner->descriptions_.at(ref);
    owner->write_kids(*this, out);
}

void Structure::write_attributes(const Element& element, std::string& out) const {
    out += "/A<</O/Table";
    if (element.scope != Scope::none) out += element.scope == Scope::row ? "/Scope/Row" : "/Scope/Column";
    if (element.columns > 1) {
        out += "/ColSpan ";
        append_number(out, static_cast<std::uint32_t>(element.columns));
    }
    out += ">>";
}

void Structure::write_kids(const Element& element, std::string& out) const {
    if (element.first == 0) return;
    const auto page_entry = [&](std::int32_t page) {
        out += "/Pg ";
        append_number(out, objects_.page(page));
        out += " 0 R";
    };
    // The page most marks are on is said once; a mark on another page says its own.
    std::int32_t page = -1;
    for (std::uint32_t i = element.first; i && page < 0; i = kids_[i].next) page = kids_[i].page;
    if (page >= 0) page_entry(page);
    const bool several = element.first != element.last;
    out += several ? "/K[" : "/K ";
    for (std::uint32_t i = element.first; i; i = kids_[i].next) {
        const Kid& kid = kids_[i];
        if (i != element.first) out += ' ';
        if (kid.page < 0) {
            append_number(out, elements_[kid.value].ref);
            out += " 0 R";
        } else if (kid.page == page) {
            append_number(out, kid.value);
        } else {
            out += "<</Type/MCR";
            page_entry(kid.page);
            out += "/MCID ";
            append_number(out, kid.value);
            out += ">>";
        }
    }
    if (several) out += ']';
}

void Structure::Leaf::write(std::string& out) const {
    out += "/Limits[";
    append_number(out, static_cast<std::uint32_t>(from));
    out += ' ';
    append_number(out, static_cast<std::uint32_t>(to - 1));
    out += "]/Nums[";
    for (std::size_t page = from; page < to; ++page) {
        append_number(out, static_cast<std::uint32_t>(page));
        out += '[';
        for (const Node node : owner->marks_[page]) {
            append_number(out, owner->elements_[node].ref);
            out += " 0 R ";
        }
        out += "]\n";
    }
    out += ']';
}

Ref Structure::finish() {
    constexpr std::size_t pages_in_leaf = 50;
    std::string kids;
    for (std::size_t from = 0; from < marks_.size(); from += pages_in_leaf) {
        Leaf& leaf = leaves_.emplace_back();
        leaf.owner = this;
        leaf.from = from;
        leaf.to = std::min(marks_.size(), from + pages_in_leaf);
        kids += ref_text(objects_.add(leaf)) + " ";
    }
    const Ref tree = objects_.add("/Kids[" + kids + "]");
    std::string root = "/Type/StructTreeRoot/K " + ref_text(elements_.front().ref) + "/ParentTree " + ref_text(tree) +
                       "/ParentTreeNextKey ";
    append_number(root, static_cast<std::uint32_t>(marks_.size()));
    objects_.fill(root_, std::move(root));
    return root_;
}

} // namespace evenhand::report::pdf
