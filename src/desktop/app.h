// The application: reads the command line, opens the window, and catches what nobody else caught.
#pragma once
#include <exception>
#include <string>
#include <wx/app.h>

namespace evenhand::desktop {

class MainWindow;

class App : public wxApp {
  public:
    bool OnInit() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;
    bool OnExceptionInMainLoop() override;

  private:
    static void speak_the_users_language();
    void tell_fault(const std::exception* fault);
    MainWindow* window_ = nullptr; ///< owned by wx
    std::string record_, member_;
};

} // namespace evenhand::desktop
