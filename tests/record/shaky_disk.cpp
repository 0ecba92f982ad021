#include "record/shaky_disk.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <new>

namespace evenhand::test {

namespace {
constexpr std::int64_t sector = 512;
}

/// What SQLite has of an open file: this, and behind it what the system has.
struct ShakyFile {
    sqlite3_file base;
    ShakyDisk* disk;
    ShakyDisk::Platter* platter; ///< none: a file without a name
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    const sqlite3_io_methods& calls() { return *real()->pMethods; }
};

/// The calls of SQLite's interface, each let through unless the disk fails.
struct ShakyCalls {
    static ShakyFile& of(sqlite3_file* file) { return *reinterpret_cast<ShakyFile*>(file); }
    static ShakyDisk& of(sqlite3_vfs* vfs) { return *static_cast<ShakyDisk*>(vfs->pAppData); }

    static int close(sqlite3_file* file) { return of(file).calls().xClose(of(file).real()); }
    static int read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 at) {
        if (of(file).disk->fails()) return SQLITE_IOERR_READ;
        return of(file).calls().xRead(of(file).real(), bytes, size, at);
    }
    static int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
        ShakyFile& f = of(file);
        if (f.disk->fails()) return SQLITE_IOERR_WRITE;
        if (f.platter && f.disk->room_) {
            std::int64_t used = std::max<std::int64_t>(0, at + size - f.platter->size);
            for (const auto& [path, platter] : f.disk->platters_) used += platter.removed ? 0 : platter.size;
            if (used > *f.disk->room_) {
                f.disk->full_ = true;
                return SQLITE_FULL;
            }
        }
        change(f, {false, at, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size))});
        return f.calls().xWrite(f.real(), bytes, size, at);
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        if (of(file).disk->fails()) return SQLITE_IOERR_TRUNCATE;
        change(of(file), {true, size, {}});
        return of(file).calls().xTruncate(of(file).real(), size);
    }
    static void change(ShakyFile& file, ShakyDisk::Change change) {
        file.disk->changing();
        if (!file.platter) return;
        const auto end = change.at + static_cast<std::int64_t>(change.bytes.size());
        file.platter->size = change.truncates ? end : std::max(file.platter->size, end);
        file.platter->pending.push_back(std::move(change));
    }
    /// The test's own disk is what counts: the machine's need not be bothered.
    static int sync(sqlite3_file* file, int) {
        ShakyFile& f = of(file);
        if (f.disk->fails()) return SQLITE_IOERR_FSYNC;
        f.disk->changing();
        if (!f.platter) return SQLITE_OK;
        for (const auto& one : f.platter->pending) ShakyDisk::apply(f.platter->synced, one);
        f.platter->pending.clear();
        f.platter->named = true; // the system syncs the folder as well when it syncs a new file
        return SQLITE_OK;
    }
    static int file_size(sqlite3_file* file, sqlite3_int64* size) {
        if (of(file).disk->fails()) return SQLITE_IOERR_FSTAT;
        return of(file).calls().xFileSize(of(file).real(), size);
    }
    static int lock(sqlite3_file* file, int level) {
        if (of(file).disk->fails()) return SQLITE_IOERR_LOCK;
        return of(file).calls().xLock(of(file).real(), level);
    }
    static int unlock(sqlite3_file* file, int level) { return of(file).calls().xUnlock(of(file).real(), level); }
    static int reserved(sqlite3_file* file, int* result) {
        if (of(file).disk->fails()) return SQLITE_IOERR_CHECKRESERVEDLOCK;
        return of(file).calls().xCheckReservedLock(of(file).real(), result);
    }
    static int control(sqlite3_file* file, int what, void* value) {
        return of(file).calls().xFileControl(of(file).real(), what, value);
    }
    static int sector_size(sqlite3_file* file) { return of(file).calls().xSectorSize(of(file).real()); }
    static int characteristics(sqlite3_file* file) { return of(file).calls().xDeviceCharacteristics(of(file).real()); }
    static int map(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
        if (of(file).disk->fails()) return SQLITE_IOERR_SHMMAP;
        return of(file).calls().xShmMap(of(file).real(), region, size, extend, memory);
    }
    static int shared_lock(sqlite3_file* file, int offset, int count, int flags) {
        if ((flags & SQLITE_SHM_LOCK) && of(file).disk->fails()) return SQLITE_IOERR_SHMLOCK;
        return of(file).calls().xShmLock(of(file).real(), offset, count, flags);
    }
    static void barrier(sqlite3_file* file) { of(file).calls().xShmBarrier(of(file).real()); }
    static int unmap(sqlite3_file* file, int remove) { return of(file).calls().xShmUnmap(of(file).real(), remove); }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* given) {
        static const sqlite3_io_methods methods = [] {
            sqlite3_io_methods all{};
            all.iVersion = 2; // no mapped files: every byte goes through here
            all.xClose = close;
            all.xRead = read;
            all.xWrite = write;
            all.xTruncate = truncate;
            all.xSync = sync;
            all.xFileSize = file_size;
            all.xLock = lock;
            all.xUnlock = unlock;
            all.xCheckReservedLock = reserved;
            all.xFileControl = control;
            all.xSectorSize = sector_size;
            all.xDeviceCharacteristics = characteristics;
            all.xShmMap = map;
            all.xShmLock = shared_lock;
            all.xShmBarrier = barrier;
            all.xShmUnmap = unmap;
            return all;
        }();
        ShakyDisk& disk = of(vfs);
        auto* f = new (file) ShakyFile{{nullptr}, &disk, nullptr};
        if (disk.fails()) return SQLITE_CANTOPEN;
        const bool there = name && std::filesystem::exists(name);
        const int code = disk.system_->xOpen(disk.system_, name, f->real(), flags, given);
        if (code != SQLITE_OK) return code;
        f->base.pMethods = &methods;
        if (name) f->platter = platter(disk, *f, name, there);
        return SQLITE_OK;
    }
    /// A file seen for the first time is on the disk as it is.
    static ShakyDisk::Platter* platter(ShakyDisk& disk, ShakyFile& file, const std::string& name, bool there) {
        const auto [found, first] = disk.platters_.try_emplace(name);
        ShakyDisk::Platter& platter = found->second;
        if (first && there) {
            sqlite3_int64 size = 0;
            file.calls().xFileSize(file.real(), &size);
            platter.synced.resize(static_cast<std::size_t>(size));
            file.calls().xRead(file.real(), platter.synced.data(), static_cast<int>(size), 0);
            platter.size = size;
            platter.named = true;
        } else if (!there) {
            platter.removed = false;
            platter.size = 0;
            platter.pending.assign(1, {true, 0, {}});
        }
        return &platter;
    }
    static int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
        ShakyDisk& disk = of(vfs);
        if (disk.fails()) return SQLITE_IOERR_DELETE;
        disk.changing();
        if (const auto found = disk.platters_.find(name); found != disk.platters_.end()) {
            ShakyDisk::Platter& platter = found->second;
            platter.removed = true;
            platter.size = 0;
            if (sync_folder) platter.named = false;
            if (!platter.named) { // gone for good, bytes and all
                platter.synced.clear();
                platter.pending.clear();
            }
        }
        return disk.system_->xDelete(disk.system_, name, 0);
    }
    static int access(sqlite3_vfs* vfs, const char* name, int flags, int* result) {
        if (of(vfs).fails()) return SQLITE_IOERR_ACCESS;
        return of(vfs).system_->xAccess(of(vfs).system_, name, flags, result);
    }
};

