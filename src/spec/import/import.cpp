#include "spec/import.h"

#include "base/text.h"
#include "spec/import/cells_in_lines.h"
#include "spec/import/glued_headings.h"
#include "spec/import/post.h"
#include "spec/import/profiles.h"
#include "spec/import/table_heads.h"
#include "spec/import/text.h"
#include "spec/import/walk.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::spec {

namespace {

using namespace importing;

void warn_struck(const document::Paragraph& paragraph, Findings& findings) {
    std::string words;
    for (const document::Run& run : paragraph.runs)
        if (run.strike) words += run.text;
    if (!clean(words).empty())
        findings.warn(paragraph.place, fmt::format("{} is struck out and was left out", quoted(words)));
}

void warn_struck(const document::Document& document, Findings& findings) {
    for (const document::Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) {
            warn_struck(*paragraph, findings);
            continue;
        }
        for (const document::TableRow& row : std::get<document::Table>(block).rows)
            for (const document::Cell& cell : row.cells)
                for (const document::Paragraph& paragraph : cell.paragraphs) warn_struck(paragraph, findings);
    }
}

bool says_nothing(const document::Document& document) {
    const auto is_empty = [](const document::Block& block) {
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) return clean(paragraph->text()).empty();
        const auto& rows = std::get<document::Table>(block).rows;
        return std::all_of(rows.begin(), rows.end(), [](const document::TableRow& row) {
            return std::all_of(row.cells.begin(), row.cells.end(),
                               [](const document::Cell& cell) { return clean(cell.text()).empty(); });
        });
    };
    return std::all_of(document.blocks.begin(), document.blocks.end(), is_empty);
}

Findings walked(const document::Document& source, const std::string& file, bool weak) {
    std::vector<std::string> doubts;
    Findings findings(file, read_legend(source, doubts));
    const document::Document document =
        with_profiles_as_text(with_table_heads(with_tables_of_lines(source, findings.legend()), findings.legend()),
                              findings.legend());
    findings.imported.warnings = document.warnings;
    for (Problem& problem : findings.imported.warnings) problem.severity = Problem::Severity::warning;
    for (const std::string& doubt : doubts) findings.warn({}, doubt);
    warn_struck(document, findings);
    auto steps = steps_of(document);
    part_glued_headings(steps, findings);
    Walk(steps, findings, weak).run();
    findings.section({}, {});
    for (const document::Paragraph& paragraph : document.margins)
        for (const Line& line : lines_of(paragraph))
            for (ForAll& said : said_for_all(line.text, findings.legend())) findings.for_all(std::move(said));
    read_post(steps, document, findings);
    return findings;
}

} // namespace

Imported import_specification(const document::Document& document, const std::string& file) {
    if (says_nothing(document)) {
        Imported imported;
        imported.warnings = document.warnings;
        imported.warnings.push_back({Problem::Severity::warning, file, 0, 0, "the document is empty: it has no text",
                                     "a person specification: what the post requires"});
        return imported;
    }
    Findings findings = walked(document, file, false);
    // Lists under "About you" count only where nothing else states criteria: beside a specification they repeat it.
    // Or where nothing but the desirable is stated, so that what is needed must be there.
    if (!findings.has_essential()) findings = walked(document, file, true);
    Imported imported = findings.finish();
    if (imported.specification.post.title.empty())
        imported.warnings.push_back({Problem::Severity::warning, file, 0, 0,
                                     "the document does not say clearly which post it is for",
                                     "its title, to be filled in"});
    if (!document.language.empty()) imported.specification.language = document.language;
    return imported;
}

} // namespace evenhand::spec
