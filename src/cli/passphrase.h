// Asking for a passphrase: never on the command line, where other users of the computer could read it.
#pragma once
#include "cli/session.h"
#include "seal/secret.h"

#include <string>

namespace evenhand::cli {

/// Adds --passphrase-file FILE.
void add_passphrase_file(CLI::App* command, std::string& file);

/// From the file where one is given (its first line; - is standard input), else from the environment's
/// EVENHAND_PASSPHRASE, else typed on the terminal without being shown. \param asked "Passphrase for the key of A
/// Member" \param twice a new one is typed twice
/// \throws InvalidInput if there is none, with the ways to give one, or if the two differ
seal::Secret passphrase(const Session& session, const std::string& file, const std::string& asked, bool twice = false);

} // namespace evenhand::cli
