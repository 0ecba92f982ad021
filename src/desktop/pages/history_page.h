// The history in words, newest first; the shortlist as it stood at a moment of it; the head of the chain, and whether
// the record is whole.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/window/page.h"
#include "record/story.h"

#include <optional>

class wxButton;
class wxSizer;
class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

class Filters;
class PastView;
class WrappedText;

class HistoryPage : public Page {
  public:
    HistoryPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("History"); }
    void add_actions(Actions& actions, const std::function<bool()>& shown) override;
    void forget() override;
    void forget_drafts() override;
    void forget_person() override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    /// The lines about what the place names.
    void go_to(const Place& place) override;
    bool key(const wxKeyEvent& event) override;

  private:
    void make_lines(wxSizer& all);
    void make_foot(wxSizer& all);

    // reading.cpp: lines of the history, a part at a time
    void read(bool on); ///< \param on adds the next part to what is there
    void read_off_thread(const record::StoryWanted& wanted, bool on);
    void take(record::Story story, bool on);
    void list_lines();
    void show_line();
    const record::StoryLine* chosen() const; ///< nullptr: none

    // what can be done with a line, and with the record
    bool may_go_back() const;
    void go_back();
    void show_past(const panel::Vacancy& then, const std::string& after);
    void leave_past();
    bool head_may_be_told() const;
    void show_head();
    void copy_head();
    void verify();
    void show_findings(const record::Verification& found);

    wxSizer* now_ = nullptr;
    Filters* filters_;
    WrappedText* none_; ///< said where there is no line
    TableView* table_;
    wxTextCtrl* whole_; ///< the chosen line in full
    wxButton *then_, *earlier_, *copy_, *verify_;
    wxStaticText* head_;
    wxStaticText* findings_label_;
    wxTextCtrl* findings_;
    PastView* past_;

    std::vector<record::StoryLine> lines_;
    std::optional<long long> next_; ///< where to read on; never shown
    std::string read_for_;          ///< record, event, person and filters the lines were read for
    unsigned reading_ = 0;          ///< counts up: what an older reading brings is left aside
};

} // namespace evenhand::desktop
