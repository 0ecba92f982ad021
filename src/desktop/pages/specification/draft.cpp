#include "desktop/pages/specification/draft.h"

#include "base/errors.h"
#include "base/text.h"
#include "base/xml.h"
#include "desktop/controls/local.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace evenhand::desktop {

using spec::Criterion;
using spec::Section;
using spec::Specification;

// --- where things stand ---------------------------------------------------------------------------------------------

namespace {

void add_spots(const std::vector<Section>& sections, const std::vector<std::size_t>& above, std::vector<Spot>& all) {
    for (std::size_t i = 0; i < sections.size(); ++i) {
        Spot spot{above, {}};
        spot.sections.push_back(i);
        all.push_back(spot);
        for (std::size_t j = 0; j < sections[i].criteria.size(); ++j) all.push_back({spot.sections, j});
        add_spots(sections[i].sections, spot.sections, all);
    }
}

std::vector<Section>& siblings_of(Specification& specification, const Spot& spot) {
    std::vector<Section>* level = &specification.sections;
    for (std::size_t i = 0; i + 1 < spot.sections.size(); ++i) level = &level->at(spot.sections[i]).sections;
    return *level;
}

Spot with(const Spot& spot, std::size_t criterion) {
    return {spot.sections, criterion};
}

/// section.position, as ids are where no number is printed; counted on until nothing has it.
std::string unused_id(const Specification& specification, const Spot& spot) {
    std::set<std::string> taken;
    for (const spec::Placed& placed : spec::criteria(specification)) {
        taken.insert(placed.criterion->id);
        taken.insert(placed.criterion->number);
    }
    const Section& section = section_at(specification, spot);
    std::string of = section.number;
    if (of.empty() || of.find(' ') != std::string::npos) {
        std::vector<std::string> places;
        for (const std::size_t place : spot.sections) places.push_back(fmt::format_int(place + 1).str());
        of = joined(places, ".");
    }
    for (std::size_t position = section.criteria.size() + 1;; ++position)
        if (std::string id = fmt::format("{}.{}", of, position); taken.count(id) == 0) return id;
}

void insert(Section& section, std::size_t at, Criterion criterion) {
    section.criteria.insert(section.criteria.begin() + static_cast<std::ptrdiff_t>(at), std::move(criterion));
}

template <class T>
T take(std::vector<T>& from, std::size_t at) {
    T taken = std::move(from.at(at));
    from.erase(from.begin() + static_cast<std::ptrdiff_t>(at));
    return taken;
}

} // namespace

bool says_same(const SpecificationDraft& a, const SpecificationDraft& b) {
    return a.specification == b.specification && a.framework == b.framework && a.weights == b.weights;
}

std::vector<Spot> spots(const Specification& specification) {
    std::vector<Spot> all;
    add_spots(specification.sections, {}, all);
    return all;
}

std::optional<Spot> first_spot(const Specification& specification) {
    const std::vector<Spot> all = spots(specification);
    if (all.empty()) return std::nullopt;
    const auto first = std::find_if(all.begin(), all.end(), [](const Spot& spot) { return spot.criterion; });
    return first != all.end() ? *first : all.front();
}

std::map<std::string, Spot> spots_by_id(const Specification& specification) {
    std::map<std::string, Spot> by_id;
    for (Spot& spot : spots(specification))
        if (const Criterion* criterion = criterion_at(specification, spot))
            by_id.emplace(criterion->id, std::move(spot));
    return by_id;
}

const Section& section_at(const Specification& specification, const Spot& spot) {
    const Section* section = &specification.sections.at(spot.sections.at(0));
    for (std::size_t i = 1; i < spot.sections.size(); ++i) section = &section->sections.at(spot.sections[i]);
    return *section;
}

Section& section_at(Specification& specification, const Spot& spot) {
    return const_cast<Section&>(section_at(std::as_const(specification), spot));
}

