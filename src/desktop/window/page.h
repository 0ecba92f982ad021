// One page of the window: a step of the list at the left.
#pragma once
#include "desktop/window/actions.h"
#include "desktop/window/context.h"

#include <vector>
#include <wx/event.h>
#include <wx/panel.h>

namespace evenhand::desktop {

class Page : public wxPanel {
  public:
    /// \param id stands for the page in links and in the preferences
    Page(wxWindow* parent, Context& context, std::string id) : wxPanel(parent), context_(context), id_(std::move(id)) {}

    const std::string& id() const { return id_; }
    virtual std::string title() const = 0;
    /// How far the step is, in a word or two for the list of steps; may be empty. Asked only while a record is open.
    virtual std::string how_far() const { return {}; }
    /// Adds what can be done on this page to the registry, each enabled only while the page is shown.
    /// \param shown whether a record is open and the page is the one in sight
    virtual void add_actions(Actions&, const std::function<bool()>& /*shown*/) {}
    /// The record is another, or has changed: forget what was worked out from it. refresh() comes before the page is
    /// seen again.
    virtual void forget() {}
    /// Another record is opened: nothing that was being written for the old one is kept.
    virtual void forget_drafts() {}
    /// Somebody else works here from now on: nothing that one gave or saw for oneself stays in the window, in sight or
    /// not. refresh() comes before the page is seen again.
    virtual void forget_person() {}
    /// Shows the record as it is now; also when none is open. What is painted later is copied here, not read then.
    virtual void refresh() = 0;
    /// The page's parts that F6 goes through, in order; the first has the focus when the page comes up. Never empty.
    virtual std::vector<wxWindow*> parts() = 0;
    /// Goes to what the place names on this page; after refresh().
    virtual void go_to(const Place&) {}
    /// A key pressed while the page is shown, before the focused control sees it. \returns whether it was used
    virtual bool key(const wxKeyEvent&) { return false; }
    /// Saves what is being written. Called before the page, the record or the program is left.
    virtual void leave() {}
    /// What would be lost if the record were left now, a few words each.
    virtual std::vector<std::string> unsaved() const { return {}; }
    /// Takes the last change back, where it can still be. \returns what Undo would take back, for its menu; empty: none
    virtual std::string undoable() const { return {}; }
    virtual void undo() {}

  protected:
    Context& context_;

  private:
    std::string id_;
};

} // namespace evenhand::desktop
