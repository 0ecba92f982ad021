#include "panel/keeping.h"

#include "base/errors.h"
#include "base/text.h"
#include "panel/packs.h"
#include "panel/permission.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

constexpr int most_months = 240;
/// An outcome farther from what was done in the record is a slip of the pen, and the period would be over at once or
/// never.
constexpr std::chrono::years most_years_away{5};

Date day_of(Moment moment) {
    return Date{std::chrono::floor<std::chrono::days>(moment)};
}

/// So many months on; the 31st becomes the last day of a shorter month.
Date months_after(Date day, int months) {
    const Date next = day + std::chrono::months(months);
    return next.ok() ? next : Date{next.year() / next.month() / std::chrono::last};
}

void require_near(const Vacancy& vacancy, Date outcome) {
    const Date begun = day_of(vacancy.people.front().added.at), last = day_of(vacancy.last.at);
    if (outcome >= begun - most_years_away && outcome <= std::max(begun, last) + most_years_away) return;
    throw InvalidInput(fmt::format("{} cannot be the date of the outcome of a vacancy that was recorded from {} to {}",
                                   long_date(outcome), long_date(begun), long_date(std::max(begun, last))),
                       fmt::format("a day no more than {} years away", most_years_away.count()));
}

/// The stage with which the exercise ends, if it has come to decisions on everybody.
const StageState* ended_with(const Vacancy& vacancy) {
    if (vacancy.stages.empty()) return nullptr;
    const auto& [stage, state] = *vacancy.stages.rbegin();
    return state.opened && phase(vacancy, stage) == Phase::closed ? &state : nullptr;
}

/// The exercise is over once the last stage is decided, or HR has said from when on.
bool is_over(const Vacancy& vacancy, Date today) {
    const Period period = period_of(vacancy);
    return ended_with(vacancy) || (period.from_is_said && *period.from <= today);
}

void require_no_hold(const Vacancy& vacancy) {
    if (const Hold* hold = hold_on(vacancy))
        throw NotAllowed(fmt::format("The record is on hold since {}: {} Nothing of it is erased before the hold is "
                                     "lifted.",
                                     long_date(day_of(hold->stamp.at)), sentences({hold->why})));
}

/// A reason that stays in the record, and so must not say whom it is about. \param needed whether there must be one
Word lasting_reason(const std::string& why, bool needed, std::string_view act, const std::vector<std::string>& names) {
    Word word = needed ? reason(why, act) : Word{trimmed(why), false, {}};
    if (says_name(word.text, names))
        throw InvalidInput("The reason names an applicant, and it stays in the record", "the code instead of the name");
    return word;
}

void add_erased(Events& events, const std::vector<std::string>& hashes) {
    for (std::size_t at = 0; at < hashes.size(); at += rows_per_event) {
        const auto first = hashes.begin() + static_cast<std::ptrdiff_t>(at);
        const auto last = hashes.begin() + static_cast<std::ptrdiff_t>(std::min(hashes.size(), at + rows_per_event));
        events.push_back(Event{WordsErased{{first, last}}, {}});
    }
}

/// What came back in a pack is sealed with what was written of everybody: it cannot be erased in part.
void require_packs_opened(const Vacancy& vacancy) {
    for (const Pack& pack : vacancy.packs)
        if (pack_sealed(vacancy, pack.stage, pack.person))
            throw NotAllowed(fmt::format("A panel pack of the {} stage came back and is sealed until everybody has "
                                         "handed in. What it says of the candidate can be erased then.",
                                         spec::name(pack.stage)));
}

bool was_appointed(const Vacancy& vacancy, const std::string& code) {
    const auto interview = vacancy.stages.find(spec::Stage::interview);
    if (interview == vacancy.stages.end() || !interview->second.opened) return false;
    const Decision* decision = interview->second.decision_on(code);
    return decision && decision->outcome == Outcome::invite &&
           vacancy.candidates[*vacancy.candidate_index(code)].standing == merit::Standing::in;
}

bool is_letter(char c) {
    return (static_cast<unsigned char>(c) & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool has_words(const std::string& text, const std::string& words) {
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
    }
    return false;
}

} // namespace

void require_not_disposed(const Vacancy& vacancy) {
    if (vacancy.disposed)
        throw NotAllowed(fmt::format("The record was disposed of on {}. Nothing more is done in it.",
                                     long_date(day_of(vacancy.disposed->at))));
}

