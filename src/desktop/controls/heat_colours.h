// The colours of a heat map: one hue, from the theme's own background to a strong blue, which colour-blind people see
// as well. What is written on them always stands out by 7 to 1, as high contrast asks (WCAG 2.1, AAA).
#pragma once
#include <wx/colour.h>

namespace evenhand::desktop {

/// What the theme writes, and on what.
struct ThemeColours {
    wxColour text, back;
    static ThemeColours now(); ///< of lists, as the user has chosen it
    bool dark() const;         ///< light text on a dark background: stronger is lighter there
};

struct HeatColours {
    wxColour back, text;
};

/// \param strength from 0, the lowest level, to 1, the highest
HeatColours heat_colours(double strength, const ThemeColours& theme);
/// How much two colours differ to the eye, from 1 to 21 (WCAG 2.1, contrast ratio).
double contrast(const wxColour& a, const wxColour& b);
/// `part` of b in a: 0 is a, 1 is b.
wxColour mixed(const wxColour& a, const wxColour& b, double part);

} // namespace evenhand::desktop
