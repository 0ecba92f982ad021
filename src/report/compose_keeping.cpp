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
std::string period_words(const panel::Period& period) {
    const std::string months = counted(period.months, "month", "months");
    if (!period.from)
        return fmt::format("This record is kept for {} from the date of the outcome, unless a claim or complaint makes "
                           "it necessary to hold it. That date is not known yet.",
                           months);
    return fmt::format("This record is kept until {}: {} from {}{}. A claim or complaint may make it necessary to hold "
                       "it longer.",
                       long_date(*period.until()), months, long_date(*period.from),
                       period.from_is_said ? ", the date of the outcome"
                                           : ", when the last decision was made; if the letters go out later, it is "
                                             "as many days later");
}

} // namespace

void compose_retention(const Context& context, const Sink& out) {
    const panel::Vacancy& vacancy = context.vacancy();
    if (vacancy.disposed) {
        out(Paragraph{fmt::format("Everything personal in this record was erased on {}.",
                                  long_date(day_of(vacancy.disposed->at)))});
        return;
    }
    const panel::Period period = panel::period_of(vacancy);
    std::string words = period_words(period);
    if (!period.why.empty()) words += fmt::format(" Why so long: {}", sentence(period.why));
    out(Paragraph{std::move(words)});
    if (const panel::Hold* hold = panel::hold_on(vacancy))
        out(Paragraph{fmt::format("It is on hold since {}, and nothing of it is erased until the hold is lifted.",
                                  long_date(day_of(hold->stamp.at)))});
    out(Paragraph{"The person appointed: as the employer's policy for personnel files says."});
}

void compose_verification(const Context& context, const Sink& out) {
    const record::Head& head = context.facts().head;
    out(Paragraph{fmt::format("{}@{}", head.hash, head.event), Paragraph::Look::strong, true});
    out(Paragraph{
        fmt::format("The head of the chain, and the number of its event ({}), recorded on {}. To check this report "
                    "against the record, where RECORD is the record's file and REPORT.pdf this report:",
                    head.event, long_moment(recorded_at(context.facts()))),
        Paragraph::Look::normal, true});
    out(Paragraph{"evenhand verify RECORD REPORT.pdf", Paragraph::Look::strong, true});
    out(Paragraph{"It recomputes the whole chain, rebuilds the state from it and looks for this head in it. With the "
                  "paper alone, "
                  "type the head: evenhand verify RECORD --head HASH@EVENT"});
}

} // namespace evenhand::report
