#include "desktop/pages/history_page.h"

#include "desktop/controls/local.h"
#include "desktop/controls/style.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/history/filters.h"
#include "desktop/pages/history/past_view.h"

#include <algorithm>
#include <memory>
#include <wx/button.h>
#include <wx/clipbrd.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

// --- making it ------------------------------------------------------------------------------------------------------

HistoryPage::HistoryPage(wxWindow* parent, Context& context) : Page(parent, context, "history") {
    auto* all = new wxBoxSizer(wxVERTICAL);
    now_ = new wxBoxSizer(wxVERTICAL);
    make_lines(*now_);
    make_foot(*now_);
    all->Add(now_, wxSizerFlags(1).Expand());
    past_ = new PastView(this, [this] { leave_past(); });
    all->Add(past_, wxSizerFlags(1).Expand());
    past_->Hide();
    SetSizer(all);
}

void HistoryPage::make_lines(wxSizer& all) {
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
    filters_ = new Filters(this, [this] { refresh(); });
    all.Add(filters_, sides);
    none_ = new WrappedText(this);
    all.Add(none_, sides);
    all.Add(new wxStaticText(this, wxID_ANY, label("Histor&y, newest first")), sides);
    table_ = new TableView(
        this, tr("History"),
        {{tr("Event"), 60, true}, {tr("When"), 220}, {tr("Entered by"), 140}, {tr("What happened"), 200}});
    all.Add(table_, wxSizerFlags(sides).Proportion(4));
    all.Add(new wxStaticText(this, wxID_ANY, label("The chosen line")), sides);
    whole_ = reading_text(this);
    whole_->SetMinSize(FromDIP(wxSize(100, 62)));
    all.Add(whole_, wxSizerFlags(sides).Proportion(1));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    then_ = new wxButton(this, wxID_ANY, label("Show the shortlist as it stoo&d then"));
    earlier_ = new wxButton(this, wxID_ANY, label("Sho&w earlier"));
    row->Add(then_, wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
    row->Add(earlier_);
    all.Add(row, sides);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_line(); });
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { CallAfter([this] { go_back(); }); });
    then_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { go_back(); }); });
    earlier_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { read(true); }); });
}

void HistoryPage::make_foot(wxSizer& all) {
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    copy_ = new wxButton(this, wxID_ANY, label("&Copy the head"));
    copy_->SetToolTip(label("Copy the whole head, to keep it elsewhere and verify the record by it later"));
    verify_ = new wxButton(this, wxID_ANY, label("Verify this rec&ord"));
    head_ =
        new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
    row->Add(head_, wxSizerFlags(1).CentreVertical());
    row->Add(copy_, wxSizerFlags().Border(wxLEFT, FromDIP(6)));
    row->Add(verify_, wxSizerFlags().Border(wxLEFT, FromDIP(6)));
    all.Add(row, wxSizerFlags(sides).Border(wxALL, FromDIP(6)));
    findings_label_ = new wxStaticText(this, wxID_ANY, label("What verifying found"));
    all.Add(findings_label_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    findings_ = reading_text(this);
    findings_->SetMinSize(FromDIP(wxSize(100, 62)));
    all.Add(findings_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    copy_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { copy_head(); });
    verify_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { verify(); }); });
}

std::vector<wxWindow*> HistoryPage::parts() {
    if (past_->IsShown()) return past_->parts();
    std::vector<wxWindow*> parts = {table_, whole_};
    if (findings_->IsShown()) parts.push_back(findings_);
    return parts;
}

