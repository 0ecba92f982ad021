#include "desktop/controls/bar_plot.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/heat_colours.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <cmath>
#include <wx/dcclient.h>
#include <wx/dcmemory.h>
#include <wx/settings.h>

namespace evenhand::desktop {

BarPlot::BarPlot(wxWindow* parent, const std::string& name)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_THEME | wxFULL_REPAINT_ON_RESIZE),
      name_(name) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    set_picture_role(*this);
    set_accessible_name(*this, name);
    fit();
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    const auto changed = [this](auto& event) {
        event.Skip();
        picture_ = {};
        Refresh();
    };
    Bind(wxEVT_SET_FOCUS, [changed](wxFocusEvent& event) { changed(event); });
    Bind(wxEVT_KILL_FOCUS, [changed](wxFocusEvent& event) { changed(event); });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [changed](wxSysColourChangedEvent& event) { changed(event); });
}

void BarPlot::fit() {
    SetMinSize(wxSize(FromDIP(100), GetCharHeight() * 2 + FromDIP(72)));
}

bool BarPlot::SetFont(const wxFont& font) {
    const bool changed = wxWindow::SetFont(font);
    picture_ = {};
    fit();
    return changed;
}

void BarPlot::show(Content content) {
    if (content == content_) return;
    const bool words = content.words != content_.words;
    content_ = std::move(content);
    picture_ = {};
    if (words) {
        set_accessible_name(*this, name_, content_.words);
        SetToolTip(shown(content_.words));
    }
    Refresh();
}

void BarPlot::paint() {
    wxPaintDC dc(this);
    const wxSize size = GetClientSize();
    if (size.x <= 0 || size.y <= 0) return;
    if (!picture_.IsOk() || picture_.GetDIPSize() != size) {
        picture_.CreateWithDIPSize(size, GetContentScaleFactor());
        wxMemoryDC memory(picture_);
        draw(memory, size);
    }
    dc.DrawBitmap(picture_, 0, 0);
}

int BarPlot::across(double value, const wxRect& area) const {
    const double least = content_.bars.front().from, most = content_.bars.back().to;
    if (most <= least) return area.x + area.width / 2;
    const double part = std::clamp((value - least) / (most - least), 0.0, 1.0);
    return area.x + static_cast<int>(std::lround(part * area.width));
}

void BarPlot::draw(wxDC& dc, wxSize size) const {
    const ThemeColours theme = ThemeColours::now();
    dc.SetFont(GetFont());
    dc.SetTextForeground(theme.text);
    dc.SetBackground(wxBrush(theme.back));
    dc.Clear();
    const int letters = dc.GetCharHeight(), edge = FromDIP(8);
    const wxRect area(edge, letters + FromDIP(6), std::max(1, size.x - 2 * edge),
                      std::max(1, size.y - 2 * letters - FromDIP(24)));
    if (!content_.bars.empty()) {
        draw_bars(dc, area);
        draw_axis(dc, area);
    }
    if (!HasFocus()) return;
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.SetPen(wxPen(wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT), FromDIP(2)));
    dc.DrawRectangle(FromDIP(1), FromDIP(1), size.x - FromDIP(2), size.y - FromDIP(2));
}

void BarPlot::draw_bars(wxDC& dc, const wxRect& area) const {
    const ThemeColours theme = ThemeColours::now();
    const HeatColours full = heat_colours(0.9, theme);
    int most = 1;
    for (const Bar& bar : content_.bars) most = std::max(most, bar.plain + bar.hatched);
    const auto height = [&](int count) {
        return count > 0 ? std::max(FromDIP(3), static_cast<int>(std::lround(count * area.height / double(most)))) : 0;
    };
    dc.SetPen(wxPen(theme.text));
    for (const Bar& bar : content_.bars) {
        const int left = across(bar.from, area), right = std::max(across(bar.to, area), left + FromDIP(3));
        const int plain = height(bar.plain), hatched = height(bar.hatched), base = area.GetBottom() + 1;
        dc.SetBrush(wxBrush(full.back));
        if (plain > 0) dc.DrawRectangle(left, base - plain, right - left + 1, plain + 1);
        dc.SetBrush(wxBrush(theme.text, wxBRUSHSTYLE_BDIAGONAL_HATCH));
        if (hatched > 0) dc.DrawRectangle(left, base - plain - hatched, right - left + 1, hatched + 1);
    }
    dc.DrawLine(area.x, area.GetBottom() + 1, area.GetRight() + 1, area.GetBottom() + 1);
}

void BarPlot::draw_axis(wxDC& dc, const wxRect& area) const {
    const ThemeColours theme = ThemeColours::now();
    const int below = area.GetBottom() + FromDIP(15);
    dc.DrawText(shown(content_.least), area.x, below);
    const wxString most = shown(content_.most);
    dc.DrawText(most, area.GetRight() - dc.GetTextExtent(most).x, below);
    const wxString hatch = shown(content_.hatch_name);
    const int beside = std::max(dc.GetTextExtent(shown(content_.least)).x, dc.GetTextExtent(most).x) + FromDIP(8);
    const int before = (area.width - dc.GetTextExtent(hatch).x) / 2;
    if (before > beside) dc.DrawText(hatch, area.x + before, below);
    if (content_.here) {
        const int x = across(*content_.here, area), y = area.GetBottom() + FromDIP(2), wide = FromDIP(5);
        const wxPoint mark[] = {{x, y}, {x - wide, y + 2 * wide}, {x + wide, y + 2 * wide}};
        dc.SetBrush(wxBrush(theme.text));
        dc.DrawPolygon(3, mark);
    }
    if (!content_.line) return;
    const int x = across(*content_.line, area);
    dc.SetPen(wxPen(theme.text, FromDIP(2), wxPENSTYLE_SHORT_DASH));
    dc.DrawLine(x, FromDIP(2), x, area.GetBottom() + 1);
    const wxString name = shown(content_.line_name);
    const int wide = dc.GetTextExtent(name).x;
    const bool fits = x + FromDIP(6) + wide <= area.GetRight();
    dc.DrawText(name, fits ? x + FromDIP(6) : x - FromDIP(6) - wide, FromDIP(2));
}

} // namespace evenhand::desktop
