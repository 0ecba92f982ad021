#include "desktop/pages/score/evidence_box.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

EvidenceBox::EvidenceBox(wxWindow* parent, Ways ways) : wxPanel(parent), ways_(std::move(ways)) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    auto* name = new wxStaticText(this, wxID_ANY, label("Evidence: select words above, then Ctrl+E"), wxDefaultPosition,
                                  wxDefaultSize, wxST_ELLIPSIZE_END);
    name->SetMinSize(wxSize(FromDIP(60), -1));
    all->Add(name, wxSizerFlags().Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    list_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, wxLB_SINGLE);
    set_accessible_name(*list_, tr("Evidence"));
    list_->SetMinSize(FromDIP(wxSize(100, 56)));
    row->Add(list_, wxSizerFlags(1).Expand());
    auto* buttons = new wxBoxSizer(wxVERTICAL);
    pin_ = new wxButton(this, wxID_ANY, label("&Pin"));
    pin_->SetToolTip(label("Pin the selected words as evidence of this criterion (Ctrl+E)"));
    take_away_ = new wxButton(this, wxID_ANY, label("Take a&way"));
    take_away_->SetToolTip(label("Take away the chosen evidence (Delete)"));
    buttons->Add(pin_, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(6)));
    buttons->Add(take_away_, wxSizerFlags().Expand().Border(wxLEFT | wxTOP, FromDIP(6)));
    row->Add(buttons);
    all->Add(row, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(2)));
    SetSizer(all);
    pin_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ways_.pin(); });
    take_away_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        list_->SetFocus();
        take_away_chosen();
    });
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        update_buttons();
        if (const int chosen = event.GetSelection(); chosen >= 0)
            ways_.go_to(quotes_.at(static_cast<std::size_t>(chosen)));
    });
}

void EvidenceBox::show(const std::vector<std::string>& quotes, bool open) {
    open_ = open;
    if (quotes != quotes_) {
        quotes_ = quotes;
        wxArrayString lines;
        for (const std::string& quote : quotes_) lines.Add(shown(trf("“{}”", tidied(quote))));
        list_->Set(lines);
    }
    update_buttons();
}

bool EvidenceBox::take_away_chosen() {
    const int row = list_->GetSelection();
    if (!open_ || !list_->HasFocus() || row < 0) return false;
    ways_.take_away(static_cast<std::size_t>(row));
    return true;
}

void EvidenceBox::update_buttons() {
    const bool any = open_ && list_->GetSelection() >= 0;
    if ((!any && take_away_->HasFocus()) || (!open_ && pin_->HasFocus())) list_->SetFocus();
    pin_->Enable(open_);
    take_away_->Enable(any);
}

} // namespace evenhand::desktop
