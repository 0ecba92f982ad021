#include "desktop/window/job.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <wx/event.h>

namespace evenhand::desktop {

struct Job::Shared {
    std::atomic<bool> stop{false}, running{true};
    bool watched = true; ///< touched on the window's thread only
    JobWatcher watcher;
    std::jthread thread;
};

Job::Job(wxEvtHandler& window, std::function<void(const Progress&)> work, JobWatcher watcher)
    : shared_(std::make_shared<Shared>()) {
    shared_->watcher = std::move(watcher);
    // The queued calls hold the shared part weakly: after the job is gone they find nothing to tell.
    const std::weak_ptr<Shared> weak = shared_;
    auto tell = [&window, weak](std::function<void(JobWatcher&)> message) {
        window.CallAfter([weak, message = std::move(message)] {
            if (const auto shared = weak.lock(); shared && shared->watched) message(shared->watcher);
        });
    };
    Shared* shared = shared_.get(); // outlives its own thread, which it joins
    shared_->thread = std::jthread([shared, tell, work = std::move(work)] {
        auto last = std::chrono::steady_clock::time_point{};
        const Progress progress = [&](std::size_t done, std::size_t total, std::string_view what) {
            const auto now = std::chrono::steady_clock::now();
            // Twenty times a second is enough for the eye and leaves the window free.
            if (now - last >= std::chrono::milliseconds(50) || done == total) {
                last = now;
                tell([done, total, text = std::string(what)](JobWatcher& to) {
                    if (to.progress) to.progress(done, total, text);
                });
            }
            return !shared->stop.load();
        };
        std::function<void(JobWatcher&)> end;
        try {
            work(progress);
            end = [](JobWatcher& to) {
                if (to.finished) to.finished();
            };
        } catch (const Cancelled&) {
            end = [](JobWatcher& to) {
                if (to.cancelled) to.cancelled();
            };
        } catch (const std::exception& error) {
            end = [message = describe(error)](JobWatcher& to) {
                if (to.failed) to.failed(message);
            };
        }
        shared->running = false;
        tell(std::move(end));
    });
}

Job::~Job() {
    shared_->watched = false;
    cancel();
    shared_->thread.join();
}

void Job::cancel() {
    shared_->stop = true;
}

bool Job::running() const {
    return shared_->running;
}

} // namespace evenhand::desktop
