// The post, its timetable, and what is still missing before scoring can open.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/window/page.h"

class wxTextCtrl;

namespace evenhand::desktop {

class VacancyPage : public Page {
  public:
    VacancyPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Vacancy"); }
    std::string how_far() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;

  private:
    WrappedText* heading_;
    wxTextCtrl* facts_;
};

} // namespace evenhand::desktop
