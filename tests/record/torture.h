// What the tests share that ill-treat a record: how long, by which random numbers, and in which other programs.
#pragma once
#include "record/record.h"

#include <cstdlib>
#include <functional>
#include <random>
#include <string>
#include <sys/types.h>

namespace evenhand::test {

/// A few in the tests; scripts/torture asks for more.
inline int torture_rounds(int usual) {
    const char* asked = std::getenv("EVENHAND_TORTURE_ROUNDS");
    return asked ? std::atoi(asked) : usual;
}
inline unsigned torture_seed() {
    const char* asked = std::getenv("EVENHAND_TORTURE_SEED");
    return asked ? static_cast<unsigned>(std::strtoul(asked, nullptr, 10)) : 1;
}

/// A change that a program made or is about to make.
struct Said {
    enum class What { starting, saved } what = What::starting;
    long long event = 0; ///< the head once it is saved
    char hash[65] = {};  ///< of that event; empty before it is saved
};

/// A program of its own that works on a record and says before and after each commit how far it is.
class Worker {
  public:
    using Tell = std::function<void(const Said&)>;
    explicit Worker(const std::function<void(const Tell&)>& work);
    ~Worker(); ///< kills it if it is still there
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Waits for the next thing it says. \returns nothing once it has ended
    std::optional<Said> next();
    void kill();
    /// Waits for its end, or for that of what kill() killed. \returns its exit status, or minus the signal
    int wait();

  private:
    pid_t process_ = -1;
    int channel_ = -1;
};

/// Commits, and says so.
void commit(record::Record& record, const std::string& actor, panel::Events events, const Worker::Tell& tell);

} // namespace evenhand::test
