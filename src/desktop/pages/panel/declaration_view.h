// A member's declaration of interest: a list of names alone, and what they declare of the one chosen.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/controls/typed_search.h"
#include "desktop/pages/panel/applicant_names.h"
#include "desktop/window/context.h"

#include <functional>
#include <wx/panel.h>

class wxButton;
class wxChoice;
class wxTextCtrl;

namespace evenhand::desktop {

class DeclarationView : public wxPanel {
  public:
    DeclarationView(wxWindow* parent, Context& context, std::function<void()> back);
    /// \param person id of the one who declares; they may (names_are_open)
    void show_person(const std::string& person);
    /// What the list is for, and what a declaration does.
    std::string says() const;
    /// Takes every name out of the window.
    void clear();
    bool key(const wxKeyEvent& event);
    std::vector<wxWindow*> parts() const;
    /// Declares for the chosen name what the form says; and: no interest in anybody.
    void declare();
    void declare_none();

  private:
    void make_form(wxSizer& all);
    void show_chosen();
    const ApplicantName* chosen() const;
    const panel::Person& person() const { return *context_.vacancy().find_person(person_); }

    Context& context_;
    std::string person_;
    ApplicantNames all_;
    TypedSearch search_;
    TableView* names_;
    wxChoice* interest_ = nullptr;
    wxTextCtrl* why_ = nullptr;
    wxButton* none_ = nullptr;
};

} // namespace evenhand::desktop
