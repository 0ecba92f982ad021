// What the tests of candidates' files share.
#pragma once
#include "base/files.h"
#include "intake/application.h"

#include <string>

namespace evenhand::test {

inline intake::Form standard_form() {
    const std::string path = std::string(EVENHAND_ROOT) + "/forms/standard.xml";
    return intake::parse_form(read_file(path), path);
}

/// The answers in order, as "field: text", what HR alone reads with a "*" before it.
inline std::string answers(const intake::Application& application) {
    std::string text;
    for (const intake::Answer& answer : application.answers)
        text += (answer.hr_only ? "*" : "") + answer.field + ": " + answer.text + "\n";
    return text;
}

/// The answer of a field; empty if there is none.
inline std::string answer(const intake::Application& application, const std::string& field) {
    for (const intake::Answer& one : application.answers)
        if (one.field == field) return one.text;
    return {};
}

inline std::string lines(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& problem : problems) text += to_string(problem) + "\n";
    return text;
}

/// What a call refuses with; "it was read" if it does not.
template <class Call>
std::string refusal_of(Call call) {
    try {
        call();
    } catch (const InvalidInput& error) {
        return lines(error.problems());
    }
    return "it was read";
}

} // namespace evenhand::test
