#include "desktop/pages/specification/source_panel.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/controls/words.h"

#include <map>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

namespace {

/// What a line is that no criterion came from.
std::string kind_words(SourceLine::Kind kind) {
    switch (kind) {
    case SourceLine::Kind::heading:
    case SourceLine::Kind::head_of_table:
        return tr("heading");
    case SourceLine::Kind::task:
        return tr("task");
    case SourceLine::Kind::margin:
        return tr("margin");
    case SourceLine::Kind::text:
    case SourceLine::Kind::row:
        break;
    }
    return {};
}

/// By line: the numbers of the criteria that came from it.
std::map<std::size_t, std::string> criteria_by_line(const SpecificationDraft& draft) {
    std::map<std::size_t, std::string> numbers;
    for (const spec::Placed& placed : spec::criteria(draft.specification)) {
        const auto origin = draft.source.origins.find(placed.criterion->id);
        if (origin == draft.source.origins.end()) continue;
        std::string& all = numbers[origin->second.line];
        all += (all.empty() ? "" : ", ") + number_words(*placed.criterion);
    }
    return numbers;
}

} // namespace

SourcePanel::SourcePanel(wxWindow* parent, Tell tell) : wxPanel(parent) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    label_ = new wxStaticText(this, wxID_ANY, label("D&ocument"), wxDefaultPosition, wxDefaultSize,
                              wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
    all->Add(label_, wxSizerFlags().Expand());
    list_ = new TableView(this, tr("Document"), {{tr("Read as"), 80}, {tr("What the document says"), 320}});
    all->Add(list_, wxSizerFlags(3).Expand());
    in_full_ = reading_text(this);
    set_accessible_name(*in_full_, tr("The line of the document in full"));
    in_full_->SetMinSize(wxSize(FromDIP(100), 3 * GetCharHeight()));
    all->Add(in_full_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(6)));
    make_ = new wxButton(this, wxID_ANY, label("Make th&is a criterion"));
    make_->SetToolTip(label("Select words in the line first, where only some of them are the requirement."));
    all->Add(make_, wxSizerFlags().Border(wxTOP, FromDIP(6)));
    SetSizer(all);
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this, chosen = std::move(tell.chosen)](wxDataViewEvent&) {
        show_line();
        if (const auto at = line()) chosen(*at);
    });
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED,
                [this, go_on = std::move(tell.go_on)](wxDataViewEvent&) { CallAfter(go_on); });
    make_->Bind(wxEVT_BUTTON, [this, make = std::move(tell.make)](wxCommandEvent&) { CallAfter(make); });
}

void SourcePanel::set_text_font(const wxFont& font) {
    desktop::set_text_font(*in_full_, font);
    show_line();
}

void SourcePanel::show(const SpecificationDraft& draft, bool may) {
    const bool other = draft.source.text != text_;
    auto numbers = criteria_by_line(draft);
    if (!other && may == may_ && numbers == numbers_) return;
    may_ = may;
    text_ = draft.source.text;
    numbers_ = std::move(numbers);
    if (!text_) return;
    label_->SetLabel(label("D&ocument") + ": " + wxControl::EscapeMnemonics(shown(text_->file)));
    std::vector<TableView::Row> rows;
    rows.reserve(text_->lines.size());
    for (std::size_t i = 0; i < text_->lines.size(); ++i) {
        const SourceLine& one = text_->lines[i];
        const auto found = numbers_.find(i);
        rows.push_back({found != numbers_.end() ? found->second : kind_words(one.kind), one.words()});
    }
    if (other) list_->fill({}); // nothing of another document stays chosen
    list_->fill(std::move(rows));
    show_line();
}

void SourcePanel::select(std::size_t line) {
    list_->select(static_cast<int>(line));
    show_line();
}

std::optional<std::size_t> SourcePanel::line() const {
    const int row = list_->selected();
    if (row < 0 || !text_ || static_cast<std::size_t>(row) >= text_->lines.size()) return std::nullopt;
    return static_cast<std::size_t>(row);
}

std::string SourcePanel::statement() const {
    const std::string selected = tidied(utf8(in_full_->GetStringSelection()));
    if (!selected.empty()) return selected;
    const auto at = line();
    return at ? text_->lines[*at].statement : std::string();
}

void SourcePanel::show_line() {
    const auto at = line();
    std::string says;
    if (at) {
        const SourceLine& one = text_->lines[*at];
        const std::string where = place_words(one.place);
        says = one.cells.size() > 1 ? joined(one.cells, " | ") : one.words();
        if (!where.empty()) says += "\n(" + where + ")";
    }
    show_text(*in_full_, shown(says));
    const bool on = may_ && at;
    if (!on && make_->HasFocus()) list_->SetFocus();
    make_->Enable(on);
}

std::string place_words(const document::Place& place) {
    std::vector<std::string> parts;
    if (place.page > 0) parts.push_back(trf("page {}", place.page));
    if (place.table > 0) parts.push_back(trf("table {}", place.table));
    if (place.row > 0) parts.push_back(trf("row {}", place.row));
    if (place.line > 0 && place.row == 0) parts.push_back(trf("line {}", place.line));
    return joined(parts);
}

std::string printed_words(const Origin& origin, const SourceText& text) {
    std::vector<std::string> parts;
    if (!origin.number.empty()) parts.push_back(trf("number \"{}\"", origin.number));
    if (!origin.importance.empty()) parts.push_back(trf("importance \"{}\"", origin.importance));
    if (!origin.assessed.empty()) parts.push_back(trf("judged by \"{}\"", tidied(origin.assessed)));
    if (const std::string where = place_words(text.lines.at(origin.line).place); !where.empty()) parts.push_back(where);
    return parts.empty() ? std::string() : trf("In the document: {}", joined(parts));
}

} // namespace evenhand::desktop
