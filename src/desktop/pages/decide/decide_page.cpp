#include "desktop/pages/decide/decide_page.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/controls/tabs.h"
#include "desktop/pages/decide/basis_view.h"
#include "desktop/pages/decide/ranking_view.h"
#include "desktop/pages/decide/safety_view.h"
#include "desktop/pages/decide/sign_off_view.h"
#include "desktop/pages/decide/words.h"
#include "panel/decided.h"

#include <wx/notebook.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

// --- making it ------------------------------------------------------------------------------------------------------

DecidePage::DecidePage(wxWindow* parent, Context& context) : Page(parent, context, "decide") {
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    heading_ = new WrappedText(this, tr("Decisions"));
    heading_->SetFont(heading_font(*this));
    all->Add(heading_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    waiting_ = reading_text(this, wxBORDER_NONE);
    set_accessible_name(*waiting_, tr("What the decisions wait for"));
    all->Add(waiting_, wxSizerFlags(sides).Proportion(1));
    counts_ = new WrappedText(this);
    all->Add(counts_, sides);
    make_parts();
    all->Add(tabs_, wxSizerFlags(sides).Proportion(1));
    SetSizer(all);
}

void DecidePage::make_parts() {
    tabs_ = new wxNotebook(this, wxID_ANY);
    set_accessible_name(*tabs_, tr("Parts of this page"));
    const auto add = [&](auto* made) {
        sections_.push_back(made);
        made->GetParent()->GetSizer()->Add(made, wxSizerFlags(1).Expand());
        made->Show(sections_.size() == 1);
        tabs_->AddPage(made->GetParent(), shown(made->title()));
        return made;
    };
    // GTK hides no page of a notebook that is not in sight, it only does not draw it: what is in the holder is hidden
    // here.
    const auto holder = [&] {
        auto* made = new wxPanel(tabs_);
        made->SetSizer(new wxBoxSizer(wxVERTICAL));
        return made;
    };
    ranking_ = add(new RankingView(holder(), context_, list_));
    safety_ = add(new SafetyView(holder(), context_, list_));
    basis_ = add(new BasisView(holder(), context_, list_));
    check_ = add(new CheckView(holder(), context_, list_, [this](Part part, const std::string& candidate) {
        turn_to(part);
        if (part == Part::ranking) ranking_->choose(candidate);
    }));
    sign_off_ = add(new SignOffView(holder(), context_, list_));
    tabs_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        part_turned();
    });
}

std::string DecidePage::title() const {
    return tr("Decide");
}

void DecidePage::add_actions(Actions& actions, const std::function<bool()>& shown) {
    const auto there = [this, shown] { return shown() && list_.is_there(); };
    const auto part = [&](const char* id, const std::string& text, const std::string& help, Part which) {
        actions.add({id, tr("&Meeting"), text, help, "", [this, which] { turn_to(which); }, there});
    };
    actions.explain("Ctrl+PageDown", tr("Show the next part of a page that has tabs; Ctrl+PageUp the one before"));
    part("decide.ranking", tr("Ran&king"), tr("Show the ranking with the line, and decide"), Part::ranking);
    add_decisions(actions, shown);
    part("decide.safety", tr("How &safe is the line"),
         tr("Turn to what the line hangs on; it opens by a press of its own"), Part::safety);
    part("decide.basis", tr("&Basis of the decisions"), tr("Read and write the basis of the decisions"), Part::basis);
    part("decide.check", tr("&Questions before closing"), tr("Read what a tribunal would ask"), Part::check);
    part("decide.signatures", tr("Si&gnatures"), tr("See who has signed the decisions off"), Part::sign_off);
    actions.add({"decide.sign-off", tr("&Meeting"), tr("Sign o&ff"), tr("Sign the decisions off as who works here"), "",
                 [this] {
                     turn_to(Part::sign_off);
                     sign_off_->sign();
                 },
                 [this, there] { return there() && sign_off_->may_sign(); }});
}

void DecidePage::add_decisions(Actions& actions, const std::function<bool()>& shown) {
    const auto ranking = [this, shown] { return shown() && list_.is_there() && &section() == ranking_; };
    actions.add({"decide.one", tr("&Meeting"), tr("&Decide on this candidate"),
                 tr("Save the decision and the reason of the candidate who is chosen"), "Ctrl+D",
                 [this] { ranking_->decide(); }, [this, ranking] { return ranking() && ranking_->may_decide(); }});
    actions.add({"decide.next", tr("&Meeting"), tr("Ne&xt to decide on"),
                 tr("Go to the next candidate who is still to be decided on or to be confirmed"), "Ctrl+J",
                 [this] { ranking_->next_open(); }, [this, ranking] { return ranking() && ranking_->may_see_next(); }});
    actions.add({"decide.rest", tr("&Meeting"), tr("Decide the rest as prop&osed"),
                 tr("Decide on everyone who is left as the rules propose, each with the proposed reason"), "",
                 [this] { ranking_->decide_the_rest(); },
                 [this, ranking] { return ranking() && ranking_->may_decide_the_rest(); }});
}

