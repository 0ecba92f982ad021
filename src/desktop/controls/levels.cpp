#include "desktop/controls/levels.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"

#include <wx/sizer.h>
#include <wx/tglbtn.h>

namespace evenhand::desktop {

Levels::Levels(wxWindow* parent, std::function<void(merit::Mark)> chosen, bool cannot_judge)
    : wxPanel(parent), chosen_(std::move(chosen)), cannot_judge_(cannot_judge) {
    auto* rows = new wxFlexGridSizer(3, FromDIP(wxSize(8, 2)));
    rows->AddGrowableCol(2);
    SetSizer(rows);
}

void Levels::show(const merit::Scale& scale, merit::Mark mark, bool open) {
    if (scale_ != scale) rebuild(scale);
    for (const Row& row : rows_) {
        row.button->SetValue(row.mark == mark);
        row.button->Enable(open);
        row.sign->SetLabel(shown(row.mark == mark ? "▶" : " "));
    }
}

void Levels::clear() {
    for (const Row& row : rows_) {
        row.button->SetValue(false);
        row.sign->SetLabel(" ");
    }
}

void Levels::set_text_font(const wxFont& font) {
    font_ = font;
    for (const Row& row : rows_) row.words->SetFont(font);
}

void Levels::rebuild(const merit::Scale& scale) {
    scale_ = scale;
    rows_.clear();
    GetSizer()->Clear(true);
    for (auto level = scale.levels.rbegin(); level != scale.levels.rend(); ++level)
        add_row(merit::Mark::level(level->value), std::to_string(level->value), level->name + ". " + level->words);
    if (cannot_judge_)
        add_row(merit::Mark::cannot_judge(), "?",
                tr("Cannot be judged from this application. No evidence is a level, not this."));
    InvalidateBestSize();
    GetParent()->Layout();
}

void Levels::add_row(merit::Mark mark, const std::string& key, const std::string& words) {
    auto* sign = new wxStaticText(this, wxID_ANY, shown("▶"), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    auto* button = new wxToggleButton(this, wxID_ANY, shown(key), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    button->SetMinSize(wxSize(FromDIP(36), -1));
    set_accessible_name(*button, key + ": " + words);
    auto* text = new WrappedText(this, words);
    if (font_.IsOk()) text->SetFont(font_);
    GetSizer()->Add(sign, wxSizerFlags().CentreVertical());
    GetSizer()->Add(button, wxSizerFlags().Top());
    GetSizer()->Add(text, wxSizerFlags(1).Expand().CentreVertical());
    button->Bind(wxEVT_TOGGLEBUTTON, [this, mark](wxCommandEvent&) { chosen_(mark); });
    rows_.push_back({mark, button, sign, text});
}

} // namespace evenhand::desktop
