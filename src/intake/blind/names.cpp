// The applicant's names, and titles beside them.
#include "intake/blind/finding.h"
#include "intake/blind/word_lists.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::intake::blinding {

namespace {

bool only(std::string_view gap, std::string_view marks) {
    return gap.find_first_not_of(marks) == std::string_view::npos;
}

/// One character, of whatever alphabet.
bool letter_alone(std::string_view key) {
    return std::count_if(key.begin(), key.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }) == 1;
}

/// Parts of one name may have these between them: "Lopez, Ana", "García-López", "J. Sample".
bool joins_names(std::string_view gap) {
    return gap.size() <= 3 && only(gap, " .,-'\u2010\u2011\u2019\u200B");
}

class Names {
  public:
    Names(const Text& text, const Identity& identity, Finds& finds)
        : text_(text), identity_(identity), finds_(finds), is_(text.words.size(), Sure::no), parts_(text.words.size()),
          begin_(text.words.size()), end_(text.words.size()) {
        for (std::size_t at = 0; at < count(); ++at) begin_[at] = word(at).begin, end_[at] = word(at).end;
    }

    void find() {
        for (std::size_t at = 0; at < count(); ++at) match(at);
        for (std::size_t at = 0; at < count(); ++at) decide(at);
        spread();
        match_titled_initials();
        mask_runs();
        for (const std::string& whole : identity_.whole_names)
            for (std::size_t at = text_.text.find(whole); at != std::string_view::npos;
                 at = text_.text.find(whole, at + whole.size()))
                finds_.mask(at, at + whole.size(), Hidden::name);
    }

  private:
    enum class Sure { no, perhaps, particle, name };

    std::size_t count() const { return text_.words.size(); }
    const TextWord& word(std::size_t at) const { return text_.words[at]; }
    std::string_view key(std::size_t at) const {
        return at < count() ? std::string_view(word(at).key) : std::string_view();
    }

    void match(std::size_t at) {
        if (is_[at] == Sure::name) return;
        if (const auto [part, begin, end] = part_of_word(text_, at, identity_); part) {
            parts_[at] = part, begin_[at] = begin, end_[at] = end;
            is_[at] = part->particle ? Sure::particle : is_doubtful(*part, at) ? Sure::perhaps : Sure::name;
            return;
        }
        const bool broken = text_.gap_after(at) == "-\n"; // at the end of a line
        if (at + 1 == count() || !word(at).capital || !(broken || joins_names(text_.gap_after(at)))) return;
        if (const NamePart* both = identity_.part(word(at).key + word(at + 1).key); both && !both->particle) {
            is_[at] = is_[at + 1] = Sure::name;
            end_[at + 1] = word(at + 1).end;
        }
    }

    /// A name is doubtful where it is a word or a place's too, stands in small letters behind an article, or is short
    /// and in capitals as abbreviations are.
    bool is_doubtful(const NamePart& part, std::size_t at) const {
        const TextWord& one = word(at);
        if (part.ordinary || part.place || is_dated_month(at) || is_worshipped(at)) return true;
        if (!part.tilde && has_tilde(text_.text.substr(one.begin, one.end - one.begin))) return true;
        if (one.upper && one.key.size() <= 3) return true;
        if (!one.capital && !one.number && !identity_.in_lower_case)
            return (at > 0 && is_determiner(key(at - 1))) || key(at + 1) == "than" || is_determiner(key(at + 1)) ||
                   is_made_as_words_are(one.key);
        // "Victoria Station"
        return at + 1 < count() && word(at + 1).capital && text_.gap_after(at) == " " &&
               is_thing_with_a_name(key(at + 1));
    }

    /// "6 Jan", "Jan 2016"
    bool is_dated_month(std::size_t at) const {
        if (!month_number(key(at))) return false;
        return (at > 0 && word(at - 1).number && only(text_.gap_after(at - 1), " .")) ||
               (at + 1 < count() && word(at + 1).number && only(text_.gap_after(at), " .'"));
    }

