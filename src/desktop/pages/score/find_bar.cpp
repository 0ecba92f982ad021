#include "desktop/pages/score/find_bar.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/form_rows.h"
#include "desktop/controls/strings.h"
#include "desktop/pages/score/application_view.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

FindBar::FindBar(wxWindow* parent, ApplicationView& text) : wxPanel(parent), text_(text) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, label("Find in the te&xt")), cell);
    field_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    row->Add(field_, wxSizerFlags(cell).Proportion(1));
    auto* next_one = new wxButton(this, wxID_ANY, label("Next"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    // Narrow enough for both columns of the page to stay as wide as each other in a small window.
    next_one->SetMinSize(wxSize(std::max(FromDIP(52), next_one->GetBestSize().x), -1));
    field_->SetMinSize(wxSize(FromDIP(50), field_height(*this)));
    set_accessible_name(*next_one, tr("Next place in the text"));
    count_ = new wxStaticText(this, wxID_ANY, "");
    row->Add(count_, cell);
    row->Add(next_one, wxSizerFlags().CentreVertical());
    SetSizer(row);
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
    field_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { next(1); });
    next_one->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { next(1); });
}

void FindBar::begin() {
    field_->SetFocus();
    field_->SelectAll();
}

bool FindBar::has_focus() const {
    return field_->HasFocus();
}

std::size_t FindBar::look() {
    const std::size_t found = text_.find(utf8(field_->GetValue()));
    say(field_->IsEmpty() ? wxString()
        : found == 0      ? label("not found")
                          : shown(trn("{} place", "{} places", static_cast<long long>(found))));
    return found;
}

void FindBar::look_again() {
    if (!field_->IsEmpty()) look();
}

void FindBar::next(int by) {
    if (field_->IsEmpty()) {
        begin();
        return;
    }
    const std::size_t count = look();
    if (const std::size_t at = text_.next(by); at > 0) say(shown(trf("{} of {}", at, count)));
}

void FindBar::say(const wxString& text) {
    count_->SetLabelText(text);
    set_accessible_name(*field_, tr("Find in the text"), utf8(text));
    Layout();
}

} // namespace evenhand::desktop
