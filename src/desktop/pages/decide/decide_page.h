// The decisions of a stage: the ranking with its line, how safe it is, the basis in words, the questions before
// closing, and the signatures. Before moderation is closed: who or what is awaited, and nothing else.
#pragma once
#include "desktop/pages/decide/check_view.h"
#include "desktop/pages/decide/section.h"
#include "desktop/window/page.h"

class wxNotebook;
class wxTextCtrl;

namespace evenhand::desktop {

class BasisView;
class RankingView;
class SafetyView;
class SignOffView;

class DecidePage : public Page {
  public:
    DecidePage(wxWindow* parent, Context& context);
    std::string title() const override;
    std::string how_far() const override;
    void add_actions(Actions& actions, const std::function<bool()>& shown) override;
    void forget_drafts() override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void go_to(const Place& place) override;
    bool key(const wxKeyEvent& event) override;
    void leave() override;
    std::vector<std::string> unsaved() const override;
    std::string undoable() const override;
    void undo() override;

  private:
    void make_parts();
    void add_decisions(Actions& actions, const std::function<bool()>& shown);
    Section& section() const; ///< the part in sight
    void turn_to(Part part);  ///< and puts the focus there
    void part_turned();       ///< another tab is in sight
    std::string counts_in_words() const;

    Shortlist list_;
    mutable std::string how_far_, how_far_key_; ///< asked at every key that is pressed anywhere
    WrappedText *heading_ = nullptr, *counts_ = nullptr;
    wxTextCtrl* waiting_ = nullptr;
    wxNotebook* tabs_ = nullptr;
    std::vector<Section*>
        sections_; ///< in the order of Part; each in a holder of its own, hidden while another is seen
    RankingView* ranking_ = nullptr;
    SafetyView* safety_ = nullptr;
    BasisView* basis_ = nullptr;
    CheckView* check_ = nullptr;
    SignOffView* sign_off_ = nullptr;
};

} // namespace evenhand::desktop
