// A report as a value, out of a definition and what is known of a vacancy. Pure: the same facts give the same report.
#pragma once
#include "merit/selection.h"
#include "panel/selection.h"
#include "record/record.h"
#include "report/definition.h"
#include "report/model.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::report {

/// Everything a report may draw on. No names, answers or flags of candidates are among it.
struct Facts {
    const panel::Vacancy* vacancy = nullptr; ///< borrowed; must outlive the composing
    spec::Stage stage = spec::Stage::shortlisting;
    record::Head head;                         ///< the event that the report names
    std::optional<Moment> head_at;             ///< when that was; none: it is the vacancy's last
    std::optional<merit::Selection> selection; ///< the panel's view, on merit; needed from the phase deciding on
    std::vector<merit::AgendaItem> agenda;     ///< of moderation; empty before all have handed in
    std::string member;                        ///< person id, in a report for a member
    std::string candidate;                     ///< code, in a report for a candidate
    std::vector<record::ScoreWords> words;     ///< members' words about that candidate
};

Moment recorded_at(const Facts& facts); ///< the event that the report names

/// Title, header, footer and what stands in the file's own title.
Frame frame_of(const Definition& definition, const Facts& facts);

/// Gives the blocks to `out`, one after the other. \param progress told of every block
/// \throws NotAllowed if the stage has no rules; InvalidInput if the definition asks for a block that does not exist or
/// for facts that are not given
void compose(const Definition& definition, const Facts& facts, const Sink& out, const Progress& progress = {});
/// The whole report as one value.
Report compose(const Definition& definition, const Facts& facts);

} // namespace evenhand::report
