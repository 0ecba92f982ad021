#include "desktop/pages/panel/declaration_view.h"

#include "base/text.h"
#include "desktop/controls/form_rows.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace evenhand::desktop {

namespace {

std::string interest_in_words(panel::Interest interest) {
    switch (interest) {
    case panel::Interest::knows:
        return tr("knows");
    case panel::Interest::conflict:
        return tr("conflict");
    case panel::Interest::none:
        break;
    }
    return tr("none");
}

bool has_interests(const panel::Person& person) {
    return person.has_declared() && person.declarations.back().interest != panel::Interest::none;
}

} // namespace

DeclarationView::DeclarationView(wxWindow* parent, Context& context, std::function<void()> back)
    : wxPanel(parent), context_(context) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(this, wxID_ANY, label("Names, by al&phabet")),
             wxSizerFlags().Border(wxLEFT | wxBOTTOM, FromDIP(6)));
    names_ =
        new TableView(this, tr("Names, by alphabet"), {{tr("Name"), 290}, {tr("Declared"), 100}, {tr("Why"), 200}});
    all->Add(names_, wxSizerFlags(part).Proportion(1));
    make_form(*all);
    auto* last = new wxBoxSizer(wxHORIZONTAL);
    none_ = new wxButton(this, wxID_ANY, label("I have &no interest in any of these"));
    last->Add(none_);
    last->AddStretchSpacer();
    auto* leave = new wxButton(this, wxID_ANY, label("&Back to the panel"));
    last->Add(leave);
    all->Add(last, part);
    SetSizer(all);
    names_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_chosen(); });
    // A list that was filled before it had its size stands anywhere.
    names_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] {
            if (names_->selected() >= 0) names_->EnsureVisible(names_->GetSelection());
        });
    });
    names_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { interest_->SetFocus(); });
    none_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { declare_none(); }); });
    leave->Bind(wxEVT_BUTTON, [this, back = std::move(back)](wxCommandEvent&) { CallAfter(back); });
}

void DeclarationView::make_form(wxSizer& all) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, label("&Interest in the one chosen")), cell);
    interest_ = make_choice(this);
    for (const panel::Interest one : {panel::Interest::none, panel::Interest::knows, panel::Interest::conflict})
        interest_->Append(shown(interest_in_words(one)));
    interest_->SetSelection(0);
    row->Add(interest_, cell);
    row->Add(new wxStaticText(this, wxID_ANY, label("Wh&y")), cell);
    why_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    why_->SetMinSize(wxSize(-1, field_height(*this)));
    row->Add(why_, wxSizerFlags(cell).Proportion(1));
    auto* declare_it = new wxButton(this, wxID_ANY, label("&Declare"));
    row->Add(declare_it, wxSizerFlags().CentreVertical());
    all.Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    why_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { CallAfter([this] { declare(); }); });
    declare_it->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { declare(); }); });
}

std::vector<wxWindow*> DeclarationView::parts() const {
    return {names_, interest_};
}

void DeclarationView::clear() {
    person_.clear();
    all_ = {};
    names_->fill({});
    interest_->SetSelection(0);
    why_->Clear();
}

std::string DeclarationView::says() const {
    if (all_.names.empty()) return tr("There are no names yet: applications have to be taken in first.");
    std::string text =
        tr("Read every name; they stand by alphabet and without codes. “Conflict”: you are not given that application, "
           "and do not score it. “Knows”: you score it, and speak last when the panel discusses it. Either is printed "
           "in the report with your reason. If you have no interest in anyone, say so by the button below.");
    const auto shared =
        std::count_if(all_.names.begin(), all_.names.end(), [](const auto& one) { return one.candidates.size() > 1; });
    if (shared > 0)
        text += " " + tr("Where several applicants share a name, what you declare is taken for each of them.");
    if (all_.nameless > 0)
        text += " " + trn("{} application has no name in it.", "{} applications have no name in them.",
                          static_cast<long long>(all_.nameless));
    return text;
}

