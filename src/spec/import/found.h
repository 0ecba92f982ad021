// What the reading has found so far, and the specification that it makes in the end.
#pragma once
#include "spec/import.h"
#include "spec/import/for_all.h"
#include "spec/import/statements.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace evenhand::spec::importing {

/// One criterion as the document has it.
struct Found {
    std::string number, text;
    std::string heading; ///< over it in its cell; empty where there is none
    std::string stem;    ///< the words that it completes; empty where there are none
    std::optional<Importance> importance;
    std::string importance_words;
    bool implied_essential = false;   ///< where the document names what is desirable too
    bool importance_doubtful = false; ///< already warned about
    Stripped said;                    ///< what the statement says of itself
    Assessed assessed;
    bool assessed_doubtful = false;
    std::optional<Rational> weight;
    std::string guidance;
    document::Place place;
    std::string words; ///< the row's cells or the paragraph

    /// Where no importance is known yet.
    void set_importance(const std::optional<Importance>& is, const std::string& words_for_it);
};
/// The requirements among statements, with the stems and the importance ("Desirable:") that stand among them.
std::vector<Found> found_in(const std::vector<Statement>& statements);

class Findings {
  public:
    Findings(std::string file, Legend legend);

    Imported imported; ///< post, timetable, duties and the like are filled in directly

    const Legend& legend() const { return legend_; }
    void warn(const document::Place& place, std::string message, std::string expected = {});

    /// That a line among criteria was not taken for one.
    void warn_remark(const Line& line);

    /// Without the lines that say in Welsh what the others say in English; that is warned about once.
    std::vector<Line> in_one_language(std::vector<Line> lines);

    /// What stands together in the document: a table, or a list in the text.
    void begin_block(const document::Place& place);
    /// Criteria that follow stand in this section; the same one again goes on with it.
    void section(std::string number, std::string heading);
    bool has_section() const;
    std::pair<std::string, std::string> current_section() const { return {number_, heading_}; }
    /// What is said once for all criteria, or, where it speaks of those next to it, for this section.
    void for_all(ForAll said);
    /// What is said of the last `count` that were added.
    void say_of_last(const ForAll& said, std::size_t count);
    /// "Assessed by: interview" below the last list of a section: of those in its other lists that say nothing.
    void say_of_section(const Assessed& assessed);
    void add(Found found);
    std::size_t count() const;
    /// Whether any may be essential: is, or is not said to be desirable.
    bool has_essential() const;
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
    void drop_translated_rows();
    void drop_repeats();
    void letters_as_importance();
    void share_out_for_all();
    void drop_title_as_heading();
    void settle_implied();
    std::vector<Section> sections();
    Criterion criterion(const Found& found, const std::string& id, bool number_is_its_own);
    void set_importance(Criterion& criterion, const Found& found) const;
    void set_assessed(Criterion& criterion, const Assessed& assessed);
    void warn_unstated(const Found& found);

    std::string file_;
    Legend legend_;
    std::vector<Part> parts_;
    std::vector<Block> blocks_;
    struct Scope {
        ForAll said;
        bool everywhere = false;
        std::string number, heading; ///< of the section it is said in
    };
    std::vector<Scope> for_all_;
    bool translation_told_ = false;
    std::string number_, heading_; ///< of the section in which the next criterion stands
};

} // namespace evenhand::spec::importing
