// The main of the window's tests: starts wx, then runs the tests inside its event loop.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/init.h>

namespace {

int no_display() {
    std::cerr
        << "The window's tests need a display: run them with scripts/test, which starts one, or under xvfb-run.\n";
    return 1;
}

/// A complaint of wx fails the test instead of opening a dialog that nobody answers.
void fail_on_complaint(const wxString& file, int line, const wxString&, const wxString& condition,
                       const wxString& message) {
    FAIL_CHECK("wx complains at " << file << ":" << line << ": " << condition << " " << message);
}

} // namespace

int main(int argc, char* argv[]) {
    Catch::Session session;
    session.configData().runOrder = Catch::RunTests::InWhatOrder::InRandomOrder;
    session.configData().warnings = Catch::WarnAbout::NoAssertions;
    if (const int result = session.applyCommandLine(argc, argv); result != 0) return result;
    const Catch::ConfigData& wanted = session.configData();
    if (wanted.listTests || wanted.listTestNamesOnly || wanted.listTags || wanted.listReporters || wanted.showHelp)
        return session.run();

    if (!std::getenv("DISPLAY")) return no_display();
    setenv("TZ", "UTC", 1); // the clock on the wall of every test
    wxApp::SetInstance(new wxApp);
    int count = 1;
    if (!wxEntryStart(count, argv)) return no_display();
    wxTheApp->SetExitOnFrameDelete(false);
    wxSetAssertHandler(fail_on_complaint);
    int result = 1;
    {
        wxGUIEventLoop loop;
        wxEventLoopActivator active(&loop);
        result = session.run();
        // A virtual display loses a key or a focus once in some hundred windows; a fault of the window fails twice.
        if (result != 0 && std::getenv("EVENHAND_TEST_TWICE")) {
            std::cerr << "Failed; tried once more.\n";
            result = session.run();
        }
    }
    wxEntryCleanup();
    return result;
}
