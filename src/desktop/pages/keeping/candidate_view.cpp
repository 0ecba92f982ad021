#include "desktop/pages/keeping/candidate_view.h"

#include "base/text.h"
#include "desktop/controls/form_rows.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/words.h"
#include "desktop/pages/keeping/destroying.h"
#include "desktop/window/who_may.h"
#include "panel/keeping.h"
#include "panel/permission.h"
#include "record/handing_on.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/utils.h>
#include <wx/wrapsizer.h>

namespace evenhand::desktop {

namespace {

/// The day on which the candidate's words went: with the record, where not before.
std::optional<panel::Stamp> erased_on(const panel::Vacancy& vacancy, const panel::Candidate& candidate) {
    return candidate.erased ? candidate.erased : vacancy.disposed;
}

std::string what_became(const panel::Vacancy& vacancy, const panel::Candidate& candidate) {
    if (const auto erased = erased_on(vacancy, candidate)) return trf("erased on {}", day_words(*erased));
    if (candidate.moved_out) return trf("handed on on {}", day_words(*candidate.moved_out));
    return tr("kept");
}

} // namespace

CandidateView::CandidateView(wxWindow* parent, Context& context, Destroying& destroying)
    : KeepingPart(parent, context), destroying_(destroying) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(this, wxID_ANY, label("&Candidates and their applications")),
             wxSizerFlags().Border(wxALL, FromDIP(6)));
    table_ = new TableView(this, tr("Candidates and their applications"),
                           {{tr("Candidate"), 110}, {tr("Standing"), 160}, {tr("Application"), 260}});
    table_->SetMinSize(FromDIP(wxSize(100, 140)));
    all->Add(table_, wxSizerFlags(part).Proportion(1));
    says_ = new WrappedText(this);
    all->Add(says_, part);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto cell = wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6));
    row->Add(new wxStaticText(this, wxID_ANY, label("Wh&y")), cell);
    why_ = new wxTextCtrl(this, wxID_ANY);
    why_->SetMinSize(wxSize(-1, field_height(*this)));
    why_->SetToolTip(label("Needed while the record is to be kept. It stays in the record: a code instead of a name."));
    row->Add(why_, wxSizerFlags(1).CentreVertical());
    all->Add(row, part);
    auto* buttons = new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS & ~wxEXTEND_LAST_ON_EACH_LINE);
    const auto button = [&](const wxString& name, void (CandidateView::*does)()) {
        auto* made = new wxButton(this, wxID_ANY, name);
        buttons->Add(made, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(6)));
        made->Bind(wxEVT_BUTTON, [this, does](wxCommandEvent&) { CallAfter([this, does] { (this->*does)(); }); });
        return made;
    };
    hand_on_ = button(label("Hand the application &on…"), &CandidateView::hand_on);
    erase_ = button(label("E&rase…"), &CandidateView::erase);
    all->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(6)));
    SetSizer(all);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_chosen(); });
}

std::string CandidateView::title() const {
    return tr("One candidate");
}

std::vector<wxWindow*> CandidateView::parts() {
    return {table_, why_};
}

void CandidateView::forget_drafts() {
    why_->Clear();
    why_for_.clear();
}

void CandidateView::refresh() {
    std::vector<TableView::Row> rows;
    if (context_.record) {
        const auto appointed = panel::to_be_moved_out(context_.vacancy());
        for (const panel::Candidate& one : context_.vacancy().candidates)
            rows.push_back({one.code, panel::contains(appointed, one.code) ? tr("appointed") : standing_words(one),
                            what_became(context_.vacancy(), one)});
    }
    table_->fill(std::move(rows));
    // A reason that has been used is not the next one's.
    const auto used = context_.record ? context_.vacancy().candidate_index(why_for_) : std::nullopt;
    if (used && erased_on(context_.vacancy(), context_.vacancy().candidates[*used])) forget_drafts();
    if (table_->selected() < 0) table_->select(0);
    show_chosen();
}

