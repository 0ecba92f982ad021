// How long the record is kept, and how the report is checked against it.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"
#include "panel/keeping.h"

#include <fmt/format.h>

namespace evenhand::report {

namespace {

Date day_of(Moment moment) {
    return Date{std::chrono::floor<std::chrono::days>(moment)};
}

/// How long, from when, until when.
std::string period_words(const Context& context, const panel::Period& period) {
    const std::string months = context.trn("{} month", "{} months", static_cast<std::size_t>(period.months));
    if (!period.from)
        return context.trf("This record is kept for {} from the date of the outcome, unless a claim or complaint makes "
                           "it necessary to hold it. That date is not known yet.",
                           months);
    const std::string until = context.date(*period.until()), from = context.date(*period.from);
    const std::string kept =
        period.from_is_said
            ? context.trf("This record is kept until {}: {} from {}, the date of the outcome.", until, months, from)
            : context.trf("This record is kept until {}: {} from {}, when the last decision was made; if the letters "
                          "go out later, it is as many days later.",
                          until, months, from);
    return kept + " " + context.tr("A claim or complaint may make it necessary to hold it longer.");
}

} // namespace

void compose_retention(const Context& context, const Sink& out) {
    const panel::Vacancy& vacancy = context.vacancy();
    if (vacancy.disposed) {
        out(Paragraph{context.trf("Everything personal in this record was erased on {}.",
                                  context.date(day_of(vacancy.disposed->at)))});
        return;
    }
    const panel::Period period = panel::period_of(vacancy);
    std::string words = period_words(context, period);
    if (!period.why.empty()) words += " " + context.trf("Why so long: {}", sentence(period.why));
    out(Paragraph{std::move(words)});
    if (const panel::Hold* hold = panel::hold_on(vacancy))
        out(Paragraph{context.trf("It is on hold since {}, and nothing of it is erased until the hold is lifted.",
                                  context.date(day_of(hold->stamp.at)))});
    out(Paragraph{context.tr("The person appointed: as the employer's policy for personnel files says.")});
}

void compose_verification(const Context& context, const Sink& out) {
    const record::Head& head = context.facts().head;
    out(Paragraph{fmt::format("{}@{}", head.hash, head.event), Paragraph::Look::strong, true});
    out(Paragraph{
        context.trf("The head of the chain, and the number of its event ({}), recorded on {}. To check this report "
                    "against the record, where RECORD is the record's file and REPORT.pdf this report:",
                    head.event, context.moment(recorded_at(context.facts()))),
        Paragraph::Look::normal, true});
    out(Paragraph{context.tr("evenhand verify RECORD REPORT.pdf"), Paragraph::Look::strong, true});
    out(Paragraph{
        context.tr("It recomputes the whole chain, rebuilds the state from it and looks for this head in it. With the "
                   "paper alone, "
                   "type the head: evenhand verify RECORD --head HASH@EVENT")});
}

} // namespace evenhand::report