void DeclarationView::show_person(const std::string& person_id) {
    const bool other = person_ != person_id;
    person_ = person_id;
    all_ = applicant_names(*context_.record);
    std::vector<TableView::Row> rows;
    for (const ApplicantName& one : all_.names) {
        const std::string name = one.candidates.size() > 1
                                     ? one.name + " " + trf("({} applicants of this name)", one.candidates.size())
                                     : one.name;
        rows.push_back({name, person().has_declared() ? interest_in_words(declared_of(person(), one)) : "",
                        why_declared(person(), one)});
    }
    names_->fill(std::move(rows));
    if (other || names_->selected() < 0) names_->select(0);
    none_->SetLabel(has_interests(person()) ? label("Take all back: &no interest in any of these")
                                            : label("I have &no interest in any of these"));
    show_chosen();
    Layout();
}

const ApplicantName* DeclarationView::chosen() const {
    const int row = names_->selected();
    return row >= 0 && static_cast<std::size_t>(row) < all_.names.size() ? &all_.names[static_cast<std::size_t>(row)]
                                                                         : nullptr;
}

void DeclarationView::show_chosen() {
    const ApplicantName* one = context_.record && !person_.empty() ? chosen() : nullptr;
    interest_->SetSelection(one ? static_cast<int>(declared_of(person(), *one)) : 0);
    why_->ChangeValue(one ? shown(why_declared(person(), *one)) : wxString());
}

void DeclarationView::declare() {
    const ApplicantName* one = chosen();
    if (!one) {
        context_.say(tr("Choose a name in the list first."));
        names_->SetFocus();
        return;
    }
    const auto interest = static_cast<panel::Interest>(std::max(0, interest_->GetSelection()));
    const std::string why = trimmed(utf8(why_->GetValue()));
    if (interest == panel::Interest::none && declared_of(person(), *one) == panel::Interest::none) {
        context_.say(tr("Nothing is declared of this applicant. If you have no interest in anyone, say so by the "
                        "button below."));
        return;
    }
    if (interest != panel::Interest::none && why.empty()) {
        context_.say(tr("Write in a few words why: the record needs a reason."));
        why_->SetFocus();
        return;
    }
    // The status line stays when the page goes: no name in it.
    const auto then = [&] {
        return interest == panel::Interest::conflict ? tr("a conflict: that application will not be given to them")
               : interest == panel::Interest::knows  ? tr("knows the applicant: speaks last about them")
                                                     : tr("taken back");
    };
    if (!context_.act(
            context_.actor(),
            [&] { return panel::change_interest(context_.vacancy(), person_, interest, one->candidates, why); }, then))
        return;
    names_->SetFocus();
    context_.changed();
}

void DeclarationView::declare_none() {
    if (context_.act(
            context_.actor(),
            [this] { return panel::declare_interest(context_.vacancy(), person_, panel::Interest::none, {}, {}); },
            [] { return tr("no interest in any applicant is declared"); }))
        context_.changed();
}

bool DeclarationView::key(const wxKeyEvent& event) {
    if (!names_->HasFocus()) return false;
    const auto row_where = [this](const std::function<bool(const std::string&)>& fits) {
        const auto found =
            std::find_if(all_.names.begin(), all_.names.end(), [&](const auto& one) { return fits(folded(one.name)); });
        return found != all_.names.end() ? static_cast<int>(found - all_.names.begin()) : -1;
    };
    const auto find = [&](const std::string& typed) {
        const int row = row_where([&](const std::string& name) { return name.rfind(typed, 0) == 0; });
        if (row >= 0) return row; // a surname is as good
        return row_where([&](const std::string& name) { return name.find(" " + typed) != std::string::npos; });
    };
    if (!search_.key(event, find)) return false;
    if (search_.row() >= 0) {
        names_->select(search_.row());
        show_chosen();
    } else {
        context_.say(tr("No name begins with what was typed."));
    }
    return true;
}

} // namespace evenhand::desktop
