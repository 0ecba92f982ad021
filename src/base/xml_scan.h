// What pugixml does not say about a document: that it is well-formed, and where each attribute stands. Used by xml.cpp
// and markup.cpp only.
#pragma once
#include "base/errors.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::xml {

/// Where the '<' of a start tag and the names of its attributes stand, as byte offsets.
struct Tag {
    std::size_t start = 0;
    std::vector<std::size_t> attributes;
};

/// Turns byte offsets into 1-based lines and columns (in bytes). Keeps no reference to the text.
class Places {
  public:
    explicit Places(std::string_view text);
    std::pair<int, int> of(std::size_t offset) const;

  private:
    std::vector<std::size_t> line_starts_{0};
};

/// What a scan takes.
struct Limits {
    std::size_t deepest = 100;    ///< nesting
    bool other_encodings = false; ///< whatever encoding the declaration names: the bytes were converted from it
};

/// Every start tag in order of the document. `bytes` come without a byte order mark.
/// \throws InvalidInput with everything that is not well-formed, or that parse() refuses (bytes that are not UTF-8
/// too), up to where reading on makes no sense
std::vector<Tag> scan(std::string_view bytes, const std::string& file, const Places& places, const Limits& limits = {});

bool is_name(std::string_view text);
/// The offset of the first character XML does not allow (most control characters), or npos.
std::size_t forbidden_character(std::string_view text);

} // namespace evenhand::xml
