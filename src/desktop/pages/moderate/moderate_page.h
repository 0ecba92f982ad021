// Moderation: the agenda and the matrix, the scores of one cell, the minutes and closing. Before everyone has handed in
// it says who is awaited, and nothing else.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/moderate/score_matrix.h"
#include "desktop/window/page.h"

#include <optional>

class wxNotebook;
class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

class CellView;
class ClosingView;

class ModeratePage : public Page {
  public:
    ModeratePage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Moderate"); }
    std::string how_far() const override;
    void add_actions(Actions& actions, const std::function<bool()>& shown) override;
    void forget() override { how_far_.reset(); }
    void forget_drafts() override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void go_to(const Place& place) override;
    bool key(const wxKeyEvent& event) override;
    std::vector<std::string> unsaved() const override;

  private:
    enum class Tab { matrix, cell, closing };
    wxWindow* make_overview();
    std::shared_ptr<const ScoreMatrix> work_out(std::string& why_not) const;
    std::string how_far_of(const ScoreMatrix* matrix) const;
    std::string summary() const;
    std::string legend() const;
    void show_agenda();
    void show_cell(TablePlace place);
    void turn_to(Tab tab);
    Tab tab() const;
    void next_matter(int by);
    std::string what_is_next() const;

    std::shared_ptr<const ScoreMatrix> matrix_; ///< none: nothing may be shown yet
    mutable std::optional<std::string> how_far_;
    wxStaticText* heading_;
    wxTextCtrl* waiting_;
    WrappedText *summary_, *legend_ = nullptr;
    wxNotebook* book_;
    TableView* agenda_ = nullptr;
    HeatMap* map_ = nullptr;
    CellView* cell_;
    ClosingView* closing_;
};

} // namespace evenhand::desktop
