#include "desktop/pages/applications_page.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/application_text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/style.h"
#include "desktop/controls/words.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/where_mended.h"
#include "desktop/window/who_may.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

namespace {

enum TableColumn { code_column, standing_column, name_column, flags_column, twins_column, reason_column };

/// \param by_code whether it may say which application stands instead
std::string reason_of(const panel::Candidate& candidate, bool by_code) {
    if (!candidate.replaced_by.empty() && !by_code) return tr("replaced by a newer application");
    const std::string aside = panel::set_aside_because(candidate);
    return aside.empty() ? candidate.late_why : aside;
}

} // namespace

// --- making it ------------------------------------------------------------------------------------------------------

ApplicationsPage::ApplicationsPage(wxWindow* parent, Context& context) : Page(parent, context, "applications") {
    auto* all = new wxBoxSizer(wxVERTICAL);
    says_ = new WrappedText(this);
    all->Add(says_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    make_list();
    all->Add(list_, wxSizerFlags(1).Expand());
    blind_ = new BlindView(this, context, [this] { turn_to(Shows::list); });
    all->Add(blind_, wxSizerFlags(1).Expand());
    columns_ = new ColumnsView(
        this, context, [this](const intake::ColumnMap& map) { take_by_columns(map); },
        [this] { turn_to(Shows::list); });
    all->Add(columns_, wxSizerFlags(1).Expand());
    blind_->Hide();
    columns_->Hide();
    SetSizer(all);
    show_hr_columns(false);
    show_report(false);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        // GTK also tells when the list is filled anew and nobody chose anything.
        if (const panel::Candidate* one = chosen(); !one || one->code == read_) return;
        show_report(false);
        show_selected();
    });
}

void ApplicationsPage::make_list() {
    list_ = new wxPanel(this);
    auto* all = new wxBoxSizer(wxVERTICAL);
    middle_ = new wxBoxSizer(wxHORIZONTAL);
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(new wxStaticText(list_, wxID_ANY, label("Ca&ndidates, by code")),
              wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    table_ = new TableView(list_, tr("Candidates"),
                           {{tr("Code"), 70},
                            {tr("Standing"), 95},
                            {tr("Name"), 150},
                            {tr("Flags"), 150},
                            {tr("May be the same person"), 180},
                            {tr("Reason"), 120}});
    left->Add(table_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    middle_->Add(left, wxSizerFlags(2).Expand());
    make_reading(*middle_);
    make_report(*middle_);
    all->Add(middle_, wxSizerFlags(1).Expand());
    make_acts(*all);
    list_->SetSizer(all);
}

void ApplicationsPage::make_reading(wxSizer& across) {
    const auto part = wxSizerFlags().Expand().Border(wxALL, FromDIP(6));
    reading_ = new wxBoxSizer(wxVERTICAL);
    reading_->Add(new wxStaticText(list_, wxID_ANY, label("Applicat&ion, without names")),
                  wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    application_ = reading_text(list_);
    reading_->Add(application_, wxSizerFlags(part).Proportion(3));
    hr_part_ = new wxBoxSizer(wxVERTICAL);
    hr_part_->Add(new wxStaticText(list_, wxID_ANY, label("What HR alone may read")),
                  wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    hr_ = reading_text(list_);
    hr_part_->Add(hr_, wxSizerFlags(part).Proportion(1));
    reading_->Add(hr_part_, wxSizerFlags(2).Expand());
    across.Add(reading_, wxSizerFlags(3).Expand());
}

void ApplicationsPage::make_report(wxSizer& across) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    report_ = new wxBoxSizer(wxVERTICAL);
    report_says_ = new WrappedText(list_);
    report_->Add(report_says_, part);
    report_table_ = new TableView(list_, tr("What the import found"), {{tr("Line"), 60}, {tr("What was found"), 300}});
    report_->Add(report_table_, wxSizerFlags(part).Proportion(1));
    report_row_ = new WrappedText(list_);
    report_->Add(report_row_, part);
    report_table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_report_row(); });
    auto* close = new wxButton(list_, wxID_ANY, label("Back t&o the applications"));
    report_->Add(close, wxSizerFlags().Right().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        table_->SetFocus();
        show_report(false);
        show_selected();
    });
    across.Add(report_, wxSizerFlags(3).Expand());
}

std::vector<wxWindow*> ApplicationsPage::parts() {
    if (shows_ == Shows::copies) return blind_->parts();
    if (shows_ == Shows::columns) return columns_->parts();
    std::vector<wxWindow*> parts = {table_};
    for (wxWindow* one : std::initializer_list<wxWindow*>{application_, hr_, report_table_, reason_})
        if (one->IsShown()) parts.push_back(one);
    return parts;
}

