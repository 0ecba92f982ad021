// The parts of the rules' form that are lists: weights, the tie rule, interview schemes.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/pages/rules/rules_form.h"

class wxButton;
class wxCheckBox;
class wxSizer;

namespace evenhand::desktop {

/// A part of the form whose problems stand in one text below it.
class FormBox : public FormRow {
  public:
    wxWindow& control() override { return *table_; }

  protected:
    FormBox(wxWindow* parent, const std::string& name, const std::string& table, const std::vector<Column>& columns,
            const std::string& help);
    /// A button in the row below the table.
    wxButton* add_button(const std::string& text, const std::string& spoken, std::function<void()> press);
    void add_below(wxWindow* row);
    int selected() const { return table_->selected(); }

    TableView* table_ = nullptr;

  private:
    wxSizer* buttons_ = nullptr;
};

/// Every criterion scored at the stage with its weight; the chosen one's can be typed.
class WeightsBox : public FormBox {
  public:
    WeightsBox(wxWindow* parent, ChangeDraft change);
    void show(const RulesDraft& draft, const FormState& state);

  private:
    void show_weight();
    ChangeDraft change_;
    std::vector<std::string> ids_, texts_; ///< criteria, and what stands in the weight's field
    bool open_ = false;
    TextRow* weight_;
};

/// The order in which ties are broken.
class TieRuleBox : public FormBox {
  public:
    TieRuleBox(wxWindow* parent, ChangeDraft change);
    void show(const RulesDraft& draft, const FormState& state);

  private:
    void move(int by);
    void remove();
    void add_key();
    void show_buttons();
    ChangeDraft change_;
    std::vector<merit::TieKey> keys_, offered_;
    bool open_ = false;
    int adding_ = 0;
    ChoiceRow* add_what_;
    wxButton *add_, *up_, *down_, *remove_;
};

/// Interview schemes, for HR.
class SchemesBox : public FormBox {
  public:
    SchemesBox(wxWindow* parent, ChangeDraft change);
    void show(const RulesDraft& draft, const FormState& state);

  private:
    void show_scheme();
    void move(int by);
    void change_scheme(const std::string& what, const std::function<void(merit::Scheme&)>& change);
    std::optional<std::size_t> chosen() const;
    ChangeDraft change_;
    RulesDraft draft_;
    bool open_ = false;
    TextRow *flag_, *name_, *percent_, *cap_, *why_;
    ChoiceRow* minimum_;
    wxCheckBox* prior_;
    wxButton *add_, *up_, *down_, *remove_;
};

} // namespace evenhand::desktop
