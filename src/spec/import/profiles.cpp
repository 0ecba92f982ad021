#include "spec/import/profiles.h"

#include "spec/import/columns.h"
#include "spec/import/heads.h"
#include "spec/import/lines.h"
#include "spec/import/post_words.h"
#include "spec/import/text.h"
#include "spec/import/values.h"
#include "spec/import/words.h"

#include "base/text.h"

#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace evenhand::spec::importing {

namespace {

constexpr int part_level = 8, row_level = 9; ///< of headings: below all that formats give

/// "Essential" over lines, "Desirable: …": a cell that says the importance of what it lists.
bool lists_by_importance(const document::Cell& cell, const Legend& legend) {
    const auto lines = lines_of(cell.paragraphs);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const Stripped said = stripped(lines[at].text, legend);
        if (said.importance && said.text != lines[at].text && !said.text.empty()) return true;
        const ImportanceFound found = importance_in(plain(lines[at].text));
        const bool alone = found.one() && trimmed(found.rest).empty() && word_count(lines[at].text) <= 3;
        if (alone && lines[at].mark.empty() && at + 1 < lines.size()) return true;
        const std::size_t colon = lines[at].text.find(": ");
        if (colon != std::string::npos && lines.size() > 1 && importance_said(plain(lines[at].text.substr(0, colon))))
            return true;
    }
    return false;
}

/// Facts and other parts of a role profile above or beside rows that list criteria under their importance.
class Profile {
  public:
    Profile(const document::Table& table, const Legend& legend)
        : table_(table), legend_(legend), grid_(table), end_(grid_.rows()) {
        if (grid_.columns() < 2 || grid_.rows() < 3) return;
        bool criteria = false, others = false, duties = false, named = false;
        for (std::size_t row = 0; row < end_; ++row) {
            if (header_rows(grid_, row, legend) > 0) {
                end_ = row;
                break;
            }
            if (!labelled(row)) return;
            const auto topic = topic_of(plain(label(row)));
            named = named || topic == Topic::criteria; // "Person specification" across
            if (grid_.filled(row).size() < 2) continue;
            criteria = criteria || lists_criteria(row) || (named && is_list(row));
            duties = duties || (topic == Topic::duties && is_list(row));
            others = others || topic == Topic::duties || topic == Topic::introduction || fact_in(label(row));
        }
        // Above heads of columns: only where a list would be lost.
        is_one_ = end_ == grid_.rows() ? criteria && others : duties;
    }
    bool is_one() const { return is_one_; }

    std::vector<document::Block> as_text() const {
        std::vector<document::Block> blocks;
        std::size_t first = 0;
        while (first < end_ && !is_list(first)) ++first;
        add_table(0, first, blocks);
        bool in_criteria = false;
        for (std::size_t row = first; row < end_; ++row) {
            const auto filled = grid_.filled(row);
            const auto topic = topic_of(plain(label(row)));
            const bool named = topic == Topic::criteria || importance_in(plain(label(row))).one();
            if (!in_criteria && !named && filled.size() == 2 && lists_criteria(row)) add_part(row, blocks);
            in_criteria = in_criteria || named || (filled.size() == 2 && lists_criteria(row));
            if (filled.size() == 2 && !is_list(row) && fact_in(label(row))) {
                add_table(row, row + 1, blocks);
                continue;
            }
            for (const std::size_t column : filled)
                add(grid_.at(row, column)->paragraphs, row,
                    column > 0           ? 0
                    : filled.size() == 1 ? part_level
                                         : row_level,
                    blocks);
        }
        add_table(end_, grid_.rows(), blocks);
        return blocks;
    }

  private:
    std::string label(std::size_t row) const { return clean(grid_.words(row, 0)); }

    /// A few words on the left and something beside them, or a heading across.
    bool labelled(std::size_t row) const {
        constexpr std::size_t longest = 8; // words
        const auto filled = grid_.filled(row);
        if (filled.empty()) return true;
        const document::Cell* first = grid_.at(row, 0);
        return filled[0] == 0 && filled.size() <= 2 && first->rows == 1 && word_count(label(row)) <= longest &&
               !ends_with_any(label(row), ".;") && lines_of(first->paragraphs).size() <= 2;
    }

    const document::Cell& beside(std::size_t row) const { return *grid_.at(row, grid_.filled(row)[1]); }

    bool is_list(std::size_t row) const {
        return grid_.filled(row).size() == 2 && lines_of(beside(row).paragraphs).size() > 1;
    }

    bool lists_criteria(std::size_t row) const {
        return lists_by_importance(beside(row), legend_) || (importance_in(plain(label(row))).one() && is_list(row));
    }

    void add_table(std::size_t first, std::size_t last, std::vector<document::Block>& blocks) const {
        if (first == last) return;
        document::Table part = table_;
        part.rows = {table_.rows.begin() + static_cast<std::ptrdiff_t>(first),
                     table_.rows.begin() + static_cast<std::ptrdiff_t>(last)};
        blocks.emplace_back(std::move(part));
    }

    /// The heading that no row has: what stands below is criteria.
    void add_part(std::size_t row, std::vector<document::Block>& blocks) const {
        document::Paragraph heading;
        heading.runs.push_back({"Person specification", true, false, false});
        add({heading}, row, part_level, blocks);
    }

    void add(const std::vector<document::Paragraph>& paragraphs, std::size_t row, int heading,
             std::vector<document::Block>& blocks) const {
        for (document::Paragraph paragraph : paragraphs) {
            paragraph.heading = heading;
            if (paragraph.place == document::Place{} || grid_.row(row).place.table > 0)
                paragraph.place = grid_.row(row).place;
            blocks.emplace_back(std::move(paragraph));
        }
    }

    const document::Table& table_;
    const Legend& legend_;
    const Grid grid_;
    std::size_t end_ = 0; ///< the first row that heads columns
    bool is_one_ = false;
};

} // namespace

document::Document with_profiles_as_text(document::Document document, const Legend& legend) {
    std::vector<document::Block> blocks;
    for (document::Block& block : document.blocks) {
        const auto* table = std::get_if<document::Table>(&block);
        if (table) {
            const Profile profile(*table, legend);
            if (profile.is_one()) {
                auto text = profile.as_text();
                std::move(text.begin(), text.end(), std::back_inserter(blocks));
                continue;
            }
        }
        blocks.push_back(std::move(block));
    }
    document.blocks = std::move(blocks);
    return document;
}

} // namespace evenhand::spec::importing
