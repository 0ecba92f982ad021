// Text to glyphs: which font, which shapes, which direction.
#pragma once
#include "report/pdf/document.h"
#include "report/pdf/fonts.h"

#include <set>

namespace evenhand::report::pdf {

/// Lengths are in em, so that they serve every size.
struct Glyph {
    std::uint32_t id = 0;
    float advance = 0, x = 0, y = 0;
    std::uint32_t text_at = 0;     ///< in the run's text
    std::uint16_t text_length = 0; ///< 0: drawn with the glyph before it
};

/// Glyphs of one font and direction in the order in which they are drawn, from left to right.
struct Run {
    FaceId face = 0;
    std::uint8_t level = 0; ///< of bidirectional text: odd runs to the left
    bool blank = false;     ///< white space only
    float width = 0;
    std::string text; ///< what is read, in reading order
    std::vector<Glyph> glyphs;
};

class Shaper {
  public:
    Shaper(Fonts& fonts, std::string language) : fonts_(fonts), language_(std::move(language)) {}

    /// One paragraph of valid UTF-8 without line ends, as runs in reading order. A run never goes across an offset of
    /// `cuts` (ascending), nor do white space and words share one. Characters that no font has become U+FFFD and are
    /// noted.
    std::vector<Run> shape(std::string_view text, bool bold, const std::vector<std::size_t>& cuts);
    /// The paragraph as a single run if it is all of simple scripts (each character one glyph, left to right), quickly.
    bool shape_simple(std::string_view text, bool bold, Run& run);

    const std::vector<MissingGlyph>& missing() const { return missing_; }
    const std::string& language() const { return language_; }

  private:
    struct Item;
    struct Simple {
        std::uint16_t glyph = 0;
        bool known = false;
        float advance = 0;
    };
    const Simple* simple(char32_t character, bool bold);
    std::vector<Item> items(std::string_view text, bool bold, const std::vector<std::size_t>& cuts);
    std::vector<Item> characters_of(std::string_view text, const Item& item, bool bold);
    int face_of(std::string_view cluster, bool bold);
    Run shape_item(std::string_view text, const Item& item);
    Run replacement(std::string_view text, const Item& item, bool bold);
    void note_missing(std::string_view text, const Item& item, bool bold);

    Fonts& fonts_;
    std::string language_;
    std::vector<Simple> simple_[2];
    std::vector<MissingGlyph> missing_;
    std::set<char32_t> noted_;
};

/// Puts the runs of one line into the order in which they are drawn (UAX #9, rule L2).
void order_for_drawing(std::vector<Run>& line);

} // namespace evenhand::report::pdf
