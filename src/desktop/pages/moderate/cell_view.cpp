#include "desktop/pages/moderate/cell_view.h"

#include "base/text.h"
#include "desktop/controls/levels.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/pages/moderate/member_scores.h"
#include "desktop/pages/moderate/minutes.h"
#include "desktop/pages/moderate/room.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

// --- making it ------------------------------------------------------------------------------------------------------

CellView::CellView(wxWindow* parent, Context& context, Ways ways)
    : ScrolledPanel(parent), context_(context), ways_(std::move(ways)) {
    const auto row = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    heading_ = new WrappedText(this);
    heading_->SetFont(bold_font(*this));
    facts_ = new WrappedText(this);
    agreed_ = new WrappedText(this);
    for (WrappedText* text : {heading_, facts_, agreed_}) all->Add(text, row);
    scores_ = new MemberScores(this);
    all->Add(scores_, wxSizerFlags(row).Proportion(1));
    make_agreeing(*all);
    make_bottom(*all);
    SetSizer(all);
}

void CellView::make_agreeing(wxSizer& all) {
    const auto row = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
    auto* sides = new wxBoxSizer(wxHORIZONTAL);
    levels_ = new Levels(
        this,
        [this](merit::Mark mark) {
            if (code_.empty()) return;
            draft().level = mark.value();
            show_entry();
        },
        false);
    sides->Add(levels_, wxSizerFlags(1).Border(wxRIGHT, FromDIP(12)));
    room_ = new Room(this, {[this](const std::string& person, bool present) {
                                if (present)
                                    in_room_.insert(person);
                                else
                                    in_room_.erase(person);
                                show_entry();
                            },
                            [this](const std::string& person, bool dissents) {
                                if (dissents)
                                    draft().dissent.insert(person);
                                else
                                    draft().dissent.erase(person);
                            }});
    sides->Add(room_, wxSizerFlags(1));
    all.Add(sides, row);
    all.Add(new wxStaticText(this, wxID_ANY, label("&Reason for the agreed score")), row);
    why_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(-1, 48)), wxTE_MULTILINE);
    set_text_margins(*why_, FromDIP(8), FromDIP(4));
    all.Add(why_, row);
    why_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (!code_.empty()) draft().why = utf8(why_->GetValue());
    });
}

void CellView::make_bottom(wxSizer& all) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6));
    auto* bottom = new wxBoxSizer(wxHORIZONTAL);
    // The text that refuses is made after the buttons, which would take it for their label.
    back_ = new wxButton(this, wxID_ANY, label("&Back to the matrix"));
    next_ = new wxButton(this, wxID_ANY, label("&Next on the agenda"));
    agree_ = new wxButton(this, wxID_ANY, label("Agree &on this score"));
    refusal_ = new WrappedText(this);
    bottom->Add(back_, cell);
    bottom->Add(next_, cell);
    bottom->AddStretchSpacer();
    bottom->Add(agree_, wxSizerFlags().CentreVertical());
    all.Add(refusal_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
    all.Add(bottom, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ways_.back(); }); });
    next_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ways_.next(); }); });
    agree_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { agree(); }); });
}

std::vector<wxWindow*> CellView::parts() const {
    std::vector<wxWindow*> parts;
    if (wxWindow* first = scores_->first()) parts.push_back(first);
    parts.push_back(why_->IsEnabled() ? static_cast<wxWindow*>(why_) : back_);
    return parts;
}

// --- what is seen ---------------------------------------------------------------------------------------------------

void CellView::show(std::shared_ptr<const ScoreMatrix> matrix, TablePlace place) {
    matrix_ = std::move(matrix);
    place_ = place;
    code_ = matrix_->candidate(place).code;
    criterion_ = matrix_->criterion(place).id;
    const wxFont font = reading_font(*this, context_.preferences);
    scores_->set_text_font(font);
    levels_->set_text_font(font);
    why_->SetFont(font);
    begin_room();
    scores_->show(member_scores(context_, code_, criterion_));
    show_words();
    show_entry();
    Layout();
}

void CellView::clear() {
    code_.clear();
    for (WrappedText* text : {heading_, facts_, agreed_, refusal_}) text->set_text({});
    scores_->show({});
    why_->ChangeValue("");
}

/// Those who were there last, else everyone who scores.
void CellView::begin_room() {
    const panel::StageState& state = *context_.state();
    const std::string here(spec::name(state.stage));
    if (room_of_ == here) return;
    room_of_ = here;
    in_room_.clear();
    const bool nothing_agreed = state.agreed.empty();
    for (const panel::Person* person : people_of_the_room(context_.vacancy())) {
        const auto was_there = [&] {
            const std::vector<std::string>& last = state.agreed.back().present;
            return std::find(last.begin(), last.end(), person->id) != last.end();
        };
        // One who had to leave for the last candidate was there before and comes back for the next.
        const bool left = !nothing_agreed && person->scores() &&
                          person->interest_in(state.agreed.back().candidate) == panel::Interest::conflict;
        if (nothing_agreed ? person->scores() : was_there() || left) in_room_.insert(person->id);
    }
}

