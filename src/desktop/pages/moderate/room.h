// Who is in the room when a score is agreed, and who of them dissents.
#pragma once
#include "panel/vacancy.h"

#include <functional>
#include <set>
#include <string>
#include <vector>
#include <wx/panel.h>

class wxCheckBox;
class wxFlexGridSizer;

namespace evenhand::desktop {

class Room : public wxPanel {
  public:
    struct Ways {
        std::function<void(const std::string&person, bool)> present, dissents;
    };
    Room(wxWindow* parent, Ways ways);
    /// Everyone on the panel who has not stood down, each with a box. Who has a conflict with the candidate has to
    /// leave: the box says so and cannot be ticked. \param present, dissent person ids
    /// \param open whether anything can be ticked here
    void show(const panel::Vacancy& vacancy, const std::string& candidate, const std::set<std::string>& present,
              const std::set<std::string>& dissent, bool open);

  private:
    struct Seat {
        std::string person;
        wxCheckBox *present, *dissents;
    };
    void rebuild(const std::vector<const panel::Person*>& people);
    Ways ways_;
    wxFlexGridSizer* rows_;
    std::vector<Seat> seats_;
};

/// Who can be in the room at all: everyone on the panel who has not stood down.
std::vector<const panel::Person*> people_of_the_room(const panel::Vacancy& vacancy);

} // namespace evenhand::desktop
