#include "desktop/pages/keeping/certificate_view.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/pages/keeping/destroying.h"
#include "desktop/window/who_may.h"
#include "report/gather.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

CertificateView::CertificateView(wxWindow* parent, Context& context, Destroying& destroying)
    : KeepingPart(parent, context), destroying_(destroying) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    text_ = reading_text(this);
    set_accessible_name(*text_, tr("What was erased"));
    text_->SetMinSize(FromDIP(wxSize(100, 100)));
    all->Add(text_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    save_ = new wxButton(this, wxID_ANY, label("Save the &certificate…"));
    save_->SetToolTip(label("Looks once more for copies that could not be reached, and writes the certificate as PDF"));
    all->Add(save_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    SetSizer(all);
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save(); }); });
}

std::string CertificateView::title() const {
    return tr("Certificate");
}

std::vector<wxWindow*> CertificateView::parts() {
    if (save_->IsEnabled()) return {save_, text_};
    return {text_};
}

bool CertificateView::may_act() const {
    if (!context_.record || !acts_for_hr(context_)) return false;
    const panel::Vacancy& vacancy = context_.vacancy();
    return vacancy.disposed || std::any_of(vacancy.candidates.begin(), vacancy.candidates.end(),
                                           [](const panel::Candidate& one) { return one.erased.has_value(); });
}

std::string CertificateView::says() const {
    if (!context_.record) return {};
    report::Destruction what;
    try {
        what = destroying_.last() ? *destroying_.last() : report::erased_from(*context_.record);
    } catch (const NotAllowed& nothing) {
        return describe(nothing);
    }
    std::string text = what.scope + "\n" + trf("Erased on {} by {}.", moment_words(what.at), what.by);
    if (!what.why.empty()) text += " " + what.why;
    text += "\n\n" + tr("What went:");
    for (const auto& [name, number] : what.erased) text += "\n• " + trf("{}: {}", name, number);
    const auto list = [&](const std::string& heading, const std::vector<std::string>& entries) {
        if (entries.empty()) return;
        text += "\n\n" + heading;
        for (const std::string& entry : entries) text += "\n• " + entry;
    };
    list(tr("Not reached:"), what.backups_left);
    list(tr("Erased in its copies as well:"), what.backups_erased);
    list(tr("What stays:"), what.kept);
    if (!destroying_.last())
        text += "\n\n" + tr("Saving the certificate looks for the copies again, and names those it does not reach.");
    return text;
}

void CertificateView::refresh() {
    show_text(*text_, shown(says()));
    if (!may_act() && save_->HasFocus()) text_->SetFocus();
    save_->Enable(may_act());
    Layout();
}

void CertificateView::save() {
    if (may_act()) destroying_.certify();
}

} // namespace evenhand::desktop
