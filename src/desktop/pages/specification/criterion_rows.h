// Rows of the criterion's form that are not a text or a choice: the methods it is judged by, the themes it points at.
#pragma once
#include "desktop/controls/form_rows.h"
#include "spec/model.h"

#include <optional>

class wxCheckBox;
class wxCheckListBox;

namespace evenhand::desktop {

class MethodsRow : public FormRow {
  public:
    /// \param chosen told of all that are ticked, those ticked last at the end
    MethodsRow(wxWindow* parent, std::function<void(const std::vector<spec::Method>&)> chosen);
    void show(const std::vector<spec::Method>& methods, bool open);
    wxWindow& control() override;

  private:
    void tick(std::size_t box);
    std::function<void(const std::vector<spec::Method>&)> chosen_;
    std::vector<wxCheckBox*> boxes_; ///< as all_methods
    std::vector<spec::Method> methods_;
};

class ThemesRow : public FormRow {
  public:
    ThemesRow(wxWindow* parent, std::function<void(const std::vector<std::string>& ids)> chosen);
    void show(const spec::Framework& framework, const std::vector<std::string>& ids, bool open);
    wxWindow& control() override;

  private:
    void tick();
    std::function<void(const std::vector<std::string>&)> chosen_;
    wxCheckListBox* list_;
    std::vector<std::string> ids_; ///< of the themes that are listed
    std::vector<std::string> ticked_, unlisted_;
};

} // namespace evenhand::desktop
