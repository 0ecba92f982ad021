// Heads of the chain as people write and print them: HASH@EVENT.
#pragma once
#include "record/record.h"

#include <optional>
#include <string_view>
#include <vector>

namespace evenhand::cli {

/// "<64 hexadecimal digits>@<event number>"; nothing where the text is anything else.
std::optional<record::Head> head_from(std::string_view text);
/// Every head in a text in which lines may have been broken anywhere in the hash; each one once.
std::vector<record::Head> heads_in(std::string_view text);

} // namespace evenhand::cli
