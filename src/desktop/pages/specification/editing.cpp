// The specification's page: what is written on it.
#include "base/text.h"
#include "desktop/controls/table.h"
#include "desktop/controls/tree_table.h"
#include "desktop/controls/words.h"
#include "desktop/pages/specification/criterion_form.h"
#include "desktop/pages/specification/from_document.h"
#include "desktop/pages/specification/section_form.h"
#include "desktop/pages/specification/specification_page.h"
#include "desktop/window/who_may.h"

#include <algorithm>

namespace evenhand::desktop {

bool SpecificationPage::opened() const {
    return context_.record && panel::any_stage_opened(context_.vacancy());
}

bool SpecificationPage::may_change() const {
    return may_administer(context_) && !opened();
}

void SpecificationPage::change(const std::string& what, bool typed,
                               const std::function<std::optional<Spot>(SpecificationDraft&)>& how) {
    if (!may_change()) return;
    SpecificationDraft draft = shown_;
    const std::optional<Spot> to = how(draft);
    if (draft == shown_) return;
    if (!typed) drop_lost_origins(draft);
    const bool goes_on = typed && !changes_.empty() && changes_.back().typed && changes_.back().what == what &&
                         changes_.back().at == at_;
    if (!goes_on) changes_.push_back({what, at_, shown_, typed});
    at_ = to;
    show_draft(std::move(draft));
    // What is typed is checked when the hands rest.
    constexpr int rest = 300;
    if (typed)
        pause_.StartOnce(rest);
    else
        check();
}

void SpecificationPage::show_draft(SpecificationDraft draft) {
    source_ = draft.source;
    draft_.reset();
    if (!says_same(draft, kept())) draft_ = std::move(draft);
    shown_ = draft_ ? *draft_ : kept();
    // Those of what was shown before may point at what is no longer there.
    std::erase_if(problems_, [&, now = spots(shown_.specification)](const SpecificationProblem& problem) {
        const auto& doubts = shown_.source.doubts;
        const bool doubted =
            !problem.doubt || (*problem.doubt < doubts.size() && doubts[*problem.doubt].says == problem.says);
        return !doubted || (problem.spot && !std::binary_search(now.begin(), now.end(), *problem.spot));
    });
    show_all();
    mark_source();
}

// --- acts -----------------------------------------------------------------------------------------------------------

void SpecificationPage::add_criterion_here() {
    change(tr("the added criterion"), false,
           [&](SpecificationDraft& draft) -> std::optional<Spot> { return add_criterion(draft.specification, at_); });
    if (may_change()) go_to_field();
}

void SpecificationPage::add_section_here() {
    change(tr("the added section"), false,
           [&](SpecificationDraft& draft) -> std::optional<Spot> { return add_section(draft.specification, at_); });
    if (may_change()) go_to_field();
}

void SpecificationPage::split_here() {
    if (!may_change() || !on_criterion()) return;
    const auto [first, second] = criterion_form_->statement_at_caret();
    if (trimmed(first).empty() || trimmed(second).empty()) {
        context_.say(tr("Put the cursor into the statement, where the second criterion begins, then split it there."));
        go_to_field();
        return;
    }
    change(tr("the split"), false,
           [&, before = first, after = second](SpecificationDraft& draft) -> std::optional<Spot> {
               return split_in_two(draft, *at_, before, after);
           });
    context_.say(
        trf("Split: the second is {} until you give it a number. It has the weight of the first; change both if "
            "together they should count as before.",
            criterion_at(shown_.specification, *at_)->id));
    go_to_field();
}

void SpecificationPage::shift_here(int by) {
    if (!may_change() || !at_) return;
    bool shifted = false;
    change(tr("the move"), false, [&](SpecificationDraft& draft) {
        const auto to = shift(draft.specification, *at_, by);
        shifted = to.has_value();
        return shifted ? to : at_;
    });
    if (!shifted) context_.say(by < 0 ? tr("It is the first already.") : tr("It is the last already."));
}

void SpecificationPage::remove_here() {
    if (!may_change() || !at_) return;
    std::string gone;
    if (const spec::Criterion* criterion = criterion_at(shown_.specification, *at_))
        gone = trf("Criterion {} is taken out.", number_words(*criterion));
    else
        gone = trn("The section is taken out with {} criterion.", "The section is taken out with {} criteria.",
                   static_cast<long long>(section_at(shown_.specification, *at_).criteria.size()));
    tree_->SetFocus();
    change(tr("the removal"), false, [&](SpecificationDraft& draft) { return take_out(draft, *at_); });
    context_.say(gone + " " + tr("Undo brings it back."));
}

// --- undo, and drafts ---------------------------------------------------------------------------------------------

std::string SpecificationPage::undoable() const {
    return context_.record && may_change() && !changes_.empty() ? changes_.back().what : std::string();
}

void SpecificationPage::undo() {
    if (undoable().empty()) return;
    const Change last = std::move(changes_.back());
    changes_.pop_back();
    at_ = last.at;
    show_draft(last.before);
    check();
    context_.say(trf("Taken back: {}", last.what));
}

void SpecificationPage::forget_drafts() {
    pause_.Stop();
    draft_.reset();
    source_ = {};
    changes_.clear();
    problems_.clear();
    at_.reset();
}

std::vector<std::string> SpecificationPage::unsaved() const {
    if (!draft_) return {};
    return {tr("the changed specification")};
}

void SpecificationPage::go_to(const Place& place) {
    if (!place.part.empty()) {
        read(place.part);
        return;
    }
    const auto by_id = spots_by_id(shown_.specification);
    if (const auto found = by_id.find(place.criterion); found != by_id.end()) {
        select(found->second);
        show_all();
        mark_source();
    }
}

bool SpecificationPage::key(const wxKeyEvent& event) {
    if (event.GetKeyCode() != WXK_DELETE || event.HasAnyModifiers() || !may_change()) return false;
    if (tree_->HasFocus())
        CallAfter([this] { remove_here(); });
    else if (problem_list_->HasFocus())
        CallAfter([this] { take_off_doubt(); });
    else
        return false;
    return true;
}

// --- the menu -------------------------------------------------------------------------------------------------------

void SpecificationPage::add_actions(Actions& actions, const std::function<bool()>& shown) {
    const auto add_to = [&](const std::string& menu, const std::string& id, const std::string& text,
                            const std::string& help, const char* key, void (SpecificationPage::*does)(),
                            std::function<bool()> enabled) {
        actions.add({"specification." + id, menu, text, help, key, [this, does] { (this->*does)(); },
                     [shown, enabled = std::move(enabled)] { return shown() && enabled(); }});
    };
    const auto may = [this] { return may_change(); };
    const auto may_here = [this] { return may_change() && at_; };
    const auto changed = [this] { return drafting(); };
    using Here = SpecificationPage;
    const std::string edit = tr("&Edit"), set_up = within(tr("Set &up"), tr("&Specification"));
    add_to(edit, "add-criterion", tr("Add a &criterion"), tr("Add a criterion below the one chosen"), "Ctrl+Shift+A",
           &Here::add_criterion_here, may);
    add_to(edit, "add-section", tr("Add a &section"), tr("Add a section below the one chosen"), "Ctrl+Shift+S",
           &Here::add_section_here, may);
    add_to(edit, "split", tr("S&plit the criterion at the cursor"),
           tr("Make two criteria of one, where the cursor stands in its statement"), "Ctrl+Shift+P", &Here::split_here,
           [this] { return may_change() && on_criterion(); });
    add_to(edit, "up", tr("&Move the criterion or section up"), tr("Move the criterion or section one place up"),
           "Ctrl+Shift+Up", &Here::move_up, may_here);
    add_to(edit, "down", tr("Move the criterion or section &down"), tr("Move the criterion or section one place down"),
           "Ctrl+Shift+Down", &Here::move_down, may_here);
    add_to(edit, "remove", tr("&Take the criterion or section out"),
           tr("Take the criterion or section out; Undo brings it back"), "Ctrl+Shift+D", &Here::remove_here, may_here);
    add_to(edit, "from-document", tr("Ma&ke the document's line a criterion"),
           tr("Make a criterion of the line of the document that is chosen, or of the words selected in it"),
           "Ctrl+Shift+M", &Here::make_criterion_here, [this] { return shows_document(); });
    add_to(edit, "looked-at", tr("Take the &warning off the list"),
           tr("You have looked at what the reading of the document doubted: take it off the list of problems"), "",
           &Here::take_off_doubt, [this] { return has_document(); });
    add_to(tr("&View"), "document", tr("D&ocument beside the specification"),
           tr("Show or hide the document that the specification was read out of"), "Ctrl+Shift+B", &Here::turn_document,
           [this] { return has_document(); });
    add_to(set_up, "keep", tr("&Keep the changes"), tr("Use the specification as it is written on the page"), "Ctrl+S",
           &Here::keep, changed);
    add_to(set_up, "drop", tr("&Drop the changes"), tr("Go back to the specification as it was last kept"), "",
           &Here::drop, changed);
    add_to(set_up, "load", tr("R&ead a document…"),
           tr("Read a specification out of a Word document, PDF, web page, text or XML file, to look at before it is "
              "kept"),
           "", &Here::load, may);
    add_to(set_up, "save", tr("Save as &XML…"), tr("Write the specification on the page to an XML file"), "",
           &Here::save, [] { return true; });
    add_to(set_up, "print", tr("P&rinted view"), tr("Look at the specification as it is printed"), "", &Here::print,
           [] { return true; });
    actions.explain(tr("Delete"), tr("In the tree of criteria: take the criterion or section out"));
    actions.explain(tr("Return"), tr("In the document: go to the criterion that came from the line"));
    actions.explain(tr("Delete"), tr("In the list of problems: take a warning about the document off the list"));
}

} // namespace evenhand::desktop
