#include "desktop/pages/decide/sign_off_view.h"

#include "base/clock.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/words.h"
#include "panel/questions.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

/// The chair, the members and the HR adviser sign (panel::sign_off).
bool signs(const panel::Person& person) {
    return (person.scores() || person.role == panel::Role::hr) && !person.stood_down;
}

const panel::SignOff* last_of(const panel::StageState& state, const std::string& person) {
    const auto found = std::find_if(state.sign_offs.rbegin(), state.sign_offs.rend(),
                                    [&](const panel::SignOff& one) { return one.person == person; });
    return found != state.sign_offs.rend() ? &*found : nullptr;
}

} // namespace

SignOffView::SignOffView(wxWindow* parent, Context& context, const Shortlist& list) : Section(parent, context, list) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    says_ = new WrappedText(this);
    all->Add(says_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    table_ = new TableView(this, tr("Signatures"), {{tr("Name"), 180}, {tr("Role"), 110}, {tr("Signed off"), 300}});
    all->Add(table_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    sign_ = new wxButton(this, wxID_ANY, label("Sig&n off"));
    all->Add(sign_, wxSizerFlags().Border(wxALL, FromDIP(6)));
    SetSizer(all);
    sign_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { sign(); }); });
}

std::string SignOffView::title() const {
    return tr("Sign-off");
}

std::vector<wxWindow*> SignOffView::parts() {
    if (sign_->IsEnabled()) return {table_, sign_};
    return {table_};
}

void SignOffView::refresh() {
    std::vector<TableView::Row> rows;
    int now = 0, wanted = 0;
    if (list_.is_there()) {
        const panel::Vacancy& vacancy = context_.vacancy();
        const panel::StageState& state = vacancy.stage(list_.stage());
        for (const panel::Person& person : vacancy.people) {
            const panel::SignOff* sign_off = last_of(state, person.id);
            if (!signs(person) && !sign_off) continue;
            std::string words = tr("not yet");
            if (sign_off) {
                const bool stands = panel::sign_off_stands(vacancy, state, *sign_off);
                words = moment_words(sign_off->stamp.at);
                if (!stands) words = trf("set aside: something changed after {}; to be signed again", words);
                now += stands && signs(person);
            }
            wanted += signs(person);
            rows.push_back({person.name, role_words(person.role), std::move(words)});
        }
    }
    table_->fill(std::move(rows));
    says_->set_text(says(now, wanted));
    if (!may_sign() && sign_->HasFocus()) table_->SetFocus();
    sign_->Enable(may_sign());
    const panel::Person* who = context_.who();
    sign_->SetLabel(who ? shown(trf("Sig&n off as {}", who->name)) : label("Sig&n off"));
    Layout();
}

long long SignOffView::questions() {
    if (counted_for_ != list_.key()) {
        counted_for_ = list_.key();
        questions_ =
            static_cast<long long>(panel::questions(context_.vacancy(), list_.stage(), list_.on_merit()).size());
    }
    return questions_;
}

std::string SignOffView::says(int signed_now, int wanted) {
    if (!list_.is_there()) return {};
    if (const auto open = static_cast<long long>(list_.open_count()); open > 0)
        return trn(
            "Signing off comes after the decisions: {} candidate is still to be decided on or to be confirmed.",
            "Signing off comes after the decisions: {} candidates are still to be decided on or to be confirmed.",
            open);
    std::string text = trf("{} of {} have signed off.", signed_now, wanted);
    if (signed_now == wanted && wanted > 0) return text + " " + tr("The decisions of this stage are signed.");
    const panel::Person* who = context_.who();
    if (!who) return text + " " + tr("Choose under Working as who you are, to sign.");
    if (!signs(*who)) return text + " " + tr("The chair, the members and the HR adviser sign off.");
    if (may_sign())
        text += " " + tr("With your signature you say that the decisions and their reasons are those of the panel.");
    if (may_sign() && questions() > 0)
        text += " " + trn("{} question stands under Check: read it before you sign.",
                          "{} questions stand under Check: read them before you sign.", questions());
    return text;
}

bool SignOffView::may_sign() const {
    const panel::Person* who = context_.who();
    if (!list_.is_there() || list_.in_count() == 0 || list_.open_count() > 0 || !who || !signs(*who)) return false;
    const panel::StageState& state = context_.vacancy().stage(list_.stage());
    const panel::SignOff* before = last_of(state, who->id);
    return !before || !panel::sign_off_stands(context_.vacancy(), state, *before);
}

void SignOffView::sign() {
    if (!may_sign()) return;
    const spec::Stage stage = list_.stage();
    if (context_.act(
            context_.person,
            [&] { return panel::sign_off(context_.vacancy(), context_.person, stage, context_.record->flags(stage)); },
            [] { return tr("signed off"); }))
        context_.changed();
}

} // namespace evenhand::desktop
