// What the record itself knows of what was erased last.
#include "report/gather.h"

#include "base/text.h"
#include "panel/keeping.h"
#include "record/erasing.h"

#include <algorithm>

namespace evenhand::report {

namespace {

/// The candidates whose erasing was one act: their events follow one another.
std::vector<const panel::Candidate*> erased_last(const panel::Vacancy& vacancy) {
    std::vector<const panel::Candidate*> erased;
    for (const panel::Candidate& candidate : vacancy.candidates)
        if (candidate.erased) erased.push_back(&candidate);
    std::sort(erased.begin(), erased.end(), [](const panel::Candidate* one, const panel::Candidate* other) {
        return one->erased->event < other->erased->event;
    });
    std::size_t first = erased.empty() ? 0 : erased.size() - 1;
    while (first > 0 && erased[first - 1]->erased->event + 1 == erased[first]->erased->event) --first;
    erased.erase(erased.begin(), erased.begin() + static_cast<std::ptrdiff_t>(first));
    return erased;
}

} // namespace

Destruction erased_from(const record::Record& record, const Language& language) {
    const panel::Vacancy& vacancy = record.vacancy();
    if (!panel::anything_erased(vacancy))
        throw NotAllowed("Nothing has been erased from this record, so there is no certificate to print.");
    const auto candidates = erased_last(vacancy);
    const panel::Stamp& stamp = vacancy.disposed ? *vacancy.disposed : *candidates.front()->erased;
    Destruction what;
    what.at = stamp.at;
    const panel::Person* person = vacancy.find_person(stamp.by);
    what.by = person && !person->name.empty() ? person->name : stamp.by;
    what.why = record.history(stamp.event, stamp.event).at(0).why;
    what.erased = record::counts_of_erasing(record, stamp.event);
    what.kept = {
        language.tr("The chain of events, scores, ranks and decisions by code, and the rules: they name nobody."),
        language.tr("Reports and files that were printed or saved from the record, and copies that other programs "
                    "made elsewhere, are not known to it.")};
    if (vacancy.disposed) {
        what.scope = language.tr("All personal words of the record");
        what.kept.push_back(
            language.tr("Who disposed of the record, the reasons for keeping and erasing, and where copies are."));
    } else {
        std::vector<std::string> codes;
        for (const panel::Candidate* candidate : candidates) codes.push_back(candidate->code);
        std::sort(codes.begin(), codes.end(), panel::code_before);
        what.scope = language.trf("The personal words of {}", language.listed(codes));
        what.kept.push_back(language.tr("What others wrote, and what was written about several candidates together."));
    }
    return what;
}

} // namespace evenhand::report
