#include "report/print.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

constexpr pdf::TextStyle small_ink{8, 11};

pdf::Width width_of(const Column& column) {
    switch (column.width) {
    case Column::Width::fit:
        return pdf::Width::fit(column.amount);
    case Column::Width::points:
        return pdf::Width::points(column.amount);
    case Column::Width::share:
        break;
    }
    return pdf::Width::share(column.amount);
}

pdf::TextStyle style_of(const Paragraph& paragraph) {
    pdf::TextStyle style = pdf::body_text;
    if (paragraph.look == Paragraph::Look::strong) style = pdf::bold_text;
    if (paragraph.look == Paragraph::Look::quiet) style = pdf::small_text;
    style.keep_with_next = paragraph.keep_with_next;
    return style;
}

pdf::TableStyle style_of(const Table& table) {
    pdf::TableStyle style;
    style.summary = table.summary;
    if (table.small) {
        style.text = small_ink;
        style.padding = 1.75;
    }
    style.gutter = table.gap;
    if (table.tall) style.padding = 7;
    return style;
}

/// From nearly white to a blue on which the figure still stands out.
pdf::Colour heat_colour(double heat) {
    constexpr pdf::Colour low{0.97F, 0.98F, 0.99F}, high{0.60F, 0.76F, 0.90F};
    const auto at = [&](float from, float to) {
        return from + (to - from) * static_cast<float>(std::clamp(heat, 0.0, 1.0));
    };
    return {at(low.red, high.red), at(low.green, high.green), at(low.blue, high.blue)};
}

/// Bars over their labels, the number above each; what is filled stands below what is outlined.
void draw(pdf::Canvas& canvas, const Distribution& chart) {
    constexpr double labels = 14, top = 26;
    const double foot = canvas.height() - labels, room = foot - top;
    const double step = canvas.width() / static_cast<double>(chart.bars.size());
    int most = 1;
    for (const auto& bar : chart.bars) most = std::max(most, bar.filled + bar.outlined);
    const auto height_of = [&](int number) { return room * number / most; };
    pdf::TextStyle centred = pdf::small_text;
    centred.align = pdf::Align::centre;
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const auto& bar = chart.bars[i];
        const double left = step * static_cast<double>(i) + step * 0.12, width = step * 0.76;
        const double filled = foot - height_of(bar.filled), end = filled - height_of(bar.outlined);
        if (bar.filled > 0) canvas.fill(left, filled, width, foot - filled, pdf::accent);
        if (bar.outlined > 0) {
            canvas.fill(left, end, width, filled - end, pdf::shade);
            canvas.line(left, end, left + width, end, 0.6, pdf::quiet);
            canvas.line(left, end, left, filled, 0.6, pdf::quiet);
            canvas.line(left + width, end, left + width, filled, 0.6, pdf::quiet);
        }
        if (bar.filled + bar.outlined > 0)
            canvas.text(left + width / 2, end - 3, fmt::format_int(bar.filled + bar.outlined).str(), centred);
        canvas.text(left + width / 2, canvas.height() - 3, bar.label, centred);
    }
    canvas.line(0, foot, canvas.width(), foot, 0.6, pdf::quiet);
    if (!chart.line) return;
    const double x = step * *chart.line;
    for (double y = 4; y < foot; y += 6) canvas.line(x, y, x, std::min(y + 3.5, foot), 0.8, pdf::ink);
    const bool at_right = x > canvas.width() * 0.75;
    pdf::TextStyle label = pdf::small_text;
    label.align = at_right ? pdf::Align::right : pdf::Align::left;
    canvas.text(at_right ? x - 4 : x + 4, 10, chart.line_label, label);
}

pdf::Cell cell_of(const Cell& cell) {
    pdf::Cell printed(cell.text, cell.strong);
    printed.shaded = cell.shaded;
    printed.box = cell.box;
    if (cell.heat) printed.fill = heat_colour(*cell.heat);
    printed.columns = cell.columns;
    if (cell.columns > 1) printed.align = pdf::Align::left; // it heads the rows below it, whatever its column holds
    return printed;
}

