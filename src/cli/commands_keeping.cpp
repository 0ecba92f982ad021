// backup, recover.
#include "base/telling.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "panel/backup.h"
#include "record/backup.h"
#include "record/recover.h"

#include <fmt/format.h>

namespace evenhand::cli {

namespace {

struct Given {
    Common common;
    std::string output;
};

std::string events_and_head(const record::Head& head) {
    return fmt::format("{}, head {}@{}", counted(head.event, "event", "events"), head.hash, head.event);
}

/// The record, to note the copy in; none where it cannot be written now, and `why`.
std::optional<record::Record> to_note_in(const Session& session, const std::string& path, std::string& why) {
    try {
        return open_record(session, path, record::Record::Access::write);
    } catch (const NotAllowed& error) {
        why = describe(error);
    } catch (const StorageError& error) {
        why = describe(error);
    }
    return std::nullopt;
}

int back_up(const Session& session, const Given& given) {
    const std::string& path = given.common.record;
    require_record(path);
    const std::filesystem::path target =
        given.output.empty() ? record::backup_name(path, session.world().clock()) : std::filesystem::path(given.output);
    record::Backup backup(path, target, session.progress());
    std::string why;
    if (auto record = to_note_in(session, path, why); record && !record->vacancy().disposed)
        perform(session, *record, given.common, [&](const panel::Vacancy&, const std::string&) {
            return panel::note_backup(backup.target().string());
        });
    backup.keep();
    session.out() << without_controls(
        fmt::format("Copied {} to {}: {}.\n", path, target.string(), events_and_head(backup.found().head)));
    if (!backup.found().ok())
        session.err() << without_controls(fmt::format(
            "evenhand: warning: {} does not verify, and so its copy does not: see \"evenhand verify\".\n", path));
    if (!why.empty())
        session.err() << without_controls(fmt::format(
            "evenhand: warning: the record does not know of this copy, so what is erased later stays in it: {}\n",
            why));
    return 0;
}

Json recovery_json(const record::Recovery& recovery) {
    Json lost = Json::array();
    for (const auto& finding : recovery.lost) lost.push_back({{"where", finding.where}, {"message", finding.message}});
    return {{"events", recovery.head.event}, {"head", to_json(recovery.head)}, {"lost", lost}};
}

int recover(const Session& session, const Given& given) {
    const record::Recovery recovery =
        record::recover(given.common.record, given.output, session.world().clock, session.progress());
    if (given.common.json)
        session.print(recovery_json(recovery));
    else
        session.out() << without_controls(
            fmt::format("Recovered {}: {}.\n", given.output, events_and_head(recovery.head)));
    if (!given.common.json)
        for (const auto& finding : recovery.lost)
            session.err() << without_controls(
                fmt::format("{}: warning: {}: {}\n", given.common.record, finding.where, finding.message));
    for (const auto& problem : recovery.found.problems)
        session.err() << without_controls(fmt::format("{}: {}: {}\n", given.output, problem.where, problem.message));
    return recovery.found.ok() ? 0 : 1;
}

} // namespace

void add_keeping_commands(CLI::App& program, Session& session) {
    auto copied = std::make_shared<Given>();
    CLI::App* copying = add_command(program, "backup", "Copy a record as it is now, open or not",
                                    "evenhand backup coordinator.evenhand -o /media/safe/coordinator.evenhand");
    add_record(copying, copied->common);
    copying
        ->add_option("-o,--output", copied->output,
                     "the file to write; otherwise one beside the record, with the date in its name")
        ->type_name("FILE")
        ->check(not_empty);
    add_by(copying, copied->common);
    on_chosen(copying, session, [&session, copied] { return back_up(session, *copied); });

    auto damaged = std::make_shared<Given>();
    CLI::App* recovering = add_command(program, "recover", "Get out of a damaged record what can be got",
                                       "evenhand recover damaged.evenhand -o recovered.evenhand");
    add_record(recovering, damaged->common);
    recovering->add_option("-o,--output", damaged->output, "the new record; never over another file")
        ->type_name("FILE")
        ->check(not_empty)
        ->required();
    add_json(recovering, damaged->common);
    on_chosen(recovering, session, [&session, damaged] { return recover(session, *damaged); });
}

} // namespace evenhand::cli