std::optional<Date> Period::until() const {
    return from ? std::optional(months_after(*from, months)) : std::nullopt;
}

Period period_of(const Vacancy& vacancy) {
    Period period;
    for (const Retention& set : vacancy.retention) {
        period.months = set.months;
        period.why = set.why;
        period.from_is_said = !set.from.empty();
        period.from = set.from.empty() ? std::nullopt : std::optional(parse_date(set.from));
    }
    if (period.from) return period;
    if (const StageState* last = ended_with(vacancy)) {
        std::vector<Moment> moments;
        for (const Decision& decision : last->decisions) moments.push_back(decision.stamp.at);
        for (const SignOff& sign_off : last->sign_offs) moments.push_back(sign_off.stamp.at);
        if (!moments.empty()) period.from = day_of(*std::max_element(moments.begin(), moments.end()));
    }
    return period;
}

const Hold* hold_on(const Vacancy& vacancy) {
    return !vacancy.holds.empty() && vacancy.holds.back().on ? &vacancy.holds.back() : nullptr;
}

bool is_past(const Period& period, Date today) {
    const auto until = period.until();
    return until && *until <= today;
}

bool anything_erased(const Vacancy& vacancy) {
    return vacancy.disposed || std::any_of(vacancy.candidates.begin(), vacancy.candidates.end(),
                                           [](const Candidate& candidate) { return candidate.erased.has_value(); });
}

std::vector<std::string> to_be_moved_out(const Vacancy& vacancy) {
    std::vector<std::string> codes;
    for (const Candidate& candidate : vacancy.candidates)
        if (!candidate.moved_out && !candidate.erased && was_appointed(vacancy, candidate.code))
            codes.push_back(candidate.code);
    return codes;
}

std::vector<std::string> codes_of_person(const Vacancy& vacancy, const std::string& candidate) {
    std::vector<std::string> codes{candidate};
    for (std::size_t at = 0; at < codes.size(); ++at)
        for (const Candidate& other : vacancy.candidates) {
            const bool is_one =
                other.replaced_by == codes[at]
                    ? !contains(codes, other.code)
                    : other.code == codes[at] && !other.replaced_by.empty() && !contains(codes, other.replaced_by);
            if (is_one) codes.push_back(other.replaced_by == codes[at] ? other.code : other.replaced_by);
        }
    std::sort(codes.begin(), codes.end(), code_before);
    return codes;
}

bool says_name(std::string_view text, const std::vector<std::string>& names) {
    static constexpr std::array titles{"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor"};
    const std::string said = folded(tidied(text));
    if (said.empty()) return false;
    for (const std::string& name : names) {
        const std::string whole = folded(tidied(name));
        if (whole.empty()) continue;
        if (has_words(said, whole)) return true;
        const std::string last = whole.substr(whole.rfind(' ') + 1);
        for (const char* title : titles)
            if (has_words(said, fmt::format("{} {}", title, last)) ||
                has_words(said, fmt::format("{}. {}", title, last)))
                return true;
    }
    return false;
}

Events set_retention(const Vacancy& vacancy, const std::string& actor, const std::optional<Date>& from,
                     const std::optional<int>& months, const std::string& why) {
    acts_for_hr(vacancy, actor, "Setting how long the record is kept");
    require_not_disposed(vacancy);
    if (!from && !months)
        throw InvalidInput("Nothing was said of how long the record is kept", "a date of the outcome, months, or both");
    if (months && (*months < 1 || *months > most_months))
        throw InvalidInput(fmt::format("{} cannot be the months for which a record is kept", *months),
                           fmt::format("a number from 1 to {}", most_months));
    if (from) require_near(vacancy, *from);
    const Period now = period_of(vacancy);
    RetentionSet set;
    set.months = months.value_or(now.months);
    if (from || now.from_is_said) set.from = to_string(from.value_or(now.from.value_or(Date{})));
    return {Event{std::move(set), reason(why, "Setting how long the record is kept")}};
}

Events place_hold(const Vacancy& vacancy, const std::string& actor, const std::string& why) {
    acts_for_hr(vacancy, actor, "Placing a hold");
    require_not_disposed(vacancy);
    if (const Hold* hold = hold_on(vacancy))
        throw NotAllowed(fmt::format("The record is on hold already, since {}.", long_date(day_of(hold->stamp.at))));
    return {Event{HoldSet{true}, reason(why, "Placing a hold")}};
}

