// All of one's own scores at a glance, so that a member can even them out: candidates by criteria, and how often each
// level was given.
#pragma once
#include "desktop/controls/heat_map.h"
#include "desktop/pages/score/flags.h"
#include "desktop/pages/score/own_scores.h"

#include <functional>
#include <wx/panel.h>

namespace evenhand::desktop {

class AllScores : public wxPanel {
  public:
    /// \param go_to told when a cell is pressed; for one's count of what is left, the first cell that is
    AllScores(wxWindow* parent, std::function<void(Cell)> go_to);
    void show(const OwnScores& own, const panel::StageState& stage, const Flags& flags);
    void clear();
    /// Goes to the candidate's row.
    void select(std::size_t candidate);
    void set_text_font(const wxFont& font);
    wxWindow& table() const { return *scores_; }

  private:
    void open(TablePlace place);

    std::function<void(Cell)> go_to_;
    std::vector<Cell> first_owed_; ///< by row
    HeatMap *scores_, *levels_;
};

} // namespace evenhand::desktop
