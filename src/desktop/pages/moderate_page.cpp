#include "desktop/pages/moderate_page.h"

#include "desktop/controls/style.h"

#include <wx/sizer.h>

namespace evenhand::desktop {

ModeratePage::ModeratePage(wxWindow* parent, Context& context) : Page(parent, context, "moderate") {
    auto* all = new wxBoxSizer(wxVERTICAL);
    text_ = reading_text(this, wxBORDER_NONE);
    all->Add(text_, wxSizerFlags(1).Expand());
    SetSizer(all);
}

std::vector<wxWindow*> ModeratePage::parts() {
    return {text_};
}

void ModeratePage::refresh() {
    show_text(*text_, label("Moderate"));
}

} // namespace evenhand::desktop
