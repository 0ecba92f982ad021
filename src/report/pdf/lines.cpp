#include "report/pdf/lines.h"

#include "base/text.h"
#include "report/pdf/utf.h"

#include <algorithm>
#include <cstring>

namespace evenhand::report::pdf {

namespace {

/// The runs between two places where the line may be broken.
struct Segment {
    std::size_t from = 0, to = 0; ///< runs
    double words = 0, blanks = 0; ///< widths
};

std::vector<Segment> segments_of(const std::vector<Run>& runs, const std::vector<std::size_t>& cuts) {
    std::vector<Segment> segments;
    std::size_t offset = 0;
    auto cut = cuts.begin();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        while (cut != cuts.end() && *cut < offset) ++cut;
        if (segments.empty() || (cut != cuts.end() && *cut == offset)) segments.push_back({i, i, 0, 0});
        Segment& segment = segments.back();
        segment.to = i + 1;
        if (runs[i].blank) {
            segment.blanks += runs[i].width;
        } else { // blanks before words count
            segment.words += segment.blanks + runs[i].width;
            segment.blanks = 0;
        }
        offset += runs[i].text.size();
    }
    return segments;
}

float blanks_at_end(const Run& run) {
    float width = 0;
    for (std::size_t i = run.glyphs.size(); i > 0 && run.text[run.glyphs[i - 1].text_at] == ' '; --i)
        width += run.glyphs[i - 1].advance;
    return width;
}

/// Moves the runs of one line out and puts them in order. Blanks at its end go to the outer side, where they take no
/// room.
Line line_of(std::vector<Run>& runs, std::size_t from, std::size_t to) {
    Line line;
    std::size_t words_end = to;
    while (words_end > from && runs[words_end - 1].blank) --words_end;
    std::vector<Run> blanks(std::make_move_iterator(runs.begin() + static_cast<std::ptrdiff_t>(words_end)),
                            std::make_move_iterator(runs.begin() + static_cast<std::ptrdiff_t>(to)));
    line.runs.assign(std::make_move_iterator(runs.begin() + static_cast<std::ptrdiff_t>(from)),
                     std::make_move_iterator(runs.begin() + static_cast<std::ptrdiff_t>(words_end)));
    for (const Run& run : line.runs) line.width += run.width;
    const bool to_left = !line.runs.empty() && std::all_of(line.runs.begin(), line.runs.end(),
                                                           [](const Run& run) { return run.level % 2 == 1; });
    order_for_drawing(line.runs);
    if (to_left)
        for (const Run& blank : blanks) line.lead += blank.width;
    line.runs.insert(to_left ? line.runs.begin() : line.runs.end(), std::make_move_iterator(blanks.begin()),
                     std::make_move_iterator(blanks.end()));
    return line;
}

/// Adds cuts between the characters of [from, to) so that each piece is at most `width`, by the widths of shaped runs.
void cut_long_word(std::string_view text, std::size_t from, std::size_t to, const std::vector<float>& width_until,
                   double width, std::vector<std::size_t>& cuts) {
    std::size_t piece = from, before = from;
    for (const std::size_t boundary : character_breaks(text.substr(from, to - from))) {
        const std::size_t at = from + boundary;
        if (static_cast<double>(width_until[at] - width_until[piece]) > width && before > piece) {
            cuts.push_back(before);
            piece = before;
        }
        before = at;
    }
}

/// For every byte offset the width of what stands before it in reading order.
std::vector<float> widths_until(std::string_view text, const std::vector<Run>& runs) {
    std::vector<float> widths(text.size() + 1, 0);
    std::size_t offset = 0;
    for (const Run& run : runs) {
        for (const Glyph& glyph : run.glyphs) widths[offset + glyph.text_at + 1] += glyph.advance;
        offset += run.text.size();
    }
    for (std::size_t i = 1; i < widths.size(); ++i) widths[i] += widths[i - 1];
    return widths;
}

} // namespace

Lines LineBreaker::wrap(std::string_view text, bool bold, double width) {
    constexpr std::size_t most_bytes = 1U << 20;
    std::string key;
    key.reserve(text.size() + 9);
    key.append(reinterpret_cast<const char*>(&width), sizeof width);
    key += bold ? 'b' : 'r';
    key += text;
    if (const auto known = remembered_.find(key); known != remembered_.end()) return known->second;

    auto lines = std::make_shared<std::vector<Line>>();
    const std::string clean = settable(text);
    for (std::string_view rest = clean;;) {
        const auto end = rest.find('\n');
        wrap_paragraph(rest.substr(0, end), bold, width, *lines);
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    if (remembered_bytes_ > most_bytes) {
        remembered_.clear();
        remembered_bytes_ = 0;
    }
    remembered_bytes_ += key.size();
    return remembered_.emplace(std::move(key), std::move(lines)).first->second;
}

void LineBreaker::wrap_paragraph(std::string_view text, bool bold, double width, std::vector<Line>& lines) {
    Run whole;
    if (shaper_.shape_simple(text, bold, whole) && (whole.width <= width || text.empty())) {
        Line line;
        line.width = whole.width - blanks_at_end(whole);
        line.runs.push_back(std::move(whole));
        lines.push_back(std::move(line));
        return;
    }
    std::vector<std::size_t> cuts = line_breaks(text, shaper_.language());
    std::vector<Run> runs = shape_to_fit(text, bold, width, cuts);
    const std::vector<Segment> segments = segments_of(runs, cuts);
    for (std::size_t first = 0; first < segments.size();) {
        double used = segments[first].words;
        double blanks = segments[first].blanks;
        std::size_t next = first + 1;
        while (next < segments.size() && used + blanks + segments[next].words <= width) {
            used += blanks + segments[next].words;
            blanks = segments[next].blanks;
            ++next;
        }
        lines.push_back(line_of(runs, segments[first].from, segments[next - 1].to));
        first = next;
    }
}

std::vector<Run> LineBreaker::shape_to_fit(std::string_view text, bool bold, double width,
                                           std::vector<std::size_t>& cuts) {
    std::vector<Run> runs = shaper_.shape(text, bold, cuts);
    const auto segments = segments_of(runs, cuts);
    if (std::none_of(segments.begin(), segments.end(), [&](const Segment& s) { return s.words > width; })) return runs;
    const std::vector<float> widths = widths_until(text, runs);
    std::size_t offset = 0, run = 0;
    for (const Segment& segment : segments) {
        const std::size_t from = offset;
        for (; run < segment.to; ++run) offset += runs[run].text.size();
        if (segment.words > width) cut_long_word(text, from, offset, widths, width, cuts);
    }
    std::sort(cuts.begin(), cuts.end());
    return shaper_.shape(text, bold, cuts);
}

} // namespace evenhand::report::pdf
