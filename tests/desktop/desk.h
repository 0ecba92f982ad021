// A real window on the display, with hands and eyes: keys by the X server, everything that can be read in it.
#pragma once
#include "desktop/sample.h"
#include "desktop/window/main_window.h"

#include <catch2/catch.hpp>
#include <functional>
#include <string>
#include <vector>
#include <wx/modalhook.h>

namespace evenhand::test {

/// The pages' ids, in the order of the list of steps.
inline const std::string vacancy_page = "vacancy", specification_page = "specification",
                         applications_page = "applications", panel_page = "panel", rules_page = "rules",
                         score_page = "score", moderate_page = "moderate", decide_page = "decide",
                         reports_page = "reports", history_page = "history", keeping_page = "keeping";
inline const std::vector<std::string> all_pages = {vacancy_page, specification_page, applications_page, panel_page,
                                                   rules_page,   score_page,         moderate_page,     decide_page,
                                                   reports_page, history_page,       keeping_page};
/// The key that, with Alt, turns to that page.
inline int key_of_page(std::size_t page) {
    return std::string("1234567890-").at(page);
}

/// Lets the window work until that holds, for a bounded time. \returns whether it came to hold
bool wait_until(const std::function<bool()>& holds);

/// Everything a person can see below the window, hidden pages included: labels, texts, table cells, choices.
std::vector<std::string> seen(wxWindow& window);
/// Everything a screen reader can reach below the window: names, descriptions and texts of the accessibility tree.
std::vector<std::string> heard(wxWindow& window);
/// Whether one of the texts has those words in it.
bool says(const std::vector<std::string>& texts, const std::string& words);
/// What a screen reader calls the control: its own name, or that of the label it points at; empty if nameless.
std::string spoken_name(wxWindow& control);
/// Buttons and boxes below the window that a screen reader would call by another text than their own.
std::vector<std::string> buttons_with_labels(wxWindow& window);
/// What takes the keys in that window, whether wx knows of it or not.
struct Keyboard {
    const void* widget; ///< GTK's own; nullptr if nothing does
    std::string name;   ///< what a screen reader calls it
};
Keyboard keyboard_in(wxWindow& window);
/// The window and all below it.
std::vector<wxWindow*> everything(wxWindow& window);

class Desk {
  public:
    /// An empty window, shown and active.
    explicit Desk(desktop::FileChoice files = {});
    /// With the sample open, and that member at the score page (nobody: at the first page).
    explicit Desk(const Sample& sample, const std::string& member = {}, desktop::FileChoice files = {});
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    desktop::MainWindow& window() { return *window_; }
    void key(int code, int modifiers = 0);
    void type(const std::string& ascii);
    /// Presses a key that saves, and waits until the window says that it has.
    void press_and_save(const std::string& ascii);
    /// After Quit: waits until the window is destroyed. Nothing else may be asked of it then.
    bool wait_until_gone();
    bool wait_for_status(const std::string& words);
    /// The control with that spoken name, which must be there. \tparam Kind its class
    template <class Kind>
    Kind& control(const std::string& name) {
        for (wxWindow* one : everything(*window_))
            if (auto* found = dynamic_cast<Kind*>(one); found && one->IsShownOnScreen() && spoken_name(*one) == name)
                return *found;
        FAIL("there is no control called " << name);
        throw 0;
    }
    desktop::TableView& criteria(const std::string& candidate) {
        return control<desktop::TableView>("Criteria and your scores for " + candidate);
    }
    /// What the window says where nothing may be missed; empty if nothing.
    std::string alarm();

  private:
    void show();
    desktop::MainWindow* window_; ///< owned by wx
};

/// Reads the next dialogs instead of showing them, and answers each.
class DialogReader : public wxModalDialogHook {
  public:
    explicit DialogReader(int answer) : answer_(answer) { Register(); }
    ~DialogReader() override { Unregister(); }
    std::vector<std::string> texts; ///< of the last dialog
    int dialogs = 0;

  private:
    int Enter(wxDialog* dialog) override;
    int answer_;
};

/// What a person does in the dialog that comes up next.
inline void in_the_dialog(desktop::MainWindow& window, const std::function<void(wxDialog&)>& does) {
    window.CallAfter([does] {
        for (wxWindow* one : wxTopLevelWindows)
            if (auto* dialog = dynamic_cast<wxDialog*>(one); dialog && dialog->IsShown()) does(*dialog);
    });
}

/// Presses the button of that id.
inline void press(wxDialog& dialog, int id) {
    wxCommandEvent event(wxEVT_BUTTON, id);
    dialog.FindWindow(id)->ProcessWindowEvent(event);
}

/// The control of that kind and name.
template <class Kind>
Kind& in_dialog(wxDialog& dialog, const std::string& name) {
    Kind* found = nullptr;
    // A label is tied to its control only when the dialog has come to rest.
    wait_until([&] {
        for (wxWindow* one : everything(dialog))
            if (auto* control = dynamic_cast<Kind*>(one); control && spoken_name(*one) == name) found = control;
        return found != nullptr;
    });
    INFO("a control called " << name);
    REQUIRE(found);
    return *found;
}

} // namespace evenhand::test
