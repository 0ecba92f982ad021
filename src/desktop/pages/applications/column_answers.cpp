#include "desktop/pages/applications/column_answers.h"

#include "seal/digest.h"

#include <algorithm>
#include <sstream>

namespace evenhand::desktop {

namespace {

/// Headings may be long and hold anything: what they are kept under does not.
std::string key_of(const intake::Form& form, const intake::Proposal& proposal) {
    const Digest digest = Sha256().add(form.id).add("\n").add(proposal.fingerprint).finish();
    return "/columns/" + to_hex(digest).substr(0, 24);
}

} // namespace

std::optional<intake::ColumnMap> remembered_columns(const Preferences& preferences, const intake::Form& form,
                                                    const intake::Proposal& proposal) {
    // A line each: the field, a tab, the heading, which has no tab and no line end in it.
    intake::ColumnMap answers;
    std::istringstream lines(preferences.text(key_of(form, proposal)));
    for (std::string line; std::getline(lines, line);) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) return std::nullopt;
        const std::string field = line.substr(0, tab), heading = line.substr(tab + 1);
        const bool there = std::any_of(proposal.columns.begin(), proposal.columns.end(),
                                       [&](const intake::ProposedColumn& column) { return column.heading == heading; });
        if (!there || (!field.empty() && !form.find(field))) return std::nullopt;
        answers[heading] = field;
    }
    if (answers.empty()) return std::nullopt;
    return answers;
}

void remember_columns(Preferences& preferences, const intake::Form& form, const intake::Proposal& proposal,
                      const intake::ColumnMap& answers) {
    std::string lines;
    for (const auto& [heading, field] : answers) lines += field + "\t" + heading + "\n";
    preferences.set(key_of(form, proposal), lines);
}

bool needs_answers(const intake::Proposal& proposal) {
    return std::any_of(proposal.columns.begin(), proposal.columns.end(),
                       [](const intake::ProposedColumn& column) { return column.field.empty() || !column.certain; });
}

} // namespace evenhand::desktop
