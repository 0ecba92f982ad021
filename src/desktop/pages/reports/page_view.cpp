#include "desktop/pages/reports/page_view.h"

#include "desktop/controls/accessible.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <wx/dcbuffer.h>
#include <wx/image.h>
#include <wx/settings.h>

namespace evenhand::desktop {

namespace {

constexpr int margin = 8;     ///< around the paper, device-independent pixels
constexpr double inch = 96.0; ///< of the screen at 100 %, device-independent pixels

wxBitmap bitmap_of(const document::Picture& picture, double scale) {
    wxImage image(picture.width, picture.height, false);
    std::memcpy(image.GetData(), picture.rgb.data(), picture.rgb.size());
    return wxBitmap(image, wxBITMAP_SCREEN_DEPTH, scale);
}

} // namespace

PageView::PageView(wxWindow* parent, std::function<void(int)> turn, std::function<void(int)> zoom)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxHSCROLL | wxVSCROLL | wxBORDER_THEME | wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE),
      turn_(std::move(turn)), zoom_(std::move(zoom)) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(wxSize(120, 80)));
    SetScrollRate(FromDIP(10), FromDIP(10));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_KEY_DOWN, &PageView::on_key, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
    for (const auto focus : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(focus, [this](wxFocusEvent& event) {
            event.Skip();
            Refresh();
        });
}

void PageView::show(const document::PdfPages* pages, std::size_t page, int per_cent, const std::string& spoken) {
    pages_ = pages;
    page_ = page;
    per_cent_ = per_cent;
    drawn_ = wxBitmap();
    set_accessible_name(*this, spoken);
    lay_out();
}

void PageView::go_to_end(bool foot) {
    Scroll(0, foot ? GetVirtualSize().y : 0);
}

void PageView::lay_out() {
    wxSize paper;
    if (pages_) {
        const document::PageSize size = pages_->size(page_);
        // Room for the bar at the side is always kept: else the bar would come and go with what it scrolls.
        const int room =
            GetSize().x - 2 * FromDIP(margin) - wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this) - FromDIP(4);
        const double scale =
            per_cent_ == 0 ? std::max(room, FromDIP(60)) / size.width : FromDIP(1) * inch / 72 * per_cent_ / 100.0;
        paper = wxSize(static_cast<int>(std::lround(size.width * scale)),
                       static_cast<int>(std::lround(size.height * scale)));
    }
    if (paper != paper_) drawn_ = wxBitmap();
    paper_ = paper;
    SetVirtualSize(paper_.x + 2 * FromDIP(margin), paper_.y + 2 * FromDIP(margin));
    Refresh();
}

void PageView::paint() {
    wxAutoBufferedPaintDC dc(this);
    DoPrepareDC(dc);
    dc.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE)));
    dc.Clear();
    if (!pages_ || paper_.x <= 0) return;
    if (!drawn_.IsOk()) {
        const double pixels = GetContentScaleFactor();
        try {
            drawn_ = bitmap_of(pages_->picture(page_, 72 * paper_.x * pixels / pages_->size(page_).width), pixels);
        } catch (const std::exception&) { // the text beside it says what there is to read
            drawn_ = bitmap_of({1, 1, {255, 255, 255}}, 1);
        }
    }
    const int left = std::max(FromDIP(margin), (GetVirtualSize().x - paper_.x) / 2);
    const bool focused = HasFocus();
    dc.SetBrush(*wxWHITE_BRUSH); // paper
    dc.SetPen(wxPen(wxSystemSettings::GetColour(focused ? wxSYS_COLOUR_HIGHLIGHT : wxSYS_COLOUR_GRAYTEXT),
                    FromDIP(focused ? 3 : 1)));
    dc.DrawRectangle(left - 1, FromDIP(margin) - 1, paper_.x + 2, paper_.y + 2);
    dc.DrawBitmap(drawn_, left, FromDIP(margin));
}

void PageView::page_by(int by) {
    const int before = GetViewStart().y;
    const int unit = std::max(1, FromDIP(10));
    Scroll(-1, before + by * std::max(1, GetClientSize().y * 9 / 10 / unit));
    if (GetViewStart().y == before) turn_(by);
}

void PageView::on_key(wxKeyEvent& event) {
    const auto by_line = [&](int across, int down) {
        Scroll(GetViewStart().x + across * 4, GetViewStart().y + down * 4);
    };
    if (event.HasModifiers()) {
        event.Skip();
        return;
    }
    switch (event.GetKeyCode()) {
    case WXK_PAGEDOWN:
    case WXK_SPACE:
        return page_by(1);
    case WXK_PAGEUP:
        return page_by(-1);
    case WXK_DOWN:
        return by_line(0, 1);
    case WXK_UP:
        return by_line(0, -1);
    case WXK_RIGHT:
        return by_line(1, 0);
    case WXK_LEFT:
        return by_line(-1, 0);
    case WXK_HOME:
        return go_to_end(false);
    case WXK_END:
        return go_to_end(true);
    case WXK_TAB: // it takes keys, and Tab must still leave it
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    case '+':
    case '=':
    case WXK_NUMPAD_ADD:
        return zoom_(1);
    case '-':
    case WXK_NUMPAD_SUBTRACT:
        return zoom_(-1);
    default:
        event.Skip();
    }
}

} // namespace evenhand::desktop