    /// "a picture of Jesus" in a sentence that tells of religion
    bool is_worshipped(std::size_t at) const {
        if (key(at) != "jesus" || at == 0 || word(at).starts || !leads_to_the_worshipped(key(at - 1))) return false;
        std::size_t first = at;
        while (first > 0 && !word(first).starts) --first;
        for (std::size_t i = first; i < count() && (i == first || !word(i).starts); ++i)
            if (tells_of_religion(key(i))) return true;
        return false;
    }

    /// Whether what stands between a word and the next may stand within a name: a nickname's brackets and quotation
    /// marks too, where names stand on both sides.
    bool joined_behind(std::size_t at) const {
        const std::string_view gap = text_.gap_after(at);
        if (joins_names(gap)) return true;
        if (opens_nickname(gap))
            return at + 2 < count() && is_[at + 2] != Sure::no && closes_nickname(text_.gap_after(at + 1));
        return closes_nickname(gap) && at > 0 && is_[at - 1] != Sure::no && opens_nickname(text_.gap_after(at - 1));
    }

    /// "Grace A Sample", "GRACE A. SAMPLE"
    bool before_initial(std::size_t at) const {
        return at + 2 < count() && !word(at + 1).starts && !word(at + 2).starts && word(at + 1).capital &&
               are_initials(at + 1) && is_[at + 2] != Sure::no && is_[at + 2] != Sure::particle &&
               word(at + 2).capital && only(text_.gap_after(at), " ") && only(text_.gap_after(at + 1), " .");
    }

    bool beside_name(std::size_t at) const {
        const bool before = at > 0 && !word(at).starts && is_[at - 1] != Sure::no && is_[at - 1] != Sure::particle &&
                            (word(at - 1).capital || identity_.in_lower_case) && joined_behind(at - 1) &&
                            text_.gap_after(at - 1) != ", ";
        const bool after =
            at + 1 < count() && !word(at + 1).starts && is_[at + 1] != Sure::no && is_[at + 1] != Sure::particle &&
            (word(at + 1).capital || text_.gap_after(at) == "-" || identity_.in_lower_case) && joined_behind(at);
        return before || after || behind_initial(at) || before_initial(at);
    }

    /// "ana garcía": in small letters both, and neither a word.
    bool in_small_letters_beside(std::size_t at) const {
        if (word(at).capital || !parts_[at] || parts_[at]->ordinary || parts_[at]->place) return false;
        const auto name = [&](std::size_t other) { return is_[other] == Sure::name && !word(other).capital; };
        return (at + 1 < count() && name(at + 1) && text_.gap_after(at) == " ") ||
               (at > 0 && name(at - 1) && text_.gap_after(at - 1) == " ");
    }

    /// "F Long", "J. R. Green"
    bool behind_initial(std::size_t at) const {
        if (at == 0 || word(at).starts || !are_initials(at - 1)) return false;
        const std::string_view gap = text_.gap_after(at - 1);
        return only(gap, " .") && (gap.find('.') != std::string_view::npos || !is_article_or_verb(at - 1));
    }

    /// "Li-ion", "Grace-like": a word of its own.
    bool part_of_another_word(std::size_t at) const {
        const auto other = [&](std::size_t left, std::size_t neighbour) {
            return text_.gap_after(left) == "-" && is_[neighbour] == Sure::no;
        };
        return (at + 1 < count() && other(at, at + 1)) || (at > 0 && other(at - 1, at - 1));
    }

    /// A name that begins a sentence and does something: "Mark led it", "Rose's desk". A word that can be counted would
    /// have an article there; of words in the plural only "is" and its like tell.
    bool is_subject(std::size_t at) const {
        const std::string& key_here = parts_[at] ? parts_[at]->key : word(at).key;
        const bool begins = word(at).starts || (at > 0 && key(at - 1) == "that");
        if (!begins) return false;
        if (at + 1 == count() || word(at + 1).starts) return end_[at] < word(at).end;
        const std::string_view next = key(at + 1), gap = text_.gap_after(at);
        // "Hope, who led it"; "Art and I"; "Robin (that is me)"
        if (gap == ", " && (next == "who" || next == "whose")) return true;
        if (next == "and" && key(at + 2) == "i") return true;
        if (gap == ", " && is_month(key_here) == is_weekday(key_here) && is_age_in_passing(at + 1)) return true;
        if (!only(gap, " ")) return gap == " (" && !is_uncountable(key_here);
        if (is_place(key_here)) return is_done_by_persons(next);
        if (end_[at] < word(at).end) return true; // "'s"
        if (is_month(key_here) || is_weekday(key_here)) return is_done_by_persons(next);
        if (is_plural(key_here)) return next == "is" || next == "was" || next == "has" || is_done_by_persons(next);
        if (is_uncountable(key_here)) return is_done_by_persons(next) || is_said_of_persons(next, key(at + 2));
        return tells_of_a_subject(next) || (next.ends_with("s") && is_reported(at));
    }

