// The command line: `evenhand` as a function, so that tests run it in process. Design, section 6.
#pragma once
#include "base/clock.h"

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace evenhand::cli {

/// What a command may use of the world around it; main.cpp gives the real one, tests their own.
struct World {
    std::ostream& out;
    std::ostream& err;
    Clock clock;
    std::function<std::uint32_t()> random; ///< uniform 32-bit numbers: the order in which codes are given
    std::string login;                     ///< name of the HR officer where no --by is given; never empty
    bool show_progress = false;            ///< err is a terminal
};

/// Runs one command. \param args without the program's name  \returns the exit status: 0 done; 1 the input or the state
/// does not allow it; 2 wrong usage; 3 the machine failed. Throws nothing.
int run(const std::vector<std::string>& args, const World& world);

/// One command as people call it, for the completion script and for the test that all of this is documented.
struct CommandInfo {
    struct Option {
        std::vector<std::string> names; ///< "--why", "-o"…; empty for a positional
        std::string label;              ///< "TEXT", "RECORD"…; empty for a switch
        std::vector<std::string> words; ///< the values it takes, where there are only a few
        bool takes_value = false;
        bool is_file = false; ///< of a positional or value: the shell may offer files
    };
    std::vector<std::string> path; ///< {"panel", "add"}; empty for the program itself
    std::string description;
    std::vector<Option> options; ///< positionals among them, in order
    std::vector<std::string> subcommands;
};
/// Every command, the program itself first, in the order of its help.
std::vector<CommandInfo> commands();

/// A bash completion script for all of them.
std::string bash_completion(const std::vector<CommandInfo>& commands);

} // namespace evenhand::cli
