// The specification's page: what is wrong with what is written, and what becomes of it.
#include "base/files.h"
#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/table.h"
#include "desktop/controls/tree_table.h"
#include "desktop/pages/specification/source_panel.h"
#include "desktop/pages/specification/specification_page.h"
#include "panel/acts.h"

#include <algorithm>

namespace evenhand::desktop {

void SpecificationPage::check() {
    pause_.Stop();
    problems_.clear();
    if (context_.record) {
        problems_ = problems_of(shown_);
        const bool errors = std::any_of(problems_.begin(), problems_.end(), [](const auto& problem) {
            return problem.severity == Problem::Severity::error;
        });
        if (drafting() && !errors && !says_same({tidy(shown_.specification), shown_.framework, {}}, kept()))
            for (SpecificationProblem& refusal : refusals(context_.vacancy(), context_.actor(), shown_))
                problems_.push_back(std::move(refusal));
    }
    show_all();
}

void SpecificationPage::go_to_problem(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= problems_.size()) return;
    const SpecificationProblem problem = problems_[static_cast<std::size_t>(row)];
    if (problem.spot) {
        select(problem.spot);
        show_all();
        go_to_field(problem.field);
    } else {
        context_.say(problem.says);
        if (problem.doubt && shown_.source.doubts.at(*problem.doubt).line) {
            show_document(true);
            source_panel_->list().SetFocus();
        }
    }
    mark_source_of(row);
}

std::vector<std::string> SpecificationPage::agreed_names() const {
    std::vector<std::string> names;
    for (const auto& [stage, state] : context_.vacancy().stages)
        for (const std::string& id : state.agreed_by) {
            const panel::Person* person = context_.vacancy().find_person(id);
            if (person && !person->stood_down && std::find(names.begin(), names.end(), person->name) == names.end())
                names.push_back(person->name);
        }
    return names;
}

void SpecificationPage::keep() {
    if (!drafting()) {
        context_.say(tr("Nothing in the specification has been changed."));
        return;
    }
    check();
    const auto error = std::find_if(problems_.begin(), problems_.end(),
                                    [](const auto& problem) { return problem.severity == Problem::Severity::error; });
    if (error != problems_.end()) {
        context_.say(tr("It cannot be kept yet:") + " " + error->says);
        const int row = static_cast<int>(error - problems_.begin());
        problem_list_->select(row);
        go_to_problem(row);
        return;
    }
    const std::vector<std::string> agreed = agreed_names();
    const bool kept = context_.act(
        context_.actor(),
        [&] {
            const auto [specification, framework] = xml_texts(shown_);
            return panel::change_specification(context_.vacancy(), context_.actor(), specification, framework, {});
        },
        [&] {
            return agreed.empty() ? tr("The specification is kept")
                                  : trf("The specification is kept: {} agree to the rules anew", list_words(agreed));
        });
    if (!kept) return;
    draft_.reset();
    changes_.clear();
    std::erase_if(source_.doubts, [](const Doubt& doubt) { return doubt.until_kept; });
    context_.changed();
}

void SpecificationPage::drop() {
    if (!drafting()) return;
    changes_.clear();
    source_ = {};
    show_draft(kept());
    check();
    context_.say(tr("The changes are dropped."));
}

void SpecificationPage::save() {
    if (!context_.record || !context_.files.save) return;
    const auto target = context_.files.save({tr("Save the specification"), tr("Person specifications"), "*.xml"},
                                            "person-specification.xml");
    if (!target) return;
    try {
        const std::string text = xml_texts(shown_).first;
        AtomicFile file(*target);
        file.write(text);
        file.commit();
        const std::vector<SpecificationProblem> problems = problems_of(shown_);
        const auto error = std::find_if(problems.begin(), problems.end(), [](const auto& problem) {
            return problem.severity == Problem::Severity::error;
        });
        if (error == problems.end())
            context_.say(trf("Saved {}", target->string()));
        else
            context_.alarm(trf("Saved {} as it stands here. It has to be mended before it can be used: {}",
                               target->string(), error->says));
    } catch (const std::exception& error) {
        context_.alarm(describe(error));
    }
}

void SpecificationPage::print() {
    if (!context_.record) return;
    const bool changed = drafting();
    context_.go_to({"reports", {}, {}, {}, "person-specification"});
    // The status line goes on to tell of the pages.
    if (changed) context_.alarm(tr("It is shown as it was last kept: your changes are not in it."));
}

} // namespace evenhand::desktop
