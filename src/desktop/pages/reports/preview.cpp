#include "desktop/pages/reports/preview.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/pages/reports/page_view.h"

#include <algorithm>
#include <iterator>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

namespace {

constexpr int zooms[] = {0, 50, 75, 100, 150, 200, 300}; ///< per cent; 0: as wide as the place

/// Without the empty lines between its parts, of which there is one after every cell of a table.
std::string close_set(const std::string& text) {
    std::string lines;
    for (const char c : text)
        if (c != '\f' && (c != '\n' || (!lines.empty() && lines.back() != '\n'))) lines += c;
    return lines;
}

} // namespace

Preview::Preview(wxWindow* parent, std::function<void(const std::string&)> say)
    : wxPanel(parent), say_(std::move(say)) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    where_ =
        new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
    where_->SetFont(bold_font(*this));
    previous_ = new wxButton(this, wxID_ANY, label("Previ&ous page"));
    next_ = new wxButton(this, wxID_ANY, label("Ne&xt page"));
    auto* name = new wxStaticText(this, wxID_ANY, label("&Zoom"));
    zooms_ = make_choice(this);
    for (const int per_cent : zooms) zooms_->Append(per_cent == 0 ? label("Fit width") : shown(trf("{} %", per_cent)));
    zooms_->SetSelection(0);
    top->Add(where_, wxSizerFlags(1).CentreVertical());
    for (wxWindow* one : {static_cast<wxWindow*>(previous_), static_cast<wxWindow*>(next_),
                          static_cast<wxWindow*>(name), static_cast<wxWindow*>(zooms_)})
        top->Add(one, cell);
    all->Add(top, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    auto* sides = new wxBoxSizer(wxHORIZONTAL);
    view_ = new PageView(
        this, [this](int by) { turn(by); }, [this](int by) { zoom(by); });
    sides->Add(view_, wxSizerFlags(3).Expand());
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(new wxStaticText(this, wxID_ANY, label("Text of the page")),
               wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    text_ = reading_text(this);
    words->Add(text_, wxSizerFlags(1).Expand());
    sides->Add(words, wxSizerFlags(2).Expand().Border(wxLEFT, FromDIP(6)));
    all->Add(sides, wxSizerFlags(1).Expand());
    SetSizer(all);
    previous_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { turn(-1); });
    next_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { turn(1); });
    zooms_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { choose_zoom(event.GetSelection()); });
}

std::vector<wxWindow*> Preview::parts() const {
    return {view_, text_};
}

void Preview::set_text_font(const wxFont& font) {
    text_->SetFont(font);
}

void Preview::show(const std::string& title, document::PdfPages pages) {
    view_->show(nullptr, 0, 0, {}); // it must not paint what goes
    title_ = title;
    pages_ = std::move(pages);
    page_ = 0;
    show_page();
}

void Preview::close() {
    view_->show(nullptr, 0, 0, {});
    pages_.reset();
    text_->ChangeValue({});
}

void Preview::show_page() {
    const std::string where = trf("Page {} of {}", page_ + 1, pages_->count());
    where_->SetLabelText(shown(title_ + " · " + where));
    set_accessible_name(*where_, title_ + ", " + where);
    view_->show(&*pages_, page_, zooms[zoom_],
                trf("Picture of page {} of {}; its text stands beside it", page_ + 1, pages_->count()));
    text_->ChangeValue(shown(close_set(pages_->text(page_))));
    text_->SetInsertionPoint(0);
    // A button that is disabled would take the focus with it.
    const bool first = page_ == 0, last = page_ + 1 >= pages_->count();
    if ((first && previous_->HasFocus()) || (last && next_->HasFocus())) view_->SetFocus();
    previous_->Enable(!first);
    next_->Enable(!last);
}

void Preview::turn(int by) {
    if (!pages_) return;
    const auto last = static_cast<long>(pages_->count()) - 1;
    const long to = std::clamp(static_cast<long>(page_) + by, 0L, std::max(0L, last));
    if (to == static_cast<long>(page_)) {
        say_(by > 0 ? tr("This is the last page.") : tr("This is the first page."));
        return;
    }
    page_ = static_cast<std::size_t>(to);
    show_page();
    view_->go_to_end(false);
    say_(trf("Page {} of {}", page_ + 1, pages_->count()));
}

void Preview::choose_zoom(int number) {
    zoom_ = number;
    zooms_->SetSelection(number);
    if (!pages_) return;
    view_->show(&*pages_, page_, zooms[zoom_],
                trf("Picture of page {} of {}; its text stands beside it", page_ + 1, pages_->count()));
    say_(trf("Zoom: {}", utf8(zooms_->GetStringSelection())));
}

void Preview::zoom(int by) {
    constexpr int usual = 3, last = static_cast<int>(std::size(zooms)) - 1;
    choose_zoom(zoom_ == 0 ? usual + (by > 0 ? 1 : -1) : std::clamp(zoom_ + by, 1, last));
}

void Preview::fit_width() {
    choose_zoom(0);
}

} // namespace evenhand::desktop
