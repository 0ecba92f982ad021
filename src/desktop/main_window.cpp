#include "desktop/main_window.h"

#include "desktop/accessible.h"
#include "desktop/pages/candidates_page.h"
#include "desktop/pages/reports_page.h"
#include "desktop/pages/score_page.h"
#include "desktop/pages/shortlist_page.h"
#include "desktop/pages/specification_page.h"
#include "desktop/pages/vacancy_page.h"
#include "desktop/strings.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/gauge.h>
#include <wx/infobar.h>
#include <wx/msgdlg.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/utils.h>

namespace evenhand::desktop {

// --- making it ------------------------------------------------------------------------------------------------------

MainWindow::MainWindow(FileChoice files, Clock clock) : wxFrame(nullptr, wxID_ANY, "Evenhand") {
    context_.files = std::move(files);
    context_.clock = std::move(clock);
    make_controls();
    bind_context();
    make_actions();
    SetSizeHints(FromDIP(wxSize(860, 600)));
    SetClientSize(FromDIP(wxSize(1180, 740)));
    refresh_all();
    steps_->select(0);
    context_.say("Open a record to begin: File, Open.");
}

MainWindow::~MainWindow() {
    // A note that loses the focus because it is being destroyed has nothing to save and no record to save it to:
    // whatever the user wrote was saved on closing. The controls go before what they refer to.
    job_.reset();
    for (Page* page : pages_) page->forget();
    DestroyChildren();
}

void MainWindow::make_controls() {
    auto* panel = new wxPanel(this);
    alarm_ = new wxInfoBar(panel);
    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    middle->Add(make_left(panel), wxSizerFlags().Expand());
    make_pages(panel);
    middle->Add(book_, wxSizerFlags(1).Expand().Border(wxRIGHT, FromDIP(6)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(alarm_, wxSizerFlags().Expand());
    all->Add(middle, wxSizerFlags(1).Expand());
    all->Add(make_bottom(panel), wxSizerFlags().Expand());
    panel->SetSizer(all);
    auto* frame = new wxBoxSizer(wxVERTICAL);
    frame->Add(panel, wxSizerFlags(1).Expand());
    SetSizer(frame);
    Bind(wxEVT_CHAR_HOOK, &MainWindow::on_key, this);
    Bind(wxEVT_CLOSE_WINDOW, &MainWindow::on_close, this);
}

wxSizer* MainWindow::make_left(wxWindow* panel) {
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(new wxStaticText(panel, wxID_ANY, "S&teps"), wxSizerFlags().Border(wxALL, FromDIP(6)));
    steps_ = new TableView(panel, "Steps", {{"Step", 115}, {"How far", 95}});
    steps_->SetMinSize(wxSize(steps_->natural_width() + FromDIP(15), FromDIP(120)));
    left->Add(steps_, wxSizerFlags(1).Expand().Border(wxLEFT | wxBOTTOM, FromDIP(6)));
    left->Add(new wxStaticText(panel, wxID_ANY, "Scoring &as"), wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    people_ = new wxChoice(panel, wxID_ANY);
    left->Add(people_, wxSizerFlags().Expand().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(6)));
    steps_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const int row = steps_->selected(); row >= 0) turn_to(static_cast<std::size_t>(row));
    });
    people_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { choose_person(event.GetSelection()); });
    return left;
}

void MainWindow::make_pages(wxWindow* panel) {
    book_ = new wxSimplebook(panel);
    score_page_ = new ScorePage(book_, context_);
    pages_ = {new VacancyPage(book_, context_),
              new SpecificationPage(book_, context_),
              new CandidatesPage(book_, context_),
              score_page_,
              new ShortlistPage(book_, context_),
              new ReportsPage(book_, context_, [this](const ReportWish& wish) { export_report(wish); })};
    for (Page* page : pages_) book_->AddPage(page, shown(page->title()));
    stale_.assign(pages_.size(), 1);
}

wxSizer* MainWindow::make_bottom(wxWindow* panel) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(6));
    auto* bottom = new wxBoxSizer(wxHORIZONTAL);
    // The gauge and its button are made before the status text: wx makes a text the label of what is made after it.
    gauge_ = new wxGauge(panel, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(180, -1)));
    set_accessible_name(*gauge_, "Progress");
    cancel_ = new wxButton(panel, wxID_ANY, "Cance&l");
    status_ = new wxStaticText(panel, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                               wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
    set_status_role(*status_);
    bottom->Add(status_, wxSizerFlags(cell).Proportion(1));
    bottom->Add(gauge_, cell);
    bottom->Add(cancel_, cell);
    gauge_->Hide();
    cancel_->Hide();
    cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (job_) job_->cancel();
    });
    return bottom;
}

