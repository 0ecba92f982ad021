#include "document/pdf_flow.h"

#include "base/ascii.h"
#include "base/text.h"
#include "document/marks.h"
#include "document/office_text.h"
#include "document/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace evenhand::document {

namespace {

constexpr double heading_from = 1.15; ///< of the body's size
constexpr double widest_blank = 0.9;  ///< of the size: what is wider parts pieces

double middle(const PdfWord& word) {
    return (word.top + word.bottom) / 2;
}

bool has(const std::string& font, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return font.find(word) != std::string::npos; });
}

Look look_of(const std::string& name) {
    const std::string font = folded(name);
    return {has(font, {"bold", "black", "heavy", "semibold", "demi"}), has(font, {"italic", "oblique"}), false};
}

/// A word without what stands around it, for looking it up.
std::string core(std::string_view word) {
    constexpr std::string_view around = ".,;:!?()[]\"'\u201C\u201D\u2018\u2019";
    while (!word.empty() && around.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
    while (!word.empty() && around.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    return folded(word);
}

/// Words that are turned as if the page were turned so that they are level.
std::vector<PdfWord> levelled(std::vector<PdfWord> words) {
    const auto turned =
        std::count_if(words.begin(), words.end(), [](const PdfWord& word) { return word.turned % 2 == 1; });
    if (turned * 2 <= std::ssize(words)) return words;
    for (PdfWord& word : words) {
        const PdfWord as = word;
        if (as.turned == 1) { // read downwards, the next line on the left
            word.left = as.top;
            word.right = as.bottom;
            word.top = -as.right;
            word.bottom = -as.left;
        } else {
            word.left = -as.bottom;
            word.right = -as.top;
            word.top = as.left;
            word.bottom = as.right;
        }
    }
    return words;
}

/// Words in groups that stand at one height, from the top. A word joins the nearest of the last few groups: letters of
/// other fonts and bullets do not stand quite as high as the rest.
std::vector<std::vector<PdfWord>> rows_of(std::vector<PdfWord> words) {
    struct Row {
        double top, bottom; ///< of its tallest word
        std::vector<PdfWord> words;
    };
    constexpr std::ptrdiff_t looked_at = 3;
    std::stable_sort(words.begin(), words.end(),
                     [](const PdfWord& a, const PdfWord& b) { return middle(a) < middle(b); });
    std::vector<Row> rows;
    for (PdfWord& word : words) {
        Row* nearest = nullptr;
        double most = 0.5;
        for (auto row = rows.rbegin(); row != rows.rend() && row - rows.rbegin() < looked_at; ++row) {
            const double shared = std::min(row->bottom, word.bottom) - std::max(row->top, word.top);
            const double part = shared / std::max(0.1, std::min(row->bottom - row->top, word.bottom - word.top));
            if (part < most) continue;
            most = part;
            nearest = &*row;
        }
        if (!nearest) nearest = &rows.emplace_back(Row{word.top, word.bottom, {}});
        if (word.bottom - word.top > nearest->bottom - nearest->top) {
            nearest->top = word.top;
            nearest->bottom = word.bottom;
        }
        nearest->words.push_back(std::move(word));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.top + a.bottom < b.top + b.bottom; });
    std::vector<std::vector<PdfWord>> sorted;
    for (Row& row : rows) {
        std::stable_sort(row.words.begin(), row.words.end(),
                         [](const PdfWord& a, const PdfWord& b) { return a.left < b.left; });
        sorted.push_back(std::move(row.words));
    }
    return sorted;
}

double most_used(const std::map<double, std::size_t>& counts, double otherwise) {
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? otherwise : most->first;
}

double size_of(const PdfWord& word) {
    const double size =
        word.size > 0 ? word.size : (word.turned % 2 == 1 ? word.right - word.left : word.bottom - word.top) / 1.2;
    return std::clamp(std::round(size * 2) / 2, 1.0, 500.0);
}

} // namespace

std::string PdfLine::text() const {
    std::string all;
    for (const Piece& piece : line.pieces) all += (all.empty() ? "" : "\t") + piece.text();
    return all;
}

