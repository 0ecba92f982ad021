// Telephone numbers, in figures however grouped and in words.
#include "intake/blind/finding.h"

#include "base/ascii.h"

#include <algorithm>

namespace evenhand::intake::blinding {

namespace {

/// Digits without a mark between.
struct Group {
    std::size_t begin = 0, end = 0;
    std::string_view digits;
    std::string_view before; ///< what parts it from the group before; all of the first one's mark, "+" or "(+"
};
using Run = std::vector<Group>;

/// What may stand between two groups of one number. \param begin where it begins \returns its length; 0: none may
std::size_t separator(std::string_view text, std::size_t begin) {
    static constexpr std::string_view marks[] = {" ",  "-",      ".",      "(",      ")",      "/",      "\n",
                                                 "\r", "\u00A0", "\u2009", "\u202F", "\u2010", "\u2011", "\u2013"};
    std::size_t end = begin;
    for (int taken = 0; taken < 4 && end < text.size(); ++taken) {
        const auto mark = std::find_if(std::begin(marks), std::end(marks),
                                       [&](std::string_view one) { return text.substr(end).starts_with(one); });
        if (mark == std::end(marks)) break;
        end += mark->size();
    }
    return end < text.size() && is_digit(text[end]) ? end - begin : 0;
}

/// The groups from there on that may be of one number. Longer ones than any number has are cut.
Run run_at(std::string_view text, std::size_t begin) {
    constexpr std::size_t most = 24;
    Run run;
    std::size_t mark = begin;
    while (begin < text.size() && !is_digit(text[begin])) ++begin;
    while (run.size() < most) {
        std::size_t end = begin;
        while (end < text.size() && is_digit(text[end])) ++end;
        run.push_back({begin, end, text.substr(begin, end - begin), text.substr(mark, begin - mark)});
        const std::size_t gap = separator(text, end);
        if (!gap) break;
        mark = end;
        begin = end + gap;
    }
    return run;
}

bool has(std::string_view text, std::string_view marks) {
    return text.find_first_of(marks) != std::string_view::npos;
}

/// "01.02.2019", "9-3-84", "2019-03-09": three groups from there that are a date.
bool is_date(const Run& run, std::size_t at) {
    if (at + 2 >= run.size() || run[at + 1].before != run[at + 2].before || has(run[at + 1].before, "\n")) return false;
    const auto number = [](const Group& group) {
        return group.digits.size() <= 4 ? std::stoi(std::string(group.digits)) : 0;
    };
    const int a = number(run[at]), b = number(run[at + 1]), c = number(run[at + 2]);
    const auto day = [](int one) { return one >= 1 && one <= 31; };
    const auto year = [](int one) { return one >= 1900 && one <= 2100; };
    return day(b) && ((day(a) && year(c)) || (year(a) && day(c))) && (b <= 12 || a <= 12);
}

/// "13.30-17.00 09.00": every group of two, parted unalike, is times.
bool is_times(const Run& run, std::size_t first, std::size_t end) {
    bool alike = true;
    for (std::size_t at = first; at < end; ++at) {
        if (run[at].digits.size() != 2) return false;
        alike = alike && (at <= first + 1 || run[at].before == run[first + 1].before);
    }
    return !alike;
}

class Phones {
  public:
    Phones(std::string_view text, const Identity& identity, Finds& finds)
        : text_(text), identity_(identity), finds_(finds) {}

    void find() {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const bool within = at > 0 && (is_digit(text_[at - 1]) || is_letter(text_[at - 1]));
            if (within || !begins_number(at)) continue;
            const Run run = run_at(text_, at);
            for (std::size_t first = 0; first < run.size();) first = std::max(first + 1, number_at(run, first));
            at = std::max(at, run.back().end - 1);
        }
    }

  private:
    bool begins_number(std::size_t at) const {
        if (is_digit(text_[at])) return true;
        const std::string_view rest = text_.substr(at, 3);
        if (rest.size() < 2 || !(rest[0] == '+' || rest[0] == '(')) return false;
        return is_digit(rest[1]) || (rest.size() == 3 && is_digit(rest[2]) && has(rest.substr(1, 1), "+( "));
    }

    /// Hides the number that begins with this group. \returns the group behind it; the group itself where it is none
    std::size_t number_at(const Run& run, std::size_t first) {
        const std::size_t own = end_of_own(run, first), end = own > first ? own : end_of_dialled(run, first);
        if (end == first) return is_date(run, first) ? first + 3 : first;
        const Group& last = run[end - 1];
        if (last.end < text_.size() && is_letter(text_[last.end]) && own == first) return first;
        std::size_t begin = run[first].begin;
        const std::size_t sign = run[first].before.find_first_of(first == 0 ? "+(" : "+");
        if (sign != std::string_view::npos) begin -= run[first].before.size() - sign;
        const std::string_view written = text_.substr(begin, last.end - begin);
        if (written.starts_with("(") && written.find(')') == std::string_view::npos) ++begin;
        finds_.mask(begin, with_extension(last.end), Hidden::phone);
        return end;
    }

