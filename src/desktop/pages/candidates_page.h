// The candidates, by code alone, with their applications as the panel may read them.
#pragma once
#include "desktop/page.h"
#include "desktop/table.h"

class wxTextCtrl;

namespace evenhand::desktop {

class CandidatesPage : public Page {
  public:
    CandidatesPage(wxWindow* parent, Context& context);
    std::string title() const override { return "Applications"; }
    std::string how_far() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;

  private:
    void show_selected();
    TableView* table_;
    wxTextCtrl* application_;
};

} // namespace evenhand::desktop
