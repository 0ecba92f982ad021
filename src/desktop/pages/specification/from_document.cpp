#include "desktop/pages/specification/from_document.h"

#include "desktop/pages/specification/post_of_document.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace evenhand::desktop {

namespace {

/// What a post says of itself where the document says it, else as it was.
spec::Post stated(spec::Post before, const spec::Post& read) {
    for (std::string spec::Post::*const fact : {&spec::Post::title, &spec::Post::reference, &spec::Post::organisation,
                                                &spec::Post::unit, &spec::Post::location, &spec::Post::grade,
                                                &spec::Post::hours, &spec::Post::contract, &spec::Post::reports_to})
        if (!(read.*fact).empty()) before.*fact = read.*fact;
    if (read.number != spec::Post().number) before.number = read.number;
    return before;
}

spec::Timetable stated(spec::Timetable before, const spec::Timetable& read) {
    if (read.closing) before.closing = read.closing;
    if (!read.interviews.empty()) before.interviews = read.interviews;
    if (read.notification) before.notification = read.notification;
    if (read.start) before.start = read.start;
    return before;
}

/// The last criterion that came from that line or one above it; nothing where none did.
std::optional<Spot> spot_before(const SpecificationDraft& draft, std::size_t line) {
    std::optional<Spot> before;
    std::size_t furthest = 0;
    for (Spot& spot : spots(draft.specification)) {
        const spec::Criterion* criterion = criterion_at(draft.specification, spot);
        const auto origin = criterion ? draft.source.origins.find(criterion->id) : draft.source.origins.end();
        if (origin == draft.source.origins.end() || origin->second.line > line) continue;
        if (before && origin->second.line < furthest) continue;
        furthest = origin->second.line;
        before = std::move(spot);
    }
    return before;
}

bool is_taken(const spec::Specification& specification, const std::string& number) {
    const auto all = spec::criteria(specification);
    return std::any_of(all.begin(), all.end(), [&](const spec::Placed& placed) {
        return placed.criterion->number == number || placed.criterion->id == number;
    });
}

} // namespace

SpecificationDraft read_into(const SpecificationDraft& before, spec::Specification read, SourceBeside source) {
    read.post = stated(before.specification.post, read.post);
    read.timetable = stated(before.specification.timetable, read.timetable);
    if (!read.framework) read.framework = before.specification.framework;
    auto otherwise = said_otherwise_of_post(before.specification, read, *source.text);
    source.doubts.insert(source.doubts.begin(), std::make_move_iterator(otherwise.begin()),
                         std::make_move_iterator(otherwise.end()));
    return {std::move(read), before.framework, {}, std::move(source)};
}

Spot make_criterion(SpecificationDraft& draft, std::size_t line, const std::string& statement) {
    const std::optional<Spot> before = spot_before(draft, line);
    Spot spot = add_criterion(draft.specification, before);
    auto& siblings = section_at(draft.specification, spot).criteria;
    if (!before) { // the first of its section
        std::rotate(siblings.begin(), siblings.end() - 1, siblings.end());
        spot.criterion = 0;
    }
    spec::Criterion made;
    made.id = criterion_at(std::as_const(draft.specification), spot)->id;
    made.text = statement;
    const std::string& number = draft.source.text->lines.at(line).number;
    if (!is_taken(draft.specification, number)) made.number = number;
    draft.source.origins[made.id] = {line, number, {}, {}};
    *criterion_at(draft.specification, spot) = std::move(made);
    return spot;
}

void drop_lost_origins(SpecificationDraft& draft) {
    if (draft.source.origins.empty()) return;
    const auto there = spots_by_id(draft.specification);
    std::erase_if(draft.source.origins, [&](const auto& origin) { return there.count(origin.first) == 0; });
}

std::optional<Spot> spot_from(const SpecificationDraft& draft, std::size_t line) {
    for (Spot& spot : spots(draft.specification)) {
        const spec::Criterion* criterion = criterion_at(draft.specification, spot);
        const auto origin = criterion ? draft.source.origins.find(criterion->id) : draft.source.origins.end();
        if (origin != draft.source.origins.end() && origin->second.line == line) return std::move(spot);
    }
    return std::nullopt;
}

std::vector<OpenDoubt> open_doubts(const SpecificationDraft& draft) {
    std::vector<OpenDoubt> open;
    const auto by_id = spots_by_id(draft.specification);
    for (std::size_t i = 0; i < draft.source.doubts.size(); ++i) {
        const std::optional<spec::Criterion>& about = draft.source.doubts[i].about;
        const auto spot = about ? by_id.find(about->id) : by_id.end();
        if (!about)
            open.push_back({i, {}});
        else if (spot != by_id.end() && *criterion_at(draft.specification, spot->second) == *about)
            open.push_back({i, spot->second});
    }
    return open;
}

} // namespace evenhand::desktop
