// What is there before a record is open: recent records, a new vacancy, open, and the sample.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/window/page.h"

#include <functional>

class wxButton;
class wxStaticText;

namespace evenhand::desktop {

class OpeningPage : public Page {
  public:
    struct Ways {
        std::function<void()> make, open, sample;
        std::function<void(const std::filesystem::path&)> recent;
    };
    OpeningPage(wxWindow* parent, Context& context, Ways ways);
    std::string title() const override { return "Evenhand"; }
    void refresh() override;
    std::vector<wxWindow*> parts() override;

  private:
    void open_selected();
    Ways ways_;
    wxButton* new_ = nullptr;
    wxStaticText* recent_label_ = nullptr;
    TableView* recent_ = nullptr;
    std::vector<std::filesystem::path> records_;
};

} // namespace evenhand::desktop
