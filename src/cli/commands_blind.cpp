// applications blind, hide, reveal: HR goes over what the panel will read.
#include "base/telling.h"
#include "base/text.h"
#include "cli/commands.h"
#include "record/blinding.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::cli {

namespace {

using Access = record::Record::Access;

struct ReviewGiven {
    Common common;
    std::string why;
};

Json to_json(const record::BlindReview& review) {
    Json candidates = Json::array(), places = Json::array();
    for (const auto& [code, kinds] : review.hidden) {
        Json hidden = Json::object();
        for (const auto& [kind, count] : kinds) hidden[std::string(intake::name(kind))] = count;
        candidates.push_back({{"code", code}, {"hidden", std::move(hidden)}});
    }
    for (const record::StillThere& one : review.still_there)
        places.push_back({{"code", one.candidate}, {"field", one.field}, {"words", one.words}, {"why", one.why}});
    return {{"candidates", std::move(candidates)}, {"left", std::move(places)}};
}

std::string in_words(const std::map<intake::Hidden, long long>& kinds) {
    std::vector<std::string> parts;
    for (const auto& [kind, count] : kinds) parts.push_back(fmt::format("{} {}", intake::name(kind), count));
    return parts.empty() ? "nothing" : joined(parts);
}

int review(const Session& session, const ReviewGiven& given) {
    auto record = open_record(session, given.common.record, Access::write);
    look_as_hr(session, record, given.common, given.why);
    const record::BlindReview review = record::blind_review(record, session.progress());
    if (given.common.json) {
        session.print(to_json(review));
        return 0;
    }
    for (const auto& [code, kinds] : review.hidden) {
        session.out() << fmt::format("{}: hidden: {}\n", code, in_words(kinds));
        for (const record::StillThere& one : review.still_there)
            if (one.candidate == code)
                session.out() << fmt::format("  left: {}: \"{}\" ({})\n", one.field,
                                             without_controls(tidied(one.words)), one.why);
    }
    return 0;
}

struct ChangeGiven {
    Common common;
    std::string candidate, field, words, why;
};

using Change = std::vector<intake::Mask> (*)(std::string_view, std::vector<intake::Mask>, std::string_view);

int change(const Session& session, const ChangeGiven& given, Change changed) {
    auto record = open_record(session, given.common.record, Access::write);
    const auto copies = record.blind_copies(given.candidate);
    const auto copy =
        std::find_if(copies.begin(), copies.end(), [&](const auto& one) { return one.field == given.field; });
    if (copy == copies.end()) {
        std::vector<std::string> fields;
        for (const record::BlindCopy& one : copies) fields.push_back(one.field);
        throw InvalidInput(fmt::format("{} has no answer \"{}\" that the panel reads", given.candidate, given.field),
                           fields.empty() ? "an application with answers" : "one of " + joined(fields));
    }
    const auto masks = changed(copy->original, copy->masks, given.words);
    perform(session, record, given.common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        panel::Events events =
            panel::blind_answer(vacancy, actor, given.candidate, given.field, copy->original, masks, given.why);
        if (masks == copy->masks) // said to those who may know it alone: it tells whether somebody's name is there
            throw InvalidInput(fmt::format("Nothing changes: in the answer \"{}\" of {} there is no such place",
                                           given.field, given.candidate),
                               "words as they stand in the answer");
        return events;
    });
    session.out() << fmt::format("{}, {}: {} hidden now.\n", given.candidate, given.field,
                                 counted(static_cast<long long>(masks.size()), "place", "places"));
    return 0;
}

void add_change(CLI::App& group, Session& session, const char* name, const char* description, const char* example,
                Change changed) {
    auto given = std::make_shared<ChangeGiven>();
    CLI::App* command = add_command(group, name, description, example);
    add_record(command, given->common);
    add_positional(command, "CANDIDATE", given->candidate, "the candidate's code")->required();
    add_positional(command, "FIELD", given->field, "the id of the form's field")->required();
    add_positional(command, "WORDS", given->words, "the words, wherever they stand in the answer")->required();
    command->add_option("--why", given->why, "the reason")->type_name("TEXT")->required();
    add_by(command, given->common);
    on_chosen(command, session, [&session, given, changed] { return change(session, *given, changed); });
}

} // namespace

void look_as_hr(const Session& session, record::Record& record, const Common& common, const std::string& why) {
    perform(session, record, common, [&](const panel::Vacancy& vacancy, const std::string& actor) {
        return panel::open_hr_view(vacancy, actor, why);
    });
}

void add_blind_commands(CLI::App& applications, Session& session) {
    auto given = std::make_shared<ReviewGiven>();
    CLI::App* command =
        add_command(applications, "blind", "List what the panel's blind copies hide, and what might still identify",
                    "evenhand applications blind coordinator.evenhand");
    add_record(command, given->common);
    command->add_option("--why", given->why, "why HR looks at names")->type_name("TEXT");
    add_json(command, given->common);
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return review(session, *given); });
    add_change(
        applications, session, "hide", "Hide words of an answer from the panel, before scoring opens",
        "evenhand applications hide coordinator.evenhand C007 statement \"Sample Club\" --why \"Only one there\"",
        intake::with_hidden);
    add_change(applications, session, "reveal", "Show words again that a blind copy hides",
               "evenhand applications reveal coordinator.evenhand C007 statement Rose --why \"The flower\"",
               intake::with_shown);
}

} // namespace evenhand::cli
