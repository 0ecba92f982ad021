#include "desktop/pages/reports_page.h"

#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/style.h"
#include "desktop/controls/words.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/reports/preview.h"
#include "panel/keeping.h"

#include <algorithm>
#include <memory>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/utils.h>
#include <wx/wrapsizer.h>

namespace evenhand::desktop {

namespace {

std::string audience_in_words(report::Audience audience) {
    switch (audience) {
    case report::Audience::member:
        return tr("one member");
    case report::Audience::candidate:
        return tr("one candidate");
    case report::Audience::vacancy:
        break;
    }
    return tr("the panel and HR");
}

/// Erasing belongs to no stage: its certificate waits for it alone.
bool is_of_erasing(const report::Definition& definition) {
    return report::has_block(definition, "destruction");
}

std::string from_in_words(const report::Definition& definition) {
    if (is_of_erasing(definition)) return tr("once something has been erased");
    switch (definition.from) {
    case panel::Phase::draft:
        return tr("at any time");
    case panel::Phase::open:
        return tr("once scoring is open");
    case panel::Phase::moderation:
        return tr("once everyone has handed in");
    case panel::Phase::deciding:
        return tr("once moderation is closed");
    case panel::Phase::closed:
        break;
    }
    return tr("once everything is decided");
}

} // namespace

// --- making it ------------------------------------------------------------------------------------------------------

ReportsPage::ReportsPage(wxWindow* parent, Context& context) : Page(parent, context, "reports") {
    open_in_desktop = [](const std::filesystem::path& folder) {
        return wxLaunchDefaultApplication(shown(folder.string()));
    };
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(this, wxID_ANY, label("&Reports")), wxSizerFlags(sides).Border(wxALL, FromDIP(6)));
    table_ = new TableView(this, tr("Reports"), {{tr("Report"), 260}, {tr("For"), 180}, {tr("Can be printed"), 220}});
    table_->SetMinSize(FromDIP(wxSize(100, 134)));
    table_place_ = all->Add(table_, sides);
    when_ = new WrappedText(this);
    all->Add(when_, wxSizerFlags(sides).Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
    make_choices(*all);
    make_preview(*all);
    SetSizer(all);
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        CallAfter([this] {
            if (const auto wanted = wish()) preview_report(*wanted);
        });
    });
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_chosen(); });
}

void ReportsPage::make_choices(wxSizer& all) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(6));
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS & ~wxEXTEND_LAST_ON_EACH_LINE);
    const auto button = [&](const wxString& name, std::function<void()> press) {
        auto* made = new wxButton(this, wxID_ANY, name);
        row->Add(made, cell);
        made->Bind(wxEVT_BUTTON, [this, press = std::move(press)](wxCommandEvent&) { CallAfter(press); });
        return made;
    };
    choices_ = std::make_unique<ReportChoices>(this, *row, [this] { show_chosen(); });
    look_ = button(label("Previe&w"), [this] {
        if (const auto wanted = wish()) preview_report(*wanted);
    });
    export_ = button(label("Ex&port as PDF…"), [this] {
        if (const auto wanted = wish()) export_report(*wanted);
    });
    folder_ = button(label("Open the fol&der"), [this] { open_folder(); });
    all.Add(row, wxSizerFlags().Expand());
}

void ReportsPage::make_preview(wxSizer& all) {
    const auto place = wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6));
    no_preview_ = new WrappedText(this);
    all.Add(no_preview_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    preview_ = new Preview(this, [this](const std::string& text) { context_.say(text); });
    all.Add(preview_, place);
    preview_->Hide();
}

std::vector<wxWindow*> ReportsPage::parts() {
    std::vector<wxWindow*> parts = {table_};
    if (preview_->open())
        for (wxWindow* part : preview_->parts()) parts.push_back(part);
    return parts;
}

