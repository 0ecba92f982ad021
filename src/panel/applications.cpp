// Applications come in and get codes; candidates are set aside.
#include "base/errors.h"
#include "base/text.h"
#include "panel/permission.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <limits>
#include <numeric>

namespace evenhand::panel {

namespace {

void require_may_take(const Vacancy& vacancy, bool late) {
    if (!any_stage_opened(vacancy)) return;
    if (!late) throw NotAllowed("Scoring has opened: another application is taken only as a late one, with a reason.");
    const spec::Stage stage = vacancy.current_stage();
    if (stage != spec::Stage::shortlisting)
        throw NotAllowed(
            fmt::format("The {} stage has opened: late applications are taken only while shortlisting scores "
                        "are awaited.",
                        spec::name(stage)));
    if (phase(vacancy, stage) != Phase::open)
        throw NotAllowed("Everyone has handed in: late applications are taken only while scores are awaited.");
}

/// The number in "C017"; 0 for a code of another make.
unsigned long number_in(std::string_view code) {
    unsigned long number = 0;
    if (code.size() > 1 && code.front() == 'C') std::from_chars(code.data() + 1, code.data() + code.size(), number);
    return number;
}

/// A uniform number below `bound`: the part of the range that would favour low numbers is thrown away.
std::uint32_t below(std::uint32_t bound, const std::function<std::uint32_t()>& random) {
    const std::uint32_t surplus = (std::numeric_limits<std::uint32_t>::max() % bound + 1) % bound;
    std::uint32_t number = random();
    while (number > std::numeric_limits<std::uint32_t>::max() - surplus) number = random();
    return number % bound;
}

/// Positions 0 … count-1 in random order (Fisher and Yates).
std::vector<std::size_t> shuffled(std::size_t count, const std::function<std::uint32_t()>& random) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[below(static_cast<std::uint32_t>(i), random)]);
    return order;
}

ApplicationsTaken::Row row_of(const Vacancy& vacancy, const intake::Application& application, std::string code) {
    ApplicationsTaken::Row row;
    row.code = std::move(code);
    for (const intake::Answer& answer : application.answers) {
        const intake::Field* field = vacancy.form.find(answer.field);
        row.fields.push_back(answer.field);
        // The form has the last word: nothing it keeps from the panel gets through by a mistaken reader.
        row.answers.push_back(Word{answer.text, answer.hr_only || (field && !field->panel_sees()), {}});
    }
    return row;
}

} // namespace

Events take_applications(const Vacancy& vacancy, const std::string& actor,
                         const std::vector<intake::Application>& applications, bool late, const std::string& why,
                         const std::function<std::uint32_t()>& random, std::vector<std::string>& codes) {
    administrator(vacancy, actor, "Taking applications in");
    require_may_take(vacancy, late);
    const Word because = late ? reason(why, "Taking a late application") : Word{trimmed(why), false, {}};

    unsigned long highest = 0;
    for (const Candidate& candidate : vacancy.candidates) highest = std::max(highest, number_in(candidate.code));
    // order[n] is the application that gets the n-th new code. The rows stand by code, so that the event does not tell
    // the order of arrival either.
    const std::vector<std::size_t> order = shuffled(applications.size(), random);
    codes.assign(applications.size(), {});
    Events events;
    for (std::size_t n = 0; n < order.size(); ++n) {
        if (n % rows_per_event == 0) events.push_back(Event{ApplicationsTaken{late, {}}, because});
        codes[order[n]] = fmt::format("C{:03}", highest + 1 + n);
        std::get<ApplicationsTaken>(events.back().what)
            .rows.push_back(row_of(vacancy, applications[order[n]], codes[order[n]]));
    }
    return events;
}

Events set_aside(const Vacancy& vacancy, const std::string& actor, const std::string& code, merit::Standing standing,
                 const std::string& why) {
    administrator(vacancy, actor, "Setting a candidate aside");
    if (standing == merit::Standing::in)
        throw InvalidInput("A candidate is set aside as withdrawn or as ineligible", "withdrawn or ineligible");
    const Candidate& candidate = vacancy.candidates[existing_candidate(vacancy, code)];
    if (const std::string before = set_aside_as(candidate); !before.empty()) throw NotAllowed(before + " already.");
    return {Event{CandidateSetAside{code, standing}, reason(why, "Setting a candidate aside")}};
}

} // namespace evenhand::panel
