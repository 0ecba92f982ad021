// What the pages share: the open record, who works in this window, at which stage, and where to say what happened.
#pragma once
#include "base/clock.h"
#include "base/progress.h"
#include "desktop/window/preferences.h"
#include "panel/selection.h"
#include "record/record.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace evenhand::desktop {

/// What a dialog asks for a file of.
struct FileKind {
    std::string title;   ///< of the dialog
    std::string name;    ///< of the kind: "Evenhand records"
    std::string pattern; ///< "*.evenhand"; several with ";"
    bool others = false; ///< files of any other name can be chosen as well
};

/// The path with an ending of that kind: what was typed without one gets the first.
std::filesystem::path with_ending(const std::filesystem::path& path, const FileKind& kind);

/// Asks the user for files. Tests answer instead.
struct FileChoice {
    std::function<std::optional<std::filesystem::path>(const FileKind&)> open;
    std::function<std::optional<std::filesystem::path>(const FileKind&, const std::string& suggested)> save;
    std::function<std::optional<std::filesystem::path>(const std::string& title)> folder = {};
};

/// Where something stands, or is to be mended: a page by its id, and what on it; each may be empty.
struct Place {
    std::string page, candidate, criterion, person;
    std::string part = {}; ///< of a page that has several, by the page's own name for it
};

/// Long work, off the window's thread, with progress and cancel.
struct Work {
    std::string says; ///< in the status line when it begins
    std::function<void(const Progress&)> run;
    std::function<void()> finished; ///< these three on the window's thread
    std::function<void()> cancelled;
    std::function<void(const std::string& why)> failed; ///< empty: the sentence is raised as an alarm
    /// The work uses the open record: every page is disabled until it has ended, and none reads the record meanwhile.
    bool uses_record = false;
};

using Random = std::function<std::uint32_t()>; ///< uniform numbers
/// From the machine's own source.
Random machine_random();

struct Context {
    Random random = machine_random();
    Clock clock = system_clock();
    FileChoice files;
    Preferences preferences;
    std::optional<record::Record> record; ///< none: nothing is open
    std::string person;                   ///< id of who works here; empty: nobody chosen
    spec::Stage stage = spec::Stage::shortlisting;
    bool hr_view = false; ///< names and flags are shown; only after it was entered on purpose and written down

    /// Says something in the status line. These functions are set by the window.
    std::function<void(const std::string&)> say = [](const std::string&) {};
    /// Brings every page up to date after the record changed.
    std::function<void()> changed = [] {};
    /// Brings the list of steps up to date, nothing else: cheap enough for every key.
    std::function<void()> went_on = [] {};
    /// Shows a sentence that must not be missed (a failure to save).
    std::function<void(const std::string&)> alarm = [](const std::string&) {};
    /// Turns to a page and to what stands on it.
    std::function<void(const Place&)> go_to = [](const Place&) {};
    /// Opens the HR view, asking first, unless it is on. \param why for the history  \returns whether it is on
    std::function<bool(const std::string& why)> enter_hr_view = [](const std::string&) { return false; };
    /// \returns whether the work began: one piece at a time, and it says so where another is under way
    std::function<bool(Work)> run = [](Work) { return false; };

    const panel::Vacancy& vacancy() const { return record->vacancy(); }
    /// The stage's state; nullptr where it has no rules yet or nothing is open.
    const panel::StageState* state() const;
    /// Who works here; nullptr if nobody was chosen.
    const panel::Person* who() const { return record ? vacancy().find_person(person) : nullptr; }
    /// Who works here, if they score.
    const panel::Person* scorer() const;
    /// Who an act of administration is by: who works here, else the HR officer who made the record.
    std::string actor() const { return person.empty() ? vacancy().officer : person; }
    /// Notes and evidence on that candidate of the one who scores here, and of nobody else. \throws StorageError
    std::vector<record::ScoreWords> own_words(spec::Stage at, const std::string& candidate) const;

    /// Runs an act and stores its events; says when it was saved, or why it cannot be, or raises the alarm where the
    /// machine failed. \param then said after the time  \returns whether it was saved
    bool act(const std::string& actor, const std::function<panel::Events()>& what,
             const std::function<std::string()>& then = {});
};

} // namespace evenhand::desktop
