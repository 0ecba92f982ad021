// new, rules, open.
#include "base/text.h"
#include "cli/commands.h"
#include "merit/read.h"
#include "record/sources.h"

#include <fmt/format.h>

namespace evenhand::cli {

namespace {

using Access = record::Record::Access;

struct NewGiven {
    Common common;
    std::string spec, form, rules;
};

int make_record(const Session& session, const NewGiven& given) {
    const std::filesystem::path path = given.common.record;
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored)))
        throw NotAllowed(given.common.record +
                         " is there already, and a record is never overwritten. Choose another name.");
    const std::string officer = given.common.by.empty() ? session.world().login : given.common.by;
    std::vector<Problem> warnings;
    const panel::Events genesis = record::vacancy_of_files(given.spec, given.form, given.rules, officer, warnings);
    session.warn(warnings);
    const auto record = record::Record::create(path, genesis, session.world().clock);
    const spec::Post& post = record.vacancy().specification.post;
    session.out() << fmt::format("Made {} for {}{}. HR officer: {}.\n", given.common.record, post.title,
                                 post.reference.empty() ? "" : " (" + post.reference + ")",
                                 record.vacancy().people.front().name);
    return 0;
}

struct RulesGiven {
    Common common;
    std::string file, why;
};

/// The scores of that member which were there before and are not any more: "C001 on 1.1".
std::vector<std::string> taken_away(const panel::Vacancy& vacancy, const panel::StageState& before,
                                    const panel::StageState& after, std::size_t person) {
    std::vector<std::string> gone;
    for (std::size_t candidate = 0; candidate < vacancy.candidates.size(); ++candidate)
        for (std::size_t criterion = 0; criterion < before.criteria.size(); ++criterion) {
            const std::string& id = before.criteria[criterion].id;
            const auto now = after.criterion_index(id);
            const bool stays = now && after.marks.at(candidate, *now, person).is_given();
            if (before.marks.at(candidate, criterion, person).is_given() && !stays)
                gone.push_back(fmt::format("{} on {}", vacancy.candidates[candidate].code, id));
        }
    return gone;
}

/// What has to be looked at again after rules were changed while scoring is open (design 4.9): for everyone by
/// criterion, since who has scored what is not to be told, and for a member who changes them, their own scores.
void print_looked_at_again(const Session& session, const panel::Vacancy& vacancy, const panel::StageState& before,
                           const panel::StageState& after, const std::string& viewer) {
    std::vector<std::string> dropped, added;
    for (const merit::Scored& one : before.criteria)
        if (!after.criterion_index(one.id)) dropped.push_back(one.id);
    for (const merit::Scored& one : after.criteria)
        if (!before.criterion_index(one.id)) added.push_back(one.id);
    if (before.scale_now().levels != after.scale_now().levels)
        session.out()
            << "To be looked at again: every level given so far, on every criterion. The levels or their words "
               "are others now, so each is asked for again.\n";
    if (!dropped.empty()) session.out() << fmt::format("Not scored any more: {}.\n", joined(dropped));
    if (!added.empty()) session.out() << fmt::format("To be scored by everybody: {}.\n", joined(added));
    const auto person = vacancy.person_index(viewer);
    if (!person || !vacancy.people[*person].scores()) return;
    const std::vector<std::string> own = taken_away(vacancy, before, after, *person);
    if (!own.empty()) session.out() << fmt::format("Of {}: {}.\n", vacancy.people[*person].name, joined(own));
}

int change_rules(const Session& session, const RulesGiven& given) {
    const record::RulesFiles files = record::read_rules_files(given.file);
    auto record = open_record(session, given.common.record, Access::write);
    const auto stages = record.vacancy().stages;
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::change_rules(vacancy, actor, files.rules.text, files.scale.text, given.why);
    });
    const merit::Rules rules = merit::parse_rules(files.rules.text, files.rules.file);
    session.out() << fmt::format("The rules for {} are now those of {}.\n", spec::name(rules.stage), given.file);
    if (const auto before = stages.find(rules.stage); before != stages.end() && before->second.opened)
        print_looked_at_again(session, record.vacancy(), before->second, record.vacancy().stage(rules.stage),
                              viewer_of(record.vacancy(), given.common).id);
    return 0;
}

struct OpenGiven {
    Common common;
    std::vector<std::string> agreed_by;
};

int open_scoring(const Session& session, const OpenGiven& given) {
    auto record = open_record(session, given.common.record, Access::write);
    const spec::Stage stage = stage_of(record.vacancy(), given.common);
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::open_stage(vacancy, actor, stage, ids_of(vacancy, given.agreed_by));
    });
    const panel::StageState& state = record.vacancy().stage(stage);
    long long in = 0;
    for (std::size_t at = 0; at < state.in.size(); ++at)
        in += state.in[at] && record.vacancy().candidates[at].standing == merit::Standing::in;
    session.out() << fmt::format("Scoring for {} is open: {}, {}. The rules are frozen.\n", spec::name(stage),
                                 counted(in, "candidate", "candidates"),
                                 counted(static_cast<long long>(state.criteria.size()), "criterion", "criteria"));
    if (state.agreed_by.empty()) // neither here nor in the window before
        session.out() << "Reports will say \"agreement not recorded\": nobody was named with --agreed-by.\n";
    return 0;
}

void add_new(CLI::App& program, Session& session) {
    auto given = std::make_shared<NewGiven>();
    CLI::App* command = add_command(program, "new", "Make the record of a vacancy; never overwrites a file",
                                    "evenhand new coordinator.evenhand --spec criteria/operations-coordinator.xml");
    add_record(command, given->common);
    const auto add_file = [&](const char* name, std::string& file, const char* description) {
        return command->add_option(name, file, description)->type_name("FILE")->check(not_empty);
    };
    add_file("--spec", given->spec, "the person specification")->required();
    add_file("--form", given->form, "the application form (otherwise the standard one)");
    add_file("--rules", given->rules, "the rules of selection (otherwise the shipped ones)");
    add_by(command, given->common, "the HR officer (otherwise the login name)");
    on_chosen(command, session, [&session, given] { return make_record(session, *given); });
}

void add_rules(CLI::App& program, Session& session) {
    auto given = std::make_shared<RulesGiven>();
    CLI::App* command =
        add_command(program, "rules", "Change the rules: freely before scoring opens, with a reason after",
                    "evenhand rules coordinator.evenhand rules.xml --why \"Four can be interviewed\"");
    add_record(command, given->common);
    add_positional(command, "FILE", given->file, "the new rules")->required();
    command->add_option("--why", given->why, "the reason")->type_name("TEXT");
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return change_rules(session, *given); });
}

} // namespace

void add_setup_commands(CLI::App& program, Session& session) {
    add_new(program, session);
    add_rules(program, session);

    auto given = std::make_shared<OpenGiven>();
    CLI::App* command = add_command(program, "open", "Freeze the rules and open scoring",
                                    "evenhand open coordinator.evenhand --agreed-by \"A Chair\" \"A Member\"");
    add_record(command, given->common);
    add_list(command, "--agreed-by", given->agreed_by, "members who agreed the rules", "MEMBER");
    add_stage(command, given->common);
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return open_scoring(session, *given); });
}

} // namespace evenhand::cli
