// The packages of Office Open XML (.docx, .xlsx): parts, and how they point at each other.
#pragma once
#include "base/markup.h"
#include "document/archive.h"

#include <optional>
#include <unordered_map>

namespace evenhand::document {

class OoxmlPackage {
  public:
    struct Relation {
        std::string type; ///< the last word of its address: "styles", "header", "worksheet", in all dialects alike
        std::string part; ///< the name of the part it points at; empty for what lies outside the package
    };
    /// What a part points at.
    class Relations {
      public:
        void add(const std::string& id, Relation relation);
        const Relation* find(std::string_view id) const;  ///< nullptr if there is none
        std::string target(std::string_view id) const;    ///< "" if there is none
        std::string first(const std::string& type) const; ///< the part; "" if there is none

      private:
        std::unordered_map<std::string, Relation> by_id_;
        std::unordered_map<std::string, std::string> first_by_type_;
    };

    /// \param bytes have to outlive the package  \param file the name for problems
    /// \throws InvalidInput for what is no such package or is damaged
    OoxmlPackage(std::string_view bytes, std::string file);

    /// The part that the whole is about.
    const std::string& main_part() const { return main_; }
    /// Empty for a part that points at nothing. \throws InvalidInput if they are damaged
    Relations relations(std::string_view part) const;
    /// A part with the prefixes that Word and Excel write (w:, w14:, mc:, r:, x: for spreadsheets…), whatever it uses
    /// itself; nothing if there is none of that name. \throws InvalidInput if it is damaged
    std::optional<xml::Node> part(const std::string& name) const;
    const Archive& archive() const { return archive_; }

  private:
    std::string named(std::string name) const;

    std::string file_;
    Archive archive_;
    std::unordered_map<std::string, std::string> names_; ///< by their folded form
    std::string main_;
};

} // namespace evenhand::document
