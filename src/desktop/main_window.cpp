#include "desktop/main_window.h"

#include "desktop/accessible.h"
#include "desktop/pages/candidates_page.h"
#include "desktop/pages/reports_page.h"
#include "desktop/pages/score_page.h"
#include "desktop/pages/shortlist_page.h"
#include "desktop/pages/specification_page.h"
#include "desktop/pages/vacancy_page.h"
#include "desktop/strings.h"
#include "report/report.h"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/gauge.h>
#include <wx/infobar.h>
#include <wx/msgdlg.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

MainWindow::MainWindow(FileChoice files, Clock clock) : wxFrame(nullptr, wxID_ANY, "Evenhand") {
    context_.files = std::move(files);
    context_.clock = std::move(clock);
    make_controls();
    make_actions();
    context_.say = [this](const std::string& text) {
        status_->SetLabel(shown(text));
        set_accessible_name(*status_, text);
    };
    context_.alarm = [this](const std::string& text) { alarm_->ShowMessage(shown(text), wxICON_ERROR); };
    context_.changed = [this] { refresh_all(); };
    SetClientSize(FromDIP(wxSize(1180, 740)));
    refresh_all();
    context_.say("Open a record to begin: File, Open.");
}

void MainWindow::make_controls() {
    auto* panel = new wxPanel(this);
    alarm_ = new wxInfoBar(panel);

    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(new wxStaticText(panel, wxID_ANY, "&Steps"), wxSizerFlags().Border(wxALL, 6));
    steps_ = new TableView(panel, "Steps", {{"Step", 120}, {"How far", 90}});
    left->Add(steps_, wxSizerFlags(1).Expand().Border(wxLEFT | wxBOTTOM, 6));
    left->Add(new wxStaticText(panel, wxID_ANY, "Scoring &as"), wxSizerFlags().Border(wxLEFT | wxRIGHT, 6));
    people_ = new wxChoice(panel, wxID_ANY);
    left->Add(people_, wxSizerFlags().Expand().Border(wxALL, 6));

    book_ = new wxSimplebook(panel);
    score_page_ = new ScorePage(book_, context_);
    pages_ = {new VacancyPage(book_, context_),
              new SpecificationPage(book_, context_),
              new CandidatesPage(book_, context_),
              score_page_,
              new ShortlistPage(book_, context_),
              new ReportsPage(book_, context_, [this](const std::string& name, const std::string& title) {
                  export_report(name, title);
              })};
    for (Page* page : pages_) book_->AddPage(page, shown(page->title()));

    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    middle->Add(left, wxSizerFlags().Expand());
    middle->Add(book_, wxSizerFlags(1).Expand().Border(wxALL, 6));

    // The gauge and its button stand before the status text: wx makes a text the label of what comes after it.
    auto* bottom = new wxBoxSizer(wxHORIZONTAL);
    gauge_ = new wxGauge(panel, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(180, -1)));
    set_accessible_name(*gauge_, "Progress");
    cancel_ = new wxButton(panel, wxID_ANY, "&Cancel");
    status_ = new wxStaticText(panel, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                               wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
    set_status_role(*status_);
    bottom->Add(status_, wxSizerFlags(1).CentreVertical().Border(wxALL, 6));
    bottom->Add(gauge_, wxSizerFlags().CentreVertical().Border(wxALL, 6));
    bottom->Add(cancel_, wxSizerFlags().CentreVertical().Border(wxALL, 6));
    gauge_->Hide();
    cancel_->Hide();

    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(alarm_, wxSizerFlags().Expand());
    all->Add(middle, wxSizerFlags(1).Expand());
    all->Add(bottom, wxSizerFlags().Expand());
    panel->SetSizer(all);
    auto* frame = new wxBoxSizer(wxVERTICAL);
    frame->Add(panel, wxSizerFlags(1).Expand());
    SetSizer(frame);

    steps_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const int row = steps_->selected(); row >= 0) book_->SetSelection(static_cast<size_t>(row));
    });
    people_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        context_.member = people_ids_[static_cast<size_t>(event.GetSelection())];
        refresh_all();
    });
    cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (job_) job_->cancel();
    });
    Bind(wxEVT_CHAR_HOOK, &MainWindow::on_key, this);
}

