// How the questions before closing are put together, by subject. Not for other rooms.
#pragma once
#include "panel/questions.h"

#include <utility>

namespace evenhand::panel {

/// What every question is asked of.
struct Asked {
    const Vacancy& vacancy;
    const StageState& state;
    const merit::Selection& selection;
    std::vector<Question>& questions;

    Question& ask(Question::Kind kind, std::string sentence, std::vector<std::string> candidates = {}) const {
        questions.push_back({kind, std::move(sentence), std::move(candidates), {}, {}});
        return questions.back();
    }
};

/// The person's name; the id where the name was erased.
inline const std::string& called(const Person& person) {
    return person.name.empty() ? person.id : person.name;
}

void ask_about_rules(const Asked& asked);
void ask_about_people(const Asked& asked);
void ask_about_applications(const Asked& asked);
void ask_about_scores(const Asked& asked);
void ask_about_moderation(const Asked& asked);
void ask_about_decisions(const Asked& asked);
void ask_about_closing(const Asked& asked);

} // namespace evenhand::panel
