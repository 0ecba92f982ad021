#include "record/story.h"

#include "record/codec.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::record {

namespace {

using panel::What;

constexpr long long at_a_time = 1000;

/// Whether a body can be about that id: it stands in it as a JSON string. Ids that JSON would write otherwise, and
/// empty ones, tell nothing.
bool may_name(const std::string& body, const std::string& id) {
    if (id.empty() || std::any_of(id.begin(), id.end(),
                                  [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }))
        return true;
    return body.find('"' + id + '"') != std::string::npos;
}

bool names(const std::vector<std::string>& list, const std::string& id) {
    return id.empty() || std::find(list.begin(), list.end(), id) != list.end();
}

template <class Rows, class Unwanted>
void drop(Rows& rows, Unwanted unwanted) {
    rows.erase(std::remove_if(rows.begin(), rows.end(), unwanted), rows.end());
}

class Reader {
  public:
    Reader(const Record& record, const StoryWanted& wanted)
        : vacancy_(record.vacancy()), wanted_(wanted), last_told_(panel::last_number_told(vacancy_)) {
        for (const auto& [stage, state] : vacancy_.stages)
            if (state.opened && !panel::awaited(vacancy_, stage).empty())
                hidden_.push_back(fmt::format("\"stage\":\"{}\"", spec::name(stage)));
    }

    /// The line of an event, if the viewer may hear of it and wants to.
    std::optional<StoryLine> line(const Entry& entry) const {
        if (!may_match(entry)) return std::nullopt;
        std::optional<What> what =
            panel::visible_to(vacancy_, wanted_.viewer, decode(entry.kind, body_version, entry.body), entry.number);
        if (!what || !narrow(*what)) return std::nullopt;
        StoryLine line;
        line.told = panel::tell(vacancy_, *what, entry.why, entry.who, entry.number);
        const panel::Told& told = line.told;
        if (!names(told.candidates, wanted_.candidate) || !names(told.criteria, wanted_.criterion) ||
            !names(told.people, wanted_.member))
            return std::nullopt;
        if (entry.number <= last_told_) line.number = entry.number;
        line.at = entry.at;
        const panel::Person* person = vacancy_.find_person(entry.who);
        line.who = person && !person->name.empty() ? person->name : entry.who;
        return line;
    }

  private:
    /// Before anything is decoded.
    bool may_match(const Entry& entry) const {
        if (entry.kind == scores_given_ && hidden_from_viewer(entry.body)) return false;
        return may_name(entry.body, wanted_.candidate) && may_name(entry.body, wanted_.criterion) &&
               (entry.who == wanted_.member || may_name(entry.body, wanted_.member));
    }

    /// Scores that visible_to() would tell nothing of: there may be very many of them.
    bool hidden_from_viewer(const std::string& body) const {
        const bool hidden = std::any_of(hidden_.begin(), hidden_.end(), [&](const std::string& stage) {
            return body.find(stage) != std::string::npos;
        });
        return hidden && (wanted_.viewer.empty() || !may_name(body, wanted_.viewer));
    }

    /// Leaves the rows that are wanted. \returns false if there were rows and none is
    bool narrow(What& what) const {
        if (auto* given = std::get_if<panel::ScoresGiven>(&what)) {
            drop(given->rows, [&](const auto& row) {
                return (!wanted_.candidate.empty() && row.candidate != wanted_.candidate) ||
                       (!wanted_.criterion.empty() && row.criterion != wanted_.criterion) ||
                       (!wanted_.member.empty() && row.person != wanted_.member);
            });
            return !given->rows.empty();
        }
        if (wanted_.candidate.empty()) return true;
        if (auto* decided = std::get_if<panel::Decided>(&what)) {
            drop(decided->rows, [&](const auto& row) { return row.candidate != wanted_.candidate; });
            return !decided->rows.empty();
        }
        if (auto* taken = std::get_if<panel::ApplicationsTaken>(&what)) return leaves_candidate(taken->rows);
        if (auto* renewed = std::get_if<panel::ApplicationsRenewed>(&what)) return leaves_candidate(renewed->rows);
        if (auto* files = std::get_if<panel::OriginalsKept>(&what)) return leaves_candidate(files->rows);
        if (auto* alike = std::get_if<panel::AlikeFound>(&what)) {
            drop(alike->rows, [&](const auto& row) { return !names(row.candidates, wanted_.candidate); });
            return !alike->rows.empty();
        }
        return true;
    }

    template <class Rows>
    bool leaves_candidate(Rows& rows) const {
        drop(rows, [&](const auto& row) { return row.code != wanted_.candidate; });
        return !rows.empty();
    }

    const panel::Vacancy& vacancy_;
    const StoryWanted& wanted_;
    long long last_told_;
    std::vector<std::string> hidden_; ///< what stands in bodies of the stages where scores are awaited
    const std::string scores_given_{panel::kind(panel::ScoresGiven{})};
};

} // namespace

Story story(const Record& record, const StoryWanted& wanted, const Progress& progress) {
    const Reader reader(record, wanted);
    Story story;
    const long long newest = record.vacancy().last.event;
    const long long start = std::min(wanted.before.value_or(newest + 1), newest + 1) - 1;
    for (long long last = start; last > 0; last -= at_a_time) {
        advance(progress, static_cast<std::size_t>(start - last), static_cast<std::size_t>(start),
                "Reading the history");
        const std::vector<Entry> entries = record.history(std::max(1LL, last - at_a_time + 1), last);
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
            if (story.lines.size() == wanted.most) {
                story.next = entry->number + 1;
                return story;
            }
            if (auto line = reader.line(*entry)) story.lines.push_back(std::move(*line));
        }
    }
    return story;
}

} // namespace evenhand::record