void ReportsPage::add_actions(Actions& actions, const std::function<bool()>& shown) {
    const auto add = [&](const char* id, const std::string& text, const std::string& help, const char* key,
                         std::function<void()> run, std::function<bool()> enabled) {
        actions.add({id, tr("&File"), text, help, key, std::move(run), std::move(enabled)});
    };
    const auto looking = [shown, this] { return shown() && preview_->open(); };
    add(
        "reports.preview", tr("&Preview the report"), tr("Look at the pages of the chosen report before exporting it"),
        "Ctrl+P",
        [this] {
            if (const auto wanted = wish()) preview_report(*wanted);
        },
        shown);
    add(
        "reports.export", tr("&Export the report as PDF…"), tr("Save the chosen report as a PDF file"), "Ctrl+Shift+E",
        [this] {
            if (const auto wanted = wish()) export_report(*wanted);
        },
        shown);
    add(
        "reports.folder", tr("Open the &folder of the report"), tr("Show the folder the last report was saved in"), "",
        [this] { open_folder(); }, [shown, this] { return shown() && exported_.has_value(); });
    add(
        "reports.next-page", tr("Ne&xt page of the preview"), tr("Show the next page of the report"), "Alt+PageDown",
        [this] { preview_->turn(1); }, looking);
    add(
        "reports.previous-page", tr("P&revious page of the preview"), tr("Show the page of the report before this"),
        "Alt+PageUp", [this] { preview_->turn(-1); }, looking);
    add(
        "reports.zoom-in", tr("Lar&ger preview"), tr("Show the page larger"), "", [this] { preview_->zoom(1); },
        looking);
    add(
        "reports.zoom-out", tr("S&maller preview"), tr("Show the page smaller"), "", [this] { preview_->zoom(-1); },
        looking);
    add(
        "reports.fit-width", tr("Fit preview to the &width"), tr("Show the page as wide as there is room"), "",
        [this] { preview_->fit_width(); }, looking);
    actions.explain(tr("Page Down, Page Up, Space"), tr("In the picture of a page: go on, and on to the next page"));
    actions.explain("+, -", tr("In the picture of a page: show it larger or smaller"));
}

// --- what there is, and for whom ------------------------------------------------------------------------------------

void ReportsPage::read_definitions() {
    try {
        for (const std::string& name : report::report_names())
            reports_.emplace_back(name, report::definition_named(name));
    } catch (const std::exception& error) {
        reports_.clear();
        context_.alarm(tr("The reports cannot be listed.") + " " + describe(error));
    }
}

void ReportsPage::forget_drafts() {
    close_preview({});
    exported_.reset();
    choices_->forget();
}

void ReportsPage::refresh() {
    if (reports_.empty()) read_definitions();
    list_reports();
    choices_->list(context_);
    if (context_.record && preview_->open() && !(context_.record->head() == previewed_))
        close_preview(tr("The record has changed since the preview was made. Press Preview to see the pages as they "
                         "are now."));
    if (preview_->open() && previewed_hr_ && !context_.hr_view)
        close_preview(tr("What HR alone may read is shown in the HR view."));
    preview_->set_text_font(reading_font(*this, context_.preferences));
    show_chosen();
}

void ReportsPage::list_reports() {
    std::vector<TableView::Row> rows;
    for (const auto& [name, definition] : reports_)
        rows.push_back({definition.title, definition.hr_only ? tr("HR alone") : audience_in_words(definition.audience),
                        context_.record && not_yet(definition).empty() ? tr("now") : from_in_words(definition)});
    const bool first = table_->rows().empty();
    table_->fill(std::move(rows));
    if (first) table_->select(0);
}

const report::Definition* ReportsPage::chosen() const {
    const int row = table_->selected();
    return row >= 0 && static_cast<std::size_t>(row) < reports_.size() ? &reports_[static_cast<std::size_t>(row)].second
                                                                       : nullptr;
}

std::string ReportsPage::not_yet(const report::Definition& definition) const {
    const panel::StageState* state = context_.state();
    if (!state)
        return trf("The {} stage has no rules yet: set them on the page Rules, then its reports can be printed.",
                   stage_words(context_.stage));
    const bool can = is_of_erasing(definition) ? panel::anything_erased(context_.vacancy())
                                               : panel::phase(context_.vacancy(), context_.stage) >= definition.from;
    if (can) return {};
    std::string says = trf("“{}” can be printed {}.", definition.title, from_in_words(definition));
    if (definition.from >= panel::Phase::moderation && state->opened)
        if (const auto awaited = panel::awaited(context_.vacancy(), context_.stage); !awaited.empty())
            says += " " + trf("Awaited: {}.", list_words(awaited));
    return says;
}

void ReportsPage::show_chosen() {
    const report::Definition* definition = chosen();
    const bool any = context_.record && definition;
    // What is disabled or hidden hands the focus on.
    wxWindow* focus = FindFocus();
    choices_->offer(any ? definition : nullptr);
    look_->Enable(any);
    export_->Enable(any);
    folder_->Enable(any && exported_);
    if (focus && focus->GetParent() == this && !(focus->IsEnabled() && focus->IsShown())) table_->SetFocus();
    when_->set_text(!context_.record               ? tr("No record is open.")
                    : !definition                  ? tr("Choose a report.")
                    : not_yet(*definition).empty() ? choices_->due()
                                                   : not_yet(*definition));
    when_->Show(!when_->text().empty());
    if (!preview_->open() && no_preview_->text().empty())
        no_preview_->set_text(tr("Preview shows the pages here before they are exported."));
    no_preview_->Show(!preview_->open());
    // Until there are pages to look at, the list has their room.
    table_place_->SetProportion(preview_->open() ? 0 : 1);
    Layout();
}

