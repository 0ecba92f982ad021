#include "desktop/pages/rules/questions_view.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/pages/score/guidance.h"
#include "desktop/window/who_may.h"

#include <algorithm>
#include <sstream>
#include <wx/button.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

/// A question is a line; blank lines are none.
std::vector<std::string> questions_in(const std::string& text) {
    std::vector<std::string> questions;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (std::string question = trimmed(line); !question.empty()) questions.push_back(std::move(question));
    return questions;
}

std::string name_of(const panel::Vacancy& vacancy, const std::string& id) {
    const panel::Person* person = vacancy.find_person(id);
    return person ? person->name : id;
}

} // namespace

// --- making it ------------------------------------------------------------------------------------------------------

QuestionsView::QuestionsView(wxWindow* parent, Context& context) : wxPanel(parent), context_(context) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    says_ = new WrappedText(this);
    all->Add(says_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    body_ = new wxBoxSizer(wxVERTICAL);
    table_ = new TableView(this, tr("Criteria judged at the interview"),
                           {{tr("Number"), 70}, {tr("Questions"), 130}, {tr("Criterion"), 250}});
    table_->SetMinSize(FromDIP(wxSize(100, 84)));
    body_->Add(table_, wxSizerFlags(part).Proportion(2));
    criterion_text_ = new WrappedText(this);
    criterion_text_->SetFont(bold_font(*this));
    body_->Add(criterion_text_, part);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    make_writing(*columns);
    make_looking(*columns);
    body_->Add(columns, wxSizerFlags(3).Expand());
    use_ = new wxButton(this, wxID_ANY, label("Use these quest&ions"));
    stands_ = new WrappedText(this);
    auto* end = new wxBoxSizer(wxHORIZONTAL);
    end->Add(use_, wxSizerFlags().Border(wxRIGHT, FromDIP(12)));
    end->Add(stands_, wxSizerFlags(1).CentreVertical());
    body_->Add(end, part);
    all->Add(body_, wxSizerFlags(1).Expand());
    SetSizer(all);
    use_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { use(); }); });
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = table_->selected();
        if (row < 0 || static_cast<std::size_t>(row) >= judged_.size()) return;
        chosen_ = judged_[static_cast<std::size_t>(row)];
        show_criterion();
        context_.went_on();
    });
}

void QuestionsView::make_writing(wxSizer& all) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new wxStaticText(this, wxID_ANY, label("&Questions, one a line")), part);
    text_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(100, 60)), wxTE_MULTILINE);
    set_text_margins(*text_, FromDIP(8), FromDIP(4));
    column->Add(text_, wxSizerFlags(part).Proportion(1));
    all.Add(column, wxSizerFlags(3).Expand());
}

void QuestionsView::make_looking(wxSizer& all) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new wxStaticText(this, wxID_ANY, label("What to look for")), part);
    look_for_ = reading_text(this);
    look_for_->SetMinSize(FromDIP(wxSize(100, 60)));
    column->Add(look_for_, wxSizerFlags(part).Proportion(1));
    all.Add(column, wxSizerFlags(2).Expand());
}

// --- what there is --------------------------------------------------------------------------------------------------

const panel::StageState* QuestionsView::opened() const {
    if (!context_.record) return nullptr;
    const auto interview = context_.vacancy().stages.find(spec::Stage::interview);
    return interview != context_.vacancy().stages.end() && interview->second.opened ? &interview->second : nullptr;
}

bool QuestionsView::may_write() const {
    return context_.record && may_administer(context_) && !opened() && panel::any_stage_opened(context_.vacancy());
}

std::string QuestionsView::written(const std::string& criterion) const {
    const panel::InterviewQuestions* asked = context_.vacancy().asked_on(criterion);
    return asked ? joined(asked->questions, "\n") : std::string();
}

std::string QuestionsView::words(const std::string& criterion) const {
    const auto draft = drafts_.find(criterion);
    return draft != drafts_.end() && may_write() ? draft->second : written(criterion);
}

bool QuestionsView::drafted(const std::string& criterion) const {
    return questions_in(words(criterion)) != questions_in(written(criterion));
}

bool QuestionsView::drafting() const {
    return !unsaved().empty();
}

std::vector<std::string> QuestionsView::unsaved() const {
    std::vector<std::string> lost;
    if (!may_write()) return lost;
    for (const std::string& id : panel::judged_at_interview(context_.vacancy()))
        if (drafted(id)) lost.push_back(trf("the questions on {}", id));
    return lost;
}

// --- showing --------------------------------------------------------------------------------------------------------

std::string QuestionsView::says() const {
    if (!context_.record) return tr("No record is open.");
    if (judged_.empty())
        return tr("No criterion is judged at the interview, so there is nothing to ask. Which are follows from the "
                  "methods that the specification names, and from the rules of the interview stage.");
    if (const panel::StageState* interview = opened())
        return trf("{} opened the interview on {}. What is asked was settled then, and is the same for every "
                   "candidate.",
                   name_of(context_.vacancy(), interview->opened->by), moment_words(interview->opened->at));
    const std::string who =
        may_administer(context_)
            ? std::string()
            : " " + tr("The chair, the HR adviser or an HR officer writes the questions; you read them here.");
    if (!panel::any_stage_opened(context_.vacancy()))
        return tr("Criteria can still change. Open scoring at the first stage; from then on, and until the interview "
                  "opens, its questions are written here.") +
               who;
    return tr("Every candidate is asked the same. The questions are printed in the interview pack and stand beside the "
              "criterion when the interview is scored. They can change until that stage opens.") +
           who;
}

