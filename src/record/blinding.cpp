#include "record/blinding.h"

#include <algorithm>
#include <tuple>

namespace evenhand::record {

namespace {

bool is_hidden(const std::vector<intake::Mask>& masks, std::size_t begin, std::size_t end) {
    return std::any_of(masks.begin(), masks.end(),
                       [&](const intake::Mask& mask) { return mask.begin < end && begin < mask.end; });
}

intake::Application put_together(const std::vector<BlindCopy>& copies, const std::vector<ShownAnswer>& of_hr) {
    intake::Application application;
    for (const BlindCopy& answer : copies) application.answers.push_back({answer.field, answer.original, false});
    for (const ShownAnswer& answer : of_hr) application.answers.push_back({answer.field, answer.text, true});
    return application;
}

/// What was left on purpose when the application came in, and nobody has hidden since.
void add_left(const Record& record, const std::string& code, const std::vector<BlindCopy>& copies,
              std::vector<StillThere>& found) {
    const intake::Application application = put_together(copies, record.hr_answers(code));
    for (const intake::BlindAnswer& answer : intake::blind(application, record.vacancy().form)) {
        const auto copy =
            std::find_if(copies.begin(), copies.end(), [&](const BlindCopy& one) { return one.field == answer.field; });
        if (copy == copies.end()) continue;
        for (const intake::Left& left : answer.left)
            if (!is_hidden(copy->masks, left.begin, left.end))
                found.push_back({code, answer.field, left.begin, left.end,
                                 copy->original.substr(left.begin, left.end - left.begin), left.why});
    }
}

void sort_places(std::vector<StillThere>& places) {
    const auto place = [](const StillThere& one) { return std::tie(one.candidate, one.field, one.begin); };
    std::stable_sort(places.begin(), places.end(),
                     [&](const StillThere& a, const StillThere& b) { return place(a) < place(b); });
    // A word that was left and that nobody else has is told once.
    places.erase(std::unique(places.begin(), places.end(),
                             [&](const StillThere& a, const StillThere& b) { return place(a) == place(b); }),
                 places.end());
}

} // namespace

intake::Application whole_application(const Record& record, const std::string& candidate) {
    return put_together(record.blind_copies(candidate), record.hr_answers(candidate));
}

BlindReview blind_review(const Record& record, const Progress& progress) {
    BlindReview review;
    std::vector<std::string> codes;
    std::vector<std::vector<BlindCopy>> all;
    std::vector<std::vector<intake::Answer>> copies;
    const auto& candidates = record.vacancy().candidates;
    for (std::size_t done = 0; done < candidates.size(); ++done) {
        advance(progress, done, candidates.size(), "Looking over the blind copies");
        const panel::Candidate& candidate = candidates[done];
        if (candidate.standing != merit::Standing::in) continue;
        codes.push_back(candidate.code);
        all.push_back(record.blind_copies(candidate.code));
        copies.emplace_back();
        auto& kinds = review.hidden[candidate.code];
        for (const BlindCopy& one : all.back()) {
            copies.back().push_back({one.field, one.copy, false});
            for (const intake::Mask& mask : one.masks) ++kinds[mask.hidden];
        }
        add_left(record, candidate.code, all.back(), review.still_there);
    }
    for (const intake::Leak& leak : intake::leaks(copies)) {
        const auto copy = std::find_if(all[leak.application].begin(), all[leak.application].end(),
                                       [&](const BlindCopy& one) { return one.field == leak.field; });
        const std::size_t begin = intake::place_in_original(copy->masks, leak.begin);
        review.still_there.push_back({codes[leak.application], leak.field, begin, begin + (leak.end - leak.begin),
                                      copy->copy.substr(leak.begin, leak.end - leak.begin), leak.why});
    }
    sort_places(review.still_there);
    return review;
}

} // namespace evenhand::record
