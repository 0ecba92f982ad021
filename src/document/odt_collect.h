// What an OpenDocument text keeps apart from its words: tracked changes and the controls of forms.
#pragma once
#include "base/markup.h"

#include <string>
#include <unordered_map>

namespace evenhand::document {

struct OdtChange {
    bool deletion = false;
    std::string words; ///< the first that were deleted
};

/// Adds the changes of a text:tracked-changes by their ids.
void odt_changes(const xml::Node& tracked, std::unordered_map<std::string, OdtChange>& changes);
/// Adds what the controls of an office:forms show, by their ids: a box as it is ticked, the entry chosen, the words
/// written.
void odt_controls(const xml::Node& forms, std::unordered_map<std::string, std::string>& shown);

} // namespace evenhand::document
