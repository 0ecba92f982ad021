#include "spec/model.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evenhand::spec {

namespace {

constexpr std::array<std::string_view, 3> importance_names = {"essential", "desirable", "unspecified"};
constexpr std::array<std::string_view, 6> method_names = {"Application", "Test",        "Presentation",
                                                          "Interview",   "Certificate", "Reference"};
constexpr std::array<std::string_view, 3> stage_names = {"shortlisting", "test", "interview"};

/// The value whose name stands at its place in the list.
template <class T, std::size_t Count>
std::optional<T> named(const std::array<std::string_view, Count>& names, std::string_view word) {
    const auto found = std::find(names.begin(), names.end(), word);
    if (found == names.end()) return std::nullopt;
    return static_cast<T>(found - names.begin());
}

void collect(const std::vector<Section>& sections, std::vector<const Section*>& within, std::vector<Placed>& placed) {
    for (const Section& section : sections) {
        within.push_back(&section);
        for (const Criterion& criterion : section.criteria) placed.push_back(Placed{&criterion, within});
        collect(section.sections, within, placed);
        within.pop_back();
    }
}

} // namespace

std::string_view name(Importance importance) {
    return importance_names.at(static_cast<std::size_t>(importance));
}

std::string_view name(Method method) {
    return method_names.at(static_cast<std::size_t>(method));
}

std::string_view name(Stage stage) {
    return stage_names.at(static_cast<std::size_t>(stage));
}

std::optional<Importance> importance_named(std::string_view word) {
    return named<Importance>(importance_names, word);
}

std::optional<Method> method_named(std::string_view word) {
    return named<Method>(method_names, word);
}

std::optional<Stage> stage_named(std::string_view word) {
    return named<Stage>(stage_names, word);
}

std::optional<Stage> stage_of(Method method) {
    switch (method) {
    case Method::application:
        return Stage::shortlisting;
    case Method::test:
        return Stage::test;
    case Method::presentation:
    case Method::interview:
        return Stage::interview;
    case Method::certificate:
    case Method::reference:
        break;
    }
    return std::nullopt;
}

std::string Placed::full_text() const {
    const auto stem = std::find_if(within.rbegin(), within.rend(), [](const Section* s) { return !s->stem.empty(); });
    return stem == within.rend() ? criterion->text : (*stem)->stem + " " + criterion->text;
}

std::vector<Placed> criteria(const Specification& specification) {
    std::vector<Placed> placed;
    std::vector<const Section*> within;
    collect(specification.sections, within, placed);
    return placed;
}

const Criterion* find(const Specification& specification, std::string_view id) {
    for (const Placed& placed : criteria(specification))
        if (placed.criterion->id == id) return placed.criterion;
    return nullptr;
}

} // namespace evenhand::spec
