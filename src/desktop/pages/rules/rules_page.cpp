#include "desktop/pages/rules/rules_page.h"

#include "base/files.h"
#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/form_rows.h"
#include "desktop/controls/local.h"
#include "desktop/controls/style.h"
#include "desktop/controls/tabs.h"
#include "desktop/pages/rules/agree_view.h"
#include "desktop/pages/rules/example_view.h"
#include "desktop/pages/rules/practice_view.h"
#include "desktop/pages/rules/questions_view.h"
#include "desktop/pages/where_mended.h"
#include "desktop/window/who_may.h"
#include "merit/read.h"
#include "panel/coming.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

namespace evenhand::desktop {

// --- making it ------------------------------------------------------------------------------------------------------

RulesPage::RulesPage(wxWindow* parent, Context& context) : Page(parent, context, "rules") {
    auto* all = new wxBoxSizer(wxVERTICAL);
    state_ = new WrappedText(this);
    state_->SetFont(bold_font(*this));
    all->Add(state_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    book_ = new wxNotebook(this, wxID_ANY);
    set_accessible_name(*book_, tr("Parts of the rules"));
    make_form(book_);
    practice_ = new PracticeView(book_, context_);
    book_->AddPage(practice_, label("Practice round"));
    agree_ = new AgreeView(
        book_, context_, [this] { return drafting(); }, [this] { return questions_->drafting(); });
    book_->AddPage(agree_, label("Agree and open"));
    questions_ = new QuestionsView(book_, context_);
    book_->AddPage(questions_, label("Interview questions"));
    all->Add(book_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    SetSizer(all);
    book_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGING, [this](wxBookCtrlEvent& event) {
        event.Skip();
        leave();
    });
    book_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        if (event.GetSelection() == agree_tab) agree_->refresh();
        context_.went_on(); // Undo is the tab's own
    });
}

void RulesPage::make_form(wxWindow* book) {
    auto* tab = new wxPanel(book);
    auto* all = new wxBoxSizer(wxVERTICAL);
    make_begin(tab, *all);
    middle_ = new wxBoxSizer(wxHORIZONTAL);
    form_ = new RulesForm(tab, [this](const std::string& what, const auto& how) { change(what, how); });
    middle_->Add(form_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    example_ = new ExampleView(tab);
    middle_->Add(example_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    all->Add(middle_, wxSizerFlags(1).Expand());
    make_bottom(tab, *all);
    tab->SetSizer(all);
    book_->AddPage(tab, label("The rules"));
}

void RulesPage::make_begin(wxWindow* tab, wxSizer& all) {
    begin_ = new wxBoxSizer(wxVERTICAL);
    begin_says_ = new WrappedText(tab);
    begin_->Add(begin_says_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    earlier_ = new wxButton(tab, wxID_ANY, label("Begin with the rules of the stage before"));
    begin_shipped_ = new wxButton(tab, wxID_ANY, label("Begin with the rules that came with Evenhand"));
    for (wxButton* button : {earlier_, begin_shipped_})
        begin_->Add(button, wxSizerFlags().Border(wxLEFT | wxBOTTOM, FromDIP(6)));
    all.Add(begin_, wxSizerFlags(1).Expand());
    earlier_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { begin_with_earlier(); }); });
    begin_shipped_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { begin_with_shipped(); }); });
}

void RulesPage::make_bottom(wxWindow* tab, wxSizer& all) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* below = new wxBoxSizer(wxVERTICAL);
    auto* why = new wxBoxSizer(wxHORIZONTAL);
    why->Add(new wxStaticText(tab, wxID_ANY, label("&Why they change (printed)")),
             wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    why_ = new wxTextCtrl(tab, wxID_ANY);
    why_->SetMinSize(wxSize(-1, field_height(*tab)));
    why->Add(why_, wxSizerFlags(1));
    why_row_ = why;
    below->Add(why, part);
    auto* row = new wxWrapSizer;
    const auto button = [&](const std::string& text, void (RulesPage::*does)()) {
        auto* made = new wxButton(tab, wxID_ANY, shown(text));
        row->Add(made, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(6)));
        made->Bind(wxEVT_BUTTON, [this, does](wxCommandEvent&) { CallAfter([this, does] { (this->*does)(); }); });
        return made;
    };
    use_ = button(tr("Use these &rules"), &RulesPage::use);
    drop_ = button(tr("&Drop the changes"), &RulesPage::drop);
    load_ = button(tr("Load from a file…"), &RulesPage::load);
    save_ = button(tr("Save as &XML…"), &RulesPage::save);
    below->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    bottom_ = below;
    all.Add(below, wxSizerFlags().Expand());
}

