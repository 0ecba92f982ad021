// The specification's page: what is wrong with what is written, and what becomes of it.
#include "base/files.h"
#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/table.h"
#include "desktop/pages/specification/criterion_form.h"
#include "desktop/pages/specification/section_form.h"
#include "desktop/pages/specification/specification_page.h"
#include "panel/acts.h"
#include "report/report.h"
#include "spec/read.h"

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
        if (drafting() && !errors && tidy(shown_.specification) != context_.vacancy().specification)
            for (SpecificationProblem& refusal : refusals(context_.vacancy(), context_.actor(), shown_))
                problems_.push_back(std::move(refusal));
    }
    show_all();
}

void SpecificationPage::go_to_problem(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= problems_.size()) return;
    const SpecificationProblem problem = problems_[static_cast<std::size_t>(row)];
    if (!problem.spot) {
        context_.say(problem.says);
        return;
    }
    select(problem.spot);
    show_all();
    (on_criterion() ? criterion_form_->control(problem.field) : section_form_->control(problem.field)).SetFocus();
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
            const auto [specification, framework] = xml_texts(context_.vacancy(), shown_);
            return panel::change_specification(context_.vacancy(), context_.actor(), specification, framework, {});
        },
        [&] {
            return agreed.empty() ? tr("The specification is kept")
                                  : trf("The specification is kept: {} agree to the rules anew", list_words(agreed));
        });
    if (!kept) return;
    draft_.reset();
    changes_.clear();
    context_.changed();
}

void SpecificationPage::drop() {
    if (!drafting()) return;
    changes_.clear();
    show_draft({});
    check();
    context_.say(tr("The changes are dropped."));
}

void SpecificationPage::save() {
    if (!context_.record || !context_.files.save) return;
    const auto target = context_.files.save({tr("Save the specification"), tr("Person specifications"), "*.xml"},
                                            "person-specification.xml");
    if (!target) return;
    try {
        const std::string text = xml_texts(context_.vacancy(), shown_).first;
        AtomicFile file(*target);
        file.write(text);
        file.commit();
        context_.say(trf("Saved {}", target->string()));
    } catch (const std::exception& error) {
        context_.alarm(describe(error));
    }
}

void SpecificationPage::print() {
    if (!context_.record || !context_.files.save) return;
    const auto target =
        context_.files.save({tr("Save the printed specification"), "PDF", "*.pdf"}, "person-specification.pdf");
    if (!target) return;
    const auto warnings = std::make_shared<std::vector<std::string>>();
    Work work;
    work.says = trf("Making {}…", target->filename().string());
    // The work reads the file by itself: a record is for one thread at a time.
    work.run = [path = context_.record->path(), target = *target, warnings](const Progress& progress) {
        const auto reading = record::Record::open(path, record::Record::Access::read);
        *warnings = report::write_report(reading, "person-specification", {}, target, progress).warnings;
    };
    work.finished = [this, path = *target, changed = drafting(), warnings] {
        context_.say(trf("Saved {}", path.string()) +
                     (changed ? " · " + tr("as it was last kept: your changes are not in it") : std::string()));
        if (!warnings->empty()) context_.alarm(joined(*warnings, " "));
    };
    context_.run(std::move(work));
}

} // namespace evenhand::desktop
