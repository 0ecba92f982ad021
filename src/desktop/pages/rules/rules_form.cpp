#include "desktop/pages/rules/rules_form.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/controls/words.h"
#include "desktop/pages/rules/form_boxes.h"

#include <algorithm>
#include <fmt/format.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

using merit::Rules;

std::vector<std::string> levels_in_words(const merit::Scale& scale) {
    std::vector<std::string> entries;
    for (const merit::Level& level : scale.levels) entries.push_back(fmt::format("{} {}", level.value, level.name));
    return entries;
}

int row_of_level(const merit::Scale& scale, int value) {
    for (std::size_t i = 0; i < scale.levels.size(); ++i)
        if (scale.levels[i].value == value) return static_cast<int>(i);
    return -1;
}

} // namespace

RulesForm::RulesForm(wxWindow* parent, ChangeDraft change) : ScrolledPanel(parent), change_(std::move(change)) {
    SetSizer(new wxBoxSizer(wxVERTICAL));
    says_ = new WrappedText(this);
    GetSizer()->Add(says_, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(8)));
    add_scale();
    add_essentials();
    add_scores();
    add_ranking();
    add_line();
    add_unstated();
    add_schemes();
    GetSizer()->AddSpacer(FromDIP(8));
}

void RulesForm::add_heading(const std::string& text) {
    auto* heading = new WrappedText(this, text);
    heading->SetFont(bold_font(*this));
    GetSizer()->Add(heading, wxSizerFlags().Expand().Border(wxTOP, FromDIP(14)));
}

void RulesForm::add_choice(const std::string& at, const std::string& name, const std::string& help,
                           std::function<Entries(const RulesDraft&, const FormState&)> entries,
                           std::function<int(const RulesDraft&, const FormState&)> get,
                           std::function<void(RulesDraft&, int)> set) {
    auto* row = new ChoiceRow(this, name, help, [this, name, set = std::move(set)](int chosen) {
        change_(name, [&](RulesDraft& draft) { set(draft, chosen); });
    });
    GetSizer()->Add(row, wxSizerFlags().Expand().Border(wxTOP | wxRIGHT, FromDIP(8)));
    order_.push_back(at);
    fields_[at] = {row, [row, entries = std::move(entries), get = std::move(get)](const RulesDraft& draft,
                                                                                  const FormState& state) {
                       row->show(entries(draft, state), get(draft, state), state.may == MayChange::all);
                   }};
}

void RulesForm::add_figure(Figure figure, const std::string& name, const std::string& help) {
    auto* row = new TextRow(this, name, help, 90, [this, figure, name](const std::string& typed) {
        change_(name, [&](RulesDraft& draft) { write_figure(draft, {figure, {}, 0}, typed); });
    });
    GetSizer()->Add(row, wxSizerFlags().Expand().Border(wxTOP | wxRIGHT, FromDIP(8)));
    order_.push_back(place_of(figure));
    fields_[place_of(figure)] = {row, [row, figure](const RulesDraft& draft, const FormState& state) {
                                     row->show(text_of(draft, {figure, {}, 0}),
                                               state.may == MayChange::all ||
                                                   (state.may == MayChange::invite_only && figure == Figure::invite));
                                 }};
}

void RulesForm::add_scale() {
    add_heading(tr("Scale"));
    add_choice(
        place::scale, tr("Rating scale"), tr("The levels that scores are given in; their words stand beside the form."),
        [](const RulesDraft&, const FormState& state) {
            Entries entries;
            for (const merit::Scale& scale : state.scales) {
                const auto same = std::count_if(state.scales.begin(), state.scales.end(),
                                                [&](const merit::Scale& other) { return other.id == scale.id; });
                // The record's own comes first; another of that name is the one that came with the program.
                entries.push_back(
                    scale.id + "  " + scale.title +
                    (same > 1 && &scale != &state.scales.front() ? " " + tr("(as shipped)") : std::string()));
            }
            return entries;
        },
        [](const RulesDraft& draft, const FormState& state) {
            const auto found = std::find(state.scales.begin(), state.scales.end(), draft.scale);
            return found != state.scales.end() ? static_cast<int>(found - state.scales.begin()) : -1;
        },
        [this](RulesDraft& draft, int row) { use_scale(draft, scales_.at(static_cast<std::size_t>(row))); });
}

