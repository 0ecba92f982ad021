// applications import, withdraw, set-aside.
#include "base/text.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "record/taking.h"

#include <fmt/format.h>

namespace evenhand::cli {

namespace {

using Access = record::Record::Access;

struct ImportGiven {
    Common common;
    std::vector<std::string> files, map;
    bool late = false;
    std::string why;
};

intake::ColumnMap column_map(const std::vector<std::string>& pairs) {
    intake::ColumnMap map;
    for (const std::string& pair : pairs) {
        const std::size_t at = pair.rfind('='); // a heading may hold one, a field's id hardly
        if (at == std::string::npos || at == 0 || at + 1 == pair.size())
            throw Usage(
                fmt::format("--map {} does not say which column holds which field; write --map COLUMN=FIELD", pair));
        if (!map.emplace(trimmed(pair.substr(0, at)), trimmed(pair.substr(at + 1))).second)
            throw Usage(fmt::format("--map names the column \"{}\" twice", trimmed(pair.substr(0, at))));
    }
    return map;
}

void print_json(const Session& session, const record::ReadIn& taken, const std::vector<std::string>& codes,
                bool with_file) {
    Json applications = Json::array();
    for (std::size_t at = 0; at < codes.size(); ++at) {
        Json one = Json::object();
        if (with_file) one["file"] = taken.files[at];
        one["line"] = taken.applications[at].line;
        one["code"] = codes[at];
        applications.push_back(std::move(one));
    }
    std::vector<Problem> all = taken.skipped;
    all.insert(all.end(), taken.warnings.begin(), taken.warnings.end());
    session.print({{"taken", codes.size()},
                   {"skipped", taken.skipped.size()},
                   {"warnings", to_json(all, with_file)},
                   {"applications", std::move(applications)}});
}

int import_applications(const Session& session, const ImportGiven& given) {
    auto record = open_record(session, given.common.record, Access::write);
    const record::ReadIn taken = record::read_in(record, given.files, column_map(given.map));
    std::vector<std::string> codes;
    if (!taken.applications.empty())
        perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
            return panel::take_applications(vacancy, actor, taken.applications, given.late, given.why,
                                            session.world().random, codes);
        });
    if (given.common.json) {
        print_json(session, taken, codes, given.files.size() > 1);
        return 0;
    }
    session.warn(taken.skipped);
    session.warn(taken.warnings);
    session.out() << fmt::format("{} taken, {} skipped.\n",
                                 counted(static_cast<long long>(codes.size()), "application", "applications"),
                                 counted(static_cast<long long>(taken.skipped.size()), "row", "rows"));
    return 0;
}

struct AsideGiven {
    Common common;
    std::string candidate, why;
};

int set_aside(const Session& session, const AsideGiven& given, merit::Standing standing) {
    auto record = open_record(session, given.common.record, Access::write);
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::set_aside(vacancy, actor, given.candidate, standing, given.why);
    });
    session.out() << fmt::format("{} is {}.\n", given.candidate,
                                 standing == merit::Standing::withdrawn ? "withdrawn" : "set aside as ineligible");
    return 0;
}

void add_aside(CLI::App& program, Session& session, const char* name, const char* description, const char* example,
               merit::Standing standing) {
    auto given = std::make_shared<AsideGiven>();
    CLI::App* command = add_command(program, name, description, example);
    add_record(command, given->common);
    add_positional(command, "CANDIDATE", given->candidate, "the candidate's code")->required();
    command->add_option("--why", given->why, "the reason")->type_name("TEXT")->required();
    add_by(command, given->common);
    on_chosen(command, session, [&session, given, standing] { return set_aside(session, *given, standing); });
}

} // namespace

void add_application_commands(CLI::App& program, Session& session) {
    CLI::App* group = add_command(program, "applications", "Take applications in",
                                  "evenhand applications import coordinator.evenhand applications.csv");
    group->require_subcommand(1);
    auto given = std::make_shared<ImportGiven>();
    CLI::App* command =
        add_command(*group, "import", "Take applications in from tables and give each candidate a code",
                    "evenhand applications import coordinator.evenhand applications.csv --map \"Your name=name\"");
    add_record(command, given->common);
    add_positional(command, "FILE", given->files, "CSV files with a heading row")->required();
    add_list(command, "--map", given->map, "a column whose heading the form does not know, and the field it holds",
             "COLUMN=FIELD");
    CLI::Option* late = command->add_flag("--late", given->late, "they came after scoring was opened");
    CLI::Option* why = command->add_option("--why", given->why, "why late ones are taken")->type_name("TEXT");
    late->needs(why);
    add_json(command, given->common);
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return import_applications(session, *given); });
    add_blind_commands(*group, session);

    add_aside(program, session, "withdraw", "Record that a candidate has withdrawn",
              "evenhand withdraw coordinator.evenhand C014 --why \"Took another post\"", merit::Standing::withdrawn);
    add_aside(program, session, "set-aside", "Set an application aside as ineligible",
              "evenhand set-aside coordinator.evenhand C009 --why \"No personal statement\"",
              merit::Standing::ineligible);
}

} // namespace evenhand::cli
