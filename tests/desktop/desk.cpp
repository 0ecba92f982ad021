#include "desktop/desk.h"

#include "desktop/controls/strings.h"
#include "desktop/controls/tree_table.h"

#include <chrono>
#include <wx/app.h>
#include <wx/choice.h>
#include <wx/eventfilter.h>
#include <wx/evtloop.h>
#include <wx/infobar.h>
#include <wx/msgdlg.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>
#include <wx/utils.h>

namespace evenhand::test {

using desktop::shown;
using desktop::utf8;

namespace {

bool wait_for(std::chrono::milliseconds most, const std::function<bool()>& holds) {
    const auto end = std::chrono::steady_clock::now() + most;
    do {
        wxEventLoopBase* loop = wxEventLoopBase::GetActive();
        while (loop->Pending()) loop->Dispatch();
        wxTheApp->ProcessPendingEvents();
        loop->ProcessIdle();
        if (holds()) return true;
        wxMilliSleep(2);
    } while (std::chrono::steady_clock::now() < end);
    return false;
}

std::string keyboard_is_in() {
    wxWindow* focus = wxWindow::FindFocus();
    return focus ? spoken_name(*focus) + " (" + utf8(focus->GetClassInfo()->GetClassName()) + ")" : "no control";
}

/// Counts the keys that the program is given.
class KeysTaken : public wxEventFilter {
  public:
    KeysTaken() { wxEvtHandler::AddFilter(this); }
    ~KeysTaken() override { wxEvtHandler::RemoveFilter(this); }
    std::size_t count = 0;

  private:
    int FilterEvent(wxEvent& event) override {
        if (event.GetEventType() == wxEVT_CHAR_HOOK) ++count;
        return Event_Skip;
    }
};

/// A key goes round by the X server: what is looked at next has to wait for it. A menu and a list that is open take
/// keys of which wx is told nothing, so the wait is short.
void send_keys(std::size_t keys, const std::function<void()>& send) {
    using namespace std::chrono_literals;
    const KeysTaken taken;
    send();
    wait_for(200ms, [&] { return taken.count >= keys; });
    wait_for(0ms, [] { return true; });
}

} // namespace

bool wait_until(const std::function<bool()>& holds) {
    const bool held = wait_for(std::chrono::seconds(15), holds);
    if (!held) UNSCOPED_INFO("Waited in vain; the keyboard is in " << keyboard_is_in());
    return held;
}

std::vector<wxWindow*> everything(wxWindow& window) {
    std::vector<wxWindow*> all = {&window};
    for (wxWindow* child : window.GetChildren()) {
        if (child->IsTopLevel()) continue;
        const auto below = everything(*child);
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

std::vector<std::string> seen(wxWindow& window) {
    std::vector<std::string> texts;
    for (wxWindow* one : everything(window)) {
        texts.push_back(utf8(one->GetLabel()));
        texts.push_back(utf8(one->GetToolTipText()));
        if (const auto* text = dynamic_cast<wxTextCtrl*>(one)) texts.push_back(utf8(text->GetValue()));
        if (const auto* choice = dynamic_cast<wxChoice*>(one))
            for (const wxString& entry : choice->GetStrings()) texts.push_back(utf8(entry));
        if (const auto* table = dynamic_cast<desktop::TableView*>(one))
            for (const auto& row : table->rows()) texts.insert(texts.end(), row.begin(), row.end());
        if (const auto* tree = dynamic_cast<desktop::TreeTable*>(one))
            for (const auto& row : tree->rows()) texts.insert(texts.end(), row.cells.begin(), row.cells.end());
    }
    return texts;
}

bool says(const std::vector<std::string>& texts, const std::string& words) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return text.find(words) != std::string::npos; });
}

Desk::Desk(desktop::FileChoice files) : window_(new desktop::MainWindow(std::move(files))) {
    show();
}

Desk::Desk(const Sample& sample, const std::string& member, desktop::FileChoice files) : Desk(std::move(files)) {
    REQUIRE(window_->open(sample.path));
    if (!member.empty()) window_->work_as(member);
    wait_until([] { return true; });
}

Desk::~Desk() {
    // Not by Close(): a test that failed may have left something that would ask.
    if (wxTopLevelWindows.Find(window_)) window_->Destroy();
    wait_until([this] { return !wxTopLevelWindows.Find(window_); });
}

bool Desk::wait_until_gone() {
    return wait_until([this] { return !wxTopLevelWindows.Find(window_); });
}

void Desk::show() {
    window_->Show();
    window_->Raise();
    INFO("The window never became active; is a window manager running?");
    REQUIRE(wait_until([this] { return window_->IsShownOnScreen() && window_->IsActive(); }));
}

void Desk::key(int code, int modifiers) {
    send_keys(1, [&] { wxUIActionSimulator().Char(code, modifiers); });
}

void Desk::type(const std::string& ascii) {
    send_keys(ascii.size(), [&] { wxUIActionSimulator().Text(ascii.c_str()); });
}

void Desk::press_and_save(const std::string& ascii) {
    const auto before = window_->context().record->head().event;
    type(ascii);
    REQUIRE(wait_until([&] { return window_->context().record->head().event > before; }));
    REQUIRE(wait_for_status("Saved "));
}

bool Desk::wait_for_status(const std::string& words) {
    const bool said = wait_until([&] { return window_->status().find(words) != std::string::npos; });
    if (!said) UNSCOPED_INFO("The status line says: " << window_->status());
    return said;
}

std::string Desk::alarm() {
    for (wxWindow* one : everything(*window_))
        if (auto* bar = dynamic_cast<wxInfoBar*>(one); bar && bar->IsShown()) {
            std::string all;
            for (const std::string& text : heard(*bar)) all += text + "\n";
            return all;
        }
    return {};
}

int DialogReader::Enter(wxDialog* dialog) {
    ++dialogs;
    // A message dialog is GTK's own and not made yet.
    if (const auto* message = dynamic_cast<wxMessageDialogBase*>(dialog))
        texts = {utf8(message->GetMessage())};
    else
        texts = seen(*dialog);
    return answer_;
}

} // namespace evenhand::test
