#include "desktop/pages/rules/form_boxes.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

namespace evenhand::desktop {

namespace {

/// The focus is handed on before its control is disabled.
void enable(wxWindow& control, bool on, wxWindow& next) {
    if (!on && control.HasFocus()) next.SetFocus();
    control.Enable(on);
}

} // namespace

FormBox::FormBox(wxWindow* parent, const std::string& name, const std::string& table,
                 const std::vector<Column>& columns, const std::string& help)
    : FormRow(parent, name, help), table_(new TableView(this, table, columns)), buttons_(new wxWrapSizer) {
    table_->SetMinSize(FromDIP(wxSize(100, 130)));
    add(table_, 1);
    GetSizer()->Add(buttons_, wxSizerFlags().Expand());
}

wxButton* FormBox::add_button(const std::string& text, const std::string& spoken, std::function<void()> press) {
    auto* button = new wxButton(this, wxID_ANY, shown(text), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    set_accessible_name(*button, spoken);
    buttons_->Add(button, wxSizerFlags().Border(wxRIGHT | wxTOP, FromDIP(4)));
    button->Bind(wxEVT_BUTTON, [press = std::move(press)](wxCommandEvent&) { press(); });
    return button;
}

void FormBox::add_below(wxWindow* row) {
    GetSizer()->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
}

// --- weights --------------------------------------------------------------------------------------------------------

WeightsBox::WeightsBox(wxWindow* parent, ChangeDraft change)
    : FormBox(parent, tr("Criteria scored at this stage, and their weights"), tr("Criteria and weights"),
              {{tr("Number"), 70}, {tr("Weight"), 65, true}, {tr("Counts as"), 85}, {tr("Criterion"), 200}},
              tr("A weight says how many times the score counts.")),
      change_(std::move(change)) {
    weight_ = new TextRow(this, tr("Weight of the chosen criterion (empty: as in the specification)"),
                          tr("How many times the criterion's score counts, for example 1.5."), 90,
                          [this](const std::string& typed) {
                              const int row = selected();
                              if (row < 0) return;
                              const std::string id = ids_.at(static_cast<std::size_t>(row));
                              texts_.at(static_cast<std::size_t>(row)) = typed;
                              change_(trf("the weight of {}", id), [&](RulesDraft& draft) {
                                  write_figure(draft, {Figure::weight, id, 0}, typed);
                              });
                          });
    add_below(weight_);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_weight(); });
}

void WeightsBox::show(const RulesDraft& draft, const FormState& state) {
    open_ = state.may == MayChange::all;
    ids_.clear();
    texts_.clear();
    std::vector<TableView::Row> rows;
    for (const merit::Scored& scored : merit::scored_criteria(*state.specification, draft.rules)) {
        const spec::Criterion* criterion = spec::find(*state.specification, scored.id);
        rows.push_back({criterion->number.empty() ? scored.id : criterion->number,
                        figure_words(scored.weight.to_string()), scored.essential ? tr("essential") : tr("desirable"),
                        criterion->text});
        ids_.push_back(scored.id);
        texts_.push_back(text_of(draft, {Figure::weight, scored.id, 0}));
    }
    // A weight that is not scored here is shown too: it is what has to go.
    for (const auto& [id, weight] : draft.rules.weights) {
        if (std::find(ids_.begin(), ids_.end(), id) != ids_.end()) continue;
        rows.push_back({id, figure_words(weight.to_string()), tr("not scored here"), {}});
        ids_.push_back(id);
        texts_.push_back(text_of(draft, {Figure::weight, id, 0}));
    }
    table_->fill(std::move(rows));
    if (selected() < 0) table_->select(0);
    show_weight();
}

void WeightsBox::show_weight() {
    const int row = selected();
    const bool any = row >= 0 && static_cast<std::size_t>(row) < texts_.size();
    weight_->show(any ? texts_[static_cast<std::size_t>(row)] : std::string(), open_ && any);
}