    /// "Rose, 44, led it"
    bool is_age_in_passing(std::size_t at) const {
        return word(at).number && key(at).size() == 2 && key(at) >= "16" &&
               text_.text.substr(word(at).end).find_first_of(",;:") == 0;
    }
    static bool is_plural(std::string_view key) {
        return key.size() > 3 && key.ends_with("s") && !key.ends_with("ss") && !key.ends_with("us") &&
               !key.ends_with("is");
    }
    /// "Rose knits, the team says.": what is said of somebody.
    bool is_reported(std::size_t at) const {
        for (std::size_t i = at + 1; i < count() && i < at + 40 && !word(i).starts; ++i) {
            if (text_.gap_after(i - 1).find(',') == std::string_view::npos || key(i) == "as") continue;
            for (std::size_t said = i; said < count() && said < i + 4 && !word(said).starts; ++said)
                if (reports(key(said))) return true;
        }
        return false;
    }

    bool introduced(std::size_t at) const {
        if (at == 0 || !(word(at).capital || identity_.in_lower_case)) return false;
        const std::string_view before = key(at - 1), two = at > 1 ? key(at - 2) : std::string_view();
        if (introduces(before)) return word(at).capital || before == "im" || before == "called";
        const bool name = before == "name" && text_.gap_after(at - 1).find(':') != std::string_view::npos;
        return name || (before == "is" && two == "name") || (before == "am" && two == "i") ||
               (before == "as" && (two == "known" || two == "me")) ||
               (before == "me" && (two == "call" || two == "calls")) || (before == "myself" && two == "call") ||
               (before == "for" && two == "ask") || (before == "to" && two == "speak");
    }

    bool as_month(std::size_t at) const {
        if (!is_month(word(at).key)) return false;
        const bool leads = at > 0 && (word(at - 1).number || leads_to_a_month(key(at - 1)));
        return leads || (at + 1 < count() && word(at + 1).number && only(text_.gap_after(at), " ,'"));
    }

    /// A line of its own, which does not ask, call or head what follows: a signature.
    bool is_signature(std::size_t at) const {
        const bool last = at + 1 == count() || word(at + 1).starts;
        if (!word(at).starts || !last) return false;
        const std::string_view behind = text_.text.substr(end_[at]);
        return behind.find_first_of("?!:") != 0;
    }

    /// An ordinary word that is a part of the name too: what stands around it decides; where that does not, it is left
    /// and told.
    void decide(std::size_t at) {
        if (is_[at] != Sure::perhaps) return;
        const TextWord& one = word(at);
        const bool titled = at > 0 && one.capital && is_title(key(at - 1)) && word(at - 1).capital &&
                            only(text_.gap_after(at - 1), " .");
        const bool hyphened = at > 0 && is_[at - 1] == Sure::name && text_.gap_after(at - 1) == "-";
        const bool beside = beside_name(at) && (one.capital || identity_.in_lower_case || hyphened);
        if (introduced(at) || titled || beside || in_small_letters_beside(at)) {
            is_[at] = Sure::name;
            return;
        }
        is_[at] = Sure::no;
        const NamePart* part = parts_[at];
        if (!one.capital) return part && !part->ordinary && !part->place ? leave(at) : void();
        if (as_month(at) || is_dated_month(at)) return;
        if (is_weekday(one.key) || part_of_another_word(at)) return leave(at);
        if (is_subject(at) || is_signature(at)) {
            is_[at] = Sure::name;
            return;
        }
        if (one.starts || stands_as_a_word(at) || (part && part->place && stands_as_a_place(at)))
            leave(at);
        else
            is_[at] = Sure::name;
    }

