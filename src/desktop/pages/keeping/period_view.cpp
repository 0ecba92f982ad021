#include "desktop/pages/keeping/period_view.h"

#include "base/text.h"
#include "desktop/controls/form_rows.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/pages/keeping/words.h"
#include "desktop/window/who_may.h"

#include <charconv>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {

constexpr int early_months = 6;

/// A field shows what the record has, unless something else was typed there.
void show_in(wxTextCtrl& field, std::string& shown_there, const std::string& now) {
    if (utf8(field.GetValue()) == shown_there && shown_there != now) field.ChangeValue(shown(now));
    shown_there = now;
}

} // namespace

PeriodView::PeriodView(wxWindow* parent, Context& context) : KeepingPart(parent, context) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    make_period(*all);
    make_hold(*all);
    for (wxTextCtrl* one : {from_, months_, why_, hold_why_})
        one->SetMinSize(wxSize(one->GetMinSize().x, field_height(*this)));
    SetSizer(all);
    for (wxTextCtrl* one : {from_, months_}) one->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { show_then(); });
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { set_period(); }); });
    hold_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { set_hold(); }); });
}

void PeriodView::make_period(wxSizer& all) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6));
    const auto row_flags = wxSizerFlags().Expand().Border(wxALL, FromDIP(6));
    auto* heading = new WrappedText(this, tr("How long it is kept"));
    heading->SetFont(bold_font(*this));
    all.Add(heading, row_flags);
    auto* first = new wxBoxSizer(wxHORIZONTAL);
    const auto field = [&](wxSizer& row, const wxString& name, int width) {
        row.Add(new wxStaticText(this, wxID_ANY, name), cell);
        auto* made = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition,
                                    width > 0 ? FromDIP(wxSize(width, -1)) : wxDefaultSize);
        if (width > 0) made->SetMinSize(FromDIP(wxSize(width, -1)));
        row.Add(made, width > 0 ? cell : wxSizerFlags(cell).Proportion(1));
        return made;
    };
    from_ = field(*first, label("&Date of the outcome"), 130);
    from_->SetHint("2026-11-30");
    from_->SetToolTip(
        label("As 2026-11-30. While none was set: the day of the last decision or signature at the last stage."));
    months_ = field(*first, label("Mo&nths"), 70);
    months_->SetToolTip(label("From 1 to 240; 12 to begin with."));
    all.Add(first, row_flags);
    auto* second = new wxBoxSizer(wxHORIZONTAL);
    why_ = field(*second, label("Wh&y"), 0);
    save_ = new wxButton(this, wxID_ANY, label("&Keep it so long"));
    second->Add(save_, wxSizerFlags().CentreVertical());
    all.Add(second, row_flags);
    then_ = new WrappedText(this);
    all.Add(then_, row_flags);
}

void PeriodView::make_hold(wxSizer& all) {
    const auto row_flags = wxSizerFlags().Expand().Border(wxALL, FromDIP(6));
    auto* heading = new WrappedText(this, tr("Hold"));
    heading->SetFont(bold_font(*this));
    all.Add(heading, row_flags);
    hold_says_ = new WrappedText(this);
    all.Add(hold_says_, row_flags);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, label("&Reason")),
             wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    hold_why_ = new wxTextCtrl(this, wxID_ANY);
    row->Add(hold_why_, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(6)));
    hold_ = new wxButton(this, wxID_ANY, label("&Place a hold"));
    row->Add(hold_, wxSizerFlags().CentreVertical());
    all.Add(row, row_flags);
}

std::string PeriodView::title() const {
    return tr("How long");
}

std::vector<wxWindow*> PeriodView::parts() {
    return {from_, hold_why_};
}

void PeriodView::forget_drafts() {
    for (wxTextCtrl* one : {from_, months_, why_, hold_why_}) one->ChangeValue("");
    from_shown_.clear();
    months_shown_.clear();
}

std::vector<std::string> PeriodView::unsaved() const {
    std::vector<std::string> lost;
    if (utf8(from_->GetValue()) != from_shown_ || utf8(months_->GetValue()) != months_shown_ || !why_->IsEmpty())
        lost.push_back(tr("how long the record is kept"));
    if (!hold_why_->IsEmpty()) lost.push_back(tr("the reason of the hold"));
    return lost;
}

// --- showing --------------------------------------------------------------------------------------------------------

