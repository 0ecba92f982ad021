#include "desktop/pages/specification/specification_page.h"

#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/style.h"
#include "desktop/controls/table.h"
#include "desktop/controls/tree_table.h"
#include "desktop/controls/words.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/specification/criterion_form.h"
#include "desktop/pages/specification/post_of_document.h"
#include "desktop/pages/specification/section_form.h"
#include "desktop/pages/specification/source_panel.h"
#include "desktop/window/who_may.h"

#include <algorithm>
#include <set>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

namespace evenhand::desktop {

// --- making it ------------------------------------------------------------------------------------------------------

SpecificationPage::SpecificationPage(wxWindow* parent, Context& context) : Page(parent, context, "specification") {
    auto* all = new wxBoxSizer(wxVERTICAL);
    says_ = new WrappedText(this);
    all->Add(says_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    make_middle(*all);
    make_edit_buttons(*all);
    make_problems(*all);
    make_bottom(*all);
    SetSizer(all);
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { check(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        // There may be room for all, or no longer.
        CallAfter([this] { source_.text ? show_form() : show_columns(); });
    });
}

void SpecificationPage::make_middle(wxSizer& all) {
    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(new wxStaticText(this, wxID_ANY, label("&Criteria")));
    tree_ = new TreeTable(this, tr("Criteria"),
                          {{tr("Number"), 90},
                           {tr("Importance"), 92},
                           {tr("Judged by"), 92},
                           {tr("Weight"), 62, true},
                           {tr("Criterion"), 200}},
                          [this](int row) { choose(row); });
    tree_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (at_) go_to_field();
    });
    left->Add(tree_, wxSizerFlags(1).Expand());
    middle->Add(left, wxSizerFlags(10).Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    criterion_form_ = new CriterionForm(this, [this](const std::string& what, const auto& how) {
        change(what, true, [&](SpecificationDraft& draft) {
            if (spec::Criterion* criterion = criterion_at(draft.specification, *at_)) how(draft, *criterion);
            return at_;
        });
    });
    section_form_ = new SectionForm(this, [this](const std::string& what, const auto& how) {
        change(what, true, [&](SpecificationDraft& draft) {
            how(section_at(draft.specification, *at_));
            return at_;
        });
    });
    nothing_ = new WrappedText(this);
    for (wxWindow* one : {static_cast<wxWindow*>(criterion_form_), static_cast<wxWindow*>(section_form_),
                          static_cast<wxWindow*>(nothing_)})
        middle->Add(one, wxSizerFlags(6).Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    source_panel_ = new SourcePanel(this, {[this](std::size_t line) { choose_line(line); },
                                           [this] { go_on_from_line(); }, [this] { make_criterion_here(); }});
    source_panel_->Hide();
    middle->Add(source_panel_, wxSizerFlags(8).Expand().Border(wxRIGHT, FromDIP(6)));
    all.Add(middle, wxSizerFlags(1).Expand());
}

wxButton* SpecificationPage::add_button(wxSizer& row, const std::string& text, void (SpecificationPage::*does)()) {
    auto* button = new wxButton(this, wxID_ANY, shown(text));
    row.Add(button, wxSizerFlags().Border(wxRIGHT | wxTOP, FromDIP(6)));
    button->Bind(wxEVT_BUTTON, [this, does](wxCommandEvent&) { CallAfter([this, does] { (this->*does)(); }); });
    return button;
}

void SpecificationPage::make_edit_buttons(wxSizer& all) {
    auto* row = new wxWrapSizer;
    edit_buttons_ = {add_button(*row, tr("Add a criterion"), &SpecificationPage::add_criterion_here),
                     add_button(*row, tr("Add a section"), &SpecificationPage::add_section_here)};
    split_ = add_button(*row, tr("Split at the cursor"), &SpecificationPage::split_here);
    up_ = add_button(*row, tr("Move up"), &SpecificationPage::move_up);
    down_ = add_button(*row, tr("Move down"), &SpecificationPage::move_down);
    remove_ = add_button(*row, tr("Remove"), &SpecificationPage::remove_here);
    edit_buttons_.insert(edit_buttons_.end(), {split_, up_, down_, remove_});
    beside_ = add_button(*row, tr("Hide the document"), &SpecificationPage::turn_document);
    beside_->Hide();
    all.Add(row, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(6)));
}

void SpecificationPage::make_problems(wxSizer& all) {
    problems_label_ = new wxStaticText(this, wxID_ANY, label("&Problems (Return goes to the place)"));
    all.Add(problems_label_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
    problem_list_ = new TableView(this, tr("Problems"), {{tr("Kind"), 90}, {tr("Where"), 120}, {tr("What"), 400}});
    problem_list_->SetMinSize(FromDIP(wxSize(100, 84)));
    problem_list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED,
                        [this](wxDataViewEvent&) { mark_source_of(problem_list_->selected()); });
    problem_list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED,
                        [this](wxDataViewEvent&) { CallAfter([this] { go_to_problem(problem_list_->selected()); }); });
    all.Add(problem_list_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
}

void SpecificationPage::make_bottom(wxSizer& all) {
    auto* row = new wxWrapSizer;
    keep_ = add_button(*row, tr("&Keep these changes"), &SpecificationPage::keep);
    drop_ = add_button(*row, tr("&Drop the changes"), &SpecificationPage::drop);
    load_ = add_button(*row, tr("Read a document…"), &SpecificationPage::load);
    add_button(*row, tr("Save as &XML…"), &SpecificationPage::save);
    add_button(*row, tr("P&rinted view"), &SpecificationPage::print);
    all.Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxBOTTOM, FromDIP(6)));
}

