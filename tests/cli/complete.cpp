// Nothing of the command line is without a test or without a line of documentation.
#include "golden.h"

#include "base/files.h"
#include "base/text.h"
#include "cli/cli.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

using namespace evenhand;

namespace {

/// The command a step calls, and the options it uses.
std::pair<std::string, std::set<std::string>> use_of(const std::vector<std::string>& words,
                                                     const std::vector<cli::CommandInfo>& commands) {
    std::string path;
    std::set<std::string> options;
    for (const std::string& word : words) {
        const std::string longer = path.empty() ? word : path + " " + word;
        const auto known = [&](const cli::CommandInfo& command) { return joined(command.path, " ") == longer; };
        if (std::any_of(commands.begin(), commands.end(), known))
            path = longer;
        else if (word.starts_with("-"))
            options.insert(word.substr(0, word.find('=')));
    }
    return {path, options};
}

/// Command → options that its golden files use.
std::map<std::string, std::set<std::string>> uses(const std::vector<cli::CommandInfo>& commands) {
    std::map<std::string, std::set<std::string>> all;
    for (const auto& file : golden::files())
        for (const golden::Part& part : golden::parse(file)) {
            if (part.kind != golden::Part::Kind::step) continue;
            auto [path, options] = use_of(part.step.words, commands);
            all[path].merge(options);
        }
    return all;
}

bool has_option(const cli::CommandInfo& command, const std::string& name) {
    return std::any_of(command.options.begin(), command.options.end(), [&](const cli::CommandInfo::Option& option) {
        return std::find(option.names.begin(), option.names.end(), name) != option.names.end();
    });
}

bool is_help(const cli::CommandInfo::Option& option) {
    return std::find(option.names.begin(), option.names.end(), "--help") != option.names.end();
}

/// The part of docs/commands.md about one command; empty if there is none.
std::string documentation_of(const std::string& path) {
    const std::string text = read_file(EVENHAND_ROOT "/docs/commands.md");
    std::size_t start = path.empty() ? 0 : text.find("\n## evenhand " + path + " ");
    if (start == std::string::npos) return {};
    return text.substr(start, text.find("\n## ", start + 1) - start);
}

} // namespace

TEST_CASE("Every command and option is used by a golden file") {
    const auto commands = cli::commands();
    REQUIRE(commands.size() > 20);
    auto used = uses(commands);
    for (const auto& command : commands) {
        const std::string path = joined(command.path, " ");
        CAPTURE(path);
        if (command.subcommands.empty()) CHECK(used.count(path) == 1);
        for (const auto& option : command.options) {
            if (option.names.empty() || is_help(option))
                continue; // positionals come with any use; help has its own test
            for (const std::string& name : option.names) {
                CAPTURE(name);
                CHECK(used[path].count(name) == 1);
            }
        }
    }
}

TEST_CASE("Every command and option is documented") {
    for (const auto& command : cli::commands()) {
        if (!command.subcommands.empty() && !command.path.empty()) continue;
        const std::string path = joined(command.path, " ");
        CAPTURE(path);
        const std::string text = documentation_of(path);
        CHECK_FALSE(text.empty());
        for (const auto& option : command.options) {
            if (is_help(option) && !path.empty()) continue; // said once, at the top
            for (const std::string& name : option.names) {
                CAPTURE(name);
                CHECK((text.find("`" + name + "`") != std::string::npos ||
                       text.find("`" + name + " ") != std::string::npos));
            }
        }
    }
}

TEST_CASE("Nothing is documented that does not exist") {
    const std::string text = read_file(EVENHAND_ROOT "/docs/commands.md");
    const auto commands = cli::commands();
    for (std::size_t at = text.find("\n## evenhand "); at != std::string::npos;
         at = text.find("\n## evenhand ", at + 1)) {
        const std::string heading = text.substr(at + 13, text.find('\n', at + 1) - at - 13);
        CAPTURE(heading);
        const auto meant = std::find_if(commands.begin(), commands.end(), [&](const cli::CommandInfo& command) {
            return !command.path.empty() && command.subcommands.empty() &&
                   heading.starts_with(joined(command.path, " ") + " ");
        });
        REQUIRE(meant != commands.end());
        const std::string section = documentation_of(joined(meant->path, " "));
        for (std::size_t dash = section.find("\n- `--"); dash != std::string::npos;
             dash = section.find("\n- `--", dash + 1)) {
            const std::size_t start = dash + 4;
            const std::string name = section.substr(start, section.find_first_of(" `…", start) - start);
            CAPTURE(name);
            CHECK(has_option(*meant, name));
        }
    }
}

TEST_CASE("The README and the guide show commands as they are") {
    const auto commands = cli::commands();
    for (const char* page : {"/README.md", "/docs/users-guide.md"}) {
        int shown = 0;
        std::istringstream lines(read_file(std::string(EVENHAND_ROOT) + page));
        for (std::string line; std::getline(lines, line);) {
            if (!line.starts_with("    evenhand ")) continue;
            ++shown;
            CAPTURE(page, line);
            std::istringstream blanks(line.substr(13));
            const std::vector<std::string> words{std::istream_iterator<std::string>(blanks), {}};
            const auto [path, options] = use_of(words, commands);
            const auto meant = std::find_if(commands.begin(), commands.end(), [&, &wanted = path](const auto& command) {
                return command.subcommands.empty() && joined(command.path, " ") == wanted;
            });
            REQUIRE(meant != commands.end());
            for (const std::string& name : options) {
                CAPTURE(name);
                CHECK(has_option(*meant, name));
            }
        }
        CHECK(shown > 5);
    }
}

TEST_CASE("Every command has help with an example that names it") {
    golden::Runner runner;
    for (const auto& command : cli::commands()) {
        std::vector<std::string> words = command.path;
        words.emplace_back("--help");
        const std::string said = runner.run(words);
        CAPTURE(said);
        CHECK_THAT(said, Catch::StartsWith(command.description));
        CHECK_THAT(said, Catch::Contains("Example: "));
        const std::string example = said.substr(said.find("Example: "));
        CHECK_THAT(example,
                   Catch::Contains(command.path.empty() ? "evenhand " : "evenhand " + joined(command.path, " ")));
        words.back() = "-h";
        CHECK(runner.run(words) == said);
    }
}