void RulesForm::add_essentials() {
    add_heading(tr("Essentials"));
    add_choice(
        place::minimum, tr("Level an essential must reach"),
        tr("A candidate who misses an essential is rejected; desirables never make up for it."),
        [](const RulesDraft& draft, const FormState&) { return levels_in_words(draft.scale); },
        [](const RulesDraft& draft, const FormState&) { return row_of_level(draft.scale, draft.rules.minimum); },
        [](RulesDraft& draft, int row) {
            draft.rules.minimum = draft.scale.levels.at(static_cast<std::size_t>(row)).value;
        });
    add_figure(Figure::minimum_percent, tr("Least percentage over all essentials (empty: none)"),
               tr("Of the most that the essentials can give, weighted."));
    add_choice(
        "split", tr("Where members stand on both sides of that level"),
        tr("Either the candidate is incomplete until the panel agrees a score, or the combined score decides."),
        [](const RulesDraft&, const FormState&) {
            return Entries{tr("ask the panel to agree a score"), tr("the combined score decides")};
        },
        [](const RulesDraft& draft, const FormState&) { return static_cast<int>(draft.rules.split); },
        [](RulesDraft& draft, int row) { draft.rules.split = static_cast<merit::Split>(row); });
    note_ = new wxCheckBox(this, wxID_ANY, label("A score below that level needs a note"));
    GetSizer()->Add(note_, wxSizerFlags().Border(wxTOP | wxRIGHT, FromDIP(8)));
    note_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
        change_(tr("when a note is needed"),
                [&](RulesDraft& draft) { draft.rules.note_below_minimum = event.IsChecked(); });
    });
}

void RulesForm::add_unstated() {
    add_heading(tr("Where the specification does not say"));
    add_choice(
        place::unspecified, tr("A criterion whose importance is not stated counts as"),
        tr("Needed where the specification leaves an importance out."),
        [](const RulesDraft&, const FormState&) {
            return Entries{tr("essential"), tr("desirable"), tr("not said: every importance is stated")};
        },
        [](const RulesDraft& draft, const FormState&) {
            return draft.rules.unspecified ? static_cast<int>(*draft.rules.unspecified) : 2;
        },
        [](RulesDraft& draft, int row) {
            draft.rules.unspecified.reset();
            if (row < 2) draft.rules.unspecified = static_cast<spec::Importance>(row);
        });
    add_choice(
        "unstated method", tr("A criterion whose assessment is not stated is judged by"),
        tr("It is scored at the stage of that method."),
        [](const RulesDraft&, const FormState&) {
            Entries entries;
            for (const spec::Method method : all_methods) entries.push_back(method_words(method));
            return entries;
        },
        [](const RulesDraft& draft, const FormState&) { return static_cast<int>(draft.rules.unstated_method); },
        [](RulesDraft& draft, int row) {
            draft.rules.unstated_method = all_methods.at(static_cast<std::size_t>(row));
        });
    for (const spec::Method method : {spec::Method::certificate, spec::Method::reference})
        add_choice(
            std::string(name(method)),
            method == spec::Method::certificate ? tr("Certificates are judged") : tr("References are judged"),
            tr("Usually a check after all stages, which is not scored."),
            [](const RulesDraft&, const FormState&) {
                return Entries{tr("in a check after all stages"), tr("at shortlisting"), tr("at the test"),
                               tr("at the interview")};
            },
            [method](const RulesDraft& draft, const FormState&) {
                const auto found = draft.rules.stage_of.find(method);
                return found != draft.rules.stage_of.end() ? static_cast<int>(found->second) + 1 : 0;
            },
            [method](RulesDraft& draft, int row) {
                draft.rules.stage_of.erase(method);
                if (row > 0) draft.rules.stage_of.emplace(method, static_cast<spec::Stage>(row - 1));
            });
}

void RulesForm::add_scores() {
    add_heading(tr("Members' scores"));
    add_choice(
        "combine", tr("Members' scores are combined by"),
        tr("An agreed score takes the place of the combined one; a ? is left out."),
        [](const RulesDraft&, const FormState&) {
            return Entries{tr("the mean"), tr("the median")};
        },
        [](const RulesDraft& draft, const FormState&) { return static_cast<int>(draft.rules.combine); },
        [](RulesDraft& draft, int row) { draft.rules.combine = static_cast<merit::Combine>(row); });
    add_figure(Figure::least_scorers, tr("Fewest members whose scores must count"),
               tr("With fewer a candidate is incomplete until a substitute scores."));
    add_figure(Figure::tolerance, tr("Levels that members may lie apart"),
               tr("A wider spread is on the agenda when the panel moderates."));
}