double wrap_edge(const std::vector<const std::vector<PdfLine>*>& pages, double character) {
    double edge = 0;
    for (const auto* lines : pages)
        for (const PdfLine& line : *lines) edge = std::max(edge, line.box.right);
    const auto breaks_at_edge = [&](const std::vector<PdfLine>& lines) {
        for (std::size_t at = 1; at < lines.size(); ++at) {
            const std::string before = lines[at - 1].text(), next = lines[at].text();
            if (reads_on(before, next) && is_full(lines[at - 1].box.right / character, next, edge / character))
                return true;
        }
        return false;
    };
    const bool any = std::any_of(pages.begin(), pages.end(), [&](const auto* lines) { return breaks_at_edge(*lines); });
    return any ? edge : std::numeric_limits<double>::infinity();
}

PdfSetting::PdfSetting(const std::vector<std::vector<PdfWord>>& pages) {
    std::map<double, std::size_t> sizes, gaps;
    for (const auto& page : pages)
        for (const PdfWord& word : page) {
            sizes[size_of(word)] += word.text.size();
            ++vocabulary_[core(word.text)];
        }
    body_ = most_used(sizes, body_);
    std::size_t all = 0;
    for (const auto& [size, bytes] : sizes) all += bytes;
    for (auto size = sizes.rbegin(); size != sizes.rend(); ++size) // what much is said in heads nothing
        if (size->first >= body_ * heading_from && size->second * 7 < all && large_.size() < 9)
            large_.push_back(size->first);
    for (const auto& page : pages) {
        double bottom = 0;
        for (const auto& row : rows_of(page)) {
            double top = row.front().top, end = row.front().bottom;
            for (const PdfWord& word : row) {
                top = std::min(top, word.top);
                end = std::max(end, word.bottom);
            }
            const double gap = std::round((top - bottom) / (end - top) * 20) / 20;
            // Words in the middle of a cell stand beside the lines of others, half a line below one.
            if (bottom > 0 && gap > -0.25 && gap < 1.2) ++gaps[gap];
            bottom = end;
        }
    }
    gap_ = most_used(gaps, gap_);
}

int PdfSetting::heading(double size) const {
    const auto at = std::find_if(large_.begin(), large_.end(), [&](double large) { return size >= large - 0.25; });
    return at == large_.end() ? 0 : static_cast<int>(at - large_.begin()) + 1;
}

