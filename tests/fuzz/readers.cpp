#include "fuzz/readers.h"

#include "base/errors.h"
#include "document/csv.h"
#include "document/read.h"
#include "document/sheets.h"
#include "intake/blind.h"
#include "intake/folder.h"
#include "merit/read.h"
#include "report/definition.h"
#include "spec/critic.h"
#include "spec/import.h"
#include "spec/read.h"

#include <algorithm>
#include <stdexcept>

namespace evenhand::test {

namespace {

intake::Form form() {
    intake::Form form;
    form.id = "fuzz";
    const auto add = [&](const char* id, intake::FieldType type, bool identifies) {
        intake::Field field;
        field.id = id, field.label = id, field.type = type, field.identifies = identifies;
        form.fields.push_back(field);
    };
    using intake::FieldType;
    for (const char* id : {"reference", "name", "phone", "address"}) add(id, FieldType::text, true);
    add("email", FieldType::email, true);
    add("date_of_birth", FieldType::date, true);
    for (const char* id : {"statement", "employment", "qualifications"}) add(id, FieldType::long_text, false);
    return form;
}

/// What the panel would read of the applications: whatever stands in them, the masks have to fit.
void hide(const intake::Intake& intake) {
    static const intake::Form asked = form();
    for (const intake::Application& application : intake.applications)
        for (const intake::BlindAnswer& copy : intake::blind(application, asked))
            for (const intake::Answer& answer : application.answers)
                if (answer.field == copy.field && intake::panel_reads(answer, asked))
                    intake::blinded(answer.text, copy.masks);
}

/// A document of any format, and the person specification in it, which has to come back from XML as it was.
void document_and_specification(std::string_view bytes) {
    const auto imported = spec::import_specification(document::read_document(bytes, "fuzz"), "fuzz");
    spec::criticise(imported.specification);
    const std::string written = xml::write(spec::to_xml(imported.specification));
    if (!(spec::parse_specification(written, "written") == imported.specification))
        throw std::logic_error("the specification came back from XML as another one");
}

void specification(std::string_view bytes) {
    const spec::Specification read = spec::parse_specification(bytes, "fuzz");
    if (!(spec::parse_specification(xml::write(spec::to_xml(read)), "written") == read))
        throw std::logic_error("the specification came back from XML as another one");
}

void blind(std::string_view bytes) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    intake::Intake one;
    one.applications.emplace_back().answers = {{"name", std::string(bytes.substr(0, end)), true},
                                               {"statement", std::string(bytes.substr(end)), false}};
    hide(one);
}

} // namespace

const std::vector<FuzzedReader>& fuzzed_readers() {
    static const std::vector<FuzzedReader> readers{
        {"document", document_and_specification},
        {"sheets", [](std::string_view bytes) { document::read_sheets(bytes, "fuzz"); }},
        {"csv", [](std::string_view bytes) { hide(intake::read_csv_applications(bytes, "fuzz", form())); }},
        {"candidates", [](std::string_view bytes) { hide(intake::read_candidates(bytes, "fuzz", form(), {}, {})); }},
        {"archive", [](std::string_view bytes) { hide(intake::read_archive(bytes, "fuzz", form(), {}, {})); }},
        {"blind", blind},
        {"specification", specification},
        {"framework", [](std::string_view bytes) { spec::parse_framework(bytes, "fuzz"); }},
        {"form", [](std::string_view bytes) { intake::parse_form(bytes, "fuzz"); }},
        {"scale", [](std::string_view bytes) { merit::parse_scale(bytes, "fuzz"); }},
        {"rules", [](std::string_view bytes) { merit::parse_rules(bytes, "fuzz"); }},
        {"report", [](std::string_view bytes) { report::parse_definition(bytes, "fuzz"); }},
    };
    return readers;
}

} // namespace evenhand::test
