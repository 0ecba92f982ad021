#include "report/pdf/shaping.h"

#include "base/text.h"
#include "report/pdf/utf.h"

#include <algorithm>
#include <fribidi.h>
#include <hb.h>
#include <new>
#include <utility>

namespace evenhand::report::pdf {

namespace {

constexpr char32_t simple_end = 0x2600;

/// Scripts that need no shaping: one character is one glyph, set left to right as it comes. A combining mark is not
/// simple, and takes its letter with it.
bool is_simple(char32_t c) {
    if (c < 0x0300) return c >= 0x20 && c != 0x7F && c != 0xAD && !(c > 0x7F && c < 0xA0);
    if (c < 0x0530) return c >= 0x0370 && !(c >= 0x0483 && c <= 0x0489);
    if (c < 0x2000) return c >= 0x1E00;
    return c >= 0x2010 && c < simple_end && !(c >= 0x2028 && c <= 0x202F) && !(c >= 0x205F && c <= 0x206F) &&
           !(c >= 0x20D0 && c <= 0x20FF);
}

bool may_run_left(char32_t c) {
    return (c >= 0x0590 && c < 0x0900) || (c >= 0x200E && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           (c >= 0xFB1D && c <= 0xFEFF) || (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

bool is_blank(char32_t c) {
    return c == ' ' || c == 0x3000 || (c >= 0x2000 && c <= 0x200A && c != 0x2007);
}

/// Characters that are seen only in what they do to others, so that no font needs a glyph for them.
bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x034F || c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
           (c >= 0xE0100 && c <= 0xE01EF);
}

hb_script_t script_of(std::string_view cluster) {
    for (std::size_t at = 0; at < cluster.size();) {
        const auto script = hb_unicode_script(hb_unicode_funcs_get_default(), next_code_point(cluster, at));
        if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED) return script;
    }
    return HB_SCRIPT_COMMON;
}

/// The embedding level of every byte; empty if all is left to right.
std::vector<std::uint8_t> levels_of(std::string_view text) {
    const std::u32string characters = decode(text);
    if (std::none_of(characters.begin(), characters.end(), may_run_left)) return {};
    const auto count = static_cast<FriBidiStrIndex>(characters.size());
    std::vector<FriBidiChar> input(characters.begin(), characters.end());
    std::vector<FriBidiCharType> types(input.size());
    std::vector<FriBidiBracketType> brackets(input.size());
    std::vector<FriBidiLevel> levels(input.size());
    fribidi_get_bidi_types(input.data(), count, types.data());
    fribidi_get_bracket_types(input.data(), count, types.data(), brackets.data());
    FriBidiParType direction = FRIBIDI_PAR_ON;
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &direction, levels.data()) == 0)
        throw std::bad_alloc();
    std::vector<std::uint8_t> of_bytes(text.size());
    for (std::size_t at = 0, i = 0; at < text.size(); ++i) {
        const std::size_t from = at;
        next_code_point(text, at);
        std::fill(of_bytes.begin() + static_cast<std::ptrdiff_t>(from),
                  of_bytes.begin() + static_cast<std::ptrdiff_t>(at), static_cast<std::uint8_t>(levels[i]));
    }
    return of_bytes;
}

/// Draws the marks of the last letter before the letter, at the same places: readers take the end of the last glyph for
/// the end of the word, and would see a gap after it.
void end_with_letter(std::vector<Glyph>& glyphs) {
    if (glyphs.empty() || glyphs.back().advance != 0) return;
    auto begin = glyphs.end() - 1;
    while (begin != glyphs.begin() && (begin - 1)->text_at == begin->text_at) --begin;
    const std::uint16_t length = std::exchange(begin->text_length, std::uint16_t{0});
    float before = 0;
    for (auto glyph = begin; glyph != glyphs.end(); ++glyph) {
        if (glyph->advance == 0) glyph->x += before;
        before += glyph->advance;
    }
    const auto letter =
        std::stable_partition(begin, glyphs.end(), [](const Glyph& glyph) { return glyph.advance == 0; });
    (letter == glyphs.end() ? begin : letter)->text_length = length;
}

/// Whether every glyph is there.
bool is_whole(const Run& run) {
    return std::all_of(run.glyphs.begin(), run.glyphs.end(), [](const Glyph& glyph) { return glyph.id != 0; });
}

} // namespace

/// A stretch of text that is shaped in one go.
struct Shaper::Item {
    std::size_t from = 0, to = 0;
    int face = -1;
    std::uint8_t level = 0;
    bool simple = false, blank = false;
    hb_script_t script = HB_SCRIPT_COMMON;
};

