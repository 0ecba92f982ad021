#include "desktop/pages/keeping/last_word.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

bool has_last_word(wxWindow* parent, const LastWord& word) {
    wxDialog dialog(parent, wxID_ANY, shown(word.title), wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    set_dialog_role(dialog);
    auto* all = new wxBoxSizer(wxVERTICAL);
    auto* text = reading_text(&dialog);
    set_accessible_name(*text, word.title);
    show_text(*text, shown(word.text));
    text->SetMinSize(dialog.FromDIP(wxSize(520, 320)));
    all->Add(text, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(12)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* no = new wxButton(&dialog, wxID_CANCEL, shown(word.does_not));
    auto* yes = new wxButton(&dialog, wxID_OK, shown(word.does));
    row->Add(no, wxSizerFlags().Border(wxRIGHT, dialog.FromDIP(6)));
    row->Add(yes);
    all->Add(row, wxSizerFlags().Right().Border(wxLEFT | wxRIGHT | wxBOTTOM, dialog.FromDIP(12)));
    dialog.SetSizerAndFit(all);
    dialog.CentreOnParent();
    // Where nothing can be taken back, Return does nothing by itself.
    no->SetDefault();
    no->SetFocus();
    return dialog.ShowModal() == wxID_OK;
}

} // namespace evenhand::desktop
