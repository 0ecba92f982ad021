// The rules: written as a form beside a live example, tried in a practice round, agreed by each member, and frozen when
// scoring opens. What is changed is a draft on the page until "Use these rules". And what is asked at the interview.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/pages/rules/rules_form.h"
#include "desktop/window/page.h"

#include <map>
#include <optional>

class wxButton;
class wxNotebook;
class wxSizer;
class wxTextCtrl;

namespace evenhand::desktop {

class AgreeView;
class ExampleView;
class PracticeView;
class QuestionsView;

class RulesPage : public Page {
  public:
    RulesPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Rules"); }
    std::string how_far() const override;
    void add_actions(Actions& actions, const std::function<bool()>& shown) override;
    void forget_drafts() override;
    void forget_person() override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void go_to(const Place& place) override;
    bool key(const wxKeyEvent& event) override;
    void leave() override;
    std::vector<std::string> unsaved() const override;
    std::string undoable() const override;
    void undo() override;

  private:
    enum Tab { form_tab, practice_tab, agree_tab, questions_tab };
    struct Change {
        std::string what;
        std::optional<RulesDraft> before; ///< none: there were no rules
    };
    /// What is written for one stage and not in use.
    struct Written {
        std::optional<RulesDraft> draft;
        std::vector<Change> changes; ///< oldest first
    };

    // rules_page.cpp: making and showing it
    void make_form(wxWindow* book);
    void make_begin(wxWindow* tab, wxSizer& all);
    void make_bottom(wxWindow* tab, wxSizer& all);
    void show_rules();
    void show_state();
    void show_buttons();
    void turn_to(Tab tab);
    std::string state_in_words() const;
    std::string form_says() const;
    const std::vector<merit::Scale>& shipped_scales();
    std::vector<merit::Scale> scales();

    // drafting.cpp: what is written
    std::optional<RulesDraft> in_use() const;      ///< the rules as the record has them
    std::optional<RulesDraft> rules_shown() const; ///< the draft, where who works here may write one
    bool drafting() const;                         ///< there is a draft that differs from what is in use
    MayChange may_change() const;
    bool reopens_scores() const; ///< scores were asked for by other levels than the draft has
    void change(const std::string& what, const std::function<void(RulesDraft&)>& change);
    void write(const std::string& what, std::optional<RulesDraft> draft);
    void use();
    void drop();
    void load();
    void save();
    void begin_with_earlier();
    void begin_with_shipped();
    std::optional<spec::Stage> earlier_stage() const;
    std::vector<std::string> agreed_names() const;

    std::map<spec::Stage, Written> written_;
    std::string at_; ///< what the form shows: record, stage and person; another one begins at the top
    std::optional<std::vector<merit::Scale>> shipped_;
    WrappedText* state_ = nullptr;
    wxNotebook* book_ = nullptr;
    wxSizer *begin_ = nullptr, *middle_ = nullptr, *bottom_ = nullptr, *why_row_ = nullptr;
    WrappedText* begin_says_ = nullptr;
    wxButton *earlier_ = nullptr, *begin_shipped_ = nullptr;
    RulesForm* form_ = nullptr;
    ExampleView* example_ = nullptr;
    wxTextCtrl* why_ = nullptr;
    wxButton *use_ = nullptr, *drop_ = nullptr, *load_ = nullptr, *save_ = nullptr;
    PracticeView* practice_ = nullptr;
    AgreeView* agree_ = nullptr;
    QuestionsView* questions_ = nullptr;
};

} // namespace evenhand::desktop
