// What the window offers: its menus and keys.
#include "desktop/main_window.h"
#include "desktop/pages/score_page.h"
#include "desktop/shortcut_sheet.h"

#include <fmt/format.h>
#include <wx/simplebook.h>

namespace evenhand::desktop {

void MainWindow::make_actions() {
    actions_.add({"file.open", "&File", "&Open…", "Open a record", "Ctrl+O", [this] { choose_and_open(); }, {}});
    actions_.add(
        {"file.quit", "&File", "&Quit", "Leave Evenhand; everything is saved", "Ctrl+Q", [this] { Close(); }, {}});
    make_go_actions();
    make_score_actions();
    explain_keys();
    actions_.add({"help.shortcuts",
                  "&Help",
                  "&Shortcuts",
                  "Show every key and what it does",
                  "F1",
                  [this] { ShortcutSheet(this, actions_).ShowModal(); },
                  {}});
    actions_.install(*this);
}

void MainWindow::make_go_actions() {
    for (std::size_t i = 0; i < pages_.size(); ++i)
        actions_.add({fmt::format("go.{}", i + 1),
                      "&Go",
                      fmt::format("&{} {}", i + 1, pages_[i]->title()),
                      fmt::format("Show the page {}", pages_[i]->title()),
                      fmt::format("Ctrl+{}", i + 1),
                      [this, i] { show_page(i); },
                      {}});
    actions_.add(
        {"go.next-part", "&Go", "&Next part", "Go to the next part of the window", "F6", [this] { next_part(1); }, {}});
    actions_.add({"go.previous-part",
                  "&Go",
                  "&Previous part",
                  "Go to the previous part of the window",
                  "Shift+F6",
                  [this] { next_part(-1); },
                  {}});
}

void MainWindow::make_score_actions() {
    const auto scoring = [this] { return context_.record && book_->GetCurrentPage() == score_page_; };
    const auto add = [&](const char* id, const char* label, const char* help, const char* key,
                         std::function<void()> run) {
        actions_.add({id, "&Score", label, help, key, std::move(run), scoring});
    };
    add("score.next-candidate", "Next ca&ndidate", "Go to the next candidate in your order", "Alt+Down",
        [this] { score_page_->move_candidate(1); });
    add("score.previous-candidate", "&Previous candidate", "Go to the previous candidate in your order", "Alt+Up",
        [this] { score_page_->move_candidate(-1); });
    add("score.next-criterion", "Next &criterion", "Go to the next criterion", "Ctrl+Down",
        [this] { score_page_->move_criterion(1); });
    add("score.previous-criterion", "Previous c&riterion", "Go to the previous criterion", "Ctrl+Up",
        [this] { score_page_->move_criterion(-1); });
    add("score.note", "N&ote", "Write a note beside the score", "Ctrl+N", [this] { score_page_->focus_note(); });
    add("score.hand-in", "&Hand in…", "See what is still missing, or hand in all your scores", "Ctrl+H",
        [this] { score_page_->hand_in(); });
}

void MainWindow::explain_keys() {
    actions_.explain("0 to 9", "Score the criterion with that level and go on to the next");
    actions_.explain("?", "Record that the criterion cannot be judged from this application");
    actions_.explain("Escape", "Leave the note and save it");
    actions_.explain("Page Down, Page Up", "Scroll the application while scoring");
}

} // namespace evenhand::desktop
