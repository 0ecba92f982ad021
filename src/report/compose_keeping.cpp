// How long the record is kept, and how the report is checked against it.
#include "report/blocks.h"
#include "report/words.h"

#include <fmt/format.h>

namespace evenhand::report {

namespace {

/// Twelve months on; 29 February becomes the 28th.
Date a_year_after(Moment moment) {
    const Date day{std::chrono::floor<std::chrono::days>(moment)};
    const Date next = day + std::chrono::years(1);
    return next.ok() ? next : Date{next.year() / next.month() / std::chrono::last};
}

} // namespace

void compose_retention(const Context& context, const Sink& out) {
    const auto& decisions = context.state().decisions;
    std::string words =
        "This record is kept for 12 months from the date of the outcome letters, unless the employer has set and "
        "written down another period, or a claim or complaint makes it necessary to hold it. ";
    if (decisions.empty())
        words += "Nothing has been decided yet, so there is no date to reckon from.";
    else
        words += fmt::format(
            "Reckoned from the last decision, {}, that is until {}; if the letters go out later, it is as many "
            "days later.",
            long_date(Date{std::chrono::floor<std::chrono::days>(decisions.back().stamp.at)}),
            long_date(a_year_after(decisions.back().stamp.at)));
    out(Paragraph{std::move(words)});
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
