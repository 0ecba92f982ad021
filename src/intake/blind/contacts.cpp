// E-mail and web addresses, and the numbers that identify.
#include "base/ascii.h"
#include "base/text.h"
#include "intake/blind/finding.h"

#include <algorithm>

namespace evenhand::intake::blinding {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
/// Of an address on the net; every byte beyond ASCII may stand in one.
bool in_mailbox(char c) {
    return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view("._%+-'").find(c) != std::string_view::npos;
}
bool in_link(char c) {
    return static_cast<unsigned char>(c) > ' ' && std::string_view("<>\"(){}|\\^`").find(c) == std::string_view::npos;
}
/// Of a host's name, as far as ASCII goes.
bool in_host(char c) {
    return is_letter(c) || is_digit(c) || c == '.' || c == '-';
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

/// Back over the marks that end a sentence and not an address.
std::size_t without_stops(std::string_view text, std::size_t begin, std::size_t end, std::string_view stops) {
    while (end > begin && stops.find(text[end - 1]) != std::string_view::npos) --end;
    return end;
}

/// The end of the host that begins there; one that breaks off before or behind a full stop goes on in the next line.
std::size_t host_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    const auto run = [&] {
        while (end < text.size() && in_mailbox(text[end])) ++end;
    };
    run();
    const auto broken = [&] {
        if (end + 2 >= text.size() || end == begin || text[end] != '\n') return false;
        const bool whole = text.substr(begin, end - begin - 1).find('.') != std::string_view::npos;
        return (text[end + 1] == '.' && is_letter(text[end + 2])) ||
               (text[end - 1] == '.' && !whole && is_lower(text[end + 1]));
    };
    if (broken()) {
        ++end;
        run();
    }
    return without_stops(text, begin, end, ".-'");
}

/// "example.org": a full stop, and letters behind the last.
bool is_host(std::string_view host) {
    const std::size_t dot = host.rfind('.');
    return dot != std::string_view::npos && dot > 0 && host.size() - dot > 2 &&
           std::none_of(host.begin() + static_cast<std::ptrdiff_t>(dot), host.end(), is_digit);
}

void find_mail(std::string_view text, Finds& finds) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at, host = at + 1;
        while (begin > 0 && in_mailbox(text[begin - 1])) --begin;
        const std::size_t handle_end = host_end(text, host);
        if (begin == at && handle_end >= host + 3) {
            finds.mask(begin, handle_end, Hidden::link); // "@handle"
            if (!is_host(text.substr(host, handle_end - host))) continue;
        }
        // "name @ host.org", and lines that break at the sign
        for (int blanks = 0; blanks < 2 && host < text.size() && is_blank(text[host]); ++blanks) ++host;
        if (begin == at) {
            for (int blanks = 0; blanks < 2 && begin > 0 && is_blank(text[begin - 1]); ++blanks) --begin;
            while (begin > 0 && in_mailbox(text[begin - 1])) --begin;
            while (begin < at && is_blank(text[begin])) ++begin;
        }
        const std::size_t end = host_end(text, host);
        if (begin < at && is_host(text.substr(host, end - host))) finds.mask(begin, end, Hidden::email);
    }
}

/// The applicant's own addresses, whatever blanks and line ends stand in them.
void find_own_mail(std::string_view text, const Identity& identity, Finds& finds) {
    if (identity.emails.empty() || text.find('@') == std::string_view::npos) return;
    std::string close;
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (!is_blank(text[at])) {
            close += text[at];
            places.push_back(at);
        }
    close = lower_case(close);
    for (const std::string& email : identity.emails)
        for (std::size_t at = close.find(email); at != std::string::npos; at = close.find(email, at + email.size()))
            finds.mask(places[at], places[at + email.size() - 1] + 1, Hidden::email);
}

/// "someone [at] example [dot] org", "some dot one at example dot org", "someone AT example.org".
class SpeltMail {
  public:
    SpeltMail(const Text& text, const Identity& identity, Finds& finds)
        : text_(text), identity_(identity), finds_(finds) {}

    void find() {
        for (std::size_t at = 1; at + 1 < text_.words.size(); ++at) {
            if (key(at) != "at") continue;
            std::size_t first = at - 1, last = at + 1, dots = 0, local_dots = 0;
            while (first > 0) {
                const std::size_t step = joined_before(first, local_dots);
                if (!step) break;
                first -= step;
            }
            while (last + 1 < text_.words.size()) {
                const std::size_t step = joined_behind(last, dots);
                if (!step) break;
                last += step;
            }
            if (!bracketed(at) && !dots && !written_out(at, first, last)) continue;
            finds_.mask(text_.words[first].begin, text_.words[last].end, Hidden::email);
            at = last;
        }
    }

  private:
    std::string_view key(std::size_t at) const { return text_.words[at].key; }

