#include "intake/blind.h"

#include "intake/blind/finding.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace evenhand::intake {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> words{{
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
}};

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

std::vector<BlindAnswer> blind(const Application& application, const Form& form) {
    using namespace blinding;
    const Identity identity = identity_of(application, form);
    std::vector<BlindAnswer> answers;
    for (const Answer& answer : application.answers) {
        const Field* field = form.find(answer.field);
        if (answer.hr_only || (field && !field->panel_sees())) continue;
        const Text text{answer.text, words_of(answer.text), field && asks_for_education(*field)};
        Finds finds;
        find_contacts(text, identity, finds);
        find_numbers(text, identity, finds);
        find_addresses(text, identity, finds);
        find_schools(text, finds);
        find_names(text, identity, finds);
        find_pronouns(text, finds);
        find_dates(text, identity, finds);
        answers.push_back(finds.settled());
        answers.back().field = answer.field;
    }
    return answers;
}

namespace blinding {

std::string_view Text::gap_after(std::size_t word) const {
    if (word + 1 >= words.size()) return {};
    return text.substr(words[word].end, words[word + 1].begin - words[word].end);
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
