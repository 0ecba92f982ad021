// One candidate's scores as they are printed, in the shortlist report and in the candidate's own record.
#pragma once
#include "report/context.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::report {

inline constexpr std::string_view earlier_figures_words = "This decision was made on earlier figures, to be confirmed.";

/// One row for each criterion: members' scores, the combined one, and in words what has to be said about it.
/// \param words_asked the criterion's words stand in the table where there is room, for the candidate to read
Table score_table(const Context& context, std::size_t candidate, const merit::Result& result, bool words_asked = false);

/// Members' notes and the words of the application they pointed at, by criterion; nothing where there are none. Without
/// any evidence its column is left out, so that the notes have the room.
std::optional<Table> notes_table(const Context& context, const std::vector<record::ScoreWords>& words);
bool any_evidence(const std::vector<record::ScoreWords>& words);

/// Why members' scores in brackets are not counted, a sentence for each member.
std::vector<std::string> not_counted_words(const Context& context, std::size_t candidate);

/// "Missed: 2.2 (Drafts reports…).", or how many where they are many; empty where none was.
std::string missed_words(const Context& context, const merit::Result& result);

/// For a candidate who is no longer in: that scores given before stay on the record; empty if there are none.
std::string given_before_words(const Context& context, std::size_t candidate);

} // namespace evenhand::report
