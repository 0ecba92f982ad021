// One criterion in full, to read and to change.
#pragma once
#include "desktop/pages/specification/field_form.h"

#include <optional>

class wxCheckBox;
class wxTextCtrl;

namespace evenhand::desktop {

class MethodsRow;
class ThemesRow;

/// Changes the criterion that is shown. \param what what is changed, for Undo: "the statement"
using ChangeCriterion =
    std::function<void(const std::string& what, const std::function<void(SpecificationDraft&, spec::Criterion&)>& how)>;

class CriterionForm : public FieldForm {
  public:
    CriterionForm(wxWindow* parent, ChangeCriterion change);
    /// Its behaviour themes are those of the draft's framework.
    /// \param stem the words of its section that it completes  \param open whether it can be changed
    void show(const SpecificationDraft& draft, const spec::Criterion& criterion, const std::string& stem, bool open);
    /// The statement before the caret, and what comes after it.
    std::pair<std::string, std::string> statement_at_caret() const { return text_->at_caret(); }
    /// The font of what is read at length.
    void set_text_font(const wxFont& font);

  private:
    void show_above(WrappedText& text, const std::string& says);
    void add_importance();
    void add_behaviours();
    void show_behaviours(const spec::Specification& specification, const spec::Criterion& criterion,
                         const std::optional<spec::Framework>& framework, bool open);

    ChangeCriterion change_;
    WrappedText *stem_ = nullptr, *origin_ = nullptr;
    LongTextRow *text_ = nullptr, *guidance_ = nullptr;
    TextRow *number_ = nullptr, *printed_ = nullptr, *weight_ = nullptr;
    ChoiceRow* importance_ = nullptr;
    MethodsRow* methods_ = nullptr;
    ThemesRow* themes_ = nullptr;
    wxStaticText* indicators_label_ = nullptr;
    wxTextCtrl* indicators_ = nullptr;
};

} // namespace evenhand::desktop
