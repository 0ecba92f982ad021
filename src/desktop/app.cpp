#include "desktop/app.h"

#include "base/errors.h"
#include "desktop/controls/strings.h"
#include "desktop/window/main_window.h"

#include <wx/cmdline.h>
#include <wx/filedlg.h>

namespace evenhand::desktop {

namespace {

std::optional<std::filesystem::path> ask(wxFileDialog& dialog) {
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return std::filesystem::path(utf8(dialog.GetPath()));
}

wxString pattern_of(const FileKind& kind) {
    return shown(fmt::format("{} ({})|{}", kind.name, kind.pattern, kind.pattern));
}

FileChoice native_dialogs() {
    return {[](const FileKind& kind) {
                wxFileDialog dialog(nullptr, shown(kind.title), "", "", pattern_of(kind),
                                    wxFD_OPEN | wxFD_FILE_MUST_EXIST);
                return ask(dialog);
            },
            [](const FileKind& kind, const std::string& suggested) {
                wxFileDialog dialog(nullptr, shown(kind.title), "", shown(suggested), pattern_of(kind),
                                    wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
                return ask(dialog);
            }};
}

} // namespace

void App::OnInitCmdLine(wxCmdLineParser& parser) {
    wxApp::OnInitCmdLine(parser);
    parser.AddOption("", "member", "work as this person of the panel");
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
    window_ = new MainWindow(native_dialogs(), Preferences(Preferences::usual_file()));
    window_->Show();
    if (!record_.empty() && window_->open(record_) && !member_.empty()) window_->work_as(member_);
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
