// What an open record consists of. Only record's own files see it.
#pragma once
#include "record/load.h"
#include "record/lock.h"
#include "record/pack_file.h"
#include "record/record.h"
#include "record/writer.h"

namespace evenhand::record {

/// How much of the state events can have changed.
enum class Reach { cells, all_but_scores, everything };

struct Record::File {
    /// Reads the state. \throws StorageError, SQLite::Exception
    File(std::filesystem::path where, Access how, Clock time, std::optional<Lock> held, Database opened);

    void commit(const std::string& actor, panel::Events& events, const Progress& progress);
    void sweep(); ///< leaves nothing in the file of what was erased, as far as that can be done now

    // In this order, so that statements end before the connection and the lock is given back last.
    std::filesystem::path path;
    Access access;
    Clock clock;
    std::optional<Lock> lock;
    mutable Database database;
    std::optional<Writer> writer;          ///< where access is write
    std::unique_ptr<Transaction> snapshot; ///< where access is read: what is read later belongs to the same head
    Loaded loaded;
    Digest last_hash{};
    std::unique_ptr<PackFile> pack; ///< where it is a panel pack: then the database is in memory
    PackFacts facts;

  private:
    struct Update;
    Update read_back(const panel::Events& events, Reach reach);
    Update read_cells(const panel::Events& events);
    void take(Update& update) noexcept;
    void require_in_place() const;
    Digest head_hash() const; ///< as it stands in the file
    void require_undone();    ///< after a failed commit
    /// Reads back, opens the packs that came back and are due by what was done, and reads back again.
    Update read_back_with_packs(Digest& hash, long long& number, const std::string& at);
    void require_for_pack(const panel::Events& events) const;
    /// Writes what was added to the database, up to the last event, into the pack's file.
    void keep_in_pack(bool hands_in, long long last, const std::string& at);
};

} // namespace evenhand::record
