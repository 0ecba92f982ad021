#include "document/plain.h"

#include "base/encoding.h"
#include "base/text.h"
#include "document/inline_marks.h"
#include "document/layout.h"
#include "document/marks.h"
#include "document/paragraphs.h"
#include "document/text_lines.h"

#include <algorithm>

namespace evenhand::document {

namespace {

using Lines = std::vector<TextLine>;

/// Characters, by the bytes that begin one.
double width(std::string_view text) {
    return static_cast<double>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t indent(std::string_view text) {
    const std::size_t at = text.find_first_not_of(" \t");
    return at == std::string_view::npos ? 0 : at;
}

/// The width that lines were broken to fit; 0 if they were not, which is where a line is a paragraph.
double wrap_width(const Lines& lines) {
    constexpr double narrowest = 40, widest = 132;
    std::vector<double> lengths;
    std::size_t prose = 0, wide = 0;
    const auto is_prose = [](const TextLine& line) {
        return !line.blank() && line.text.find('\t') == std::string::npos && line.text.find('|') == std::string::npos &&
               line.text.find(' ') != std::string::npos;
    };
    for (const TextLine& line : lines) {
        if (!is_prose(line)) continue;
        ++prose;
        const double length = width(line.text);
        if (length > widest)
            ++wide;
        else
            lengths.push_back(length);
    }
    if (wide * 30 > prose) return 0;
    // Somebody may have typed on in a line or two: then the next longest are looked at.
    constexpr std::size_t looked_at = 3;
    std::sort(lengths.rbegin(), lengths.rend());
    lengths.erase(std::unique(lengths.begin(), lengths.end()), lengths.end());
    if (lengths.size() > looked_at) lengths.resize(looked_at);
    for (const double edge : lengths) {
        if (edge < narrowest) return 0;
        int broken = 0; // lines as long as can be, after which a sentence goes on
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const TextLine &before = lines[i - 1], &next = lines[i];
            if (!is_prose(before) || next.blank()) continue;
            const std::string text = trimmed(next.text);
            broken +=
                width(before.text) <= widest && reads_on(before.text, text) && is_full(width(before.text), text, edge);
        }
        if (broken > 1) return edge;
    }
    return 0;
}

class Reader {
  public:
    Reader(std::string_view text, const std::string& file)
        : file_(file), lines_(lines_of(text)), edge_(wrap_width(lines_)) {}

    Document read() {
        std::size_t flow = 0; // lines from here on wait to be read as running text
        for (std::size_t at = 0; at < lines_.size();) {
            std::size_t end = at;
            if (heading_at(at)) {
                end = at + (underline(at + 1) == 0 || lines_[at].text[0] == '#' ? 1 : 2);
                read_flow(flow, at);
                add_heading(at);
            } else if (auto found = lines_[at].blank() ? std::nullopt : table_at(lines_, at, file_)) {
                document_.warnings.insert(document_.warnings.end(), found->warnings.begin(), found->warnings.end());
                if (found->table.rows.empty()) {
                    at = found->end;
                    continue;
                }
                read_flow(flow, at);
                add(std::move(found->table));
                end = found->end;
            }
            flow = end > at ? end : flow;
            at = std::max(end, at + 1);
        }
        read_flow(flow, lines_.size());
        return std::move(document_);
    }

  private:
    // Headings.

    /// 1 for a line of "=", 2 for one of "-", 0 for any other.
    int underline(std::size_t at) const {
        if (at >= lines_.size() || lines_[at].text.size() < 3) return 0;
        const std::string& text = lines_[at].text;
        if (text.find_first_not_of(text[0]) != std::string::npos) return 0;
        return text[0] == '=' ? 1 : text[0] == '-' ? 2 : 0;
    }

    /// "---", "***", "- - -": a line drawn across.
    static bool is_rule(std::string_view text) {
        const auto strokes = std::count_if(text.begin(), text.end(), [](char c) { return c != ' '; });
        return strokes > 2 && text.find_first_not_of("-*_=~ ") == std::string_view::npos;
    }

    static int numbered_sign(std::string_view text) {
        const std::size_t count = std::min(text.find_first_not_of('#'), text.size());
        return count > 0 && count < 7 && count < text.size() && text[count] == ' ' ? static_cast<int>(count) : 0;
    }

    /// The level of the heading that this line is; 0 for text.
    int heading_at(std::size_t at) const {
        constexpr double longest = 120;
        const TextLine& line = lines_[at];
        if (const int level = numbered_sign(line.text)) return level;
        const int level = underline(at + 1);
        const bool alone = (at == 0 || lines_[at - 1].blank()) && !line.blank() && !is_rule(line.text);
        const bool running = line.text.find_first_of("\t|") == std::string::npos && width(line.text) < longest;
        return level > 0 && alone && running && indent(line.text) < 4 && pieces_of(line.text).size() == 1 ? level : 0;
    }