const Shaper::Simple* Shaper::simple(char32_t character, bool bold) {
    if (!is_simple(character)) return nullptr;
    auto& table = simple_[bold];
    if (table.empty()) table.resize(simple_end);
    Simple& entry = table[character];
    if (!entry.known) {
        const Face& face = fonts_.face(fonts_.main(bold));
        entry.known = true;
        entry.glyph = static_cast<std::uint16_t>(face.glyph(character));
        entry.advance = static_cast<float>(face.advance(entry.glyph));
    }
    return entry.glyph ? &entry : nullptr;
}

bool Shaper::shape_simple(std::string_view text, bool bold, Run& run) {
    run = Run{};
    run.face = fonts_.main(bold);
    run.glyphs.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const Simple* glyph = simple(next_code_point(text, at), bold);
        if (!glyph) return false;
        run.glyphs.push_back({glyph->glyph, glyph->advance, 0, 0, static_cast<std::uint32_t>(from),
                              static_cast<std::uint16_t>(at - from)});
        run.width += glyph->advance;
    }
    run.text = text;
    return true;
}

int Shaper::face_of(std::string_view cluster, bool bold) {
    std::vector<int> faces;
    std::u32string visible = decode(cluster);
    visible.erase(std::remove_if(visible.begin(), visible.end(), is_invisible), visible.end());
    for (const char32_t c : visible) {
        faces.push_back(fonts_.find(c, bold));
        if (faces.back() < 0) return -1;
    }
    if (faces.empty()) return fonts_.main(bold);
    for (const int face : faces) // one that has all of a letter and its marks
        if (std::all_of(visible.begin(), visible.end(),
                        [&](char32_t c) { return fonts_.face(static_cast<FaceId>(face)).glyph(c) != 0; }))
            return face;
    return faces.front();
}

std::vector<Shaper::Item> Shaper::items(std::string_view text, bool bold, const std::vector<std::size_t>& cuts) {
    const std::vector<std::uint8_t> levels = levels_of(text);
    std::vector<Item> items;
    auto cut = cuts.begin();
    std::size_t from = 0;
    for (const std::size_t to : character_breaks(text)) {
        if (to <= from) continue;
        const std::string_view cluster = text.substr(from, to - from);
        std::size_t at = 0;
        const char32_t first = next_code_point(cluster, at);
        Item item{from, to, 0, levels.empty() ? std::uint8_t{0} : levels[from], false, false, HB_SCRIPT_COMMON};
        item.blank = at == cluster.size() && is_blank(first);
        item.simple = at == cluster.size() && item.level % 2 == 0 && simple(first, bold);
        item.face = item.simple ? fonts_.main(bold) : face_of(cluster, bold);
        item.script = script_of(cluster);
        while (cut != cuts.end() && *cut < from) ++cut;
        const bool cut_here = cut != cuts.end() && *cut == from;
        Item* last = items.empty() || cut_here ? nullptr : &items.back();
        const bool joins =
            last && last->face == item.face && last->level == item.level && last->blank == item.blank &&
            last->face >= 0 &&
            (last->script == item.script || item.script == HB_SCRIPT_COMMON || last->script == HB_SCRIPT_COMMON);
        if (joins) { // a word with one letter that has to be shaped is shaped as a whole
            last->to = to;
            last->simple = last->simple && item.simple;
            if (last->script == HB_SCRIPT_COMMON) last->script = item.script;
        } else {
            items.push_back(item);
        }
        from = to;
    }
    return items;
}

std::vector<Run> Shaper::shape(std::string_view text, bool bold, const std::vector<std::size_t>& cuts) {
    std::vector<Run> runs;
    const auto add = [&](Run run, const Item& item) {
        run.level = item.level;
        run.blank = item.blank;
        runs.push_back(std::move(run));
    };
    for (const Item& item : items(text, bold, cuts)) {
        Run run;
        if (item.face < 0)
            add(replacement(text, item, bold), item);
        else if (item.simple && shape_simple(text.substr(item.from, item.to - item.from), bold, run))
            add(std::move(run), item);
        else if (run = shape_item(text, item); is_whole(run))
            add(std::move(run), item);
        else
            for (const Item& part : characters_of(text, item, bold))
                add(part.face < 0 ? replacement(text, part, bold) : shape_item(text, part), part);
    }
    return runs;
}

