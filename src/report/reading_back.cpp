#include "report/reading_back.h"

#include "report/alignment.h"
#include "report/print.h"
#include "report/script.h"

#include <algorithm>
#include <map>
#include <optional>

namespace evenhand::report {

namespace {

constexpr std::size_t most_changes = 600;

using Words = std::vector<ScriptWord>;

/// A word that has no room on a line goes on in the next; a figure never does.
bool may_be_broken(const std::string& word) {
    constexpr std::size_t digits_of_a_figure = 12;
    return word.size() > digits_of_a_figure ||
           !std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// How many words from `at` on are that word: more than one where a line's end parts it.
std::size_t words_that_make(const std::string& word, const Words& printed, std::size_t at) {
    if (at >= printed.size()) return 0;
    if (printed[at].text == word) return 1;
    if (!may_be_broken(word) || !word.starts_with(printed[at].text)) return 0;
    std::string made = printed[at].text;
    for (std::size_t next = at + 1; next < printed.size() && printed[next].begins_line; ++next) {
        made += printed[next].text;
        if (made == word) return next + 1 - at;
        if (!word.starts_with(made)) return 0;
    }
    return 0;
}

/// How many words from `at` on say all of that; 0 if they do not.
std::size_t words_that_say(const Words& text, const Words& printed, std::size_t at) {
    std::size_t end = at;
    for (const ScriptWord& word : text) {
        const std::size_t words = words_that_make(word.text, printed, end);
        if (words == 0) return 0;
        end += words;
    }
    return end - at;
}

std::string as_text(const Words& words, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t at = from; at < to; ++at) {
        if (words[at].blank_before && !text.empty()) text += ' ';
        text += words[at].text;
    }
    return text;
}

/// The line at the head and at the foot of a page, which stand at the end of what is set on it.
std::string furniture_of(const pdf::DocumentOptions& options, int page, int pages) {
    const pdf::PageLine head = options.header(page, pages), foot = options.footer(page, pages);
    return head.left + "\n" + head.right + "\n" + foot.left + "\n" + foot.right;
}

class Reader {
  public:
    Reader(const Report& expected, const PrintedReport& printed)
        : script_(script_of(expected)), options_(options_for(expected.frame)) {
        const int pages = static_cast<int>(printed.pages.size());
        for (int page = 1; page <= pages; ++page)
            add_page(printed.pages[static_cast<std::size_t>(page - 1)], page, pages);
    }

    Comparison run() {
        Rows rows{script_.words.size(), words_.size(),
                  [this](std::size_t expected, std::size_t at) {
                      return words_that_make(script_.words[expected].text, words_, at);
                  },
                  [this](std::size_t at) { return repeated_heading(at); }};
        const Alignment alignment = align(rows, most_changes);
        collect(alignment);
        Comparison comparison;
        comparison.complete = alignment.complete;
        comparison.differences = std::move(furniture_);
        for (std::size_t spot = 0; spot < script_.spots.size(); ++spot)
            if (spots_[spot].differs) add(spot, comparison.differences);
        std::stable_sort(comparison.differences.begin(), comparison.differences.end(),
                         [](const Difference& a, const Difference& b) { return a.page < b.page; });
        return comparison;
    }

  private:
    /// What is printed where something should be.
    struct Read {
        std::vector<std::pair<std::size_t, std::size_t>> words; ///< from, to
        std::size_t at = 0;                                     ///< the printed word that comes next
        bool differs = false;
    };

    void add_page(const std::string& text, int page, int pages) {
        Words words = script_words(text);
        const Words furniture = script_words(furniture_of(options_, page, pages));
        if (words.size() >= furniture.size()) take_furniture(words, furniture, page);
        page_starts_.push_back(words_.size());
        if (!words.empty()) words.front().begins_line = words.front().blank_before = true;
        words_.insert(words_.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
    }

    void take_furniture(Words& words, const Words& furniture, int page) {
        const std::size_t start = words.size() - furniture.size();
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < furniture.size(); ++i) wrong += words[start + i].text != furniture[i].text;
        if (wrong > furniture.size() / 2) return; // it is something else; then its words are too many
        if (wrong > 0)
            furniture_.push_back({page, "the head and foot of the page", "", "", as_text(words, start, words.size()),
                                  as_text(furniture, 0, furniture.size())});
        words.resize(start);
    }

    int page_of(std::size_t word) const {
        const auto after = std::upper_bound(page_starts_.begin(), page_starts_.end(), word);
        return std::max(1, static_cast<int>(after - page_starts_.begin()));
    }

