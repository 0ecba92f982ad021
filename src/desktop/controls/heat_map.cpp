#include "desktop/controls/heat_map.h"

#include "desktop/controls/heat_colours.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <cmath>
#include <wx/dcbuffer.h>
#include <wx/dcmemory.h>

namespace evenhand::desktop {

namespace {

/// Pictures of row labels that are kept: more than fit on any screen.
constexpr std::size_t most_labels = 500;
constexpr double grid_part = 0.25; ///< how much of the text's colour the lines between cells have

/// The longest of them as written; good enough to measure by, and done once for thousands.
const std::string* longest(const std::vector<std::string>& texts) {
    const auto found =
        std::max_element(texts.begin(), texts.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    return found != texts.end() ? &*found : nullptr;
}

} // namespace

// --- what it shows --------------------------------------------------------------------------------------------------

HeatMap::HeatMap(wxWindow* parent, const std::string& name, const std::string& description,
                 std::function<void(TablePlace)> opened)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxHSCROLL | wxVSCROLL | wxWANTS_CHARS | wxBORDER_THEME),
      opened_(std::move(opened)), accessible_(*this, *this, name, description) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    // The labels stand still while the cells move, so that everything in sight is painted anew.
    EnableScrolling(false, false);
    SetMinSize(FromDIP(wxSize(160, 90)));
    measure();
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_KEY_DOWN, &HeatMap::on_key, this);
    Bind(wxEVT_LEFT_DOWN, &HeatMap::on_press, this);
    Bind(wxEVT_MOTION, &HeatMap::show_tip, this);
    const auto focus_changed = [this](wxFocusEvent& event) {
        event.Skip();
        if (event.GetEventType() == wxEVT_SET_FOCUS) accessible_.moved();
        Refresh();
    };
    Bind(wxEVT_SET_FOCUS, focus_changed);
    Bind(wxEVT_KILL_FOCUS, focus_changed);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        forget_pictures();
    });
    Bind(wxEVT_DPI_CHANGED, [this](wxDPIChangedEvent& event) {
        event.Skip();
        measure();
    });
}

void HeatMap::show(Content content) {
    content_ = std::move(content);
    content_.cells.resize(content_.rows.size() * content_.columns.size());
    if (content_.spoken_columns.size() != content_.columns.size()) content_.spoken_columns = content_.columns;
    std::map<Look, int> known;
    looks_.clear();
    examples_.clear();
    for (std::size_t i = 0; i < content_.cells.size(); ++i) {
        const Cell& cell = content_.cells[i];
        const Look look(cell.text, static_cast<int>(std::lround(cell.strength * 1000)), cell.flagged, cell.settled,
                        cell.hatched);
        const auto [place, is_new] = known.emplace(look, static_cast<int>(examples_.size()));
        if (is_new) examples_.push_back(i);
        looks_.push_back(place->second);
    }
    current_.row = std::clamp(current_.row, 0, std::max(0, row_count() - 1));
    current_.column = std::clamp(current_.column, 0, std::max(0, column_count() - 1));
    pointed_ = {-1, -1};
    UnsetToolTip();
    measure();
    accessible_.changed();
    accessible_.moved();
}

const HeatMap::Cell& HeatMap::cell_at(TablePlace place) const {
    return content_.cells[static_cast<std::size_t>(place.row * column_count() + place.column)];
}

bool HeatMap::has(TablePlace place) const {
    return place.row >= 0 && place.column >= 0 && place.row < row_count() && place.column < column_count();
}

// --- sizes ----------------------------------------------------------------------------------------------------------

bool HeatMap::SetFont(const wxFont& font) {
    if (font == GetFont() || !wxScrolledCanvas::SetFont(font)) return false;
    measure();
    return true;
}

void HeatMap::measure() {
    const auto width = [this](const std::string& text) { return GetTextExtent(shown(text)).x; };
    int wide = FromDIP(28), side = FromDIP(20);
    for (const std::size_t example : examples_) wide = std::max(wide, width(content_.cells[example].text));
    for (const std::string& column : content_.columns) wide = std::max(wide, width(column));
    if (const std::string* row = longest(content_.rows)) side = std::max(side, width(*row));
    const int height = GetCharHeight();
    cell_ = wxSize(std::max(wide + FromDIP(14), least_cell_), height + FromDIP(10));
    corner_ = wxSize(std::max(side + FromDIP(14), least_side_), height + FromDIP(8));
    forget_pictures();
    SetScrollRate(cell_.x, cell_.y);
    SetVirtualSize(corner_.x + column_count() * cell_.x, corner_.y + row_count() * cell_.y);
}

void HeatMap::line_up(HeatMap& one, HeatMap& other) {
    for (HeatMap* map : {&one, &other}) {
        map->least_cell_ = map->least_side_ = 0;
        map->measure();
    }
    const int cell = std::max(one.cell_.x, other.cell_.x), side = std::max(one.corner_.x, other.corner_.x);
    for (HeatMap* map : {&one, &other}) {
        map->least_cell_ = cell;
        map->least_side_ = side;
        map->measure();
    }
}

