#include "spec/import/profiles.h"

#include "spec/import/columns.h"
#include "spec/import/heads.h"
#include "spec/import/lines.h"
#include "spec/import/post_words.h"
#include "spec/import/text.h"
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
bool lists_by_importance(const document::Cell& cell) {
    const auto lines = lines_of(cell.paragraphs);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const ImportanceFound found = importance_in(plain(lines[at].text));
        const bool alone = found.one() && trimmed(found.rest).empty() && word_count(lines[at].text) <= 3;
        if (alone && lines[at].mark.empty() && at + 1 < lines.size()) return true;
        const std::size_t colon = lines[at].text.find(": ");
        if (colon != std::string::npos && lines.size() > 1 && importance_said(plain(lines[at].text.substr(0, colon))))
            return true;
    }
    return false;
}

/// Facts and other parts of a role profile beside rows that list criteria under their importance.
class Profile {
  public:
    Profile(const document::Table& table, const Legend& legend) : table_(table), grid_(table) {
        if (grid_.columns() != 2 || grid_.rows() < 3) return;
        bool criteria = false, others = false;
        for (std::size_t row = 0; row < grid_.rows(); ++row) {
            if (header_rows(grid_, row, legend) > 0 || !labelled(row)) return;
            if (grid_.filled(row).size() < 2) continue;
            const std::string label = clean(grid_.words(row, 0));
            const auto topic = topic_of(plain(label));
            criteria = criteria || lists_by_importance(*grid_.at(row, 1)) ||
                       (importance_in(plain(label)).one() && is_list(row));
            others = others || fact_in(label).has_value() || topic == Topic::duties || topic == Topic::introduction;
        }
        is_one_ = criteria && others;
    }
    bool is_one() const { return is_one_; }

    std::vector<document::Block> as_text() const {
        std::vector<document::Block> blocks;
        std::size_t first = 0;
        while (first < grid_.rows() && !is_list(first)) ++first;
        if (first > 0) {
            document::Table facts = table_;
            facts.rows.resize(first);
            blocks.emplace_back(std::move(facts));
        }
        for (std::size_t row = first; row < grid_.rows(); ++row) {
            const auto filled = grid_.filled(row);
            for (const std::size_t column : filled)
                add(grid_.at(row, column)->paragraphs, row,
                    column == 1          ? 0
                    : filled.size() == 1 ? part_level
                                         : row_level,
                    blocks);
        }
        return blocks;
    }

  private:
    /// A few words on the left, or a heading across.
    bool labelled(std::size_t row) const {
        constexpr std::size_t longest = 8; // words
        const auto filled = grid_.filled(row);
        if (filled.empty()) return true;
        const std::string label = clean(grid_.words(row, filled[0]));
        return filled[0] == 0 && word_count(label) <= longest && grid_.begins(row, 0) && !ends_with_any(label, ".;") &&
               lines_of(grid_.at(row, 0)->paragraphs).size() <= 2;
    }

    bool is_list(std::size_t row) const {
        return grid_.filled(row).size() == 2 && lines_of(grid_.at(row, 1)->paragraphs).size() > 1;
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
    const Grid grid_;
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
