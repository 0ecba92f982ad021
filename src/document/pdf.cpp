#include "document/pdf.h"

#include "base/ascii.h"
#include "base/errors.h"
#include "base/text.h"
#include "document/marks.h"
#include "document/office_text.h"
#include "document/paragraphs.h"
#include "document/pdf_flow.h"
#include "document/pdf_joins.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace evenhand::document {

namespace {

constexpr std::size_t most_pages = 300, most_words = 20'000; ///< of a document; of a page
constexpr double sharpness = 100, most_pixels = 4e6;

struct Page {
    PageSize size;
    std::vector<PdfWord> words;
    std::vector<RuledTable> tables;
    std::vector<PdfLine> lines; ///< outside the tables
};

bool within(const PdfWord& word, const Box& box) {
    return box.holds((word.left + word.right) / 2, (word.top + word.bottom) / 2);
}

/// With figures as one sign, so that page numbers do not make running heads differ.
std::string without_figures(std::string_view text) {
    std::string kept;
    for (const char c : tidied(text)) {
        const bool figure = is_digit(c);
        if (!figure)
            kept += c;
        else if (kept.empty() || kept.back() != '#')
            kept += '#';
    }
    return folded(kept);
}

bool is_page_number(const std::string& key) {
    return key == "#" || key == "- # -" || key == "page #" || key == "page # of #" || key == "# of #" || key == "#/#" ||
           key == "page | #" || key == "# | page" || key == "page #/#" || key == "tudalen #";
}

class Reader {
  public:
    Reader(std::string_view bytes, const std::string& file, const Progress& progress)
        : file_(file), pdf_(std::string(bytes), file), progress_(progress) {}

    Document read() {
        load();
        const PdfSetting setting(words_);
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            Page& page = pages_[i];
            std::vector<PdfWord> outside;
            for (const PdfWord& word : page.words)
                if (std::none_of(page.tables.begin(), page.tables.end(),
                                 [&](const RuledTable& table) { return within(word, table.box); }))
                    outside.push_back(word);
            page.lines = setting.lines(std::move(outside), static_cast<int>(i) + 1, notes_);
        }
        take_margins(setting);
        find_edges(setting);
        for (std::size_t i = 0; i < pages_.size(); ++i)
            add_page(blocks_of(pages_[i], static_cast<int>(i) + 1, setting));
        int tables = 0;
        for (PdfBlock& made : blocks_) {
            if (auto* table = std::get_if<Table>(&made.block)) number(*table, ++tables);
            document_.blocks.push_back(std::move(made.block));
        }
        const std::vector<Problem> more = notes_.warnings(file_);
        document_.warnings.insert(document_.warnings.end(), more.begin(), more.end());
        return std::move(document_);
    }

  private:
    [[noreturn]] void refuse(std::string message, std::string expected) const {
        throw InvalidInput(
            std::vector<Problem>{{Problem::Severity::error, file_, 0, 0, std::move(message), std::move(expected)}});
    }

    void load() {
        if (pdf_.count() > most_pages)
            refuse(fmt::format("the PDF has {} pages", pdf_.count()),
                   fmt::format("a document of at most {}", most_pages));
        std::vector<std::string> bare;
        for (std::size_t i = 0; i < pdf_.count(); ++i) {
            advance(progress_, i, pdf_.count(), {});
            Page page;
            page.size = pdf_.size(i);
            page.words = pdf_.words(i);
            page.words.erase(std::remove_if(page.words.begin(), page.words.end(),
                                            [](const PdfWord& word) { return trimmed(word.text).empty(); }),
                             page.words.end());
            if (page.words.size() > most_words)
                refuse(fmt::format("page {} has {} words", i + 1, page.words.size()), "a page that can be read");
            const double wide = std::max(page.size.width, 1.0), high = std::max(page.size.height, 1.0);
            const double resolution = std::min(sharpness, 72 * std::sqrt(most_pixels / (wide * high)));
            const Picture picture = pdf_.picture(i, resolution);
            if (!page.words.empty())
                page.tables = ruled_tables(picture, 72 / resolution, page.words);
            else if (std::any_of(picture.rgb.begin(), picture.rgb.end(),
                                 [](unsigned char value) { return value < 128; }))
                bare.push_back(std::to_string(i + 1)); // something is to be seen there
            words_.push_back(page.words);
            pages_.push_back(std::move(page));
        }
        if (std::all_of(pages_.begin(), pages_.end(), [](const Page& page) { return page.words.empty(); }))
            refuse("the PDF has no text, only pictures of pages: it is a scan",
                   "the PDF after text recognition (OCR), or the document that was scanned");
        if (!bare.empty())
            document_.warnings.push_back(
                {Problem::Severity::warning, file_, 0, 0,
                 fmt::format("page{} {} {} no text, only a picture, and could not be read", bare.size() == 1 ? "" : "s",
                             listed(bare), bare.size() == 1 ? "has" : "have"),
                 "the PDF after text recognition (OCR)"});
    }

