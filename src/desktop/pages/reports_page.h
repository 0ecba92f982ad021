// The reports there are and from when each can be printed; a preview of the chosen one; export as PDF.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/pages/reports/choices.h"
#include "desktop/pages/reports/making.h"
#include "desktop/window/page.h"
#include "report/definition.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

class wxButton;
class wxSizerItem;
class wxSizer;

namespace evenhand::desktop {

class Preview;
class WrappedText;

class ReportsPage : public Page {
  public:
    ReportsPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Reports"); }
    void add_actions(Actions& actions, const std::function<bool()>& shown) override;
    void forget_drafts() override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    /// A candidate's, or a member's: chosen for the reports that are about one.
    void go_to(const Place& place) override;
    /// Asks where to, then exports off the window's thread.
    void export_report(const ReportWish& wish);
    /// Makes it off the window's thread and shows its pages.
    void preview_report(const ReportWish& wish);
    /// Shows a folder in the desktop's own program. Tests look instead. \returns whether there is one that could
    std::function<bool(const std::filesystem::path&)> open_in_desktop;

  private:
    void make_choices(wxSizer& all);
    void make_preview(wxSizer& all);
    void read_definitions();
    void list_reports();
    void show_chosen();
    /// The chosen report with what it needs, or nothing after saying what is missing and going there.
    std::optional<ReportWish> wish();
    const report::Definition* chosen() const; ///< nullptr: none
    /// Why it cannot be printed yet, and from when it can; empty: it can.
    std::string not_yet(const report::Definition& definition) const;
    void show_preview(const ReportWish& wish, std::string bytes);
    void close_preview(const std::string& words);
    void open_folder();

    TableView* table_;
    wxSizerItem* table_place_;
    WrappedText* when_;
    std::unique_ptr<ReportChoices> choices_;
    wxButton *look_, *export_, *folder_;
    WrappedText* no_preview_;
    Preview* preview_;
    std::vector<std::pair<std::string, report::Definition>> reports_; ///< by name
    std::optional<std::filesystem::path> exported_;                   ///< the last
    record::Head previewed_;                                          ///< where the record was then
    bool previewed_hr_ = false;                                       ///< it shows what HR alone may read
};

} // namespace evenhand::desktop
