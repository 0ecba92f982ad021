// The score page: its controls and where they stand.
#include "desktop/pages/score/score_page.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/plain_text.h"
#include "desktop/controls/style.h"
#include "desktop/pages/score/all_scores.h"
#include "desktop/pages/score/application_view.h"
#include "desktop/pages/score/evidence_box.h"
#include "desktop/pages/score/find_bar.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {
constexpr int pause_ms = 1500; ///< after which a note that is being written is saved
} // namespace

ScorePage::ScorePage(wxWindow* parent, Context& context) : Page(parent, context, "score"), pause_(this) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    make_top(*all);
    middle_ = new wxBoxSizer(wxHORIZONTAL);
    make_left(*middle_);
    make_right(*middle_);
    all->Add(middle_, wxSizerFlags(1).Expand());
    // Not from inside the table that is hidden by it.
    all_ = new AllScores(this, [this](Cell cell) { CallAfter([this, cell] { go_from_all(cell); }); });
    all->Add(all_, wxSizerFlags(1).Expand());
    make_bottom(*all);
    SetSizer(all);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { save_note(true); });
}

void ScorePage::make_top(wxSizer& all) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(6));
    top_ = new wxBoxSizer(wxHORIZONTAL);
    who_ = new PlainText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    who_->SetFont(heading_font(*this));
    flag_ = new wxCheckBox(this, wxID_ANY, label("Flag for late&r"));
    auto* by = new wxStaticText(this, wxID_ANY, label("Go &by"));
    ways_ = make_choice(this);
    for (const wxString& way :
         {label("candidate: all criteria of one"), label("criterion: one across all"), label("all my scores")})
        ways_->Append(way);
    top_->Add(who_, wxSizerFlags(cell).Proportion(1));
    top_->Add(flag_, cell);
    top_->Add(by, cell);
    top_->Add(ways_, cell);
    all.Add(top_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
    handed_in_ = new WrappedText(this);
    handed_in_->SetFont(bold_font(*this));
    all.Add(handed_in_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
    flag_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { toggle_flag(); });
    ways_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { choose_way(static_cast<Way>(event.GetSelection())); });
}

void ScorePage::make_left(wxSizer& all) {
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(6));
    left_ = new wxBoxSizer(wxVERTICAL);
    left_->Add(new wxStaticText(this, wxID_ANY, label("Appl&ication")),
               wxSizerFlags(sides).Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
    application_ = new ApplicationView(this);
    left_->Add(application_, wxSizerFlags(sides).Proportion(1));
    find_ = new FindBar(this, *application_);
    left_->Add(find_, wxSizerFlags(sides).Border(wxALL, FromDIP(6)));
    evidence_ =
        new EvidenceBox(this, {[this] { pin_evidence(); }, [this](std::size_t number) { take_evidence_away(number); },
                               [this](const std::string& words) {
                                   if (!application_->go_to(words))
                                       context_.say(tr("These words do not stand in the application."));
                               }});
    left_->Add(evidence_, sides);
    all.Add(left_, wxSizerFlags(1).Expand());
}

void ScorePage::make_right(wxSizer& all) {
    right_ = new wxBoxSizer(wxVERTICAL);
    make_lists(*right_);
    make_judging(*right_);
    make_words(*right_);
    all.Add(right_, wxSizerFlags(1).Expand());
}

void ScorePage::make_lists(wxSizer& right) {
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(6));
    criteria_label_ = new wxStaticText(this, wxID_ANY, label("&Criteria and your scores"));
    criteria_ = new TableView(this, tr("Criteria and your scores"),
                              {{tr("Number"), 70}, {tr("Score"), 115}, {tr("Criterion"), 150}});
    candidates_label_ = new wxStaticText(this, wxID_ANY, label("&Candidates and your scores"));
    candidates_ = new TableView(this, tr("Candidates and your scores"),
                                {{tr("Candidate"), 90}, {tr("Score"), 115}, {tr("Flag"), 60}});
    for (wxStaticText* name : {criteria_label_, candidates_label_})
        right.Add(name, wxSizerFlags(sides).Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
    for (TableView* table : {criteria_, candidates_}) {
        right.Add(table, wxSizerFlags(sides).Proportion(2));
        table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this, table](wxDataViewEvent&) {
            const int row = table->selected();
            if (!scoring() || row < 0 || table != &list()) return;
            Cell cell = here();
            (table == criteria_ ? cell.criterion : cell.candidate) = static_cast<std::size_t>(row);
            if (cell == here()) return;
            save_note();
            go_to_cell(cell);
        });
    }
}