void CellView::show_words() {
    const ScoreMatrix::Criterion& criterion = matrix_->criterion(place_);
    heading_->set_text(joined({code_, criterion.label, criterion.text}, " · "));
    std::vector<std::string> facts = {criterion.essential ? trf("Essential, minimum {}.", matrix_->minimum)
                                                          : tr("Desirable."),
                                      trf("This cell: {}.", matrix_->words(place_))};
    if (const ScoreMatrix::Matter* matter = matrix_->matter_at(place_)) facts.push_back(matter->why + ".");
    // Said in words as well: the box of one who may not be there cannot be come to by keyboard.
    std::vector<std::string> leaving;
    for (const panel::Person* person : people_of_the_room(context_.vacancy()))
        if (person->interest_in(code_) == panel::Interest::conflict) leaving.push_back(person->name);
    if (!leaving.empty())
        facts.push_back(
            trf("Has to leave the room for {}, for a conflict of interest: {}.", code_, list_words(leaving)));
    facts_->set_text(joined(facts, " "));
    agreed_->set_text(last_agreed());
}

std::string CellView::last_agreed() const {
    const panel::AgreedScore* agreed = context_.state()->agreed_on(code_, criterion_);
    if (!agreed) return tr("No score has been agreed here yet: the members' own stand.");
    std::string text = agreed_in_words(context_.vacancy(), *agreed);
    if (!panel::stands(context_.vacancy(), *agreed))
        text += " " + tr("It does not stand: somebody who took part has a conflict of interest. Agree anew.");
    return text;
}

std::string CellView::refusal() const {
    try {
        panel::NewAgreed trial;
        trial.candidate = code_;
        trial.criterion = criterion_;
        trial.level = matrix_->least;
        trial.why = "-";
        panel::agree_score(context_.vacancy(), context_.actor(), context_.stage, trial);
        return {};
    } catch (const NotAllowed& no) {
        return describe(no);
    }
}

void CellView::show_entry() {
    if (code_.empty()) return;
    const std::string no = refusal();
    const bool open = no.empty();
    const auto found = drafts_.find(key());
    const Draft now = found != drafts_.end() ? found->second : Draft();
    // What can no longer be used hands the focus on.
    if (!open && (why_->HasFocus() || agree_->HasFocus() || levels_->IsDescendant(FindFocus()))) back_->SetFocus();
    levels_->show(context_.state()->scale_now(), now.level ? merit::Mark::level(*now.level) : merit::Mark(), open);
    room_->show(context_.vacancy(), code_, in_room_, now.dissent, open);
    if (utf8(why_->GetValue()) != now.why) why_->ChangeValue(shown(now.why));
    why_->Enable(open);
    agree_->Enable(open);
    refusal_->set_text(no);
    if (refusal_->IsShown() == open) {
        refusal_->Show(!open);
        Layout();
    }
}

// --- what is entered ------------------------------------------------------------------------------------------------

std::vector<std::string> CellView::present_here() const {
    std::vector<std::string> present;
    for (const panel::Person* person : people_of_the_room(context_.vacancy()))
        if (in_room_.count(person->id) && person->interest_in(code_) != panel::Interest::conflict)
            present.push_back(person->id);
    return present;
}

void CellView::agree() {
    if (code_.empty()) return;
    if (const std::string no = refusal(); !no.empty()) {
        context_.say(no);
        return;
    }
    const Draft entered = draft();
    panel::NewAgreed agreed;
    agreed.present = present_here();
    if (!entered.level || agreed.present.empty()) {
        context_.say(entered.level ? tr("Tick who is in the room. Nothing was saved.")
                                   : tr("Choose the level the panel agrees on. Nothing was saved."));
        (entered.level ? static_cast<wxWindow*>(room_) : levels_)->SetFocus();
        return;
    }
    agreed.candidate = code_;
    agreed.criterion = criterion_;
    agreed.level = *entered.level;
    agreed.why = entered.why;
    for (const std::string& person : agreed.present)
        if (entered.dissent.count(person)) agreed.dissent.push_back(person);
    const bool saved = context_.act(
        context_.actor(),
        [&] { return panel::agree_score(context_.vacancy(), context_.actor(), context_.stage, agreed); },
        [&] { return ways_.agreed(); });
    if (!saved) {
        if (trimmed(entered.why).empty()) why_->SetFocus();
        return;
    }
    drafts_.erase(key());
    context_.changed();
}

void CellView::forget_drafts() {
    drafts_.clear();
    in_room_.clear();
    room_of_.clear();
    code_.clear();
}

std::vector<std::string> CellView::unsaved() const {
    std::vector<std::string> cells;
    for (const auto& [cell, entered] : drafts_)
        if (!entered.empty()) cells.push_back(trf("the agreed score of {} {}", std::get<1>(cell), std::get<2>(cell)));
    return cells;
}

} // namespace evenhand::desktop