void MainWindow::bind_context() {
    context_.say = [this](const std::string& text) {
        // One line; where a sentence has more, or is too long for the window, pointing at it shows the whole.
        std::string line = text;
        std::replace(line.begin(), line.end(), '\n', ' ');
        status_->SetLabelText(shown(line));
        status_->SetToolTip(shown(text));
        set_accessible_name(*status_, line);
    };
    context_.alarm = [this](const std::string& text) {
        alarm_->ShowMessage(wrapped(*this, text, std::max(FromDIP(300), GetClientSize().x - FromDIP(120))),
                            wxICON_ERROR);
        wxBell();
    };
    context_.changed = [this] { refresh_all(); };
    context_.went_on = [this] { list_steps(); };
}

// --- the record -----------------------------------------------------------------------------------------------------

bool MainWindow::open(const std::filesystem::path& path) {
    std::error_code unknown;
    if (context_.record && std::filesystem::equivalent(context_.record->path(), path, unknown)) return true;
    if (job_) {
        context_.say("A report is being made: wait for it or cancel it, then open another record.");
        return false;
    }
    if (!may_leave_record()) return false;
    try {
        const wxBusyCursor busy;
        // The new record is opened before the old one is let go.
        context_.record = record::Record::open(path, record::Record::Access::write, context_.clock);
    } catch (const std::exception& error) {
        context_.alarm(describe(error));
        return false;
    }
    alarm_->Dismiss();
    score_page_->forget_drafts();
    context_.member.clear();
    const spec::Post& post = context_.vacancy().specification.post;
    SetTitle(shown(joined({post.reference, post.title}, post.reference.empty() ? "" : " ") + " – Evenhand"));
    list_people();
    refresh_all();
    show_page(0);
    context_.say(fmt::format("Opened {}", path.filename().string()));
    return true;
}

void MainWindow::choose_and_open() {
    if (!context_.files.open_record) return;
    if (const auto path = context_.files.open_record()) open(*path);
}

void MainWindow::list_people() {
    people_->Clear();
    people_ids_.clear();
    for (const panel::Person& person : context_.vacancy().people) {
        if (!person.scores() || person.stood_down) continue;
        people_->Append(shown(person.name));
        people_ids_.push_back(person.id);
    }
    people_->SetSelection(wxNOT_FOUND);
    people_->Enable(!people_ids_.empty());
}

void MainWindow::choose_person(int row) {
    current_page().leave(); // as the one who has been scoring until now
    people_->SetSelection(row);
    context_.member = people_ids_.at(static_cast<std::size_t>(row));
    refresh_all();
}

void MainWindow::score_as(const std::string& name) {
    const panel::Person* person = context_.record ? context_.vacancy().person_named(name) : nullptr;
    const auto found = std::find(people_ids_.begin(), people_ids_.end(), person ? person->id : std::string());
    if (found == people_ids_.end()) {
        context_.say(fmt::format("{} does not score in this record.", name));
        return;
    }
    choose_person(static_cast<int>(found - people_ids_.begin()));
    const auto page = std::find(pages_.begin(), pages_.end(), score_page_);
    show_page(static_cast<std::size_t>(page - pages_.begin()));
}

bool MainWindow::may_leave_record() {
    current_page().leave();
    std::vector<std::string> lost;
    for (const Page* page : pages_)
        for (const std::string& one : page->unsaved()) lost.push_back(one);
    if (lost.empty()) return true;
    wxMessageDialog dialog(this,
                           shown(fmt::format("Notes are saved together with their scores. These have none yet and "
                                             "would be lost: {}.",
                                             listed(lost))),
                           "Notes without a score", wxOK | wxCANCEL | wxCANCEL_DEFAULT | wxICON_WARNING);
    dialog.SetOKCancelLabels("&Leave without them", "&Keep scoring");
    return dialog.ShowModal() == wxID_OK;
}

void MainWindow::on_close(wxCloseEvent& event) {
    if (event.CanVeto() && !may_leave_record()) {
        event.Veto();
        return;
    }
    event.Skip();
}

