#include "record/recover.h"

#include "base/files.h"
#include "base/text.h"
#include "record/carve.h"
#include "record/codec.h"
#include "record/load.h"
#include "record/lock.h"
#include "record/scaffold.h"
#include "record/schema.h"
#include "record/word_use.h"
#include "record/writer.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace evenhand::record {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t usual_page = 4096; // of every record: SQLite's own choice
constexpr std::size_t header_size = 100, most_listed = 20;

using Finding = Verification::Finding;

fs::path with(const fs::path& path, const char* ending) {
    return fs::path(path) += ending;
}

/// A file whole, with zeros for what the disk does not give any more.
std::string read_what_can_be(const fs::path& path, std::vector<Finding>& lost) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) throw StorageError(fmt::format("Cannot read {}: {}.", path.string(), std::strerror(errno)));
    std::string bytes(static_cast<std::size_t>(std::max<off_t>(0, ::lseek(descriptor, 0, SEEK_END))), '\0');
    std::size_t unreadable = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t piece = std::min(usual_page, bytes.size() - at);
        const ssize_t got = ::pread(descriptor, bytes.data() + at, piece, static_cast<off_t>(at));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) ++unreadable;
        at += got > 0 ? static_cast<std::size_t>(got) : piece;
    }
    ::close(descriptor);
    if (unreadable > 0)
        lost.push_back({"file", fmt::format("The disk gives {} of {} no more.",
                                            counted(static_cast<long long>(unreadable), "page", "pages"),
                                            path.filename().string())});
    return bytes;
}

void put_number(std::string& header, std::size_t at, std::uint32_t number) {
    for (int i = 3; i >= 0; --i, number >>= 8)
        header[at + static_cast<std::size_t>(i)] = static_cast<char>(number & 0xff);
}

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[i]);
    return number;
}

/// Whether the file begins as every record does.
bool begins_well(const std::string& file) {
    return file.size() >= header_size && std::memcmp(file.data(), "SQLite format 3", 16) == 0 && file[16] == '\x10' &&
           file[17] == '\0' && number_at(file, 68) == static_cast<std::uint32_t>(application_id);
}

/// What stands at the beginning of every record, so that SQLite knows the copy for a database at all.
void mend_beginning(std::string& file, bool has_log) {
    if (file.size() < usual_page) file.resize(usual_page);
    std::string header("SQLite format 3\0\x10\0\0\0\0\x40\x20\x20", 24);
    header[18] = header[19] = has_log ? 2 : 1;
    header.resize(header_size);
    const auto pages = static_cast<std::uint32_t>(file.size() / usual_page);
    for (const auto& [at, number] : {std::pair<std::size_t, std::uint32_t>{24, 1},
                                     {28, pages},
                                     {40, 1},
                                     {44, 4},
                                     {56, 1},
                                     {60, static_cast<std::uint32_t>(current_version())},
                                     {68, static_cast<std::uint32_t>(application_id)},
                                     {92, 1}})
        put_number(header, at, number);
    file.replace(0, header_size, header);
}