void HistoryPage::add_actions(Actions& actions, const std::function<bool()>& shown) {
    const auto add = [&](const char* id, const std::string& text, const std::string& help, const char* key,
                         std::function<void()> run, std::function<bool()> enabled) {
        actions.add({id, tr("&View"), text, help, key, std::move(run), std::move(enabled)});
    };
    const auto now = [shown, this] { return shown() && !past_->IsShown(); };
    add(
        "history.then", tr("Shortlist as it stoo&d then"), tr("Show the shortlist as it stood after the chosen event"),
        "Ctrl+Shift+T", [this] { go_back(); }, [now, this] { return now() && may_go_back(); });
    add(
        "history.today", tr("&Back to today"), tr("Leave the past shortlist and go back to the history"), "",
        [this] { leave_past(); }, [shown, this] { return shown() && past_->IsShown(); });
    add(
        "history.earlier", tr("Sho&w earlier history"), tr("Read on in the history, further back"), "",
        [this] { read(true); }, [now, this] { return now() && next_; });
    add(
        "history.copy", tr("&Copy the head of the chain"),
        tr("Copy the number and hash of the last event, to verify the record by them later"), "",
        [this] { copy_head(); }, [now, this] { return now() && head_may_be_told(); });
    add(
        "history.verify", tr("&Verify this record"), tr("Check every event, table and text of the record"), "",
        [this] { verify(); }, now);
    actions.explain("Escape", tr("Leave the past shortlist and go back to the history"));
}

bool HistoryPage::key(const wxKeyEvent& event) {
    if (!past_->IsShown() || event.GetKeyCode() != WXK_ESCAPE || event.HasModifiers()) return false;
    leave_past();
    return true;
}

// --- showing it -----------------------------------------------------------------------------------------------------

void HistoryPage::forget() {
    ++reading_;
    read_for_.clear();
}

void HistoryPage::forget_drafts() {
    forget();
    forget_person();
    filters_->clear();
    findings_->ChangeValue({});
    leave_past();
}

void HistoryPage::forget_person() {
    lines_.clear();
    next_.reset();
    list_lines();
}

void HistoryPage::refresh() {
    // Whoever works here now, or whatever is awaited now, may not be shown a past that could be seen before.
    leave_past();
    filters_->list(context_);
    for (wxTextCtrl* text : {whole_, findings_}) text->SetFont(reading_font(*this, context_.preferences));
    past_->set_text_font(reading_font(*this, context_.preferences));
    record::StoryWanted wanted;
    filters_->ask(wanted);
    const std::string now = context_.record ? fmt::format("{}\n{}\n{}\n{}\n{}\n{}", context_.record->path().string(),
                                                          context_.vacancy().last.event, context_.person,
                                                          wanted.candidate, wanted.member, wanted.criterion)
                                            : std::string("none");
    show_head();
    if (now != read_for_) {
        read_for_ = now;
        read(false);
    } else {
        show_line(); // the stage may be another
    }
    Layout();
}

void HistoryPage::go_to(const Place& place) {
    filters_->choose(place);
    refresh();
}

// --- the past -------------------------------------------------------------------------------------------------------

bool HistoryPage::may_go_back() const {
    const record::StoryLine* line = chosen();
    return line && line->number && context_.state() &&
           panel::phase(context_.vacancy(), context_.stage) >= panel::Phase::moderation;
}

void HistoryPage::go_back() {
    const record::StoryLine* line = chosen();
    if (!line) return context_.say(tr("Choose a line of the history first."));
    if (!may_go_back())
        return context_.say(
            tr("The past can be shown once everyone has handed in: before, it would tell what others gave."));
    const auto then = std::make_shared<std::optional<panel::Vacancy>>();
    Work work;
    work.says = tr("Building the shortlist as it stood then…");
    work.run = [path = context_.record->path(), number = *line->number, then](const Progress& progress) {
        *then = record::Record::open(path, record::Record::Access::read).vacancy_at(number, progress);
    };
    work.cancelled = [this] { context_.say(tr("Cancelled. The history stands as it was.")); };
    work.finished = [this, then, after = line->told.text, reading = reading_] {
        // Something was recorded, or somebody else works here now: it may no longer be shown.
        if (reading != reading_) return context_.say(tr("The history has changed meanwhile. Choose a line again."));
        show_past(**then, after);
    };
    context_.run(std::move(work));
}