    void add_heading(std::size_t at) {
        std::string text = lines_[at].text;
        const int level = heading_at(at);
        if (text[0] == '#') {
            text.erase(0, static_cast<std::size_t>(level));
            while (text.ends_with('#')) text.pop_back();
        }
        Paragraph paragraph;
        paragraph.runs = inline_runs(trimmed(text));
        paragraph.heading = level;
        paragraph.place.line = lines_[at].number;
        split_mark(paragraph);
        if (!is_empty(paragraph)) document_.blocks.emplace_back(std::move(paragraph));
        indents_.clear();
    }

    // Running text, in which a table may stand in aligned blanks.

    /// The words of a line between gaps: two blanks, but three after the end of a sentence, where some type two.
    static std::vector<Piece> pieces_of(std::string_view text) {
        std::vector<Piece> pieces;
        std::size_t begin = indent(text);
        for (std::size_t at = begin; at <= text.size(); ++at) {
            const std::size_t word = at == text.size() ? at : std::min(text.find_first_not_of(' ', at), text.size());
            const bool sentence =
                at > 0 && at < text.size() && std::string_view(".!?").find(text[at - 1]) != std::string_view::npos;
            if (at < text.size() && word - at < (sentence ? 3U : 2U)) {
                at = std::max(at, word == at ? at : word - 1);
                continue;
            }
            const std::string_view words = text.substr(begin, at - begin);
            const double left = width(text.substr(0, begin));
            if (!words.empty())
                pieces.push_back({left, left + width(words), {{std::string(words), false, false, false}}});
            begin = word;
            if (at == text.size()) break;
            at = word - 1;
        }
        return pieces;
    }

    void read_flow(std::size_t begin, std::size_t end) {
        std::vector<Line> lines;
        std::vector<std::size_t> numbers; // of lines_
        std::vector<bool> underlined;     // a line drawn below it
        double gap = 0;
        for (std::size_t at = begin; at < end; ++at) {
            const TextLine& line = lines_[at];
            if (line.blank() || is_rule(line.text)) {
                ++gap;
                if (!line.blank() && !underlined.empty() && gap == 1) underlined.back() = true;
                continue;
            }
            Line laid;
            laid.pieces = pieces_of(line.text);
            laid.gap = gap;
            laid.place.line = line.number;
            if (line.text.find('\t') != std::string::npos) laid.pieces.resize(1); // tabs align nothing here
            lines.push_back(std::move(laid));
            numbers.push_back(at);
            underlined.push_back(false);
            gap = 0;
        }
        std::size_t next = 0;
        for (FoundTable& found : aligned_tables(lines)) {
            read_blocks(lines, numbers, next, found.begin);
            mark_headings(found, underlined);
            for (TableRow& row : found.table.rows)
                for (Cell& cell : row.cells) read_cell(cell);
            add(std::move(found.table));
            next = found.end;
        }
        read_blocks(lines, numbers, next, lines.size());
    }

    /// The rows above a line that is drawn below the first one are headings.
    static void mark_headings(FoundTable& found, const std::vector<bool>& underlined) {
        if (found.table.rows.size() < 2) return;
        const auto first_line = static_cast<std::ptrdiff_t>(found.begin);
        const auto second = underlined.begin() + first_line + 1;
        if (underlined[found.begin] && found.end > found.begin + 1 &&
            std::find(second, underlined.begin() + static_cast<std::ptrdiff_t>(found.end), true) ==
                underlined.begin() + static_cast<std::ptrdiff_t>(found.end))
            found.table.rows.front().heading = true;
    }

    static void read_cell(Cell& cell) {
        std::vector<Paragraph> read;
        for (const Paragraph& raw : cell.paragraphs)
            for (Paragraph& paragraph : cell_paragraphs({{raw.text(), raw.place.line, false}}))
                read.push_back(std::move(paragraph));
        cell.paragraphs = std::move(read);
    }

    /// Paragraphs between tables: lines that follow each other directly are one block, whose marks may go over lines.
    void read_blocks(const std::vector<Line>& lines, const std::vector<std::size_t>& numbers, std::size_t begin,
                     std::size_t end) {
        while (begin < end) {
            std::size_t last = begin + 1;
            while (last < end && lines[last].gap == 0) ++last;
            read_block({numbers.begin() + static_cast<std::ptrdiff_t>(begin),
                        numbers.begin() + static_cast<std::ptrdiff_t>(last)});
            begin = last;
        }
    }

    void read_block(const std::vector<std::size_t>& numbers) {
        const bool quoted =
            std::all_of(numbers.begin(), numbers.end(), [&](std::size_t at) { return lines_[at].text[0] == '>'; });
        std::string all;
        for (const std::size_t at : numbers) {
            std::string_view text = lines_[at].text;
            if (quoted) text.remove_prefix(1);
            all += all.empty() ? "" : "\n";
            all += text;
        }
        // A mark that makes a line break of its own would upset the count of lines: such lines are read one by one.
        std::vector<Paragraph> parts = parts_of(inline_runs(all));
        if (parts.size() != numbers.size()) {
            parts.clear();
            for (const std::size_t at : numbers) {
                Paragraph part;
                part.runs = inline_runs(lines_[at].text);
                parts.push_back(std::move(part));
            }
        }
        bool first = true;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            add_line(std::move(parts[i]), lines_[numbers[i]], first ? nullptr : &lines_[numbers[i - 1]]);
            first = false;
        }
        open_ = false;
    }

