// A report as a value, out of a definition and what is known of a vacancy. Pure: the same facts give the same report.
#pragma once
#include "base/language.h"
#include "merit/selection.h"
#include "panel/selection.h"
#include "record/record.h"
#include "record/story.h"
#include "report/definition.h"
#include "report/model.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace evenhand::report {

/// A score that was given before and given otherwise, or taken back, before its member handed in.
struct ScoreChange {
    panel::Stamp stamp;
    std::string person, candidate, criterion; ///< ids and a code
    merit::Mark before, after;                ///< alike where the note alone changed
};

/// One field of the form, and what each candidate answered, in the vacancy's order; empty where nothing.
struct FieldAnswers {
    std::string label;
    std::vector<std::string> answers;
};

/// All that one candidate sent, as it was written.
struct Applicant {
    intake::Application application;          ///< with its files
    std::vector<record::BlindCopy> copies;    ///< of the answers that the panel reads
    std::vector<intake::Application> earlier; ///< what newer versions took the place of, oldest first
};

/// What HR alone may read. Only in reports for HR, once it is on the record that HR looked.
struct HrFacts {
    std::vector<std::string> names;                            ///< of each candidate; empty where none was given
    std::optional<merit::Selection> selection;                 ///< with interview schemes
    panel::Flags flags;                                        ///< of each candidate
    std::function<std::string(const panel::Decision&)> reason; ///< of a decision, if HR alone may read it
    std::vector<FieldAnswers> adjustments, monitoring;
    std::optional<Applicant> applicant; ///< in a report for a candidate
};

/// What became of the personal words of a record, told by who erased them.
struct Destruction {
    Moment at{};
    std::string by, why;
    std::string scope;                                     ///< "the whole record", "the application of C007"
    std::vector<std::pair<std::string, long long>> erased; ///< what, and how many: "Answers", 312
    std::vector<std::string> kept;                         ///< what stays and why, a sentence each
    std::vector<std::string> backups_erased, backups_left; ///< paths; of those left, with the reason
};

/// Everything a report may draw on. Nothing of it that is printed is a name, answer or flag of a candidate but
/// what `hr` holds.
struct Facts {
    const panel::Vacancy* vacancy = nullptr; ///< borrowed; must outlive the composing
    Language language;                       ///< of the program's own words; what people wrote stays as it is
    spec::Stage stage = spec::Stage::shortlisting;
    record::Head head;                         ///< the event that the report names
    std::optional<Moment> head_at;             ///< when that was; none: it is the vacancy's last
    std::optional<merit::Selection> selection; ///< the panel's view, on merit; needed from the phase deciding on
    std::vector<merit::AgendaItem> agenda;     ///< of moderation; empty before all have handed in
    std::string member;                        ///< person id, in a report for a member
    std::string candidate;                     ///< code, in a report for a candidate
    /// Members' words about a candidate, by code; nothing where they were not read.
    std::function<std::vector<record::ScoreWords>(const std::string&)> words;
    std::vector<ScoreChange> score_changes; ///< oldest first
    std::vector<record::StoryLine> story;   ///< what happened about the candidate, oldest first
    std::vector<Facts> stages;              ///< of the candidate, each stage that they came to
    std::optional<Date> requested;          ///< the day on which an applicant asked for what is held on them
    std::optional<HrFacts> hr;              ///< in reports for HR
    /// Of each candidate, in a report for one of them: never printed, only taken out of what people wrote.
    std::vector<std::string> names_to_hide;
    std::optional<Destruction> destruction; ///< in a certificate of destruction
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