    void leave(std::size_t at) {
        finds_.leave(word(at).begin, end_[at], "a part of the applicant's name that is an ordinary word too");
    }

    /// Behind an article or a number, beside another word with a capital, "the Ministry of Justice", in a line of
    /// capitals.
    bool stands_as_a_word(std::size_t at) const {
        const bool last = at + 1 == count() || word(at + 1).starts;
        if (is_worshipped(at) || (at > 0 && !word(at).starts && is_foreign_article(key(at - 1)))) return true;
        if (at > 0 && (is_determiner(key(at - 1)) || word(at - 1).number)) return true;
        if (!last && word(at + 1).capital && key(at + 1) != "i" && only(text_.gap_after(at), " ")) return true;
        if (at == 0 || word(at).starts || !only(text_.gap_after(at - 1), " ")) return false;
        if (word(at - 1).capital && !word(at - 1).starts && key(at - 1) != "i" && !is_title(key(at - 1))) return true;
        return (key(at - 1) == "of" || key(at - 1) == "for" || key(at - 1) == "and") && at > 1 &&
               word(at - 2).capital && !word(at - 2).starts && is_[at - 2] == Sure::no;
    }

    /// "in London", "London's", "Lincoln, Newark and York"
    bool stands_as_a_place(std::size_t at) const {
        if (is_done_by_persons(key(at + 1))) return false;
        if (at > 0 && leads_to_a_place(key(at - 1))) return true;
        return end_[at] < word(at).end ||
               (text_.gap_after(at) == ", " && word(at + 1).capital && is_[at + 1] == Sure::no);
    }

    /// Particles and initials are a name's where they stand beside one; initials alone where they are all of them.
    void spread() {
        for (const bool forward : {true, false})
            for (std::size_t step = 0; step < count(); ++step) {
                const std::size_t at = forward ? step : count() - 1 - step;
                if (is_[at] == Sure::name || !(is_[at] == Sure::particle || are_initials(at))) continue;
                const bool before =
                    at > 0 && is_[at - 1] == Sure::name && joins_names(text_.gap_after(at - 1)) && !word(at).starts;
                const bool after = at + 1 < count() && is_[at + 1] == Sure::name && joins_names(text_.gap_after(at));
                if (after || (before && word(at).capital && !is_article_or_verb(at))) is_[at] = Sure::name;
            }
        for (std::size_t at = 0; at < count(); ++at) {
            if (is_[at] == Sure::name) continue;
            if (mask_parted_initials(at)) continue;
            if (!(word(at).upper || (dotted(at) && word(at).capital)) || !are_all_initials(word(at).key, dotted(at)))
                continue;
            if (is_abbreviation(word(at).key) && !dotted(at))
                finds_.leave(word(at).begin, word(at).end, "the applicant's initials, and a common abbreviation");
            else
                is_[at] = Sure::name;
        }
    }

    /// All of somebody's, or without the first: "J. R. Sample" signs so whose first given name is never used. With full
    /// stops the first and the last will do.
    bool are_all_initials(std::string_view letters, bool stops) const {
        return std::any_of(identity_.initials.begin(), identity_.initials.end(), [&](const std::string& all) {
            if (letters == all || (letters.size() >= 3 && (all.ends_with(letters) || all.starts_with(letters))))
                return true;
            return stops && letters.size() == 2 && all.front() == letters.front() && all.back() == letters.back();
        });
    }

    /// "D. O. K. L.", "D. O. K.-L.", "D. O. K-L.": initials of three letters or more with a full stop behind each.
    bool mask_parted_initials(std::size_t at) {
        std::string letters;
        std::size_t next = at;
        for (; next < count() && next < at + 6 && letter_alone(key(next)) && word(next).capital &&
               is_[next] != Sure::name;
             ++next) {
            const std::string_view behind = text_.text.substr(word(next).end);
            if (!behind.starts_with(".") && !(behind.starts_with("-") && letters.size() >= 2)) break;
            letters += key(next);
            if (next + 1 < count() && text_.gap_after(next) != ". " && text_.gap_after(next) != "-" &&
                text_.gap_after(next) != ".-") {
                ++next;
                break;
            }
        }
        if (letters.size() < 3 || !are_all_initials(letters, false)) return false;
        std::fill(is_.begin() + static_cast<std::ptrdiff_t>(at), is_.begin() + static_cast<std::ptrdiff_t>(next),
                  Sure::name);
        return true;
    }

