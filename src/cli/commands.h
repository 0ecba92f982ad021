// The commands by group; each adds its part of the command line to the program.
#pragma once
#include "cli/session.h"

namespace evenhand::cli {

void add_spec_commands(CLI::App& program, Session& session);  ///< spec check, spec show, spec import
void add_setup_commands(CLI::App& program, Session& session); ///< new, rules, open
void add_application_commands(CLI::App& program,
                              Session& session); ///< applications import, withdraw, set-aside, bring-back
void add_blind_commands(CLI::App& applications, Session& session); ///< applications blind, hide, reveal
void add_same_commands(CLI::App& applications, Session& session);  ///< applications same, replace, keep, original
void add_export_command(CLI::App& applications, Session& session); ///< applications export
void add_panel_commands(CLI::App& program, Session& session);      ///< panel add, declare, stand-down
void add_interview_commands(CLI::App& program, Session& session);  ///< questions
void add_scoring_commands(CLI::App& program, Session& session);    ///< score, scores import, submit
void add_moderation_commands(CLI::App& program, Session& session); ///< moderate
void add_outcome_commands(CLI::App& program, Session& session);    ///< shortlist, decide, report
void add_record_commands(CLI::App& program, Session& session);     ///< verify, history, replay, status
void add_verify_command(CLI::App& program, Session& session);      ///< verify
void add_history_commands(CLI::App& program, Session& session);    ///< history, replay
void add_keeping_commands(CLI::App& program, Session& session);    ///< backup, recover
void add_period_commands(CLI::App& program, Session& session);     ///< retention, hold, move-out, erase, dispose
void add_signing_commands(CLI::App& program, Session& session);    ///< sign-off, sign
void add_pack_commands(CLI::App& program, Session& session);       ///< pack, unpack
void add_completion_command(CLI::App& program, Session& session);  ///< completion bash

/// How long the record is kept, holds, and that it was disposed of, in lines; empty where there is nothing to say yet.
std::string keeping_text(const panel::Vacancy& vacancy);

/// HR looks at what names people: that is on the record before anything is shown.
void look_as_hr(const Session& session, record::Record& record, const Common& common, const std::string& why);

/// The whole program, described but not run.
std::unique_ptr<CLI::App> make_program(Session& session);

} // namespace evenhand::cli
