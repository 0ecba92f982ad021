// What the sections of the decide page show, worked out from the record once and kept until something is recorded.
#pragma once
#include "desktop/window/context.h"
#include "merit/totals.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace evenhand::desktop {

/// One candidate, beside the result of the same place.
struct Standing {
    std::optional<panel::Decision> decision;             ///< as who looks may read it
    std::string decided;                                 ///< in a word; empty while nothing is
    merit::Outcome outcome = merit::Outcome::incomplete; ///< as decided, else as proposed
    bool open = false;                                   ///< still in, and to be decided or to be confirmed
    bool departs = false;                                ///< the panel decided otherwise than proposed
    bool is_earlier() const { return open && decision; } ///< made on figures that have changed since
};

class Shortlist {
  public:
    /// Works everything out anew if the record, the stage or the view is another than before. \returns whether it was
    bool bring_up_to_date(const Context& context);
    void forget() { *this = Shortlist(); }

    bool is_there() const { return waits_.empty(); }
    const std::string& waits() const { return waits_; } ///< who or what is awaited, in words; empty once it is there
    const std::string& key() const { return key_; }     ///< other whenever something was recorded

    // The rest only once it is there.
    spec::Stage stage() const { return stage_; }
    bool hr() const { return with_schemes_.has_value(); } ///< interview schemes are applied
    const merit::Selection& on_merit() const { return on_merit_; }
    const merit::Selection& selection() const { return with_schemes_ ? *with_schemes_ : on_merit_; }
    const std::vector<merit::Result>& results() const { return selection().results; }
    const std::vector<Standing>& standings() const { return standings_; }
    /// What is proposed on merit for the candidate of that place, whatever schemes add.
    const merit::Result& merit_of(std::size_t place) const;
    std::optional<std::size_t> place_of(const std::string& code) const;
    /// What the stages before came to for the candidate of that place: shown, never carried. Empty where there is none.
    std::string earlier_totals(std::size_t place) const;
    std::string total_of(std::size_t place) const; ///< as people read it beside the others; empty where there is none
    const merit::Line& line() const { return rules_.line; }
    const merit::Rules& rules() const { return rules_; }
    const std::vector<merit::Scored>& criteria() const { return criteria_; }
    std::size_t open_count() const;
    std::size_t in_count() const { return in_; }
    /// Everyone who came this far, by what is decided, else by what is proposed.
    merit::Counts counts() const;
    int signed_count() const { return signed_; } ///< whose sign-off stands

    /// Whether the last one above the line has this place, and somebody stands below: the line is drawn after it.
    bool line_is_after(std::size_t place) const;

  private:
    void work_out(const Context& context);
    void look_back(const panel::Vacancy& vacancy);
    std::string key_, waits_ = "-";
    spec::Stage stage_ = spec::Stage::shortlisting;
    merit::Selection on_merit_;
    std::optional<merit::Selection> with_schemes_;
    std::vector<std::size_t> merit_places_; ///< beside results(): where the candidate stands in on_merit()
    std::vector<Standing> standings_;
    std::optional<merit::ShownTotals> totals_;
    merit::Rules rules_;
    std::vector<merit::Scored> criteria_;
    std::size_t in_ = 0;
    int signed_ = 0;
    std::unordered_map<std::string, std::string> earlier_; ///< by code
};

} // namespace evenhand::desktop
