#include "record/database.h"

#include "base/ascii.h"
#include "record/lock.h"
#include "record/place.h"
#include "record/schema.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <vector>

namespace evenhand::record {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t header_size = 100; // of every SQLite file: https://www.sqlite.org/fileformat.html, 1.3

fs::path beside(const fs::path& path, const char* ending) {
    fs::path other = resolved(path);
    other += ending;
    return other;
}

bool has_content(const fs::path& path) {
    std::error_code ignored;
    const auto size = fs::file_size(path, ignored);
    return !ignored && size > 0;
}

/// Whether both the file and its folder can be written, as SQLite needs for its -wal and -shm.
bool is_writable(const fs::path& path) {
    return ::access(path.c_str(), W_OK) == 0 && ::access(resolved(path).parent_path().c_str(), W_OK | X_OK) == 0;
}

/// The path as a URI that tells SQLite that nobody changes the file, so that it needs neither locks nor -shm.
std::string immutable_uri(const fs::path& path) {
    std::string uri = "file:";
    for (const char c : resolved(path).string()) {
        const bool plain = is_letter(c) || is_digit(c) || c == '/' || c == '-' || c == '_' || c == '.' || c == '~';
        if (plain)
            uri += c;
        else
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri + "?immutable=1";
}

void configure(sqlite3* handle) {
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, 5000);
    int done = 0;
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, &done);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, &done);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, &done);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &done);
}

using Header = std::array<char, header_size>;

/// The first bytes of a file, and how many it has of them; nothing if it cannot be read. By SQLite's own hand: closing
/// any other descriptor of a file that this program has open as a database gives back all its locks on it (POSIX), and
/// another program may then take its log away from under it.
std::optional<std::size_t> read_header(const fs::path& path, Header& header) {
    const std::unique_ptr<char, void (*)(char*)> name(
        const_cast<char*>(sqlite3_create_filename(resolved(path).c_str(), "", "", 0, nullptr)),
        [](char* made) { sqlite3_free_filename(made); });
    sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
    std::vector<std::max_align_t> room(static_cast<std::size_t>(system->szOsFile) / sizeof(std::max_align_t) + 1);
    auto* file = reinterpret_cast<sqlite3_file*>(room.data());
    file->pMethods = nullptr;
    int flags = 0;
    const bool opened =
        system->xOpen(system, name.get(), file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, &flags) == SQLITE_OK;
    sqlite3_int64 size = 0;
    bool read = opened && file->pMethods->xFileSize(file, &size) == SQLITE_OK;
    const std::size_t bytes = static_cast<std::size_t>(std::min<sqlite3_int64>(size, header_size));
    read = read && file->pMethods->xRead(file, header.data(), static_cast<int>(bytes), 0) == SQLITE_OK;
    if (file->pMethods) file->pMethods->xClose(file);
    return read ? std::optional(bytes) : std::nullopt;
}

/// Whether the file says of itself that it is read with a write-ahead log.
bool is_wal_file(const fs::path& path) {
    Header header{};
    return read_header(path, header) == header_size && header[19] == 2;
}

int big_endian(const char* bytes) {
    unsigned value = 0;
    for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return static_cast<int>(value);
}

[[noreturn]] void refuse(const fs::path& path, std::string_view what) {
    throw StorageError(fmt::format("{} {}", path.string(), what));
}

[[noreturn]] void no_record(const fs::path& path, std::string_view what) {
    throw InvalidInput(fmt::format("{} {}", path.string(), what));
}

} // namespace

fs::path resolved(const fs::path& path) {
    std::error_code failed;
    const fs::path real = fs::weakly_canonical(path, failed);
    return failed ? path : real;
}

void make_private_file(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) throw StorageError(fmt::format("Cannot make {}: {}.", path.string(), std::strerror(errno)));
    ::close(descriptor);
}

bool is_damage(const SQLite::Exception& error) {
    const int code = error.getExtendedErrorCode() & 0xff;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR;
}

