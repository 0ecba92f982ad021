#include "report/words.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace evenhand::report {

std::string outcome_words(merit::Outcome outcome, spec::Stage stage) {
    const bool interview = stage == spec::Stage::interview;
    switch (outcome) {
    case merit::Outcome::invite:
        return interview ? "Appointed" : "Invited";
    case merit::Outcome::reserve:
        return "Reserve";
    case merit::Outcome::reject:
        return interview ? "Not appointed" : "Rejected";
    case merit::Outcome::incomplete:
        return "Incomplete";
    case merit::Outcome::tie:
        return "Tied at the line";
    case merit::Outcome::withdrawn:
        return "Withdrawn";
    case merit::Outcome::ineligible:
        return "Ineligible";
    }
    return {};
}

std::string_view role_words(panel::Role role) {
    switch (role) {
    case panel::Role::chair:
        return "Chair";
    case panel::Role::member:
        return "Member";
    case panel::Role::hr:
        return "HR adviser";
    case panel::Role::observer:
        return "Observer";
    case panel::Role::officer:
        return "HR officer";
    }
    return {};
}

std::string stage_words(spec::Stage stage) {
    std::string words(spec::name(stage));
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 32);
    return words;
}

int decimals_of(const Rational& value) {
    if (value.is_whole()) return 0;
    return (value * Rational(10)).is_whole() ? 1 : 2;
}

std::string fixed(const Rational& value, int decimals) {
    std::string text = value.rounded(decimals);
    if (decimals == 0) return text;
    const std::size_t point = text.find('.');
    const std::size_t there = point == std::string::npos ? 0 : text.size() - point - 1;
    if (point == std::string::npos) text += '.';
    return text.append(static_cast<std::size_t>(decimals) - there, '0');
}

namespace {

bool all_look_different(const std::vector<Rational>& ascending, int decimals) {
    return std::adjacent_find(ascending.begin(), ascending.end(), [&](const Rational& a, const Rational& b) {
               return a.rounded(decimals) == b.rounded(decimals);
           }) == ascending.end();
}

} // namespace

FigureColumn::FigureColumn(std::vector<Rational> figures) {
    constexpr int most = 9; // beyond that nobody reads them; ranks stand beside them
    for (const Rational& figure : figures) decimals_ = std::max(decimals_, decimals_of(figure));
    std::sort(figures.begin(), figures.end());
    figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
    while (decimals_ < most && !all_look_different(figures, decimals_)) ++decimals_;
}

std::string FigureColumn::of(const std::optional<Rational>& figure) const {
    return figure ? fixed(*figure, decimals_) : "–";
}

double for_drawing(const Rational& figure) {
    const std::string words = figure.rounded(6);
    double value = 0;
    std::from_chars(words.data(), words.data() + words.size(), value);
    return value;
}

double heat_of(const Rational& score, const merit::Scale& scale) {
    const double range = scale.most() - scale.least();
    return range > 0 ? (for_drawing(score) - scale.least()) / range : 0;
}

std::string importance_letter(bool essential) {
    return essential ? "E" : "D";
}

std::string codes_or_count(const std::vector<std::string>& codes, std::size_t at_most) {
    if (codes.empty()) return "nobody";
    if (codes.size() <= at_most) return listed(codes);
    return counted(static_cast<long long>(codes.size()), "candidate", "candidates");
}

std::string sentence(std::string words) {
    // Stops of Latin, Chinese and Japanese, Devanagari and Arabic script.
    constexpr std::array<std::string_view, 10> stops{".", "!", "?", "…", "。", "！", "？", "।", "۔", "؟"};
    words = trimmed(words);
    const bool stopped =
        std::any_of(stops.begin(), stops.end(), [&](std::string_view stop) { return words.ends_with(stop); });
    if (!words.empty() && !stopped) words += '.';
    return words;
}

std::string tie_rule_words(const Context& context) {
    return merit::tie_rule_words(context.rules(), [&](const std::string& id) { return context.label_of(id); });
}

std::string agreement_words(const Context& context) {
    const panel::StageState& state = context.state();
    if (!state.opened) return "Scoring has not been opened, so the rules are not yet fixed. Agreement not recorded.";
    std::vector<std::string> agreed, missing;
    // In the order in which they joined, not by letter: the candidate's record says nowhere whose letter is whose.
    for (const panel::Person& person : context.vacancy().people) {
        if (!person.scores()) continue;
        const bool listed_there =
            std::find(state.agreed_by.begin(), state.agreed_by.end(), person.id) != state.agreed_by.end();
        if (listed_there)
            agreed.push_back(context.name_of(person.id));
        else if (person.added.event < state.opened->event)
            missing.push_back(context.name_of(person.id));
    }
    const std::string fixed_words = fmt::format("Fixed on {} by {}, when scoring opened.",
                                                long_moment(state.opened->at), context.name_of(state.opened->by));
    if (agreed.empty()) return "Agreement not recorded. " + fixed_words;
    std::string words = fmt::format("Agreed by {}.", listed(agreed));
    if (!missing.empty()) words += fmt::format(" Agreement not recorded for {}.", listed(missing));
    return words + " " + fixed_words;
}

} // namespace evenhand::report