    std::size_t repeated_heading(std::size_t at) const {
        if (!std::binary_search(page_starts_.begin(), page_starts_.end(), at)) return 0;
        std::size_t longest = 0;
        for (const Words& heading : script_.headings) longest = std::max(longest, words_that_say(heading, words_, at));
        return longest;
    }

    /// Which words belong to which spot. Words too many belong to the spot they stand in, or to an empty one that they
    /// fill.
    void collect(const Alignment& alignment) {
        spots_.resize(script_.spots.size());
        std::size_t spot = 0;
        for (const Step& step : alignment.steps) {
            if (step.kind != Step::Kind::extra) spot = script_.spot_of[step.expected];
            const std::size_t of = step.kind == Step::Kind::extra ? spot_of_extra(spot, step.expected) : spot;
            Read& read = spots_[of];
            if (step.words > 0) {
                if (!read.words.empty() && read.words.back().second == step.printed)
                    read.words.back().second += step.words;
                else
                    read.words.emplace_back(step.printed, step.printed + step.words);
            }
            if (!read.differs) read.at = step.printed;
            read.differs = read.differs || step.kind != Step::Kind::same;
        }
    }

    std::size_t spot_of_extra(std::size_t spot, std::size_t next_word) const {
        const std::size_t next = next_word < script_.spot_of.size() ? script_.spot_of[next_word] : script_.spots.size();
        // The last spot is one that something is missing from, or the next one: then they are instead of it.
        if (next == spot || spots_[spot].differs || next <= spot + 1) return spot;
        return spot + 1; // nothing should stand there
    }

    std::string printed_in(std::size_t spot) const {
        std::string text;
        for (const auto& [from, to] : spots_[spot].words) {
            if (!text.empty()) text += ' ';
            text += as_text(words_, from, to);
        }
        return text;
    }

    void add(std::size_t spot, std::vector<Difference>& to) {
        const Spot& place = script_.spots[spot];
        if (place.row_number > 0 && is_split_row(place.row_number)) return;
        Difference difference{page_of(spots_[spot].at), place.heading, place.row, place.column,
                              printed_in(spot),         place.text};
        // A row that is missing whole is one finding.
        if (!to.empty() && last_row_ == place.row_number && place.row_number > 0 && difference.printed.empty() &&
            to.back().printed.empty()) {
            to.back().column.clear();
            to.back().expected += " | " + difference.expected;
            return;
        }
        last_row_ = place.row_number;
        to.push_back(std::move(difference));
    }

    /// A row taller than a page is set cell by cell on each of its pages: whether that is all that is different.
    bool is_split_row(std::size_t row) {
        const auto known = split_.find(row);
        if (known != split_.end()) return known->second;
        std::vector<std::pair<std::size_t, std::size_t>> cells; // the words that each cell still lacks
        std::size_t from = words_.size(), to = 0;
        for (std::size_t word = 0; word < script_.words.size(); ++word) {
            if (script_.spots[script_.spot_of[word]].row_number != row) continue;
            if (cells.empty() || script_.spot_of[word] != script_.spot_of[word - 1]) cells.emplace_back(word, word);
            cells.back().second = word + 1;
        }
        for (std::size_t spot = 0; spot < spots_.size(); ++spot)
            if (script_.spots[spot].row_number == row)
                for (const auto& [first, last] : spots_[spot].words)
                    from = std::min(from, first), to = std::max(to, last);
        return split_[row] = from < to && page_of(from) != page_of(to - 1) && is_told_page_by_page(cells, from, to);
    }

    bool is_told_page_by_page(std::vector<std::pair<std::size_t, std::size_t>> cells, std::size_t from,
                              std::size_t to) const {
        std::size_t at = from;
        for (auto start = std::upper_bound(page_starts_.begin(), page_starts_.end(), from); at < to; ++start) {
            const std::size_t end = start == page_starts_.end() ? to : std::min(to, *start);
            at += repeated_heading(at);
            for (auto& [next, last] : cells)
                while (next < last && at < end) {
                    const std::size_t words = words_that_make(script_.words[next].text, words_, at);
                    if (words == 0) break;
                    at += words;
                    ++next;
                }
            if (at < end) return false;
            if (start == page_starts_.end()) break;
        }
        return std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.first == cell.second; });
    }

    Script script_;
    pdf::DocumentOptions options_;
    Words words_;                          ///< of all pages
    std::vector<std::size_t> page_starts_; ///< the first word of each
    std::vector<Difference> furniture_;
    std::vector<Read> spots_;
    std::map<std::size_t, bool> split_; ///< by row
    std::size_t last_row_ = 0;
};

} // namespace

Comparison compare(const Report& expected, const PrintedReport& printed) {
    return Reader(expected, printed).run();
}

} // namespace evenhand::report