std::string QuestionsView::stands() const {
    if (drafted(chosen_)) return tr("Changed, not in use yet.");
    if (const panel::InterviewQuestions* asked = context_.vacancy().asked_on(chosen_))
        return trf("Written by {}, {}.", name_of(context_.vacancy(), asked->stamp.by), moment_words(asked->stamp.at));
    return opened() ? tr("No question was set down on this criterion.") : tr("No question is set down yet.");
}

void QuestionsView::refresh() {
    judged_ = context_.record ? panel::judged_at_interview(context_.vacancy()) : std::vector<std::string>();
    says_->set_text(says());
    const bool any = !judged_.empty();
    const wxWindow* focus = FindFocus();
    const bool hands_on = !any && focus && IsDescendant(const_cast<wxWindow*>(focus));
    GetSizer()->Show(body_, any, true);
    if (any) {
        if (std::find(judged_.begin(), judged_.end(), chosen_) == judged_.end()) chosen_ = judged_.front();
        fill_table();
        table_->select(static_cast<int>(std::find(judged_.begin(), judged_.end(), chosen_) - judged_.begin()));
        show_criterion();
    }
    Layout();
    if (hands_on) GetParent()->SetFocus();
}

void QuestionsView::fill_table() {
    std::vector<TableView::Row> rows;
    for (const std::string& id : judged_) {
        const auto count = questions_in(words(id)).size();
        std::string says = count == 0 ? tr("none yet") : std::to_string(count);
        if (drafted(id)) says = trf("{}, not in use yet", count);
        const spec::Criterion* criterion = spec::find(context_.vacancy().specification, id);
        rows.push_back({id, says, criterion ? criterion->text : std::string()});
    }
    table_->fill(std::move(rows));
}

void QuestionsView::show_criterion() {
    for (const spec::Placed& placed : spec::criteria(context_.vacancy().specification)) {
        if (placed.criterion->id != chosen_) continue;
        criterion_text_->set_text(chosen_ + "  " + placed.full_text());
        const std::string help = guidance_on(context_.vacancy(), *placed.criterion);
        show_text(*look_for_, shown(help.empty() ? tr("None is given for this criterion.") : help));
    }
    text_->SetEditable(may_write());
    show_text(*text_, shown(words(chosen_)));
    show_use();
}

void QuestionsView::show_use() {
    stands_->set_text(stands());
    const bool can = drafting();
    if (!can && use_->HasFocus()) text_->SetFocus();
    use_->Enable(can);
    Layout();
}

// --- writing --------------------------------------------------------------------------------------------------------

void QuestionsView::typed() {
    if (!may_write() || chosen_.empty()) return;
    drafts_[chosen_] = utf8(text_->GetValue());
    taken_back_.erase(chosen_);
    fill_table();
    show_use();
    context_.went_on();
}

void QuestionsView::use() {
    if (!drafting()) {
        context_.say(tr("Nothing in these questions has been changed."));
        return;
    }
    // All that were written, on whichever criterion: none is forgotten.
    const auto write = [this] {
        panel::Events events;
        for (const std::string& id : panel::judged_at_interview(context_.vacancy()))
            if (drafted(id))
                for (panel::Event& event : panel::write_interview_questions(context_.vacancy(), context_.actor(), id,
                                                                            questions_in(words(id))))
                    events.push_back(std::move(event));
        return events;
    };
    if (!context_.act(context_.actor(), write, [] { return tr("These questions are asked of every candidate"); }))
        return;
    drafts_.clear();
    taken_back_.clear();
    context_.changed();
}

std::string QuestionsView::undoable() const {
    if (!may_write()) return {};
    if (drafted(chosen_)) return trf("the questions on {}", chosen_);
    return taken_back_.count(chosen_) ? trf("the taking back of the questions on {}", chosen_) : std::string();
}

void QuestionsView::undo() {
    if (undoable().empty()) return;
    if (drafted(chosen_)) {
        taken_back_[chosen_] = words(chosen_);
        drafts_.erase(chosen_);
        context_.say(trf("What was typed on {} is taken back. Undo once more brings it again.", chosen_));
    } else {
        drafts_[chosen_] = taken_back_[chosen_];
        taken_back_.erase(chosen_);
        context_.say(trf("What was typed on {} is there again.", chosen_));
    }
    fill_table();
    show_criterion();
    context_.went_on();
}

void QuestionsView::forget_drafts() {
    drafts_.clear();
    taken_back_.clear();
    chosen_.clear();
}

void QuestionsView::forget_person() {
    table_->fill({});
    text_->ChangeValue("");
}

std::vector<wxWindow*> QuestionsView::parts() {
    if (judged_.empty()) return {GetParent()};
    return {table_, text_, look_for_};
}

} // namespace evenhand::desktop