int HeatMap::rows_in_sight() const {
    return std::max(1, (GetClientSize().y - corner_.y) / cell_.y);
}

wxRect HeatMap::cell_rect(TablePlace place) const {
    const wxPoint first = GetViewStart();
    return wxRect(wxPoint(corner_.x + (place.column - first.x) * cell_.x, corner_.y + (place.row - first.y) * cell_.y),
                  cell_);
}

TablePlace HeatMap::place_at(wxPoint point) const {
    const wxPoint first = GetViewStart();
    TablePlace place = {-1, -1};
    if (point.x < corner_.x || point.y < corner_.y) return place;
    place = {first.y + (point.y - corner_.y) / cell_.y, first.x + (point.x - corner_.x) / cell_.x};
    return has(place) ? place : TablePlace{-1, -1};
}

// --- painting -------------------------------------------------------------------------------------------------------

void HeatMap::forget_pictures() {
    pictures_.assign(examples_.size(), wxBitmap());
    column_labels_.assign(content_.columns.size(), wxBitmap());
    row_labels_.clear();
    Refresh();
}

void HeatMap::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(ThemeColours::now().back));
    dc.Clear();
    const wxPoint first = GetViewStart();
    const wxSize room = GetClientSize();
    for (TablePlace place{first.y, first.x}; place.row < row_count(); ++place.row) {
        const int y = corner_.y + (place.row - first.y) * cell_.y;
        if (y >= room.y) break;
        for (place.column = first.x; place.column < column_count(); ++place.column) {
            const int x = corner_.x + (place.column - first.x) * cell_.x;
            if (x >= room.x) break;
            dc.DrawBitmap(picture_of(place), x, y);
        }
    }
    paint_labels(dc, first.y, first.x);
    paint_cursor(dc);
}

void HeatMap::paint_labels(wxDC& dc, int from_row, int from_column) {
    const wxSize room = GetClientSize();
    if (row_labels_.size() > most_labels) row_labels_.clear();
    for (int row = from_row; row < row_count(); ++row) {
        const int y = corner_.y + (row - from_row) * cell_.y;
        if (y >= room.y) break;
        wxBitmap& label = row_labels_[row];
        if (!label.IsOk()) label = paint_label(row_name(row), wxSize(corner_.x, cell_.y), false);
        dc.DrawBitmap(label, 0, y);
    }
    for (int column = from_column; column < column_count(); ++column) {
        const int x = corner_.x + (column - from_column) * cell_.x;
        if (x >= room.x) break;
        wxBitmap& label = column_labels_[static_cast<std::size_t>(column)];
        if (!label.IsOk())
            label = paint_label(content_.columns[static_cast<std::size_t>(column)], wxSize(cell_.x, corner_.y), true);
        dc.DrawBitmap(label, x, 0);
    }
}

/// A frame in the text's colour with one in the background's inside, which stands out on every colour; thinner while
/// the keyboard is elsewhere.
void HeatMap::paint_cursor(wxDC& dc) {
    if (!has(current_)) return;
    wxRect frame = cell_rect(current_);
    if (frame.x < corner_.x || frame.y < corner_.y) return;
    const ThemeColours theme = ThemeColours::now();
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    const int lines = HasFocus() ? FromDIP(2) : 1;
    for (const wxColour& colour : {theme.text, theme.back})
        for (int line = 0; line < lines; ++line) {
            dc.SetPen(wxPen(colour));
            dc.DrawRectangle(frame);
            frame.Deflate(1);
        }
}

const wxBitmap& HeatMap::picture_of(TablePlace place) {
    const int look = looks_[static_cast<std::size_t>(place.row * column_count() + place.column)];
    wxBitmap& picture = pictures_[static_cast<std::size_t>(look)];
    if (!picture.IsOk()) picture = paint_cell(cell_at(place));
    return picture;
}

wxBitmap HeatMap::blank(wxSize size) const {
    wxBitmap bitmap;
    bitmap.CreateWithDIPSize(size, GetContentScaleFactor());
    return bitmap;
}

