#include "report/pdf/table_flow.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace evenhand::report::pdf {

namespace {

constexpr double rounding = 1e-6;
constexpr double shade_overlap = 4; ///< how far shading stands out beside the text at the margins

} // namespace

TableFlow::TableFlow(Flow& flow, std::vector<Column> columns, TableStyle style, const std::vector<Row>& sample)
    : flow_(flow), sheets_(flow.sheets()), columns_(std::move(columns)), style_(std::move(style)) {
    if (columns_.empty()) throw std::logic_error("a table needs a column");
    find_widths(sample);
    heading_ = lay_heading();
    table_ = sheets_.structure().add(Structure::document, Tag::Table);
    if (!style_.summary.empty())
        sheets_.structure().describe(table_, "/A<</O/Table/Summary" + text_string(style_.summary) + ">>");
}

TableFlow::Laid TableFlow::lay_heading() {
    Laid row;
    row.heading = true;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        Box box;
        box.x = x_[i];
        box.width = width_[i];
        box.align = columns_[i].align;
        box.colour = accent;
        box.tag = Tag::TH;
        box.scope = Scope::column;
        box.lines = sheets_.breaker().wrap(columns_[i].heading, true, box.width / style_.text.size);
        row.lines = std::max(row.lines, box.lines->size());
        row.boxes.push_back(std::move(box));
    }
    return row;
}

TableFlow::Laid TableFlow::lay(const std::vector<Cell>& cells, RowStyle style) {
    Laid row;
    row.shaded = style.shaded;
    row.keep_with_next = style.keep_with_next;
    row.boxes.reserve(columns_.size());
    std::size_t column = 0;
    const auto add = [&](const Cell& cell) {
        const auto last = column + static_cast<std::size_t>(std::max(1, cell.columns)) - 1;
        if (last >= columns_.size()) throw std::logic_error("a row has more cells than its table has columns");
        Box box;
        box.x = x_[column];
        box.width = x_[last] + width_[last] - box.x;
        box.align = cell.align.value_or(columns_[column].align);
        box.colour = cell.colour.value_or(style_.text.colour);
        box.shaded = cell.shaded;
        box.framed = cell.box;
        box.fill = cell.fill;
        box.columns = std::max(1, cell.columns);
        const bool names_row = columns_[column].row_header;
        box.tag = names_row ? Tag::TH : Tag::TD;
        box.scope = names_row ? Scope::row : Scope::none;
        box.lines = sheets_.breaker().wrap(cell.text, cell.bold || style_.text.bold, box.width / style_.text.size);
        row.lines = std::max(row.lines, box.lines->size());
        row.boxes.push_back(std::move(box));
        column = last + 1;
    };
    for (const Cell& cell : cells) add(cell);
    while (column < columns_.size()) add(Cell());
    return row;
}

double TableFlow::height_of(const Laid&, std::size_t lines) const {
    return static_cast<double>(lines) * style_.text.leading + 2 * style_.padding;
}

double TableFlow::room() const {
    const double page = sheets_.bottom() - sheets_.top();
    const double heading = style_.headings ? height_of(heading_) : 0;
    return heading > page / 2 ? page : page - heading;
}

void TableFlow::begin(double first_height) {
    begun_ = true;
    const double heading = style_.headings ? height_of(heading_) : 0;
    flow_.place(style_.text.above + 2, heading + std::min(first_height, room()));
    if (style_.headings) {
        const Node head = sheets_.structure().add(table_, Tag::THead);
        make_nodes(heading_, sheets_.structure().add(head, Tag::TR));
        set_split(heading_);
        heading_set_ = true;
    }
}

void TableFlow::row(const std::vector<Cell>& cells, RowStyle style) {
    kept_.push_back(lay(cells, style));
    if (!style.keep_with_next) set_kept();
}

void TableFlow::rows(const std::vector<Row>& rows) {
    constexpr std::size_t few = 12; // more are not held back: they would hardly be low
    const std::size_t count = rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        kept_.push_back(lay(rows[i].cells, rows[i].style));
        const bool held = i + 1 < count && (count <= few || i == 0 || i + 2 == count);
        if (!held && !rows[i].style.keep_with_next) set_kept();
    }
}

/// What is low stays together; what is not only where a row heads the one after it.
void TableFlow::set_kept() {
    double height = 0;
    for (const Laid& row : kept_) height += height_of(row);
    const bool low = height <= (sheets_.bottom() - sheets_.top()) / 3;
    for (std::size_t from = 0, to = 0; from < kept_.size(); from = to) {
        to = low ? kept_.size() : from + 1;
        while (to < kept_.size() && kept_[to - 1].keep_with_next) ++to;
        set_together(from, to);
    }
    kept_.clear();
}

void TableFlow::set_together(std::size_t from, std::size_t to) {
    double together = 0;
    for (std::size_t i = from; i < to; ++i) together += height_of(kept_[i]);
    if (!begun_) begin(together);
    if (together > sheets_.remaining() + rounding && together <= room() && !sheets_.at_top()) next_page();
    for (std::size_t i = from; i < to; ++i) set(kept_[i]);
}

