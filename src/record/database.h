// A connection to SQLite: how the file is opened, prepared statements, transactions, and errors as sentences. SQLite's
// ways stay inside this folder.
#pragma once
#include "base/errors.h"
#include "seal/digest.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <filesystem>
#include <memory>
#include <optional>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <type_traits>

namespace evenhand::record {

/// "EVNH" at offset 68 of the file: what tells a vacancy record from any other SQLite database.
inline constexpr int application_id = 0x45564E48;

/// Whether SQLite failed because of what the file holds, rather than because of the machine.
bool is_damage(const SQLite::Exception& error);

/// What SQLite reported as a sentence for a person: what failed, that nothing was changed, what to do.
StorageError as_storage_error(const SQLite::Exception& error, const std::filesystem::path& path);

/// Runs `work`; SQLite's exceptions become StorageError.
template <class Work>
decltype(auto) guarded(const std::filesystem::path& path, Work&& work) {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        throw as_storage_error(error, path);
    }
}

/// How commits reach the disk. WAL needs memory shared between programs, which network file systems do not give; there
/// a rollback journal with synchronous EXTRA is as durable, only slower.
enum class Journal { wal, rollback };
/// By the type of the file system (statfs f_type) that holds the file.
Journal journal_for(long file_system_type);
Journal journal_for(const std::filesystem::path& path);

/// The file a path stands for: links followed, so that what SQLite puts beside it is found, and absolute if it is
/// there, so that no name (":memory:", "file:a") means something else to SQLite.
std::filesystem::path resolved(const std::filesystem::path& path);

/// A new empty file that only its owner may read. \throws StorageError
void make_private_file(const std::filesystem::path& path);

/// One open connection. Moves, does not copy. \throws SQLite::Exception unless said otherwise
class Database {
  public:
    static Database in_memory();
    /// A new file at a path where nothing is, mode 0600, with a rollback journal until it is opened for writing.
    /// \throws StorageError
    static Database create(const std::filesystem::path& path);
    /// Needs the writer's lock. After an unclean end the file is checked first.
    /// \throws InvalidInput, StorageError that say why it is no record that can be opened (see require_record)
    static Database open_for_writing(const std::filesystem::path& path, Journal journal);
    /// Changes nothing, and works where nothing can be changed. \throws InvalidInput, StorageError as above
    static Database open_for_reading(const std::filesystem::path& path);

    Database(Database&&) noexcept = default;
    Database& operator=(Database&&) = delete;
    /// A writer puts everything into the one file, so that no -wal is left; a reader does so with an empty one that is
    /// nobody's.
    ~Database();

    sqlite3* handle() const { return connection_->getHandle(); }
    void run(const std::string& sql) { connection_->exec(sql); }
    /// The one number a query gives; 0 if it gives none.
    std::int64_t number(const std::string& sql) const;
    std::string text(const std::string& sql) const;
    /// How many rows the last statement inserted, changed or removed.
    int changes() const { return sqlite3_changes(handle()); }
    /// Whether a snapshot can be held without keeping a writer out.
    bool is_wal() const;
    /// Whether the file is no longer where it was opened: it was moved or deleted, or another stands in its place.
    bool has_moved() const;
    /// Puts the write-ahead log into the file and empties it: what was erased is then nowhere.
    void checkpoint();

  private:
    Database(const std::string& name, int flags);
    static Database open_beside_writers(const std::filesystem::path& path, bool pending);
    void leave_log_to_writers() noexcept;
    std::unique_ptr<SQLite::Database> connection_;
    bool writes_ = false;
    bool pending_ = false;         ///< of a reader: the log was left by a killed program
    std::filesystem::path beside_; ///< of a reader that could put the log away: the record
};

/// Refuses what is not a record before SQLite touches it: nothing there, a folder, empty, another kind of file, another
/// program's database, a newer version. \throws InvalidInput; StorageError if it cannot be read
void require_record(const std::filesystem::path& path);

/// Bytes that are not text.
struct Bytes {
    std::string_view bytes;
};

/// A prepared statement with parameters ?1, ?2… bound in that order. On SQLite's own calls, not SQLiteCpp's Statement,
/// because that makes an object for every value read: a third of the time of loading 1.5 million scores.
class Statement {
  public:
    Statement(const Database& database, std::string_view sql);

    /// Integers, text, Digest, Bytes, nullptr and optionals of these.
    template <class... Values>
    Statement& bind(const Values&... values) {
        sqlite3_reset(statement_.get());
        int index = 0;
        (bind_at(++index, values), ...);
        return *this;
    }
    /// To the next row; false after the last, and the statement is ready to be bound again.
    bool step();
    /// Executes a statement that gives no rows.
    void run() {
        while (step()) {
        }
    }

    std::int64_t integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
    bool is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
    /// Text or bytes; good until the next step. Empty for NULL.
    std::string_view view(int column) const;
    std::string text(int column) const { return std::string(view(column)); }
    Digest digest(int column) const; ///< \throws StorageError unless the column holds 32 bytes
    sqlite3_stmt* raw() const { return statement_.get(); }

  private:
    void bind_at(int index, std::int64_t value) { check(sqlite3_bind_int64(statement_.get(), index, value)); }
    void bind_at(int index, std::string_view text);
    void bind_at(int index, const Bytes& bytes);
    void bind_at(int index, const Digest& digest);
    void bind_at(int index, std::nullptr_t) { check(sqlite3_bind_null(statement_.get(), index)); }
    template <class Value>
    void bind_at(int index, const std::optional<Value>& value) {
        if (value)
            bind_at(index, *value);
        else
            bind_at(index, nullptr);
    }
    template <class Number>
    requires std::is_integral_v<Number>
    void bind_at(int index, Number number) { bind_at(index, static_cast<std::int64_t>(number)); }
    void check(int code) const;

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    sqlite3* handle_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// All or nothing: without commit() everything since the start is undone.
class Transaction {
  public:
    enum class Kind { read, write };
    Transaction(Database& database, Kind kind);
    ~Transaction(); ///< tolerates that SQLite has rolled back already, as it does when the disk is full
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Database& database_;
    bool open_ = true;
};

} // namespace evenhand::record
