// How the entries of a résumé (a post, a degree, a skill) are written out for people to read.
#pragma once
#include "intake/candidates/candidate.h"
#include "intake/candidates/item.h"

#include <functional>
#include <string>
#include <vector>

namespace evenhand::intake::candidates {

/// "2015-03 to 2019", "since 2019-04", "until 2020"; empty where nothing is known. Dates stay as they were written, but
/// for a time of day.
std::string period(std::string from, std::string to, bool goes_on = false);

/// One entry: what it is ("Clerk, Sample Ltd"), when in brackets, what is said of it below, and points of a list.
struct Entry {
    std::vector<std::string> what = {}; ///< empty ones are left out
    std::string when = {};
    std::vector<std::string> texts = {};
    std::vector<std::string> points = {};
    std::string text() const;
};

/// What a reader makes of an item: what the panel may read of it. It takes out of the item what it knows.
using EntryText = std::function<std::string(Item&)>;

/// Adds a part of that meaning made of all entries, each a paragraph, and what is left of them as a part for HR alone.
/// An entry that is but a text stands as it is.
void add_entries(Candidate& candidate, Meaning meaning, const std::string& heading, std::vector<Item> entries,
                 const EntryText& text_of);

/// What the document holds, in its own names, as a part for HR alone.
void add_rest(Candidate& candidate, const std::string& heading, const Item& item);

/// A text that is a piece of a web page, as plain text; any other as it is.
std::string without_markup(const std::string& text);

/// The bytes that a text in base 64 (of a "data:" address too) stands for; nothing if it is none.
std::string from_base64(std::string_view text);
/// Keeps a picture or file that is part of the document. \param kind a media type ("image/jpeg"), a file's ending is
/// made of it where the name has none
void add_embedded(Candidate& candidate, const std::string& name, const std::string& kind, const std::string& base64);

} // namespace evenhand::intake::candidates
