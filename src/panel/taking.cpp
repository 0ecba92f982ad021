// Applications come in and get codes; what their blind copies hide.
#include "base/errors.h"
#include "base/text.h"
#include "panel/keeping.h"
#include "panel/permission.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <limits>
#include <numeric>
#include <utility>

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

AnswerBlinded blinded_by_hand(const std::string& candidate, const std::string& field, const std::string& original,
                              const std::vector<intake::Mask>& masks) {
    AnswerBlinded event{
        candidate, field, Word{intake::blinded(original, masks), false, {}}, Word{original, true, {}}, {}};
    append_hidden(event.hidden, masks, 0);
    return event;
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

/// Collects rows into events of a bounded size; the files of an event's applications come in the event behind it.
template <class Taken>
class Rows {
  public:
    Rows(Events& events, Taken empty, Word why) : events_(events), empty_(std::move(empty)), why_(std::move(why)) {}

    void add(ApplicationsTaken::Row row, std::vector<intake::Original> originals, bool had_some) {
        if (taken_.rows.size() == rows_per_event) flush();
        OriginalsKept::Row files{row.code, {}};
        for (intake::Original& one : originals)
            files.originals.push_back({Word{std::move(one.name), true, {}}, KeptFile{std::move(one.bytes), {}}});
        if (!files.originals.empty() || had_some) files_.rows.push_back(std::move(files));
        taken_.rows.push_back(std::move(row));
    }
    void flush() {
        if (taken_.rows.empty()) return;
        events_.push_back(Event{std::exchange(taken_, empty_), why_});
        if (!files_.rows.empty()) events_.push_back(Event{std::exchange(files_, {}), {}});
    }

  private:
    Events& events_;
    Taken empty_, taken_ = empty_;
    OriginalsKept files_;
    Word why_;
};

void add_new(const Vacancy& vacancy, std::vector<intake::Application>& applications, bool late, const Word& why,
             const std::vector<std::size_t>& order, std::vector<std::string>& codes, Events& events,
             const Progress& progress) {
    unsigned long highest = 0;
    for (const Candidate& candidate : vacancy.candidates) highest = std::max(highest, number_in(candidate.code));
    Rows rows(events, ApplicationsTaken{late, {}}, why);
    // order[n] is the application that gets the n-th new code. The rows stand by code, so that the event does not tell
    // the order of arrival either.
    for (std::size_t n = 0; n < order.size(); ++n) {
        if (n % 64 == 0) advance(progress, n, order.size(), "Making the blind copies");
        intake::Application& application = applications[order[n]];
        std::string& code = codes[order[n]] = fmt::format("C{:03}", highest + 1 + n);
        rows.add(row_of(vacancy, application, code), std::move(application.originals), false);
    }
    rows.flush();
}

void add_newer(const Vacancy& vacancy, std::vector<Incoming::Newer>& newer, const Word& why, Events& events,
               const Progress& progress) {
    if (!newer.empty() && any_stage_opened(vacancy))
        throw NotAllowed("Scoring has opened: a newer version of an application does not replace it any more.");
    std::sort(newer.begin(), newer.end(),
              [](const auto& a, const auto& b) { return code_before(a.candidate, b.candidate); });
    Rows rows(events, ApplicationsRenewed{}, why);
    for (std::size_t n = 0; n < newer.size(); ++n) {
        if (n % 64 == 0) advance(progress, n, newer.size(), "Making the blind copies");
        const std::size_t index = existing_candidate(vacancy, newer[n].candidate);
        if (const std::string aside = set_aside_as(vacancy.candidates[index]); !aside.empty())
            throw NotAllowed(aside + ": a newer version does not replace the application.");
        if (n > 0 && newer[n - 1].candidate == newer[n].candidate)
            throw InvalidInput(fmt::format("There are two newer versions of {}", newer[n].candidate), "one of each");
        rows.add(row_of(vacancy, newer[n].application, newer[n].candidate), std::move(newer[n].application.originals),
                 vacancy.candidates[index].originals > 0);
    }
    rows.flush();
    for (const Incoming::Newer& one : newer)
        for (const intake::Answer& answer : one.application.answers)
            if (const auto masks = one.masks.find(answer.field); masks != one.masks.end())
                events.push_back({blinded_by_hand(one.candidate, answer.field, answer.text, masks->second),
                                  Word{"As it was hidden by hand before the newer version came.", false, {}}});
}

/// By code, as the applications are: nothing of the order of arrival.
void add_alike(const Vacancy& vacancy, const Incoming& incoming, const std::vector<std::string>& codes,
               Events& events) {
    std::vector<AlikeFound::Row> rows;
    for (const Incoming::Alike& group : incoming.alike) {
        AlikeFound::Row row{group.candidates, group.by};
        for (const std::string& code : row.candidates) existing_candidate(vacancy, code);
        for (const std::size_t at : group.applications) row.candidates.push_back(codes.at(at));
        std::sort(row.candidates.begin(), row.candidates.end(), code_before);
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const AlikeFound::Row& a, const AlikeFound::Row& b) {
        return code_before(a.candidates.front(), b.candidates.front());
    });
    for (std::size_t n = 0; n < rows.size(); ++n) {
        if (n % rows_per_event == 0) events.push_back(Event{AlikeFound{}, {}});
        std::get<AlikeFound>(events.back().what).rows.push_back(std::move(rows[n]));
    }
}

} // namespace

Events take_in(const Vacancy& vacancy, const std::string& actor, Incoming incoming, bool late, const std::string& why,
               const std::function<std::uint32_t()>& random, std::vector<std::string>& codes,
               const Progress& progress) {
    administrator(vacancy, actor, "Taking applications in");
    require_not_disposed(vacancy); // the window commits what it took in the background by itself
    if (!incoming.applications.empty()) require_may_take(vacancy, late);
    const Word because = late ? reason(why, "Taking a late application") : Word{trimmed(why), false, {}};
    codes.assign(incoming.applications.size(), {});
    Events events;
    add_new(vacancy, incoming.applications, late, because, shuffled(codes.size(), random), codes, events, progress);
    add_newer(vacancy, incoming.newer, because, events, progress);
    add_alike(vacancy, incoming, codes, events);
    return events;
}

Events take_applications(const Vacancy& vacancy, const std::string& actor,
                         const std::vector<intake::Application>& applications, bool late, const std::string& why,
                         const std::function<std::uint32_t()>& random, std::vector<std::string>& codes) {
    Incoming incoming;
    incoming.applications = applications;
    return take_in(vacancy, actor, std::move(incoming), late, why, random, codes);
}

Events blind_answer(const Vacancy& vacancy, const std::string& actor, const std::string& candidate,
                    const std::string& field, const std::string& original, const std::vector<intake::Mask>& masks,
                    const std::string& why) {
    who_sees_names(vacancy, actor); // who shows words again reads them, and who is refused a word learns it is there
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
    return {Event{blinded_by_hand(candidate, field, original, masks), reason(why, "Changing what a blind copy hides")}};
}

} // namespace evenhand::panel
