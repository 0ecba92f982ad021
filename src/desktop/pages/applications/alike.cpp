// Applications that may be one person's: HR decides whether each counts or one stands for the others.
#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/applications_page.h"

#include <algorithm>
#include <iterator>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {

std::vector<std::string> without(std::vector<std::string> codes, const std::string& code) {
    codes.erase(std::remove(codes.begin(), codes.end(), code), codes.end());
    return codes;
}

} // namespace

void ApplicationsPage::make_alike(wxSizer& all) {
    alike_row_ = new wxBoxSizer(wxHORIZONTAL);
    const auto cell = wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    each_counts_ = new wxButton(list_, wxID_ANY, label("Each counts"));
    stands_ = new wxButton(list_, wxID_ANY, label("This one stands"));
    alike_says_ = new WrappedText(list_);
    alike_row_->Add(alike_says_, wxSizerFlags(cell).Proportion(1));
    alike_row_->Add(each_counts_, cell);
    alike_row_->Add(stands_, cell);
    all.Add(alike_row_, wxSizerFlags().Expand());
    each_counts_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { keep_each(); }); });
    stands_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { let_stand(); }); });
}

/// Those that the chosen one may be one person's with, itself among them; empty: nothing is to be decided.
std::vector<std::string> ApplicationsPage::alike_chosen() const {
    const panel::Candidate* one = chosen();
    if (!one) return {};
    for (const panel::Alike& group : alike_)
        if (std::find(group.candidates.begin(), group.candidates.end(), one->code) != group.candidates.end())
            return group.candidates;
    return {};
}

void ApplicationsPage::show_alike() {
    const std::vector<std::string> group = alike_chosen();
    const bool on = !group.empty();
    if (!on && (each_counts_->HasFocus() || stands_->HasFocus())) table_->SetFocus();
    std::string says, stands = tr("This one stands");
    if (on) {
        const std::string& code = chosen()->code;
        const std::string others = list_words(without(group, code));
        says = trf("{} may be of the same person as {}.", code, others);
        stands = trf("{} stands, without {}", code, others);
    }
    alike_says_->set_text(says);
    stands_->SetLabel(shown(stands));
    if (alike_says_->IsShown() == on) return;
    acts_->Show(alike_row_, on, true);
    list_->Layout();
}

void ApplicationsPage::keep_each() {
    const std::vector<std::string> group = alike_chosen();
    if (group.empty() || !may_set_aside(chosen(), true)) return;
    decide_alike([this, group] { return panel::keep_apart(context_.vacancy(), context_.actor(), group, reason()); },
                 trf("{} count, each by itself", list_words(group)));
}

void ApplicationsPage::let_stand() {
    const std::vector<std::string> group = alike_chosen();
    if (group.empty() || !may_set_aside(chosen(), true)) return;
    const std::string code = chosen()->code;
    const auto events = [this, group, code] {
        panel::Events all;
        for (const std::string& other : without(group, code)) {
            panel::Events some =
                panel::replace_application(context_.vacancy(), context_.actor(), other, code, reason());
            std::move(some.begin(), some.end(), std::back_inserter(all));
        }
        return all;
    };
    decide_alike(events, trf("{} stands for the others", code));
}

void ApplicationsPage::decide_alike(const std::function<panel::Events()>& events, const std::string& says) {
    if (!context_.act(context_.actor(), events, [&] { return says; })) return;
    reason_->Clear();
    table_->SetFocus();
    context_.changed();
}

std::string ApplicationsPage::says_alike() const {
    constexpr std::size_t most = 3;
    if (alike_.empty()) return {};
    std::vector<std::string> groups;
    for (const panel::Alike& one : alike_)
        if (groups.size() < most) groups.push_back(list_words(one.candidates));
    std::string text = " " + trf("May be one person's, to be decided before scoring opens: {}", joined(groups, "; "));
    if (const auto more = static_cast<long long>(alike_.size() - groups.size()); more > 0)
        text += trn("; and {} more", "; and {} more", more);
    return text + ".";
}

} // namespace evenhand::desktop
