// The program `evenhand`: the real streams, clock and random numbers, and nothing else.
#include "cli/cli.h"
#include "seal/digest.h"

#include <iostream>
#include <pwd.h>
#include <unistd.h>

namespace {

/// The name the machine knows its user by: the login, else the number of the account.
std::string login_name() {
    if (const passwd* user = ::getpwuid(::getuid()); user && user->pw_name && *user->pw_name) return user->pw_name;
    return "user " + std::to_string(::getuid());
}

} // namespace

int main(int argc, char* argv[]) {
    std::ios::sync_with_stdio(false);
    const evenhand::cli::World world{std::cout,
                                     std::cerr,
                                     evenhand::system_clock(),
                                     evenhand::SystemRandom(),
                                     login_name(),
                                     ::isatty(STDERR_FILENO) == 1};
    return evenhand::cli::run(std::vector<std::string>(argv + 1, argv + argc), world);
}
