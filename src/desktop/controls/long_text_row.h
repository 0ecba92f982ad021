// A row of a form with a text of several lines.
#pragma once
#include "desktop/controls/form_rows.h"

namespace evenhand::desktop {

class LongTextRow : public FormRow {
  public:
    /// \param lines how many can be seen at once
    LongTextRow(wxWindow* parent, const std::string& name, const std::string& help, int lines,
                std::function<void(const std::string&)> typed);
    /// While something is typed here, what stands in the field is left as it was typed.
    void show(const std::string& text, bool open);
    /// The text before the caret, and what comes after it.
    std::pair<std::string, std::string> at_caret() const;
    wxWindow& control() override;

  private:
    wxTextCtrl* text_;
    bool typing_ = false;
};

} // namespace evenhand::desktop