    // What stands at the head or foot of pages.

    /// Lines that are at the same height of several pages, from the edge inwards, and page numbers.
    void take_margins(const PdfSetting& setting) {
        constexpr double zone = 0.12, same_height = 4;
        std::map<std::string, std::vector<double>> heads, feet; // of each line, where it stands
        for (const Page& page : pages_)
            for (const PdfLine& line : page.lines) {
                if (line.box.bottom < page.size.height * zone)
                    heads[without_figures(line.text())].push_back(line.box.top);
                if (line.box.top > page.size.height * (1 - zone))
                    feet[without_figures(line.text())].push_back(line.box.top);
            }
        const auto runs = [&](const std::map<std::string, std::vector<double>>& known, const PdfLine& line) {
            const std::string key = without_figures(line.text());
            const auto found = known.find(key);
            if (found == known.end()) return false;
            const auto alike = std::count_if(found->second.begin(), found->second.end(),
                                             [&](double top) { return std::abs(top - line.box.top) < same_height; });
            return alike > 1 || is_page_number(key);
        };
        std::vector<PdfLine> taken;
        std::vector<std::string> keys;
        for (Page& page : pages_) {
            std::size_t begin = 0, end = page.lines.size();
            while (begin < end && runs(heads, page.lines[begin])) ++begin;
            while (end > begin && runs(feet, page.lines[end - 1])) --end;
            for (std::size_t i = 0; i < page.lines.size(); ++i) {
                if (i >= begin && i < end) continue;
                const std::string key = without_figures(page.lines[i].text());
                if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
                keys.push_back(key);
                taken.push_back(page.lines[i]);
            }
            page.lines = {page.lines.begin() + static_cast<std::ptrdiff_t>(begin),
                          page.lines.begin() + static_cast<std::ptrdiff_t>(end)};
        }
        for (const PdfLine& line : taken) // each alone: they were never one paragraph
            for (Paragraph& paragraph : setting.paragraphs({line}, 0, notes_))
                document_.margins.push_back(std::move(paragraph));
    }

    /// Pages of one width are set alike.
    void find_edges(const PdfSetting& setting) {
        std::map<long, std::vector<const std::vector<PdfLine>*>> by_width;
        for (const Page& page : pages_) by_width[std::lround(page.size.width)].push_back(&page.lines);
        for (const auto& [width, pages] : by_width) edges_[width] = wrap_edge(pages, setting.character());
    }

    // One page.

    std::vector<PdfBlock> blocks_of(const Page& page, int number, const PdfSetting& setting) {
        const double edge = edges_.at(std::lround(page.size.width));
        std::vector<PdfBlock> blocks;
        std::size_t next = 0;
        const auto add_lines = [&](double above) {
            std::vector<PdfLine> lines;
            for (; next < page.lines.size() && page.lines[next].box.top < above; ++next)
                lines.push_back(page.lines[next]);
            for (PdfSetting::Part& part : setting.parts(lines, edge, notes_)) {
                for (Paragraph& paragraph : part.paragraphs) blocks.push_back({std::move(paragraph), {}, false});
                if (part.paragraphs.empty())
                    blocks.push_back({std::move(part.table.table), std::move(part.table.edges), false});
            }
        };
        for (const RuledTable& ruled : page.tables) {
            const std::vector<PdfLine> heads = heads_above(ruled, page, next);
            add_lines(heads.empty() ? ruled.box.top : heads.front().box.top);
            next += heads.size();
            if (heads.empty())
                add_ruled(ruled, page, number, setting, blocks);
            else
                add_rows(ruled, page, number, setting, blocks, heads);
        }
        add_lines(1e9);
        return blocks;
    }

