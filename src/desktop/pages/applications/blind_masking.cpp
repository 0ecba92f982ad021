// What HR changes in blind copies: words hidden, words shown again, an application looked over.
#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/pages/applications/blind_view.h"

#include <algorithm>
#include <iterator>
#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {

bool overlap(const intake::Mask& mask, std::size_t begin, std::size_t end) {
    // A caret between two letters is in what is hidden there.
    return begin == end ? mask.begin <= begin && begin < mask.end : mask.begin < end && begin < mask.end;
}

} // namespace

std::optional<Stretch> BlindView::chosen() const {
    if (!selected_in_) return pointed_at_;
    long from = 0, to = 0;
    selected_in_->GetSelection(&from, &to);
    if (from == to && pointed_at_) return pointed_at_;
    return texts_.at(selected_in_ == as_read_ ? TwoTexts::as_read : TwoTexts::as_written,
                     {static_cast<std::size_t>(from), static_cast<std::size_t>(to)});
}

bool BlindView::may_change(const std::optional<Stretch>& stretch) {
    if (reviewed_for_.empty()) return false;
    if (!stretch) {
        context_.say(tr("Choose a place in the list, or select words of one answer in either text."));
        places_->SetFocus();
        return false;
    }
    if (trimmed(utf8(reason_->GetValue())).empty()) {
        context_.say(tr("Write in the reason first; it is kept with the change and stands for the next ones too."));
        reason_->SetFocus();
        return false;
    }
    return true;
}

void BlindView::hide() {
    const auto stretch = chosen();
    if (!may_change(stretch)) return;
    const std::string words =
        texts_.answers()[stretch->answer].original.substr(stretch->begin, stretch->end - stretch->begin);
    std::vector<Change> changes;
    for (const record::BlindCopy& answer : texts_.answers())
        if (auto masks = intake::with_hidden(answer.original, answer.masks, words); masks != answer.masks)
            changes.push_back({answer.field, answer.original, std::move(masks)});
    if (changes.empty()) {
        context_.say(tr("Nothing changes: select whole words that the panel still reads."));
        return;
    }
    store(changes, *stretch, trf("{}: hidden from the panel wherever the words stand", code_));
}

void BlindView::show_again() {
    const auto stretch = chosen();
    if (!may_change(stretch)) return;
    const record::BlindCopy& answer = texts_.answers()[stretch->answer];
    std::vector<intake::Mask> masks;
    std::copy_if(answer.masks.begin(), answer.masks.end(), std::back_inserter(masks),
                 [&](const intake::Mask& mask) { return !overlap(mask, stretch->begin, stretch->end); });
    if (masks.size() == answer.masks.size()) {
        context_.say(tr("Nothing is hidden there: choose a place that is hidden."));
        return;
    }
    store({{answer.field, answer.original, std::move(masks)}}, *stretch, trf("{}: the panel reads it again", code_));
}

void BlindView::store(const std::vector<Change>& changes, const Stretch& at, const std::string& says) {
    const std::string why = trimmed(utf8(reason_->GetValue()));
    const auto events = [&] {
        panel::Events all;
        for (const Change& one : changes) {
            panel::Events some = panel::blind_answer(context_.vacancy(), context_.actor(), code_, one.field,
                                                     one.original, one.masks, why);
            std::move(some.begin(), some.end(), std::back_inserter(all));
        }
        return all;
    };
    if (!context_.act(context_.actor(), events, [&] { return says; })) return;
    take_over(changes);
    reviewed_for_ = now();
    const bool from_list = pointed_at_ == at;
    wxTextCtrl* const in = selected_in_;
    context_.changed();
    if (from_list && listed() == Listed::all)
        show_place(); // the next one
    else if (at.answer < texts_.answers().size())
        select(at);
    selected_in_ = in;
}

/// What the review says of the application in sight, without looking over all the others anew.
void BlindView::take_over(const std::vector<Change>& changes) {
    for (const Change& change : changes) {
        auto& still = review_.still_there;
        still.erase(std::remove_if(still.begin(), still.end(),
                                   [&](const record::StillThere& one) {
                                       return one.candidate == code_ && one.field == change.field &&
                                              std::any_of(change.masks.begin(), change.masks.end(),
                                                          [&](const intake::Mask& mask) {
                                                              return overlap(mask, one.begin, one.end);
                                                          });
                                   }),
                    still.end());
    }
    auto& kinds = review_.hidden[code_];
    kinds.clear();
    for (const record::BlindCopy& answer : context_.record->blind_copies(code_))
        for (const intake::Mask& mask : answer.masks) ++kinds[mask.hidden];
}

void BlindView::looked_over() {
    if (reviewed_for_.empty() || code_.empty()) return;
    const auto index = context_.vacancy().candidate_index(code_);
    if (!index) return;
    looked_at_.add(context_.vacancy().candidates[*index], context_.preferences);
    const auto here = std::find(codes_.begin(), codes_.end(), code_);
    const auto open = [&](const std::string& code) { return is_open(code); };
    auto next = std::find_if(here, codes_.end(), open);
    if (next == codes_.end()) next = std::find_if(codes_.begin(), here, open);
    if (next != codes_.end()) choose(std::string(*next));
    context_.changed();
    if (listed() == Listed::all) {
        const auto first =
            std::find_if(rows_.begin(), rows_.end(), [&](const Place& one) { return one.candidate == code_; });
        if (first != rows_.end()) places_->select(static_cast<int>(first - rows_.begin()));
        show_place();
    }
    context_.say(progress());
}

} // namespace evenhand::desktop
