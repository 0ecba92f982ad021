#include "report/words.h"

#include "base/text.h"

#include <algorithm>
#include <array>
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

std::string combine_words(const merit::Rules& rules) {
    return fmt::format("The score the panel agreed where there is one, else the {} of the members' counted scores. "
                       "A ? is left out.",
                       rules.combine == merit::Combine::mean ? "mean" : "median");
}

std::string essential_words(const merit::Rules& rules, const merit::Scale& scale) {
    const merit::Level* level = scale.find(rules.minimum);
    std::string words = fmt::format("An essential is met when its combined score reaches {}{}.", rules.minimum,
                                    level && !level->name.empty() ? fmt::format(" ({})", level->name) : "");
    words +=
        rules.split == merit::Split::ask
            ? " Where members stand on both sides of that level, the candidate is incomplete until a score is agreed."
            : " Where members stand on both sides of that level, the combined score decides.";
    if (rules.minimum_percent)
        words += fmt::format(" Over all essentials at least {} % of the weighted maximum must be reached.",
                             rules.minimum_percent->to_string());
    return words + " A candidate who misses an essential is rejected; desirables never make up for it.";
}

std::string ranking_words(const merit::Rules& rules) {
    return fmt::format("Those who meet every essential are ranked by the weighted total of {}.",
                       rules.rank_by == merit::RankBy::all ? "all criteria scored at this stage"
                                                           : "the essentials alone");
}

std::string tie_rule_words(const Context& context) {
    std::vector<std::string> keys;
    for (const merit::TieKey& key : context.rules().tie_rule) {
        switch (key.by) {
        case merit::TieKey::By::essential_total:
            keys.emplace_back("the total of the essentials");
            break;
        case merit::TieKey::By::desirable_total:
            keys.emplace_back("the total of the desirables");
            break;
        case merit::TieKey::By::all_total:
            keys.emplace_back("the total of all criteria");
            break;
        case merit::TieKey::By::criterion:
            keys.push_back(fmt::format("the score on criterion {}", context.label_of(key.criterion)));
            break;
        }
    }
    if (keys.empty()) return "Equal totals share a rank.";
    return fmt::format("Equal totals are settled by {}; those still equal share a rank.", joined(keys, ", then by "));
}

std::string line_words(const merit::Rules& rules, spec::Stage stage) {
    const merit::Line& line = rules.line;
    const bool interview = stage == spec::Stage::interview;
    const std::string_view invited = interview ? "appointed" : "invited";
    if (!line.invite && !line.minimum_total)
        return fmt::format("There is no line: everybody who meets the essentials is {}.", invited);
    std::string words;
    if (line.invite && line.minimum_total)
        words = fmt::format("The best {} are {}, if their total is at least {}.", *line.invite, invited,
                            line.minimum_total->to_string());
    else if (line.invite)
        words = *line.invite == 1 ? fmt::format("The best candidate is {}.", invited)
                                  : fmt::format("The best {} are {}.", *line.invite, invited);
    else
        words = fmt::format("Everybody whose total is at least {} is {}.", line.minimum_total->to_string(), invited);
    if (line.minimum_total) words += " Below that total a candidate is rejected.";
    if (!line.invite) return words;
    words += line.ties == merit::Ties::ask
                 ? " Equal candidates who straddle the line are a tie, and the panel decides with a reason."
                 : fmt::format(" Equal candidates who straddle the line are all {}.", invited);
    if (!line.reserve) return words + " All others who are ranked are held in reserve, in rank order.";
    if (*line.reserve == 0) return words + " Nobody is held in reserve.";
    return words + fmt::format(" The next {} held in reserve, in rank order.",
                               *line.reserve == 1 ? "one is" : fmt::format("{} are", *line.reserve));
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
