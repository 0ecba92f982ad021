// Stages of selection that a sentence explains and columns or values name.
#pragma once
#include "spec/import/legend.h"

#include <string_view>
#include <vector>

namespace evenhand::spec::importing {

/// "Stage 1 is the online application, stage 2 is a skills test": what each stands for, as codes
/// ("Stage1"), where at least two are told; none else.
std::vector<MethodCode> stages_in(std::string_view text);

} // namespace evenhand::spec::importing
