#include "merit/rule_words.h"

#include "base/text.h"

namespace evenhand::merit {

std::string combine_words(const Rules& rules, const Language& language) {
    return rules.combine == Combine::mean ? language.tr("The score the panel agreed where there is one, "
                                                        "else the mean of the members' counted "
                                                        "scores. A ? is left out.")
                                          : language.tr("The score the panel agreed where there is one, "
                                                        "else the median of the members' counted "
                                                        "scores. A ? is left out.");
}

std::string essential_words(const Rules& rules, const Scale& scale, const Language& language) {
    const Level* level = scale.find(rules.minimum);
    std::vector<std::string> words;
    words.push_back(
        level && !level->name.empty()
            ? language.trf("An essential is met when its combined score reaches {} ({}).", rules.minimum, level->name)
            : language.trf("An essential is met when its combined score reaches {}.", rules.minimum));
    words.push_back(rules.split == Split::ask ? language.tr("Where members stand on both sides of that "
                                                            "level, the candidate is incomplete "
                                                            "until a score is agreed.")
                                              : language.tr("Where members stand on both sides of that "
                                                            "level, the combined score decides."));
    if (rules.minimum_percent)
        words.push_back(language.trf("Over all essentials at least {} % of the "
                                     "weighted maximum must be reached.",
                                     rules.minimum_percent->to_string()));
    words.push_back(rules.stage == spec::Stage::interview
                        ? language.tr("A candidate who misses an essential is not appointed; "
                                      "desirables never make up for it.")
                        : language.tr("A candidate who misses an essential is rejected; "
                                      "desirables never make up for it."));
    return joined(words, " ");
}

std::string ranking_words(const Rules& rules, const Language& language) {
    return rules.rank_by == RankBy::all ? language.tr("Those who meet every essential are ranked by the "
                                                      "weighted total of all criteria scored "
                                                      "at this stage.")
                                        : language.tr("Those who meet every essential are ranked by the "
                                                      "weighted total of the essentials "
                                                      "alone.");
}

std::string tie_rule_words(const Rules& rules, const LabelOf& label_of, const Language& language) {
    std::vector<std::string> keys;
    for (const TieKey& key : rules.tie_rule) {
        switch (key.by) {
        case TieKey::By::essential_total:
            keys.push_back(language.tr("the total of the essentials"));
            break;
        case TieKey::By::desirable_total:
            keys.push_back(language.tr("the total of the desirables"));
            break;
        case TieKey::By::all_total:
            keys.push_back(language.tr("the total of all criteria"));
            break;
        case TieKey::By::criterion:
            keys.push_back(language.trf("the score on criterion {}", label_of(key.criterion)));
            break;
        }
    }
    if (keys.empty()) return language.tr("Equal totals share a rank.");
    // Translators: between the totals that settle ties, one after the other.
    const std::string then = language.tr(", then by ");
    return language.trf("Equal totals are settled by {}; those still equal share a rank.", joined(keys, then));
}

namespace {

/// Who is invited, or at the interview appointed, by rules that have a line.
std::string above_the_line(const Line& line, bool interview, const Language& language) {
    if (line.invite && line.minimum_total) {
        const std::string least = line.minimum_total->to_string();
        return interview ? language.trf("The best {} are appointed, if their total is at "
                                        "least {}.",
                                        *line.invite, least)
                         : language.trf("The best {} are invited, if their total is at least {}.", *line.invite, least);
    }
    if (line.invite)
        return interview ? language.trn("The best candidate is appointed.", "The best {} are appointed.", *line.invite)
                         : language.trn("The best candidate is invited.", "The best {} are invited.", *line.invite);
    const std::string least = line.minimum_total->to_string();
    return interview ? language.trf("Everybody whose total is at least {} is appointed.", least)
                     : language.trf("Everybody whose total is at least {} is invited.", least);
}

std::string reserve_words(const Line& line, const Language& language) {
    if (!line.reserve) return language.tr("All others who are ranked are held in reserve, in rank order.");
    if (*line.reserve == 0) return language.tr("Nobody is held in reserve.");
    return language.trn("The next one is held in reserve, in rank order.",
                        "The next {} are held in reserve, in rank order.", *line.reserve);
}

} // namespace

std::string line_words(const Rules& rules, spec::Stage stage, const Language& language) {
    const Line& line = rules.line;
    const bool interview = stage == spec::Stage::interview;
    if (!line.invite && !line.minimum_total)
        return interview ? language.tr("There is no line: everybody who meets the "
                                       "essentials is appointed.")
                         : language.tr("There is no line: everybody who meets the "
                                       "essentials is invited.");
    std::vector<std::string> words{above_the_line(line, interview, language)};
    if (line.minimum_total)
        words.push_back(interview ? language.tr("Below that total a candidate is not appointed.")
                                  : language.tr("Below that total a candidate is rejected."));
    if (!line.invite) return joined(words, " ");
    if (line.ties == Ties::ask)
        words.push_back(language.tr("Equal candidates who straddle the line are a "
                                    "tie, and the panel decides with a reason."));
    else
        words.push_back(interview ? language.tr("Equal candidates who straddle the line are all appointed.")
                                  : language.tr("Equal candidates who straddle the line are all invited."));
    words.push_back(reserve_words(line, language));
    return joined(words, " ");
}

} // namespace evenhand::merit
