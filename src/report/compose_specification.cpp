// The whole person specification as it is written, whatever is scored of it at which stage.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

std::string importance_as_written(const Context& context, const spec::Criterion& criterion) {
    if (!criterion.importance_printed.empty()) return criterion.importance_printed;
    if (criterion.importance == spec::Importance::unspecified) return context.tr("not stated");
    return importance_words(context, criterion.importance == spec::Importance::essential);
}

std::string methods_as_written(const Context& context, const spec::Criterion& criterion) {
    return criterion.methods.empty() ? context.tr("not stated") : methods_words(context, criterion.methods);
}

/// A row of one cell across the table, which stays with the row after it.
Row across(const Table& table, const std::string& text, bool strong) {
    Cell cell(text);
    cell.strong = strong;
    cell.columns = static_cast<int>(table.columns.size());
    return {{cell}, false, true};
}

std::string theme_named(const Context& context, const std::string& id) {
    if (const auto& framework = context.vacancy().framework)
        for (const spec::Theme& theme : framework->themes)
            if (theme.id == id) return theme.name;
    return id;
}

/// The statement, and below it what helps to judge it.
std::string statement(const Context& context, const spec::Criterion& criterion) {
    std::string text = criterion.text;
    if (!criterion.guidance.empty()) text += "\n" + context.trf("Guidance: {}", criterion.guidance);
    std::vector<std::string> themes;
    for (const std::string& id : criterion.themes) themes.push_back(theme_named(context, id));
    if (!themes.empty()) text += "\n" + context.trf("Behaviours: {}", joined(themes));
    return text;
}

void add_sections(Table& table, const Context& context, const std::vector<spec::Section>& sections, bool weights) {
    for (const spec::Section& section : sections) {
        const std::string gap = section.number.empty() || section.heading.empty() ? "" : " ";
        if (const std::string heading = section.number + gap + section.heading; !heading.empty())
            table.rows.push_back(across(table, heading, true));
        if (!section.stem.empty()) table.rows.push_back(across(table, section.stem, false));
        for (const spec::Criterion& criterion : section.criteria) {
            Row row{{context.label_of(criterion.id), statement(context, criterion),
                     importance_as_written(context, criterion), methods_as_written(context, criterion)},
                    false,
                    false};
            if (weights) row.cells.emplace_back(criterion.weight ? criterion.weight->to_string() : std::string());
            table.rows.push_back(std::move(row));
        }
        add_sections(table, context, section.sections, weights);
    }
}

} // namespace

void compose_specification(const Context& context, const Sink& out) {
    const spec::Specification& specification = context.vacancy().specification;
    const auto criteria = spec::criteria(specification);
    if (criteria.empty()) return;
    const bool weights = std::any_of(criteria.begin(), criteria.end(),
                                     [](const spec::Placed& placed) { return placed.criterion->weight.has_value(); });
    out(Paragraph{context.trn("{} criterion.", "{} criteria.", criteria.size()), Paragraph::Look::normal, true});
    Table table;
    table.summary = context.tr("All criteria of the person specification");
    table.columns = {{context.tr("No."), Column::Width::fit, 60, false, true},
                     {context.tr("Criterion"), Column::Width::share, 1, false, false},
                     {context.tr("Importance"), Column::Width::fit, 90, false, false},
                     {context.tr("Judged by"), Column::Width::fit, 110, false, false}};
    if (weights) table.columns.push_back({context.tr("Weight"), Column::Width::fit, 50, true, false});
    add_sections(table, context, specification.sections, weights);
    out(std::move(table));
}

} // namespace evenhand::report
