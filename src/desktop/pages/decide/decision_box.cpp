#include "desktop/pages/decide/decision_box.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/pages/decide/words.h"
#include "desktop/window/who_may.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {
constexpr panel::Outcome outcomes[] = {panel::Outcome::invite, panel::Outcome::reserve, panel::Outcome::reject};

int number_of(panel::Outcome outcome) {
    return static_cast<int>(std::find(std::begin(outcomes), std::end(outcomes), outcome) - std::begin(outcomes));
}
} // namespace

// --- making it ------------------------------------------------------------------------------------------------------

DecisionBox::DecisionBox(wxWindow* parent, Context& context, const Shortlist& list, std::function<void()> decided)
    : ScrolledPanel(parent), context_(context), list_(list), decided_(std::move(decided)) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    make_sum(*all);
    make_decision(*all);
    SetSizer(all);
}

void DecisionBox::make_sum(wxSizer& all) {
    const auto line = wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4));
    who_ = new WrappedText(this);
    who_->SetFont(bold_font(*this));
    all.Add(who_, line);
    says_ = new WrappedText(this);
    all.Add(says_, line);
    sum_ = new TableView(this, tr("What the total is made of"),
                         {{tr("Criterion"), 80},
                          {tr("Score"), 85, true},
                          {tr("Weight"), 65, true},
                          {tr("Gives"), 75, true},
                          {tr("What it asks"), 120}});
    sum_->SetMinSize(FromDIP(wxSize(100, 110)));
    all.Add(sum_, wxSizerFlags(line).Proportion(3));
}

void DecisionBox::make_decision(wxSizer& all) {
    const auto line = wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, label("Decis&ion")),
             wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    outcome_ = make_choice(this);
    row->Add(outcome_, wxSizerFlags(1).CentreVertical());
    all.Add(row, line);
    all.Add(new wxStaticText(this, wxID_ANY, label("&Reason")), wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    reason_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(-1, 66)), wxTE_MULTILINE);
    set_text_margins(*reason_, FromDIP(8), FromDIP(4));
    all.Add(reason_, wxSizerFlags(line).Proportion(2));
    hint_ = new WrappedText(this);
    hint_->SetFont(bold_font(*this));
    all.Add(hint_, line);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    propose_ = new wxButton(this, wxID_ANY, label("Use the &proposed words"));
    decide_ = new wxButton(this, wxID_ANY, label("&Decide"));
    buttons->Add(propose_, wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
    buttons->AddStretchSpacer();
    buttons->Add(decide_);
    all.Add(buttons, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(2)));
    outcome_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose_outcome(); });
    reason_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { keep_draft(); });
    decide_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { decide(); }); });
    propose_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { propose_anew(); });
}

wxWindow& DecisionBox::sum() {
    return *sum_;
}
wxWindow& DecisionBox::outcome() {
    return *outcome_;
}
wxWindow& DecisionBox::reason() {
    return *reason_;
}

// --- showing --------------------------------------------------------------------------------------------------------

void DecisionBox::show(std::optional<std::size_t> place) {
    place_ = list_.is_there() && place && *place < list_.results().size() ? place : std::nullopt;
    who_->set_text(place_ ? trf("{}: {} on merit", list_.results()[*place_].code,
                                outcome_in_words(list_.merit_of(*place_).outcome, list_.stage()))
                          : tr("Choose a candidate to read the sum and to decide."));
    fill_sum();
    if (outcome_->IsEmpty() || utf8(outcome_->GetString(0)) != outcome_in_words(outcomes[0], context_.stage)) {
        outcome_->Clear();
        for (const panel::Outcome one : outcomes) outcome_->Append(shown(outcome_in_words(one, context_.stage)));
    }
    proposed_ = open_to_all() ? proposed_reason() : std::string();
    begun_ = begun();
    const auto draft = drafts_.find(draft_key());
    show_draft(draft != drafts_.end() ? draft->second : begun_);
    enable();
    show_hint();
}

/// What there is to know beside the words of the reason.
std::string DecisionBox::says() const {
    if (!place_) return {};
    const merit::Result& result = list_.results()[*place_];
    std::vector<std::string> parts;
    // Not twice, above and in the reason to begin with.
    if (const std::string& merit = list_.merit_of(*place_).reason; !utf8(reason_->GetValue()).starts_with(merit))
        parts.push_back(merit);
    if (list_.hr() && result.scheme) parts.push_back(result.reason);
    if (std::string before = list_.earlier_totals(*place_); !before.empty()) parts.push_back(std::move(before));
    const Standing& standing = list_.standings()[*place_];
    if (standing.is_earlier())
        parts.push_back(trf("Decided earlier ({}), on figures that have changed since: it waits to be confirmed.",
                            standing.decided));
    return joined(parts, " ");
}

