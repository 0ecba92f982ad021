// What HR sees beside the codes in the HR view: names, flags, and who may have applied twice.
#pragma once
#include "record/record.h"

#include <string>
#include <vector>

namespace evenhand::desktop {

struct HrColumns {
    std::vector<std::string> names, flags, twins; ///< each in the vacancy's order; twins: "same name as C004"
};

/// \throws StorageError
HrColumns hr_columns(const record::Record& record);
/// HR's side of one application as a text to read. \throws StorageError
std::string hr_answers_in_words(const record::Record& record, const std::string& candidate);

} // namespace evenhand::desktop
