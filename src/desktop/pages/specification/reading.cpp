// The specification's page: reading one out of a file, and the document that then stands beside it.
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/controls/tree_table.h"
#include "desktop/controls/words.h"
#include "desktop/pages/specification/from_document.h"
#include "desktop/pages/specification/source_panel.h"
#include "desktop/pages/specification/specification_page.h"
#include "desktop/window/specification_files.h"
#include "document/read.h"
#include "record/sources.h"
#include "spec/read.h"

#include <utility>

namespace evenhand::desktop {

// --- reading --------------------------------------------------------------------------------------------------------

void SpecificationPage::load() {
    if (!may_change() || !context_.files.open) return;
    if (const auto file = context_.files.open(specification_files())) read(*file);
}

void SpecificationPage::read(const std::filesystem::path& file) {
    if (!may_change()) return;
    try {
        if (auto bytes = document_bytes(file))
            read_document(file.filename().string(), std::move(*bytes));
        else
            read_xml(file);
    } catch (const std::exception& error) {
        context_.alarm(tr("The specification was not read.") + " " + describe(error));
    }
}

void SpecificationPage::read_xml(const std::filesystem::path& file) {
    std::vector<Problem> warnings; // they stand in the list of problems
    const record::SpecificationFiles read = record::read_specification_files(file.string(), warnings);
    SpecificationDraft loaded{spec::parse_specification(read.specification.text, read.specification.file), {}, {}};
    if (!read.framework.text.empty())
        loaded.framework = spec::parse_framework(read.framework.text, read.framework.file);
    if (says_same(loaded, shown_)) {
        context_.say(trf("{} says what stands here already.", file.filename().string()));
        return;
    }
    change(tr("the specification from the file"), false, [&](SpecificationDraft& draft) -> std::optional<Spot> {
        draft = std::move(loaded);
        return first_spot(draft.specification);
    });
    tree_->SetFocus();
    std::string says = trf("Read {}: not kept yet. Undo brings back what stood here.", file.filename().string());
    if (shown_.specification.framework && !shown_.framework)
        says += " " + trf("There is no behaviour framework {} beside it.", shown_.specification.framework->id);
    context_.say(says);
}

void SpecificationPage::read_document(const std::string& name, std::string bytes) {
    struct Read {
        spec::Specification specification;
        SourceBeside source;
    };
    const auto read = std::make_shared<Read>();
    const auto file = std::make_shared<const std::string>(std::move(bytes));
    const auto reading = [read, file, name](const Progress& progress) {
        constexpr std::size_t steps = 3;
        advance(progress, 0, steps, {});
        const document::Document document = document::read_document(*file, name, progress);
        advance(progress, 1, steps, {});
        spec::Imported imported = spec::import_specification(document, name);
        advance(progress, 2, steps, {});
        read->source = beside(document, imported, name);
        read->specification = std::move(imported.specification);
        advance(progress, steps, steps, {});
    };
    Work work{trf("Reading {}…", name), reading, {}, {}, {}};
    work.finished = [this, read, name] {
        take_document(name, std::move(read->specification), std::move(read->source));
    };
    work.failed = [this](const std::string& why) { context_.alarm(tr("The specification was not read.") + " " + why); };
    context_.run(std::move(work));
}

void SpecificationPage::take_document(const std::string& name, spec::Specification read, SourceBeside source) {
    if (!may_change()) {
        context_.alarm(trf("{} was read, but who works here now may not change the specification.", name));
        return;
    }
    wants_document_ = true;
    change(tr("the specification from the document"), false, [&](SpecificationDraft& draft) -> std::optional<Spot> {
        draft = read_into(draft, std::move(read), std::move(source));
        return first_spot(draft.specification);
    });
    const auto count = static_cast<long long>(spec::criteria(shown_.specification).size());
    if (IsShownOnScreen()) (count > 0 ? static_cast<wxWindow&>(*tree_) : source_panel_->list()).SetFocus();
    if (count == 0)
        context_.say(
            trf("No criteria were found in {}. Choose a line of the document and make a criterion of it.", name));
    else
        context_.say(trf(
            "Read {}: {}, {}. Not kept yet; Undo brings back what stood here.", name,
            trn("{} criterion", "{} criteria", count),
            trn("{} thing to look at", "{} things to look at", static_cast<long long>(open_doubts(shown_).size()))));
}

// --- the document beside it -----------------------------------------------------------------------------------------

bool SpecificationPage::has_room() const {
    constexpr int columns = 105; // of characters
    return GetClientSize().x >= columns * GetCharWidth();
}

void SpecificationPage::show_document(bool on) {
    if (!has_document() || wants_document_ == on) return;
    wants_document_ = on;
    show_form();
    mark_source();
}

void SpecificationPage::turn_document() {
    show_document(!wants_document_);
    if (shows_document()) source_panel_->list().SetFocus();
}

/// Marks where the chosen criterion came from.
void SpecificationPage::mark_source() {
    if (!has_document() || !on_criterion()) return;
    const auto origin = shown_.source.origins.find(criterion_at(shown_.specification, *at_)->id);
    if (origin != shown_.source.origins.end()) source_panel_->select(origin->second.line);
}

/// Marks the line that a problem is about: its own, else that of its criterion.
void SpecificationPage::mark_source_of(int problem) {
    if (!has_document() || problem < 0 || static_cast<std::size_t>(problem) >= problems_.size()) return;
    const SpecificationProblem& one = problems_[static_cast<std::size_t>(problem)];
    const spec::Criterion* criterion = one.spot ? criterion_at(shown_.specification, *one.spot) : nullptr;
    const auto origin = criterion ? shown_.source.origins.find(criterion->id) : shown_.source.origins.end();
    if (one.doubt && shown_.source.doubts.at(*one.doubt).line)
        source_panel_->select(*shown_.source.doubts.at(*one.doubt).line);
    else if (origin != shown_.source.origins.end())
        source_panel_->select(origin->second.line);
}

void SpecificationPage::choose_line(std::size_t line) {
    const spec::Criterion* chosen = on_criterion() ? criterion_at(shown_.specification, *at_) : nullptr;
    const auto origin = chosen ? shown_.source.origins.find(chosen->id) : shown_.source.origins.end();
    if (origin != shown_.source.origins.end() && origin->second.line == line) return; // another of the same line
    const auto spot = spot_from(shown_, line);
    if (!spot) return;
    select(spot);
    show_form();
    show_buttons();
}

void SpecificationPage::go_on_from_line() {
    const auto line = source_panel_->line();
    if (!line) return;
    if (!spot_from(shown_, *line)) {
        context_.say(tr("No criterion came from this line. \"Make this a criterion\" makes one of it."));
        return;
    }
    choose_line(*line);
    go_to_field();
}

void SpecificationPage::make_criterion_here() {
    const auto line = source_panel_->line();
    if (!may_change() || !shows_document()) return;
    if (!line) {
        context_.say(tr("Choose a line of the document first."));
        source_panel_->list().SetFocus();
        return;
    }
    const std::string statement = source_panel_->statement();
    change(tr("the criterion from the document"), false,
           [&](SpecificationDraft& draft) -> std::optional<Spot> { return make_criterion(draft, *line, statement); });
    context_.say(trf("Criterion {} is made. Say how important it is and how it is judged: nothing was guessed.",
                     number_words(*criterion_at(shown_.specification, *at_))));
}

void SpecificationPage::take_off_doubt() {
    const int row = problem_list_->selected();
    const bool known = row >= 0 && static_cast<std::size_t>(row) < problems_.size();
    const auto doubt = known ? problems_[static_cast<std::size_t>(row)].doubt : std::nullopt;
    if (!doubt) {
        context_.say(tr("Only a warning about the document can be taken off the list; the others go once they are "
                        "mended."));
        return;
    }
    change(tr("the warning taken off the list"), false, [&](SpecificationDraft& draft) {
        draft.source.doubts.erase(draft.source.doubts.begin() + static_cast<std::ptrdiff_t>(*doubt));
        return at_;
    });
    context_.say(tr("Taken off the list.") + " " + tr("Undo brings it back."));
}

} // namespace evenhand::desktop
