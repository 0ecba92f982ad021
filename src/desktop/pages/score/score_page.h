// Scoring: the application at one side, the criterion with its level words at the other. A digit scores and is on disk
// before the next key; only the scorer's own scores are ever here.
#pragma once
#include "desktop/controls/levels.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/window/page.h"

#include <map>
#include <optional>
#include <wx/scrolwin.h>

class wxButton;
class wxSizer;
class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

class ScorePage : public Page {
  public:
    ScorePage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Score"); }
    std::string how_far() const override;
    void forget() override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    bool key(const wxKeyEvent& event) override;
    /// Gives the level words the height they need; where the window is too low for that, they scroll.
    bool Layout() override;
    void add_actions(Actions& actions, const std::function<bool()>& shown) override;
    void leave() override { save_note(); }
    std::vector<std::string> unsaved() const override;

    void move_candidate(int by);
    void move_criterion(int by);
    void focus_note();
    void hand_in();
    /// Another record: nothing of the old one is kept.
    void forget_drafts() override { drafts_.clear(); }

  private:
    void make_left(wxSizer& all);
    void make_right(wxSizer& all);
    void make_judging(wxSizer& right);
    const panel::StageState* state() const; ///< the open stage, or nullptr where nothing can be scored
    std::size_t scorer() const;             ///< index of the one who scores here; only where scoring() says so
    bool scoring() const { return !order_.empty(); }
    std::string why_empty() const; ///< why nothing can be scored here; empty where it can
    const std::string& code() const;
    merit::Mark mark_on(std::size_t candidate, std::size_t criterion) const;
    std::size_t left_for(std::size_t candidate) const;

    void begin(); ///< a new person or record: to the first cell without a score
    void show_nothing(const std::string& why);
    void show_candidate();
    void show_criterion();
    void fill_criteria();
    void say_where();

    void press(int digit);
    void give(merit::Mark mark);
    std::string after_score() const;
    void save_note();
    panel::NewScore score_here() const; ///< as saved, to be changed
    std::string cell_here() const;
    bool locked() const;
    bool typing() const; ///< the focus is in a field that takes text

    std::vector<std::size_t> order_; ///< indices of the vacancy's candidates, in the scorer's own order
    std::string begun_for_;          ///< the person who scores since begin(); empty: nobody
    std::size_t candidate_ = 0;      ///< place in order_
    std::size_t criterion_ = 0;
    std::string at_;           ///< code of the candidate shown, to stay there when the order is made anew
    record::ScoreWords saved_; ///< the scorer's note and evidence on the criterion shown
    std::map<std::string, std::string> drafts_; ///< notes that are not saved yet, by cell: kept until they are

    wxSizer* right_ = nullptr;
    wxScrolledWindow* judging_ = nullptr; ///< the criterion and its level words
    wxStaticText *who_ = nullptr, *where_ = nullptr;
    WrappedText *criterion_text_ = nullptr, *importance_ = nullptr;
    wxTextCtrl *application_ = nullptr, *note_ = nullptr;
    TableView* criteria_ = nullptr;
    Levels* levels_ = nullptr;
    wxButton* hand_in_ = nullptr;
};

} // namespace evenhand::desktop
