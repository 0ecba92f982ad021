#include "desktop/pages/panel_page.h"

#include "desktop/controls/style.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/panel/applicant_names.h"
#include "desktop/pages/panel/declaration_view.h"
#include "desktop/pages/panel/people_view.h"
#include "desktop/window/who_may.h"

#include <algorithm>
#include <wx/sizer.h>

namespace evenhand::desktop {

PanelPage::PanelPage(wxWindow* parent, Context& context) : Page(parent, context, "panel") {
    auto* all = new wxBoxSizer(wxVERTICAL);
    heading_ = new WrappedText(this);
    heading_->SetFont(heading_font(*this));
    heading_->Hide();
    says_ = new WrappedText(this);
    for (WrappedText* one : {heading_, says_}) all->Add(one, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    people_ = new PeopleView(this, context, [this] { show_declaration(); });
    all->Add(people_, wxSizerFlags(1).Expand());
    declaration_ = new DeclarationView(this, context, [this] { show_people(); });
    all->Add(declaration_, wxSizerFlags(1).Expand());
    SetSizer(all);
    declaration_->Hide();
}

void PanelPage::add_actions(Actions& actions, const std::function<bool()>& shown) {
    const auto add = [&](const char* id, const std::string& text, const std::string& help, std::function<void()> run,
                         std::function<bool()> enabled) {
        actions.add({std::string("panel.") + id, within(tr("Set &up"), tr("&Panel")), text, help, "", std::move(run),
                     [shown, enabled = std::move(enabled)] { return shown() && enabled(); }});
    };
    add(
        "declare", tr("Declaration of &interest…"),
        tr("Read the applicants' names, without codes, and declare whom one knows or has a conflict with"),
        [this] { show_declaration(); }, [this] { return declaring_.empty() && declarer(); });
    add(
        "no-interest", tr("&No interest in any applicant"),
        tr("Declare that there is no interest in any of the applicants whose names are shown"),
        [this] { declaration_->declare_none(); }, [this] { return !declaring_.empty(); });
    add(
        "add", tr("&Add to the panel"), tr("Add the person written on the page to the panel"),
        [this] { people_->add_person(); },
        [this] { return declaring_.empty() && context_.record && may_administer(context_); });
    add(
        "stand-down", tr("&Stand down"), tr("Record that the chosen person leaves the panel, with the reason written"),
        [this] { people_->stand_down(); }, [this] { return declaring_.empty() && people_->may_stand_down(); });
}

std::string PanelPage::how_far() const {
    const panel::Vacancy& vacancy = context_.vacancy();
    const panel::StageState* state = context_.state();
    long long scorers = 0, done = 0;
    for (const panel::Person& one : vacancy.people) {
        if (!one.scores() || one.stood_down) continue;
        ++scorers;
        done += state && state->opened ? panel::has_handed_in(vacancy, state->stage, one) : one.has_declared();
    }
    if (scorers == 0) return tr("nobody yet");
    return state && state->opened ? trf("{} / {} in", done, scorers) : trf("{} / {} declared", done, scorers);
}

// --- showing --------------------------------------------------------------------------------------------------------

const panel::Person* PanelPage::declarer() const {
    if (!context_.record) return nullptr;
    const panel::Person* one = acts_for_hr(context_) ? people_->chosen() : context_.who();
    return one && names_are_open(context_.vacancy(), *one) ? one : nullptr;
}

std::string PanelPage::says() const {
    if (!context_.record) return tr("No record is open.");
    const panel::Vacancy& vacancy = context_.vacancy();
    const panel::Person* me = context_.who();
    const auto on_panel = std::count_if(vacancy.people.begin(), vacancy.people.end(),
                                        [](const auto& one) { return one.role != panel::Role::officer; });
    std::string text;
    if (on_panel == 0) text = tr("Nobody is on the panel yet. Add the chair and the members who will score.") + " ";
    if (me && me->role == panel::Role::observer)
        text += tr("An observer sees what the panel sees after the hand-in, and never names.") + " ";
    else if (me && names_are_open(vacancy, *me) && !me->has_declared())
        text += tr("You have not declared yet whether you know an applicant.") + " ";
    else if (me && me->scores() && !me->stood_down && !names_are_open(vacancy, *me))
        text += tr("Scoring is open, so names are no longer shown. If you recognise who wrote an application, say so "
                   "on the Score page: “I recognise this person”.") +
                " ";
    if (acts_for_hr(context_))
        text += tr("Each declares an interest for themselves; what was declared on paper can be entered for the one "
                   "chosen in the list.");
    else if (!may_administer(context_))
        text += tr("Adding people:") + " " + who_may_administer();
    return text;
}

void PanelPage::turn_to(bool declaring) {
    if (declaring == declaration_->IsShown()) return;
    // The focus goes ahead of what is hidden.
    wxWindow* focus = FindFocus();
    const bool here = focus && IsDescendant(focus);
    people_->Show(!declaring);
    declaration_->Show(declaring);
    heading_->Show(declaring);
    Layout();
    if (here) parts().front()->SetFocus();
}

void PanelPage::forget() {
    if (!context_.record) declaring_.clear();
    if (declaring_.empty()) declaration_->clear();
}

void PanelPage::forget_drafts() {
    people_->forget_drafts();
    declaring_.clear();
    begun_for_.clear();
    declaration_->clear();
}

void PanelPage::refresh() {
    people_->refresh();
    const panel::Person* one = declarer();
    const std::string now = context_.record ? context_.record->path().string() + " " + context_.person : "";
    if (now != begun_for_) {
        begun_for_ = now;
        // Whoever has to declare finds the names at once.
        const bool owes = one && one == context_.who() && one->scores() && !one->has_declared() &&
                          !context_.vacancy().candidates.empty();
        declaring_ = owes ? one->id : "";
    }
    if (!one || one->id != declaring_) declaring_.clear();
    if (declaring_.empty())
        declaration_->clear();
    else
        declaration_->show_person(declaring_);
    says_->set_text(declaring_.empty() ? says() : declaration_->says());
    heading_->set_text(declaring_.empty() ? "" : trf("Declaration of interest of {}", one->name));
    turn_to(!declaring_.empty());
    Layout();
}

void PanelPage::show_declaration() {
    const panel::Person* one = declarer();
    if (!one) {
        context_.say(acts_for_hr(context_) && people_->chosen()
                         ? trf("{} declares by code now, or not at all: names are shown until scoring opens.",
                               people_->chosen()->name)
                         : tr("Names are shown until scoring opens, to the chair, the members and the HR adviser."));
        return;
    }
    declaring_ = one->id;
    refresh();
    parts().front()->SetFocus();
}

void PanelPage::show_people() {
    declaring_.clear();
    refresh();
    parts().front()->SetFocus();
}

void PanelPage::leave() {
    // No name stays in the window behind another page. Whoever stays after all has them back.
    declaration_->clear();
    CallAfter([this] {
        if (!IsShownOnScreen())
            begun_for_.clear();
        else if (!declaring_.empty())
            refresh();
    });
}

std::vector<wxWindow*> PanelPage::parts() {
    return declaration_->IsShown() ? declaration_->parts() : people_->parts();
}

void PanelPage::go_to(const Place& place) {
    if (!place.person.empty() && declaring_.empty()) people_->choose(place.person);
}

bool PanelPage::key(const wxKeyEvent& event) {
    return declaration_->IsShown() && context_.record && declaration_->key(event);
}

} // namespace evenhand::desktop
