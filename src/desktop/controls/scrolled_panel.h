// A panel that scrolls down where what stands on it is higher than its place.
#pragma once
#include <wx/scrolwin.h>

namespace evenhand::desktop {

class ScrolledPanel : public wxScrolledWindow {
  public:
    explicit ScrolledPanel(wxWindow* parent)
        : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL) {
        SetScrollRate(0, FromDIP(10));
    }
    bool Layout() override {
        // What is higher now has to be reached by scrolling; that comes back here.
        if (laying_out_ || !GetSizer()) return wxScrolledWindow::Layout();
        laying_out_ = true;
        FitInside();
        const bool done = wxScrolledWindow::Layout();
        laying_out_ = false;
        return done;
    }

  private:
    bool laying_out_ = false;
};

} // namespace evenhand::desktop
