// One font file: its characters, widths and shapes, and the part of it that goes into the PDF.
#pragma once
#include "report/pdf/font_file.h"
#include "report/pdf/objects.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct hb_face_t;
struct hb_font_t;

namespace evenhand::report::pdf {

class Face {
  public:
    /// Nothing if the file cannot be read as a font or forbids embedding.
    static std::unique_ptr<Face> open(const FontFile& file);
    ~Face();
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    unsigned glyph(char32_t character) const;         ///< 0 if the font does not have it
    double advance(unsigned glyph) const;             ///< in em
    double cap_height() const { return cap_height_; } ///< in em
    double em() const { return em_; }                 ///< in font units
    hb_font_t* shaper() const { return font_; }

    /// The glyph is drawn and stands for `text` (UTF-8, may be empty). Gives false if it stands for another text
    /// already, so that the file must say the text beside it.
    bool use(unsigned glyph, std::string_view text);
    bool used() const { return !drawn_.empty(); }

    /// Writes the font with the glyphs that were used into `reserved`, as a Type 0 font with identity codes.
    /// \param archival with the set of glyphs that are in it
    void embed(Objects& objects, Ref reserved, Deflater& deflate, bool archival) const;

  private:
    Face(hb_face_t* face, hb_font_t* font);
    std::vector<unsigned> glyphs_used() const;

    hb_face_t* face_;
    hb_font_t* font_;
    double em_ = 1000;
    double cap_height_ = 0.7;
    std::vector<std::string> meaning_; ///< by glyph
    std::vector<bool> drawn_;          ///< by glyph; empty until the first is drawn
};

} // namespace evenhand::report::pdf
