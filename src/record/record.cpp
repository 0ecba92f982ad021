#include "record/record.h"

#include "panel/packs.h"
#include "record/create.h"
#include "record/file.h"
#include "record/names.h"
#include "record/pack_return.h"
#include "record/scaffold.h"
#include "record/schema.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::record {

namespace {

/// A commit of more scores than this reads all of them back: one statement for each would take longer.
constexpr std::size_t most_cells = 1000;

/// How much of the state an event can have changed.
Reach reach_of(const panel::What& what) {
    if (const auto* scores = std::get_if<panel::ScoresGiven>(&what))
        return scores->rows.size() > most_cells ? Reach::everything : Reach::cells;
    if (std::holds_alternative<panel::HandedIn>(what)) return Reach::cells;
    if (std::holds_alternative<panel::VacancyCreated>(what) || std::holds_alternative<panel::RulesSet>(what) ||
        std::holds_alternative<panel::PersonAdded>(what) || std::holds_alternative<panel::ApplicationsTaken>(what) ||
        std::holds_alternative<panel::SpecificationChanged>(what))
        return Reach::everything;
    return Reach::all_but_scores;
}

Reach reach_of(const panel::Events& events) {
    bool scores = false, others = false;
    std::size_t cells = 0;
    for (const panel::Event& event : events) {
        const Reach reach = reach_of(event.what);
        if (reach == Reach::everything) return reach;
        (reach == Reach::cells ? scores : others) = true;
        if (const auto* given = std::get_if<panel::ScoresGiven>(&event.what)) cells += given->rows.size();
    }
    if (scores && (others || cells > most_cells)) return Reach::everything;
    return scores ? Reach::cells : Reach::all_but_scores;
}

template <class Kind>
bool holds(const panel::Events& events) {
    return std::any_of(events.begin(), events.end(),
                       [](const panel::Event& event) { return std::holds_alternative<Kind>(event.what); });
}

/// Whether somebody may have handed in by these events, or is not awaited any more, while packs stay sealed. Scores
/// alone, of which there may be many in an hour, do not do that.
bool may_open_packs(const panel::Vacancy& vacancy, const panel::Events& events) {
    const bool scores_alone = std::all_of(events.begin(), events.end(), [](const panel::Event& event) {
        return std::holds_alternative<panel::ScoresGiven>(event.what);
    });
    if (scores_alone) return false;
    return holds<panel::PackReturned>(events) ||
           std::any_of(vacancy.packs.begin(), vacancy.packs.end(), [&](const panel::Pack& pack) {
               return panel::pack_sealed(vacancy, pack.stage, pack.person) != nullptr;
           });
}

} // namespace

/// What was read back before a commit, to be taken over after it without anything that can fail.
struct Record::File::Update {
    std::optional<Loaded> loaded; ///< none: only cells
    bool keep_scores = false;     ///< the marks stay those that are there
    std::vector<std::pair<spec::Stage, CellState>> cells;
    std::vector<std::pair<spec::Stage, std::pair<std::string, panel::Stamp>>> hand_ins;
    panel::Stamp last;
    Digest hash{};
};

Record::File::File(std::filesystem::path where, Access how, Clock time, std::optional<Lock> held, Database opened)
    : path(std::move(where)), access(how), clock(std::move(time)), lock(std::move(held)), database(std::move(opened)) {
    if (access == Access::write) {
        bring_up_to_date(database, path);
        writer.emplace(database);
    } else if (database.is_wal()) {
        snapshot = std::make_unique<Transaction>(database, Transaction::Kind::read);
    }
    if (database.number("PRAGMA user_version") != current_version())
        throw StorageError(
            fmt::format("{} is of an older format. Open it for writing once, which brings it up to date and "
                        "keeps a copy of what it was.",
                        path.string()));
    if (writer && database.number("SELECT count(*) FROM unswept") > 0) sweep();
    last_hash = head_hash();
    loaded = load(database);
}

