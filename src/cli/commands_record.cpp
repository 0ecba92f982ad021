// verify, status.
#include "base/telling.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/printed_head.h"
#include "cli/table.h"
#include "document/pdf_text.h"
#include "record/sources.h"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace evenhand::cli {

namespace {

struct VerifyGiven {
    Common common;
    std::string report, head;
};

std::vector<record::Head> heads_of_report(const std::string& file) {
    record::require_file(file);
    std::string text;
    for (const std::string& page : document::pdf_pages_text(file)) text += page + '\n';
    std::vector<record::Head> heads = heads_in(text);
    if (heads.empty())
        throw InvalidInput({{Problem::Severity::error, file, 0, 0, "no chain head is printed in this PDF",
                             "a report that Evenhand wrote, with HASH@EVENT under how to verify"}});
    return heads;
}

int verify(const Session& session, const VerifyGiven& given) {
    std::vector<record::Head> anchors;
    if (!given.head.empty()) anchors.push_back(*head_from(given.head));
    if (!given.report.empty()) {
        const auto printed = heads_of_report(given.report);
        anchors.insert(anchors.end(), printed.begin(), printed.end());
    }
    require_record(given.common.record);
    const record::Verification result = record::verify(given.common.record, anchors, session.progress());
    if (given.common.json) {
        session.print(to_json(result));
        return result.ok() ? 0 : 1;
    }
    for (const auto& finding : result.problems)
        session.err() << without_controls(
            fmt::format("{}: {}: {}\n", given.common.record, finding.where, finding.message));
    if (!result.ok()) {
        session.err() << fmt::format("evenhand: {} does not verify: {}.\n", given.common.record,
                                     counted(static_cast<long long>(result.problems.size()), "problem", "problems"));
        return 1;
    }
    session.out() << fmt::format("OK: {}{}.\nHead: {}@{}\n", counted(result.events, "event", "events"),
                                 anchors.empty() ? "" : ", and the head given is among them", result.head.hash,
                                 result.head.event);
    return 0;
}

std::string declared_word(const panel::Person& person) {
    if (!person.has_declared()) return "not yet";
    for (const panel::Declaration& declaration : person.declarations)
        if (declaration.interest != panel::Interest::none) return "an interest";
    return "none";
}

std::string handed_in_word(const panel::Vacancy& vacancy, spec::Stage stage, const panel::Person& person) {
    if (!person.scores()) return "-";
    const auto stage_state = vacancy.stages.find(stage);
    const bool by_act = stage_state != vacancy.stages.end() &&
                        std::any_of(stage_state->second.hand_ins.begin(), stage_state->second.hand_ins.end(),
                                    [&](const auto& hand_in) { return hand_in.first == person.id; });
    if (by_act) return "yes";
    if (person.stood_down) return "stood down";
    return panel::has_handed_in(vacancy, stage, person) ? "owes nothing" : "no";
}

/// What stands in the way of the next step, where that can be said.
std::string next_step(const panel::Vacancy& vacancy, spec::Stage stage) {
    std::string text;
    switch (panel::phase(vacancy, stage)) {
    case panel::Phase::draft:
        for (const auto& missing : panel::missing_before_opening(vacancy, stage)) text += "  " + missing.says + '\n';
        return text.empty() ? "Scoring can be opened.\n" : "Before scoring can be opened:\n" + text;
    case panel::Phase::open:
        return "Awaited: " + joined(panel::awaited(vacancy, stage)) + "\n";
    case panel::Phase::moderation:
        return fmt::format("Moderation: {} on the agenda.\n",
                           counted(static_cast<long long>(panel::agenda_of(vacancy, stage).size()), "item", "items"));
    case panel::Phase::deciding:
        return "The panel can decide.\n";
    case panel::Phase::closed:
        break;
    }
    return "Every candidate has a decision.\n";
}

void print_status(std::ostream& to, const panel::Vacancy& vacancy, const record::Head& head, spec::Stage stage) {
    std::ostringstream out;
    const spec::Post& post = vacancy.specification.post;
    std::vector<std::string> facts;
    for (const std::string& fact : {post.title, post.reference, post.organisation})
        if (!fact.empty()) facts.push_back(fact);
    out << joined(facts) << '\n'
        << fmt::format("Stage: {}, {}\n", spec::name(stage), panel::name(panel::phase(vacancy, stage)))
        << fmt::format("Candidates: {}\n\n", vacancy.candidates.size());
    TextTable table({"Panel", "Role", "Declared", "Handed in"});
    bool anybody = false;
    for (const panel::Person& person : vacancy.people) {
        if (person.role == panel::Role::officer) continue;
        anybody = true;
        table.add({person.name, std::string(panel::name(person.role)), declared_word(person),
                   handed_in_word(vacancy, stage, person)});
    }
    out << (anybody ? table.text() : "Nobody is on the panel yet.\n") << '\n'
        << next_step(vacancy, stage) << fmt::format("Head: {}@{}\n", head.hash, head.event);
    to << without_controls(out.str());
}

int status(const Session& session, const Common& common) {
    const auto record = open_record(session, common.record, record::Record::Access::read);
    const panel::Vacancy& vacancy = record.vacancy();
    const spec::Stage stage = stage_of(vacancy, common);
    if (common.json)
        session.print(status_json(vacancy, record.head(), stage));
    else
        print_status(session.out(), vacancy, record.head(), stage);
    return 0;
}

} // namespace

void add_record_commands(CLI::App& program, Session& session) {
    auto given = std::make_shared<VerifyGiven>();
    CLI::App* checking = add_command(program, "verify", "Check that a record was not changed behind Evenhand's back",
                                     "evenhand verify coordinator.evenhand shortlist.pdf");
    add_record(checking, given->common);
    add_positional(checking, "REPORT", given->report,
                   "a PDF that Evenhand wrote: the head printed in it must be in the chain");
    checking->add_option("--head", given->head, "a head that was noted elsewhere and must be in the chain")
        ->type_name("HASH@EVENT")
        ->check([](const std::string& text) {
            return head_from(text) ? std::string() : "\"" + text + "\" is not 64 hexadecimal digits, @ and a number";
        });
    add_json(checking, given->common);
    on_chosen(checking, session, [&session, given] { return verify(session, *given); });

    auto common = std::make_shared<Common>();
    CLI::App* command = add_command(program, "status", "Say where a vacancy stands and who is awaited",
                                    "evenhand status coordinator.evenhand --json");
    add_record(command, *common);
    add_stage(command, *common);
    add_json(command, *common);
    on_chosen(command, session, [&session, common] { return status(session, *common); });
}

} // namespace evenhand::cli
