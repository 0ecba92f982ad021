// What one applicant is told about their own application: bands and words, never a score, a rank or another applicant.
#include "report/bands.h"
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"
#include "panel/decided.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

const merit::Result* own_result(const Context& context) {
    const std::string& code = context.vacancy().candidates[context.candidate()].code;
    return context.result_of(code);
}

Band shown_band(const Context& context, const merit::Cell& cell) {
    return band_of(cell.combined, context.scale(), context.rules().minimum);
}

/// Of the event that the report names, so that a letter printed anew says the same. Where HR looks that is HR's look.
std::string letter_date(const Context& context) {
    return context.date(std::chrono::floor<std::chrono::days>(recorded_at(context.facts())));
}

/// What became of the application, as HR alone can say it: interview schemes are in it.
std::string outcome_sentence(const Context& context) {
    const std::string& code = context.vacancy().candidates[context.candidate()].code;
    const auto in_force = panel::decisions_in_force(context.vacancy(), context.state(), true);
    const auto found = in_force.find(code);
    const bool interview = context.stage() == spec::Stage::interview;
    if (found == in_force.end()) return {};
    switch (found->second->outcome) {
    case panel::Outcome::invite:
        return interview ? context.tr("We are glad to tell you that you were chosen for the post.")
                         : context.tr("We are glad to tell you that you are invited to the next stage.");
    case panel::Outcome::reserve:
        return context.tr(
            "Your application was placed on the reserve list. We write again should a place become free.");
    case panel::Outcome::reject:
        break;
    }
    return interview ? context.tr("We are sorry to tell you that another applicant was chosen for the post.")
                     : context.tr("We are sorry to tell you that your application does not go on to the next stage.");
}

std::string how_it_was_judged(const Context& context) {
    std::size_t counted_members = 0;
    for (const Scorer& scorer : context.scorers())
        if (context.counts(context.candidate(), scorer)) ++counted_members;
    return context.trf(
        "{} read your application without your name and scored it alone against {}. Everybody who applied was judged "
        "against the same criteria, with the same words for each level.",
        context.trn("{} member of the panel", "{} members of the panel", counted_members),
        context.trn("{} criterion of the person specification", "{} criteria of the person specification",
                    context.criteria().size()));
}

std::string level_named(const merit::Scale& scale, int value) {
    for (const merit::Level& level : scale.levels)
        if (level.value == value)
            return level.words.empty() ? level.name : fmt::format("{}: {}", level.name, level.words);
    return {};
}

/// The criteria in these bands, essentials first.
std::vector<std::string> in_bands(const Context& context, const merit::Result& result,
                                  std::initializer_list<Band> bands, bool say_band) {
    std::vector<std::string> essential, desirable;
    for (std::size_t c = 0; c < result.cells.size(); ++c) {
        const Band band = shown_band(context, result.cells[c]);
        if (std::find(bands.begin(), bands.end(), band) == bands.end()) continue;
        const ShownCriterion& criterion = context.criteria()[c];
        std::string words = fmt::format("{} {}", criterion.label, sentence(criterion.text));
        if (say_band) words += fmt::format(" {}.", band_words(band, context.language()));
        if (criterion.scored->essential)
            essential.push_back(words + (say_band ? " " + context.tr("This was essential.") : std::string()));
        else
            desirable.push_back(std::move(words));
    }
    essential.insert(essential.end(), desirable.begin(), desirable.end());
    return essential;
}

} // namespace

void compose_letter(const Context& context, const Sink& out) {
    const std::string name = context.candidate_name(context.candidate());
    const spec::Post& post = context.vacancy().specification.post;
    const std::string of_post =
        post.reference.empty() ? post.title : fmt::format("{} ({})", post.title, post.reference);
    out(Paragraph{letter_date(context)});
    out(Paragraph{name.empty() ? context.tr("Dear applicant,") : context.trf("Dear {},", name)});
    out(Paragraph{post.organisation.empty()
                      ? context.trf("Thank you for applying for the post of {}.", of_post)
                      : context.trf("Thank you for applying for the post of {} at {}.", of_post, post.organisation)});
    const merit::Result* result = own_result(context);
    if (!result || result->cells.empty()) {
        out(Paragraph{
            context.trf("Your application was not scored at the {} stage, so there is nothing to say about how "
                        "it met the criteria.",
                        stage_name(context))});
        return;
    }
    const std::string outcome = context.facts().hr ? outcome_sentence(context) : std::string();
    if (!outcome.empty()) out(Paragraph{outcome});
    out(Paragraph{how_it_was_judged(context) + " " + context.tr("This is what the panel found.")});
}

void compose_feedback(const Context& context, const Sink& out) {
    const merit::Result* result = own_result(context);
    if (!result || result->cells.empty()) return;
    Table table;
    table.summary = context.tr("Each criterion and how well the application met it, in words");
    table.columns = {{context.tr("Criterion"), Column::Width::share, 1, false, true},
                     {context.tr("Importance"), Column::Width::fit, 80, false, false},
                     {context.tr("What the panel found"), Column::Width::points, 80, false, false}};
    for (std::size_t c = 0; c < result->cells.size(); ++c) {
        const ShownCriterion& criterion = context.criteria()[c];
        table.rows.push_back({{fmt::format("{} {}", criterion.label, criterion.text),
                               importance_words(context, criterion.scored->essential),
                               band_words(shown_band(context, result->cells[c]), context.language())},
                              false,
                              false});
    }
    out(std::move(table));
    out(Paragraph{context.trf("To meet an essential criterion an application needed this level or a higher one: {}",
                              sentence(level_named(context.scale(), context.rules().minimum)))});
}

void compose_feedback_strong(const Context& context, const Sink& out) {
    const merit::Result* result = own_result(context);
    if (!result) return;
    if (auto items = in_bands(context, *result, {Band::strong}, false); !items.empty()) out(Bullets{std::move(items)});
}

void compose_feedback_missing(const Context& context, const Sink& out) {
    const merit::Result* result = own_result(context);
    if (!result) return;
    if (auto items = in_bands(context, *result, {Band::not_shown, Band::partly, Band::not_judged}, true);
        !items.empty())
        out(Bullets{std::move(items)});
}

void compose_letter_closing(const Context& context, const Sink& out) {
    const bool named = !context.candidate_name(context.candidate()).empty();
    out(Paragraph{named ? context.tr("Yours sincerely,") : context.tr("Yours faithfully,"), Paragraph::Look::normal,
                  true});
    // The letter has its date above.
    out(SignOff{{{context.vacancy().specification.post.organisation, ""}}, context.tr("Signature"), ""});
    out(SignOff{{{"", ""}}, context.tr("Name and position"), ""});
}

} // namespace evenhand::report
