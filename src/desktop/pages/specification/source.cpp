#include "desktop/pages/specification/source.h"

#include "base/text.h"
#include "document/marks.h"

#include <algorithm>
#include <set>
#include <utility>

namespace evenhand::desktop {

namespace {

using document::Paragraph;
using document::Place;

/// For comparing what was tidied with what was not: letters and digits alone, without regard to the case of A to Z.
std::string essence(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == 0xC2)
            at += 1; // up to U+00BF: signs, blanks, soft hyphens
        else if (byte == 0xE2 || byte == 0xEE || byte == 0xEF)
            at += 2; // from U+2000 on, and from U+E000 on: dashes, quotation marks, bullets, ticks, symbol fonts
        else if (byte >= 'A' && byte <= 'Z')
            kept += static_cast<char>(byte - 'A' + 'a');
        else if (byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
            kept += text[at];
    }
    return kept;
}

/// "1.2" of "1.2.", "a" of "(a)"; empty for a bullet, and for what is no number.
std::string number_of(std::string mark) {
    constexpr std::size_t longest = 8;
    mark = trimmed(mark);
    if (mark.empty() || mark.size() > longest || document::is_bullet(mark)) return {};
    while (!mark.empty() && std::string_view(".):]").find(mark.back()) != std::string_view::npos) mark.pop_back();
    if (!mark.empty() && (mark.front() == '(' || mark.front() == '[')) mark.erase(0, 1);
    const auto counts = [](char c) {
        return c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    return std::all_of(mark.begin(), mark.end(), counts) ? mark : std::string();
}

std::string text_of(const Paragraph& paragraph) {
    return tidied(paragraph.text());
}

SourceLine line_of(const Paragraph& paragraph, SourceLine::Kind kind) {
    SourceLine line;
    line.kind = paragraph.heading > 0 && kind == SourceLine::Kind::text ? SourceLine::Kind::heading : kind;
    line.place = paragraph.place;
    std::string mark = paragraph.mark, text = text_of(paragraph);
    if (mark.empty())
        if (const auto typed = document::list_mark(text)) {
            mark = typed->mark;
            text.erase(0, typed->length);
        }
    line.number = number_of(mark);
    line.statement = text;
    line.cells = {std::move(text)};
    return line;
}

/// A cell, each paragraph in a line of its own. \param marks whether with the marks of its lists
std::string text_of(const document::Cell& cell, bool marks) {
    std::vector<std::string> lines;
    for (const Paragraph& paragraph : cell.paragraphs)
        if (std::string words = trimmed((marks ? paragraph.mark + " " : "") + text_of(paragraph)); !words.empty())
            lines.push_back(std::move(words));
    return joined(lines, "\n");
}

SourceLine line_of(const document::TableRow& row) {
    SourceLine line;
    line.place = row.place;
    const bool heads =
        row.heading || (!row.cells.empty() &&
                        std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.heading; }));
    line.kind = heads ? SourceLine::Kind::head_of_table : SourceLine::Kind::row;
    for (const document::Cell& cell : row.cells) {
        std::string text = text_of(cell, true), statement = text_of(cell, false);
        if (text.empty()) continue;
        // A number in a cell of its own, before the words, or as the mark of them.
        if (line.cells.empty() && text.find_first_of("0123456789") != std::string::npos) line.number = number_of(text);
        line.cells.push_back(std::move(text));
        if (statement.size() <= line.statement.size()) continue;
        line.statement = tidied(statement);
        if (cell.paragraphs.size() == 1 && !cell.paragraphs.front().mark.empty())
            line.number = number_of(cell.paragraphs.front().mark);
    }
    return line;
}

std::shared_ptr<SourceText> text_of(const document::Document& document, const std::string& file) {
    auto text = std::make_shared<SourceText>();
    text->file = file;
    const auto add = [&](SourceLine line) {
        if (!tidied(line.words()).empty()) text->lines.push_back(std::move(line));
    };
    for (const document::Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            add(line_of(*paragraph, SourceLine::Kind::text));
            continue;
        }
        for (const document::TableRow& row : std::get<document::Table>(block).rows) add(line_of(row));
    }
    for (const Paragraph& paragraph : document.margins) add(line_of(paragraph, SourceLine::Kind::margin));
    return text;
}

