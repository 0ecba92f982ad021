// The words pinned as evidence of one criterion, with ways to pin, to see where they stand and to take one away.
#pragma once
#include <functional>
#include <string>
#include <vector>
#include <wx/panel.h>

class wxButton;
class wxListBox;

namespace evenhand::desktop {

class EvidenceBox : public wxPanel {
  public:
    struct Ways {
        std::function<void()> pin;
        std::function<void(std::size_t)> take_away;
        std::function<void(const std::string& words)> go_to;
    };
    EvidenceBox(wxWindow* parent, Ways ways);
    /// \param open whether it can be changed
    void show(const std::vector<std::string>& quotes, bool open);
    /// Takes away the chosen one. \returns whether the list has the focus and one is chosen
    bool take_away_chosen();

  private:
    void update_buttons();
    Ways ways_;
    std::vector<std::string> quotes_;
    bool open_ = true;
    wxListBox* list_ = nullptr;
    wxButton *pin_ = nullptr, *take_away_ = nullptr;
};

} // namespace evenhand::desktop
