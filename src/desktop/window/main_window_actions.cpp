// What the window offers: its menus, tools and keys. Each page adds its own.
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/window/main_window.h"
#include "desktop/window/shortcut_sheet.h"

#include <algorithm>
#include <wx/artprov.h>
#include <wx/simplebook.h>

namespace evenhand::desktop {

void MainWindow::make_actions() {
    make_file_actions();
    make_edit_and_view_actions();
    make_go_actions();
    for (Page* page : pages_)
        page->add_actions(actions_, [this, page] { return context_.record && &current_page() == page && !job_; });
    actions_.add({"help.shortcuts", tr("&Help"), tr("&Shortcuts"), tr("Show every key and what it does"), "F1",
                  [this] { ShortcutSheet(this, actions_).ShowModal(); }});
    actions_.install(*this);
}

void MainWindow::make_file_actions() {
    const auto idle = [this] { return !job_; };
    const auto add = [&](const char* id, const std::string& text, const std::string& help, const char* key,
                         std::function<void()> run, std::function<bool()> enabled, const char* tool = "") {
        actions_.add({id, tr("&File"), text, help, key, std::move(run), std::move(enabled), tool});
    };
    add(
        "file.new", tr("&New vacancy…"), tr("Make a record for a new vacancy"), "", [this] { make_new_vacancy(); },
        idle);
    add(
        "file.open", tr("&Open…"), tr("Open a record"), "Ctrl+O", [this] { choose_and_open(); }, idle, wxART_FILE_OPEN);
    add(
        "file.sample", tr("Sample &vacancy…"), tr("Make a sample vacancy to try Evenhand on"), "",
        [this] { open_sample(); }, idle);
    add(
        "file.backup", tr("&Back up…"), tr("Copy the record as it is now to a place of your choice"), "",
        [this] { back_up(); }, [this] { return context_.record && !job_; });
    add(
        "file.sign", tr("&Sign…"), tr("Sign what you handed in or signed off, with a key of your own or on paper"), "",
        [this] { sign(); }, [this] { return may_sign(); });
    add(
        "file.close", tr("&Close the record"), tr("Close the record and go back to the opening page"), "Ctrl+W",
        [this] { close_record(); }, [this] { return context_.record && !job_; });
    add("file.quit", tr("&Quit"), tr("Leave Evenhand; everything is saved"), "Ctrl+Q", [this] { Close(); }, {});
}

void MainWindow::make_edit_and_view_actions() {
    const auto open = [this] { return context_.record && !job_; };
    actions_.add({"edit.undo", tr("&Edit"), tr("&Undo"), tr("Take back the last change that is not handed in"),
                  "Ctrl+Z", [this] { undo(); }, [open, this] { return open() && !current_page().undoable().empty(); },
                  wxART_UNDO});
    const auto size = [this](int by) {
        const long now = context_.preferences.number(text_size_key, 100);
        context_.preferences.set(text_size_key, by == 0 ? 100 : std::clamp(now + by * 10L, 70L, 250L));
        refresh_all();
    };
    actions_.add({"view.larger", tr("&View"), tr("&Larger text"), tr("Make what is read larger"), "Ctrl++",
                  [size] { size(1); }, open, wxART_PLUS});
    actions_.add({"view.smaller", tr("&View"), tr("S&maller text"), tr("Make what is read smaller"), "Ctrl+-",
                  [size] { size(-1); }, open, wxART_MINUS});
    actions_.add({"view.usual", tr("&View"), tr("&Usual text size"), tr("Give what is read its usual size again"),
                  "Ctrl+0", [size] { size(0); }, open});
    actions_.add({"view.hr", tr("&View"), tr("&HR view (names and flags)"),
                  tr("Show names and scheme flags to HR; that it was opened is written to the history"), "Ctrl+Shift+H",
                  [this] { toggle_hr_view(); }, open, "", [this] { return context_.hr_view; }});
}

void MainWindow::make_go_actions() {
    const auto open = [this] { return context_.record && record_is_free(); };
    constexpr std::string_view keys = "1234567890-"; // as they stand on the keyboard
    for (std::size_t i = 0; i < pages_.size(); ++i)
        actions_.add({"go." + pages_[i]->id(), tr("&Go"), fmt::format("&{} {}", keys.at(i), pages_[i]->title()),
                      trf("Show the page {}", pages_[i]->title()), fmt::format("Alt+{}", keys.at(i)),
                      [this, i] { show_page(i); }, open});
    actions_.add({"go.next-part", tr("&Go"), tr("&Next part"), tr("Go to the next part of the window"), "F6",
                  [this] { next_part(1); }});
    actions_.add({"go.previous-part", tr("&Go"), tr("&Previous part"), tr("Go to the previous part of the window"),
                  "Shift+F6", [this] { next_part(-1); }});
}

} // namespace evenhand::desktop
