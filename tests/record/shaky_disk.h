// A disk that fails, fills up or loses power when a test says so: a layer over the file system that SQLite uses.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace evenhand::test {

/// While it lives, SQLite uses it for every file that it opens.
class ShakyDisk {
  public:
    ShakyDisk();
    ~ShakyDisk();
    ShakyDisk(const ShakyDisk&) = delete;
    ShakyDisk& operator=(const ShakyDisk&) = delete;

    enum class Failing { once, for_good };
    /// The nth call from now fails, of those that can: open, read, write, sync, truncate, delete, lock, shared memory.
    void fail(int nth, Failing how);
    /// No more than so many bytes may stand in all files together.
    void fill(std::int64_t room) { room_ = room; }
    /// Nothing fails any more.
    void mend();
    bool has_failed() const { return failed_; }
    bool is_full() const { return full_; }

    /// Called before each change that reaches the disk, which is when the power may go.
    std::function<void()> before_change;
    /// Files by name.
    using Files = std::map<std::string, std::string>;
    /// What may be on the disk if the power goes now: all that was synced, and of what was not, sectors at random, the
    /// later ones perhaps without the earlier ones. \param percent of the sectors that were written in time
    Files after_power_cut(std::mt19937& random, int percent) const;

  private:
    friend struct ShakyFile;
    friend struct ShakyCalls;
    struct Change {
        bool truncates = false;
        std::int64_t at = 0; ///< where, or the new size
        std::string bytes;
    };
    /// A file as the disk has it, and what was asked of it since.
    struct Platter {
        bool named = false, removed = false; ///< its name is there for good; it was taken away, not yet for good
        std::string synced;
        std::vector<Change> pending;
        std::int64_t size = 0; ///< as programs see it
    };
    static void apply(std::string& bytes, const Change& change);
    bool fails();
    void changing();

    sqlite3_vfs* system_;
    sqlite3_vfs layer_{};
    std::map<std::string, Platter> platters_; ///< by path
    int until_failure_ = 0;                   ///< 0: none is wanted
    Failing how_ = Failing::once;
    std::optional<std::int64_t> room_;
    bool failed_ = false, full_ = false;
};

/// Puts files into a folder.
void put(const ShakyDisk::Files& files, const std::string& folder);

} // namespace evenhand::test
