#include "record/backup.h"

#include "record/database.h"
#include "record/scaffold.h"

#include <fmt/format.h>

namespace evenhand::record {

namespace fs = std::filesystem;

namespace {

constexpr int pages_at_once = 2000;

struct Finish {
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

/// \throws SQLite::Exception, Cancelled
void copy_pages(const Database& from, const Database& to, const Progress& progress) {
    std::unique_ptr<sqlite3_backup, Finish> backup(sqlite3_backup_init(to.handle(), "main", from.handle(), "main"));
    if (!backup) throw SQLite::Exception(to.handle());
    for (;;) {
        const int code = sqlite3_backup_step(backup.get(), pages_at_once);
        const auto total = static_cast<std::size_t>(sqlite3_backup_pagecount(backup.get()));
        const auto rest = static_cast<std::size_t>(sqlite3_backup_remaining(backup.get()));
        if (code == SQLITE_DONE) return advance(progress, total, total, "Copying");
        if (code != SQLITE_OK) {
            backup.reset(); // only then does the connection know what was wrong
            throw SQLite::Exception(to.handle(), code);
        }
        advance(progress, total - rest, total, "Copying");
    }
}

} // namespace

fs::path backup_name(const fs::path& record, Moment now) {
    const std::string stem = record.stem().string() + " " + to_string(now).substr(0, 10),
                      ending = record.extension().string();
    std::error_code ignored;
    fs::path name = record.parent_path() / (stem + ending);
    for (int number = 2; fs::exists(fs::symlink_status(name, ignored)); ++number)
        name = record.parent_path() / fmt::format("{} ({}){}", stem, number, ending);
    return name;
}

Backup::Backup(const fs::path& record, fs::path target, const Progress& progress)
    : target_(fs::absolute(target)), scaffold_(std::make_unique<Scaffold>(target_)) {
    refuse_existing(target_);
    guarded(record, [&] {
        Database from = Database::open_for_reading(record);
        // One state from the first page to the last, however long it takes.
        const Transaction snapshot(from, Transaction::Kind::read);
        if (from.text("PRAGMA quick_check(1)") != "ok")
            throw StorageError(fmt::format("{} is damaged, and a copy would be too. \"evenhand recover\" gets out of "
                                           "it what can be got.",
                                           record.string()));
        guarded(target_, [&] { copy_pages(from, Database::create(scaffold_->path()), progress); });
    });
    found_ = verify(scaffold_->path(), {}, progress);
}

Backup::~Backup() = default;

void Backup::keep() {
    scaffold_->publish();
}

} // namespace evenhand::record
