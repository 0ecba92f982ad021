#include "record/torture.h"

#include <csignal>
#include <cstring>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace evenhand::test {

Worker::Worker(const std::function<void(const Tell&)>& work) {
    int channel[2];
    if (::pipe(channel) != 0) throw std::runtime_error("no pipe for the test");
    process_ = ::fork();
    if (process_ != 0) {
        ::close(channel[1]);
        channel_ = channel[0];
        return;
    }
    ::close(channel[0]);
    try {
        work([&](const Said& said) {
            if (::write(channel[1], &said, sizeof said) != sizeof said) ::_exit(3);
        });
        ::_exit(0);
    } catch (const std::exception& error) {
        const std::string message = std::string("worker: ") + error.what() + "\n";
        if (::write(STDERR_FILENO, message.data(), message.size()) < 0) ::_exit(2);
    } catch (...) {
    }
    ::_exit(1);
}

Worker::~Worker() {
    if (process_ > 0) {
        kill();
        wait();
    }
    ::close(channel_);
}

std::optional<Said> Worker::next() {
    Said said;
    if (::read(channel_, &said, sizeof said) != sizeof said) return std::nullopt;
    return said;
}

void Worker::kill() {
    ::kill(process_, SIGKILL);
}

int Worker::wait() {
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = -1;
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

void commit(record::Record& record, const std::string& actor, panel::Events events, const Worker::Tell& tell) {
    tell({Said::What::starting, record.head().event + static_cast<long long>(events.size()), {}});
    record.commit(actor, std::move(events));
    Said said{Said::What::saved, record.head().event, {}};
    std::strncpy(said.hash, record.head().hash.c_str(), sizeof said.hash - 1);
    tell(said);
}

} // namespace evenhand::test
