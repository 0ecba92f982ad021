// The person specification: its sections and criteria as a tree table, the chosen one in full beside it. Until scoring
// opens it can be changed here, or read out of a document, which then stands beside it; what is changed is a draft on
// the page until "Keep these changes".
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/pages/specification/problems.h"
#include "desktop/window/page.h"

#include <optional>
#include <vector>
#include <wx/timer.h>

class wxButton;
class wxSizer;
class wxStaticText;

namespace evenhand::desktop {

class CriterionForm;
class SectionForm;
class SourcePanel;
class TableView;
class TreeTable;
class WrappedText;

class SpecificationPage : public Page {
  public:
    SpecificationPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Specification"); }
    std::string how_far() const override;
    void add_actions(Actions& actions, const std::function<bool()>& shown) override;
    void forget_drafts() override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    /// The place's part is a file to read the specification out of, where it has one.
    void go_to(const Place& place) override;
    bool key(const wxKeyEvent& event) override;
    std::vector<std::string> unsaved() const override;
    std::string undoable() const override;
    void undo() override;

  private:
    struct Change {
        std::string what; ///< for Undo
        std::optional<Spot> at;
        SpecificationDraft before;
        bool typed = false; ///< letter by letter: taken back as a whole
    };

    // specification_page.cpp: making and showing it
    void make_middle(wxSizer& all);
    void make_edit_buttons(wxSizer& all);
    void make_problems(wxSizer& all);
    void make_bottom(wxSizer& all);
    wxButton* add_button(wxSizer& row, const std::string& text, void (SpecificationPage::*does)());
    void show_all();
    void show_tree();
    void show_columns();
    void show_form();
    void show_problems();
    void show_buttons();
    void show_beside_button();
    std::string state_in_words() const;
    void choose(int row);
    void select(const std::optional<Spot>& spot);
    wxWindow& field_of(const std::string& name) const; ///< of the form of what is chosen
    void go_to_field(const std::string& name = {});    ///< the first, without a name
    std::string where_words(const SpecificationProblem& problem) const;

    // editing.cpp: what is written
    bool may_change() const;
    bool opened() const; ///< a stage has
    bool drafting() const { return draft_ && may_change(); }
    bool on_criterion() const { return at_ && at_->criterion; }
    /// Takes the change into the draft. \param how changes the draft and says where to go on
    void change(const std::string& what, bool typed,
                const std::function<std::optional<Spot>(SpecificationDraft&)>& how);
    void show_draft(SpecificationDraft draft);
    void add_criterion_here();
    void add_section_here();
    void split_here();
    void shift_here(int by);
    void move_up() { shift_here(-1); }
    void move_down() { shift_here(1); }
    void remove_here();

    // checking.cpp: problems, and what becomes of the draft
    void check();
    void go_to_problem(int row);
    std::vector<std::string> agreed_names() const;
    void keep();
    void drop();
    void save();
    void print();

    // reading.cpp: reading one out of a file, and the document beside it
    void load();
    void read(const std::filesystem::path& file);
    void read_xml(const std::filesystem::path& file);
    void read_document(const std::string& name, std::string bytes);
    void take_document(const std::string& name, spec::Specification read, SourceBeside source);
    bool has_document() const { return may_change() && shown_.source.text; }
    bool shows_document() const { return has_document() && wants_document_; }
    bool has_room() const; ///< for the document and the form side by side
    void show_document(bool on);
    void turn_document();
    void mark_source();
    void mark_source_of(int problem);
    void choose_line(std::size_t line);
    void go_on_from_line();
    void make_criterion_here();
    void take_off_doubt();

    SpecificationDraft kept() const; ///< the record's, and the document beside it
    void take_over_post();

    SpecificationDraft shown_;                ///< what the page shows: the draft, else what is kept
    spec::Specification begun_with_;          ///< what was kept when the draft was begun
    std::optional<SpecificationDraft> draft_; ///< none: nothing differs from what is kept
    SourceBeside source_;                     ///< the document that it was read out of, kept or not
    bool wants_document_ = true;              ///< it is to be in sight, where there is one
    std::vector<Change> changes_;             ///< oldest first
    std::vector<Spot> spots_;                 ///< of the tree's rows
    std::optional<Spot> at_;                  ///< the one in full
    std::vector<SpecificationProblem> problems_;
    wxTimer pause_; ///< runs while something is typed; what is typed is checked when it ends

    WrappedText* says_ = nullptr;
    TreeTable* tree_ = nullptr;
    CriterionForm* criterion_form_ = nullptr;
    SectionForm* section_form_ = nullptr;
    SourcePanel* source_panel_ = nullptr;
    WrappedText* nothing_ = nullptr;
    wxStaticText* problems_label_ = nullptr;
    TableView* problem_list_ = nullptr;
    std::vector<wxButton*> edit_buttons_;
    wxButton *split_ = nullptr, *up_ = nullptr, *down_ = nullptr, *remove_ = nullptr, *beside_ = nullptr;
    wxButton *keep_ = nullptr, *drop_ = nullptr, *load_ = nullptr;
};

} // namespace evenhand::desktop
