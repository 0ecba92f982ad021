// What headings have said so far about the criteria that follow.
#pragma once
#include "spec/import/found.h"
#include "spec/import/words.h"

#include <optional>
#include <string>

namespace evenhand::spec::importing {

/// "Essential" over a list holds for what follows; so does "Knowledge and skills". Which of the two stands within the
/// other is told by which came first, and by the level of headings where the format has them.
class Context {
  public:
    explicit Context(Findings& findings) : findings_(findings) {}

    /// A new part of the document about criteria.
    /// \param heading over it, plain
    void begin(std::string_view heading = {});
    /// "You will have": whether plain words say that what follows is asked for, without a word of how much.
    static bool announces(std::string_view plain_words);
    /// Such words over a list within the section that there is.
    void announce();
    /// A heading over criteria. \param level as in Paragraph, 0 where the format has none
    void heading(const std::string& number, const std::string& words, int level);
    /// A heading in a column beside criteria: within the importance that holds for the table.
    void category(const std::string& number, const std::string& words);
    /// "Essential:" among criteria.
    void label(Importance importance, const std::string& words, Assessed assessed = {});
    /// "The following will be assessed at interview": up to the next heading of importance.
    /// or, right below that of a section, of the section.
    void assess(const Assessed& assessed) {
        (section_within_importance_ && findings_.has_section() ? of_section_ : assessed_) = assessed;
    }

    /// "Assessed at interview:" over a list: of that one, up to the next such line or heading.
    void assess_list(Assessed assessed) {
        of_section_ = std::move(assessed);
        of_label_ = true;
    }

    std::optional<Importance> importance() const { return importance_; }
    const std::string& importance_words() const { return words_; }
    /// "You will have": essential where the document also names what is desirable.
    bool implies_essential() const { return implies_essential_; }
    /// What headings say of how the criteria below them are assessed.
    const Assessed& assessed() const { return of_section_.stated() ? of_section_ : assessed_; }
    /// Whether a heading of this level would be of a section within the importance that holds.
    bool within_importance(int level) const;
    /// Whether both importances stood right over their lists, so that a heading behind these is within neither.
    bool stands_behind_lists(int level) const;
    int section_level() const { return section_level_; } ///< of its heading, 0 where the format has none
    /// For the rows of one table: what its own rows have said ends with it.
    void forget_importance();

  private:
    bool has_list_below() const;

    Findings& findings_;
    std::optional<Importance> importance_;
    std::string words_;
    Assessed assessed_, of_section_;      ///< by the heading of importance or methods, by that of the section
    bool of_label_ = false;               ///< of_section_ is
    bool flat_ = false;                   ///< an importance before had its list right below it, and no sections
    std::size_t found_at_importance_ = 0; ///< criteria that stood above its heading
    bool section_within_importance_ = false, implies_essential_ = false;
    int section_level_ = 0, importance_level_ = 0;
};

/// The one word of importance in a heading, as it is spelled there; all of it where that is none of ours.
std::string importance_word(const std::string& heading, Importance importance);
/// A heading without what it says of how those below it are assessed: "Skills (interview)", "Essential criteria to be
/// assessed at interview".
Stripped said_by_heading(const std::string& heading, const Legend& legend);
/// "Assessed at interview": a heading that says nothing but how those below it are assessed.
bool is_method_heading(const std::string& heading, const Legend& legend);
/// "4. Specialist and technical:" as number and heading.
struct NumberedHeading {
    std::string number, words;
};
NumberedHeading numbered_heading(const std::string& mark, const std::string& text);

} // namespace evenhand::spec::importing
