// How safe the line is: opened on purpose, written to the history, worked out beside the window.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/decide/section.h"
#include "merit/safety.h"

#include <memory>

class wxButton;
class wxTextCtrl;

namespace evenhand::desktop {

class SafetyView : public Section {
  public:
    SafetyView(wxWindow* parent, Context& context, const Shortlist& list);
    std::string title() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void forget_drafts() override;

    bool may_ask() const;
    void ask();

  private:
    /// A copy of all it is worked out from, since the record goes on meanwhile; and what came of it.
    struct Working {
        merit::Marks marks;
        merit::Round round; ///< refers to marks
        merit::Selection selection;
        std::vector<std::string> names; ///< of the marks' members
        std::vector<merit::Finding> findings;
        spec::Stage stage = spec::Stage::shortlisting;
        std::string path, asked_by;
        long long event = 0; ///< the newest when it was asked
    };
    std::shared_ptr<Working> inputs() const;
    bool holds(const Working& working) const; ///< it is about the figures as they are, for who works here now
    void show_found(const std::shared_ptr<const Working>& working);
    void fill();
    void show_chosen();
    std::string says() const;

    std::shared_ptr<const Working> found_;
    WrappedText* says_ = nullptr;
    wxButton* ask_ = nullptr;
    TableView* table_ = nullptr;
    wxTextCtrl* words_ = nullptr;
};

} // namespace evenhand::desktop
