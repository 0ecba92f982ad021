// What is asked at the interview about each criterion that is judged there: written before that stage opens, the same
// for every candidate. What is typed is a draft on the page until "Use these questions".
#pragma once
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/window/context.h"

#include <map>
#include <wx/panel.h>

class wxButton;
class wxSizer;
class wxTextCtrl;

namespace evenhand::desktop {

class QuestionsView : public wxPanel {
  public:
    QuestionsView(wxWindow* parent, Context& context);
    void refresh();
    void forget_drafts();
    void forget_person();
    std::vector<wxWindow*> parts();
    std::vector<std::string> unsaved() const;
    std::string undoable() const;
    void undo(); ///< takes back what was typed on the chosen criterion; once more, and it is there again

    bool drafting() const; ///< something was typed that is not in use and still can be
    void use();

  private:
    void make_writing(wxSizer& all);
    void make_looking(wxSizer& all);
    bool may_write() const;
    const panel::StageState* opened() const; ///< the interview stage, once it is open
    std::string says() const;
    std::string stands() const; ///< since when the chosen criterion's questions are there, or that they are not
    std::string written(const std::string& criterion) const; ///< as the record has them, one a line
    std::string words(const std::string& criterion) const;   ///< the draft, where who works here may write one
    bool drafted(const std::string& criterion) const;
    void typed();
    void fill_table();
    void show_criterion();
    void show_use();

    Context& context_;
    std::vector<std::string> judged_;           ///< ids, as the table has them
    std::string chosen_;                        ///< one of them
    std::map<std::string, std::string> drafts_; ///< as they were typed, by criterion
    std::map<std::string, std::string> taken_back_;
    wxSizer* body_ = nullptr;
    WrappedText *says_ = nullptr, *criterion_text_ = nullptr, *stands_ = nullptr;
    TableView* table_ = nullptr;
    wxTextCtrl *text_ = nullptr, *look_for_ = nullptr;
    wxButton* use_ = nullptr;
};

} // namespace evenhand::desktop
