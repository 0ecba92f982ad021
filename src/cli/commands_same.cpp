// applications same, replace, keep, original: who applied twice, and the files applications came in.
#include "base/telling.h"
#include "base/text.h"
#include "cli/commands.h"
#include "record/names.h"
#include "record/originals.h"

#include <fmt/format.h>

namespace evenhand::cli {

namespace {

using Access = record::Record::Access;

int list_same(const Session& session, const Common& common) {
    const auto record = open_record(session, common.record, Access::read);
    const std::vector<panel::Alike> groups = panel::undecided_alike(record.vacancy());
    if (common.json) {
        Json all = Json::array();
        for (const panel::Alike& group : groups) {
            Json by = Json::array();
            for (const intake::SameBy one : group.by) by.push_back(std::string(record::name_of(one)));
            all.push_back({{"candidates", group.candidates}, {"same", std::move(by)}});
        }
        session.print({{"undecided", std::move(all)}});
        return 0;
    }
    for (const panel::Alike& group : groups)
        session.out() << fmt::format("{}: {}\n", listed(group.candidates), intake::in_words(group.by));
    if (groups.empty()) session.out() << "Nobody seems to have applied twice, or HR has decided.\n";
    return 0;
}

struct Decision {
    Common common;
    std::string older, newer, why;
    std::vector<std::string> candidates;
};

int replace(const Session& session, const Decision& given) {
    auto record = open_record(session, given.common.record, Access::write);
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::replace_application(vacancy, actor, given.older, given.newer, given.why);
    });
    session.out() << fmt::format("{} is replaced by {}.\n", given.older, given.newer);
    return 0;
}

int keep(const Session& session, const Decision& given) {
    auto record = open_record(session, given.common.record, Access::write);
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::keep_apart(vacancy, actor, given.candidates, given.why);
    });
    session.out() << fmt::format("{} count each.\n", listed(record.vacancy().kept_apart.back()));
    return 0;
}

struct OriginalGiven {
    Common common;
    std::string candidate, folder, why;
};

int write_originals(const Session& session, const OriginalGiven& given) {
    auto record = open_record(session, given.common.record, Access::write);
    const auto& candidates = record.vacancy().candidates;
    const auto index = record.vacancy().candidate_index(given.candidate);
    if (index && candidates[*index].originals > 0) // else nothing is going to be shown
        look_as_hr(session, record, given.common, given.why);
    for (const auto& path : record::write_originals(record, given.candidate, given.folder))
        session.out() << without_controls(path.string()) << '\n';
    return 0;
}

void add_same(CLI::App& applications, Session& session) {
    auto common = std::make_shared<Common>();
    CLI::App* command =
        add_command(applications, "same", "List applications that may be one person's and wait for HR's decision",
                    "evenhand applications same coordinator.evenhand");
    add_record(command, *common);
    add_json(command, *common);
    on_chosen(command, session, [&session, common] { return list_same(session, *common); });
}

void add_decisions(CLI::App& applications, Session& session) {
    auto given = std::make_shared<Decision>();
    CLI::App* command = add_command(
        applications, "replace", "Let a person's newer application stand for the older one",
        "evenhand applications replace coordinator.evenhand C003 C017 --why \"Sent again with a reference\"");
    add_record(command, given->common);
    add_positional(command, "OLD", given->older, "the code of the application that is set aside")->required();
    add_positional(command, "NEW", given->newer, "the code of the application that stands")->required();
    command->add_option("--why", given->why, "the reason")->type_name("TEXT")->required();
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return replace(session, *given); });

    given = std::make_shared<Decision>();
    command = add_command(applications, "keep", "Say that applications that look like one person's count each",
                          "evenhand applications keep coordinator.evenhand C003 C017 --why \"Twins in one household\"");
    add_record(command, given->common);
    add_positional(command, "CANDIDATE", given->candidates, "their codes, or one for all that are listed with it")
        ->required();
    command->add_option("--why", given->why, "the reason")->type_name("TEXT")->required();
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return keep(session, *given); });
}

} // namespace

void add_same_commands(CLI::App& applications, Session& session) {
    add_same(applications, session);
    add_decisions(applications, session);
    auto given = std::make_shared<OriginalGiven>();
    CLI::App* command = add_command(applications, "original", "Write the files out that an application came in, for HR",
                                    "evenhand applications original coordinator.evenhand C003 -o originals");
    add_record(command, given->common);
    add_positional(command, "CANDIDATE", given->candidate, "the candidate's code")->required();
    command->add_option("-o,--output", given->folder, "the folder to write them in")
        ->type_name("FOLDER")
        ->check(not_empty)
        ->required();
    command->add_option("--why", given->why, "why HR looks at what names people")->type_name("TEXT");
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return write_originals(session, *given); });
}

} // namespace evenhand::cli
