#include "desktop/window/actions.h"

#include "desktop/controls/strings.h"

#include <wx/accel.h>
#include <wx/artprov.h>
#include <wx/event.h>
#include <wx/frame.h>
#include <wx/menu.h>
#include <wx/toolbar.h>

namespace evenhand::desktop {

void Actions::add(Action action) {
    actions_.push_back(std::move(action));
}

namespace {

/// What of an action wx keeps up to date by itself, in a menu or in the toolbar.
void bind(wxFrame& frame, const Action& action, const std::function<void()>& run, int id) {
    frame.Bind(
        wxEVT_MENU, [&frame, run](wxCommandEvent&) { frame.CallAfter(run); }, id);
    if (!action.enabled && !action.checked) return;
    frame.Bind(
        wxEVT_UPDATE_UI,
        [enabled = action.enabled, checked = action.checked](wxUpdateUIEvent& event) {
            if (enabled) event.Enable(enabled());
            if (checked) event.Check(checked());
        },
        id);
}

} // namespace

void Actions::install(wxFrame& frame) const {
    install_menus(frame);
    install_tools(frame);
}

namespace {

constexpr char level = '\x1f'; // stands in no title

wxMenu& menu_titled(wxMenuBar& bar, const wxString& title) {
    if (const int place = bar.FindMenu(title); place != wxNOT_FOUND) return *bar.GetMenu(static_cast<size_t>(place));
    auto* menu = new wxMenu;
    bar.Append(menu, title);
    return *menu;
}

wxMenu& menu_titled(wxMenu& around, const wxString& title) {
    for (const wxMenuItem* item : around.GetMenuItems())
        if (item->IsSubMenu() && item->GetItemLabel() == title) return *item->GetSubMenu();
    auto* menu = new wxMenu;
    around.AppendSubMenu(menu, title);
    return *menu;
}

wxMenu& menu_of(wxMenuBar& bar, const std::string& titles) {
    const std::size_t end = titles.find(level);
    wxMenu& menu = menu_titled(bar, shown(titles.substr(0, end)));
    return end == std::string::npos ? menu : menu_titled(menu, shown(titles.substr(end + 1)));
}

} // namespace

std::string within(const std::string& menu, const std::string& title) {
    return menu + level + title;
}

void Actions::install_menus(wxFrame& frame) const {
    auto* bar = new wxMenuBar;
    for (const Action& action : actions_) {
        wxString text = shown(action.label);
        if (!action.key.empty()) text += "\t" + shown(action.key);
        wxMenu& menu = menu_of(*bar, action.menu);
        const wxMenuItem* item = action.checked ? menu.AppendCheckItem(wxID_ANY, text, shown(action.help))
                                                : menu.Append(wxID_ANY, text, shown(action.help));
        bind(
            frame, action, [this, &action] { perform(action); }, item->GetId());
    }
    frame.SetMenuBar(bar);
}

void Actions::install_tools(wxFrame& frame) const {
    wxToolBar* bar = frame.CreateToolBar(wxTB_HORIZONTAL | wxTB_HORZ_TEXT | wxTB_FLAT);
    for (const Action& action : actions_) {
        if (action.tool.empty()) continue;
        const wxString name = wxStripMenuCodes(shown(action.label));
        const wxBitmapBundle picture = wxArtProvider::GetBitmapBundle(shown(action.tool), wxART_TOOLBAR);
        const std::string tip = action.help + (action.key.empty() ? "" : " (" + action.key + ")");
        const wxToolBarToolBase* tool =
            bar->AddTool(wxID_ANY, name, picture, shown(tip), action.checked ? wxITEM_CHECK : wxITEM_NORMAL);
        bind(
            frame, action, [this, &action] { perform(action); }, tool->GetId());
    }
    bar->Realize();
}

void Actions::perform(const Action& action) const {
    constexpr std::size_t most = 20;
    last_.push_back(action.id);
    if (last_.size() > most) last_.pop_front();
    action.run();
}

bool Actions::run(const std::string& id) const {
    for (const Action& action : actions_) {
        if (action.id != id || (action.enabled && !action.enabled())) continue;
        perform(action);
        return true;
    }
    return false;
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