void DecisionBox::fill_sum() {
    std::vector<TableView::Row> rows;
    if (place_)
        for (SumPart& part : sum_of(list_.results()[*place_], list_.criteria(), list_.rules(),
                                    context_.vacancy().specification, list_.total_of(*place_)))
            rows.push_back({std::move(part.criterion), std::move(part.score), std::move(part.weight),
                            std::move(part.gives), std::move(part.text)});
    sum_->fill(std::move(rows));
}

std::string DecisionBox::draft_key() const {
    if (!place_) return {};
    // What one began to write, or HR in its view, is not for the next who works here.
    return fmt::format("{} {} {} {}", static_cast<int>(list_.stage()), context_.actor(), list_.hr(),
                       list_.results()[*place_].code);
}

bool DecisionBox::open_to_all() const {
    return place_ && !list_.results()[*place_].cells.empty();
}

bool DecisionBox::may_decide() const {
    return open_to_all() && may_administer(context_);
}

/// Everyone has handed in at this stage, or there were no shortlist: members' notes may be read.
std::string DecisionBox::proposed_reason() const {
    const merit::Result& on_merit = list_.merit_of(*place_);
    if (!proposed_decision(on_merit.outcome)) return {};
    const panel::Vacancy& vacancy = context_.vacancy();
    const panel::StageState& state = vacancy.stage(list_.stage());
    const auto candidate = vacancy.candidate_index(on_merit.code);
    std::vector<std::string> counted;
    for (std::size_t i = 0; i < vacancy.people.size(); ++i)
        if (candidate && panel::counts(vacancy, state, i, *candidate)) counted.push_back(vacancy.people[i].id);
    std::vector<record::ScoreWords> words;
    if (!on_merit.missed.empty()) words = context_.record->score_words(list_.stage(), on_merit.code);
    return reason_proposed(on_merit, vacancy.specification, words, counted);
}

DecisionBox::Draft DecisionBox::begun() const {
    if (!open_to_all()) return {};
    const Standing& standing = list_.standings()[*place_];
    if (standing.decision) {
        // One that schemes brought about reads to the panel as proposed.
        const bool scheme = !list_.hr() && standing.decision->ground == panel::Ground::scheme;
        const auto as_read = scheme ? proposed_decision(standing.decision->proposed) : standing.decision->outcome;
        return {as_read ? number_of(*as_read) : -1,
                standing.decision->reason.empty() ? proposed_ : standing.decision->reason};
    }
    if (is_left_to_panel()) return {};
    return {number_of(*proposed_decision(list_.merit_of(*place_).outcome)), proposed_};
}

/// Neither the rules on merit nor, in HR's view, the schemes say what becomes of the candidate.
bool DecisionBox::is_left_to_panel() const {
    return !proposed_decision(list_.merit_of(*place_).outcome) ||
           list_.results()[*place_].outcome == merit::Outcome::tie;
}

void DecisionBox::show_draft(const Draft& draft) {
    if (outcome_->GetSelection() != draft.outcome) outcome_->SetSelection(draft.outcome);
    show_text(*reason_, shown(draft.reason));
}

bool DecisionBox::departs(int outcome) const {
    if (!place_ || outcome < 0) return false;
    const auto proposed = proposed_decision(list_.merit_of(*place_).outcome);
    return proposed && number_of(*proposed) != outcome;
}

void DecisionBox::show_hint() {
    std::string hint;
    const int outcome = outcome_->GetSelection();
    if (!place_) {
        hint.clear();
    } else if (!open_to_all()) {
        hint = tr("There is nothing to decide: the candidate is no longer in.");
    } else if (!may_administer(context_)) {
        hint = tr("The chair, the HR adviser or an HR officer enters the decisions; you can read them.");
    } else if (departs(outcome)) {
        hint = trf("This departs from the proposal ({}): the reason has to say why.",
                   outcome_in_words(list_.merit_of(*place_).outcome, list_.stage()));
    } else if (is_left_to_panel()) {
        hint = tr("The rules leave this to those who decide: choose, and say why.");
    }
    if (may_decide() && list_.signed_count() > 0)
        hint += (hint.empty() ? "" : " ") +
                trn("{} has signed off: another decision sets the signature aside, to be given again.",
                    "{} have signed off: another decision sets the signatures aside, to be given again.",
                    list_.signed_count());
    const std::string above = says();
    const bool same = hint_->text() == hint && says_->text() == above;
    says_->Show(!above.empty());
    says_->set_text(above);
    hint_->Show(!hint.empty());
    hint_->set_text(hint);
    if (!same) Layout();
}

