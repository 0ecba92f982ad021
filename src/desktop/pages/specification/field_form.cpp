#include "desktop/pages/specification/field_form.h"

#include "base/text.h"

#include <algorithm>
#include <wx/sizer.h>

namespace evenhand::desktop {

FieldForm::FieldForm(wxWindow* parent) : ScrolledPanel(parent) {
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

void FieldForm::add(const std::string& field, FormRow* row) {
    GetSizer()->Add(row, wxSizerFlags().Expand().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
    rows_.emplace_back(field, row);
}

void FieldForm::show_problems(const std::vector<SpecificationProblem>& problems) {
    const auto has_row = [&](const std::string& field) {
        return std::any_of(rows_.begin(), rows_.end(), [&](const auto& row) { return row.first == field; });
    };
    bool moved = false;
    for (const auto& [field, row] : rows_) {
        std::vector<std::string> says;
        for (const SpecificationProblem& problem : problems)
            if (problem.field == field || (row == rows_.front().second && !has_row(problem.field)))
                says.push_back(problem.says);
        moved = row->set_problem(joined(says, " ")) || moved;
    }
    if (moved) Layout();
}

wxWindow& FieldForm::control(const std::string& field) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) { return row.first == field; });
    return (found != rows_.end() ? found : rows_.begin())->second->control();
}

} // namespace evenhand::desktop
