// A person at the window who has a keyboard and nothing else, and who reads it by eye and by ear.
#pragma once
#include "desktop/desk.h"

#include <functional>
#include <string>
#include <vector>
#include <wx/dialog.h>

namespace evenhand::test {

class Hands {
  public:
    explicit Hands(Desk& desk) : desk_(desk) {}

    /// Presses a key. Afterwards the keyboard has to be in a control that can be seen and used.
    void press(int code, int modifiers = 0);
    void type(const std::string& ascii);
    /// Types into the text field that has the keyboard, over what stands there.
    void write(const std::string& ascii);
    /// Presses Tab until the keyboard is in the control whose spoken name begins so.
    void tab_to(const std::string& name);
    /// Goes to the control of that spoken name by the letter of its label that is underlined.
    void go_to(char letter, const std::string& name);
    /// Goes to that entry of the choice that has the keyboard, with the arrow keys.
    void choose(const std::string& entry);
    /// Goes to the first row with that text in that column of the table that has the keyboard, with the arrow keys.
    void choose_row(const std::string& text, std::size_t column = 0);
    /// Opens a menu and presses the letter of an entry.
    void menu(char title, char entry);
    /// Turns to a page by Alt and its digit.
    void turn_to(const std::string& page);
    /// Says under "Working as" who is at the keyboard now.
    void work_as(const std::string& name);
    /// Does what opens a dialog, and then in the dialog what a person does there. It has to be closed afterwards.
    void in_dialog(const std::function<void()>& open, const std::function<void(wxDialog&)>& script);

    /// What a screen reader calls the control that has the keyboard.
    std::string here() const;
    /// Waits until the keyboard is in the control of that spoken name.
    bool is_at(const std::string& name) const;
    /// Whether the page in sight says that to a screen reader, over however many lines; waits for it.
    bool hears(const std::string& words) const;
    /// Everything that is anywhere in the window, for the eye or the ear, pages out of sight included.
    std::vector<std::string> everything_told() const;
    /// What every page tells, each brought up by its key, with the steps and the status line beside it.
    std::vector<std::string> walk_all_pages();

    template <class Kind>
    Kind& focused() const {
        auto* found = dynamic_cast<Kind*>(wxWindow::FindFocus());
        INFO("The keyboard is in " << here());
        REQUIRE(found);
        return *found;
    }

  private:
    Desk& desk_;
};

/// With blanks for the line ends that wrapping put in.
std::vector<std::string> unwrapped(std::vector<std::string> texts);

} // namespace evenhand::test
