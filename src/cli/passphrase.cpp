#include "cli/passphrase.h"

#include "base/files.h"

#include <cstdlib>
#include <fmt/format.h>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace evenhand::cli {

namespace {

/// What is typed is not shown while this lives.
class Unseen {
  public:
    Unseen() {
        tcgetattr(STDIN_FILENO, &before_);
        termios now = before_;
        now.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &now);
    }
    ~Unseen() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

  private:
    termios before_{};
};

std::string first_line(std::string text) {
    std::string line = text.substr(0, text.find_first_of("\r\n"));
    seal::wipe(text);
    return line;
}

std::string typed(const Session& session, const std::string& asked) {
    session.err() << asked << ": " << std::flush;
    std::string line;
    {
        const Unseen unseen;
        std::getline(std::cin, line);
    }
    session.err() << "\n";
    return line;
}

[[noreturn]] void none(const std::string& asked) {
    throw InvalidInput(fmt::format("{} is needed, and none was given", asked),
                       "it typed on a terminal, in a file given with --passphrase-file, or in EVENHAND_PASSPHRASE");
}

} // namespace

void add_passphrase_file(CLI::App* command, std::string& file) {
    command->add_option("--passphrase-file", file, "a file whose first line is the passphrase; - is standard input")
        ->type_name("FILE")
        ->check(not_empty);
}

seal::Secret passphrase(const Session& session, const std::string& file, const std::string& asked, bool twice) {
    std::string words;
    if (file == "-")
        std::getline(std::cin, words);
    else if (!file.empty())
        words = first_line(read_file(file));
    else if (const char* given = std::getenv("EVENHAND_PASSPHRASE"))
        words = given;
    else if (isatty(STDIN_FILENO) != 0) {
        words = typed(session, asked);
        if (twice) {
            const seal::Secret again(typed(session, "Once more"));
            if (again.view() != words) throw InvalidInput("The two are not the same", "the same passphrase twice");
        }
    }
    if (words.empty()) none(asked);
    return seal::Secret(std::move(words));
}

} // namespace evenhand::cli
