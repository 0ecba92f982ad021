// The candidates, by code, with their applications as the panel may read them; in the HR view with names and flags.
// Here applications are taken in and set aside.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/controls/typed_search.h"
#include "desktop/pages/applications/blind_view.h"
#include "desktop/pages/applications/columns_view.h"
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
    void forget_person() override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void go_to(const Place& place) override;
    bool key(const wxKeyEvent& event) override;

  private:
    /// What is in sight: the applications with their acts, the blind copies that HR goes over, or the columns of a
    /// table before it is taken in.
    enum class Shows { list, copies, columns };
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

    // Before taking in (pages/applications/asking.cpp).
    bool may_take_in();
    void import(bool choose_columns);
    void import_folder();
    void look_at_columns(const std::filesystem::path& file, bool choose_columns);
    void ask_for_columns(const std::filesystem::path& file, const intake::Proposal& proposal, bool choose_columns);
    void take_by_columns(const intake::ColumnMap& map);

    // Taking in (pages/applications/importing.cpp).
    struct Import;
    void begin_import(const std::filesystem::path& file, const intake::ColumnMap& map, bool as_before = false);
    void report(const Import& done);
    static std::string outcome(const Import& done);
    void report_failure(const std::string& file, const std::string& why);
    void show_report(bool on);
    void show_report_row();
    void forget_report();

    // Applications that may be one person's (pages/applications/alike.cpp).
    void make_alike(wxSizer& all);
    std::vector<std::string> alike_chosen() const;
    void show_alike();
    void keep_each();
    void let_stand();
    void decide_alike(const std::function<panel::Events()>& events, const std::string& says);
    std::string says_alike() const;

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
    ColumnsView* columns_ = nullptr;
    std::filesystem::path asked_for_; ///< the table whose columns are in sight
    TableView* table_ = nullptr;
    wxSizer *middle_ = nullptr, *reading_ = nullptr, *hr_part_ = nullptr, *report_ = nullptr, *acts_ = nullptr;
    wxTextCtrl *application_ = nullptr, *hr_ = nullptr;
    WrappedText* report_says_ = nullptr;
    TableView* report_table_ = nullptr;
    WrappedText* report_row_ = nullptr; ///< the chosen row of the report, whole
    wxTextCtrl *reason_ = nullptr, *other_ = nullptr;
    TypedSearch search_;
    std::vector<wxWindow*> act_controls_;
    std::vector<panel::Alike> alike_; ///< what HR has not decided on
    wxSizer* alike_row_ = nullptr;
    WrappedText* alike_says_ = nullptr;
    wxButton *each_counts_ = nullptr, *stands_ = nullptr;
    wxWindow *bring_back_ = nullptr, *go_over_ = nullptr;
    bool names_shown_ = false; ///< the table holds names
    std::string read_;         ///< code of the application in sight
    std::string filled_for_;   ///< record, event and view that the table shows
    std::string reported_to_;  ///< record and person that the report of an import is for; empty: none is shown
};

} // namespace evenhand::desktop
