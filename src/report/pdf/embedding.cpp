// How the used part of a font is written into the PDF.
#include "base/errors.h"
#include "report/pdf/face.h"
#include "report/pdf/utf.h"
#include "seal/digest.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

namespace evenhand::report::pdf {

namespace {

struct HbDelete {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
template <class T>
using Hb = std::unique_ptr<T, HbDelete>;

std::string_view bytes_of(hb_blob_t* blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return {data, length};
}

Hb<hb_blob_t> table(hb_face_t* face, const char (&tag)[5]) {
    return Hb<hb_blob_t>(hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3])));
}

Hb<hb_face_t> subset(hb_face_t* face, const std::vector<unsigned>& glyphs) {
    const Hb<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    if (!input) throw std::bad_alloc();
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const unsigned glyph : glyphs) hb_set_add(wanted, glyph);
    // Pages hold glyph numbers of the whole font, so they have to stay.
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_t* drop = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* tag : {"GSUB", "GPOS", "GDEF", "kern", "name", "DSIG", "STAT", "MATH", "vhea", "vmtx", "VORG"})
        hb_set_add(drop, HB_TAG(tag[0], tag[1], tag[2], tag[3]));
    Hb<hb_face_t> small(hb_subset_or_fail(face, input.get()));
    if (!small) throw Error("A font could not be made smaller for the PDF.");
    return small;
}

std::string postscript_name(hb_face_t* face) {
    std::array<char, 64> name{};
    unsigned size = name.size();
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
    std::string clean;
    for (unsigned i = 0; i < size; ++i)
        if (std::isalnum(static_cast<unsigned char>(name[i])) || name[i] == '-') clean += name[i];
    return clean.empty() ? "Font" : clean;
}

/// Six capital letters that name this subset; made of the font's bytes so that they are the same at every run.
std::string subset_tag(std::string_view bytes) {
    const Digest digest = Sha256().add(bytes).finish();
    std::string tag;
    for (int i = 0; i < 6; ++i) tag += static_cast<char>('A' + digest[static_cast<std::size_t>(i)] % 26);
    return tag;
}

std::string to_unicode(const std::vector<unsigned>& glyphs, const std::vector<std::string>& meanings) {
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    std::vector<unsigned> mapped;
    std::copy_if(glyphs.begin(), glyphs.end(), std::back_inserter(mapped),
                 [&](unsigned glyph) { return !meanings[glyph].empty(); });
    constexpr std::size_t most = 100; // in one block
    for (std::size_t from = 0; from < mapped.size(); from += most) {
        const std::size_t to = std::min(mapped.size(), from + most);
        map += fmt::format("{} beginbfchar\n", to - from);
        for (std::size_t i = from; i < to; ++i) {
            map += '<';
            append_hex4(map, mapped[i]);
            map += "> <";
            for (const char32_t c : decode(meanings[mapped[i]])) append_utf16_hex(map, c);
            map += ">\n";
        }
        map += "endbfchar\n";
    }
    return map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// Box of all glyphs out of the table "head", in thousandths of an em.
std::string font_box(hb_face_t* face, double em) {
    const auto head = table(face, "head");
    const std::string_view data = bytes_of(head.get());
    std::string box;
    for (std::size_t at = 36; at < 44; at += 2) {
        const int value = data.size() < 44 ? 0
                                           : static_cast<std::int16_t>(static_cast<unsigned char>(data[at]) << 8 |
                                                                       static_cast<unsigned char>(data[at + 1]));
        box += fmt::format("{}{}", box.empty() ? "" : " ", static_cast<int>(value * 1000 / em));
    }
    return box;
}

/// A bit for every glyph that the font has a shape for or that was used, the first in the highest bit of the first
/// byte.
std::string glyph_set(hb_face_t* face, const std::vector<unsigned>& used) {
    std::string bits((hb_face_get_glyph_count(face) + 7) / 8, '\0');
    const auto add = [&](unsigned glyph) {
        if (glyph / 8 < bits.size()) bits[glyph / 8] = static_cast<char>(bits[glyph / 8] | 0x80 >> glyph % 8);
    };
    hb_font_t* font = hb_font_create(face);
    for (unsigned glyph = 0; glyph < hb_face_get_glyph_count(face); ++glyph) {
        hb_glyph_extents_t extents{};
        if (hb_font_get_glyph_extents(font, glyph, &extents) && (extents.width != 0 || extents.height != 0)) add(glyph);
    }
    hb_font_destroy(font);
    for (const unsigned glyph : used) add(glyph);
    add(0);
    return bits;
}

} // namespace

void Face::embed(Objects& objects, Ref reserved, Deflater& deflate, bool archival) const {
    const std::vector<unsigned> glyphs = glyphs_used();
    const Hb<hb_face_t> small = subset(face_, glyphs);
    const auto outlines = table(small.get(), "CFF ");
    const bool compact = !bytes_of(outlines.get()).empty();
    const Hb<hb_blob_t> whole(hb_face_reference_blob(small.get()));
    const std::string_view program = compact ? bytes_of(outlines.get()) : bytes_of(whole.get());
    const std::string name = subset_tag(program) + "+" + postscript_name(face_);

    const Ref file = objects.add_stream(compact ? "/Subtype/CIDFontType0C" : fmt::format("/Length1 {}", program.size()),
                                        deflate(program), true);
    std::string set;
    if (archival)
        set = fmt::format("/CIDSet {} 0 R", objects.add_stream("", deflate(glyph_set(small.get(), glyphs)), true));
    hb_font_extents_t extents{};
    hb_font_get_h_extents(font_, &extents);
    const auto thousandths = [this](double units) { return static_cast<int>(units * 1000 / em_); };
    const Ref descriptor = objects.add(fmt::format(
        "/Type/FontDescriptor/FontName/{}/Flags 4/FontBBox[{}]/ItalicAngle 0/Ascent {}/Descent {}/CapHeight {}/StemV "
        "80/FontFile{} {} 0 R{}",
        name, font_box(face_, em_), thousandths(extents.ascender), thousandths(extents.descender),
        static_cast<int>(cap_height_ * 1000), compact ? 3 : 2, file, set));

    std::string widths;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const bool follows = i > 0 && glyphs[i] == glyphs[i - 1] + 1;
        if (!follows) widths += fmt::format("{}{}[", i ? "]" : "", glyphs[i]);
        if (follows) widths += ' ';
        append_number(widths, advance(glyphs[i]) * 1000);
    }
    widths += ']';
    const Ref descendant = objects.add(fmt::format(
        "/Type/Font/Subtype/{}/BaseFont/{}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        "/FontDescriptor {} 0 R{}/DW 1000/W[{}]",
        compact ? "CIDFontType0" : "CIDFontType2", name, descriptor, compact ? "" : "/CIDToGIDMap/Identity", widths));
    const Ref unicode = objects.add_stream("", deflate(to_unicode(glyphs, meaning_)), true);
    objects.fill(reserved,
                 fmt::format("/Type/Font/Subtype/Type0/BaseFont/{}{}/Encoding/Identity-H/DescendantFonts[{} 0 "
                             "R]/ToUnicode {} 0 R",
                             name, compact ? "-Identity-H" : "", descendant, unicode));
}

} // namespace evenhand::report::pdf
