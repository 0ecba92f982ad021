// What the pages share, passed down from the application: nothing here is global.
#pragma once
#include "base/clock.h"
#include "record/record.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace evenhand::desktop {

/// How the user picks files. Behind functions, because the native dialog cannot be driven in a test.
struct FileChoice {
    std::function<std::optional<std::filesystem::path>()> open_record;
    std::function<std::optional<std::filesystem::path>(const std::string& suggested)> save_report;
};

struct Context {
    Clock clock = system_clock();
    FileChoice files;
    std::optional<record::Record> record; ///< none: nothing is open
    std::string member;                   ///< id of the panel member who scores here; empty: nobody chosen
    /// Says something in the status line. Set by the window.
    std::function<void(const std::string&)> say = [](const std::string&) {};
    /// Brings every page up to date after the record changed. Set by the window.
    std::function<void()> changed = [] {};
    /// Brings the list of steps up to date, nothing else: cheap enough for every key. Set by the window.
    std::function<void()> went_on = [] {};
    /// Shows a sentence that must not be missed (a failure to save). Set by the window.
    std::function<void(const std::string&)> alarm = [](const std::string&) {};

    const panel::Vacancy& vacancy() const { return record->vacancy(); }
    const panel::Person* scorer() const { return record ? vacancy().find_person(member) : nullptr; }
    /// Note and evidence of the one who scores here, and of nobody else. \throws StorageError
    record::ScoreWords own_words(spec::Stage stage, const std::string& candidate, const std::string& criterion) const;

    /// Runs an act and stores its events; says when it was saved, or why it cannot be, or raises the alarm where the
    /// machine failed. \param then said after the time  \returns whether it was saved
    bool act(const std::string& actor, const std::function<panel::Events()>& what,
             const std::function<std::string()>& then = {});
};

} // namespace evenhand::desktop
