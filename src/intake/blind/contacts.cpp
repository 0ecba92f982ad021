// E-mail and web addresses, telephone and other numbers.
#include "intake/blind/finding.h"

#include <algorithm>

namespace evenhand::intake::blinding {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// Of an address on the net; every byte beyond ASCII may stand in one.
bool in_mailbox(char c) {
    return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view("._%+-'").find(c) != std::string_view::npos;
}
bool in_link(char c) {
    return static_cast<unsigned char>(c) > ' ' && std::string_view("<>\"(){}|\\^`").find(c) == std::string_view::npos;
}

void find_mail(std::string_view text, Finds& finds) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at, end = at + 1;
        while (begin > 0 && in_mailbox(text[begin - 1])) --begin;
        while (end < text.size() && in_mailbox(text[end])) ++end;
        while (end > at + 1 && std::string_view(".-'").find(text[end - 1]) != std::string_view::npos) --end;
        const std::string_view domain = text.substr(at + 1, end - at - 1);
        if (domain.empty()) continue;
        if (begin < at && domain.find('.') != std::string_view::npos)
            finds.mask(begin, end, Hidden::email);
        else if (begin == at && domain.size() >= 3)
            finds.mask(begin, end, Hidden::link); // "@handle"
    }
}

/// "someone [at] example [dot] org", in round brackets too.
void find_spelt_mail(const Text& text, Finds& finds) {
    const auto& words = text.words;
    const auto bracketed = [&](std::size_t i, std::string_view key) {
        if (i == 0 || i + 1 >= words.size() || words[i].key != key) return false;
        const std::string_view before = text.gap_after(i - 1), after = text.gap_after(i);
        return before.find_first_of("[({") != std::string_view::npos &&
               after.find_first_of("])}") != std::string_view::npos;
    };
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        const bool spoken = words[at].key == "at" && at + 3 < words.size() && words[at + 2].key == "dot";
        if (!spoken && !bracketed(at, "at")) continue;
        std::size_t first = at - 1, last = at + 1;
        const auto joins = [&](std::size_t left) {
            const std::string_view gap = text.gap_after(left);
            return gap == "." || gap == "_" || gap == "-";
        };
        while (first > 0 && joins(first - 1)) --first;
        while (last + 1 < words.size() && (joins(last) || (words[last + 1].key == "dot" && !words[last + 1].starts)))
            last += joins(last) ? 1 : std::min<std::size_t>(2, words.size() - 1 - last);
        finds.mask(words[first].begin, words[last].end, Hidden::email);
    }
}

void find_links(std::string_view text, const Identity& identity, Finds& finds) {
    static constexpr std::string_view known[] = {
        "http://", "https://",      "www.",       "linkedin.com", "github.com", "facebook.com", "twitter.com",
        "x.com/",  "instagram.com", "tiktok.com", "youtube.com",  "orcid.org",  "medium.com"};
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    std::vector<std::string_view> beginnings(std::begin(known), std::end(known));
    beginnings.insert(beginnings.end(), identity.links.begin(), identity.links.end());
    for (const std::string_view beginning : beginnings)
        for (std::size_t at = lower.find(beginning); at != std::string::npos; at = lower.find(beginning, at + 1)) {
            std::size_t begin = at, end = at + beginning.size();
            while (begin > 0 && (is_letter(text[begin - 1]) || is_digit(text[begin - 1]) || text[begin - 1] == '.' ||
                                 text[begin - 1] == '-'))
                --begin;
            while (end < text.size() && in_link(text[end])) ++end;
            while (end > begin && std::string_view(".,;:!?'").find(text[end - 1]) != std::string_view::npos) --end;
            finds.mask(begin, end, Hidden::link);
            at = end > at ? end - 1 : at;
        }
}

