// How long the record is kept, and how it ends: the period, holds, handing on whom was appointed, erasing.
#pragma once
#include "panel/vacancy.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::panel {

/// How long a record is kept where nobody has said otherwise.
inline constexpr int usual_months = 12;

/// How long the record is kept, as it stands now.
struct Period {
    std::optional<Date> from;  ///< the date of the outcome; none: nothing has been decided at the last stage yet
    bool from_is_said = false; ///< HR gave the date; else it is that of the last decision or sign-off
    int months = usual_months;
    std::string why; ///< of what HR set; empty where it set nothing
    /// From that day on it is not needed any more.
    std::optional<Date> until() const;
};
Period period_of(const Vacancy& vacancy);
/// The hold that is in force, or nullptr.
const Hold* hold_on(const Vacancy& vacancy);
/// Whether the day from which the record may go has come. \param today passed in
bool is_past(const Period& period, Date today);
/// Whether a candidate was erased, or the whole record disposed of.
bool anything_erased(const Vacancy& vacancy);
/// Codes of those who were appointed and whose applications are still here alone.
std::vector<std::string> to_be_moved_out(const Vacancy& vacancy);
/// The candidate's codes: those of earlier applications of the same person that it replaced, and of newer ones.
std::vector<std::string> codes_of_person(const Vacancy& vacancy, const std::string& candidate);

/// For every act: of a record that was disposed of it could not be told any more who does something in it.
/// \throws NotAllowed
void require_not_disposed(const Vacancy& vacancy);

/// Whether the text says one of the names: whole, or its last word behind a title. Case makes no difference.
bool says_name(std::string_view text, const std::vector<std::string>& names);

/// What follows is for those who act for HR alone, and needs a reason unless said otherwise.

/// \param from the date of the outcome; none: as before \param months none: as before
/// \throws InvalidInput if neither is given, for months out of 1…240, or for a date years away from what was recorded
Events set_retention(const Vacancy& vacancy, const std::string& actor, const std::optional<Date>& from,
                     const std::optional<int>& months, const std::string& why);
/// A claim or complaint keeps everything until the hold is lifted.
Events place_hold(const Vacancy& vacancy, const std::string& actor, const std::string& why);
Events lift_hold(const Vacancy& vacancy, const std::string& actor, const std::string& why);
/// The application of one who was appointed was handed on; no reason is needed. Where the record holds no interviews,
/// of one who was invited.
Events move_out(const Vacancy& vacancy, const std::string& actor, const std::string& candidate);

/// What there is to erase, as the record found it.
struct ToErase {
    std::vector<std::string> hashes; ///< of words and files
    std::vector<std::string> names;  ///< whose words they are: no reason that stays may say them
};
/// What the candidate wrote, what names them and what was written about them; of the same person's other applications
/// too. Once the period is over no reason is needed; while the exercise goes on it is refused for those who are in.
Events erase_candidate(const Vacancy& vacancy, const std::string& actor, const std::string& candidate, Date today,
                       const std::string& why, const ToErase& words);
/// Everything personal. No reason is needed once the period is over. \param early before that
Events dispose(const Vacancy& vacancy, const std::string& actor, Date today, bool early, const std::string& why,
               const ToErase& words);

} // namespace evenhand::panel
