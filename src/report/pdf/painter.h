// The drawing of one page: text, rules and shading, each marked as content of a structure element or as an artefact.
#pragma once
#include "report/pdf/lines.h"
#include "report/pdf/structure.h"

#include <span>

namespace evenhand::report::pdf {

/// y is the distance from the page's top. Write between begin_… and end() only.
class Painter {
  public:
    Painter(Fonts& fonts, Objects& objects) : fonts_(fonts), objects_(objects) {}

    /// \param scale by which everything is drawn larger
    void begin_page(double height, double scale = 1);
    /// Ends the page. \returns what was drawn on it
    const std::string& end_page();
    void begin_content(Tag tag, std::uint32_t mark);
    void begin_artifact(const char* kind = nullptr); ///< kind: the entries of its property list, if any
    void end();

    void text(const Line& line, double x, double baseline, double size, Colour colour);
    void fill(double x, double y, double width, double height, Colour colour);
    void rule(double x1, double y1, double x2, double y2, double thickness, Colour colour);

  private:
    void run(const Run& run, float& at, double size);
    /// Glyphs whose text has to be said beside them.
    void spoken(const Face& face, std::string_view text, std::span<const Glyph> part, float& at, double size);
    void glyphs(const Face& face, std::span<const Glyph> part, float& at, double size);
    void set_fill(Colour colour);
    void set_font(FaceId face, double size);
    void close_string();
    void close_array();

    Fonts& fonts_;
    Objects& objects_;
    std::string out_;
    double height_ = 0;
    bool scaled_ = false;
    Colour fill_{};
    bool fill_known_ = false;
    int face_ = -1;
    double size_ = 0;
    float pen_ = 0; ///< em from the line's left end to where the next glyph would be drawn
    bool string_open_ = false, array_open_ = false;
};

} // namespace evenhand::report::pdf
