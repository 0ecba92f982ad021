// What the styles of an OpenDocument text say about looks and lists.
#pragma once
#include "base/markup.h"
#include "document/office_text.h"

#include <array>
#include <optional>
#include <string>
#include <unordered_map>

namespace evenhand::document {

struct OdtStyle {
    StatedLook look;
    std::string list;   ///< the list style its paragraphs count by
    bool title = false; ///< it is the style of titles, or one made from it
};

struct OdtLevel {
    std::string format;         ///< 1, a, A, i, I; empty: no number
    std::string prefix, suffix; ///< around the number
    std::string pattern;        ///< "%1%.%2%)" instead of both; empty: not given
    std::string bullet;         ///< what stands instead of a number
    int shown = 1;              ///< how many levels the number has, this one included
    int start = 1;
};
using OdtList = std::array<OdtLevel, 10>;

/// The styles that hold for one part: those for all and its own.
class OdtStyles {
  public:
    /// Takes fonts, styles and list styles; those of a later call replace earlier ones of the same name.
    void add(const xml::Node& part);
    /// One that says nothing where there is none of that name. \param family "paragraph" or "text"
    const OdtStyle& style(std::string_view family, std::string_view name) const;
    const OdtList* list(std::string_view name) const; ///< nullptr if there is none
    const OdtList& outline() const { return outline_; }
    const std::string& language() const { return language_; }

  private:
    void add_group(const xml::Node& group);
    StatedLook look_of(const xml::Node* properties) const;
    void add_list(const xml::Node& source, OdtList& list) const;

    std::unordered_map<std::string, std::string> fonts_; ///< family by name
    std::unordered_map<std::string, OdtStyle> styles_;   ///< by family, "/" and name
    std::unordered_map<std::string, OdtList> lists_;
    OdtList outline_;
    std::string language_;
};

} // namespace evenhand::document
