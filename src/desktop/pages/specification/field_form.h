// A form of rows, each for a field of what is edited, that scrolls where it is higher than its place.
#pragma once
#include "desktop/controls/form_rows.h"
#include "desktop/controls/long_text_row.h"
#include "desktop/controls/scrolled_panel.h"
#include "desktop/pages/specification/problems.h"

#include <functional>
#include <string>
#include <vector>

namespace evenhand::desktop {

class FieldForm : public ScrolledPanel {
  public:
    explicit FieldForm(wxWindow* parent);
    /// Says at each field what is wrong there; what concerns the whole is said at the first.
    void show_problems(const std::vector<SpecificationProblem>& problems);
    /// The control of that field; of the first where there is none of that name.
    wxWindow& control(const std::string& field) const;

  protected:
    /// Puts the row below those there are.
    void add(const std::string& field, FormRow* row);

  private:
    std::vector<std::pair<std::string, FormRow*>> rows_;
};

} // namespace evenhand::desktop
