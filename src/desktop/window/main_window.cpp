#include "desktop/window/main_window.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/applications_page.h"
#include "desktop/pages/decide/decide_page.h"
#include "desktop/pages/history_page.h"
#include "desktop/pages/keeping/keeping_page.h"
#include "desktop/pages/moderate/moderate_page.h"
#include "desktop/pages/panel_page.h"
#include "desktop/pages/reports_page.h"
#include "desktop/pages/rules/rules_page.h"
#include "desktop/pages/score/score_page.h"
#include "desktop/pages/specification/specification_page.h"
#include "desktop/pages/vacancy_page.h"
#include "desktop/window/opening_page.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/display.h>
#include <wx/gauge.h>
#include <wx/infobar.h>
#include <wx/settings.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/toolbar.h>
#include <wx/utils.h>

namespace evenhand::desktop {

namespace {

/// In a low window the toolbar, all of which stands in the menus too, leaves its place to the page.
void fold_toolbar(wxFrame& frame) {
    wxToolBar* bar = frame.GetToolBar();
    const bool room = frame.GetSize().y >= 36 * frame.GetCharHeight();
    if (!bar || bar->IsShown() == room) return;
    bar->Show(room);
    frame.SendSizeEvent();
}

} // namespace

// --- making it ------------------------------------------------------------------------------------------------------

MainWindow::MainWindow(FileChoice files, Preferences preferences, Clock clock)
    : wxFrame(nullptr, wxID_ANY, "Evenhand") {
    context_.files = std::move(files);
    context_.preferences = std::move(preferences);
    context_.clock = std::move(clock);
    make_controls();
    bind_context();
    make_actions();
    restore_place();
    refresh_all();
    say(tr("Open a record to begin: File, Open."));
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
    alarm_->AddButton(wxID_CLOSE, label("Close")); // GTK's own has no name
    know_inner_focus(*alarm_);
    alarm_->Bind(wxEVT_BUTTON, [this](wxCommandEvent& event) {
        event.Skip();
        focus_part(1, 1); // the button goes, and the focus must not go with it
    });
    hr_banner_ = make_hr_banner(panel);
    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    left_ = make_left(panel);
    middle->Add(left_, wxSizerFlags().Expand());
    make_pages(panel);
    middle->Add(book_, wxSizerFlags(1).Expand().Border(wxRIGHT, FromDIP(6)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(alarm_, wxSizerFlags().Expand());
    all->Add(hr_banner_, wxSizerFlags().Expand());
    all->Add(middle, wxSizerFlags(1).Expand());
    all->Add(make_bottom(panel), wxSizerFlags().Expand());
    panel->SetSizer(all);
    auto* frame = new wxBoxSizer(wxVERTICAL);
    frame->Add(panel, wxSizerFlags(1).Expand());
    SetSizer(frame);
    Bind(wxEVT_CHAR_HOOK, &MainWindow::on_key, this);
    Bind(wxEVT_CLOSE_WINDOW, &MainWindow::on_close, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { fold_toolbar(*this); }); // not from inside the layout that gave the size
    });
}

wxWindow* MainWindow::make_left(wxWindow* panel) {
    auto* left = new wxPanel(panel);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto above = wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
    const auto field = wxSizerFlags().Expand().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(6));
    column->Add(new wxStaticText(left, wxID_ANY, label("S&teps")), above);
    steps_ = new TableView(left, tr("Steps"), {{tr("Step"), 115}, {tr("How far"), 95}});
    steps_->SetMinSize(wxSize(steps_->natural_width() + FromDIP(15), FromDIP(120)));
    column->Add(steps_, wxSizerFlags(field).Proportion(1));
    column->Add(new wxStaticText(left, wxID_ANY, label("Stage")), above);
    stages_ = make_choice(left);
    column->Add(stages_, field);
    column->Add(new wxStaticText(left, wxID_ANY, label("Working &as")), above);
    people_ = make_choice(left);
    column->Add(people_, field);
    left->SetSizer(column);
    steps_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const int row = steps_->selected(); row >= 0) turn_to(static_cast<std::size_t>(row));
    });
    stages_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { choose_stage(event.GetSelection()); });
    people_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { choose_person(event.GetSelection()); });
    return left;
}