    static std::vector<Paragraph> parts_of(const std::vector<Run>& runs) {
        std::vector<Paragraph> parts(1);
        for (const Run& run : runs) {
            std::string_view rest = run.text;
            for (std::size_t at = rest.find('\n'); at != std::string_view::npos; at = rest.find('\n')) {
                append(parts.back(), rest.substr(0, at), {run.bold, run.italic, run.strike});
                rest.remove_prefix(at + 1);
                parts.emplace_back();
            }
            append(parts.back(), rest, {run.bold, run.italic, run.strike});
        }
        return parts;
    }

    /// \param before the line directly above, or nullptr
    void add_line(Paragraph part, const TextLine& line, const TextLine* before) {
        trim(part);
        if (part.runs.empty()) return;
        const std::string text = part.text();
        const auto mark = list_mark(text, last_mark_);
        if (before && open_ && !mark && goes_on(text, line, *before)) {
            Paragraph& paragraph = std::get<Paragraph>(document_.blocks.back());
            if (before->broken) append(paragraph, "\n");
            go_on_from(paragraph, part, before->broken);
            return;
        }
        split_mark(part, last_mark_);
        trim(part);
        part.place.line = line.number;
        part.depth = depth_of(part, indent(line.text));
        if (!part.mark.empty()) last_mark_ = part.mark;
        document_.blocks.emplace_back(std::move(part));
        open_ = true;
    }

    static void go_on_from(Paragraph& paragraph, const Paragraph& part, bool broken) {
        if (!broken) return go_on(paragraph, part.runs);
        for (const Run& run : part.runs) append(paragraph, run.text, {run.bold, run.italic, run.strike});
    }

    bool goes_on(const std::string& text, const TextLine& line, const TextLine& before) const {
        if (before.broken) return true;
        if (!indents_.empty() && indent(line.text) > indents_.back() && indent(line.text) >= 2)
            return true; // hangs below its mark
        if (edge_ == 0) return false;
        const double right = width(before.text);
        return is_full(right, text, edge_) || (right > edge_ * 0.6 && reads_on(before.text, text));
    }

    /// How deep in a list, by how far its marks stand in; 0 outside.
    int depth_of(const Paragraph& paragraph, std::size_t in) {
        if (paragraph.mark.empty()) {
            if (indents_.empty() || in <= indents_.back() || in < 2) {
                indents_.clear();
                return 0;
            }
            return static_cast<int>(indents_.size());
        }
        while (!indents_.empty() && in < indents_.back()) indents_.pop_back();
        if (indents_.empty() || in > indents_.back() + 1) indents_.push_back(in);
        return static_cast<int>(indents_.size());
    }

    void add(Table table) {
        number(table, ++tables_);
        document_.blocks.emplace_back(std::move(table));
        indents_.clear();
    }

    const std::string& file_;
    Lines lines_;
    double edge_;
    Document document_;
    int tables_ = 0;
    bool open_ = false;                ///< the last block is a paragraph that may go on
    std::vector<std::size_t> indents_; ///< of the marks of the lists that are open
    std::string last_mark_;
};

} // namespace

std::vector<TextLine> lines_of(std::string_view text) {
    std::vector<TextLine> lines;
    int number = 1; // a form feed ends a line too, but editors do not count it
    const auto add = [&](std::string_view line) {
        TextLine added{std::string(line), number, line.ends_with("  ") || line.ends_with('\\')};
        const std::size_t end = added.text.find_last_not_of(" \t\\");
        const bool backslash = line.ends_with('\\') && !line.ends_with("\\\\");
        if (!backslash) { // tabs at the end are empty cells
            const std::size_t last = added.text.find_last_not_of(' ');
            added.text.resize(last == std::string::npos ? 0 : last + 1);
        } else {
            added.text.resize(end == std::string::npos ? 0 : end + 1);
        }
        if (trimmed(added.text).empty()) added = {{}, added.number, false};
        lines.push_back(std::move(added));
    };
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at, 3);
        const std::size_t length = rest.starts_with("\r\n")                                                   ? 2
                                   : rest[0] == '\n' || rest[0] == '\r' || rest[0] == '\f' || rest[0] == '\v' ? 1
                                   : rest == "\u2028" || rest == "\u2029"                                     ? 3
                                                                                                              : 0;
        if (length == 0) continue;
        add(text.substr(begin, at - begin));
        number += rest[0] != '\f' && rest[0] != '\v';
        begin = at + length;
        at = begin - 1;
    }
    if (begin < text.size()) add(text.substr(begin));
    return lines;
}

Document read_plain(std::string_view bytes, const std::string& file) {
    return Reader(utf8_of(bytes, file), file).read();
}

} // namespace evenhand::document
