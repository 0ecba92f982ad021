// The shortlist as it stood after an event, to read and not to change, under a banner that says of when it is.
#pragma once
#include "desktop/controls/table.h"
#include "panel/selection.h"

#include <functional>
#include <string>
#include <vector>
#include <wx/panel.h>

class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

class WrappedText;

class PastView : public wxPanel {
  public:
    PastView(wxWindow* parent, std::function<void()> back);
    /// \param then the vacancy as it was  \param after what had just happened, in words
    void show(const panel::Vacancy& then, spec::Stage stage, const std::string& after);
    void clear(); ///< keeps nothing of the past
    void set_text_font(const wxFont& font);
    std::vector<wxWindow*> parts() const;

  private:
    wxWindow* make_banner(std::function<void()> back);
    std::string work_out(const panel::Vacancy& then, spec::Stage stage, std::vector<TableView::Row>& rows);
    void show_reason();

    WrappedText* moment_;
    WrappedText* says_; ///< how many, or who or what was awaited
    TableView* table_;
    wxStaticText* reason_label_;
    wxTextCtrl* reason_;
    std::vector<std::string> reasons_; ///< by row
};

} // namespace evenhand::desktop
