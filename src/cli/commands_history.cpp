// history, replay: what happened, and how things stood.
#include "base/telling.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/moment.h"
#include "cli/shortlist.h"
#include "cli/table.h"
#include "panel/story.h"
#include "record/story.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <sstream>

namespace evenhand::cli {

namespace {

using Access = record::Record::Access;

struct HistoryGiven {
    Common common;
    std::string candidate, member, criterion;
};

record::StoryWanted wanted_by(const panel::Vacancy& vacancy, const HistoryGiven& given) {
    record::StoryWanted wanted;
    wanted.most = SIZE_MAX;
    wanted.viewer = viewer_of(vacancy, given.common).id;
    wanted.candidate = given.candidate;
    wanted.criterion = given.criterion;
    if (!given.candidate.empty() && !vacancy.candidate_index(given.candidate))
        throw InvalidInput(fmt::format("There is no candidate {}", given.candidate));
    if (!given.member.empty()) wanted.member = vacancy.require_person(given.member).id;
    return wanted;
}

Json to_json(const std::vector<record::StoryLine>& lines) {
    Json all = Json::array();
    for (const record::StoryLine& line : lines)
        all.push_back({{"event", line.number ? Json(*line.number) : Json()},
                       {"at", to_string(line.at)},
                       {"who", line.who},
                       {"text", line.told.text},
                       {"candidates", line.told.candidates},
                       {"criteria", line.told.criteria}});
    return {{"lines", std::move(all)}};
}

int history(const Session& session, const HistoryGiven& given) {
    const auto record = open_record(session, given.common.record, Access::read);
    std::vector<record::StoryLine> lines =
        record::story(record, wanted_by(record.vacancy(), given), session.progress()).lines;
    std::reverse(lines.begin(), lines.end());
    if (given.common.json) {
        session.print(to_json(lines));
        return 0;
    }
    TextTable table({"Event", "When", "Who", "What"});
    for (const record::StoryLine& line : lines)
        table.add(
            {line.number ? std::to_string(*line.number) : "-", long_moment(line.at), line.who, tidied(line.told.text)});
    session.out() << (lines.empty() ? "Nothing that may be told now.\n" : without_controls(table.text()));
    return 0;
}

struct ReplayGiven : ShortlistGiven {
    std::string at;
};

/// The event that is meant, among those whose number and time may be told now. \throws InvalidInput
record::Entry event_at(const record::Record& record, const std::string& at) {
    const long long last = std::max(1LL, panel::last_number_told(record.vacancy()));
    if (const auto number = event_number(at)) {
        if (*number < 1 || *number > last)
            throw InvalidInput(fmt::format("There is no event {} that can be shown now", *number),
                               fmt::format("a number from 1 to {}", last));
        return record.history(*number, *number).at(0);
    }
    const Moment until = end_of(at);
    const std::vector<record::Entry> entries = record.history(1, last);
    // Times need not ascend: a clock may have been put right.
    const auto last_by_then =
        std::find_if(entries.rbegin(), entries.rend(), [&](const record::Entry& entry) { return entry.at <= until; });
    if (last_by_then == entries.rend())
        throw InvalidInput(fmt::format("The record begins later than {}", at),
                           long_moment(entries.front().at) + ", or after it");
    return *last_by_then;
}

int replay(const Session& session, const ReplayGiven& given) {
    const auto record = open_record(session, given.common.record, Access::read);
    const record::Entry entry = event_at(record, given.at);
    const record::Record then = record.as_of(entry.number, session.progress());
    const spec::Stage stage = stage_of(then.vacancy(), given.common);
    // What was seen then is not to be seen while somebody has to score once more, or moderation is open again.
    if (record.vacancy().stage(stage).opened)
        panel::require_phase(record.vacancy(), stage, panel::Phase::deciding, "showing the shortlist as it stood");
    std::ostringstream text;
    const World to_text{text, session.err(), session.world().clock, session.world().random, session.world().login};
    try {
        if (given.common.json)
            show_shortlist(session, then, given, {{"event", entry.number}, {"at", to_string(entry.at)}});
        else
            show_shortlist(Session(to_text), then, given);
    } catch (const NotAllowed& refusal) { // of then, not of now
        throw NotAllowed(fmt::format("As it stood after event {}: {}", entry.number, refusal.what()));
    }
    if (!given.common.json)
        session.out() << fmt::format("As it stood after event {}, {}.\n\n", entry.number, long_moment(entry.at))
                      << text.str();
    return 0;
}

void add_replay(CLI::App& program, Session& session) {
    auto given = std::make_shared<ReplayGiven>();
    CLI::App* command = add_command(program, "replay", "Show the shortlist as it stood at an earlier time",
                                    "evenhand replay coordinator.evenhand --at 2026-11-20");
    add_record(command, given->common);
    command
        ->add_option(
            "--at", given->at,
            "the number of an event, or a time: YYYY-MM-DD (the end of that day), YYYY-MM-DDTHH:MM, both here, "
            "or with a Z behind it in UTC")
        ->type_name("WHEN|EVENT")
        ->required()
        ->check([](const std::string& text) { return is_event_or_moment(text); });
    command->add_flag("--hr", given->hr, "HR's view: interview schemes are applied");
    add_stage(command, given->common);
    add_json(command, given->common);
    add_by(command, given->common, "who looks (otherwise the HR officer who made the record)");
    on_chosen(command, session, [&session, given] { return replay(session, *given); });
}

} // namespace

void add_history_commands(CLI::App& program, Session& session) {
    auto given = std::make_shared<HistoryGiven>();
    CLI::App* command = add_command(program, "history", "Tell what happened, oldest first",
                                    "evenhand history coordinator.evenhand --candidate C007");
    add_record(command, given->common);
    command->add_option("--candidate", given->candidate, "what happened about this candidate alone")
        ->type_name("CODE")
        ->check(not_empty);
    command->add_option("--member", given->member, "what this person did, or what is about them")
        ->type_name("MEMBER")
        ->check(not_empty);
    command->add_option("--criterion", given->criterion, "what is about this criterion")
        ->type_name("CRITERION")
        ->check(not_empty);
    add_json(command, given->common);
    add_by(command, given->common, "who looks (otherwise the HR officer who made the record)");
    on_chosen(command, session, [&session, given] { return history(session, *given); });
    add_replay(program, session);
}

} // namespace evenhand::cli