wxBitmap HeatMap::paint_cell(const Cell& cell) const {
    const ThemeColours theme = ThemeColours::now();
    HeatColours colours = {theme.back, theme.text};
    if (cell.strength >= 0) colours = heat_colours(cell.strength, theme);
    wxBitmap bitmap = blank(cell_);
    wxMemoryDC dc(bitmap);
    dc.SetFont(GetFont());
    dc.SetBackground(wxBrush(colours.back));
    dc.Clear();
    dc.SetPen(*wxTRANSPARENT_PEN);
    const wxSize text = dc.GetTextExtent(shown(cell.text));
    const wxRect figure(wxPoint((cell_.x - text.x) / 2, (cell_.y - text.y) / 2), text);
    if (cell.hatched) {
        // Lines of our own: a brush's would look different on every screen, and their colour could not be chosen.
        dc.SetPen(wxPen(mixed(colours.back, colours.text, 0.6)));
        for (int x = -cell_.y; x < cell_.x; x += FromDIP(5)) dc.DrawLine(x, cell_.y, x + cell_.y, 0);
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(colours.back));
        if (!cell.text.empty()) dc.DrawRectangle(wxRect(figure).Inflate(FromDIP(2), 0));
    }
    dc.SetBrush(wxBrush(colours.text));
    if (cell.flagged) {
        const int side = FromDIP(8);
        const wxPoint corner[] = {{cell_.x - side, 0}, {cell_.x, 0}, {cell_.x, side}};
        dc.DrawPolygon(3, corner);
    }
    dc.SetTextForeground(colours.text);
    dc.DrawText(shown(cell.text), figure.GetTopLeft());
    if (cell.settled)
        dc.DrawRectangle(figure.x - FromDIP(2), figure.GetBottom(), figure.width + FromDIP(4), FromDIP(2));
    dc.SetPen(wxPen(mixed(theme.back, theme.text, grid_part)));
    dc.DrawLine(cell_.x - 1, 0, cell_.x - 1, cell_.y);
    dc.DrawLine(0, cell_.y - 1, cell_.x, cell_.y - 1);
    dc.SelectObject(wxNullBitmap);
    return bitmap;
}

wxBitmap HeatMap::paint_label(const std::string& text, wxSize size, bool centred) const {
    const ThemeColours theme = ThemeColours::now();
    wxBitmap bitmap = blank(size);
    wxMemoryDC dc(bitmap);
    dc.SetFont(GetFont());
    dc.SetBackground(wxBrush(theme.back));
    dc.Clear();
    dc.SetTextForeground(theme.text);
    const wxSize extent = dc.GetTextExtent(shown(text));
    dc.DrawText(shown(text), centred ? (size.x - extent.x) / 2 : FromDIP(6), (size.y - extent.y) / 2);
    dc.SetPen(wxPen(mixed(theme.back, theme.text, grid_part)));
    dc.DrawLine(0, size.y - 1, size.x, size.y - 1);
    dc.DrawLine(size.x - 1, 0, size.x - 1, size.y);
    dc.SelectObject(wxNullBitmap);
    return bitmap;
}

// --- going about ----------------------------------------------------------------------------------------------------

void HeatMap::go_to(TablePlace place) {
    if (!has(place)) return;
    const wxPoint first = GetViewStart();
    const int rows = rows_in_sight(), columns = std::max(1, (GetClientSize().x - corner_.x) / cell_.x);
    const wxPoint wanted(std::clamp(first.x, place.column - columns + 1, place.column),
                         std::clamp(first.y, place.row - rows + 1, place.row));
    if (wanted != first) Scroll(std::max(0, wanted.x), std::max(0, wanted.y));
    const bool moved = place != current_;
    current_ = place;
    Refresh();
    if (moved) accessible_.moved();
}

void HeatMap::activate(TablePlace place) {
    if (!has(place)) return;
    go_to(place);
    CallAfter([this, place] { opened_(place); });
}

TablePlace HeatMap::target_of(const wxKeyEvent& event) const {
    TablePlace to = current_;
    const bool whole = event.ControlDown();
    switch (event.GetKeyCode()) {
    case WXK_UP:
        --to.row;
        break;
    case WXK_DOWN:
        ++to.row;
        break;
    case WXK_LEFT:
        --to.column;
        break;
    case WXK_RIGHT:
        ++to.column;
        break;
    case WXK_PAGEUP:
        to.row -= rows_in_sight();
        break;
    case WXK_PAGEDOWN:
        to.row += rows_in_sight();
        break;
    case WXK_HOME:
        to = {whole ? 0 : to.row, 0};
        break;
    case WXK_END:
        to = {whole ? row_count() - 1 : to.row, column_count() - 1};
        break;
    default:
        return {-1, -1};
    }
    return {std::clamp(to.row, 0, std::max(0, row_count() - 1)),
            std::clamp(to.column, 0, std::max(0, column_count() - 1))};
}

void HeatMap::on_key(wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    if (code == WXK_TAB && !event.ControlDown() && !event.AltDown()) {
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    }
    const bool to_an_end = code == WXK_HOME || code == WXK_END;
    if (event.AltDown() || (event.ControlDown() && !to_an_end)) {
        event.Skip();
        return;
    }
    if (code == WXK_RETURN || code == WXK_NUMPAD_ENTER || code == WXK_SPACE) {
        activate(current_);
        return;
    }
    if (const TablePlace to = target_of(event); to.row >= 0)
        go_to(to);
    else
        event.Skip();
}

void HeatMap::on_press(wxMouseEvent& event) {
    SetFocus();
    activate(place_at(event.GetPosition()));
}

void HeatMap::show_tip(wxMouseEvent& event) {
    event.Skip();
    const TablePlace place = place_at(event.GetPosition());
    if (place == pointed_) return;
    pointed_ = place;
    if (has(place))
        SetToolTip(shown(cell_name(place)));
    else
        UnsetToolTip();
}

} // namespace evenhand::desktop
