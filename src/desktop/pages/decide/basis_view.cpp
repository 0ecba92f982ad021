#include "desktop/pages/decide/basis_view.h"

#include "base/clock.h"
#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/window/who_may.h"
#include "panel/questions.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {
constexpr int pause_ms = 1500; ///< after which what is being written is saved
} // namespace

BasisView::BasisView(wxWindow* parent, Context& context, const Shortlist& list)
    : Section(parent, context, list), pause_(this) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    says_ = new WrappedText(this);
    all->Add(says_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
    all->Add(new wxStaticText(this, wxID_ANY, label("&Basis of the decisions")),
             wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
    text_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
    set_text_margins(*text_, FromDIP(8), FromDIP(4));
    all->Add(text_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    keep_ = new wxButton(this, wxID_ANY, label("&Keep these words"));
    propose_ = new wxButton(this, wxID_ANY, label("&Propose anew from the facts"));
    row->Add(keep_, wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
    row->Add(propose_);
    all->Add(row, wxSizerFlags().Border(wxALL, FromDIP(6)));
    SetSizer(all);
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (!may_write()) return;
        typed_ = true;
        pause_.StartOnce(pause_ms);
    });
    text_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        save();
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { save(); });
    keep_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { keep(); });
    propose_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { propose_anew(); });
}

std::string BasisView::title() const {
    return tr("Basis");
}

std::vector<wxWindow*> BasisView::parts() {
    return {text_};
}

void BasisView::forget_drafts() {
    pause_.Stop();
    typed_ = false;
    shown_for_.clear();
    replaced_.clear();
}

bool BasisView::may_write() const {
    return list_.is_there() && may_administer(context_);
}

std::string BasisView::place() const {
    if (!list_.is_there()) return {};
    return fmt::format("{} {}", context_.record->path().string(), static_cast<int>(list_.stage()));
}

std::string BasisView::written() const {
    const auto& basis = context_.vacancy().stage(list_.stage()).basis;
    return basis ? basis->text : std::string();
}

std::string BasisView::proposal() const {
    return joined(panel::basis_proposed(context_.vacancy(), list_.stage(), list_.on_merit()), "\n\n");
}

void BasisView::refresh() {
    text_->SetEditable(may_write());
    text_->SetFont(reading_font(*this, context_.preferences));
    for (wxButton* one : {keep_, propose_}) {
        if (!may_write() && one->HasFocus()) text_->SetFocus();
        one->Enable(may_write());
    }
    // What is being written stays as it is, and so does what was just saved, blanks at its end included.
    if (!typed_ || shown_for_ != place()) {
        typed_ = false;
        std::string words;
        if (list_.is_there()) words = written().empty() ? proposal() : written();
        if (trimmed(utf8(text_->GetValue())) != trimmed(words) || shown_for_ != place())
            show_text(*text_, shown(words));
        shown_for_ = place();
    }
    show_says();
}

void BasisView::show_says() {
    std::string says;
    if (!list_.is_there()) {
        says_->set_text(says);
        return;
    }
    const panel::StageState& state = context_.vacancy().stage(list_.stage());
    if (!state.basis) {
        says = tr("Proposed from the facts. It is on the record once you change it or keep it as it is.");
    } else {
        const panel::Person* person = context_.vacancy().find_person(state.basis->stamp.by);
        says = trf("Written by {}, {}.", person ? person->name : state.basis->stamp.by,
                   moment_words(state.basis->stamp.at));
        if (std::any_of(state.decisions.begin(), state.decisions.end(),
                        [&](const panel::Decision& one) { return one.stamp.event > state.basis->stamp.event; }))
            says += " " + tr("Decisions were entered after it: see whether it still says how they were made.");
    }
    if (may_write() && list_.signed_count() > 0)
        says +=
            " " + trn("{} has signed off: what you change is saved by Keep these words alone, and sets the signature "
                      "aside, to be given again.",
                      "{} have signed off: what you change is saved by Keep these words alone, and sets the "
                      "signatures aside, to be given again.",
                      list_.signed_count());
    if (!may_write()) says += " " + tr("The chair, the HR adviser or an HR officer writes it; you can read it.");
    says_->set_text(says);
    Layout();
}

bool BasisView::write() {
    const std::string words = utf8(text_->GetValue());
    const spec::Stage stage = list_.stage();
    return context_.act(
        context_.actor(), [&] { return panel::write_basis(context_.vacancy(), context_.actor(), stage, words); },
        [] { return tr("the basis of the decisions"); });
}

void BasisView::save() {
    pause_.Stop();
    if (!typed_ || !may_write() || shown_for_ != place()) return;
    const bool other = trimmed(utf8(text_->GetValue())) != written();
    // No pause undoes what people signed.
    if (other && list_.signed_count() > 0) return;
    if (other && !write()) return;
    typed_ = false;
    show_says();
}

void BasisView::keep() {
    if (!may_write()) return;
    pause_.Stop();
    const bool was_signed = list_.signed_count() > 0;
    if (!write()) return;
    typed_ = false;
    if (was_signed) return context_.changed();
    show_says();
}

void BasisView::propose_anew() {
    if (!may_write()) return;
    const std::string words = proposal();
    if (utf8(text_->GetValue()) == words) {
        context_.say(tr("These are the words that the facts propose."));
        return;
    }
    replaced_ = utf8(text_->GetValue());
    text_->SetFocus();
    text_->SetValue(shown(words));
    text_->SetInsertionPoint(0);
}

std::string BasisView::undoable() const {
    return replaced_.empty() || !may_write() || shown_for_ != place() ? std::string() : tr("the proposed basis");
}

void BasisView::undo() {
    text_->SetFocus();
    text_->SetValue(shown(replaced_));
    replaced_.clear();
}

std::vector<std::string> BasisView::unsaved() const {
    if (!typed_) return {};
    return {tr("the basis of the decisions")};
}

} // namespace evenhand::desktop
