#include "desktop/pages/applications/columns_view.h"

#include "base/text.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/strings.h"
#include "desktop/pages/applications/column_answers.h"
#include "desktop/window/who_may.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

namespace evenhand::desktop {

namespace {

enum TableColumn { heading_column, field_column, why_column, cells_column };
constexpr std::size_t shown_rows = 3;

} // namespace

// --- making it ------------------------------------------------------------------------------------------------------

ColumnsView::ColumnsView(wxWindow* parent, Context& context, std::function<void(const intake::ColumnMap&)> take,
                         std::function<void()> back)
    : wxPanel(parent), context_(context), take_(std::move(take)) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(this, wxID_ANY, label("&Columns of the table")),
             wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    columns_ = new TableView(this, tr("Columns of the table"),
                             {{tr("Heading"), 150},
                              {tr("Goes to"), 150},
                              {tr("Why"), 170},
                              {tr("1st application"), 110},
                              {tr("2nd"), 110},
                              {tr("3rd"), 110}});
    all->Add(columns_, wxSizerFlags(part).Proportion(1));
    why_ = new WrappedText(this);
    all->Add(why_, part);
    make_form(*all);
    auto* acts = new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS & ~wxEXTEND_LAST_ON_EACH_LINE);
    const auto button = [&](const wxString& text, std::function<void()> press) {
        auto* made = new wxButton(this, wxID_ANY, text);
        made->Bind(wxEVT_BUTTON, [this, press = std::move(press)](wxCommandEvent&) { CallAfter(press); });
        acts->Add(made, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
        return made;
    };
    button(label("Ta&ke them in so"), [this] { this->take(); });
    button(label("As &proposed"), [this] { propose_again(); });
    cells_ = button(label("Sho&w the first rows (HR view)…"), [this] { show_cells(); });
    button(label("&Back, take nothing in"), std::move(back));
    all->Add(acts, wxSizerFlags().Expand());
    SetSizer(all);
    columns_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_chosen(); });
    columns_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { field_->SetFocus(); });
}

void ColumnsView::make_form(wxSizer& all) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto cell = wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    row->Add(new wxStaticText(this, wxID_ANY, label("The chosen column &is")), cell);
    field_ = make_choice(this);
    row->Add(field_, wxSizerFlags(cell).Proportion(1));
    field_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { choose(event.GetSelection()); });
    all.Add(row, wxSizerFlags().Expand());
}

std::vector<wxWindow*> ColumnsView::parts() const {
    return {columns_, field_};
}

// --- showing --------------------------------------------------------------------------------------------------------

void ColumnsView::show(const std::string& name, intake::Proposal proposal,
                       const std::optional<intake::ColumnMap>& before) {
    name_ = name;
    proposal_ = std::move(proposal);
    before_ = before;
    answers_.clear();
    for (const intake::ProposedColumn& column : proposal_.columns) {
        const auto answered = before ? before->find(column.heading) : intake::ColumnMap::const_iterator();
        answers_.push_back(before && answered != before->end() ? answered->second : column.field);
    }
    wxArrayString entries;
    entries.Add(shown(goes_to({})));
    for (const intake::Field& field : context_.vacancy().form.fields) entries.Add(shown(goes_to(field.id)));
    field_->Set(entries);
    refresh();
    // The first that somebody should look at.
    const auto open = std::find_if(proposal_.columns.begin(), proposal_.columns.end(), [&](const auto& column) {
        return !before && (column.field.empty() || !column.certain);
    });
    columns_->select(open != proposal_.columns.end() ? static_cast<int>(open - proposal_.columns.begin()) : 0);
    show_chosen();
}

void ColumnsView::refresh() {
    std::vector<TableView::Row> rows;
    for (std::size_t i = 0; i < proposal_.columns.size(); ++i) {
        rows.push_back({proposal_.columns[i].heading, goes_to(answers_[i]), why(i)});
        for (std::size_t at = 0; at < shown_rows; ++at) {
            const bool there = context_.hr_view && at < proposal_.rows.size() && i < proposal_.rows[at].size();
            rows.back().push_back(there ? tidied(proposal_.rows[at][i]) : std::string());
        }
    }
    columns_->fill(std::move(rows));
    for (unsigned at = 0; at < shown_rows; ++at) columns_->GetColumn(cells_column + at)->SetHidden(!context_.hr_view);
    const bool may_show = acts_for_hr(context_) && !context_.hr_view;
    if (!may_show && cells_->HasFocus()) columns_->SetFocus();
    cells_->Show(may_show);
    show_chosen();
    Layout();
}

void ColumnsView::clear() {
    name_.clear();
    proposal_ = {};
    before_.reset();
    answers_.clear();
    columns_->fill({});
    field_->Clear();
}