// --- the tie rule ---------------------------------------------------------------------------------------------------

namespace {

std::string in_words(const merit::TieKey& key) {
    switch (key.by) {
    case merit::TieKey::By::essential_total:
        return tr("the total of the essentials");
    case merit::TieKey::By::desirable_total:
        return tr("the total of the desirables");
    case merit::TieKey::By::all_total:
        return tr("the total of all criteria");
    case merit::TieKey::By::criterion:
        break;
    }
    return trf("the score on {}", key.criterion);
}

} // namespace

TieRuleBox::TieRuleBox(wxWindow* parent, ChangeDraft change)
    : FormBox(parent, tr("Tie rule: equal totals are ranked by"), tr("Tie rule, in order"),
              {{tr("Order"), 60}, {tr("Ranked by"), 220}},
              tr("Those who are equal in all of these share a rank. Names, order of arrival and rounding never settle "
                 "anything.")),
      change_(std::move(change)) {
    table_->SetMinSize(FromDIP(wxSize(100, 84)));
    up_ = add_button(tr("Up"), tr("Tie rule: up"), [this] { move(-1); });
    down_ = add_button(tr("Down"), tr("Tie rule: down"), [this] { move(1); });
    remove_ = add_button(tr("Take out"), tr("Tie rule: take out"), [this] { remove(); });
    add_what_ = new ChoiceRow(this, tr("Another for the tie rule"),
                              tr("What is looked at where those before are equal"), [this](int row) { adding_ = row; });
    add_below(add_what_);
    add_ = new wxButton(this, wxID_ANY, label("Add it at the end"));
    GetSizer()->Add(add_, wxSizerFlags().Border(wxTOP, FromDIP(4)));
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_key(); });
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_buttons(); });
}

void TieRuleBox::show(const RulesDraft& draft, const FormState& state) {
    using By = merit::TieKey::By;
    open_ = state.may == MayChange::all;
    keys_ = draft.rules.tie_rule;
    std::vector<TableView::Row> rows;
    for (std::size_t i = 0; i < keys_.size(); ++i) rows.push_back({std::to_string(i + 1), in_words(keys_[i])});
    table_->fill(std::move(rows));
    offered_.clear();
    const auto offer = [&](const merit::TieKey& key) {
        if (std::find(keys_.begin(), keys_.end(), key) == keys_.end()) offered_.push_back(key);
    };
    for (const By by : {By::essential_total, By::desirable_total, By::all_total}) offer({by, {}});
    for (const merit::Scored& scored : merit::scored_criteria(*state.specification, draft.rules))
        offer({By::criterion, scored.id});
    std::vector<std::string> entries;
    for (const merit::TieKey& key : offered_) entries.push_back(in_words(key));
    adding_ = std::min(adding_, static_cast<int>(offered_.size()) - 1);
    adding_ = std::max(adding_, offered_.empty() ? -1 : 0);
    add_what_->show(entries, adding_, open_);
    show_buttons();
}

void TieRuleBox::show_buttons() {
    const int row = selected(), last = static_cast<int>(keys_.size()) - 1;
    enable(*up_, open_ && row > 0, *table_);
    enable(*down_, open_ && row >= 0 && row < last, *table_);
    enable(*remove_, open_ && row >= 0 && row <= last, *table_);
    enable(*add_, open_ && !offered_.empty(), *table_);
}

void TieRuleBox::move(int by) {
    const int row = selected(), to = row + by;
    if (row < 0 || to < 0 || to >= static_cast<int>(keys_.size())) return;
    table_->select(to);
    change_(tr("the order of the tie rule"), [&](RulesDraft& draft) {
        std::swap(draft.rules.tie_rule.at(static_cast<std::size_t>(row)),
                  draft.rules.tie_rule.at(static_cast<std::size_t>(to)));
    });
}