void MainWindow::make_pages(wxWindow* panel) {
    book_ = new wxSimplebook(panel);
    pages_ = {new VacancyPage(book_, context_),      new SpecificationPage(book_, context_),
              new ApplicationsPage(book_, context_), new PanelPage(book_, context_),
              new RulesPage(book_, context_),        new ScorePage(book_, context_),
              new ModeratePage(book_, context_),     new DecidePage(book_, context_),
              new ReportsPage(book_, context_),      new HistoryPage(book_, context_),
              new KeepingPage(book_, context_)};
    opening_ = new OpeningPage(book_, context_,
                               {[this] { make_new_vacancy(); }, [this] { choose_and_open(); },
                                [this] { open_sample(); }, [this](const auto& path) { open(path); }});
    for (Page* page : pages_) book_->AddPage(page, shown(page->title()));
    book_->AddPage(opening_, shown(opening_->title()));
    stale_.assign(pages_.size() + 1, 1);
}

wxSizer* MainWindow::make_bottom(wxWindow* panel) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(6));
    auto* bottom = new wxBoxSizer(wxHORIZONTAL);
    // The gauge and its button are made before the status text: wx makes a text the label of what is made after it.
    gauge_ = new wxGauge(panel, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(180, -1)));
    set_accessible_name(*gauge_, tr("Progress"));
    cancel_ = new wxButton(panel, wxID_ANY, label("Cance&l"));
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

/// The frame that is in sight as long as names are: the theme's own colours of a selection, so that it is seen in
/// light, dark and high contrast.
wxWindow* MainWindow::make_hr_banner(wxWindow* panel) {
    auto* banner = new wxPanel(panel);
    banner->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* leave = new wxButton(banner, wxID_ANY, label("Leave the HR view"));
    auto* text = new wxStaticText(
        banner, wxID_ANY, label("HR view: names and scheme flags are shown. That it was opened is in the history."));
    text->SetForegroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT));
    text->SetFont(bold_font(*this));
    row->Add(text, wxSizerFlags(1).CentreVertical().Border(wxALL, FromDIP(6)));
    row->Add(leave, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(3)));
    banner->SetSizer(row);
    banner->Hide();
    leave->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { show_hr_view(false); }); });
    return banner;
}

void MainWindow::say(const std::string& text) {
    // One line; where a sentence has more, or is too long for the window, pointing at it shows the whole.
    std::string line = text;
    std::replace(line.begin(), line.end(), '\n', ' ');
    status_->SetLabelText(shown(line));
    status_->SetToolTip(shown(text));
    set_accessible_name(*status_, line);
}

void MainWindow::bind_context() {
    context_.say = [this](const std::string& text) { say(text); };
    context_.alarm = [this](const std::string& text) {
        alarm_->ShowMessage(wrapped(*this, text, std::max(FromDIP(300), GetClientSize().x - FromDIP(120))),
                            wxICON_ERROR);
        wxBell();
    };
    context_.changed = [this] { refresh_all(); };
    context_.went_on = [this] { list_steps(); };
    context_.go_to = [this](const Place& place) { go_to(place); };
    context_.enter_hr_view = [this](const std::string& why) { return enter_hr_view(why); };
    context_.run = [this](Work work) { return run(std::move(work)); };
}

void MainWindow::restore_place() {
    const Preferences& preferences = context_.preferences;
    const wxPoint corner(static_cast<int>(preferences.number("/window/x", -1)),
                         static_cast<int>(preferences.number("/window/y", -1)));
    // A screen that was unplugged takes no window with it, and none is larger than its screen.
    const int screen = corner.x >= 0 ? wxDisplay::GetFromPoint(corner) : wxNOT_FOUND;
    const wxRect room = wxDisplay(screen == wxNOT_FOUND ? 0U : static_cast<unsigned>(screen)).GetClientArea();
    const wxSize usual = FromDIP(wxSize(1180, 760));
    wxSize size(static_cast<int>(preferences.number("/window/width", usual.x)),
                static_cast<int>(preferences.number("/window/height", usual.y)));
    wxSize least = FromDIP(wxSize(860, 600));
    least.DecTo(room.GetSize());
    size.DecTo(room.GetSize());
    SetSizeHints(least);
    SetSize(size);
    if (screen != wxNOT_FOUND)
        Move(corner);
    else
        Centre();
    if (preferences.number("/window/maximized", 0)) Maximize();
    TableView::restore_widths(*this, preferences);
}