void Record::File::commit(const std::string& actor, panel::Events& events, const Progress& progress) {
    if (!writer) throw StorageError(fmt::format("{} was opened for reading only. Nothing was changed.", path.string()));
    if (events.empty()) return;
    if (pack) require_for_pack(events);
    Update update;
    const bool opens_packs = may_open_packs(loaded.vacancy, events);
    const Reach reach = opens_packs ? Reach::everything : reach_of(events);
    const bool hands_in = holds<panel::HandedIn>(events);
    bool erased = holds<panel::WordsErased>(events);
    try {
        Transaction transaction(database, Transaction::Kind::write);
        const std::string at = to_string(clock());
        long long number = loaded.vacancy.last.event;
        Digest hash = last_hash;
        for (std::size_t i = 0; i < events.size(); ++i) {
            advance(progress, i, events.size(), "Saving");
            writer->add(++number, at, actor, events[i], hash);
            if (reach == Reach::everything) events[i] = {}; // what is in it is read back from the tables
        }
        const long long asked = number;
        update = opens_packs ? read_back_with_packs(hash, number, at) : read_back(events, reach);
        erased = erased || number > asked; // packs that were opened leave nothing sealed behind
        if (erased) Statement(database, "INSERT INTO unswept(event) VALUES (?1)").bind(number).run();
        update.hash = hash;
        update.last = opens_packs ? update.loaded->vacancy.last : panel::Stamp{number, parse_moment(at), actor};
        for (auto& hand_in : update.hand_ins) hand_in.second.second.at = update.last.at;
        for (auto& hand_in : update.hand_ins) hand_in.second.second.by = actor;
        advance(progress, events.size(), events.size(), "Saving");
        require_in_place();
        if (pack) keep_in_pack(hands_in, number, at);
        transaction.commit();
    } catch (const SQLite::Exception&) {
        writer->forget();
        require_undone();
        throw;
    } catch (...) {
        writer->forget();
        throw;
    }
    take(update);
    if (erased) sweep();
}

/// What goes into a file that nobody can find any more must not be called saved.
void Record::File::require_in_place() const {
    if (pack ? pack->is_in_place() : !database.has_moved()) return;
    throw StorageError(fmt::format("{} was moved, renamed or deleted while it was open here, or another file stands in "
                                   "its place. Nothing was saved. Close it, look where it is, and open it there.",
                                   path.string()));
}

/// A disk that fails at the very end of a commit leaves it open whether it will be there: then it must not be said that
/// nothing was changed.
void Record::File::require_undone() {
    if (head_hash() == last_hash) return;
    throw StorageError(fmt::format("The disk failed while {} was being saved, and whether this was saved is not sure. "
                                   "Close the record and open it again before you go on.",
                                   path.string()));
}

Digest Record::File::head_hash() const {
    Statement last(database, "SELECT hash FROM event ORDER BY number DESC LIMIT 1");
    if (!last.step()) throw StorageError(fmt::format("{} is damaged: it holds no event.", path.string()));
    return last.digest(0);
}

/// Reads the changed state back inside the transaction: what cannot be read as a vacancy is never committed.
Record::File::Update Record::File::read_back(const panel::Events& events, Reach reach) {
    if (reach == Reach::cells) return read_cells(events);
    Update update;
    update.keep_scores = reach == Reach::all_but_scores;
    update.loaded = load(database, update.keep_scores ? Scores::leave_out : Scores::load);
    return update;
}

Record::File::Update Record::File::read_back_with_packs(Digest& hash, long long& number, const std::string& at) {
    Update update;
    update.loaded = load(database);
    std::vector<Following> following = open_due_packs(database, update.loaded->vacancy);
    for (Following& one : following) writer->add(++number, at, one.actor, one.event, hash);
    if (!following.empty()) update.loaded = load(database);
    return update;
}

