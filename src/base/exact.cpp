#include "base/exact.h"

#include "base/errors.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace evenhand {

namespace {

__extension__ using Int = __int128;

Int multiplied(Int a, Int b) {
    Int result = 0;
    if (__builtin_mul_overflow(a, b, &result)) throw std::overflow_error("an exact number grew beyond 128 bits");
    return result;
}

Int added(Int a, Int b) {
    Int result = 0;
    if (__builtin_add_overflow(a, b, &result)) throw std::overflow_error("an exact number grew beyond 128 bits");
    return result;
}

Int greatest_common_divisor(Int a, Int b) {
    if (a < 0) a = -a;
    // Most numbers here fit 64 bits, where the machine divides quickly.
    while (b != 0) {
        if (static_cast<Int>(static_cast<std::int64_t>(a)) == a &&
            static_cast<Int>(static_cast<std::int64_t>(b)) == b) {
            auto x = static_cast<std::int64_t>(a), y = static_cast<std::int64_t>(b);
            while (y != 0) x = std::exchange(y, x % y);
            return x;
        }
        a = std::exchange(b, a % b);
    }
    return a;
}

std::string digits(Int value) {
    if (value == 0) return "0";
    const bool negative = value < 0;
    std::string text;
    for (; value != 0; value /= 10) {
        const int digit = static_cast<int>(value % 10);
        text += static_cast<char>('0' + (digit < 0 ? -digit : digit));
    }
    if (negative) text += '-';
    std::reverse(text.begin(), text.end());
    return text;
}

[[noreturn]] void not_a_number(std::string_view text) {
    throw InvalidInput("\"" + std::string(text) + "\" is not a number Evenhand can take",
                       "a whole number, a decimal with a point, or a fraction such as 8/3");
}

} // namespace

Rational::Rational(std::int64_t numerator, std::int64_t denominator)
    : numerator_(numerator), denominator_(denominator) {
    if (denominator == 0) throw std::domain_error("a fraction with denominator 0");
    reduce();
}

void Rational::reduce() {
    if (denominator_ < 0) {
        numerator_ = multiplied(numerator_, -1);
        denominator_ = multiplied(denominator_, -1);
    }
    if (denominator_ == 1) return;
    const Int divisor = greatest_common_divisor(numerator_, denominator_);
    numerator_ /= divisor;
    denominator_ /= divisor;
}

Rational Rational::parse(std::string_view text, int max_decimals) {
    const std::string_view whole = text;
    bool negative = false;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    auto take_digits = [&](Int& value) {
        int count = 0;
        while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
            value = added(multiplied(value, 10), text.front() - '0');
            text.remove_prefix(1);
            ++count;
        }
        return count;
    };
    Rational result;
    try {
        if (take_digits(result.numerator_) == 0) not_a_number(whole);
        if (!text.empty() && text.front() == '.') {
            text.remove_prefix(1);
            const int decimals = take_digits(result.numerator_);
            if (decimals == 0 || decimals > max_decimals) not_a_number(whole);
            for (int i = 0; i < decimals; ++i) result.denominator_ = multiplied(result.denominator_, 10);
        } else if (!text.empty() && text.front() == '/') {
            text.remove_prefix(1);
            result.denominator_ = 0;
            if (take_digits(result.denominator_) == 0 || result.denominator_ == 0) not_a_number(whole);
        }
    } catch (const std::overflow_error&) {
        not_a_number(whole);
    }
    if (!text.empty()) not_a_number(whole);
    if (negative) result.numerator_ = -result.numerator_;
    result.reduce();
    return result;
}

Rational& Rational::operator+=(const Rational& other) {
    if (denominator_ == other.denominator_) {
        numerator_ = added(numerator_, other.numerator_);
    } else {
        // Over the least common multiple, so that a long sum does not grow needlessly.
        const Int divisor = greatest_common_divisor(denominator_, other.denominator_);
        const Int mine = other.denominator_ / divisor;
        numerator_ = added(multiplied(numerator_, mine), multiplied(other.numerator_, denominator_ / divisor));
        denominator_ = multiplied(denominator_, mine);
    }
    reduce();
    return *this;
}

Rational& Rational::operator-=(const Rational& other) {
    Rational negated = other;
    negated.numerator_ = multiplied(negated.numerator_, -1);
    return *this += negated;
}

Rational& Rational::operator*=(const Rational& other) {
    const Int across = greatest_common_divisor(numerator_, other.denominator_);
    const Int back = greatest_common_divisor(other.numerator_, denominator_);
    const Int a = across == 0 ? 0 : numerator_ / across, d = across == 0 ? 1 : other.denominator_ / across;
    const Int c = back == 0 ? 0 : other.numerator_ / back, b = back == 0 ? 1 : denominator_ / back;
    numerator_ = multiplied(a, c);
    denominator_ = multiplied(b, d);
    reduce();
    return *this;
}

Rational& Rational::operator/=(const Rational& other) {
    if (other.numerator_ == 0) throw std::domain_error("division of an exact number by 0");
    Rational inverse;
    inverse.numerator_ = other.denominator_;
    inverse.denominator_ = other.numerator_;
    if (inverse.denominator_ < 0) {
        inverse.numerator_ = multiplied(inverse.numerator_, -1);
        inverse.denominator_ = multiplied(inverse.denominator_, -1);
    }
    return *this *= inverse;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
    const Int divisor = greatest_common_divisor(a.denominator_, b.denominator_);
    return multiplied(a.numerator_, b.denominator_ / divisor) <=> multiplied(b.numerator_, a.denominator_ / divisor);
}

std::string Rational::to_string() const {
    Int rest = denominator_;
    int twos = 0, fives = 0;
    for (; rest % 2 == 0; rest /= 2) ++twos;
    for (; rest % 5 == 0; rest /= 5) ++fives;
    if (rest != 1) return digits(numerator_) + "/" + digits(denominator_);
    const int decimals = std::max(twos, fives);
    Int scaled = numerator_;
    for (int i = twos; i < decimals; ++i) scaled = multiplied(scaled, 2);
    for (int i = fives; i < decimals; ++i) scaled = multiplied(scaled, 5);
    std::string text = digits(scaled < 0 ? -scaled : scaled);
    if (decimals > 0) {
        if (static_cast<int>(text.size()) <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
        text.insert(text.size() - decimals, ".");
    }
    return scaled < 0 ? "-" + text : text;
}

std::string Rational::rounded(int decimals) const {
    Int scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    const Int doubled = multiplied(multiplied(numerator_ < 0 ? -numerator_ : numerator_, scale), 2);
    const Int units = (doubled + denominator_) / (denominator_ * 2);
    Rational shown;
    shown.numerator_ = numerator_ < 0 ? -units : units;
    shown.denominator_ = scale;
    shown.reduce();
    return shown.to_string();
}

} // namespace evenhand
