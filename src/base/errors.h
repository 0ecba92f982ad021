// Errors, named by what the caller can do about them.
#pragma once
#include <stdexcept>
#include <string>
#include <vector>

namespace evenhand {

/// The root of every error Evenhand throws itself.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// One thing that is wrong, or doubtful, in something that was read.
struct Problem {
    enum class Severity { error, warning };
    Severity severity = Severity::error;
    std::string file;     ///< path as the caller gave it; empty if there is none
    int line = 0;         ///< 1-based; 0 if unknown
    int column = 0;       ///< 1-based, in bytes; 0 if unknown
    std::string message;  ///< what was found, as a sentence without the final full stop
    std::string expected; ///< what was expected, or what to do; may be empty

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// `FILE:LINE:COLUMN: error: MESSAGE; expected EXPECTED`, leaving out what is unknown.
std::string to_string(const Problem& problem);
bool has_errors(const std::vector<Problem>& problems);

/// What was read cannot be taken: mend the input and try again. Carries every problem that was found.
class InvalidInput : public Error {
  public:
    explicit InvalidInput(std::vector<Problem> problems);
    explicit InvalidInput(std::string message, std::string expected = {});
    const std::vector<Problem>& problems() const noexcept { return problems_; }

  private:
    std::vector<Problem> problems_;
};

/// The state does not allow this act now: the rules, or another program that has the record open. Says what would.
class NotAllowed : public Error {
  public:
    using Error::Error;
};

/// The machine failed: disk full, no permission, damaged file.
class StorageError : public Error {
  public:
    using Error::Error;
};

/// The user pressed Cancel; nothing was changed.
class Cancelled : public Error {
  public:
    Cancelled() : Error("Cancelled. Nothing was changed.") {}
};

/// Turns any exception into text for a person; several problems give several lines. The one place where this is done.
std::string describe(const std::exception& error);

} // namespace evenhand
