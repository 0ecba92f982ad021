#include "desktop/pages/score/hand_in_dialog.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "panel/selection.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

HandInDialog::HandInDialog(wxWindow* parent, const panel::Vacancy& vacancy, spec::Stage stage,
                           const std::string& person)
    : wxDialog(parent, wxID_ANY, label("Hand in"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      owed_(panel::still_owed(vacancy, stage, person)) {
    set_dialog_role(*this);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    if (owed_.empty())
        make_promise(vacancy, stage, person);
    else
        make_missing();
    GetSizer()->Fit(this);
    CentreOnParent();
}

void HandInDialog::make_missing() {
    const auto notes = std::count_if(owed_.begin(), owed_.end(), [](const auto& cell) { return cell.note_only; });
    const auto scores = static_cast<long long>(owed_.size()) - notes;
    std::vector<std::string> missing;
    if (scores > 0) missing.push_back(trn("{} score", "{} scores", scores));
    if (notes > 0) missing.push_back(trn("{} note", "{} notes", notes));
    add_text(trf("You cannot hand in yet. Missing: {}.", list_words(missing)));
    table_ = new TableView(this, tr("What is missing"),
                           {{tr("Candidate"), 100}, {tr("Criterion"), 100}, {tr("Missing"), 200}});
    table_->SetMinSize(FromDIP(wxSize(460, 260)));
    std::vector<TableView::Row> rows;
    for (const panel::Owed& cell : owed_)
        rows.push_back(
            {cell.candidate, cell.criterion, cell.note_only ? tr("a note: below the minimum") : tr("the score")});
    table_->fill(std::move(rows));
    table_->select(0);
    GetSizer()->Add(table_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { EndModal(wxID_OK); });
    add_buttons(tr("&Go to it"), tr("&Close"));
    table_->SetFocus();
}

void HandInDialog::make_promise(const panel::Vacancy& vacancy, spec::Stage stage, const std::string& person) {
    const auto candidates = panel::reading_order(vacancy, stage, *vacancy.find_person(person)).size();
    const auto scores = candidates * vacancy.stage(stage).criteria.size();
    add_text(trf("Handing in locks your {} of {}.\nYou can read them afterwards but no longer change them.\n"
                 "The panel sees them when everyone has handed in.",
                 trn("{} score", "{} scores", static_cast<long long>(scores)),
                 trn("{} candidate", "{} candidates", static_cast<long long>(candidates))));
    add_buttons(tr("&Hand in"), tr("&Not yet"));
}

void HandInDialog::add_text(const std::string& text) {
    auto* words = new wxStaticText(this, wxID_ANY, "");
    words->SetLabelText(shown(text));
    GetSizer()->Add(words, wxSizerFlags().Border(wxALL, FromDIP(12)));
}

void HandInDialog::add_buttons(const std::string& does, const std::string& does_not) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* no = new wxButton(this, wxID_CANCEL, shown(does_not));
    auto* yes = new wxButton(this, wxID_OK, shown(does));
    row->Add(no, wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
    row->Add(yes);
    GetSizer()->Add(row, wxSizerFlags().Right().Border(wxALL, FromDIP(12)));
    // Where nothing can be taken back, Return does nothing by itself.
    (owed_.empty() ? no : yes)->SetDefault();
    if (owed_.empty()) no->SetFocus();
}

std::optional<panel::Owed> HandInDialog::go_to() const {
    if (owed_.empty()) return std::nullopt;
    return owed_[static_cast<std::size_t>(std::max(0, table_->selected()))];
}

} // namespace evenhand::desktop