void ScorePage::make_judging(wxSizer& right) {
    judging_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    judging_->SetScrollRate(0, FromDIP(10));
    auto* inside = new wxBoxSizer(wxVERTICAL);
    criterion_text_ = new WrappedText(judging_);
    inside->Add(criterion_text_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
    importance_ = new WrappedText(judging_);
    inside->Add(importance_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    levels_ = new Levels(judging_, [this](merit::Mark mark) { give(mark); });
    inside->Add(levels_, wxSizerFlags().Expand());
    guidance_label_ = new wxStaticText(judging_, wxID_ANY, label("Guidance and behavi&ours"));
    inside->Add(guidance_label_, wxSizerFlags().Border(wxTOP, FromDIP(6)));
    guidance_ = reading_text(judging_);
    guidance_->SetMinSize(FromDIP(wxSize(100, 84)));
    inside->Add(guidance_, wxSizerFlags(1).Expand());
    judging_->SetSizer(inside);
    right.Add(judging_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
}

void ScorePage::make_words(wxSizer& right) {
    auto* above = new wxBoxSizer(wxHORIZONTAL);
    note_needed_ =
        new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
    note_needed_->SetFont(bold_font(*this));
    note_needed_->SetMinSize(wxSize(FromDIP(20), -1)); // else the column grew whenever a note is needed
    above->Add(new wxStaticText(this, wxID_ANY, label("&Note")), wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
    above->Add(note_needed_, wxSizerFlags(1));
    note_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
    set_text_margins(*note_, FromDIP(8), FromDIP(4));
    note_row_ = new wxBoxSizer(wxVERTICAL);
    note_row_->Add(above, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(6)));
    note_row_->Add(note_, wxSizerFlags(1).Expand());
    right.Add(note_row_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
    note_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        save_note();
    });
    note_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (!scoring()) return;
        keep_draft(words_here());
        pause_.StartOnce(pause_ms);
    });
}

void ScorePage::make_bottom(wxSizer& all) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(6));
    bottom_ = new wxBoxSizer(wxHORIZONTAL);
    recognise_ = new wxButton(this, wxID_ANY, label("I recognise this person…"));
    hand_in_ = new wxButton(this, wxID_ANY, label("Han&d in…"));
    where_ =
        new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
    bottom_->Add(where_, wxSizerFlags(cell).Proportion(1));
    bottom_->Add(recognise_, cell);
    bottom_->Add(hand_in_, cell);
    all.Add(bottom_, wxSizerFlags().Expand().Border(wxRIGHT | wxTOP | wxBOTTOM, FromDIP(6)));
    recognise_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { recognise(); }); });
    hand_in_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { hand_in(); }); });
}

void ScorePage::be_tight(bool tight) {
    tight_ = tight;
    sized_ = true;
    // The list's own header says what it is, and the list where a note is needed.
    criteria_label_->Show(!tight && criteria_->IsShown());
    candidates_label_->Show(!tight && candidates_->IsShown());
    note_needed_->Show(!tight);
    note_row_->SetOrientation(tight ? wxHORIZONTAL : wxVERTICAL);
    const int line = GetCharHeight();
    for (TableView* table : {criteria_, candidates_}) {
        table->SetMinSize(wxSize(FromDIP(100), tight ? line * 11 / 4 : line * 4));
        right_->GetItem(table)->SetFlag(wxEXPAND | wxLEFT | wxRIGHT | (tight ? wxTOP : 0));
    }
    note_->SetMinSize(wxSize(FromDIP(100), tight ? line * 7 / 4 : line * 5 / 2));
}

void ScorePage::make_room() {
    const wxSize room = GetClientSize();
    const bool tight = room.y < 34 * GetCharHeight();
    if (tight != tight_ || !sized_) {
        be_tight(tight);
        if (scoring()) show_statement();
    }
    const bool narrow = room.x < 42 * GetCharHeight();
    middle_->GetItem(left_)->SetProportion(narrow ? 2 : 1);
    middle_->GetItem(right_)->SetProportion(narrow ? 3 : 1);
    // List and note share what the words leave; a sizer would ask for more than both need, to keep their proportion.
    const auto share = [this](int of_list, int of_note) {
        for (TableView* table : {criteria_, candidates_}) right_->GetItem(table)->SetProportion(of_list);
        right_->GetItem(note_row_)->SetProportion(of_note);
    };
    share(0, 0);
    judging_->SetMinSize(wxSize(-1, 0));
    const int others = GetSizer()->CalcMin().y - middle_->CalcMin().y + right_->CalcMin().y;
    const int needed = std::max(judging_->GetSizer()->CalcMin().y, FromDIP(60));
    judging_->SetMinSize(wxSize(-1, std::clamp(room.y - others, FromDIP(60), needed)));
    if (room.y - others > needed) share(2, 1);
    judging_->FitInside();
}

bool ScorePage::Layout() {
    if (bottom_) make_room();
    return Page::Layout();
}

} // namespace evenhand::desktop
