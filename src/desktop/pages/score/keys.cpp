// The score page: its menu and its keys.
#include "desktop/pages/score/application_view.h"
#include "desktop/pages/score/evidence_box.h"
#include "desktop/pages/score/find_bar.h"
#include "desktop/pages/score/score_page.h"

#include <wx/textctrl.h>

namespace evenhand::desktop {

void ScorePage::add_actions(Actions& actions, const std::function<bool()>& shown) {
    const auto add = [&](const std::string& id, const std::string& text, const std::string& help, const char* key,
                         std::function<void()> run, std::function<bool()> checked = {}) {
        actions.add({"score." + id, tr("&Score"), text, help, key, std::move(run), shown, "", std::move(checked)});
    };
    add("next-candidate", tr("Next ca&ndidate"), tr("Go to the next candidate in your order"), "Alt+Down",
        [this] { move_candidate(1); });
    add("previous-candidate", tr("&Previous candidate"), tr("Go to the previous candidate in your order"), "Alt+Up",
        [this] { move_candidate(-1); });
    add("next-criterion", tr("Next &criterion"), tr("Go to the next criterion"), "Ctrl+Down",
        [this] { move_criterion(1); });
    add("previous-criterion", tr("Previous c&riterion"), tr("Go to the previous criterion"), "Ctrl+Up",
        [this] { move_criterion(-1); });
    add("next-owed", tr("Next &unscored"), tr("Go to the next score or note that is missing"), "Ctrl+U",
        [this] { next_owed(); });
    add("note", tr("N&ote"), tr("Write a note beside the score"), "Ctrl+N", [this] { focus_note(); });
    add("evidence", tr("Pin as &evidence"),
        tr("Pin the words selected in the application as evidence of the criterion"), "Ctrl+E",
        [this] { pin_evidence(); });
    add("find", tr("&Find in the application…"), tr("Find words in the application"), "Ctrl+F", [this] {
        if (scoring() && way_ != Way::all) find_->begin();
    });
    add("find-next", tr("Find ne&xt"), tr("Go to the next place of the words looked for"), "F3", [this] {
        if (scoring() && way_ != Way::all) find_->next(1);
    });
    add("find-previous", tr("Find pre&vious"), tr("Go to the previous place of the words looked for"), "Shift+F3",
        [this] {
            if (scoring() && way_ != Way::all) find_->next(-1);
        });
    add(
        "flag", tr("Flag for &later"),
        tr("Flag the candidate to come back to, or take the flag away; nobody else sees it"), "Ctrl+L",
        [this] { toggle_flag(); }, [this] { return scoring() && flags_.has(at_); });
    add("next-flagged", tr("Next fla&gged"), tr("Go to the next candidate you flagged"), "Ctrl+Shift+L",
        [this] { next_flagged(); });
    add(
        "way", tr("By criterion, not by can&didate"),
        tr("Score one criterion across all candidates, or all criteria of one candidate"), "Ctrl+B",
        [this] { choose_way(&list() == candidates_ ? Way::by_candidate : Way::by_criterion); },
        [this] { return scoring() && &list() == candidates_; });
    add(
        "all", tr("All &my scores"), tr("See all your own scores at a glance, or go back to scoring"), "Ctrl+T",
        [this] { choose_way(way_ == Way::all ? before_all_ : Way::all); }, [this] { return way_ == Way::all; });
    add("recognise", tr("&I recognise this person…"),
        tr("Declare that you know who wrote the application, or have a conflict of interest"), "",
        [this] { recognise(); });
    add("hand-in", tr("&Hand in…"), tr("See what is still missing, or hand in all your scores"), "Ctrl+H",
        [this] { hand_in(); });
    actions.explain("0 to 9", tr("Score the criterion with that level and go on to the next"));
    actions.explain("?", tr("Record that the criterion cannot be judged from this application"));
    actions.explain("Escape", tr("Leave the note or the search, and save the note"));
    actions.explain("Delete", tr("Take away the chosen evidence"));
    actions.explain("Page Down, Page Up", tr("Scroll the application while scoring"));
}

bool ScorePage::typing() const {
    const auto* text = dynamic_cast<const wxTextCtrl*>(wxWindow::FindFocus());
    return text && text->IsEditable();
}

bool ScorePage::key(const wxKeyEvent& event) {
    if (!scoring() || event.HasModifiers()) return false;
    const int code = event.GetKeyCode();
    // Where all scores are looked at none is given; GTK would begin to search its table.
    if (way_ == Way::all) return event.GetUnicodeKey() > ' ';
    if (code == WXK_ESCAPE && (note_->HasFocus() || find_->has_focus())) {
        list().SetFocus();
        return true;
    }
    if (typing()) return false;
    if (code == WXK_DELETE) return evidence_->take_away_chosen();
    if ((code == WXK_PAGEDOWN || code == WXK_PAGEUP) && !application_->HasFocus() && !guidance_->HasFocus()) {
        application_->ScrollPages(code == WXK_PAGEDOWN ? 1 : -1);
        return true;
    }
    const wxChar pressed = event.GetUnicodeKey();
    if (pressed == '?' || (pressed == '/' && event.ShiftDown())) {
        give(merit::Mark::cannot_judge());
        return true;
    }
    const bool pad = code >= WXK_NUMPAD0 && code <= WXK_NUMPAD9;
    if (!pad && (pressed < '0' || pressed > '9'))
        return list().HasFocus() && pressed > ' '; // GTK would begin to search the list, and digits would go there
    press(pad ? code - WXK_NUMPAD0 : static_cast<int>(pressed - '0'));
    return true;
}

} // namespace evenhand::desktop
