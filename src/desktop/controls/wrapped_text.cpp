#include "desktop/controls/wrapped_text.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <vector>
#include <wx/dcclient.h>
#include <wx/textwrapper.h>

namespace evenhand::desktop {

namespace {

class Lines : public wxTextWrapper {
  public:
    wxString text;

  private:
    void OnOutputLine(const wxString& line) override { text += line; }
    void OnNewLine() override { text += '\n'; }
};

/// Lays out everything around the window from the outside in: its height has changed and others have to make room.
void lay_out_around(wxWindow& window) {
    window.InvalidateBestSize();
    std::vector<wxWindow*> around;
    for (wxWindow* outer = window.GetParent(); outer; outer = outer->IsTopLevel() ? nullptr : outer->GetParent())
        around.push_back(outer);
    for (auto outer = around.rbegin(); outer != around.rend(); ++outer) (*outer)->Layout();
}

} // namespace

wxString wrapped(wxWindow& window, const std::string& text, int width) {
    Lines lines;
    lines.Wrap(&window, shown(text), width);
    return lines.text;
}

WrappedText::WrappedText(wxWindow* parent, const std::string& text)
    : wxStaticText(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE) {
    SetMinSize(wxSize(FromDIP(60), GetCharHeight()));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (GetSize().x == width_) return;
        width_ = GetSize().x;
        // Not from inside the layout that gave the size.
        CallAfter([this] { wrap(); });
    });
    set_text(text);
}

void WrappedText::set_text(const std::string& text) {
    if (text == text_ && !GetLabel().empty()) return;
    text_ = text;
    wrap();
}

bool WrappedText::SetFont(const wxFont& font) {
    if (font == GetFont() || !wxStaticText::SetFont(font)) return false;
    wrap();
    return true;
}

void WrappedText::wrap() {
    const wxString lines = wrapped(*this, text_, width_ > 0 ? width_ : -1);
    SetLabelText(lines);
    // Without the line ends, which are the layout's and no part of the sentence.
    set_accessible_name(*this, text_);
    wxClientDC dc(this);
    dc.SetFont(GetFont());
    const int height = std::max(GetCharHeight(), dc.GetMultiLineTextExtent(lines).y);
    if (height == GetMinSize().y) return;
    SetMinSize(wxSize(FromDIP(60), height));
    if (width_ > 0) lay_out_around(*this);
}

} // namespace evenhand::desktop
