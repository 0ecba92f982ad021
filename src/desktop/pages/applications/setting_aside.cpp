// Candidates set aside: withdrawn, ineligible, a duplicate; and brought back.
#include "desktop/pages/applications_page.h"

#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/window/who_may.h"

#include <algorithm>

namespace evenhand::desktop {

std::string ApplicationsPage::reason() const {
    return trimmed(utf8(reason_->GetValue()));
}

bool ApplicationsPage::may_set_aside(const panel::Candidate* one, bool needs_reason) {
    if (!one) {
        context_.say(tr("Choose the candidate in the list first."));
        table_->SetFocus();
        return false;
    }
    if (needs_reason && reason().empty()) {
        context_.say(trf("Write in the reason first; it is kept with {} and printed.", one->code));
        reason_->SetFocus();
        return false;
    }
    return true;
}

void ApplicationsPage::store_aside(const std::string& code, merit::Standing standing, const std::string& why) {
    const bool saved = context_.act(
        context_.actor(), [&] { return panel::set_aside(context_.vacancy(), context_.actor(), code, standing, why); },
        [&] {
            return standing == merit::Standing::withdrawn ? trf("{} has withdrawn", code)
                                                          : trf("{} is set aside as ineligible", code);
        });
    if (!saved) return;
    reason_->Clear();
    other_->Clear();
    table_->SetFocus();
    context_.changed();
}

void ApplicationsPage::set_aside(merit::Standing standing) {
    const panel::Candidate* one = chosen();
    if (may_set_aside(one, true)) store_aside(one->code, standing, reason());
}

void ApplicationsPage::bring_back() {
    const panel::Candidate* one = chosen();
    if (!may_set_aside(one, true)) return;
    const std::string code = one->code;
    if (!context_.act(
            context_.actor(), [&] { return panel::bring_back(context_.vacancy(), context_.actor(), code, reason()); },
            [&] { return trf("{} is in again", code); }))
        return;
    reason_->Clear();
    table_->SetFocus();
    context_.changed();
}

void ApplicationsPage::set_aside_as_duplicate() {
    const panel::Candidate* one = chosen();
    if (!may_set_aside(one, false)) return;
    const std::string other = utf8(other_->GetValue().Strip(wxString::both).Upper());
    if (other == one->code || !context_.vacancy().candidate_index(other)) {
        context_.say(other.empty()        ? trf("Write in the code of the application that {} repeats.", one->code)
                     : other == one->code ? trf("{} cannot be a duplicate of itself: write in the other code.", other)
                                          : trf("There is no candidate {}: write in the code of the other.", other));
        other_->SetFocus();
        return;
    }
    // The reason is in the record's own language.
    const std::string why = "Duplicate of " + other + (reason().empty() ? std::string() : ": " + reason());
    store_aside(one->code, merit::Standing::ineligible, why);
}

} // namespace evenhand::desktop
