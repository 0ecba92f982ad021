#include "record/erasing.h"

#include "base/language.h"
#include "base/text.h"
#include "record/chain.h"
#include "record/codec.h"
#include "record/file.h"
#include "record/kept_words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace evenhand::record {

namespace {

constexpr std::array themes{collected("Answers"),
                            collected("Files, and their names"),
                            collected("Notes on scores, and quotations"),
                            collected("Reasons"),
                            collected("Other texts of the panel"),
                            collected("Names of the panel and of HR"),
                            collected("Sealed packs, and their keys"),
                            collected("Places of copies"),
                            collected("Reasons for keeping and erasing")};

using Counts = std::array<long long, themes.size()>;

std::vector<std::pair<std::string, long long>> told(const Counts& counts) {
    std::vector<std::pair<std::string, long long>> list;
    for (std::size_t theme = 0; theme < counts.size(); ++theme)
        if (counts[theme] > 0) list.emplace_back(themes[theme], counts[theme]);
    return list;
}

std::string name_in(const intake::Application& application, const intake::Form& form) {
    std::string name;
    for (const intake::Field& field : form.fields)
        if (asks_for_name(field))
            for (const intake::Answer& answer : application.answers)
                if (answer.field == field.id) name += " " + answer.text;
    return tidied(name);
}

/// The applicants' names, those of earlier versions too. \param wanted by the vacancy's candidates
std::vector<std::string> names_of(const Record& record, const std::function<bool(const std::string&)>& wanted) {
    const panel::Vacancy& vacancy = record.vacancy();
    std::set<std::string> names;
    const std::vector<std::string> now = record.names();
    for (std::size_t at = 0; at < now.size(); ++at)
        if (wanted(vacancy.candidates[at].code)) names.insert(now[at]);
    for (const auto& [code, versions] : record.earlier_versions())
        for (const intake::Application& version : versions)
            if (wanted(code)) names.insert(name_in(version, vacancy.form));
    names.erase(std::string());
    return {names.begin(), names.end()};
}

/// Goes through the events and keeps the hashes of what is to go and is there still.
class Gathering {
  public:
    enum class Fate { goes, stays, goes_if_named };
    using Judge = std::function<Fate(const KeptWord&)>;

    Gathering(const Record& record, std::vector<std::string> names, Judge judge)
        : database_(Database::open_for_reading(record.path())), judge_(std::move(judge)) {
        found_.words.names = std::move(names);
    }

    Erasing run(const Progress& progress) {
        const Transaction snapshot(database_, Transaction::Kind::read);
        const auto total = static_cast<std::size_t>(database_.number("SELECT max(number) FROM event"));
        Statement rows(database_, events_sql);
        for (rows.bind(1, INT64_MAX); rows.step();) {
            const EventRow row = read_event(rows);
            advance(progress, static_cast<std::size_t>(row.number), total, "Going through the events");
            each_kept_word(decode(row.kind, row.version, row.body), word_referred_to(row.why),
                           [this](const KeptWord& word) { look_at(word); });
        }
        found_.counts = told(counts_);
        return std::move(found_);
    }

  private:
    void look_at(const KeptWord& word) {
        const Fate fate = judge_(word);
        if (fate == Fate::stays) return;
        const Digest hash = digest_from_hex(word.hash);
        if (!text_.bind(hash).step()) return; // erased before
        const bool goes = fate == Fate::goes || panel::says_name(text_.view(0), found_.words.names);
        text_.bind(nullptr);
        if (!goes) return;
        found_.words.hashes.push_back(word.hash);
        ++counts_[static_cast<std::size_t>(word.theme)];
    }

    Database database_;
    Judge judge_;
    Statement text_{database_, "SELECT text FROM word WHERE hash = ?1 UNION ALL SELECT text FROM hr_word WHERE hash = "
                               "?1 UNION ALL SELECT '' FROM hr_file WHERE hash = ?1"};
    Erasing found_;
    Counts counts_{};
};

} // namespace