const Criterion* criterion_at(const Specification& specification, const Spot& spot) {
    return spot.criterion ? &section_at(specification, spot).criteria.at(*spot.criterion) : nullptr;
}

Criterion* criterion_at(Specification& specification, const Spot& spot) {
    return const_cast<Criterion*>(criterion_at(std::as_const(specification), spot));
}

std::string stem_over(const Specification& specification, const Spot& spot) {
    for (Spot around{spot.sections, {}}; !around.sections.empty(); around.sections.pop_back())
        if (const std::string& stem = section_at(specification, around).stem; !stem.empty()) return stem;
    return {};
}

// --- changes --------------------------------------------------------------------------------------------------------

Spot add_criterion(Specification& specification, const std::optional<Spot>& at) {
    if (specification.sections.empty()) specification.sections.emplace_back();
    const Spot spot = at.value_or(Spot{{0}, {}});
    Section& section = section_at(specification, spot);
    const std::size_t place = spot.criterion ? *spot.criterion + 1 : section.criteria.size();
    Criterion added;
    added.id = unused_id(specification, spot);
    if (place > 0) {
        const Criterion& before = section.criteria.at(place - 1);
        added.importance = before.importance;
        added.importance_printed = before.importance_printed;
        added.methods = before.methods;
        added.assessed = before.assessed;
    }
    insert(section, place, std::move(added));
    return with(spot, place);
}

Spot add_section(Specification& specification, const std::optional<Spot>& at) {
    Spot spot{{specification.sections.size()}, {}};
    if (at) {
        spot = {at->sections, {}};
        ++spot.sections.back();
    }
    auto& siblings = siblings_of(specification, spot);
    siblings.insert(siblings.begin() + static_cast<std::ptrdiff_t>(spot.sections.back()), Section());
    return spot;
}

std::optional<Spot> take_out(SpecificationDraft& draft, const Spot& at) {
    Specification& specification = draft.specification;
    Spot next = at;
    if (at.criterion) {
        auto& criteria = section_at(specification, at).criteria;
        draft.weights.erase(take(criteria, *at.criterion).id);
        if (*at.criterion >= criteria.size()) {
            next.criterion.reset();
            if (!criteria.empty()) next.criterion = criteria.size() - 1;
        }
        return next;
    }
    auto& siblings = siblings_of(specification, at);
    take(siblings, at.sections.back());
    std::erase_if(draft.weights, [&](const auto& typed) { return !spec::find(specification, typed.first); });
    if (next.sections.back() < siblings.size()) return next;
    if (!siblings.empty()) {
        next.sections.back() = siblings.size() - 1;
        return next;
    }
    next.sections.pop_back();
    return next.sections.empty() ? std::nullopt : std::optional(next);
}

namespace {

std::optional<Spot> move_section(Specification& specification, const Spot& at, int by) {
    auto& siblings = siblings_of(specification, at);
    const std::size_t here = at.sections.back();
    if (by < 0 ? here == 0 : here + 1 >= siblings.size()) return std::nullopt;
    Spot to = at;
    to.sections.back() = by < 0 ? here - 1 : here + 1;
    std::swap(siblings.at(here), siblings.at(to.sections.back()));
    return to;
}

} // namespace

std::optional<Spot> shift(Specification& specification, const Spot& at, int by) {
    if (!at.criterion) return move_section(specification, at, by);
    Section& section = section_at(specification, at);
    const std::size_t here = *at.criterion;
    if (by < 0 ? here > 0 : here + 1 < section.criteria.size()) {
        const std::size_t there = by < 0 ? here - 1 : here + 1;
        std::swap(section.criteria.at(here), section.criteria.at(there));
        return with(at, there);
    }
    std::vector<Spot> sections = spots(specification);
    std::erase_if(sections, [](const Spot& spot) { return spot.criterion.has_value(); });
    const auto own = std::find(sections.begin(), sections.end(), Spot{at.sections, {}});
    if (by < 0 ? own == sections.begin() : own + 1 == sections.end()) return std::nullopt;
    const Spot to = by < 0 ? *(own - 1) : *(own + 1);
    Criterion moved = take(section.criteria, here);
    Section& other = section_at(specification, to);
    const std::size_t place = by < 0 ? other.criteria.size() : 0;
    insert(other, place, std::move(moved));
    return with(to, place);
}

