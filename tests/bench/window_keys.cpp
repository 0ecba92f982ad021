// window_keys RECORD MEMBER [KEYS]: how long the window takes to answer a key of the score page: until what it changed
// is saved, shown and painted, and nothing is left to do. Prints one line for each kind of key. Run by
// scripts/bench-window.
#include "desktop/window/main_window.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <functional>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/init.h>
#include <wx/uiaction.h>

using namespace evenhand;

namespace {

/// Lets the window work until nothing is left to do.
void settle() {
    wxEventLoopBase* loop = wxEventLoopBase::GetActive();
    for (int quiet = 0; quiet < 2;) {
        const bool busy = loop->Pending() || wxTheApp->HasPendingEvents();
        while (loop->Pending()) loop->Dispatch();
        wxTheApp->ProcessPendingEvents();
        const bool more = loop->ProcessIdle();
        quiet = busy || more ? 0 : quiet + 1;
    }
}

double milliseconds(const std::function<void()>& what) {
    const auto begin = std::chrono::steady_clock::now();
    what();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

void report(const std::string& what, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    fmt::print("{:<44} {:>8.1f} {:>8.1f} {:>8.1f}\n", what, times[times.size() / 2], times[times.size() * 95 / 100],
               times.back());
}

class Keys {
  public:
    Keys(desktop::MainWindow& window, int count) : window_(window), count_(count) {}

    /// A key that is no menu's: through the window, as GTK hands it on.
    void plain(const std::string& what, int code) {
        measure(what, [this, code] {
            wxKeyEvent pressed(wxEVT_CHAR_HOOK);
            pressed.m_keyCode = code;
            pressed.m_uniChar = code;
            window_.ProcessWindowEvent(pressed);
        });
    }
    void action(const std::string& what, const std::string& id) {
        measure(what, [this, id] { window_.actions().run(id); });
    }

  private:
    void measure(const std::string& what, const std::function<void()>& press) {
        std::vector<double> times;
        for (int i = 0; i < count_; ++i)
            times.push_back(milliseconds([&] {
                press();
                settle();
                window_.Update();
            }));
        report(what, std::move(times));
    }
    desktop::MainWindow& window_;
    int count_;
};

void measure(const std::string& record, const std::string& member, int count) {
    auto* window = new desktop::MainWindow;
    window->Show();
    settle();
    fmt::print("{:<44} {:>8} {:>8} {:>8}\n", "milliseconds until shown", "median", "95 %", "most");
    report("opening the record", {milliseconds([&] {
               window->open(record);
               settle();
           })});
    report("turning to the score page", {milliseconds([&] {
               window->work_as(member);
               settle();
           })});
    Keys keys(*window, count);
    keys.plain("a digit, by candidate", '2');
    keys.action("previous criterion", "score.previous-criterion");
    keys.action("next candidate", "score.next-candidate");
    keys.action("next unscored", "score.next-owed");
    keys.action("flag", "score.flag");
    keys.action("undo", "edit.undo");
    report("to one criterion across all", {milliseconds([&] {
               window->actions().run("score.way");
               settle();
           })});
    keys.plain("a digit, by criterion", '3');
    keys.action("next criterion, by criterion", "score.next-criterion");
    report("to all my scores", {milliseconds([&] {
               window->actions().run("score.all");
               settle();
           })});
    window->Destroy();
    settle();
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc < 3) {
        fmt::print(stderr, "window_keys RECORD MEMBER [KEYS]\n");
        return 2;
    }
    const std::string record = argv[1], member = argv[2];
    const int keys = argc > 3 ? std::atoi(argv[3]) : 25;
    wxApp::SetInstance(new wxApp);
    int count = 1;
    if (!wxEntryStart(count, argv)) return 1;
    wxTheApp->SetExitOnFrameDelete(false);
    {
        wxGUIEventLoop loop;
        wxEventLoopActivator active(&loop);
        measure(record, member, keys);
    }
    wxEntryCleanup();
    return 0;
}