    bool bracketed(std::size_t at) const {
        return text_.gap_after(at - 1).find_first_of("[({<") != std::string_view::npos &&
               text_.gap_after(at).find_first_of("])}>") != std::string_view::npos;
    }
    static bool is_sign(std::string_view key) {
        return key == "underscore" || key == "hyphen" || key == "dash" || key == "plus";
    }
    bool tight(std::size_t left) const {
        const std::string_view gap = text_.gap_after(left);
        return gap == "." || gap == "_" || gap == "-" || gap == "+";
    }
    /// How many words belong to the address before this one, the sign between them counted.
    std::size_t joined_before(std::size_t first, std::size_t& dots) const {
        if (tight(first - 1)) return 1;
        if (first < 2 || text_.words[first].starts || text_.words[first - 1].starts) return 0;
        dots += key(first - 1) == "dot";
        return key(first - 1) == "dot" || is_sign(key(first - 1)) ? 2 : 0;
    }
    std::size_t joined_behind(std::size_t last, std::size_t& dots) const {
        if (tight(last)) return 1;
        if (last + 2 >= text_.words.size() || text_.words[last + 1].starts) return 0;
        if (key(last + 1) == "dot") return ++dots, 2;
        return is_sign(key(last + 1)) ? 2 : 0;
    }
    /// "anna at example.org": a host with its full stop, which "I worked at example.org" has too.
    bool written_out(std::size_t at, std::size_t first, std::size_t last) const {
        const std::string_view host = text_.text.substr(text_.words[at + 1].begin, //
                                                        text_.words[last].end - text_.words[at + 1].begin);
        if (!is_host(host) || host.find_first_of(" \n") != std::string_view::npos) return false;
        const std::string lower = lower_case(host);
        const bool own = std::any_of(identity_.emails.begin(), identity_.emails.end(),
                                     [&](const std::string& email) { return email.ends_with("@" + lower); });
        return own || text_.words[at].upper || first + 1 < at;
    }

    const Text& text_;
    const Identity& identity_;
    Finds& finds_;
};

/// "www.gov.uk": everybody's, unless the applicant's name is in it.
bool is_public_body(std::string_view link, const Identity& identity) {
    static constexpr std::string_view bodies[] = {"gov.uk", "gov.wales",    "gov.scot",  "gov.ie",    "gov",
                                                  "nhs.uk", "nhs.scot",     "nhs.wales", "police.uk", "parliament.uk",
                                                  "mod.uk", "judiciary.uk", "europa.eu"};
    std::string lower = lower_case(link);
    if (const std::size_t scheme = lower.find("://"); scheme != std::string::npos) lower.erase(0, scheme + 3);
    const std::string host = lower.substr(0, lower.find_first_of("/:?#"));
    const bool body = std::any_of(std::begin(bodies), std::end(bodies), [&](std::string_view one) {
        return host == one ||
               (host.size() > one.size() && host.ends_with(one) && host[host.size() - one.size() - 1] == '.');
    });
    return body && std::none_of(identity.names.begin(), identity.names.end(), [&](const NamePart& part) {
               return part.key.size() >= 3 && lower.find(part.key) != lower.npos;
           });
}

void find_links(std::string_view text, const Identity& identity, Finds& finds) {
    static constexpr std::string_view known[] = {
        "http://", "https://",      "www.",       "linkedin.com", "github.com", "facebook.com", "twitter.com",
        "x.com/",  "instagram.com", "tiktok.com", "youtube.com",  "orcid.org",  "medium.com"};
    const std::string lower = lower_case(text);
    std::vector<std::string_view> beginnings(std::begin(known), std::end(known));
    beginnings.insert(beginnings.end(), identity.links.begin(), identity.links.end());
    for (const std::string_view beginning : beginnings) {
        const bool own = std::find(identity.links.begin(), identity.links.end(), beginning) != identity.links.end();
        for (std::size_t at = lower.find(beginning); at != std::string::npos; at = lower.find(beginning, at + 1)) {
            std::size_t begin = at, end = at + beginning.size();
            while (begin > 0 && in_host(text[begin - 1])) --begin;
            while (end < text.size() && in_link(text[end])) ++end;
            const std::size_t last = without_stops(text, begin, end, ".,;:!?'");
            if (own || !is_public_body(text.substr(begin, last - begin), identity))
                finds.mask(begin, last, Hidden::link);
            at = end > at ? end - 1 : at;
        }
    }
}

/// "example.org/someone": a host and what is on it.
void find_pages(std::string_view text, const Identity& identity, Finds& finds) {
    for (std::size_t slash = text.find('/'); slash != std::string_view::npos; slash = text.find('/', slash + 1)) {
        std::size_t begin = slash, end = slash + 1;
        while (begin > 0 && in_host(text[begin - 1])) --begin;
        const std::string_view host = text.substr(begin, slash - begin);
        const std::size_t dot = host.rfind('.');
        if (!is_host(host) || !std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(), is_letter))
            continue;
        while (end < text.size() && in_link(text[end])) ++end;
        end = without_stops(text, slash, end, ".,;:!?'");
        if (end > slash + 1 && !is_public_body(text.substr(begin, end - begin), identity))
            finds.mask(begin, end, Hidden::link);
        slash = std::max(slash, end - 1);
    }
}

