#include "record/copies.h"

#include "base/files.h"
#include "base/text.h"
#include "panel/keeping.h"
#include "record/chain.h"
#include "record/lock.h"
#include "record/scaffold.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace evenhand::record {

namespace fs = std::filesystem;

namespace {

/// The hash of an event, if there is one of that number.
std::optional<Digest> hash_at(const Database& database, long long event) {
    Statement row(database, "SELECT hash FROM event WHERE number = ?1");
    return row.bind(event).step() ? std::optional(row.digest(0)) : std::nullopt;
}

/// SQLite does not flush what VACUUM INTO writes.
void flush(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int problem = errno;
    if (descriptor >= 0) ::close(descriptor);
    if (!done) throw StorageError(fmt::format("Cannot write {}: {}.", path.string(), std::strerror(problem)));
}

class Cleaning {
  public:
    explicit Cleaning(const Record& record)
        : path_(resolved(record.path())), database_(Database::open_for_reading(path_)), first_(*hash_at(database_, 1)),
          erasing_(database_.number("SELECT coalesce(max(event), 0) FROM erased")),
          on_hold_(panel::hold_on(record.vacancy()) != nullptr) {}

    Copies run(const Progress& progress) {
        const std::vector<fs::path> known = noted();
        for (std::size_t at = 0; at < known.size(); ++at) {
            advance(progress, at, known.size(), "Erasing in copies");
            try {
                look_at(known[at], true);
            } catch (const Cancelled&) {
                throw;
            } catch (const std::exception& error) {
                leave(known[at], describe(error));
            }
        }
        for (const fs::path& other : beside()) {
            try {
                require_record(other); // most files are none
            } catch (const Error&) {
                continue;
            }
            try {
                look_at(other, false);
            } catch (const std::exception& error) {
                leave(other, describe(error));
            }
        }
        return std::move(copies_);
    }

  private:
    std::vector<fs::path> noted() {
        std::vector<fs::path> places;
        Statement rows(database_, "SELECT w.text FROM backup b JOIN hr_word w ON w.hash = b.place ORDER BY b.event");
        while (rows.step())
            if (const fs::path place = resolved(rows.text(0)); !is_listed(places, place) && place != path_)
                places.push_back(place);
        return places;
    }

    std::vector<fs::path> beside() const {
        std::vector<fs::path> files;
        std::error_code failed;
        for (fs::directory_iterator entry(path_.parent_path(), failed), end; !failed && entry != end;
             entry.increment(failed)) {
            std::error_code ignored;
            const fs::path file = resolved(entry->path());
            if (fs::is_regular_file(entry->symlink_status(ignored)) && file != path_ && !is_listed(seen_, file))
                files.push_back(file);
        }
        std::sort(files.begin(), files.end());
        return files;
    }

    static bool is_listed(const std::vector<fs::path>& list, const fs::path& path) {
        return std::find(list.begin(), list.end(), path) != list.end();
    }

    void leave(const fs::path& copy, const std::string& why) {
        copies_.left.push_back(fmt::format("{}: {}", copy.string(), why));
    }

    void look_at(const fs::path& copy, bool is_noted) {
        seen_.push_back(copy);
        std::error_code ignored;
        if (!fs::exists(copy, ignored)) return leave(copy, "It is not there, or its disk is not connected.");
        if (is_noted) require_record(copy);
        switch (relation_of(copy)) {
        case Relation::stranger:
            if (is_noted) leave(copy, "It is the record of another vacancy now, and was not touched.");
            return;
        case Relation::goes_on:
            return leave(copy, "It holds events that this record does not have. Erase in it as well.");
        case Relation::erased_already:
            return;
        case Relation::behind:
            break;
        }
        if (on_hold_)
            return leave(copy, "The record is on hold, and nothing of it is erased before the hold is lifted.");
        Lock::require_free(copy);
        if (copy.extension() == ".part" || copy.extension().string().starts_with(".before-v"))
            remove(copy);
        else
            renew(copy);
        copies_.erased.push_back(copy.string());
    }

    enum class Relation { stranger, behind, erased_already, goes_on };
    Relation relation_of(const fs::path& copy) const {
        return guarded(copy, [&] {
            const Database other = Database::open_for_reading(copy);
            if (hash_at(other, 1) != first_) return Relation::stranger;
            const long long last = other.number("SELECT max(number) FROM event");
            if (hash_at(other, last) != hash_at(database_, last)) return Relation::goes_on;
            return last >= erasing_ ? Relation::erased_already : Relation::behind;
        });
    }

    static void remove(const fs::path& copy) {
        for (const char* ending : {"-journal", "-wal", "-shm", ""}) {
            std::error_code failed;
            fs::remove(fs::path(copy) += ending, failed);
            if (failed) throw StorageError(fmt::format("Cannot remove {}: {}.", copy.string(), failed.message()));
        }
    }

    void renew(const fs::path& copy) {
        Scaffold fresh(copy);
        make_private_file(fresh.path());          // SQLite would make one that others may read
        database_.run("PRAGMA query_only = OFF"); // which keeps VACUUM INTO from another file as well
        guarded(copy, [&] { Statement(database_, "VACUUM INTO ?1").bind(fresh.path().string()).run(); });
        flush(fresh.path());
        fresh.replace();
    }

    fs::path path_;
    Database database_;
    Digest first_;
    long long erasing_; ///< the newest event that erased something
    bool on_hold_;
    std::vector<fs::path> seen_;
    Copies copies_;
};

} // namespace

Copies erase_in_copies(const Record& record, const Progress& progress) {
    return guarded(record.path(), [&] { return Cleaning(record).run(progress); });
}

} // namespace evenhand::record
