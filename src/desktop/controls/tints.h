// Stretches of a text set off by a tint of the theme's own colours, never by the tint alone.
#pragma once
#include <wx/settings.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

/// The theme's text on its ground, into which `share` per cent of the colour is mixed: seen on light, dark and high
/// contrast alike.
inline wxTextAttr tinted(wxSystemColour colour, int share) {
    const wxColour one = wxSystemSettings::GetColour(colour), ground = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    const auto part = [share](int a, int b) {
        return static_cast<unsigned char>((a * share + b * (100 - share)) / 100);
    };
    return {
        wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT),
        wxColour(part(one.Red(), ground.Red()), part(one.Green(), ground.Green()), part(one.Blue(), ground.Blue()))};
}

} // namespace evenhand::desktop
