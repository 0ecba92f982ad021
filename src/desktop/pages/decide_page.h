// The shortlist on merit, or who and what it waits for.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/window/page.h"

class wxSizer;
class wxTextCtrl;

namespace evenhand::desktop {

class DecidePage : public Page {
  public:
    DecidePage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Decide"); }
    std::string how_far() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;

  private:
    /// Fills `rows` and reasons_. \returns the sentence above them; where the shortlist waits, what for
    std::string work_out(std::vector<TableView::Row>& rows);
    void show_reason();
    wxSizer* list_; ///< shown once there is a shortlist; before, waiting_ says what it waits for
    WrappedText* counts_;
    TableView* table_;
    wxTextCtrl *reason_, *waiting_;
    std::vector<std::string> reasons_;
};

} // namespace evenhand::desktop