std::string ColumnsView::goes_to(const std::string& id) const {
    const intake::Field* field = context_.record ? context_.vacancy().form.find(id) : nullptr;
    if (!field) return tr("HR only, not used");
    return field->panel_sees() ? trf("{} (the panel reads it)", field->label) : trf("{} (HR only)", field->label);
}

std::string ColumnsView::why(std::size_t column) const {
    const std::string& field = answers_[column];
    std::vector<std::string> others;
    for (std::size_t i = 0; i < answers_.size(); ++i)
        if (i != column && !field.empty() && answers_[i] == field) others.push_back(proposal_.columns[i].heading);
    const intake::ProposedColumn& proposed = proposal_.columns[column];
    const auto answered = before_ ? before_->find(proposed.heading) : intake::ColumnMap::const_iterator();
    std::string text = before_ && answered != before_->end() && answered->second == field ? tr("you said so before")
                       : field == proposed.field                                          ? proposed.why
                                                                                          : tr("you say so");
    if (!others.empty()) text += (text.empty() ? "" : "; ") + trf("joined with {}", list_words(others));
    return text;
}

/// What there is to say about the table itself; rows that will be left out are listed once it is taken in.
std::string ColumnsView::how_read() const {
    constexpr std::size_t most = 2;
    std::vector<std::string> told;
    for (const Problem& one : proposal_.told)
        if (told.size() < most) told.push_back(one.message);
    if (told.empty()) return {};
    const auto more = static_cast<long long>(proposal_.told.size() - told.size());
    return trf("How it was read: {}", joined(told, "; ")) +
           (more > 0 ? trn("; and {} more.", "; and {} more.", more) : ".") + " ";
}

std::string ColumnsView::says() const {
    std::string text =
        trn("{} application in ", "{} applications in ", static_cast<long long>(proposal_.applications)) + name_ +
        (proposal_.sheet.empty() ? "" : ", " + trf("sheet {}", proposal_.sheet)) + ". ";
    if (!proposal_.known_export.empty()) text += trf("The headings are those of {}.", proposal_.known_export) + " ";
    text += how_read();
    return text + tr("Say what each column is: choose it, press Enter, choose the field. What is not used is kept for "
                     "HR; the answer is remembered.");
}

void ColumnsView::show_chosen() {
    const int row = columns_->selected();
    const bool there = row >= 0 && static_cast<std::size_t>(row) < answers_.size();
    why_->set_text(there ? proposal_.columns[static_cast<std::size_t>(row)].heading + ": " +
                               why(static_cast<std::size_t>(row)) + "."
                         : std::string());
    Layout();
    if (!there) {
        field_->SetSelection(wxNOT_FOUND);
        return;
    }
    const auto& fields = context_.vacancy().form.fields;
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const intake::Field& one) {
        return one.id == answers_[static_cast<std::size_t>(row)];
    });
    field_->SetSelection(found == fields.end() ? 0 : static_cast<int>(found - fields.begin()) + 1);
}

void ColumnsView::choose(int entry) {
    const int row = columns_->selected();
    const auto& fields = context_.vacancy().form.fields;
    if (row < 0 || static_cast<std::size_t>(row) >= answers_.size() || static_cast<std::size_t>(entry) > fields.size())
        return;
    answers_[static_cast<std::size_t>(row)] = entry <= 0 ? "" : fields[static_cast<std::size_t>(entry) - 1].id;
    refresh();
}

void ColumnsView::propose_again() {
    for (std::size_t i = 0; i < answers_.size(); ++i) answers_[i] = proposal_.columns[i].field;
    before_.reset();
    refresh();
    context_.say(tr("The columns go again where they were proposed to go."));
}

void ColumnsView::show_cells() {
    // What is on the record stays in the record's own language.
    context_.enter_hr_view("Reading the first rows of a table of applications");
}

void ColumnsView::take() {
    if (answers_.empty()) return;
    const intake::Form& form = context_.vacancy().form;
    const bool any_for_panel = std::any_of(answers_.begin(), answers_.end(), [&](const std::string& id) {
        const intake::Field* field = form.find(id);
        return field && field->panel_sees();
    });
    if (!any_for_panel) {
        context_.say(tr("No column goes to anything that the panel reads: say which one holds the application."));
        columns_->SetFocus();
        return;
    }
    intake::ColumnMap map;
    for (std::size_t i = 0; i < answers_.size(); ++i) map[proposal_.columns[i].heading] = answers_[i];
    remember_columns(context_.preferences, form, proposal_, map);
    take_(map);
}

} // namespace evenhand::desktop