Spot split_in_two(SpecificationDraft& draft, const Spot& at, const std::string& first, const std::string& second) {
    Section& section = section_at(draft.specification, at);
    Criterion rest = section.criteria.at(*at.criterion);
    rest.id = unused_id(draft.specification, at);
    rest.number.clear();
    rest.text = trimmed(second);
    section.criteria.at(*at.criterion).text = trimmed(first);
    const auto origin = draft.source.origins.find(section.criteria.at(*at.criterion).id);
    if (origin != draft.source.origins.end()) draft.source.origins[rest.id] = Origin(origin->second);
    insert(section, *at.criterion + 1, std::move(rest));
    return with(at, *at.criterion + 1);
}

void set_importance(Criterion& criterion, spec::Importance importance) {
    // "Useful" was the word for the other one. Where that was not known, it is known now what the word stands for.
    if (criterion.importance != importance && criterion.importance != spec::Importance::unspecified)
        criterion.importance_printed.clear();
    criterion.importance = importance;
}

void set_methods(Specification& specification, Criterion& criterion, std::vector<spec::Method> methods) {
    std::vector<std::string> codes;
    for (const spec::Method method : methods) {
        std::string word(spec::name(method));
        auto& legend = specification.methods;
        if (!legend.empty()) {
            auto known =
                std::find_if(legend.begin(), legend.end(), [&](const auto& code) { return code.is == method; });
            if (known == legend.end()) {
                // The whole word, where the document has another meaning for the usual letter.
                const auto has = [&](const std::string& code) {
                    return std::any_of(legend.begin(), legend.end(), [&](const auto& one) { return one.code == code; });
                };
                const std::string letter = word.substr(0, 1);
                known = legend.insert(legend.end(), {has(letter) ? word : letter, method, {}});
            }
            word = known->code;
        }
        codes.push_back(std::move(word));
    }
    criterion.assessed = joined(codes, " ");
    criterion.assessed_printed.clear(); // what the document has instead of codes is what has just been mended
    criterion.methods = std::move(methods);
}

// --- weights, and texts as they are kept ----------------------------------------------------------------------------

std::string weight_text(const SpecificationDraft& draft, const Criterion& criterion) {
    if (const auto typed = draft.weights.find(criterion.id); typed != draft.weights.end()) return typed->second;
    return criterion.weight ? figure_words(criterion.weight->to_string()) : std::string();
}

void write_weight(SpecificationDraft& draft, Criterion& criterion, const std::string& typed) {
    const std::string text = trimmed(typed);
    draft.weights.erase(criterion.id);
    if (text.empty()) {
        criterion.weight.reset();
        return;
    }
    if (const std::string plain = typed_figure(text); plain.find_first_not_of("0123456789.") == std::string::npos) {
        try {
            const Rational weight = Rational::parse(plain, 3);
            if (weight > Rational(0) && weight <= Rational(100)) {
                criterion.weight = weight;
                return;
            }
        } catch (const InvalidInput&) { // said beside the field, in its own words
        }
    }
    draft.weights[criterion.id] = text;
}

namespace {

void tidy(std::vector<Section>& sections) {
    for (Section& section : sections) {
        for (std::string* text : {&section.number, &section.heading, &section.stem})
            *text = xml::tidied_white_space(*text);
        for (Criterion& criterion : section.criteria)
            for (std::string* text :
                 {&criterion.number, &criterion.text, &criterion.importance_printed, &criterion.guidance})
                *text = xml::tidied_white_space(*text);
        tidy(section.sections);
    }
}

} // namespace

Specification tidy(Specification specification) {
    tidy(specification.sections);
    return specification;
}

} // namespace evenhand::desktop
