// The program as a whole: describes every command, parses, runs the chosen one, and turns what went wrong into words
// and an exit status.
#include "base/errors.h"
#include "base/telling.h"
#include "base/text.h"
#include "cli/commands.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::cli {

namespace {

constexpr int refused = 1, wrong_usage = 2, machine_failed = 3;

/// CLI11 takes "[a,b]" as a list of two values wherever an option may have several. Nobody who quotes "[…]" from an
/// application means that, so such arguments carry a mark in front while CLI11 looks at them.
constexpr char mark = '\x01';

std::string marked(std::string argument) {
    const auto is_list = [](std::string_view text) {
        return text.size() > 1 && text.front() == '[' && text.back() == ']';
    };
    if (is_list(argument)) return mark + argument;
    const std::size_t equals = argument.find('=');
    if (argument.starts_with("--") && equals != std::string::npos &&
        is_list(std::string_view(argument).substr(equals + 1)))
        argument.insert(equals + 1, 1, mark);
    return argument;
}

void unmark_values(CLI::App& app) {
    for (CLI::Option* option : app.get_options())
        option->transform(
            [](std::string value) { return !value.empty() && value.front() == mark ? value.substr(1) : value; });
    for (CLI::App* sub : app.get_subcommands([](CLI::App*) { return true; })) unmark_values(*sub);
}

/// The commands as they were typed, for hints: "evenhand panel add".
std::string name_of_chosen(const CLI::App& program) {
    std::string name = "evenhand";
    const CLI::App* at = &program;
    while (!at->get_subcommands().empty()) {
        at = at->get_subcommands().front();
        name += " " + at->get_name();
    }
    return name;
}

int tell(const World& world, const Error& error, int status) {
    if (const auto* invalid = dynamic_cast<const InvalidInput*>(&error)) {
        for (const Problem& problem : summed_up(invalid->problems())) {
            if (problem.file.empty())
                world.err << "evenhand: " << describe(InvalidInput(problem.message, problem.expected)) << '\n';
            else
                world.err << to_string(problem) << '\n';
        }
        return status;
    }
    world.err << "evenhand: " << describe(error) << '\n';
    return status;
}

int run_action(const Session& session) {
    const World& world = session.world();
    try {
        const int status = session.action();
        world.out.flush();
        if (!world.out)
            throw StorageError("The command was carried out, but what it says could not be written to standard "
                               "output.");
        return status;
    } catch (const Usage& error) {
        return tell(world, error, wrong_usage);
    } catch (const InvalidInput& error) {
        return tell(world, error, refused);
    } catch (const NotAllowed& error) {
        return tell(world, error, refused);
    } catch (const Cancelled& error) {
        return tell(world, error, refused);
    } catch (const Error& error) {
        return tell(world, error, machine_failed);
    } catch (const std::exception& error) {
        world.err << "evenhand: " << describe(error) << '\n';
        return machine_failed;
    }
}

/// A first word that is no command gets a better answer than CLI11's, which only misses one.
void refuse_unknown(const CLI::App& program, const std::vector<std::string>& args) {
    const CLI::App* at = &program;
    for (const std::string& word : args) {
        const auto below = at->get_subcommands([](const CLI::App*) { return true; });
        if (below.empty() || word.starts_with("-")) return;
        const auto found =
            std::find_if(below.begin(), below.end(), [&](const CLI::App* sub) { return sub->check_name(word); });
        if (found == below.end()) {
            std::vector<std::string> names;
            for (const CLI::App* sub : below) names.push_back(sub->get_name());
            throw Usage(fmt::format("there is no command \"{}\"; expected {}", word, joined(names)));
        }
        at = *found;
    }
}

} // namespace

std::unique_ptr<CLI::App> make_program(Session& session) {
    auto program = std::make_unique<CLI::App>(
        "Evenhand helps a panel shortlist fairly: it scores applications against a person specification\n"
        "and keeps a record that explains every decision.");
    program->name("evenhand");
    program->set_version_flag("--version", "evenhand " EVENHAND_VERSION, "print the version");
    program->set_help_flag("-h,--help", "print this help");
    program->require_subcommand(1);
    program->footer(
        "Example: evenhand new coordinator.evenhand --spec criteria/operations-coordinator.xml\n"
        "Exit status: 0 done, 1 the input or the state does not allow it, 2 wrong usage, 3 the machine failed.");
    add_spec_commands(*program, session);
    add_setup_commands(*program, session);
    add_application_commands(*program, session);
    add_panel_commands(*program, session);
    add_interview_commands(*program, session);
    add_scoring_commands(*program, session);
    add_pack_commands(*program, session);
    add_moderation_commands(*program, session);
    add_signing_commands(*program, session);
    add_outcome_commands(*program, session);
    add_record_commands(*program, session);
    add_keeping_commands(*program, session);
    add_period_commands(*program, session);
    add_completion_command(*program, session);
    unmark_values(*program);
    return program;
}

int run(const std::vector<std::string>& args, const World& world) {
    Session session(world);
    const auto program = make_program(session);
    try {
        refuse_unknown(*program, args);
        std::vector<std::string> reversed; // CLI11 takes arguments from the back
        for (auto it = args.rbegin(); it != args.rend(); ++it) reversed.push_back(marked(*it));
        program->parse(std::move(reversed));
    } catch (const Usage& error) {
        return tell(world, error, wrong_usage);
    } catch (const CLI::Success& asked) { // --help, --version
        session.action = [&program, asked, &world] { return program->exit(asked, world.out, world.err); };
    } catch (const CLI::ParseError& error) {
        std::string message = error.what();
        std::erase(message, mark);
        world.err << fmt::format("evenhand: {}\nRun \"{} --help\" for how it is used.\n", message,
                                 name_of_chosen(*program));
        return wrong_usage;
    }
    return run_action(session);
}

} // namespace evenhand::cli
