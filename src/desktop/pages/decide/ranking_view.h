// The ranking with its line, how the totals are spread, and the decision on the candidate who is chosen.
#pragma once
#include "desktop/controls/bar_plot.h"
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/decide/decision_box.h"
#include "desktop/pages/decide/section.h"

class wxButton;

namespace evenhand::desktop {

class RankingView : public Section {
  public:
    RankingView(wxWindow* parent, Context& context, const Shortlist& list);
    std::string title() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void forget_drafts() override;
    std::vector<std::string> unsaved() const override { return box_->unsaved(); }
    std::string undoable() const override { return box_->undoable(); }
    void undo() override { box_->undo(); }

    void choose(const std::string& code);
    void decide() { box_->decide(); }
    bool may_decide() const { return box_->may_decide(); }
    void propose_anew() { box_->propose_anew(); }
    /// Whether who works here may decide, and somebody is still to be decided on.
    bool may_decide_the_rest() const;
    void decide_the_rest();
    bool may_see_next() const { return list_.is_there() && list_.open_count() > 0; }
    void next_open(); ///< goes to the next candidate who is still to be decided on

  private:
    void make_left(wxSizer& all);
    void fill();
    void show_chosen();
    void show_rest(const std::string& refusal = {});
    std::string rest_in_words() const;
    std::optional<std::size_t> chosen() const; ///< the place in the shortlist; the row of the line is none
    std::optional<std::size_t> next_after(const std::string& code) const;

    TableView* table_ = nullptr;
    BarPlot* plot_ = nullptr;
    DecisionBox* box_ = nullptr;
    WrappedText* rest_ = nullptr;
    wxButton* decide_rest_ = nullptr;
    std::vector<std::optional<std::size_t>> places_; ///< by row; none: the line
    std::string code_;                               ///< who is chosen
    std::string filled_;                             ///< key of the shortlist that is shown
};

} // namespace evenhand::desktop
