// status.
#include "base/telling.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/packs.h"
#include "cli/passphrase.h"
#include "cli/table.h"
#include "panel/packs.h"
#include "record/place.h"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace evenhand::cli {

namespace {

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
    if (by_act || panel::has_returned(vacancy, stage, person)) return "yes";
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
        table.add({person.name.empty() ? person.id + " (name erased)" : person.name,
                   std::string(panel::name(person.role)), declared_word(person),
                   handed_in_word(vacancy, stage, person)});
    }
    out << (anybody ? table.text() : "Nobody is on the panel yet.\n") << '\n'
        << (vacancy.disposed ? "" : next_step(vacancy, stage)) << keeping_text(vacancy)
        << fmt::format("Head: {}@{}\n", head.hash, head.event);
    to << without_controls(out.str());
}

int status(const Session& session, const Common& common, const std::string& passphrase_file) {
    const auto record = open_record_or_pack(session, common.record, passphrase_file, record::Record::Access::read);
    if (record.pack()) {
        print_pack_status(session, record, common.json);
        return 0;
    }
    const panel::Vacancy& vacancy = record.vacancy();
    const spec::Stage stage = stage_of(vacancy, common);
    const bool network = record::is_in_network_folder(common.record);
    if (common.json) {
        Json document = status_json(vacancy, record.head(), stage);
        if (network) document["network-folder"] = true;
        session.print(document);
        return 0;
    }
    print_status(session.out(), vacancy, record.head(), stage);
    if (network)
        session.out()
            << "It is in a network folder: what is saved is safe there, if one person at a time has it open.\n";
    return 0;
}

} // namespace

void add_record_commands(CLI::App& program, Session& session) {
    add_verify_command(program, session);
    add_history_commands(program, session);
    auto common = std::make_shared<Common>();
    CLI::App* command = add_command(program, "status", "Say where a vacancy stands and who is awaited",
                                    "evenhand status coordinator.evenhand --json");
    add_record(command, *common);
    add_stage(command, *common);
    add_json(command, *common);
    auto passphrase_file = std::make_shared<std::string>();
    add_passphrase_file(command, *passphrase_file);
    on_chosen(command, session,
              [&session, common, passphrase_file] { return status(session, *common, *passphrase_file); });
}

} // namespace evenhand::cli
