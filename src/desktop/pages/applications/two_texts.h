// An application as it was written and as the panel reads it, each as one text, and the way from a place in the one to
// the same place in the other.
#pragma once
#include "desktop/controls/application_text.h"

#include <optional>

namespace evenhand::desktop {

/// A stretch of one answer as it was written. Bytes.
struct Stretch {
    std::size_t answer = 0; ///< index
    std::size_t begin = 0, end = 0;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

class TwoTexts {
  public:
    enum Side { as_read, as_written };
    TwoTexts() = default;
    TwoTexts(std::vector<record::BlindCopy> answers, const intake::Form& form);

    const std::vector<record::BlindCopy>& answers() const { return answers_; }
    /// What the form asks is written ahead of each answer.
    const ApplicationText& text(Side side) const { return sides_[side].text; }
    /// Where a stretch stands on that side; what is hidden is there the whole neutral word.
    Span place(Side side, const Stretch& stretch) const;
    /// What stands at a place: of a neutral word all that it hides. None where the place is not within one answer.
    std::optional<Stretch> at(Side side, const Span& place) const;

  private:
    struct Laid {
        ApplicationText text;
        std::vector<Span> answers;
    };
    std::vector<record::BlindCopy> answers_;
    Laid sides_[2];
};

} // namespace evenhand::desktop