    bool is_article_or_verb(std::size_t at) const { return key(at) == "i" || key(at) == "a"; }

    bool dotted(std::size_t at) const {
        return text_.text.substr(word(at).begin, word(at).end - word(at).begin).find('.') != std::string_view::npos;
    }

    bool are_initials(std::size_t at) const {
        const TextWord& one = word(at);
        if (one.number) return false;
        // "v. d." of a particle
        if (!one.capital && !(letter_alone(one.key) && text_.gap_after(at).starts_with("."))) return false;
        const bool short_enough = letter_alone(one.key) || (dotted(at) && one.key.size() <= 4);
        return short_enough && one.key.find_first_not_of(identity_.initial_letters) == std::string::npos &&
               !(one.key == "i" && !dotted(at) && text_.gap_after(at).find('.') == std::string_view::npos);
    }

    void mask_runs() {
        for (std::size_t at = 0; at < count(); ++at) {
            if (is_[at] != Sure::name) continue;
            const std::size_t first = at;
            while (at + 1 < count() && is_[at + 1] == Sure::name && joined_behind(at) &&
                   text_.gap_after(at).find(',') == std::string_view::npos && end_[at] == word(at).end &&
                   !word(at + 1).starts)
                ++at;
            std::size_t end = end_[at];
            // The full stop of an initial goes with it, unless it ends the sentence.
            const bool initial = letter_alone(word(at).key) || dotted(at);
            if (initial && at + 1 < count() && !word(at + 1).capital && text_.gap_after(at).starts_with(".")) ++end;
            mask_titles(first, at);
            finds_.mask(begin_[first], end, Hidden::name);
        }
    }

    /// "Prof. Dr. Sample", and behind a name "Ana Sample, Ms", "ANA SAMPLE (Ms)".
    void mask_titles(std::size_t first, std::size_t last) {
        for (std::size_t at = first; at > 0 && is_title(key(at - 1)) && word(at - 1).capital; --at) {
            if (!only(text_.gap_after(at - 1), " .") || text_.gap_after(at - 1).size() > 2) break;
            finds_.mask(word(at - 1).begin, word(at - 1).end, Hidden::title);
        }
        const std::size_t next = last + 1;
        if (next >= count() || !is_title(key(next)) || !word(next).capital) return;
        const std::string_view gap = text_.gap_after(last), behind = text_.text.substr(word(next).end);
        const bool goes_on = behind.starts_with(" ") && next + 1 < count() && word(next + 1).capital;
        if ((gap == ", " || gap == " (") && !goes_on) finds_.mask(word(next).begin, word(next).end, Hidden::title);
    }

    /// "Mr. L", said of somebody whose name begins so.
    void match_titled_initials() {
        for (std::size_t at = 1; at < count(); ++at) {
            if (is_[at] != Sure::no || !letter_alone(key(at)) || !word(at).capital || key(at) == "i" ||
                !is_title(key(at - 1)) || !word(at - 1).capital || !only(text_.gap_after(at - 1), " ."))
                continue;
            const bool other = at + 1 < count() && word(at + 1).capital && !word(at + 1).starts &&
                               only(text_.gap_after(at), " .") &&
                               !(text_.gap_after(at).starts_with(".") && begins_a_sentence(key(at + 1)));
            if (!other && identity_.initial_letters.find(key(at)) != std::string::npos) is_[at] = Sure::name;
        }
    }

    const Text& text_;
    const Identity& identity_;
    Finds& finds_;
    std::vector<Sure> is_;
    std::vector<const NamePart*> parts_; ///< that each word is; nullptr where it is none
    std::vector<std::size_t> begin_;     ///< of the name in each word
    std::vector<std::size_t> end_;       ///< of the name in each word, without "'s"
};

} // namespace

void find_names(const Text& text, const Identity& identity, Finds& finds) {
    Names(text, identity, finds).find();
}

} // namespace evenhand::intake::blinding
