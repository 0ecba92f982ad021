#include "desktop/pages/rules/agree_view.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/pages/applications/looked_at.h"
#include "desktop/pages/where_mended.h"
#include "desktop/window/who_may.h"
#include "merit/rule_words.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

std::string weights_in_words(const merit::Rules& rules, const merit::LabelOf& label_of) {
    if (rules.weights.empty()) return tr("Criteria weigh what the specification says, 1 where it says nothing.");
    std::vector<std::string> weights;
    for (const auto& [id, weight] : rules.weights)
        weights.push_back(trf("{} weighs {}", label_of(id), figure_words(weight.to_string())));
    return trf("Of the criteria {}; the others weigh what the specification says.", list_words(weights));
}

} // namespace

std::string rules_in_words(const merit::Rules& rules, const merit::Scale& scale,
                           const spec::Specification& specification) {
    const merit::LabelOf label_of = [&](const std::string& id) {
        const spec::Criterion* criterion = spec::find(specification, id);
        return criterion && !criterion->number.empty() ? criterion->number : id;
    };
    std::vector<std::string> lines = {
        trf("Scores are given on the scale {}, from {} to {}.", scale.title.empty() ? scale.id : scale.title,
            scale.least(), scale.most()),
        merit::essential_words(rules, scale),
        merit::combine_words(rules),
        trn("The scores of at least {} member must count.", "The scores of at least {} members must count.",
            rules.least_scorers),
        merit::ranking_words(rules),
        weights_in_words(rules, label_of),
        merit::tie_rule_words(rules, label_of),
        merit::line_words(rules, rules.stage),
        trn("Scores more than {} level apart are on the agenda when the panel moderates.",
            "Scores more than {} levels apart are on the agenda when the panel moderates.", rules.tolerance)};
    if (rules.note_below_minimum) lines.push_back(tr("A score below the essentials' level needs a note."));
    if (rules.unspecified)
        lines.push_back(*rules.unspecified == spec::Importance::essential
                            ? tr("A criterion whose importance is not stated counts as essential.")
                            : tr("A criterion whose importance is not stated counts as desirable."));
    lines.push_back(tr("Interview schemes are applied by HR."));
    return joined(lines, "\n");
}

AgreeView::AgreeView(wxWindow* parent, Context& context, std::function<bool()> drafting, std::function<bool()> asking)
    : wxPanel(parent), context_(context), drafting_(std::move(drafting)), asking_(std::move(asking)) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* left = new wxBoxSizer(wxVERTICAL);
    auto* right = new wxBoxSizer(wxVERTICAL);
    const auto heading = [&](wxSizer& column, const std::string& text) {
        auto* made = new wxStaticText(this, wxID_ANY, shown(text));
        made->SetFont(bold_font(*this));
        column.Add(made, wxSizerFlags(part).Border(wxALL, FromDIP(6)));
    };
    heading(*left, tr("What is agreed to"));
    rules_ = reading_text(this);
    set_accessible_name(*rules_, tr("What is agreed to"));
    left->Add(rules_, wxSizerFlags(part).Proportion(3));
    says_ = new WrappedText(this);
    left->Add(says_, part);
    agree_ = new wxButton(this, wxID_ANY, label("Agree these rules"));
    left->Add(agree_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    people_ = new TableView(this, tr("Who has agreed"), {{tr("Member"), 150}, {tr("Agreed"), 200}});
    left->Add(people_, wxSizerFlags(part).Proportion(2));
    heading(*right, tr("Opening scoring"));
    missing_table_ = new TableView(this, tr("Still missing before scoring can open"),
                                   {{tr("Where"), 95}, {tr("Still missing (Enter goes there)"), 250}});
    right->Add(missing_table_, wxSizerFlags(part).Proportion(1));
    opening_says_ = new WrappedText(this);
    right->Add(opening_says_, part);
    open_ = new wxButton(this, wxID_ANY, label("&Open scoring"));
    right->Add(open_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    auto* all = new wxBoxSizer(wxHORIZONTAL);
    all->Add(left, wxSizerFlags(1).Expand());
    all->Add(right, wxSizerFlags(1).Expand());
    SetSizer(all);
    agree_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { agree(); }); });
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { open(); }); });
    missing_table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { CallAfter([this] { go(); }); });
}

bool AgreeView::may_agree() const {
    const panel::StageState* state = context_.state();
    const panel::Person* person = context_.scorer();
    return state && person && !state->opened && !drafting_() &&
           std::find(state->agreed_by.begin(), state->agreed_by.end(), person->id) == state->agreed_by.end();
}

bool AgreeView::may_open() const {
    const panel::StageState* state = context_.state();
    return state && !state->opened && may_administer(context_) && !drafting_() && !questions_wait() && missing_.empty();
}

bool AgreeView::questions_wait() const {
    return context_.stage == spec::Stage::interview && asking_();
}

