#include "desktop/window/opening_page.h"

#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/controls/wrapped_text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

OpeningPage::OpeningPage(wxWindow* parent, Context& context, Ways ways)
    : Page(parent, context, "opening"), ways_(std::move(ways)) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    const auto part = wxSizerFlags().Expand().Border(wxALL, FromDIP(12));
    auto* heading = new WrappedText(this, "Evenhand");
    heading->SetFont(heading_font(*this));
    all->Add(heading, part);
    all->Add(new WrappedText(this, tr("Score every application against the person specification, each member alone and "
                                      "then together, and keep a record that explains the shortlist.")),
             wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto button = [&](const wxString& text, const std::function<void()>& does) {
        auto* made = new wxButton(this, wxID_ANY, text);
        made->Bind(wxEVT_BUTTON, [this, does](wxCommandEvent&) { CallAfter(does); });
        row->Add(made, wxSizerFlags().Border(wxRIGHT, FromDIP(9)));
        return made;
    };
    new_ = button(label("&New vacancy…"), ways_.make);
    button(label("&Open a record…"), ways_.open);
    button(label("&Try the sample…"), ways_.sample);
    all->Add(row, part);
    recent_label_ = new wxStaticText(this, wxID_ANY, label("&Recent records"));
    all->Add(recent_label_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(12)));
    recent_ = new TableView(this, tr("Recent records"), {{tr("Record"), 260}, {tr("Folder"), 420}});
    all->Add(recent_, wxSizerFlags(part).Proportion(1));
    SetSizer(all);
    recent_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { CallAfter([this] { open_selected(); }); });
}

void OpeningPage::refresh() {
    records_ = context_.preferences.recent_records();
    std::vector<TableView::Row> rows;
    for (const auto& path : records_) rows.push_back({path.stem().string(), path.parent_path().string()});
    recent_->fill(std::move(rows));
    recent_->Show(!records_.empty());
    recent_label_->Show(!records_.empty());
    recent_->select(0);
    Layout();
}

std::vector<wxWindow*> OpeningPage::parts() {
    if (records_.empty()) return {new_};
    return {recent_, new_};
}

void OpeningPage::open_selected() {
    if (const int row = recent_->selected(); row >= 0) ways_.recent(records_.at(static_cast<std::size_t>(row)));
}

} // namespace evenhand::desktop