void TieRuleBox::remove() {
    const int row = selected();
    if (row < 0) return;
    change_(tr("what was taken out of the tie rule"),
            [&](RulesDraft& draft) { draft.rules.tie_rule.erase(draft.rules.tie_rule.begin() + row); });
}

void TieRuleBox::add_key() {
    if (adding_ < 0) return;
    const merit::TieKey key = offered_.at(static_cast<std::size_t>(adding_));
    change_(tr("what was added to the tie rule"), [&](RulesDraft& draft) { draft.rules.tie_rule.push_back(key); });
    table_->select(static_cast<int>(keys_.size()) - 1);
    show_buttons();
}

// --- schemes --------------------------------------------------------------------------------------------------------

SchemesBox::SchemesBox(wxWindow* parent, ChangeDraft change)
    : FormBox(parent, tr("Interview schemes"), tr("Interview schemes"),
              {{tr("Scheme"), 150}, {tr("Minimum"), 90}, {tr("Gives"), 200}},
              tr("Those whose form carries the flag and who reach the minimum are invited in addition.")),
      change_(std::move(change)) {
    table_->SetMinSize(FromDIP(wxSize(100, 106)));
    add_ = add_button(tr("Add a scheme"), tr("Add a scheme"), [this] {
        change_(tr("the scheme that was added"), [](RulesDraft& draft) { draft.rules.schemes.emplace_back(); });
        table_->select(static_cast<int>(draft_.rules.schemes.size()) - 1);
        show_scheme();
        name_->control().SetFocus();
    });
    up_ = add_button(tr("Up"), tr("Scheme: up"), [this] { move(-1); });
    down_ = add_button(tr("Down"), tr("Scheme: down"), [this] { move(1); });
    remove_ = add_button(tr("Take out"), tr("Scheme: take out"), [this] {
        const auto row = chosen();
        if (!row) return;
        change_(tr("the scheme that was taken out"), [&](RulesDraft& draft) {
            draft.rules.schemes.erase(draft.rules.schemes.begin() + static_cast<std::ptrdiff_t>(*row));
            // What could not be read belongs to schemes by their number.
            std::erase_if(draft.unread, [](const auto& one) { return place_of(one.first.figure) == place::schemes; });
        });
    });
    const auto text = [&](const std::string& name, const std::string& help, int width,
                          std::function<void(const std::string&)> typed) {
        auto* row = new TextRow(this, name, help, width, std::move(typed));
        add_below(row);
        return row;
    };
    const auto figure = [&](Figure which, const std::string& name, const std::string& help) {
        return text(name, help, 90, [this, which, name](const std::string& typed) {
            if (const auto row = chosen())
                change_(name, [&](RulesDraft& draft) { write_figure(draft, {which, {}, *row}, typed); });
        });
    };
    name_ =
        text(tr("Name of the scheme"), tr("As it is printed in the HR annex."), 0, [this](const std::string& typed) {
            change_scheme(tr("the scheme's name"), [&](merit::Scheme& scheme) { scheme.name = typed; });
        });
    flag_ = text(tr("Field of the application form that says yes"), tr("The id of the form's field, such as veteran."),
                 0, [this](const std::string& typed) {
                     change_scheme(tr("the scheme's field"), [&](merit::Scheme& scheme) { scheme.flag = typed; });
                 });
    minimum_ = new ChoiceRow(this, tr("Level every essential must reach for it"),
                             tr("The rules' own minimum, or another level for this scheme."), [this](int row) {
                                 change_scheme(tr("the scheme's minimum"), [&](merit::Scheme& scheme) {
                                     scheme.minimum.reset();
                                     if (row > 0)
                                         scheme.minimum =
                                             draft_.scale.levels.at(static_cast<std::size_t>(row - 1)).value;
                                 });
                             });
    add_below(minimum_);
    percent_ = figure(Figure::scheme_percent, tr("Least percentage over all essentials (empty: none)"),
                      tr("Of the most they can give, weighted."));
    prior_ = new wxCheckBox(this, wxID_ANY, label("Considered before all others"));
    add_below(prior_);
    prior_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
        change_scheme(tr("prior consideration"), [&](merit::Scheme& scheme) { scheme.prior = event.IsChecked(); });
    });
    cap_ = figure(Figure::scheme_cap, tr("At most so many additional places (empty: no cap)"),
                  tr("A cap takes the best of those who meet the minimum; it needs a written reason."));
    why_ = text(tr("Reason for the cap"), tr("Printed in the HR annex."), 0, [this](const std::string& typed) {
        change_scheme(tr("the reason for the cap"), [&](merit::Scheme& scheme) { scheme.why = typed; });
    });
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_scheme(); });
}

