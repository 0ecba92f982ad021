#include "intake/blind/name_context.h"

#include "intake/blind/word_lists.h"

#include <algorithm>

namespace evenhand::intake::blinding {

bool letter_alone(std::string_view key) {
    return std::count_if(key.begin(), key.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }) == 1;
}

bool joins_names(std::string_view gap) {
    return gap.size() <= 3 && only(gap, " .,-'\u2010\u2011\u2019\u200B");
}

namespace {

/// What stands behind a verb and behind no word in the plural: "treats us", "writes as if".
bool is_object(std::string_view key) {
    static constexpr std::string_view words[] = {"as",  "us",   "me",     "you",      "it",        "them",
                                                 "him", "her",  "people", "everyone", "everybody", "everything",
                                                 "how", "what", "when",   "nobody",   "nothing"};
    return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

/// "Robin and the team"
bool are_people(std::string_view key) {
    static constexpr std::string_view words[] = {"team", "others", "crew", "lads",  "girls",
                                                 "boys", "rest",   "gang", "staff", "children"};
    return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

} // namespace

bool writes_small_letters(const Text& text) {
    int small = 0, capital = 0;
    for (const TextWord& word : text.words) {
        if (!word.capital && (word.key == "i" || word.key == "im" || word.key == "ive")) return true;
        if (word.starts && !word.number) ++(word.capital ? capital : small);
    }
    return small >= 2 && small > capital;
}

NameContext::NameContext(const Text& text, const Identity& identity)
    : text_(text), identity_(identity), in_small_letters_(writes_small_letters(text)), is_(text.words.size(), Sure::no),
      parts_(text.words.size()), begin_(text.words.size()), end_(text.words.size()) {
    for (std::size_t at = 0; at < count(); ++at) begin_[at] = word(at).begin, end_[at] = word(at).end;
}

bool NameContext::is_doubtful(const NamePart& part, std::size_t at) const {
    const TextWord& one = word(at);
    if (part.ordinary || part.place || is_dated_month(at) || is_worshipped(at) || is_town_of_that_name(at)) return true;
    if (!part.tilde && has_tilde(text_.text.substr(one.begin, one.end - one.begin))) return true;
    if (one.upper && one.key.size() <= 3) return true;
    if (!one.capital && !one.number && !identity_.in_lower_case) {
        const bool behind_article = (at > 0 && is_determiner(key(at - 1))) || key(at + 1) == "than";
        if (in_small_letters_ && one.key.size() >= 5) return behind_article && is_made_as_words_are(one.key);
        return behind_article || is_determiner(key(at + 1)) || is_made_as_words_are(one.key);
    }
    // "Victoria Station"
    return at + 1 < count() && word(at + 1).capital && text_.gap_after(at) == " " && is_thing_with_a_name(key(at + 1));
}

bool NameContext::is_dated_month(std::size_t at) const {
    if (!month_number(key(at))) return false;
    return (at > 0 && word(at - 1).number && only(text_.gap_after(at - 1), " .")) ||
           (at + 1 < count() && word(at + 1).number && only(text_.gap_after(at), " .'"));
}

bool NameContext::is_worshipped(std::size_t at) const {
    if (key(at) != "jesus" || at == 0 || word(at).starts || !leads_to_the_worshipped(key(at - 1))) return false;
    std::size_t first = at;
    while (first > 0 && !word(first).starts) --first;
    for (std::size_t i = first; i < count() && (i == first || !word(i).starts); ++i)
        if (tells_of_religion(key(i))) return true;
    return false;
}

bool NameContext::joined_behind(std::size_t at) const {
    const std::string_view gap = text_.gap_after(at);
    if (joins_names(gap)) return true;
    if (opens_nickname(gap))
        return at + 2 < count() && is_[at + 2] != Sure::no && closes_nickname(text_.gap_after(at + 1));
    return closes_nickname(gap) && at > 0 && is_[at - 1] != Sure::no && opens_nickname(text_.gap_after(at - 1));
}

bool NameContext::beside_name(std::size_t at) const {
    const bool before = at > 0 && !word(at).starts && is_[at - 1] != Sure::no && is_[at - 1] != Sure::particle &&
                        (word(at - 1).capital || identity_.in_lower_case) && joined_behind(at - 1) &&
                        text_.gap_after(at - 1) != ", ";
    const bool after =
        at + 1 < count() && !word(at + 1).starts && is_[at + 1] != Sure::no && is_[at + 1] != Sure::particle &&
        (word(at + 1).capital || text_.gap_after(at) == "-" || identity_.in_lower_case) && joined_behind(at);
    return before || after || behind_initial(at) || before_initial(at) || before_own_initials(at);
}

bool NameContext::in_small_letters_beside(std::size_t at) const {
    if (word(at).capital || !parts_[at]) return false;
    const bool family_behind_given = at > 0 && is_[at - 1] == Sure::name && parts_[at - 1] && !word(at - 1).capital &&
                                     text_.gap_after(at - 1) == " " && identity_.given.contains(parts_[at - 1]->key) &&
                                     identity_.family.contains(parts_[at]->key);
    if (family_behind_given) return true;
    if (parts_[at]->ordinary || parts_[at]->place) return false;
    const auto name = [&](std::size_t other) { return is_[other] == Sure::name && !word(other).capital; };
    return (at + 1 < count() && name(at + 1) && text_.gap_after(at) == " ") ||
           (at > 0 && name(at - 1) && text_.gap_after(at - 1) == " ");
}

bool NameContext::is_whole_name(std::size_t at) const {
    const auto whole = [&](std::size_t first) {
        return first + 1 < count() && parts_[first] && parts_[first + 1] && text_.gap_after(first) == " " &&
               identity_.given.contains(parts_[first]->key) && identity_.family.contains(parts_[first + 1]->key);
    };
    return whole(at) || (at > 0 && whole(at - 1));
}

bool NameContext::behind_title(std::size_t at) const {
    if (at == 0 || !is_title(key(at - 1)) || !word(at - 1).capital) return false;
    const std::string_view gap = text_.gap_after(at - 1);
    return only(gap, " .") && !(gap.starts_with(".") && is_title_in_full(key(at - 1)));
}

bool NameContext::is_relatives(std::size_t at) const {
    for (std::size_t back = 1; back <= 3 && back < at && !word(at - back + 1).starts; ++back) {
        if (is_relative(key(at - back))) return is_determiner(key(at - back - 1)) || key(at - back - 1) == "late";
        if (!word(at - back).capital) return false;
    }
    return false;
}

bool NameContext::is_cited(std::size_t at) const {
    if (key(at + 1) == "et" && key(at + 2) == "al") return true;
    const bool with = text_.gap_after(at) == " & " || (key(at + 1) == "and" && text_.gap_after(at) == " ");
    const std::size_t other = text_.gap_after(at) == " & " ? at + 1 : at + 2, year = other + 1;
    return with && year < count() && word(other).capital && !is_month(key(other)) && word(year).number &&
           key(year).size() == 4 && only(text_.gap_after(other), " (,");
}

bool NameContext::is_known_for_it(std::size_t at) const {
    return at > 0 && key(at - 1) == "the" && !word(at).starts && !is_place(key(at)) && at + 1 < count() &&
           !word(at + 1).capital && text_.gap_after(at) == " " &&
           (is_known_for(key(at + 1)) || begins_quotation(at - 1));
}

bool NameContext::told_of_by_pronoun(std::size_t at) const {
    std::size_t next = at + 1;
    while (next < count() && next < at + 60 && !word(next).starts) {
        const bool clause = text_.gap_after(next - 1).find(',') != std::string_view::npos || key(next - 1) == "and";
        if (clause && (key(next) == "she" || key(next) == "he")) return true;
        ++next;
    }
    return key(next) == "she" || key(next) == "he";
}

bool NameContext::part_of_another_word(std::size_t at) const {
    const auto other = [&](std::size_t left, std::size_t neighbour) {
        return text_.gap_after(left) == "-" && is_[neighbour] == Sure::no;
    };
    return (at + 1 < count() && other(at, at + 1)) || (at > 0 && other(at - 1, at - 1));
}

bool NameContext::is_subject(std::size_t at) const {
    const std::string& key_here = parts_[at] ? parts_[at]->key : word(at).key;
    const bool begins = word(at).starts || begins_quotation(at) || (at > 0 && key(at - 1) == "that");
    if (!begins) return false;
    if (at + 1 == count() || word(at + 1).starts) return end_[at] < word(at).end;
    const std::string_view next = key(at + 1), gap = text_.gap_after(at);
    if ((next == "wants" || next == "needs") && key(at + 2).ends_with("ing")) return false; // "Heather wants burning"
    // "“Heather, you made us listen”"
    if (gap == ", " && begins_quotation(at) && !is_month(key_here) && !is_weekday(key_here)) return true;
    // "Art, my manager says, is quick"
    if (gap == ", ")
        for (std::size_t said = at + 1; said <= at + 5 && said < count() && !word(said).starts; ++said)
            if (reports(key(said)) && text_.gap_after(said) == ", ") return true;
    // "Hope, who led it"; "Art and I"; "Art and the team"; "Robin (that is me)"
    if (gap == ", " && (next == "who" || next == "whose")) return true;
    const bool with_others = key(at + 2) == "i" || key(at + 2) == "her" || key(at + 2) == "his" ||
                             (key(at + 2) == "the" && are_people(key(at + 3)));
    if (next == "and" && with_others) return true;
    if (next == "by" && (key(at + 2) == "name" || key(at + 2) == "nature")) return true;
    if (gap == ", " && is_month(key_here) == is_weekday(key_here) && is_age_in_passing(at + 1)) return true;
    // "says that Penny “writes as if to a friend”"
    if (only(gap, " \"\u201C\u2018") && !only(gap, " ")) return !word(at + 1).capital;
    if (!only(gap, " ")) return gap == " (" && !is_uncountable(key_here);
    const auto us = [&](std::size_t other) { return key(other) == "us" || key(other) == "me"; };
    // "Robin treats a question with care"
    if (next.size() > 3 && next.ends_with("s") && !next.ends_with("ss") &&
        (is_determiner(key(at + 2)) || is_object(key(at + 2))))
        return true;
    if (tells_of_a_subject(next) && told_of_by_pronoun(at)) return true;
    if (is_place(key_here)) return is_done_by_persons(next);
    if (end_[at] < word(at).end) return true; // "'s"
    // "April is my name", "April has been a star"
    if ((next == "is" || next == "was") && key(at + 2) == "my" && (key(at + 3) == "name" || key(at + 4) == "name"))
        return true;
    if ((next == "has" || next == "had") && key(at + 2) == "been" && (is_determiner(key(at + 3)) || is_month(key_here)))
        return true;
    if (is_month(key_here) || is_weekday(key_here)) return is_done_by_persons(next);
    if (is_plural(key_here)) return next == "is" || next == "was" || next == "has" || is_done_by_persons(next);
    if (is_uncountable(key_here)) // "Grace has brought order"
        return is_done_by_persons(next) || is_said_of_persons(next, key(at + 2)) ||
               ((next == "has" || next == "had") && tells_of_a_subject(key(at + 2))) ||
               (tells_of_a_subject(next) && (us(at + 2) || us(at + 3))) || // "Grace came to us"
               (tells_of_a_subject(next) && (begins_quotation(at) || is_reported(at)));
    return tells_of_a_subject(next) || (next.ends_with("s") && is_reported(at));
}

bool NameContext::is_age_in_passing(std::size_t at) const {
    return word(at).number && key(at).size() == 2 && key(at) >= "16" &&
           text_.text.substr(word(at).end).find_first_of(",;:") == 0;
}

bool NameContext::is_plural(std::string_view key) {
    return key.size() > 3 && key.ends_with("s") && !key.ends_with("ss") && !key.ends_with("us") && !key.ends_with("is");
}

bool NameContext::is_reported(std::size_t at) const {
    for (std::size_t i = at + 1; i < count() && i < at + 40 && !word(i).starts; ++i) {
        if (text_.gap_after(i - 1).find(',') == std::string_view::npos || key(i) == "as") continue;
        for (std::size_t said = i; said < count() && said < i + 4 && !word(said).starts; ++said)
            if (reports(key(said))) return true;
    }
    return false;
}

bool NameContext::introduced(std::size_t at) const {
    if (at == 0 || !(word(at).capital || identity_.in_lower_case || at + 1 == count())) return false;
    const std::string_view before = key(at - 1), two = at > 1 ? key(at - 2) : std::string_view();
    if (word(at).starts && !introduces(before) &&
        text_.gap_after(at - 1).find_first_of(".!?") != std::string_view::npos)
        return false; // "as they call me. Grace…"
    if (before == "called" && at + 1 < count() && word(at + 1).capital && !word(at + 1).starts &&
        !identity_.part(key(at + 1)) && text_.gap_after(at) == " ")
        return false; // "a shop called Ash Tree"
    if (introduces(before)) return word(at).capital || before == "im" || before == "called" || at + 1 == count();
    const bool name = before == "name" && text_.gap_after(at - 1).find(':') != std::string_view::npos;
    return name || (before == "is" && two == "name") || (before == "am" && two == "i") ||
           (before == "as" && (two == "known" || two == "me")) ||
           (before == "me" && (two == "call" || two == "calls")) || (before == "myself" && two == "call") ||
           (before == "for" && two == "ask") || (before == "to" && two == "speak");
}

bool NameContext::as_month(std::size_t at) const {
    if (!is_month(word(at).key)) return false;
    const bool leads = at > 0 && (word(at - 1).number || leads_to_a_month(key(at - 1)));
    return leads || (at + 1 < count() && word(at + 1).number && only(text_.gap_after(at), " ,'"));
}

bool NameContext::is_signature(std::size_t at) const {
    const bool kiss = key(at + 1) == "x" || key(at + 1) == "xx";
    const bool last = at + 1 == count() || word(at + 1).starts || kiss;
    if (kiss && at > 0 && text_.gap_after(at - 1) == ", ") return true; // "Thanks, Grace x"
    if (!word(at).starts || !last) return false;
    const std::string_view behind = text_.text.substr(end_[at]);
    return behind.find_first_of("?!:") != 0;
}

bool NameContext::stands_as_a_word(std::size_t at) const {
    const bool last = at + 1 == count() || word(at + 1).starts;
    if (is_worshipped(at) || (at > 0 && !word(at).starts && is_foreign_article(key(at - 1)))) return true;
    if (at > 0 && ((is_determiner(key(at - 1)) && key(at - 1) != "that") || word(at - 1).number)) return true;
    const bool initial = !last && letter_alone(key(at + 1)) && are_initials(at + 1);
    if (!last && word(at + 1).capital && key(at + 1) != "i" && !initial && only(text_.gap_after(at), " ")) return true;
    if (at == 0 || word(at).starts || !only(text_.gap_after(at - 1), " ")) return false;
    const bool of_the_calendar = is_month(key(at - 1)) || is_weekday(key(at - 1)) || key(at - 1) == "christmas" ||
                                 key(at - 1) == "easter"; // "Every Christmas Rose runs the raffle"
    const bool whose =
        word(at - 1).starts && key(at - 1).ends_with("s") && text_.text.substr(0, word(at - 1).end).ends_with("s") &&
        text_.text.substr(word(at - 1).begin, word(at - 1).end - word(at - 1).begin).find_first_of("'\u2019") !=
            std::string_view::npos; // "Mother's Day"
    if (whose && word(at - 1).capital && !is_determiner(key(at - 1))) return true;
    if (word(at - 1).capital && !word(at - 1).starts && !begins_quotation(at - 1) && key(at - 1) != "i" &&
        !is_title(key(at - 1)) && !of_the_calendar)
        return true;
    return (key(at - 1) == "of" || key(at - 1) == "for" || key(at - 1) == "and") && at > 1 && word(at - 2).capital &&
           !word(at - 2).starts && is_[at - 2] == Sure::no;
}

bool NameContext::stands_as_a_place(std::size_t at) const {
    if (is_town_of_that_name(at)) return true;
    if (is_done_by_persons(key(at + 1))) return false;
    if (at > 0 && leads_to_a_place(key(at - 1))) return true;
    return end_[at] < word(at).end || (text_.gap_after(at) == ", " && word(at + 1).capital && is_[at + 1] == Sure::no);
}

bool NameContext::begins_quotation(std::size_t at) const {
    const std::string_view before = text_.text.substr(0, word(at).begin);
    for (const std::string_view mark : {"\u201C", "\u2018", "\u00AB", "\u201E"})
        if (before.ends_with(mark)) return true;
    if (before.empty() || (before.back() != '"' && before.back() != '\'')) return false;
    return before.size() == 1 || only(before.substr(before.size() - 2, 1), " \n(");
}

bool NameContext::is_town_of_that_name(std::size_t at) const {
    static constexpr std::string_view towns[] = {"town", "village", "city", "hamlet", "borough", "parish", "suburb"};
    return at > 1 && key(at - 1) == "of" &&
           std::find(std::begin(towns), std::end(towns), key(at - 2)) != std::end(towns);
}

bool NameContext::is_namesake(const NamePart& part, std::size_t at) const {
    const auto other = [&](std::size_t neighbour) {
        return word(neighbour).capital && !word(neighbour).number && key(neighbour).size() > 1 &&
               !identity_.part(key(neighbour)) && !is_title(key(neighbour));
    };
    for (std::size_t next = at + 1; behind_title(at) && next + 1 < count() && next < at + 30 && !word(next).starts;
         ++next)
        if (key(next) == "no" && key(next + 1) == "relation") return true; // "Mr Sample of the surgery is no relation"
    const bool family = identity_.family.contains(part.key) && !identity_.given.contains(part.key);
    if (!family && identity_.given.contains(part.key) && behind_title(at) && at + 1 < count() &&
        end_[at] == word(at).end && !word(at + 1).starts && text_.gap_after(at) == " " && other(at + 1))
        return true;
    if (at > 1 && other(at - 1) && text_.gap_after(at - 1) == " ") {
        if (behind_title(at - 1)) return true;
        // "Tom Long" of an Ann
        const bool known_given = !short_forms(key(at - 1)).empty() || !long_forms(key(at - 1)).empty();
        if (family && part.ordinary && known_given && !is_ordinary(key(at - 1)) && !is_relatives(at)) return true;
        if (family && !word(at - 1).starts && joins_names(text_.gap_after(at - 2)) && !word(at - 2).capital &&
            is_role(key(at - 2)) && !is_relative(key(at - 2)))
            return true;
    }
    const bool in_role = at > 1 && is_role(key(at - 1)) && !is_relative(key(at - 1)) && !word(at - 1).capital &&
                         is_determiner(key(at - 2)) && joins_names(text_.gap_after(at - 1)) &&
                         !word(at).starts; // "our clerk, Sample Other"
    return family && (in_role || behind_title(at)) && end_[at] == word(at).end && at + 1 < count() &&
           !word(at + 1).starts && text_.gap_after(at) == " " && other(at + 1) && !is_weekday(key(at + 1)) &&
           !is_month(key(at + 1));
}

} // namespace evenhand::intake::blinding
