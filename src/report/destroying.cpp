#include "report/destroying.h"

#include "base/clock.h"
#include "record/copies.h"
#include "record/erasing.h"
#include "report/gather.h"

#include <fmt/format.h>

namespace evenhand::report {

std::vector<std::string> packs_elsewhere(const panel::Vacancy& vacancy, const Language& language) {
    std::vector<std::string> packs;
    for (const panel::Pack& pack : vacancy.packs) {
        const panel::Person* person = vacancy.find_person(pack.person);
        packs.push_back(
            language.trf("The panel pack that was made on {} for {}: its file is where the member keeps it.",
                         language.date(Date{std::chrono::floor<std::chrono::days>(pack.made.at)}),
                         person && !person->name.empty() ? person->name : pack.person));
    }
    return packs;
}

Destruction erased_everywhere(const record::Record& record, const std::vector<std::string>& packs,
                              const Progress& progress, const Language& language) {
    Destruction what = erased_from(record, language);
    const record::Copies copies = record::erase_in_copies(record, progress);
    what.backups_erased = copies.erased;
    what.backups_left = copies.left;
    what.backups_left.insert(what.backups_left.end(), packs.begin(), packs.end());
    if (!record::is_swept(record))
        what.backups_left.push_back(language.tr(
            "The record itself: its free pages or its -wal file may still hold what was erased, "
            "since another program reads it, the disk is full or memory is short. It goes when the record is "
            "next opened for writing."));
    return what;
}

} // namespace evenhand::report
