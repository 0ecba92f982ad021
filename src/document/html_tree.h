// A web page as a tree, whatever state it is in; the door to libxml2.
#pragma once
#include "base/markup.h"

#include <string>
#include <string_view>

namespace evenhand::document {

/// Parses HTML as forgivingly as browsers do: names in small letters, entities resolved, what is left open closed.
/// Nothing is loaded. What a script or a style sheet says is left out. Bounded: 16 MB, nesting of at most 400.
/// \param text UTF-8  \throws InvalidInput beyond the bounds
xml::Node parse_html(std::string_view text, const std::string& file);

} // namespace evenhand::document
