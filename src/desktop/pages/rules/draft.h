// The rules while they are being written: values, what was typed where no value can be read, and what keeps them from
// being used. No window.
#pragma once
#include "merit/rules.h"

#include <map>
#include <string>
#include <vector>

namespace evenhand::desktop {

/// A number of the rules that is typed.
enum class Figure {
    minimum_percent,
    least_scorers,
    tolerance,
    invite,
    minimum_total,
    reserve,
    weight,
    scheme_percent,
    scheme_cap
};
struct FigurePlace {
    Figure figure = Figure::invite;
    std::string criterion;  ///< its id, of a weight
    std::size_t scheme = 0; ///< its number, of a scheme's
    friend auto operator<=>(const FigurePlace&, const FigurePlace&) = default;
};

struct RulesDraft {
    merit::Rules rules;
    merit::Scale scale;
    std::map<FigurePlace, std::string> unread; ///< what was typed where it is no such number
    friend bool operator==(const RulesDraft&, const RulesDraft&) = default;
};

/// Where on the form a problem stands; a figure's is place_of() its kind.
namespace place {
inline constexpr const char *scale = "scale", *minimum = "minimum", *criteria = "criteria",
                            *unspecified = "unspecified", *weights = "weights", *tie_rule = "tie rule",
                            *schemes = "schemes";
}
std::string place_of(Figure figure);

/// What stands in the field: what was typed, else the value; empty where the rules say nothing.
std::string text_of(const RulesDraft& draft, const FigurePlace& where);
/// Takes what is typed: the value where it is one, else the text is kept beside the value before.
void write_figure(RulesDraft& draft, const FigurePlace& where, const std::string& text);

/// Sentences by place; empty if nothing keeps the rules from being used.
using Problems = std::map<std::string, std::vector<std::string>>;
Problems problems_by_place(const RulesDraft& draft, const spec::Specification& specification);

/// The scale takes the place of the draft's; the minimum stays where it is a level of the new one too.
void use_scale(RulesDraft& draft, const merit::Scale& scale);
/// The rules as they would be at another stage: what they say of criteria that are not scored there is left out.
RulesDraft for_stage(RulesDraft draft, spec::Stage stage, const spec::Specification& specification);

/// \throws InvalidInput if a text in it cannot stand in XML
std::string rules_xml(const RulesDraft& draft);
std::string scale_xml(const RulesDraft& draft);

} // namespace evenhand::desktop
