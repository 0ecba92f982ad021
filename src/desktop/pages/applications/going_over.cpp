// From the list of applications to the blind copies that HR goes over, and back.
#include "desktop/pages/applications_page.h"
#include "desktop/window/who_may.h"

#include <algorithm>

namespace evenhand::desktop {

void ApplicationsPage::turn_to(Shows what) {
    if (what == shows_) return;
    // The focus goes ahead of what is hidden.
    wxWindow* focus = FindFocus();
    const bool here = focus && IsDescendant(focus);
    if (shows_ == Shows::copies) blind_->clear();
    if (shows_ == Shows::columns) columns_->clear();
    shows_ = what;
    list_->Show(what == Shows::list);
    blind_->Show(what == Shows::copies);
    columns_->Show(what == Shows::columns);
    if (IsShownOnScreen()) refresh();
    if (here) parts().front()->SetFocus();
}

void ApplicationsPage::go_over() {
    if (!context_.record) return;
    if (!acts_for_hr(context_)) {
        context_.say(tr("What was written is HR's alone: the blind copies are gone over by the HR adviser or an HR "
                        "officer."));
        return;
    }
    const auto& all = context_.vacancy().candidates;
    if (std::none_of(all.begin(), all.end(), [](const auto& one) { return one.standing == merit::Standing::in; })) {
        context_.say(tr("No application is in: take applications in first."));
        return;
    }
    // What is on the record stays in the record's own language.
    if (!context_.enter_hr_view("Going over the blind copies")) return;
    turn_to(Shows::copies);
    blind_->begin();
}

} // namespace evenhand::desktop
