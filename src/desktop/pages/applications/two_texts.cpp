#include "desktop/pages/applications/two_texts.h"

#include "desktop/controls/strings.h"

namespace evenhand::desktop {

namespace {

std::size_t characters(const std::string& text, std::size_t bytes) {
    return shown(text.substr(0, bytes)).size();
}

/// A mask, and where its neutral word stands in the copy.
struct Neutral {
    const intake::Mask& mask;
    std::size_t begin, end;
};

/// Goes through the masks with where each stands in the copy, until one returns true.
template <class See>
void each_neutral(const std::vector<intake::Mask>& masks, See see) {
    std::size_t written = 0, copy = 0;
    for (const intake::Mask& mask : masks) {
        const std::size_t begin = copy + (mask.begin - written);
        const std::size_t end = begin + intake::neutral_word(mask.hidden).size();
        if (see(Neutral{mask, begin, end})) return;
        written = mask.end;
        copy = end;
    }
}

/// The same place of the copy; within what is hidden, the neutral word's beginning or end.
std::size_t in_copy(const std::vector<intake::Mask>& masks, std::size_t written, bool end) {
    std::size_t behind_copy = 0, behind_written = 0;
    std::optional<std::size_t> inside;
    each_neutral(masks, [&](const Neutral& one) {
        if (one.mask.begin > written || (end && one.mask.begin == written)) return true;
        if (end ? written <= one.mask.end : written < one.mask.end) inside = end ? one.end : one.begin;
        behind_copy = one.end;
        behind_written = one.mask.end;
        return inside.has_value();
    });
    return inside ? *inside : behind_copy + (written - behind_written);
}

/// The stretch of the original that a stretch of the copy stands for.
std::pair<std::size_t, std::size_t> in_original(const std::vector<intake::Mask>& masks, std::size_t begin,
                                                std::size_t end) {
    std::pair<std::size_t, std::size_t> written{intake::place_in_original(masks, begin),
                                                intake::place_in_original(masks, end)};
    each_neutral(masks, [&](const Neutral& one) {
        if (one.begin < end && end < one.end) written.second = one.mask.end;
        return one.end >= end;
    });
    return written;
}

} // namespace

TwoTexts::TwoTexts(std::vector<record::BlindCopy> answers, const intake::Form& form) : answers_(std::move(answers)) {
    for (const Side side : {as_read, as_written}) {
        Laid& laid = sides_[side];
        for (const record::BlindCopy& answer : answers_) {
            wxString& text = laid.text.text;
            if (!text.empty()) text += "\n\n";
            const intake::Field* field = form.find(answer.field);
            const std::size_t label = text.size();
            text += shown(field ? field->label : answer.field);
            laid.text.labels.push_back({label, text.size()});
            text += "\n";
            const std::size_t begin = text.size();
            text += shown(side == as_read ? answer.copy : answer.original);
            laid.answers.push_back({begin, text.size()});
        }
    }
}

Span TwoTexts::place(Side side, const Stretch& stretch) const {
    const record::BlindCopy& answer = answers_.at(stretch.answer);
    const std::size_t from = sides_[side].answers.at(stretch.answer).from;
    if (side == as_written)
        return {from + characters(answer.original, stretch.begin), from + characters(answer.original, stretch.end)};
    return {from + characters(answer.copy, in_copy(answer.masks, stretch.begin, false)),
            from + characters(answer.copy, in_copy(answer.masks, stretch.end, true))};
}

std::optional<Stretch> TwoTexts::at(Side side, const Span& place) const {
    const Laid& laid = sides_[side];
    for (std::size_t i = 0; i < answers_.size(); ++i) {
        const Span& whole = laid.answers[i];
        if (place.from < whole.from || place.to > whole.to) continue;
        const auto bytes = [&](std::size_t to) {
            return utf8(laid.text.text.substr(whole.from, to - whole.from)).size();
        };
        const std::size_t begin = bytes(place.from), end = bytes(place.to);
        if (side == as_written) return Stretch{i, begin, end};
        const auto written = in_original(answers_[i].masks, begin, end);
        return Stretch{i, written.first, written.second};
    }
    return std::nullopt;
}

} // namespace evenhand::desktop
