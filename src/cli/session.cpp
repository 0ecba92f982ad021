#include "cli/session.h"

#include "base/telling.h"
#include "panel/keeping.h"
#include "record/pack_file.h"
#include "record/sources.h"

#include <fmt/format.h>
#include <fstream>

namespace evenhand::cli {

void Session::print(const Json& document) const {
    out() << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

void Session::warn(const std::vector<Problem>& problems) const {
    for (const Problem& problem : summed_up(problems))
        err() << (problem.file.empty() ? "evenhand: " : "") << to_string(problem) << '\n';
}

Progress Session::progress() const {
    if (!world_.show_progress) return {};
    return [this, shown = -1](std::size_t done, std::size_t total, std::string_view what) mutable {
        const int percent = total == 0 ? 100 : static_cast<int>(done * 100 / total);
        if (percent == shown) return true;
        shown = percent;
        err() << fmt::format("\r{} {} %\033[K", what, percent);
        if (done >= total) err() << "\r\033[K";
        err().flush();
        return true;
    };
}

// A file that does not start as SQLite's do is somebody's mistake, not a damaged record.
void require_record(const std::string& path) {
    record::require_file(path);
    if (record::is_pack(path))
        throw InvalidInput(
            {{Problem::Severity::error,
              path,
              0,
              0,
              "this is a panel pack: score, scores import, submit and status work on it, unpack takes it "
              "back, and all else is done in the record",
              {}}});
    constexpr std::string_view magic("SQLite format 3\0", 16);
    std::string start(magic.size(), '\0');
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return; // no permission: opening it says so
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    if (start != magic)
        throw InvalidInput({{Problem::Severity::error, path, 0, 0, "this is not an Evenhand record",
                             "a file that `evenhand new` made"}});
}

record::Record open_record(const Session& session, const std::string& path, record::Record::Access access) {
    require_record(path);
    return record::Record::open(path, access, session.world().clock);
}

spec::Stage stage_of(const panel::Vacancy& vacancy, const Common& common) {
    return spec::stage_named(common.stage).value_or(vacancy.current_stage());
}

const panel::Person& viewer_of(const panel::Vacancy& vacancy, const Common& common) {
    if (!common.by.empty()) return vacancy.require_person(common.by);
    const panel::Person* officer = vacancy.find_person(vacancy.officer);
    if (!officer) throw StorageError("The record does not say which HR officer made it.");
    return *officer;
}

std::vector<std::string> ids_of(const panel::Vacancy& vacancy, const std::vector<std::string>& names) {
    std::vector<std::string> ids;
    for (const std::string& name : names) ids.push_back(vacancy.require_person(name).id);
    return ids;
}

void perform(const Session& session, record::Record& record, const Common& common, const Act& act) {
    const panel::Vacancy& vacancy = record.vacancy();
    panel::require_not_disposed(vacancy);
    if (common.by.empty()) return record.commit(vacancy.officer, act(vacancy, vacancy.officer), session.progress());
    panel::Events events = panel::introduce_officer(vacancy, common.by);
    if (events.empty()) {
        const std::string actor = vacancy.require_person(common.by).id;
        return record.commit(actor, act(vacancy, actor), session.progress());
    }
    // The act is worked out as if the officer were there already, and both are committed together or not at all.
    const auto& added = std::get<panel::PersonAdded>(events.front().what);
    panel::Vacancy with_officer = vacancy;
    panel::Person officer;
    officer.id = added.id;
    officer.name = added.name.text;
    officer.role = added.role;
    with_officer.people.push_back(officer);
    panel::Events done = act(with_officer, officer.id);
    events.insert(events.end(), std::make_move_iterator(done.begin()), std::make_move_iterator(done.end()));
    record.commit(officer.id, std::move(events), session.progress());
}

void perform_as(const Session& session, record::Record& record, const std::string& member, const Act& act) {
    panel::require_not_disposed(record.vacancy());
    const std::string actor = record.vacancy().require_person(member).id;
    if (const record::PackFacts* pack = record.pack(); pack && pack->person != actor)
        throw NotAllowed(fmt::format("This is the pack of {}: nobody else scores in it.",
                                     record.vacancy().find_person(pack->person)->name));
    record.commit(actor, act(record.vacancy(), actor), session.progress());
}

CLI::App* add_command(CLI::App& parent, const std::string& name, const std::string& description,
                      const std::string& example) {
    CLI::App* command = parent.add_subcommand(name, description);
    if (!example.empty()) command->footer("Example: " + example);
    return command;
}

void on_chosen(CLI::App* command, Session& session, std::function<int()> action) {
    command->callback([&session, action = std::move(action)] { session.action = action; });
}

std::string not_empty(const std::string& name) {
    return name.empty() ? "a name cannot be empty" : "";
}

void add_record(CLI::App* command, Common& common) {
    add_positional(command, "RECORD", common.record, "the vacancy's file, NAME.evenhand")->required()->check(not_empty);
}

void add_by(CLI::App* command, Common& common, const std::string& description) {
    command->add_option("--by", common.by, description)->type_name("NAME")->check(not_empty);
}

void add_stage(CLI::App* command, Common& common) {
    command->add_option("--stage", common.stage, "the stage that is meant (otherwise the one that is open)")
        ->type_name("STAGE")
        ->check(CLI::IsMember({"shortlisting", "test", "interview"}));
}

void add_json(CLI::App* command, Common& common) {
    command->add_flag("--json", common.json, "print one JSON document");
}

CLI::Option* add_list(CLI::App* command, const std::string& name, std::vector<std::string>& values,
                      const std::string& description, const std::string& label) {
    return command->add_option(name, values, description)->type_name(label);
}

} // namespace evenhand::cli
