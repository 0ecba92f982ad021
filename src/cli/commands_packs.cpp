// pack, unpack, and what other commands need for working on a pack.
#include "base/telling.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/packs.h"
#include "cli/passphrase.h"
#include "panel/keeping.h"
#include "panel/selection.h"
#include "record/pack.h"
#include "record/sources.h"

#include <fmt/format.h>

namespace evenhand::cli {

namespace {

using Access = record::Record::Access;

struct PackGiven {
    Common common;
    std::string member, output, passphrase_file, why;
    bool withdraw = false;
};

int withdraw(const Session& session, const PackGiven& given, record::Record& record, const std::string& actor,
             const std::string& member, spec::Stage stage) {
    record.commit(actor, panel::withdraw_pack(record.vacancy(), actor, stage, member, given.why), session.progress());
    session.out() << without_controls(fmt::format("The pack of {} is withdrawn and will not be taken back. They can "
                                                  "score in the record, or in a new pack.\n",
                                                  given.member));
    return 0;
}

int make_pack(const Session& session, const PackGiven& given) {
    auto record = open_record(session, given.common.record, Access::write);
    const panel::Vacancy& vacancy = record.vacancy();
    panel::require_not_disposed(vacancy);
    const std::string actor = viewer_of(vacancy, given.common).id, member = vacancy.require_person(given.member).id;
    const spec::Stage stage = stage_of(vacancy, given.common);
    if (given.withdraw) return withdraw(session, given, record, actor, member, stage);
    if (given.output.empty()) throw Usage("-o FILE is needed: where the pack is to be written");
    panel::require_may_take_pack(vacancy, actor, stage, member); // before anybody types a passphrase
    const seal::Secret words =
        passphrase(session, given.passphrase_file, fmt::format("A passphrase for the pack of {}", given.member), true);
    record::NewPack pack(record, actor, stage, member, words, given.output);
    record.commit(actor, panel::make_pack(vacancy, actor, stage, member, pack.known_by()), session.progress());
    pack.keep();
    session.out() << without_controls(
        fmt::format("{} holds what {} scores at the {} stage. Send them the file, and tell them the passphrase by "
                    "another way, such as by telephone.\n",
                    given.output, given.member, spec::name(stage)));
    return 0;
}

struct UnpackGiven {
    Common common;
    std::string pack, passphrase_file;
};

int unpack(const Session& session, const UnpackGiven& given) {
    record::require_file(given.pack);
    auto record = open_record(session, given.common.record, Access::write);
    panel::require_not_disposed(record.vacancy());
    const std::string actor = viewer_of(record.vacancy(), given.common).id;
    if (!record::is_pack(given.pack)) // before anybody types a passphrase
        throw InvalidInput({{Problem::Severity::error, given.pack, 0, 0, "this is not a panel pack",
                             "a file that `evenhand pack` made"}});
    const seal::Secret words =
        passphrase(session, given.passphrase_file, fmt::format("The passphrase of {}", given.pack));
    panel::Events events = record::pack_returned(record, actor, given.pack, words);
    const std::string id = std::get<panel::PackReturned>(events.front().what).id;
    record.commit(actor, std::move(events), session.progress());
    for (const panel::Pack& pack : record.vacancy().packs) {
        if (pack.id != id) continue;
        const std::vector<std::string> awaited = panel::awaited(record.vacancy(), pack.stage);
        session.out() << without_controls(fmt::format(
            "The pack of {} is taken back. {}\n", record.vacancy().find_person(pack.person)->name,
            awaited.empty()
                ? "All have handed in, and every pack was opened."
                : fmt::format("It stays sealed until everybody has handed in. Awaited: {}.", joined(awaited))));
    }
    return 0;
}

} // namespace

record::Record open_record_or_pack(const Session& session, const std::string& path, const std::string& passphrase_file,
                                   Access access) {
    if (!record::is_pack(path)) return open_record(session, path, access);
    const seal::Secret words = passphrase(session, passphrase_file, fmt::format("The passphrase of {}", path));
    return record::Record::open_pack(path, words, access, session.world().clock);
}

void print_pack_status(const Session& session, const record::Record& pack, bool json) {
    const panel::Vacancy& vacancy = pack.vacancy();
    const record::PackFacts& facts = *pack.pack();
    const spec::Post& post = vacancy.specification.post;
    const std::string member = vacancy.find_person(facts.person)->name;
    const auto owed = facts.handed_in ? 0 : panel::still_owed(vacancy, facts.stage, facts.person).size();
    if (json)
        return session.print({{"title", post.title},
                              {"reference", post.reference},
                              {"stage", spec::name(facts.stage)},
                              {"candidates", vacancy.candidates.size()},
                              {"pack", {{"member", member}, {"handed_in", facts.handed_in}}}});
    std::string text = post.title + (post.reference.empty() ? "" : ", " + post.reference) + "\n";
    text += fmt::format("A panel pack of {}\nStage: {}\nCandidates: {}\n", member, spec::name(facts.stage),
                        vacancy.candidates.size());
    text += facts.handed_in ? "Handed in: send the file back.\n"
            : owed == 0     ? "Everything is scored: it can be handed in.\n"
                            : fmt::format("{} still to be scored, or to be given a note.\n",
                                          counted(static_cast<long long>(owed), "place is", "places are"));
    session.out() << without_controls(text);
}

std::string send_back(const record::Record& pack) {
    return fmt::format("Send {} back to HR: nothing in it can be changed any more.", pack.path().string());
}

void add_pack_commands(CLI::App& program, Session& session) {
    auto given = std::make_shared<PackGiven>();
    CLI::App* command = add_command(
        program, "pack", "Make an encrypted file in which a member scores away from the record, or withdraw one",
        "evenhand pack coordinator.evenhand \"A Member\" -o member.pack");
    add_record(command, given->common);
    add_positional(command, "MEMBER", given->member, "whom it is for")->required();
    command->add_option("-o,--output", given->output, "the file to write; never over another file")
        ->type_name("FILE")
        ->check(not_empty);
    add_passphrase_file(command, given->passphrase_file);
    CLI::Option* away = command->add_flag("--withdraw", given->withdraw,
                                          "the member's pack does not count any more, since it was lost or the member "
                                          "scores in the record; needs --why");
    command->add_option("--why", given->why, "why it is withdrawn")->type_name("TEXT")->needs(away);
    add_stage(command, given->common);
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return make_pack(session, *given); });

    auto back = std::make_shared<UnpackGiven>();
    CLI::App* taking = add_command(program, "unpack",
                                   "Take a pack back that a member has handed in; it stays sealed until everybody has",
                                   "evenhand unpack coordinator.evenhand member.pack");
    add_record(taking, back->common);
    add_positional(taking, "PACK", back->pack, "the file that the member sent back")->required();
    add_passphrase_file(taking, back->passphrase_file);
    add_by(taking, back->common);
    on_chosen(taking, session, [&session, back] { return unpack(session, *back); });
}

} // namespace evenhand::cli
