// The door to JSON. Objects keep the order in which their members were added.
#pragma once
#include <nlohmann/json.hpp>

namespace evenhand {
using Json = nlohmann::ordered_json;
} // namespace evenhand
