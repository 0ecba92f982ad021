#include "desktop/actions.h"

#include "desktop/strings.h"

#include <wx/accel.h>
#include <wx/event.h>
#include <wx/frame.h>
#include <wx/menu.h>

namespace evenhand::desktop {

void Actions::add(Action action) {
    actions_.push_back(std::move(action));
}

void Actions::install(wxFrame& frame) const {
    auto* bar = new wxMenuBar;
    for (const Action& action : actions_) {
        const wxString title = shown(action.menu);
        int place = bar->FindMenu(title);
        if (place == wxNOT_FOUND) {
            bar->Append(new wxMenu, title);
            place = static_cast<int>(bar->GetMenuCount()) - 1;
        }
        wxString label = shown(action.label);
        if (!action.key.empty()) label += "\t" + shown(action.key);
        wxMenuItem* item = bar->GetMenu(static_cast<size_t>(place))->Append(wxID_ANY, label, shown(action.help));
        frame.Bind(
            wxEVT_MENU, [&frame, run = action.run](wxCommandEvent&) { frame.CallAfter(run); }, item->GetId());
        if (action.enabled)
            frame.Bind(
                wxEVT_UPDATE_UI, [enabled = action.enabled](wxUpdateUIEvent& event) { event.Enable(enabled()); },
                item->GetId());
    }
    frame.SetMenuBar(bar);
}

const Action* Actions::for_key(const wxKeyEvent& event) const {
    for (const Action& action : actions_) {
        wxAcceleratorEntry accelerator;
        if (action.key.empty() || !accelerator.FromString(shown(action.key))) continue;
        int modifiers = wxACCEL_NORMAL;
        if (event.AltDown()) modifiers |= wxACCEL_ALT;
        if (event.ControlDown()) modifiers |= wxACCEL_CTRL;
        if (event.ShiftDown()) modifiers |= wxACCEL_SHIFT;
        if (accelerator.GetKeyCode() != event.GetKeyCode() || accelerator.GetFlags() != modifiers) continue;
        return !action.enabled || action.enabled() ? &action : nullptr;
    }
    return nullptr;
}

std::vector<KeyHelp> Actions::keys() const {
    std::vector<KeyHelp> list = page_keys_;
    for (const Action& action : actions_)
        if (!action.key.empty()) list.push_back({action.key, action.help});
    return list;
}

} // namespace evenhand::desktop
