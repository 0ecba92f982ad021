// Lines of a cell or a list put together to the statements they make.
#pragma once
#include "spec/import/lines.h"
#include "spec/import/values.h"

#include <string>
#include <vector>

namespace evenhand::spec::importing {

struct Statement {
    enum class Kind {
        statement, ///< a requirement
        stem,      ///< words that the statements behind it complete, until `end_of_stem`
        end_of_stem,
        label,   ///< "Essential:" for those behind it
        heading, ///< "Qualifications" over those behind it
    } kind = Kind::statement;
    std::string number; ///< as printed, without stop or brackets
    std::string words;  ///< as they stand there, with mark
    Stripped said;      ///< the statement, and what it says of its importance and methods
    bool bold = false;
    document::Place place;
};

/// Several in one cell by paragraph, number or semicolon; a line that goes on in small letters, in brackets or behind
/// "or" belongs to the one before; "None" and "N/A" are none.
std::vector<Statement> statements_in(const std::vector<Line>& lines, const Legend& legend);
/// How many of them are requirements.
std::size_t count_of(const std::vector<Statement>& statements);

} // namespace evenhand::spec::importing
