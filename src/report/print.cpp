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

pdf::Cell cell_of(const Cell& cell) {
    pdf::Cell printed(cell.text, cell.strong);
    printed.shaded = cell.shaded;
    printed.box = cell.box;
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
    void operator()(const White& white) const { document_.leave(white.points); }
    void operator()(const PageBreak&) const { document_.page_break(); }
    void operator()(const Turn& turn) const {
        document_.orientation(turn.landscape ? pdf::Orientation::landscape : pdf::Orientation::portrait);
    }

    void operator()(const SignOff& sign_off) const {
        std::vector<pdf::Signer> signers;
        for (const SignOff::Signer& each : sign_off.signers) signers.push_back({each.name, each.role});
        document_.signatures(signers);
    }

    void operator()(const Room& room) const {
        constexpr double spacing = 22;
        // At least three lines, or all of them where they stay together, on the next page if this one is full.
        if (document_.remaining() < (room.whole ? room.lines + 1 : 3) * spacing) document_.page_break();
        const int lines = std::clamp(static_cast<int>(document_.remaining() / spacing) - 1, 1, room.lines);
        document_.figure(lines * spacing, "Empty lines to write on", [lines](pdf::Canvas& canvas) {
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
    options.language = frame.language;
    options.id = frame.id;
    options.orientation = frame.landscape ? pdf::Orientation::landscape : pdf::Orientation::portrait;
    options.paper = frame.a3 ? pdf::Paper::a3 : pdf::Paper::a4;
    if (frame.large) options.scale = 18 / pdf::body_text.size;
    options.progress = progress;
    options.header = [left = frame.header_left, right = frame.header_right](int, int) {
        return pdf::PageLine{left, right};
    };
    options.footer = [left = frame.footer_left](int page, int pages) {
        return pdf::PageLine{left, fmt::format("Page {} of {}", page, pages)};
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
