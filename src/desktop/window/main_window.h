// The window: the list of steps at the left, the page at the right, the status line below.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/window/actions.h"
#include "desktop/window/context.h"
#include "desktop/window/job.h"
#include "desktop/window/page.h"
#include "panel/acts.h"
#include "seal/signing_key.h"

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

class OpeningPage;
class ScorePage;

class MainWindow : public wxFrame {
  public:
    explicit MainWindow(FileChoice files = {}, Preferences preferences = {}, Clock clock = system_clock());
    ~MainWindow() override;

    /// Opens a record, or says why it cannot be opened and leaves what was open as it was. \returns whether it is open
    bool open(const std::filesystem::path& path);
    /// Closes the record, unless the user stays for what would be lost. \returns whether none is open now
    bool close_record();
    /// Chooses who works here, by name; members go to scoring. Says so if there is nobody of that name.
    void work_as(const std::string& name);
    /// Turns to a page by its id: "score".
    void show_page(const std::string& id);

    const Actions& actions() const { return actions_; }
    Context& context() { return context_; }
    std::string status() const;
    bool working() const { return job_ != nullptr; }
    /// The page in sight; the opening page where no record is open.
    Page& current_page() const;

  private:
    void make_controls();
    wxWindow* make_left(wxWindow* panel);
    wxSizer* make_bottom(wxWindow* panel);
    void make_pages(wxWindow* panel);
    wxWindow* make_hr_banner(wxWindow* panel);
    void bind_context();
    void say(const std::string& text);
    void remember_place();
    void restore_place();

    void make_actions();
    void make_file_actions();
    void make_edit_and_view_actions();
    void make_go_actions();

    bool take(record::Record record);
    void choose_and_open();
    void make_new_vacancy();
    void open_sample();
    void back_up();
    /// Whether who works here has something to sign at this stage.
    bool may_sign() const;
    void sign();
    void sign_with(const seal::SigningKey& key, const std::vector<panel::Unsigned>& acts, const std::string& person,
                   spec::Stage stage);
    void sign_on_paper(const std::vector<panel::Unsigned>& acts, const std::string& why);
    void list_people();
    bool works_here(const panel::Person& person) const; ///< in a panel pack its member alone
    bool has_page(const Page& page) const;              ///< a panel pack has those about scoring
    void list_stages();
    void choose_person(int row);
    void choose_stage(int row);
    void toggle_hr_view();
    bool enter_hr_view(const std::string& why);
    void show_hr_view(bool on);
    void refresh_all();
    void show_title();
    void refresh_current();
    void list_steps();
    void turn_to(std::size_t number);
    void show_page(std::size_t number);
    std::size_t number_of(const std::string& id) const;
    void go_to(const Place& place);
    std::vector<wxWindow*> parts() const; ///< the list of steps, then the page's
    void next_part(int by);
    void focus_part(std::size_t part, int by);
    void undo();

    bool may_leave_record();
    /// Whether no work has the record to itself.
    bool record_is_free() const;
    bool run(Work work);
    void end_job(const std::string& message);
    void on_key(wxKeyEvent& event);
    void on_close(wxCloseEvent& event);

    Context context_;
    Actions actions_;
    wxWindow* left_ = nullptr;
    TableView* steps_ = nullptr;
    wxSimplebook* book_ = nullptr;
    wxChoice *people_ = nullptr, *stages_ = nullptr;
    wxWindow* hr_banner_ = nullptr;
    wxStaticText* status_ = nullptr;
    wxGauge* gauge_ = nullptr;
    wxButton* cancel_ = nullptr;
    wxInfoBar* alarm_ = nullptr;
    OpeningPage* opening_ = nullptr; ///< the book's last page
    std::vector<Page*> pages_;       ///< the steps
    std::vector<char> stale_;        ///< by page: has to be refreshed before it is seen
    std::size_t part_ = 0;           ///< where F6 was last: 0 is the list of steps, then the page's parts
    std::vector<std::string> people_ids_;
    std::unique_ptr<Job> job_; ///< last: it ends before what it tells
};

} // namespace evenhand::desktop