// --- showing it -----------------------------------------------------------------------------------------------------

namespace {

/// Codes are few words where there are few, else their number alone.
std::string coming_in_words(const std::vector<std::string>& codes) {
    const std::string number = trn("{} candidate comes to this stage", "{} candidates come to this stage",
                                   static_cast<long long>(codes.size()));
    return codes.empty() || codes.size() > 6 ? number : number + " (" + joined(codes) + ")";
}

} // namespace

std::string RulesPage::how_far() const {
    const panel::StageState* state = context_.state();
    if (!state) return tr("none yet");
    if (state->opened) return tr("open");
    if (drafting() || state->agreed_by.empty()) return tr("draft");
    const auto& people = context_.vacancy().people;
    const auto scorers = std::count_if(people.begin(), people.end(), [](const panel::Person& person) {
        return person.scores() && !person.stood_down;
    });
    return trf("agreed by {} of {}", agreed_names().size(), scorers);
}

std::vector<std::string> RulesPage::agreed_names() const {
    std::vector<std::string> names;
    if (const panel::StageState* state = context_.state())
        for (const std::string& id : state->agreed_by)
            if (const panel::Person* person = context_.vacancy().find_person(id); person && !person->stood_down)
                names.push_back(person->name);
    return names;
}

void RulesPage::refresh() {
    const std::string at = context_.record ? context_.record->path().string() + " " + context_.person + " " +
                                                 std::string(spec::name(context_.stage))
                                           : std::string();
    if (at != at_) {
        at_ = at;
        why_->ChangeValue("");
        form_->Scroll(0, 0);
    }
    show_rules();
    practice_->refresh();
    questions_->refresh();
    agree_->refresh();
}

void RulesPage::show_rules() {
    const auto draft = rules_shown();
    wxWindow& tab = *book_->GetPage(form_tab);
    // What has the focus and goes hands it on.
    const wxWindow* focus = FindFocus();
    const bool lost = focus && tab.IsDescendant(const_cast<wxWindow*>(focus)) &&
                      (draft ? (focus == earlier_ || focus == begin_shipped_) : true);
    tab.GetSizer()->Show(begin_, !draft, true);
    tab.GetSizer()->Show(middle_, draft.has_value(), true);
    tab.GetSizer()->Show(bottom_, draft.has_value(), true);
    if (draft) {
        const spec::Specification& specification = context_.vacancy().specification;
        FormState state;
        state.specification = &specification;
        state.may = may_change();
        state.schemes = acts_for_hr(context_);
        state.says = form_says();
        state.scales = scales();
        form_->show(*draft, state);
        form_->show_problems(problems_by_place(*draft, specification));
        example_->show(draft->scale, example_of(draft->rules, draft->scale, specification, state.schemes));
        const panel::StageState* stage = context_.state();
        tab.GetSizer()->Show(why_row_, stage && stage->opened && may_change() != MayChange::nothing, true);
    } else {
        const bool may = context_.record && may_administer(context_);
        begin_says_->set_text(
            !context_.record ? tr("No record is open.")
            : may ? tr("This stage has no rules yet. Begin with some: they can be changed before they are used, and "
                       "what they say of criteria that are not scored here is left out.")
                  : tr("This stage has no rules yet.") + " " + who_may_administer());
        earlier_->Show(may && earlier_stage().has_value());
        begin_shipped_->Show(may);
    }
    show_state();
    show_buttons();
    tab.Layout();
    if (lost && book_->GetSelection() == form_tab && IsShownOnScreen()) parts().front()->SetFocus();
}

void RulesPage::show_state() {
    state_->set_text(state_in_words());
    Layout();
}

std::string RulesPage::state_in_words() const {
    if (!context_.record) return tr("No record is open.");
    const panel::StageState* state = context_.state();
    const auto draft = rules_shown();
    std::string text;
    if (!state)
        text = draft ? tr("These rules are not in use yet.") : tr("This stage has no rules yet.");
    else if (drafting())
        text = tr("Changed, not in use yet.");
    else if (state->opened)
        text = tr("Scoring is open by these rules.");
    else if (const auto names = agreed_names(); names.empty())
        text = tr("Nobody has agreed to these rules yet.");
    else
        text = trf("Agreed by {}.", list_words(names));
    if (draft) {
        const auto scored = merit::scored_criteria(context_.vacancy().specification, draft->rules).size();
        text += " " + trn("{} criterion is scored", "{} criteria are scored", static_cast<long long>(scored));
        if (state && state->opened)
            text += ".";
        else
            text += ", " + coming_in_words(panel::coming(context_.vacancy(), context_.stage)) + ".";
    }
    return text;
}

