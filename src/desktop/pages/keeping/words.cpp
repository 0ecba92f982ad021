#include "desktop/pages/keeping/words.h"

#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/words.h"
#include "panel/permission.h"

namespace evenhand::desktop {

namespace {

/// Whole months from one day to the other.
int months_between(Date from, Date until) {
    const auto months = (until.year() / until.month()) - (from.year() / from.month());
    return static_cast<int>(months.count()) - (until.day() < from.day() ? 1 : 0);
}

long long days_between(Date from, Date until) {
    return (std::chrono::sys_days(until) - std::chrono::sys_days(from)).count();
}

constexpr long long few_days = 62;

std::string until_words(const panel::Vacancy& vacancy, Date today) {
    const panel::Period period = panel::period_of(vacancy);
    if (!period.from)
        return trf("Kept for {} from the date of the outcome, which is not known yet.",
                   trn("{} month", "{} months", period.months));
    const Date until = *period.until();
    return panel::is_past(period, today)
               ? trf("Kept until {}: that day has come, and the record can be disposed of.", day_words(until))
               : trf("Kept until {}, {}. Then it is to be destroyed.", day_words(until), how_far_away(today, until));
}

} // namespace

std::string how_far_away(Date today, Date until) {
    const long long days = days_between(today, until);
    if (days <= 0) return tr("that day has come");
    if (days <= few_days) return trn("in {} day", "in {} days", days);
    return trn("in {} month", "in {} months", months_between(today, until));
}

std::string period_words(const panel::Vacancy& vacancy) {
    const panel::Period period = panel::period_of(vacancy);
    const std::string months = trn("{} month", "{} months", period.months);
    std::string text =
        !period.from ? tr("The outcome is the day of the last decision or signature at the last stage, unless another "
                          "is set here.")
        : period.from_is_said ? trf("It is kept for {} from the outcome on {}.", months, day_words(*period.from))
                              : trf("It is kept for {} from {}, when the last decision was made or signed.", months,
                                    day_words(*period.from));
    if (!period.why.empty()) text += " " + trf("Set because: {}", panel::sentences({period.why}));
    return text;
}

std::string keeping_words(const panel::Vacancy& vacancy, Date today) {
    if (vacancy.disposed) {
        const panel::Person* person = vacancy.find_person(vacancy.disposed->by);
        return trf("The record was disposed of on {} by {}. Scores, decisions and numbers stay, by code; nothing more "
                   "is done in it.",
                   day_words(*vacancy.disposed), person ? person->name : vacancy.disposed->by);
    }
    std::string text = until_words(vacancy, today);
    if (const panel::Hold* hold = panel::hold_on(vacancy))
        text += "\n" + trf("On hold since {}: {} Nothing is erased until the hold is lifted.", day_words(hold->stamp),
                           panel::sentences({hold->why}));
    if (const auto appointed = panel::to_be_moved_out(vacancy); !appointed.empty())
        text += "\n" + trf("Appointed, and the application not handed on yet: {}.", list_words(appointed));
    return text;
}

std::string keeping_next(const panel::Vacancy& vacancy, Date today) {
    if (vacancy.disposed) return tr("The record was disposed of: nothing more is done in it.");
    const bool past = panel::is_past(panel::period_of(vacancy), today) && !panel::hold_on(vacancy);
    if (!past) return {};
    if (const auto appointed = panel::to_be_moved_out(vacancy); !appointed.empty())
        return trf("The record has been kept long enough. Hand on the applications of those appointed first: {}.",
                   list_words(appointed));
    return tr("The record has been kept long enough: dispose of it.");
}

std::string keeping_in_short(const panel::Vacancy& vacancy, Date today) {
    if (vacancy.disposed) return tr("disposed of");
    if (panel::hold_on(vacancy)) return tr("on hold");
    const panel::Period period = panel::period_of(vacancy);
    if (!period.from) return {};
    if (panel::is_past(period, today)) return tr("due");
    const Date until = *period.until();
    const long long days = days_between(today, until);
    return days <= few_days ? trn("{} day left", "{} days left", days)
                            : trn("{} month left", "{} months left", months_between(today, until));
}

} // namespace evenhand::desktop
