// A person specification while it is being written: plain values and the changes one can make to them. No window.
// An id stands for its criterion in rules and scores: it stays, whatever else of the criterion changes.
#pragma once
#include "desktop/pages/specification/source.h"
#include "spec/model.h"

#include <compare>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::desktop {

/// A section, or a criterion in it.
struct Spot {
    std::vector<std::size_t> sections; ///< places among siblings, outermost first; never empty
    std::optional<std::size_t> criterion;
    friend auto operator<=>(const Spot&, const Spot&) = default; ///< in the order of the document
};

struct SpecificationDraft {
    spec::Specification specification;
    std::optional<spec::Framework> framework;   ///< that the specification points at
    std::map<std::string, std::string> weights; ///< by criterion id: what was typed where it is no weight
    SourceBeside source = {};                   ///< the document it was read out of, if it was
    friend bool operator==(const SpecificationDraft&, const SpecificationDraft&) = default;
};

/// Whether nothing is to be kept: out of which document it was read is not kept.
bool says_same(const SpecificationDraft& a, const SpecificationDraft& b);

/// Every section and criterion in the order of the document: a section, its criteria, its subsections.
std::vector<Spot> spots(const spec::Specification& specification);
/// The first criterion's; the first section's where there is none; nothing where there is no section.
std::optional<Spot> first_spot(const spec::Specification& specification);
/// Where each criterion stands, by its id.
std::map<std::string, Spot> spots_by_id(const spec::Specification& specification);
/// The section of the spot, or that its criterion stands in. \throws std::out_of_range
const spec::Section& section_at(const spec::Specification& specification, const Spot& spot);
spec::Section& section_at(spec::Specification& specification, const Spot& spot);
/// nullptr where the spot is a section. \throws std::out_of_range
const spec::Criterion* criterion_at(const spec::Specification& specification, const Spot& spot);
spec::Criterion* criterion_at(spec::Specification& specification, const Spot& spot);
/// The words that a criterion of that section completes: its own, else those of the nearest section around it.
std::string stem_over(const spec::Specification& specification, const Spot& spot);

// Each returns where to go on.

/// An empty criterion after the one at the spot, or as the last of the section; without a spot in the first section,
/// which is made where there is none. Importance and methods are those of the criterion before.
Spot add_criterion(spec::Specification& specification, const std::optional<Spot>& at);
/// An empty section after the one of the spot; without a spot as the last.
Spot add_section(spec::Specification& specification, const std::optional<Spot>& at);
/// Takes the criterion, or the section with all in it, out. \returns the spot that has taken its place, the one before
/// it, or nothing where no section is left
std::optional<Spot> take_out(SpecificationDraft& draft, const Spot& at);
/// One place up (-1) or down (1): a section among its siblings; a criterion also into the section before or after.
/// Nothing where there is no such place.
std::optional<Spot> shift(spec::Specification& specification, const Spot& at, int by);
/// The statement becomes two criteria: the second has all but the printed number from the first.
Spot split_in_two(SpecificationDraft& draft, const Spot& at, const std::string& first, const std::string& second);
/// The document's own word goes where it stood for another importance.
void set_importance(spec::Criterion& criterion, spec::Importance importance);
/// Also writes the document's codes, and adds to its legend where that has no code for a method.
void set_methods(spec::Specification& specification, spec::Criterion& criterion, std::vector<spec::Method> methods);

/// What stands in the field: what was typed, else the weight; empty where there is none.
std::string weight_text(const SpecificationDraft& draft, const spec::Criterion& criterion);
/// Takes what is typed: the weight where it is one, else the text is kept beside the weight before.
void write_weight(SpecificationDraft& draft, spec::Criterion& criterion, const std::string& typed);

/// The texts as a file keeps them: white space tidied.
spec::Specification tidy(spec::Specification specification);

} // namespace evenhand::desktop
