#include "panel/score_sheet.h"

#include "panel/packs.h"
#include "panel/permission.h"
#include "panel/score_sheet_key.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

/// "0 No evidence; 1 Some; ? cannot be judged"
std::string scale_in_words(const merit::Scale& scale) {
    std::string words = fmt::format("{} to {}: ", scale.least(), scale.most());
    for (const merit::Level& level : scale.levels)
        words +=
            level.name.empty() ? fmt::format("{}; ", level.value) : fmt::format("{} {}; ", level.value, level.name);
    return words + "? cannot be judged";
}

void require_wants_sheet(const Vacancy& vacancy, const StageState& state, const Person& member) {
    if (!member.scores())
        throw NotAllowed(fmt::format("{} is {} and does not score: score sheets are for those who do.", member.name,
                                     with_article(member.role)));
    if (const Pack* out = pack_out(vacancy, state.stage, member.id)) throw NotAllowed(scores_in_pack(member, *out));
    bool handed_in = has_returned(vacancy, state.stage, member);
    for (const auto& [person, stamp] : state.hand_ins) handed_in = handed_in || person == member.id;
    if (handed_in && still_owed(vacancy, state.stage, member.id).empty()) // else a late application is to be scored
        throw NotAllowed(fmt::format("{} has handed in, so there is nothing to score.", member.name));
}

} // namespace

std::vector<std::vector<std::string>> score_sheet(const Vacancy& vacancy, const SheetOf& of, const Person& member,
                                                  const WordsOn& words) {
    const StageState& state = opened_stage(vacancy, of.stage);
    require_wants_sheet(vacancy, state, member);
    const std::vector<std::size_t> order = reading_order(vacancy, of.stage, member);
    if (order.empty())
        throw NotAllowed(fmt::format("{} owes no scores at the {} stage.", member.name, spec::name(of.stage)));
    const std::size_t person = *vacancy.person_index(member.id);
    std::map<std::string, std::string> asked = words_of_criteria(vacancy);
    const std::string scale = scale_in_words(state.scale_now());
    std::vector<std::vector<std::string>> rows{{sheet_headings.begin(), sheet_headings.end()}};
    SheetKey key{vacancy_mark(of),
                 of.stage,
                 member.id,
                 of.rules,
                 0,
                 static_cast<long long>(order.size() * state.criteria.size()),
                 {},
                 {}};
    for (const std::size_t candidate : order) {
        key.candidate = vacancy.candidates[candidate].code;
        const std::map<std::string, WordsBeside> beside = words(key.candidate);
        for (std::size_t i = 0; i < state.criteria.size(); ++i) {
            key.criterion = state.criteria[i].id;
            ++key.position;
            const auto said = beside.find(key.criterion);
            rows.push_back({to_string(key), key.candidate, key.criterion, asked[key.criterion], scale,
                            to_string(state.marks.at(candidate, i, person)),
                            said == beside.end() ? std::string() : said->second.note, checksum(key, of)});
        }
    }
    return rows;
}

std::vector<int> score_sheet_widths() {
    return {14, 11, 10, 60, 40, 8, 50, 16};
}

std::vector<std::string> score_sheet_answers(const merit::Scale& scale) {
    std::vector<std::string> answers;
    for (const merit::Level& level : scale.levels) answers.push_back(std::to_string(level.value));
    answers.emplace_back("?");
    return answers;
}

} // namespace evenhand::panel
