#include "desktop/pages/vacancy_page.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/controls/words.h"
#include "desktop/pages/applications/looked_at.h"
#include "desktop/pages/keeping/words.h"
#include "desktop/pages/where_mended.h"
#include "panel/selection.h"

#include <algorithm>
#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

namespace {

void add_line(std::string& text, const std::string& label, const std::string& value) {
    if (!value.empty()) text += label + ": " + value + "\n";
}

std::string post_in_words(const spec::Post& post, const spec::Timetable& times) {
    std::string text;
    add_line(text, tr("Organisation"), post.organisation);
    add_line(text, tr("Unit"), post.unit);
    add_line(text, tr("Vacancy reference"), post.reference);
    add_line(text, tr("Number of posts"), count_words(post.number));
    add_line(text, tr("Grade"), post.grade);
    add_line(text, tr("Hours"), post.hours);
    add_line(text, tr("Contract"), post.contract);
    add_line(text, tr("Location"), post.location);
    add_line(text, tr("Reports to"), post.reports_to);
    if (times.closing) add_line(text, tr("Closing date"), day_words(*times.closing));
    std::vector<std::string> days;
    for (const Date day : times.interviews) days.push_back(day_words(day));
    add_line(text, tr("Interviews"), list_words(days));
    if (times.notification) add_line(text, tr("Shortlisted are told by"), day_words(*times.notification));
    if (times.start) add_line(text, tr("Start"), day_words(*times.start));
    return text;
}

std::string person_in_words(const panel::Vacancy& vacancy, const panel::StageState* state,
                            const panel::Person& person) {
    std::string text = fmt::format("{}, {}", name_words(person), role_words(person.role));
    if (person.stood_down) return text + ", " + tr("stood down");
    if (!person.scores()) return text;
    if (!state || !state->opened)
        return text + ", " + (person.has_declared() ? tr("has declared") : tr("has not declared"));
    return text + ", " +
           (panel::has_handed_in(vacancy, state->stage, person) ? tr("has handed in") : tr("has not handed in"));
}

std::string panel_in_words(const panel::Vacancy& vacancy, const panel::StageState* state) {
    std::string text;
    for (const panel::Person& person : vacancy.people)
        if (person.role != panel::Role::officer) text += person_in_words(vacancy, state, person) + "\n";
    if (text.empty()) return tr("Nobody has been added to the panel yet.");
    const auto scorers = std::count_if(vacancy.people.begin(), vacancy.people.end(),
                                       [](const auto& person) { return person.scores() && !person.stood_down; });
    text += "\n" + trn("{} person scores", "{} people score", scorers);
    if (state)
        text += "; " +
                trn("the rules ask for at least {}", "the rules ask for at least {}", state->rules_now().least_scorers);
    return text + ".\n";
}

} // namespace

VacancyPage::VacancyPage(wxWindow* parent, Context& context) : Page(parent, context, "vacancy") {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    heading_ = new WrappedText(this);
    heading_->SetFont(heading_font(*this));
    all->Add(heading_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    make_next(*all);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto text = [&](const wxString& name, const std::string& spoken) {
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(new wxStaticText(this, wxID_ANY, name), part);
        auto* made = reading_text(this);
        set_accessible_name(*made, spoken);
        column->Add(made, wxSizerFlags(part).Proportion(1));
        row->Add(column, wxSizerFlags(1).Expand());
        return made;
    };
    make_post(*row);
    people_ = text(label("The pa&nel"), tr("The panel"));
    all->Add(row, wxSizerFlags(2).Expand());
    SetSizer(all);
}

void VacancyPage::make_post(wxSizer& across) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    post_column_ = new wxBoxSizer(wxVERTICAL);
    post_column_->Add(new wxStaticText(this, wxID_ANY, label("The p&ost and its timetable")), part);
    facts_ = reading_text(this);
    set_accessible_name(*facts_, tr("The post and its timetable"));
    post_column_->Add(facts_, wxSizerFlags(part).Proportion(1));
    post_ = new PostForm(this, [this](const auto&... written) { write(written...); });
    post_column_->Add(post_, wxSizerFlags(part).Proportion(1));
    post_buttons_ = new wxBoxSizer(wxHORIZONTAL);
    const auto button = [&](const wxString& text, void (VacancyPage::*does)()) {
        auto* made = new wxButton(this, wxID_ANY, text);
        made->Bind(wxEVT_BUTTON, [this, does](wxCommandEvent&) { CallAfter([this, does] { (this->*does)(); }); });
        post_buttons_->Add(made, wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
        return made;
    };
    keep_ = button(label("&Keep these changes"), &VacancyPage::keep);
    drop_ = button(label("&Drop the changes"), &VacancyPage::drop);
    post_column_->Add(post_buttons_, part);
    across.Add(post_column_, wxSizerFlags(1).Expand());
}

void VacancyPage::make_next(wxSizer& all) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    next_label_ = new WrappedText(this);
    next_label_->SetFont(bold_font(*this));
    all.Add(next_label_, part);
    next_ = new TableView(this, tr("What is next"), {{tr("What is next"), 760}, {tr("Where"), 120}});
    all.Add(next_, wxSizerFlags(part).Proportion(1));
    next_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { CallAfter([this] { go(); }); });
}

