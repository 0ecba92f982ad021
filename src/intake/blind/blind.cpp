#include "intake/blind.h"

#include "intake/blind/finding.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace evenhand::intake {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> words{{
    {"name", "[name]"},
    {"title", "[title]"},
    {"pronoun", "[they]"},
    {"e-mail address", "[e-mail]"},
    {"telephone number", "[phone]"},
    {"address", "[address]"},
    {"web address", "[link]"},
    {"date of birth", "[date of birth]"},
    {"age", "[age]"},
    {"year of study", "[year]"},
    {"school or university", "[school]"},
    {"number that identifies", "[number]"},
    {"something else that identifies", "[hidden]"},
}};

/// Where the words stand one after the other.
std::vector<Mask> places_of(std::string_view text, std::string_view wanted) {
    const auto words_there = words_of(text), sought = words_of(wanted);
    std::vector<Mask> places;
    if (sought.empty()) return places;
    for (std::size_t at = 0; at + sought.size() <= words_there.size(); ++at)
        if (std::equal(sought.begin(), sought.end(), words_there.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const TextWord& a, const TextWord& b) { return a.key == b.key; })) {
            places.push_back({words_there[at].begin, words_there[at + sought.size() - 1].end, Hidden::other});
            at += sought.size() - 1;
        }
    return places;
}

bool overlap(const Mask& a, const Mask& b) {
    return a.begin < b.end && b.begin < a.end;
}

bool asks_for_education(const Field& field) {
    const auto label = words_of(field.id + " " + field.label);
    return std::any_of(label.begin(), label.end(), [](const TextWord& word) {
        return word.key == "education" || word.key == "qualifications" || word.key == "qualification" ||
               word.key == "studies" || word.key == "study" || word.key == "degree";
    });
}

} // namespace

std::string_view name(Hidden hidden) {
    return words.at(static_cast<std::size_t>(hidden)).first;
}

std::string_view neutral_word(Hidden hidden) {
    return words.at(static_cast<std::size_t>(hidden)).second;
}

bool panel_reads(const Answer& answer, const Form& form) {
    const Field* field = form.find(answer.field);
    return !answer.hr_only && (!field || field->panel_sees());
}

std::string blinded(std::string_view text, const std::vector<Mask>& masks) {
    std::string copy;
    std::size_t at = 0;
    for (const Mask& mask : masks) {
        if (mask.begin < at || mask.end < mask.begin || mask.end > text.size())
            throw std::invalid_argument("masks have to ascend within the text");
        copy += text.substr(at, mask.begin - at);
        copy += neutral_word(mask.hidden);
        at = mask.end;
    }
    return copy += text.substr(at);
}

std::vector<Mask> with_hidden(std::string_view text, std::vector<Mask> masks, std::string_view words) {
    blinding::Finds all;
    for (const Mask& mask : masks) all.mask(mask.begin, mask.end, mask.hidden);
    for (const Mask& place : places_of(text, words)) all.mask(place.begin, place.end, place.hidden);
    return all.settled().masks;
}

std::vector<Mask> with_shown(std::string_view text, std::vector<Mask> masks, std::string_view words) {
    const auto places = places_of(text, words);
    masks.erase(std::remove_if(masks.begin(), masks.end(),
                               [&](const Mask& mask) {
                                   return std::any_of(places.begin(), places.end(),
                                                      [&](const Mask& place) { return overlap(mask, place); });
                               }),
                masks.end());
    return masks;
}

std::size_t place_in_original(const std::vector<Mask>& masks, std::size_t in_copy) {
    std::size_t original = 0, copy = 0;
    for (const Mask& mask : masks) {
        const std::size_t kept = mask.begin - original;
        if (in_copy < copy + kept) break;
        copy += kept + neutral_word(mask.hidden).size();
        original = mask.end;
        if (in_copy < copy) return mask.begin;
    }
    return original + (in_copy - copy);
}

std::vector<BlindAnswer> blind(const Application& application, const Form& form) {
    using namespace blinding;
    Identity identity = identity_of(application, form);
    std::vector<std::pair<std::string, Text>> texts; // by their fields
    for (const Answer& answer : application.answers) {
        if (!panel_reads(answer, form)) continue;
        const Field* field = form.find(answer.field);
        texts.push_back({answer.field, {answer.text, words_of(answer.text), field && asks_for_education(*field)}});
        add_stated_names(texts.back().second, identity);
    }
    std::vector<BlindAnswer> answers;
    for (const auto& [field, text] : texts) {
        Finds finds;
        find_contacts(text, identity, finds);
        find_numbers(text, identity, finds);
        find_addresses(text, identity, finds);
        find_schools(text, finds);
        find_names(text, identity, finds);
        find_pronouns(text, identity, finds);
        find_dates(text, identity, finds);
        find_ages(text, identity, finds);
        answers.push_back(finds.settled());
        answers.back().field = field;
    }
    return answers;
}

namespace blinding {

std::string_view Text::gap_after(std::size_t word) const {
    if (word + 1 >= words.size()) return {};
    return text.substr(words[word].end, words[word + 1].begin - words[word].end);
}

std::vector<std::size_t> Finds::beginnings(Hidden hidden) const {
    std::vector<std::size_t> places;
    for (const Mask& mask : masks_)
        if (mask.hidden == hidden) places.push_back(mask.begin);
    std::sort(places.begin(), places.end());
    return places;
}

BlindAnswer Finds::settled() const {
    BlindAnswer answer;
    auto masks = masks_;
    std::sort(masks.begin(), masks.end(),
              [](const Mask& a, const Mask& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    for (const Mask& mask : masks) {
        if (answer.masks.empty() || mask.begin >= answer.masks.back().end)
            answer.masks.push_back(mask);
        else // nothing of what was found may show
            answer.masks.back().end = std::max(answer.masks.back().end, mask.end);
    }
    auto left = left_;
    std::sort(left.begin(), left.end(), [](const Left& a, const Left& b) { return a.begin < b.begin; });
    for (Left& one : left) {
        const bool hidden = std::any_of(answer.masks.begin(), answer.masks.end(),
                                        [&](const Mask& mask) { return mask.begin < one.end && one.begin < mask.end; });
        if (!hidden && (answer.left.empty() || one.begin >= answer.left.back().end))
            answer.left.push_back(std::move(one));
    }
    return answer;
}

} // namespace blinding

} // namespace evenhand::intake
