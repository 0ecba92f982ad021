#include "report/pdf/face.h"

#include <hb-ot.h>
#include <hb.h>

namespace evenhand::report::pdf {

namespace {

/// OS/2 fsType: restricted licence, or bitmaps only.
bool may_be_embedded(hb_face_t* face) {
    hb_blob_t* os2 = hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2'));
    unsigned length = 0;
    const char* data = hb_blob_get_data(os2, &length);
    const unsigned type = length < 10 ? 0
                                      : static_cast<unsigned>(static_cast<unsigned char>(data[8])) << 8 |
                                            static_cast<unsigned char>(data[9]);
    hb_blob_destroy(os2);
    return (type & 0x000F) != 0x0002 && (type & 0x0200) == 0;
}

} // namespace

std::unique_ptr<Face> Face::open(const FontFile& file) {
    hb_blob_t* blob = hb_blob_create_from_file_or_fail(file.path.c_str());
    if (!blob) return nullptr;
    hb_face_t* face = hb_face_create(blob, file.index);
    hb_blob_destroy(blob);
    if (hb_face_get_glyph_count(face) == 0 || !may_be_embedded(face)) {
        hb_face_destroy(face);
        return nullptr;
    }
    return std::unique_ptr<Face>(new Face(face, hb_font_create(face)));
}

Face::Face(hb_face_t* face, hb_font_t* font) : face_(face), font_(font), em_(hb_face_get_upem(face)) {
    hb_font_set_scale(font_, static_cast<int>(em_), static_cast<int>(em_));
    hb_position_t height = 0;
    if (hb_ot_metrics_get_position(font_, HB_OT_METRICS_TAG_CAP_HEIGHT, &height) && height > 0)
        cap_height_ = height / em_;
}

Face::~Face() {
    hb_font_destroy(font_);
    hb_face_destroy(face_);
}

unsigned Face::glyph(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_, character, &glyph) ? glyph : 0;
}

double Face::advance(unsigned glyph) const {
    return hb_font_get_glyph_h_advance(font_, glyph) / em_;
}

bool Face::use(unsigned glyph, std::string_view text) {
    if (drawn_.empty()) {
        drawn_.resize(hb_face_get_glyph_count(face_));
        meaning_.resize(drawn_.size());
    }
    drawn_.at(glyph) = true;
    std::string& meaning = meaning_[glyph];
    if (meaning.empty()) {
        meaning = text;
        return !text.empty();
    }
    return meaning == text;
}

std::vector<unsigned> Face::glyphs_used() const {
    std::vector<unsigned> glyphs;
    for (std::size_t i = 0; i < drawn_.size(); ++i)
        if (drawn_[i]) glyphs.push_back(static_cast<unsigned>(i));
    return glyphs;
}

} // namespace evenhand::report::pdf
