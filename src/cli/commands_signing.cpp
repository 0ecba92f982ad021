// sign-off, and sign: putting one's name under what was handed in or signed off, with a key of one's own or on paper.
#include "cli/commands.h"
#include "cli/passphrase.h"
#include "seal/signing_key.h"

#include <fmt/format.h>

namespace evenhand::cli {

namespace {

struct SigningGiven {
    Common common;
    std::string member, key, passphrase_file, why;
    bool paper = false, new_key = false;
};

int sign_off(const Session& session, const SigningGiven& given) {
    record::Record record = open_record(session, given.common.record, record::Record::Access::write);
    const spec::Stage stage = stage_of(record.vacancy(), given.common);
    const panel::Flags flags = record.flags(stage);
    perform_as(session, record, given.member, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::sign_off(vacancy, actor, stage, flags);
    });
    session.out() << fmt::format("{} has signed off the {} stage.\n", given.member, spec::name(stage));
    return 0;
}

std::string called(const panel::Unsigned& act) {
    return fmt::format("the {} (event {})", panel::name(act.act), act.event);
}

/// The member's key: the one in the file, or a new one in it.
seal::SigningKey key_for(const Session& session, const SigningGiven& given, const std::filesystem::path& path) {
    const bool there = std::filesystem::exists(path);
    if (there && given.new_key)
        throw InvalidInput(fmt::format("There is a key in {} already", path.string()),
                           "another file with --key, or the key in it used without --new-key");
    const seal::Secret words = passphrase(
        session, given.passphrase_file,
        fmt::format("{} key in {}", there ? "The passphrase for the" : "A passphrase for the new", path.string()),
        !there);
    if (there) return seal::open_key_file(path, words.view());
    seal::SigningKey key = seal::make_key_file(path, words.view());
    session.out() << fmt::format("A key was made for {} and is kept in {}.\n", given.member, path.string());
    return key;
}

int sign(const Session& session, const SigningGiven& given) {
    record::Record record = open_record(session, given.common.record, record::Record::Access::write);
    const panel::Person& person = record.vacancy().require_person(given.member);
    const spec::Stage stage = stage_of(record.vacancy(), given.common);
    const std::vector<panel::Unsigned> acts = panel::unsigned_acts(record.vacancy(), stage, person.id);
    if (acts.empty())
        throw NotAllowed(fmt::format("{} has nothing to sign at the {} stage: what was handed in and signed off is "
                                     "signed, or there is nothing yet.",
                                     given.member, spec::name(stage)));
    const std::string id = person.id;
    if (given.paper) {
        for (const panel::Unsigned& act : acts) {
            perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
                return panel::sign_on_paper(vacancy, actor, stage, id, act.act, given.why);
            });
            session.out() << fmt::format("{} signs {} on paper.\n", given.member, called(act));
        }
        return 0;
    }
    const std::filesystem::path path =
        given.key.empty() ? seal::key_path(given.member) : std::filesystem::path(given.key);
    const seal::SigningKey key = key_for(session, given, path);
    for (const panel::Unsigned& act : acts) {
        const panel::Signed what = record.signed_with(key, id, stage, act);
        perform_as(session, record, given.member,
                   [&](const panel::Vacancy& vacancy, const std::string&) { return panel::sign(vacancy, what); });
        session.out() << fmt::format("{} has signed {}. Key: {}.\n", given.member, called(act),
                                     seal::fingerprint(key.public_key));
    }
    return 0;
}

} // namespace

void add_signing_commands(CLI::App& program, Session& session) {
    auto off = std::make_shared<SigningGiven>();
    CLI::App* sign_it_off = add_command(program, "sign-off", "Sign the decisions of a closed stage off",
                                        "evenhand sign-off coordinator.evenhand \"A Member\"");
    add_record(sign_it_off, off->common);
    add_positional(sign_it_off, "MEMBER", off->member, "who signs off: the chair, a member or the HR adviser")
        ->required();
    add_stage(sign_it_off, off->common);
    on_chosen(sign_it_off, session, [&session, off] { return sign_off(session, *off); });

    auto given = std::make_shared<SigningGiven>();
    CLI::App* command = add_command(program, "sign",
                                    "Sign what a member handed in or signed off, with the member's own key, which is "
                                    "made at first use; or note that they sign on paper",
                                    "evenhand sign coordinator.evenhand \"A Member\"");
    add_record(command, given->common);
    add_positional(command, "MEMBER", given->member, "who signs")->required();
    command
        ->add_option("--key", given->key,
                     "the file the key is kept in (otherwise one by the member's name in the "
                     "user's settings)")
        ->type_name("FILE")
        ->check(not_empty);
    command->add_flag("--new-key", given->new_key, "only make a new key; one that is there is refused");
    add_passphrase_file(command, given->passphrase_file);
    CLI::Option* paper = command->add_flag("--paper", given->paper, "the member signs on paper; needs --why");
    command->add_option("--why", given->why, "why it is signed on paper: a forgotten passphrase, it may be")
        ->type_name("TEXT")
        ->needs(paper);
    add_stage(command, given->common);
    add_by(command, given->common,
           "who notes that it is signed on paper (otherwise the HR officer who made the record)");
    on_chosen(command, session, [&session, given] { return sign(session, *given); });
}

} // namespace evenhand::cli