/// Lets SQLite put what the log or the journal holds into the copy, as far as it can. \returns the number of the newest
/// event, if that can be read
std::optional<long long> settle(const fs::path& copy) {
    std::optional<long long> newest;
    try {
        SQLite::Database database(copy.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX);
        try {
            newest = database.execAndGet("SELECT max(number) FROM event").getInt64();
        } catch (const SQLite::Exception&) {
        }
        sqlite3_wal_checkpoint_v2(database.getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    } catch (const SQLite::Exception&) {
        // The pages are looked through as they are.
    }
    return newest;
}

struct Gathered {
    std::string file;
    std::optional<long long> newest; ///< number of the newest event, if the file still tells
};

/// The bytes of the damaged file with what stood in the log or journal beside it.
Gathered gather(const fs::path& damaged, const fs::path& target, std::vector<Finding>& lost) {
    const Scaffold copy(target);
    std::string file = read_what_can_be(damaged, lost);
    bool has_log = false;
    for (const char* ending : {"-wal", "-journal"}) {
        std::error_code ignored;
        if (fs::file_size(with(damaged, ending), ignored) == 0 || ignored) continue;
        make_private_file(with(copy.path(), ending));
        AtomicFile out(with(copy.path(), ending));
        out.write(read_what_can_be(with(damaged, ending), lost));
        out.commit();
        has_log = has_log || std::string_view(ending) == "-wal";
    }
    if (!begins_well(file)) {
        lost.push_back({"file", "Its beginning is not that of a record."});
        mend_beginning(file, has_log);
    } else if (const auto pages = number_at(file, 28); !has_log && pages * usual_page > file.size()) {
        lost.push_back({"file", fmt::format("It was cut off: it should have {} pages and has {}.", pages,
                                            file.size() / usual_page)});
    }
    make_private_file(copy.path());
    {
        AtomicFile out(copy.path());
        out.write(file);
        out.commit();
    }
    const auto newest = settle(copy.path());
    return {read_file(copy.path()), newest};
}

/// Builds the new record event by event.
class Rebuilding {
  public:
    Rebuilding(Database& database, const Carved& carved, std::vector<Finding>& lost)
        : database_(database), carved_(carved), lost_(lost), append_(database, append_sql), applier_(database) {}

    void events() {
        while (const CarvedEvent* next = following()) {
            if (!add(*next)) break;
            head_ = {next->row.number, to_hex(next->hash)};
            last_ = next->hash;
        }
        list_events_left();
    }

    /// Puts words and files beside the events. \returns those that are nowhere
    std::vector<std::string> words() {
        std::vector<std::pair<long long, Digest>> missing;
        for (const auto& [hash, use] : uses_) {
            if (use.erased != 0) continue;
            const auto found = carved_.words.find(hash);
            if (found == carved_.words.end())
                missing.emplace_back(use.event, hash);
            else
                keep(hash, use.kept, found->second);
        }
        std::sort(missing.begin(), missing.end());
        std::vector<std::string> hashes;
        for (const auto& [event, hash] : missing) {
            std::string what = about(database_, hash, uses_.at(hash));
            what.front() = static_cast<char>(what.front() - 'a' + 'A'); // they begin with "the" or "a"
            lost_.push_back({fmt::format("event {}", event), what + " is lost."});
            hashes.push_back(to_hex(hash));
        }
        return hashes;
    }

    const Head& head() const { return head_; }
    const Digest& last() const { return last_; }

  private:
    const CarvedEvent* following() const {
        const auto [from, to] = carved_.events.equal_range(head_.event + 1);
        for (auto next = from; next != to; ++next)
            if (next->second.previous == last_) return &next->second;
        return nullptr;
    }

    bool add(const CarvedEvent& event) {
        database_.run("SAVEPOINT event");
        try {
            panel::What what = decode(event.row.kind, event.row.version, event.row.body);
            const panel::Word why = word_referred_to(event.row.why);
            append(append_, event.row, event.previous, event.hash);
            applier_.apply({event.row.number, what, why});
            collect(uses_, event.row.number, what, why);
        } catch (const std::exception& error) {
            database_.run("ROLLBACK TO event");
            database_.run("RELEASE event");
            lost_.push_back({fmt::format("event {}", event.row.number),
                             fmt::format("It can be read but does not follow from those before it: {}", error.what())});
            return false;
        }
        database_.run("RELEASE event");
        return true;
    }

    /// Events that can be read but do not follow any more: what they were, so that people can do it again.
    void list_events_left() {
        const auto first = carved_.events.upper_bound(head_.event);
        if (first == carved_.events.end()) return;
        const long long next = head_.event + 1;
        if (first->first > next)
            lost_.push_back({fmt::format("event {}", next),
                             first->first == next + 1
                                 ? "It is lost, and with it what followed on it."
                                 : fmt::format("It and all to event {} are lost, and with them what followed on them.",
                                               first->first - 1)});
        std::size_t listed = 0;
        for (auto left = first; left != carved_.events.end(); ++left, ++listed) {
            if (listed == most_listed) {
                lost_.push_back({fmt::format("event {}", left->first),
                                 fmt::format("So too this and all to event {}.", carved_.events.rbegin()->first)});
                return;
            }
            const EventRow& row = left->second.row;
            lost_.push_back({fmt::format("event {}", row.number),
                             fmt::format("\"{}\" by {}, {}, can be read but not taken over, since what it followed on "
                                         "is lost.",
                                         row.kind, row.who, row.at)});
        }
    }

    void keep(const Digest& hash, Kept kept, const CarvedWord& word) {
        const std::string_view table = kept == Kept::word ? "word" : kept == Kept::hr_word ? "hr_word" : "hr_file";
        Statement insert(database_, fmt::format("INSERT INTO {} VALUES (?1, ?2, ?3)", table));
        if (kept == Kept::hr_file)
            insert.bind(hash, Bytes{word.salt}, Bytes{word.bytes}).run();
        else
            insert.bind(hash, Bytes{word.salt}, word.bytes).run();
    }

    Database& database_;
    const Carved& carved_;
    std::vector<Finding>& lost_;
    Statement append_;
    Applier applier_;
    WordUses uses_;
    Head head_;
    Digest last_ = no_digest;
};

void require_some_file(const fs::path& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) throw InvalidInput(fmt::format("{} is not there.", path.string()));
    if (!fs::is_regular_file(path, ignored))
        throw InvalidInput(fmt::format("{} is no file, so nothing can be got out of it.", path.string()));
}

