// Findings about the safety of the line, in words.
#include "base/text.h"
#include "merit/safety.h"

#include <fmt/format.h>

namespace evenhand::merit {

namespace {

std::string_view place_of(Outcome outcome) {
    switch (outcome) {
    case Outcome::invite:
        return "in";
    case Outcome::reserve:
        return "in reserve";
    case Outcome::tie:
        return "tied at the line";
    case Outcome::incomplete:
        return "incomplete";
    default:
        return "out";
    }
}

/// "Member A", "Member A or Member B", "Chair, Member A or Member B".
std::string either(const std::vector<std::size_t>& members, const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < members.size(); ++i)
        text += (i == 0 ? "" : i + 1 < members.size() ? ", " : " or ") + names.at(members[i]);
    return text;
}

std::string first_words(const Finding& finding) {
    switch (finding.safety) {
    case Safety::always_in:
        return fmt::format("Always in: none of {} takes it out", counted(finding.tried, "variation", "variations"));
    case Safety::always_out:
        return fmt::format("Always out: none of {} takes it in", counted(finding.tried, "variation", "variations"));
    case Safety::depends:
        break;
    }
    if (finding.now == Outcome::tie) return "Tied at the line, for the panel to decide";
    if (finding.now == Outcome::incomplete) return "Incomplete, until what stands open is settled";
    return finding.now == Outcome::invite ? "In" : finding.now == Outcome::reserve ? "In reserve" : "Out";
}

} // namespace

std::string in_words(const Variation& variation, const Round& round, const std::vector<std::string>& names) {
    switch (variation.kind) {
    case Variation::Kind::left_out:
        return fmt::format("{}'s scores are left out", names.at(variation.members.at(0)));
    case Variation::Kind::other_combination:
        return round.rules.combine == Combine::mean ? "the median is taken instead of the mean"
                                                    : "the mean is taken instead of the median";
    default:
        break;
    }
    const std::string& criterion = round.criteria.at(variation.criterion).id;
    const bool up = variation.kind == Variation::Kind::level_up;
    if (variation.members.empty())
        return fmt::format("the score agreed on {} were one level {}", criterion, up ? "higher" : "lower");
    return fmt::format("{} had given {} one level {}", either(variation.members, names), criterion,
                       up ? "more" : "less");
}

std::string in_words(const Finding& finding, const Round& round, const std::vector<std::string>& names,
                     std::size_t most) {
    std::string text = first_words(finding);
    std::vector<std::string> ways;
    for (std::size_t i = 0; i < finding.effects.size() && i < most; ++i)
        ways.push_back(fmt::format("{} (then {})", in_words(finding.effects[i].variation, round, names),
                                   place_of(finding.effects[i].outcome)));
    if (finding.effects.size() > most)
        ways.push_back(fmt::format(
            "in {}", counted(static_cast<long long>(finding.effects.size() - most), "more way", "more ways")));
    if (!ways.empty())
        text += (finding.now == Outcome::tie || finding.now == Outcome::incomplete ? "; not if " : ", unless ") +
                joined(ways, "; or ");
    text += '.';
    if (!finding.too_few.empty())
        text += fmt::format(" Without {} too few would have scored {} to tell.", either(finding.too_few, names),
                            finding.code);
    return text;
}

} // namespace evenhand::merit