std::string AgreeView::says() const {
    const panel::StageState* state = context_.state();
    if (!state) return tr("This stage has no rules yet: begin with some on the first tab.");
    if (state->opened) return tr("The rules are frozen.");
    if (drafting_())
        return tr(
            "The rules are being changed: use the changes or drop them on the first tab, then they can be agreed.");
    const panel::Person* person = context_.scorer();
    if (!person) return tr("The rules are agreed by each member who scores, working here under their own name.");
    if (!may_agree()) return tr("You have agreed to these rules.");
    return trf("Agreeing says that {} will score by these rules. It is written to the record, and gone when the rules "
               "change.",
               person->name);
}

std::string AgreeView::opening_says() const {
    const panel::StageState* state = context_.state();
    if (!state) return {};
    if (state->opened) {
        const panel::Person* by = context_.vacancy().find_person(state->opened->by);
        return trf("{} opened scoring on {}.", by ? by->name : state->opened->by, moment_words(state->opened->at));
    }
    std::string text = tr(
        "Opening scoring freezes the scale with its words, the minimum, the weights, how scores are combined, the tie "
        "rule and the schemes, and lets members score. Until the first hand-in they can still be changed with a "
        "reason; after it only the number to invite can.");
    if (!may_administer(context_)) return text + " " + who_may_administer();
    std::vector<std::string> silent;
    for (const panel::Person& person : context_.vacancy().people)
        if (person.scores() && !person.stood_down &&
            std::find(state->agreed_by.begin(), state->agreed_by.end(), person.id) == state->agreed_by.end())
            silent.push_back(person.name);
    if (!silent.empty())
        text += " " + trf("Not agreed yet: {}. Opened now, the report says that their agreement is not recorded.",
                          list_words(silent));
    return text;
}

void AgreeView::refresh() {
    missing_.clear();
    const panel::StageState* state = context_.state();
    if (context_.record && !(state && state->opened))
        missing_ = panel::missing_before_opening(context_.vacancy(), context_.stage);
    show_text(*rules_,
              state ? shown(rules_in_words(state->rules_now(), state->scale_now(), context_.vacancy().specification))
                    : label("There are no rules at this stage yet."));
    says_->set_text(says());
    opening_says_->set_text(opening_says());
    fill_people();
    fill_missing();
    // A button that is disabled hands the focus on.
    if (agree_->HasFocus() && !may_agree()) people_->SetFocus();
    if (open_->HasFocus() && !may_open()) missing_table_->SetFocus();
    agree_->Enable(may_agree());
    open_->Enable(may_open());
    Layout();
}

void AgreeView::fill_people() {
    std::vector<TableView::Row> rows;
    const panel::StageState* state = context_.state();
    if (context_.record)
        for (const panel::Person& person : context_.vacancy().people) {
            if (!person.scores() || person.stood_down) continue;
            std::string agreed = tr("not yet");
            for (std::size_t i = 0; state && i < state->agreed_by.size(); ++i)
                if (state->agreed_by[i] == person.id)
                    agreed = trf("agreed on {}", moment_words(state->agreed_at.at(i).at));
            rows.push_back({person.name, agreed});
        }
    if (rows.empty()) rows.push_back({tr("Nobody who scores is on the panel yet."), {}});
    people_->fill(std::move(rows));
    if (people_->selected() < 0) people_->select(0);
}

void AgreeView::fill_missing() {
    std::vector<TableView::Row> rows;
    ways_.clear();
    const auto add = [&](const std::string& says, std::optional<Place> way) {
        rows.push_back({way ? step_title(way->page) : std::string(), says});
        ways_.push_back(std::move(way));
    };
    const bool opened = context_.state() && context_.state()->opened;
    for (const panel::Missing& one : missing_) add(one.says, where_mended(context_.vacancy(), one.where));
    if (questions_wait())
        add(tr("Interview questions are written that are not in use: use them, or take them back."),
            Place{"rules", {}, {}, {}, rules_part::questions});
    if (rows.empty()) add(opened ? tr("Scoring is open.") : tr("Nothing is missing."), std::nullopt);
    if (const auto copies = copies_to_look_over(context_))
        add(*copies, Place{"applications", {}, {}, {}, applications_part::copies});
    missing_table_->fill(std::move(rows));
    if (missing_table_->selected() < 0) missing_table_->select(0);
}

void AgreeView::go() {
    const int row = missing_table_->selected();
    if (row < 0 || static_cast<std::size_t>(row) >= ways_.size()) return;
    if (const auto way = ways_[static_cast<std::size_t>(row)]) context_.go_to(*way);
}

void AgreeView::agree() {
    if (!may_agree()) return;
    if (context_.act(
            context_.person, [&] { return panel::agree_rules(context_.vacancy(), context_.person, context_.stage); },
            [] { return tr("You have agreed to the rules"); }))
        context_.changed();
}

void AgreeView::open() {
    if (!may_open()) return;
    if (context_.act(
            context_.actor(),
            [&] { return panel::open_stage(context_.vacancy(), context_.actor(), context_.stage, {}); },
            [] { return tr("Scoring is open, and the rules are frozen"); }))
        context_.changed();
}

std::vector<wxWindow*> AgreeView::parts() {
    return {people_, rules_, missing_table_};
}

} // namespace evenhand::desktop
