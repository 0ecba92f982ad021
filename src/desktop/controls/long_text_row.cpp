#include "desktop/controls/long_text_row.h"

#include "desktop/controls/gtk.h"
#include "desktop/controls/strings.h"

#include <wx/textctrl.h>

namespace evenhand::desktop {

LongTextRow::LongTextRow(wxWindow* parent, const std::string& name, const std::string& help, int lines,
                         std::function<void(const std::string&)> typed)
    : FormRow(parent, name, help),
      text_(new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition,
                           wxSize(FromDIP(100), lines * GetCharHeight() + FromDIP(10)), wxTE_MULTILINE)) {
    set_text_margins(*text_, FromDIP(6), FromDIP(3));
    add(text_, 1);
    text_->Bind(wxEVT_TEXT, [this, typed = std::move(typed)](wxCommandEvent&) {
        typing_ = true;
        typed(utf8(text_->GetValue()));
        typing_ = false;
    });
}

wxWindow& LongTextRow::control() {
    return *text_;
}

void LongTextRow::show(const std::string& text, bool open) {
    if (const wxString now = shown(text); !typing_ && text_->GetValue() != now) text_->ChangeValue(now);
    text_->SetEditable(open);
}

std::pair<std::string, std::string> LongTextRow::at_caret() const {
    const wxString all = text_->GetValue();
    const auto caret = static_cast<std::size_t>(text_->GetInsertionPoint());
    return {utf8(all.Left(caret)), utf8(all.Mid(caret))};
}

} // namespace evenhand::desktop
