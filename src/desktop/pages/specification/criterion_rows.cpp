#include "desktop/pages/specification/criterion_rows.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/words.h"

#include <algorithm>
#include <wx/checkbox.h>
#include <wx/checklst.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

MethodsRow::MethodsRow(wxWindow* parent, std::function<void(const std::vector<spec::Method>&)> chosen)
    : FormRow(parent, tr("Judged by"), tr("How and so at which stage the criterion is judged, in the order ticked.")),
      chosen_(std::move(chosen)) {
    auto* panel = new wxPanel(this);
    constexpr int columns = 2;
    auto* grid = new wxFlexGridSizer(columns, FromDIP(wxSize(12, 2)));
    for (std::size_t i = 0; i < all_methods.size(); ++i) {
        const std::string name = method_words(all_methods[i]);
        auto* box = new wxCheckBox(panel, wxID_ANY, shown(name));
        set_accessible_name(*box, trf("Judged by: {}", name));
        box->Bind(wxEVT_CHECKBOX, [this, i](wxCommandEvent&) { tick(i); });
        grid->Add(box);
        boxes_.push_back(box);
    }
    panel->SetSizer(grid);
    add(panel, 1);
}

void MethodsRow::show(const std::vector<spec::Method>& methods, bool open) {
    methods_ = methods;
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        boxes_[i]->SetValue(std::find(methods.begin(), methods.end(), all_methods[i]) != methods.end());
        boxes_[i]->Enable(open);
    }
}

void MethodsRow::tick(std::size_t box) {
    std::vector<spec::Method> methods = methods_;
    std::erase(methods, all_methods[box]);
    if (boxes_[box]->GetValue()) methods.push_back(all_methods[box]);
    chosen_(methods);
}

wxWindow& MethodsRow::control() {
    return *boxes_.front();
}

ThemesRow::ThemesRow(wxWindow* parent, std::function<void(const std::vector<std::string>& ids)> chosen)
    : FormRow(parent, tr("Behaviour themes it points at"),
              tr("Their indicators stand beside the criterion when it is scored. They are guidance, never scored.")),
      chosen_(std::move(chosen)), list_(new wxCheckListBox(this, wxID_ANY)) {
    set_accessible_name(*list_, tr("Behaviour themes it points at"));
    list_->SetMinSize(wxSize(FromDIP(100), 5 * GetCharHeight()));
    add(list_, 1);
    leave_wheel_to_form(*list_);
    list_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent&) { tick(); });
}

void ThemesRow::show(const spec::Framework& framework, const std::vector<std::string>& ids, bool open) {
    std::vector<std::string> known;
    wxArrayString names;
    for (const spec::Theme& theme : framework.themes) {
        known.push_back(theme.id);
        names.Add(shown(theme.name));
    }
    if (known != ids_ || list_->GetStrings() != names) {
        ids_ = std::move(known);
        list_->Set(names);
    }
    ticked_.clear();
    unlisted_.clear();
    for (const std::string& id : ids)
        (std::find(ids_.begin(), ids_.end(), id) != ids_.end() ? ticked_ : unlisted_).push_back(id);
    for (std::size_t i = 0; i < ids_.size(); ++i)
        list_->Check(static_cast<unsigned>(i), std::find(ticked_.begin(), ticked_.end(), ids_[i]) != ticked_.end());
    list_->Enable(open);
}

void ThemesRow::tick() {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < ids_.size(); ++i)
        if (list_->IsChecked(static_cast<unsigned>(i))) ids.push_back(ids_[i]);
    // Those that the framework does not have stay until it is changed.
    ids.insert(ids.end(), unlisted_.begin(), unlisted_.end());
    chosen_(ids);
}

wxWindow& ThemesRow::control() {
    return *list_;
}

} // namespace evenhand::desktop
