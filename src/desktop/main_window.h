// The window: the list of steps at the left, the page at the right, the status line below.
#pragma once
#include "desktop/actions.h"
#include "desktop/context.h"
#include "desktop/job.h"
#include "desktop/page.h"
#include "desktop/table.h"

#include <memory>
#include <vector>
#include <wx/frame.h>

class wxButton;
class wxChoice;
class wxGauge;
class wxInfoBar;
class wxSimplebook;
class wxStaticText;

namespace evenhand::desktop {

class ScorePage;
struct ReportWish;

class MainWindow : public wxFrame {
  public:
    explicit MainWindow(FileChoice files = {}, Clock clock = system_clock());
    ~MainWindow() override;

    /// Opens a record, or says why it cannot be opened and leaves what was open as it was. \returns whether it is open
    bool open(const std::filesystem::path& path);
    /// Chooses who scores here, by name, and goes to scoring; says so if there is nobody of that name who scores.
    void score_as(const std::string& name);
    void show_page(std::size_t number);
    /// Exports a report off the window's thread, with progress.
    void export_report(const ReportWish& wish);

    const Actions& actions() const { return actions_; }
    Context& context() { return context_; }
    std::string status() const;
    bool working() const { return job_ != nullptr; }

  private:
    void make_controls();
    wxSizer* make_left(wxWindow* panel);
    wxSizer* make_bottom(wxWindow* panel);
    void make_pages(wxWindow* panel);
    void make_actions();
    void make_go_actions();
    void make_score_actions();
    void explain_keys();
    void bind_context();

    void choose_and_open();
    void list_people();
    void choose_person(int row);
    void refresh_all();
    void refresh_current();
    void list_steps();
    void turn_to(std::size_t number);
    Page& current_page() const;
    void next_part(int by);

    bool may_leave_record();
    void start_job(const std::string& says);
    void end_job(const std::string& message);
    void on_key(wxKeyEvent& event);
    void on_close(wxCloseEvent& event);

    Context context_;
    Actions actions_;
    TableView* steps_ = nullptr;
    wxSimplebook* book_ = nullptr;
    wxChoice* people_ = nullptr;
    wxStaticText* status_ = nullptr;
    wxGauge* gauge_ = nullptr;
    wxButton* cancel_ = nullptr;
    wxInfoBar* alarm_ = nullptr;
    ScorePage* score_page_ = nullptr;
    std::vector<Page*> pages_;
    std::vector<char> stale_; ///< by page: has to be refreshed before it is seen
    std::size_t part_ = 0;    ///< where F6 was last: 0 is the list of steps, then the page's parts
    std::vector<std::string> people_ids_;
    std::unique_ptr<Job> job_; ///< last: it ends before what it tells
};

} // namespace evenhand::desktop
