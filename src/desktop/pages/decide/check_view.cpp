#include "desktop/pages/decide/check_view.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/pages/decide/words.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

using Kind = panel::Question::Kind;

/// The page where the answer stands; empty: a part of this one.
std::string page_of(Kind kind) {
    switch (kind) {
    case Kind::score_without_rule:
    case Kind::rules_not_agreed:
    case Kind::rules_changed:
    case Kind::line_moved:
        return "rules";
    case Kind::opened_before_closing:
        return "vacancy";
    case Kind::declaration_missing:
    case Kind::conflict_after_scoring:
    case Kind::one_scorer:
        return "panel";
    case Kind::late_application:
    case Kind::set_aside_without_reason:
        return "applications";
    case Kind::scores_flat:
    case Kind::scores_identical:
    case Kind::essential_nobody_met:
    case Kind::agreed_without_reason:
    case Kind::agreed_without_room:
    case Kind::agreed_outside:
    case Kind::agreed_set_aside:
    case Kind::moderation_reopened:
        return "moderate";
    default:
        return {};
    }
}

Part part_of(Kind kind) {
    switch (kind) {
    case Kind::basis_missing:
    case Kind::basis_earlier:
        return Part::basis;
    case Kind::sign_off_overtaken:
        return Part::sign_off;
    default:
        return Part::ranking;
    }
}

std::string part_in_words(Part part) {
    switch (part) {
    case Part::basis:
        return tr("Basis");
    case Part::sign_off:
        return tr("Sign-off");
    default:
        return tr("Ranking");
    }
}

std::string place_in_words(Kind kind) {
    const std::string page = page_of(kind);
    if (page == "rules") return tr("Rules");
    if (page == "vacancy") return tr("Vacancy");
    if (page == "panel") return tr("Panel");
    if (page == "applications") return tr("Applications");
    if (page == "moderate") return tr("Moderate");
    return part_in_words(part_of(kind));
}

std::string about(const panel::Question& question, const panel::Vacancy& vacancy) {
    std::vector<std::string> parts;
    if (const auto& codes = question.candidates; codes.size() > 3)
        parts.push_back(trf("{} and {} more", joined({codes[0], codes[1]}), codes.size() - 2));
    else if (!codes.empty())
        parts.push_back(joined(codes));
    if (!question.criterion.empty()) parts.push_back(criterion_label(vacancy.specification, question.criterion));
    if (const panel::Person* person = vacancy.find_person(question.person)) parts.push_back(person->name);
    return joined(parts);
}

} // namespace

CheckView::CheckView(wxWindow* parent, Context& context, const Shortlist& list,
                     std::function<void(Part, const std::string&)> to_part)
    : Section(parent, context, list), to_part_(std::move(to_part)) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    says_ = new WrappedText(this);
    all->Add(says_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    table_ = new TableView(this, tr("Questions before closing"),
                           {{tr("About"), 150}, {tr("Stands in"), 110}, {tr("Question"), 300}});
    all->Add(table_, wxSizerFlags(3).Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    words_ = reading_text(this);
    set_accessible_name(*words_, tr("The question in full"));
    words_->SetMinSize(FromDIP(wxSize(100, 60)));
    all->Add(words_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
    go_ = new wxButton(this, wxID_ANY, label("Sho&w where it stands"));
    all->Add(go_, wxSizerFlags().Border(wxALL, FromDIP(6)));
    SetSizer(all);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_chosen(); });
    // Not from inside the table that is hidden by it.
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { CallAfter([this] { go(); }); });
    go_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { go(); }); });
}

std::string CheckView::title() const {
    return tr("Check");
}

std::vector<wxWindow*> CheckView::parts() {
    return {table_, words_};
}

void CheckView::refresh() {
    if (asked_ != list_.key()) {
        questions_.clear();
        if (list_.is_there()) questions_ = panel::questions(context_.vacancy(), list_.stage(), list_.on_merit());
        asked_ = list_.key();
        std::vector<TableView::Row> rows;
        for (const panel::Question& question : questions_)
            rows.push_back({about(question, context_.vacancy()), place_in_words(question.kind), question.sentence});
        table_->fill(std::move(rows));
        if (table_->selected() < 0) table_->select(0);
    }
    const auto count = static_cast<long long>(questions_.size());
    says_->set_text(!list_.is_there() ? std::string()
                    : count == 0
                        ? tr("Nothing is left that a tribunal would have to ask about: rules, people, scores, reasons "
                             "and basis are on the record.")
                        : trn("{} question that somebody could ask about these decisions. None of them says that "
                              "something is wrong; each has its answer in the record, or can still get one.",
                              "{} questions that somebody could ask about these decisions. None of them says that "
                              "something is wrong; each has its answer in the record, or can still get one.",
                              count));
    if (!may_go() && go_->HasFocus()) table_->SetFocus();
    go_->Enable(may_go());
    show_chosen();
    Layout();
}

void CheckView::show_chosen() {
    const int row = table_->selected();
    const bool chosen = row >= 0 && static_cast<std::size_t>(row) < questions_.size();
    show_text(*words_, chosen ? shown(questions_[static_cast<std::size_t>(row)].sentence) : wxString());
}

void CheckView::go() {
    const int row = table_->selected();
    if (row < 0 || static_cast<std::size_t>(row) >= questions_.size()) {
        context_.say(tr("Choose a question first."));
        return;
    }
    const panel::Question& question = questions_[static_cast<std::size_t>(row)];
    const std::string candidate = question.candidates.empty() ? std::string() : question.candidates.front();
    const std::string page = page_of(question.kind);
    if (page.empty())
        to_part_(part_of(question.kind), candidate);
    else
        context_.go_to(Place{page, candidate, question.criterion, question.person});
}

} // namespace evenhand::desktop