    /// Heads of columns right above lines drawn between rows alone, and what stands between: "Criterion    Essential
    /// Desirable", perhaps "Skills", then the first line that is drawn.
    static std::vector<PdfLine> heads_above(const RuledTable& ruled, const Page& page, std::size_t next) {
        constexpr std::size_t farthest = 3; // lines
        if (ruled.columns != 1) return {};
        std::size_t end = next;
        while (end < page.lines.size() && page.lines[end].box.top < ruled.box.top) ++end;
        for (std::size_t at = end; at-- > next && end - at <= farthest;) {
            const auto& pieces = page.lines[at].line.pieces;
            const bool bold =
                std::all_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.runs.back().bold; });
            if (pieces.size() < 3 || !bold) continue;
            return {page.lines.begin() + static_cast<std::ptrdiff_t>(at),
                    page.lines.begin() + static_cast<std::ptrdiff_t>(end)};
        }
        return {};
    }

    void add_ruled(const RuledTable& ruled, const Page& page, int number, const PdfSetting& setting,
                   std::vector<PdfBlock>& blocks) {
        if (ruled.columns == 1) return add_rows(ruled, page, number, setting, blocks);
        Table table;
        table.columns = ruled.columns;
        table.place.page = number;
        table.rows.resize(static_cast<std::size_t>(ruled.rows));
        for (TableRow& row : table.rows) row.place.page = number;
        for (const RuledCell& cell : ruled.cells) {
            Cell made{cell.column, cell.columns, cell.rows, false, {}};
            made.paragraphs = setting.paragraphs(lines_in(cell.box, page, number, setting), cell.box.right - 2, notes_);
            table.rows[static_cast<std::size_t>(cell.row)].cells.push_back(std::move(made));
        }
        blocks.push_back({std::move(table), ruled.edges, ruled.open_below});
    }

    std::vector<PdfLine> lines_in(const Box& box, const Page& page, int number, const PdfSetting& setting) {
        std::vector<PdfWord> words;
        std::copy_if(page.words.begin(), page.words.end(), std::back_inserter(words),
                     [&](const PdfWord& word) { return within(word, box); });
        return setting.lines(std::move(words), number, notes_);
    }

    /// Lines are drawn between rows alone: columns are what is aligned; if nothing is, each row is its paragraphs.
    void add_rows(const RuledTable& ruled, const Page& page, int number, const PdfSetting& setting,
                  std::vector<PdfBlock>& blocks, std::vector<PdfLine> lines = {}) {
        int row = 0;
        for (PdfLine& head : lines) head.line.row = ++row;
        for (const RuledCell& cell : ruled.cells) {
            ++row;
            for (PdfLine& line : lines_in(cell.box, page, number, setting)) {
                line.line.row = row;
                lines.push_back(std::move(line));
            }
        }
        for (PdfSetting::Part& part : setting.parts(lines, ruled.box.right, notes_)) {
            for (Paragraph& paragraph : part.paragraphs) blocks.push_back({std::move(paragraph), {}, false});
            if (part.paragraphs.empty())
                blocks.push_back({std::move(part.table.table), {ruled.box.left, ruled.box.right}, false});
        }
    }

    // From page to page.

    void add_page(std::vector<PdfBlock> blocks) {
        auto from = blocks.begin();
        if (!blocks_.empty() && from != blocks.end() && join_pages(blocks_.back(), *from)) ++from;
        std::move(from, blocks.end(), std::back_inserter(blocks_));
    }

    const std::string& file_;
    PdfPages pdf_;
    const Progress& progress_;
    std::vector<Page> pages_;
    std::vector<std::vector<PdfWord>> words_; ///< by page
    std::map<long, double> edges_;            ///< of running text, by the width of the page
    std::vector<PdfBlock> blocks_;
    Document document_;
    Notes notes_;
};

} // namespace

Document read_pdf(std::string_view bytes, const std::string& file, const Progress& progress) {
    return Reader(bytes, file, progress).read();
}

} // namespace evenhand::document
