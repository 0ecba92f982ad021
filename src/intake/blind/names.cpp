// The applicant's names, titles beside them, and pronouns.
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
    return gap.size() <= 3 && only(gap, " .,-'\u2010\u2011\u2019");
}

class Names {
  public:
    Names(const Text& text, const Identity& identity, Finds& finds)
        : text_(text), identity_(identity), finds_(finds), is_(text.words.size(), Sure::no), end_(text.words.size()) {}

    void find() {
        for (std::size_t at = 0; at < count(); ++at) match(at);
        for (std::size_t at = 0; at < count(); ++at)
            if (is_[at] == Sure::perhaps) decide(at);
        spread();
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

    /// The name part that a word is, "Sample's" and "O Neill" (two words) included; how far it goes is kept in end_.
    const NamePart* part_at(std::size_t at) {
        end_[at] = word(at).end;
        if (const NamePart* part = identity_.part(word(at).key)) return part;
        const std::string_view written = text_.text.substr(word(at).begin, word(at).end - word(at).begin);
        for (const std::string_view possessive : {"'s", "\u2019s", "'S", "\u2019S"})
            if (written.size() > possessive.size() && written.ends_with(possessive))
                if (const NamePart* part = identity_.part(word(at).key.substr(0, word(at).key.size() - 1))) {
                    end_[at] = word(at).end - possessive.size();
                    return part;
                }
        return nullptr;
    }

    void match(std::size_t at) {
        if (is_[at] == Sure::name) return;
        if (const NamePart* part = part_at(at)) {
            is_[at] = part->particle ? Sure::particle : part->ordinary ? Sure::perhaps : Sure::name;
            return;
        }
        if (at + 1 == count() || !word(at).capital || !joins_names(text_.gap_after(at))) return;
        if (const NamePart* both = identity_.part(word(at).key + word(at + 1).key); both && !both->particle) {
            is_[at] = is_[at + 1] = Sure::name;
            end_[at + 1] = word(at + 1).end;
        }
    }

    bool beside_name(std::size_t at) const {
        const bool before = at > 0 && is_[at - 1] != Sure::no && is_[at - 1] != Sure::particle &&
                            word(at - 1).capital && joins_names(text_.gap_after(at - 1)) &&
                            text_.gap_after(at - 1) != ", ";
        const bool after = at + 1 < count() && is_[at + 1] != Sure::no && is_[at + 1] != Sure::particle &&
                           (word(at + 1).capital || text_.gap_after(at) == "-") && joins_names(text_.gap_after(at));
        return before || after || behind_initial(at);
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
        const std::string& key_here = word(at).key;
        const bool begins = word(at).starts || (at > 0 && key(at - 1) == "that");
        if (!begins || is_month(key_here) || is_weekday(key_here)) return false;
        if (end_[at] < word(at).end) return true; // "'s"
        if (at + 1 == count() || word(at + 1).starts || !only(text_.gap_after(at), " ")) return false;
        const std::string_view next = key(at + 1);
        if (key_here.ends_with("s")) return next == "is" || next == "was" || next == "has";
        return !is_uncountable(key_here) && tells_of_a_subject(next);
    }

    bool introduced(std::size_t at) const {
        if (at == 0) return false;
        const std::string_view before = key(at - 1);
        return before == "im" || before == "called" || before == "regards" || before == "sincerely" ||
               (at > 1 && ((before == "is" && key(at - 2) == "name") || (before == "am" && key(at - 2) == "i") ||
                           (before == "as" && (key(at - 2) == "known" || key(at - 2) == "me")) ||
                           (before == "me" && (key(at - 2) == "call" || key(at - 2) == "calls"))));
    }

    bool as_month(std::size_t at) const {
        if (!is_month(word(at).key)) return false;
        static constexpr std::string_view before[] = {
            "in",    "since", "from", "until", "till",   "by",   "of",      "early",  "late",  "mid",    "last", "this",
            "every", "each",  "to",   "and",   "during", "next", "between", "before", "after", "around", "end"};
        const bool leads = at > 0 && (word(at - 1).number ||
                                      std::find(std::begin(before), std::end(before), key(at - 1)) != std::end(before));
        return leads || (at + 1 < count() && word(at + 1).number && only(text_.gap_after(at), " ,'"));
    }

    /// An ordinary word that is a part of the name too: what stands around it decides; where that does not, it is left
    /// and told.
    void decide(std::size_t at) {
        const TextWord& one = word(at);
        if (introduced(at) || (beside_name(at) && one.capital)) {
            is_[at] = Sure::name;
            return;
        }
        is_[at] = Sure::no;
        if (!one.capital) return;
        const auto leave = [&] {
            finds_.leave(one.begin, end_[at], "a part of the applicant's name that is an ordinary word too");
        };
        if (as_month(at)) return;
        if (is_weekday(one.key) || part_of_another_word(at)) return leave();
        if (is_subject(at)) {
            is_[at] = Sure::name;
            return;
        }
        const bool last = at + 1 == count() || word(at + 1).starts;
        if (one.starts && last && !text_.text.substr(end_[at]).starts_with("?")) {
            is_[at] = Sure::name; // a line of its own: a signature
            return;
        }
        static constexpr std::string_view articles[] = {"the", "a", "an", "my", "our", "this", "that", "no", "your"};
        const bool article =
            at > 0 && std::find(std::begin(articles), std::end(articles), key(at - 1)) != std::end(articles);
        const bool next_capital = !last && word(at + 1).capital && key(at + 1) != "i" && only(text_.gap_after(at), " ");
        const bool before_capital = at > 0 && !one.starts && word(at - 1).capital && !word(at - 1).starts &&
                                    key(at - 1) != "i" && !is_title(key(at - 1)) && only(text_.gap_after(at - 1), " ");
        if (one.starts || article || next_capital || before_capital)
            leave();
        else
            is_[at] = Sure::name;
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
            if (is_[at] == Sure::name || identity_.initials.size() < 2) continue;
            // All of them, or without the first: "J. R. Sample" signs so whose first given name is never used.
            const bool all = word(at).key == identity_.initials ||
                             (word(at).key.size() >= 3 && identity_.initials.ends_with(word(at).key));
            if (!all || !(word(at).upper || dotted(at))) continue;
            if (is_abbreviation(word(at).key) && !dotted(at))
                finds_.leave(word(at).begin, word(at).end, "the applicant's initials, and a common abbreviation");
            else
                is_[at] = Sure::name;
        }
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
        return short_enough && one.key.find_first_not_of(identity_.initials) == std::string::npos &&
               !(one.key == "i" && !dotted(at) && text_.gap_after(at).find('.') == std::string_view::npos);
    }

