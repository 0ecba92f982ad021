#include "desktop/pages/moderate/room.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"

#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/statbox.h>

namespace evenhand::desktop {

namespace {

std::string in_the_room(const panel::Person& person, const std::string& candidate) {
    switch (person.interest_in(candidate)) {
    case panel::Interest::conflict:
        return trf("{} has to leave for {}: conflict of interest", person.name, candidate);
    case panel::Interest::knows:
        return trf("{} (knows {}, speaks last)", person.name, candidate);
    case panel::Interest::none:
        break;
    }
    switch (person.role) {
    case panel::Role::chair:
        return trf("{}, chair", person.name);
    case panel::Role::hr:
        return trf("{}, HR adviser", person.name);
    case panel::Role::observer:
        return trf("{}, observer", person.name);
    case panel::Role::member:
    case panel::Role::officer:
        break;
    }
    return person.name;
}

/// A box that has the focus hands it on before it can no longer be ticked.
void enable(wxCheckBox& box, bool on) {
    if (!on && box.HasFocus()) box.Navigate();
    box.Enable(on);
}

} // namespace

std::vector<const panel::Person*> people_of_the_room(const panel::Vacancy& vacancy) {
    std::vector<const panel::Person*> people;
    for (const panel::Person& person : vacancy.people)
        if (person.role != panel::Role::officer && !person.stood_down) people.push_back(&person);
    return people;
}

Room::Room(wxWindow* parent, Ways ways) : wxPanel(parent), ways_(std::move(ways)) {
    // The boxes are not made inside the static box: Tab would not come to them there.
    auto* around = new wxStaticBoxSizer(wxVERTICAL, this, label("In the room"));
    rows_ = new wxFlexGridSizer(2, FromDIP(wxSize(12, 2)));
    around->Add(rows_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(4)));
    SetSizer(around);
}

void Room::rebuild(const std::vector<const panel::Person*>& people) {
    rows_->Clear(true);
    seats_.clear();
    for (const panel::Person* person : people) {
        auto* present = new wxCheckBox(this, wxID_ANY, "");
        auto* dissents = new wxCheckBox(this, wxID_ANY, label("dissents"));
        set_accessible_name(*dissents, trf("{} dissents", person->name));
        rows_->Add(present, wxSizerFlags().Expand());
        rows_->Add(dissents, wxSizerFlags().CentreVertical());
        const std::string id = person->id;
        present->Bind(wxEVT_CHECKBOX, [this, id](wxCommandEvent& event) { ways_.present(id, event.IsChecked()); });
        dissents->Bind(wxEVT_CHECKBOX, [this, id](wxCommandEvent& event) { ways_.dissents(id, event.IsChecked()); });
        seats_.push_back({id, present, dissents});
    }
}

void Room::show(const panel::Vacancy& vacancy, const std::string& candidate, const std::set<std::string>& present,
                const std::set<std::string>& dissent, bool open) {
    const std::vector<const panel::Person*> people = people_of_the_room(vacancy);
    bool same = people.size() == seats_.size();
    for (std::size_t i = 0; same && i < people.size(); ++i) same = people[i]->id == seats_[i].person;
    if (!same) rebuild(people);
    for (std::size_t i = 0; i < people.size(); ++i) {
        const panel::Person& person = *people[i];
        const bool may = person.interest_in(candidate) != panel::Interest::conflict;
        const bool is_present = may && present.count(person.id) > 0;
        seats_[i].present->SetLabel(wxControl::EscapeMnemonics(shown(in_the_room(person, candidate))));
        seats_[i].present->InvalidateBestSize();
        seats_[i].present->SetValue(is_present);
        seats_[i].dissents->SetValue(is_present && dissent.count(person.id) > 0);
        enable(*seats_[i].present, open && may);
        enable(*seats_[i].dissents, open && is_present);
    }
    InvalidateBestSize();
    Layout();
}

} // namespace evenhand::desktop