std::optional<std::size_t> SchemesBox::chosen() const {
    const int row = selected();
    if (row < 0 || static_cast<std::size_t>(row) >= draft_.rules.schemes.size()) return std::nullopt;
    return static_cast<std::size_t>(row);
}

void SchemesBox::change_scheme(const std::string& what, const std::function<void(merit::Scheme&)>& change) {
    if (const auto row = chosen()) change_(what, [&](RulesDraft& draft) { change(draft.rules.schemes.at(*row)); });
}

void SchemesBox::move(int by) {
    const int row = selected(), to = row + by;
    if (row < 0 || to < 0 || to >= static_cast<int>(draft_.rules.schemes.size())) return;
    table_->select(to);
    change_(tr("the order of the schemes"), [&](RulesDraft& draft) {
        std::swap(draft.rules.schemes.at(static_cast<std::size_t>(row)),
                  draft.rules.schemes.at(static_cast<std::size_t>(to)));
        std::erase_if(draft.unread, [](const auto& one) { return place_of(one.first.figure) == place::schemes; });
    });
}

void SchemesBox::show(const RulesDraft& draft, const FormState& state) {
    open_ = state.may == MayChange::all;
    draft_ = draft;
    std::vector<TableView::Row> rows;
    for (const merit::Scheme& scheme : draft.rules.schemes) {
        std::string gives = scheme.prior ? tr("prior consideration") : tr("an additional place");
        if (scheme.cap) gives += ", " + trf("at most {}", *scheme.cap);
        rows.push_back({scheme.name.empty() ? scheme.flag : scheme.name,
                        scheme.minimum ? std::to_string(*scheme.minimum) : tr("as for all"), gives});
    }
    table_->fill(std::move(rows));
    if (selected() < 0) table_->select(0);
    show_scheme();
}

void SchemesBox::show_scheme() {
    const auto row = chosen();
    const bool any = row.has_value(), open = open_ && any;
    const merit::Scheme scheme = any ? draft_.rules.schemes[*row] : merit::Scheme();
    name_->show(scheme.name, open);
    flag_->show(scheme.flag, open);
    percent_->show(any ? text_of(draft_, {Figure::scheme_percent, {}, *row}) : std::string(), open);
    cap_->show(any ? text_of(draft_, {Figure::scheme_cap, {}, *row}) : std::string(), open);
    why_->show(scheme.why, open);
    std::vector<std::string> entries = {tr("the rules' own minimum")};
    int at = scheme.minimum ? -1 : 0;
    for (const merit::Level& level : draft_.scale.levels) {
        if (scheme.minimum == level.value) at = static_cast<int>(entries.size());
        entries.push_back(fmt::format("{} {}", level.value, level.name));
    }
    minimum_->show(entries, at, open);
    prior_->SetValue(scheme.prior);
    enable(*prior_, open, *table_);
    const int last = static_cast<int>(draft_.rules.schemes.size()) - 1;
    enable(*add_, open_, *table_);
    enable(*up_, open && selected() > 0, *table_);
    enable(*down_, open && selected() < last, *table_);
    enable(*remove_, open, *table_);
}

} // namespace evenhand::desktop