void DecisionBox::enable() {
    const bool may = may_decide();
    if (!may)
        for (const wxWindow* one :
             {static_cast<wxWindow*>(outcome_), static_cast<wxWindow*>(decide_), static_cast<wxWindow*>(propose_)})
            if (one->HasFocus()) sum_->SetFocus();
    outcome_->Enable(may);
    decide_->Enable(may);
    propose_->Enable(may && !proposed_.empty());
    reason_->SetEditable(may);
    decide_->SetLabel(place_ ? shown(trf("&Decide on {}", list_.results()[*place_].code)) : label("&Decide"));
    Layout();
}

// --- deciding -------------------------------------------------------------------------------------------------------

void DecisionBox::keep_draft() {
    if (!may_decide()) return;
    Draft draft{outcome_->GetSelection(), utf8(reason_->GetValue())};
    if (draft == begun_)
        drafts_.erase(draft_key());
    else
        drafts_[draft_key()] = std::move(draft);
}

/// Words that stand for the proposal are no reason for departing from it: they go, and come back with it.
void DecisionBox::choose_outcome() {
    const std::string words = utf8(reason_->GetValue());
    const bool departing = departs(outcome_->GetSelection());
    if (departing && words == proposed_) show_text(*reason_, "");
    if (!departing && trimmed(words).empty()) show_text(*reason_, shown(proposed_));
    keep_draft();
    show_hint();
}

void DecisionBox::propose_anew() {
    if (!may_decide()) return;
    const auto proposed = proposed_decision(list_.merit_of(*place_).outcome);
    replaced_ = Replaced{draft_key(), {outcome_->GetSelection(), utf8(reason_->GetValue())}};
    show_draft({proposed ? number_of(*proposed) : outcome_->GetSelection(), proposed_});
    keep_draft();
    show_hint();
    reason_->SetFocus();
}

std::string DecisionBox::undoable() const {
    return replaced_ && may_decide() && replaced_->key == draft_key() ? tr("the proposed words") : std::string();
}

void DecisionBox::undo() {
    show_draft(replaced_->draft);
    replaced_.reset();
    keep_draft();
    show_hint();
    reason_->SetFocus();
}

void DecisionBox::decide() {
    if (!place_) {
        context_.say(tr("Choose a candidate first."));
        return;
    }
    if (!may_decide()) {
        context_.say(utf8(hint_->GetLabelText()));
        return;
    }
    const int chosen = outcome_->GetSelection();
    if (chosen < 0) {
        context_.say(tr("Choose the decision first."));
        outcome_->SetFocus();
        return;
    }
    const std::string words = utf8(reason_->GetValue());
    if (trimmed(words).empty()) {
        context_.say(departs(chosen) ? tr("Not saved: a decision that departs from the proposal needs its reason.")
                                     : tr("Not saved: a decision needs its reason."));
        reason_->SetFocus();
        return;
    }
    if (save(outcomes[chosen], words)) decided_();
}

bool DecisionBox::save(panel::Outcome outcome, const std::string& reason) {
    const std::string code = list_.results()[*place_].code, key = draft_key();
    const spec::Stage stage = list_.stage();
    const bool saved = context_.act(
        context_.actor(),
        [&] {
            return panel::decide(context_.vacancy(), context_.actor(), stage, code, outcome, reason,
                                 context_.record->flags(stage));
        },
        [&] { return trf("{}: {}", code, outcome_in_words(outcome, stage)); });
    if (saved) drafts_.erase(key);
    return saved;
}

std::vector<std::string> DecisionBox::unsaved() const {
    std::vector<std::string> lost;
    for (const auto& [key, draft] : drafts_) lost.push_back(trf("the decision on {}", key.substr(key.rfind(' ') + 1)));
    return lost;
}

} // namespace evenhand::desktop