std::vector<PdfLine> PdfSetting::lines(std::vector<PdfWord> words, int page, Notes& notes) const {
    std::vector<PdfLine> lines;
    for (const auto& row : rows_of(levelled(std::move(words)))) {
        PdfLine line;
        line.line.place.page = page;
        line.box = {row.front().left, row.front().top, row.front().right, row.front().bottom};
        std::map<double, std::size_t> sizes;
        Paragraph piece;
        const PdfWord* before = nullptr;
        double left = 0;
        const auto close = [&] {
            trim(piece);
            if (!piece.runs.empty())
                line.line.pieces.push_back({left / character(), before->right / character(), piece.runs});
            piece = {};
        };
        for (const PdfWord& word : row) {
            const double size = size_of(word), gap = before ? word.left - before->right : 0;
            if (before && gap > size * widest_blank) close();
            if (piece.runs.empty())
                left = word.left;
            else if (before->blank_after || gap > size * 0.1)
                piece.runs.back().text += ' ';
            append(piece, drawn(word.text, word.font, line.line.place, notes), look_of(word.font));
            sizes[size] += word.text.size();
            line.box = {std::min(line.box.left, word.left), std::min(line.box.top, word.top),
                        std::max(line.box.right, word.right), std::max(line.box.bottom, word.bottom)};
            before = &word;
        }
        close();
        if (line.line.pieces.empty()) continue;
        line.size = most_used(sizes, body_);
        if (!lines.empty()) {
            const double height = std::max(1.0, std::min(line.box.height(), lines.back().box.height()));
            line.line.gap = std::max(0.0, (line.box.top - lines.back().box.bottom) / height - gap_);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

bool PdfSetting::goes_on(const PdfLine& before, const PdfLine& next, const std::string& text, double edge) const {
    if (next.line.gap > 0.3 || heading(before.size) != heading(next.size)) return false;
    if (next.line.pieces.size() > 1 && before.line.pieces.size() > 1) return false; // aligned, not running
    return reads_on(before.text(), text) || is_full(before.box.right / character(), text, edge / character());
}

void PdfSetting::join(Paragraph& paragraph, const std::vector<Run>& runs, Notes& notes) const {
    std::string& last = paragraph.runs.back().text;
    const std::string& next = runs.front().text;
    const bool parted = last.size() > 1 && last.back() == '-' && !next.empty() && is_lower(next[0]);
    if (parted) {
        const std::string first = core(std::string_view(last).substr(last.find_last_of(" \t") + 1)),
                          second = core(std::string_view(next).substr(0, next.find(' ')));
        const std::string stem = first.substr(0, first.size() - 1);
        const bool known_whole = vocabulary_.count(stem + second) > 0,
                   known_parted = vocabulary_.count(stem + "-" + second) > 0;
        if (known_whole && !known_parted)
            last.pop_back();
        else if (!known_parted)
            notes.add("a hyphen at the end of a line may only part the word there; it is kept", paragraph.place,
                      first + second);
        if (known_whole && !known_parted) {
            for (const Run& run : runs) append(paragraph, run.text, {run.bold, run.italic, run.strike});
            return;
        }
    }
    go_on(paragraph, runs);
}

std::vector<Paragraph> PdfSetting::paragraphs(const std::vector<PdfLine>& lines, double edge, Notes& notes) const {
    std::vector<Paragraph> paragraphs;
    std::vector<double> indents; // of the list marks that are open
    std::string last_mark;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PdfLine& line = lines[i];
        Paragraph paragraph;
        for (const Piece& piece : line.line.pieces) {
            if (!paragraph.runs.empty()) append(paragraph, "\t");
            for (const Run& run : piece.runs) append(paragraph, run.text, {run.bold, run.italic, run.strike});
        }
        const std::string text = paragraph.text();
        if (i > 0 && !list_mark(text, last_mark) && goes_on(lines[i - 1], line, text, edge)) {
            join(paragraphs.back(), paragraph.runs, notes);
            continue;
        }
        paragraph.place = line.line.place;
        constexpr std::size_t longest_heading = 150; // bytes: what is longer is a lead in large letters
        paragraph.heading = text.size() <= longest_heading ? heading(line.size) : 0;
        split_mark(paragraph, last_mark);
        trim(paragraph);
        if (paragraph.mark.empty()) {
            if (!indents.empty() && line.box.left < indents.back() + character()) indents.clear();
        } else {
            last_mark = paragraph.mark;
            while (!indents.empty() && line.box.left < indents.back() - character()) indents.pop_back();
            if (indents.empty() || line.box.left > indents.back() + character()) indents.push_back(line.box.left);
        }
        paragraph.depth = paragraph.heading > 0 ? 0 : static_cast<int>(indents.size());
        paragraphs.push_back(std::move(paragraph));
    }
    return paragraphs;
}

std::vector<PdfSetting::Part> PdfSetting::parts(const std::vector<PdfLine>& lines, double edge, Notes& notes) const {
    std::vector<Line> laid;
    for (const PdfLine& line : lines) laid.push_back(line.line);
    std::vector<Part> parts;
    const auto add_paragraphs = [&](std::size_t begin, std::size_t end) {
        if (begin == end) return;
        const std::vector<PdfLine> some(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                                        lines.begin() + static_cast<std::ptrdiff_t>(end));
        parts.push_back({paragraphs(some, edge, notes), {}});
    };
    std::size_t next = 0;
    for (FoundTable& found : aligned_tables(laid)) {
        add_paragraphs(next, found.begin);
        Part part;
        part.table.table = std::move(found.table);
        for (TableRow& row : part.table.table.rows)
            for (Cell& cell : row.cells) {
                std::string last_mark;
                for (Paragraph& paragraph : cell.paragraphs) {
                    split_mark(paragraph, last_mark);
                    paragraph.depth = paragraph.mark.empty() ? 0 : 1;
                    last_mark = paragraph.mark;
                }
            }
        double left = lines[found.begin].box.left, right = lines[found.begin].box.right;
        for (std::size_t i = found.begin; i < found.end; ++i) {
            left = std::min(left, lines[i].box.left);
            right = std::max(right, lines[i].box.right);
        }
        part.table.edges = {left, right};
        parts.push_back(std::move(part));
        next = found.end;
    }
    add_paragraphs(next, lines.size());
    return parts;
}

} // namespace evenhand::document