StorageError as_storage_error(const SQLite::Exception& error, const fs::path& path) {
    const std::string file = path.string();
    const int extended = error.getExtendedErrorCode();
    switch (extended & 0xff) {
    case SQLITE_FULL:
        return StorageError(fmt::format("The disk is full: {} was not changed. Make room and try again.", file));
    case SQLITE_IOERR:
        if (extended == SQLITE_IOERR_WRITE || extended == SQLITE_IOERR_FSYNC || extended == SQLITE_IOERR_TRUNCATE ||
            extended == SQLITE_IOERR_SHMSIZE)
            return StorageError(
                fmt::format("The disk did not take what was to be written (full, over quota, or failing): "
                            "{} was not changed.",
                            file));
        return StorageError(fmt::format("The disk reported an error while {} was read or written.", file));
    case SQLITE_READONLY:
        return StorageError(fmt::format("{} is write-protected and was not changed.", file));
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
        return StorageError(fmt::format("{} cannot be opened: there is no permission for it or for its folder.", file));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return StorageError(fmt::format("{} is being used by another program. Nothing was changed; try again.", file));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return StorageError(fmt::format(
            "{} is damaged. Go back to a backup, or let \"evenhand recover\" get out what can be got.", file));
    case SQLITE_NOMEM:
        return StorageError(fmt::format("There is not enough memory to work with {}. Nothing was changed.", file));
    default:
        return StorageError(fmt::format("{} did not take the change, which was undone: {}.", file, error.what()));
    }
}

Journal journal_for(long file_system_type) {
    switch (static_cast<unsigned long>(file_system_type) & 0xffffffffUL) {
    case 0x6969:     // NFS
    case 0xff534d42: // CIFS
    case 0xfe534d42: // SMB 2 and later
    case 0x517b:     // SMB
    case 0x65735546: // FUSE: sshfs and the like, and no telling what stands behind it
    case 0x01021997: // 9P, as shared folders of virtual machines
    case 0x5346414f: // AFS
        return Journal::rollback;
    default:
        return Journal::wal;
    }
}

Journal journal_for(const fs::path& path) {
    struct statfs system {};
    if (::statfs(path.c_str(), &system) != 0) return Journal::wal;
    return journal_for(static_cast<long>(system.f_type));
}

bool is_in_network_folder(const fs::path& record) {
    return journal_for(record) == Journal::rollback;
}

void require_record(const fs::path& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) no_record(path, "is not there.");
    if (fs::is_directory(path, ignored)) no_record(path, "is a folder, not a vacancy record.");
    if (!fs::is_regular_file(path, ignored)) no_record(path, "is a device or a pipe, not a vacancy record.");
    Header header{};
    errno = 0;
    const auto bytes = read_header(path, header);
    if (!bytes)
        throw StorageError(fmt::format("{} cannot be read: {}.", path.string(), std::strerror(errno ? errno : EIO)));
    if (*bytes == 0) no_record(path, "is empty, so it is not a vacancy record.");
    if (*bytes < header_size || std::memcmp(header.data(), "SQLite format 3", 16) != 0)
        no_record(path, "is not a vacancy record but some other kind of file.");
    if (big_endian(header.data() + 68) != application_id)
        no_record(path, "is the database of another program, not a vacancy record.");
    require_known_version(path, big_endian(header.data() + 60));
}

Database::Database(const std::string& name, int flags)
    : connection_(std::make_unique<SQLite::Database>(name, flags | SQLite::OPEN_NOMUTEX)) {
    configure(connection_->getHandle());
    // Temporary files would hold personal words in another folder, in plain text those of a pack as well.
    run("PRAGMA temp_store = MEMORY");
}

void Database::leave_log_to_writers() noexcept {
    // A log that was left by a killed program is for the next writer to put into the file, and one that a program works
    // with is that program's.
    int done = 0;
    if (pending_ || Lock::is_held(beside_))
        sqlite3_db_config(connection_->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &done);
}

Database::~Database() {
    if (!connection_) return;
    if (!beside_.empty()) leave_log_to_writers();
    if (!writes_) return;
    try {
        checkpoint();
    } catch (const SQLite::Exception&) {
        // A reader is still there, or the disk is full: the -wal stays beside the file and is read with it.
    }
}

Database Database::in_memory() {
    Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.run("PRAGMA foreign_keys = ON");
    return database;
}

Database Database::create(const fs::path& path) {
    make_private_file(path); // SQLite would open what is already there, and would give it the mode of the process
    Database database(resolved(path).string(), SQLite::OPEN_READWRITE);
    database.run("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA");
    return database;
}

