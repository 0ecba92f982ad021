#include "desktop/controls/form_rows.h"

#include "desktop/controls/inner_focus.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

FormRow::FormRow(wxWindow* parent, const std::string& name, std::string help)
    : wxPanel(parent), help_(std::move(help)) {
    SetSizer(new wxBoxSizer(wxVERTICAL));
    GetSizer()->Add(new WrappedText(this, name), wxSizerFlags().Expand());
}

void FormRow::add(wxWindow* control, int proportion_across) {
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(control, wxSizerFlags(proportion_across));
    GetSizer()->Add(across, wxSizerFlags().Expand());
    problem_ = new WrappedText(this);
    problem_->SetFont(GetFont().Bold());
    problem_->Hide();
    GetSizer()->Add(problem_, wxSizerFlags().Expand());
    control->SetToolTip(shown(help_));
}

bool FormRow::set_problem(const std::string& problem) {
    if (problem == said_) return false;
    said_ = problem;
    problem_->set_text(problem.empty() ? std::string() : "⚠ " + problem);
    problem_->Show(!problem.empty());
    control().SetToolTip(shown(problem.empty() ? help_ : problem));
    InvalidateBestSize();
    return true;
}

ChoiceRow::ChoiceRow(wxWindow* parent, const std::string& name, const std::string& help,
                     std::function<void(int)> chosen)
    : FormRow(parent, name, help), choice_(make_choice(this)) {
    add(choice_, 1);
    choice_->SetMinSize(wxSize(FromDIP(100), -1)); // long entries do not make the form wider
    leave_wheel_to_form(*choice_);
    choice_->Bind(wxEVT_CHOICE, [chosen = std::move(chosen)](wxCommandEvent& event) { chosen(event.GetSelection()); });
}

wxWindow& ChoiceRow::control() {
    return *choice_;
}

void ChoiceRow::show(const std::vector<std::string>& entries, int selected, bool open) {
    if (entries != entries_) {
        entries_ = entries;
        wxArrayString texts;
        for (const std::string& entry : entries) texts.Add(shown(entry));
        choice_->Set(texts);
    }
    if (choice_->GetSelection() != selected) choice_->SetSelection(selected);
    choice_->Enable(open);
}

TextRow::TextRow(wxWindow* parent, const std::string& name, const std::string& help, int width,
                 std::function<void(const std::string&)> typed)
    : FormRow(parent, name, help),
      text_(new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxSize(width > 0 ? FromDIP(width) : -1, -1))) {
    text_->SetMinSize(wxSize(width > 0 ? FromDIP(width) : -1, field_height(*this)));
    add(text_, width > 0 ? 0 : 1);
    text_->Bind(wxEVT_TEXT, [this, typed = std::move(typed)](wxCommandEvent&) {
        typing_ = true;
        typed(utf8(text_->GetValue()));
        typing_ = false;
    });
}

wxWindow& TextRow::control() {
    return *text_;
}

void TextRow::show(const std::string& text, bool open) {
    if (const wxString now = shown(text); !typing_ && text_->GetValue() != now) text_->ChangeValue(now);
    text_->SetEditable(open);
}

int field_height(const wxWindow& window) {
    return window.GetCharHeight() * 7 / 4;
}

void leave_wheel_to_form(wxWindow& control) {
    control.Bind(wxEVT_MOUSEWHEEL, [&control](wxMouseEvent& event) {
        wxWindow* outer = control.GetParent();
        while (outer && !dynamic_cast<wxScrolledWindow*>(outer)) outer = outer->GetParent();
        auto* form = dynamic_cast<wxScrolledWindow*>(outer);
        if (!form || event.GetWheelDelta() == 0) return;
        const int lines = event.GetWheelRotation() * event.GetLinesPerAction() / event.GetWheelDelta();
        form->Scroll(-1, std::max(0, form->GetViewStart().y - lines));
    });
}

} // namespace evenhand::desktop
