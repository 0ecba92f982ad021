#include "base/errors.h"

#include "base/telling.h"

#include <algorithm>
#include <new>

namespace evenhand {

namespace {
std::string joined(const std::vector<Problem>& problems) {
    std::string text;
    for (const auto& problem : problems) {
        if (!text.empty()) text += '\n';
        text += to_string(problem);
    }
    return text;
}
} // namespace

std::string to_string(const Problem& problem) {
    std::string text;
    if (!problem.file.empty()) text += problem.file + ":";
    if (problem.line > 0) text += std::to_string(problem.line) + ":";
    if (problem.line > 0 && problem.column > 0) text += std::to_string(problem.column) + ":";
    if (!text.empty()) text += ' ';
    text += problem.severity == Problem::Severity::error ? "error: " : "warning: ";
    text += problem.message;
    if (!problem.expected.empty()) text += "; expected " + problem.expected;
    return without_controls(text);
}

bool has_errors(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& p) { return p.severity == Problem::Severity::error; });
}

InvalidInput::InvalidInput(std::vector<Problem> problems) : Error(joined(problems)), problems_(std::move(problems)) {}

InvalidInput::InvalidInput(std::string message, std::string expected)
    : InvalidInput(
          std::vector<Problem>{{Problem::Severity::error, {}, 0, 0, std::move(message), std::move(expected)}}) {}

std::string describe(const std::exception& error) {
    if (const auto* invalid = dynamic_cast<const InvalidInput*>(&error)) {
        if (invalid->problems().size() == 1 && invalid->problems().front().file.empty()) {
            const Problem& only = invalid->problems().front();
            return without_controls(only.expected.empty() ? only.message
                                                          : only.message + "; expected " + only.expected);
        }
        return invalid->what();
    }
    if (dynamic_cast<const Error*>(&error)) return without_controls(error.what());
    if (dynamic_cast<const std::bad_alloc*>(&error)) return "There is not enough memory for this. Nothing was changed.";
    return std::string("Something went wrong inside Evenhand: ") + error.what();
}

} // namespace evenhand
