// moderate.
#include "base/text.h"
#include "cli/commands.h"
#include "cli/table.h"
#include "panel/selection.h"

#include <fmt/format.h>

namespace evenhand::cli {

namespace {

using Access = record::Record::Access;

struct ModerateGiven {
    Common common;
    std::string candidate, criterion, level, why;
    std::vector<std::string> present, dissent;
    bool close = false, reopen = false;
};

void check_usage(const ModerateGiven& given) {
    const bool names_cell = !given.candidate.empty() || !given.criterion.empty() || !given.level.empty();
    const bool lists_people = !given.present.empty() || !given.dissent.empty();
    if (given.close && given.reopen) throw Usage("moderation is either closed or reopened");
    if ((given.close || given.reopen) && (names_cell || lists_people))
        throw Usage("--close and --reopen stand alone, without a candidate or people");
    if (given.reopen && given.why.empty()) throw Usage("--reopen needs a reason: --why TEXT");
    if (given.close && !given.why.empty())
        throw Usage("--close keeps no reason; reasons stand with the agreed scores and with --reopen");
    if (given.close || given.reopen) return;
    if (!names_cell && !lists_people && given.why.empty()) return; // the agenda
    if (given.level.empty()) throw Usage("an agreed score needs CANDIDATE, CRITERION and LEVEL");
    if (given.why.empty()) throw Usage("an agreed score needs a reason: --why TEXT");
}

panel::Events agree(const panel::Vacancy& vacancy, const std::string& actor, spec::Stage stage,
                    const ModerateGiven& given) {
    const merit::Mark mark = panel::parse_mark(vacancy.stage(stage).scale_now(), given.level, false);
    panel::NewAgreed agreed;
    agreed.candidate = given.candidate;
    agreed.criterion = given.criterion;
    agreed.level = mark.value();
    agreed.why = given.why;
    agreed.present = ids_of(vacancy, given.present);
    agreed.dissent = ids_of(vacancy, given.dissent);
    return panel::agree_score(vacancy, actor, stage, agreed);
}

std::string why_on_agenda(const merit::AgendaItem& item) {
    switch (item.why) {
    case merit::AgendaItem::Why::split_essential:
        return "split about an essential";
    case merit::AgendaItem::Why::only_cannot_judge:
        return "nobody could judge it";
    case merit::AgendaItem::Why::spread:
        break;
    }
    return fmt::format("members are {} apart", counted(item.spread, "level", "levels"));
}

int show_agenda(const Session& session, const Common& common) {
    const auto record = open_record(session, common.record, Access::read);
    const panel::Vacancy& vacancy = record.vacancy();
    const spec::Stage stage = stage_of(vacancy, common);
    const panel::StageState& state = vacancy.stage(stage);
    const auto agenda = panel::agenda_of(vacancy, stage);
    if (agenda.empty()) {
        session.out() << "There is nothing to moderate.\n";
        return 0;
    }
    TextTable table({"Candidate", "Criterion", "Why", "Agreed"});
    for (const merit::AgendaItem& item : agenda) {
        const std::string& code = vacancy.candidates[item.candidate].code;
        const std::string& criterion = state.criteria[item.criterion].id;
        const panel::AgreedScore* agreed = state.agreed_on(code, criterion);
        table.add({code, criterion, why_on_agenda(item),
                   agreed && panel::stands(vacancy, *agreed) ? std::to_string(agreed->level) : "-"});
    }
    session.out() << table.text();
    return 0;
}

int moderate(const Session& session, const ModerateGiven& given) {
    check_usage(given);
    if (!given.close && !given.reopen && given.level.empty()) return show_agenda(session, given.common);
    auto record = open_record(session, given.common.record, Access::write);
    const spec::Stage stage = stage_of(record.vacancy(), given.common);
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        if (given.close) return panel::close_moderation(vacancy, actor, stage);
        if (given.reopen) return panel::reopen_moderation(vacancy, actor, stage, given.why);
        return agree(vacancy, actor, stage, given);
    });
    if (given.close || given.reopen)
        session.out() << (given.close ? "Moderation is closed.\n" : "Moderation is open again.\n");
    else
        session.out() << fmt::format("Agreed: {} on {} is {}. Members' own scores stand unchanged beside it.\n",
                                     given.candidate, given.criterion, trimmed(given.level));
    return 0;
}

} // namespace

void add_moderation_commands(CLI::App& program, Session& session) {
    auto given = std::make_shared<ModerateGiven>();
    CLI::App* command = add_command(program, "moderate",
                                    "Record an agreed score, or close moderation; with RECORD alone, show the agenda",
                                    "evenhand moderate coordinator.evenhand C014 2.2 2 --why \"The example is of a "
                                    "team\" --present \"A Chair\" \"A "
                                    "Member\"");
    add_record(command, given->common);
    add_positional(command, "CANDIDATE", given->candidate, "the candidate's code");
    add_positional(command, "CRITERION", given->criterion, "the criterion's id");
    add_positional(command, "LEVEL", given->level, "the level the panel agreed");
    command->add_option("--why", given->why, "the reason")->type_name("TEXT");
    add_list(command, "--present", given->present, "who took part (otherwise all who score the candidate)", "MEMBER");
    add_list(command, "--dissent", given->dissent, "who did not agree", "MEMBER");
    command->add_flag("--close", given->close, "close moderation: the ranking can be seen from then");
    command->add_flag("--reopen", given->reopen, "open it again, with a reason; reports print it");
    add_stage(command, given->common);
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return moderate(session, *given); });
}

} // namespace evenhand::cli
