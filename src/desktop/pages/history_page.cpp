#include "desktop/pages/history_page.h"

#include "desktop/controls/style.h"

#include <wx/sizer.h>

namespace evenhand::desktop {

HistoryPage::HistoryPage(wxWindow* parent, Context& context) : Page(parent, context, "history") {
    auto* all = new wxBoxSizer(wxVERTICAL);
    text_ = reading_text(this, wxBORDER_NONE);
    all->Add(text_, wxSizerFlags(1).Expand());
    SetSizer(all);
}

std::vector<wxWindow*> HistoryPage::parts() {
    return {text_};
}

void HistoryPage::refresh() {
    show_text(*text_, label("History"));
}

} // namespace evenhand::desktop