/// Whoever had it open did not close it, and its log is not here.
void look_for_the_log(const fs::path& damaged, std::vector<Finding>& lost) {
    std::error_code ignored;
    if (fs::exists(lock_path(damaged), ignored) && !fs::exists(with(damaged, "-wal"), ignored))
        lost.push_back({"file", fmt::format("It was not closed properly, and {}-wal is not beside it: what stood there "
                                            "alone is lost.",
                                            damaged.filename().string())});
}

/// Events that left no trace but the number of the newest, or not even that.
void tell_of_the_end(long long last, std::optional<long long> newest, std::vector<Finding>& lost) {
    const std::string where = fmt::format("event {}", last + 1);
    if (!newest)
        lost.push_back({where, "Whether there was this one, and more after it, cannot be told any more."});
    else if (*newest == last + 1)
        lost.push_back({where, "It is lost."});
    else if (*newest > last)
        lost.push_back({where, fmt::format("It and all to event {} are lost.", *newest)});
}

} // namespace

Recovery recover(const fs::path& damaged, const fs::path& target, const Clock& clock, const Progress& progress) {
    require_some_file(damaged);
    refuse_existing(target);
    Lock::require_free(damaged);
    Recovery recovery;
    look_for_the_log(damaged, recovery.lost);
    const Gathered gathered = gather(damaged, target, recovery.lost);
    const Carved carved = carve(gathered.file, usual_page, progress);
    if (carved.events.count(1) == 0)
        throw InvalidInput(fmt::format("Nothing can be got out of {}: the event that made the vacancy is not in what "
                                       "can be read of it",
                                       damaged.string()),
                           "a vacancy record that is damaged in part, or a backup");
    Scaffold built(target);
    guarded(target, [&] {
        Database database = Database::create(built.path());
        Transaction transaction(database, Transaction::Kind::write);
        make_tables(database, current_version());
        Rebuilding rebuilding(database, carved, recovery.lost);
        rebuilding.events();
        tell_of_the_end(carved.events.rbegin()->first, gathered.newest, recovery.lost);
        recovery.head = rebuilding.head();
        panel::WordsErased lost{rebuilding.words()};
        const std::string officer = load(database).vacancy.officer; // and what cannot be read as a vacancy is not kept
        if (!lost.hashes.empty()) {
            panel::Event event{lost, {}};
            event.why.text =
                "These words could not be read any more when the record was recovered from a damaged file.";
            Digest hash = rebuilding.last();
            Writer(database).add(recovery.head.event + 1, to_string(clock()), officer, event, hash);
        }
        transaction.commit();
    });
    built.publish();
    recovery.found = verify(target, {}, progress);
    return recovery;
}

} // namespace evenhand::record
