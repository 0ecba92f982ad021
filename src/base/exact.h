// Exact numbers. Candidates are ranked by these; no floating point is used anywhere on that road.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand {

/// A rational number in lowest terms, on 128-bit integers; every operation that would not fit throws
/// std::overflow_error instead of giving a wrong rank. Why 128 bits suffice: a total is a sum of weight × score, weights have
/// three decimals (≤ 100,000 thousandths), a mean of up to n scorers has a denominator dividing lcm(1..n); for n = 40,
/// levels ≤ 1,000 and 1,000 criteria that stays below 2^91 (docs/decisions.md).
class Rational {
  public:
    constexpr Rational() = default;
    constexpr Rational(std::int64_t whole) : numerator_(whole) {} // NOLINT: whole numbers are rationals
    /// \throws std::domain_error if the denominator is 0
    Rational(std::int64_t numerator, std::int64_t denominator);

    /// Reads "12", "-3", "0.125" or "8/3". \param max_decimals digits allowed after the point
    /// \throws InvalidInput naming the text if it is not such a number
    static Rational parse(std::string_view text, int max_decimals = 12);

    Rational& operator+=(const Rational& other);
    Rational& operator-=(const Rational& other);
    Rational& operator*=(const Rational& other);
    Rational& operator/=(const Rational& other); ///< \throws std::domain_error on division by 0
    friend Rational operator+(Rational a, const Rational& b) { return a += b; }
    friend Rational operator-(Rational a, const Rational& b) { return a -= b; }
    friend Rational operator*(Rational a, const Rational& b) { return a *= b; }
    friend Rational operator/(Rational a, const Rational& b) { return a /= b; }

    friend bool operator==(const Rational&, const Rational&) = default;
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

    bool is_whole() const { return denominator_ == 1; }
    /// A plain decimal where it ends ("7.5", "-2", "0.125"), else lowest terms ("8/3").
    std::string to_string() const;
    /// Rounded half away from zero to at most `decimals` places, for showing only: never rank by it.
    std::string rounded(int decimals) const;

  private:
    __extension__ using Int = __int128;
    void reduce();
    Int numerator_ = 0;
    Int denominator_ = 1; ///< always positive
};

} // namespace evenhand