void MainWindow::remember_place() {
    Preferences& preferences = context_.preferences;
    TableView::keep_widths(*this, preferences);
    preferences.set("/window/maximized", IsMaximized() ? 1 : 0);
    if (IsMaximized() || IsIconized()) return;
    preferences.set("/window/width", GetSize().x);
    preferences.set("/window/height", GetSize().y);
    preferences.set("/window/x", GetPosition().x);
    preferences.set("/window/y", GetPosition().y);
}

// --- the pages ------------------------------------------------------------------------------------------------------

Page& MainWindow::current_page() const {
    const int number = book_->GetSelection();
    if (number < 0 || static_cast<std::size_t>(number) >= pages_.size()) return *opening_;
    return *pages_[static_cast<std::size_t>(number)];
}

void MainWindow::refresh_all() {
    for (Page* page : pages_) page->forget();
    stale_.assign(pages_.size() + 1, 1);
    left_->Show(context_.record.has_value());
    if (!context_.record) book_->ChangeSelection(pages_.size());
    left_->GetParent()->Layout();
    show_title();
    list_stages();
    list_people();
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
    for (const Page* page : pages_)
        rows.push_back({page->title(), context_.record && has_page(*page) ? page->how_far() : std::string()});
    steps_->fill(std::move(rows));
}

namespace {
std::string not_in_pack() {
    return tr("This is a panel pack: it has the specification, the rules and the scores.");
}
} // namespace

bool MainWindow::has_page(const Page& page) const {
    if (!context_.record || !context_.record->pack()) return true;
    for (const char* id : {"specification", "rules", "score"})
        if (page.id() == id) return true;
    return false;
}

void MainWindow::turn_to(std::size_t number) {
    if (!context_.record) return;
    if (!has_page(*pages_[number])) return say(not_in_pack());
    if (book_->GetSelection() != static_cast<int>(number)) {
        current_page().leave();
        // A focused control that is hidden would take the focus with it.
        if (current_page().IsDescendant(FindFocus())) steps_->SetFocus();
        // A page shows what other pages save.
        stale_[number] = 1;
    }
    book_->ChangeSelection(number);
    refresh_current();
}

void MainWindow::show_page(std::size_t number) {
    if (!context_.record) return;
    if (!has_page(*pages_[number])) {
        number = number_of("score");
        CallAfter([this] { say(not_in_pack()); });
    }
    turn_to(number);
    steps_->select(static_cast<int>(number));
    focus_part(1, 1);
}

std::size_t MainWindow::number_of(const std::string& id) const {
    const auto page = std::find_if(pages_.begin(), pages_.end(), [&](const Page* one) { return one->id() == id; });
    return page != pages_.end() ? static_cast<std::size_t>(page - pages_.begin()) : 0;
}

void MainWindow::show_page(const std::string& id) {
    show_page(number_of(id));
}

void MainWindow::go_to(const Place& place) {
    show_page(place.page);
    current_page().go_to(place);
}

std::vector<wxWindow*> MainWindow::parts() const {
    std::vector<wxWindow*> parts = current_page().parts();
    if (context_.record) parts.insert(parts.begin(), steps_);
    return parts;
}

void MainWindow::next_part(int by) {
    const std::vector<wxWindow*> all = parts();
    wxWindow* focus = FindFocus();
    part_ = std::min(part_, all.size() - 1);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (focus && (all[i] == focus || all[i]->IsDescendant(focus))) part_ = i;
    focus_part(part_ + (by > 0 ? 1 : all.size() - 1), by);
}

/// To that part, or the next (by 1) or the one before (by -1) that can have the keyboard.
void MainWindow::focus_part(std::size_t part, int by) {
    const std::vector<wxWindow*> all = parts();
    for (std::size_t tried = 0; tried < all.size(); ++tried) {
        part_ = part % all.size();
        if (put_focus(*all[part_])) return;
        part = part_ + (by > 0 ? 1 : all.size() - 1);
    }
}

void MainWindow::undo() {
    if (current_page().undoable().empty())
        say(tr("There is nothing here to take back."));
    else
        current_page().undo();
}

std::string MainWindow::status() const {
    return utf8(status_->GetLabelText());
}

void MainWindow::on_key(wxKeyEvent& event) {
    if (const Action* action = actions_.for_key(event)) {
        CallAfter([this, id = action->id] { actions_.run(id); });
        return;
    }
    if (!context_.record || !book_->IsEnabled() || !current_page().key(event)) event.Skip();
}

} // namespace evenhand::desktop
