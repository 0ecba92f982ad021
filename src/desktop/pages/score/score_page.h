// Scoring: the application at one side, the criterion with its level words at the other. A digit scores and is on disk
// before the next key; only the scorer's own scores are ever here.
#pragma once
#include "desktop/controls/levels.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/pages/score/flags.h"
#include "desktop/pages/score/own_scores.h"
#include "desktop/window/page.h"

#include <map>
#include <optional>
#include <wx/scrolwin.h>
#include <wx/timer.h>

class wxBoxSizer;
class wxButton;
class wxCheckBox;
class wxChoice;
class wxSizer;
class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

class AllScores;
class ApplicationView;
class EvidenceBox;
class FindBar;

class ScorePage : public Page {
  public:
    ScorePage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Score"); }
    std::string how_far() const override;
    void add_actions(Actions& actions, const std::function<bool()>& shown) override;
    void forget() override;
    void forget_drafts() override;
    void forget_person() override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void go_to(const Place& place) override;
    bool key(const wxKeyEvent& event) override;
    void leave() override;
    std::vector<std::string> unsaved() const override;
    std::string undoable() const override;
    void undo() override;
    /// Gives the level words the height they need. Where the window is low or narrow the rest makes room for them; they
    /// scroll only where not even that will do.
    bool Layout() override;

  private:
    /// Which cell comes after a score: the next criterion of the candidate, or the next candidate on the criterion; or
    /// all of them are looked at.
    enum class Way { by_candidate, by_criterion, all };
    /// What is written beside a score.
    struct Words {
        std::string note;
        std::vector<std::string> evidence;
        friend bool operator==(const Words&, const Words&) = default;
    };
    /// A change as it was before: the score, and the words that were not saved yet.
    struct Change {
        std::string what; ///< "the score", "the note"…
        panel::NewScore before;
        std::optional<Words> draft;
    };

    // score_page.cpp: making it
    void make_top(wxSizer& all);
    void make_left(wxSizer& all);
    void make_right(wxSizer& all);
    void make_lists(wxSizer& right);
    void make_judging(wxSizer& right);
    void make_words(wxSizer& right);
    void make_bottom(wxSizer& all);

    // showing.cpp: what is seen
    const panel::StageState* state() const; ///< the open stage, or nullptr where nothing can be scored
    bool scoring() const { return !order_.empty(); }
    OwnScores own() const;         ///< only where scoring() says so
    std::string why_empty() const; ///< why nothing can be scored here; empty where it can
    Cell here() const { return {candidate_, criterion_}; }
    const std::string& code() const;
    const std::string& criterion_id() const;
    TableView& list() const; ///< of the way one goes
    void make_room();
    void be_tight(bool tight);
    void begin(); ///< a new person or record: to the first cell without a score
    void show_nothing(const std::string& why);
    void use_text_size();
    void show_way();
    void show_candidate();
    void show_criterion();
    void show_statement(); ///< the criterion's own words and its importance
    void show_words();
    void show_guidance(const spec::Criterion& criterion);
    void fill_lists();
    void fill_criteria();
    void fill_candidates();
    void show_flag();
    void show_note_needed();
    void show_handed_in();
    void say_where();

    // moving.cpp: going about
    void move_candidate(int by);
    void move_criterion(int by);
    void go_to_cell(Cell cell);
    void go_from_all(Cell cell);
    void next_owed();
    void next_flagged();
    void toggle_flag();
    void choose_way(Way way);
    void focus_note();

    // giving.cpp: what is saved
    void press(int digit);
    void give(merit::Mark mark);
    bool save(merit::Mark mark, const std::string& what, const std::function<std::string()>& then = {});
    std::string after_score(Cell cell) const;
    Words saved_here() const;
    Words words_here() const; ///< as they stand in the window
    void keep_draft(const Words& words);
    void save_note(bool quietly = false);
    void pin_evidence();
    void take_evidence_away(std::size_t number);
    std::string cell_here() const;
    bool typing() const; ///< the focus is in a field that takes text
    void recognise();
    void hand_in();
    bool handed_in() const;

    std::vector<std::size_t> order_; ///< indices of the vacancy's candidates, in the scorer's own order
    std::string begun_for_;          ///< person and stage that are scored since begin(); empty: none
    Way way_ = Way::by_candidate, before_all_ = Way::by_candidate;
    std::size_t candidate_ = 0; ///< place in order_
    std::size_t criterion_ = 0;
    std::string at_;                      ///< code of the candidate shown, to stay there when the order is made anew
    std::map<std::string, Words> saved_;  ///< the scorer's own on the candidate shown, by criterion
    std::map<std::string, Words> drafts_; ///< words that are not saved yet, by cell: kept until they are
    std::vector<Change> changes_;         ///< oldest first
    Flags flags_;
    wxTimer pause_;      ///< runs while a note is being written
    bool sized_ = false; ///< be_tight() has been decided once
    bool tight_ = false; ///< the window is low: what can be done without makes room for the level words

    wxSizer *top_ = nullptr, *left_ = nullptr, *right_ = nullptr, *middle_ = nullptr, *bottom_ = nullptr;
    wxBoxSizer* note_row_ = nullptr;
    wxScrolledWindow* judging_ = nullptr; ///< the criterion, its level words and its guidance
    wxStaticText *who_ = nullptr, *where_ = nullptr, *note_needed_ = nullptr;
    wxStaticText *criteria_label_ = nullptr, *candidates_label_ = nullptr, *guidance_label_ = nullptr;
    WrappedText *criterion_text_ = nullptr, *importance_ = nullptr, *handed_in_ = nullptr;
    ApplicationView* application_ = nullptr;
    FindBar* find_ = nullptr;
    wxTextCtrl *note_ = nullptr, *guidance_ = nullptr;
    wxChoice* ways_ = nullptr;
    wxCheckBox* flag_ = nullptr;
    TableView *criteria_ = nullptr, *candidates_ = nullptr;
    Levels* levels_ = nullptr;
    EvidenceBox* evidence_ = nullptr;
    AllScores* all_ = nullptr;
    wxButton *recognise_ = nullptr, *hand_in_ = nullptr;
};

} // namespace evenhand::desktop
