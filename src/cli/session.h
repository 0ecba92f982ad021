// What every command needs: the record it works on, who acts, which stage is meant, and where answers go.
#pragma once
#include "base/errors.h"
#include "base/json.h"
#include "cli/cli.h"
#include "record/record.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

namespace evenhand::cli {

/// The command was called in a way that cannot be meant: exit status 2.
class Usage : public Error {
  public:
    using Error::Error;
};

/// Options that many commands share. Each is filled in only where the command has it.
struct Common {
    std::string record, by, stage;
    bool json = false;
};

/// One run of the program: what was chosen, and the world it runs in.
class Session {
  public:
    explicit Session(const World& world) : world_(world) {}

    /// What the chosen command does; gives the exit status. Set while the command line is parsed, run after it.
    std::function<int()> action;

    const World& world() const { return world_; }
    std::ostream& out() const { return world_.out; }
    std::ostream& err() const { return world_.err; }
    void print(const Json& document) const; ///< the one JSON document on standard output
    void warn(const std::vector<Problem>& problems) const;
    /// Shows progress on one line of standard error; does nothing where that is no terminal.
    Progress progress() const;

  private:
    const World& world_;
};

/// \throws InvalidInput if there is no such file or it is no record at all
void require_record(const std::string& path);
/// Opens a record. \throws InvalidInput if there is none or it is none, StorageError
record::Record open_record(const Session& session, const std::string& path, record::Record::Access access);

/// --stage, or the stage that is open.
spec::Stage stage_of(const panel::Vacancy& vacancy, const Common& common);

/// The person who looks: --by, or the officer whom `new` recorded. \throws NotAllowed if the record does not know them
const panel::Person& viewer_of(const panel::Vacancy& vacancy, const Common& common);

/// Person ids for names. \throws NotAllowed that names the people there are
std::vector<std::string> ids_of(const panel::Vacancy& vacancy, const std::vector<std::string>& names);

/// One act on a record that is open for writing: works out the events with the actor's id and commits them whole.
/// Somebody named by --by whom the record does not know is introduced as an HR officer in the same commit.
using Act = std::function<panel::Events(const panel::Vacancy& vacancy, const std::string& actor)>;
void perform(const Session& session, record::Record& record, const Common& common, const Act& act);
/// The same for a command whose actor is a MEMBER.
void perform_as(const Session& session, record::Record& record, const std::string& member, const Act& act);

// --- describing the command line
// ------------------------------------------------------------------------------------------

/// Adds a subcommand. \param example the line of its help that shows it in use
CLI::App* add_command(CLI::App& parent, const std::string& name, const std::string& description,
                      const std::string& example);
/// Runs `action` if this command is chosen.
void on_chosen(CLI::App* command, Session& session, std::function<int()> action);

/// An argument that is known by its place.
template <class T>
CLI::Option* add_positional(CLI::App* command, const std::string& name, T& value, const std::string& description) {
    return command->add_option(name, value, description)->type_name("");
}

/// A check for options: where a script's variable is empty, nothing else may be taken instead.
std::string not_empty(const std::string& name);

void add_record(CLI::App* command, Common& common); ///< the positional RECORD
void add_by(CLI::App* command, Common& common,      ///< --by NAME
            const std::string& description = "who acts (otherwise the HR officer who made the record)");
void add_stage(CLI::App* command, Common& common); ///< --stage WORD
void add_json(CLI::App* command, Common& common);  ///< --json

/// An option that takes several values, after one another or by being repeated.
CLI::Option* add_list(CLI::App* command, const std::string& name, std::vector<std::string>& values,
                      const std::string& description, const std::string& label);

} // namespace evenhand::cli
