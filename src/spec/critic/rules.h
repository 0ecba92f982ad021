// The rules of the critic that go by English words, each for one statement.
#pragma once
#include "spec/critic/statement.h"

#include <string>
#include <string_view>
#include <utility>

namespace evenhand::spec {

bool among(std::string_view key, std::initializer_list<std::string_view> list);
/// "the", "of", "must": words that say nothing of what is required.
bool is_small(const std::string& key);

/// The two requirements that are asked for at once, as they are written.
std::optional<std::pair<std::string, std::string>> two_parts(const Statement& statement);

// Each gives the words that are doubtful; empty where none are.

/// "5 years", where it is experience that is counted.
std::string counted_years(const Statement& statement);
/// "Recent graduate": young by another word.
std::string another_word_for_age(const Statement& statement);
/// "Driving licence", where no other way of getting about would do as well.
std::string driving_alone(const Statement& statement);
/// "In good health".
std::string health_asked_for(const Statement& statement);
/// "Telephone manner": what shows only when somebody is met.
std::string shown_when_met(const Statement& statement);

} // namespace evenhand::spec
