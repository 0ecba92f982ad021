// Rows of a form: a label, the control it names, and below it what is wrong with what stands there.
#pragma once
#include "desktop/controls/wrapped_text.h"

#include <functional>
#include <vector>
#include <wx/panel.h>

class wxChoice;
class wxTextCtrl;

namespace evenhand::desktop {

class FormRow : public wxPanel {
  public:
    /// Shows a sentence below the control, marked by a sign; empty: nothing is wrong. The caller lays out.
    /// \returns whether the row has become higher or lower
    bool set_problem(const std::string& problem);
    const std::string& problem() const { return said_; }
    virtual wxWindow& control() = 0;

  protected:
    /// \param help what the control is for, in a sentence; a screen reader says it as well
    FormRow(wxWindow* parent, const std::string& name, std::string help);
    void add(wxWindow* control, int proportion_across);

  private:
    std::string help_, said_;
    WrappedText* problem_ = nullptr;
};

class ChoiceRow : public FormRow {
  public:
    ChoiceRow(wxWindow* parent, const std::string& name, const std::string& help, std::function<void(int)> chosen);
    /// \param selected -1: none of them stands
    void show(const std::vector<std::string>& entries, int selected, bool open);
    wxWindow& control() override;

  private:
    std::vector<std::string> entries_;
    wxChoice* choice_;
};

class TextRow : public FormRow {
  public:
    /// \param width in device-independent pixels; 0: as wide as the form
    TextRow(wxWindow* parent, const std::string& name, const std::string& help, int width,
            std::function<void(const std::string&)> typed);
    /// While something is typed here, what stands in the field is left as it was typed.
    void show(const std::string& text, bool open);
    wxWindow& control() override;

  private:
    wxTextCtrl* text_;
    bool typing_ = false;
};

/// How high a field of one line is. wx asks GTK before the field stands in a window, and gets too little.
int field_height(const wxWindow& window);

/// A wheel over a choice would change it while the form is being scrolled: the form gets it instead.
void leave_wheel_to_form(wxWindow& control);

} // namespace evenhand::desktop