std::optional<ReportWish> ReportsPage::wish() {
    const report::Definition* definition = chosen();
    if (!context_.record || !definition) {
        context_.say(context_.record ? tr("Choose a report first.") : tr("Open a record first."));
        return std::nullopt;
    }
    if (const std::string why = not_yet(*definition); !why.empty()) {
        context_.say(why);
        return std::nullopt;
    }
    const auto row = static_cast<std::size_t>(table_->selected());
    ReportWish wish{reports_[row].first, definition->title, {}};
    wish.options.stage = context_.stage;
    if (const auto missing = choices_->read(*definition, wish.options)) {
        context_.say(missing->question);
        if (missing->where->IsEnabled()) missing->where->SetFocus();
        return std::nullopt;
    }
    if (definition->hr_only && !context_.hr_view &&
        !context_.enter_hr_view(trf("Making the report: {}", definition->title))) {
        context_.say(trf("“{}” shows what HR alone may read.", definition->title));
        return std::nullopt;
    }
    wish.options.hr = context_.hr_view && report::shows_hr(*definition);
    return wish;
}

void ReportsPage::go_to(const Place& place) {
    if (!place.candidate.empty()) choices_->put_candidate(place.candidate);
    const panel::Person* person = context_.record ? context_.vacancy().find_person(place.person) : nullptr;
    if (person) choices_->put_member(person->name);
    const auto report =
        std::find_if(reports_.begin(), reports_.end(), [&](const auto& one) { return one.first == place.part; });
    if (report == reports_.end()) return;
    table_->select(static_cast<int>(report - reports_.begin()));
    show_chosen();
    if (const auto wanted = wish()) preview_report(*wanted);
}

// --- looking and exporting ------------------------------------------------------------------------------------------

void ReportsPage::preview_report(const ReportWish& wish) {
    const auto bytes = std::make_shared<std::string>();
    Work work;
    work.says = trf("Making the preview of “{}”…", wish.title);
    work.run = [path = context_.record->path(), wish, bytes](const Progress& progress) {
        *bytes = report_to_look_at(path, wish, progress);
    };
    work.finished = [this, path = context_.record->path(), wish, bytes] {
        // Another record may have been opened meanwhile, or the HR view left.
        const bool still = context_.record && context_.record->path() == path;
        if (still && (context_.hr_view || !wish.options.hr)) show_preview(wish, std::move(*bytes));
    };
    work.failed = [this](const std::string& why) {
        context_.say(tr("The preview was not made."));
        context_.alarm(why);
    };
    work.cancelled = [this] { context_.say(tr("Cancelled. There is no preview.")); };
    context_.run(std::move(work));
}

void ReportsPage::show_preview(const ReportWish& wish, std::string bytes) {
    try {
        std::string title = wish.title;
        for (const std::string& whom : {wish.options.member, wish.options.candidate})
            if (!whom.empty()) title += " · " + whom;
        preview_->show(title, document::PdfPages(std::move(bytes), wish.name + ".pdf"));
    } catch (const std::exception& error) {
        close_preview({});
        show_chosen();
        context_.alarm(describe(error));
        return;
    }
    previewed_ = context_.record->head();
    previewed_hr_ = wish.options.hr;
    preview_->Show();
    show_chosen();
    context_.say(trf("The preview of “{}” is shown. F6 goes to its pages.", wish.title));
}

void ReportsPage::close_preview(const std::string& words) {
    if (preview_->IsDescendant(FindFocus())) table_->SetFocus();
    preview_->close();
    preview_->Hide();
    no_preview_->set_text(words);
    no_preview_->Show();
}

void ReportsPage::export_report(const ReportWish& wish) {
    if (!context_.files.save) return;
    const auto target = context_.files.save({tr("Save the report"), "PDF", "*.pdf"}, wish.name + ".pdf");
    if (!target) return;
    const auto warnings = std::make_shared<std::vector<std::string>>();
    Work work;
    work.says = trf("Making {}…", target->filename().string());
    work.run = [path = context_.record->path(), wish, target = *target, warnings](const Progress& progress) {
        *warnings = make_report(path, wish, target, progress);
    };
    work.finished = [this, path = *target, warnings] {
        context_.say(trf("Saved {}", path.string()));
        exported_ = path;
        show_chosen();
        if (!warnings->empty()) context_.alarm(joined(*warnings, " "));
    };
    work.failed = [this](const std::string& why) {
        context_.say(tr("The report was not made."));
        context_.alarm(why);
    };
    work.cancelled = [this] { context_.say(tr("Cancelled. No report was written.")); };
    context_.run(std::move(work));
}

void ReportsPage::open_folder() {
    if (!exported_) {
        context_.say(tr("Export a report first; then its folder can be opened."));
        return;
    }
    const auto folder = std::filesystem::absolute(*exported_).parent_path();
    if (!open_in_desktop(folder))
        context_.say(trf("No program here shows folders. The report is in {}", folder.string()));
}

} // namespace evenhand::desktop
