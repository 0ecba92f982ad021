// Finds words in the application, under its text.
#pragma once
#include <cstddef>
#include <wx/panel.h>

class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

class ApplicationView;

class FindBar : public wxPanel {
  public:
    FindBar(wxWindow* parent, ApplicationView& text);
    /// Goes to the field, with what is in it selected.
    void begin();
    /// Goes to the next place, or the one before for -1.
    void next(int by);
    /// Another application is shown: what is in the field is looked for there.
    void look_again();
    bool has_focus() const;

  private:
    std::size_t look(); ///< \returns how many places there are
    void say(const wxString& text);

    ApplicationView& text_;
    wxTextCtrl* field_ = nullptr;
    wxStaticText* count_ = nullptr;
};

} // namespace evenhand::desktop