void RulesForm::add_ranking() {
    add_heading(tr("Ranking"));
    add_choice(
        "rank", tr("Those who meet every essential are ranked by"),
        tr("Ranked by the essentials alone, desirables serve the tie rule only."),
        [](const RulesDraft&, const FormState&) {
            return Entries{tr("the total of all criteria"), tr("the total of the essentials alone")};
        },
        [](const RulesDraft& draft, const FormState&) { return static_cast<int>(draft.rules.rank_by); },
        [](RulesDraft& draft, int row) { draft.rules.rank_by = static_cast<merit::RankBy>(row); });
    const auto part = wxSizerFlags().Expand().Border(wxTOP | wxRIGHT, FromDIP(8));
    weights_ = new WeightsBox(this, change_);
    GetSizer()->Add(weights_, part);
    order_.emplace_back(place::weights);
    fields_[place::weights] = {
        weights_, [this](const RulesDraft& draft, const FormState& state) { weights_->show(draft, state); }};
    tie_rule_ = new TieRuleBox(this, change_);
    GetSizer()->Add(tie_rule_, part);
    order_.emplace_back(place::tie_rule);
    fields_[place::tie_rule] = {
        tie_rule_, [this](const RulesDraft& draft, const FormState& state) { tie_rule_->show(draft, state); }};
}

void RulesForm::add_line() {
    add_heading(tr("Line"));
    add_figure(Figure::invite, tr("Number to invite (empty: all who meet the essentials)"),
               tr("Where a tie straddles the number, the panel decides, or all of them are invited."));
    add_figure(Figure::minimum_total, tr("Least total to be invited (empty: none)"),
               tr("Both the number and the least total must hold; below the least total is rejected."));
    add_choice(
        "ties", tr("A tie that straddles the number"), tr("A group of equals is never cut silently."),
        [](const RulesDraft&, const FormState&) {
            return Entries{tr("is for the panel to decide"), tr("is invited as a whole")};
        },
        [](const RulesDraft& draft, const FormState&) { return static_cast<int>(draft.rules.line.ties); },
        [](RulesDraft& draft, int row) { draft.rules.line.ties = static_cast<merit::Ties>(row); });
    add_figure(Figure::reserve, tr("Number held in reserve (empty: all below the line)"),
               tr("In rank order, below the number to invite."));
}

void RulesForm::add_schemes() {
    add_heading(tr("Interview schemes"));
    schemes_say_ = new WrappedText(this);
    GetSizer()->Add(schemes_say_, wxSizerFlags().Expand().Border(wxTOP | wxRIGHT, FromDIP(8)));
    schemes_ = new SchemesBox(this, change_);
    GetSizer()->Add(schemes_, wxSizerFlags().Expand().Border(wxTOP | wxRIGHT, FromDIP(8)));
    order_.emplace_back(place::schemes);
    fields_[place::schemes] = {
        schemes_, [this](const RulesDraft& draft, const FormState& state) {
            schemes_say_->set_text(state.schemes ? tr("Flags are seen by HR alone; the panel scores everyone alike.")
                                                 : tr("Interview schemes are applied by HR, who set their rules."));
            schemes_->Show(state.schemes);
            if (state.schemes) schemes_->show(draft, state);
        }};
}

// --- showing --------------------------------------------------------------------------------------------------------

void RulesForm::show(const RulesDraft& draft, const FormState& state) {
    scales_ = state.scales;
    says_->set_text(state.says);
    for (const std::string& at : order_) fields_.at(at).show(draft, state);
    note_->SetValue(draft.rules.note_below_minimum);
    note_->Enable(state.may == MayChange::all);
    Layout();
}

void RulesForm::show_problems(const Problems& problems) {
    bool moved = false;
    for (auto& [at, field] : fields_) {
        std::vector<std::string> says;
        if (const auto found = problems.find(at); found != problems.end()) says = found->second;
        // That nothing is scored here is mended where it is said by what an unstated criterion is judged.
        if (at == "unstated method")
            if (const auto none = problems.find(place::criteria); none != problems.end()) says = none->second;
        moved = field.row->set_problem(joined(says, " ")) || moved;
    }
    if (moved) Layout();
}

wxWindow* RulesForm::first_problem() const {
    for (const std::string& at : order_)
        if (FormRow* row = fields_.at(at).row; !row->problem().empty()) return &row->control();
    return nullptr;
}

} // namespace evenhand::desktop
