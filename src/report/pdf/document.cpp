#include "report/pdf/document.h"

#include "base/files.h"
#include "report/pdf/table_flow.h"

#include <algorithm>
#include <stdexcept>

namespace evenhand::report::pdf {

struct Document::Parts {
    Sheets sheets;
    Flow flow;
    std::optional<TableFlow> table;
    bool finished = false;

    explicit Parts(DocumentOptions options) : sheets(std::move(options)), flow(sheets) {}

    Flow& block() {
        if (table || finished) throw std::logic_error("a block inside a table, or after the end of the document");
        return flow;
    }
    void finish(const Objects::Sink& sink) {
        block().settle();
        finished = true;
        sheets.finish(sink);
    }
};

Document::Document(DocumentOptions options) : parts_(std::make_unique<Parts>(std::move(options))) {}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

void Document::heading(int level, std::string_view text) {
    parts_->block().heading(level, text);
}

void Document::paragraph(std::string_view text, const TextStyle& style) {
    parts_->block().paragraph(text, style);
}

void Document::list(const std::vector<std::string>& items, const TextStyle& style) {
    parts_->block().list(items, style);
}

void Document::space(double points) {
    parts_->block().space(points);
}

void Document::leave(double points) {
    parts_->block().leave(points);
}

void Document::table(const std::vector<Column>& columns, const std::vector<Row>& rows, const TableStyle& style) {
    begin_table(columns, style, rows);
    parts_->table->rows(rows);
    end_table();
}

void Document::begin_table(std::vector<Column> columns, const TableStyle& style, const std::vector<Row>& sample) {
    Flow& flow = parts_->block();
    parts_->table.emplace(flow, std::move(columns), style, sample);
}

void Document::row(const std::vector<Cell>& cells, RowStyle style) {
    if (!parts_->table) throw std::logic_error("a row outside a table");
    parts_->table->row(cells, style);
}

void Document::end_table() {
    if (!parts_->table) throw std::logic_error("the end of no table");
    parts_->table->end();
    parts_->table.reset();
}

void Document::definitions(const std::vector<std::pair<std::string, std::string>>& rows, double label_width) {
    TableStyle style;
    style.headings = false;
    const Width width = label_width > 0 ? Width::points(label_width) : Width::fit();
    std::vector<Row> table_rows;
    for (const auto& [label, value] : rows) table_rows.push_back({{Cell(label, true), Cell(value)}});
    if (!rows.empty()) table({{"", width, Align::left, true}, {"", Width::share()}}, table_rows, style);
}

void Document::signatures(const std::vector<Signer>& signers, std::string_view signature, std::string_view date) {
    for (const Signer& signer : signers) parts_->block().signature(signer, signature, date);
}

void Document::figure(double height, std::string_view alternative, const std::function<void(Canvas&)>& draw) {
    parts_->block().figure(height, alternative, draw);
}

void Document::page_break() {
    parts_->block().page_break();
}
void Document::orientation(Orientation value) {
    parts_->block().orientation(value);
}
double Document::width() const {
    return parts_->sheets.width();
}
double Document::remaining() const {
    return std::max(0.0, parts_->sheets.remaining() - parts_->flow.kept_height());
}
int Document::pages() const {
    return parts_->sheets.page() + (parts_->sheets.at_top() ? 0 : 1);
}

double Document::measure(std::string_view text, const TextStyle& style) const {
    double widest = 0;
    for (const Line& line : *parts_->sheets.breaker().wrap(text, style.bold, unlimited))
        widest = std::max(widest, static_cast<double>(line.width) * style.size);
    return widest;
}

const std::vector<MissingGlyph>& Document::missing_glyphs() const {
    return parts_->sheets.shaper().missing();
}

std::string Document::finish() {
    std::string bytes;
    parts_->finish([&](std::string_view piece) { bytes += piece; });
    return bytes;
}

void Document::save(const std::filesystem::path& path) {
    AtomicFile file(path);
    parts_->finish([&](std::string_view piece) { file.write(piece); });
    file.commit();
}

} // namespace evenhand::report::pdf