void HistoryPage::show_past(const panel::Vacancy& then, const std::string& after) {
    const bool here = IsShownOnScreen();
    past_->show(then, context_.stage, after);
    past_->Show();
    if (here) past_->parts().front()->SetFocus();
    GetSizer()->Show(now_, false);
    Layout();
    context_.say(trf("The shortlist as it stood on {}. Escape goes back.", moment_words(then.last.at)));
}

void HistoryPage::leave_past() {
    const bool was = past_->IsShown(), focused = past_->IsDescendant(FindFocus());
    GetSizer()->Show(now_, true);
    none_->Show(!none_->text().empty());
    findings_->Show(!findings_->IsEmpty());
    findings_label_->Show(!findings_->IsEmpty());
    copy_->Show(head_may_be_told());
    if (focused) table_->SetFocus();
    past_->Hide();
    if (was) past_->clear();
    Layout();
}

// --- the chain ------------------------------------------------------------------------------------------------------

/// While scores are awaited its number would tell how many others have given, and that it is shown or not, whether
/// anybody has begun.
bool HistoryPage::head_may_be_told() const {
    if (!context_.record) return false;
    const panel::Vacancy& vacancy = context_.vacancy();
    return panel::last_number_told(vacancy) >= vacancy.last.event &&
           std::none_of(vacancy.stages.begin(), vacancy.stages.end(),
                        [&](const auto& stage) { return panel::phase(vacancy, stage.first) == panel::Phase::open; });
}

void HistoryPage::show_head() {
    std::string text;
    if (head_may_be_told()) {
        const record::Head head = context_.record->head();
        text = trf("Head of the chain: event {}, {}…{}", head.event, head.hash.substr(0, 8),
                   head.hash.substr(head.hash.size() - 8));
    } else if (context_.record) {
        text = tr("The head of the chain is shown once everyone has handed in.");
    }
    head_->SetLabelText(shown(text));
    if (!head_may_be_told() && copy_->HasFocus()) table_->SetFocus();
    copy_->Show(!past_->IsShown() && head_may_be_told());
    verify_->Enable(context_.record.has_value());
}

void HistoryPage::copy_head() {
    if (!head_may_be_told()) return;
    const record::Head head = context_.record->head();
    const wxClipboardLocker locked;
    if (!locked || !wxTheClipboard->SetData(new wxTextDataObject(shown(fmt::format("{}@{}", head.hash, head.event)))))
        return context_.say(tr("Nothing could be copied: another program holds the clipboard."));
    context_.say(tr("The head of the chain is copied. Kept elsewhere, it proves later that nothing was changed."));
}

void HistoryPage::verify() {
    if (!context_.record) return;
    const auto found = std::make_shared<record::Verification>();
    Work work;
    work.says = tr("Verifying the record…");
    work.run = [path = context_.record->path(), found](const Progress& progress) {
        *found = record::verify(path, {}, progress, record::Acts::judge);
    };
    work.finished = [this, found, path = context_.record->path()] {
        if (context_.record && context_.record->path() == path) show_findings(*found);
    };
    context_.run(std::move(work));
}

void HistoryPage::show_findings(const record::Verification& found) {
    std::string text;
    if (found.ok()) {
        text = tr("The record is whole: every event follows from the one before, the tables from the events, and "
                  "every text is the one that was entered.");
        if (head_may_be_told()) text += " " + trn("{} event was checked.", "{} events were checked.", found.events);
        context_.say(tr("Verified: the record is whole."));
    } else {
        text = trn("{} problem was found. Keep this file as it is, and go on with a copy from before.",
                   "{} problems were found. Keep this file as it is, and go on with a copy from before.",
                   static_cast<long long>(found.problems.size()));
        for (const record::Verification::Finding& one : found.problems) text += "\n" + one.where + ": " + one.message;
        context_.say(tr("Verified: the record is not whole."));
        context_.alarm(tr("The record is not whole. What was found stands at the foot of the page History."));
    }
    findings_->ChangeValue(shown(text));
    findings_->SetInsertionPoint(0);
    if (past_->IsShown()) return;
    findings_label_->Show();
    findings_->Show();
    Layout();
}

} // namespace evenhand::desktop
