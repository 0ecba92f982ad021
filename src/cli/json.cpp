#include "cli/json.h"

#include "panel/keeping.h"
#include "panel/packs.h"

#include "panel/figures.h"

namespace evenhand::cli {

namespace {

/// The word as the document has it: the one printed beside the criterion, else that of its legend, else ours.
std::string importance_raw(const spec::Criterion& criterion, const std::vector<spec::ImportanceCode>& legend) {
    if (!criterion.importance_printed.empty()) return criterion.importance_printed;
    if (criterion.importance == spec::Importance::unspecified) return {};
    for (const spec::ImportanceCode& line : legend)
        if (line.is == criterion.importance) return line.code.empty() ? line.printed : line.code;
    return std::string(spec::name(criterion.importance));
}

Json criterion_json(const spec::Criterion& criterion, const spec::Specification& specification) {
    Json methods = Json::array();
    for (const spec::Method method : criterion.methods) methods.push_back(spec::name(method));
    return {{"id", criterion.id},
            {"number", criterion.number},
            {"text", criterion.text},
            {"importance", spec::name(criterion.importance)},
            {"importance_raw", importance_raw(criterion, specification.importance)},
            {"assessment", std::move(methods)},
            {"assessment_raw", criterion.assessed_printed.empty() ? criterion.assessed : criterion.assessed_printed}};
}

void add_sections(Json& list, const std::vector<spec::Section>& sections, const spec::Specification& specification) {
    for (const spec::Section& section : sections) {
        Json criteria = Json::array();
        for (const spec::Criterion& criterion : section.criteria)
            criteria.push_back(criterion_json(criterion, specification));
        list.push_back(
            {{"section_number", section.number}, {"heading", section.heading}, {"criteria", std::move(criteria)}});
        add_sections(list, section.sections, specification);
    }
}

Json number_or_null(const std::optional<Rational>& number) {
    return number ? Json(number->to_string()) : Json(nullptr);
}

Json counts_json(const merit::Counts& counts) {
    return {{"received", counts.received},     {"withdrawn", counts.withdrawn},
            {"ineligible", counts.ineligible}, {"incomplete", counts.incomplete},
            {"rejected", counts.reject},       {"reserve", counts.reserve},
            {"invited", counts.invite},        {"tie", counts.tie}};
}

Json scheme_json(const merit::SchemeResult& scheme) {
    return {{"flag", scheme.flag}, {"outcome", merit::name(scheme.outcome)}};
}

} // namespace

Json to_json(const std::vector<Problem>& problems, bool with_file) {
    Json list = Json::array();
    for (const Problem& problem : problems) {
        Json one = Json::object();
        if (with_file) one["file"] = problem.file;
        one["line"] = problem.line;
        one["message"] =
            problem.expected.empty() ? problem.message : problem.message + "; expected " + problem.expected;
        list.push_back(std::move(one));
    }
    return list;
}

Json to_json(const spec::Specification& specification, const std::vector<Problem>& warnings) {
    Json sections = Json::array(), tasks = Json::array();
    add_sections(sections, specification.sections, specification);
    for (const spec::Duties& duties : specification.duties)
        for (const std::string& task : duties.tasks) tasks.push_back(task);
    return {{"title", specification.post.title},
            {"reference", specification.post.reference},
            {"organisation", specification.post.organisation},
            {"posts", specification.post.number},
            {"sections", std::move(sections)},
            {"tasks", std::move(tasks)},
            {"warnings", to_json(warnings)}};
}

Json to_json(const spec::Imported& imported) {
    Json document = to_json(imported.specification, imported.warnings);
    auto source = imported.sources.begin(); // one for each criterion, in order
    for (Json& section : document["sections"])
        for (Json& criterion : section["criteria"]) {
            criterion["number"] = source->number;
            criterion["importance_raw"] = source->importance;
            criterion["assessment_raw"] = source->assessed;
            criterion["place"] = document::to_string(source->place);
            ++source;
        }
    return document;
}

Json to_json(const record::Head& head) {
    return {{"event", head.event}, {"hash", head.hash}};
}

Json to_json(const record::Verification& verification) {
    Json problems = Json::array();
    for (const auto& finding : verification.problems)
        problems.push_back({{"where", finding.where}, {"message", finding.message}});
    return {{"ok", verification.ok()},
            {"events", verification.events},
            {"head", to_json(verification.head)},
            {"problems", std::move(problems)}};
}

std::string shown_decision(const panel::StageState& state, const panel::Decision* decision, bool hr) {
    if (!decision) return {};
    return std::string(hr ? panel::name(decision->outcome, state.stage)
                          : panel::shown_to_panel(*decision, state.stage));
}

Json shortlist_json(const panel::Vacancy& vacancy, const panel::StageState& state, const merit::Selection& selection,
                    const panel::Flags* flags) {
    const bool hr = flags != nullptr;
    const panel::Figures figures(vacancy, state, flags);
    const merit::Line& line = state.rules_now().line;
    Json candidates = Json::array();
    for (const merit::Result& result : selection.results) {
        const panel::Decision* decision = state.decision_on(result.code);
        const std::string decided = shown_decision(state, decision, hr);
        Json one = {{"code", result.code},
                    {"rank", result.rank ? Json(*result.rank) : Json(nullptr)},
                    {"tied", result.tied},
                    {"outcome", merit::name(result.outcome)},
                    {"decision", decided.empty() ? Json(nullptr) : Json(decided)},
                    {"essential_met", result.essential_met},
                    {"missed", result.missed},
                    {"total", number_or_null(result.total)},
                    {"essential_total", number_or_null(result.essential_total)},
                    {"desirable_total", number_or_null(result.desirable_total)},
                    {"reason", result.reason}};
        if (decision && figures.are_earlier_in(*decision)) one["decision_on_earlier_figures"] = true;
        if (hr) one["scheme"] = result.scheme ? scheme_json(*result.scheme) : Json(nullptr);
        candidates.push_back(std::move(one));
    }
    return {{"stage", spec::name(state.stage)},
            {"complete", selection.complete},
            {"line",
             {{"invite", line.invite ? Json(*line.invite) : Json(nullptr)},
              {"minimum_total", number_or_null(line.minimum_total)}}},
            {"counts", counts_json(selection.counts)},
            {"candidates", std::move(candidates)}};
}

Json status_json(const panel::Vacancy& vacancy, const record::Head& head, spec::Stage stage) {
    Json members = Json::array();
    for (const panel::Person& person : vacancy.people) {
        if (person.role == panel::Role::officer) continue;
        members.push_back({{"name", person.name},
                           {"role", panel::name(person.role)},
                           {"handed_in", person.scores() && (panel::has_handed_in(vacancy, stage, person) ||
                                                             panel::has_returned(vacancy, stage, person))}});
    }
    Json document{{"title", vacancy.specification.post.title},
                  {"reference", vacancy.specification.post.reference},
                  {"stage", spec::name(stage)},
                  {"phase", panel::name(panel::phase(vacancy, stage))},
                  {"candidates", vacancy.candidates.size()},
                  {"members", std::move(members)},
                  {"head", to_json(head)}};
    const panel::Period period = panel::period_of(vacancy);
    if (const auto until = period.until()) document["kept-until"] = to_string(*until);
    if (panel::hold_on(vacancy)) document["on-hold"] = true;
    if (vacancy.disposed) document["disposed"] = to_string(vacancy.disposed->at);
    return document;
}

} // namespace evenhand::cli
