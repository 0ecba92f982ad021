#include "desktop/pages/panel_page.h"

#include "desktop/controls/style.h"

#include <wx/sizer.h>

namespace evenhand::desktop {

PanelPage::PanelPage(wxWindow* parent, Context& context) : Page(parent, context, "panel") {
    auto* all = new wxBoxSizer(wxVERTICAL);
    text_ = reading_text(this, wxBORDER_NONE);
    all->Add(text_, wxSizerFlags(1).Expand());
    SetSizer(all);
}

std::vector<wxWindow*> PanelPage::parts() {
    return {text_};
}

void PanelPage::refresh() {
    show_text(*text_, label("Panel"));
}

} // namespace evenhand::desktop
