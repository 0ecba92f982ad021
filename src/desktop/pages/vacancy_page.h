// The post, how far its vacancy is, and what is still missing before scoring can open, each a way to where it is
// mended. Until scoring opens the post and its timetable are written here; what is written is a draft until it is kept.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/vacancy/post_form.h"
#include "desktop/window/page.h"

class wxButton;
class wxSizer;
class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

class VacancyPage : public Page {
  public:
    VacancyPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Vacancy"); }
    std::string how_far() const override;
    void add_actions(Actions& actions, const std::function<bool()>& shown) override;
    void forget_drafts() override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    std::vector<std::string> unsaved() const override;
    std::string undoable() const override;
    void undo() override;

  private:
    /// What to do or to wait for next: a sentence, and where it is done.
    struct Next {
        std::string says;
        Place where;
    };
    std::vector<Next> next_steps() const;
    void make_next(wxSizer& all);
    void make_post(wxSizer& across);
    void go();

    // vacancy/writing.cpp: the post as it is written
    struct Change {
        std::string what; ///< for Undo
        PostTexts before;
    };
    bool may_change() const;
    bool drafting() const { return !draft_.empty() && may_change(); }
    PostTexts shown_texts() const; ///< what is kept, with the draft over it
    void write(const std::string& what, const std::string& field, const std::string& typed);
    void show_draft(PostTexts draft);
    void show_post();
    void keep();
    void drop();

    WrappedText *heading_, *next_label_ = nullptr;
    wxTextCtrl *facts_, *people_;
    TableView* next_ = nullptr;
    std::vector<Next> steps_;
    PostForm* post_ = nullptr;
    wxSizer *post_buttons_ = nullptr, *post_column_ = nullptr;
    wxButton *keep_ = nullptr, *drop_ = nullptr;
    PostTexts draft_;             ///< the fields alone that were typed otherwise than they are kept
    std::vector<Change> changes_; ///< oldest first
};

} // namespace evenhand::desktop