/// "example.org/someone": a host and what is on it.
void find_pages(std::string_view text, Finds& finds) {
    for (std::size_t slash = text.find('/'); slash != std::string_view::npos; slash = text.find('/', slash + 1)) {
        std::size_t begin = slash, end = slash + 1;
        while (begin > 0 && (is_letter(text[begin - 1]) || is_digit(text[begin - 1]) || text[begin - 1] == '.' ||
                             text[begin - 1] == '-'))
            --begin;
        const std::string_view host = text.substr(begin, slash - begin);
        const std::size_t dot = host.rfind('.');
        if (dot == std::string_view::npos || dot == 0 || host.size() - dot < 3 ||
            !std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(), is_letter))
            continue;
        while (end < text.size() && in_link(text[end])) ++end;
        while (end > slash && std::string_view(".,;:!?'").find(text[end - 1]) != std::string_view::npos) --end;
        if (end > slash + 1) finds.mask(begin, end, Hidden::link);
        slash = end - 1;
    }
}

/// Digits in groups as telephone numbers are written; a number of the applicant's own in any grouping.
/// \param slashes whether they part groups too, as they do dates: then the applicant's own alone count
void find_phones(std::string_view text, const Identity& identity, bool slashes, Finds& finds) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool before = at > 0 && (is_digit(text[at - 1]) || is_letter(text[at - 1]));
        if (before || !(is_digit(text[at]) || text[at] == '+' || text[at] == '(')) continue;
        std::string digits;
        std::size_t end = at, last = at;
        for (int between = 0; end < text.size() && digits.size() <= 16 && between <= 3; ++end) {
            const char c = text[end];
            if (is_digit(c)) {
                digits += c;
                last = end + 1;
                between = 0;
            } else if (c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || (c == '+' && digits.empty()) ||
                       (slashes && c == '/')) {
                ++between;
            } else {
                break;
            }
        }
        if (digits.size() > 16 || (last < text.size() && is_letter(text[last]))) {
            at = std::max(at, last > 0 ? last - 1 : 0);
            continue;
        }
        const std::string_view written = text.substr(at, last - at);
        const bool dialled = written.starts_with("+") || written.starts_with("(+") || written.starts_with("0") ||
                             written.starts_with("(0");
        const bool own =
            std::find(identity.phones.begin(), identity.phones.end(), dialled_at_home(digits)) != identity.phones.end();
        if (own || (!slashes && dialled && digits.size() >= 9 && digits.size() <= 15))
            finds.mask(at, last, Hidden::phone);
        if (last > at) at = last - 1;
    }
}

/// National insurance: two letters, six digits, A to D, blanks anywhere between.
void find_insurance(std::string_view text, Finds& finds) {
    for (std::size_t at = 0; at + 9 <= text.size(); ++at) {
        if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) continue;
        std::size_t end = at, taken = 0;
        for (; end < text.size() && taken < 9; ++end) {
            if (text[end] == ' ' && taken >= 2) continue;
            const bool letter = taken < 2 || taken == 8;
            if (letter ? !is_letter(text[end]) : !is_digit(text[end])) break;
            ++taken;
        }
        const bool closed = end == text.size() || !(is_letter(text[end]) || is_digit(text[end]));
        const char last = end > 0 ? static_cast<char>(text[end - 1] & ~0x20) : ' ';
        if (taken == 9 && closed && last >= 'A' && last <= 'D') finds.mask(at, end, Hidden::number);
    }
}

} // namespace

void find_contacts(const Text& text, const Identity& identity, Finds& finds) {
    find_mail(text.text, finds);
    find_spelt_mail(text, finds);
    find_links(text.text, identity, finds);
    find_pages(text.text, finds);
    find_phones(text.text, identity, false, finds);
    find_phones(text.text, identity, true, finds);
}

void find_numbers(const Text& text, const Identity& identity, Finds& finds) {
    find_insurance(text.text, finds);
    // The applicant's own references, whatever blanks and marks part them.
    for (const std::string& other : identity.others)
        for (std::size_t first = 0; first < text.words.size(); ++first) {
            std::size_t taken = 0, last = first;
            for (; last < text.words.size() && taken < other.size(); ++last) {
                const std::string& key = text.words[last].key;
                if (other.compare(taken, key.size(), key) != 0) break;
                taken += key.size();
            }
            if (taken == other.size()) finds.mask(text.words[first].begin, text.words[last - 1].end, Hidden::number);
        }
}

} // namespace evenhand::intake::blinding
