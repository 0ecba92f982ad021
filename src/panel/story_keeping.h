// Telling what happened to the record itself: signatures, panel packs, copies, how long it is kept. Only story.cpp
// uses it.
#pragma once
#include "panel/story.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace evenhand::panel {

/// A list in which everything stands once, in the order it came.
class Once {
  public:
    explicit Once(std::vector<std::string>& list) : list_(list) {}
    void add(const std::string& value) {
        if (!value.empty() && known_.insert(value).second) list_.push_back(value);
    }

  private:
    std::vector<std::string>& list_;
    std::unordered_set<std::string> known_;
};

/// Each call gives what happened as a sentence with its full stop, and adds to `told` whom it is about.
class KeepingTeller {
  public:
    KeepingTeller(const Vacancy& vacancy, const std::string& who, Told& told)
        : vacancy_(vacancy), who_(who), told_(told), candidates_(told.candidates), people_(told.people) {}

    std::string operator()(const KeyShown& e);
    std::string operator()(const Signed& e);
    std::string operator()(const SignedOnPaper& e);
    std::string operator()(const PackMade& e);
    std::string operator()(const PackReturned& e);
    std::string operator()(const PackWithdrawn& e);
    std::string operator()(const BackupMade& e);
    std::string operator()(const RetentionSet& e);
    std::string operator()(const HoldSet& e);
    std::string operator()(const CandidateMovedOut& e);
    std::string operator()(const CandidateErased& e);
    std::string operator()(const RecordDisposed& e);

  protected:
    /// The name; the person is among those it is about.
    std::string person(const std::string& id);

    const Vacancy& vacancy_;
    const std::string& who_; ///< person id of the one who entered it
    Told& told_;
    Once candidates_, people_;

  private:
    /// Whose pack it is, and at which stage.
    std::string pack(const std::string& id);
};

} // namespace evenhand::panel
