#include "report/pdf/flow.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace evenhand::report::pdf {

namespace {

constexpr TextStyle title_style{18, 23, true, accent, Align::left, 0, 10, 0, true};
constexpr TextStyle section_style{12, 16, true, accent, Align::left, 20, 5, 0, true};
constexpr TextStyle part_style{9.5, 13, true, ink, Align::left, 12, 3, 0, true};
constexpr double rounding = 1e-6;

double height_of(const Lines& lines, const TextStyle& style) {
    return static_cast<double>(lines->size()) * style.leading;
}

} // namespace

double baseline_in(const TextStyle& style) {
    constexpr double cap_height = 0.714; // Noto Sans
    return (style.leading + cap_height * style.size) / 2;
}

Lines Flow::wrap(std::string_view text, const TextStyle& style, double width) {
    return sheets_.breaker().wrap(text, style.bold, width / style.size);
}

double Flow::height_with_kept(bool at_top, double above, double height) const {
    double total = 0, gap = gap_;
    for (const Kept& kept : kept_) {
        total += (at_top ? 0 : std::max(gap, kept.above)) + kept.height;
        gap = kept.below;
        at_top = false;
    }
    return total + (at_top ? 0 : std::max(gap, above)) + height;
}

void Flow::place(double above, double height) {
    if (!sheets_.at_top() && height_with_kept(false, above, height) > sheets_.remaining() + rounding)
        sheets_.next_page();
    const auto white = [&](double before) {
        if (!sheets_.at_top()) sheets_.move_to(sheets_.y() + std::max(gap_, before));
        gap_ = 0;
    };
    for (const Kept& kept : std::exchange(kept_, {})) {
        white(kept.above);
        kept.draw();
        gap_ = kept.below;
    }
    if (height > 0) white(above);
}

void Flow::keep(double above, double height, double below, std::function<void()> draw) {
    kept_.push_back({above, height, below, std::move(draw)});
    double together = 0;
    for (const Kept& kept : kept_) together += kept.height;
    if (together > (sheets_.bottom() - sheets_.top()) / 2) settle(); // more of this would fill a page by itself
}

void Flow::set(const Lines& lines, std::size_t from, std::size_t to, const TextStyle& style, Node node) {
    Painter& painter = sheets_.painter();
    painter.begin_content(sheets_.structure().tag(node), sheets_.structure().mark(node, sheets_.page()));
    double y = sheets_.y();
    for (std::size_t i = from; i < to; ++i, y += style.leading)
        sheets_.text_line((*lines)[i], sheets_.left() + style.indent, sheets_.width() - style.indent,
                          y + baseline_in(style), style.size, style.colour, style.align);
    painter.end();
    sheets_.drawn();
    sheets_.move_to(y);
}

void Flow::set_over_pages(const Lines& lines, const TextStyle& style, Node node) {
    const std::size_t count = lines->size();
    // Neither the first nor the last line stands alone.
    const std::size_t start = count <= 3 ? count : 2;
    place(style.above, static_cast<double>(start) * style.leading);
    for (std::size_t from = 0; from < count;) {
        const double fitting = std::max(1.0, std::floor((sheets_.remaining() + rounding) / style.leading));
        std::size_t to = std::min(count, from + static_cast<std::size_t>(fitting));
        if (count - to == 1 && to - from > 2) --to;
        set(lines, from, to, style, node);
        from = to;
        if (from < count) sheets_.next_page();
    }
    follow(style.below);
}

void Flow::heading(int level, std::string_view text) {
    const TextStyle& style = level <= 1 ? title_style : level == 2 ? section_style : part_style;
    const Tag tag = level <= 1 ? Tag::H1 : level == 2 ? Tag::H2 : Tag::H3;
    const Lines lines = wrap(text, style, sheets_.width());
    const Node node = sheets_.structure().add(Structure::document, tag);
    auto draw = [this, lines, style, node, level, title = std::string(text)] {
        sheets_.bookmark(level, title, sheets_.y());
        set(lines, 0, lines->size(), style, node);
    };
    keep(style.above, height_of(lines, style), style.below, std::move(draw));
}

