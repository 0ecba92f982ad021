// The basis of the decisions, in the panel's words; it begins with a proposal from the facts.
#pragma once
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/decide/section.h"

#include <optional>
#include <wx/timer.h>

class wxButton;
class wxTextCtrl;

namespace evenhand::desktop {

class BasisView : public Section {
  public:
    BasisView(wxWindow* parent, Context& context, const Shortlist& list);
    std::string title() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void leave() override { save(); }
    void forget_drafts() override;
    std::vector<std::string> unsaved() const override;
    std::string undoable() const override;
    void undo() override;

    bool may_write() const;
    void keep();         ///< saves the words as they stand, proposed ones as well
    void propose_anew(); ///< puts a new proposal in place of what stands there; it is saved as what is typed is

  private:
    void save();
    bool write();
    std::string place() const; ///< record and stage
    std::string written() const;
    std::string proposal() const;
    void show_says();

    bool typed_ = false;               ///< what stands in the field is not saved yet
    std::string shown_for_, replaced_; ///< what a proposal took the place of
    wxTimer pause_;
    WrappedText* says_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    wxButton *keep_ = nullptr, *propose_ = nullptr;
};

} // namespace evenhand::desktop
