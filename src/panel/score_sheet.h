// One member's scores as a spreadsheet: a row for each score they owe, and reading them back. Every row carries a key
// and a checksum, so that rows may be sorted but none can slip unseen.
#pragma once
#include "document/sheet.h"
#include "panel/acts.h"

namespace evenhand::panel {

/// What a sheet belongs to.
struct SheetOf {
    std::string vacancy; ///< hash of the record's first event
    spec::Stage stage = spec::Stage::shortlisting;
    long long rules = 0; ///< number of the event that set the rules in force
};

/// A member's own words beside a score, by criterion.
struct WordsBeside {
    std::string note;
    std::vector<std::string> evidence;
};
using WordsOn = std::function<std::map<std::string, WordsBeside>(const std::string& candidate)>;

/// Headings, then the rows in the member's own order of candidates, with what they have given so far. The score stands
/// in column F. \throws NotAllowed before the stage is open, for whoever does not score, has handed in, scores in a
/// pack, or owes nothing
std::vector<std::vector<std::string>> score_sheet(const Vacancy& vacancy, const SheetOf& of, const Person& member,
                                                  const WordsOn& words);
/// The widths that its columns want, in characters.
std::vector<int> score_sheet_widths();
/// What may stand in its score column: the levels, and `?`.
std::vector<std::string> score_sheet_answers(const merit::Scale& scale);
constexpr std::size_t score_sheet_column = 5; ///< where the score stands, counted from 0

/// Whether a table with these headings is such a sheet.
bool is_score_sheet(const std::vector<std::string>& headings);

struct SheetScores {
    Events events;
    std::size_t taken = 0, unchanged = 0, blank = 0; ///< rows that change something, say what there is, are not scored
};
/// The scores that a sheet changes; evidence there was beside them stays. A blank score leaves what there is.
/// \param rows headings first; Row::line is the row of the spreadsheet  \param actor who enters the scores: an HR
/// officer, or the member themselves  \param words of a member by id, which is known when rows are read
/// \throws InvalidInput naming the cell ("F17") of everything that is wrong, NotAllowed
SheetScores read_score_sheet(const Vacancy& vacancy, const SheetOf& of, const std::vector<document::Row>& rows,
                             const std::string& file, const std::string& actor,
                             const std::function<WordsOn(const std::string& person)>& words);

} // namespace evenhand::panel