ShakyDisk::ShakyDisk() : system_(sqlite3_vfs_find(nullptr)), layer_(*system_) {
    layer_.zName = "shaky";
    layer_.pAppData = this;
    layer_.szOsFile = static_cast<int>(sizeof(ShakyFile)) + system_->szOsFile;
    layer_.xOpen = ShakyCalls::open;
    layer_.xDelete = ShakyCalls::remove;
    layer_.xAccess = ShakyCalls::access;
    sqlite3_vfs_register(&layer_, 1);
}

ShakyDisk::~ShakyDisk() {
    sqlite3_vfs_unregister(&layer_);
    sqlite3_vfs_register(system_, 1);
}

void ShakyDisk::fail(int nth, Failing how) {
    mend();
    until_failure_ = nth;
    how_ = how;
}

void ShakyDisk::mend() {
    until_failure_ = 0;
    room_.reset();
    failed_ = full_ = false;
}

bool ShakyDisk::fails() {
    if (until_failure_ == 0) return false;
    if (until_failure_ > 1) {
        --until_failure_;
        return false;
    }
    if (how_ == Failing::once) until_failure_ = 0;
    failed_ = true;
    return true;
}

void ShakyDisk::changing() {
    if (before_change) before_change();
}

void ShakyDisk::apply(std::string& bytes, const Change& change) {
    const auto at = static_cast<std::size_t>(change.at);
    if (change.truncates) {
        bytes.resize(std::min(bytes.size(), at));
        return;
    }
    if (bytes.size() < at + change.bytes.size()) bytes.resize(at + change.bytes.size());
    bytes.replace(at, change.bytes.size(), change.bytes);
}

ShakyDisk::Files ShakyDisk::after_power_cut(std::mt19937& random, int percent) const {
    const auto luck = [&] { return std::uniform_int_distribution<int>(0, 99)(random) < percent; };
    Files files;
    for (const auto& [path, platter] : platters_) {
        if (platter.removed && (!platter.named || luck())) continue;
        if (!platter.named && !luck()) continue;
        std::string bytes = platter.synced;
        for (const Change& change : platter.pending) {
            if (change.truncates && luck()) apply(bytes, change);
            for (std::int64_t from = 0; from < static_cast<std::int64_t>(change.bytes.size());) {
                const std::int64_t at = change.at + from, end = (at / sector + 1) * sector - change.at;
                const std::string piece =
                    change.bytes.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(end - from));
                if (luck()) apply(bytes, {false, at, piece});
                from = end;
            }
        }
        files[std::filesystem::path(path).filename().string()] = std::move(bytes);
    }
    return files;
}

void put(const ShakyDisk::Files& files, const std::string& folder) {
    for (const auto& [name, bytes] : files) {
        std::ofstream out(std::filesystem::path(folder) / name, std::ios::binary);
        out << bytes;
    }
}

} // namespace evenhand::test