// --- showing --------------------------------------------------------------------------------------------------------

Section& DecidePage::section() const {
    const int number = tabs_->GetSelection();
    return *sections_.at(static_cast<std::size_t>(number < 0 ? 0 : number));
}

std::vector<wxWindow*> DecidePage::parts() {
    if (!list_.is_there()) return {waiting_};
    std::vector<wxWindow*> all = section().parts();
    all.push_back(tabs_);
    return all;
}

std::string DecidePage::how_far() const {
    const std::string key = fmt::format("{} {} {}", context_.record->path().string(), context_.vacancy().last.event,
                                        static_cast<int>(context_.stage));
    if (key == how_far_key_) return how_far_;
    how_far_key_ = key;
    how_far_.clear();
    const panel::StageState* state = context_.state();
    if (!state || !state->opened) return how_far_;
    if (const auto awaited = panel::awaited(context_.vacancy(), context_.stage); !awaited.empty()) {
        how_far_ = trf("waits for {}", awaited.size());
        return how_far_;
    }
    const panel::DecidedOn decided = panel::decided_on(context_.vacancy(), *state);
    if (decided.in > 0) how_far_ = trf("{} of {}", decided.in - decided.open.size(), decided.in);
    return how_far_;
}

void DecidePage::forget_drafts() {
    list_.forget();
    how_far_key_.clear();
    for (Section* one : sections_) one->forget_drafts();
}

std::string DecidePage::counts_in_words() const {
    if (!list_.is_there()) return {};
    std::string text = counts_words(list_.counts(), list_.stage());
    if (const auto open = static_cast<long long>(list_.open_count()); open > 0)
        text += " " + trn("{} of them is still to be decided or confirmed.",
                          "{} of them are still to be decided or confirmed.", open);
    if (list_.hr() && list_.stage() == spec::Stage::interview)
        return text + " " + tr("Interview schemes give nobody the post: they are not applied at this stage.");
    return text + " " +
           (list_.hr() ? tr("Interview schemes are applied: this is HR's view.")
                       : tr("Interview schemes are applied by HR."));
}

void DecidePage::refresh() {
    list_.bring_up_to_date(context_);
    const bool there = list_.is_there();
    if (!there && tabs_->IsDescendant(FindFocus())) CallAfter([this] { waiting_->SetFocus(); });
    counts_->set_text(counts_in_words());
    show_text(*waiting_, shown(list_.waits()));
    waiting_->Show(!there);
    counts_->Show(there);
    tabs_->Show(there);
    // Where it waits, nothing of an earlier record or stage may stand in the parts, seen or not.
    if (there)
        section().refresh();
    else
        for (Section* one : sections_) one->refresh();
    Layout();
}

void DecidePage::part_turned() {
    const int number = tabs_->GetSelection();
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        if (sections_[i]->IsShown() && static_cast<int>(i) != number) {
            sections_[i]->leave();
            if (sections_[i]->IsDescendant(FindFocus())) tabs_->SetFocus();
        }
        sections_[i]->Show(static_cast<int>(i) == number);
    }
    list_.bring_up_to_date(context_);
    section().refresh();
    section().GetParent()->Layout();
}

void DecidePage::turn_to(Part part) {
    if (!list_.is_there()) return;
    tabs_->SetSelection(static_cast<std::size_t>(part));
    section().parts().front()->SetFocus();
}

void DecidePage::go_to(const Place& place) {
    if (!list_.is_there() || place.candidate.empty()) return;
    turn_to(Part::ranking);
    ranking_->choose(place.candidate);
}

bool DecidePage::key(const wxKeyEvent& event) {
    const auto tab = tab_by_key(*tabs_, event);
    if (!list_.is_there() || !tab) return false;
    turn_to(static_cast<Part>(*tab));
    return true;
}

// --- leaving --------------------------------------------------------------------------------------------------------

void DecidePage::leave() {
    for (Section* one : sections_) one->leave();
}

std::vector<std::string> DecidePage::unsaved() const {
    std::vector<std::string> lost;
    for (const Section* one : sections_)
        for (const std::string& words : one->unsaved()) lost.push_back(words);
    return lost;
}

std::string DecidePage::undoable() const {
    return list_.is_there() ? section().undoable() : std::string();
}

void DecidePage::undo() {
    if (!undoable().empty()) section().undo();
}

} // namespace evenhand::desktop
