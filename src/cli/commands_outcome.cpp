// shortlist, decide, report.
#include "base/text.h"
#include "cli/commands.h"
#include "cli/shortlist.h"
#include "record/sources.h"
#include "report/report.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace evenhand::cli {

namespace {

/// The report of that name, or the only one that starts with it. \throws InvalidInput that lists the reports there are
std::string report_named(const std::string& name) {
    const std::vector<std::string> names = report::report_names();
    std::vector<std::string> meant;
    for (const std::string& known : names) {
        if (known == name) return known;
        if (!name.empty() && known.starts_with(name)) meant.push_back(known);
    }
    if (meant.size() == 1) return meant.front();
    if (meant.empty()) throw InvalidInput(fmt::format("There is no report \"{}\"", name), "one of " + joined(names));
    throw InvalidInput(fmt::format("\"{}\" could be several reports", name), "one of " + joined(meant));
}

using Access = record::Record::Access;

struct DecideGiven {
    Common common;
    std::string candidate, outcome, why;
    bool as_proposed = false;
};

panel::Outcome outcome_of(const std::string& word, spec::Stage stage) {
    if (const auto outcome = panel::outcome_named(word, stage)) return *outcome;
    throw InvalidInput(fmt::format("\"{}\" is no decision of the {} stage", word, spec::name(stage)),
                       stage == spec::Stage::interview ? "appoint, reserve or not-appointed"
                                                       : "invite, reserve or reject");
}

int decide(const Session& session, const DecideGiven& given) {
    if (given.as_proposed && !given.candidate.empty())
        throw Usage("--as-proposed decides all; it stands without a candidate");
    if (given.as_proposed && !given.why.empty())
        throw Usage("--as-proposed gives each candidate the reason of the proposal; --why goes with one candidate");
    if (!given.as_proposed && given.outcome.empty())
        throw Usage("a decision needs CANDIDATE and OUTCOME; --as-proposed decides all as proposed");
    if (!given.as_proposed && given.why.empty()) throw Usage("a decision needs a reason: --why TEXT");
    auto record = open_record(session, given.common.record, Access::write);
    const spec::Stage stage = stage_of(record.vacancy(), given.common);
    const panel::Flags flags = record.flags(stage);
    const std::size_t before = record.vacancy().stage(stage).decisions.size();
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        if (given.as_proposed) return panel::decide_as_proposed(vacancy, actor, stage, flags);
        return panel::decide(vacancy, actor, stage, given.candidate, outcome_of(given.outcome, stage), given.why,
                             flags);
    });
    const panel::StageState& state = record.vacancy().stage(stage);
    if (given.as_proposed)
        session.out() << fmt::format(
            "{} recorded as proposed.\n",
            counted(static_cast<long long>(state.decisions.size() - before), "decision", "decisions"));
    else
        session.out() << fmt::format("{}: {}.\n", given.candidate,
                                     panel::name(state.decision_on(given.candidate)->outcome, stage));
    return 0;
}

struct ReportGiven {
    Common common;
    std::string name, output, member, candidate, requested, language, why;
    bool hr = false, pdf_a = false;
};

int write_report(const Session& session, const ReportGiven& given) {
    if (!given.hr && !(given.why.empty() && given.common.by.empty()))
        throw Usage("--why and --by say who looks as HR and why; they go with --hr");
    const std::string name = report_named(given.name);
    report::Options options;
    options.member = given.member;
    options.candidate = given.candidate;
    options.stage = spec::stage_named(given.common.stage);
    options.hr = given.hr;
    options.pdf_a = given.pdf_a;
    options.language = given.language;
    if (!given.requested.empty()) options.requested = parse_date(given.requested);
    if (given.hr && !report::shows_hr(report::definition_named(name)))
        throw InvalidInput(fmt::format("The {} shows nothing that HR alone may read", name), "no --hr");
    auto record = open_record(session, given.common.record, given.hr ? Access::write : Access::read);
    if (given.hr) look_as_hr(session, record, given.common, given.why);
    const report::Written written = report::write_report(record, name, options, given.output, session.progress());
    for (const std::string& warning : written.warnings) session.err() << "evenhand: warning: " << warning << '\n';
    session.out() << fmt::format("Wrote {}.\n", given.output);
    return 0;
}

void add_decide(CLI::App& program, Session& session) {
    auto given = std::make_shared<DecideGiven>();
    CLI::App* command = add_command(program, "decide", "Decide on one candidate, or on everyone as proposed",
                                    "evenhand decide coordinator.evenhand C014 reserve --why \"Last of the tied\"");
    add_record(command, given->common);
    add_positional(command, "CANDIDATE", given->candidate, "the candidate's code");
    add_positional(command, "OUTCOME", given->outcome,
                   "invite, reserve or reject; at interview appoint, reserve or not-appointed")
        ->transform([](std::string word) { return word == "not appointed" ? "not-appointed" : word; })
        ->check(CLI::IsMember({"invite", "reserve", "reject", "appoint", "not-appointed"}));
    command->add_option("--why", given->why, "the reason")->type_name("TEXT");
    command->add_flag("--as-proposed", given->as_proposed,
                      "decide on everyone still undecided as the program proposes");
    add_stage(command, given->common);
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return decide(session, *given); });
}

void add_report(CLI::App& program, Session& session) {
    auto given = std::make_shared<ReportGiven>();
    CLI::App* command = add_command(program, "report", "Write a report as PDF",
                                    "evenhand report coordinator.evenhand shortlist-report -o shortlist.pdf");
    add_record(command, given->common);
    add_positional(command, "NAME", given->name, "a file of reports/ without its ending; its beginning is enough")
        ->required();
    command->add_option("-o,--output", given->output, "the PDF to write")
        ->type_name("FILE")
        ->required()
        ->check(not_empty);
    command->add_option("--member", given->member, "the panel member a score sheet is for")->type_name("MEMBER");
    command->add_option("--candidate", given->candidate, "the candidate whom the report is about")->type_name("CODE");
    add_stage(command, given->common);
    command->add_flag("--hr", given->hr,
                      "HR looks, which the record says from then on: for reports to HR alone, and for the name and the "
                      "outcome in a feedback letter");
    command->add_option("--why", given->why, "why HR looks")->type_name("TEXT");
    add_by(command, given->common, "who looks as HR (otherwise the HR officer who made the record)");
    command->add_flag("--pdf-a", given->pdf_a, "as PDF/A-1b, for archives");
    command
        ->add_option("--language", given->language,
                     "the language of the program's own words in it, as cy for Welsh; what people wrote stays as it is")
        ->type_name("LANGUAGE");
    command
        ->add_option("--requested", given->requested, "the day on which the applicant asked for a subject-access pack")
        ->type_name("YYYY-MM-DD");
    on_chosen(command, session, [&session, given] { return write_report(session, *given); });
}

} // namespace

void add_outcome_commands(CLI::App& program, Session& session) {
    auto given = std::make_shared<ShortlistGiven>();
    CLI::App* command = add_command(program, "shortlist", "Show the ranking, the line and what is proposed",
                                    "evenhand shortlist coordinator.evenhand --json");
    add_record(command, given->common);
    command->add_flag("--hr", given->hr, "HR's view: interview schemes are applied");
    add_stage(command, given->common);
    add_json(command, given->common);
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] {
        const auto record = open_record(session, given->common.record, Access::read);
        show_shortlist(session, record, *given);
        return 0;
    });
    add_decide(program, session);
    add_report(program, session);
}

} // namespace evenhand::cli
