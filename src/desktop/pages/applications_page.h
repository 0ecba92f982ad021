// The candidates, by code, with their applications as the panel may read them; in the HR view with names and flags.
// Here applications are taken in and set aside.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/controls/typed_search.h"
#include "desktop/pages/applications/blind_view.h"
#include "desktop/pages/applications/hr_columns.h"
#include "desktop/window/page.h"
#include "record/taking.h"

#include <memory>

class wxButton;
class wxSizer;
class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

class WrappedText;

class ApplicationsPage : public Page {
  public:
    ApplicationsPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Applications"); }
    std::string how_far() const override;
    void add_actions(Actions& actions, const std::function<bool()>& shown) override;
    void forget() override;
    void forget_drafts() override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void go_to(const Place& place) override;
    bool key(const wxKeyEvent& event) override;

  private:
    /// What is in sight: the applications with their acts, or the blind copies that HR goes over.
    enum class Shows { list, copies };
    void turn_to(Shows what);
    void go_over();
    void refresh_list();
    void make_list();
    void make_reading(wxSizer& across);
    void make_report(wxSizer& across);
    void make_acts(wxSizer& all);
    void show_hr_columns(bool on);
    void fill_table();
    std::string says() const;
    void show_selected();
    std::string withheld(const panel::Candidate& candidate) const;
    const panel::Candidate* chosen() const;

    // Taking in (pages/applications/importing.cpp).
    struct Import;
    void import();
    void begin_import(const std::filesystem::path& file, bool late);
    void report(const Import& done);
    void report_failure(const std::string& file, const std::string& why);
    void show_report(bool on);

    // Setting aside.
    bool may_set_aside(const panel::Candidate* one, bool needs_reason);
    void set_aside(merit::Standing standing);
    void set_aside_as_duplicate();
    void store_aside(const std::string& code, merit::Standing standing, const std::string& why);
    void bring_back();
    std::string reason() const;

    WrappedText* says_;
    Shows shows_ = Shows::list;
    wxPanel* list_ = nullptr;
    BlindView* blind_ = nullptr;
    TableView* table_ = nullptr;
    wxSizer *middle_ = nullptr, *reading_ = nullptr, *hr_part_ = nullptr, *report_ = nullptr, *acts_ = nullptr;
    wxTextCtrl *application_ = nullptr, *hr_ = nullptr;
    WrappedText* report_says_ = nullptr;
    TableView* report_table_ = nullptr;
    wxTextCtrl *reason_ = nullptr, *other_ = nullptr;
    TypedSearch search_;
    std::vector<wxWindow*> act_controls_;
    wxWindow *bring_back_ = nullptr, *go_over_ = nullptr;
    bool names_shown_ = false; ///< the table holds names
    std::string read_;         ///< code of the application in sight
    std::string filled_for_;   ///< record, event and view that the table shows
    std::string reported_to_;  ///< record and person that the report of an import is for; empty: none is shown
};

} // namespace evenhand::desktop
