// A section of the specification, to read and to change.
#pragma once
#include "desktop/pages/specification/field_form.h"

namespace evenhand::desktop {

/// Changes the section that is shown. \param what what is changed, for Undo
using ChangeSection = std::function<void(const std::string& what, const std::function<void(spec::Section&)>& how)>;

class SectionForm : public FieldForm {
  public:
    SectionForm(wxWindow* parent, ChangeSection change);
    void show(const spec::Section& section, bool open);

  private:
    TextRow *heading_, *number_;
    LongTextRow* stem_;
};

} // namespace evenhand::desktop
