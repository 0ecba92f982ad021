// Text to lines of a given width.
#pragma once
#include "report/pdf/shaping.h"

#include <limits>
#include <memory>
#include <unordered_map>

namespace evenhand::report::pdf {

struct Line {
    std::vector<Run> runs; ///< from left to right
    float width = 0;       ///< in em, without the blanks at its end
    float lead = 0;        ///< em of blanks that stand left of the words (they end a line that runs to the left)
};
using Lines = std::shared_ptr<const std::vector<Line>>;

inline constexpr double unlimited = std::numeric_limits<float>::max();

/// Wraps text where Unicode allows it; a word wider than the line is broken between characters. The blanks at the end
/// of a wrapped line stay in it, so that the words of the text stay apart when it is read or copied. Remembers what it
/// wrapped.
class LineBreaker {
  public:
    explicit LineBreaker(Shaper& shaper) : shaper_(shaper) {}

    /// \param width in em. At least one line, for empty text an empty one.
    Lines wrap(std::string_view text, bool bold, double width);

  private:
    void wrap_paragraph(std::string_view text, bool bold, double width, std::vector<Line>& lines);
    std::vector<Run> shape_to_fit(std::string_view text, bool bold, double width, std::vector<std::size_t>& cuts);

    Shaper& shaper_;
    std::unordered_map<std::string, Lines> remembered_;
    std::size_t remembered_bytes_ = 0;
};

} // namespace evenhand::report::pdf
