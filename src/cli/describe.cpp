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

/// The values of an option that takes only a few: CLI11 writes them behind the type, "STAGE:{test,interview}".
std::vector<std::string> words_of(const std::string& type) {
    std::vector<std::string> words;
    const std::size_t start = type.find('{'), end = type.find('}');
    if (start == std::string::npos || end == std::string::npos) return words;
    for (std::size_t at = start + 1; at < end;) {
        const std::size_t comma = std::min(type.find(',', at), end);
        words.push_back(type.substr(at, comma - at));
        at = comma + 1;
    }
    return words;
}

CommandInfo::Option describe_option(const CLI::Option& option) {
    CommandInfo::Option info;
    const std::string type = option.get_type_name();
    info.takes_value = option.get_items_expected_max() > 0;
    if (option.get_positional())
        info.label = option.get_name(true);
    else if (info.takes_value)
        info.label = type.substr(0, type.find(':'));
    for (const std::string& name : option.get_snames()) info.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) info.names.push_back("--" + name);
    info.words = words_of(type);
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

} // namespace

std::vector<CommandInfo> commands() {
    std::ostringstream nowhere;
    const World world{nowhere, nowhere, {}, {}, {}, false};
    Session session(world);
    std::vector<CommandInfo> list;
    describe_app(*make_program(session), {}, list);
    return list;
}

namespace {

std::string pattern_of(const CommandInfo& command) {
    return command.path.empty() ? "" : "/" + joined(command.path, "/");
}

/// Where the word before is an option that takes a value: the values it takes, files, or nothing for free text.
std::string value_cases(const CommandInfo& command) {
    std::string cases;
    std::vector<std::string> free;
    for (const auto& option : command.options) {
        if (option.names.empty() || !option.takes_value) continue;
        std::vector<std::string> patterns;
        for (const std::string& name : option.names) patterns.push_back(pattern_of(command) + ":" + name);
        if (option.is_file)
            cases += fmt::format("    {}) mapfile -t COMPREPLY < <(compgen -f -- \"$current\"); return ;;\n",
                                 joined(patterns, "|"));
        else if (!option.words.empty())
            cases += fmt::format("    {}) mapfile -t COMPREPLY < <(compgen -W \"{}\" -- \"$current\"); return ;;\n",
                                 joined(patterns, "|"), joined(option.words, " "));
        else
            free.insert(free.end(), patterns.begin(), patterns.end());
    }
    if (!free.empty()) cases += fmt::format("    {}) return ;;\n", joined(free, "|"));
    return cases;
}

/// Everywhere else: subcommands, options, the values of positionals, and files where one is a file.
std::string word_case(const CommandInfo& command) {
    std::vector<std::string> words = command.subcommands;
    bool files = false;
    for (const auto& option : command.options) {
        words.insert(words.end(), option.names.begin(), option.names.end());
        if (!option.names.empty()) continue;
        files = files || option.is_file;
        words.insert(words.end(), option.words.begin(), option.words.end());
    }
    const std::string pattern = command.path.empty() ? "''" : pattern_of(command);
    return fmt::format("    {}) mapfile -t COMPREPLY < <(compgen -W \"{}\" -- \"$current\"{}) ;;\n", pattern,
                       joined(words, " "), files ? "; compgen -f -- \"$current\"" : "");
}

} // namespace

std::string bash_completion(const std::vector<CommandInfo>& commands) {
    std::vector<std::string> paths;
    std::string values, words;
    for (const CommandInfo& command : commands) {
        if (!command.path.empty()) paths.push_back(pattern_of(command));
        values += value_cases(command);
        words += word_case(command);
    }
    return "# bash completion for evenhand; made by `evenhand completion bash`\n"
           "_evenhand() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} path= word\n"
           "    COMPREPLY=()\n"
           "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           "        case \"$path/$word\" in\n" +
           fmt::format("        {}) path=$path/$word ;;\n        esac\n    done\n", joined(paths, "|")) +
           "    case \"$path:$previous\" in\n" + values + "    esac\n    case \"$path\" in\n" + words +
           "    esac\n}\ncomplete -o filenames -F _evenhand evenhand\n";
}

void add_completion_command(CLI::App& program, Session& session) {
    auto shell = std::make_shared<std::string>();
    CLI::App* command = add_command(program, "completion", "Print a script that completes commands in a shell",
                                    "source <(evenhand completion bash)");
    add_positional(command, "SHELL", *shell, "which shell")->required()->check(CLI::IsMember({"bash"}));
    on_chosen(command, session, [&session, shell] {
        session.out() << bash_completion(commands());
        return 0;
    });
}

} // namespace evenhand::cli
