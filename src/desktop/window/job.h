// Long work off the window's thread, with progress and cancel. In tests the same work runs inline.
#pragma once
#include "base/progress.h"

#include <functional>
#include <memory>
#include <string>

class wxEvtHandler;

namespace evenhand::desktop {

/// What the window is told; always on the window's thread.
struct JobWatcher {
    std::function<void(std::size_t done, std::size_t total, const std::string& what)> progress;
    std::function<void()> finished;
    std::function<void(const std::string& message)> failed; ///< a sentence for the user
    std::function<void()> cancelled;
};

/// One piece of work on a thread of its own. Destroying it asks the work to stop and waits for it; nobody is told then.
class Job {
  public:
    /// \param window the events go through it; it must outlive the job
    Job(wxEvtHandler& window, std::function<void(const Progress&)> work, JobWatcher watcher);
    ~Job();
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    void cancel();
    bool running() const;

  private:
    struct Shared;
    std::shared_ptr<Shared> shared_;
};

} // namespace evenhand::desktop