const panel::Candidate* CandidateView::chosen() const {
    const int row = table_->selected();
    if (!context_.record || row < 0 || static_cast<std::size_t>(row) >= context_.vacancy().candidates.size())
        return nullptr;
    return &context_.vacancy().candidates[static_cast<std::size_t>(row)];
}

void CandidateView::choose(const std::string& code) {
    if (!context_.record) return;
    if (const auto at = context_.vacancy().candidate_index(code)) table_->select(static_cast<int>(*at));
    show_chosen();
}

bool CandidateView::may_act() const {
    return chosen() && acts_for_hr(context_) && !context_.vacancy().disposed;
}

std::string CandidateView::says() const {
    const panel::Candidate* one = chosen();
    if (!one) return context_.record ? tr("No application has been taken in yet.") : std::string();
    if (const auto erased = erased_on(context_.vacancy(), *one))
        return trf("What {} wrote was erased on {}. The scores and the decision stay, by code.", one->code,
                   day_words(*erased));
    if (!may_act()) return {};
    std::string text = why_not(context_, {one->code, false, {}});
    if (!text.empty()) return text;
    text = trf("Erasing takes what {} wrote, what names them and what was written about them, here and in the copies "
               "that can be reached. Scores and decision stay, by code. It cannot be taken back.",
               one->code);
    if (const auto codes = panel::codes_of_person(context_.vacancy(), one->code); codes.size() > 1)
        text += " " + trf("{} are one person's and go together.", list_words(codes));
    return text;
}

/// What cannot be done is not offered. A control that is disabled hands the focus to the list.
void CandidateView::show_chosen() {
    const panel::Candidate* one = chosen();
    const bool may = may_act() && !one->erased;
    const wxWindow* focus = FindFocus();
    const bool mine = focus && focus != table_ && focus->GetParent() == this;
    for (wxWindow* control : std::initializer_list<wxWindow*>{why_, hand_on_, erase_}) control->Enable(may);
    if (mine && !focus->IsEnabled()) table_->SetFocus();
    erase_->SetLabel(one ? shown(trf("E&rase {}…", one->code)) : label("E&rase…"));
    says_->set_text(says());
    Layout();
}

void CandidateView::hand_on() {
    const panel::Candidate* one = chosen();
    if (!may_act() || !context_.files.folder) return;
    const std::string code = one->code, actor = context_.actor();
    try {
        panel::move_out(context_.vacancy(), actor, code); // before HR looks at anything
    } catch (const Error& refusal) {
        return context_.say(describe(refusal));
    }
    const auto folder = context_.files.folder(tr("Where the application goes"));
    if (!folder) return;
    const std::string why = trimmed(utf8(why_->GetValue()));
    // What is on the record stays in the record's own language.
    if (!context_.enter_hr_view(why.empty() ? "Handing on the application of " + code : why))
        return context_.say(tr("Nothing was handed on."));
    std::size_t files = 0;
    try {
        const wxBusyCursor busy;
        files = record::hand_on(*context_.record, code, *folder);
    } catch (const std::exception& failure) {
        context_.say(tr("Nothing was handed on."));
        return context_.alarm(describe(failure));
    }
    if (!context_.act(
            actor, [&] { return panel::move_out(context_.vacancy(), actor, code); },
            [&] {
                return trf("the application of {} is in {}", code, folder->string()) +
                       (files == 0 ? std::string()
                                   : ", " + trn("with {} file it came in", "with {} files it came in",
                                                static_cast<long long>(files)));
            }))
        return;
    why_->Clear();
    table_->SetFocus();
    context_.changed();
}

void CandidateView::erase() {
    if (!may_act()) return;
    const panel::Candidate& one = *chosen();
    const std::string why = trimmed(utf8(why_->GetValue()));
    if (why.empty() && !panel::is_past(panel::period_of(context_.vacancy()), today(context_))) why_->SetFocus();
    why_for_ = one.code;
    destroying_.begin({one.code, false, why});
}

} // namespace evenhand::desktop
