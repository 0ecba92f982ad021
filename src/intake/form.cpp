#include "intake/form.h"

#include "base/text.h"
#include "base/xml_reader.h"
#include "base/xml_writer.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace evenhand::intake {

namespace {

constexpr std::string_view form_namespace = "urn:evenhand:form:1";

constexpr std::array<std::pair<FieldType, std::string_view>, 5> type_words{{{FieldType::text, "text"},
                                                                            {FieldType::long_text, "long-text"},
                                                                            {FieldType::flag, "flag"},
                                                                            {FieldType::date, "date"},
                                                                            {FieldType::email, "email"}}};

std::optional<FieldType> type_named(std::string_view word) {
    for (const auto& [type, name] : type_words)
        if (name == word) return type;
    return std::nullopt;
}

std::string_view name(FieldType type) {
    for (const auto& [known, word] : type_words)
        if (known == type) return word;
    return {};
}

std::vector<std::string> words_of(std::string_view list) {
    std::vector<std::string> words;
    const std::string text = tidied(list);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// Ids and labels a heading could match, so that no heading can mean two fields.
class Names {
  public:
    explicit Names(xml::Reader& reader) : reader_(reader) {}

    void add(const xml::Element& field, const xml::Attribute* attribute) {
        const std::string name = attribute ? folded(tidied(attribute->value)) : std::string(); // as headings are
        if (name.empty()) return;
        const auto [known, fresh] = first_.emplace(name, &field);
        if (!fresh && known->second != &field)
            reader_.error(*attribute,
                          fmt::format("\"{}\" also names the field in line {}", attribute->value, known->second->line),
                          "ids and labels that differ in more than case, so that a heading means one field");
    }

  private:
    xml::Reader& reader_;
    std::map<std::string, const xml::Element*> first_;
};

Field read_field(const xml::Element& element, xml::Reader& reader) {
    reader.attributes(element, {"id", "label", "type"}, {"identifies", "hr-only", "evidence-for", "monitoring"});
    reader.children(element, {"help"});
    Field field;
    field.id = element.get("id");
    field.label = tidied(element.get("label"));
    if (const auto* id = element.find("id"); id && words_of(id->value) != std::vector<std::string>{id->value})
        reader.error(*id, fmt::format("id is \"{}\"", id->value), "one word without blanks");
    if (const auto* id = element.find("id"); id && id->value.starts_with("column:"))
        reader.error(*id, fmt::format("id is \"{}\"", id->value),
                     "an id that does not start with \"column:\", which marks columns without a field");
    if (const auto* label = element.find("label"); label && field.label.empty())
        reader.error(*label, "label is empty", "what the applicant reads beside the field");
    field.type = reader.choice<FieldType>(element, "type", type_named, "text, long-text, flag, date or email")
                     .value_or(FieldType::text);
    field.identifies = reader.yes(element, "identifies");
    field.monitoring = reader.yes(element, "monitoring");
    field.hr_only = reader.yes(element, "hr-only") || field.monitoring;
    if (field.monitoring && field.identifies)
        reader.error(*element.find("monitoring"), "the field identifies a person and is counted for monitoring",
                     "a field of its own for what is counted");
    if (const auto* criteria = element.find("evidence-for")) {
        field.evidence_for = words_of(criteria->value);
        if (field.evidence_for.empty()) reader.error(*criteria, "evidence-for is empty", "ids of criteria");
        if (!field.panel_sees())
            reader.warning(*criteria, "the panel does not see this field, so it cannot be evidence",
                           "evidence-for on fields that the panel sees");
    }
    if (field.type == FieldType::flag && field.panel_sees())
        reader.warning(element, fmt::format("the panel will see the flag \"{}\"", field.label),
                       "hr-only=\"yes\" for interview schemes");
    bool helped = false;
    for (const xml::Element& help : element.children) {
        if (help.name != "help") continue;
        if (std::exchange(helped, true)) reader.error(help, "a second <help>", "one for a field");
        reader.attributes(help, {});
        reader.children(help, {}, true);
        field.help = reader.text(help);
    }
    return field;
}

} // namespace

const Field* Form::find(std::string_view wanted) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.id == wanted; });
    return found == fields.end() ? nullptr : &*found;
}

const Field* Form::for_heading(std::string_view heading) const {
    const std::string wanted = folded(tidied(heading));
    if (wanted.empty()) return nullptr;
    for (const Field& field : fields)
        if (folded(field.id) == wanted || folded(field.label) == wanted) return &field;
    return nullptr;
}

Form read_form(const xml::Element& root, const std::string& file, std::vector<Problem>& problems) {
    const std::size_t first = problems.size();
    xml::Reader reader(file, problems);
    Form form;
    if (!reader.root(root, "application-form", form_namespace)) return form;
    reader.attributes(root, {"id"}, {"title"});
    reader.children(root, {"field"});
    form.id = reader.words(root, "id");
    form.title = reader.words(root, "title");
    Names names(reader);
    for (const xml::Element& child : root.children) {
        if (child.name != "field") continue;
        form.fields.push_back(read_field(child, reader));
        names.add(child, child.find("id"));
        names.add(child, child.find("label"));
    }
    if (form.fields.empty()) reader.error(root, "the form has no field", "at least one <field>");
    if (!form.fields.empty() &&
        std::none_of(form.fields.begin(), form.fields.end(), [](const Field& field) { return field.panel_sees(); }))
        reader.warning(root, "the panel sees no field of this form", "at least one field for the panel to read");
    xml::sort_by_place(problems, first);
    return form;
}

Form parse_form(std::string_view bytes, const std::string& file) {
    return xml::parsed(read_form, bytes, file);
}

xml::Element to_xml(const Form& form) {
    xml::Element root = xml::named("application-form");
    root.set("xmlns", form_namespace).set("id", form.id);
    xml::set_given(root, "title", form.title);
    for (const Field& field : form.fields) {
        xml::Element& element = root.add(xml::named("field"));
        element.set("id", field.id).set("label", field.label).set("type", name(field.type));
        if (field.identifies) element.set("identifies", "yes");
        if (field.hr_only && !field.monitoring) element.set("hr-only", "yes");
        xml::set_given(element, "evidence-for", joined(field.evidence_for, " "));
        if (field.monitoring) element.set("monitoring", "yes");
        if (!field.help.empty()) element.add(xml::named("help", field.help));
    }
    return root;
}

bool asks_for_name(const Field& field) {
    if (!field.identifies || field.type != FieldType::text) return false;
    const std::string asked = folded(field.id + " " + field.label);
    return asked.find("name") != std::string::npos || asked.find("enw") != std::string::npos;
}

bool means_yes(std::string_view answer) {
    const std::string word = folded(trimmed(answer));
    return word == "yes" || word == "y" || word == "true" || word == "1" || word == "x";
}

} // namespace evenhand::intake
