#include "desktop/pages/reports_page.h"

#include "base/files.h"
#include "base/text.h"
#include "desktop/controls/strings.h"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {

std::string audience_in_words(report::Audience audience) {
    switch (audience) {
    case report::Audience::member:
        return "one member";
    case report::Audience::candidate:
        return "one candidate";
    case report::Audience::vacancy:
        break;
    }
    return "the panel and HR";
}

std::string from_in_words(panel::Phase from) {
    switch (from) {
    case panel::Phase::draft:
        return "at any time";
    case panel::Phase::open:
        return "once scoring is open";
    case panel::Phase::moderation:
        return "once everyone has handed in";
    case panel::Phase::deciding:
        return "once moderation is closed";
    case panel::Phase::closed:
        break;
    }
    return "once everything is decided";
}

} // namespace

ReportsPage::ReportsPage(wxWindow* parent, Context& context) : Page(parent, context, "reports") {
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(this, wxID_ANY, "&Reports"), wxSizerFlags().Border(wxALL, FromDIP(6)));
    table_ = new TableView(this, "Reports", {{"Report", 260}, {"For", 180}, {"Can be printed", 220}});
    all->Add(table_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto in_row = wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(6));
    row->Add(new wxStaticText(this, wxID_ANY, "For mem&ber"), in_row);
    member_ = new wxChoice(this, wxID_ANY);
    row->Add(member_, in_row);
    row->Add(new wxStaticText(this, wxID_ANY, "For ca&ndidate"), in_row);
    candidate_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(100, -1)));
    row->Add(candidate_, in_row);
    row->AddStretchSpacer();
    button_ = new wxButton(this, wxID_ANY, shown("Ex&port as PDF…"));
    row->Add(button_, in_row);
    all->Add(row, wxSizerFlags().Expand());
    SetSizer(all);
    button_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { export_selected(); }); });
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { CallAfter([this] { export_selected(); }); });
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_audience(); });
}

std::vector<wxWindow*> ReportsPage::parts() {
    return {table_};
}

void ReportsPage::read_definitions() {
    std::vector<TableView::Row> rows;
    try {
        for (const std::string& name : report::report_names()) {
            const auto path = data_folder() / "reports" / (name + ".xml");
            reports_.emplace_back(name, report::parse_definition(read_file(path), path.string()));
            const report::Definition& definition = reports_.back().second;
            rows.push_back({definition.title, audience_in_words(definition.audience), from_in_words(definition.from)});
        }
    } catch (const std::exception& error) {
        reports_.clear();
        context_.alarm("The reports cannot be listed. " + describe(error));
        return;
    }
    table_->fill(std::move(rows));
    table_->select(0);
}

void ReportsPage::refresh() {
    if (reports_.empty()) read_definitions();
    const wxString before = member_->GetStringSelection();
    member_->Clear();
    if (context_.record) {
        for (const panel::Person& person : context_.vacancy().people)
            if (person.scores()) member_->Append(shown(person.name));
        if (!member_->SetStringSelection(before) && context_.scorer())
            member_->SetStringSelection(shown(context_.scorer()->name));
    }
    member_->InvalidateBestSize();
    Layout();
    show_audience();
}

void ReportsPage::show_audience() {
    const int row = table_->selected();
    const bool any = context_.record && row >= 0;
    const auto audience = any ? reports_.at(static_cast<std::size_t>(row)).second.audience : report::Audience::vacancy;
    member_->Enable(any && audience == report::Audience::member && member_->GetCount() > 0);
    candidate_->Enable(any && audience == report::Audience::candidate);
    button_->Enable(any);
}

void ReportsPage::export_selected() {
    const int row = table_->selected();
    if (!context_.record || row < 0) {
        context_.say(context_.record ? "Choose a report first." : "Open a record first.");
        return;
    }
    const auto& [name, definition] = reports_.at(static_cast<std::size_t>(row));
    ReportWish wish{name, definition.title, {}};
    if (definition.audience == report::Audience::member) {
        wish.options.member = utf8(member_->GetStringSelection());
        if (wish.options.member.empty()) {
            context_.say(fmt::format("Choose for which member the {} is.", definition.title));
            if (member_->IsEnabled()) member_->SetFocus();
            return;
        }
    }
    if (definition.audience == report::Audience::candidate) {
        wish.options.candidate = trimmed(utf8(candidate_->GetValue()));
        if (!context_.vacancy().candidate_index(wish.options.candidate)) {
            context_.say(fmt::format("Type the code of the candidate whom the {} is about.", definition.title));
            candidate_->SetFocus();
            return;
        }
    }
    export_report(wish);
}

void ReportsPage::export_report(const ReportWish& wish) {
    if (!context_.files.save) return;
    const auto target = context_.files.save({tr("Save the report"), "PDF", "*.pdf"}, wish.name + ".pdf");
    if (!target) return;
    const auto warnings = std::make_shared<std::vector<std::string>>();
    Work work;
    work.says = trf("Making {}…", target->filename().string());
    // The work reads the file by itself: a record is for one thread at a time.
    work.run = [path = context_.record->path(), wish, target = *target, warnings](const Progress& progress) {
        const auto reading = record::Record::open(path, record::Record::Access::read);
        *warnings = report::write_report(reading, wish.name, wish.options, target, progress).warnings;
    };
    work.finished = [this, path = *target, warnings] {
        context_.say(trf("Saved {}", path.string()));
        if (!warnings->empty()) context_.alarm(joined(*warnings, " "));
    };
    work.failed = [this](const std::string& why) {
        context_.say(tr("The report was not made."));
        context_.alarm(why);
    };
    work.cancelled = [this] { context_.say(tr("Cancelled. No report was written.")); };
    context_.run(std::move(work));
}

} // namespace evenhand::desktop