    /// The applicant's own, in any grouping, with the country's code or without, or without the town's.
    std::size_t end_of_own(const Run& run, std::size_t first) const {
        std::string digits;
        for (std::size_t at = first; at < run.size() && digits.size() <= 16; ++at) {
            digits += run[at].digits;
            const std::string home = dialled_at_home(digits);
            for (const std::string& own : identity_.phones)
                if (own == home || (home.size() >= 6 && digits == home && own.ends_with(home))) return at + 1;
        }
        return first;
    }

    /// A number as one dials it: a nought or the country's code first.
    std::size_t end_of_dialled(const Run& run, std::size_t first) const {
        const Group& begin = run[first];
        const bool code = has(begin.before, "+") || begin.digits.starts_with("00");
        const bool british =
            begin.digits.starts_with("44") && (code || begin.digits.size() >= 12 || begin.digits == "44");
        if (!code && !british && !begin.digits.starts_with("0")) return first;
        if (first > 0 && !has(begin.before, " \n+") && begin.before.find("\u00A0") == std::string_view::npos)
            return first;
        if (is_date(run, first)) return first;
        std::string digits;
        std::size_t end = first;
        for (std::size_t at = first; at < run.size(); ++at) {
            if (at > first && (has(run[at].before, "\n+") || run[at].before.starts_with(". "))) break;
            if (at > first && has(run[at].before, "/") && (at != first + 1 || begin.digits.size() < 3)) break;
            // A year behind a whole number is none of it.
            if (digits.size() + run[at].digits.size() > 15 || (digits.size() >= 9 && is_date(run, at))) break;
            digits += run[at].digits;
            end = at + 1;
            if (!code && !british && digits.size() == 11) break;
            if (digits.starts_with("44") && dialled_at_home(digits).size() == 10) break;
        }
        const bool decimal = begin.digits == "0" && first + 1 < run.size() && !has(run[first + 1].before, " ");
        const std::size_t least = code ? 8 : british ? 12 : 10;
        const bool enough = digits.size() >= least || (digits.size() >= 9 && rung(begin.begin));
        return enough && !decimal && !is_times(run, first, end) ? end : first;
    }

    /// "Tel. 020 12345"
    bool rung(std::size_t begin) const {
        static constexpr std::string_view words[] = {"tel", "Tel", "TEL", "phone", "Phone", "mobile", "Mobile", "fax"};
        const std::string_view before = text_.substr(begin > 24 ? begin - 24 : 0, std::min<std::size_t>(begin, 24));
        return std::any_of(std::begin(words), std::end(words),
                           [&](std::string_view word) { return before.find(word) != std::string_view::npos; });
    }

    /// "020 7946 0000 ext. 12", "x12"
    std::size_t with_extension(std::size_t end) const {
        std::size_t at = end;
        while (at < text_.size() && at < end + 3 && has(text_.substr(at, 1), " ,(")) ++at;
        for (const std::string_view word : {"extension", "extn", "ext", "x", "Extension", "Extn", "Ext", "EXT", "#"}) {
            if (!text_.substr(at).starts_with(word)) continue;
            std::size_t digits = at + word.size();
            while (digits < text_.size() && has(text_.substr(digits, 1), " .:")) ++digits;
            std::size_t behind = digits;
            while (behind < text_.size() && is_digit(text_[behind])) ++behind;
            return behind > digits && behind - digits <= 6 ? behind : end;
        }
        return end;
    }

    std::string_view text_;
    const Identity& identity_;
    Finds& finds_;
};

/// "oh seven seven, double oh, nine hundred": nine digits or more, one word after the other.
void find_spelt(const Text& text, Finds& finds) {
    const auto& words = text.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::string digits;
        std::size_t next = at;
        for (; next < words.size(); ++next) {
            const std::string_view key = words[next].key;
            const std::size_t times = key == "double" ? 2 : key == "triple" || key == "treble" ? 3 : 1;
            if (times > 1 && next + 1 == words.size()) break;
            const std::string digit = spelt_digits(words[next + (times > 1 ? 1 : 0)].key);
            const bool hundred = key == "hundred" && !digits.empty();
            if ((digit.empty() && !hundred) || (next > at && text.gap_after(next - 1).size() > 2)) break;
            for (std::size_t i = 0; i < times && !hundred; ++i) digits += digit;
            if (hundred) digits += "00";
            if (times > 1) ++next;
        }
        if (digits.size() >= 9) finds.mask(words[at].begin, words[next - 1].end, Hidden::phone);
        if (next > at) at = next - 1;
    }
}

} // namespace

void find_phones(const Text& text, const Identity& identity, Finds& finds) {
    Phones(text.text, identity, finds).find();
    find_spelt(text, finds);
}

} // namespace evenhand::intake::blinding