Database Database::open_for_writing(const fs::path& path, Journal journal) {
    require_record(path);
    if (!is_writable(path)) refuse(path, "cannot be written: it, or its folder, is write-protected.");
    const bool unclean = has_content(beside(path, "-wal"));
    Database database(resolved(path).string(), SQLite::OPEN_READWRITE);
    // Before the first access, or a file left in WAL mode would want shared memory that is not to be had there.
    if (journal == Journal::rollback) database.run("PRAGMA locking_mode = EXCLUSIVE");
    database.run("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536");
    const std::string mode =
        database.text(journal == Journal::wal ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE");
    if (journal == Journal::rollback) database.run("PRAGMA locking_mode = NORMAL");
    // With a rollback journal FULL is not enough: its deletion may not be on disk yet when the power goes.
    database.run(mode == "wal" ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = EXTRA");
    database.writes_ = true;
    require_known_version(path, static_cast<int>(database.number("PRAGMA user_version")));
    if (unclean && database.text("PRAGMA quick_check(1)") != "ok")
        refuse(path, "is damaged. Go back to a backup, or let \"evenhand recover\" get out what can be got.");
    return database;
}

Database Database::open_for_reading(const fs::path& path) {
    require_record(path);
    const bool needs_shared_memory = is_wal_file(path), pending = has_content(beside(path, "-wal"));
    const bool local = journal_for(path) == Journal::wal;
    const std::string file = resolved(path).string();
    if (!needs_shared_memory && !is_writable(path)) return Database(file, SQLite::OPEN_READONLY);
    if (is_writable(path) && (local || !needs_shared_memory)) {
        try {
            return open_beside_writers(path, pending);
        } catch (const SQLite::Exception& error) {
            // On a full disk there is no room for -shm, but neither can anybody write: the file alone is all there is.
            const int code = error.getExtendedErrorCode() & 0xff;
            if (pending || (code != SQLITE_IOERR && code != SQLITE_FULL)) throw;
            return Database(immutable_uri(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        }
    }
    const bool shared = local && fs::exists(beside(path, "-wal")) && fs::exists(beside(path, "-shm"));
    if (pending && !shared)
        refuse(path, "was not closed properly, and what stands in its -wal file cannot be read in a write-protected "
                     "place. Copy both files to a folder of your own.");
    if (shared) return Database(file, SQLite::OPEN_READONLY);
    return Database(immutable_uri(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
}

Database Database::open_beside_writers(const fs::path& path, bool pending) {
    // Not OPEN_READONLY: such a connection leaves -shm and -wal behind, this one clears them away.
    Database database(resolved(path).string(), SQLite::OPEN_READWRITE);
    database.run("PRAGMA query_only = ON");
    database.pending_ = pending;
    database.beside_ = path;
    require_known_version(path, static_cast<int>(database.number("PRAGMA user_version")));
    return database;
}

std::int64_t Database::number(const std::string& sql) const {
    Statement query(*this, sql);
    return query.step() ? query.integer(0) : 0;
}

std::string Database::text(const std::string& sql) const {
    Statement query(*this, sql);
    return query.step() ? query.text(0) : std::string();
}

bool Database::is_wal() const {
    return text("PRAGMA journal_mode") == "wal";
}

bool Database::has_moved() const {
    int moved = 0;
    return sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

void Database::checkpoint() {
    run("PRAGMA wal_checkpoint(TRUNCATE)");
}

Statement::Statement(const Database& database, std::string_view sql) : handle_(database.handle()) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), 0, &statement, nullptr));
    statement_.reset(statement);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK) throw SQLite::Exception(handle_, code);
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) {
        const SQLite::Exception error(handle_, code);
        sqlite3_reset(statement_.get());
        throw error;
    }
    sqlite3_reset(statement_.get());
    return false;
}

void Statement::bind_at(int index, std::string_view text) {
    // An empty view may point nowhere, which SQLite would take for NULL.
    check(sqlite3_bind_text64(statement_.get(), index, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

void Statement::bind_at(int index, const Bytes& bytes) {
    check(sqlite3_bind_blob64(statement_.get(), index, bytes.bytes.data(), bytes.bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind_at(int index, const Digest& digest) {
    check(sqlite3_bind_blob64(statement_.get(), index, digest.data(), digest.size(), SQLITE_TRANSIENT));
}

std::string_view Statement::view(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(size)) : std::string_view();
}

Digest Statement::digest(int column) const {
    const std::string_view bytes = view(column);
    Digest digest;
    if (bytes.size() != digest.size()) throw StorageError("The record is damaged: a hash in it is not 32 bytes long.");
    std::memcpy(digest.data(), bytes.data(), digest.size());
    return digest;
}

Transaction::Transaction(Database& database, Kind kind) : database_(database) {
    database_.run(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (!open_ || sqlite3_get_autocommit(database_.handle()) != 0) return;
    sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

} // namespace evenhand::record
