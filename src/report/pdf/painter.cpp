#include "report/pdf/painter.h"

#include "report/pdf/utf.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace evenhand::report::pdf {

void Painter::begin_page(double height, double scale) {
    out_.clear();
    scaled_ = scale != 1;
    if (scaled_) out_ += fmt::format("q {0:.5f} 0 0 {0:.5f} 0 0 cm\n", scale);
    height_ = height;
    fill_known_ = false;
    face_ = -1;
}

const std::string& Painter::end_page() {
    if (scaled_) out_ += "Q\n";
    scaled_ = false;
    return out_;
}

void Painter::begin_content(Tag tag, std::uint32_t mark) {
    out_ += '/';
    out_ += name_of(tag);
    out_ += "<</MCID ";
    append_number(out_, mark);
    out_ += ">>BDC\n";
}

void Painter::begin_artifact(const char* kind) {
    if (!kind) {
        out_ += "/Artifact BMC\n";
        return;
    }
    out_ += "/Artifact<<";
    out_ += kind;
    out_ += ">>BDC\n";
}

void Painter::end() {
    out_ += "EMC\n";
}

void Painter::set_fill(Colour colour) {
    if (fill_known_ && fill_ == colour) return;
    fill_ = colour;
    fill_known_ = true;
    for (const float part : {colour.red, colour.green, colour.blue}) {
        append_number(out_, static_cast<double>(part));
        out_ += ' ';
    }
    out_ += "rg\n";
}

void Painter::set_font(FaceId face, double size) {
    if (face_ == face && std::abs(size_ - size) < 1e-9) return;
    face_ = face;
    size_ = size;
    fonts_.ref(face, objects_);
    out_ += "/F";
    append_number(out_, static_cast<std::uint32_t>(face));
    out_ += ' ';
    append_number(out_, size);
    out_ += " Tf\n";
}

void Painter::close_string() {
    if (string_open_) out_ += '>';
    string_open_ = false;
}

void Painter::close_array() {
    close_string();
    if (array_open_) out_ += "]TJ\n";
    array_open_ = false;
}

void Painter::text(const Line& line, double x, double baseline, double size, Colour colour) {
    if (line.runs.empty() || (line.runs.size() == 1 && line.runs.front().glyphs.empty())) return;
    set_fill(colour);
    out_ += "BT 1 0 0 1 ";
    append_number(out_, x - static_cast<double>(line.lead) * size);
    out_ += ' ';
    append_number(out_, height_ - baseline);
    out_ += " Tm\n";
    pen_ = 0;
    float at = 0;
    for (const Run& piece : line.runs) run(piece, at, size);
    close_array();
    out_ += "ET\n";
}

void Painter::run(const Run& run, float& at, double size) {
    if (face_ != run.face || std::abs(size_ - size) > 1e-9) close_array();
    set_font(run.face, size);
    Face& face = fonts_.face(run.face);
    const auto says_itself = [&](const Glyph& glyph) {
        return face.use(glyph.id, std::string_view(run.text).substr(glyph.text_at, glyph.text_length));
    };
    const auto all = std::span(run.glyphs);
    std::vector<bool> clear;
    for (const Glyph& glyph : all) clear.push_back(says_itself(glyph));
    if (std::find(clear.begin(), clear.end(), false) == clear.end()) return glyphs(face, all, at, size);
    if (run.level % 2 == 0) return spoken(face, run.text, all, at, size);
    // Readers turn a run to the left round by its glyphs: they would turn words that are said beside it round too. So
    // only the characters that need it are said.
    for (std::size_t from = 0; from < all.size();) {
        std::size_t to = from + 1, length = all[from].text_length;
        bool said = !clear[from];
        for (; to < all.size() && all[to].text_at == all[from].text_at; ++to) {
            said = said || !clear[to];
            length = std::max<std::size_t>(length, all[to].text_length);
        }
        const auto cluster = all.subspan(from, to - from);
        if (said)
            spoken(face, std::string_view(run.text).substr(all[from].text_at, length), cluster, at, size);
        else
            glyphs(face, cluster, at, size);
        from = to;
    }
}

void Painter::spoken(const Face& face, std::string_view text, std::span<const Glyph> part, float& at, double size) {
    close_array();
    out_ += "/Span<</ActualText" + text_string(text) + ">>BDC\n";
    glyphs(face, part, at, size);
    close_array();
    out_ += "EMC\n";
}

void Painter::glyphs(const Face& face, std::span<const Glyph> part, float& at, double size) {
    float rise = 0;
    for (const Glyph& glyph : part) {
        if (std::abs(glyph.y - rise) > 5e-4F) {
            close_array();
            rise = glyph.y;
            append_number(out_, static_cast<double>(rise) * size);
            out_ += " Ts ";
        }
        if (!array_open_) out_ += '[';
        array_open_ = true;
        if (const float move = at + glyph.x - pen_; std::abs(move) > 5e-4F) {
            close_string();
            append_number(out_, -1000.0 * static_cast<double>(move));
            pen_ += move;
        }
        if (!string_open_) out_ += '<';
        string_open_ = true;
        append_hex4(out_, glyph.id);
        pen_ += static_cast<float>(face.advance(glyph.id));
        at += glyph.advance;
    }
    if (rise != 0) {
        close_array();
        out_ += "0 Ts ";
    }
}

void Painter::fill(double x, double y, double width, double height, Colour colour) {
    set_fill(colour);
    for (const double number : {x, height_ - y - height, width, height}) {
        append_number(out_, number);
        out_ += ' ';
    }
    out_ += "re f\n";
}

// A rule is a filled box: no line width or stroke colour to keep track of.
void Painter::rule(double x1, double y1, double x2, double y2, double thickness, Colour colour) {
    if (y1 == y2) return fill(x1, y1 - thickness / 2, x2 - x1, thickness, colour);
    if (x1 == x2) return fill(x1 - thickness / 2, y1, thickness, y2 - y1, colour);
    const double length = std::hypot(x2 - x1, y2 - y1);
    const double dx = (y2 - y1) / length * thickness / 2, dy = (x2 - x1) / length * thickness / 2;
    set_fill(colour);
    const auto point = [&](double x, double y, const char* what) {
        append_number(out_, x);
        out_ += ' ';
        append_number(out_, height_ - y);
        out_ += what;
    };
    point(x1 + dx, y1 - dy, " m ");
    point(x2 + dx, y2 - dy, " l ");
    point(x2 - dx, y2 + dy, " l ");
    point(x1 - dx, y1 + dy, " l f\n");
}

} // namespace evenhand::report::pdf