std::string ApplicationsPage::how_far() const {
    return count_words(static_cast<long long>(context_.vacancy().candidates.size()));
}

// --- showing --------------------------------------------------------------------------------------------------------

void ApplicationsPage::forget() {
    if (context_.record && context_.hr_view) return;
    // Names leave the window with the HR view, whichever page is in sight.
    blind_->clear();
    if (shows_ == Shows::copies || !context_.record) turn_to(Shows::list);
    columns_->refresh();
    hr_->Clear();
    show_hr_columns(false);
    if (!context_.record) table_->fill({});
    if (!context_.record || names_shown_) filled_for_.clear();
    if (names_shown_) {
        forget_report(); // it says which line got which code
        std::vector<TableView::Row> rows = table_->rows();
        for (TableView::Row& row : rows)
            for (const int column : {name_column, flags_column, twins_column})
                row[static_cast<std::size_t>(column)].clear();
        table_->fill(std::move(rows));
    }
    names_shown_ = false;
}

void ApplicationsPage::forget_report() {
    reported_to_.clear();
    report_table_->fill({});
    report_row_->set_text({});
}

void ApplicationsPage::forget_drafts() {
    forget_report();
    reason_->Clear();
    other_->Clear();
}

void ApplicationsPage::forget_person() {
    // What one was asked about a file, or told of it, is not for the next.
    turn_to(Shows::list);
    forget_report();
    alike_.clear();
    show_alike();
    fill_table();
    if (context_.record) says_->set_text(says());
}

void ApplicationsPage::show_hr_columns(bool on) {
    for (const int column : {name_column, flags_column, twins_column})
        table_->GetColumn(static_cast<unsigned>(column))->SetHidden(!on);
    middle_->GetItem(std::size_t{0})->SetProportion(on ? 4 : 2);
    reading_->Show(hr_part_, on && application_->IsShown(), true);
}

std::string ApplicationsPage::says() const {
    if (!context_.record) return tr("No record is open.");
    if (shows_ == Shows::copies) return blind_->says();
    if (shows_ == Shows::columns) return columns_->says();
    const panel::Vacancy& vacancy = context_.vacancy();
    const auto& all = vacancy.candidates;
    const auto with = [&](merit::Standing standing) {
        return std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.standing == standing; });
    };
    const auto late = std::count_if(all.begin(), all.end(), [](const auto& one) { return one.late; });
    std::string text = all.empty()
                           ? tr("No applications have been taken in yet. They come from a table (a spreadsheet, CSV), "
                                "candidate data or "
                                "a folder of documents; each gets a code, and the panel reads them without names.")
                           : trn("{} application: ", "{} applications: ", static_cast<long long>(all.size())) +
                                 trf("{} in, {} withdrawn, {} ineligible, {} late.", with(merit::Standing::in),
                                     with(merit::Standing::withdrawn), with(merit::Standing::ineligible), late);
    const spec::Stage stage = vacancy.current_stage();
    switch (panel::phase(vacancy, stage)) {
    case panel::Phase::draft:
        break;
    case panel::Phase::open:
        if (stage == spec::Stage::shortlisting)
            text += " " + tr("Scoring is open: one more is taken only as a late application, with a reason.");
        break;
    default:
        text += " " + tr("Everyone has handed in: no more are taken.");
    }
    text += says_alike();
    return may_administer(context_) ? text
                                    : text + " " + tr("Taking in and setting aside:") + " " + who_may_administer();
}

void ApplicationsPage::fill_table() {
    if (!context_.record) {
        table_->fill({});
        filled_for_.clear();
        return;
    }
    const panel::Vacancy& vacancy = context_.vacancy();
    // Before scoring opens two codes of one person would tell the panel whose they are: HR alone reads of it.
    const bool by_code = acts_for_hr(context_) || panel::any_stage_opened(vacancy);
    const std::string now =
        fmt::format("{} {} {} {}", context_.record->path().string(), vacancy.last.event, context_.hr_view, by_code);
    if (now == filled_for_) return;
    const HrColumns hr = context_.hr_view ? hr_columns(*context_.record) : HrColumns();
    std::vector<TableView::Row> rows;
    rows.reserve(vacancy.candidates.size());
    for (std::size_t i = 0; i < vacancy.candidates.size(); ++i) {
        const panel::Candidate& one = vacancy.candidates[i];
        rows.push_back({one.code, standing_words(one), {}, {}, {}, reason_of(one, by_code)});
        if (!context_.hr_view) continue;
        rows.back()[name_column] = hr.names[i];
        rows.back()[flags_column] = hr.flags[i];
        rows.back()[twins_column] = hr.twins[i];
    }
    table_->fill(std::move(rows));
    if (table_->selected() < 0) table_->select(0);
    filled_for_ = now;
    names_shown_ = context_.hr_view;
}

