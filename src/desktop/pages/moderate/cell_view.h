// One cell of the matrix: every member's score side by side, the words of the levels, and what the panel agrees on.
#pragma once
#include "desktop/controls/scrolled_panel.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/moderate/score_matrix.h"
#include "desktop/window/context.h"

#include <map>
#include <set>
#include <tuple>

class wxButton;
class wxTextCtrl;

namespace evenhand::desktop {

class Levels;
class MemberScores;
class Room;

class CellView : public ScrolledPanel {
  public:
    struct Ways {
        std::function<void()> back, next; ///< to the matrix, to the next matter of the agenda
        /// After a score was agreed and saved. \returns what to say then
        std::function<std::string()> agreed;
    };
    CellView(wxWindow* parent, Context& context, Ways ways);
    /// Shows that cell. What was being entered for it is there again. \throws StorageError
    void show(std::shared_ptr<const ScoreMatrix> matrix, TablePlace place);
    void clear(); ///< shows no cell: nothing of any score is left in it
    /// Saves the agreed score, or says what is missing.
    void agree();
    void forget_drafts();
    /// What is entered for a cell and not saved, a few words each.
    std::vector<std::string> unsaved() const;
    std::vector<wxWindow*> parts() const;

  private:
    /// What is being entered for a cell.
    struct Draft {
        std::optional<int> level;
        std::string why;
        std::set<std::string> dissent;
        bool empty() const { return !level && why.empty(); }
    };
    void make_agreeing(wxSizer& all);
    void make_bottom(wxSizer& all);
    void begin_room();
    using Key = std::tuple<spec::Stage, std::string, std::string>; ///< stage, candidate, criterion
    Key key() const { return {context_.stage, code_, criterion_}; }
    Draft& draft() { return drafts_[key()]; }
    void show_words();
    void show_entry();
    std::string refusal() const; ///< why no score can be agreed here now; empty if one can
    std::string last_agreed() const;
    std::vector<std::string> present_here() const;

    Context& context_;
    Ways ways_;
    std::shared_ptr<const ScoreMatrix> matrix_;
    TablePlace place_;
    std::string code_, criterion_; ///< ids of the cell that is shown; empty: none
    std::map<Key, Draft> drafts_;
    std::set<std::string> in_room_; ///< person ids, whatever candidate they have to leave for
    std::string room_of_;           ///< the stage in_room_ was begun for; empty: not begun

    WrappedText *heading_, *facts_, *agreed_, *refusal_ = nullptr;
    MemberScores* scores_;
    Levels* levels_ = nullptr;
    Room* room_ = nullptr;
    wxTextCtrl* why_ = nullptr;
    wxButton *back_ = nullptr, *next_ = nullptr, *agree_ = nullptr;
};

} // namespace evenhand::desktop
