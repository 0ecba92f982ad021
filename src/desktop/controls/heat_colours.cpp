#include "desktop/controls/heat_colours.h"

#include <algorithm>
#include <cmath>
#include <wx/settings.h>

namespace evenhand::desktop {

namespace {

/// The hue, half way between the background and the strongest colour: straight from one to the other it would be grey.
const wxColour hue(58, 124, 204);
/// The strongest colour, in light and in dark themes.
const wxColour strong_on_light(4, 28, 66), strong_on_dark(196, 226, 255);
/// What even the lowest level has of it, so that it is told from an empty cell.
constexpr double weakest = 0.08;
constexpr double legible = 7;

double linear(unsigned char channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// Relative luminance (WCAG 2.1).
double luminance(const wxColour& colour) {
    return 0.2126 * linear(colour.Red()) + 0.7152 * linear(colour.Green()) + 0.0722 * linear(colour.Blue());
}

wxColour text_on(const wxColour& back) {
    return contrast(*wxBLACK, back) >= contrast(*wxWHITE, back) ? *wxBLACK : *wxWHITE;
}

wxColour shade(double part, const ThemeColours& theme) {
    const wxColour& strongest = theme.dark() ? strong_on_dark : strong_on_light;
    return part < 0.5 ? mixed(theme.back, hue, part * 2) : mixed(hue, strongest, part * 2 - 1);
}

} // namespace

ThemeColours ThemeColours::now() {
    return {wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOXTEXT), wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOX)};
}

bool ThemeColours::dark() const {
    return luminance(back) < luminance(text);
}

double contrast(const wxColour& a, const wxColour& b) {
    const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

wxColour mixed(const wxColour& a, const wxColour& b, double part) {
    const auto channel = [&](unsigned char from, unsigned char to) {
        return static_cast<unsigned char>(std::lround(from + (to - from) * part));
    };
    return {channel(a.Red(), b.Red()), channel(a.Green(), b.Green()), channel(a.Blue(), b.Blue())};
}

// Between the two colours lies a middle on which neither black nor white is legible. It is left out: the lower half of
// the strengths lies before it, the upper half behind it.
HeatColours heat_colours(double strength, const ThemeColours& theme) {
    const wxColour weak_text = text_on(theme.back), strong_text = text_on(shade(1, theme));
    constexpr double step = 0.01;
    double before = weakest, behind = 1;
    while (before + step <= 1 && contrast(shade(before + step, theme), weak_text) >= legible) before += step;
    while (behind - step >= before && contrast(shade(behind - step, theme), strong_text) >= legible) behind -= step;
    const double part = std::clamp(strength, 0.0, 1.0) * 2;
    if (part < 1) return {shade(weakest + (before - weakest) * part, theme), weak_text};
    return {shade(behind + (1 - behind) * (part - 1), theme), strong_text};
}

} // namespace evenhand::desktop
