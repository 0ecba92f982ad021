#include "panel/event.h"

#include <array>

namespace evenhand::panel {

namespace {

constexpr std::array<std::string_view, 5> role_names = {"chair", "member", "hr", "observer", "officer"};
constexpr std::array<std::string_view, 3> interest_names = {"none", "knows", "conflict"};
constexpr std::array<std::string_view, 3> ground_names = {"panel", "merit", "scheme"};
constexpr std::array<std::string_view, 2> signable_names = {"hand-in", "sign-off"};
constexpr std::array<std::string_view, 3> outcome_names = {"invite", "reserve", "reject"};
constexpr std::array<std::string_view, 3> interview_names = {"appoint", "reserve", "not appointed"};
/// In the order of the variant's kinds. They stand in files: never change one.
constexpr std::array<std::string_view, std::variant_size_v<What>> kind_names = {"vacancy-created",
                                                                                "rules-set",
                                                                                "person-added",
                                                                                "interest-declared",
                                                                                "person-stood-down",
                                                                                "applications-taken",
                                                                                "candidate-set-aside",
                                                                                "stage-opened",
                                                                                "scores-given",
                                                                                "handed-in",
                                                                                "score-agreed",
                                                                                "moderation-closed",
                                                                                "moderation-reopened",
                                                                                "decided",
                                                                                "words-erased",
                                                                                "specification-changed",
                                                                                "rules-agreed",
                                                                                "hr-view-opened",
                                                                                "practice-taken",
                                                                                "practice-scored",
                                                                                "practice-closed",
                                                                                "safety-consulted",
                                                                                "basis-written",
                                                                                "signed-off",
                                                                                "answer-blinded",
                                                                                "applications-renewed",
                                                                                "originals-kept",
                                                                                "alike-found",
                                                                                "kept-apart",
                                                                                "candidate-replaced",
                                                                                "key-shown",
                                                                                "signed",
                                                                                "signed-on-paper",
                                                                                "pack-made",
                                                                                "pack-returned",
                                                                                "pack-withdrawn",
                                                                                "backup-made",
                                                                                "retention-set",
                                                                                "hold-set",
                                                                                "candidate-moved-out",
                                                                                "candidate-erased",
                                                                                "record-disposed",
                                                                                "interview-questions-written"};

template <class Value, std::size_t N>
std::optional<Value> find(const std::array<std::string_view, N>& names, std::string_view word) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == word) return static_cast<Value>(i);
    return std::nullopt;
}

} // namespace

std::string_view name(Role role) {
    return role_names[static_cast<std::size_t>(role)];
}

std::string_view name(Interest interest) {
    return interest_names[static_cast<std::size_t>(interest)];
}

std::string_view name(Ground ground) {
    return ground_names[static_cast<std::size_t>(ground)];
}

std::string_view name(Signable act) {
    return signable_names[static_cast<std::size_t>(act)];
}

std::string_view name(Outcome outcome, spec::Stage stage) {
    return (stage == spec::Stage::interview ? interview_names : outcome_names)[static_cast<std::size_t>(outcome)];
}

std::optional<Role> role_named(std::string_view word) {
    return find<Role>(role_names, word);
}

std::optional<Outcome> outcome_named(std::string_view word, spec::Stage stage) {
    if (stage == spec::Stage::interview) {
        if (word == "not-appointed") return Outcome::reject;
        if (const auto found = find<Outcome>(interview_names, word)) return found;
    }
    return find<Outcome>(outcome_names, word);
}

std::string_view kind(const What& what) {
    return kind_names[what.index()];
}

} // namespace evenhand::panel
