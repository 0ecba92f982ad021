// Report definitions: which blocks a report prints, in which order and with which wording (reports/*.xml,
// reports/report.xsd).
#pragma once
#include "base/xml.h"
#include "panel/selection.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::report {

/// What one report is about. A report for a candidate may say nothing about another; one for a member holds no scores.
enum class Audience { vacancy, member, candidate };
std::string_view name(Audience audience);

/// One block as a definition asks for it.
struct BlockUse {
    std::string is; ///< the block's name
    std::string heading;
    std::vector<std::string> intro; ///< paragraphs under the heading
    std::string empty;              ///< printed where there is nothing to print
    bool new_page = false;
    friend bool operator==(const BlockUse&, const BlockUse&) = default;
};

struct Definition {
    std::string id, title;
    std::string language = "en-GB"; ///< BCP 47
    Audience audience = Audience::vacancy;
    panel::Phase from = panel::Phase::deciding; ///< the phase from which it can be printed
    bool landscape = false;
    bool hr_only = false;    ///< says what HR alone may read: that HR looked is on the record before it is made
    bool coded = false;      ///< the people of the panel stand by code, not by name
    bool large = false;      ///< large print: 18 pt
    bool a3 = false;         ///< on A3
    bool letterhead = false; ///< the top of page one is left white
    std::vector<BlockUse> blocks;
    friend bool operator==(const Definition&, const Definition&) = default;
};

bool has_block(const Definition& definition, std::string_view name);
/// Whether anything in it depends on HR looking: a report for HR alone, and a letter, which then has a name and the
/// outcome.
bool shows_hr(const Definition& definition);

/// Reads `<report>`; every problem is appended with its place, what could be read is returned even then. A block that
/// is not there, stands in a report for somebody who may not see it, comes before its phase, or can be empty without
/// saying so is an error, as is a word in braces that nothing fills in.
Definition read_definition(const xml::Element& root, const std::string& file, std::vector<Problem>& problems);
/// From bytes that must be without errors. \throws InvalidInput with all problems
Definition parse_definition(std::string_view bytes, const std::string& file);

/// What the words in braces of a wording stand for.
struct Filling {
    std::string organisation, vacancy, reference, stage, candidate, member;
};
/// The wording with every {word} replaced.
std::string filled(std::string_view wording, const Filling& filling);

} // namespace evenhand::report
