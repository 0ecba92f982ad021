// The panel: who is on it and how far each is, who joins and who stands down; each one's declaration of interest; and
// the packs and sheets in which members score away from the record.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/window/page.h"

namespace evenhand::desktop {

class DeclarationView;
class PacksView;
class PeopleView;
class WrappedText;

class PanelPage : public Page {
  public:
    PanelPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Panel"); }
    std::string how_far() const override;
    void add_actions(Actions& actions, const std::function<bool()>& shown) override;
    void forget() override;
    void forget_drafts() override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void go_to(const Place& place) override;
    bool key(const wxKeyEvent& event) override;
    void leave() override;

  private:
    enum class Shows { people, declaration, packs };
    /// Who would declare now: who works here, or the one chosen in the list by HR; nullptr where names are not open.
    const panel::Person* declarer() const;
    std::string says() const;
    void show_declaration();
    void show_people();
    void show_packs();
    void turn_to(Shows what);
    void add_pack_actions(Actions& actions, const std::function<bool()>& shown);

    WrappedText *heading_, *says_; ///< the people have no heading of their own
    PeopleView* people_;
    DeclarationView* declaration_;
    PacksView* packs_;
    Shows shows_ = Shows::people;
    std::string declaring_; ///< person id whose declaration is shown; empty: none is
    std::string begun_for_; ///< record and person that the page was last opened for
};

} // namespace evenhand::desktop
