// What the reading has found so far, and the specification that it makes in the end.
#pragma once
#include "spec/import.h"
#include "spec/import/statements.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::spec::importing {

/// One criterion as the document has it.
struct Found {
    std::string number, text;
    std::optional<Importance> importance;
    std::string importance_words;
    bool importance_doubtful = false; ///< already warned about
    Assessed assessed;
    bool assessed_doubtful = false;
    std::optional<Rational> weight;
    std::string guidance;
    document::Place place;
    std::string words; ///< the row's cells or the paragraph
};

class Findings {
  public:
    Findings(std::string file, Legend legend);

    Imported imported; ///< post, timetable, duties and the like are filled in directly

    const Legend& legend() const { return legend_; }
    void warn(const document::Place& place, std::string message, std::string expected = {});

    /// What stands together in the document: a table, or a list in the text.
    void begin_block(const document::Place& place);
    /// Criteria that follow stand in this section; the same one again goes on with it.
    void section(std::string number, std::string heading);
    bool has_section() const;
    void stem(std::string text);
    void end_stem();
    void add(Found found);
    std::size_t count() const;
    /// How many the open block has added.
    std::size_t count_in_block() const;

    /// Leaves out what is said twice (a summary, a translation), gives ids, and warns about what is not stated.
    Imported finish();

  private:
    struct Part {
        std::string number, heading, stem;
        std::vector<Found> found;
        std::vector<int> blocks; ///< of each
    };
    struct Block {
        document::Place place;
        std::size_t count = 0;
    };

    std::vector<const Found*> of_block(int block) const;
    void drop_block(int block, const std::string& why);
    void drop_translations();
    void drop_repeats();
    void letters_as_importance();
    std::vector<Section> sections();
    Criterion criterion(const Found& found, const std::string& id, bool number_is_its_own);
    void set_importance(Criterion& criterion, const Found& found) const;
    void set_assessed(Criterion& criterion, const Assessed& assessed);
    void warn_unstated(const Found& found);

    std::string file_;
    Legend legend_;
    std::vector<Part> parts_;
    std::vector<Block> blocks_;
    std::string number_, heading_, stem_; ///< of the part in which the next criterion stands
};

} // namespace evenhand::spec::importing
