// The rules as a form with plain words. It shows a draft and tells what is changed in it; it keeps nothing itself.
#pragma once
#include "desktop/controls/form_rows.h"
#include "desktop/controls/scrolled_panel.h"
#include "desktop/pages/rules/draft.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

class wxCheckBox;

namespace evenhand::desktop {

class SchemesBox;
class TieRuleBox;
class WeightsBox;

/// What may be changed on the form, by who works here.
enum class MayChange { all, invite_only, nothing };

/// Changes the draft. \param what "the number to invite": what Undo takes back; changes of the same thing one after the
/// other are taken back together
using ChangeDraft = std::function<void(const std::string& what, const std::function<void(RulesDraft&)>& change)>;

/// What the form shows, beside the draft.
struct FormState {
    const spec::Specification* specification = nullptr;
    MayChange may = MayChange::nothing;
    bool schemes = false;             ///< for HR
    std::string says;                 ///< above the form: what may be changed, and why no more
    std::vector<merit::Scale> scales; ///< to choose from
};

class RulesForm : public ScrolledPanel {
  public:
    RulesForm(wxWindow* parent, ChangeDraft change);
    void show(const RulesDraft& draft, const FormState& state);
    void show_problems(const Problems& problems);
    /// The first control whose row has a problem, or nullptr.
    wxWindow* first_problem() const;

  private:
    using Entries = std::vector<std::string>;
    struct Field {
        FormRow* row;
        std::function<void(const RulesDraft&, const FormState&)> show;
    };

    void add_heading(const std::string& text);
    void add_choice(const std::string& at, const std::string& name, const std::string& help,
                    std::function<Entries(const RulesDraft&, const FormState&)> entries,
                    std::function<int(const RulesDraft&, const FormState&)> get,
                    std::function<void(RulesDraft&, int)> set);
    void add_figure(Figure figure, const std::string& name, const std::string& help);
    void add_scale();
    void add_essentials();
    void add_unstated();
    void add_scores();
    void add_ranking();
    void add_line();
    void add_schemes();

    ChangeDraft change_;
    WrappedText *says_ = nullptr, *schemes_say_ = nullptr, *criteria_problem_ = nullptr;
    std::map<std::string, Field> fields_; ///< by place
    std::vector<std::string> order_;      ///< places, as they stand
    std::vector<merit::Scale> scales_;
    wxCheckBox* note_ = nullptr;
    WeightsBox* weights_ = nullptr;
    TieRuleBox* tie_rule_ = nullptr;
    SchemesBox* schemes_ = nullptr;
};

} // namespace evenhand::desktop
