#include "document/ooxml.h"

#include "base/errors.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::document {

namespace {

/// Both dialects, transitional and strict, under the prefixes that everybody knows them by.
const std::vector<xml::Prefix> prefixes = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x"},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", "x"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
    {"http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"},
    {"http://purl.oclc.org/ooxml/drawingml/picture", "pic"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"http://schemas.microsoft.com/office/word/2010/wordml", "w14"},
    {"urn:schemas-microsoft-com:vml", "v"},
};

/// "word/../docProps/app.xml" → "docProps/app.xml"; steps out of the package lead nowhere.
std::string resolved(std::string_view source, std::string_view target) {
    std::vector<std::string> folders;
    const auto walk = [&](std::string_view path) {
        for (std::size_t at = 0; at < path.size();) {
            const std::size_t end = std::min(path.find('/', at), path.size());
            const std::string_view step = path.substr(at, end - at);
            if (step == ".." && !folders.empty()) folders.pop_back();
            if (!step.empty() && step != "." && step != "..") folders.emplace_back(step);
            at = end + 1;
        }
    };
    if (!target.starts_with('/'))
        walk(source.substr(0, source.rfind('/') == std::string_view::npos ? 0 : source.rfind('/')));
    walk(target);
    return joined(folders, "/");
}

} // namespace

OoxmlPackage::OoxmlPackage(std::string_view bytes, std::string file) : file_(std::move(file)), archive_(bytes, file_) {
    for (const Archive::Entry& entry : archive_.entries()) names_.try_emplace(folded(entry.name), entry.name);
    main_ = relations("").first("officeDocument");
    if (!main_.empty() && archive_.has(main_)) return;
    if (archive_.encrypted())
        throw InvalidInput({{Problem::Severity::error, file_, 0, 0, "the document is locked by a password",
                             "a copy saved without one"}});
    throw InvalidInput({{Problem::Severity::error, file_, 0, 0, "the document is damaged: its main part is missing",
                         "an undamaged copy"}});
}

OoxmlPackage::Relations OoxmlPackage::relations(std::string_view of) const {
    const std::size_t slash = of.rfind('/');
    const std::size_t base = slash == std::string_view::npos ? 0 : slash + 1;
    const auto list = part(fmt::format("{}_rels/{}.rels", of.substr(0, base), of.substr(base)));
    Relations relations;
    if (!list) return relations;
    for (const xml::Node& node : list->children) {
        if (node.name != "rel:Relationship") continue;
        const std::string_view type = node.get("Type");
        Relation relation{std::string(type.substr(type.rfind('/') + 1)), {}};
        if (node.get("TargetMode") != "External") relation.part = named(resolved(of, node.get("Target")));
        relations.add(std::string(node.get("Id")), std::move(relation));
    }
    return relations;
}

std::optional<xml::Node> OoxmlPackage::part(const std::string& name) const {
    const std::string present = named(name);
    if (!archive_.has(present)) return std::nullopt;
    xml::Node node = xml::parse_markup(archive_.read(present), fmt::format("{} ({})", file_, name));
    xml::name_by_namespace(node, prefixes);
    return node;
}

/// As the archive has it: names of parts are the same whatever their case.
std::string OoxmlPackage::named(std::string name) const {
    if (archive_.has(name)) return name;
    const auto found = names_.find(folded(name));
    return found == names_.end() ? name : found->second;
}

void OoxmlPackage::Relations::add(const std::string& id, Relation relation) {
    first_by_type_.try_emplace(relation.type, relation.part);
    by_id_.try_emplace(id, std::move(relation));
}

const OoxmlPackage::Relation* OoxmlPackage::Relations::find(std::string_view id) const {
    const auto found = by_id_.find(std::string(id));
    return found == by_id_.end() ? nullptr : &found->second;
}

std::string OoxmlPackage::Relations::target(std::string_view id) const {
    const Relation* found = find(id);
    return found ? found->part : std::string();
}

std::string OoxmlPackage::Relations::first(const std::string& type) const {
    const auto found = first_by_type_.find(type);
    return found == first_by_type_.end() ? std::string() : found->second;
}

} // namespace evenhand::document
