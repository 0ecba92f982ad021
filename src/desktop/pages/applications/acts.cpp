// What can be done on the applications' page: its buttons and its entries in the menus.
#include "desktop/controls/form_rows.h"
#include "desktop/pages/applications_page.h"
#include "desktop/window/who_may.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

namespace evenhand::desktop {

void ApplicationsPage::make_acts(wxSizer& all) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    acts_ = new wxBoxSizer(wxVERTICAL);
    const auto button = [&](wxSizer& row, const wxString& text, std::function<void()> press) {
        auto* made = new wxButton(list_, wxID_ANY, text);
        made->Bind(wxEVT_BUTTON, [this, press = std::move(press)](wxCommandEvent&) { CallAfter(press); });
        row.Add(made, cell);
        act_controls_.push_back(made);
    };
    auto* first = new wxBoxSizer(wxHORIZONTAL);
    first->Add(new wxStaticText(list_, wxID_ANY, label("&Reason")), cell);
    reason_ = new wxTextCtrl(list_, wxID_ANY);
    first->Add(reason_, wxSizerFlags(cell).Proportion(1));
    button(*first, label("Has &withdrawn"), [this] { set_aside(merit::Standing::withdrawn); });
    button(*first, label("Is ineligi&ble"), [this] { set_aside(merit::Standing::ineligible); });
    auto* second = new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS & ~wxEXTEND_LAST_ON_EACH_LINE);
    second->Add(new wxStaticText(list_, wxID_ANY, label("&Duplicate of (code)")), cell);
    other_ = new wxTextCtrl(list_, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(90, -1)));
    reason_->SetMinSize(wxSize(-1, field_height(*this)));
    other_->SetMinSize(wxSize(FromDIP(90), field_height(*this)));
    second->Add(other_, cell);
    button(*second, label("Set aside as du&plicate"), [this] { set_aside_as_duplicate(); });
    button(*second, label("Bring ba&ck"), [this] { bring_back(); });
    bring_back_ = act_controls_.back();
    button(*second, label("Ta&ke in applications…"), [this] { import(false); });
    button(*second, label("Anon&ymity: the blind copies…"), [this] { go_over(); });
    go_over_ = act_controls_.back();
    act_controls_.insert(act_controls_.end(), {reason_, other_});
    make_alike(*acts_);
    acts_->Add(first, wxSizerFlags().Expand());
    acts_->Add(second, wxSizerFlags().Expand());
    all.Add(acts_, wxSizerFlags().Expand());
}

void ApplicationsPage::add_actions(Actions& actions, const std::function<bool()>& shown) {
    const auto add = [&](const char* id, const std::string& text, const std::string& help, const char* key,
                         std::function<void()> run, Shows in = Shows::list) {
        actions.add({std::string("applications.") + id, within(tr("Set &up"), tr("&Applications")), text, help, key,
                     std::move(run),
                     [this, shown, in] { return shown() && may_administer(context_) && shows_ == in; }});
    };
    add("import", tr("&Take in applications…"),
        tr("Take applications in from a table, documents or candidate data; each gets a code"), "Ctrl+I",
        [this] { import(false); });
    add("import-columns", tr("Take in, choosing the &columns…"),
        tr("Take applications in from a table, and say first what each of its columns holds"), "Ctrl+Shift+I",
        [this] { import(true); });
    add("import-folder", tr("Take in a &folder of applications…"),
        tr("Take applications in from a folder with a file for each applicant"), "", [this] { import_folder(); });
    add(
        "take-columns", tr("Ta&ke the table in so"), tr("Take the table in by what was said of its columns"), "Ctrl+Y",
        [this] { columns_->take(); }, Shows::columns);
    add("withdraw", tr("Candidate has &withdrawn"),
        tr("Record that the chosen candidate has withdrawn, with the reason written on the page"), "",
        [this] { set_aside(merit::Standing::withdrawn); });
    add("ineligible", tr("Candidate is &ineligible"),
        tr("Set the chosen candidate aside as ineligible, with the reason written on the page"), "",
        [this] { set_aside(merit::Standing::ineligible); });
    add("duplicate", tr("Candidate is a &duplicate"),
        tr("Set the chosen application aside as a duplicate of the one whose code is written on the page"), "",
        [this] { set_aside_as_duplicate(); });
    add("bring-back", tr("&Bring the candidate back"),
        tr("Take back that the chosen candidate was set aside, with the reason written on the page"), "",
        [this] { bring_back(); });
    add("each-counts", tr("&Each of the same person counts"),
        tr("Of applications that may be one person's, let each count, with the reason written on the page"), "",
        [this] { keep_each(); });
    add("stands", tr("This one &replaces the others of the person"),
        tr("Of applications that may be one person's, let the chosen one stand and set the others aside"), "",
        [this] { let_stand(); });
    add("go-over", tr("Anonymity: &go over the blind copies…"),
        tr("For HR: see what the panel reads beside what was written, and hide words or show them again"), "Ctrl+G",
        [this] { go_over(); });
    add(
        "hide", tr("&Hide from the panel"),
        tr("Hide the selected words, or the chosen place, from the panel, with the reason written on the page"),
        "Ctrl+M", [this] { blind_->hide(); }, Shows::copies);
    add(
        "show-again", tr("&Show again"),
        tr("Let the panel read what is hidden at the selected words or the chosen place, with the reason"), "Ctrl+R",
        [this] { blind_->show_again(); }, Shows::copies);
    add(
        "looked-over", tr("&Looked over, next"), tr("Mark the application in sight as looked over and go to the next"),
        "Ctrl+K", [this] { blind_->looked_over(); }, Shows::copies);
    actions.explain(tr("Letters and digits"), tr("In a list of candidates or names: go to what begins so"));
}

} // namespace evenhand::desktop
