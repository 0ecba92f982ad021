#include "desktop/pages/specification/problems.h"

#include "desktop/controls/strings.h"
#include "desktop/pages/specification/from_document.h"
#include "panel/acts.h"
#include "spec/critic.h"
#include "spec/read.h"

#include <algorithm>
#include <map>

namespace evenhand::desktop {

namespace {

/// A place in XML is a line and a column. The value has none until it is written, so each section and criterion is
/// given a line, and each of its attributes a column: what the reader complains of is found again by them.
class Numbered {
  public:
    explicit Numbered(const spec::Specification& specification)
        : root(spec::to_xml(specification)), spots_(spots(specification)) {
        number(root);
    }
    xml::Element root;

    std::optional<Spot> spot(int line) const {
        return line > 0 ? std::optional(spots_.at(static_cast<std::size_t>(line) - 1)) : std::nullopt;
    }
    std::string field(int line, int column) const {
        const auto found = columns_.find({line, column});
        return found != columns_.end() ? found->second : std::string();
    }

  private:
    void number(xml::Element& element) {
        for (xml::Element& child : element.children) {
            if (child.name != "section" && child.name != "criterion") continue;
            const int line = ++line_;
            child.line = line;
            int column = 0;
            for (xml::Attribute& attribute : child.attributes) {
                attribute.line = line;
                attribute.column = ++column;
                columns_[{line, column}] = attribute.name;
            }
            for (xml::Element& part : child.children) part.line = line; // of a stem or guidance
            number(child);
        }
    }

    std::vector<Spot> spots_;
    std::map<std::pair<int, int>, std::string> columns_;
    int line_ = 0;
};

std::string sentence(std::string message) {
    if (message.empty()) return message;
    if (message.front() >= 'a' && message.front() <= 'z')
        message.front() = static_cast<char>(message.front() - 'a' + 'A');
    return message.back() == '.' ? message : message + ".";
}

/// Whether that is said here in words of our own, or is no matter of this page's.
bool is_said_otherwise(const std::string& field) {
    return field == field::number || field == "id" || field == field::weight;
}

SpecificationProblem problem_at(const Numbered& numbered, const spec::Specification& specification,
                                const Problem& found) {
    SpecificationProblem problem{found.severity, numbered.spot(found.line), numbered.field(found.line, found.column),
                                 sentence(found.message)};
    if (!problem.spot || !problem.field.empty()) return problem;
    if (const spec::Criterion* criterion = criterion_at(specification, *problem.spot))
        problem.field = criterion->text.empty() ? field::text : field::importance;
    return problem;
}

void add_numbers(const spec::Specification& specification, std::vector<SpecificationProblem>& problems) {
    std::map<std::string, std::string> first; // by number, the id
    for (const Spot& spot : spots(specification)) {
        const spec::Criterion* criterion = criterion_at(specification, spot);
        if (!criterion || criterion->number.empty()) continue;
        if (!first.emplace(criterion->number, criterion->id).second)
            problems.push_back(
                {Problem::Severity::error, spot, field::number,
                 trf("Another criterion has the number {} already: give each its own, or none.", criterion->number)});
    }
}

void add_weights(const SpecificationDraft& draft, std::vector<SpecificationProblem>& problems) {
    for (const Spot& spot : spots(draft.specification))
        if (const spec::Criterion* criterion = criterion_at(draft.specification, spot))
            if (const auto typed = draft.weights.find(criterion->id); typed != draft.weights.end())
                problems.push_back({Problem::Severity::error, spot, field::weight,
                                    trf("\"{}\" is no weight: a number above 0 and up to 100, with at most 3 decimals "
                                        "after a point, is; or nothing.",
                                        typed->second)});
}

void add_remarks(const spec::Specification& specification, std::vector<SpecificationProblem>& problems) {
    const auto by_id = spots_by_id(specification);
    for (const spec::Remark& remark : spec::criticise(specification)) {
        const auto at = by_id.find(remark.criterion);
        const std::string says = sentence(remark.message + "; better: " + remark.advice);
        if (at != by_id.end())
            problems.push_back({Problem::Severity::warning, at->second, field::text, says});
        else
            problems.push_back({Problem::Severity::warning, {}, {}, says});
    }
}

void add_doubts(const SpecificationDraft& draft, std::vector<SpecificationProblem>& problems) {
    for (const OpenDoubt& open : open_doubts(draft))
        problems.push_back(
            {Problem::Severity::warning, open.spot, {}, draft.source.doubts[open.doubt].says, open.doubt});
}

} // namespace

std::vector<SpecificationProblem> problems_of(const SpecificationDraft& draft) {
    const spec::Specification specification = tidy(draft.specification);
    const Numbered numbered(specification);
    std::vector<Problem> found;
    spec::read_specification(numbered.root, {}, found);
    std::vector<SpecificationProblem> problems;
    for (const Problem& one : found)
        if (!is_said_otherwise(numbered.field(one.line, one.column)))
            problems.push_back(problem_at(numbered, specification, one));
    add_numbers(specification, problems);
    add_weights(draft, problems);
    add_remarks(specification, problems);
    add_doubts(draft, problems);
    std::stable_sort(problems.begin(), problems.end(), [](const auto& a, const auto& b) {
        return a.spot && b.spot ? *a.spot < *b.spot : a.spot.has_value() > b.spot.has_value();
    });
    return problems;
}

std::pair<std::string, std::string> xml_texts(const SpecificationDraft& draft) {
    return {xml::write(spec::to_xml(tidy(draft.specification))),
            draft.framework ? xml::write(spec::to_xml(*draft.framework)) : std::string()};
}

std::vector<SpecificationProblem> refusals(const panel::Vacancy& vacancy, const std::string& actor,
                                           const SpecificationDraft& draft) {
    std::vector<SpecificationProblem> problems;
    try {
        const auto [specification, framework] = xml_texts(draft);
        panel::change_specification(vacancy, actor, specification, framework, {});
    } catch (const InvalidInput& refused) {
        for (const Problem& problem : refused.problems())
            problems.push_back({Problem::Severity::error, {}, {}, sentence(problem.message)});
    } catch (const NotAllowed& refused) {
        problems.push_back({Problem::Severity::error, {}, {}, refused.what()});
    }
    return problems;
}

} // namespace evenhand::desktop
