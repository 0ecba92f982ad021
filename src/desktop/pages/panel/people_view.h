// The people on the panel, how far each is, and the forms by which they join and stand down.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/window/context.h"

#include <functional>
#include <wx/panel.h>

class wxButton;
class wxChoice;
class wxSizer;
class wxTextCtrl;

namespace evenhand::desktop {

class PeopleView : public wxPanel {
  public:
    /// Where the buttons lead.
    struct Ways {
        std::function<void()> to_declaration, to_packs;
    };
    PeopleView(wxWindow* parent, Context& context, const Ways& ways);
    void refresh();
    void forget_drafts();
    std::vector<wxWindow*> parts() const;
    /// The one chosen in the list; nullptr if none.
    const panel::Person* chosen() const;
    void choose(const std::string& person);
    bool may_stand_down() const;
    /// What the forms say is done, or said what is missing.
    void stand_down();
    void add_person();

  private:
    void make_standing_down(wxSizer& all);
    void make_adding(wxSizer& all);
    void offer_substitutes();
    void show_chosen();
    void prefill_candidates();
    void hide_parts();

    Context& context_;
    TableView* table_;
    std::vector<std::string> ids_; ///< of the rows
    wxButton* declare_;
    wxSizer *leaving_ = nullptr, *joining_ = nullptr, *substitute_row_ = nullptr;
    wxTextCtrl *why_leaving_ = nullptr, *name_ = nullptr, *owes_ = nullptr, *why_ = nullptr;
    wxChoice *role_ = nullptr, *substitute_for_ = nullptr;
    std::vector<std::string> substituted_; ///< names behind the choice's entries after the first
};

} // namespace evenhand::desktop
