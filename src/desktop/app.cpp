#include "desktop/app.h"

#include "base/errors.h"
#include "desktop/main_window.h"
#include "desktop/strings.h"

#include <wx/cmdline.h>
#include <wx/filedlg.h>

namespace evenhand::desktop {

namespace {

std::optional<std::filesystem::path> ask(wxFileDialog& dialog) {
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return std::filesystem::path(utf8(dialog.GetPath()));
}

FileChoice native_dialogs() {
    return {[] {
                wxFileDialog dialog(nullptr, "Open a record", "", "", "Evenhand records (*.evenhand)|*.evenhand",
                                    wxFD_OPEN | wxFD_FILE_MUST_EXIST);
                return ask(dialog);
            },
            [](const std::string& suggested) {
                wxFileDialog dialog(nullptr, "Save the report", "", shown(suggested), "PDF (*.pdf)|*.pdf",
                                    wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
                return ask(dialog);
            }};
}

} // namespace

void App::OnInitCmdLine(wxCmdLineParser& parser) {
    wxApp::OnInitCmdLine(parser);
    parser.AddOption("", "member", "score as this panel member");
    parser.AddParam("RECORD", wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

bool App::OnCmdLineParsed(wxCmdLineParser& parser) {
    if (parser.GetParamCount() > 0) record_ = utf8(parser.GetParam(0));
    if (wxString member; parser.Found("member", &member)) member_ = utf8(member);
    return wxApp::OnCmdLineParsed(parser);
}

bool App::OnInit() {
    SetAppName("evenhand");
    if (!wxApp::OnInit()) return false;
    window_ = new MainWindow(native_dialogs());
    window_->Show();
    if (!record_.empty() && window_->open(record_) && !member_.empty()) window_->score_as(member_);
    return true;
}

bool App::OnExceptionInMainLoop() {
    // What was saved is on disk already; say what happened and go on.
    try {
        throw;
    } catch (const std::exception& error) {
        if (window_) window_->context().alarm(describe(error));
    } catch (...) {
        if (window_) window_->context().alarm("Something went wrong inside Evenhand. What was saved is safe.");
    }
    return true;
}

} // namespace evenhand::desktop