std::string RulesPage::form_says() const {
    const panel::StageState* state = context_.state();
    const bool opened = state && state->opened;
    if (reopens_scores() && may_change() == MayChange::all)
        return tr("The levels or their words change. Once these rules are used, every level that members have given so "
                  "far is dropped with its note and evidence, and they are asked for it again.");
    if (opened && state->hand_ins.empty() && may_change() == MayChange::all)
        return trf(
            "Scoring opened on {}. Until the first hand-in the rules can still change, with a reason: it makes a "
            "new version that is printed, and reopens what it touches.",
            moment_words(state->opened->at));
    if (may_change() == MayChange::invite_only)
        return tr(
            "Scores have been handed in: the rules are frozen, because members have judged by them. The number to "
            "invite can still change, with a reason that is printed among the departures.");
    if (may_change() == MayChange::nothing) {
        const std::string who = tr("The chair, the HR adviser or an HR officer changes the rules; you read them here.");
        return opened ? tr("Scoring is open, and the rules are frozen.") + " " + who : who;
    }
    const auto names = agreed_names();
    if (names.empty()) return tr("What you change is kept on this page until you use it.");
    return trf("What you change is kept on this page until you use it. Then the agreement of {} is gone, since they "
               "agreed to other rules.",
               list_words(names));
}

void RulesPage::show_buttons() {
    const bool may = may_change() != MayChange::nothing;
    const auto enable = [this](wxButton& button, bool on) {
        if (!on && button.HasFocus()) form_->SetFocus();
        button.Enable(on);
    };
    enable(*use_, may && drafting());
    enable(*drop_, may && drafting());
    enable(*load_, may_change() == MayChange::all);
}

const std::vector<merit::Scale>& RulesPage::shipped_scales() {
    if (shipped_) return *shipped_;
    shipped_.emplace();
    std::vector<std::filesystem::path> files;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(data_folder() / "criteria" / "scales", none))
        if (entry.path().extension() == ".xml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    try {
        for (const auto& file : files) shipped_->push_back(merit::parse_scale(read_file(file), file.string()));
    } catch (const std::exception& error) {
        context_.alarm(tr("The rating scales that came with Evenhand cannot be read.") + " " + describe(error));
    }
    return *shipped_;
}

std::vector<merit::Scale> RulesPage::scales() {
    std::vector<merit::Scale> all;
    const auto add = [&](const merit::Scale& scale) {
        if (std::find(all.begin(), all.end(), scale) == all.end()) all.push_back(scale);
    };
    // Always in the same order: a list that is put in another order under the hands loses the keyboard.
    if (const auto now = in_use()) add(now->scale);
    for (const merit::Scale& scale : shipped_scales()) add(scale);
    if (const auto written = written_.find(context_.stage); written != written_.end())
        for (const Change& change : written->second.changes)
            if (change.before) add(change.before->scale);
    if (const auto now = rules_shown()) add(now->scale);
    return all;
}

std::vector<wxWindow*> RulesPage::parts() {
    switch (book_->GetSelection()) {
    case practice_tab:
        return practice_->parts();
    case agree_tab:
        return agree_->parts();
    case questions_tab:
        return questions_->parts();
    default:
        break;
    }
    // Whoever only reads the rules finds nothing in the form that takes the keyboard.
    if (rules_shown() && may_change() == MayChange::nothing) return {book_, example_->table(), example_->levels()};
    if (rules_shown()) return {form_, example_->table(), example_->levels(), book_};
    if (earlier_->IsShown()) return {earlier_};
    if (begin_shipped_->IsShown()) return {begin_shipped_};
    return {book_};
}

void RulesPage::turn_to(Tab tab) {
    book_->SetSelection(tab);
    parts().front()->SetFocus();
}

void RulesPage::go_to(const Place& place) {
    if (place.part == rules_part::form) turn_to(form_tab);
    if (place.part == rules_part::practice) turn_to(practice_tab);
    if (place.part == rules_part::agree) turn_to(agree_tab);
    if (place.part == rules_part::questions) turn_to(questions_tab);
}

bool RulesPage::key(const wxKeyEvent& event) {
    if (const auto tab = tab_by_key(*book_, event)) {
        book_->SetSelection(*tab);
        parts().front()->SetFocus();
        return true;
    }
    return book_->GetSelection() == practice_tab && practice_->key(event);
}

void RulesPage::leave() {
    practice_->leave();
}

} // namespace evenhand::desktop
