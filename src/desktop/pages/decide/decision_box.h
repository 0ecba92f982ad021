// The decision on one candidate: what the total is made of, the outcome, and the reason in words of one's own.
#pragma once
#include "desktop/controls/scrolled_panel.h"
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/decide/shortlist.h"

#include <functional>
#include <map>

class wxButton;
class wxChoice;
class wxTextCtrl;

namespace evenhand::desktop {

class DecisionBox : public ScrolledPanel {
  public:
    /// \param decided told when a decision was saved
    DecisionBox(wxWindow* parent, Context& context, const Shortlist& list, std::function<void()> decided);
    /// The candidate of that place; none: nobody is chosen.
    void show(std::optional<std::size_t> place);
    void decide();
    bool may_decide() const;
    void propose_anew(); ///< puts the proposed words in place of what stands there
    wxWindow& sum();
    wxWindow& outcome();
    wxWindow& reason();
    void forget_drafts() { drafts_.clear(); }
    std::vector<std::string> unsaved() const;
    std::string undoable() const;
    void undo();

  private:
    struct Draft {
        int outcome = -1; ///< place in the choice
        std::string reason;
        friend bool operator==(const Draft&, const Draft&) = default;
    };
    struct Replaced {
        std::string key;
        Draft draft;
    };
    void make_sum(wxSizer& all);
    void make_decision(wxSizer& all);
    void fill_sum();
    std::string says() const;
    std::string draft_key() const;
    Draft begun() const; ///< what is shown before anything is changed
    std::string proposed_reason() const;
    bool departs(int outcome) const;
    bool is_left_to_panel() const;
    bool open_to_all() const; ///< the candidate is still in: there is something to decide
    void show_draft(const Draft& draft);
    void keep_draft();
    void choose_outcome();
    void show_hint();
    void enable();
    bool save(panel::Outcome outcome, const std::string& reason);

    Context& context_;
    const Shortlist& list_;
    std::function<void()> decided_;
    std::optional<std::size_t> place_;
    std::map<std::string, Draft> drafts_; ///< not saved yet, by stage, who writes, view and candidate
    Draft begun_;
    std::optional<Replaced> replaced_; ///< what the proposed words took the place of
    std::string proposed_;             ///< reason to begin with
    WrappedText *who_ = nullptr, *says_ = nullptr, *hint_ = nullptr;
    TableView* sum_ = nullptr;
    wxChoice* outcome_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    wxButton *decide_ = nullptr, *propose_ = nullptr;
};

} // namespace evenhand::desktop