Events lift_hold(const Vacancy& vacancy, const std::string& actor, const std::string& why) {
    acts_for_hr(vacancy, actor, "Lifting a hold");
    if (!hold_on(vacancy)) throw NotAllowed("The record is not on hold.");
    return {Event{HoldSet{false}, reason(why, "Lifting a hold")}};
}

Events move_out(const Vacancy& vacancy, const std::string& actor, const std::string& code) {
    acts_for_hr(vacancy, actor, "Handing an application on");
    const Candidate& candidate = vacancy.candidates[existing_candidate(vacancy, code)];
    if (candidate.erased)
        throw NotAllowed(fmt::format("{} was erased on {}: there is nothing left to hand on.", code,
                                     long_date(day_of(candidate.erased->at))));
    if (candidate.moved_out)
        throw NotAllowed(fmt::format("The application of {} was handed on already, on {}.", code,
                                     long_date(day_of(candidate.moved_out->at))));
    const StageState* last = ended_with(vacancy);
    const Decision* decision = last ? last->decision_on(code) : nullptr;
    if (!was_appointed(vacancy, code) && !(decision && decision->outcome == Outcome::invite))
        throw NotAllowed(fmt::format("{} was not appointed. Only the application of whoever was goes to where staff "
                                     "are kept.",
                                     code));
    return {Event{CandidateMovedOut{code}, {}}};
}

Events erase_candidate(const Vacancy& vacancy, const std::string& actor, const std::string& code, Date today,
                       const std::string& why, const ToErase& words) {
    acts_for_hr(vacancy, actor, "Erasing a candidate's words");
    require_not_disposed(vacancy);
    const Candidate& candidate = vacancy.candidates[existing_candidate(vacancy, code)];
    require_no_hold(vacancy);
    if (candidate.erased)
        throw NotAllowed(fmt::format("{} was erased on {}.", code, long_date(day_of(candidate.erased->at))));
    const std::vector<std::string> codes = codes_of_person(vacancy, code), appointed = to_be_moved_out(vacancy);
    for (const std::string& one : codes) {
        if (contains(appointed, one))
            throw NotAllowed(fmt::format("{} was appointed. The application is handed on first (evenhand move-out; in "
                                         "the window: Keeping).",
                                         one));
        if (!is_over(vacancy, today) &&
            vacancy.candidates[*vacancy.candidate_index(one)].standing == merit::Standing::in)
            throw NotAllowed(
                fmt::format("{} is still in, and the exercise is not over. Whoever asks for their words to "
                            "be erased now withdraws: set {} aside as withdrawn first.",
                            one, one));
    }
    require_packs_opened(vacancy);
    Events events;
    const Word because =
        lasting_reason(why, !is_past(period_of(vacancy), today), "Erasing before the period is over", words.names);
    for (const std::string& one : codes)
        if (!vacancy.candidates[*vacancy.candidate_index(one)].erased)
            events.push_back(Event{CandidateErased{one}, because});
    add_erased(events, words.hashes);
    return events;
}

Events dispose(const Vacancy& vacancy, const std::string& actor, Date today, bool early, const std::string& why,
               const ToErase& words) {
    acts_for_hr(vacancy, actor, "Disposing of the record");
    require_not_disposed(vacancy);
    require_no_hold(vacancy);
    const Period period = period_of(vacancy);
    const bool past = is_past(period, today);
    if (!past && !early)
        throw NotAllowed(
            period.from
                ? fmt::format("The record is kept until {} ({} from {}). To dispose of it earlier, say so "
                              "(--early; in the window: Before its date), with the reason.",
                              long_date(*period.until()), counted(period.months, "month", "months"),
                              long_date(*period.from))
                : "The date of the outcome is not known yet, so the period of keeping has not begun. Set it (evenhand "
                  "retention --from; in the window: Keeping), or dispose of the record early (--early; in the window: "
                  "Before its date), with the reason.");
    if (const auto appointed = to_be_moved_out(vacancy); !appointed.empty())
        throw NotAllowed(fmt::format("Appointed and not handed on yet: {}. Their applications go to where staff are "
                                     "kept first (evenhand move-out; in the window: Keeping).",
                                     first_of(appointed)));
    Events events{Event{RecordDisposed{}, lasting_reason(why, !past, "Disposing of the record early", words.names)}};
    add_erased(events, words.hashes);
    return events;
}

} // namespace evenhand::panel
