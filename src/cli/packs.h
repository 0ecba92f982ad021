// Commands that work on a member's pack as on the record.
#pragma once
#include "cli/session.h"

#include <string>

namespace evenhand::cli {

/// Opens a record, or a panel pack with its passphrase. \param passphrase_file as passphrase() takes it
record::Record open_record_or_pack(const Session& session, const std::string& path, const std::string& passphrase_file,
                                   record::Record::Access access);

/// What `status` says of a pack.
void print_pack_status(const Session& session, const record::Record& pack, bool json);
/// What is said once a pack is handed in.
std::string send_back(const record::Record& pack);

} // namespace evenhand::cli
