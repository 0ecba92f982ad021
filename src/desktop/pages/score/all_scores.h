// All of one's own scores at a glance, so that a member can even them out: candidates by criteria, and how often each
// level was given.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/pages/score/flags.h"
#include "desktop/pages/score/own_scores.h"

#include <functional>
#include <wx/panel.h>

namespace evenhand::desktop {

class AllScores : public wxPanel {
  public:
    AllScores(wxWindow* parent, std::function<void(Cell)> go_to);
    void show(const OwnScores& own, const panel::StageState& stage, const Flags& flags);
    void clear();
    /// Selects the candidate's row.
    void select(std::size_t candidate);
    wxWindow& table() const { return *scores_; }
    bool empty() const { return !scores_; }

  private:
    void make_tables(const std::vector<std::string>& ids);
    void activate(wxDataViewEvent& event);

    std::function<void(Cell)> go_to_;
    std::vector<std::string> ids_; ///< of the criteria the tables have columns for
    std::vector<Cell> first_owed_; ///< by row: where to go for a press on the candidate
    TableView *scores_ = nullptr, *levels_ = nullptr;
};

} // namespace evenhand::desktop