/// "annasample.org": a host with the applicant's name in it.
void find_own_hosts(std::string_view text, const Identity& identity, Finds& finds) {
    for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', dot + 1)) {
        std::size_t begin = dot, end = dot;
        while (begin > 0 && in_host(text[begin - 1])) --begin;
        while (end < text.size() && in_host(text[end])) ++end;
        end = without_stops(text, begin, end, ".-");
        const std::string_view host = text.substr(begin, end - begin);
        dot = std::max(dot, end);
        const bool hidden_else = (begin > 0 && text[begin - 1] == '@') || (end < text.size() && text[end] == '@');
        if (hidden_else || host.size() > 80 || !is_host(host)) continue;
        const std::string lower = lower_case(host.substr(0, host.rfind('.')));
        const bool own = std::any_of(identity.names.begin(), identity.names.end(), [&](const NamePart& part) {
            return part.key.size() >= 5 && lower.find(part.key) != std::string::npos;
        });
        if (own) finds.mask(begin, end, Hidden::link);
    }
}

/// "Skype: anna.sample", "LinkedIn profile: anna-sample-12"
void find_handles(const Text& text, Finds& finds) {
    static constexpr std::string_view networks[] = {"linkedin", "skype",    "instagram", "twitter", "github",
                                                    "facebook", "mastodon", "bluesky",   "orcid",   "telegram"};
    for (std::size_t at = 0; at + 1 < text.words.size(); ++at) {
        if (std::find(std::begin(networks), std::end(networks), text.words[at].key) == std::end(networks)) continue;
        std::size_t colon = text.words[at].end;
        while (colon < text.text.size() && colon < text.words[at].end + 12 &&
               (is_letter(text.text[colon]) || text.text[colon] == ' '))
            ++colon;
        if (colon >= text.text.size() || text.text[colon] != ':') continue;
        std::size_t begin = colon + 1;
        while (begin < text.text.size() && text.text[begin] == ' ') ++begin;
        std::size_t end = begin;
        while (end < text.text.size() && in_link(text.text[end])) ++end;
        end = without_stops(text.text, begin, end, ".,;:!?'");
        const std::string_view handle = text.text.substr(begin, end - begin);
        if (handle.find_first_of("0123456789._-") != std::string_view::npos) finds.mask(begin, end, Hidden::link);
    }
}

/// National insurance: two letters, six digits, A to D, blanks anywhere between.
void find_insurance(std::string_view text, Finds& finds) {
    for (std::size_t at = 0; at + 9 <= text.size(); ++at) {
        if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) continue;
        std::size_t end = at, taken = 0;
        for (; end < text.size() && taken < 9; ++end) {
            if ((text[end] == ' ' || text[end] == '-') && taken >= 2) continue;
            const bool letter = taken < 2 || taken == 8;
            if (letter ? !is_letter(text[end]) : !is_digit(text[end])) break;
            ++taken;
        }
        const bool closed = end == text.size() || !(is_letter(text[end]) || is_digit(text[end]));
        const char last = end > 0 ? static_cast<char>(text[end - 1] & ~0x20) : ' ';
        if (taken == 9 && closed && last >= 'A' && last <= 'D') finds.mask(at, end, Hidden::number);
    }
}

/// One of the applicant's own from this word on, whatever blanks and marks part it. \returns the word behind it, or the
/// word itself where there is none. One without a digit has to be written as a name is.
std::size_t end_of_own(const Text& text, const std::string& other, std::size_t first) {
    const bool words = std::none_of(other.begin(), other.end(), is_digit);
    std::size_t taken = 0, last = first;
    for (; last < text.words.size() && taken < other.size(); ++last) {
        const std::string& key = text.words[last].key;
        if (other.compare(taken, key.size(), key) != 0 || (words && !text.words[last].capital)) return first;
        taken += key.size();
    }
    return taken == other.size() ? last : first;
}

} // namespace

void find_contacts(const Text& text, const Identity& identity, Finds& finds) {
    find_mail(text.text, finds);
    find_own_mail(text.text, identity, finds);
    SpeltMail(text, identity, finds).find();
    find_links(text.text, identity, finds);
    find_pages(text.text, identity, finds);
    find_own_hosts(text.text, identity, finds);
    find_handles(text, finds);
    find_phones(text, identity, finds);
}

void find_numbers(const Text& text, const Identity& identity, Finds& finds) {
    find_insurance(text.text, finds);
    for (const std::string& other : identity.others)
        for (std::size_t first = 0; first < text.words.size(); ++first)
            if (const std::size_t end = end_of_own(text, other, first); end > first)
                finds.mask(text.words[first].begin, text.words[end - 1].end, Hidden::number);
}

} // namespace evenhand::intake::blinding