void Flow::paragraph(std::string_view text, const TextStyle& style) {
    const Lines lines = wrap(text, style, sheets_.width() - style.indent);
    const Node node = sheets_.structure().add(Structure::document, Tag::P);
    const double height = height_of(lines, style);
    if (!style.keep_with_next || height > (sheets_.bottom() - sheets_.top()) / 3)
        return set_over_pages(lines, style, node);
    keep(style.above, height, style.below, [this, lines, style, node] { set(lines, 0, lines->size(), style, node); });
}

void Flow::list(const std::vector<std::string>& items, const TextStyle& style) {
    constexpr double bullet_width = 12, between = 2;
    if (items.empty()) return;
    const Node list = sheets_.structure().add(Structure::document, Tag::L);
    TextStyle body = style;
    body.indent += bullet_width;
    for (const std::string& item : items) {
        const Lines lines = wrap(item, body, sheets_.width() - body.indent);
        const Node entry = sheets_.structure().add(list, Tag::LI);
        const Node label = sheets_.structure().add(entry, Tag::Lbl);
        const Node words = sheets_.structure().add(entry, Tag::LBody);
        const std::size_t start = lines->size() <= 3 ? lines->size() : 2;
        place(body.above, static_cast<double>(start) * body.leading);
        const double y = sheets_.y();
        set(wrap("•", style, unlimited), 0, 1, style, label);
        sheets_.move_to(y);
        body.above = 0;
        body.below = &item == &items.back() ? style.below : between;
        follow(0);
        set_over_pages(lines, body, words);
    }
}

void Flow::signature(const Signer& signer, std::string_view signature, std::string_view date) {
    constexpr double room = 30, gutter = 18;
    const double date_width = date.empty() ? 0 : 110, date_room = date.empty() ? 0 : date_width + gutter;
    const double name_width = sheets_.width() * 0.32;
    const double line_width = sheets_.width() - name_width - gutter - date_room;
    const Lines name = wrap(signer.name, bold_text, name_width), role = wrap(signer.role, small_text, name_width);
    const double text_height = (signer.name.empty() ? 0 : height_of(name, bold_text)) + height_of(role, small_text);
    const double height = room + std::max(small_text.leading + 2, text_height - 8);
    place(8, height);
    const double top = sheets_.y(), line = top + room;
    const double x_line = sheets_.left() + name_width + gutter, x_date = x_line + line_width + gutter;
    const auto put = [&](const Lines& lines, const TextStyle& style, double x, double y, double width) {
        const Node node = sheets_.structure().add(Structure::document, Tag::P);
        TextStyle shifted = style;
        shifted.indent = x - sheets_.left();
        sheets_.move_to(y);
        if (width > 0) set(lines, 0, lines->size(), shifted, node);
    };
    if (!signer.name.empty()) put(name, bold_text, sheets_.left(), line - 10, name_width);
    const double role_y = signer.name.empty() ? line - 9 : sheets_.y();
    if (!signer.role.empty()) put(role, small_text, sheets_.left(), role_y, name_width);
    put(wrap(signature, small_text, line_width), small_text, x_line, line + 2, line_width);
    if (!date.empty()) put(wrap(date, small_text, date_width), small_text, x_date, line + 2, date_width);
    Painter& painter = sheets_.painter();
    painter.begin_artifact();
    painter.rule(x_line, line, x_line + line_width, line, 0.5, quiet);
    if (!date.empty()) painter.rule(x_date, line, x_date + date_width, line, 0.5, quiet);
    painter.end();
    sheets_.move_to(top + height);
    follow(6);
}

void Flow::leave(double points) {
    settle();
    sheets_.move_to(sheets_.y() + points);
    sheets_.drawn();
    gap_ = 0;
}

void Flow::page_break() {
    settle();
    if (!sheets_.at_top()) sheets_.next_page();
    gap_ = 0;
}

void Flow::orientation(Orientation value) {
    settle();
    sheets_.orientation(value);
    gap_ = 0;
}

} // namespace evenhand::report::pdf