void MainWindow::make_actions() {
    const auto has_record = [this] { return context_.record.has_value(); };
    const auto scoring = [this] { return context_.record && book_->GetCurrentPage() == score_page_; };
    actions_.add({"file.open", "&File", "&Open…", "Open a record", "Ctrl+O", [this] { choose_and_open(); }, {}});
    actions_.add(
        {"file.quit", "&File", "&Quit", "Leave Evenhand; everything is saved", "Ctrl+Q", [this] { Close(); }, {}});
    for (std::size_t i = 0; i < pages_.size(); ++i)
        actions_.add({fmt::format("go.{}", i + 1), "&Go", fmt::format("&{} {}", i + 1, pages_[i]->title()),
                      fmt::format("Show the page {}", pages_[i]->title()), fmt::format("Ctrl+{}", i + 1),
                      [this, i] { show_page(i); }, has_record});
    actions_.add({"score.next-candidate", "&Score", "Next ca&ndidate", "Go to the next candidate in your order",
                  "Alt+Down", [this] { score_page_->move_candidate(1); }, scoring});
    actions_.add({"score.previous-candidate", "&Score", "Previous cand&idate",
                  "Go to the previous candidate in your order", "Alt+Up", [this] { score_page_->move_candidate(-1); },
                  scoring});
    actions_.add({"score.next-criterion", "&Score", "Next &criterion", "Go to the next criterion", "Ctrl+Down",
                  [this] { score_page_->move_criterion(1); }, scoring});
    actions_.add({"score.previous-criterion", "&Score", "Previous c&riterion", "Go to the previous criterion",
                  "Ctrl+Up", [this] { score_page_->move_criterion(-1); }, scoring});
    actions_.add({"score.note", "&Score", "N&ote", "Write a note beside the score", "Ctrl+N",
                  [this] { score_page_->focus_note(); }, scoring});
    actions_.add({"help.shortcuts",
                  "&Help",
                  "&Shortcuts",
                  "Show every key and what it does",
                  "F1",
                  [this] { show_shortcuts(); },
                  {}});
    actions_.install(*this);
}

bool MainWindow::open(const std::filesystem::path& path) {
    try {
        // The new record is opened before the old one is let go, unless they are the same file.
        if (context_.record && std::filesystem::equivalent(context_.record->path(), path)) return true;
        auto opened = record::Record::open(path, record::Record::Access::write, context_.clock);
        context_.record = std::move(opened);
    } catch (const std::exception& error) {
        context_.alarm(describe(error));
        return false;
    }
    alarm_->Dismiss();
    context_.member.clear();
    const spec::Post& post = context_.vacancy().specification.post;
    SetTitle(shown(fmt::format("{} {} – Evenhand", post.reference, post.title)));
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
}

void MainWindow::score_as(const std::string& name) {
    const panel::Person* person = context_.record ? context_.vacancy().person_named(name) : nullptr;
    for (std::size_t i = 0; person && i < people_ids_.size(); ++i) {
        if (people_ids_[i] != person->id) continue;
        people_->SetSelection(static_cast<int>(i));
        context_.member = person->id;
        refresh_all();
    }
}

void MainWindow::refresh_all() {
    std::vector<std::vector<std::string>> rows;
    for (Page* page : pages_) {
        page->refresh();
        rows.push_back({page->title(), context_.record ? page->how_far() : std::string()});
    }
    steps_->fill(rows);
}

void MainWindow::show_page(std::size_t number) {
    steps_->select(static_cast<int>(number));
    book_->SetSelection(number);
    pages_[number]->SetFocus();
}

std::string MainWindow::status() const {
    return utf8(status_->GetLabel());
}

void MainWindow::export_report(const std::string& name, const std::string& title) {
    if (job_ || !context_.record || !context_.files.save_report) return;
    const std::string reference = context_.vacancy().specification.post.reference;
    const auto target = context_.files.save_report(name + ".pdf");
    if (!target) return;
    gauge_->Show();
    cancel_->Show();
    gauge_->SetValue(0);
    Layout();
    cancel_->GetParent()->Layout();
    context_.say(fmt::format("Making {}…", title));
    report::Options options;
    if (const panel::Person* scorer = context_.scorer()) options.member = scorer->name;
    // The work reads the file by itself: a record is for one thread at a time.
    auto work = [path = context_.record->path(), name, options, target = *target](const Progress& progress) {
        const auto reading = record::Record::open(path, record::Record::Access::read);
        report::write_report(reading, name, options, target, progress);
    };
    job_ = std::make_unique<Job>(*this, std::move(work),
                                 JobWatcher{[this](std::size_t done, std::size_t total, const std::string& what) {
                                                if (total > 0) gauge_->SetValue(static_cast<int>(done * 100 / total));
                                                context_.say(what);
                                            },
                                            [this, path = *target] { end_job(fmt::format("Saved {}", path.string())); },
                                            [this](const std::string& message) {
                                                end_job("The report was not made.");
                                                context_.alarm(message);
                                            },
                                            [this] { end_job("Cancelled. No report was written."); }});
}

void MainWindow::end_job(const std::string& message) {
    gauge_->Hide();
    cancel_->Hide();
    cancel_->GetParent()->Layout();
    context_.say(message);
    // Not from inside the job's own call.
    CallAfter([this] { job_.reset(); });
}

void MainWindow::on_key(wxKeyEvent& event) {
    auto* page = static_cast<Page*>(book_->GetCurrentPage());
    if (!page || !context_.record || !page->key(event)) event.Skip();
}

void MainWindow::show_shortcuts() {
    wxMessageDialog dialog(this, shown(actions_.shortcut_sheet()), "Shortcuts", wxOK);
    dialog.ShowModal();
}

} // namespace evenhand::desktop