void PeriodView::refresh() {
    const bool there = context_.record.has_value();
    const bool gone = there && context_.vacancy().disposed;
    if (gone) forget_drafts(); // nothing of it can be saved any more
    const panel::Period period = there ? panel::period_of(context_.vacancy()) : panel::Period();
    show_in(*from_, from_shown_, there && period.from_is_said ? to_string(*period.from) : std::string());
    show_in(*months_, months_shown_, there ? std::to_string(period.months) : std::string());
    const panel::Hold* hold = there ? panel::hold_on(context_.vacancy()) : nullptr;
    hold_->SetLabel(hold ? label("L&ift the hold") : label("&Place a hold"));
    hold_says_->set_text(gone   ? std::string()
                         : hold ? tr("Lifting the hold lets the record be disposed of when its day comes. The hold and "
                                     "both reasons stay in the history.")
                                : tr("A claim or complaint keeps everything: nothing is erased until the hold is "
                                     "lifted, whatever day has come."));
    const bool open = there && acts_for_hr(context_) && !gone;
    wxWindow* focus = FindFocus();
    const bool mine = focus && focus->GetParent() == this;
    for (wxWindow* one : std::initializer_list<wxWindow*>{from_, months_, why_, save_, hold_why_, hold_})
        one->Enable(open);
    if (mine && !focus->IsEnabled()) GetParent()->GetParent()->SetFocus();
    show_then();
    GetParent()->Layout();
}

PeriodView::Written PeriodView::written() const {
    Written written;
    const panel::Period period = panel::period_of(context_.vacancy());
    const std::string from = trimmed(utf8(from_->GetValue())), months = trimmed(utf8(months_->GetValue()));
    if (from.empty() && period.from_is_said)
        throw InvalidInput(tr("The date of the outcome was set, and another can be set in its place; it cannot be left "
                              "out again"));
    if (!from.empty()) {
        const Date day = parse_date(from);
        if (!period.from_is_said || day != *period.from) written.from = day;
    }
    int number = 0;
    const auto [end, failure] = std::from_chars(months.data(), months.data() + months.size(), number);
    if (failure != std::errc() || end != months.data() + months.size())
        throw InvalidInput(fmt::format("\"{}\" is no number of months", months), "a whole number from 1 to 240");
    if (number != period.months) written.months = number;
    if (written.from || written.months) // a missing reason is said when it is needed
        panel::set_retention(context_.vacancy(), context_.actor(), written.from, written.months, "-");
    return written;
}

/// What is in force; what comes of it as the form is typed in.
void PeriodView::show_then() {
    std::string says;
    if (save_->IsEnabled()) try {
            const Written what = written();
            panel::Period period = panel::period_of(context_.vacancy());
            if (what.from) period.from = what.from;
            if (what.months) period.months = *what.months;
            if ((what.from || what.months) && period.from)
                says = trf("Then it is kept until {}, {}.", day_words(*period.until()),
                           how_far_away(today(context_), *period.until()));
            if (says.empty()) says = period_words(context_.vacancy());
            if (period.months < early_months)
                says += " " + tr("A claim of discrimination may come more than six months after "
                                 "the outcome, conciliation included.");
        } catch (const Error& wrong) {
            says = describe(wrong);
        }
    if (says.empty() && context_.record && !context_.vacancy().disposed) says = period_words(context_.vacancy());
    then_->set_text(says);
}

// --- acting ---------------------------------------------------------------------------------------------------------

void PeriodView::set_period() {
    Written what;
    try {
        what = written();
    } catch (const Error& wrong) {
        return context_.say(describe(wrong));
    }
    if (!what.from && !what.months) {
        context_.say(tr("Write another date or other months first: these are in force."));
        from_->SetFocus();
        return;
    }
    const std::string why = trimmed(utf8(why_->GetValue()));
    if (!context_.act(
            context_.actor(),
            [&] { return panel::set_retention(context_.vacancy(), context_.actor(), what.from, what.months, why); },
            [&] {
                const auto until = panel::period_of(context_.vacancy()).until();
                return until ? trf("kept until {}", day_words(*until)) : tr("kept for other months");
            })) {
        if (why.empty()) why_->SetFocus();
        return;
    }
    forget_drafts();
    context_.changed();
}

void PeriodView::set_hold() {
    const bool on = panel::hold_on(context_.vacancy()) != nullptr;
    const std::string why = trimmed(utf8(hold_why_->GetValue()));
    if (!context_.act(
            context_.actor(),
            [&] {
                return on ? panel::lift_hold(context_.vacancy(), context_.actor(), why)
                          : panel::place_hold(context_.vacancy(), context_.actor(), why);
            },
            [&] { return on ? tr("the hold is lifted") : tr("the record is on hold"); })) {
        if (why.empty()) hold_why_->SetFocus();
        return;
    }
    hold_why_->ChangeValue("");
    context_.changed();
}

} // namespace evenhand::desktop
