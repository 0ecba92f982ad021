#include "desktop/pages/panel_page.h"

#include "desktop/controls/style.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/panel/applicant_names.h"
#include "desktop/pages/panel/declaration_view.h"
#include "desktop/pages/panel/packs_view.h"
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
    people_ = new PeopleView(this, context, {[this] { show_declaration(); }, [this] { show_packs(); }});
    all->Add(people_, wxSizerFlags(1).Expand());
    declaration_ = new DeclarationView(this, context, [this] { show_people(); });
    all->Add(declaration_, wxSizerFlags(1).Expand());
    packs_ = new PacksView(this, context, [this] { show_people(); });
    all->Add(packs_, wxSizerFlags(1).Expand());
    SetSizer(all);
    declaration_->Hide();
    packs_->Hide();
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
        [this] { show_declaration(); }, [this] { return shows_ == Shows::people && declarer(); });
    add(
        "no-interest", tr("&No interest in any applicant"),
        tr("Declare that there is no interest in any of the applicants whose names are shown"),
        [this] { declaration_->declare_none(); }, [this] { return !declaring_.empty(); });
    add(
        "add", tr("&Add to the panel"), tr("Add the person written on the page to the panel"),
        [this] { people_->add_person(); },
        [this] { return shows_ == Shows::people && context_.record && may_administer(context_); });
    add(
        "stand-down", tr("&Stand down"), tr("Record that the chosen person leaves the panel, with the reason written"),
        [this] { people_->stand_down(); }, [this] { return shows_ == Shows::people && people_->may_stand_down(); });
    add_pack_actions(actions, shown);
}

void PanelPage::add_pack_actions(Actions& actions, const std::function<bool()>& shown) {
    const auto add = [&](const char* id, const std::string& text, const std::string& help, std::function<void()> run,
                         std::function<bool()> enabled) {
        actions.add({std::string("panel.") + id, within(tr("Set &up"), tr("&Panel")), text, help, "", std::move(run),
                     [shown, enabled = std::move(enabled)] { return shown() && enabled(); }});
    };
    const auto packing = [this] { return shows_ == Shows::packs && packs_->may_pack(); };
    const auto sheets = [this] { return shows_ == Shows::packs && packs_->may_write_sheet(); };
    add(
        "packs", tr("Packs and s&heets…"),
        tr("Show the packs and sheets in which members score away from the record, and where each is"),
        [this] { show_packs(); }, [this] { return shows_ == Shows::people; });
    add(
        "make-pack", tr("&Make a pack…"), tr("Make an encrypted file in which the chosen member scores"),
        [this] { packs_->make(); }, packing);
    add(
        "take-pack", tr("&Take a returned pack…"),
        tr("Take a pack back that its member has handed in; it stays sealed until everybody has"),
        [this] { packs_->take_back(); }, packing);
    add(
        "withdraw-pack", tr("&Withdraw the pack"),
        tr("The pack of the chosen member does not count any more, for the reason written on the page"),
        [this] { packs_->withdraw(); }, packing);
    add(
        "save-sheet", tr("Save a sheet &of scores…"), tr("Write a spreadsheet in which the chosen member scores"),
        [this] { packs_->write_sheet(); }, sheets);
    add(
        "take-sheet", tr("Take a &filled-in sheet…"), tr("Take the scores of a sheet that was filled in"),
        [this] { packs_->take_sheet(); }, sheets);
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

void PanelPage::turn_to(Shows what) {
    if (what == shows_) return;
    // The focus goes ahead of what is hidden.
    wxWindow* focus = FindFocus();
    const bool here = focus && IsDescendant(focus);
    shows_ = what;
    people_->Show(what == Shows::people);
    declaration_->Show(what == Shows::declaration);
    packs_->Show(what == Shows::packs);
    heading_->Show(what != Shows::people);
    Layout();
    if (here) parts().front()->SetFocus();
}

void PanelPage::forget() {
    if (!context_.record) declaring_.clear();
    if (declaring_.empty()) declaration_->clear();
}

void PanelPage::forget_drafts() {
    people_->forget_drafts();
    packs_->forget_drafts();
    declaring_.clear();
    begun_for_.clear();
    declaration_->clear();
    turn_to(Shows::people);
}

void PanelPage::refresh() {
    people_->refresh();
    packs_->refresh();
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
    const bool packing = declaring_.empty() && context_.record && shows_ == Shows::packs;
    says_->set_text(!declaring_.empty() ? declaration_->says() : packing ? packs_->says() : says());
    heading_->set_text(!declaring_.empty() ? trf("Declaration of interest of {}", one->name)
                       : packing           ? tr("Packs and sheets of scores")
                                           : std::string());
    turn_to(!declaring_.empty() ? Shows::declaration : packing ? Shows::packs : Shows::people);
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
    turn_to(Shows::people);
    refresh();
    parts().front()->SetFocus();
}

void PanelPage::show_packs() {
    if (!context_.record) return;
    const panel::Person* one = people_->chosen();
    declaring_.clear();
    turn_to(Shows::packs);
    refresh();
    if (one) packs_->choose(one->id);
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
    switch (shows_) {
    case Shows::declaration:
        return declaration_->parts();
    case Shows::packs:
        return packs_->parts();
    case Shows::people:
        break;
    }
    return people_->parts();
}

void PanelPage::go_to(const Place& place) {
    if (!place.person.empty() && shows_ == Shows::people) people_->choose(place.person);
}

bool PanelPage::key(const wxKeyEvent& event) {
    return declaration_->IsShown() && context_.record && declaration_->key(event);
}

} // namespace evenhand::desktop
