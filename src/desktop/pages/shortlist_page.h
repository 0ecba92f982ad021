// The shortlist on merit, or who and what it waits for.
#pragma once
#include "desktop/page.h"
#include "desktop/table.h"

class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

class ShortlistPage : public Page {
  public:
    ShortlistPage(wxWindow* parent, Context& context);
    std::string title() const override { return "Shortlist"; }
    void refresh() override;

  private:
    wxStaticText* state_;
    TableView* table_;
    wxTextCtrl* reason_;
    std::vector<std::string> reasons_;
};

} // namespace evenhand::desktop
