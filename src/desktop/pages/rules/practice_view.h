// The practice round: two or three applications that do not count, on which the panel agrees what earns each level.
// Other members' scores are here only where panel::practice_shown() says so.
#pragma once
#include "desktop/controls/levels.h"
#include "desktop/controls/table.h"
#include "desktop/window/context.h"

#include <map>
#include <wx/scrolwin.h>

class wxButton;
class wxChoice;
class wxKeyEvent;
class wxSizer;
class wxTextCtrl;

namespace evenhand::desktop {

class PracticeView : public wxPanel {
  public:
    PracticeView(wxWindow* parent, Context& context);
    void refresh();
    void forget_drafts();
    void forget_person();
    std::vector<wxWindow*> parts();
    bool key(const wxKeyEvent& event);
    void leave() { save_note(); }
    std::vector<std::string> unsaved() const;

    bool may_take() const;
    bool may_close() const;
    void take();
    void close();
    bool Layout() override;

  private:
    void make_left(wxSizer& all);
    void make_right(wxSizer& all);
    void make_end(wxSizer& all);
    bool scoring() const; ///< who works here can practise now
    std::string says() const;
    const std::string& code() const { return codes_.at(application_); }
    const std::string& criterion() const { return criteria_.at(criterion_); }
    std::string cell() const; ///< a name for the cell and who scores it
    merit::Mark mark_of(const std::string& criterion) const;
    std::string note_saved() const;
    void show_application();
    void fill_table();
    void show_criterion();
    void show_everyone();
    void give(merit::Mark mark);
    bool save(merit::Mark mark);
    void save_note();

    Context& context_;
    std::vector<std::string> codes_, criteria_;
    std::size_t application_ = 0, criterion_ = 0;
    std::map<std::string, std::string> notes_; ///< not saved yet, by cell
    std::string begun_for_;                    ///< who practises since the first cell was shown
    WrappedText* says_ = nullptr;
    wxSizer *middle_ = nullptr, *right_ = nullptr, *end_ = nullptr;
    wxChoice* applications_ = nullptr;
    wxTextCtrl *text_ = nullptr, *note_ = nullptr, *everyone_ = nullptr, *agreed_ = nullptr;
    TableView* table_ = nullptr;
    wxScrolledWindow* judging_ = nullptr;
    WrappedText* criterion_text_ = nullptr;
    Levels* levels_ = nullptr;
    wxButton *take_ = nullptr, *close_ = nullptr;
};

} // namespace evenhand::desktop
