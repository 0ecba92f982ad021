// The document that a specification was read out of, as it is shown beside it: its text line by line, which criterion
// came from which line, and what the reading doubted. Plain values, no window.
#pragma once
#include "spec/import.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::desktop {

/// A paragraph of the document, or a row of one of its tables.
struct SourceLine {
    enum class Kind { text, heading, row, head_of_table, margin, task };
    Kind kind = Kind::text;
    document::Place place;
    std::string number;             ///< that it is printed with: "1.2"; empty where it has none
    std::vector<std::string> cells; ///< what the cells of a row say; a paragraph is one
    std::string statement;          ///< what is most likely its requirement: the longest cell, without its marks
    /// All of it in one line.
    std::string words() const;
    friend bool operator==(const SourceLine&, const SourceLine&) = default;
};

/// Everything the document says, in its order; running headers and footers last.
struct SourceText {
    std::string file; ///< its name, without a folder
    std::vector<SourceLine> lines;
};

/// Where a criterion came from, and what is printed there of its number, importance and methods (empty: nothing).
struct Origin {
    std::size_t line = 0;
    std::string number, importance, assessed;
    friend bool operator==(const Origin&, const Origin&) = default;
};

/// Something the reading could not tell, or left out: for a person to look at.
struct Doubt {
    std::string says;                     ///< a sentence
    std::optional<std::size_t> line;      ///< that it is about
    std::optional<spec::Criterion> about; ///< as it was read; once it is changed, somebody has looked
    bool until_kept = false;              ///< about what keeping it changes
    friend bool operator==(const Doubt&, const Doubt&) = default;
};

/// The document beside a specification, as far as it still says what it came from.
struct SourceBeside {
    std::shared_ptr<const SourceText> text; ///< nullptr: there is none
    std::map<std::string, Origin> origins;  ///< by the criterion's id
    std::vector<Doubt> doubts;
    friend bool operator==(const SourceBeside&, const SourceBeside&) = default;
};

/// Finds for each criterion and each warning the line that it is about.
/// \param file the document's name
SourceBeside beside(const document::Document& document, const spec::Imported& imported, const std::string& file);

} // namespace evenhand::desktop
