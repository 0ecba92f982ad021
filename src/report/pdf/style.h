// How text looks: sizes, colours and alignment, in points (1/72 inch).
#pragma once

namespace evenhand::report::pdf {

enum class Orientation { portrait, landscape };
enum class Align { left, centre, right };

struct Colour {
    float red = 0, green = 0, blue = 0; ///< 0 to 1
    friend bool operator==(const Colour&, const Colour&) = default;
};

// One accent, a blue dark enough to print as a clear dark grey; everything else is a grey.
inline constexpr Colour ink{0.09F, 0.09F, 0.10F};
inline constexpr Colour quiet{0.36F, 0.37F, 0.39F};
inline constexpr Colour accent{0.09F, 0.27F, 0.42F};
inline constexpr Colour thin_rule{0.74F, 0.76F, 0.78F};
inline constexpr Colour shade{0.935F, 0.945F, 0.955F};

/// A paragraph's look. `above` is not set at the top of a page.
struct TextStyle {
    double size = 9.5;
    double leading = 13; ///< from one baseline to the next
    bool bold = false;
    Colour colour = ink;
    Align align = Align::left;
    double above = 0;
    double below = 5;
    double indent = 0;           ///< from the left margin
    bool keep_with_next = false; ///< never the last thing on a page
};

inline constexpr TextStyle body_text{};
inline constexpr TextStyle small_text{8, 11, false, quiet};
inline constexpr TextStyle bold_text{9.5, 13, true};

} // namespace evenhand::report::pdf