void TableFlow::set(Laid& row) {
    const bool fits = height_of(row) <= sheets_.remaining() + rounding;
    const bool fits_a_page = height_of(row) <= room() + rounding;
    if (!fits && fits_a_page) next_page();
    // A body for each page: none of their lists grows with the table.
    if (body_ == 0) body_ = sheets_.structure().add(table_, Tag::TBody);
    make_nodes(row, sheets_.structure().add(body_, Tag::TR));
    if (fits || fits_a_page)
        draw(row, 0, row.lines, false);
    else
        set_split(row);
}

/// A row taller than a page goes on the next one, between lines.
void TableFlow::set_split(Laid& row) {
    constexpr std::size_t least = 3; // lines worth beginning a row for
    for (std::size_t from = 0; from < row.lines;) {
        const double fitting = std::floor((sheets_.remaining() - 2 * style_.padding + rounding) / style_.text.leading);
        const std::size_t lines = fitting < 1 ? 0 : static_cast<std::size_t>(fitting);
        if (lines < std::min(least, row.lines - from) && !sheets_.at_top() && sheets_.remaining() < room() - 1) {
            next_page();
            continue;
        }
        const std::size_t to = std::min(row.lines, from + std::max<std::size_t>(1, lines));
        draw(row, from, to, false);
        from = to;
        if (from < row.lines) next_page();
    }
}

void TableFlow::next_page() {
    sheets_.next_page();
    body_ = 0;
    const bool repeats = heading_set_ && height_of(heading_) <= (sheets_.bottom() - sheets_.top()) / 2;
    if (repeats) draw(heading_, 0, heading_.lines, true);
}

void TableFlow::make_nodes(Laid& row, Node parent) {
    for (Box& box : row.boxes) box.node = sheets_.structure().add(parent, box.tag, box.scope, box.columns);
}

void TableFlow::draw_shading(const Laid& row, double y, double height) {
    Painter& painter = sheets_.painter();
    const double left = sheets_.left(), right = left + sheets_.width(), half = style_.gutter / 2;
    if (row.shaded)
        painter.fill(left - shade_overlap, y, sheets_.width() + 2 * shade_overlap, height, shade);
    else
        for (const Box& box : row.boxes) {
            if (!box.shaded && !box.fill) continue;
            const double from = box.x <= left + 1 ? left - shade_overlap : box.x - half;
            const double to = box.x + box.width >= right - 1 ? right + shade_overlap : box.x + box.width + half;
            painter.fill(from, y, to - from, height, box.fill.value_or(shade));
        }
    constexpr double apart = 2.5; // between a frame and the rules above and below
    for (const Box& box : row.boxes) {
        if (!box.framed) continue;
        const double top = y + apart, bottom = y + height - apart, end = box.x + box.width;
        painter.rule(box.x, top, end, top, 0.5, quiet);
        painter.rule(box.x, bottom, end, bottom, 0.5, quiet);
        painter.rule(box.x, top, box.x, bottom, 0.5, quiet);
        painter.rule(end, top, end, bottom, 0.5, quiet);
    }
}

void TableFlow::draw(Laid& row, std::size_t from, std::size_t to, bool as_artefact) {
    Painter& painter = sheets_.painter();
    const TextStyle& text = style_.text;
    const double y = sheets_.y(), height = height_of(row, to - from);
    painter.begin_artifact(as_artefact ? "/Type/Pagination" : nullptr);
    draw_shading(row, y, height);
    // Inside the row: the next row's shading must not cover half of it.
    const double thick = row.heading ? 0.8 : 0.4, rule = y + height - thick / 2;
    if (row.heading || style_.rules)
        painter.rule(sheets_.left(), rule, sheets_.left() + sheets_.width(), rule, thick,
                     row.heading ? accent : thin_rule);
    if (!as_artefact) painter.end();
    for (const Box& box : row.boxes) {
        // A heading stands on its rule.
        const std::size_t drop = row.heading && from == 0 && to == row.lines ? row.lines - box.lines->size() : 0;
        const std::size_t end = std::min(to, box.lines->size());
        if (from >= end) continue;
        if (!as_artefact) painter.begin_content(box.tag, sheets_.structure().mark(box.node, sheets_.page()));
        double baseline = y + style_.padding + static_cast<double>(drop) * text.leading + baseline_in(text);
        for (std::size_t i = from; i < end; ++i, baseline += text.leading)
            sheets_.text_line((*box.lines)[i], box.x, box.width, baseline, text.size, box.colour, box.align);
        if (!as_artefact) painter.end();
    }
    if (as_artefact) painter.end();
    sheets_.move_to(y + height);
    if (!as_artefact) sheets_.drawn();
}

void TableFlow::end() {
    if (!kept_.empty()) set_kept();
    if (!begun_) begin(0);
    flow_.follow(style_.below);
}

} // namespace evenhand::report::pdf
