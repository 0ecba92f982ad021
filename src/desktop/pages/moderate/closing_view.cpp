#include "desktop/pages/moderate/closing_view.h"

#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/pages/moderate/minutes.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

constexpr std::size_t most_named = 10; ///< matters left that are named; beyond them they are counted

/// Why the act is refused; empty if it is not.
std::string refusal_of(const std::function<panel::Events()>& act) {
    try {
        act();
        return {};
    } catch (const NotAllowed& no) {
        return describe(no);
    }
}

} // namespace

std::string closing_in_words(const ScoreMatrix& matrix) {
    const std::string opens = tr("Closing opens line, totals and ranks to the panel.");
    std::vector<std::string> left;
    std::size_t all = 0;
    for (const ScoreMatrix::Matter& matter : matrix.agenda) {
        if (matter.done) continue;
        if (++all <= most_named) left.push_back(matrix.name(matter.place));
    }
    if (all == 0) return opens + " " + tr("Nothing on the agenda is left.");
    if (all > most_named) left.push_back(trf("{} more", all - most_named));
    return opens + " " +
           trf("Left without an agreed score: {}. There the members' own scores stand; a candidate on whom members are "
               "split about an essential, or whom nobody could judge, stays incomplete.",
               list_words(left));
}

ClosingView::ClosingView(wxWindow* parent, Context& context) : wxPanel(parent), context_(context) {
    const auto row = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(this, wxID_ANY, label("M&inutes so far")), row);
    minutes_ = reading_text(this);
    all->Add(minutes_, wxSizerFlags(row).Proportion(1));
    says_ = new WrappedText(this);
    all->Add(says_, row);
    reason_ = new wxBoxSizer(wxVERTICAL);
    reason_->Add(new wxStaticText(this, wxID_ANY, label("Wh&y it is reopened")));
    why_ = new wxTextCtrl(this, wxID_ANY);
    reason_->Add(why_, wxSizerFlags().Expand());
    all->Add(reason_, row);
    auto* bottom = new wxBoxSizer(wxHORIZONTAL);
    close_ = new wxButton(this, wxID_ANY, label("&Close moderation"));
    reopen_ = new wxButton(this, wxID_ANY, label("Re&open moderation"));
    bottom->Add(close_);
    bottom->Add(reopen_);
    all->Add(bottom, wxSizerFlags().Border(wxALL, FromDIP(6)));
    SetSizer(all);
    close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { close(); }); });
    reopen_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { reopen(); }); });
}

bool ClosingView::closing() const {
    return panel::phase(context_.vacancy(), context_.stage) == panel::Phase::moderation;
}

void ClosingView::show(const ScoreMatrix& matrix) {
    minutes_->SetFont(reading_font(*this, context_.preferences));
    show_text(*minutes_, shown(minutes_of(context_.vacancy(), *context_.state())));
    const bool is_open = closing();
    const std::string no = refusal_of([&] {
        return is_open ? panel::close_moderation(context_.vacancy(), context_.actor(), context_.stage)
                       : panel::reopen_moderation(context_.vacancy(), context_.actor(), context_.stage, "-");
    });
    if (!no.empty())
        says_->set_text(no);
    else
        says_->set_text(is_open
                            ? closing_in_words(matrix)
                            : tr("Reopening hides line, totals and ranks again until moderation is closed. It needs a "
                                 "reason, which is printed; decisions made until now have to be confirmed after it."));
    if (IsDescendant(FindFocus()) && !minutes_->HasFocus()) minutes_->SetFocus();
    GetSizer()->Show(reason_, !is_open && no.empty());
    reopen_->Show(!is_open && no.empty());
    close_->Show(is_open && no.empty());
    Layout();
}

void ClosingView::clear() {
    minutes_->Clear();
    says_->set_text({});
}

std::vector<wxWindow*> ClosingView::parts() const {
    std::vector<wxWindow*> parts = {minutes_};
    if (close_->IsShown()) parts.push_back(close_);
    if (reopen_->IsShown()) parts.push_back(why_);
    return parts;
}

void ClosingView::focus_button() {
    parts().back()->SetFocus();
}

void ClosingView::close() {
    if (context_.act(
            context_.actor(),
            [&] { return panel::close_moderation(context_.vacancy(), context_.actor(), context_.stage); },
            [] { return tr("Moderation is closed: totals and ranks are on the page Decide"); }))
        context_.changed();
}

void ClosingView::reopen() {
    const std::string why = utf8(why_->GetValue());
    if (!context_.act(
            context_.actor(),
            [&] { return panel::reopen_moderation(context_.vacancy(), context_.actor(), context_.stage, why); },
            [] { return tr("Moderation is open again"); })) {
        why_->SetFocus();
        return;
    }
    why_->Clear();
    context_.changed();
}

void ClosingView::forget_drafts() {
    why_->ChangeValue("");
}

std::vector<std::string> ClosingView::unsaved() const {
    if (why_->GetValue().empty()) return {};
    return {tr("the reason for reopening moderation")};
}

} // namespace evenhand::desktop
