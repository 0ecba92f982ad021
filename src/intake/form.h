// What an application form asks: fields, which of them identify a person, which only HR may see.
#pragma once
#include "base/xml.h"

#include <string>
#include <vector>

namespace evenhand::intake {

enum class FieldType { text, long_text, flag, date, email };

struct Field {
    std::string id, label, help;
    FieldType type = FieldType::text;
    bool identifies = false;               ///< a name, contact, birth date: never shown to the panel
    bool hr_only = false;                  ///< scheme flags, adjustments, monitoring: HR alone
    std::vector<std::string> evidence_for; ///< ids of criteria the answer is evidence for
    bool monitoring = false;               ///< equality monitoring: counted, never printed of a person; hr_only as well
    bool panel_sees() const { return !identifies && !hr_only; }
    friend bool operator==(const Field&, const Field&) = default;
};

struct Form {
    std::string id, title;
    std::vector<Field> fields;
    const Field* find(std::string_view id) const; ///< by id; nullptr if there is none
    /// By id or label whatever the case (design, section 10); nullptr if none matches.
    const Field* for_heading(std::string_view heading) const;
    friend bool operator==(const Form&, const Form&) = default;
};

/// Reads `<application-form>` (forms/application-form.xsd); every problem is appended with its place.
Form read_form(const xml::Element& root, const std::string& file, std::vector<Problem>& problems);
/// From bytes that must be without errors. \throws InvalidInput with all problems
Form parse_form(std::string_view bytes, const std::string& file);
xml::Element to_xml(const Form& form);

/// "Full name", "surname", "first_name"; in Welsh "Enw llawn", "cyfenw".
bool asks_for_name(const Field& field);
/// Whether a flag's answer means yes: yes, y, true, 1 or x in any case, blanks around it ignored (design, section 9).
bool means_yes(std::string_view answer);

} // namespace evenhand::intake
