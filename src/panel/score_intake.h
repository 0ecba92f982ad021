// Scores one after the other, as a file of a million of them is read: each is checked when it comes and becomes a row
// of the events at once, so that no list of them all is needed.
#pragma once
#include "panel/acts.h"

#include <memory>

namespace evenhand::panel {

class ScoreIntake {
  public:
    /// \param file names the table in problems; empty: there is none, and add() throws the first refusal as it is
    /// \param actor who enters the scores, a person id; empty: whoever gives them  \throws NotAllowed before the stage
    /// is open
    ScoreIntake(const Vacancy& vacancy, spec::Stage stage, std::string file, std::string actor);
    ~ScoreIntake();
    ScoreIntake(const ScoreIntake&) = delete;
    ScoreIntake& operator=(const ScoreIntake&) = delete;

    /// \throws NotAllowed if the actor may not enter this score; without a file also what is wrong with it
    void add(NewScore score);
    /// Events of at most 10,000 scores each, in the order in which they came. To be called once, at the end.
    /// \throws InvalidInput that lists every line that cannot be taken
    Events finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace evenhand::panel
