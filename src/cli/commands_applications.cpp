// applications import, withdraw, set-aside, bring-back.
#include "base/telling.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "record/taking.h"

#include <algorithm>
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
        if (at == std::string::npos || at == 0)
            throw Usage(fmt::format(
                "--map {} does not say which column holds which field; write --map COLUMN=FIELD, or COLUMN= "
                "for a column that is HR's alone",
                pair));
        if (!map.emplace(trimmed(pair.substr(0, at)), trimmed(pair.substr(at + 1))).second)
            throw Usage(fmt::format("--map names the column \"{}\" twice", trimmed(pair.substr(0, at))));
    }
    return map;
}

Json place_of(const record::Place& place, bool with_file) {
    Json one = Json::object();
    if (with_file) one["file"] = place.file;
    one["line"] = place.line;
    return one;
}

/// What an import came to, with the codes that were given.
struct Done {
    std::vector<std::string> codes;    ///< of those taken
    std::vector<std::string> replaced; ///< of those whose newer version was taken
    std::vector<std::string> already;  ///< of those that are there already, each application of the files
};

Done done_with(const record::ReadIn& read) {
    Done done;
    for (const auto& newer : read.incoming.newer) done.replaced.push_back(newer.candidate);
    return done;
}

void print_json(const Session& session, const record::ReadIn& read, const Done& done, bool with_file) {
    const auto list = [&](const auto& places, const std::vector<std::string>& codes) {
        Json all = Json::array();
        for (std::size_t at = 0; at < codes.size(); ++at) {
            Json one = place_of(places(at), with_file);
            one["code"] = codes[at];
            all.push_back(std::move(one));
        }
        return all;
    };
    std::vector<Problem> all = read.skipped;
    all.insert(all.end(), read.warnings.begin(), read.warnings.end());
    session.print({{"taken", done.codes.size()},
                   {"replaced", done.replaced.size()},
                   {"already", done.already.size()},
                   {"skipped", read.skipped.size()},
                   {"warned", read.warnings.size()},
                   {"notes", read.notes},
                   {"warnings", to_json(all, with_file)},
                   {"applications", list([&](std::size_t at) { return read.places[at]; }, done.codes)},
                   {"replacements", list([&](std::size_t at) { return read.newer_places[at]; }, done.replaced)},
                   {"repeats", list([&](std::size_t at) { return read.already[at].place; }, done.already)}});
}

std::string codes_in_words(std::vector<std::string> codes) {
    constexpr std::size_t most = 10;
    std::sort(codes.begin(), codes.end(), panel::code_before);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    if (codes.size() <= most) return listed(codes);
    const std::size_t more = codes.size() - most;
    codes.resize(most);
    return fmt::format("{} and {} more", joined(codes), more);
}

void print_words(const Session& session, const record::ReadIn& read, const Done& done) {
    session.warn(read.skipped);
    session.warn(read.warnings);
    for (const std::string& note : read.notes) session.out() << without_controls(note) << ".\n";
    const auto number = [](const auto& list, const char* one, const char* several) {
        return counted(static_cast<long long>(list.size()), one, several);
    };
    std::string says = number(done.codes, "application", "applications") + " taken";
    if (!done.replaced.empty()) says += fmt::format(", {} replaced by a newer version", done.replaced.size());
    if (!done.already.empty()) says += fmt::format(", {} already taken", done.already.size());
    session.out() << fmt::format("{}, {} skipped.\n", says, number(read.skipped, "row", "rows"));
    if (!done.replaced.empty())
        session.out() << fmt::format("Replaced by a newer version: {}.\n", codes_in_words(done.replaced));
    if (!done.already.empty()) session.out() << fmt::format("Already taken: {}.\n", codes_in_words(done.already));
}

int import_applications(const Session& session, const ImportGiven& given) {
    auto record = open_record(session, given.common.record, Access::write);
    record::ReadIn read = record::read_in(record, given.files, column_map(given.map), session.progress());
    Done done = done_with(read);
    if (read.brings_something())
        perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
            return panel::take_in(vacancy, actor, std::move(read.incoming), given.late, given.why,
                                  session.world().random, done.codes, session.progress());
        });
    for (const record::Already& one : read.already)
        done.already.push_back(one.same_as ? done.codes[*one.same_as] : one.code);
    if (given.common.json)
        print_json(session, read, done, given.files.size() > 1);
    else
        print_words(session, read, done);
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

int bring_back(const Session& session, const AsideGiven& given) {
    auto record = open_record(session, given.common.record, Access::write);
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::bring_back(vacancy, actor, given.candidate, given.why);
    });
    session.out() << fmt::format("{} is in again.\n", given.candidate);
    return 0;
}

template <class Act>
void add_aside(CLI::App& program, Session& session, const char* name, const char* description, const char* example,
               Act act) {
    auto given = std::make_shared<AsideGiven>();
    CLI::App* command = add_command(program, name, description, example);
    add_record(command, given->common);
    add_positional(command, "CANDIDATE", given->candidate, "the candidate's code")->required();
    command->add_option("--why", given->why, "the reason")->type_name("TEXT")->required();
    add_by(command, given->common);
    on_chosen(command, session, [&session, given, act] { return act(session, *given); });
}

} // namespace

void add_application_commands(CLI::App& program, Session& session) {
    CLI::App* group = add_command(program, "applications", "Take applications in",
                                  "evenhand applications import coordinator.evenhand applications.csv");
    group->require_subcommand(1);
    auto given = std::make_shared<ImportGiven>();
    CLI::App* command =
        add_command(*group, "import", "Take applications in and give each candidate a code",
                    "evenhand applications import coordinator.evenhand applications.csv --map \"Your name=name\"");
    add_record(command, given->common);
    add_positional(command, "FILE", given->files,
                   "tables, documents, JSON Resume, HR-XML, Europass; folders or ZIP archives of them")
        ->required();
    add_list(command, "--map", given->map, "a column whose heading the form does not know, and the field it holds",
             "COLUMN=FIELD");
    CLI::Option* late = command->add_flag("--late", given->late, "they came after scoring was opened");
    CLI::Option* why = command->add_option("--why", given->why, "why late ones are taken")->type_name("TEXT");
    late->needs(why);
    add_json(command, given->common);
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return import_applications(session, *given); });
    add_blind_commands(*group, session);
    add_same_commands(*group, session);
    add_export_command(*group, session);

    add_aside(
        program, session, "withdraw", "Record that a candidate has withdrawn",
        "evenhand withdraw coordinator.evenhand C014 --why \"Took another post\"",
        [](const Session& now, const AsideGiven& one) { return set_aside(now, one, merit::Standing::withdrawn); });
    add_aside(
        program, session, "set-aside", "Set an application aside as ineligible",
        "evenhand set-aside coordinator.evenhand C009 --why \"No personal statement\"",
        [](const Session& now, const AsideGiven& one) { return set_aside(now, one, merit::Standing::ineligible); });
    add_aside(program, session, "bring-back", "Bring a candidate back who was set aside or replaced",
              "evenhand bring-back coordinator.evenhand C009 --why \"The statement was on page two\"", bring_back);
}

} // namespace evenhand::cli
