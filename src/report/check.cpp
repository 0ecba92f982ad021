#include "report/check.h"

#include "report/gather.h"
#include "report/looks.h"
#include "report/print.h"

#include "base/files.h"
#include "document/pdf_text.h"
#include "panel/story.h"

#include <algorithm>
#include <set>
#include <string>

namespace evenhand::report {

namespace {

/// Which copies were reached is known to the certificate alone.
constexpr const char* known_to_print_alone = "destruction-backups";

/// The report as the record has it, and what the print says otherwise.
struct Beside {
    Report report;
    Comparison comparison;
};

Beside compare_with(const record::Record& record, const PrintedReport& printed, const Definition& definition,
                    const Options& options, const Progress& progress) {
    Facts facts = gather(record, definition, options, progress);
    if (has_block(definition, "destruction")) facts.destruction = erased_from(record, facts.language);
    Beside beside{compose(definition, facts), {}};
    beside.comparison = compare(beside.report, printed);
    for (const BlockUse& use : definition.blocks)
        if (use.is == known_to_print_alone)
            std::erase_if(beside.comparison.differences,
                          [&](const Difference& one) { return one.heading == facts.language.tr(use.heading); });
    return beside;
}

/// While scores are awaited, a report names the last event whose number may be told; what it prints can be later.
/// \returns whether the same event would be named after that one
bool names_event(const record::Record& then, long long event) {
    return std::max(1LL, panel::last_number_told(then.vacancy())) == event;
}

/// Events that what is printed while scores are awaited can rest on.
bool can_show(const record::Entry& entry) {
    static const std::set<std::string> cannot{"scores-given", "practice-scored", "handed-in", "hr-view-opened"};
    return cannot.count(entry.kind) == 0;
}

} // namespace

PrintedReport read_printed(const std::filesystem::path& path) {
    document::PdfText text = document::pdf_text_as_set(path, "EvenhandReport");
    return {std::move(text.property), std::move(text.pages), read_file(path)};
}

Checked check_report(const record::Record& record, const PrintedReport& printed, const Identity& identity,
                     const Progress& progress) {
    constexpr int most_later = 100;
    const Definition definition = definition_named(identity.name);
    Options options;
    options.candidate = identity.candidate;
    options.stage = identity.stage;
    options.hr = identity.hr;
    options.language = identity.language;
    options.requested = identity.requested;
    const panel::Person* member = record.vacancy().find_person(identity.member);
    options.member = member ? member->name : identity.member;

    Checked checked;
    const auto stage = record.vacancy().stages.find(identity.stage);
    checked.may_tell = !identity.hr && stage != record.vacancy().stages.end() &&
                       panel::phase(record.vacancy(), identity.stage) >= definition.from;
    record::Record then = record.as_of(identity.head.event, progress);
    Beside best = compare_with(then, printed, definition, options, progress);
    int later = 0;
    for (const record::Entry& entry : record.history(identity.head.event + 1)) {
        if (best.comparison.differences.empty() || ++later > most_later) break;
        if (!can_show(entry)) continue;
        then = record.as_of(entry.number, progress);
        if (!names_event(then, identity.head.event)) continue;
        Beside beside = compare_with(then, printed, definition, options, progress);
        if (beside.comparison.complete >= best.comparison.complete &&
            beside.comparison.differences.size() < best.comparison.differences.size())
            best = std::move(beside);
    }
    checked.comparison = std::move(best.comparison);
    if (checked.comparison.differences.empty() && !has_block(definition, known_to_print_alone))
        checked.look_otherwise = pages_that_look_otherwise(printed.bytes, to_pdf(best.report), progress);
    return checked;
}

} // namespace evenhand::report
