// The packages of OpenDocument (.odt, .ods).
#pragma once
#include "base/markup.h"
#include "document/archive.h"

#include <initializer_list>
#include <optional>

namespace evenhand::document {

class OdfPackage {
  public:
    /// \param bytes have to outlive the package  \param file the name for problems
    /// \throws InvalidInput for what is no such package, is damaged or locked by a password
    OdfPackage(std::string_view bytes, std::string file);

    /// A part ("content.xml", "styles.xml") with the prefixes of the standard, whatever it uses itself; nothing if
    /// there is none of that name. \throws InvalidInput if it is damaged
    std::optional<xml::Node> part(const std::string& name) const;
    /// A part as it is. \throws InvalidInput if there is none of that name or it is damaged
    std::string bytes(const std::string& name) const { return archive_.read(name); }
    bool has_macros() const;

  private:
    std::string file_;
    Archive archive_;
};

/// Whether it is one of a few names.
bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names);
/// The first few hundred characters of what stands in it, for messages.
std::string odf_words(const xml::Node& node);
/// Whether it, or an element within it, has that name.
bool odf_has_within(const xml::Node& node, std::string_view name);
/// A number in an attribute, within bounds; `fallback` where there is none.
int odf_number(const xml::Node& node, std::string_view attribute, int fallback, int least, int most);

} // namespace evenhand::document
