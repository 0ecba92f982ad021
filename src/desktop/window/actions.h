// Everything the user can do, in one list: menus, toolbar, shortcuts and the shortcut sheet are made from it.
#pragma once
#include <deque>
#include <functional>
#include <string>
#include <vector>

class wxFrame;
class wxKeyEvent;

namespace evenhand::desktop {

struct Action {
    std::string id;    ///< "score.next-criterion": stable, for tests
    std::string menu;  ///< title of the menu it stands in, with its mnemonic: "&File"; or within()
    std::string label; ///< with its mnemonic: "&Open…"
    std::string help;  ///< one sentence for the status line and the shortcut sheet
    std::string key;   ///< as wx writes it: "Ctrl+O"; empty for none
    std::function<void()> run;
    std::function<bool()> enabled = {}; ///< empty: always
    std::string tool = {};              ///< name of its picture in the toolbar (an id of wxArtProvider); empty: none
    std::function<bool()> checked = {}; ///< for one that is on or off; empty: neither
};

/// The menu of that title within another: within("Set &up", "&Rules").
std::string within(const std::string& menu, const std::string& title);

/// A key and what it does.
struct KeyHelp {
    std::string key, help;
};

class Actions {
  public:
    void add(Action action);
    /// A key that is no menu entry, because a text field must be able to take it: a digit, `?`, Escape.
    void explain(std::string key, std::string help) { page_keys_.push_back({std::move(key), std::move(help)}); }
    const std::vector<Action>& all() const { return actions_; }
    /// Makes the menus and the toolbar in the order the actions were added and binds them. Every action runs through
    /// CallAfter, so that one that opens a dialog does not make the accessibility bus deaf.
    void install(wxFrame& frame) const;
    /// Runs the action of that id if it is enabled. \returns whether there is such an action and it was
    bool run(const std::string& id) const;
    /// The enabled action of that key, or nullptr. The window asks before the focused control sees the key, since GTK's
    /// lists and texts have keys of their own (Ctrl+N, Ctrl+Down) that would win over the menu's.
    const Action* for_key(const wxKeyEvent& event) const;
    /// Ids of the last actions that ran, oldest first: for the report of a fault.
    std::vector<std::string> last() const { return {last_.begin(), last_.end()}; }
    /// Every key and what it does: those of the pages first, then the menus'.
    std::vector<KeyHelp> keys() const;

  private:
    void install_menus(wxFrame& frame) const;
    void install_tools(wxFrame& frame) const;
    void perform(const Action& action) const;
    std::vector<Action> actions_;
    mutable std::deque<std::string> last_;
    std::vector<KeyHelp> page_keys_;
};

} // namespace evenhand::desktop
