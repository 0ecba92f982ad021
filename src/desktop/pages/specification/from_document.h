// A draft and the document it is read out of. Plain values, no window.
#pragma once
#include "desktop/pages/specification/draft.h"

namespace evenhand::desktop {

/// The specification that was read, in the place of the one before. What the document does not say of the post, its
/// dates and its behaviour framework stays as it was; where it says otherwise of them, that is a doubt.
SpecificationDraft read_into(const SpecificationDraft& before, spec::Specification read, SourceBeside source);

/// Makes a criterion of words of that line, after the one that comes before it in the document. What stands beside the
/// words is not guessed: importance and methods are not stated. \returns where it is
Spot make_criterion(SpecificationDraft& draft, std::size_t line, const std::string& statement);

/// Takes out of the document's side what is about criteria that there are no longer.
void drop_lost_origins(SpecificationDraft& draft);

/// The first criterion that came from that line; nothing where none did.
std::optional<Spot> spot_from(const SpecificationDraft& draft, std::size_t line);

struct OpenDoubt {
    std::size_t doubt = 0;    ///< which of the draft's
    std::optional<Spot> spot; ///< of the criterion that it is about
};
/// The doubts that nobody has looked at yet: those about no criterion, or about one as it was read.
std::vector<OpenDoubt> open_doubts(const SpecificationDraft& draft);

} // namespace evenhand::desktop
