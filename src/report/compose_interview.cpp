// What an interviewer has in hand: each criterion judged at the interview, what to look for, and room for notes.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

/// What the behaviour framework says of the criterion's themes, for the post's level and for everyone.
std::vector<std::string> indicators(const Context& context, const spec::Criterion& criterion) {
    std::vector<std::string> items;
    const auto& framework = context.vacancy().framework;
    const auto& use = context.vacancy().specification.framework;
    if (!framework) return items;
    for (const spec::Theme& theme : framework->themes) {
        if (std::find(criterion.themes.begin(), criterion.themes.end(), theme.id) == criterion.themes.end()) continue;
        for (const spec::Indicators& group : theme.indicators)
            if (!use || use->level.empty() || group.level == use->level)
                for (const std::string& item : group.items) items.push_back(fmt::format("{}: {}", theme.name, item));
    }
    return items;
}

/// The questions that are set down, or room for the one that is asked.
void compose_questions(const Context& context, const std::string& criterion, const Sink& out) {
    const panel::InterviewQuestions* written = context.vacancy().asked_on(criterion);
    if (!written) {
        out(Paragraph{context.tr("Question asked"), Paragraph::Look::strong, true});
        out(Room{2, true, room_words(context)});
        return;
    }
    out(Paragraph{context.tr("To be asked, in this order"), Paragraph::Look::strong, true});
    FactList questions;
    for (const std::string& question : written->questions)
        questions.rows.emplace_back(context.trf("Question {}", questions.rows.size() + 1), question);
    out(std::move(questions));
}

const merit::Scale& scale_of(const Context& context) {
    const auto& stages = context.vacancy().stages;
    const auto interview = stages.find(spec::Stage::interview);
    return interview == stages.end() ? context.scale() : interview->second.scale_now();
}

Table levels(const Context& context) {
    const merit::Scale& scale = scale_of(context);
    Table table;
    table.summary = context.tr("Boxes to mark the level that was shown");
    for (const merit::Level& level : scale.levels)
        table.columns.push_back({fmt::format("{} {}", level.value, level.name), Column::Width::share, 1, false, false});
    table.columns.push_back({context.tr("? Cannot be judged"), Column::Width::share, 1, false, false});
    table.tall = true;
    Row row;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        Cell cell;
        cell.box = true;
        row.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
    return table;
}

} // namespace

void compose_interview(const Context& context, const Sink& out) {
    FactList facts;
    for (const std::string& label :
         {context.tr("Candidate (code)"), context.tr("Interviewer"), context.tr("Date and time")})
        facts.rows.emplace_back(label, "________________________________________");
    out(std::move(facts));
}

void compose_interview_criteria(const Context& context, const Sink& out) {
    const std::vector<std::string> judged = panel::judged_at_interview(context.vacancy());
    bool first = true;
    for (const spec::Placed& placed : spec::criteria(context.vacancy().specification)) {
        const spec::Criterion& criterion = *placed.criterion;
        if (std::find(judged.begin(), judged.end(), criterion.id) == judged.end()) continue;
        if (!first) out(PageBreak{});
        first = false;
        std::vector<std::string> methods;
        for (const spec::Method method : criterion.methods)
            if (spec::stage_of(method) == spec::Stage::interview) methods.push_back(method_words(context, method));
        out(Heading{3, fmt::format("{} {}", context.label_of(criterion.id), placed.full_text())});
        const bool essential = criterion.importance == spec::Importance::essential;
        out(Paragraph{context.trf("{}. Judged by: {}.",
                                  criterion.importance == spec::Importance::unspecified
                                      ? context.tr("Importance not stated")
                                      : importance_words(context, essential),
                                  context.listed(methods)),
                      Paragraph::Look::normal, true});
        if (!criterion.guidance.empty())
            out(Paragraph{context.trf("What to look for: {}", sentence(criterion.guidance)), Paragraph::Look::normal,
                          true});
        if (auto items = indicators(context, criterion); !items.empty()) {
            out(Paragraph{context.tr("Behaviours that may show here. They help to listen and are not scored."),
                          Paragraph::Look::normal, true});
            out(Bullets{std::move(items)});
        }
        compose_questions(context, criterion.id, out);
        out(Paragraph{context.tr("Level shown: mark one"), Paragraph::Look::strong, true});
        out(levels(context));
        out(Paragraph{context.tr("What was said"), Paragraph::Look::strong, true});
        out(Room{40, false, room_words(context)}); // what is left of the page
    }
}

} // namespace evenhand::report
