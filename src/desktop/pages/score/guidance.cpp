#include "desktop/pages/score/guidance.h"

#include "base/text.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::desktop {

namespace {

std::string as_list(const spec::Indicators& indicators) {
    std::string lines;
    if (!indicators.heading.empty()) lines += "\n" + indicators.heading + ":";
    for (const std::string& item : indicators.items) lines += "\n• " + item;
    return lines;
}

std::string indicators_of(const spec::Theme& theme, const std::string& framework, const std::string& level) {
    std::string text = trf("{} ({}, {})", theme.name, framework, level);
    for (const spec::Indicators& group : theme.indicators)
        if (group.level == level) text += as_list(group);
    if (theme.development && !theme.development->items.empty())
        text += "\n" + tr("Development is needed where someone:") + as_list(*theme.development);
    return text;
}

} // namespace

std::string indicators_on(const spec::Framework& framework, const spec::FrameworkUse& use,
                          const spec::Criterion& criterion) {
    std::vector<std::string> parts;
    for (const spec::Theme& theme : framework.themes)
        if (std::find(criterion.themes.begin(), criterion.themes.end(), theme.id) != criterion.themes.end())
            parts.push_back(indicators_of(theme, framework.title, use.level));
    return joined(parts, "\n\n");
}

std::string guidance_on(const panel::Vacancy& vacancy, const spec::Criterion& criterion) {
    std::vector<std::string> parts;
    if (!criterion.guidance.empty()) parts.push_back(criterion.guidance);
    if (const auto& use = vacancy.specification.framework; use && vacancy.framework)
        if (std::string indicators = indicators_on(*vacancy.framework, *use, criterion); !indicators.empty())
            parts.push_back(std::move(indicators));
    return joined(parts, "\n\n");
}

std::string help_on(const panel::Vacancy& vacancy, const panel::StageState& stage, const spec::Criterion& criterion) {
    std::vector<std::string> parts;
    const panel::InterviewQuestions* asked = vacancy.asked_on(criterion.id);
    if (asked && stage.rules_now().stage == spec::Stage::interview) {
        std::string questions = tr("Asked of every candidate:");
        int number = 0;
        for (const std::string& question : asked->questions) questions += fmt::format("\n{}. {}", ++number, question);
        parts.push_back(std::move(questions));
    }
    if (std::string guidance = guidance_on(vacancy, criterion); !guidance.empty()) parts.push_back(std::move(guidance));
    return joined(parts, "\n\n");
}

bool has_help(const panel::Vacancy& vacancy, const panel::StageState& stage) {
    return std::any_of(stage.criteria.begin(), stage.criteria.end(), [&](const merit::Scored& scored) {
        const spec::Criterion* criterion = spec::find(vacancy.specification, scored.id);
        return criterion && !help_on(vacancy, stage, *criterion).empty();
    });
}

} // namespace evenhand::desktop