Erasing words_of_candidate(const Record& record, const std::string& candidate, const Progress& progress) {
    const panel::Vacancy& vacancy = record.vacancy();
    if (!vacancy.candidate_index(candidate)) throw InvalidInput(fmt::format("There is no candidate {}", candidate));
    const std::vector<std::string> mine = panel::codes_of_person(vacancy, candidate);
    const auto is_mine = [&](const std::string& code) {
        return std::find(mine.begin(), mine.end(), code) != mine.end();
    };
    const auto is_gone = [&](const std::string& code) {
        const auto index = vacancy.candidate_index(code);
        return is_mine(code) || (index && vacancy.candidates[*index].erased);
    };
    return guarded(record.path(), [&] {
        using Fate = Gathering::Fate;
        return Gathering(record, names_of(record, is_mine),
                         [&](const KeptWord& word) {
                             const auto& codes = word.candidates;
                             // Without its key a pack that is out could never be taken back; opening erases both.
                             if (word.theme == Theme::name || word.theme == Theme::place || word.theme == Theme::pack)
                                 return Fate::stays;
                             if (std::any_of(codes.begin(), codes.end(), is_mine) &&
                                 std::all_of(codes.begin(), codes.end(), is_gone))
                                 return Fate::goes;
                             // What others applied with is theirs, and notes on them are needed for them.
                             return word.theme == Theme::answer || word.theme == Theme::file ? Fate::stays
                                                                                             : Fate::goes_if_named;
                         })
            .run(progress);
    });
}

Erasing words_of_record(const Record& record, const std::string& keeper, const Progress& progress) {
    return guarded(record.path(), [&] {
        using Fate = Gathering::Fate;
        return Gathering(record, names_of(record, [](const std::string&) { return true; }),
                         [&](const KeptWord& word) {
                             if (word.theme == Theme::place) return Fate::stays;
                             if (word.theme == Theme::name) return word.person == keeper ? Fate::stays : Fate::goes;
                             return word.theme == Theme::account ? Fate::goes_if_named : Fate::goes;
                         })
            .run(progress);
    });
}

std::vector<std::pair<std::string, long long>> counts_of_erasing(const Record& record, long long event) {
    return guarded(record.path(), [&] {
        const Database database = Database::open_for_reading(record.path());
        std::set<std::string> erased;
        Counts counts{};
        Statement rows(database, events_sql);
        // What follows the candidate, or the person's others, or the disposal, is what was erased.
        for (rows.bind(event, record.vacancy().last.event); rows.step();) {
            const EventRow row = read_event(rows);
            const panel::What what = decode(row.kind, row.version, row.body);
            if (const auto* words = std::get_if<panel::WordsErased>(&what))
                erased.insert(words->hashes.begin(), words->hashes.end());
            else if (row.number > event && !std::holds_alternative<panel::CandidateErased>(what))
                break;
            else if (!erased.empty())
                break;
        }
        for (rows.bind(1, event); rows.step();) {
            const EventRow row = read_event(rows);
            each_kept_word(decode(row.kind, row.version, row.body), word_referred_to(row.why),
                           [&](const KeptWord& word) {
                               if (erased.count(word.hash) != 0) ++counts[static_cast<std::size_t>(word.theme)];
                           });
        }
        return told(counts);
    });
}

/// What stands in a log afterwards is of later changes: the row goes only once the log was empty.
bool is_swept(const Record& record) {
    return guarded(record.path(), [&] {
        return Database::open_for_reading(record.path()).number("SELECT count(*) FROM unswept") == 0;
    });
}

/// Freed pages are overwritten as they are freed, but rows that were moved between pages may have left their bytes
/// behind, and the log has every page as it was. So the file is written anew and the log emptied. Where that fails the
/// erasing stands all the same, and the file says that this is still to be done.
void Record::File::sweep() {
    try {
        if (database.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) return; // somebody reads what was before
        database.run("VACUUM");
        if (database.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) return;
        database.run("DELETE FROM unswept");
        database.checkpoint();
    } catch (const SQLite::Exception&) {
        // A full disk, or a reader: when it is closed, or next opened, it is tried again.
    }
}

} // namespace evenhand::record
