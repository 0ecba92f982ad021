#include "desktop/pages/rules_page.h"

#include "desktop/controls/style.h"

#include <wx/sizer.h>

namespace evenhand::desktop {

RulesPage::RulesPage(wxWindow* parent, Context& context) : Page(parent, context, "rules") {
    auto* all = new wxBoxSizer(wxVERTICAL);
    text_ = reading_text(this, wxBORDER_NONE);
    all->Add(text_, wxSizerFlags(1).Expand());
    SetSizer(all);
}

std::vector<wxWindow*> RulesPage::parts() {
    return {text_};
}

void RulesPage::refresh() {
    show_text(*text_, label("Rules"));
}

} // namespace evenhand::desktop
