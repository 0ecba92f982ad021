// panel add, declare, stand-down.
#include "base/text.h"
#include "cli/commands.h"

#include <fmt/format.h>

namespace evenhand::cli {

namespace {

using Access = record::Record::Access;

struct AddGiven {
    Common common;
    std::string name, role, substitute_for, why;
    std::vector<std::string> owes;
};

int add_person(const Session& session, const AddGiven& given) {
    auto record = open_record(session, given.common.record, Access::write);
    panel::NewPerson person;
    person.name = given.name;
    person.role = panel::role_named(given.role).value_or(panel::Role::member);
    person.substitute_for = given.substitute_for;
    person.owes = given.owes;
    person.why = given.why;
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::add_person(vacancy, actor, person);
    });
    session.out() << fmt::format("{} is on the panel as {}.\n", record.vacancy().people.back().name, given.role);
    return 0;
}

struct DeclareGiven {
    Common common;
    std::string member, knows, conflict, why;
    bool none = false;
};

int declare(const Session& session, const DeclareGiven& given) {
    if (int(given.none) + int(!given.knows.empty()) + int(!given.conflict.empty()) != 1)
        throw Usage("say one of --none, --knows CODE or --conflict CODE");
    if (!given.none && given.why.empty()) throw Usage("--knows and --conflict need a reason: --why TEXT");
    const panel::Interest interest = given.none            ? panel::Interest::none
                                     : given.knows.empty() ? panel::Interest::conflict
                                                           : panel::Interest::knows;
    const std::string& candidate = given.knows.empty() ? given.conflict : given.knows;
    auto record = open_record(session, given.common.record, Access::write);
    perform_as(session, record, given.member, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::declare_interest(vacancy, actor, interest, candidate, given.why);
    });
    session.out() << (given.none
                          ? fmt::format("{} declares no interest.\n", given.member)
                          : fmt::format("{} declares: {} {}.\n", given.member, panel::name(interest), candidate));
    return 0;
}

struct StandDownGiven {
    Common common;
    std::string member, why;
};

int stand_down(const Session& session, const StandDownGiven& given) {
    auto record = open_record(session, given.common.record, Access::write);
    const std::string person = record.vacancy().require_person(given.member).id;
    const Act act = [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::stand_down(vacancy, actor, person, given.why);
    };
    if (given.common.by.empty())
        perform_as(session, record, given.member, act);
    else
        perform(session, record, given.common, act); // somebody who has fallen ill does not type
    session.out() << fmt::format("{} has stood down.\n", given.member);
    return 0;
}

void add_add(CLI::App& group, Session& session) {
    auto given = std::make_shared<AddGiven>();
    CLI::App* command = add_command(group, "add", "Add somebody to the panel; names are unique in a record",
                                    "evenhand panel add coordinator.evenhand \"A Member\" --role member");
    add_record(command, given->common);
    add_positional(command, "NAME", given->name, "the full name")->required();
    command->add_option("--role", given->role, "chair and member score; hr and observer do not")
        ->type_name("ROLE")
        ->required()
        ->check(CLI::IsMember({"chair", "member", "hr", "observer"}));
    CLI::Option* substitute = command
                                  ->add_option("--substitute-for", given->substitute_for,
                                               "whose place this member takes once scoring is open")
                                  ->type_name("MEMBER");
    add_list(command, "--owes", given->owes, "the candidates a substitute scores (otherwise all)", "CODE")
        ->needs(substitute);
    CLI::Option* why = command->add_option("--why", given->why, "why there is a substitute")->type_name("TEXT");
    substitute->needs(why);
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return add_person(session, *given); });
}

void add_declare(CLI::App& group, Session& session) {
    auto given = std::make_shared<DeclareGiven>();
    CLI::App* command =
        add_command(group, "declare", "Make a declaration of interest; nobody scores before",
                    "evenhand panel declare coordinator.evenhand \"A Member\" --knows C014 --why \"Worked together\"");
    add_record(command, given->common);
    add_positional(command, "MEMBER", given->member, "who declares")->required();
    command->add_flag("--none", given->none, "no interest in any candidate");
    command->add_option("--knows", given->knows, "knows this candidate; scores all the same")->type_name("CODE");
    command->add_option("--conflict", given->conflict, "cannot score this candidate")->type_name("CODE");
    command->add_option("--why", given->why, "how they are connected")->type_name("TEXT");
    on_chosen(command, session, [&session, given] { return declare(session, *given); });
}

} // namespace

void add_panel_commands(CLI::App& program, Session& session) {
    CLI::App* group = add_command(program, "panel", "Say who is on the panel and what they declare",
                                  "evenhand panel add coordinator.evenhand \"A Chair\" --role chair");
    group->require_subcommand(1);
    add_add(*group, session);
    add_declare(*group, session);

    auto given = std::make_shared<StandDownGiven>();
    CLI::App* command = add_command(*group, "stand-down", "Record that a member can no longer score",
                                    "evenhand panel stand-down coordinator.evenhand \"A Member\" --why \"Ill\"");
    add_record(command, given->common);
    add_positional(command, "MEMBER", given->member, "who stands down")->required();
    command->add_option("--why", given->why, "the reason")->type_name("TEXT")->required();
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return stand_down(session, *given); });
}

} // namespace evenhand::cli
