#include "desktop/pages/applications/hr_columns.h"

#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"

#include <unordered_map>

namespace evenhand::desktop {

namespace {

using Texts = std::vector<std::string>;

void append(std::string& list, const std::string& more) {
    list += (list.empty() ? "" : ", ") + more;
}

Texts flags_of(const record::Record& record) {
    Texts all(record.vacancy().candidates.size());
    for (const intake::Field& field : record.vacancy().form.fields) {
        if (field.type != intake::FieldType::flag || field.panel_sees()) continue;
        const Texts answers = record.hr_answers_to(field.id);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (intake::means_yes(answers[i])) append(all[i], field.label);
    }
    return all;
}

/// Says of each candidate still in who else of them gave the same.
void add_twins(const panel::Vacancy& vacancy, const Texts& given, std::string (*says)(const std::string&),
               Texts& twins) {
    std::unordered_map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < given.size(); ++i)
        if (vacancy.candidates[i].standing == merit::Standing::in && !given[i].empty())
            groups[folded(tidied(given[i]))].push_back(i);
    for (const auto& [key, group] : groups) {
        if (group.size() < 2) continue;
        for (const std::size_t one : group) {
            Texts others;
            // A few are a hint; a heap is a column that holds something else.
            for (const std::size_t other : group)
                if (other != one && others.size() < 3) others.push_back(vacancy.candidates[other].code);
            append(twins[one], says(list_words(others)));
        }
    }
}

} // namespace

HrColumns hr_columns(const record::Record& record) {
    const panel::Vacancy& vacancy = record.vacancy();
    HrColumns columns{record.names(), flags_of(record), Texts(vacancy.candidates.size())};
    add_twins(
        vacancy, columns.names, [](const std::string& others) { return trf("same name as {}", others); },
        columns.twins);
    for (const intake::Field& field : vacancy.form.fields)
        if (field.type == intake::FieldType::email && field.identifies)
            add_twins(
                vacancy, record.hr_answers_to(field.id),
                [](const std::string& others) { return trf("same e-mail as {}", others); }, columns.twins);
    return columns;
}

std::string hr_answers_in_words(const record::Record& record, const std::string& candidate) {
    std::string text;
    for (const record::ShownAnswer& answer : record.hr_answers(candidate)) {
        const intake::Field* field = record.vacancy().form.find(answer.field);
        // A column that no field matched stands as "column:HEADING".
        const std::string name = field ? field->label : answer.field.substr(answer.field.find(':') + 1);
        text += name + ": " + answer.text + "\n";
    }
    return text.empty() ? tr("HR has no answers of this applicant.") : text;
}

} // namespace evenhand::desktop