// --- the pages ------------------------------------------------------------------------------------------------------

Page& MainWindow::current_page() const {
    return *pages_[static_cast<std::size_t>(std::max(0, book_->GetSelection()))];
}

void MainWindow::refresh_all() {
    for (Page* page : pages_) page->forget();
    stale_.assign(pages_.size(), 1);
    refresh_current();
    list_steps();
}

void MainWindow::refresh_current() {
    char& stale = stale_[static_cast<std::size_t>(std::max(0, book_->GetSelection()))];
    if (stale) current_page().refresh();
    stale = 0;
}

void MainWindow::list_steps() {
    std::vector<TableView::Row> rows;
    for (const Page* page : pages_) rows.push_back({page->title(), context_.record ? page->how_far() : std::string()});
    steps_->fill(std::move(rows));
}

void MainWindow::turn_to(std::size_t number) {
    if (book_->GetSelection() != static_cast<int>(number)) {
        current_page().leave();
        // A focused control that is hidden would take the focus with it.
        if (current_page().IsDescendant(FindFocus())) steps_->SetFocus();
        // The shortlist shows what other pages save.
        stale_[number] = 1;
    }
    book_->ChangeSelection(number);
    refresh_current();
}

void MainWindow::show_page(std::size_t number) {
    turn_to(number);
    steps_->select(static_cast<int>(number));
    part_ = 1;
    current_page().parts().front()->SetFocus();
}

void MainWindow::next_part(int by) {
    std::vector<wxWindow*> parts = {steps_};
    for (wxWindow* part : current_page().parts()) parts.push_back(part);
    const wxWindow* focus = FindFocus();
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (focus && (parts[i] == focus || parts[i]->IsDescendant(const_cast<wxWindow*>(focus)))) part_ = i;
    part_ = (part_ + (by > 0 ? 1 : parts.size() - 1)) % parts.size();
    parts[part_]->SetFocus();
}

std::string MainWindow::status() const {
    return utf8(status_->GetLabelText());
}

void MainWindow::on_key(wxKeyEvent& event) {
    if (const Action* action = actions_.for_key(event)) {
        CallAfter(action->run);
        return;
    }
    if (!context_.record || !current_page().key(event)) event.Skip();
}

// --- reports --------------------------------------------------------------------------------------------------------

void MainWindow::export_report(const ReportWish& wish) {
    if (job_ || !context_.record || !context_.files.save_report) return;
    const auto target = context_.files.save_report(wish.name + ".pdf");
    if (!target) return;
    start_job(fmt::format("Making {}…", target->filename().string()));
    // The work reads the file by itself: a record is for one thread at a time.
    const auto warnings = std::make_shared<std::vector<std::string>>();
    auto work = [path = context_.record->path(), wish, target = *target, warnings](const Progress& progress) {
        const auto reading = record::Record::open(path, record::Record::Access::read);
        *warnings = report::write_report(reading, wish.name, wish.options, target, progress).warnings;
    };
    JobWatcher watcher;
    watcher.progress = [this](std::size_t done, std::size_t total, const std::string& what) {
        if (total > 0) gauge_->SetValue(static_cast<int>(done * 100 / total));
        context_.say(what);
    };
    watcher.finished = [this, path = *target, warnings] {
        end_job(fmt::format("Saved {}", path.string()));
        if (!warnings->empty()) context_.alarm(joined(*warnings, " "));
    };
    watcher.failed = [this](const std::string& message) {
        end_job("The report was not made.");
        context_.alarm(message);
    };
    watcher.cancelled = [this] { end_job("Cancelled. No report was written."); };
    job_ = std::make_unique<Job>(*this, std::move(work), std::move(watcher));
}

void MainWindow::start_job(const std::string& says) {
    alarm_->Dismiss();
    gauge_->SetValue(0);
    gauge_->Show();
    cancel_->Show();
    cancel_->GetParent()->Layout();
    context_.say(says);
}

void MainWindow::end_job(const std::string& message) {
    // The button goes, and the focus must not go with it.
    if (cancel_->HasFocus()) current_page().parts().front()->SetFocus();
    gauge_->Hide();
    cancel_->Hide();
    cancel_->GetParent()->Layout();
    context_.say(message);
    // Not from inside the job's own call.
    CallAfter([this] { job_.reset(); });
}

} // namespace evenhand::desktop