    void mask_runs() {
        for (std::size_t at = 0; at < count(); ++at) {
            if (is_[at] != Sure::name) continue;
            const std::size_t first = at;
            while (at + 1 < count() && is_[at + 1] == Sure::name && joins_names(text_.gap_after(at)) &&
                   text_.gap_after(at).find(',') == std::string_view::npos && end_[at] == word(at).end)
                ++at;
            std::size_t end = end_[at];
            // The full stop of an initial goes with it, unless it ends the sentence.
            const bool initial = letter_alone(word(at).key) || dotted(at);
            if (initial && at + 1 < count() && !word(at + 1).capital && text_.gap_after(at).starts_with(".")) ++end;
            if (first > 0 && is_title(key(first - 1)) && word(first - 1).capital &&
                only(text_.gap_after(first - 1), " .") && text_.gap_after(first - 1).size() <= 2)
                finds_.mask(word(first - 1).begin, word(first - 1).end, Hidden::title);
            finds_.mask(word(first).begin, end, Hidden::name);
        }
    }

    const Text& text_;
    const Identity& identity_;
    Finds& finds_;
    std::vector<Sure> is_;
    std::vector<std::size_t> end_; ///< of the name in each word, without "'s"
};

} // namespace

void find_names(const Text& text, const Identity& identity, Finds& finds) {
    Names(text, identity, finds).find();
}

void find_pronouns(const Text& text, Finds& finds) {
    const auto& words = text.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        // "they/them" is what somebody says of themselves; "they" alone is anybody.
        const bool slash = at + 1 < words.size() && only(text.gap_after(at), " /") &&
                           text.gap_after(at).find('/') != std::string_view::npos;
        const bool neutral =
            words[at].key == "they" && slash && (words[at + 1].key == "them" || words[at + 1].key == "their");
        if (!is_gendered_pronoun(words[at].key) && !neutral) continue;
        std::size_t last = at;
        const auto goes_on = [&](std::size_t next) {
            return next < words.size() && text.gap_after(next - 1).find('/') != std::string_view::npos &&
                   only(text.gap_after(next - 1), " /") &&
                   (is_gendered_pronoun(words[next].key) || words[next].key == "they" || words[next].key == "them" ||
                    words[next].key == "their" || words[next].key == "theirs");
        };
        while (goes_on(last + 1)) ++last;
        // "He" in capitals begins a sentence or is no pronoun (a chemical element, initials).
        if (words[at].upper && last == at) continue;
        finds.mask(words[at].begin, words[last].end, Hidden::pronoun);
        at = last;
    }
}

} // namespace evenhand::intake::blinding