Record::File::Update Record::File::read_cells(const panel::Events& events) {
    Update update;
    panel::Vacancy& vacancy = loaded.vacancy;
    long long number = vacancy.last.event;
    for (const panel::Event& event : events) {
        ++number;
        if (const auto* handed = std::get_if<panel::HandedIn>(&event.what)) {
            panel::StageState& state = vacancy.stages.at(handed->stage);
            read_scores(database, state, loaded.positions, "person = ?2", {writer->applier().person(handed->person)},
                        [&](const CellState& cell) { update.cells.emplace_back(handed->stage, cell); });
            update.hand_ins.push_back({handed->stage, {handed->person, {number, {}, {}}}});
            state.hand_ins.reserve(state.hand_ins.size() + update.hand_ins.size());
        } else if (const auto* given = std::get_if<panel::ScoresGiven>(&event.what)) {
            panel::StageState& state = vacancy.stages.at(given->stage);
            for (const auto& row : given->rows) {
                CellState cell; // stays so if the score was taken back
                const auto candidate = vacancy.candidate_index(row.candidate),
                           person = vacancy.person_index(row.person), criterion = state.criterion_index(row.criterion);
                if (!candidate || !person || !criterion)
                    throw StorageError(
                        fmt::format("A score of {} on {} has no place at this stage. Nothing was changed.",
                                    row.candidate, row.criterion));
                cell.candidate = *candidate;
                cell.criterion = *criterion;
                cell.person = *person;
                cell.cell = state.cell(*candidate, *criterion, *person);
                read_scores(database, state, loaded.positions, "candidate = ?2 AND criterion = ?3 AND person = ?4",
                            {writer->applier().candidate(row.candidate), writer->applier().criterion(row.criterion),
                             writer->applier().person(row.person)},
                            [&](const CellState& found) { cell = found; });
                update.cells.emplace_back(given->stage, cell);
            }
        }
    }
    return update;
}

void Record::File::take(Update& update) noexcept {
    panel::Vacancy& vacancy = loaded.vacancy;
    if (update.loaded) {
        if (update.keep_scores) {
            for (auto& [stage, state] : update.loaded->vacancy.stages) {
                panel::StageState& before = vacancy.stages.find(stage)->second;
                state.marks = std::move(before.marks);
                state.noted = std::move(before.noted);
                state.locked = std::move(before.locked);
            }
        }
        loaded = std::move(*update.loaded);
    }
    for (const auto& [stage, cell] : update.cells) put(vacancy.stages.find(stage)->second, cell);
    for (auto& [stage, hand_in] : update.hand_ins)
        vacancy.stages.find(stage)->second.hand_ins.push_back(std::move(hand_in)); // room was made before
    vacancy.last = std::move(update.last);
    last_hash = update.hash;
}

Record::Record(std::unique_ptr<File> file) : file_(std::move(file)) {}
Record::Record(Record&&) noexcept = default;
Record& Record::operator=(Record&&) noexcept = default;
Record::~Record() = default;

Record Record::create(const std::filesystem::path& path, const panel::Events& genesis, Clock clock) {
    refuse_existing(path);
    Lock lock = Lock::take(path, clock());
    guarded(path, [&] { make_record(path, genesis, to_string(clock())); });
    return guarded(path, [&] {
        Database database = Database::open_for_writing(path, journal_for(path));
        return Record(std::make_unique<File>(path, Access::write, clock, std::move(lock), std::move(database)));
    });
}

Record Record::open(const std::filesystem::path& path, Access access, Clock clock) {
    require_record(path); // before a lock is made beside something else
    return guarded(path, [&] {
        if (access == Access::read)
            return Record(std::make_unique<File>(path, access, clock, std::nullopt, Database::open_for_reading(path)));
        Lock lock = Lock::take(path, clock());
        Database database = Database::open_for_writing(path, journal_for(path));
        return Record(std::make_unique<File>(path, access, clock, std::move(lock), std::move(database)));
    });
}

const panel::Vacancy& Record::vacancy() const {
    return file_->loaded.vacancy;
}

Head Record::head() const {
    return {file_->loaded.vacancy.last.event, to_hex(file_->last_hash)};
}

const std::filesystem::path& Record::path() const {
    return file_->path;
}

void Record::commit(const std::string& actor, panel::Events events, const Progress& progress) {
    guarded(file_->path, [&] { file_->commit(actor, events, progress); });
}

} // namespace evenhand::record