void ApplicationsPage::refresh() {
    if (shows_ == Shows::copies)
        blind_->refresh();
    else if (shows_ == Shows::columns)
        columns_->refresh();
    else
        refresh_list();
    says_->set_text(says());
    Layout();
}

void ApplicationsPage::refresh_list() {
    show_hr_columns(context_.record && context_.hr_view);
    fill_table();
    alike_ = acts_for_hr(context_) ? panel::undecided_alike(context_.vacancy()) : std::vector<panel::Alike>();
    const bool may = may_administer(context_);
    if (!may && std::any_of(act_controls_.begin(), act_controls_.end(), [](auto* one) { return one->HasFocus(); }))
        table_->SetFocus();
    list_->GetSizer()->Show(acts_, may, true);
    if (!acts_for_hr(context_) && go_over_->HasFocus()) table_->SetFocus();
    go_over_->Show(may && acts_for_hr(context_));
    for (wxTextCtrl* text : {application_, hr_}) set_text_font(*text, reading_font(*this, context_.preferences));
    const std::string reader = context_.record ? context_.record->path().string() + " " + context_.actor() : "";
    show_report(!reported_to_.empty() && reported_to_ == reader);
    show_selected();
    list_->Layout();
}

const panel::Candidate* ApplicationsPage::chosen() const {
    const int row = table_->selected();
    if (!context_.record || row < 0 || static_cast<std::size_t>(row) >= context_.vacancy().candidates.size())
        return nullptr;
    return &context_.vacancy().candidates[static_cast<std::size_t>(row)];
}

/// Why whoever works here is not given that application; empty: they are.
std::string ApplicationsPage::withheld(const panel::Candidate& candidate) const {
    const panel::Person* reader = context_.who();
    if (!reader || acts_for_hr(context_)) return {};
    if (!panel::any_stage_opened(context_.vacancy()))
        return tr("The panel reads the applications once scoring is open: the rules are agreed before anyone on it has "
                  "read one. To agree what earns each level, practise on other applications: Rules, Practice round.");
    if (reader->interest_in(candidate.code) == panel::Interest::conflict)
        return tr("You have declared a conflict with this applicant: the application is not given to you.");
    return {};
}

void ApplicationsPage::show_selected() {
    const panel::Candidate* one = chosen();
    read_ = one ? one->code : std::string();
    const bool aside = one && one->standing != merit::Standing::in;
    if (!aside && bring_back_->HasFocus()) table_->SetFocus();
    bring_back_->Enable(aside);
    if (!one) {
        show_alike();
        hr_->Clear();
        show_text(*application_,
                  !context_.record ? label("No record is open.") : label("No applications have been taken in yet."));
        return;
    }
    if (const std::string why = withheld(*one); !why.empty())
        show_text(*application_, shown(why));
    else
        show_application(*application_, context_, one->code);
    show_alike();
    if (context_.hr_view) show_text(*hr_, shown(hr_answers_in_words(*context_.record, one->code)));
}

void ApplicationsPage::go_to(const Place& place) {
    if (!context_.record) return;
    if (place.part == applications_part::copies) {
        go_over();
        return;
    }
    // What is to be mended on this page before scoring opens.
    const std::string& code =
        place.candidate.empty() && !alike_.empty() ? alike_.front().candidates.front() : place.candidate;
    if (const auto row = context_.vacancy().candidate_index(code)) {
        table_->select(static_cast<int>(*row));
        show_report(false);
        show_selected();
    }
}

bool ApplicationsPage::key(const wxKeyEvent& event) {
    if (!context_.record) return false;
    if (shows_ == Shows::copies) return blind_->key(event);
    if (shows_ == Shows::columns) return false;
    if (!table_->HasFocus()) return false;
    const auto find = [this](const std::string& typed) {
        std::vector<std::string> codes;
        for (const panel::Candidate& one : context_.vacancy().candidates) codes.push_back(one.code);
        return row_of_code(codes, typed);
    };
    if (!search_.key(event, find)) return false;
    if (search_.row() < 0) {
        context_.say(trf("No code begins with {}.", search_.typed()));
        return true;
    }
    table_->select(search_.row());
    show_report(false);
    show_selected();
    context_.say(trf("Went to {}.", context_.vacancy().candidates[static_cast<std::size_t>(search_.row())].code));
    return true;
}

} // namespace evenhand::desktop
