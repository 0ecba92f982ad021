#include "desktop/app.h"

#include "base/errors.h"
#include "base/language.h"
#include "desktop/controls/gtk.h"
#include "desktop/controls/strings.h"
#include "desktop/window/fault.h"
#include "desktop/window/main_window.h"

#include <wx/cmdline.h>
#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/translation.h>
#include <wx/uilocale.h>

namespace evenhand::desktop {

namespace {

using MaybePath = std::optional<std::filesystem::path>;

MaybePath ask(wxFileDialog& dialog) {
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return std::filesystem::path(utf8(dialog.GetPath()));
}

wxString pattern_of(const FileKind& kind) {
    const std::string others = kind.others ? "|" + tr("All files") + "|*" : std::string();
    return shown(fmt::format("{} ({})|{}{}", kind.name, kind.pattern, kind.pattern, others));
}

MaybePath ask_where_to_save(const FileKind& kind, const std::string& suggested) {
    std::filesystem::path target = suggested;
    for (;;) {
        wxFileDialog dialog(nullptr, shown(kind.title), shown(target.parent_path().string()),
                            shown(target.filename().string()), pattern_of(kind), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
        const MaybePath chosen = ask(dialog);
        if (!chosen) return std::nullopt;
        target = with_ending(*chosen, kind);
        // The dialog has asked about overwriting by the name as it was typed: it asks again by the whole name.
        if (target == *chosen || !std::filesystem::exists(target)) return target;
    }
}

FileChoice native_dialogs() {
    return {[](const FileKind& kind) {
                wxFileDialog dialog(nullptr, shown(kind.title), "", "", pattern_of(kind),
                                    wxFD_OPEN | wxFD_FILE_MUST_EXIST);
                return ask(dialog);
            },
            ask_where_to_save,
            [](const std::string& title) -> MaybePath {
                wxDirDialog dialog(nullptr, shown(title), "", wxDD_DEFAULT_STYLE | wxDD_DIR_MUST_EXIST);
                if (dialog.ShowModal() != wxID_OK) return std::nullopt;
                return std::filesystem::path(utf8(dialog.GetPath()));
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

/// The user's language, from LANGUAGE and LANG; GTK's own words follow it where the system has the locale.
void App::speak_the_users_language() {
    wxUILocale::UseDefault();
    auto* translations = new wxTranslations;
    wxTranslations::Set(translations);
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(shown(locale_folder().string()));
    translations->AddCatalog("evenhand", wxLANGUAGE_ENGLISH);
    translations->AddStdCatalog();
}

bool App::OnInit() {
    SetAppName("evenhand");
    if (!wxApp::OnInit()) return false;
    speak_the_users_language();
    use_icon("org.evenhand.Desktop");
    window_ = new MainWindow(native_dialogs(), Preferences(Preferences::usual_file()));
    window_->Show();
    if (!record_.empty() && window_->open(record_) && !member_.empty()) window_->work_as(member_);
    return true;
}

bool App::OnExceptionInMainLoop() {
    // What was saved is on disk already; say what happened and go on.
    try {
        throw;
    } catch (const Error& error) {
        if (window_) window_->context().alarm(describe(error));
    } catch (const std::exception& error) {
        tell_fault(&error);
    } catch (...) {
        tell_fault(nullptr);
    }
    return true;
}

void App::tell_fault(const std::exception* fault) {
    if (!window_) return;
    const Moment now = system_clock()();
    const auto file = keep_fault(Preferences::usual_file().parent_path() / "faults",
                                 fault_report(fault, window_->actions().last(), now), now);
    std::string says = tr("Something went wrong inside Evenhand. What was saved is safe, and you can go on.");
    if (!file.empty())
        says += " " + trf("A report of the fault, without anything about candidates, is in {}.", file.string());
    window_->context().alarm(says);
}

} // namespace evenhand::desktop
