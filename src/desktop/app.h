// The application: reads the command line, opens the window, and catches what nobody else caught.
#pragma once
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
    MainWindow* window_ = nullptr; ///< owned by wx
    std::string record_, member_;
};

} // namespace evenhand::desktop