// --- showing it -----------------------------------------------------------------------------------------------------

std::vector<wxWindow*> SpecificationPage::parts() {
    std::vector<wxWindow*> parts = {tree_};
    if (at_ && (criterion_form_->IsShown() || section_form_->IsShown())) parts.push_back(&field_of({}));
    if (source_panel_->IsShown()) parts.push_back(&source_panel_->list());
    parts.push_back(problem_list_);
    return parts;
}

wxWindow& SpecificationPage::field_of(const std::string& name) const {
    return on_criterion() ? criterion_form_->control(name) : section_form_->control(name);
}

void SpecificationPage::go_to_field(const std::string& name) {
    if (shows_document() && !has_room()) show_document(false);
    field_of(name).SetFocus();
}

std::string SpecificationPage::how_far() const {
    return trn("{} criterion", "{} criteria",
               static_cast<long long>(spec::criteria(context_.vacancy().specification).size()));
}

std::string SpecificationPage::state_in_words() const {
    if (!context_.record)
        return tr("No record is open. Open one, or begin a new vacancy, to see its person specification.");
    if (opened())
        return tr(
            "Scoring has opened: candidates are judged by the specification as it was then, and it can no longer be "
            "changed.");
    if (!may_change()) return tr("To read. It can be changed until scoring opens.") + " " + who_may_administer();
    if (!drafting())
        return tr("Until scoring opens you can change the specification here. Nothing counts before you keep it.");
    const std::vector<std::string> agreed = agreed_names();
    std::string text = tr("Changed, not kept yet.");
    if (!agreed.empty())
        text += " " + trf("Once it is kept, those who agreed to the rules agree anew: {}.", list_words(agreed));
    return text;
}

SpecificationDraft SpecificationPage::kept() const {
    if (!context_.record) return {};
    return {
        context_.vacancy().specification, context_.vacancy().framework, {}, may_change() ? source_ : SourceBeside()};
}

/// Another page may have changed the post or the timetable since the draft was begun.
void SpecificationPage::take_over_post() {
    const SpecificationDraft now = kept();
    if (draft_) desktop::take_over_post(draft_->specification, begun_with_, now.specification);
    for (Change& change : changes_)
        desktop::take_over_post(change.before.specification, begun_with_, now.specification);
    begun_with_ = now.specification;
}

void SpecificationPage::refresh() {
    take_over_post();
    shown_ = drafting() ? *draft_ : kept();
    criterion_form_->set_text_font(reading_font(*this, context_.preferences));
    source_panel_->set_text_font(reading_font(*this, context_.preferences));
    show_tree();
    if (!at_) at_ = first_spot(shown_.specification);
    check();
}

void SpecificationPage::show_all() {
    show_tree();
    if (has_document()) source_panel_->show(shown_, true);
    show_form();
    show_problems();
    says_->set_text(state_in_words());
    show_buttons();
}

void SpecificationPage::show_tree() {
    spots_ = spots(shown_.specification);
    std::set<Spot> bad;
    for (const SpecificationProblem& problem : problems_)
        if (problem.spot) bad.insert(*problem.spot);
    std::vector<TreeTable::Row> rows;
    for (const Spot& spot : spots_) {
        const std::string mark = bad.count(spot) > 0 ? "⚠ " : "";
        const int depth = static_cast<int>(spot.sections.size());
        if (const spec::Criterion* criterion = criterion_at(shown_.specification, spot)) {
            rows.push_back({{mark + number_words(*criterion), importance_words(*criterion), methods_words(*criterion),
                             weight_text(shown_, *criterion), criterion->text},
                            depth,
                            false});
        } else {
            const spec::Section& section = section_at(shown_.specification, spot);
            rows.push_back({{mark + section.number, {}, {}, {}, section.heading}, depth - 1, true});
        }
    }
    tree_->fill(std::move(rows));
    if (std::find(spots_.begin(), spots_.end(), at_.value_or(Spot())) == spots_.end()) at_.reset();
    select(at_);
}

