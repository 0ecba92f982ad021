// Members' marks: a dense table of members × candidates × criteria.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace evenhand::merit {

/// One member's score of one candidate on one criterion: a level, `?` (cannot be judged), or nothing yet.
class Mark {
  public:
    constexpr Mark() = default;
    static constexpr Mark level(int value) { return Mark(static_cast<std::int16_t>(value)); }
    static constexpr Mark cannot_judge() { return Mark(unjudged); }

    constexpr bool is_given() const { return value_ != none; }
    constexpr bool is_level() const { return value_ != none && value_ != unjudged; }
    constexpr bool is_cannot_judge() const { return value_ == unjudged; }
    constexpr int value() const { return value_; } ///< only where is_level()

    friend constexpr bool operator==(Mark, Mark) = default;

  private:
    static constexpr std::int16_t none = INT16_MIN, unjudged = INT16_MIN + 1;
    constexpr explicit Mark(std::int16_t value) : value_(value) {}
    std::int16_t value_ = none;
};

/// marks.at(candidate, criterion, member); indices are those of the lists the table was made for. 2 bytes a cell.
class Marks {
  public:
    Marks() = default;
    Marks(std::size_t candidates, std::size_t criteria, std::size_t members)
        : candidates_(candidates), criteria_(criteria), members_(members), cells_(candidates * criteria * members) {}

    Mark at(std::size_t candidate, std::size_t criterion, std::size_t member) const {
        return cells_[index(candidate, criterion, member)];
    }
    Mark& at(std::size_t candidate, std::size_t criterion, std::size_t member) {
        return cells_[index(candidate, criterion, member)];
    }
    std::size_t candidates() const { return candidates_; }
    std::size_t criteria() const { return criteria_; }
    std::size_t members() const { return members_; }

    friend bool operator==(const Marks&, const Marks&) = default;

  private:
    std::size_t index(std::size_t candidate, std::size_t criterion, std::size_t member) const {
        return (candidate * criteria_ + criterion) * members_ + member;
    }
    std::size_t candidates_ = 0, criteria_ = 0, members_ = 0;
    std::vector<Mark> cells_;
};

} // namespace evenhand::merit
