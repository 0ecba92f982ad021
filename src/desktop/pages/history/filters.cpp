#include "desktop/pages/history/filters.h"

#include "desktop/controls/code_field.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

namespace {

constexpr std::size_t longest = 40; ///< characters of a criterion in the choice

std::string shortened(const std::string& text) {
    const wxString whole = shown(text);
    return whole.size() <= longest ? text : utf8(whole.Left(longest)) + "…";
}

using Entries = std::vector<std::pair<std::string, std::string>>; ///< id, and what is shown

void add_criteria(const std::vector<spec::Section>& sections, Entries& entries) {
    for (const spec::Section& section : sections) {
        for (const spec::Criterion& one : section.criteria)
            entries.emplace_back(one.id, shortened((one.number.empty() ? one.id : one.number) + " " + one.text));
        add_criteria(section.sections, entries);
    }
}

} // namespace

Filters::Filters(wxWindow* parent, std::function<void()> chosen) : wxPanel(parent) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto say = [&](const wxString& name) {
        row->Add(new wxStaticText(this, wxID_ANY, name), wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(4)));
    };
    say(label("Ca&ndidate"));
    code_ = new CodeField(this);
    row->Add(code_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(10)));
    code_->Bind(wxEVT_TEXT, [this, chosen](wxCommandEvent&) {
        // While a code is being written nothing changes: it stands for nobody yet.
        if (code_->code() == asked_ || (code_->code().empty() && !code_->written().empty())) return;
        asked_ = code_->code();
        chosen();
    });
    const auto add = [&](Filter& filter, const wxString& name, int proportion) {
        say(name);
        filter.choice = make_choice(this);
        filter.choice->SetMinSize(wxSize(FromDIP(90), -1));
        row->Add(filter.choice, wxSizerFlags(proportion).CentreVertical().Border(wxRIGHT, FromDIP(10)));
        filter.choice->Bind(wxEVT_CHOICE, [chosen](wxCommandEvent&) { chosen(); });
    };
    add(member_, label("Pe&rson"), 3);
    add(criterion_, label("Cr&iterion"), 4);
    SetSizer(row);
}

std::string Filters::Filter::chosen() const {
    const int number = choice->GetSelection();
    return number > 0 ? ids[static_cast<std::size_t>(number)] : std::string();
}

void Filters::Filter::choose(const std::string& id) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    choice->SetSelection(found != ids.end() ? static_cast<int>(found - ids.begin()) : 0);
}

void Filters::Filter::fill(const std::string& all, const std::vector<std::pair<std::string, std::string>>& entries) {
    const std::string before = chosen();
    wxArrayString names;
    names.Add(shown(all));
    ids = {std::string()};
    for (const auto& [id, name] : entries) {
        names.Add(shown(name));
        ids.push_back(id);
    }
    if (names != choice->GetStrings()) choice->Set(names);
    choose(before);
}

void Filters::list(const Context& context) {
    Entries people, criteria;
    if (context.record) {
        const panel::Vacancy& vacancy = context.vacancy();
        code_->offer(vacancy.candidates);
        for (const panel::Person& one : vacancy.people) people.emplace_back(one.id, one.name);
        add_criteria(vacancy.specification.sections, criteria);
    } else {
        code_->offer({});
    }
    asked_ = code_->code();
    member_.fill(tr("anybody"), people);
    criterion_.fill(tr("any"), criteria);
}

void Filters::choose(const Place& place) {
    code_->put(place.candidate);
    asked_ = code_->code();
    member_.choose(place.person);
    criterion_.choose(place.criterion);
}

void Filters::clear() {
    choose({});
}

bool Filters::any() const {
    return !asked_.empty() || !member_.chosen().empty() || !criterion_.chosen().empty();
}

void Filters::ask(record::StoryWanted& wanted) const {
    wanted.candidate = asked_;
    wanted.member = member_.chosen();
    wanted.criterion = criterion_.chosen();
}

} // namespace evenhand::desktop
