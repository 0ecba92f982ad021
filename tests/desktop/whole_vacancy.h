// One vacancy from the opening page to the signed-off report: a chair and two members at one keyboard.
#pragma once
#include "desktop/hands.h"
#include "support/folder.h"

#include <map>
#include <string>
#include <vector>

namespace evenhand::test {

class WholeVacancy {
  public:
    static constexpr const char *officer = "Sample Officer", *chair = "Sample Chair", *member_a = "Sample Member A",
                                *member_b = "Sample Member B";
    WholeVacancy();

    // The steps, in their order. Each leaves the vacancy as the next one finds it.
    void make_the_record();
    void take_in_applications();
    void bring_the_panel_together();
    void declare_interests();
    void set_the_rules();
    void practise();
    void agree_and_open();
    void score_and_hand_in();
    void moderate();
    void decide();
    void answer_questions_and_sign();
    void export_the_report();
    void read_the_history();
    void hold_the_interview();
    void verify_afterwards();

    const panel::Vacancy& vacancy() { return desk.window().context().vacancy(); }
    const panel::StageState& state() { return *desk.window().context().state(); }

  private:
    std::vector<std::string> order_of(const std::string& member);
    std::string outcome_wanted(const std::string& code);
    void new_person(const std::string& name, const std::string& role);
    void practise_as(const std::string& member, const std::string& keys, const std::string& note);
    void agree_as(const std::string& member);
    void score_all(const std::string& member);
    void write_notes(const std::string& member);
    void pin_evidence();
    void hand_in();
    void expect_no_scores_of(const std::vector<std::string>& others);
    void agree_on(const std::string& level, const std::string& why);
    void write_the_basis();
    void sign_as(const std::string& member);
    void ask_what_is_missing();
    void look_at_names();
    void begin_the_interview_rules();
    void score_the_interview(const std::string& member);
    bool tells_anywhere(const std::string& words) { return says(hands.everything_told(), words); }
    /// Presses what saves, and waits until it is in the record.
    void save(int key, int modifiers = 0);
    void next_tab(const std::string& part);

    Folder folder;
    std::filesystem::path record, report;
    std::vector<std::string> asked; ///< titles of the file dialogs
    bool progress_shown = false;
    Desk desk;
    Hands hands;
    std::string conflicted, known; ///< codes of whom member A must not score, and of whom member B knows
    std::string cannot_judge_at;   ///< the code member A gave a ? to
};

} // namespace evenhand::test
