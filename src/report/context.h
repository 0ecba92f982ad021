// What the blocks of a report ask for again and again, worked out once: labels of criteria, letters of members, each
// candidate's result and decisions. Internal to the composing.
#pragma once
#include "panel/figures.h"
#include "report/compose.h"

#include <unordered_map>

namespace evenhand::report {

/// A member who scores. Letters follow the order in which members joined, and in a candidate's record an order of its
/// own that says nothing of who is who.
struct Scorer {
    const panel::Person* person = nullptr;
    std::size_t index = 0; ///< into the vacancy's people, and so into the marks
    std::string letter;    ///< "A", "B"…
};

/// A scored criterion with everything that is printed about it.
struct ShownCriterion {
    const merit::Scored* scored = nullptr;
    const spec::Criterion* criterion = nullptr;
    std::string label;   ///< the printed number, else the id
    std::string text;    ///< with its section's stem
    std::string section; ///< heading of the sections it stands in
};

/// How a candidate's outcome is shown to the panel: on merit, whatever HR decided besides.
struct Shown {
    merit::Outcome outcome = merit::Outcome::incomplete;
    std::string reason;
    const panel::Decision* decision = nullptr; ///< in force; nullptr: none yet, outcome and reason are the proposal's
    bool departs = false;                      ///< the panel decided other than was proposed
    bool settles = false;                      ///< the panel decided a tie or an incomplete candidate
    bool earlier = false;                      ///< made on figures that have changed since
};

class Context {
  public:
    /// \throws NotAllowed if the stage has no rules
    Context(const Definition& definition, const Facts& facts);

    const panel::Vacancy& vacancy() const { return *facts_.vacancy; }
    const panel::StageState& state() const { return state_; }
    const merit::Rules& rules() const { return state_.rules_now(); }
    const merit::Scale& scale() const { return state_.scale_now(); }
    const Facts& facts() const { return facts_; }
    const Definition& definition() const { return definition_; }
    spec::Stage stage() const { return facts_.stage; }
    /// \throws InvalidInput if the facts hold none
    const merit::Selection& selection() const;

    /// The program's own words, in the language of the report; see base/language.h.
    const Language& language() const { return facts_.language; }
    std::string tr(const std::string& text) const { return language().tr(text); }
    std::string trc(const char* about, const char* text) const { return language().trc(about, text); }
    template <class... Values>
    std::string trf(const char* text, const Values&... values) const {
        return language().trf(text, values...);
    }
    template <class... Values>
    std::string trn(const char* singular, const char* plural, std::size_t number, const Values&... values) const {
        return language().trn(singular, plural, static_cast<long long>(number), values...);
    }
    std::string date(Date day) const { return language().date(day); }
    std::string moment(Moment when) const { return language().moment(when); }
    std::string listed(const std::vector<std::string>& parts) const { return language().listed(parts); }

    const std::vector<ShownCriterion>& criteria() const { return criteria_; }
    const std::vector<Scorer>& scorers() const { return scorers_; }
    /// Member names where there are few, else letters: headings of narrow columns.
    bool by_letter() const;
    std::string heading_of(const Scorer& scorer) const;
    /// The label of a criterion of the specification, scored at this stage or not.
    std::string label_of(std::string_view criterion) const;
    /// A person's name, "HR officer P1…" where it was erased; in a report that codes people "Member A", "Observer 1"…
    std::string name_of(const std::string& person) const;
    std::string letter_of(const std::string& person) const; ///< "" if they do not score
    /// Members' words about a candidate.
    std::vector<record::ScoreWords> words_on(const std::string& code) const;
    const HrFacts& hr() const; ///< \throws InvalidInput if the facts hold nothing of HR's
    /// A candidate's name; empty where the report is not for HR, or none was given.
    std::string candidate_name(std::size_t candidate) const;

    const merit::Result* result_of(std::string_view code) const; ///< nullptr if the candidate is not in at this stage
    Shown shown(const merit::Result& result) const;
    /// Decisions on a candidate, oldest first.
    const std::vector<const panel::Decision*>& decisions_on(std::string_view code) const;
    /// Agreed scores of a candidate, oldest first.
    const std::vector<const panel::AgreedScore*>& agreed_on(std::string_view code) const;
    /// Whether a later agreed score of the same cell is in force instead.
    bool replaced(const panel::AgreedScore& agreed) const;
    /// Whether it counts: it is the cell's last and nobody who took part has a conflict with the candidate.
    bool stands(const panel::AgreedScore& agreed) const { return !replaced(agreed) && !has_conflicted(agreed); }
    /// Whether somebody who took part has a conflict with the candidate.
    bool has_conflicted(const panel::AgreedScore& agreed) const;

    /// A mark as it is printed: "2", "?", "–" for none, in brackets if it does not count.
    std::string mark(std::size_t candidate, std::size_t criterion, const Scorer& scorer) const;
    bool counts(std::size_t candidate, const Scorer& scorer) const;
    bool has_marks(std::size_t candidate, const Scorer& scorer) const;
    /// Why a member's scores of a candidate do not count: "declared a conflict of interest (…)".
    std::string why_not_counted(std::size_t candidate, const Scorer& scorer) const;

    const panel::Person& member() const; ///< \throws InvalidInput if the facts name none
    std::size_t candidate() const;       ///< index \throws InvalidInput if the facts name none
    Filling filling() const;

  private:
    std::string coded_name(const panel::Person& person) const;

    const Definition& definition_;
    const Facts& facts_;
    const panel::StageState& state_;
    std::vector<ShownCriterion> criteria_;
    std::vector<Scorer> scorers_;
    std::unordered_map<std::string_view, const merit::Result*> results_;
    std::unordered_map<std::string_view, std::vector<const panel::Decision*>> decisions_;
    std::unordered_map<std::string_view, std::vector<const panel::AgreedScore*>> agreed_;
    std::vector<char> counts_; ///< candidate × person, as merit::Round has them
    panel::Figures figures_;
};

} // namespace evenhand::report
