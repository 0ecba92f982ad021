// The command line as values, and a completion script out of them: neither can be out of date.
#include "base/text.h"
#include "cli/commands.h"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace evenhand::cli {

namespace {

bool means_file(std::string_view label) {
    return label == "FILE" || label == "RECORD" || label == "REPORT" || label == "DOCUMENT";
}

/// The words of an option that takes only a few.
std::vector<std::string> words_of(std::string_view label) {
    if (label == "STAGE") return {"shortlisting", "test", "interview"};
    if (label == "ROLE") return {"chair", "member", "hr", "observer"};
    if (label == "OUTCOME") return {"invite", "reserve", "reject", "appoint", "not-appointed"};
    return {};
}

CommandInfo::Option describe_option(const CLI::Option& option) {
    CommandInfo::Option info;
    info.takes_value = option.get_items_expected_max() > 0;
    if (option.get_positional())
        info.label = option.get_name(true);
    else if (info.takes_value)
        info.label = option.get_type_name();
    for (const std::string& name : option.get_snames()) info.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) info.names.push_back("--" + name);
    info.words = words_of(info.label);
    info.is_file = means_file(info.label);
    return info;
}

void describe_app(const CLI::App& app, std::vector<std::string> path, std::vector<CommandInfo>& list) {
    CommandInfo info;
    info.path = path;
    info.description = app.get_description();
    for (const CLI::Option* option : app.get_options()) info.options.push_back(describe_option(*option));
    const auto subcommands = app.get_subcommands([](const CLI::App*) { return true; });
    for (const CLI::App* sub : subcommands) info.subcommands.push_back(sub->get_name());
    list.push_back(std::move(info));
    for (const CLI::App* sub : subcommands) {
        auto below = path;
        below.push_back(sub->get_name());
        describe_app(*sub, std::move(below), list);
    }
}

/// All that may follow a command: its subcommands and options.
std::string words_after(const CommandInfo& command) {
    std::vector<std::string> words = command.subcommands;
    for (const auto& option : command.options) words.insert(words.end(), option.names.begin(), option.names.end());
    return joined(words, " ");
}

} // namespace

std::vector<CommandInfo> commands() {
    std::ostringstream nowhere;
    const World world{nowhere, nowhere, {}, {}, {}, false};
    Session session(world);
    std::vector<CommandInfo> list;
    describe_app(*make_program(session), {}, list);
    return list;
}

std::string bash_completion(const std::vector<CommandInfo>& commands) {
    std::string script = "# bash completion for evenhand; made by `evenhand completion bash`\n"
                         "_evenhand() {\n"
                         "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} path= word\n"
                         "    COMPREPLY=()\n"
                         "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
                         "        case \"$path/$word\" in\n";
    std::vector<std::string> paths;
    for (const CommandInfo& command : commands)
        if (!command.path.empty()) paths.push_back("/" + joined(command.path, "/"));
    script += fmt::format("        {}) path=$path/$word ;;\n        esac\n    done\n", joined(paths, "|"));
    script += "    case \"$path:$previous\" in\n";
    for (const CommandInfo& command : commands)
        for (const auto& option : command.options) {
            if (option.names.empty() || !option.takes_value) continue;
            const std::string path = command.path.empty() ? "" : "/" + joined(command.path, "/");
            std::vector<std::string> patterns;
            for (const std::string& name : option.names) patterns.push_back(path + ":" + name);
            const std::string answer =
                option.is_file ? "compgen -f -- \"$current\""
                               : fmt::format("compgen -W \"{}\" -- \"$current\"", joined(option.words, " "));
            script += fmt::format("    {}) mapfile -t COMPREPLY < <({}); return ;;\n", joined(patterns, "|"), answer);
        }
    script += "    esac\n    case \"$path\" in\n";
    for (const CommandInfo& command : commands) {
        const std::string path = command.path.empty() ? "''" : "/" + joined(command.path, "/");
        std::vector<std::string> values;
        bool files = false;
        for (const auto& option : command.options) {
            if (!option.names.empty()) continue;
            files = files || option.is_file;
            values.insert(values.end(), option.words.begin(), option.words.end());
        }
        std::string words = words_after(command);
        if (!values.empty()) words += " " + joined(values, " ");
        script += fmt::format("    {}) mapfile -t COMPREPLY < <(compgen -W \"{}\" -- \"$current\"{}) ;;\n", path, words,
                              files ? "; compgen -f -- \"$current\"" : "");
    }
    script += "    esac\n}\ncomplete -o filenames -F _evenhand evenhand\n";
    return script;
}

void add_completion_command(CLI::App& program, Session& session) {
    auto shell = std::make_shared<std::string>();
    CLI::App* command = add_command(program, "completion", "Print a script that completes commands in a shell",
                                    "source <(evenhand completion bash)");
    command->add_option("SHELL", *shell, "bash")->required()->check(CLI::IsMember({"bash"}));
    on_chosen(command, session, [&session, shell] {
        session.out() << bash_completion(commands());
        return 0;
    });
}

} // namespace evenhand::cli