/// What stands between quotation marks, longest first; of one with its middle left out, the beginning.
std::vector<std::string> quotes_in(const std::string& message) {
    std::vector<std::string> quotes;
    for (std::size_t at = message.find('"'); at != std::string::npos;) {
        const std::size_t end = message.find('"', at + 1);
        if (end == std::string::npos) break;
        std::string quote = message.substr(at + 1, end - at - 1);
        quotes.push_back(quote.substr(0, quote.find("…")));
        at = message.find('"', end + 1);
    }
    std::stable_sort(quotes.begin(), quotes.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return quotes;
}

/// \param place which the message begins with and which is shown beside it; may be empty
std::string sentence_of(const Problem& problem, const std::string& place) {
    std::string says = problem.message.substr(place.empty() ? 0 : std::min(place.size() + 2, problem.message.size()));
    if (!says.empty() && says.front() >= 'a' && says.front() <= 'z')
        says.front() = static_cast<char>(says.front() - 'a' + 'A');
    if (!problem.expected.empty()) says += "; expected " + problem.expected;
    return says.empty() || says.back() == '.' ? says : says + ".";
}

/// Finds lines by where they stand and what they say.
class Index {
  public:
    explicit Index(const SourceText& text) : lines_(text.lines) {
        for (const SourceLine& line : lines_) {
            says_.push_back(essence(line.words()));
            where_.push_back(document::to_string(line.place));
        }
    }

    /// The line at the place that says the words, as near as can be told: by the words alone where the format knows no
    /// places. Looked for from a line on, then from the start. Nothing where no line does.
    std::optional<std::size_t> find(const Place& place, const std::string& words, std::size_t from = 0) const {
        const std::string wanted = essence(words);
        std::optional<std::size_t> found;
        int best = 0;
        for (std::size_t i = 0; i < lines_.size() && best < 3; ++i) {
            const std::size_t at = (from + i) % lines_.size();
            const bool there = is_exact(place) && lines_[at].place == place;
            const bool says = !wanted.empty() && says_[at].find(wanted) != std::string::npos;
            const int fits = (there ? 2 : 0) + (says ? 1 : 0);
            if (fits <= best) continue;
            best = fits;
            found = at;
        }
        return found;
    }
    /// The line whose place the message begins with, or the first of its page.
    std::optional<std::size_t> at_place_of(const std::string& message) const {
        const std::string begins = message.substr(0, message.find(':'));
        const auto found = std::find(where_.begin(), where_.end(), begins);
        return begins.empty() || found == where_.end() ? std::nullopt
                                                       : std::optional<std::size_t>(found - where_.begin());
    }
    bool says(std::size_t line, const std::string& words) const {
        return says_[line].find(essence(words)) != std::string::npos;
    }
    const Place& place(std::size_t line) const { return lines_[line].place; }
    bool is_exact_at(std::size_t line) const { return is_exact(lines_[line].place); }

  private:
    static bool is_exact(const Place& place) { return place.row > 0 || place.line > 0; }

    const std::vector<SourceLine>& lines_;
    std::vector<std::string> says_, where_; ///< as people read them, by line
};

/// The criteria that were read, found by id and by the words they begin with.
class Read {
  public:
    explicit Read(const spec::Specification& specification) {
        for (const spec::Placed& placed : spec::criteria(specification)) {
            by_id_.emplace(placed.criterion->id, placed.criterion);
            by_words_.emplace(essence(placed.criterion->text), placed.criterion);
        }
    }
    const spec::Criterion* of(const std::string& id) const {
        const auto found = by_id_.find(id);
        return found != by_id_.end() ? found->second : nullptr;
    }
    const spec::Criterion* saying(const std::string& quote) const {
        const std::string words = essence(quote);
        constexpr std::size_t telling = 8; // fewer letters are in many statements
        const auto found = by_words_.lower_bound(words);
        const bool says = found != by_words_.end() && found->first.compare(0, words.size(), words) == 0;
        return words.size() >= telling && says ? found->second : nullptr;
    }

  private:
    std::map<std::string, const spec::Criterion*> by_id_;
    std::multimap<std::string, const spec::Criterion*> by_words_;
};

std::map<std::string, Origin> origins_of(const Index& index, const spec::Imported& imported, const Read& read) {
    std::map<std::string, Origin> origins;
    std::size_t from = 0;
    for (const spec::Source& source : imported.sources) {
        auto line = index.find(source.place, source.words, from);
        const spec::Criterion* criterion = read.of(source.criterion);
        if (criterion && (!line || !index.says(*line, source.words)))
            if (const auto other = index.find(source.place, criterion->text, from);
                other && (!line || index.says(*other, criterion->text)))
                line = other;
        if (!line) continue;
        origins[source.criterion] = {*line, source.number, source.importance, source.assessed};
        from = *line;
    }
    return origins;
}

/// A warning says its place and quotes the words as people read them: by these its line is found again.
Doubt doubt_of(const Problem& warning, const Index& index, const Read& read,
               const std::map<std::string, Origin>& origins) {
    Doubt doubt;
    const std::vector<std::string> quotes = quotes_in(warning.message);
    for (const std::string& quote : quotes)
        if (const spec::Criterion* criterion = doubt.about ? nullptr : read.saying(quote)) doubt.about = *criterion;
    const auto origin = doubt.about ? origins.find(doubt.about->id) : origins.end();
    const std::optional<std::size_t> place = index.at_place_of(warning.message);
    doubt.says = sentence_of(warning, place ? document::to_string(index.place(*place)) : std::string());
    if (place && index.is_exact_at(*place)) // several may stand in one line of a web page
        doubt.line = index.find(index.place(*place), quotes.empty() ? std::string() : quotes.front(), *place);
    if (!doubt.line && origin != origins.end()) doubt.line = origin->second.line;
    for (const std::string& quote : quotes)
        if (!doubt.line) doubt.line = index.find({}, quote, place.value_or(0));
    if (!doubt.line) doubt.line = place;
    // What stands elsewhere only says the same, and is left out for that.
    if (origin != origins.end() && doubt.line != origin->second.line) doubt.about.reset();
    return doubt;
}

void add_headings(const std::vector<spec::Section>& sections, std::set<std::string>& headings) {
    for (const spec::Section& section : sections) {
        headings.insert(essence(section.heading));
        headings.insert(essence(section.number + section.heading));
        add_headings(section.sections, headings);
    }
}

/// A row or paragraph may be the heading of a section without looking like one.
void mark_headings(SourceText& text, const spec::Specification& specification) {
    std::set<std::string> headings;
    add_headings(specification.sections, headings);
    for (SourceLine& line : text.lines)
        if ((line.kind == SourceLine::Kind::row || line.kind == SourceLine::Kind::text) && line.cells.size() == 1 &&
            headings.count(essence(line.words())) > 0)
            line.kind = SourceLine::Kind::heading;
}

/// Tasks of the post are told from what it requires: shown as such, so that nobody wonders why they are no criteria.
void mark_tasks(SourceText& text, const Index& index, const spec::Specification& specification) {
    std::size_t from = 0;
    for (const spec::Duties& duties : specification.duties)
        for (const std::string& task : duties.tasks)
            if (const auto line = index.find({}, task, from)) {
                if (text.lines[*line].kind == SourceLine::Kind::text) text.lines[*line].kind = SourceLine::Kind::task;
                from = *line;
            }
}

} // namespace

std::string SourceLine::words() const {
    const std::string words = tidied(joined(cells, " | "));
    return place.row > 0 || number.empty() ? words : number + " " + words; // cells have their marks
}

SourceBeside beside(const document::Document& document, const spec::Imported& imported, const std::string& file) {
    const auto text = text_of(document, file);
    const Index index(*text);
    const Read read(imported.specification);
    SourceBeside result;
    result.origins = origins_of(index, imported, read);
    mark_headings(*text, imported.specification);
    mark_tasks(*text, index, imported.specification);
    for (const Problem& warning : imported.warnings)
        result.doubts.push_back(doubt_of(warning, index, read, result.origins));
    result.text = text;
    return result;
}

} // namespace evenhand::desktop
