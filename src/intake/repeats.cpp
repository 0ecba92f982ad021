#include "intake/application.h"

#include <algorithm>
#include <unordered_map>

namespace evenhand::intake {

namespace {

using Answers = std::vector<const Answer*>;

/// By field, so that answers that lay in different columns, or come back from a record, compare.
Answers in_order(const Application& application) {
    Answers answers;
    for (const Answer& answer : application.answers) answers.push_back(&answer);
    std::sort(answers.begin(), answers.end(), [](const Answer* a, const Answer* b) { return a->field < b->field; });
    return answers;
}

std::size_t hash_of(const Answers& answers) {
    std::size_t hash = answers.size();
    for (const Answer* answer : answers)
        for (const std::string* text : {&answer->field, &answer->text})
            hash = hash * 31 + std::hash<std::string>()(*text);
    return hash;
}

bool same(const Answers& a, const Answers& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Answer* one, const Answer* other) {
        return one->field == other->field && one->text == other->text;
    });
}

} // namespace

std::vector<Repeat> repeats(const std::vector<Application>& applications) {
    std::vector<Repeat> found;
    std::unordered_multimap<std::size_t, std::size_t> seen; ///< hash → first application with those answers
    for (std::size_t at = 0; at < applications.size(); ++at) {
        const Answers answers = in_order(applications[at]);
        const std::size_t hash = hash_of(answers);
        const auto [first, last] = seen.equal_range(hash);
        const auto earlier = std::find_if(
            first, last, [&](const auto& entry) { return same(answers, in_order(applications[entry.second])); });
        if (earlier != last)
            found.push_back({at, earlier->second});
        else
            seen.emplace(hash, at);
    }
    return found;
}

} // namespace evenhand::intake