class BlockPrinter {
  public:
    explicit BlockPrinter(pdf::Document& document) : document_(document) {}

    void operator()(const Heading& heading) const { document_.heading(heading.level, heading.text); }
    void operator()(const Paragraph& paragraph) const { document_.paragraph(paragraph.text, style_of(paragraph)); }
    void operator()(const Bullets& bullets) const { document_.list(bullets.items); }
    void operator()(const FactList& facts) const { document_.definitions(facts.rows); }
    void operator()(const Distribution& chart) const {
        if (!chart.bars.empty())
            document_.figure(150, chart.alternative, [&](pdf::Canvas& canvas) { draw(canvas, chart); });
    }
    void operator()(const White& white) const { document_.leave(white.points); }
    void operator()(const PageBreak&) const { document_.page_break(); }
    void operator()(const Turn& turn) const {
        document_.orientation(turn.landscape ? pdf::Orientation::landscape : pdf::Orientation::portrait);
    }

    void operator()(const SignOff& sign_off) const {
        std::vector<pdf::Signer> signers;
        for (const SignOff::Signer& each : sign_off.signers) signers.push_back({each.name, each.role});
        document_.signatures(signers, sign_off.signature, sign_off.date);
    }

    void operator()(const Room& room) const {
        constexpr double spacing = 22;
        // At least three lines, or all of them where they stay together, on the next page if this one is full.
        if (document_.remaining() < (room.whole ? room.lines + 1 : 3) * spacing) document_.page_break();
        const int lines = std::clamp(static_cast<int>(document_.remaining() / spacing) - 1, 1, room.lines);
        document_.figure(lines * spacing, room.alternative, [lines](pdf::Canvas& canvas) {
            for (int i = 1; i <= lines; ++i)
                canvas.line(0, i * spacing, canvas.width(), i * spacing, 0.5, pdf::thin_rule);
        });
    }

    void operator()(const Table& table) const {
        std::vector<pdf::Column> columns;
        for (const Column& column : table.columns)
            columns.push_back({column.heading, width_of(column), column.right ? pdf::Align::right : pdf::Align::left,
                               column.row_header});
        std::vector<pdf::Row> rows;
        rows.reserve(table.rows.size());
        for (const Row& row : table.rows) {
            pdf::Row printed;
            printed.style = {row.shaded, row.heads_group};
            printed.cells.reserve(row.cells.size());
            for (const Cell& cell : row.cells) printed.cells.push_back(cell_of(cell));
            rows.push_back(std::move(printed));
        }
        document_.table(columns, rows, style_of(table));
    }

  private:
    pdf::Document& document_;
};

} // namespace

pdf::DocumentOptions options_for(const Frame& frame, const Progress& progress) {
    pdf::DocumentOptions options;
    options.title = frame.title;
    options.subject = frame.subject;
    options.author = frame.author;
    options.language = frame.language.tag();
    options.id = frame.id;
    options.orientation = frame.landscape ? pdf::Orientation::landscape : pdf::Orientation::portrait;
    options.paper = frame.a3 ? pdf::Paper::a3 : pdf::Paper::a4;
    if (frame.large) options.scale = 18 / pdf::body_text.size;
    options.progress = progress;
    options.header = [left = frame.header_left, right = frame.header_right](int, int) {
        return pdf::PageLine{left, right};
    };
    options.footer = [left = frame.footer_left, language = frame.language](int page, int pages) {
        return pdf::PageLine{left, language.trf("Page {} of {}", page, pages)};
    };
    return options;
}

void print(pdf::Document& document, const Block& block) {
    std::visit(BlockPrinter(document), block);
}

std::string to_pdf(const Report& report) {
    pdf::Document document(options_for(report.frame));
    for (const Block& block : report.blocks) print(document, block);
    return document.finish();
}

} // namespace evenhand::report
