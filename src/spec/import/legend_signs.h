// Stars and letters that mark some of the criteria.
#pragma once
#include "spec/import/legend.h"

#include <string_view>

namespace evenhand::spec::importing {

/// "Criteria marked * are essential", "Criteria marked (T) will also be tested by…": adds what the sign means.
/// \returns whether the line says nothing else
bool explains_sign(std::string_view line, Legend& legend);

} // namespace evenhand::spec::importing
