// Pieces of the applicant's name: initials and shortened names.
#include "intake/blind/name_context.h"
#include "intake/blind/word_lists.h"

#include <algorithm>

namespace evenhand::intake::blinding {

namespace {

/// Whether a word is a name of four letters or more with a letter left out, put in, or, where that may be, changed or
/// two of them turned round. The first letter is seldom missed; "Williams" is no William.
bool is_slip_of(std::string_view own, std::string_view other, bool may_change) {
    if (own.size() < 4 || other.size() < 4 || own.front() != other.front() || own == other) return false;
    const std::size_t longer = std::max(own.size(), other.size()), shorter = std::min(own.size(), other.size());
    if (longer > shorter + 1 || (other.size() > own.size() && other.ends_with("s"))) return false;
    std::size_t front = 0, back = 0;
    while (front < shorter && own[front] == other[front]) ++front;
    while (back < shorter - front && own[own.size() - 1 - back] == other[other.size() - 1 - back]) ++back;
    const std::size_t differs = longer - front - back;
    if (longer > shorter) return differs == 1;
    return may_change &&
           (differs == 1 || (differs == 2 && own[front] == other[front + 1] && own[front + 1] == other[front]));
}

} // namespace

bool NameContext::before_initial(std::size_t at) const {
    return at + 2 < count() && !word(at + 1).starts && !word(at + 2).starts && word(at + 1).capital &&
           are_initials(at + 1) && is_[at + 2] != Sure::no && is_[at + 2] != Sure::particle && word(at + 2).capital &&
           only(text_.gap_after(at), " ") && only(text_.gap_after(at + 1), " .");
}

bool NameContext::behind_initial(std::size_t at) const {
    if (at == 0 || word(at).starts || !are_initials(at - 1)) return false;
    const std::string_view gap = text_.gap_after(at - 1);
    return only(gap, " .") && (gap.find('.') != std::string_view::npos || !is_article_or_verb(at - 1));
}

bool NameContext::before_own_initials(std::size_t at) const {
    if (at + 1 == count() || !word(at).capital || !word(at + 1).capital || !are_initials(at + 1)) return false;
    const bool more = at + 2 < count() && word(at + 2).capital && letter_alone(key(at + 2)) && are_initials(at + 2);
    if ((dotted(at + 1) || (more && text_.gap_after(at + 1) == " ")) && text_.gap_after(at) == " ")
        return true; // "Long F.R.", "Long F R"
    if (!letter_alone(key(at + 1))) return false;
    const std::string_view gap = text_.gap_after(at), behind = text_.text.substr(word(at + 1).end);
    const bool stop = behind.starts_with("."), ends = behind.empty() || behind.find_first_of(",;)\n") == 0;
    return (gap == " " && (stop || (ends && !is_article_or_verb(at + 1)))) || (gap == ", " && stop);
}

bool NameContext::closes_turned_name(std::size_t at) const {
    if (is_[at] != Sure::particle || at < 2 || is_[at - 1] != Sure::name || word(at).starts) return false;
    const bool behind_initial = letter_alone(key(at - 1)) && only(text_.gap_after(at - 1), " .");
    const bool behind_particle =
        identity_.part(key(at - 1)) && identity_.part(key(at - 1))->particle && text_.gap_after(at - 1) == " ";
    if (!behind_initial && !behind_particle) return false;
    std::size_t last = at;
    while (last + 1 < count() && is_[last + 1] == Sure::particle && text_.gap_after(last) == " ") ++last;
    return last + 1 == count() || text_.gap_after(last) != " ";
}

bool NameContext::begins_given_name(std::size_t at) const {
    if (at == 0 || !word(at).capital || word(at).starts || key(at).size() < 2 || key(at).size() > 3) return false;
    const bool hyphen = text_.gap_after(at - 1) == "-";
    const bool stop = text_.gap_after(at - 1) == " " && text_.text.substr(word(at).end).starts_with(".");
    return (hyphen || stop) && identity_.part(key(at - 1)) && !identity_.part(key(at - 1))->ordinary &&
           std::any_of(identity_.given.begin(), identity_.given.end(), [&](const std::string& name) {
               return name.size() > key(at).size() && name.starts_with(key(at));
           });
}

bool NameContext::is_in_place_of_two_words(std::size_t at) const {
    const auto place = [&](std::size_t first) {
        if (first + 1 >= count() || !word(first).capital || !word(first + 1).capital ||
            !(text_.gap_after(first) == " " || text_.gap_after(first) == "-") ||
            !is_place_of_two_words(key(first), key(first + 1)))
            return false;
        const auto& own = identity_.written_name;
        const bool both = std::binary_search(own.begin(), own.end(), key(first)) &&
                          std::binary_search(own.begin(), own.end(), key(first + 1));
        return !both || (first > 0 && leads_to_a_place(key(first - 1)));
    };
    return place(at) || (at > 0 && place(at - 1));
}

bool NameContext::is_titled_piece(std::size_t at) const {
    if (!word(at).capital || key(at).size() < 4 || !behind_title(at)) return false;
    const bool other_behind = at + 1 < count() && word(at + 1).capital && !word(at + 1).starts &&
                              text_.gap_after(at) == " " && !identity_.part(key(at + 1)); // "Mr Sampel Other"
    const bool word_of_its_own = is_ordinary(key(at)) || is_place(key(at)); // "Mr Hall" of a Hill, but "Mr Sing"
    const bool others = is_title(key(at)) || !short_forms(key(at)).empty() || !long_forms(key(at)).empty();
    const auto misspelt = [&](const std::string& own) {
        return is_slip_of(own, key(at), identity_.family.contains(own) && !word_of_its_own);
    };
    if (!other_behind && !others && std::any_of(identity_.written_name.begin(), identity_.written_name.end(), misspelt))
        return true;
    return std::any_of(identity_.family.begin(), identity_.family.end(), [&](const std::string& name) {
        return name.size() >= key(at).size() + 2 && name.starts_with(key(at));
    });
}

bool NameContext::is_shortened_name(std::size_t at) const {
    const std::string_view letters = key(at);
    if (at + 1 == count() || !word(at).capital || letters.size() < 2 || letters.size() > 4 || is_title(letters) ||
        text_.gap_after(at) != ". " || !word(at + 1).capital)
        return false;
    const NamePart* next = identity_.part(key(at + 1));
    if (next && next->particle) next = identity_.part(key(at + 2)); // "Mohd. Al Sample"
    if (!next || next->particle) return false;
    return std::any_of(identity_.given.begin(), identity_.given.end(), [&](const std::string& name) {
        if (name.size() <= letters.size() || name.front() != letters.front() || name == next->key) return false;
        std::size_t found = 0; // letters of the name in its order
        for (const char letter : name) found += found < letters.size() && letter == letters[found];
        return found == letters.size();
    });
}

bool NameContext::is_article_or_verb(std::size_t at) const {
    return key(at) == "i" || key(at) == "a";
}

bool NameContext::dotted(std::size_t at) const {
    return text_.text.substr(word(at).begin, word(at).end - word(at).begin).find('.') != std::string_view::npos;
}

bool NameContext::are_initials(std::size_t at) const {
    const TextWord& one = word(at);
    if (one.number) return false;
    // "d gallagher"
    if (!one.capital && letter_alone(one.key) && !is_article_or_verb(at) && at + 1 < count() && !word(at + 1).capital &&
        text_.gap_after(at) == " " && parts_[at + 1] && is_[at + 1] == Sure::name)
        return identity_.initial_letters.find(one.key) != std::string::npos;
    // "v. d." of a particle
    if (!one.capital && !(letter_alone(one.key) && text_.gap_after(at).starts_with(".")) && !dotted(at)) return false;
    const bool short_enough = letter_alone(one.key) || (dotted(at) && one.key.size() <= 4);
    // "M.-H." of a given name in two syllables
    if (short_enough && at > 0 && (text_.gap_after(at - 1) == ".-" || text_.gap_after(at - 1) == "-") &&
        letter_alone(key(at - 1)) && are_initials(at - 1))
        return true;
    // "A. B. Sample", "A.B. Sample" of somebody whose form tells of no B
    const auto own = [&](std::size_t letter) {
        return word(letter).capital && identity_.initial_letters.find(key(letter).substr(0, 1)) != std::string::npos;
    };
    if (short_enough && one.capital && at + 1 < count() && word(at + 1).capital && !letter_alone(key(at + 1)) &&
        only(text_.gap_after(at), " .") && identity_.part(key(at + 1))) {
        const bool behind_own = at > 0 && letter_alone(key(at - 1)) && own(at - 1) && key(at - 1) != one.key &&
                                text_.gap_after(at - 1).starts_with(".") && only(text_.gap_after(at - 1), " .");
        if (behind_own || (dotted(at) && own(at))) return true;
    }
    // "M S I Sample"
    const bool among_initials = one.key == "i" && at > 0 && at + 1 < count() && letter_alone(key(at - 1)) &&
                                word(at - 1).capital && text_.gap_after(at - 1) == " " && text_.gap_after(at) == " " &&
                                word(at + 1).capital && identity_.part(key(at + 1));
    if (among_initials) return identity_.initial_letters.find('i') != std::string::npos;
    return short_enough && one.key.find_first_not_of(identity_.initial_letters) == std::string::npos &&
           !(one.key == "i" && !dotted(at) && text_.gap_after(at).find('.') == std::string_view::npos);
}

} // namespace evenhand::intake::blinding
