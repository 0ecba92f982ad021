#include "desktop/window/shortcut_sheet.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

ShortcutSheet::ShortcutSheet(wxWindow* parent, const Actions& actions)
    : wxDialog(parent, wxID_ANY, label("Shortcuts"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    set_dialog_role(*this);
    auto* table = new TableView(this, tr("Shortcuts"), {{tr("Key"), 150}, {tr("What it does"), 420}});
    table->SetMinSize(FromDIP(wxSize(600, 480)));
    std::vector<TableView::Row> rows;
    for (const KeyHelp& key : actions.keys()) rows.push_back({key.key, key.help});
    table->fill(std::move(rows));
    auto* close = new wxButton(this, wxID_CANCEL, label("&Close"));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(12)));
    all->Add(close, wxSizerFlags().Right().Border(wxRIGHT | wxBOTTOM, FromDIP(12)));
    SetSizerAndFit(all);
    close->SetDefault();
    table->select(0);
    table->SetFocus();
    CentreOnParent();
}

} // namespace evenhand::desktop
