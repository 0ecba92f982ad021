// Golden files: commands, what they print, and their exit status, run in process (tests/data/cli/README.md).
#pragma once
#include "support/folder.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace golden {

/// One command of a golden file.
struct Step {
    std::string command;            ///< as written after "$ "
    std::vector<std::string> words; ///< of it, without "evenhand"
    std::string expected;           ///< all lines up to the next command
};

/// A golden file in its parts. What is no step is kept so that the file can be written again.
struct Part {
    enum class Kind { text, file, include, step } kind = Kind::text;
    std::string name; ///< of a file or an included list of commands
    std::string text; ///< a comment line, or what a file holds
    Step step;
};

std::vector<std::filesystem::path> files();
std::vector<Part> parse(const std::filesystem::path& file);
std::string unparse(const std::vector<Part>& parts);

/// What a command says and how it ends, in the words of a golden file: standard output as it is, lines of standard
/// error with
/// "! " before them, and "= STATUS" where it is not 0. Hashes and the folder of this repository are made neutral.
/// Runs in the current folder.
class Runner {
  public:
    std::string run(const std::vector<std::string>& words);

  private:
    unsigned seconds_ = 0, random_ = 1; ///< the clock and the random numbers go on from command to command
};

/// Goes into a new, empty folder and back.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

  private:
    evenhand::test::Folder here_;
    std::filesystem::path before_;
};

/// Runs all parts in a folder of their own and gives them back with what the commands really said.
std::vector<Part> play(const std::vector<Part>& parts);

/// Follows the commands of NAME.steps in the current folder; all of them must succeed.
void follow(const std::string& name, Runner& runner);

} // namespace golden
