// Scoring: the application at one side, the criterion with its level words at the other. A digit scores and is on disk
// before the next key; only the scorer's own scores are ever here.
#pragma once
#include "desktop/page.h"
#include "desktop/table.h"

#include <map>
#include <optional>

class wxButton;
class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

class ScorePage : public Page {
  public:
    ScorePage(wxWindow* parent, Context& context);
    std::string title() const override { return "Score"; }
    std::string how_far() const override;
    void refresh() override;
    bool key(const wxKeyEvent& event) override;

    void move_candidate(int by);
    void move_criterion(int by);
    void focus_note();

  private:
    const panel::StageState* state() const; ///< the open stage, or nullptr where nothing can be scored
    std::optional<std::size_t> scorer() const;
    void make_left(wxSizer& all);
    void make_right(wxSizer& all);
    void order_candidates();
    void show_candidate();
    void show_criterion();
    void fill_criteria();
    void give(merit::Mark mark);
    void save_note();
    panel::NewScore score_here() const; ///< as saved, to be changed
    std::string cell_here() const;
    void hand_in();
    bool typing() const; ///< the focus is in a field that takes text

    std::vector<std::size_t> order_; ///< indices of the vacancy's candidates, in the scorer's own order
    std::string ordered_for_;        ///< the person the order was made for
    std::size_t candidate_ = 0;      ///< place in order_
    std::size_t criterion_ = 0;
    record::ScoreWords saved_;                  ///< the scorer's note and evidence on the criterion shown
    std::map<std::string, std::string> drafts_; ///< notes written before their score, by cell: kept until it is given

    wxStaticText *who_ = nullptr, *criterion_text_ = nullptr, *left_to_do_ = nullptr;
    wxTextCtrl *application_ = nullptr, *note_ = nullptr;
    TableView *criteria_ = nullptr, *levels_ = nullptr;
    wxButton* hand_in_ = nullptr;
};

} // namespace evenhand::desktop
