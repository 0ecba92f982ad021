#include "merit/rule_words.h"

#include "base/text.h"

#include <fmt/format.h>

namespace evenhand::merit {

std::string combine_words(const Rules& rules) {
    return fmt::format("The score the panel agreed where there is one, else the {} of the members' counted scores. "
                       "A ? is left out.",
                       rules.combine == Combine::mean ? "mean" : "median");
}

std::string essential_words(const Rules& rules, const Scale& scale) {
    const Level* level = scale.find(rules.minimum);
    std::string words = fmt::format("An essential is met when its combined score reaches {}{}.", rules.minimum,
                                    level && !level->name.empty() ? fmt::format(" ({})", level->name) : "");
    words +=
        rules.split == Split::ask
            ? " Where members stand on both sides of that level, the candidate is incomplete until a score is agreed."
            : " Where members stand on both sides of that level, the combined score decides.";
    if (rules.minimum_percent)
        words += fmt::format(" Over all essentials at least {} % of the weighted maximum must be reached.",
                             rules.minimum_percent->to_string());
    return words + fmt::format(" A candidate who misses an essential is {}; desirables never make up for it.",
                               rules.stage == spec::Stage::interview ? "not appointed" : "rejected");
}

std::string ranking_words(const Rules& rules) {
    return fmt::format("Those who meet every essential are ranked by the weighted total of {}.",
                       rules.rank_by == RankBy::all ? "all criteria scored at this stage" : "the essentials alone");
}

std::string tie_rule_words(const Rules& rules, const LabelOf& label_of) {
    std::vector<std::string> keys;
    for (const TieKey& key : rules.tie_rule) {
        switch (key.by) {
        case TieKey::By::essential_total:
            keys.emplace_back("the total of the essentials");
            break;
        case TieKey::By::desirable_total:
            keys.emplace_back("the total of the desirables");
            break;
        case TieKey::By::all_total:
            keys.emplace_back("the total of all criteria");
            break;
        case TieKey::By::criterion:
            keys.push_back(fmt::format("the score on criterion {}", label_of(key.criterion)));
            break;
        }
    }
    if (keys.empty()) return "Equal totals share a rank.";
    return fmt::format("Equal totals are settled by {}; those still equal share a rank.", joined(keys, ", then by "));
}

std::string line_words(const Rules& rules, spec::Stage stage) {
    const Line& line = rules.line;
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
    if (line.minimum_total)
        words += fmt::format(" Below that total a candidate is {}.", interview ? "not appointed" : "rejected");
    if (!line.invite) return words;
    words += line.ties == Ties::ask
                 ? " Equal candidates who straddle the line are a tie, and the panel decides with a reason."
                 : fmt::format(" Equal candidates who straddle the line are all {}.", invited);
    if (!line.reserve) return words + " All others who are ranked are held in reserve, in rank order.";
    if (*line.reserve == 0) return words + " Nobody is held in reserve.";
    return words + fmt::format(" The next {} held in reserve, in rank order.",
                               *line.reserve == 1 ? "one is" : fmt::format("{} are", *line.reserve));
}

} // namespace evenhand::merit
