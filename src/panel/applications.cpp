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

void append_hidden(std::vector<HiddenPart>& hidden, const std::vector<intake::Mask>& masks, std::size_t answer) {
    for (const intake::Mask& mask : masks)
        hidden.push_back(
            {static_cast<int>(answer), static_cast<int>(mask.begin), static_cast<int>(mask.end), mask.hidden});
}

ApplicationsTaken::Row row_of(const Vacancy& vacancy, const intake::Application& application, std::string code) {
    ApplicationsTaken::Row row;
    row.code = std::move(code);
    const auto copies = intake::blind(application, vacancy.form);
    auto copy = copies.begin();
    for (const intake::Answer& answer : application.answers) {
        const auto add = [&](std::string text, bool hr_only) {
            row.fields.push_back(answer.field);
            row.answers.push_back(Word{std::move(text), hr_only, {}});
        };
        if (!intake::panel_reads(answer, vacancy.form)) {
            add(answer.text, true);
            continue;
        }
        const std::vector<intake::Mask>& masks = copy++->masks;
        append_hidden(row.hidden, masks, row.answers.size());
        add(intake::blinded(answer.text, masks), false);
        if (!masks.empty()) add(answer.text, true);
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

Events blind_answer(const Vacancy& vacancy, const std::string& actor, const std::string& candidate,
                    const std::string& field, const std::string& original, const std::vector<intake::Mask>& masks,
                    const std::string& why) {
    administrator(vacancy, actor, "Changing what a blind copy hides");
    const Candidate& one = vacancy.candidates[existing_candidate(vacancy, candidate)];
    if (any_stage_opened(vacancy) && !one.late)
        throw NotAllowed("Scoring has opened: what the panel reads of an application stays as it is.");
    const auto whole = character_breaks(original);
    const auto parts_no_character = [&](std::size_t at) {
        return at == 0 || std::binary_search(whole.begin(), whole.end(), at);
    };
    std::size_t last = 0;
    for (const intake::Mask& mask : masks) {
        if (mask.begin < last || mask.end <= mask.begin || mask.end > original.size() ||
            !parts_no_character(mask.begin) || !parts_no_character(mask.end))
            throw InvalidInput("The stretches to hide do not fit the answer", "whole characters of it, in their order");
        last = mask.end;
    }
    AnswerBlinded event{
        candidate, field, Word{intake::blinded(original, masks), false, {}}, Word{original, true, {}}, {}};
    append_hidden(event.hidden, masks, 0);
    return {Event{std::move(event), reason(why, "Changing what a blind copy hides")}};
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

Events bring_back(const Vacancy& vacancy, const std::string& actor, const std::string& code, const std::string& why) {
    administrator(vacancy, actor, "Bringing a candidate back");
    const Candidate& candidate = vacancy.candidates[existing_candidate(vacancy, code)];
    if (candidate.standing == merit::Standing::in)
        throw NotAllowed(fmt::format("{} is in: there is nothing to take back.", code));
    for (const auto& [stage, state] : vacancy.stages)
        if (stage != spec::Stage::shortlisting && state.opened && state.opened->event > candidate.set_aside->event)
            throw NotAllowed(fmt::format("The {} stage has opened without {}, who cannot be brought back any more.",
                                         spec::name(stage), code));
    return {Event{CandidateSetAside{code, merit::Standing::in}, reason(why, "Bringing a candidate back")}};
}

} // namespace evenhand::panel