void SpecificationPage::select(const std::optional<Spot>& spot) {
    at_ = spot;
    if (!at_) return;
    tree_->select(static_cast<int>(std::find(spots_.begin(), spots_.end(), *at_) - spots_.begin()));
}

void SpecificationPage::choose(int row) {
    at_ = row >= 0 ? std::optional(spots_.at(static_cast<std::size_t>(row))) : std::nullopt;
    show_form();
    show_buttons();
    mark_source();
}

/// Statements want the room: documents have no weights, and what is in full beside the tree is not missed in it.
void SpecificationPage::show_columns() {
    const auto hide = [this](unsigned column, bool on) {
        if (tree_->GetColumn(column)->IsHidden() != on) tree_->GetColumn(column)->SetHidden(on);
    };
    constexpr unsigned methods = 2, weight = 3;
    hide(weight, shows_document() || !has_room());
    hide(methods, !shows_document() && !has_room());
}

void SpecificationPage::show_form() {
    const bool document = shows_document(), in_full = !document || has_room();
    const bool criterion = in_full && on_criterion(), section = in_full && at_ && !at_->criterion;
    const std::pair<wxWindow*, bool> parts[] = {
        {criterion_form_, criterion}, {section_form_, section}, {nothing_, in_full && !at_}, {source_panel_, document}};
    bool other = false;
    for (const auto& [part, on] : parts) {
        if (part->IsShown() == on) continue;
        if (part->IsDescendant(FindFocus())) tree_->SetFocus();
        part->Show(on);
        other = true;
    }
    if (criterion)
        criterion_form_->show(shown_, *criterion_at(shown_.specification, *at_), stem_over(shown_.specification, *at_),
                              may_change());
    else if (section)
        section_form_->show(section_at(shown_.specification, *at_), may_change());
    else
        nothing_->set_text(spots_.empty() ? tr("There are no criteria to show.")
                                          : tr("Choose a criterion to see it in full."));
    show_columns();
    if (!other) return;
    show_beside_button();
    Layout();
}

void SpecificationPage::show_beside_button() {
    beside_->SetLabel(!shows_document() ? label("Show the document")
                      : has_room()      ? label("Hide the document")
                                        : label("Show the criterion in full"));
    if (!has_document() && beside_->HasFocus()) tree_->SetFocus();
    beside_->Show(has_document());
}

std::string SpecificationPage::where_words(const SpecificationProblem& problem) const {
    if (problem.spot && problem.spot->criterion)
        return trf("criterion {}", number_words(*criterion_at(shown_.specification, *problem.spot)));
    if (problem.spot) return trimmed(trf("section {}", section_at(shown_.specification, *problem.spot).number));
    if (!problem.doubt) return tr("the whole");
    const std::optional<std::size_t> line = shown_.source.doubts.at(*problem.doubt).line;
    const std::string place = line ? place_words(shown_.source.text->lines.at(*line).place) : std::string();
    return place.empty() ? tr("the document") : place;
}

void SpecificationPage::show_problems() {
    std::vector<TableView::Row> rows;
    std::vector<SpecificationProblem> here;
    for (const SpecificationProblem& problem : problems_) {
        rows.push_back({problem.severity == Problem::Severity::error ? tr("to mend") : tr("to look at"),
                        where_words(problem), problem.says});
        if (problem.spot && problem.spot == at_) here.push_back(problem);
    }
    if (rows.empty() && context_.record) rows.push_back({tr("none"), {}, tr("Nothing is wrong that can be checked.")});
    const bool doubted =
        std::any_of(problems_.begin(), problems_.end(), [](const auto& problem) { return problem.doubt.has_value(); });
    problems_label_->SetLabel(
        doubted
            ? label("&Problems (Return goes to the place, Delete takes off what you have looked at in the document)")
            : label("&Problems (Return goes to the place)"));
    problem_list_->fill(std::move(rows));
    criterion_form_->show_problems(on_criterion() ? here : std::vector<SpecificationProblem>());
    section_form_->show_problems(on_criterion() ? std::vector<SpecificationProblem>() : here);
}

void SpecificationPage::show_buttons() {
    const bool may = may_change(), changed = drafting();
    const auto set = [&](wxButton* button, bool on) {
        if (!on && button->HasFocus()) tree_->SetFocus();
        button->Enable(on);
    };
    for (wxButton* button : edit_buttons_) set(button, may);
    set(split_, may && on_criterion());
    for (wxButton* button : {up_, down_, remove_}) set(button, may && at_);
    set(load_, may);
    set(keep_, changed);
    set(drop_, changed);
    if (beside_->IsShown() != has_document()) {
        show_beside_button();
        Layout();
    }
}

} // namespace evenhand::desktop