std::string VacancyPage::how_far() const {
    const panel::StageState* state = context_.state();
    return state ? phase_words(panel::phase(context_.vacancy(), state->stage)) : tr("not begun");
}

std::vector<wxWindow*> VacancyPage::parts() {
    return {next_, may_change() ? &post_->control({}) : facts_, people_};
}

std::vector<VacancyPage::Next> VacancyPage::next_steps() const {
    const panel::Vacancy& vacancy = context_.vacancy();
    const panel::StageState* state = context_.state();
    const auto phase = state ? panel::phase(vacancy, state->stage) : panel::Phase::draft;
    const std::string keeping = keeping_next(vacancy, Date{std::chrono::floor<std::chrono::days>(context_.clock())});
    std::vector<Next> steps;
    if (!keeping.empty()) steps.push_back({keeping, {"keeping", {}, {}, {}}});
    if (vacancy.disposed) return steps;
    switch (phase) {
    case panel::Phase::draft:
        for (const panel::Missing& one : panel::missing_before_opening(vacancy, context_.stage))
            steps.push_back({one.says, where_mended(vacancy, one.where)});
        if (steps.empty())
            steps.push_back({tr("Nothing is missing: agree the rules, then open scoring."),
                             {"rules", {}, {}, {}, rules_part::agree}});
        if (const auto copies = copies_to_look_over(context_))
            steps.push_back({*copies, {"applications", {}, {}, {}, applications_part::copies}});
        break;
    case panel::Phase::open:
        steps.push_back({trf("Waiting for the hand-in of {}. Scores open when the last has handed in.",
                             list_words(panel::awaited(vacancy, state->stage))),
                         {"score", {}, {}, {}}});
        break;
    case panel::Phase::moderation:
        steps.push_back({tr("Everyone has handed in: moderate, then close moderation."), {"moderate", {}, {}, {}}});
        break;
    case panel::Phase::deciding:
        steps.push_back({tr("Decide on every candidate."), {"decide", {}, {}, {}}});
        break;
    case panel::Phase::closed:
        steps.push_back({tr("Everything is decided: print the reports."), {"reports", {}, {}, {}}});
        break;
    }
    return steps;
}

void VacancyPage::refresh() {
    if (!context_.record) return;
    const panel::Vacancy& vacancy = context_.vacancy();
    const spec::Specification& specification = vacancy.specification;
    heading_->set_text(specification.post.title);
    steps_ = next_steps();
    const bool draft = !context_.state() || !context_.state()->opened;
    next_label_->set_text(draft ? tr("Before scoring can open (press Enter to go there)")
                                : tr("What is next (press Enter to go there)"));
    std::vector<TableView::Row> rows;
    for (const Next& step : steps_) rows.push_back({step.says, step_title(step.where.page)});
    next_->fill(std::move(rows));
    if (next_->selected() < 0) next_->select(0);
    show_text(*facts_,
              shown(post_in_words(specification.post, specification.timetable) + "\n" +
                    trn("{} application", "{} applications", static_cast<long long>(vacancy.candidates.size())) +
                    "\n"));
    show_post();
    show_text(*people_, shown(panel_in_words(vacancy, context_.state())));
    Layout();
}

void VacancyPage::go() {
    if (const int row = next_->selected(); row >= 0) context_.go_to(steps_.at(static_cast<std::size_t>(row)).where);
}

} // namespace evenhand::desktop