/// Each character for itself: a letter and a mark that no one font has together.
std::vector<Shaper::Item> Shaper::characters_of(std::string_view text, const Item& item, bool bold) {
    std::vector<Item> parts;
    for (std::size_t at = item.from; at < item.to;) {
        Item part = item;
        part.from = at;
        const char32_t c = next_code_point(text, at);
        part.to = at;
        part.face = is_invisible(c) ? fonts_.main(bold) : fonts_.find(c, bold);
        parts.push_back(part);
    }
    return parts;
}

Run Shaper::shape_item(std::string_view text, const Item& item) {
    Run run;
    run.face = static_cast<FaceId>(item.face);
    run.text = text.substr(item.from, item.to - item.from);
    const Face& face = fonts_.face(run.face);
    hb_buffer_t* buffer = hb_buffer_create();
    // The text around the item is given too: letters join across it.
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), static_cast<unsigned>(item.from),
                       static_cast<int>(item.to - item.from));
    hb_buffer_set_direction(buffer, item.level % 2 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, item.script);
    hb_buffer_set_language(buffer, hb_language_from_string(language_.c_str(), -1));
    hb_shape(face.shaper(), buffer, nullptr, 0);

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<std::size_t> clusters;
    for (unsigned i = 0; i < count; ++i) clusters.push_back(infos[i].cluster);
    clusters.push_back(item.to);
    std::sort(clusters.begin(), clusters.end());
    const auto em = static_cast<float>(face.em());
    for (unsigned i = 0; i < count; ++i) {
        Glyph glyph{infos[i].codepoint,
                    static_cast<float>(positions[i].x_advance) / em,
                    static_cast<float>(positions[i].x_offset) / em,
                    static_cast<float>(positions[i].y_offset) / em,
                    0,
                    0};
        glyph.text_at = infos[i].cluster - static_cast<std::uint32_t>(item.from);
        const bool repeated = i > 0 && infos[i].cluster == infos[i - 1].cluster;
        if (!repeated)
            glyph.text_length = static_cast<std::uint16_t>(
                *std::upper_bound(clusters.begin(), clusters.end() - 1, infos[i].cluster) - infos[i].cluster);
        run.width += glyph.advance;
        run.glyphs.push_back(glyph);
    }
    hb_buffer_destroy(buffer);
    if (item.level % 2 == 0) end_with_letter(run.glyphs);
    return run;
}

Run Shaper::replacement(std::string_view text, const Item& item, bool bold) {
    note_missing(text, item, bold);
    Run run;
    run.text = text.substr(item.from, item.to - item.from);
    run.face = fonts_.main(bold);
    Face* face = &fonts_.face(run.face);
    for (const char32_t stand_in : {replacement_character, char32_t{0x25A1}, char32_t{'?'}})
        if (const int found = fonts_.find(stand_in, bold); found >= 0) {
            run.face = static_cast<FaceId>(found);
            face = &fonts_.face(run.face);
            run.glyphs.push_back({face->glyph(stand_in), 0, 0, 0, 0, static_cast<std::uint16_t>(run.text.size())});
            break;
        }
    if (run.glyphs.empty()) run.glyphs.push_back({0, 0, 0, 0, 0, static_cast<std::uint16_t>(run.text.size())});
    run.glyphs.front().advance = static_cast<float>(face->advance(run.glyphs.front().id));
    run.width = run.glyphs.front().advance;
    return run;
}

void Shaper::note_missing(std::string_view text, const Item& item, bool bold) {
    for (std::size_t at = item.from; at < item.to;) {
        const char32_t c = next_code_point(text, at);
        if (is_invisible(c) || fonts_.find(c, bold) >= 0 || !noted_.insert(c).second) continue;
        const auto begin = text.rfind(' ', item.from);
        const auto from = begin == std::string_view::npos ? 0 : begin + 1;
        missing_.push_back({c, std::string(text.substr(from, std::min(text.find(' ', item.to), text.size()) - from))});
    }
}

void order_for_drawing(std::vector<Run>& line) {
    int highest = 0, lowest_odd = 255;
    for (const Run& run : line) {
        highest = std::max<int>(highest, run.level);
        if (run.level % 2) lowest_odd = std::min<int>(lowest_odd, run.level);
    }
    for (int level = highest; level >= lowest_odd; --level)
        for (auto from = line.begin(); from != line.end();) {
            from = std::find_if(from, line.end(), [&](const Run& run) { return run.level >= level; });
            const auto to = std::find_if(from, line.end(), [&](const Run& run) { return run.level < level; });
            std::reverse(from, to);
            from = to;
        }
}

} // namespace evenhand::report::pdf
