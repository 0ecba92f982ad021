// The post, how far its vacancy is, and what is still missing before scoring can open, each a way to where it is
// mended.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/window/page.h"

class wxSizer;
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
    /// What to do or to wait for next: a sentence, and where it is done.
    struct Next {
        std::string says;
        Place where;
    };
    std::vector<Next> next_steps() const;
    void make_next(wxSizer& all);
    void go();

    WrappedText *heading_, *next_label_ = nullptr;
    wxTextCtrl *facts_, *people_;
    TableView* next_ = nullptr;
    std::vector<Next> steps_;
};

} // namespace evenhand::desktop
